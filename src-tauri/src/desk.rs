//! What every command works on: Cairn over the person's data, or a sample in its place, and the day it is.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;

use cairn_core::{Cairn, Error, StoreError};
use cairn_domain::settings::Settings;
use chrono::{NaiveDate, NaiveDateTime};

use crate::clock::Clock;
use crate::ipc::Failure;
use crate::paths;

/// Cairn and the clock.
///
/// Data that cannot be opened is no reason to have no window: what went wrong is
/// kept, and each command answers with it, so that the page can say it.
///
/// While somebody looks at a sample, every command works on that: what the page asks for is then of the sample, and
/// the person's own data is neither read nor written for it. What Cairn does unasked goes on with [`own`](Self::own).
#[derive(Clone)]
pub struct Desk {
    own: Arc<OnceLock<Result<Arc<Cairn>, Error>>>,
    /// What took the place of data that was damaged and set aside.
    anew: Arc<OnceLock<Arc<Cairn>>>,
    sample: Arc<Mutex<Option<Arc<Cairn>>>>,
    clock: Clock,
    folder: PathBuf,
}

impl Desk {
    /// Opens the data in this folder, while the window is still being made.
    pub fn open(folder: &Path, clock: Clock) -> Self {
        let (own, anew, sample) = (Arc::default(), Arc::default(), Arc::default());
        let desk = Self { own, anew, sample, clock, folder: folder.to_path_buf() };
        let opening = desk.clone();
        thread::spawn(move || {
            let cairn = Cairn::open(&paths::database(&opening.folder), opening.today());
            // Set once, here.
            let _ = opening.own.set(cairn.map(Arc::new));
        });
        desk
    }

    /// Cairn as it stands, or as it could not be opened. For tests.
    pub fn over(cairn: Result<Cairn, Error>, clock: Clock) -> Self {
        let own = Arc::new(OnceLock::from(cairn.map(Arc::new)));
        Self { own, anew: Arc::default(), sample: Arc::default(), clock, folder: PathBuf::new() }
    }

    /// What the page looks at: the sample while there is one, and the person's own otherwise.
    pub(crate) fn cairn(&self) -> Result<Arc<Cairn>, Failure> {
        match self.looked_at().clone() {
            Some(sample) => Ok(sample),
            None => self.own(),
        }
    }

    /// Cairn over the person's own data, as soon as it is open, whatever the page looks at.
    pub(crate) fn own(&self) -> Result<Arc<Cairn>, Failure> {
        match (self.own.wait(), self.anew.get()) {
            (Err(_), Some(anew)) => Ok(anew.clone()),
            (own, _) => own.as_ref().cloned().map_err(Failure::from),
        }
    }

    /// Opens empty data where damaged data was set aside. Data of any other sort stays as it is.
    pub(crate) fn begin_anew(&self) -> Result<(), Failure> {
        if let Err(Error::Store(StoreError::Damaged { .. })) = self.own.wait() {
            let cairn = Cairn::open(&paths::database(&self.folder), self.today())?;
            // Asked for twice, the first one stays.
            let _ = self.anew.set(Arc::new(cairn));
        }
        self.own().map(|_| ())
    }

    /// Puts a sample in the place of the person's own data, which looks and speaks as they chose.
    pub(crate) fn begin_sample(&self) -> Result<(), Failure> {
        // Data that cannot be opened is no reason to have no sample.
        let like: Settings = self.own().and_then(|own| Ok(own.settings_get()?)).unwrap_or_default();
        let sample = Cairn::sample(&like, self.today())?;
        *self.looked_at() = Some(Arc::new(sample));
        Ok(())
    }

    /// Goes back to the person's own data. Nothing of the sample stays.
    pub(crate) fn end_sample(&self) {
        *self.looked_at() = None;
    }

    /// Whether the page looks at a sample.
    pub(crate) fn is_sample(&self) -> bool {
        self.looked_at().is_some()
    }

    fn looked_at(&self) -> MutexGuard<'_, Option<Arc<Cairn>>> {
        self.sample.lock().unwrap_or_else(PoisonError::into_inner)
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
