//! Every database a released Cairn ever wrote opens, is upgraded, and keeps what the person had.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cairn_store::Store;
use cairn_tests::TODAY;
use rusqlite::Connection;

/// The frozen databases, as the SQL that makes them, oldest first.
fn frozen() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/databases");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the frozen databases are there")
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    files
}

/// Every table, index, trigger and view, with the statement that made it.
fn shape(file: &Path) -> BTreeMap<String, String> {
    let connection = Connection::open(file).expect("the file opens");
    let mut statement = connection
        .prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema")
        .expect("every database has a schema");
    let rows = statement.query_map((), |row| Ok((row.get(0)?, row.get(1)?))).expect("the schema is read");
    rows.map(|row| row.expect("the schema is text")).collect()
}

#[test]
fn every_released_version_has_a_frozen_database() {
    let newest = Store::in_memory().and_then(|store| store.schema_version()).expect("a fresh database");
    let names: Vec<String> =
        frozen().iter().filter_map(|file| Some(file.file_stem()?.to_string_lossy().into_owned())).collect();
    let expected: Vec<String> = (1..=newest).map(|version| format!("v{version}")).collect();
    assert_eq!(names, expected, "freeze the schema before changing it");
}

#[test]
fn a_frozen_database_opens_as_a_fresh_one_and_keeps_its_rows() {
    for sql in frozen() {
        let folder = tempfile::tempdir().expect("a folder");
        let (old, fresh) = (folder.path().join("old.db"), folder.path().join("fresh.db"));
        let made = Connection::open(&old).expect("a new file");
        made.execute_batch(&fs::read_to_string(&sql).expect("the frozen SQL is text"))
            .expect("the frozen SQL runs");
        drop(made);

        let store = Store::open(&old, TODAY).expect("an older database opens");
        let (assessments, plan, entries, timer) = store
            .read(|r| Ok((r.assessments()?, r.current_plan()?, r.entries()?, r.timer()?)))
            .expect("every row still means something");
        assert_eq!(assessments.len(), 2, "{}: what was said about skills is kept", sql.display());
        assert_eq!(entries.len(), 3, "{}: the log is kept", sql.display());
        assert!(timer.is_some(), "{}: a running timer goes on", sql.display());
        let plan = plan.expect("the accepted plan is kept");
        assert_eq!((plan.version, plan.plan.items.len(), plan.plan.left_over.len()), (1, 1, 1));
        let step = store.undo().expect("the steps are kept").expect("there is a step to take back");
        assert_eq!(step, "Log 30 min on A book");
        drop(store);

        drop(Store::open(&fresh, TODAY).expect("a fresh database"));
        assert_eq!(shape(&old), shape(&fresh), "{}: upgraded and fresh have one shape", sql.display());
    }
}
