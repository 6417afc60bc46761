//! Following the plan.

mod correct;
mod entries;
mod forecast;
mod log;
mod matched;
mod remind;
mod timer;
mod today;

use cairn_domain::catalog::ResourceKind;
use cairn_domain::figure::Figure;
use cairn_domain::id::{ResourceId, UnitId};
use cairn_domain::minutes::{Effort, Minutes};
use cairn_domain::plan::PlanView;
use cairn_domain::progress::{Forecast, Pace, Rhythm, forecast, pace};
use cairn_domain::share::Share;
use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::{Cairn, Result};

use entries::Log;

pub use correct::CorrectRequest;
pub use entries::{EarlierEntry, EntriesRequest, EntryPage, EntryRow};
pub use log::{LogRequest, PartRequest};
pub use matched::{Matched, MatchedView};
pub use timer::{TimerState, TimerStop};
pub use today::{TodayUnit, TodayView, WeekState};

/// Everything done so far, and what is left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ProgressView {
    /// When the plan will be finished.
    pub forecast: Option<Forecast>,
    /// The effort of the whole plan.
    pub total: Effort,
    /// The effort still to spend.
    pub left: Effort,
    /// All time ever logged.
    pub logged: Minutes,
    /// Study time a week by the plan.
    pub weekly: Minutes,
    /// Planned or begun resources, in order of the plan.
    pub resources: Vec<ResourceProgress>,
    /// Time logged by week, with that of reviews, oldest first.
    pub weeks: Vec<WeekLogged>,
    /// Time logged by day, with that of reviews, oldest first.
    pub days: Vec<DayLogged>,
    /// How the weeks went against the hours they had.
    pub rhythm: Rhythm,
    /// One's own pace against the estimates.
    pub pace: Pace,
    /// The newest of the log as it stands; `progress_entries` has the rest.
    pub entries: EntryPage,
    /// What was withdrawn from it, newest first.
    pub withdrawn: Vec<EntryRow>,
    /// The part of the levels asked for that is held.
    pub coverage: Option<Figure<Share>>,
    /// The part that will be held when the plan is done.
    pub coverage_after: Option<Share>,
}

/// What was done on a resource.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ResourceProgress {
    /// The resource.
    pub resource: ResourceId,
    /// Its title.
    pub title: String,
    /// What sort of thing it is.
    pub kind: ResourceKind,
    /// How long it was estimated to take.
    pub effort: Figure<Effort>,
    /// Time logged on it.
    pub logged: Minutes,
    /// The effort still to spend.
    pub left: Effort,
    /// How many units are done,
    pub done: u32,
    /// of how many.
    pub units: u32,
    /// When it was finished, if it was.
    pub finished_on: Option<NaiveDate>,
    /// Whether it is in the accepted plan.
    pub planned: bool,
}

/// Time logged in a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WeekLogged {
    /// Its Monday.
    pub starts: NaiveDate,
    /// The time.
    pub logged: Minutes,
}

/// Time logged on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DayLogged {
    /// The day.
    pub on: NaiveDate,
    /// The time.
    pub logged: Minutes,
}

impl Cairn {
    /// Everything done so far, and what is left.
    pub fn progress_report(&self, today: NaiveDate) -> Result<ProgressView> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let progress = facts.progress(&content.catalog);
        let plan = facts.current_plan(progress, &content, today)?;
        let planned: Vec<ResourceId> =
            plan.iter().flat_map(|plan| &plan.items).map(|item| item.resource.clone()).collect();
        let begun = progress.logged.keys().chain(progress.circumstances.done.iter().map(UnitId::resource));
        let mut shown = planned.clone();
        for resource in begun {
            if !shown.contains(resource) {
                shown.push(resource.clone());
            }
        }
        let resources = shown.iter().filter_map(|id| content.catalog.get(id)).map(|resource| {
            let done =
                resource.units.iter().filter(|unit| progress.circumstances.done.contains(&unit.id)).count();
            ResourceProgress {
                resource: resource.id.clone(),
                title: resource.title.clone(),
                kind: resource.kind,
                effort: resource.effort.clone(),
                logged: progress.logged.get(&resource.id).copied().unwrap_or_default(),
                left: progress.circumstances.left(resource),
                done: u32::try_from(done).unwrap_or(u32::MAX),
                units: u32::try_from(resource.units.len()).unwrap_or(u32::MAX),
                finished_on: progress.finished_on.get(&resource.id).copied(),
                planned: planned.contains(&resource.id),
            }
        });
        let with_reviews = facts.with_reviews(progress);
        let weeks = with_reviews.weeks.iter().map(|(&starts, &logged)| WeekLogged { starts, logged });
        let days = with_reviews.days.iter().map(|(&on, &logged)| DayLogged { on, logged });
        let log = Log::of(&facts.log.entries);
        Ok(ProgressView {
            forecast: plan.as_ref().and_then(|plan| forecast(plan, today)),
            total: plan.as_ref().map_or(Effort::ZERO, |plan| plan.total),
            left: plan.as_ref().map_or(Effort::ZERO, |plan| plan.left),
            logged: progress.total(),
            weekly: plan
                .as_ref()
                .map_or(facts.settings.terms.hours_per_week, |plan| plan.constraints.terms.hours_per_week),
            resources: resources.collect(),
            weeks: weeks.collect(),
            days: days.collect(),
            rhythm: facts.rhythm(&with_reviews, today),
            pace: pace(progress, &content.catalog),
            entries: log.first_page(&content),
            withdrawn: log.withdrawn(&content).collect(),
            coverage: plan.as_ref().map(|plan| plan.coverage_now.clone()),
            coverage_after: plan.as_ref().and_then(last_coverage),
        })
    }

    /// The running timer, if one runs.
    pub fn progress_timer(&self, now: NaiveDateTime) -> Result<Option<TimerState>> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        Ok(facts.timer.map(|timer| TimerState::of(&timer, &content, now)))
    }
}

fn last_coverage(plan: &PlanView) -> Option<Share> {
    plan.coverage.last().map(|step| step.share)
}
