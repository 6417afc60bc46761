//! When it will be finished: at the planned hours ([`forecast`]), and as chances from one's own weeks and pace
//! ([`outlook`]).

mod moved;
mod outlook;
mod simulate;
mod situation;
#[cfg(test)]
mod tests;
mod weeks;

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use crate::minutes::{Effort, Minutes};
use crate::note::Said;
use crate::plan::{Calendar, FinishRange, PlanView, finish};

pub use moved::{Moved, Mover};
pub use outlook::{DateSpan, FinishCount, FinishOutlook, OutlookBasis, RUNS, outlook};
pub use situation::Followed;

/// When an accepted plan will be finished, from today's point of view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Forecast {
    /// The effort still to spend.
    pub left: Effort,
    /// When it is done, at the planned hours a week.
    pub finish: FinishRange,
    /// When it would have been done, had every week since the start gone as planned.
    pub planned: Option<NaiveDate>,
    /// What the dates rest on.
    pub basis: Said<ForecastBasis>,
}

/// What a forecast from the estimates rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ForecastBasis {
    /// The effort still to spend, at typical effort.
    pub left: Minutes,
    /// The planned time a week.
    pub weekly: Minutes,
    /// The day it is counted from.
    pub from: NaiveDate,
}

impl fmt::Display for ForecastBasis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { left, weekly, from } = self;
        write!(
            f,
            "What is left ({left} at typical effort) at {weekly} a week from {}. The range is from every resource taking its \
             low estimate to every resource taking its high one.",
            from.format("%-d %b %Y"),
        )
    }
}

/// Forecasts the finish of a plan; nothing when it is finished or has no weekly hours.
pub fn forecast(view: &PlanView, today: NaiveDate) -> Option<Forecast> {
    let terms = &view.constraints.terms;
    let weekly = terms.hours_per_week;
    let start = view.constraints.start.max(today);
    if view.left.typical.is_zero() {
        return None;
    }
    Some(Forecast {
        left: view.left,
        finish: finish(&Calendar::of(terms, start), view.left)?,
        planned: Calendar::of(terms, view.constraints.start).day_after(view.total.typical),
        basis: ForecastBasis { left: view.left.typical, weekly, from: start }.into(),
    })
}
