//! What the store promises, tried on real files.

use std::path::PathBuf;

use cairn_domain::backup::{Made, Why};
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::{Close, LeftOver, LeftOverWhy, Plan, Planned};
use cairn_domain::progress::{Entry, Event, Timer};
use cairn_domain::settings::Settings;
use cairn_domain::share::Share;
use cairn_domain::skills::{Assessment, EvidenceKind};
use chrono::NaiveDate;
use rusqlite::Connection;

use super::*;

fn today() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

fn assessment(skill: &str, level: Level) -> Assessment {
    Assessment {
        skill: skill.parse().unwrap(),
        level,
        on: today(),
        evidence: EvidenceKind::Project,
        link: Some("https://example.org/proof".into()),
        note: Some("\u{2028} 'quoted' \"twice\"".into()),
    }
}

fn plan() -> Plan {
    let settings = Settings::default();
    let close =
        Close { skill: "raft".parse().unwrap(), from: Level::Aware, to: Level::Independent, proof: true };
    let left = LeftOver {
        skill: "paxos".parse().unwrap(),
        reached: Level::None,
        required: Level::Guided,
        why: LeftOverWhy::Time,
    };
    Plan {
        role: "engineer".parse().unwrap(),
        market: "report".parse().unwrap(),
        constraints: settings.constraints(today()),
        items: vec![Planned { resource: "raft-book".parse().unwrap(), closes: vec![close] }],
        left_over: vec![left],
    }
}

fn studied(minutes: u32) -> Entry {
    let event = Event::Studied {
        resource: "raft-book".parse().unwrap(),
        unit: Some("raft-book/1".parse().unwrap()),
        minutes: Minutes::new(minutes),
        note: None,
    };
    Entry { on: today(), event }
}

/// Everything a person has, as text, so that two moments can be compared.
fn dump(store: &Store) -> String {
    let facts = store.read(|r| Ok((r.assessments()?, r.plans()?, r.entries()?, r.timer()?, r.settings()?)));
    format!("{:#?}", facts.unwrap())
}

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self) -> PathBuf {
        self.0.path().join("data").join("cairn.db")
    }

    fn open(&self) -> Result<Store> {
        Store::open(&self.file(), today())
    }
}

#[test]
fn what_was_written_is_read_again_after_a_restart() {
    let folder = Folder::new();
    let started = "2026-11-24T18:30:00".parse().unwrap();
    let timer = Timer::start("raft-book".parse().unwrap(), None, started);
    let before = {
        let store = folder.open().unwrap();
        let version = store
            .write("everything", |w| {
                w.append_assessments(&[assessment("go", Level::Guided), assessment("raft", Level::Aware)])?;
                w.append_entries(&[studied(90)])?;
                w.start_timer(&timer)?;
                w.put_settings(&Settings { letters: false, ..Settings::default() })?;
                w.append_plan(&plan(), today())
            })
            .unwrap();
        assert_eq!(version, 1, "plans are numbered from 1");
        dump(&store)
    };
    let store = folder.open().unwrap();
    assert_eq!(dump(&store), before);
    let read = store.read(|r| r.current_plan()).unwrap().unwrap();
    assert_eq!((read.plan, read.accepted_on), (plan(), today()));
    assert_eq!(store.read(|r| r.assessments_of(&"go".parse().unwrap())).unwrap().len(), 1);
}

fn every_kind_of_entry() -> Vec<Entry> {
    let unit = || "raft-book/1".parse().unwrap();
    let events = [
        Event::UnitProgress { unit: unit(), share: Share::from_percent(40) },
        Event::UnitDone { unit: unit() },
        Event::UnitReopened { unit: unit() },
        Event::OfferAnswered { resource: "raft-book".parse().unwrap(), taken: true },
        Event::Corrected { was: Box::new(studied(90)), now: Box::new(studied(60)) },
        Event::Withdrawn { was: Box::new(studied(60)) },
    ];
    let entries = events.into_iter().map(|event| Entry { on: today(), event });
    [studied(90)].into_iter().chain(entries).collect()
}

#[test]
fn every_kind_of_entry_is_read_as_it_was_written() {
    let store = Store::in_memory().unwrap();
    store.write("log", |w| w.append_entries(&every_kind_of_entry())).unwrap();
    assert_eq!(store.read(|r| r.entries()).unwrap(), every_kind_of_entry());
}

#[test]
fn a_correction_is_taken_back_like_any_step() {
    let store = Store::in_memory().unwrap();
    store.write("log", |w| w.append_entries(&[studied(90)])).unwrap();
    let correction = Event::Corrected { was: Box::new(studied(90)), now: Box::new(studied(60)) };
    store.write("correct", |w| w.append_entries(&[Entry { on: today(), event: correction }])).unwrap();
    let corrected = dump(&store);
    assert_eq!(store.undo().unwrap().as_deref(), Some("correct"));
    assert_eq!(store.read(|r| r.entries()).unwrap(), [studied(90)]);
    assert_eq!(store.redo().unwrap().as_deref(), Some("correct"));
    assert_eq!(dump(&store), corrected);
}

#[test]
fn the_plan_of_a_day_is_the_last_accepted_by_then() {
    let store = Store::in_memory().unwrap();
    let later = today() + chrono::Duration::days(7);
    store.write("accept", |w| w.append_plan(&plan(), today())).unwrap();
    store.write("accept", |w| w.append_plan(&plan(), later)).unwrap();
    let version_on = |day| store.read(|r| r.plan_on(day)).unwrap().map(|plan| plan.version);
    let eve = today().pred_opt().unwrap();
    assert_eq!([eve, today(), later].map(version_on), [None, Some(1), Some(2)]);
    let terms = store.read(|r| r.terms()).unwrap();
    assert_eq!(terms.iter().map(|terms| terms.accepted_on).collect::<Vec<_>>(), [today(), later]);
    assert_eq!(store.read(|r| r.plan_of(2)).unwrap().unwrap().accepted_on, later);
    assert_eq!(store.read(|r| r.plan_of(3)).unwrap(), None);
}

#[test]
fn a_write_that_fails_leaves_nothing_behind() {
    let store = Store::in_memory().unwrap();
    let before = dump(&store);
    let failed: Result<()> = store.write("half", |w| {
        w.append_entries(&[studied(30)])?;
        Err(Error::Busy)
    });
    assert!(failed.is_err());
    assert_eq!(dump(&store), before);
    assert_eq!(store.undo_names().unwrap(), (None, None), "what did not happen cannot be taken back");
}

#[test]
fn steps_are_taken_back_and_done_again_across_a_restart() {
    let folder = Folder::new();
    let mut moments = Vec::new();
    {
        let store = folder.open().unwrap();
        moments.push(dump(&store));
        for step in 0..12 {
            store
                .write(&format!("step {step}"), |w| match step % 4 {
                    0 => w.append_assessments(&[assessment("go", Level::Guided)]),
                    1 => w.append_plan(&plan(), today()).map(|_| ()),
                    2 => {
                        let mut settings = Settings::default();
                        settings.terms.hours_per_week = Minutes::new(step);
                        w.put_settings(&settings)
                    }
                    _ => w.append_entries(&[studied(step), studied(step + 1)]),
                })
                .unwrap();
            moments.push(dump(&store));
        }
    }
    let store = folder.open().unwrap();
    for moment in moments.iter().rev().skip(1) {
        assert!(store.undo().unwrap().is_some());
        assert_eq!(&dump(&store), moment);
    }
    assert_eq!(store.undo().unwrap(), None, "there is nothing before the first step");
    for moment in moments.iter().skip(1) {
        assert!(store.redo().unwrap().is_some());
        assert_eq!(&dump(&store), moment);
    }
    assert_eq!(store.redo().unwrap(), None);
}

#[test]
fn a_new_step_ends_the_chance_to_redo() {
    let store = Store::in_memory().unwrap();
    store.write("log", |w| w.append_entries(&[studied(30)])).unwrap();
    store.undo().unwrap();
    assert_eq!(store.undo_names().unwrap(), (None, Some("log".into())));
    store.write("rate", |w| w.append_assessments(&[assessment("go", Level::Aware)])).unwrap();
    assert_eq!(store.undo_names().unwrap(), (Some("rate".into()), None));
}

#[test]
fn two_open_stores_see_each_other() {
    let folder = Folder::new();
    let (window, terminal) = (folder.open().unwrap(), folder.open().unwrap());
    assert!(!window.seen_change().unwrap());
    terminal.write("log", |w| w.append_entries(&[studied(30)])).unwrap();
    assert!(window.seen_change().unwrap(), "the window notices what the terminal wrote");
    assert_eq!(window.read(|r| r.entries()).unwrap().len(), 1);
    window.write("log", |w| w.append_entries(&[studied(20)])).unwrap();
    assert!(!window.seen_change().unwrap(), "its own writing is no news to it");
}

#[test]
fn a_database_of_a_newer_cairn_is_refused_and_left_as_it_is() {
    let folder = Folder::new();
    drop(folder.open().unwrap());
    Connection::open(folder.file()).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let before = std::fs::read(folder.file()).unwrap();
    assert!(matches!(folder.open(), Err(Error::TooNew { found: 99, supported: 6 })));
    assert_eq!(std::fs::read(folder.file()).unwrap(), before);
}

#[test]
fn a_database_of_another_program_is_refused_and_left_as_it_is() {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.file().parent().unwrap()).unwrap();
    let other = Connection::open(folder.file()).unwrap();
    other.pragma_update(None, "application_id", 7).unwrap();
    drop(other);
    let before = std::fs::read(folder.file()).unwrap();
    assert!(matches!(folder.open(), Err(Error::NotOurs(_))));
    assert_eq!(std::fs::read(folder.file()).unwrap(), before);
}

#[test]
fn a_damaged_database_is_set_aside_whole_and_the_newest_sound_backup_is_offered() {
    let folder = Folder::new();
    let at = |text: &str| Made { at: text.parse().unwrap(), why: Why::Daily };
    let store = folder.open().unwrap();
    store.write("log", |w| w.append_entries(&[studied(45)])).unwrap();
    store.back_up(at("2026-11-20T18:00:00")).unwrap();
    let newest = store.back_up(at("2026-11-21T18:00:00")).unwrap().unwrap();
    drop(store);
    let mut half = std::fs::read(&newest.file).unwrap();
    half.truncate(20_000);
    std::fs::write(&newest.file, half).unwrap();
    let damaged = b"this was a database once, and is none any more".repeat(100);
    std::fs::write(folder.file(), &damaged).unwrap();

    let Err(Error::Damaged { set_aside, backup: Some(backup) }) = folder.open() else {
        panic!("a damaged file was opened")
    };
    assert_eq!(std::fs::read(&set_aside).unwrap(), damaged, "every byte is kept");
    assert_eq!(backup.made, at("2026-11-20T18:00:00"), "the newer one is only half there");
    let store = folder.open().unwrap();
    store.restore(&store.look_at_backup(&backup.file, None).unwrap()).unwrap();
    assert_eq!(store.read(|r| r.entries()).unwrap().len(), 1);
}

/// A file that was closed well is opened without a look at every page, so damage may show later.
#[test]
fn damage_that_shows_while_the_data_is_open_is_set_aside_at_the_next_start() {
    let folder = Folder::new();
    let many: Vec<Entry> = (1..2_000).map(studied).collect();
    folder.open().unwrap().keep(|w| w.append_entries(&many)).unwrap();
    let mut bytes = std::fs::read(folder.file()).unwrap();
    let end = bytes.len() - 5 * 4096;
    bytes[end..end + 4096].fill(0x5a);
    std::fs::write(folder.file(), bytes).unwrap();
    let store = folder.open().unwrap();
    assert!(store.read(|r| r.entries()).is_err(), "a page of the log is gone");
    drop(store);
    assert!(matches!(folder.open(), Err(Error::Damaged { .. })));
    assert!(folder.open().is_ok(), "and then there is a place for a backup");
}

#[test]
fn a_value_no_cairn_writes_is_an_error_and_never_a_default() {
    let folder = Folder::new();
    folder
        .open()
        .unwrap()
        .write("rate", |w| w.append_assessments(&[assessment("go", Level::Aware)]))
        .unwrap();
    Connection::open(folder.file())
        .unwrap()
        .execute("UPDATE assessment SET skill = 'Not A Skill'", ())
        .unwrap();
    let read = folder.open().unwrap().read(|r| r.assessments());
    assert!(matches!(read, Err(Error::BadRow { table: "assessment", column: "skill", .. })));
}

#[cfg(unix)]
#[test]
fn the_data_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let store = folder.open().unwrap();
    store.write("log", |w| w.append_entries(&[studied(30)])).unwrap();
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(folder.file().parent().unwrap()), 0o700);
    for file in files::with_side_files(&folder.file()) {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
}

#[test]
fn sqlite_is_new_enough_to_keep_what_it_acknowledged() {
    // Before 3.51.3, two connections could corrupt a file when its log was reset.
    assert!(rusqlite::version_number() >= 3_051_003, "SQLite {} is too old", rusqlite::version());
}

#[test]
fn every_statement_compiles_and_is_used() {
    let store = Store::in_memory().unwrap();
    let sources: String = walk(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")));
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/sql"));
    let mut seen = 0;
    for chapter in std::fs::read_dir(folder).unwrap().flatten() {
        for file in std::fs::read_dir(chapter.path()).unwrap().flatten() {
            let path = file.path();
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            let name = format!("{}/{stem}", chapter.file_name().to_string_lossy());
            assert!(sources.contains(&format!("sql!(\"{name}\")")), "nothing uses {name}");
            let text = std::fs::read_to_string(&path).unwrap();
            if !text.contains('{') {
                let prepared = store.connection().prepare(&text).map(|_| ());
                assert!(prepared.is_ok(), "{name}: {prepared:?}");
            }
            seen += 1;
        }
    }
    assert!(seen > 20, "the statements were found");
}

fn walk(folder: &Path) -> String {
    let files = std::fs::read_dir(folder).unwrap().flatten().map(|file| file.path());
    files
        .map(
            |file| {
                if file.is_dir() { walk(&file) } else { std::fs::read_to_string(file).unwrap_or_default() }
            },
        )
        .collect()
}
