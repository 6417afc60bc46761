//! What a power cut can leave (G4), rebuilt from a record of everything SQLite wrote: all that was synced is there, and
//! of what was not any part of it, torn every 512 bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use cairn_core::Cairn;
use cairn_store::Store;

use crate::act::{TODAY, Told, database, take};
use crate::chance::Chance;
use crate::faults::{BEFORE, DURING, Used, copy};
use crate::judge::{Depth, judge};
use crate::kill::{Ground, NEWEST, quick_scratch, thaw};
use crate::story::{Mix, Story};
use crate::table::{Counts, Line};
use crate::vfs::{self, Broken, Change};

/// The bytes a disk writes in one go.
const SECTOR: usize = 512;

/// Files by what follows the name of the database.
type Files = BTreeMap<String, Vec<u8>>;

/// A run that was recorded.
struct Recorded {
    /// What was on the disk before.
    before: Files,
    changes: Vec<Change>,
    /// The story as it stood before.
    story: Story,
    depth: Depth,
}

/// Every so-many-th moment of the record, each with so many ways the disk may look.
pub(crate) fn run(ground: &Ground, every: usize, ways: u64) -> Vec<Line> {
    vfs::install();
    let used = Used::new(ground);
    let mut records = vec![steps(ground, &used)];
    records.extend((1..NEWEST).map(|version| upgrade(ground, &used, version)));
    let (mut counts, mut wrong, mut states) = (Counts::default(), Vec::new(), 0);
    for record in &records {
        let seen = rebuilt(ground, record, every, ways);
        states += seen.states;
        counts.add_many("changes of files recorded", u64::try_from(record.changes.len()).unwrap_or(0));
        counts.add_many("unacknowledged but there", seen.ahead);
        wrong.extend(seen.wrong);
    }
    let whole =
        Line::of("G4", format!("{states} states of a disk rebuilt"), counts, "all open whole, 0 lost", wrong);

    let (mut counts, mut missed) = (Counts::default(), Vec::new());
    for broken in [Broken::Commits, Broken::All] {
        vfs::break_promises(broken);
        let record = steps(ground, &used);
        vfs::break_promises(Broken::None);
        let seen = rebuilt(ground, &record, every, ways);
        counts.add_many(&format!("of {} states bad where the disk breaks {broken:?}", seen.states), seen.bad);
        if seen.bad == 0 {
            missed.push(format!("a disk that breaks {broken:?} went unnoticed"));
        }
    }
    let controls =
        Line::of("G18", "disks that break promises, rebuilt".into(), counts, "each is noticed", missed);
    vec![whole, controls]
}

/// A database in use, and the steps after it was opened anew.
fn steps(ground: &Ground, used: &Used) -> Recorded {
    let folder = quick_scratch();
    copy(used.folder.path(), folder.path());
    let before = read(folder.path());
    let mut story = used.story.clone();
    let told = Told::of(folder.path(), used.seed);
    vfs::record();
    let cairn = Cairn::open(&database(folder.path()), TODAY).expect("a healthy disk");
    while story.number < BEFORE + DURING {
        let step = story.next(&ground.names);
        take(&cairn, &step, story.number + 1, &ground.names, &told).expect("a healthy disk");
        story.advance(&ground.names);
        vfs::acknowledged(story.number);
    }
    drop(cairn);
    Recorded {
        before,
        changes: only_of(folder.path(), vfs::recorded()),
        story: used.story.clone(),
        depth: Depth::Whole,
    }
}

/// An upgrade from a released version.
fn upgrade(ground: &Ground, used: &Used, version: u32) -> Recorded {
    let folder = quick_scratch();
    thaw(version, folder.path());
    let before = read(folder.path());
    vfs::record();
    drop(Store::open(&database(folder.path()), TODAY).expect("a healthy disk"));
    let story = ground.story(used.seed, Mix::All, version);
    Recorded { before, changes: only_of(folder.path(), vfs::recorded()), story, depth: Depth::Store }
}

fn read(folder: &Path) -> Files {
    let path = database(folder);
    let side = |ending: &str| {
        let file = path.with_file_name(format!("{}{ending}", cairn_cli::DATABASE));
        fs::read(file).ok().map(|bytes| (ending.to_owned(), bytes))
    };
    ["", "-wal", "-journal"].into_iter().filter_map(side).collect()
}

/// The changes of the database and its log, named by what follows the database's name.
fn only_of(folder: &Path, changes: Vec<Change>) -> Vec<Change> {
    let path = database(folder).to_string_lossy().into_owned();
    let short = |name: String| name.strip_prefix(&path).map(str::to_owned);
    let kept = changes.into_iter().filter_map(|change| {
        Some(match change {
            Change::Write(name, at, bytes) => Change::Write(short(name)?, at, bytes),
            Change::Cut(name, length) => Change::Cut(short(name)?, length),
            Change::Sync(name) => Change::Sync(short(name)?),
            Change::Delete(name) => Change::Delete(short(name)?),
            Change::Acknowledged(steps) => Change::Acknowledged(steps),
        })
    });
    kept.collect()
}

#[derive(Default)]
struct Seen {
    states: u64,
    bad: u64,
    ahead: u64,
    wrong: Vec<String>,
}

fn rebuilt(ground: &Ground, record: &Recorded, every: usize, ways: u64) -> Seen {
    let mut seen = Seen::default();
    let mut chance = Chance::new(ground.seed);
    let folder = quick_scratch();
    // Another first moment for another seed.
    let first = 1 + usize::try_from(chance.below(u64::try_from(every).unwrap_or(1))).unwrap_or(0);
    for moment in (first..=record.changes.len()).step_by(every) {
        for way in 0..ways {
            let (files, acknowledged) = disk(record, moment, way, &mut chance);
            let data = folder.path().join("data");
            let _ = fs::remove_dir_all(&data);
            fs::create_dir_all(&data).expect("a folder for the data");
            for (ending, bytes) in &files {
                let path = data.join(format!("{}{ending}", cairn_cli::DATABASE));
                fs::write(path, bytes).expect("the disk of the harness has room");
            }
            let mut story = record.story.clone();
            let steps = acknowledged..=acknowledged + 1;
            let found = judge(folder.path(), &mut story, steps, &ground.names, record.depth);
            seen.states += 1;
            seen.bad += u64::from(!found.wrong.is_empty());
            seen.ahead += u64::from(found.ahead);
            let place = |what: String| format!("after change {moment}, way {way}: {what}");
            seen.wrong.extend(found.wrong.into_iter().map(place));
        }
    }
    seen
}

/// The files as they may be when the power goes after so many changes, and what was acknowledged by then. In the
/// first way everything arrived, in the second nothing that was not synced, in the others any of it.
fn disk(record: &Recorded, moment: usize, way: u64, chance: &mut Chance) -> (Files, u64) {
    let changes = &record.changes[..moment];
    let mut synced: BTreeMap<&str, usize> = BTreeMap::new();
    for (number, change) in changes.iter().enumerate() {
        if let Change::Sync(name) = change {
            synced.insert(name, number);
        }
    }
    let mut files = record.before.clone();
    let mut acknowledged = record.story.number;
    for (number, change) in changes.iter().enumerate() {
        let mut arrives = |name: &str| {
            let is_synced = synced.get(name).is_some_and(|synced| *synced > number);
            is_synced || way == 0 || (way > 1 && chance.below(2) == 0)
        };
        match change {
            Change::Write(name, at, bytes) => {
                let file = files.entry(name.clone()).or_default();
                for (sector, part) in bytes.chunks(SECTOR).enumerate() {
                    if arrives(name) {
                        let from = at + sector * SECTOR;
                        if file.len() < from + part.len() {
                            file.resize(from + part.len(), 0);
                        }
                        file[from..from + part.len()].copy_from_slice(part);
                    }
                }
            }
            Change::Cut(name, length) => {
                if arrives(name) {
                    files.entry(name.clone()).or_default().resize(*length, 0);
                }
            }
            Change::Delete(name) => {
                files.remove(name);
            }
            Change::Sync(_) => {}
            Change::Acknowledged(steps) => acknowledged = *steps,
        }
    }
    (files, acknowledged)
}
