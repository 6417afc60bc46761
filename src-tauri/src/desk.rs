//! What every command works on: Cairn over the person's data, and the day it is.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use std::thread;

use cairn_core::{Cairn, Error};
use chrono::{NaiveDate, NaiveDateTime};

use crate::clock::Clock;
use crate::ipc::Failure;
use crate::paths;

/// Cairn and the clock.
///
/// Data that cannot be opened is no reason to have no window: what went wrong is
/// kept, and each command answers with it, so that the page can say it.
#[derive(Clone)]
pub struct Desk {
    cairn: Arc<OnceLock<Result<Cairn, Error>>>,
    clock: Clock,
    folder: PathBuf,
}

impl Desk {
    /// Opens the data in this folder, while the window is still being made.
    pub fn open(folder: &Path, clock: Clock) -> Self {
        let desk = Self { cairn: Arc::default(), clock, folder: folder.to_path_buf() };
        let opening = desk.clone();
        thread::spawn(move || {
            let cairn = Cairn::open(&paths::database(&opening.folder), opening.today());
            // Set once, here.
            let _ = opening.cairn.set(cairn);
        });
        desk
    }

    /// Cairn as it stands, or as it could not be opened. For tests.
    pub fn over(cairn: Result<Cairn, Error>, clock: Clock) -> Self {
        Self { cairn: Arc::new(OnceLock::from(cairn)), clock, folder: PathBuf::new() }
    }

    /// Cairn, as soon as it is open.
    pub(crate) fn cairn(&self) -> Result<&Cairn, Failure> {
        self.cairn.wait().as_ref().map_err(Failure::from)
    }

    /// The folder the data is in.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Today's date.
    pub(crate) fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// The name of the time zone the person is in, where it is known.
    pub(crate) fn zone(&self) -> Option<String> {
        self.clock.zone()
    }

    /// Today's date and the time of day.
    pub(crate) fn now(&self) -> NaiveDateTime {
        self.clock.now()
    }
}
