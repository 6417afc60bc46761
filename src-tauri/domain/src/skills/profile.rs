//! What a person can do, as a fold over everything they ever said about it.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::SkillId;
use crate::level::Level;

/// One statement that a skill is held at a level. Statements are added, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Assessment {
    /// The skill.
    pub skill: SkillId,
    /// The level it is held at.
    pub level: Level,
    /// The day it was stated.
    pub on: NaiveDate,
    /// What the statement rests on.
    pub evidence: EvidenceKind,
    /// Where the evidence can be seen.
    pub link: Option<String>,
    /// The person's own words.
    pub note: Option<String>,
}

/// What an assessment rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum EvidenceKind {
    /// The person's own estimate.
    SelfRated,
    /// A course, book or other resource that was finished.
    Course,
    /// Interview cards that were remembered over time.
    Recall,
    /// A project that was built.
    Project,
    /// A test that was passed.
    Test,
}

impl EvidenceKind {
    /// Every kind, weakest first.
    pub const ALL: [Self; 5] = [Self::SelfRated, Self::Course, Self::Recall, Self::Project, Self::Test];

    /// The word it is stored under.
    pub const fn word(self) -> &'static str {
        match self {
            Self::SelfRated => "self-rated",
            Self::Course => "course",
            Self::Recall => "recall",
            Self::Project => "project",
            Self::Test => "test",
        }
    }
}

impl fmt::Display for EvidenceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A word that is no kind of evidence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no kind of evidence: use self-rated, course, recall, project or test")]
pub struct UnknownEvidence(pub String);

impl std::str::FromStr for EvidenceKind {
    type Err = UnknownEvidence;
    fn from_str(word: &str) -> Result<Self, UnknownEvidence> {
        Self::ALL.into_iter().find(|kind| kind.word() == word).ok_or_else(|| UnknownEvidence(word.into()))
    }
}

/// The level at which a skill is held now, and on what it rests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Held {
    /// The level.
    pub level: Level,
    /// When it was last stated.
    pub on: NaiveDate,
    /// What that statement rests on.
    pub evidence: EvidenceKind,
}

/// Everything a person can do. One profile serves every role and market.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Profile {
    held: BTreeMap<SkillId, Held>,
}

impl Profile {
    /// The profile after all assessments, given in the order they were made.
    ///
    /// The latest day wins; within a day, the later statement.
    pub fn of(assessments: &[Assessment]) -> Self {
        let mut held: BTreeMap<SkillId, Held> = BTreeMap::new();
        for assessment in assessments {
            let newer = held.get(&assessment.skill).is_none_or(|known| known.on <= assessment.on);
            if newer {
                let now = Held { level: assessment.level, on: assessment.on, evidence: assessment.evidence };
                held.insert(assessment.skill.clone(), now);
            }
        }
        Self { held }
    }

    /// Holds a skill at a level, unless it is held at that level or above.
    pub(crate) fn raise(&mut self, skill: &SkillId, to: Held) {
        if self.level(skill) < to.level {
            self.held.insert(skill.clone(), to);
        }
    }

    /// The level held; [`Level::None`] for what was never assessed.
    pub fn level(&self, skill: &SkillId) -> Level {
        self.held.get(skill).map_or(Level::None, |held| held.level)
    }

    /// The level with what it rests on, if the skill was ever assessed.
    pub fn held(&self, skill: &SkillId) -> Option<&Held> {
        self.held.get(skill)
    }

    /// Every assessed skill, in order of id.
    pub fn iter(&self) -> impl Iterator<Item = (&SkillId, &Held)> {
        self.held.iter()
    }

    /// True when nothing was ever assessed.
    pub fn is_empty(&self) -> bool {
        self.held.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(level: Level, on: &str) -> Assessment {
        Assessment {
            skill: "go".parse().unwrap(),
            level,
            on: on.parse().unwrap(),
            evidence: EvidenceKind::SelfRated,
            link: None,
            note: None,
        }
    }

    #[test]
    fn the_latest_day_wins_and_within_a_day_the_later_statement() {
        let go = "go".parse().unwrap();
        let out_of_order = [says(Level::Guided, "2026-11-20"), says(Level::Aware, "2026-11-01")];
        assert_eq!(Profile::of(&out_of_order).level(&go), Level::Guided);
        let same_day = [says(Level::Guided, "2026-11-20"), says(Level::Aware, "2026-11-20")];
        assert_eq!(Profile::of(&same_day).level(&go), Level::Aware);
    }
}
