//! Roles, reports of what employers ask for, counts of postings, and postings.

pub mod counts;
pub mod postings;
pub mod report;
pub mod roles;
