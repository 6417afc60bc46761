//! What can be learned, and what a person can do.

pub mod claims;
mod graph;
mod profile;
pub mod recognize;
mod unused;

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::id::SkillId;
use crate::level::Level;
use crate::minutes::Minutes;

pub use profile::{Assessment, EvidenceKind, Held, Profile};
pub use unused::{UNUSED_DAYS, Unused, unused};

/// The most skills that can be numbered.
const MOST: usize = u16::MAX as usize;

/// A thing that can be learned, or an umbrella word for several of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Skill {
    /// Its lasting name.
    pub id: SkillId,
    /// How it is written.
    pub name: String,
    /// What sort of skill it is.
    pub kind: SkillKind,
    /// Other spellings that always mean this skill.
    pub aliases: Vec<String>,
    /// Spellings that mean it only in the right company.
    pub ambiguous: Vec<AmbiguousAlias>,
    /// What should be held before starting with it.
    pub needs: Vec<Need>,
    /// For an umbrella: the skills it stands for. Empty for everything that can be studied.
    pub stands_for: Vec<SkillId>,
    /// One sentence on what it is.
    pub description: String,
    /// Study time from nothing to each level; what the library does not teach has none.
    pub hours: Option<SkillHours>,
    /// Its Wikidata item, where one was found.
    pub wikidata: Option<String>,
    /// Its ESCO skill, where one was found.
    pub esco: Option<String>,
    /// How the outside ids were found.
    pub ids_basis: String,
}

impl Skill {
    /// True for words such as "Cloud" that nobody can study as such.
    pub fn is_umbrella(&self) -> bool {
        !self.stands_for.is_empty()
    }

    /// True for what the library teaches. The rest is only named: postings ask for it, one can hold
    /// it, and it is counted, but no plan leads to it.
    pub fn is_taught(&self) -> bool {
        !self.is_umbrella() && self.hours.is_some()
    }
}

/// The sort of a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum SkillKind {
    /// A programming or query language.
    Language,
    /// A system that other software runs on.
    Platform,
    /// Something one uses while working.
    Tool,
    /// An idea or a body of theory.
    Concept,
    /// A way of working.
    Practice,
    /// A word for several skills.
    Umbrella,
}

/// A spelling that means the skill only in the right company.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AmbiguousAlias {
    /// The spelling.
    pub alias: String,
    /// How much must speak for the skill.
    pub counts: WhenCounted,
    /// Whether its capitals matter.
    pub written: Written,
    /// Words that speak for the skill where they stand in the same sentence.
    pub with: Vec<String>,
    /// Phrases holding the spelling that mean something else.
    pub against: Vec<String>,
    /// What else it can mean.
    pub reason: String,
}

/// How much must speak for the skill before an ambiguous spelling counts, least first.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum WhenCounted {
    /// Nothing: it counts unless something speaks against it.
    Unless,
    /// The text names another skill anywhere: it is about work with software.
    Text,
    /// The sentence or list names other skills, or speaks of work with software.
    #[default]
    Near,
    /// It is an item among other skills, or the words right beside it say that it is used.
    Beside,
}

/// Whether the capitals of a spelling matter.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum Written {
    /// Other capitals count as well, with more to speak for them.
    #[default]
    Loosely,
    /// Only these capitals count.
    Exactly,
}

/// Study time from nothing to each level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillHours {
    /// Typical time from nothing to levels 1, 2, 3, 4 and 5; never falling.
    pub to_level: [Minutes; 5],
    /// The sum written out.
    pub basis: String,
    /// How sure we are of it.
    pub confidence: String,
}

impl SkillHours {
    /// Typical study time between two levels.
    pub fn between(&self, from: Level, to: Level) -> Minutes {
        self.up_to(to).less(self.up_to(from))
    }

    fn up_to(&self, level: Level) -> Minutes {
        match usize::from(level.number()) {
            0 => Minutes::ZERO,
            number => self.to_level.get(number - 1).copied().unwrap_or(Minutes::ZERO),
        }
    }
}

/// A level of a skill that must be held first; written `go>=1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Need {
    /// Of this skill
    pub skill: SkillId,
    /// at least this level.
    pub level: Level,
}

/// A text is not of the form `skill>=level`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a need: write it as skill>=level, for example go>=1")]
pub struct BadNeed(pub String);

impl FromStr for Need {
    type Err = BadNeed;
    fn from_str(text: &str) -> Result<Self, BadNeed> {
        let bad = || BadNeed(text.into());
        let (skill, level) = text.split_once(">=").ok_or_else(bad)?;
        let level = level.trim().parse::<u8>().ok().and_then(|n| Level::try_from(n).ok()).ok_or_else(bad)?;
        Ok(Self { skill: skill.trim().parse().map_err(|_| bad())?, level })
    }
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}>={}", self.skill, self.level.number())
    }
}

/// All skills Cairn knows, checked once and then relied upon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skills {
    /// In order of id.
    list: Vec<Skill>,
    /// Every id, name and alias in small letters, with the first skill of that name: whole lists are looked up.
    names: BTreeMap<String, SkillNo>,
}

/// The place of a skill among all skills in order of id.
///
/// Counting over many postings works on numbers, since they index tables. A number means something
/// only beside the [`Skills`] it came from: what is kept for longer keeps the id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SkillNo(u16);

impl SkillNo {
    /// The number as the place in a table with one cell for each skill.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The number of the skill at that place of a table.
    pub fn of_index(index: usize) -> Option<Self> {
        u16::try_from(index).ok().map(Self)
    }
}

/// Why a list of skills does not hold together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BrokenSkills {
    /// An id appears twice.
    #[error("the skill \"{0}\" is listed twice")]
    Twice(SkillId),
    /// There are more skills than numbers for them.
    #[error("{0} skills are more than the {MOST} that can be numbered")]
    TooMany(usize),
    /// A skill names another that is not in the list.
    #[error("the skill \"{skill}\" names \"{unknown}\", which is not in the list")]
    Unknown {
        /// The skill that names it.
        skill: SkillId,
        /// What it names.
        unknown: SkillId,
    },
    /// Prerequisites go round in a circle.
    #[error("the prerequisites go in a circle: {}", .0.iter().map(SkillId::as_str).collect::<Vec<_>>().join(" needs "))]
    Cycle(Vec<SkillId>),
    /// An umbrella stands for another umbrella.
    #[error("the umbrella \"{0}\" stands for another umbrella")]
    UmbrellaOfUmbrellas(SkillId),
    /// Two skills claim one spelling.
    #[error("\"{alias}\" is a spelling of both \"{first}\" and \"{second}\"")]
    SharedAlias {
        /// The spelling.
        alias: String,
        /// One skill.
        first: SkillId,
        /// The other.
        second: SkillId,
    },
}

impl Skills {
    /// Checks that the skills hold together: ids once, names known, no circles.
    pub fn new(list: Vec<Skill>) -> Result<Self, BrokenSkills> {
        let mut by_id = BTreeMap::new();
        for skill in list {
            let id = skill.id.clone();
            if by_id.insert(id.clone(), skill).is_some() {
                return Err(BrokenSkills::Twice(id));
            }
        }
        if by_id.len() > MOST {
            return Err(BrokenSkills::TooMany(by_id.len()));
        }
        graph::check(&by_id)?;
        let list: Vec<Skill> = by_id.into_values().collect();
        let mut names = BTreeMap::new();
        for (skill, number) in list.iter().zip((0..).map(SkillNo)) {
            let written = [skill.id.as_str(), &skill.name].into_iter();
            for name in written.chain(skill.aliases.iter().map(String::as_str)) {
                names.entry(name.to_lowercase()).or_insert(number);
            }
        }
        Ok(Self { list, names })
    }

    /// The skill of that id.
    pub fn get(&self, id: &SkillId) -> Option<&Skill> {
        self.at(self.number(id)?)
    }

    /// The number of the skill of that id.
    pub fn number(&self, id: &SkillId) -> Option<SkillNo> {
        let place = self.list.binary_search_by(|skill| skill.id.cmp(id)).ok()?;
        SkillNo::of_index(place)
    }

    /// The skill of that number.
    pub fn at(&self, number: SkillNo) -> Option<&Skill> {
        self.list.get(number.index())
    }

    /// How many skills there are, umbrellas included; numbers go up to here.
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// How the skill is written; its id where it is unknown.
    pub fn name(&self, id: &SkillId) -> String {
        self.get(id).map_or_else(|| id.to_string(), |skill| skill.name.clone())
    }

    /// Every skill, in order of id.
    pub fn iter(&self) -> impl Iterator<Item = &Skill> {
        self.list.iter()
    }

    /// Every skill the library teaches, in order of id.
    pub fn taught(&self) -> impl Iterator<Item = &Skill> {
        self.iter().filter(|skill| skill.is_taught())
    }

    /// The skill a name, alias or id stands for, whatever its capitals.
    pub fn resolve(&self, name: &str) -> Option<&Skill> {
        self.at(*self.names.get(&name.trim().to_lowercase())?)
    }

    /// The skills a name stands for: itself, or what an umbrella covers.
    pub fn expand(&self, skill: &Skill) -> Vec<SkillId> {
        if skill.is_umbrella() { skill.stands_for.clone() } else { vec![skill.id.clone()] }
    }
}
