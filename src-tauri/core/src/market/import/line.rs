//! The assembly line of an import: one thread takes adverts out of files, others read them, and the
//! results come back in the order of the files.
//!
//! Little is under way at any time, so memory does not grow with the files.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Cursor, Read};
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use cairn_domain::market::posting::{Advert, DateOrder, needs_order, settle};
use cairn_intake::market::postings::{self, Columns, Finding, Item, Options, Summary};
use chrono::NaiveDate;

use super::columns::{ColumnsFrom, Settled, settle_columns};
use crate::market::origin::Origin;
use crate::market::reading::{AdvertReader, ReadAdvert};

/// Adverts that travel together.
const LOAD: usize = 64;

/// Loads that may wait between two stations.
const WAITING: usize = 8;

/// What comes off the line.
pub(super) enum Piece {
    /// An advert, read.
    Advert(Box<(Advert, DateOrder, ReadAdvert)>),
    /// Something that could not be read, or was changed.
    Finding(Finding),
    /// A table, with what its columns were read as.
    Table { file: String, columns: Columns, settled: Settled },
    /// A file that could not be opened or broke off.
    Unreadable { file: String, problem: String },
    /// So many bytes of all files were read by now.
    Bytes { file: String, read: u64 },
}

/// Something on its way to be read.
enum Raw {
    Advert(Box<Advert>, DateOrder),
    Done(Piece),
}

struct Load<T> {
    number: usize,
    pieces: Vec<T>,
}

/// Runs the line until everything came off it, or `take` wants no more.
pub(super) fn run(
    origins: &[Origin],
    columns: &ColumnsFrom<'_>,
    reader: &AdvertReader,
    today: NaiveDate,
    mut take: impl FnMut(Vec<Piece>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let stopped = AtomicBool::new(false);
    let (raw_in, raw_out) = sync_channel::<Load<Raw>>(WAITING);
    let (read_in, read_out) = channel::<Load<Piece>>();
    let raw_out = Mutex::new(raw_out);
    // As many loads as wait before the readers may wait behind them.
    let permits = Permits::new(WAITING * 4);
    thread::scope(|scope| {
        scope.spawn(|| Opener::new(raw_in, &stopped, &permits).open_all(origins, columns));
        for _ in 0..thread::available_parallelism().map_or(1, NonZeroUsize::get) {
            let read_in = read_in.clone();
            scope.spawn(|| read_loads(&raw_out, read_in, reader, today));
        }
        drop(read_in);
        let flow = in_order(&read_out, &permits, &mut take);
        if flow.is_break() {
            stopped.store(true, Ordering::Relaxed);
            permits.open_for_good();
            // Whoever still sends finds nobody, and ends.
            drop(read_out);
        }
        flow
    })
}

/// Hands loads over in the order in which they were filled.
fn in_order(
    read_out: &Receiver<Load<Piece>>,
    permits: &Permits,
    take: &mut impl FnMut(Vec<Piece>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let mut early: BTreeMap<usize, Vec<Piece>> = BTreeMap::new();
    let mut next = 0;
    for load in read_out {
        early.insert(load.number, load.pieces);
        while let Some(pieces) = early.remove(&next) {
            next += 1;
            permits.give_back();
            take(pieces)?;
        }
    }
    ControlFlow::Continue(())
}

fn read_loads(
    raw_out: &Mutex<Receiver<Load<Raw>>>,
    read_in: Sender<Load<Piece>>,
    reader: &AdvertReader,
    today: NaiveDate,
) {
    loop {
        let load = raw_out.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Load { number, pieces }) = load else { return };
        let read = |raw| match raw {
            Raw::Advert(advert, dates) => {
                let read = reader.read(&advert, dates, today);
                Piece::Advert(Box::new((*advert, dates, read)))
            }
            Raw::Done(piece) => piece,
        };
        let pieces = pieces.into_iter().map(read).collect();
        if read_in.send(Load { number, pieces }).is_err() {
            // Nobody wants more. What still waits is taken away, or the first station would wait for ever to
            // send the next load, and never learn that it may stop.
            while raw_out.lock().unwrap_or_else(PoisonError::into_inner).recv().is_ok() {}
            return;
        }
    }
}

/// The first station: takes adverts out of files and sends them on in loads.
struct Opener<'a> {
    raw_in: SyncSender<Load<Raw>>,
    stopped: &'a AtomicBool,
    permits: &'a Permits,
    number: usize,
    load: Vec<Raw>,
    bytes: u64,
}

impl<'a> Opener<'a> {
    fn new(raw_in: SyncSender<Load<Raw>>, stopped: &'a AtomicBool, permits: &'a Permits) -> Self {
        Self { raw_in, stopped, permits, number: 0, load: Vec::new(), bytes: 0 }
    }

    fn open_all(mut self, origins: &[Origin], columns: &ColumnsFrom<'_>) {
        for origin in origins {
            if self.open(origin, columns).is_break() {
                return;
            }
        }
        // Whether anybody still wants it is no matter at the end.
        let _ = self.send();
    }

    fn open(&mut self, origin: &Origin, columns: &ColumnsFrom<'_>) -> ControlFlow<()> {
        let file = origin.name();
        let table = bytes_of(origin).ok().and_then(|bytes| settle_columns(&file, bytes, columns));
        let said = table.as_ref().and_then(|table| table.columns.clone());
        let options = Options { columns: said, ..Options::default() };
        let before = self.bytes;
        let mut dates: Option<DateOrder> = None;
        let mut stop = ControlFlow::Continue(());
        let outcome = bytes_of(origin).map_err(|error| error.to_string()).and_then(|bytes| {
            let on = &mut |item| {
                stop = match item {
                    Item::Advert { advert, .. } => {
                        if dates.is_none() && advert_needs_order(&advert) {
                            dates = Some(settled(origin, &options));
                        }
                        self.put(Raw::Advert(advert, dates.unwrap_or_default()))
                    }
                    Item::Finding(finding) => self.put(Raw::Done(Piece::Finding(finding))),
                    Item::Progress { bytes } => {
                        self.bytes = before.saturating_add(bytes);
                        self.put(Raw::Done(Piece::Bytes { file: file.clone(), read: self.bytes }))
                    }
                };
                stop
            };
            postings::read(&file, bytes, &options, on).map_err(|error| error.kind.to_string())
        });
        stop?;
        match outcome {
            Ok(Summary { columns, bytes, .. }) => {
                self.bytes = before.saturating_add(bytes);
                if let (Some(columns), Some(settled)) = (columns, table) {
                    self.put(Raw::Done(Piece::Table { file: file.clone(), columns, settled }))?;
                }
            }
            Err(problem) => self.put(Raw::Done(Piece::Unreadable { file: file.clone(), problem }))?,
        }
        self.put(Raw::Done(Piece::Bytes { file, read: self.bytes }))
    }

    fn put(&mut self, raw: Raw) -> ControlFlow<()> {
        self.load.push(raw);
        if self.load.len() < LOAD { ControlFlow::Continue(()) } else { self.send() }
    }

    fn send(&mut self) -> ControlFlow<()> {
        self.permits.take();
        let load = Load { number: self.number, pieces: std::mem::take(&mut self.load) };
        self.number += 1;
        if self.stopped.load(Ordering::Relaxed) || self.raw_in.send(load).is_err() {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }
}

fn advert_needs_order(advert: &Advert) -> bool {
    [&advert.posted, &advert.closes].into_iter().flatten().any(|written| needs_order(written))
}

/// Goes through a file once more for its dates alone: only all of them together tell how they are to be read.
fn settled(origin: &Origin, options: &Options) -> DateOrder {
    let mut written: Vec<String> = Vec::new();
    let on = &mut |item| {
        if let Item::Advert { advert, .. } = item {
            written.extend([advert.posted, advert.closes].into_iter().flatten());
        }
        ControlFlow::Continue(())
    };
    // What cannot be read now could not be read before either, and was said then.
    let _ = bytes_of(origin).map(|bytes| postings::read(&origin.name(), bytes, options, on));
    settle(written.iter().map(String::as_str))
}

fn bytes_of(origin: &Origin) -> io::Result<Box<dyn Read + '_>> {
    Ok(match origin {
        Origin::File(path) => Box::new(File::open(path)?),
        Origin::Text(text) => Box::new(Cursor::new(text.as_bytes())),
    })
}

/// How many loads may be under way.
struct Permits {
    free: Mutex<Free>,
    given_back: std::sync::Condvar,
}

enum Free {
    So(usize),
    ForGood,
}

impl Permits {
    fn new(most: usize) -> Self {
        Self { free: Mutex::new(Free::So(most)), given_back: std::sync::Condvar::new() }
    }

    fn take(&self) {
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match &mut *free {
                Free::ForGood => return,
                Free::So(0) => free = self.given_back.wait(free).unwrap_or_else(PoisonError::into_inner),
                Free::So(left) => {
                    *left -= 1;
                    return;
                }
            }
        }
    }

    fn give_back(&self) {
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        if let Free::So(left) = &mut *free {
            *left += 1;
        }
        self.given_back.notify_one();
    }

    fn open_for_good(&self) {
        *self.free.lock().unwrap_or_else(PoisonError::into_inner) = Free::ForGood;
        self.given_back.notify_all();
    }
}
