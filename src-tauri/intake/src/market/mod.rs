//! Roles, and reports of what employers ask for.

pub mod report;
pub mod roles;
