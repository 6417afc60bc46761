//! The gate through which a backup comes in. What does not pass changes nothing.
//!
//! A file is anybody's until it passed: an ordinary file of a sensible size, with a header that is right to the letter
//! and content with its checksum; in that a database of ours, laid out word for word as its version lays it out,
//! sound, and with rows that all mean something. It is looked at only in a private copy, read-only and within limits.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use cairn_domain::backup::{BadBackup, Holdings};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use sha2::{Digest, Sha256};

use super::copy::{Hashing, copy_at_most};
use super::header::{self, Header};
use super::private::Private;
use super::seal::{self, Passphrase};
use super::shape;
use crate::connection::{APPLICATION_ID, application_id, guard, schema_version};
use crate::error::is_want_of_room;
use crate::row::{plain, sql};
use crate::{Error, Reader, Result, files, open};

/// No backup is larger: 100,000 postings take a tenth of it.
pub(super) const LARGEST: u64 = 4 << 30;

const SQLITE: &[u8] = b"SQLite format 3\0";

/// Looking through a database takes at most so long, and longer where it is large.
const PATIENCE: Duration = Duration::from_secs(20);
const BYTES_A_SECOND: u64 = 4 << 20;

/// Why something did not pass: it is at fault, or this computer is.
#[derive(Debug)]
pub(super) enum Refusal {
    Bad(BadBackup),
    Ours(Error),
}

impl Refusal {
    /// The failure, of this file.
    pub(super) fn of(self, file: &Path) -> Error {
        match self {
            Self::Bad(why) => {
                let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
                Error::BadBackup { name, why }
            }
            Self::Ours(error) => error,
        }
    }
}

impl From<BadBackup> for Refusal {
    fn from(bad: BadBackup) -> Self {
        Self::Bad(bad)
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        match &error {
            Error::Busy | Error::Full | Error::DiskFailed { .. } | Error::Unwritable { .. } => {
                Self::Ours(error)
            }
            Error::Sql { source, .. } if is_interrupt(source) => Self::Bad(BadBackup::TooSlow),
            _ => Self::Bad(BadBackup::Unsound),
        }
    }
}

fn is_interrupt(source: &rusqlite::Error) -> bool {
    source.sqlite_error_code() == Some(rusqlite::ErrorCode::OperationInterrupted)
}

type Passed<T> = std::result::Result<T, Refusal>;

/// What was read out of a backup.
pub(super) struct Contents {
    /// Nothing of a bare copy, which carries no checksum.
    pub(super) header: Option<Header>,
    /// How large the file is.
    pub(super) bytes: u64,
}

/// Reads a backup to its last byte, and writes the database that is in it.
pub(super) fn contents(
    file: &Path,
    passphrase: Option<&Passphrase>,
    to: &mut impl Write,
) -> Passed<Contents> {
    let facts = fs::symlink_metadata(file).map_err(|_| BadBackup::Missing)?;
    if !facts.is_file() {
        return Err(BadBackup::NotAFile.into());
    }
    if facts.len() > LARGEST {
        return Err(BadBackup::TooLarge.into());
    }
    read_through(File::open(file).map_err(|_| BadBackup::Missing)?, facts.len(), passphrase, to)
}

/// Reads a backup of so many bytes from a disk, which may fail over it.
fn read_through(
    from: impl Read,
    bytes: u64,
    passphrase: Option<&Passphrase>,
    to: &mut impl Write,
) -> Passed<Contents> {
    let mut disk = Disk { from, failed: None };
    let read = read_from(BufReader::with_capacity(1 << 16, &mut disk), bytes, passphrase, to);
    match disk.failed {
        // Whatever became of it on the way: nothing is known of the backup then, and it may be the only one.
        Some(reason) => Err(Refusal::Ours(Error::DiskFailed { reason })),
        None => read,
    }
}

/// Remembers what the disk failed of, whatever they make of it who read through this.
struct Disk<R> {
    from: R,
    failed: Option<String>,
}

impl<R: Read> Read for Disk<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(into);
        if let Err(error) = &read
            && error.kind() != io::ErrorKind::Interrupted
        {
            self.failed = Some(error.to_string());
        }
        read
    }
}

fn read_from(
    mut from: impl BufRead,
    bytes: u64,
    passphrase: Option<&Passphrase>,
    to: &mut impl Write,
) -> Passed<Contents> {
    let begin = from.fill_buf().map_err(|_| BadBackup::Damaged)?;
    if begin.starts_with(seal::BEGIN.as_bytes()) {
        let passphrase = passphrase.ok_or(BadBackup::Encrypted)?;
        let mut opened = BufReader::with_capacity(1 << 16, seal::opening(from, passphrase)?);
        let header = Some(with_header(&mut opened, None, to)?);
        return Ok(Contents { header, bytes });
    }
    if begin.starts_with(header::BEGIN.as_bytes()) {
        let header = Some(with_header(&mut from, Some(bytes), to)?);
        return Ok(Contents { header, bytes });
    }
    if begin.starts_with(SQLITE) {
        copy_at_most(&mut from, LARGEST, to).map_err(|error| moved(&error))?;
        return Ok(Contents { header: None, bytes });
    }
    Err(BadBackup::NotABackup.into())
}

/// Reads header and content. `bytes` is the length of the file where it is known beforehand.
fn with_header(from: &mut impl BufRead, bytes: Option<u64>, to: &mut impl Write) -> Passed<Header> {
    let header = Header::read(from)?;
    if header.length > LARGEST {
        return Err(BadBackup::TooLarge.into());
    }
    let length = u64::try_from(header.text().len()).unwrap_or(u64::MAX).saturating_add(header.length);
    if bytes.is_some_and(|bytes| bytes != length) {
        return Err(BadBackup::Damaged.into());
    }
    let mut hashing = Hashing { out: to, hash: Sha256::new() };
    let copied = copy_at_most(from, header.length, &mut hashing).map_err(|error| moved(&error))?;
    if copied != Some(header.length) || hashing.sum() != header.sha256 {
        return Err(BadBackup::Damaged.into());
    }
    Ok(header)
}

/// What reading or writing a copy failed of: what the system says is of our disk, and the rest the file's.
fn moved(error: &io::Error) -> Refusal {
    if is_want_of_room(error) {
        return Refusal::Ours(Error::Full);
    }
    if error.raw_os_error().is_some() {
        return Refusal::Ours(Error::DiskFailed { reason: error.to_string() });
    }
    Refusal::Bad(BadBackup::Damaged)
}

/// A backup that passed, with a private copy of the database in it: of the schema of this Cairn.
pub struct Candidate {
    /// Gone with this value.
    _private: Private,
    pub(super) database: PathBuf,
    /// When and for what it was made; not known of a bare copy.
    pub made: Option<cairn_domain::backup::Made>,
    /// The version of Cairn that made it; not known of a bare copy.
    pub cairn: Option<String>,
    /// How much of each kind is in it.
    pub holdings: Holdings,
    /// How large the file is, in bytes.
    pub bytes: u64,
    /// Whether it carries a checksum.
    pub has_checksum: bool,
}

/// Lets a backup in, beside this database.
pub(super) fn let_in(file: &Path, passphrase: Option<&Passphrase>, database: &Path) -> Passed<Candidate> {
    let private = Private::beside(database)?;
    let copy = private.file("brought.db");
    files::make_private(&copy)?;
    let Contents { header, bytes } = {
        let written = fs::OpenOptions::new().write(true).open(&copy);
        let mut to = io::BufWriter::new(written.map_err(|error| Error::writing(&copy, &error))?);
        let contents = contents(file, passphrase, &mut to)?;
        to.flush().map_err(|error| moved(&error))?;
        contents
    };
    let version = sound(&copy)?;
    if header.as_ref().is_some_and(|header| header.schema != version) {
        return Err(BadBackup::Foreign.into());
    }
    if version < open::SUPPORTED {
        upgraded(&copy)?;
    }
    let read_only = looking(&copy)?;
    let reader = Reader { connection: &read_only, rewritten: 0 };
    reader.everything().map_err(meaningless)?;
    let holdings = reader.holdings()?;
    drop(read_only);
    let has_checksum = header.is_some();
    let (made, cairn) = header.map_or((None, None), |header| (Some(header.made), Some(header.cairn)));
    Ok(Candidate { _private: private, database: copy, made, cairn, holdings, bytes, has_checksum })
}

/// Rows that no Cairn writes would keep it from reading anything at all.
fn meaningless(error: Error) -> Refusal {
    match error {
        Error::BadRow { .. } => Refusal::Bad(BadBackup::Foreign),
        error => error.into(),
    }
}

/// Looks a database through that may be anybody's; tells the version of its schema.
pub(super) fn sound(file: &Path) -> Passed<u32> {
    let connection = looking(file)?;
    let application = application_id(&connection).map_err(|error| Error::of("application_id", error))?;
    let version = schema_version(&connection)?;
    if application != APPLICATION_ID || version == 0 {
        return Err(BadBackup::Foreign.into());
    }
    if version > open::SUPPORTED {
        return Err(BadBackup::TooNew { found: version, supported: open::SUPPORTED }.into());
    }
    // A database in another encoding says the same, but cannot be read beside ours.
    let encoding: String = connection
        .pragma_query_value(None, "encoding", |row| row.get(0))
        .map_err(|error| Error::of("encoding", error))?;
    if encoding != "UTF-8" {
        return Err(BadBackup::Foreign.into());
    }
    if shape::of(&connection).map_err(Refusal::from)? != shape::of_version(version)? {
        return Err(BadBackup::Foreign.into());
    }
    let answer: String = connection
        .pragma_query_value(None, "integrity_check", |row| row.get(0))
        .map_err(|error| Error::of("integrity_check", error))?;
    if open::tells_of_the_disk(&answer) {
        // The disk did not give a page: nothing is known of the backup, and it may be the only one.
        return Err(Refusal::Ours(Error::DiskFailed { reason: "a page could not be read".into() }));
    }
    if answer != "ok" {
        return Err(BadBackup::Unsound.into());
    }
    let strays = sql!("backup/strays").first(&connection, (), |_| Ok(()))?;
    if strays.is_some() {
        return Err(BadBackup::Unsound.into());
    }
    Ok(version)
}

/// How much of each kind is in a sound database; an older one is counted after an upgrade of one more copy, which
/// shows that the upgrade goes through.
pub(super) fn holdings(file: &Path, version: u32, private: &Private) -> Result<Holdings> {
    let counted = private.file("counted.db");
    let counted = if version == open::SUPPORTED {
        file
    } else {
        fs::copy(file, &counted).map_err(|error| Error::writing(&counted, &error))?;
        upgraded(&counted)?;
        &counted
    };
    let connection = looking(counted).map_err(|refusal| refusal.of(file))?;
    Reader { connection: &connection, rewritten: 0 }.holdings()
}

/// Brings a private copy to the schema of this Cairn.
pub(super) fn upgraded(copy: &Path) -> Result<()> {
    let mut connection = crate::connection::file(copy).map_err(|error| Error::of("open", error))?;
    guard(&connection).map_err(|error| Error::of("guard", error))?;
    open::take_steps(&mut connection)
}

/// Opens a database to look at it and no more: nothing of it runs, and nothing of it takes forever.
pub(super) fn looking(file: &Path) -> Passed<Connection> {
    let failed = |error| Refusal::from(Error::of("open", error));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(file, flags).map_err(failed)?;
    let settings = [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false),
    ];
    for (setting, on) in settings {
        connection.set_db_config(setting, on).map_err(failed)?;
    }
    connection.pragma_update(None, "cell_size_check", true).map_err(failed)?;
    connection.pragma_update(None, "mmap_size", 0).map_err(failed)?;
    // 16 MiB of pages at a time. A limit on all memory of the process could never be lifted again.
    connection.pragma_update(None, "cache_size", -16 * 1024).map_err(failed)?;
    let limits = [
        (Limit::SQLITE_LIMIT_LENGTH, 64 << 20),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_COLUMN, 100),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
        (Limit::SQLITE_LIMIT_ATTACHED, 0),
    ];
    for (limit, most) in limits {
        connection.set_limit(limit, most).map_err(failed)?;
    }
    let bytes = fs::metadata(file).map_or(0, |facts| facts.len());
    let (began, most) = (Instant::now(), PATIENCE + Duration::from_secs(bytes / BYTES_A_SECOND));
    connection.progress_handler(10_000, Some(move || began.elapsed() > most)).map_err(failed)?;
    Ok(connection)
}

impl Reader<'_> {
    /// How much of each kind there is.
    pub fn holdings(&self) -> Result<Holdings> {
        let counted = sql!("backup/holdings").first(self.connection, (), |row| {
            let mut holdings = Holdings::default();
            for (word, _) in Holdings::default().each() {
                let many: i64 = plain(row, "holdings", word)?;
                if let Some(place) = holdings.of(word) {
                    *place = u32::try_from(many).unwrap_or(u32::MAX);
                }
            }
            Ok(holdings)
        })?;
        Ok(counted.unwrap_or_default())
    }

    /// Reads all that a person told, for whether each row of it means something.
    pub(super) fn everything(&self) -> Result<()> {
        self.assessments()?;
        self.plans()?;
        self.terms()?;
        self.entries()?;
        self.timer()?;
        self.settings()?;
        self.own_resources()?;
        self.applications()?;
        self.resume()?;
        self.skill_names()?;
        self.reviews_after(0)?;
        self.own_cards()?;
        self.mocks()?;
        self.mock_under_way()?;
        self.own_markets()?;
        self.imports()?;
        self.corrections()?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A disk that gives so many bytes of a file, and then no more.
    struct Failing<'a>(&'a [u8]);

    impl Read for Failing<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            match self.0.read(into)? {
                // What the system calls an input/output error, on Linux and macOS.
                0 => Err(io::Error::from_raw_os_error(5)),
                read => Ok(read),
            }
        }
    }

    fn header(length: u64) -> Header {
        let made = cairn_domain::backup::Made {
            at: chrono::NaiveDateTime::default(),
            why: cairn_domain::backup::Why::Asked,
        };
        let holdings = Holdings::default();
        let sha256 = header::hex(&Sha256::digest(b"content"));
        Header { schema: 6, cairn: "0.1.0".into(), made, holdings, length, sha256 }
    }

    #[test]
    fn a_disk_that_fails_over_a_backup_is_no_damage_to_it() {
        let passphrase = Passphrase::new("known".into()).unwrap();
        let (header, content) = (header(70_000).text().into_bytes(), vec![7; 100_000]);
        let mut sealed = Vec::new();
        let mut sealing = seal::sealing(&mut sealed, &passphrase).unwrap();
        sealing.write_all(&[&header[..], &content[..]].concat()).unwrap();
        sealing.finish().unwrap();
        let whole = [&header[..], &content[..]].concat();
        let length = u64::try_from(header.len() + 70_000).unwrap();
        let bare = [SQLITE, &content[..]].concat();
        let places = [
            ("before its first byte", &whole[..0]),
            ("in its header", &whole[..30]),
            ("in its content", &whole[..header.len() + 66_000]),
            ("in one that is encrypted", &sealed[..sealed.len() / 2]),
            ("in the header of one that is encrypted", &sealed[..40]),
            ("in a bare copy", &bare[..70_000]),
        ];
        for (place, there) in places {
            let read = read_through(Failing(there), length, Some(&passphrase), &mut io::sink());
            assert!(matches!(read, Err(Refusal::Ours(Error::DiskFailed { .. }))), "{place}");
        }
    }

    #[test]
    fn a_backup_that_ends_too_early_is_damaged_and_no_disk_failed() {
        let whole = [header(70_000).text().as_bytes(), &[7; 100][..]].concat();
        let length = u64::try_from(whole.len() - 100 + 70_000).unwrap();
        let read = read_through(whole.as_slice(), length, None, &mut io::sink());
        assert!(matches!(read, Err(Refusal::Bad(BadBackup::Damaged))));
    }
}
