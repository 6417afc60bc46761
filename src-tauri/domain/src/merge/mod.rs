//! What bringing an archive back, or study sessions and books of another program or names of another taxonomy, would add
//! to what is there.

mod books;
mod named;
mod names;
mod reason;
mod sessions;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use crate::dossier::Archive;
use crate::id::ResourceId;
use crate::note::Said;
use crate::plan::AcceptedPlan;
use crate::progress::{Entry, Event};
use crate::skills::{Assessment, Skills};

pub use books::{BookLine, BroughtBook, Shelf, merge_books};
pub use names::{SkillName, Taxonomy, Term, merge_names};
pub use reason::{ImportField, ImportReason};
pub use sessions::{BroughtSession, SessionLine, merge_sessions};

/// What would be added, and how it looks to somebody who decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// Assessments that are not there yet.
    pub assessments: Vec<Assessment>,
    /// Entries that are not there yet.
    pub entries: Vec<Entry>,
    /// The plan, unless the current one is the same.
    pub plan: Option<AcceptedPlan>,
    /// Resources that are owned, and are not said to be yet.
    pub owned: BTreeSet<ResourceId>,
    /// The same for the person who decides.
    pub preview: ImportPreview,
}

/// What an import would do, row by row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// How many rows would be added.
    pub added: u32,
    /// How many are there already.
    pub skipped: u32,
    /// How many cannot be added, each with its reason.
    pub left_out: u32,
    /// What has to be said of where it comes from, as its licence asks.
    pub notice: Option<String>,
    /// The rows: plan, assessments, log; of a table, in its order.
    pub rows: Vec<ImportRow>,
}

/// One row of an import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportRow {
    /// What the row is about.
    pub what: ImportedKind,
    /// The row in words.
    pub text: String,
    /// The line of its file, counted from 1, where that helps to find it.
    pub line: Option<u32>,
    /// What would happen to it.
    pub action: ImportAction,
    /// Why, or what of it is not taken over, where that needs saying.
    pub why: Option<Said<ImportReason>>,
}

/// What a row of an import is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ImportedKind {
    /// An accepted plan.
    Plan,
    /// A level of a skill.
    Assessment,
    /// An entry of the log.
    Entry,
    /// A book that was read, is being read, or is owned.
    Book,
    /// One more name of a skill.
    Name,
}

/// What would happen to a row of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ImportAction {
    /// It would be added.
    Add,
    /// It is there already.
    Skip,
    /// It cannot be added.
    LeaveOut,
}

/// Compares an archive with what is there.
///
/// A row that stands twice in the archive and once here is added once: two equal study
/// sessions of one day are two facts.
pub fn merge(
    assessments: &[Assessment],
    entries: &[Entry],
    current: Option<&AcceptedPlan>,
    archive: &Archive,
    skills: &Skills,
) -> Merge {
    let mut rows = Vec::new();
    let plan = archive.plan.clone().filter(|plan| current.is_none_or(|current| current.plan != plan.plan));
    if let Some(brought) = &archive.plan {
        let next = current.map_or(1, |current| current.version + 1);
        let text = match &plan {
            Some(plan) => format!("A plan of {} resources, as version {next}", plan.plan.items.len()),
            None => format!("A plan of {} resources", brought.plan.items.len()),
        };
        rows.push(row(ImportedKind::Plan, text, plan.is_some()));
    }
    let new_assessments = missing(
        assessments,
        &archive.assessments,
        |said| said.on,
        |said, new| {
            let text =
                format!("{} at {}, {}", skills.name(&said.skill), said.level, said.on.format("%-d %b %Y"));
            rows.push(row(ImportedKind::Assessment, text, new));
        },
    );
    let new_entries = missing(
        entries,
        &archive.entries,
        |entry| entry.on,
        |entry, new| {
            rows.push(row(ImportedKind::Entry, in_words(entry), new));
        },
    );
    let preview = ImportPreview::of(rows);
    Merge { assessments: new_assessments, entries: new_entries, plan, ..Merge::of(preview) }
}

impl Merge {
    /// Nothing to add yet, for these rows.
    const fn of(preview: ImportPreview) -> Self {
        Self { assessments: Vec::new(), entries: Vec::new(), plan: None, owned: BTreeSet::new(), preview }
    }
}

impl ImportPreview {
    fn of(rows: Vec<ImportRow>) -> Self {
        let count = |action| {
            u32::try_from(rows.iter().filter(|row| row.action == action).count()).unwrap_or(u32::MAX)
        };
        let (added, skipped) = (count(ImportAction::Add), count(ImportAction::Skip));
        Self { added, skipped, left_out: count(ImportAction::LeaveOut), notice: None, rows }
    }
}

fn row(what: ImportedKind, text: String, new: bool) -> ImportRow {
    let action = if new { ImportAction::Add } else { ImportAction::Skip };
    ImportRow { what, text, line: None, action, why: None }
}

/// The values brought that are not there yet, each counted as often as it stands.
fn missing<T: PartialEq + Clone>(
    there: &[T],
    brought: &[T],
    day: impl Fn(&T) -> NaiveDate,
    mut tell: impl FnMut(&T, bool),
) -> Vec<T> {
    let mut unmatched = Unmatched::of(there, day);
    let mut new = Vec::new();
    for value in brought {
        let known = unmatched.take(value);
        tell(value, !known);
        if !known {
            new.push(value.clone());
        }
    }
    new
}

/// What is there and was not yet met among what is brought, by day: after ten years a log is long.
struct Unmatched<'a, T, D>(BTreeMap<NaiveDate, Vec<&'a T>>, D);

impl<'a, T: PartialEq, D: Fn(&T) -> NaiveDate> Unmatched<'a, T, D> {
    fn of(there: &'a [T], day: D) -> Self {
        let mut days: BTreeMap<NaiveDate, Vec<&T>> = BTreeMap::new();
        for value in there {
            days.entry(day(value)).or_default().push(value);
        }
        Self(days, day)
    }

    /// True for a value that is there, as often as it is.
    fn take(&mut self, value: &T) -> bool {
        let Some(same_day) = self.0.get_mut(&(self.1)(value)) else { return false };
        same_day.iter().position(|other| *other == value).map(|at| same_day.swap_remove(at)).is_some()
    }
}

fn in_words(entry: &Entry) -> String {
    let day = entry.on.format("%-d %b %Y");
    // What a correction speaks of is no correction: the bounds of facts see to it.
    let reads = |entry: &Entry| if entry.event.is_change() { String::new() } else { in_words(entry) };
    match &entry.event {
        Event::Studied { resource, unit: None, minutes, .. } => format!("{minutes} on {resource}, {day}"),
        Event::Studied { unit: Some(unit), minutes, .. } => format!("{minutes} on {unit}, {day}"),
        Event::UnitProgress { unit, share } => format!("{share} of {unit}, {day}"),
        Event::UnitDone { unit } => format!("{unit} done, {day}"),
        Event::UnitReopened { unit } => format!("{unit} reopened, {day}"),
        Event::OfferAnswered { resource, taken: true } => format!("levels of {resource} taken over, {day}"),
        Event::OfferAnswered { resource, taken: false } => format!("levels of {resource} left, {day}"),
        Event::Corrected { was, now } => {
            format!("\"{}\" corrected to \"{}\", {day}", reads(was), reads(now))
        }
        Event::Withdrawn { was } => format!("\"{}\" withdrawn, {day}", reads(was)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::minutes::Minutes;
    use crate::sample;

    fn studied(minutes: u32) -> Entry {
        let event = Event::Studied {
            resource: "raft-book".parse().unwrap(),
            unit: None,
            minutes: Minutes::new(minutes),
            note: None,
        };
        Entry { on: "2026-11-24".parse().unwrap(), event }
    }

    fn archive(entries: Vec<Entry>) -> Archive {
        Archive {
            schema_version: 1,
            app_version: "0".into(),
            data_version: "0".into(),
            exported_on: "2026-11-24".parse().unwrap(),
            assessments: Vec::new(),
            plan: None,
            entries,
        }
    }

    #[test]
    fn what_is_there_already_is_not_added_again() {
        let brought = archive(vec![studied(30), studied(45)]);
        let merge = merge(&[], &[studied(30)], None, &brought, &sample::skills());
        assert_eq!(merge.entries, [studied(45)]);
        assert_eq!((merge.preview.added, merge.preview.skipped), (1, 1));
    }

    #[test]
    fn two_equal_sessions_of_a_day_are_two_facts() {
        let brought = archive(vec![studied(30), studied(30)]);
        let merge = merge(&[], &[studied(30)], None, &brought, &sample::skills());
        assert_eq!(merge.entries, [studied(30)], "one of the two was missing");
    }
}
