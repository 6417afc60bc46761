//! What Cairn knows: pure functions from facts to findings.
//!
//! Read the modules in the order of the spine, which is also the only direction
//! in which they may use each other:
//!
//! 1. [`skills`]: what can be learned, and what a person can do;
//! 2. [`market`]: what employers ask for;
//! 3. [`catalog`]: what one can learn from;
//! 4. [`gap`]: what is missing, most important first, and why;
//! 5. [`plan`]: what to do about it, week by week;
//! 6. [`progress`]: what was done, and when it will be finished;
//! 7. [`practice`]: what is still known;
//! 8. [`applications`]: what it is for;
//! 9. [`dossier`]: everything an export may say, already decided.
//!
//! Beside the spine lies [`backup`]: which copies of it all are made and kept.
//!
//! Nothing here knows a clock, a file or the environment; [`chance`] comes from a seed. The day comes
//! in as `today`, always the last parameter; what does not take it cannot depend on it.
#![deny(missing_docs)]

pub mod bounds;
pub mod chance;
pub mod id;
pub mod level;
pub mod mark;
pub mod minutes;
pub mod number;
pub mod share;

pub mod note;

pub mod computation;

pub mod figure;
pub mod source;

pub mod skills;

pub mod market;

pub mod catalog;

pub mod gap;

pub mod plan;

pub mod progress;

pub mod practice;

pub mod applications;

pub mod dossier;
pub mod fact;
pub mod merge;

pub mod settings;

pub mod backup;

#[cfg(test)]
pub(crate) mod sample;
