//! What goes to the caller, piece by piece, and when to stop.

use std::cell::{Cell, RefCell};
use std::io;
use std::ops::ControlFlow;

use super::draft::{Claim, Draft};
use super::finding::{FileFinding, Finding};
use super::{Item, limits};

/// The way to the caller. Everything passes here, so that it is counted and bounded in one place.
pub(super) struct Delivery<'a> {
    file: &'a str,
    on: RefCell<&'a mut dyn FnMut(Item) -> ControlFlow<()>>,
    adverts: Cell<u32>,
    findings: Cell<u32>,
    reported: Cell<u64>,
}

/// Why reading ends before the end of the file.
#[derive(Debug)]
pub(super) enum Stop {
    /// The caller wants no more.
    Asked,
    /// A limit of the whole file is reached, and said.
    Limit,
    /// The bytes do not come.
    Broken(io::Error),
}

/// What readers give: nothing but the news that they came to the end, or why not.
pub(super) type Flow<T = ()> = Result<T, Stop>;

impl<'a> Delivery<'a> {
    pub(super) fn new(file: &'a str, on: &'a mut dyn FnMut(Item) -> ControlFlow<()>) -> Self {
        Self {
            file,
            on: RefCell::new(on),
            adverts: Cell::new(0),
            findings: Cell::new(0),
            reported: Cell::new(0),
        }
    }

    /// Hands over a posting with what was cut from it, or says that it is none.
    pub(super) fn draft(&self, line: u32, draft: Draft, claim: Claim) -> Flow {
        let Some((advert, cut)) = draft.finish(claim) else {
            return self.finding(Some(line), FileFinding::NotAPosting);
        };
        if self.adverts.get() == limits::POSTINGS {
            self.finding(Some(line), FileFinding::TooManyPostings { most: limits::POSTINGS })?;
            return Err(Stop::Limit);
        }
        self.adverts.set(self.adverts.get() + 1);
        self.hand(Item::Advert { line, advert: Box::new(advert) })?;
        cut.into_iter().try_for_each(|field| self.finding(Some(line), FileFinding::Cut { field }))
    }

    /// Says something about the file, as long as somebody could still read it all.
    pub(super) fn finding(&self, line: Option<u32>, what: FileFinding) -> Flow {
        let number = self.findings.get().saturating_add(1);
        self.findings.set(number);
        if number > limits::GIVE_UP {
            self.tell(line, FileFinding::TooManyFindings { most: limits::GIVE_UP })?;
            return Err(Stop::Limit);
        }
        if number > limits::FINDINGS { Ok(()) } else { self.tell(line, what) }
    }

    /// Says how far reading is, now and then.
    pub(super) fn progress(&self, bytes: u64) -> Flow {
        if bytes < self.reported.get().saturating_add(limits::REPORT) {
            return Ok(());
        }
        self.reported.set(bytes);
        self.hand(Item::Progress { bytes })
    }

    pub(super) fn adverts(&self) -> u32 {
        self.adverts.get()
    }

    pub(super) fn findings(&self) -> u32 {
        self.findings.get()
    }

    fn tell(&self, line: Option<u32>, what: FileFinding) -> Flow {
        self.hand(Item::Finding(Finding { file: self.file.into(), line, what }))
    }

    fn hand(&self, item: Item) -> Flow {
        match (self.on.borrow_mut())(item) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Stop::Asked),
        }
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Broken(error)
    }
}
