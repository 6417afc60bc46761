//! Roles, reports of what employers ask for, and postings.

pub mod postings;
pub mod report;
pub mod roles;
