//! What to do about the gaps, week by week.
//!
//! [`instance`] says what could be chosen and what it is worth ([`cover`]); the optimizer, a crate
//! of its own, chooses and orders; [`draft`] makes a plan of its choice, and `schedule` fills weeks.

pub mod cover;
mod draft;
mod reason;
mod schedule;
mod view;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::catalog::ResourceKind;
use crate::id::{MarketId, ResourceId, RoleId, SkillId};
use crate::level::Level;
use crate::minutes::Minutes;

pub use draft::{draft, instance};
pub use reason::{PlanNote, PlanReason};
pub(crate) use schedule::finish;
pub use schedule::{Block, FinishRange, Span, Week, days_for};
pub use view::{Circumstances, CloseView, CoverageStep, LeftOverView, PlanItem, PlanView, UnitState, view};

/// What a plan has to respect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Constraints {
    /// Study time a week.
    pub hours_per_week: Minutes,
    /// The first day.
    pub start: NaiveDate,
    /// The day by which as much as fits should be done.
    pub finish: Option<NaiveDate>,
    /// What may be spent.
    pub price: PriceLimit,
    /// Kinds of resources not wanted.
    pub avoid: BTreeSet<ResourceKind>,
    /// Languages a resource may be in, as two-letter codes; empty means any.
    pub languages: BTreeSet<String>,
    /// Single resources not wanted.
    pub excluded: BTreeSet<ResourceId>,
}

/// What may be spent on resources.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PriceLimit {
    /// Whatever it takes.
    #[default]
    Any,
    /// Nothing.
    FreeOnly,
    /// At most this sum in US dollars, counting each price band at its upper end.
    UpTo {
        /// The sum.
        dollars: u32,
    },
}

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
