//! Study sessions that another program kept, and which of them the log takes.

use chrono::NaiveDate;

use super::named::{Meant, Names, Words, says_only, unit_named, unit_within};
use super::{
    ImportAction, ImportField, ImportPreview, ImportReason, ImportRow, Imported, ImportedKind, Merge,
    Unmatched,
};
use crate::bounds::{LONGEST_SESSION, LONGEST_TEXT, is_in_calendar};
use crate::catalog::{Catalog, Resource, Unit};
use crate::minutes::Minutes;
use crate::progress::{Entry, Event};

/// A line of a table of study sessions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionLine {
    /// Where it stands in its file, counted from 1.
    pub number: u32,
    /// What it says, or what of it cannot be read.
    pub session: Result<BroughtSession, ImportReason>,
}

/// A study session in the words of another program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BroughtSession {
    /// The day it began on.
    pub on: NaiveDate,
    /// How long it took; none for less than half a minute.
    pub minutes: Minutes,
    /// What was studied: whatever may name it, most telling first.
    pub about: Vec<String>,
    /// The unit, where the table has a column for it.
    pub unit: Option<String>,
    /// What was written down of it.
    pub note: Option<String>,
}

/// Compares study sessions of another program with the log.
///
/// Everything ever logged counts as being there, also what was corrected or withdrawn since: so bringing a table
/// in twice adds nothing twice, and does not bring back what was taken out. Two equal sessions of one day are two.
pub fn merge_sessions(
    entries: &[Entry],
    lines: &[SessionLine],
    catalog: &Catalog,
    today: NaiveDate,
) -> Merge {
    let names = Names::of(catalog);
    let mut there = Unmatched::of(entries, |entry: &Entry| entry.on);
    let mut new = Vec::new();
    let rows = lines.iter().map(|line| {
        let row = |told: Imported, action, why: Option<ImportReason>| {
            let what = ImportedKind::Entry;
            ImportRow { what, told: told.into(), line: Some(line.number), action, why: why.map(Into::into) }
        };
        let session = match &line.session {
            Ok(session) => session,
            Err(why) => return row(Imported::Unread, ImportAction::LeaveOut, Some(why.clone())),
        };
        match session.understand(&names, today) {
            Err(why) => row(session.told(), ImportAction::LeaveOut, Some(why)),
            Ok(Understood { entry, title, why }) => {
                let told = Imported::Studied { minutes: session.minutes, what: Some(title), on: session.on };
                if there.take(&entry) {
                    return row(told, ImportAction::Skip, None);
                }
                new.push(entry);
                row(told, ImportAction::Add, why)
            }
        }
    });
    let preview = ImportPreview::of(rows.collect());
    Merge { entries: new, preview, ..Merge::default() }
}

/// A session as the log would keep it.
struct Understood {
    entry: Entry,
    title: String,
    why: Option<ImportReason>,
}

impl BroughtSession {
    fn understand(&self, names: &Names<'_>, today: NaiveDate) -> Result<Understood, ImportReason> {
        self.check(today)?;
        let about: Vec<Words> = self.about.iter().map(|text| Words::of(text)).collect();
        let resource = match names.meant(&about) {
            Meant::One(resource) => resource,
            Meant::Several(several) => {
                let titles = several.iter().map(|resource| resource.title.clone()).collect();
                return Err(ImportReason::SeveralResources { words: self.name()?, titles });
            }
            Meant::None => return Err(ImportReason::NoSuchResource { words: self.name()? }),
        };
        let unit: Option<&Unit> = match &self.unit {
            Some(unit) => unit_named(resource, unit),
            None => about.iter().find_map(|text| unit_within(resource, text)),
        };
        let unknown = self.unit.as_ref().filter(|_| unit.is_none());
        let note = self.note.as_ref().filter(|note| !says_only(&Words::of(note), resource, unit));
        let event = Event::Studied {
            resource: resource.id.clone(),
            unit: unit.map(|unit| unit.id.clone()),
            minutes: self.minutes,
            note: note.cloned(),
        };
        Ok(Understood {
            entry: Entry { on: self.on, event },
            title: title(resource, unit),
            why: unknown.map(|words| ImportReason::NoSuchUnit { words: words.clone() }),
        })
    }

    fn check(&self, today: NaiveDate) -> Result<(), ImportReason> {
        if !is_in_calendar(self.on) {
            Err(ImportReason::OutsideCalendar)
        } else if self.on > today {
            Err(ImportReason::Future)
        } else if self.minutes.is_zero() {
            Err(ImportReason::TooShort)
        } else if self.minutes > LONGEST_SESSION {
            Err(ImportReason::TooLong)
        } else if self.note.as_ref().is_some_and(|note| note.chars().count() > LONGEST_TEXT) {
            Err(ImportReason::Unreadable { field: ImportField::Note, value: String::new() })
        } else {
            Ok(())
        }
    }

    fn name(&self) -> Result<String, ImportReason> {
        self.about.first().cloned().ok_or(ImportReason::Nameless)
    }

    fn told(&self) -> Imported {
        Imported::Studied { minutes: self.minutes, what: self.about.first().cloned(), on: self.on }
    }
}

fn title(resource: &Resource, unit: Option<&Unit>) -> String {
    unit.map_or_else(|| resource.title.clone(), |unit| format!("{}, {}", resource.title, unit.title))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::ResourceKind;
    use crate::sample;

    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();

    fn catalog() -> Catalog {
        let titled = |id: &str, title: &str| {
            let mut book = sample::resource(id, ResourceKind::Book, 10, &["raft:0>2"], &[]);
            book.title = title.into();
            for (unit, title) in book.units.iter_mut().zip(["Chapter 1: Logs", "Chapter 2: Clocks and Time"])
            {
                unit.title = title.into();
            }
            book
        };
        let mut first = titled("raft-1e", "The Raft Book, 1st edition");
        first.superseded_by = Some("raft-2e".parse().unwrap());
        let more = [titled("go", "Go"), titled("time-a", "All of Time"), titled("time-b", "All of Time")];
        let list = [first, titled("raft-2e", "The Raft Book, 2nd edition")].into_iter().chain(more).collect();
        Catalog::new(list, &sample::skills()).unwrap()
    }

    fn session(about: &[&str]) -> BroughtSession {
        let about = about.iter().map(|text| (*text).to_owned()).collect();
        BroughtSession { on: TODAY, minutes: Minutes::new(45), about, unit: None, note: None }
    }

    fn brought(sessions: impl IntoIterator<Item = BroughtSession>) -> Vec<SessionLine> {
        (2..).zip(sessions).map(|(number, session)| SessionLine { number, session: Ok(session) }).collect()
    }

    /// What one session becomes: what is studied, or why it is left out.
    fn fate(session: BroughtSession) -> String {
        let merge = merge_sessions(&[], &brought([session]), &catalog(), TODAY);
        match merge.entries.first().map(|entry| &entry.event) {
            Some(Event::Studied { unit: Some(unit), .. }) => unit.to_string(),
            Some(event) => event.resource().to_string(),
            None => merge.preview.rows[0].why.as_ref().unwrap().sentence.clone(),
        }
    }

    #[track_caller]
    fn check(about: &[&str], expected: &str) {
        assert_eq!(fate(session(about)), expected);
    }

    #[test]
    fn a_resource_is_known_by_its_title_with_or_without_the_edition_and_by_its_id() {
        check(&["The Raft Book, 1st edition"], "raft-1e");
        check(&["the raft book"], "raft-2e");
        check(&["raft-1e"], "raft-1e");
        check(&["Reading The Raft Book on the train"], "raft-2e");
    }

    #[test]
    fn a_word_in_a_sentence_is_no_title() {
        check(&["Go"], "go");
        check(&["go for a walk"], "Nothing in the library is called \u{201c}go for a walk\u{201d}.");
    }

    #[test]
    fn what_could_be_two_things_is_neither() {
        check(&["All of Time"], "\u{201c}All of Time\u{201d} could be All of Time or All of Time.");
    }

    #[test]
    fn a_unit_is_known_by_its_title_or_its_label_in_the_same_words_or_in_others() {
        check(&["The Raft Book", "clocks and time"], "raft-2e/2");
        check(&["The Raft Book: chapter 1, second half"], "raft-2e/1");
        let with = |unit: &str| BroughtSession { unit: Some(unit.into()), ..session(&["The Raft Book"]) };
        for unit in ["1", "raft-2e/1", "Chapter 1", "logs", "Chapter 1: Logs"] {
            assert_eq!(fate(with(unit)), "raft-2e/1", "{unit}");
        }
        let merge = merge_sessions(&[], &brought([with("Chapter 9")]), &catalog(), TODAY);
        let why = merge.preview.rows[0].why.as_ref().unwrap();
        assert!(
            matches!(why.fact, ImportReason::NoSuchUnit { .. }) && merge.preview.added == 1,
            "{}",
            why.sentence
        );
    }

    #[test]
    fn a_note_that_only_says_what_was_studied_is_none() {
        let notes = ["The Raft Book", "chapter 1", "hard going"].map(|note| {
            let noted = BroughtSession { note: Some(note.into()), ..session(&["The Raft Book: chapter 1"]) };
            let merge = merge_sessions(&[], &brought([noted]), &catalog(), TODAY);
            match &merge.entries[0].event {
                Event::Studied { note, .. } => note.clone(),
                other => panic!("{other:?}"),
            }
        });
        assert_eq!(notes, [None, None, Some("hard going".into())]);
    }

    #[test]
    fn bringing_a_table_in_twice_adds_nothing_and_equal_sessions_of_a_day_are_two() {
        let lines = brought([session(&["Go"]), session(&["Go"]), session(&["raft-1e"])]);
        let first = merge_sessions(&[], &lines, &catalog(), TODAY);
        assert_eq!((first.preview.added, first.entries.len()), (3, 3));
        let again = merge_sessions(&first.entries, &lines, &catalog(), TODAY);
        assert_eq!((again.preview.added, again.preview.skipped), (0, 3));
    }

    #[test]
    fn what_was_withdrawn_does_not_come_back() {
        let lines = brought([session(&["Go"])]);
        let mut log = merge_sessions(&[], &lines, &catalog(), TODAY).entries;
        let was = Box::new(log[0].clone());
        log.push(Entry { on: TODAY, event: Event::Withdrawn { was } });
        assert_eq!(merge_sessions(&log, &lines, &catalog(), TODAY).preview.added, 0);
    }

    #[test]
    fn what_no_log_can_keep_is_left_out_with_its_reason() {
        let of = |change: &dyn Fn(&mut BroughtSession)| {
            let mut session = session(&["Go"]);
            change(&mut session);
            fate(session)
        };
        assert_eq!(of(&|s| s.on = TODAY.succ_opt().unwrap()), "It lies in the future.");
        assert_eq!(of(&|s| s.on = NaiveDate::MIN), "It lies before the year 2000 or after 2199.");
        assert_eq!(of(&|s| s.minutes = Minutes::ZERO), "It took less than half a minute.");
        assert_eq!(of(&|s| s.minutes = Minutes::new(1_441)), "It took more than 24 hours.");
        assert_eq!(of(&|s| s.note = Some("x".repeat(2_001))), "The note has more than 2,000 characters.");
        assert_eq!(of(&|s| s.about.clear()), "It does not say what was studied.");
    }
}
