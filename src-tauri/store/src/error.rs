//! What can go wrong with the database.

use std::io;
use std::path::{Path, PathBuf};

use cairn_domain::backup::BadBackup;
use rusqlite::ErrorCode;

use crate::Backup;

/// The database could not do what was asked. Nothing of it was applied.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Another program holds the database, and did not let go within five seconds.
    #[error("another program is using the data")]
    Busy,
    /// The disk has no room left.
    #[error("the disk is full")]
    Full,
    /// The disk did not read or write what it was asked to, for another reason than room.
    #[error("the disk failed: {reason}")]
    DiskFailed {
        /// What SQLite says.
        reason: String,
    },
    /// The file is damaged; it was moved aside, whole.
    #[error("the data was damaged and set aside at {}", set_aside.display())]
    Damaged {
        /// Where the damaged file lies now.
        set_aside: PathBuf,
        /// The newest backup that is sound, if there is one.
        backup: Option<Box<Backup>>,
    },
    /// A backup is refused; nothing was changed.
    #[error("{name} cannot be used: {why}")]
    BadBackup {
        /// The name of its file.
        name: String,
        /// Why.
        why: BadBackup,
    },
    /// A newer Cairn wrote the file; it was left untouched.
    #[error("the data has version {found}, and this Cairn reads up to {supported}")]
    TooNew {
        /// The schema version of the file.
        found: u32,
        /// The newest one this program knows.
        supported: u32,
    },
    /// The file is a database of some other program; it was left untouched.
    #[error("{} is a database of another program", .0.display())]
    NotOurs(PathBuf),
    /// The file or its folder cannot be written.
    #[error("{} cannot be written: {reason}", path.display())]
    Unwritable {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// A row holds something no version of Cairn writes.
    ///
    /// The value is not in the sentence: it is the person's, and the sentence goes into the log.
    #[error("the table {table} holds something in {column} that means nothing")]
    BadRow {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The value.
        value: String,
    },
    /// A statement failed for a reason of ours.
    #[error("the statement {statement} failed")]
    Sql {
        /// The name of its file.
        statement: String,
        /// What SQLite says.
        source: rusqlite::Error,
    },
}

/// SQLite's "no room for the shared-memory file", which looks like a broken disk and is a full one.
const IOERR_SHMSIZE: i32 = 4_874;
/// A write that failed for another reason than a full disk, of which some are want of room as well.
const IOERR_WRITE: i32 = 778;

impl Error {
    /// The failure of a statement, told apart by what somebody can do about it.
    pub(crate) fn of(statement: &str, source: rusqlite::Error) -> Self {
        let Some(code) = source.sqlite_error() else {
            return Self::Sql { statement: statement.into(), source };
        };
        match (code.code, code.extended_code) {
            (
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed,
                _,
            ) => Self::Busy,
            (ErrorCode::DiskFull, _) | (_, IOERR_SHMSIZE) => Self::Full,
            (_, IOERR_WRITE) if is_want_of_room(&io::Error::last_os_error()) => Self::Full,
            (
                ErrorCode::SystemIoFailure
                | ErrorCode::CannotOpen
                | ErrorCode::ReadOnly
                | ErrorCode::PermissionDenied,
                _,
            ) => Self::DiskFailed { reason: code.to_string() },
            _ => Self::Sql { statement: statement.into(), source },
        }
    }

    /// The failure to write a file, told apart in the same way.
    pub(crate) fn writing(path: &Path, error: &io::Error) -> Self {
        if is_want_of_room(error) {
            return Self::Full;
        }
        Self::Unwritable { path: path.to_path_buf(), reason: error.to_string() }
    }

    /// True for what SQLite says about a file whose bytes are wrong.
    pub(crate) fn is_damage(source: &rusqlite::Error) -> bool {
        let code = source.sqlite_error().map(|code| code.code);
        matches!(code, Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
    }
}

/// Whether a system wants room: on the disk, within what it lets a person have there, or within the size of one file.
pub(crate) fn is_want_of_room(error: &io::Error) -> bool {
    use io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
    matches!(error.kind(), StorageFull | QuotaExceeded | FileTooLarge)
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    /// A call of the system that fails as it does where there is nothing under a name.
    fn leave_an_error_of_the_system() {
        assert!(std::fs::metadata("/there/is/no/such/place").is_err());
    }

    fn of(extended: i32) -> Error {
        Error::of("any", rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(extended), None))
    }

    #[test]
    fn a_write_that_fails_where_there_is_room_is_no_full_disk() {
        leave_an_error_of_the_system();
        assert!(matches!(of(IOERR_WRITE), Error::DiskFailed { .. }));
    }

    #[test]
    fn a_full_disk_is_one_whatever_the_system_said_last() {
        leave_an_error_of_the_system();
        assert!(matches!((of(13), of(IOERR_SHMSIZE)), (Error::Full, Error::Full)));
    }

    #[test]
    fn a_quota_is_want_of_room_and_a_broken_device_is_not() {
        // The numbers of Linux for "disk quota exceeded", "file too large", "no space left" and "input/output error".
        #[cfg(target_os = "linux")]
        for (number, full) in [(122, true), (27, true), (28, true), (5, false)] {
            assert_eq!(is_want_of_room(&io::Error::from_raw_os_error(number)), full, "{number}");
        }
    }
}
