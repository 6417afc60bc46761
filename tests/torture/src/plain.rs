//! Plain files (R6): each call of the system that an export is made with fails, and what is there afterwards is the old
//! export or the new one, never half of either.

use std::fs;
use std::process::{Command, Stdio};

use crate::act::export;
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

const WHAT: &str = "calls that fail while an export is written (R6)";

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
    if !Command::new("strace").arg("-V").stdout(Stdio::null()).status().is_ok_and(|status| status.success()) {
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
            let mut strace = Command::new("strace");
            strace.args(["-f", "-qq", "--seccomp-bpf", "-o"]).arg(folder.path().join("trace"));
            strace.args(["-e", &format!("trace={call}")]);
            strace.args(["-e", &format!("inject={call}:error={error}:when={number}")]);
            strace.arg(traced.get_program()).args(traced.get_args()).args(["--steps", "1"]);
            let Ok(done) = strace.stdin(Stdio::null()).output() else { continue };
            let trace = fs::read_to_string(folder.path().join("trace")).unwrap_or_default();
            if !trace.contains("(INJECTED)") {
                break;
            }
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
