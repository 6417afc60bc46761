//! What to do about the gaps, week by week.
//!
//! [`instance`] says what could be chosen and what it is worth ([`cover`]); the optimizer, a crate
//! of its own, chooses and orders; [`draft`] makes a plan of its choice, and `schedule` puts it into a `calendar`.

pub mod cover;

mod calendar;
mod capacity;
mod circumstances;
mod draft;
mod explain;
mod outcome;
mod quality;
mod question;
mod reason;
mod replan;
mod schedule;
mod terms;
mod view;
mod written;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{MarketId, ResourceId, RoleId, SkillId};
use crate::level::Level;

pub use calendar::{Calendar, NoStudyDay, Pause, ReviewTime, SessionLength, StudyDays};
pub use capacity::{AcceptedTerms, Capacity};
pub use circumstances::Circumstances;
pub use draft::draft;
pub use explain::{LimitPrice, Named, PlanAlternative, SmallestChange, WhyNot};
pub use outcome::Outcome;
pub use quality::Quality;
pub use question::{barred, instance};
pub use reason::{PlanNote, PlanReason};
pub use replan::{ChangeReason, PlanChange, Replan, StudyDates, replan};
pub(crate) use schedule::finish;
pub use schedule::{Block, FinishRange, Session, Span, Week};
pub use terms::{Aim, BadTerms, Constraints, MOST_PARALLEL, PriceLimit, Proofs, Terms};
pub use view::{CloseView, CoverageStep, LeftOverView, PlanItem, PlanView, UnitState, view};

/// A plan: what to learn from, in order. Weeks and dates are computed from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// The role it leads to.
    pub role: RoleId,
    /// The market whose weights it used.
    pub market: MarketId,
    /// What it had to respect.
    pub constraints: Constraints,
    /// What to learn from, in order.
    pub items: Vec<Planned>,
    /// Gaps it does not close.
    pub left_over: Vec<LeftOver>,
}

/// A plan the person accepted. Accepted plans are facts: they are kept, and numbered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AcceptedPlan {
    /// Counted from 1.
    pub version: u32,
    /// The day it was accepted.
    pub accepted_on: NaiveDate,
    /// What was accepted.
    pub plan: Plan,
}

impl AcceptedPlan {
    /// The plan as it is followed by somebody who gives reviews so much time now. That is decided day by day and asks
    /// for no other plan; the weeks of this one have what is left.
    #[must_use]
    pub fn beside(&self, reviews: ReviewTime) -> Self {
        let mut followed = self.clone();
        followed.plan.constraints.terms.reviews = reviews;
        followed
    }
}

/// A resource in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Planned {
    /// The resource.
    pub resource: ResourceId,
    /// The levels it adds at its place in the plan.
    pub closes: Vec<Close>,
}

/// Levels a planned resource adds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Close {
    /// Of this skill,
    pub skill: SkillId,
    /// from this level
    pub from: Level,
    /// to this one. Equal to `from` where the resource only proves the level.
    pub to: Level,
    /// Whether it shows or tests the level the role asks for.
    pub proof: bool,
}

/// A gap the plan does not close.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeftOver {
    /// The skill.
    pub skill: SkillId,
    /// The level the plan brings it to.
    pub reached: Level,
    /// The level asked for.
    pub required: Level,
    /// What stands in the way.
    pub why: LeftOverWhy,
}

/// What keeps a gap from being closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum LeftOverWhy {
    /// It does not fit before the finish date.
    Time,
    /// Nothing the limits on price, kinds and languages leave teaches it this far.
    Limits,
    /// Something teaches it this far, but not beside what the plan takes for the other gaps: of
    /// resources that teach the same thing only one is taken, and each is taken once.
    Combination,
    /// Nothing in the catalog teaches it this far.
    Catalog,
}
