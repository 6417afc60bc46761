//! What of a person's own goes out with a plan that is shown to somebody else.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Something about the person that a plan can be shown with or without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Personal {
    /// How well they can do what: levels, the evidence for them, answers to practice cards, and all that is computed
    /// from them.
    Levels,
    /// What they wrote: beside a level or a study session, on practice cards, and in mock interviews.
    Notes,
    /// The time they gave it and mean to give it: logged sessions, hours a week, planned sessions, time for practice
    /// and answers to its cards, days without study.
    Hours,
    /// What the postings of the market pay.
    Pay,
}

impl Personal {
    /// Everything there is to choose.
    pub const ALL: [Self; 4] = [Self::Levels, Self::Notes, Self::Hours, Self::Pay];

    /// The word it is chosen by.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Levels => "levels",
            Self::Notes => "notes",
            Self::Hours => "hours",
            Self::Pay => "pay",
        }
    }
}

impl fmt::Display for Personal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A word that nothing to be shown is chosen by.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" cannot be shown or left out: use levels, notes, hours and pay")]
pub struct UnknownPersonal(pub String);

impl FromStr for Personal {
    type Err = UnknownPersonal;
    fn from_str(word: &str) -> Result<Self, UnknownPersonal> {
        Self::ALL
            .into_iter()
            .find(|personal| personal.word() == word)
            .ok_or_else(|| UnknownPersonal(word.into()))
    }
}

/// A choice of what is shown; nothing until it is chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(transparent)]
pub struct Shown(BTreeSet<Personal>);

impl Shown {
    /// All of it, as in an export for oneself.
    pub fn everything() -> Self {
        Personal::ALL.into_iter().collect()
    }

    /// Whether it is shown.
    pub fn has(&self, personal: Personal) -> bool {
        self.0.contains(&personal)
    }

    /// What is not shown.
    pub fn left_out(&self) -> impl Iterator<Item = Personal> {
        Personal::ALL.into_iter().filter(|personal| !self.has(*personal))
    }
}

impl FromIterator<Personal> for Shown {
    fn from_iter<I: IntoIterator<Item = Personal>>(chosen: I) -> Self {
        Self(chosen.into_iter().collect())
    }
}
