//! Where facts are kept: one SQLite file.
//!
//! `schema.sql` is the first file to read. Every statement has a file of its own under
//! `sql/`; reading and writing go through [`Store::read`] and [`Store::write`], each one
//! transaction. Several processes may use the file at once: the terminal and the window
//! see each other's changes.

mod applications;
mod backup;
mod catalog;
mod connection;
mod content;
mod error;
mod export;
mod files;
mod market;
mod open;
mod plan;
mod practice;
mod progress;
mod reading;
mod row;
mod settings;
mod skills;
mod undo;
mod whole;

#[cfg(test)]
mod tests;

use std::cell::Cell;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use backup::{Backup, Candidate, Health, Passphrase, Salvaged, SavedTable, begins_like_a_backup};
pub use content::Content;
pub use error::Error;
pub use market::{KnownPosting, PostingHeading};
pub use open::set_aside_if_damaged;
pub use whole::write_whole;

/// The result of everything the store does.
pub type Result<T> = std::result::Result<T, Error>;

/// The database.
pub struct Store {
    connection: Mutex<Connection>,
    /// How often something went from the log or the plans, as a step that is taken back does; changed and read with the
    /// connection held.
    rewritten: AtomicU64,
    seen: Mutex<Cell<i64>>,
    path: Option<PathBuf>,
}

/// A moment of the database: reads that carry the same mark read the same facts, whoever may write in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Changes whenever another connection wrote,
    others: i64,
    /// with every step this one took back that had added to the log or the plans,
    rewritten: u64,
    /// and with every row it wrote.
    own: u64,
}

impl Mark {
    /// Whether all that happened since an earlier moment is that this connection added rows to the log and plans, or
    /// wrote elsewhere: nothing changes or takes away what stands in either but undo and redo.
    pub fn only_adds_to(self, earlier: Self) -> bool {
        (self.others, self.rewritten) == (earlier.others, earlier.rewritten)
    }
}

/// Reads facts within one snapshot.
pub struct Reader<'a> {
    pub(crate) connection: &'a Connection,
    rewritten: u64,
}

/// Writes facts within one transaction, and reads what it wrote.
pub struct Writer<'a> {
    reader: Reader<'a>,
}

impl Reader<'_> {
    /// The moment that is read.
    pub fn mark(&self) -> Result<Mark> {
        let others = connection::data_version(self.connection)?;
        Ok(Mark { others, rewritten: self.rewritten, own: self.connection.total_changes() })
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;
    fn deref(&self) -> &Reader<'a> {
        &self.reader
    }
}

impl Store {
    /// Opens the file, making, upgrading or setting it aside as needed.
    pub fn open(path: &Path, today: NaiveDate) -> Result<Self> {
        let connection = open::open(path, today)?;
        Self::over(connection, Some(path.to_path_buf()))
    }

    /// A database that is gone afterwards.
    pub fn in_memory() -> Result<Self> {
        Self::over(open::in_memory()?, None)
    }

    fn over(connection: Connection, path: Option<PathBuf>) -> Result<Self> {
        let (connection, rewritten) = (Mutex::new(connection), AtomicU64::default());
        let store = Self { connection, rewritten, seen: Mutex::default(), path };
        store.seen_change()?;
        Ok(store)
    }

    /// Reads facts that all belong to one moment.
    pub fn read<T>(&self, read: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        let mut connection = self.connection();
        let snapshot = begin(&mut connection, TransactionBehavior::Deferred)?;
        self.wary(read(&self.reader(&snapshot)))
    }

    /// Writes facts: all of them, or none. The step can be taken back under its name.
    pub fn write<T>(&self, step: &str, write: impl FnOnce(&Writer<'_>) -> Result<T>) -> Result<T> {
        self.transact(|transaction| undo::record(transaction, step, || write(&self.writer(transaction))))
    }

    /// Writes what is no step of the person's: shipped content, findings kept at hand, an import nobody sees yet.
    pub fn keep<T>(&self, write: impl FnOnce(&Writer<'_>) -> Result<T>) -> Result<T> {
        self.transact(|transaction| write(&self.writer(transaction)))
    }

    /// Takes the last step back; tells its name, if there was one.
    pub fn undo(&self) -> Result<Option<String>> {
        self.travel(undo::undo)
    }

    /// Does the step taken back last again; tells its name, if there was one.
    pub fn redo(&self) -> Result<Option<String>> {
        self.travel(undo::redo)
    }

    /// The names of the steps that undo and redo would touch.
    pub fn undo_names(&self) -> Result<(Option<String>, Option<String>)> {
        self.read(|reader| undo::names(reader.connection))
    }

    /// True when another connection wrote since this was last asked.
    pub fn seen_change(&self) -> Result<bool> {
        let now = connection::data_version(&self.connection())?;
        let before = self.seen.lock().unwrap_or_else(PoisonError::into_inner).replace(now);
        Ok(before != now)
    }

    /// The version of the schema.
    pub fn schema_version(&self) -> Result<u32> {
        connection::schema_version(&self.connection())
    }

    /// Where the file is; nothing for a database in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    fn travel(
        &self,
        step: impl FnOnce(&Transaction<'_>) -> Result<Option<undo::Travelled>>,
    ) -> Result<Option<String>> {
        self.transact(|transaction| {
            let step = step(transaction)?;
            if step.as_ref().is_some_and(|step| step.rewrites) {
                self.rewritten.fetch_add(1, Ordering::Relaxed);
            }
            Ok(step.map(|step| step.name))
        })
    }

    fn reader<'a>(&self, connection: &'a Connection) -> Reader<'a> {
        Reader { connection, rewritten: self.rewritten.load(Ordering::Relaxed) }
    }

    fn writer<'a>(&self, transaction: &'a Transaction<'_>) -> Writer<'a> {
        Writer { reader: self.reader(transaction) }
    }

    fn transact<T>(&self, act: impl FnOnce(&Transaction<'_>) -> Result<T>) -> Result<T> {
        let mut connection = self.connection();
        let transaction = begin(&mut connection, TransactionBehavior::Immediate)?;
        let value = self.wary(act(&transaction))?;
        transaction.commit().map_err(|error| Error::of("commit", error))?;
        Ok(value)
    }

    /// Leaves a note where the file turned out to be damaged: the next one to open it looks at every page.
    fn wary<T>(&self, answer: Result<T>) -> Result<T> {
        if let (Err(Error::Sql { source, .. }), Some(path)) = (&answer, &self.path)
            && Error::is_damage(source)
        {
            files::suspect(path, true);
        }
        answer
    }

    /// A panic while the lock was held rolled its transaction back, so the connection is sound.
    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn begin(connection: &mut Connection, behavior: TransactionBehavior) -> Result<Transaction<'_>> {
    connection.transaction_with_behavior(behavior).map_err(|error| Error::of("begin", error))
}
