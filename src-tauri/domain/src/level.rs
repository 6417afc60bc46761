//! How well somebody can do something, in six words.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A proficiency level from 0 to 5. On the wire it is its number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Level {
    /// 0: cannot explain it.
    #[default]
    None,
    /// 1: can explain it and has tried it.
    Aware,
    /// 2: does simple tasks with help.
    Guided,
    /// 3: does the usual work alone.
    Independent,
    /// 4: handles hard cases and guides others.
    Advanced,
    /// 5: sets direction for others.
    Expert,
}

/// A number outside 0 to 5 was given for a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a level: levels go from 0 (None) to 5 (Expert)")]
pub struct UnknownLevel(pub u8);

impl Level {
    /// All levels, lowest first.
    pub const ALL: [Self; 6] =
        [Self::None, Self::Aware, Self::Guided, Self::Independent, Self::Advanced, Self::Expert];

    /// The level as its number, 0 to 5.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// Levels between here and `target`; 0 when `target` is reached.
    pub const fn steps_to(self, target: Self) -> u8 {
        target.number().saturating_sub(self.number())
    }

    /// The next level up, if there is one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(usize::from(self.number()) + 1).copied()
    }

    /// The word for the level.
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Aware => "Aware",
            Self::Guided => "Guided",
            Self::Independent => "Independent",
            Self::Advanced => "Advanced",
            Self::Expert => "Expert",
        }
    }

    /// The question a person can answer with yes to be at this level.
    pub const fn test(self) -> &'static str {
        match self {
            Self::None => "I could not explain it yet.",
            Self::Aware => "I can explain what it is for, and I have tried it.",
            Self::Guided => "I do simple tasks with it when somebody helps.",
            Self::Independent => "I do the usual work with it alone.",
            Self::Advanced => "I handle the hard cases and guide others.",
            Self::Expert => "Others follow the direction I set in it.",
        }
    }
}

impl TryFrom<u8> for Level {
    type Error = UnknownLevel;
    fn try_from(number: u8) -> Result<Self, UnknownLevel> {
        Self::ALL.get(usize::from(number)).copied().ok_or(UnknownLevel(number))
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> Self {
        level.number()
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl specta::Type for Level {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <u8 as specta::Type>::definition(types)
    }
}

/// A level with its word and test, for a screen that offers a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LevelWord {
    /// The level.
    pub level: Level,
    /// Its word.
    pub name: &'static str,
    /// Its one-line test.
    pub test: &'static str,
}

/// All six levels in words, lowest first.
pub fn level_words() -> Vec<LevelWord> {
    Level::ALL.iter().map(|&level| LevelWord { level, name: level.name(), test: level.test() }).collect()
}
