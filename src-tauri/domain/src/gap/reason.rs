//! Why a gap ranks where it does, in sentences.

use std::fmt;

use serde::Serialize;

use super::Gap;
use crate::level::Level;
use crate::market::{Demand, TargetWeight};
use crate::note::Said;
use crate::number::grouped;
use crate::skills::{Profile, Skills};

/// One reason for the place of a gap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Reason {
    /// So many levels are missing.
    Missing {
        /// The level held.
        held: Level,
        /// The level asked for.
        required: Level,
    },
    /// It matters this much for the role.
    Weight {
        /// The weight.
        weight: TargetWeight,
    },
    /// The market ranks it.
    Ranked {
        /// Its best place.
        rank: u16,
    },
    /// The market does not rank it.
    Unranked,
    /// So many postings of the market name it.
    Named {
        /// So many postings,
        postings: u32,
        /// of so many.
        of: u32,
    },
    /// Postings are said to stress it.
    Stressed,
    /// Other gaps need it first.
    Opens {
        /// Their names.
        names: Vec<String>,
    },
    /// It needs others first.
    Needs {
        /// Which, and at which levels.
        needs: Vec<SkillAt>,
    },
    /// One of several languages would do; this one has the least left to learn.
    NearestLanguage {
        /// The others.
        names: Vec<String>,
    },
}

/// A skill at a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillAt {
    /// How the skill is written.
    pub name: String,
    /// The level.
    pub level: Level,
}

impl fmt::Display for SkillAt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.name, self.level)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { held, required } => {
                let steps = held.steps_to(*required);
                let levels = if steps == 1 { "level" } else { "levels" };
                write!(f, "{steps} {levels} missing: you are at {held}, asked for is {required}.")
            }
            Self::Weight { weight } => match weight {
                TargetWeight::Core => f.write_str("It is core for this role, which counts 3."),
                TargetWeight::OneOfLanguages => {
                    f.write_str("It answers for one of several languages, which counts 2.")
                }
                TargetWeight::Supporting => f.write_str("It supports this role, which counts 1."),
            },
            Self::Ranked { rank } => {
                write!(f, "The market ranks it, or the umbrella it belongs to, at place {rank}.")
            }
            Self::Unranked => f.write_str("The market does not rank it."),
            Self::Named { postings, of } => {
                write!(f, "It is named in {} of {} postings.", grouped(*postings), grouped(*of))
            }
            Self::Stressed => f.write_str("Postings are said to stress it."),
            Self::Opens { names } => write!(f, "It comes before {}.", name_list(names)),
            Self::Needs { needs } => {
                let needs: Vec<String> = needs.iter().map(ToString::to_string).collect();
                write!(f, "It needs {} first.", name_list(&needs))
            }
            Self::NearestLanguage { names } => {
                write!(
                    f,
                    "One language is enough, and this has the least left to learn; {} would do as well.",
                    name_list(names)
                )
            }
        }
    }
}

/// What should be known about a whole report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum GapNote {
    /// No skill was ever assessed.
    NothingAssessed,
    /// Everything asked for is held.
    NothingMissing,
    /// The weights come from ranks, not from counts.
    RanksNotCounts,
}

impl fmt::Display for GapNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NothingAssessed => {
                "You have not said what you can do yet, so every skill counts as missing. Tick what you know to make this yours."
            }
            Self::NothingMissing => "You hold every level this role asks for.",
            Self::RanksNotCounts => {
                "The market's weights come from the places in its ranking, not from counted postings."
            }
        })
    }
}

pub(super) fn reasons(gap: &Gap, profile: &Profile, skills: &Skills) -> Vec<Said<Reason>> {
    let names = |ids: &[crate::id::SkillId]| ids.iter().map(|id| skills.name(id)).collect::<Vec<_>>();
    let mut reasons = vec![
        Reason::Missing { held: profile.level(&gap.skill), required: *gap.required.value() },
        Reason::Weight { weight: gap.weight },
        match gap.named {
            Some(counted) => Reason::Named { postings: counted.count, of: counted.base },
            None => gap.rank.map_or(Reason::Unranked, |rank| Reason::Ranked { rank }),
        },
    ];
    if gap.stressed {
        reasons.push(Reason::Stressed);
    }
    if !gap.instead.is_empty() {
        reasons.push(Reason::NearestLanguage { names: names(&gap.instead) });
    }
    if !gap.needs.is_empty() {
        let needed = gap.needs.iter().map(|need| SkillAt { name: need.name.clone(), level: need.level });
        reasons.push(Reason::Needs { needs: needed.collect() });
    }
    if !gap.opens.is_empty() {
        reasons.push(Reason::Opens { names: names(&gap.opens) });
    }
    reasons.into_iter().map(Said::from).collect()
}

pub(super) fn notes(gaps: &[Gap], profile: &Profile, demand: &Demand) -> Vec<Said<GapNote>> {
    let mut notes = Vec::new();
    if demand.asks.iter().all(|ask| ask.named.is_none()) {
        notes.push(GapNote::RanksNotCounts);
    }
    if profile.is_empty() {
        notes.push(GapNote::NothingAssessed);
    }
    if gaps.is_empty() {
        notes.push(GapNote::NothingMissing);
    }
    notes.into_iter().map(Said::from).collect()
}

/// Names in a sentence: "a", "a and b", "a, b and c", "a, b and 5 more".
pub(crate) fn name_list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first, second] => format!("{first} and {second}"),
        [first, second, third] => format!("{first}, {second} and {third}"),
        [first, second, rest @ ..] => format!("{first}, {second} and {} more", rest.len()),
    }
}
