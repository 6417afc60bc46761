//! Calls of the system that fail: each that an export is made with, and what is there afterwards is the old export or the
//! new one, never half of either; and each write of the database, which is told as what it failed of.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::act::export;
use crate::faults::copy;
use crate::judge::{Depth, judge};
use crate::kill::{Ground, Said, actor, quick_scratch};
use crate::mutant::Mutant;
use crate::story::Mix;
use crate::table::{Counts, Line, Verdict};

/// The calls that can fail, and how.
const CALLS: [(&str, &str); 6] = [
    ("write", "ENOSPC"),
    ("write", "EIO"),
    ("fsync", "EIO"),
    ("rename", "EACCES"),
    ("openat", "EACCES"),
    ("openat", "EMFILE"),
];

const WHAT: &str = "calls that fail while an export is written";

/// Lets the calls of each kind fail, one after the other, up to so many of a kind.
pub(crate) fn run(ground: &Ground, most: u32) -> Line {
    tried(ground, most, None)
}

/// Somebody who writes an export over the last one has to be noticed.
pub(crate) fn mutants(ground: &Ground) -> Line {
    let mut line = tried(ground, 6, Some(Mutant::ExportInPlace));
    line.goal = "G18";
    line.verdict = match line.verdict {
        Verdict::Missed(noticed) => {
            line.counts = Counts::default();
            line.counts.add_many("noticed", u64::try_from(noticed.len()).unwrap_or(0));
            Verdict::Met
        }
        Verdict::Met => Verdict::Missed(vec!["an export written in place went unnoticed".into()]),
        skipped @ Verdict::Skipped(_) => skipped,
    };
    (line.what, line.bar) = ("an export written in place, on a disk that fails".into(), "noticed");
    line
}

fn tried(ground: &Ground, most: u32, mutant: Option<Mutant>) -> Line {
    if !has_strace() {
        return Line::skipped("G3", WHAT, "strace is not installed");
    }
    let (mut counts, mut wrong, mut points) = (Counts::default(), Vec::new(), 0);
    let folder = quick_scratch();
    let mut story = ground.story(ground.seed, Mix::Exports, 0);
    // The export that is there before, and what it reads.
    let _ = actor(folder.path(), ground.seed, 0, Mix::Exports).args(["--steps", "1"]).output();
    let Ok(first) = fs::read(export(folder.path())) else {
        return Line::of("G3", WHAT.into(), counts, "", vec!["there is no first export".into()]);
    };
    for (call, error) in CALLS {
        for number in 1..=most {
            let mut traced = actor(folder.path(), ground.seed, 1, Mix::Exports);
            if let Some(mutant) = mutant {
                traced.args(["--mutant", mutant.word()]);
            }
            traced.args(["--steps", "1"]);
            let when = number.to_string();
            let Some(done) = failing(&traced, folder.path(), (call, error, &when)) else { break };
            points += 1;
            let said = Said::of(&String::from_utf8_lossy(&done.stdout));
            let place = |what: &str| format!("{call} {number} with {error}: {what}");
            match (said.open, &said.trouble, said.last) {
                (_, None, Some(_)) => counts.add("done"),
                // A statement is named only where nobody foresaw what happened.
                (true, Some(why), _) if !why.contains("statement") => counts.add("refused with a reason"),
                (false, Some(why), _) if !why.contains("statement") => {
                    counts.add("not opened, with a reason")
                }
                (false, None, None) => counts.add("not started, or not heard"),
                (true, None, None) => counts.add("done, but not heard"),
                (_, Some(why), _) => wrong.push(place(why)),
            }
            if String::from_utf8_lossy(&done.stderr).contains("panicked") && call != "write" {
                wrong.push(place("a panic"));
            }
            match fs::read(export(folder.path())) {
                Ok(now) if now == first => {}
                Ok(_) => wrong.push(place("the export is neither the old nor the new one")),
                Err(error) => wrong.push(place(&format!("the export is gone: {error}"))),
            }
            let exports = fs::read_dir(folder.path().join("exports")).map_or(0, Iterator::count);
            if exports != 1 {
                wrong.push(place("something half was left beside the export"));
                let _ = fs::remove_dir_all(folder.path().join("exports"));
                let _ = fs::create_dir_all(folder.path().join("exports"));
                let _ = fs::write(export(folder.path()), &first);
            }
        }
    }
    let found = judge(folder.path(), &mut story, 1..=1, &ground.names, Depth::Whole);
    wrong.extend(found.wrong);
    Line::of("G3", format!("{points} {WHAT}"), counts, "old or new, nothing half, no panic", wrong)
}

pub(crate) fn has_strace() -> bool {
    Command::new("strace").arg("-V").stdout(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Runs a program in which a call fails; nothing if it made no such call.
fn failing(program: &Command, folder: &Path, (call, error, when): (&str, &str, &str)) -> Option<Output> {
    let trace = folder.join("trace");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "--seccomp-bpf", "-o"]).arg(&trace).args(["-e", &format!("trace={call}")]);
    strace.args(["-e", &format!("inject={call}:error={error}:when={when}")]);
    strace.arg(program.get_program()).args(program.get_args());
    let done = strace.stdin(Stdio::null()).output().ok()?;
    let seen = fs::read_to_string(&trace).unwrap_or_default().contains("(INJECTED)");
    let _ = fs::remove_file(trace);
    seen.then_some(done)
}

/// What a write of the database fails of, and how that has to be told.
const WRITES: [(&str, &str); 4] =
    [("ENOSPC", "full"), ("EDQUOT", "full"), ("EIO", "disk failed"), ("EROFS", "disk failed")];

/// Lets each write of the database fail, up to so many of a kind, once and from then on.
pub(crate) fn named(ground: &Ground, most: u32) -> Line {
    const WHAT: &str = "writes of the database that fail";
    if !has_strace() {
        return Line::skipped("G3", WHAT, "strace is not installed");
    }
    let (points, counts, wrong) = written(ground, most, None);
    let bar = "each told as what it failed of, nothing lost";
    Line::of("G3", format!("{points} {WHAT}"), counts, bar, wrong)
}

/// One that acknowledges what a write then fails of has to be noticed.
pub(crate) fn named_mutants(ground: &Ground) -> Line {
    const WHAT: &str = "one that acknowledges before a write that fails";
    if !has_strace() {
        return Line::skipped("G18", WHAT, "strace is not installed");
    }
    let (_, _, noticed) = written(ground, 2, Some(Mutant::AckFirst));
    let (mut counts, mut missed) = (Counts::default(), Vec::new());
    counts.add_many("noticed", u64::try_from(noticed.len()).unwrap_or(0));
    if noticed.is_empty() {
        missed.push("nobody noticed".to_owned());
    }
    Line::planted(WHAT, counts, missed)
}

fn written(ground: &Ground, most: u32, mutant: Option<Mutant>) -> (u32, Counts, Vec<String>) {
    let (mut counts, mut wrong, mut points) = (Counts::default(), Vec::new(), 0);
    let used = quick_scratch();
    let _ = actor(used.path(), ground.seed, 0, Mix::Quick).args(["--steps", "3"]).output();
    for (error, name) in WRITES {
        for lasting in ["", "+"] {
            for number in 1..=most {
                let folder = quick_scratch();
                copy(used.path(), folder.path());
                let mut traced = actor(folder.path(), ground.seed, 3, Mix::Quick);
                traced.args(["--steps", "2"]);
                if let Some(mutant) = mutant {
                    traced.args(["--mutant", mutant.word()]);
                }
                let when = format!("{number}{lasting}");
                let Some(done) = failing(&traced, folder.path(), ("pwrite64", error, &when)) else { break };
                points += 1;
                let said = Said::of(&String::from_utf8_lossy(&done.stdout));
                match &said.trouble {
                    None => counts.add("done all the same"),
                    Some(trouble) if trouble.ends_with(name) => {
                        counts.add(&format!("{error} told as {name}"))
                    }
                    Some(trouble) => wrong.push(format!("write {when} with {error}: {trouble}")),
                }
                let last = said.last.unwrap_or(3);
                let mut story = ground.story(ground.seed, Mix::Quick, 0);
                let found = judge(folder.path(), &mut story, last..=last + 1, &ground.names, Depth::Store);
                wrong
                    .extend(found.wrong.into_iter().map(|what| format!("write {when} with {error}: {what}")));
            }
        }
    }
    (points, counts, wrong)
}
