//! What a person chose, apart from skills and plans.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{MarketId, RoleId};
use crate::plan::{Constraints, Terms};
use crate::practice::PracticeRules;
use crate::progress::{Reminders, StudyTimes, Weekday};

/// Everything chosen. There is one set for the whole profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The role one wants to reach, once chosen.
    pub role: Option<RoleId>,
    /// The market it is measured on; the first shipped one until another is chosen.
    pub market: Option<MarketId>,
    /// What a plan has to respect.
    #[serde(flatten)]
    pub terms: Terms,
    /// The day of the week on which one looks back on it.
    pub review_day: Weekday,
    /// How one wants to practise.
    pub practice: PracticeRules,
    /// When on a day study begins, for calendars.
    pub study_times: StudyTimes,
    /// When one wants to be reminded; nothing while that is off.
    pub reminders: Option<Reminders>,
    /// Light, dark, or as the system says.
    pub theme: Theme,
    /// The language the window speaks.
    pub language: Language,
    /// Whether single letters are shortcuts.
    pub letters: bool,
    /// Whether the first questions were answered.
    pub started: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            role: None,
            market: None,
            terms: Terms::default(),
            review_day: Weekday::default(),
            practice: PracticeRules::default(),
            study_times: StudyTimes::default(),
            reminders: None,
            theme: Theme::System,
            language: Language::System,
            letters: true,
            started: false,
        }
    }
}

impl Settings {
    /// What a plan that starts on a day has to respect.
    pub fn constraints(&self, start: NaiveDate) -> Constraints {
        Constraints { start, terms: self.terms.clone() }
    }
}

/// The language of the window. What Cairn ships, writes and prints in a terminal is in English.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Language {
    /// As the system says, and English where Cairn does not speak its language.
    #[default]
    System,
    /// English.
    English,
    /// German.
    German,
}

/// A language Cairn speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// English.
    English,
    /// German.
    German,
}

impl Language {
    /// What is spoken where the system's language is `system`, such as `de_DE.UTF-8` or `de-AT`.
    pub fn spoken(self, system: Option<&str>) -> Tongue {
        match (self, system) {
            (Self::German, _) => Tongue::German,
            (Self::System, Some(system)) if system.to_ascii_lowercase().starts_with("de") => Tongue::German,
            (Self::System | Self::English, _) => Tongue::English,
        }
    }
}

/// The window's look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_says_what_is_spoken_until_a_language_is_chosen() {
        assert_eq!(Language::System.spoken(Some("de_AT.UTF-8")), Tongue::German);
        assert_eq!(Language::System.spoken(Some("fr_FR.UTF-8")), Tongue::English);
        assert_eq!(Language::System.spoken(None), Tongue::English);
        assert_eq!(Language::English.spoken(Some("de_DE")), Tongue::English);
        assert_eq!(Language::German.spoken(Some("C")), Tongue::German);
    }
}
