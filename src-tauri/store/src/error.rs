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
            (ErrorCode::DiskFull, _) | (_, IOERR_SHMSIZE | IOERR_WRITE) => Self::Full,
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
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Unwritable { path: path.to_path_buf(), reason: error.to_string() },
        }
    }

    /// True for what SQLite says about a file whose bytes are wrong.
    pub(crate) fn is_damage(source: &rusqlite::Error) -> bool {
        let code = source.sqlite_error().map(|code| code.code);
        matches!(code, Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
    }
}
