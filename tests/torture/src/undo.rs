//! Everything taken back (G16): sequences of commands of every kind, all of them taken back, done again and taken back
//! once more, with a look at every row at each step.

use std::collections::BTreeMap;

use cairn_core::Cairn;
use rusqlite::{Connection, OpenFlags};

use crate::act::{TODAY, database, kind};
use crate::chance::Chance;
use crate::kill::{Ground, quick_scratch};
use crate::table::{Counts, Line};

/// The same commands that the tests of the core draw from.
#[path = "../../../src-tauri/core/tests/undo/commands.rs"]
pub(crate) mod commands;
#[path = "../../../src-tauri/core/tests/undo/travel.rs"]
mod travel;

use commands::{Command, Kind, Names};
use travel::{Seen, UNWATCHED, there_and_back};

/// A new database, begun anew after so many sequences, since readings of postings stay.
const CHAIN: u64 = 50;

struct Own {
    folder: tempfile::TempDir,
    cairn: Cairn,
    behind: Connection,
    names: Names,
}

impl Own {
    fn new() -> Result<Self, String> {
        let folder = quick_scratch();
        let cairn = Cairn::open(&database(folder.path()), TODAY).map_err(|error| kind(&error))?;
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        let behind = Connection::open_with_flags(database(folder.path()), flags);
        let behind = behind.map_err(|error| error.to_string())?;
        let names = Names::of(&cairn).map_err(|error| kind(&error))?;
        Ok(Self { folder, cairn, behind, names })
    }

    fn there_and_back(
        &self,
        commands: &[Command],
        seen: &mut Seen,
        after: &mut dyn FnMut(usize),
    ) -> Result<(), String> {
        there_and_back(&self.cairn, &self.behind, &self.names, commands, TODAY, seen, after)
    }
}

/// A command that chance draws.
pub(crate) fn drawn(chance: &mut Chance) -> Command {
    let [kind, which, more, how, again, ..] = chance.next().to_le_bytes();
    Command::drawn((kind, u16::from_le_bytes([which, more]), u16::from_le_bytes([how, again])))
}

/// So many sequences of so many commands each.
pub(crate) fn run(ground: &Ground, sequences: u64, length: usize) -> Line {
    let (mut wrong, mut seen) = (Vec::new(), Seen::default());
    let mut own = None;
    for number in 0..sequences {
        if number % CHAIN == 0 {
            own = Own::new().map_err(|why| wrong.push(why)).ok();
        }
        let Some(ground_of_its_own) = &own else { break };
        let mut chance = Chance::of(ground.seed, number);
        let commands: Vec<Command> = (0..length).map(|_| drawn(&mut chance)).collect();
        if let Err(why) = ground_of_its_own.there_and_back(&commands, &mut seen, &mut |_| {}) {
            wrong.push(format!("sequence {number}: {why}"));
            own = Own::new().map_err(|why| wrong.push(why)).ok();
        }
    }
    // One that is a hundred steps deep and more, of the quickest of all.
    let log: Vec<Command> =
        (0..120).map(|number| Command { kind: Kind::Log, ..Command::drawn((0, number, number)) }).collect();
    let deep = Own::new().and_then(|own| own.there_and_back(&log, &mut seen, &mut |_| {}));
    wrong.extend(deep.err().map(|why| format!("120 steps: {why}")));
    let mut counts = Counts::default();
    counts.add_many("steps that changed something", seen.changed.values().sum());
    counts.add_many("commands that changed nothing", seen.unchanged);
    counts.add_many("kinds of commands among them", u64::try_from(seen.changed.len()).unwrap_or(0));
    counts.add_many("times every row was as it had been", seen.compared);
    counts.add_many("steps deep at most", seen.deepest);
    if seen.deepest < 100 {
        wrong.push(format!("no more than {} steps were taken back in one go", seen.deepest));
    }
    wrong.extend(missing(&seen.changed, sequences));
    let what = format!("{sequences} sequences of {length} commands, taken back, done again and taken back");
    Line::of("G16", what, counts, "every row as it was, at each step; at least 100 deep", wrong)
}

/// Many sequences without a kind among them show nothing of that kind.
fn missing(changed: &BTreeMap<Kind, u64>, sequences: u64) -> Option<String> {
    // Of forty kinds; what remembered cards show is a level only after days.
    (sequences >= 200 && changed.len() < 38).then(|| format!("only these did something: {changed:?}"))
}

/// A row that no step keeps an image of has to be noticed.
pub(crate) fn mutants(ground: &Ground) -> Line {
    let (mut counts, mut missed) = (Counts::default(), Vec::new());
    let noticed = Own::new().and_then(|own| {
        let careless = Connection::open(database(own.folder.path())).map_err(|error| error.to_string())?;
        let mut chance = Chance::new(ground.seed);
        let commands: Vec<Command> = (0..12).map(|_| drawn(&mut chance)).collect();
        let went = own.there_and_back(&commands, &mut Seen::default(), &mut |number| {
            if number == 8 {
                let _ = careless.execute(UNWATCHED, ());
            }
        });
        Ok(went.is_err())
    });
    match noticed {
        Ok(true) => counts.add("noticed"),
        Ok(false) => missed.push("a row that no step knows of went unnoticed".into()),
        Err(why) => missed.push(why),
    }
    Line::planted("a row that no step keeps an image of", counts, missed)
}
