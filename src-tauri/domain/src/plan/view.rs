//! A plan as one looks at it: titles, reasons, weeks and dates, computed from what is left.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::schedule::{self, Block, FinishRange, Portion, Span, Week};
use super::{Constraints, LeftOver, LeftOverWhy, Plan, PlanNote, PlanReason, Planned};
use crate::catalog::{Catalog, Price, Resource, ResourceKind, Unit};
use crate::figure::Figure;
use crate::gap::GapReport;
use crate::id::{MarketId, ResourceId, RoleId, SkillId, UnitId};
use crate::level::Level;
use crate::minutes::{Effort, Minutes};
use crate::note::Said;
use crate::share::Share;
use crate::skills::{Need, Skills};

/// What has been done so far, as far as a plan needs to know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// Units that are done.
    pub done: BTreeSet<UnitId>,
    /// Time logged on units that are not done yet.
    pub begun: BTreeMap<UnitId, Minutes>,
    /// Resources all of whose units are done.
    pub finished: BTreeSet<ResourceId>,
}

impl Circumstances {
    /// True when the resource is finished.
    pub fn is_finished(&self, resource: &ResourceId) -> bool {
        self.finished.contains(resource)
    }

    /// The time still to spend on a unit at typical effort.
    ///
    /// A unit that is not ticked off keeps a minute, however much was logged on it.
    pub fn left_of(&self, unit: &Unit) -> Minutes {
        if self.done.contains(&unit.id) {
            return Minutes::ZERO;
        }
        let begun = self.begun.get(&unit.id).copied().unwrap_or_default();
        unit.minutes.less(begun).max(Minutes::new(1))
    }

    /// The effort still to spend on a resource: its range, scaled to the units left.
    pub fn left(&self, resource: &Resource) -> Effort {
        let effort = *resource.effort.value();
        let left: Minutes = resource.units.iter().map(|unit| self.left_of(unit)).sum();
        effort.scaled(left.get(), effort.typical.get())
    }
}

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
    let weekly = plan.constraints.hours_per_week;
    let start = plan.constraints.start.max(today);
    let unfinished: Vec<(ResourceId, Effort)> = known
        .iter()
        .filter(|(item, _)| !circumstances.is_finished(&item.resource))
        .map(|(item, resource)| (item.resource.clone(), circumstances.left(resource)))
        .collect();
    let portions: Vec<Portion> =
        known.iter().flat_map(|(_, resource)| portions(resource, circumstances)).collect();
    let spans = schedule::spans(&unfinished, weekly, start);
    let left: Effort = unfinished.iter().map(|(_, effort)| *effort).sum();
    PlanView {
        version: None,
        accepted_on: None,
        role: plan.role.clone(),
        role_title: report.role_title.clone(),
        market: plan.market.clone(),
        constraints: plan.constraints.clone(),
        items: items(&known, report, skills, circumstances),
        left_over: plan.left_over.iter().map(|left| left_over(left, skills)).collect(),
        weeks: schedule::weeks(&portions, weekly, start),
        coverage: coverage(&known, report, circumstances, &spans),
        coverage_now: report.coverage.clone(),
        spans,
        finish: if unfinished.is_empty() { None } else { schedule::finish(start, left, weekly) },
        total: known.iter().map(|(_, resource)| *resource.effort.value()).sum(),
        left,
        notes: notes(plan, skills, catalog, left),
    }
}

fn portions(resource: &Resource, circumstances: &Circumstances) -> Vec<Portion> {
    let open = resource.units.iter().filter(|unit| !circumstances.done.contains(&unit.id));
    open.map(|unit| Portion {
        unit: unit.id.clone(),
        title: unit.title.clone(),
        minutes: circumstances.left_of(unit),
    })
    .collect()
}

fn items(
    known: &[(&Planned, &Resource)],
    report: &GapReport,
    skills: &Skills,
    circumstances: &Circumstances,
) -> Vec<PlanItem> {
    let required =
        |skill: &SkillId| report.gaps.iter().find(|gap| &gap.skill == skill).map(|gap| *gap.required.value());
    known
        .iter()
        .enumerate()
        .map(|(place, (item, resource))| PlanItem {
            resource: resource.id.clone(),
            title: resource.title.clone(),
            kind: resource.kind,
            provider: resource.provider.clone(),
            url: resource.url.clone(),
            price: resource.price.clone(),
            effort: resource.effort.clone(),
            left: circumstances.left(resource),
            units: resource.units.iter().map(|unit| unit_state(unit, circumstances)).collect(),
            closes: item
                .closes
                .iter()
                .map(|close| CloseView {
                    skill: close.skill.clone(),
                    name: skills.name(&close.skill),
                    from: close.from,
                    to: close.to,
                    proof: close.proof,
                    required: required(&close.skill),
                })
                .collect(),
            needs: resource.needs.clone(),
            after: providers(resource, known.get(..place).unwrap_or_default()),
            reasons: reasons(item, resource, known.get(place + 1..).unwrap_or_default(), skills, required),
            finished: circumstances.is_finished(&resource.id),
        })
        .collect()
}

fn unit_state(unit: &Unit, circumstances: &Circumstances) -> UnitState {
    UnitState {
        id: unit.id.clone(),
        title: unit.title.clone(),
        minutes: unit.minutes,
        left: circumstances.left_of(unit),
        done: circumstances.done.contains(&unit.id),
    }
}

/// For each need, the earlier item that first brings the skill that far.
fn providers(resource: &Resource, earlier: &[(&Planned, &Resource)]) -> Vec<ResourceId> {
    let mut providers: Vec<ResourceId> = Vec::new();
    for need in &resource.needs {
        let gives = |item: &Planned| {
            item.closes.iter().any(|c| c.skill == need.skill && c.from < need.level && c.to >= need.level)
        };
        if let Some((item, _)) = earlier.iter().find(|(item, _)| gives(item))
            && !providers.contains(&item.resource)
        {
            providers.push(item.resource.clone());
        }
    }
    providers
}

fn reasons(
    item: &Planned,
    resource: &Resource,
    later: &[(&Planned, &Resource)],
    skills: &Skills,
    required: impl Fn(&SkillId) -> Option<Level>,
) -> Vec<Said<PlanReason>> {
    let raised = item.closes.iter().filter(|close| close.to > close.from);
    let (mut closed, mut nearer) = (Vec::new(), Vec::new());
    for close in raised.clone() {
        match required(&close.skill) {
            Some(level) if close.to >= level => closed.push(skills.name(&close.skill)),
            Some(_) => nearer.push(skills.name(&close.skill)),
            None => {}
        }
    }
    let proved: Vec<String> =
        item.closes.iter().filter(|close| close.proof).map(|close| skills.name(&close.skill)).collect();
    let (mut prepared, mut waiting) = (Vec::new(), Vec::new());
    for close in raised {
        let waits = |resource: &Resource| {
            let begins = resource.gains.iter().map(|gain| (&gain.skill, gain.from));
            let asks = resource.needs.iter().map(|need| (&need.skill, need.level)).chain(begins);
            asks.into_iter()
                .any(|(skill, level)| skill == &close.skill && close.from < level && close.to >= level)
        };
        let before = waiting.len();
        waiting.extend(later.iter().filter(|(_, resource)| waits(resource)).map(|(_, r)| r.title.clone()));
        if waiting.len() > before {
            prepared.push(skills.name(&close.skill));
        }
    }
    let mut seen = BTreeSet::new();
    waiting.retain(|title| seen.insert(title.clone()));

    let mut reasons = Vec::new();
    if !closed.is_empty() {
        reasons.push(PlanReason::Closes { names: closed });
    }
    if !nearer.is_empty() {
        reasons.push(PlanReason::Raises { names: nearer });
    }
    if !proved.is_empty() {
        reasons.push(PlanReason::Proves { names: proved });
    }
    if !prepared.is_empty() {
        reasons.push(PlanReason::Prepares { names: prepared, titles: waiting });
    }
    if resource.recommended {
        reasons.push(PlanReason::Recommended);
    }
    reasons.into_iter().map(Said::from).collect()
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
    for (item, _) in known.iter().filter(|(item, _)| !circumstances.is_finished(&item.resource)) {
        for close in &item.closes {
            let level = levels.entry(&close.skill).or_default();
            *level = (*level).max(close.to);
        }
        let share = *report.coverage_at(|skill| levels.get(skill).copied().unwrap_or_default()).value();
        let on = spans.iter().find(|span| span.resource == item.resource).map(|span| span.ends);
        steps.push(CoverageStep { resource: Some(item.resource.clone()), share, on });
    }
    steps
}

fn notes(plan: &Plan, skills: &Skills, catalog: &Catalog, left: Effort) -> Vec<Said<PlanNote>> {
    let weekly = plan.constraints.hours_per_week;
    let kept_out = |why: LeftOverWhy| -> Vec<String> {
        plan.left_over.iter().filter(|left| left.why == why).map(|left| skills.name(&left.skill)).collect()
    };
    let mut notes = Vec::new();
    if plan.items.is_empty() && plan.left_over.is_empty() {
        notes.push(PlanNote::NothingMissing);
    }
    if weekly.is_zero() {
        notes.push(PlanNote::NoTime);
    } else if !left.typical.is_zero()
        && schedule::day_after(plan.constraints.start, left.high, weekly).is_none()
    {
        notes.push(PlanNote::BeyondHorizon);
    }
    if plan.constraints.finish.is_some_and(|finish| finish < plan.constraints.start) {
        notes.push(PlanNote::DateInThePast);
    } else {
        notes.extend(some(kept_out(LeftOverWhy::Time)).map(|names| PlanNote::DateTooShort { names }));
    }
    notes.extend(some(kept_out(LeftOverWhy::Limits)).map(|names| PlanNote::LimitsTooTight { names }));
    notes.extend(some(kept_out(LeftOverWhy::Combination)).map(|names| PlanNote::NoCombination { names }));
    notes.extend(some(kept_out(LeftOverWhy::Catalog)).map(|names| PlanNote::NothingTeaches { names }));
    let gone = plan.items.iter().filter(|item| catalog.get(&item.resource).is_none());
    notes.extend(
        some(gone.map(|item| item.resource.to_string()).collect()).map(|ids| PlanNote::Missing { ids }),
    );
    notes.into_iter().map(Said::from).collect()
}

fn some(names: Vec<String>) -> Option<Vec<String>> {
    if names.is_empty() { None } else { Some(names) }
}

impl PlanView {
    /// The blocks of the week that `today` falls into, or of the first week when the plan starts later.
    pub fn first_blocks(&self) -> &[Block] {
        self.weeks.first().map_or(&[], |week| &week.blocks)
    }
}
