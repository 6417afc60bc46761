//! How much comes back of databases with holes in them.

use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::progress::{Entry, Event};
use cairn_domain::skills::{Assessment, EvidenceKind};
use chrono::Duration;

use super::super::tests::{Home, dump, now};
use super::*;
use crate::Store;

/// SQLite's pages have so many bytes unless somebody says otherwise.
const PAGE: usize = 4096;

fn studied(number: i64) -> Entry {
    let event = Event::Studied {
        resource: "raft-book".parse().unwrap(),
        unit: None,
        minutes: Minutes::new(30),
        note: Some(format!("Session {number}: leader election, log replication and what a quorum is for")),
    };
    Entry { on: now().date() - Duration::days(number / 3), event }
}

/// The database of somebody who studied for years, checked into its file.
fn years(home: &Home) -> (Vec<u8>, usize) {
    with_rows(home, 3_000, 300)
}

/// A database with so many entries of the log and so many statements.
fn with_rows(home: &Home, entries: i64, statements: i64) -> (Vec<u8>, usize) {
    let store = home.open();
    let entries: Vec<Entry> = (0..entries).map(studied).collect();
    let said = |number: i64| Assessment {
        skill: format!("skill-{}", number % 60).parse().unwrap(),
        level: Level::Guided,
        on: now().date() - Duration::days(number),
        evidence: EvidenceKind::Course,
        link: None,
        note: Some("passed".into()),
    };
    let assessments: Vec<Assessment> = (0..statements).map(said).collect();
    store
        .keep(|w| {
            w.append_entries(&entries)?;
            w.append_assessments(&assessments)
        })
        .unwrap();
    drop(store);
    (fs::read(home.database()).unwrap(), entries.len() + assessments.len())
}

/// Salvages these bytes, and tells how many rows came back.
fn came_back(bytes: &[u8], home: &Home, store: &Store) -> usize {
    let damaged = home.elsewhere("damaged.db");
    fs::write(&damaged, bytes).unwrap();
    let Ok(salvaged) = store.salvage(Some(&damaged), now()) else { return 0 };
    assert_eq!(fs::read(&damaged).unwrap(), bytes, "the damaged file stays as it is");
    let candidate = store.look_at_backup(&salvaged.backup.file, None).unwrap();
    store.restore(&candidate).unwrap();
    let there = |store: &Store| store.read(|r| Ok(r.entries()?.len() + r.assessments()?.len())).unwrap();
    let read: u32 = salvaged.tables.iter().map(|table| table.read).sum();
    assert!(usize::try_from(read).unwrap() >= there(store), "what is said to be read is there");
    there(store)
}

#[test]
fn of_a_sound_database_everything_comes_back_but_the_steps() {
    let (home, other) = (Home::new(), Home::empty());
    let store = other.open();
    let salvaged = store.salvage(Some(&home.database()), now()).unwrap();
    assert!(salvaged.tables.iter().all(|table| table.lost == 0 && table.to_its_end), "{salvaged:?}");
    store.restore(&store.look_at_backup(&salvaged.backup.file, None).unwrap()).unwrap();
    let of = |home: &Home| dump(&home.database()).split("undo_step").next().unwrap().to_owned();
    let without = |text: String, table: &str| -> String {
        text.split("\n\n").filter(|part| !part.starts_with(table)).collect::<Vec<_>>().join("\n\n")
    };
    let (mut had, mut has) = (of(&home), of(&other));
    for table in LEFT {
        (had, has) = (without(had, table), without(has, table));
    }
    assert_eq!(has, had);
    assert_eq!(store.undo_names().unwrap(), (None, None), "steps that may no longer fit are gone");
}

/// Overwrites one page in each file with what was never a page; of how many files nine tenths of the rows came back.
fn well_of_files((sound, rows): &(Vec<u8>, usize), home: &Home, step: usize) -> (usize, usize) {
    let other = Home::empty();
    let store = other.open();
    let (mut well, mut tried) = (0, 0);
    for page in (0..sound.len() / PAGE).step_by(step) {
        let mut bytes = sound.clone();
        bytes[page * PAGE..(page + 1) * PAGE].fill(0x5a);
        let back = came_back(&bytes, home, &store);
        tried += 1;
        well += usize::from(back * 10 >= rows * 9);
    }
    println!("{well} of {tried} files gave nine tenths of {rows} rows");
    (well, tried)
}

/// About eight of the 148 pages hold the schema or the root of the log, by which everything else is found; a step of five
/// meets as large a part of them as there is.
#[test]
fn nine_tenths_of_the_rows_come_back_of_nine_tenths_of_the_files() {
    let home = Home::empty();
    let large = years(&home);
    let step = (large.0.len() / PAGE).div_ceil(30);
    let (well, tried) = well_of_files(&large, &home, step);
    assert!(tried >= 20 && well * 10 >= tried * 9, "only {well} of {tried}");
}

/// In a small file much of what is there says where the rest is.
#[test]
fn nine_tenths_of_the_rows_come_back_of_nine_tenths_of_small_files() {
    let home = Home::empty();
    let small = with_rows(&home, 500, 40);
    let (well, tried) = well_of_files(&small, &home, 3);
    assert!(tried >= 20 && well * 10 >= tried * 9, "only {well} of {tried}");
}

#[test]
fn the_rows_of_a_file_that_no_longer_says_what_it_is_come_back() {
    let (home, other) = (Home::new(), Home::empty());
    let mut bytes = fs::read(home.database()).unwrap();
    // Its first page says that it is a database, whose it is, and where its tables are.
    bytes[..PAGE].fill(0x5a);
    let store = other.open();
    came_back(&bytes, &home, &store);
    let of = |database: &Path, table: &str| {
        let text = dump(database);
        text.split("\n\n").find(|part| part.starts_with(table)).unwrap_or_default().trim().to_owned()
    };
    for table in ["assessment\n", "entry\n", "review\n", "plan_item_close\n", "own_card\n", "own_resource\n"]
    {
        let had = of(&home.database(), table);
        assert!(had.lines().count() > 1, "{table}");
        assert_eq!(of(&other.database(), table), had);
    }
}

#[test]
fn a_row_that_no_longer_means_anything_is_left_out_and_counted() {
    let home = Home::empty();
    let (sound, rows) = years(&home);
    drop(sound);
    let broken = Connection::open(home.database()).unwrap();
    broken.execute("UPDATE assessment SET skill = 'No Skill' WHERE id IN (7, 150)", ()).unwrap();
    drop(broken);
    let other = Home::empty();
    let salvaged = other.open().salvage(Some(&home.database()), now()).unwrap();
    let of = |name| salvaged.tables.iter().find(|table| table.table == name).unwrap();
    assert_eq!((of("assessment").read, of("assessment").lost), (298, 2));
    assert_eq!(usize::try_from(of("entry").read).unwrap(), rows - 300);
}

#[test]
fn what_was_written_last_and_lies_in_the_log_comes_back_too() {
    let home = Home::empty();
    let store = home.open();
    store.keep(|w| w.append_entries(&[studied(1)])).unwrap();
    let aside = home.elsewhere("aside.db");
    for file in files::with_side_files(&home.database()) {
        let ending = files::side_of(&home.database(), &file).unwrap();
        fs::copy(&file, home.elsewhere(&format!("aside.db{ending}"))).unwrap();
    }
    let salvaged = store.salvage(Some(&aside), now()).unwrap();
    assert_eq!(salvaged.backup.holdings.map(|holdings| holdings.sessions), Some(1));
}

#[test]
fn a_file_of_which_nothing_can_be_read_is_refused() {
    let home = Home::empty();
    let file = home.elsewhere("noise.db");
    fs::write(&file, b"this was a database once".repeat(1_000)).unwrap();
    let refused = home.open().salvage(Some(&file), now());
    assert!(matches!(refused, Err(Error::BadBackup { why: BadBackup::Unsound, .. })), "{refused:?}");
    let refused = home.open().salvage(None, now());
    assert!(matches!(refused, Err(Error::BadBackup { why: BadBackup::Missing, .. })), "{refused:?}");
}

#[test]
fn a_database_that_was_closed_well_is_set_aside_only_where_it_is_damaged() {
    let home = Home::empty();
    years(&home);
    assert_eq!(open::set_aside_if_damaged(&home.database(), now().date()).unwrap(), None);
    let mut bytes = fs::read(home.database()).unwrap();
    let middle = bytes.len() / 2 / PAGE * PAGE;
    bytes[middle..middle + PAGE].fill(0x5a);
    fs::write(home.database(), &bytes).unwrap();
    let aside = open::set_aside_if_damaged(&home.database(), now().date()).unwrap().unwrap();
    assert_eq!(fs::read(&aside).unwrap(), bytes);
    let store = home.open();
    let salvaged = store.salvage(None, now()).unwrap();
    assert!(salvaged.backup.holdings.is_some_and(|holdings| holdings.sessions > 1_000), "{salvaged:?}");
}
