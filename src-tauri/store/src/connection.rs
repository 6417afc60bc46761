//! How every connection is set up, each setting with its reason.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::{Error, Result};

/// "Carn" in the file's header, so that a database of another program is never taken for ours.
pub(crate) const APPLICATION_ID: i32 = 0x4361_726e;

/// How long is waited for another program that has the file.
const PATIENCE: Duration = Duration::from_secs(5);

/// Opens a file by its path, never as an address: a name that begins with `file:` is a name.
pub(crate) fn file(path: &Path) -> std::result::Result<Connection, rusqlite::Error> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags)
}

/// Settings that must be in force before the first statement reads the file.
pub(crate) fn guard(connection: &Connection) -> std::result::Result<(), rusqlite::Error> {
    // Terminal and window may write at the same moment: wait for each other.
    connection.busy_timeout(PATIENCE)?;
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
    let mode = with_a_log(connection)?;
    // After a fault SQLite keeps the old mode and reports no error, so the answer is looked at. Whoever else has the file
    // is told as an error, so waiting would change nothing here.
    if mode != "wal" && mode != "memory" {
        return Err(Error::DiskFailed { reason: format!("its journal stays in the mode {mode}") });
    }
    connection.pragma_update(None, "synchronous", "full").map_err(failed)?;
    connection.pragma_update(None, "journal_size_limit", 64 * 1024 * 1024).map_err(failed)
}

/// Turns the log on; tells the mode the journal is in then.
///
/// Of two that turn it on for the same new file at once SQLite refuses one on the spot, since waiting while it reads would
/// keep the other from writing. It lets go by that, and so comes again for as long as anything else is waited for.
fn with_a_log(connection: &Connection) -> Result<String> {
    let began = Instant::now();
    loop {
        let mode = connection.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0));
        match mode.map_err(|error| Error::of("journal_mode", error)) {
            Err(Error::Busy) if began.elapsed() < PATIENCE => sleep(Duration::from_millis(3)),
            answer => return answer,
        }
    }
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
