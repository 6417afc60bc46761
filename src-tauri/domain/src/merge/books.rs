//! Books that another program kept, and what of them is taken over.
//!
//! A book is met by its ISBN. Where no ISBN tells, title and author make it *likely*, and the row says so: of several
//! editions the newest is meant that was out when the book was; one that came out before all of them is left out.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::Serialize;

use super::named::Books;
use super::{ImportAction, ImportPreview, ImportReason, ImportRow, Imported, ImportedKind, Merge};
use crate::bounds::is_in_calendar;
use crate::catalog::{BadIsbn, Catalog, Isbn, Resource, Unit};
use crate::id::{ResourceId, UnitId};
use crate::progress::{Entry, Event, Progress, fold};
use crate::share::Share;

/// A line of a table of books.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookLine {
    /// Where it stands in its file, counted from 1.
    pub number: u32,
    /// What it says, or what of it cannot be read.
    pub book: Result<BroughtBook, ImportReason>,
}

/// A book in the words of another program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BroughtBook {
    /// Its title, with whatever is written behind it.
    pub title: String,
    /// Its first author.
    pub author: Option<String>,
    /// Its ISBN, if it says one.
    pub isbn: Result<Option<Isbn>, BadIsbn>,
    /// The year it came out.
    pub year: Option<u16>,
    /// Where it stands.
    pub shelf: Shelf,
    /// The day it was finished.
    pub read_on: Option<NaiveDate>,
    /// Whether one has a copy.
    pub owned: bool,
}

/// Where a book stands; every book stands on one shelf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Shelf {
    /// It was read.
    Read,
    /// It is being read.
    Reading,
    /// It is to be read.
    ToRead,
    /// Whatever a shelf of one's own means.
    Other {
        /// What it is called.
        name: String,
    },
}

/// Compares books of another program with the log and with what is owned.
///
/// A book that was read ticks off its parts on the day it was finished, one that is being read is begun today at none
/// of its first part, and of one that is owned that is kept. What was ever ticked off counts as being there, also
/// where it was reopened or withdrawn since: so bringing a table in twice adds nothing, and takes nothing back.
pub fn merge_books(
    entries: &[Entry],
    owned: &BTreeSet<ResourceId>,
    lines: &[BookLine],
    catalog: &Catalog,
    today: NaiveDate,
) -> Merge {
    let (books, mut there) = (Books::of(catalog), There::of(entries, owned, catalog));
    let mut rows = Vec::new();
    let (mut new, mut bought) = (Vec::new(), BTreeSet::new());
    for line in lines {
        let (told, outcome) = match &line.book {
            Ok(book) => there.take(book, &books, today),
            Err(why) => (Imported::Unread, Err(why.clone())),
        };
        let (action, why) = match outcome {
            Err(why) => (ImportAction::LeaveOut, Some(why)),
            Ok(taken) if taken.entries.is_empty() && taken.owned.is_none() => (ImportAction::Skip, None),
            Ok(taken) => {
                new.extend(taken.entries);
                bought.extend(taken.owned);
                (ImportAction::Add, taken.why)
            }
        };
        let (what, line) = (ImportedKind::Book, Some(line.number));
        rows.push(ImportRow { what, told: told.into(), line, action, why: why.map(Into::into) });
    }
    Merge { entries: new, owned: bought, preview: ImportPreview::of(rows), ..Merge::default() }
}

/// What the log and the settings say already, and what rows before this one added.
struct There {
    progress: Progress,
    /// Units that were ever ticked off.
    ticked: BTreeSet<UnitId>,
    /// Resources of which anything was ever said.
    begun: BTreeSet<ResourceId>,
    owned: BTreeSet<ResourceId>,
}

/// What a book adds.
struct Taken {
    entries: Vec<Entry>,
    owned: Option<ResourceId>,
    why: Option<ImportReason>,
}

impl There {
    fn of(entries: &[Entry], owned: &BTreeSet<ResourceId>, catalog: &Catalog) -> Self {
        let ticked = |entry: &Entry| match &entry.event {
            Event::UnitDone { unit } => Some(unit.clone()),
            Event::UnitProgress { unit, share } if *share >= Share::WHOLE => Some(unit.clone()),
            Event::Studied { .. }
            | Event::UnitProgress { .. }
            | Event::UnitReopened { .. }
            | Event::OfferAnswered { .. }
            | Event::Corrected { .. }
            | Event::Withdrawn { .. } => None,
        };
        Self {
            progress: fold(entries, catalog),
            ticked: entries.iter().filter_map(ticked).collect(),
            begun: entries.iter().map(|entry| entry.event.resource().clone()).collect(),
            owned: owned.clone(),
        }
    }

    /// What the row of a book tells, and what it adds or why it adds nothing.
    fn take(
        &mut self,
        book: &BroughtBook,
        books: &Books<'_>,
        today: NaiveDate,
    ) -> (Imported, Result<Taken, ImportReason>) {
        match book.meant(books) {
            Err(why) => (book.told(&book.title, today), Err(why)),
            Ok((resource, likely)) => {
                let taken = self.taken(book, resource, today);
                let why = |taken: Taken| Taken { why: likely.or(taken.why), ..taken };
                (book.told(&resource.title, today), taken.map(why))
            }
        }
    }

    fn taken(
        &mut self,
        book: &BroughtBook,
        resource: &Resource,
        today: NaiveDate,
    ) -> Result<Taken, ImportReason> {
        let mut taken = match &book.shelf {
            Shelf::Read => self.read(book.finished(today)?, resource, book.read_on),
            Shelf::Reading => self.reading(resource, today),
            Shelf::ToRead if !book.owned => return Err(ImportReason::OnlyWanted),
            Shelf::Other { name } if !book.owned => {
                return Err(ImportReason::OtherShelf { shelf: name.clone() });
            }
            Shelf::ToRead | Shelf::Other { .. } => Taken { entries: Vec::new(), owned: None, why: None },
        };
        if book.owned && self.owned.insert(resource.id.clone()) {
            taken.owned = Some(resource.id.clone());
        }
        Ok(taken)
    }

    fn read(&mut self, on: NaiveDate, resource: &Resource, said: Option<NaiveDate>) -> Taken {
        let so_far = &self.progress.circumstances;
        let done = |unit: &&Unit| so_far.done.contains(&unit.id) && !so_far.carried.contains(&unit.id);
        let open: Vec<UnitId> = resource
            .units
            .iter()
            .filter(|unit| !done(unit) && !self.ticked.contains(&unit.id))
            .map(|unit| unit.id.clone())
            .collect();
        let count = |parts: usize| u32::try_from(parts).unwrap_or(u32::MAX);
        let (there, of) = (count(resource.units.len() - open.len()), count(resource.units.len()));
        let partly = (there > 0).then_some(ImportReason::PartlyThere { there, of });
        let undated = said.is_none().then_some(ImportReason::Undated);
        self.ticked.extend(open.iter().cloned());
        self.begun.insert(resource.id.clone());
        let entries = open.into_iter().map(|unit| Entry { on, event: Event::UnitDone { unit } }).collect();
        Taken { entries, owned: None, why: partly.or(undated) }
    }

    /// No minutes are made up for what was read so far: none of a part is enough to have begun.
    fn reading(&mut self, resource: &Resource, today: NaiveDate) -> Taken {
        let so_far = &self.progress.circumstances;
        let open = |unit: &&Unit| !so_far.done.contains(&unit.id) && !so_far.begun.contains_key(&unit.id);
        let first = resource.units.iter().find(open).map(|unit| unit.id.clone());
        let first = first.filter(|_| self.begun.insert(resource.id.clone()));
        let share = Share::from_percent(0);
        let begin = |unit| Entry { on: today, event: Event::UnitProgress { unit, share } };
        Taken { entries: first.map(begin).into_iter().collect(), owned: None, why: None }
    }
}

impl BroughtBook {
    /// The resource that is meant, and why that is no more than likely where it is not.
    fn meant<'a>(&self, books: &Books<'a>) -> Result<(&'a Resource, Option<ImportReason>), ImportReason> {
        if let Ok(Some(isbn)) = &self.isbn
            && let Some(book) = books.numbered(isbn)
        {
            return Ok((book, None));
        }
        let editions = books.editions(&self.title, self.author.as_deref().unwrap_or_default());
        // What is printed for the next year is sold in this one.
        let out = |book: &&&Resource| {
            year(book).zip(self.year).is_none_or(|(edition, printed)| edition <= printed.saturating_add(1))
        };
        let newest =
            editions.iter().filter(out).max_by_key(|book| (year(book), book.superseded_by.is_none()));
        match (newest, editions.first(), &self.isbn) {
            (Some(book), ..) => Ok((book, Some(ImportReason::Likely))),
            (None, Some(later), _) => Err(ImportReason::EarlierEdition {
                title: later.title.clone(),
                year: year(later).unwrap_or_default(),
            }),
            (None, None, Err(bad)) => Err(ImportReason::NoIsbn { problem: bad.clone() }),
            (None, None, Ok(_)) => Err(ImportReason::NoSuchResource { words: self.title.clone() }),
        }
    }

    /// The day it was finished; today where none is said.
    fn finished(&self, today: NaiveDate) -> Result<NaiveDate, ImportReason> {
        match self.read_on.unwrap_or(today) {
            day if !is_in_calendar(day) => Err(ImportReason::OutsideCalendar),
            day if day > today => Err(ImportReason::Future),
            day => Ok(day),
        }
    }

    fn told(&self, title: &str, today: NaiveDate) -> Imported {
        Imported::Book {
            title: title.to_owned(),
            shelf: self.shelf.clone(),
            read_on: self.read_on.unwrap_or(today),
            owned: self.owned,
        }
    }
}

/// The year an edition came out, where its name begins with one.
fn year(book: &Resource) -> Option<u16> {
    let digits = book.edition.get(..4)?;
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::catalog::ResourceKind;
    use crate::sample;

    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn catalog() -> Catalog {
        let book = |id: &str, title: &str, edition: &str, isbn: &str| {
            let mut book = sample::resource(id, ResourceKind::Book, 10, &["raft:0>2"], &[]);
            (book.title, book.edition) = (title.into(), edition.into());
            book.isbn13 = (!isbn.is_empty()).then(|| isbn.into());
            book.provider = "Ann Author, Bo Writer; Press".into();
            book
        };
        let mut first = book("raft-1e", "The Raft Book, 1st edition", "2017", "9781449373320");
        first.superseded_by = Some("raft-2e".parse().unwrap());
        let second = book("raft-2e", "The Raft Book, 2nd edition", "2026", "9781098119065");
        let clocks = book("clocks", "Clocks: A Guide, 3rd edition", "2020, revised", "");
        Catalog::new(vec![first, second, clocks], &sample::skills()).unwrap()
    }

    fn book() -> BroughtBook {
        BroughtBook {
            title: "The Raft Book: How Machines Agree (Press Books)".into(),
            author: Some("Ann Author".into()),
            isbn: Ok(Some("9781449373320".parse().unwrap())),
            year: Some(2017),
            shelf: Shelf::Read,
            read_on: Some(day("2021-03-14")),
            owned: false,
        }
    }

    fn lines(books: impl IntoIterator<Item = BroughtBook>) -> Vec<BookLine> {
        (2..).zip(books).map(|(number, book)| BookLine { number, book: Ok(book) }).collect()
    }

    fn merged(log: &[Entry], books: impl IntoIterator<Item = BroughtBook>) -> Merge {
        merge_books(log, &BTreeSet::new(), &lines(books), &catalog(), TODAY)
    }

    /// The only row: what becomes of it, what it says, and why.
    fn row(merge: &Merge) -> (ImportAction, &str, &str) {
        let [row] = merge.preview.rows.as_slice() else { panic!("one row") };
        (row.action, row.told.sentence.as_str(), row.why.as_ref().map_or("", |why| why.sentence.as_str()))
    }

    fn ticked(merge: &Merge) -> Vec<String> {
        merge.entries.iter().filter_map(|entry| Some(entry.event.unit()?.to_string())).collect()
    }

    #[test]
    fn a_book_that_was_read_is_met_by_its_isbn_and_ticks_off_its_parts_on_that_day() {
        let merge = merged(&[], [book()]);
        assert_eq!(row(&merge), (ImportAction::Add, "The Raft Book, 1st edition, read 14 Mar 2021", ""));
        assert_eq!(ticked(&merge), ["raft-1e/1", "raft-1e/2"]);
        assert!(merge.entries.iter().all(|entry| entry.on == day("2021-03-14")));
    }

    #[test]
    fn a_book_without_a_day_was_read_today_and_says_so() {
        let merge = merged(&[], [BroughtBook { read_on: None, ..book() }]);
        assert!(merge.entries.iter().all(|entry| entry.on == TODAY));
        assert!(row(&merge).2.contains("that of today is written down"));
    }

    #[test]
    fn what_is_ticked_off_already_is_not_ticked_off_again() {
        let unit = "raft-1e/1".parse().unwrap();
        let merge = merged(&[Entry { on: TODAY, event: Event::UnitDone { unit } }], [book()]);
        assert_eq!(ticked(&merge), ["raft-1e/2"]);
        assert_eq!(row(&merge).2, "1 of its 2 parts are ticked off already.");
    }

    #[test]
    fn bringing_a_table_in_twice_adds_nothing_and_takes_no_correction_back() {
        let reading =
            BroughtBook { isbn: "9781098119065".parse().map(Some), shelf: Shelf::Reading, ..book() };
        let both = [book(), BroughtBook { owned: true, ..reading }];
        let first = merged(&[], both.clone());
        let mut log = first.entries.clone();
        let reopened = Event::UnitReopened { unit: "raft-1e/1".parse().unwrap() };
        log.push(Entry { on: TODAY, event: reopened });
        let later = TODAY.succ_opt().unwrap();
        let again = merge_books(&log, &first.owned, &lines(both), &catalog(), later);
        assert_eq!((again.entries.len(), again.owned.len()), (0, 0));
        assert_eq!((first.preview.added, again.preview.added, again.preview.skipped), (2, 0, 2));
    }

    #[test]
    fn a_book_that_stands_in_the_table_twice_is_read_once() {
        let merge = merged(&[], [book(), book()]);
        assert_eq!((merge.entries.len(), merge.preview.added, merge.preview.skipped), (2, 1, 1));
    }

    #[test]
    fn a_book_that_is_being_read_has_begun_and_no_time_is_made_up() {
        let merge = merged(&[], [BroughtBook { shelf: Shelf::Reading, ..book() }]);
        let progress = fold(&merge.entries, &catalog());
        let first = catalog();
        let first = first.get(&"raft-1e".parse().unwrap()).unwrap();
        assert!(progress.circumstances.is_begun(first) && progress.total().is_zero());
        assert_eq!(progress.circumstances.left(first).typical, first.effort.value().typical);
    }

    #[test]
    fn a_book_one_owns_costs_nothing_and_one_only_wanted_is_left() {
        let owned = merged(&[], [BroughtBook { shelf: Shelf::ToRead, owned: true, ..book() }]);
        assert_eq!(row(&owned), (ImportAction::Add, "The Raft Book, 1st edition, to be read, owned", ""));
        assert_eq!(owned.owned.iter().map(ToString::to_string).collect::<Vec<_>>(), ["raft-1e"]);
        let wanted = merged(&[], [BroughtBook { shelf: Shelf::ToRead, ..book() }]);
        assert_eq!(row(&wanted).2, "It is only on the list to read, and you own no copy.");
        let given_up =
            merged(&[], [BroughtBook { shelf: Shelf::Other { name: "given-up".into() }, ..book() }]);
        assert!(row(&given_up).2.contains("\u{201c}given-up\u{201d}"));
    }

    #[test]
    fn title_and_author_make_a_book_likely_and_the_year_tells_its_edition() {
        let of = |year| BroughtBook { isbn: Ok(None), year, ..book() };
        for (year, edition) in [(Some(2018), "1st"), (Some(2025), "2nd"), (None, "2nd")] {
            let merge = merged(&[], [of(year)]);
            let (action, text, why) = row(&merge);
            assert_eq!(action, ImportAction::Add);
            assert!(text.starts_with(&format!("The Raft Book, {edition} edition")), "{year:?}: {text}");
            assert!(why.starts_with("Likely this book"), "{why}");
        }
    }

    #[test]
    fn a_title_alone_another_author_or_another_volume_is_another_book() {
        let other = |title: &str, author: Option<&str>| {
            let author = author.map(ToOwned::to_owned);
            let book = BroughtBook { isbn: Ok(None), title: title.into(), author, ..book() };
            row(&merged(&[], [book])).0
        };
        assert_eq!(other("The Raft Book", Some("Bo Writer")), ImportAction::Add);
        for (title, author) in [
            ("The Raft Book", None),
            ("The Raft Book", Some("Ann Other")),
            ("The Raft Book: Volume 2", Some("Ann Author")),
            ("The Raft Book (Rafts, #2)", Some("Ann Author")),
            ("Reading The Raft Book", Some("Ann Author")),
        ] {
            assert_eq!(other(title, author), ImportAction::LeaveOut, "{title}");
        }
    }

    #[test]
    fn an_edition_before_the_one_in_the_library_is_left_to_the_person() {
        let clocks = BroughtBook { title: "Clocks".into(), isbn: Ok(None), year: Some(2009), ..book() };
        let whole = BroughtBook { title: "Clocks: A Guide".into(), ..clocks };
        let why = "It came out before \u{201c}Clocks: A Guide, 3rd edition\u{201d} of 2020: tick off there what you know of it.";
        assert_eq!(row(&merged(&[], [whole])).2, why);
    }

    #[test]
    fn what_is_not_in_the_library_or_has_no_sensible_day_is_left_out_with_its_reason() {
        let of = |change: &dyn Fn(&mut BroughtBook)| {
            let mut book = book();
            change(&mut book);
            let merge = merged(&[], [book]);
            assert_eq!((row(&merge).0, merge.entries.len()), (ImportAction::LeaveOut, 0));
            row(&merge).2.to_owned()
        };
        let dune = |isbn: Result<Option<Isbn>, BadIsbn>| {
            of(&|book| (book.title, book.isbn) = ("Dune".into(), isbn.clone()))
        };
        assert_eq!(
            dune("0441013597".parse().map(Some)),
            "Nothing in the library is called \u{201c}Dune\u{201d}."
        );
        assert_eq!(
            dune("0441013598".parse().map(Some)),
            "\u{201c}0441013598\u{201d} is no ISBN: one of its digits is wrong, and nothing in the library has this title and author."
        );
        assert_eq!(of(&|book| book.read_on = TODAY.succ_opt()), "It lies in the future.");
        assert_eq!(
            of(&|book| book.read_on = Some(day("1998-05-01"))),
            "It lies before the year 2000 or after 2199."
        );
    }

    #[test]
    fn a_title_of_nothing_but_subtitles_takes_no_longer_than_any_other() {
        let endless = BroughtBook { isbn: Ok(None), title: "a: ".repeat(300_000), ..book() };
        assert_eq!(row(&merged(&[], [endless])).0, ImportAction::LeaveOut);
    }

    proptest! {
        #[test]
        fn any_book_is_met_without_fear_and_never_twice(
            title in "\\PC{0,40}",
            author in proptest::option::of("\\PC{0,20}"),
            year in proptest::option::of(any::<u16>()),
            owned in any::<bool>(),
            known in any::<bool>(),
        ) {
            let isbn = if known { book().isbn } else { Ok(None) };
            let brought = BroughtBook { title, author, isbn, year, owned, ..book() };
            let first = merged(&[], [brought.clone()]);
            let again = merge_books(&first.entries, &first.owned, &lines([brought]), &catalog(), TODAY);
            prop_assert_eq!((again.preview.added, again.entries.len(), again.owned.len()), (0, 0, 0));
        }
    }
}
