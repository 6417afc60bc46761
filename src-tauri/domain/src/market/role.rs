//! A job somebody moves towards, and the levels it takes.

use serde::{Deserialize, Serialize};

use crate::figure::Figure;
use crate::id::{RoleId, SkillId};
use crate::level::Level;

/// A target role with the levels it takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Role {
    /// Its lasting name.
    pub id: RoleId,
    /// Its title.
    pub title: String,
    /// What it takes.
    pub targets: Vec<Target>,
    /// The ESCO occupations nearest to it.
    pub esco: Vec<String>,
    /// The O*NET-SOC code nearest to it, with a note where one is due.
    pub onet: String,
}

/// A level of a skill that a role takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Target {
    /// The skill.
    pub skill: SkillId,
    /// The level, and on what grounds we ask for it.
    pub level: Figure<Level>,
    /// How much it matters.
    pub weight: TargetWeight,
}

/// How much a target matters for its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum TargetWeight {
    /// The role cannot be done without it.
    Core,
    /// One language of a set: any one of them will do.
    OneOfLanguages,
    /// It helps.
    Supporting,
}

impl TargetWeight {
    /// What the weight counts for in a ranking: 3, 2 or 1. Our judgement.
    pub const fn points(self) -> u32 {
        match self {
            Self::Core => 3,
            Self::OneOfLanguages => 2,
            Self::Supporting => 1,
        }
    }

    /// The word for the weight.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::OneOfLanguages => "one of several languages",
            Self::Supporting => "supporting",
        }
    }
}
