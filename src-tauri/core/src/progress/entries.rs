//! The log with titles, as it stands and as it once read, a page at a time.

use std::cmp::Reverse;

use cairn_domain::progress::{Earlier, Entry, Line, history};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Cairn, Content, Result};

/// As many entries of the log as a screen begins with: more than anybody writes in a week.
const PAGE: usize = 200;

/// Which entries of the log one asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntriesRequest {
    /// So many of the newest are passed over.
    pub after: u32,
    /// So many are wanted, at most.
    pub most: u32,
}

/// Some entries of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct EntryPage {
    /// The entries, newest first: by their day, and of one day the one written last.
    pub rows: Vec<EntryRow>,
    /// How many the log has.
    pub of: u32,
}

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

/// The log, newest first; rows are made as they are asked for.
pub(super) struct Log<'a> {
    standing: Vec<Line<'a>>,
    withdrawn: Vec<Line<'a>>,
}

impl<'a> Log<'a> {
    pub(super) fn of(entries: &'a [Entry]) -> Self {
        let mut lines = history(entries);
        lines.reverse();
        let (mut standing, mut withdrawn): (Vec<_>, Vec<_>) =
            lines.into_iter().partition(|line| line.now.is_some());
        for lines in [&mut standing, &mut withdrawn] {
            lines.sort_by_key(|line| Reverse(last(line).map(|entry| entry.on)));
        }
        Self { standing, withdrawn }
    }

    /// What stands.
    pub(super) fn standing(&self, content: &Content) -> impl Iterator<Item = EntryRow> {
        self.standing.iter().filter_map(|line| row(line, content))
    }

    /// What was withdrawn.
    pub(super) fn withdrawn(&self, content: &Content) -> impl Iterator<Item = EntryRow> {
        self.withdrawn.iter().filter_map(|line| row(line, content))
    }

    /// The newest of what stands.
    pub(super) fn first_page(&self, content: &Content) -> EntryPage {
        self.page(0, PAGE, content)
    }

    fn page(&self, after: usize, most: usize, content: &Content) -> EntryPage {
        let rows = self.standing(content).skip(after).take(most).collect();
        EntryPage { rows, of: u32::try_from(self.standing.len()).unwrap_or(u32::MAX) }
    }
}

impl Cairn {
    /// The log as it stands, newest first: some of it.
    pub fn progress_entries(&self, request: EntriesRequest) -> Result<EntryPage> {
        let number = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let facts = self.facts()?;
        let log = Log::of(&facts.log.entries);
        let content = self.content()?;
        Ok(log.page(number(request.after), number(request.most), &content))
    }
}

/// What a line reads; of one that was withdrawn, what it read last.
fn last<'a>(line: &Line<'a>) -> Option<&'a Entry> {
    line.now.or_else(|| line.before.last().map(|earlier| earlier.entry))
}

fn row(line: &Line<'_>, content: &Content) -> Option<EntryRow> {
    let entry = last(line)?;
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
