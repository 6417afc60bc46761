//! Every database a released Cairn ever wrote opens, is upgraded, and keeps what the person had.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cairn_domain::id::PostingId;
use cairn_domain::plan::LeftOverWhy;
use cairn_domain::progress::{Event, history, standing};
use cairn_domain::settings::Theme;
use cairn_store::Store;
use cairn_tests::TODAY;
use rusqlite::Connection;
use tempfile::TempDir;

/// The frozen databases, as the SQL that makes them, by version.
fn frozen() -> BTreeMap<u32, PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/databases");
    let files = fs::read_dir(folder).expect("the frozen databases are there").flatten();
    files
        .map(|entry| {
            let stem = entry.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let version = stem.strip_prefix('v').and_then(|number| number.parse().ok());
            (version.unwrap_or_else(|| panic!("{stem} is named after no version")), entry.path())
        })
        .collect()
}

/// A folder that holds the frozen database of this version as `old.db`.
fn thaw(sql: &Path) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let made = Connection::open(folder.path().join("old.db")).expect("a new file");
    made.execute_batch(&fs::read_to_string(sql).expect("the frozen SQL is text"))
        .expect("the frozen SQL runs");
    folder
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
    let versions: Vec<u32> = frozen().into_keys().collect();
    assert_eq!(versions, (1..=newest).collect::<Vec<_>>(), "freeze the schema before changing it");
}

#[test]
fn an_upgraded_database_has_the_shape_of_a_fresh_one() {
    for (version, sql) in frozen() {
        let folder = thaw(&sql);
        let (old, fresh) = (folder.path().join("old.db"), folder.path().join("fresh.db"));
        drop(Store::open(&old, TODAY).expect("an older database opens"));
        drop(Store::open(&fresh, TODAY).expect("a fresh database"));
        assert_eq!(shape(&old), shape(&fresh), "version {version}: every table, index and trigger agrees");
    }
}

#[test]
fn an_older_database_is_copied_aside_before_it_is_upgraded() {
    let newest = Store::in_memory().and_then(|store| store.schema_version()).expect("a fresh database");
    for (version, sql) in frozen() {
        let folder = thaw(&sql);
        drop(Store::open(&folder.path().join("old.db"), TODAY).expect("an older database opens"));
        let copies = fs::read_dir(folder.path().join("backups")).map_or(0, Iterator::count);
        assert_eq!(copies, usize::from(version < newest), "version {version}: one copy if it was changed");
    }
}

#[test]
fn an_older_database_keeps_what_the_person_had() {
    for (version, sql) in frozen() {
        let folder = thaw(&sql);
        let store = Store::open(&folder.path().join("old.db"), TODAY).expect("an older database opens");
        let (said, plans, log, timer, settings) = store
            .read(|r| Ok((r.assessments()?, r.plans()?, r.entries()?, r.timer()?, r.settings()?)))
            .unwrap_or_else(|error| panic!("version {version}: every row still means something: {error}"));

        let levels: Vec<_> = said.iter().map(|said| (said.skill.as_str(), said.level.number())).collect();
        assert_eq!(levels, [("go", 2), ("raft", 3)], "version {version}: the skills are kept");
        assert_eq!(said[1].note.as_deref(), Some("five nodes"), "version {version}: in the person's words");

        let [accepted] = plans.as_slice() else { panic!("version {version}: the accepted plan is kept") };
        let closes: Vec<_> =
            accepted.plan.items.iter().map(|item| (item.resource.as_str(), item.closes.len())).collect();
        assert_eq!((accepted.version, accepted.plan.constraints.terms.hours_per_week.get()), (1, 480));
        assert_eq!(closes, [("ddia-2e", 2), ("maelstrom-guide", 1)], "version {version}: with its resources");
        assert!(accepted.plan.items[1].closes[0].proof, "version {version}: a proof stays a proof");
        assert_eq!(accepted.plan.left_over[0].why, LeftOverWhy::Time);

        let minutes: u32 = log
            .iter()
            .map(|entry| if let Event::Studied { minutes, .. } = &entry.event { minutes.get() } else { 0 })
            .sum();
        let older = log.iter().filter(|entry| !is_new(&entry.event)).count();
        assert_eq!((older, minutes), (5, 120), "version {version}: the log is kept");
        assert!(matches!(log[3].event, Event::OfferAnswered { taken: true, .. }));

        assert_eq!(timer.map(|timer| timer.resource.to_string()).as_deref(), Some("ddia-2e"));
        assert_eq!((settings.theme, settings.started), (Theme::Dark, true), "version {version}");
    }
}

/// What a log could not say before version 3.
fn is_new(event: &Event) -> bool {
    event.is_change() || matches!(event, Event::UnitProgress { .. })
}

#[test]
fn an_older_database_keeps_what_was_corrected() {
    for (version, sql) in frozen().into_iter().filter(|(version, _)| *version >= 3) {
        let folder = thaw(&sql);
        let store = Store::open(&folder.path().join("old.db"), TODAY).expect("an older database opens");
        let log = store.read(|r| r.entries()).expect("every row still means something");
        let (lines, stands) = (history(&log), standing(&log).count());
        assert_eq!((lines.len(), stands), (6, 5), "version {version}: one of six lines was withdrawn");
        assert_eq!(lines[0].before.len(), 1, "version {version}: the first line was corrected once");
    }
}

#[test]
fn an_older_database_keeps_the_postings_the_person_brought_together() {
    for (version, sql) in frozen().into_iter().filter(|(version, _)| *version >= 2) {
        let folder = thaw(&sql);
        let store = Store::open(&folder.path().join("old.db"), TODAY).expect("an older database opens");
        let (markets, imports, posting, sightings, corrections) = store
            .read(|r| {
                Ok((
                    r.own_markets()?,
                    r.imports()?,
                    r.posting(PostingId::new(1))?,
                    r.sightings(PostingId::new(1))?,
                    r.corrections()?,
                ))
            })
            .unwrap_or_else(|error| panic!("version {version}: every row still means something: {error}"));
        assert_eq!((markets[0].name.as_str(), imports[0].postings), ("Jobs I want", 1));
        let posting = posting.expect("the posting is in sight");
        assert_eq!((posting.advert.title.as_str(), posting.advert.text.len()), ("Storage engineer", 21));
        assert_eq!((sightings.len(), corrections.len()), (1, 1), "version {version}");
    }
}

#[test]
fn an_older_database_keeps_what_was_practised() {
    for (version, sql) in frozen().into_iter().filter(|(version, _)| *version >= 6) {
        let folder = thaw(&sql);
        let store = Store::open(&folder.path().join("old.db"), TODAY).expect("an older database opens");
        let (reviews, cards, mocks, under_way) = store
            .read(|r| Ok((r.reviews_after(0)?.0, r.own_cards()?, r.mocks()?, r.mock_under_way()?)))
            .unwrap_or_else(|error| panic!("version {version}: every row still means something: {error}"));
        assert_eq!((reviews.len(), reviews[0].met.as_slice()), (2, &[0, 1, 3][..]), "version {version}");
        assert_eq!((cards[0].card.points.len(), mocks[0].exercises[0].pad.as_str()), (2, "a ballot"));
        assert!(under_way.is_some_and(|mock| mock.exercises[0].pad == "because"), "version {version}");
    }
}

/// A migration that changes what undo keeps has to bring the steps along, or to forget them all.
#[test]
fn the_steps_of_an_older_database_can_be_taken_back_or_are_gone() {
    for (version, sql) in frozen() {
        let folder = thaw(&sql);
        let store = Store::open(&folder.path().join("old.db"), TODAY).expect("an older database opens");
        let before = store.read(|r| r.entries()).expect("the log is read");
        let Some(step) = store.undo().expect("taking back never fails") else { continue };
        assert_eq!(step, "Log 30 min on A book");
        let after = store.read(|r| r.entries()).expect("the log is read");
        assert_eq!(after, before[..before.len() - 1], "version {version}: the last entry is taken back");
        store.redo().expect("doing it again never fails");
        assert_eq!(store.read(|r| r.entries()).expect("the log is read"), before, "version {version}");
    }
}
