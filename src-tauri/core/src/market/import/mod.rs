//! Bringing postings in: prepared unseen, looked at, then applied as one step, or given up.
//!
//! A prepared import lies in the database under a number nobody sees. Applying it is one row, so it
//! is all there or not at all, and it is taken back and done again like every other step.

mod columns;
mod known;
mod line;

use std::fmt;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::PoisonError;

use cairn_domain::id::{MarketId, PostingId};
use cairn_domain::market::{OwnMarket, Sighting};
use cairn_domain::note::Said;
use cairn_domain::number::grouped;
use cairn_intake::market::postings::FileFinding;
use cairn_store::{KnownPosting, Writer};
use chrono::NaiveDate;
use serde::Serialize;

pub use cairn_intake::market::postings::{Column, Columns, Field, FirstRow};

pub use self::columns::ColumnsBasis;

use self::columns::{ColumnsFrom, Settled};
use self::known::{KnownPostings, Met};
use self::line::Piece;
use super::origin::{self, Found, Origin, PassedOver};
use super::posting::PostingRow;
use super::reading::{AdvertReader, ReadAdvert};
use crate::{Cairn, Changed, Error, Result, Rule, Topic};

/// Findings that are listed; the rest is only counted.
const LISTED: usize = 200;

/// Postings that are shown before they are brought in.
const SHOWN: usize = 20;

/// Where postings come from, and where they go.
#[derive(Debug, Clone)]
pub struct ImportRequest {
    /// Files and folders, or a text.
    pub from: ImportFrom,
    /// The market they go to.
    pub into: ImportInto,
    /// What the columns of tables say, where the person said so.
    pub columns: Option<Columns>,
}

/// Where postings come from.
#[derive(Debug, Clone)]
pub enum ImportFrom {
    /// Files, and folders of files.
    Paths(Vec<PathBuf>),
    /// A text that was pasted or dropped.
    Text(String),
}

/// The market postings go to.
#[derive(Debug, Clone)]
pub enum ImportInto {
    /// One of one's own.
    Market(MarketId),
    /// A new one of that name.
    New(String),
}

/// How far the preparation of an import is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportProgress {
    /// The file that is being read.
    pub file: String,
    // To the page every number is one; it cannot be told of 64 bits, nor will files ever need more than its 53.
    /// The bytes read of all files.
    #[specta(type = u32)]
    pub read: u64,
    /// The bytes of all files.
    #[specta(type = u32)]
    pub of: u64,
    /// The postings found so far.
    pub postings: u32,
}

/// What an import would do. It was prepared, and waits for a yes or a no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PostingsPreview {
    /// The number of the prepared import.
    pub import: u32,
    /// The market it would go to.
    pub market: OwnMarket,
    /// What it is called among the imports.
    pub origin: String,
    /// How many files were looked at.
    pub files: u32,
    /// How many postings would be added.
    pub added: u32,
    /// How many were met before, on another day or page: one more sighting of a known posting.
    pub merged: u32,
    /// How many are there already, as they are.
    pub skipped: u32,
    /// How many of the added name a skill, a company, a place, a date and pay.
    pub understood: Understood,
    /// What could not be read, or was changed on the way; the first of them.
    pub findings: Vec<FindingRow>,
    /// How many findings there are.
    pub finding_count: u32,
    /// Tables, with what their columns were taken to say.
    pub tables: Vec<TableRead>,
    /// The first postings that would be added.
    pub sample: Vec<PostingRow>,
}

/// How much was understood of added postings.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Understood {
    /// How many name a skill.
    pub skills: u32,
    /// How many name a company.
    pub company: u32,
    /// How many name a place.
    pub place: u32,
    /// How many have a date.
    pub date: u32,
    /// How many state pay.
    pub pay: u32,
}

/// Something a reader could not read, or changed, in one place or in several of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FindingRow {
    /// The name of the file.
    pub file: String,
    /// The first line of it, counted from 1.
    pub line: Option<u32>,
    /// In how many places of the file.
    pub places: u32,
    /// What was found.
    pub what: Said<FileNote>,
}

/// What a file has that is worth knowing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "of", content = "what", rename_all = "camelCase")]
pub enum FileNote {
    /// Something in it could not be read, or was changed.
    Content(FileFinding),
    /// It was not looked into.
    PassedOver(PassedOver),
    /// It could not be read to its end; the system says why.
    BrokenOff(String),
}

impl fmt::Display for FileNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Content(finding) => finding.fmt(f),
            Self::PassedOver(why) => why.fmt(f),
            Self::BrokenOff(problem) => f.write_str(problem),
        }
    }
}

/// A table, with what its columns were taken to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TableRead {
    /// The name of the file.
    pub file: String,
    /// Its columns.
    pub columns: Columns,
    /// On what their meaning rests.
    pub basis: ColumnsBasis,
    /// Its first rows, cut short.
    pub rows: Vec<Vec<String>>,
    /// By what such a table is known again.
    #[serde(skip)]
    header: Option<String>,
}

impl Cairn {
    /// Prepares an import and tells what it would do. `on` is told how far it is, and may end it.
    pub fn market_import_prepare(
        &self,
        request: &ImportRequest,
        today: NaiveDate,
        on: &mut dyn FnMut(&ImportProgress) -> ControlFlow<()>,
    ) -> Result<PostingsPreview> {
        let market = self.import_market(&request.into, today)?;
        let found = match &request.from {
            ImportFrom::Paths(paths) => origin::gather(paths),
            ImportFrom::Text(text) => Found { origins: vec![Origin::Text(text.clone())], ..Found::default() },
        };
        let (known, occasions, corrections) =
            self.store.read(|r| Ok((r.fingerprints(&market.id)?, r.occasions(&market.id)?, r.learned()?)))?;
        let reader = self.advert_reader(&corrections);
        let import = self.store.keep(|w| w.begin_import(today))?;
        let mut preparation = Preparation {
            cairn: self,
            reader: &reader,
            known: KnownPostings::of(&known, occasions),
            progress: ImportProgress {
                file: String::new(),
                read: 0,
                of: found.origins.iter().map(Origin::size).sum(),
                postings: 0,
            },
            preview: PostingsPreview::empty(import, market, &found),
            on,
        };
        match preparation.run(&found.origins, request.columns.as_ref(), today) {
            Ok(()) => {
                let preview = preparation.preview;
                self.prepared.lock().unwrap_or_else(PoisonError::into_inner).push(preview.clone());
                Ok(preview)
            }
            Err(error) => {
                self.store.keep(|w| w.give_up_import(import))?;
                Err(error)
            }
        }
    }

    /// Brings a prepared import into sight, as one step.
    pub fn market_import_apply(&self, import: u32, today: NaiveDate) -> Result<Changed<MarketId>> {
        let preview = self.take_prepared(import)?;
        let market = preview.market;
        let step = format!("Bring in {} postings", grouped(preview.added));
        self.store.write(&step, |w| {
            w.put_market(&market)?;
            for table in preview.tables.iter().filter(|table| table.basis == ColumnsBasis::Said) {
                let columns = serde_json::to_string(&table.columns).unwrap_or_default();
                if let Some(header) = &table.header {
                    w.put_columns(header, &columns)?;
                }
            }
            w.append_import(import, &market.id, &preview.origin, today)
        })?;
        Ok(Changed::new(market.id, Topic::Market))
    }

    /// Gives a prepared import up; nothing of it stays.
    pub fn market_import_give_up(&self, import: u32) -> Result<()> {
        self.take_prepared(import)?;
        Ok(self.store.keep(|w| w.give_up_import(import))?)
    }

    fn take_prepared(&self, import: u32) -> Result<PostingsPreview> {
        let mut prepared = self.prepared.lock().unwrap_or_else(PoisonError::into_inner);
        let place = prepared.iter().position(|preview| preview.import == import);
        place.map(|place| prepared.swap_remove(place)).ok_or_else(|| Rule::NothingPrepared.into())
    }

    fn import_market(&self, into: &ImportInto, today: NaiveDate) -> Result<OwnMarket> {
        match into {
            ImportInto::Market(id) => self.own_market(id),
            ImportInto::New(name) => self.new_market(name, today),
        }
    }
}

/// An import on its way.
struct Preparation<'a> {
    cairn: &'a Cairn,
    reader: &'a AdvertReader,
    known: KnownPostings,
    progress: ImportProgress,
    preview: PostingsPreview,
    on: &'a mut dyn FnMut(&ImportProgress) -> ControlFlow<()>,
}

impl Preparation<'_> {
    fn run(&mut self, origins: &[Origin], columns: Option<&Columns>, today: NaiveDate) -> Result<()> {
        let (cairn, reader) = (self.cairn, self.reader);
        let remembered = |header: &str| {
            let kept = cairn.store.read(|r| r.columns(header)).ok()??;
            serde_json::from_str(&kept).ok()
        };
        let columns = ColumnsFrom { said: columns, remembered: &remembered };
        let mut failed = None;
        let flow = line::run(origins, &columns, reader, today, |pieces| {
            if let Err(error) = self.keep(pieces) {
                failed = Some(error);
                return ControlFlow::Break(());
            }
            (self.on)(&self.progress)
        });
        match (failed, flow) {
            (Some(error), _) => Err(error),
            (None, ControlFlow::Break(())) => Err(Error::Cancelled),
            (None, ControlFlow::Continue(())) => Ok(()),
        }
    }

    /// Keeps one load where nobody sees it yet.
    fn keep(&mut self, pieces: Vec<Piece>) -> Result<()> {
        let mut adverts = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Advert(advert) => adverts.push(*advert),
                Piece::Finding(finding) => {
                    self.find(finding.file.clone(), finding.line, FileNote::Content(finding.what));
                }
                Piece::Unreadable { file, problem } => self.find(file, None, FileNote::BrokenOff(problem)),
                Piece::Table { file, columns, settled: Settled { basis, header, rows, .. } } => {
                    self.preview.tables.push(TableRead { file, columns, basis, rows, header });
                }
                Piece::Bytes { file, read } => {
                    self.progress.file = file;
                    self.progress.read = read;
                }
            }
        }
        if adverts.is_empty() {
            return Ok(());
        }
        let store = &self.cairn.store;
        store.keep(|w| {
            for (advert, dates, read) in adverts {
                self.progress.postings = self.progress.postings.saturating_add(1);
                match self.known.meet(&read.fingerprint, read.occasion) {
                    Met::Same => self.preview.skipped += 1,
                    Met::Again(posting) => {
                        self.preview.merged += 1;
                        let sighting = Sighting { day: read.posting.posted, url: advert.url.clone() };
                        w.append_sighting(self.preview.import, posting, read.occasion, &sighting)?;
                        // Adverts drift: the next one may be like this one, and no longer like the first.
                        self.known.add(posting, read.fingerprint, read.occasion);
                    }
                    Met::New => {
                        let posting = w.append_posting(self.preview.import, &advert, dates)?;
                        self.add(w, posting, &advert, read)?;
                    }
                }
            }
            Ok(())
        })?;
        Ok(())
    }

    fn add(
        &mut self,
        w: &Writer<'_>,
        posting: PostingId,
        advert: &cairn_domain::market::posting::Advert,
        read: ReadAdvert,
    ) -> cairn_store::Result<()> {
        let import = self.preview.import;
        w.put_reading(import, posting, self.reader.version(), &read.reading)?;
        let fingerprint = read.fingerprint.to_bytes().to_vec();
        w.put_fingerprint(import, &KnownPosting { posting, fingerprint, occasion: read.occasion })?;
        self.preview.added += 1;
        self.preview.understood.count(&read);
        if self.preview.sample.len() < SHOWN {
            let row = PostingRow::of(posting, advert, &read, &self.cairn.shipped);
            self.preview.sample.push(row);
        }
        self.known.add(posting, read.fingerprint, read.occasion);
        Ok(())
    }

    fn find(&mut self, file: String, line: Option<u32>, what: FileNote) {
        self.preview.finding_count = self.preview.finding_count.saturating_add(1);
        let findings = &mut self.preview.findings;
        if let Some(row) = findings.iter_mut().rev().find(|row| row.file == file && row.what.fact == what) {
            row.places = row.places.saturating_add(1);
        } else if findings.len() < LISTED {
            findings.push(FindingRow { file, line, places: 1, what: what.into() });
        }
    }
}

impl PostingsPreview {
    fn empty(import: u32, market: OwnMarket, found: &Found) -> Self {
        let passed_over = |(file, why): &(String, PassedOver)| FindingRow {
            file: file.clone(),
            line: None,
            places: 1,
            what: FileNote::PassedOver(why.clone()).into(),
        };
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self {
            import,
            market,
            origin: named(&found.origins),
            files: count(found.origins.len()),
            added: 0,
            merged: 0,
            skipped: 0,
            understood: Understood::default(),
            findings: found.passed_over.iter().take(LISTED).map(passed_over).collect(),
            finding_count: count(found.passed_over.len()),
            tables: Vec::new(),
            sample: Vec::new(),
        }
    }
}

/// "a.html", "a.html and 11 more files".
fn named(origins: &[Origin]) -> String {
    match origins {
        [] => "nothing".into(),
        [only] => only.name(),
        [first, second] => format!("{} and {}", first.name(), second.name()),
        [first, rest @ ..] => format!("{} and {} more files", first.name(), rest.len()),
    }
}

impl Understood {
    fn count(&mut self, read: &ReadAdvert) {
        let one = u32::from;
        self.skills += one(!read.reading.reading.asks.is_empty());
        self.company += one(read.posting.company.is_some());
        self.place += one(!read.posting.places.is_empty() || read.posting.workplace.is_some());
        self.date += one(read.posting.posted.is_some());
        self.pay += one(read.posting.pay.is_some());
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;

    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();

    /// More postings than may be under way at a time.
    fn many() -> ImportRequest {
        let mut text = String::new();
        for number in 0..4_000 {
            writeln!(text, r#"{{"title": "Engineer {number}", "text": "You write Go for team {number}."}}"#)
                .unwrap();
        }
        let from = ImportFrom::Text(text);
        ImportRequest { from, into: ImportInto::New("Jobs I want".into()), columns: None }
    }

    #[test]
    fn an_import_that_is_ended_ends_at_once_and_leaves_nothing() {
        let cairn = Cairn::in_memory().unwrap();
        let ended = cairn.market_import_prepare(&many(), TODAY, &mut |_| ControlFlow::Break(()));
        assert!(matches!(ended, Err(Error::Cancelled)), "{ended:?}");
        assert!(cairn.market_imports().unwrap().is_empty());
        assert!(matches!(cairn.market_import_apply(1, TODAY), Err(Error::Refused(Rule::NothingPrepared))));
    }

    #[test]
    fn an_import_nobody_ends_brings_in_every_posting() {
        let cairn = Cairn::in_memory().unwrap();
        let preview =
            cairn.market_import_prepare(&many(), TODAY, &mut |_| ControlFlow::Continue(())).unwrap();
        assert_eq!(preview.added + preview.merged + preview.skipped, 4_000);
    }
}
