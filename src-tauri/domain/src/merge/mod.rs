//! What bringing an archive back, or study sessions, books or notes of another program or names of another taxonomy,
//! would add to what is there.

mod books;
mod imported;
mod named;
mod names;
mod notes;
mod practice;
mod reason;
mod sessions;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use crate::applications::{Application, Resume};
use crate::catalog::own::OwnResource;
use crate::dossier::Archive;
use crate::id::ResourceId;
use crate::note::Said;
use crate::plan::AcceptedPlan;
use crate::practice::{Card, Mock, OwnCard, Review};
use crate::progress::Entry;
use crate::skills::{Assessment, Skills};

pub use books::{BookLine, BroughtBook, Shelf, merge_books};
pub use imported::Imported;
pub use names::{SkillName, Taxonomy, Term, merge_names};
pub use notes::{BroughtNote, merge_notes};
pub use reason::{ImportField, ImportReason};
pub use sessions::{BroughtSession, SessionLine, merge_sessions};

/// What would be added, and how it looks to somebody who decides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Merge {
    /// Names of skills that are not there yet.
    pub names: Vec<SkillName>,
    /// Resources of one's own that are not there yet.
    pub resources: Vec<OwnResource>,
    /// Applications that are not there yet.
    pub applications: Vec<Application>,
    /// The résumé, where none is at hand.
    pub resume: Option<Resume>,
    /// Assessments that are not there yet.
    pub assessments: Vec<Assessment>,
    /// Entries that are not there yet.
    pub entries: Vec<Entry>,
    /// Answers to practice cards that are not there yet.
    pub reviews: Vec<Review>,
    /// Practice cards of one's own that are not there yet, or changed ones.
    pub cards: Vec<OwnCard>,
    /// Mock interviews that are not there yet.
    pub mocks: Vec<Mock>,
    /// The plan, unless the current one is the same.
    pub plan: Option<AcceptedPlan>,
    /// Resources that are owned, and are not said to be yet.
    pub owned: BTreeSet<ResourceId>,
    /// The same for the person who decides.
    pub preview: ImportPreview,
}

/// What an import would do, row by row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
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
    /// What it tells.
    pub told: Said<Imported>,
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
    /// A resource of one's own.
    Resource,
    /// An application.
    Application,
    /// A résumé.
    Resume,
    /// A book that was read, is being read, or is owned.
    Book,
    /// One more name of a skill.
    Name,
    /// An answer to a practice card.
    Review,
    /// A practice card.
    Card,
    /// A mock interview.
    Mock,
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

/// What is there already.
#[derive(Debug, Clone, Copy, Default)]
pub struct Present<'a> {
    /// Everything ever said about one's skills.
    pub assessments: &'a [Assessment],
    /// Everything ever logged.
    pub entries: &'a [Entry],
    /// The accepted plan.
    pub current: Option<&'a AcceptedPlan>,
    /// The resources the person added.
    pub resources: &'a [OwnResource],
    /// What one is after.
    pub applications: &'a [Application],
    /// The résumé that is at hand.
    pub resume: Option<&'a Resume>,
    /// Every answer to a practice card.
    pub reviews: &'a [Review],
    /// The practice cards as the person has them.
    pub deck: &'a [Card],
    /// The practice cards the person wrote, changed or set aside.
    pub own_cards: &'a [OwnCard],
    /// The mock interviews that are over.
    pub mocks: &'a [Mock],
}

impl Present<'_> {
    /// Resources of one's own that are not there. Of one that was described otherwise since, what is here stays.
    fn new_resources(&self, archive: &Archive, rows: &mut Vec<ImportRow>) -> Vec<OwnResource> {
        let mut new = Vec::new();
        for brought in &archive.resources {
            let here = self.resources.iter().find(|own| own.id == brought.id);
            if here.is_none() {
                new.push(brought.clone());
            }
            rows.push(row_beside(
                ImportedKind::Resource,
                Imported::Called { name: brought.title.clone() },
                here.map(|own| own == brought),
            ));
        }
        new
    }

    /// Applications that are not there. Of one that went on since, what is here stays.
    fn new_applications(&self, archive: &Archive, rows: &mut Vec<ImportRow>) -> Vec<Application> {
        let mut new = Vec::new();
        for brought in &archive.applications {
            let here = self.applications.iter().find(|told| told.is_same(brought));
            if here.is_none() {
                new.push(brought.clone());
            }
            let told =
                Imported::Application { title: brought.title.clone(), company: brought.company.clone() };
            rows.push(row_beside(ImportedKind::Application, told, here.map(|told| told == brought)));
        }
        new
    }
}

/// A row that is new, or beside one that is the same or another.
fn row_beside(what: ImportedKind, told: Imported, same: Option<bool>) -> ImportRow {
    let differs = same == Some(false);
    let action = match same {
        None => ImportAction::Add,
        Some(true) => ImportAction::Skip,
        Some(false) => ImportAction::LeaveOut,
    };
    let why = differs.then(|| Said::from(ImportReason::OtherHere));
    ImportRow { what, told: told.into(), line: None, action, why }
}

/// Compares an archive with what is there.
///
/// A row that stands twice in the archive and once here is added once: two equal study
/// sessions of one day are two facts.
pub fn merge(present: &Present<'_>, archive: &Archive, skills: &Skills) -> Merge {
    let Present { assessments, entries, current, .. } = *present;
    let mut rows = Vec::new();
    let resources = present.new_resources(archive, &mut rows);
    let plan = archive.plan.clone().filter(|plan| current.is_none_or(|current| current.plan != plan.plan));
    if let Some(brought) = &archive.plan {
        let next = current.map_or(1, |current| current.version + 1);
        let told = Imported::Plan {
            resources: count(brought.plan.items.len()),
            version: plan.as_ref().map(|_| next),
        };
        rows.push(row(ImportedKind::Plan, told, plan.is_some()));
    }
    let new_assessments = missing(
        assessments,
        &archive.assessments,
        |said| said.on,
        |said, new| {
            let told = Imported::Assessed { skill: skills.name(&said.skill), level: said.level, on: said.on };
            rows.push(row(ImportedKind::Assessment, told, new));
        },
    );
    let new_entries = missing(
        entries,
        &archive.entries,
        |entry| entry.on,
        |entry, new| {
            rows.push(row(ImportedKind::Entry, Imported::from(entry), new));
        },
    );
    let applications = present.new_applications(archive, &mut rows);
    let resume = archive.resume.clone().filter(|_| present.resume.is_none());
    if let Some(brought) = &archive.resume {
        let told = Imported::Called { name: brought.name.clone() };
        rows.push(row(ImportedKind::Resume, told, resume.is_some()));
    }
    let cards = present.new_cards(archive, skills, &mut rows);
    let reviews = present.new_reviews(archive, &mut rows);
    let mocks = present.new_mocks(archive, &mut rows);
    let (assessments, entries, preview) = (new_assessments, new_entries, ImportPreview::of(rows));
    let practised = Merge { reviews, cards, mocks, ..Merge::default() };
    Merge { resources, applications, resume, assessments, entries, plan, preview, ..practised }
}

impl ImportPreview {
    fn of(rows: Vec<ImportRow>) -> Self {
        let count = |action| count(rows.iter().filter(|row| row.action == action).count());
        let (added, skipped) = (count(ImportAction::Add), count(ImportAction::Skip));
        Self { added, skipped, left_out: count(ImportAction::LeaveOut), notice: None, rows }
    }
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn row(what: ImportedKind, told: Imported, new: bool) -> ImportRow {
    let action = if new { ImportAction::Add } else { ImportAction::Skip };
    ImportRow { what, told: told.into(), line: None, action, why: None }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::minutes::Minutes;
    use crate::progress::Event;
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
            resources: Vec::new(),
            applications: Vec::new(),
            resume: None,
            reviews: Vec::new(),
            cards: Vec::new(),
            mocks: Vec::new(),
        }
    }

    fn present(entries: &[Entry]) -> Present<'_> {
        Present { entries, ..Present::default() }
    }

    #[test]
    fn what_went_on_here_since_stays_as_it_is() {
        let told = |note: Option<&str>| Application {
            company: "Acme".into(),
            title: String::new(),
            url: None,
            note: note.map(Into::into),
            on: "2026-11-24".parse().unwrap(),
            steps: Vec::new(),
        };
        let brought = Archive { applications: vec![told(None)], ..archive(Vec::new()) };
        let actions = |here: &[Application]| {
            let merge = merge(&Present { applications: here, ..present(&[]) }, &brought, &sample::skills());
            (merge.applications.len(), merge.preview.rows[0].action)
        };
        assert_eq!(actions(&[]), (1, ImportAction::Add));
        assert_eq!(actions(&[told(None)]), (0, ImportAction::Skip));
        assert_eq!(actions(&[told(Some("they called"))]), (0, ImportAction::LeaveOut));
    }

    #[test]
    fn what_is_there_already_is_not_added_again() {
        let brought = archive(vec![studied(30), studied(45)]);
        let merge = merge(&present(&[studied(30)]), &brought, &sample::skills());
        assert_eq!(merge.entries, [studied(45)]);
        assert_eq!((merge.preview.added, merge.preview.skipped), (1, 1));
    }

    #[test]
    fn two_equal_sessions_of_a_day_are_two_facts() {
        let brought = archive(vec![studied(30), studied(30)]);
        let merge = merge(&present(&[studied(30)]), &brought, &sample::skills());
        assert_eq!(merge.entries, [studied(30)], "one of the two was missing");
    }
}
