//! Exports that are written unasked, into a folder somebody chose for that.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Where exports go unasked, and how that went last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Copying {
    /// The folder, on this device.
    pub folder: String,
    /// The formats, by their words.
    pub formats: Vec<String>,
    /// How often.
    pub every: Every,
    /// The day it was done last.
    pub written: Option<NaiveDate>,
    /// What was in the way when it was tried last.
    pub problem: Option<String>,
}

/// How often exports are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Every {
    /// Once a day.
    Day,
    /// Once in seven days.
    Week,
}

impl Every {
    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
        }
    }
}

/// A word that is no rhythm of exports.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no rhythm: it is day or week")]
pub struct UnknownEvery(pub String);

impl std::str::FromStr for Every {
    type Err = UnknownEvery;
    fn from_str(word: &str) -> Result<Self, UnknownEvery> {
        [Self::Day, Self::Week]
            .into_iter()
            .find(|every| every.word() == word)
            .ok_or_else(|| UnknownEvery(word.into()))
    }
}

impl Copying {
    /// Whether exports are to be written now. What could not be written is tried again.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        let days = match self.every {
            Every::Day => 1,
            Every::Week => 7,
        };
        // A clock that was set back is no reason to wait for it.
        self.written.is_none_or(|written| (today - written).num_days() >= days || written > today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(every: Every, written: Option<&str>) -> bool {
        let written = written.map(|day| day.parse().unwrap());
        let copying = Copying { folder: "notes".into(), formats: Vec::new(), every, written, problem: None };
        copying.is_due("2026-11-26".parse().unwrap())
    }

    #[test]
    fn exports_are_written_once_a_day_or_once_in_seven_days() {
        assert!(due(Every::Day, None) && due(Every::Week, None));
        assert!(!due(Every::Day, Some("2026-11-26")) && due(Every::Day, Some("2026-11-25")));
        assert!(!due(Every::Week, Some("2026-11-20")) && due(Every::Week, Some("2026-11-19")));
    }

    #[test]
    fn a_clock_that_was_set_back_stops_nothing() {
        assert!(due(Every::Day, Some("2030-01-01")));
    }
}
