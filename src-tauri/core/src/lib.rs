//! What Cairn can do: the use cases, in the order of a person's journey.
//!
//! 1. [`Cairn::open`] opens the database and brings shipped data in;
//! 2. [`skills`] says what one can do;
//! 3. [`market`] shows what employers ask for;
//! 4. [`catalog`] shows what one can learn from;
//! 5. [`gap`] compares the two;
//! 6. [`plan`] drafts and accepts what to do about it;
//! 7. [`progress`] follows it;
//! 8. [`practice`] asks what is still known;
//! 9. [`applications`] says where it led;
//! 10. [`export`] takes it along and brings it back.
//!
//! [`backup`] keeps all of it safe, and [`Cairn::sample`] is a profile to look around with, made by the same use cases.
//!
//! Every use case reads its facts in one read, decides with the pure functions of the
//! domain, and writes or returns. The day is passed in; no clock is known here.
#![deny(missing_docs)]

pub mod applications;
pub mod backup;
pub mod bring;
pub mod catalog;
pub mod export;
pub mod gap;
pub mod market;
pub mod plan;
pub mod practice;
pub mod progress;
pub mod settings;
pub mod skills;

mod content;
mod error;
mod facts;
mod sample;
mod topic;

use std::path::Path;
use std::sync::{Arc, Mutex};

use cairn_store::Store;
use chrono::NaiveDate;

use self::market::import::PostingsPreview;

pub use cairn_store::{Error as StoreError, Mark};
pub use content::Content;
pub use error::{Entity, Error, Result, Rule};
pub use topic::{Changed, Topic};

/// Cairn over one database.
pub struct Cairn {
    store: Store,
    /// What Cairn ships, without what the person added.
    shipped: Arc<Content>,
    /// What the person told, as it was read last.
    remembered: facts::Remembered,
    shipped_counts: market::ShippedCounts,
    /// Counted markets of one's own, loaded when they were first looked at.
    loaded: Mutex<market::Loaded>,
    /// How adverts are read, made anew whenever a skill or a correction changed.
    advert_reader: Mutex<Option<Arc<market::AdvertReader>>>,
    /// What was found out about the last questions what to learn.
    known_plans: plan::Known,
    /// Imports that wait for a yes or a no.
    prepared: Mutex<Vec<PostingsPreview>>,
}

impl Cairn {
    /// Opens the database in `path`, and brings shipped data in if its version differs.
    pub fn open(path: &Path, today: NaiveDate) -> Result<Self> {
        let cairn = Self::over(Store::open(path, today)?)?;
        match cairn.store.keep(|w| w.sweep_imports(today)) {
            // Sweeping waits for room, and for its turn: neither keeps anybody from their data.
            Ok(()) | Err(StoreError::Full | StoreError::Busy) => Ok(cairn),
            Err(error) => Err(error.into()),
        }
    }

    /// Cairn over a database that is gone afterwards, for tests and benchmarks.
    pub fn in_memory() -> Result<Self> {
        Self::over(Store::in_memory()?)
    }

    fn over(store: Store) -> Result<Self> {
        let shipped = Arc::new(Content::shipped(&store)?);
        Ok(Self {
            store,
            shipped,
            remembered: facts::Remembered::default(),
            shipped_counts: market::ShippedCounts::default(),
            loaded: Mutex::default(),
            advert_reader: Mutex::default(),
            known_plans: plan::Known::default(),
            prepared: Mutex::default(),
        })
    }

    /// What Cairn ships, with the resources the person added.
    pub fn content(&self) -> Result<Arc<Content>> {
        Ok(self.told()?.content)
    }

    /// True when another process wrote to the database since this was last asked.
    pub fn seen_change(&self) -> Result<bool> {
        Ok(self.store.seen_change()?)
    }

    /// The moment the database is at: it changes whenever anybody writes.
    pub fn moment(&self) -> Result<Mark> {
        Ok(self.store.read(|r| r.mark())?)
    }

    /// Where the database is; nothing for one in memory.
    pub fn path(&self) -> Option<&Path> {
        self.store.path()
    }

    /// The version of the database's schema.
    pub fn schema_version(&self) -> Result<u32> {
        Ok(self.store.schema_version()?)
    }
}
