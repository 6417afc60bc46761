//! A plan as one looks at it: titles, reasons, weeks and dates, computed from what is left.

mod items;
mod notes;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::schedule::{self, Block, FinishRange, Portion, Session, Span, Track, Week};
use super::{
    Calendar, Circumstances, Constraints, LeftOver, LeftOverWhy, Plan, PlanNote, PlanReason, Planned,
};
use crate::catalog::{Catalog, Price, Resource, ResourceKind};
use crate::figure::Figure;
use crate::gap::GapReport;
use crate::id::{MarketId, ResourceId, RoleId, SkillId, UnitId};
use crate::level::Level;
use crate::minutes::{Effort, Minutes};
use crate::note::Said;
use crate::share::Share;
use crate::skills::{Need, Skills};

/// How many weeks of sessions a view holds: a screen shows the near ones.
const SESSION_WEEKS: u64 = 4;

/// A plan with everything a reader wants to know of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// Its number, once accepted.
    pub version: Option<u32>,
    /// When it was accepted.
    pub accepted_on: Option<NaiveDate>,
    /// The role it leads to.
    pub role: RoleId,
    /// Its title.
    pub role_title: String,
    /// The market whose weights it used.
    pub market: MarketId,
    /// What it has to respect.
    pub constraints: Constraints,
    /// What to learn from, in order.
    pub items: Vec<PlanItem>,
    /// Gaps it does not close.
    pub left_over: Vec<LeftOverView>,
    /// What falls into which week.
    pub weeks: Vec<Week>,
    /// The study sessions of the first four weeks.
    pub sessions: Vec<Session>,
    /// When each resource is studied.
    pub spans: Vec<Span>,
    /// When everything is done.
    pub finish: Option<FinishRange>,
    /// The effort of all items.
    pub total: Effort,
    /// The effort still to spend.
    pub left: Effort,
    /// The part of the levels asked for that is held after each item, and before the first.
    pub coverage: Vec<CoverageStep>,
    /// What coverage means and rests on.
    pub coverage_now: Figure<Share>,
    /// What else should be known.
    pub notes: Vec<Said<PlanNote>>,
}

/// A resource in a plan, with everything a reader wants to know of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanItem {
    /// The resource.
    pub resource: ResourceId,
    /// Its title.
    pub title: String,
    /// What sort of thing it is.
    pub kind: ResourceKind,
    /// Who makes it.
    pub provider: String,
    /// Where it is.
    pub url: Option<String>,
    /// What it costs.
    pub price: Price,
    /// How long it takes, with the basis of the estimate.
    pub effort: Figure<Effort>,
    /// The effort still to spend.
    pub left: Effort,
    /// Its parts.
    pub units: Vec<UnitState>,
    /// The levels it adds.
    pub closes: Vec<CloseView>,
    /// What has to be held before it.
    pub needs: Vec<Need>,
    /// Earlier items that give what it needs.
    pub after: Vec<ResourceId>,
    /// Why it is in the plan.
    pub reasons: Vec<Said<PlanReason>>,
    /// Whether all its units are done.
    pub finished: bool,
}

/// A unit and whether it is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct UnitState {
    /// The unit.
    pub id: UnitId,
    /// Its title.
    pub title: String,
    /// Its part of the typical effort.
    pub minutes: Minutes,
    /// The time still to spend on it.
    pub left: Minutes,
    /// Whether it is done.
    pub done: bool,
}

/// Levels an item adds, with the skill's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CloseView {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level before.
    pub from: Level,
    /// The level after.
    pub to: Level,
    /// Whether it shows or tests the level asked for.
    pub proof: bool,
    /// The level the role asks for, if it asks for the skill.
    pub required: Option<Level>,
}

/// A gap the plan does not close, with the skill's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LeftOverView {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level the plan brings it to.
    pub reached: Level,
    /// The level asked for.
    pub required: Level,
    /// What stands in the way.
    pub why: LeftOverWhy,
}

/// The part of the levels asked for that is held after an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CoverageStep {
    /// The item; `None` for the present.
    pub resource: Option<ResourceId>,
    /// The part held.
    pub share: Share,
    /// The day it is reached at typical effort.
    pub on: Option<NaiveDate>,
}

/// Looks at a plan from `today`. `report` is the gap report of the plan's role and market.
pub fn view(
    plan: &Plan,
    report: &GapReport,
    skills: &Skills,
    catalog: &Catalog,
    circumstances: &Circumstances,
    today: NaiveDate,
) -> PlanView {
    let known: Vec<(&Planned, &Resource)> =
        plan.items.iter().filter_map(|item| Some((item, catalog.get(&item.resource)?))).collect();
    let terms = &plan.constraints.terms;
    let calendar = Calendar::of(terms, plan.constraints.start.max(today));
    let items = items::items(&known, report, skills, circumstances);
    let (unfinished, tracks) = open(&items);
    let efforts: Vec<Effort> = unfinished.iter().map(|item| item.left).collect();
    let sessions = schedule::fill(&calendar, &tracks, terms.parallel);
    let spans = schedule::spans(&calendar, &tracks, &efforts, terms.parallel);
    let left: Effort = efforts.iter().copied().sum();
    PlanView {
        version: None,
        accepted_on: None,
        role: plan.role.clone(),
        role_title: report.role_title.clone(),
        market: plan.market.clone(),
        constraints: plan.constraints.clone(),
        left_over: plan.left_over.iter().map(|left| left_over(left, skills)).collect(),
        weeks: schedule::weeks(&calendar, &sessions),
        coverage: coverage(&known, report, circumstances, &spans),
        coverage_now: report.coverage.clone(),
        finish: if unfinished.is_empty() { None } else { schedule::finish(&calendar, left) },
        total: known.iter().map(|(_, resource)| *resource.effort.value()).sum(),
        left,
        notes: notes::notes(plan, skills, catalog, circumstances, left),
        sessions: soon(sessions),
        spans,
        items,
    }
}

/// The items that are not finished, and the same as something to put into a calendar.
fn open(items: &[PlanItem]) -> (Vec<&PlanItem>, Vec<Track>) {
    let unfinished: Vec<&PlanItem> = items.iter().filter(|item| !item.finished).collect();
    let tracks = unfinished.iter().map(|item| track(item, &unfinished)).collect();
    (unfinished, tracks)
}

/// An item as something to put into a calendar.
fn track(item: &PlanItem, unfinished: &[&PlanItem]) -> Track {
    let place = |id: &ResourceId| unfinished.iter().position(|other| &other.resource == id);
    let open = item.units.iter().filter(|unit| !unit.done);
    let portion =
        |unit: &UnitState| Portion { unit: unit.id.clone(), title: unit.title.clone(), minutes: unit.left };
    Track {
        resource: item.resource.clone(),
        deep: item.kind.is_deep_work(),
        after: item.after.iter().filter_map(place).collect(),
        portions: open.map(portion).collect(),
    }
}

/// The sessions of the first [`SESSION_WEEKS`] weeks.
fn soon(mut sessions: Vec<Session>) -> Vec<Session> {
    let end = sessions.first().and_then(|first| first.on.checked_add_days(Days::new(7 * SESSION_WEEKS)));
    sessions.retain(|session| end.is_none_or(|end| session.on < end));
    sessions
}

fn left_over(left: &LeftOver, skills: &Skills) -> LeftOverView {
    LeftOverView {
        skill: left.skill.clone(),
        name: skills.name(&left.skill),
        reached: left.reached,
        required: left.required,
        why: left.why,
    }
}

fn coverage(
    known: &[(&Planned, &Resource)],
    report: &GapReport,
    circumstances: &Circumstances,
    spans: &[Span],
) -> Vec<CoverageStep> {
    let mut levels: BTreeMap<&SkillId, Level> =
        report.gaps.iter().map(|gap| (&gap.skill, gap.held)).collect();
    levels.extend(report.met.iter().map(|met| (&met.skill, met.held)));
    let mut steps = vec![CoverageStep { resource: None, share: *report.coverage.value(), on: None }];
    let end = |item: &Planned| spans.iter().find(|span| span.resource == item.resource).map(|span| span.ends);
    let mut open: Vec<(&Planned, Option<NaiveDate>)> = known
        .iter()
        .filter(|(item, _)| !circumstances.is_finished(&item.resource))
        .map(|(item, _)| (*item, end(item)))
        .collect();
    // Side by side, what is begun earlier may end later.
    open.sort_by_key(|(_, end)| (end.is_none(), *end));
    for (item, on) in open {
        for close in &item.closes {
            let level = levels.entry(&close.skill).or_default();
            *level = (*level).max(close.to);
        }
        let share = *report.coverage_at(|skill| levels.get(skill).copied().unwrap_or_default()).value();
        steps.push(CoverageStep { resource: Some(item.resource.clone()), share, on });
    }
    steps
}

impl PlanView {
    /// Every study session from `today` to the end of the plan, where [`PlanView::sessions`] holds the near ones.
    /// `today` is the day it was looked at from.
    pub fn all_sessions(&self, today: NaiveDate) -> Vec<Session> {
        let terms = &self.constraints.terms;
        let calendar = Calendar::of(terms, self.constraints.start.max(today));
        schedule::fill(&calendar, &open(&self.items).1, terms.parallel)
    }

    /// The blocks of the week that `today` falls into, or of the first week when the plan starts later.
    pub fn first_blocks(&self) -> &[Block] {
        self.weeks.first().map_or(&[], |week| &week.blocks)
    }
}
