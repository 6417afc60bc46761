//! A course, book, project or other thing to learn from, and its parts.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::Price;
use crate::figure::Figure;
use crate::id::{ResourceId, SkillId, UnitId};
use crate::level::Level;
use crate::minutes::{Effort, Minutes};
use crate::skills::Need;

/// Something to learn from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Resource {
    /// Its lasting name.
    pub id: ResourceId,
    /// Its title.
    pub title: String,
    /// What sort of thing it is.
    pub kind: ResourceKind,
    /// Who makes it.
    pub provider: String,
    /// Its year or edition, in words.
    pub edition: String,
    /// Where it is, unless it is our own project brief.
    pub url: Option<String>,
    /// Whether a stored copy of that address was seen.
    pub url_verified: bool,
    /// Its ISBN-13, for a book that has one.
    pub isbn13: Option<String>,
    /// The language it is in, as a two-letter code.
    pub language: String,
    /// What it costs.
    pub price: Price,
    /// How long it takes, with the basis of the estimate.
    pub effort: Figure<Effort>,
    /// The levels it raises.
    pub gains: Vec<Gain>,
    /// What should be held before starting it.
    pub needs: Vec<Need>,
    /// Its parts in order; their minutes add up to the typical effort.
    pub units: Vec<Unit>,
    /// Whether the market report names or clearly means it.
    pub recommended: bool,
    /// Whether it is still current.
    pub status: ResourceStatus,
    /// What replaced it.
    pub superseded_by: Option<ResourceId>,
    /// Groups of resources that teach the same thing: one of a group is enough.
    pub overlaps: Vec<String>,
    /// How title, provider and address were verified.
    pub evidence: String,
    /// Advice worth knowing before starting.
    pub note: Option<String>,
    /// Its own licence, where it was looked at.
    pub licence: String,
}

impl Resource {
    /// What finishing it raises the skill to, if it teaches the skill.
    pub fn raises(&self, skill: &SkillId) -> Option<Level> {
        self.gains.iter().filter(|gain| &gain.skill == skill).map(|gain| gain.to).max()
    }

    /// True for what ends in something that can be shown or was tested.
    pub fn is_proof(&self) -> bool {
        self.kind.is_proof()
    }
}

/// The sort of a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ResourceKind {
    /// Taught over weeks, with exercises.
    Course,
    /// Read.
    Book,
    /// Built from a brief.
    Project,
    /// Done in a prepared environment.
    Lab,
    /// Exercised again and again.
    Practice,
    /// Followed step by step.
    Tutorial,
    /// A research paper.
    Paper,
    /// Watched.
    Video,
    /// An exam.
    Certification,
    /// Reference documentation.
    Docs,
}

impl ResourceKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Course,
        Self::Book,
        Self::Project,
        Self::Lab,
        Self::Practice,
        Self::Tutorial,
        Self::Paper,
        Self::Video,
        Self::Certification,
        Self::Docs,
    ];

    /// True for what is built: it wants long sessions.
    pub const fn is_deep_work(self) -> bool {
        matches!(self, Self::Project | Self::Lab)
    }

    /// The word for the kind.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Course => "course",
            Self::Book => "book",
            Self::Project => "project",
            Self::Lab => "lab",
            Self::Practice => "practice",
            Self::Tutorial => "tutorial",
            Self::Paper => "paper",
            Self::Video => "video",
            Self::Certification => "certification",
            Self::Docs => "docs",
        }
    }

    /// True for what ends in something that can be shown or was tested.
    pub const fn is_proof(self) -> bool {
        matches!(self, Self::Project | Self::Lab | Self::Practice | Self::Certification)
    }
}

impl fmt::Display for ResourceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A word that is no kind of resource.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no kind of resource")]
pub struct UnknownResourceKind(pub String);

impl FromStr for ResourceKind {
    type Err = UnknownResourceKind;
    fn from_str(word: &str) -> Result<Self, UnknownResourceKind> {
        Self::ALL.into_iter().find(|kind| kind.word() == word).ok_or_else(|| UnknownResourceKind(word.into()))
    }
}

/// Whether a resource is still current.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ResourceStatus {
    /// Kept up to date, or timeless.
    Active,
    /// Readable but no longer kept up.
    Archived,
    /// A newer edition or a successor exists.
    Superseded,
}

/// A level a resource raises: from `from` to `to`, for those at or above `from`; written `raft:1>3`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Gain {
    /// The skill it raises.
    pub skill: SkillId,
    /// The least level at which it helps.
    pub from: Level,
    /// The level one reaches.
    pub to: Level,
}

/// A text is not of the form `skill:from>to`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a gain: write it as skill:from>to, for example raft:1>3")]
pub struct BadGain(pub String);

impl FromStr for Gain {
    type Err = BadGain;
    fn from_str(text: &str) -> Result<Self, BadGain> {
        let bad = || BadGain(text.into());
        let level = |text: &str| text.trim().parse::<u8>().ok().and_then(|n| Level::try_from(n).ok());
        let (skill, steps) = text.split_once(':').ok_or_else(bad)?;
        let (from, to) = steps.split_once('>').ok_or_else(bad)?;
        let (from, to) = (level(from).ok_or_else(bad)?, level(to).ok_or_else(bad)?);
        Ok(Self { skill: skill.trim().parse().map_err(|_| bad())?, from, to })
    }
}

impl fmt::Display for Gain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}>{}", self.skill, self.from.number(), self.to.number())
    }
}

/// A chapter, lecture, lab or other part that can be ticked off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Unit {
    /// Its lasting name.
    pub id: UnitId,
    /// Its title.
    pub title: String,
    /// What such a part is called: chapter, lecture, milestone …
    pub group: String,
    /// Its part of the resource's typical effort.
    pub minutes: Minutes,
    /// What the size of the part rests on.
    pub basis: String,
    /// Whether title and order were seen, recalled, or are our own.
    pub verified: String,
}
