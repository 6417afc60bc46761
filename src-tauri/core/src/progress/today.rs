//! What to do now.

use cairn_domain::catalog::ResourceKind;
use cairn_domain::id::{ResourceId, UnitId};
use cairn_domain::minutes::Minutes;
use cairn_domain::note::Said;
use cairn_domain::plan::{PlanReason, PlanView};
use cairn_domain::progress::{Forecast, Lately, Offer, Weekday, forecast, monday_of, offers};
use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::TimerState;
use super::entries::{EntryRow, Log};
use crate::{Cairn, Result};

/// What to do now, and how the week goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TodayView {
    /// The day.
    pub date: NaiveDate,
    /// Whether a plan was accepted.
    pub has_plan: bool,
    /// Whether an accepted plan is finished.
    pub finished: bool,
    /// What to study next, in order.
    pub now: Vec<TodayUnit>,
    /// How the week goes.
    pub week: WeekState,
    /// Whether it is the day of the week to look back on it.
    pub review: bool,
    /// How many of the last weeks were kept.
    pub lately: Said<Lately>,
    /// When the plan will be finished.
    pub forecast: Option<Forecast>,
    /// Levels that wait for an answer.
    pub offers: Vec<Offer>,
    /// The running timer.
    pub timer: Option<TimerState>,
    /// The latest entries of the log, newest first.
    pub recent: Vec<EntryRow>,
}

/// A unit to study next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TodayUnit {
    /// The unit.
    pub unit: UnitId,
    /// Its title.
    pub title: String,
    /// The resource it belongs to.
    pub resource: ResourceId,
    /// The resource's title.
    pub resource_title: String,
    /// The resource's sort.
    pub kind: ResourceKind,
    /// Where the resource is.
    pub url: Option<String>,
    /// The time still to spend on the unit.
    pub left: Minutes,
    /// How many of the resource's units are done,
    pub done: u32,
    /// of how many.
    pub units: u32,
    /// Whether the plan puts it into this week.
    pub this_week: bool,
    /// Why the resource is in the plan.
    pub reasons: Vec<Said<PlanReason>>,
}

/// How a week goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WeekState {
    /// Its Monday.
    pub starts: NaiveDate,
    /// The time the plan gives a week.
    pub capacity: Minutes,
    /// The time logged.
    pub logged: Minutes,
}

/// As many units as one can take in at a glance.
const SHOWN_UNITS: usize = 8;
const SHOWN_ENTRIES: usize = 6;

impl Cairn {
    /// What to do now, and how the week goes.
    pub fn progress_today(&self, now: NaiveDateTime) -> Result<TodayView> {
        let today = now.date();
        let facts = self.facts()?;
        let content = facts.content.clone();
        let progress = facts.progress(&content.catalog);
        let plan = facts.current_plan(progress, &content, today)?;
        let with_reviews = facts.with_reviews(progress);
        let capacity =
            plan.as_ref().map_or(&facts.settings.terms, |plan| &plan.constraints.terms).hours_per_week;
        Ok(TodayView {
            date: today,
            has_plan: plan.is_some(),
            finished: plan.as_ref().is_some_and(|plan| plan.items.iter().all(|item| item.finished)),
            now: plan.as_ref().map(next_units).unwrap_or_default(),
            week: WeekState { starts: monday_of(today), capacity, logged: with_reviews.this_week(today) },
            review: plan.is_some() && Weekday::of(today) == facts.settings.review_day,
            lately: facts.rhythm(&with_reviews, today).lately,
            forecast: plan.as_ref().and_then(|plan| forecast(plan, today)),
            offers: offers(progress, &facts.profile(), &content.skills, &content.catalog),
            timer: facts.timer.as_ref().map(|timer| TimerState::of(timer, &content, now)),
            recent: Log::of(&facts.log.entries).standing(&content).take(SHOWN_ENTRIES).collect(),
        })
    }
}

fn next_units(plan: &PlanView) -> Vec<TodayUnit> {
    let this_week: Vec<&UnitId> = plan.first_blocks().iter().map(|block| &block.unit).collect();
    let open =
        plan.items.iter().flat_map(|item| item.units.iter().filter(|u| !u.done).map(move |u| (item, u)));
    open.take(SHOWN_UNITS)
        .map(|(item, unit)| TodayUnit {
            unit: unit.id.clone(),
            title: unit.title.clone(),
            resource: item.resource.clone(),
            resource_title: item.title.clone(),
            kind: item.kind,
            url: item.url.clone(),
            left: unit.left,
            done: u32::try_from(item.units.iter().filter(|unit| unit.done).count()).unwrap_or(u32::MAX),
            units: u32::try_from(item.units.len()).unwrap_or(u32::MAX),
            this_week: this_week.contains(&&unit.id),
            reasons: item.reasons.clone(),
        })
        .collect()
}
