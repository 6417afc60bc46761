//! Copies of everything, made in case something happens to it.
//!
//! What a copy is made for ([`Why`]), what a person has in it ([`Holdings`]), why one is refused ([`BadBackup`]), when
//! the next is due and which of many are kept ([`dropped`]).

mod refused;
mod thinning;

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

pub use refused::BadBackup;
pub use thinning::{PROTECTED_DAYS, dropped, is_due};

/// What a backup was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Why {
    /// Once a day, when something changed.
    Daily,
    /// The person asked for it.
    Asked,
    /// A newer Cairn was about to change how data is kept.
    BeforeUpgrade,
    /// Another backup was about to be put in the place of everything.
    BeforeRestore,
    /// Everything was about to be erased.
    BeforeErase,
    /// Something was about to be brought in.
    BeforeImport,
    /// It is what could still be read of a damaged file.
    Salvaged,
}

impl Why {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Daily,
        Self::Asked,
        Self::BeforeUpgrade,
        Self::BeforeRestore,
        Self::BeforeErase,
        Self::BeforeImport,
        Self::Salvaged,
    ];

    /// The word for it, in headers and names of files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Asked => "asked",
            Self::BeforeUpgrade => "before-upgrade",
            Self::BeforeRestore => "before-restore",
            Self::BeforeErase => "before-erase",
            Self::BeforeImport => "before-import",
            Self::Salvaged => "salvaged",
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A word that says no reason for a backup.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no reason for a backup")]
pub struct UnknownWhy(pub String);

impl FromStr for Why {
    type Err = UnknownWhy;
    fn from_str(word: &str) -> Result<Self, UnknownWhy> {
        Self::ALL.into_iter().find(|why| why.word() == word).ok_or_else(|| UnknownWhy(word.into()))
    }
}

/// When and for what a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Made {
    /// On which day and at what time, by the clock on the wall.
    pub at: NaiveDateTime,
    /// For what.
    pub why: Why,
}

/// How much of each kind a person has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Holdings {
    /// Skills that were assessed.
    pub skills: u32,
    /// Plans that were accepted.
    pub plans: u32,
    /// Study sessions that were logged.
    pub sessions: u32,
    /// Answers to practice cards.
    pub reviews: u32,
    /// Practice cards of one's own.
    pub cards: u32,
    /// Mock interviews that are over.
    pub interviews: u32,
    /// Resources of one's own.
    pub resources: u32,
    /// Applications.
    pub applications: u32,
    /// Markets of one's own.
    pub markets: u32,
    /// Postings in them.
    pub postings: u32,
}

impl Holdings {
    /// Each kind by its word, with how much of it there is.
    pub const fn each(&self) -> [(&'static str, u32); 10] {
        [
            ("skills", self.skills),
            ("plans", self.plans),
            ("sessions", self.sessions),
            ("reviews", self.reviews),
            ("cards", self.cards),
            ("interviews", self.interviews),
            ("resources", self.resources),
            ("applications", self.applications),
            ("markets", self.markets),
            ("postings", self.postings),
        ]
    }

    /// The place of the kind with that word.
    pub fn of(&mut self, word: &str) -> Option<&mut u32> {
        Some(match word {
            "skills" => &mut self.skills,
            "plans" => &mut self.plans,
            "sessions" => &mut self.sessions,
            "reviews" => &mut self.reviews,
            "cards" => &mut self.cards,
            "interviews" => &mut self.interviews,
            "resources" => &mut self.resources,
            "applications" => &mut self.applications,
            "markets" => &mut self.markets,
            "postings" => &mut self.postings,
            _ => return None,
        })
    }

    /// True where a person has nothing yet.
    pub fn is_empty(&self) -> bool {
        self.each().iter().all(|(_, many)| *many == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_read_from_its_word() {
        for why in Why::ALL {
            assert_eq!(why.word().parse(), Ok(why));
        }
        assert!("yearly".parse::<Why>().is_err());
    }

    #[test]
    fn every_kind_of_holding_has_a_place_of_its_own() {
        let mut holdings = Holdings::default();
        assert!(holdings.is_empty());
        for (number, (word, _)) in (1..).zip(holdings.each()) {
            *holdings.of(word).unwrap() = number;
        }
        assert_eq!(holdings.each().map(|(_, many)| many), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        assert!(!holdings.is_empty() && holdings.of("yachts").is_none());
    }
}
