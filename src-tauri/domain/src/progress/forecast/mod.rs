//! When it will be finished: at the planned hours ([`forecast`]), and as chances from one's own weeks and pace
//! ([`outlook`]).

mod moved;
mod outlook;
mod simulate;
mod situation;
#[cfg(test)]
mod tests;
mod weeks;

use chrono::NaiveDate;
use serde::Serialize;

use crate::minutes::Effort;
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
    pub basis: String,
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
        basis: format!(
            "What is left ({} at typical effort) at {weekly} a week from {}. The range is from every resource taking its \
             low estimate to every resource taking its high one.",
            view.left.typical,
            start.format("%-d %b %Y"),
        ),
    })
}
