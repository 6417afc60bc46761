//! How one wants to practise.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::share::Share;

/// How one wants to practise. How much time there is for it is one of the terms of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PracticeRules {
    /// A card comes again when the chance that it is still remembered has fallen to this. More costs more reviews.
    pub retention: Retention,
    /// At most so many cards a day that were never answered.
    pub new_a_day: u8,
}

impl Default for PracticeRules {
    fn default() -> Self {
        Self { retention: Retention::default(), new_a_day: 3 }
    }
}

/// The chance of remembering one wants to keep: from 70 to 97 percent. Beyond, intervals become useless.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Retention(u8);

/// A retention nobody should ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0}% cannot be asked of a memory: choose between {least}% and {most}%", least = Retention::LEAST, most = Retention::MOST)]
pub struct BadRetention(pub u8);

impl Retention {
    /// The lowest, in percent.
    pub const LEAST: u8 = 70;
    /// The highest, in percent.
    pub const MOST: u8 = 97;

    /// This many percent.
    pub fn new(percent: u8) -> Result<Self, BadRetention> {
        if (Self::LEAST..=Self::MOST).contains(&percent) {
            Ok(Self(percent))
        } else {
            Err(BadRetention(percent))
        }
    }

    /// In percent.
    pub const fn percent(self) -> u8 {
        self.0
    }

    /// As a part of the whole.
    pub fn share(self) -> Share {
        Share::from_percent(u32::from(self.0))
    }
}

impl Default for Retention {
    fn default() -> Self {
        Self(90)
    }
}

impl TryFrom<u8> for Retention {
    type Error = BadRetention;
    fn try_from(percent: u8) -> Result<Self, BadRetention> {
        Self::new(percent)
    }
}

impl From<Retention> for u8 {
    fn from(retention: Retention) -> Self {
        retention.0
    }
}

impl fmt::Display for Retention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", self.0)
    }
}

impl specta::Type for Retention {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <u8 as specta::Type>::definition(types)
    }
}
