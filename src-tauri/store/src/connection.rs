//! How every connection is set up, each setting with its reason.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::{Error, Result};

/// "Carn" in the file's header, so that a database of another program is never taken for ours.
pub(crate) const APPLICATION_ID: i32 = 0x4361_726e;

/// Opens a file by its path, never as an address: a name that begins with `file:` is a name.
pub(crate) fn file(path: &Path) -> std::result::Result<Connection, rusqlite::Error> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags)
}

/// Settings that must be in force before the first statement reads the file.
pub(crate) fn guard(connection: &Connection) -> std::result::Result<(), rusqlite::Error> {
    // Terminal and window may write at the same moment: wait for each other.
    connection.busy_timeout(Duration::from_secs(5))?;
    // A file from elsewhere must not run its own triggers and views as if they were ours.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // What was erased is overwritten.
    connection.pragma_update(None, "secure_delete", true)
}

/// Readers and one writer side by side, and each commit on the disk before it is acknowledged.
pub(crate) fn keep_safely(connection: &Connection) -> Result<()> {
    let failed = |error| Error::of("journal_mode", error);
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0)).map_err(failed)?;
    // After a fault SQLite keeps the old mode and reports no error, so the answer is looked at.
    if mode != "wal" && mode != "memory" {
        return Err(Error::Busy);
    }
    connection.pragma_update(None, "synchronous", "full").map_err(failed)?;
    connection.pragma_update(None, "journal_size_limit", 64 * 1024 * 1024).map_err(failed)
}

/// Changes whenever another connection wrote.
pub(crate) fn data_version(connection: &Connection) -> Result<i64> {
    pragma(connection, "data_version")
}

pub(crate) fn schema_version(connection: &Connection) -> Result<u32> {
    pragma(connection, "user_version")
}

pub(crate) fn application_id(connection: &Connection) -> std::result::Result<i32, rusqlite::Error> {
    connection.pragma_query_value(None, "application_id", |row| row.get(0))
}

fn pragma<T: rusqlite::types::FromSql>(connection: &Connection, name: &str) -> Result<T> {
    connection.pragma_query_value(None, name, |row| row.get(0)).map_err(|error| Error::of(name, error))
}
