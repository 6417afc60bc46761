//! What another plan would change, before anybody says yes to it.
//!
//! Two plans are laid side by side: what stays in the same weeks, what moves, what comes in and what goes, each
//! with its hours and the reason. What is finished belongs to neither: it is done, and stays done. The dates are
//! those of the views that are handed in: of an accepted plan as it was accepted, so that falling behind shows.

mod reason;
#[cfg(test)]
mod tests;

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::schedule::monday_of;
use super::{Circumstances, PlanItem, PlanView};
use crate::catalog::Catalog;
use crate::gap::GapReport;
use crate::id::ResourceId;
use crate::minutes::Minutes;
use crate::note::Said;

pub use reason::ChangeReason;

/// What changes from one plan to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Replan {
    /// What stays in the same weeks, in the order of the new plan.
    pub kept: Vec<PlanChange>,
    /// What is studied in other weeks, in the order of the new plan.
    pub moved: Vec<PlanChange>,
    /// What comes in, in the order of the new plan.
    pub added: Vec<PlanChange>,
    /// What goes, in the order of the old plan.
    pub dropped: Vec<PlanChange>,
    /// The day the old plan is done, at typical effort.
    pub finish_before: Option<NaiveDate>,
    /// The day the new plan is done, at typical effort.
    pub finish_after: Option<NaiveDate>,
    /// All of it in a sentence.
    pub summary: String,
}

/// A resource of either plan and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanChange {
    /// The resource.
    pub resource: ResourceId,
    /// Its title.
    pub title: String,
    /// The typical effort still to spend on it.
    pub effort: Minutes,
    /// When the old plan studies it; nothing for what comes in or has no date.
    pub before: Option<StudyDates>,
    /// When the new plan does; nothing for what goes or has no date.
    pub after: Option<StudyDates>,
    /// Whether the new plan was told to take it.
    pub locked: bool,
    /// Why.
    pub reason: Said<ChangeReason>,
}

/// The first and the last day of studying something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StudyDates {
    /// The first.
    pub from: NaiveDate,
    /// The last, at typical effort.
    pub until: NaiveDate,
}

/// Two plans side by side, with what was done so far and what is missing now.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sides<'a> {
    pub(super) before: &'a PlanView,
    pub(super) after: &'a PlanView,
    pub(super) report: &'a GapReport,
    pub(super) catalog: &'a Catalog,
    pub(super) circumstances: &'a Circumstances,
}

/// What changes from one plan to another. `report` says what is missing now for the role of the new one.
pub fn replan(
    before: &PlanView,
    after: &PlanView,
    report: &GapReport,
    catalog: &Catalog,
    circumstances: &Circumstances,
) -> Replan {
    let sides = Sides { before, after, report, catalog, circumstances };
    let (mut kept, mut moved, mut added) = (Vec::new(), Vec::new(), Vec::new());
    for item in sides.open(after) {
        let (was, is) = (dates(before, &item.resource), dates(after, &item.resource));
        if !sides.holds(before, &item.resource) {
            added.push(sides.change(item, None, is, sides.why_added(item)));
        } else if weeks(was) == weeks(is) {
            kept.push(sides.change(item, was, is, sides.why_kept(item)));
        } else {
            moved.push(sides.change(item, was, is, sides.why_moved(item, was, is)));
        }
    }
    let gone = sides.open(before).filter(|item| !sides.holds(after, &item.resource));
    let dropped: Vec<PlanChange> = gone
        .map(|item| sides.change(item, dates(before, &item.resource), None, sides.why_dropped(item)))
        .collect();
    let finish = |view: &PlanView| view.finish.map(|finish| finish.likely);
    let summary = Counts([&kept, &moved, &added, &dropped]).to_string();
    Replan {
        finish_before: finish(before),
        finish_after: finish(after),
        summary,
        kept,
        moved,
        added,
        dropped,
    }
}

impl<'a> Sides<'a> {
    /// What a plan holds that is not finished, in order.
    pub(super) fn open(&self, view: &'a PlanView) -> impl Iterator<Item = &'a PlanItem> + use<'a> {
        let finished = &self.circumstances.finished;
        view.items.iter().filter(move |item| !finished.contains(&item.resource))
    }

    pub(super) fn holds(&self, view: &'a PlanView, id: &ResourceId) -> bool {
        self.open(view).any(|item| &item.resource == id)
    }

    fn change(
        &self,
        item: &PlanItem,
        before: Option<StudyDates>,
        after: Option<StudyDates>,
        reason: ChangeReason,
    ) -> PlanChange {
        let left = self.catalog.get(&item.resource).map(|resource| self.circumstances.left(resource));
        PlanChange {
            resource: item.resource.clone(),
            title: item.title.clone(),
            effort: left.unwrap_or(item.left).typical,
            before,
            after,
            locked: self.after.constraints.terms.locked.contains(&item.resource),
            reason: reason.into(),
        }
    }
}

fn dates(view: &PlanView, id: &ResourceId) -> Option<StudyDates> {
    let span = view.spans.iter().find(|span| &span.resource == id)?;
    Some(StudyDates { from: span.starts, until: span.ends })
}

fn weeks(dates: Option<StudyDates>) -> Option<[NaiveDate; 2]> {
    dates.map(|dates| [dates.from, dates.until].map(monday_of))
}

/// What is kept, moved, added and dropped.
struct Counts<'a>([&'a [PlanChange]; 4]);

impl fmt::Display for Counts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verbs = ["keeps", "moves", "adds", "drops"];
        let said =
            verbs.iter().zip(self.0).filter(|(_, changes)| !changes.is_empty()).map(|(verb, changes)| {
                let effort: Minutes = changes.iter().map(|change| change.effort).sum();
                format!("{verb} {} ({effort})", changes.len())
            });
        let said: Vec<String> = said.collect();
        if said.is_empty() {
            f.write_str("There is nothing left to plan.")
        } else {
            write!(f, "It {}.", said.join(", "))
        }
    }
}
