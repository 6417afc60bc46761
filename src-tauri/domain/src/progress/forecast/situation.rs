//! The facts of one day that a forecast rests on.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::weeks::OwnWeeks;
use crate::catalog::{Catalog, ResourceKind};
use crate::id::ResourceId;
use crate::mark::Mark;
use crate::minutes::{Effort, Minutes};
use crate::plan::{AcceptedPlan, AcceptedTerms, Calendar, Capacity, Pause, StudyDays};
use crate::progress::pace::Tempo;
use crate::progress::{Entry, Progress, rhythm};

/// What a forecast is made from.
#[derive(Debug, Clone, Copy)]
pub struct Followed<'a> {
    /// The plan that is followed.
    pub plan: &'a AcceptedPlan,
    /// The plan that was followed a week ago, if there was one; often the same.
    pub before: Option<&'a AcceptedPlan>,
    /// What every plan so far had to respect, oldest first.
    pub terms: &'a [AcceptedTerms],
    /// What the log comes to today.
    pub progress: &'a Progress,
    /// The log.
    pub entries: &'a [Entry],
    /// What one can learn from.
    pub catalog: &'a Catalog,
}

/// A resource that is not finished, and the effort still to spend on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Left {
    pub(super) resource: ResourceId,
    pub(super) kind: ResourceKind,
    pub(super) effort: Effort,
}

/// The facts of one day.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Situation {
    pub(super) day: NaiveDate,
    pub(super) left: Vec<Left>,
    pub(super) finished: BTreeSet<ResourceId>,
    pub(super) tempo: Tempo,
    pub(super) own: OwnWeeks,
    /// From that day, or from the first day of the plan.
    pub(super) calendar: Calendar,
    pub(super) capacity: Capacity,
    /// What the day's part of the plan was already used for, in minutes.
    pub(super) studied_today: u32,
    /// The study time a week.
    pub(super) weekly: Minutes,
    /// How it spreads over the days, and when there is none.
    pub(super) terms: (StudyDays, BTreeSet<Pause>),
}

impl Situation {
    /// The facts of a day on which that plan was followed, after so much progress.
    pub(super) fn of(
        followed: &Followed<'_>,
        plan: &AcceptedPlan,
        progress: &Progress,
        day: NaiveDate,
    ) -> Self {
        let until = followed.terms.partition_point(|accepted| accepted.version <= plan.version);
        let capacity = Capacity::of_study(followed.terms.get(..until).unwrap_or_default());
        let constraints = &plan.plan.constraints;
        let calendar = Calendar::of(&constraints.terms, constraints.start.max(day));
        let open = plan.plan.items.iter().filter_map(|item| followed.catalog.get(&item.resource));
        let open = open.filter(|resource| !progress.circumstances.is_finished(&resource.id));
        let left = open.map(|resource| Left {
            resource: resource.id.clone(),
            kind: resource.kind,
            effort: progress.circumstances.left(resource),
        });
        let studied = progress.days.get(&day).map_or(0, |minutes| u64::from(minutes.get()));
        let studied_today = if calendar.start() == day { studied.min(calendar.until(day)) } else { 0 };
        Self {
            day,
            left: left.collect(),
            tempo: Tempo::of(progress, followed.catalog),
            own: OwnWeeks::of(&rhythm(progress, &capacity, day).weeks),
            studied_today: u32::try_from(studied_today).unwrap_or(0),
            weekly: constraints.terms.study_time(),
            terms: (constraints.terms.days, constraints.terms.pauses.clone()),
            finished: progress.circumstances.finished.clone(),
            calendar,
            capacity,
        }
    }

    /// The effort still to spend.
    pub(super) fn effort(&self) -> Effort {
        self.left.iter().map(|left| left.effort).sum()
    }

    /// The typical effort still to spend, at one's own pace.
    pub(super) fn at_own_pace(&self) -> Minutes {
        let pace = self.tempo.figures();
        self.left.iter().map(|left| pace.scale(left.kind, left.effort).typical).sum()
    }

    /// A number that is another for other facts.
    pub(super) fn seed(&self) -> u64 {
        let number = |mark: Mark, number: u64| mark.and(&number.to_le_bytes());
        let mut mark =
            Mark::default().and_text(&self.day.to_string()).and_text(&self.calendar.start().to_string());
        for left in &self.left {
            mark = mark.and_text(left.resource.as_str());
            for minutes in [left.effort.low, left.effort.typical, left.effort.high] {
                mark = number(mark, u64::from(minutes.get()));
            }
        }
        mark = number(mark, u64::from(self.studied_today));
        mark = number(mark, u64::from(self.weekly.get()));
        mark = self.own.parts().iter().fold(mark, |mark, part| number(mark, part.to_bits()));
        mark.number()
    }
}
