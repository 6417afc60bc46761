//! Interview questions, answered point by point.

use serde::{Deserialize, Serialize};

use crate::id::{CardId, SkillId, SourceId};
use crate::level::Level;

/// A question with the points a good answer makes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// Its lasting name.
    pub id: CardId,
    /// The skill it asks about.
    pub skill: SkillId,
    /// What sort of question it is.
    pub style: CardStyle,
    /// The question.
    pub question: String,
    /// What a good answer says, in order.
    pub points: Vec<String>,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// The level somebody who answers it well is likely to have.
    pub probes: Level,
    /// Where to read up on it.
    pub reading: String,
    /// Who wrote it.
    pub source: SourceId,
}

/// What sort of question a card asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "kebab-case")]
pub enum CardStyle {
    /// Explain an idea.
    Concept,
    /// Go into depth.
    Deep,
    /// Apply it.
    Practice,
    /// Design a system.
    Design,
    /// Weigh one thing against another.
    TradeOff,
    /// Tell of one's own work.
    Behavioural,
    /// Write code.
    Coding,
    /// Draw and explain.
    Whiteboard,
}

impl CardStyle {
    /// Every style.
    pub const ALL: [Self; 8] = [
        Self::Concept,
        Self::Deep,
        Self::Practice,
        Self::Design,
        Self::TradeOff,
        Self::Behavioural,
        Self::Coding,
        Self::Whiteboard,
    ];

    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Concept => "concept",
            Self::Deep => "deep",
            Self::Practice => "practice",
            Self::Design => "design",
            Self::TradeOff => "trade-off",
            Self::Behavioural => "behavioural",
            Self::Coding => "coding",
            Self::Whiteboard => "whiteboard",
        }
    }
}

/// How hard a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Difficulty {
    /// For beginners.
    Basic,
    /// For those who use it.
    Intermediate,
    /// For those who know it well.
    Advanced,
    /// For those who set direction.
    Expert,
}

impl Difficulty {
    /// Every difficulty, lowest first.
    pub const ALL: [Self; 4] = [Self::Basic, Self::Intermediate, Self::Advanced, Self::Expert];

    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Intermediate => "intermediate",
            Self::Advanced => "advanced",
            Self::Expert => "expert",
        }
    }

    /// How hard a question is that somebody of a level answers well.
    pub const fn of(probes: Level) -> Self {
        match probes {
            Level::None | Level::Aware | Level::Guided => Self::Basic,
            Level::Independent => Self::Intermediate,
            Level::Advanced => Self::Advanced,
            Level::Expert => Self::Expert,
        }
    }
}
