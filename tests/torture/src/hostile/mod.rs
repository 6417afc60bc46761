//! Hostile files (G7): each is brought in by the words of the terminal, in a process of its own, and is refused or read
//! as it has to be, within bounds of time and memory, and without a change to what was there where it is refused.

mod documents;
pub(crate) mod fuzz;
pub(crate) mod growth;
mod person;
mod postings;
mod trap;
pub(crate) mod watched;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use cairn_core::Cairn;

use crate::act::{TODAY, database};
use crate::judge::{facts, sound};
use crate::kill::quick_scratch;
use crate::table::{Counts, Line};
use trap::{Due, Trap, Way};
use watched::{Watched, watched};

/// The time of the processor one file may cost. Without optimization everything takes several times as long.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 12 } else { 2 });
/// The same in words.
const BAR: &str = if cfg!(debug_assertions) {
    "each as it has to be, in 300 MiB and, as built for development, 12 s (2 s as shipped), nothing changed if refused"
} else {
    "each as it has to be, in 2 s and 300 MiB, nothing changed if refused"
};

/// The memory it may cost, in KiB.
const MOST_MEMORY: u64 = 300 * 1024;

/// Whoever takes longer than this on the clock waits for something that never comes.
const HANGS: Duration = Duration::from_secs(60);

fn traps() -> Vec<Trap> {
    [postings::traps(), person::traps(), documents::traps()].into_iter().flatten().collect()
}

/// This program, doing what a hidden word asks for.
fn myself() -> Command {
    Command::new(std::env::current_exe().expect("this program is a file"))
}

/// Lays the files of all traps into a folder, each in one of its own. It is to be called in a process of its own, since
/// what a child is said to have cost begins with what its parent did.
pub(crate) fn lay(folder: &Path, only: Option<&str>) {
    for (trap, number) in traps().into_iter().zip(0_u32..) {
        if only.is_some_and(|part| !trap.name.contains(part)) {
            continue;
        }
        let place = folder.join(number.to_string());
        fs::create_dir_all(&place).expect("a folder for a file");
        (trap.lay)(&place.join(trap.name));
    }
}

/// Brings every file in, or those whose name has this in it.
pub(crate) fn run(only: Option<&str>, every: bool) -> Line {
    let ground = quick_scratch();
    let laid = myself().arg("lay-traps").arg(ground.path()).args(only).status();
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    if !laid.is_ok_and(|laid| laid.success()) {
        wrong.push("the files could not be laid down".into());
    }
    let fresh = ground.path().join("fresh.db");
    drop(Cairn::open(&fresh, TODAY).expect("a new database opens"));
    let (mut slowest, mut largest) = ((Duration::ZERO, ""), (0, ""));
    let mut tried = 0;
    for (trap, number) in traps().into_iter().zip(0_u32..) {
        if only.is_some_and(|part| !trap.name.contains(part)) {
            continue;
        }
        tried += 1;
        let folder = ground.path().join(number.to_string());
        let said = bring(&trap, &folder, &fresh);
        let found = judged(&trap, &said, &folder, &fresh);
        if every {
            let verdict = found.as_ref().map_or_else(|wrong| wrong.join("; "), |kind| (*kind).to_owned());
            let (cpu, memory) = (said.cpu.as_millis(), said.memory / 1024);
            println!("     {:<28} {cpu:>6} ms {memory:>4} MiB  {verdict}", trap.name);
        }
        match found {
            Ok(kind) => counts.add(kind),
            Err(sentences) => {
                wrong.extend(sentences.iter().map(|sentence| format!("{}: {sentence}", trap.name)))
            }
        }
        slowest = slowest.max((said.cpu, trap.name));
        largest = largest.max((said.memory, trap.name));
        let _ = fs::remove_dir_all(&folder);
    }
    let what = format!(
        "{tried} hostile files (R14, R29); slowest {} with {} ms, largest {} with {} MiB",
        slowest.1,
        slowest.0.as_millis(),
        largest.1,
        largest.0 / 1024
    );
    Line::of("G7", what, counts, BAR, wrong)
}

/// The file of a trap, brought in.
fn bring(trap: &Trap, folder: &Path, fresh: &Path) -> Watched {
    let mut child = bring_in(trap.way, &folder.join(trap.name), folder, fresh);
    watched(&mut child, HANGS).expect("this program can be started")
}

/// Brings a file in with a new database below this folder.
fn bring_in(way: Way, file: &Path, folder: &Path, fresh: &Path) -> Command {
    let data = database(folder);
    let within = data.parent().unwrap_or(folder);
    fs::create_dir_all(within).expect("a folder for the data");
    fs::copy(fresh, &data).expect("a copy of the database");
    let mut child = myself();
    child.arg("cairn").arg("--json").args(["--today", &TODAY.to_string(), "--data-dir"]);
    child.arg(within).args(way.words(file));
    child
}

/// What came of it in a word, or what is wrong about it.
fn judged(trap: &Trap, said: &Watched, folder: &Path, fresh: &Path) -> Result<&'static str, Vec<String>> {
    let mut wrong = costs(said);
    let changed = facts(&database(folder)).ok() != facts(fresh).ok();
    wrong.extend(sound(&database(folder)).err());
    let answer = || if said.err.is_empty() { notes(&said.out) } else { shortened(&said.err) };
    match (trap.due, said.code) {
        (Due::Refused(why), Some(1)) => {
            if !said.err.contains(why) {
                wrong.push(format!("refused, but not since {why:?}: {}", answer()));
            }
            if changed {
                wrong.push("refused, and yet something changed".into());
            }
        }
        (Due::Taken(due, words), Some(0)) => {
            let taken = taken(&said.out);
            if taken != Some(due) {
                wrong.push(format!("{taken:?} came in and not {due}: {}", answer()));
            }
            if !said.out.contains(words) {
                wrong.push(format!("nothing is said of {words:?}: {}", answer()));
            }
        }
        (due, code) => wrong.push(format!("it ended with {code:?} instead of {due:?}: {}", answer())),
    }
    match trap.due {
        _ if !wrong.is_empty() => Err(wrong),
        Due::Refused(_) => Ok("refused"),
        Due::Taken(0, _) => Ok("with nothing to add"),
        Due::Taken(..) => Ok("read as far as it can be"),
    }
}

/// What is wrong about the cost of a child and the way it ended, whatever it did.
fn costs(said: &Watched) -> Vec<String> {
    let mut wrong = Vec::new();
    if said.hung {
        wrong.push("it does not come to an end".into());
    }
    if said.code.is_none() && !said.hung {
        wrong.push("a signal ended it".into());
    }
    if said.err.contains("panicked") {
        wrong.push(format!("a panic: {}", shortened(&said.err)));
    }
    if said.cpu > LONGEST {
        wrong.push(format!("it took {} ms", said.cpu.as_millis()));
    }
    if said.memory > MOST_MEMORY {
        wrong.push(format!("it took {} MiB", said.memory / 1024));
    }
    wrong
}

/// How many rows, postings or skills an answer says were brought in. Answers may be long, and what this process holds
/// counts as held by the next child, so they are not taken apart.
fn taken(answer: &str) -> Option<u64> {
    if answer.contains("\"claims\": [") {
        return u64::try_from(answer.matches("\n      \"skill\": ").count()).ok();
    }
    let (_, rest) = answer.split_once("\"added\": ")?;
    rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

/// What an answer remarks on a file; the answer itself where it remarks nothing.
fn notes(answer: &str) -> String {
    shortened(answer.split_once("\"findings\"").map_or(answer, |(_, notes)| notes))
}

fn shortened(text: &str) -> String {
    let begin: Vec<&str> = text.split_whitespace().take(60).collect();
    begin.join(" ").chars().take(400).collect()
}

/// A mistake on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Careless {
    /// Reads without an end.
    Spins,
    /// Holds in memory whatever comes.
    Hoards,
    /// Indexes beyond an end.
    Panics,
    /// Overflows its stack.
    Overflows,
}

/// Reads as carelessly as it is told to.
pub(crate) fn read_carelessly(how: Careless) {
    match how {
        Careless::Spins => {
            let mut number = 0_u64;
            loop {
                number = std::hint::black_box(number.wrapping_add(1));
            }
        }
        Careless::Hoards => {
            let held = vec![7_u8; 400 << 20];
            std::hint::black_box(&held);
        }
        Careless::Panics => {
            let empty: Vec<u8> = std::hint::black_box(Vec::new());
            std::hint::black_box(empty[3]);
        }
        Careless::Overflows => {
            std::hint::black_box(nested(1));
        }
    }
}

fn nested(depth: u64) -> u64 {
    let here = std::hint::black_box([depth; 64]);
    if depth == 0 { 0 } else { nested(depth.wrapping_add(1)).wrapping_add(here[7]) }
}

/// Readers that make these mistakes have to be noticed.
pub(crate) fn mutants() -> Line {
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    for (how, word) in [
        (Careless::Spins, "spins"),
        (Careless::Hoards, "hoards"),
        (Careless::Panics, "panics"),
        (Careless::Overflows, "overflows"),
    ] {
        let said = watched(myself().args(["read-carelessly", word]), Duration::from_secs(3));
        match said.map(|said| costs(&said)) {
            Ok(found) if !found.is_empty() => counts.add("noticed"),
            _ => wrong.push(format!("{how:?} went unnoticed")),
        }
    }
    Line::of("G18", "readers without bounds".into(), counts, "each noticed", wrong)
}
