//! The log with titles, as it stands and as it once read.

use cairn_domain::progress::{Earlier, Entry, Line, history};
use chrono::NaiveDate;
use serde::Serialize;

use crate::Content;

/// An entry of the log with titles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EntryRow {
    /// The entry as it reads now; of one that was withdrawn, as it read last.
    pub entry: Entry,
    /// The title of its resource.
    pub title: String,
    /// The title of its unit, if it names one.
    pub unit_title: Option<String>,
    /// What it read before, oldest first; of one that was withdrawn, what it read last is among them.
    pub before: Vec<EarlierEntry>,
}

/// What an entry read until it was corrected or withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EarlierEntry {
    /// What it read.
    pub entry: Entry,
    /// The day it was corrected or withdrawn.
    pub until: NaiveDate,
}

/// The log; rows are made as they are asked for, newest first.
pub(super) struct Log<'a>(Vec<Line<'a>>);

impl<'a> Log<'a> {
    pub(super) fn of(entries: &'a [Entry]) -> Self {
        Self(history(entries))
    }

    /// What stands.
    pub(super) fn standing(&self, content: &Content) -> impl Iterator<Item = EntryRow> {
        self.0.iter().rev().filter(|line| line.now.is_some()).filter_map(|line| row(line, content))
    }

    /// What was withdrawn.
    pub(super) fn withdrawn(&self, content: &Content) -> impl Iterator<Item = EntryRow> {
        self.0.iter().rev().filter(|line| line.now.is_none()).filter_map(|line| row(line, content))
    }
}

fn row(line: &Line<'_>, content: &Content) -> Option<EntryRow> {
    let entry = line.now.or_else(|| line.before.last().map(|earlier| earlier.entry))?;
    let (resource, unit) = (entry.event.resource(), entry.event.unit());
    let title =
        content.catalog.get(resource).map_or_else(|| resource.to_string(), |known| known.title.clone());
    let unit_title = unit.and_then(|unit| content.catalog.unit(unit)).map(|unit| unit.title.clone());
    let before = |earlier: &Earlier<'_>| EarlierEntry { entry: earlier.entry.clone(), until: earlier.until };
    Some(EntryRow {
        entry: entry.clone(),
        title,
        unit_title,
        before: line.before.iter().map(before).collect(),
    })
}
