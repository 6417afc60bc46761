//! Findings that are not errors, each with its sentence.

use std::fmt::Display;

use serde::{Deserialize, Serialize};

/// A value that was found, together with the sentence that says it.
///
/// Screens and exports print the sentence; programs read the fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Said<T> {
    /// What was found.
    pub fact: T,
    /// The same in plain English.
    pub sentence: String,
}

impl<T: Display> From<T> for Said<T> {
    fn from(fact: T) -> Self {
        let sentence = fact.to_string();
        Self { fact, sentence }
    }
}
