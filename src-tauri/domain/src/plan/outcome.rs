//! What a plan comes to, so that two of them can be compared.

use chrono::NaiveDate;
use serde::Serialize;

use super::cover::{Instance, Standing};
use super::{Calendar, Constraints};
use crate::gap::GapReport;
use crate::id::SkillId;
use crate::level::Level;
use crate::market::{CountedShare, Levels, Market, opportunities};
use crate::minutes::Minutes;
use crate::share::Share;
use crate::skills::{Profile, SkillNo, Skills};

/// What a plan comes to once it is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// The part of the levels the role asks for that is held then.
    pub coverage: Share,
    /// Postings of the field with every must-have met then, of all that name one; where postings are counted.
    pub postings: Option<CountedShare>,
    /// How many resources it takes.
    pub resources: u32,
    /// Their typical time.
    pub effort: Minutes,
    /// What they cost at most, in US dollars.
    pub dollars: u32,
    /// The day it is done, at typical effort.
    pub finish: Option<NaiveDate>,
}

impl Outcome {
    /// What a sequence of options comes to.
    pub fn of(
        instance: &Instance,
        taken: &[usize],
        report: &GapReport,
        profile: &Profile,
        skills: &Skills,
        market: &Market,
        constraints: &Constraints,
    ) -> Self {
        let standing = Standing::after(instance, taken);
        let number = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        let effort = Minutes::new(number(standing.minutes));
        let after = |id: &SkillId| match instance.skill(id) {
            Some(skill) => standing.levels.get(skill).copied().unwrap_or_default(),
            None => profile.level(id),
        };
        let held = |skill: SkillNo| skills.at(skill).map_or(Level::None, |skill| after(&skill.id));
        let postings = match market {
            Market::Counted(counted) => {
                let (levels, field) = (Levels::of(skills, held), counted.field(skills));
                Some(opportunities(&counted.readings, skills, &levels, 0..0, field).matched)
            }
            Market::Report(_) => None,
        };
        let calendar = Calendar::of(&constraints.terms, constraints.start);
        Self {
            coverage: *report.coverage_at(after).value(),
            postings,
            resources: u32::try_from(standing.done.len()).unwrap_or(u32::MAX),
            effort,
            dollars: number(standing.dollars),
            finish: calendar.day_after(effort).filter(|_| !effort.is_zero()),
        }
    }
}
