//! What backups promise, tried on real files.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use cairn_domain::backup::{BadBackup, Holdings, Made, Why};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

use super::header::{Header, hex};
use super::replace::{STAYS, TABLES};
use super::*;
use crate::connection::APPLICATION_ID;
use crate::{files, open};

/// A folder with the database of somebody who has something of every kind.
pub(super) struct Home(tempfile::TempDir);

impl Home {
    pub(super) fn new() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        fs::create_dir(home.0.path().join("data")).unwrap();
        thaw(open::SUPPORTED, &home.database());
        home
    }

    /// A folder with the database of somebody who has nothing yet.
    pub(super) fn empty() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        drop(home.open());
        home
    }

    pub(super) fn database(&self) -> PathBuf {
        self.0.path().join("data/cairn.db")
    }

    /// A place for a file of the test, outside of the data.
    pub(super) fn elsewhere(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(super) fn open(&self) -> Store {
        Store::open(&self.database(), now().date()).unwrap()
    }

    /// What lies in the folder of data beside the database and its log.
    fn unfinished(&self) -> usize {
        let entries = fs::read_dir(self.0.path().join("data")).unwrap().flatten();
        entries.filter(|entry| entry.file_name().to_string_lossy().contains("unfinished")).count()
    }
}

/// Makes the frozen database of a version.
fn thaw(version: u32, file: &Path) {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/databases"));
    let frozen = fs::read_to_string(folder.join(format!("v{version}.sql"))).unwrap();
    Connection::open(file).unwrap().execute_batch(&frozen).unwrap();
}

pub(super) fn now() -> NaiveDateTime {
    "2026-11-24T18:30:00".parse().unwrap()
}

fn daily() -> Made {
    Made { at: now(), why: Why::Daily }
}

/// Every row of every table that a backup brings back, as text.
pub(super) fn dump(database: &Path) -> String {
    let connection = Connection::open(database).unwrap();
    let rows = |table: &str| {
        let mut statement = connection.prepare(&format!("SELECT * FROM {table} ORDER BY 1")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query(()).unwrap();
        let mut text = format!("{table}\n");
        while let Some(row) = rows.next().unwrap() {
            let row: Vec<rusqlite::types::Value> = (0..columns).map(|at| row.get(at).unwrap()).collect();
            writeln!(text, "{row:?}").unwrap();
        }
        text
    };
    TABLES.map(rows).join("\n")
}

/// A backup of any bytes, as somebody writes it who knows how: with a checksum that is right.
fn packed(content: &[u8]) -> Vec<u8> {
    let header = Header {
        schema: open::SUPPORTED,
        cairn: "0.1.0".into(),
        made: daily(),
        holdings: Holdings::default(),
        length: content.len() as u64,
        sha256: hex(&Sha256::digest(content)),
    };
    [header.text().as_bytes(), content].concat()
}

#[test]
fn every_table_is_brought_back_or_stays_for_a_reason() {
    let home = Home::empty();
    let connection = Connection::open(home.database()).unwrap();
    let mut statement = connection
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
        )
        .unwrap();
    let there: Vec<String> = statement.query_map((), |row| row.get(0)).unwrap().flatten().collect();
    let mut named: Vec<&str> = TABLES.into_iter().chain(STAYS).collect();
    named.sort_unstable();
    assert_eq!(there, named);
}

#[test]
fn a_backup_that_is_restored_brings_every_row_back() {
    let (home, other) = (Home::new(), Home::empty());
    let store = home.open();
    let backup = store.back_up(daily()).unwrap().unwrap();
    assert!(backup.holdings.is_some_and(|holdings| holdings.skills == 2 && holdings.postings == 1));
    let elsewhere = other.open();
    let candidate = elsewhere.look_at_backup(&backup.file, None).unwrap();
    assert_eq!((Some(candidate.holdings), candidate.made), (backup.holdings, Some(daily())));
    elsewhere.restore(&candidate).unwrap();
    assert_eq!(dump(&other.database()), dump(&home.database()));
    drop((candidate, store));
    assert_eq!((home.unfinished(), other.unfinished()), (0, 0));
}

#[test]
fn a_clock_that_knows_parts_of_a_second_is_no_obstacle() {
    let home = Home::new();
    let at = now() + chrono::Duration::nanoseconds(123_456_789);
    let backup = home.open().back_up(Made { at, why: Why::Asked }).unwrap().unwrap();
    assert_eq!(backup.made.at, now());
}

/// What was acknowledged last lies in the log beside the database: a copy of the file alone lacks it.
#[test]
fn a_backup_holds_what_was_written_a_moment_ago() {
    let home = Home::empty();
    let store = home.open();
    let mut settings = cairn_domain::settings::Settings { started: true, ..Default::default() };
    settings.letters = false;
    store.write("choose", |w| w.put_settings(&settings)).unwrap();
    let backup = store.back_up(daily()).unwrap().unwrap();
    let other = Home::empty();
    let elsewhere = other.open();
    elsewhere.restore(&elsewhere.look_at_backup(&backup.file, None).unwrap()).unwrap();
    assert_eq!(elsewhere.read(|r| r.settings()).unwrap(), settings);
}

#[test]
fn a_restore_is_taken_back_by_restoring_what_was_before() {
    let (home, other) = (Home::new(), Home::empty());
    let other_store = other.open();
    let empty = other_store.back_up(daily()).unwrap().unwrap();
    let store = home.open();
    let before = dump(&home.database());
    let kept = store.back_up(Made { at: now(), why: Why::BeforeRestore }).unwrap().unwrap();
    store.restore(&store.look_at_backup(&empty.file, None).unwrap()).unwrap();
    assert!(store.read(|r| r.holdings()).unwrap().is_empty());
    store.restore(&store.look_at_backup(&kept.file, None).unwrap()).unwrap();
    assert_eq!(dump(&home.database()), before);
    assert_eq!(store.undo_names().unwrap().0.as_deref(), Some("Log 30 min on A book"));
}

#[test]
fn a_restore_that_fails_half_way_changes_nothing() {
    let (home, other) = (Home::new(), Home::empty());
    let backup = other.open().back_up(daily()).unwrap().unwrap();
    let store = home.open();
    let before = dump(&home.database());
    let candidate = store.look_at_backup(&backup.file, None).unwrap();
    let refuse = "CREATE TEMP TRIGGER refuse BEFORE DELETE ON main.plan BEGIN SELECT RAISE(ABORT, 'no'); END";
    store.connection().execute_batch(refuse).unwrap();
    assert!(store.restore(&candidate).is_err());
    assert_eq!(dump(&home.database()), before);
    store.connection().execute_batch("DROP TRIGGER temp.refuse").unwrap();
    store.restore(&candidate).unwrap();
    assert!(store.read(|r| r.holdings()).unwrap().is_empty(), "nothing of the failure is left");
}

#[test]
fn a_restore_is_a_change_to_everybody_else() {
    let (home, other) = (Home::new(), Home::empty());
    let backup = other.open().back_up(daily()).unwrap().unwrap();
    let (terminal, window) = (home.open(), home.open());
    assert!(!window.seen_change().unwrap());
    let mark = terminal.read(|r| r.mark()).unwrap();
    terminal.restore(&terminal.look_at_backup(&backup.file, None).unwrap()).unwrap();
    assert!(window.seen_change().unwrap());
    assert!(!terminal.read(|r| r.mark()).unwrap().only_adds_to(mark));
}

#[test]
fn backups_of_every_released_version_come_back_upgraded() {
    let home = Home::empty();
    let store = home.open();
    for version in 1..=open::SUPPORTED {
        let bare = home.elsewhere(&format!("v{version}.db"));
        thaw(version, &bare);
        let candidate = store.look_at_backup(&bare, None).unwrap();
        assert!(!candidate.has_checksum, "version {version}: a bare copy is told from a backup");
        store.restore(&candidate).unwrap();
        let holdings = store.read(|r| r.holdings()).unwrap();
        assert_eq!((holdings.skills, holdings.plans), (2, 1), "version {version}");
    }
}

#[test]
fn a_database_is_backed_up_before_it_is_upgraded() {
    let home = Home::empty();
    fs::remove_file(home.database()).unwrap();
    thaw(3, &home.database());
    let bytes = fs::read(home.database()).unwrap();
    let store = home.open();
    let [backup] = <[Backup; 1]>::try_from(store.backups()).unwrap();
    assert_eq!((backup.made.why, backup.made.at.date()), (Why::BeforeUpgrade, now().date()));
    assert!(backup.holdings.is_some_and(|holdings| holdings.sessions > 0));
    let whole = fs::read(&backup.file).unwrap();
    let header = Header::read(&mut whole.as_slice()).unwrap();
    assert_eq!((header.schema, header.length), (3, bytes.len() as u64), "it is as it was");
}

#[test]
fn copies_of_earlier_versions_are_found_and_come_back_without_a_checksum() {
    let home = Home::empty();
    let store = home.open();
    files::make_private_folder(&files::backups(&home.database())).unwrap();
    thaw(3, &files::backups(&home.database()).join("2026-11-20-version-3.db"));
    let [copy] = <[Backup; 1]>::try_from(store.backups()).unwrap();
    assert_eq!((copy.made.at.date().to_string().as_str(), copy.has_checksum), ("2026-11-20", false));
    store.restore(&store.look_at_backup(&copy.file, None).unwrap()).unwrap();
    assert_eq!(store.read(|r| r.holdings()).unwrap().skills, 2);
    assert!(store.back_up_if_due(now()).unwrap().is_some(), "it stands for no day");
    assert!(copy.file.exists(), "and is never thinned out");
}

#[test]
fn a_clock_that_was_set_back_makes_one_backup_a_day() {
    let home = Home::new();
    let store = home.open();
    store.back_up_if_due(now() + chrono::Duration::days(300)).unwrap();
    store.undo().unwrap();
    let made: Vec<bool> = (0..3).map(|_| store.back_up_if_due(now()).unwrap().is_some()).collect();
    assert_eq!(made, [true, false, false]);
}

#[test]
fn where_nothing_was_written_nothing_is_copied_again() {
    let home = Home::new();
    let newest = home.open().back_up_if_due(now()).unwrap().unwrap().file;
    let later = now() + chrono::Duration::days(1);
    assert!(home.open().back_up_if_due(later).unwrap().is_none());
    for _ in 0..3 {
        let store = home.open();
        store.read(|r| r.entries()).unwrap();
        let (changed, known) = (files::changed(&home.database()), files::changed_alone(&newest));
        assert_eq!(changed, known, "that nothing changed is told from the clock of the file");
    }
}

#[test]
fn the_backup_of_a_day_is_made_once_and_only_of_a_change() {
    let home = Home::new();
    let store = home.open();
    let day = |days| now() + chrono::Duration::days(days);
    assert!(store.back_up_if_due(day(0)).unwrap().is_some());
    assert!(store.back_up_if_due(day(0)).unwrap().is_none(), "once a day");
    assert!(store.back_up_if_due(day(1)).unwrap().is_none(), "nothing changed");
    let newest = store.backups().swap_remove(0).file;
    fs::OpenOptions::new().append(true).open(&newest).unwrap().set_modified(std::time::UNIX_EPOCH).unwrap();
    assert!(store.back_up_if_due(day(1)).unwrap().is_none(), "nor where the clock of the file says so");
    store.undo().unwrap();
    let second = store.back_up_if_due(day(1)).unwrap().unwrap();
    assert_eq!(store.backups()[0], second, "the newest comes first");
    for days in 2..45 {
        let (undone, _) = store.undo_names().unwrap();
        if undone.is_some() {
            store.undo().unwrap()
        } else {
            store.redo().unwrap()
        };
        store.back_up_if_due(day(days)).unwrap();
    }
    assert!(store.backups().len() < 28, "they are thinned out: {}", store.backups().len());
}

#[test]
fn a_passphrase_opens_what_it_closed_and_no_other_does() {
    let home = Home::new();
    let store = home.open();
    let file = home.elsewhere("mine.cairn.age");
    let passphrase = |words: &str| Passphrase::new(words.into());
    assert!(passphrase("").is_none());
    store.back_up_to(&file, passphrase("correct horse").as_ref(), now()).unwrap();
    let why = |words: &str| match store.look_at_backup(&file, passphrase(words).as_ref()) {
        Err(Error::BadBackup { why, .. }) => Some(why),
        _ => None,
    };
    assert_eq!(why(""), Some(BadBackup::Encrypted));
    assert_eq!(why("battery staple"), Some(BadBackup::WrongPassphrase));
    assert_eq!(why("correct horse"), None);
    let text = fs::read(&file).unwrap();
    assert!(!text.windows(12).any(|part| part == b"Cairn backup"), "nothing of it is readable");
}

#[test]
fn an_encrypted_file_may_not_ask_for_more_work_than_ours() {
    let home = Home::empty();
    let file = home.elsewhere("bomb.cairn.age");
    for work in ["22", "63"] {
        let stanza = format!("-> scrypt c2FsdHNhbHRzYWx0c2FsdA {work}");
        let header = format!("age-encryption.org/v1\n{stanza}\n{}\n--- {}\n", "A".repeat(43), "A".repeat(43));
        fs::write(&file, [header.as_bytes(), &[0; 64]].concat()).unwrap();
        let began = std::time::Instant::now();
        let refused = home.open().look_at_backup(&file, Passphrase::new("x".into()).as_ref());
        assert!(matches!(refused, Err(Error::BadBackup { why: BadBackup::TooMuchWork, .. })), "{work}");
        assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
    }
}

#[test]
fn what_a_failed_save_wrote_is_gone() {
    let home = Home::new();
    let taken = home.elsewhere("taken");
    fs::create_dir(&taken).unwrap();
    fs::write(taken.join("file"), "").unwrap();
    let before = fs::read_dir(home.elsewhere("")).unwrap().count();
    assert!(home.open().back_up_to(&taken, None, now()).is_err(), "a folder is in the way");
    assert_eq!(fs::read_dir(home.elsewhere("")).unwrap().count(), before);
    assert_eq!(home.unfinished(), 0);
}

#[test]
fn erasing_leaves_no_trace_of_what_was_there() {
    const CANARY: &str = "canary-7f3a";
    let home = Home::empty();
    let store = home.open();
    for number in 0..200 {
        let note = Some(format!("{CANARY} {number}"));
        let said = cairn_domain::skills::Assessment {
            skill: "go".parse().unwrap(),
            level: cairn_domain::level::Level::Guided,
            on: now().date(),
            evidence: cairn_domain::skills::EvidenceKind::Project,
            link: None,
            note,
        };
        store.write("rate", |w| w.append_assessments(&[said])).unwrap();
    }
    store.undo().unwrap();
    store.back_up(daily()).unwrap();
    fs::create_dir(home.database().with_file_name("damaged-2026-11-01")).unwrap();
    fs::copy(home.database(), home.database().with_file_name("damaged-2026-11-01").join("cairn.db")).unwrap();
    let traces = |home: &Home| {
        let bytes = everything_in(home.database().parent().unwrap());
        bytes.windows(CANARY.len()).filter(|part| *part == CANARY.as_bytes()).count()
    };
    assert!(traces(&home) > 200);
    store.erase(false).unwrap();
    let in_file = |file: PathBuf| String::from_utf8_lossy(&fs::read(file).unwrap()).contains(CANARY);
    assert!(!files::with_side_files(&home.database()).into_iter().any(in_file), "the database holds none");
    assert_eq!(store.backups().len(), 1, "backups stay unless they are named");
    store.erase(true).unwrap();
    assert_eq!(traces(&home), 0);
    assert!(store.read(|r| r.holdings()).unwrap().is_empty());
    assert_eq!(store.undo_names().unwrap(), (None, None));
}

fn everything_in(folder: &Path) -> Vec<u8> {
    let files = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    files
        .flat_map(|file| if file.is_dir() { everything_in(&file) } else { fs::read(file).unwrap() })
        .collect()
}

/// Refused, and nothing changed by it.
#[track_caller]
fn check_refused(store: &Store, file: &Path, before: &str, name: &str) -> BadBackup {
    let refused = store.look_at_backup(file, None);
    let Err(Error::BadBackup { why, .. }) = refused else {
        panic!("{name}: {:?}", refused.map(|candidate| candidate.holdings))
    };
    assert_eq!(dump(store.path().unwrap()), before, "{name}: nothing is changed");
    why
}

#[test]
fn no_byte_of_a_backup_can_differ() {
    let (home, other) = (Home::new(), Home::new());
    let backup = other.open().back_up(daily()).unwrap().unwrap();
    let sound = fs::read(&backup.file).unwrap();
    let store = home.open();
    let (before, file) = (dump(&home.database()), home.elsewhere("flipped.cairn"));
    let mut place = 12_345_u64;
    for flip in 0..200 {
        place = place.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = usize::try_from(place >> 33).unwrap() % sound.len();
        let mut bytes = sound.clone();
        bytes[at] ^= 1 << (flip % 8);
        fs::write(&file, bytes).unwrap();
        check_refused(&store, &file, &before, &format!("byte {at}"));
    }
    for tenth in 0..10 {
        fs::write(&file, &sound[..sound.len() * tenth / 10]).unwrap();
        check_refused(&store, &file, &before, &format!("{tenth} tenths of it"));
    }
    fs::write(&file, [&sound[..], b"\0"].concat()).unwrap();
    check_refused(&store, &file, &before, "a byte more");
    fs::write(&file, sound).unwrap();
    assert!(store.look_at_backup(&file, None).is_ok(), "and the sound one passes");
}

/// What somebody might do to a database to harm whoever restores it.
const TAMPERED: [(&str, &str); 20] = [
    ("a trigger", "CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM plan; END"),
    (
        "a trigger on what is asked",
        "CREATE TRIGGER evil BEFORE DELETE ON setting BEGIN SELECT RAISE(ABORT, 'ha'); END",
    ),
    ("a view", "CREATE VIEW evil AS SELECT * FROM entry"),
    (
        "a view in the place of a table",
        "DROP TABLE resume; CREATE VIEW resume AS SELECT 1 AS id, 'x' AS name, '2026-01-01' AS day, 'x' AS text",
    ),
    ("another application id", "PRAGMA application_id = 7"),
    ("no application id", "PRAGMA application_id = 0"),
    ("a newer version", "PRAGMA user_version = 99"),
    ("no version", "PRAGMA user_version = 0"),
    ("an older version than it has", "PRAGMA user_version = 5"),
    ("one more table", "CREATE TABLE evil (id INTEGER PRIMARY KEY) STRICT"),
    ("a table less", "DROP TABLE resume"),
    ("one more index", "CREATE INDEX evil ON entry (json_extract(was, '$.x'))"),
    ("an index less", "DROP INDEX assessment_of_skill"),
    ("one more column", "ALTER TABLE resume ADD COLUMN evil TEXT"),
    ("a computed column", "ALTER TABLE resume ADD COLUMN evil TEXT AS (upper(text)) VIRTUAL"),
    (
        "a CHECK that is gone",
        "DROP TABLE skill_name; CREATE TABLE skill_name (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, skill TEXT NOT NULL, source TEXT NOT NULL, day TEXT NOT NULL) STRICT",
    ),
    ("statistics", "ANALYZE"),
    ("a row that a CHECK forbids", "PRAGMA ignore_check_constraints = 1; UPDATE assessment SET level = 77"),
    (
        "a row that refers to nothing",
        "PRAGMA foreign_keys = 0; INSERT INTO plan_item (version, position, resource) VALUES (50, 0, 'x')",
    ),
    ("a row that means nothing", "UPDATE assessment SET skill = '<script>'"),
];

#[test]
fn a_database_that_was_tampered_with_is_refused() {
    let home = Home::new();
    let store = home.open();
    let before = dump(&home.database());
    for (number, (name, statements)) in TAMPERED.into_iter().enumerate() {
        let database = home.elsewhere(&format!("hostile-{number}.db"));
        thaw(open::SUPPORTED, &database);
        Connection::open(&database).unwrap().execute_batch(statements).unwrap();
        let file = home.elsewhere(&format!("hostile-{number}.cairn"));
        fs::write(&file, packed(&fs::read(&database).unwrap())).unwrap();
        for file in [file, database] {
            let why = check_refused(&store, &file, &before, name);
            match name {
                "a newer version" => assert!(matches!(why, BadBackup::TooNew { found: 99, .. }), "{why:?}"),
                _ => assert!(matches!(why, BadBackup::Foreign | BadBackup::Unsound), "{name}: {why:?}"),
            }
        }
    }
    assert_eq!(home.unfinished(), 0);
}

#[test]
fn a_schema_that_was_written_by_hand_is_refused() {
    let home = Home::new();
    let (store, database) = (home.open(), home.elsewhere("hand.db"));
    thaw(open::SUPPORTED, &database);
    let hostile = Connection::open(&database).unwrap();
    hostile.pragma_update(None, "writable_schema", true).unwrap();
    hostile.execute("UPDATE sqlite_schema SET sql = replace(sql, 'level BETWEEN 0 AND 5', '1') WHERE name = 'assessment'", ()).unwrap();
    drop(hostile);
    let why = check_refused(&store, &database, &dump(&home.database()), "a schema by hand");
    assert_eq!(why, BadBackup::Foreign);
}

#[test]
fn a_database_in_another_encoding_is_refused() {
    let home = Home::new();
    let (store, database) = (home.open(), home.elsewhere("utf16.db"));
    let other = Connection::open(&database).unwrap();
    other.pragma_update(None, "encoding", "UTF-16le").unwrap();
    let schema = include_str!("../../schema.sql");
    other.execute_batch(schema).unwrap();
    other.pragma_update(None, "application_id", APPLICATION_ID).unwrap();
    other.pragma_update(None, "user_version", open::SUPPORTED).unwrap();
    drop(other);
    assert_eq!(check_refused(&store, &database, &dump(&home.database()), "UTF-16"), BadBackup::Foreign);
}

#[test]
fn a_database_that_says_it_has_a_log_is_read_without_one() {
    let home = Home::new();
    let (store, database) = (home.open(), home.elsewhere("wal.db"));
    thaw(open::SUPPORTED, &database);
    Connection::open(&database).unwrap().pragma_update(None, "journal_mode", "wal").unwrap();
    let file = home.elsewhere("wal.cairn");
    fs::write(&file, packed(&fs::read(&database).unwrap())).unwrap();
    let there = fs::read_dir(home.elsewhere("")).unwrap().count();
    let candidate = store.look_at_backup(&file, None).unwrap();
    store.restore(&candidate).unwrap();
    assert_eq!(fs::read_dir(home.elsewhere("")).unwrap().count(), there, "nothing is written beside it");
}

#[test]
fn a_file_that_is_no_backup_is_refused() {
    let home = Home::new();
    let store = home.open();
    let before = dump(&home.database());
    let sound = packed(&fs::read(home.database()).unwrap());
    let claims = |length: &str| {
        let text = String::from_utf8_lossy(&sound).into_owned();
        let (begin, _) = text.split_once("content-length ").unwrap();
        let lines = format!("{begin}content-length {length}\ncontent-sha256 {}\n", "0".repeat(64));
        let sum = hex(&Sha256::digest(lines.as_bytes()));
        format!("{lines}header-sha256 {sum}\n\nSQLite format 3\0").into_bytes()
    };
    let cases: [(&str, Vec<u8>, BadBackup); 8] = [
        ("nothing", Vec::new(), BadBackup::NotABackup),
        ("a text", b"Dear diary".to_vec(), BadBackup::NotABackup),
        ("an export", b"{\"format\": \"cairn\"}".to_vec(), BadBackup::NotABackup),
        ("a header alone", sound[..600].to_vec(), BadBackup::Damaged),
        ("a giant by its word", claims("18446744073709551615"), BadBackup::TooLarge),
        ("a negative length", claims("-5"), BadBackup::Damaged),
        ("a length that is too short", claims("4"), BadBackup::Damaged),
        ("no database in it", packed(b"Dear diary"), BadBackup::Unsound),
    ];
    let file = home.elsewhere("odd.cairn");
    for (name, bytes, expected) in cases {
        fs::write(&file, bytes).unwrap();
        assert_eq!(check_refused(&store, &file, &before, name), expected, "{name}");
    }
    assert_eq!(check_refused(&store, &home.elsewhere("not there"), &before, "none"), BadBackup::Missing);
    assert_eq!(check_refused(&store, &home.elsewhere(""), &before, "a folder"), BadBackup::NotAFile);
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_refused_without_waiting() {
    let home = Home::new();
    let store = home.open();
    let before = dump(&home.database());
    let backup = store.back_up(daily()).unwrap().unwrap();
    let (link, pipe) = (home.elsewhere("link.cairn"), home.elsewhere("pipe.cairn"));
    std::os::unix::fs::symlink(&backup.file, &link).unwrap();
    assert_eq!(check_refused(&store, &link, &before, "a link"), BadBackup::NotAFile);
    if std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|made| made.success()) {
        assert_eq!(check_refused(&store, &pipe, &before, "a pipe"), BadBackup::NotAFile);
    }
}

#[cfg(unix)]
#[test]
fn backups_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    let store = home.open();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let kept = store.back_up(daily()).unwrap().unwrap();
    let saved = store.back_up_to(&home.elsewhere("mine.cairn"), None, now()).unwrap();
    assert_eq!(
        (mode(&kept.file), mode(kept.file.parent().unwrap()), mode(&saved.file)),
        (0o600, 0o700, 0o600)
    );
}
