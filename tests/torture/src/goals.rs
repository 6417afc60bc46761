//! What Cairn is held to, and the table at the end: a row for each goal, with what was promised and what was seen of it.
//!
//! A goal is met only by what this very run did. What another command shows is named with that command, and counts as
//! nothing unless the run was told to carry it out.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::table::{Counts, Line, Verdict};

/// Something Cairn is held to.
struct Goal {
    /// What its harnesses call it.
    key: &'static str,
    /// What is done to Cairn.
    name: &'static str,
    /// What is promised then.
    promise: &'static str,
    /// What other commands of the house show of it.
    elsewhere: &'static [Elsewhere],
}

/// A command that shows a part of a goal.
struct Elsewhere {
    of: &'static str,
    command: &'static str,
}

const fn also(of: &'static str, command: &'static str) -> Elsewhere {
    Elsewhere { of, command }
}

const GOALS: [Goal; 20] = [
    Goal {
        key: "G1",
        name: "Killed at any moment",
        promise: "no acknowledged write is lost, at most one more is there, and all of it is whole",
        elsewhere: &[],
    },
    Goal {
        key: "G2",
        name: "The power goes",
        promise: "no acknowledged write is lost, on a disk that keeps its word",
        elsewhere: &[],
    },
    Goal {
        key: "G3",
        name: "The disk fails, or the file is another's",
        promise: "no panic, nothing lost, and each failure has its own name",
        elsewhere: &[],
    },
    Goal {
        key: "G4",
        name: "All that a power cut can leave, rebuilt",
        promise: "every state opens whole, with every acknowledged write",
        elsewhere: &[],
    },
    Goal {
        key: "G5",
        name: "The disk is full",
        promise: "opens and shows all with no byte free, nothing half, and goes on by itself",
        elsewhere: &[],
    },
    Goal {
        key: "G6",
        name: "A backup is damaged",
        promise: "none comes in changed, and what is there stays as it is",
        elsewhere: &[also("tampered ones", "cargo test -p cairn-store backup")],
    },
    Goal {
        key: "G7",
        name: "A file was made to harm",
        promise: "read or refused as it has to be, in bounded time and memory",
        elsewhere: &[],
    },
    Goal {
        key: "G8",
        name: "A file was changed at random",
        promise: "no reader panics or hangs",
        elsewhere: &[],
    },
    Goal {
        key: "G9",
        name: "A file has twice as much of something",
        promise: "it takes at most two and a half times as long",
        elsewhere: &[also("every reader", "cargo xtask torture growth")],
    },
    Goal {
        key: "G10",
        name: "Text from outside would be code",
        promise: "it stays text: no element, no handler, no report of the content policy",
        elsewhere: &[also("the window", "cargo xtask stories boundary")],
    },
    Goal {
        key: "G11",
        name: "Somebody listens on the network",
        promise: "no connection is attempted, whatever is done",
        elsewhere: &[also("the window", "cargo xtask silent")],
    },
    Goal {
        key: "G12",
        name: "Others use the same computer",
        promise: "files are 0600 and folders 0700 under any mask",
        elsewhere: &[also("the window", "cargo xtask stories private")],
    },
    Goal {
        key: "G13",
        name: "Somebody reads logs and temporary files",
        promise: "none of the words a person wrote is in them",
        elsewhere: &[also("the window", "cargo xtask stories private")],
    },
    Goal {
        key: "G14",
        name: "Something built in is not what it should be",
        promise: "every source, licence and checksum is known, and two builds are the same",
        elsewhere: &[
            also("sources and licences", "cargo xtask supply"),
            also("two builds", "cargo xtask twice"),
        ],
    },
    Goal {
        key: "G15",
        name: "Clocks jump and zones change",
        promise: "no panic, nothing lost or out of order, no time below none, and the day is the one on the wall",
        elsewhere: &[also(
            "every zone and each of its changes from 1970 to 2100",
            "cargo test -p cairn-export zone",
        )],
    },
    Goal {
        key: "G16",
        name: "Everything is taken back",
        promise: "each step back leaves every row as it was before, to the byte; a hundred deep",
        elsewhere: &[],
    },
    Goal {
        key: "G17",
        name: "Something went wrong",
        promise: "every failure says what happened, whether the data is safe, and what to do",
        elsewhere: &[
            also("in the window, in both languages", "npm --prefix ui test"),
            also("in the terminal", "cargo test -p cairn-cli every_failure"),
        ],
    },
    Goal {
        key: "G18",
        name: "A mistake was planted",
        promise: "each harness notices those it is there for",
        elsewhere: &[],
    },
    Goal {
        key: "G19",
        name: "Years of use, for hours",
        promise: "no memory grows, the log stays within 64 MiB, 99 of 100 commands take less than 100 ms",
        elsewhere: &[],
    },
    Goal {
        key: "G20",
        name: "The data is damaged",
        promise: "no panic, not a byte deleted, and nine tenths of the rows come back of nine tenths of the files",
        elsewhere: &[],
    },
];

/// Everything that was told, with the time it took.
pub(crate) struct Record {
    lines: Vec<(Line, Duration)>,
    last: Instant,
}

impl Record {
    pub(crate) fn new() -> Self {
        Self { lines: Vec::new(), last: Instant::now() }
    }

    /// Prints a line, and keeps it for the table.
    pub(crate) fn tell(&mut self, line: Line) {
        let took = self.last.elapsed();
        println!("{line}\n             took: {:.1} s", took.as_secs_f64());
        self.last = Instant::now();
        self.lines.push((line, took));
    }

    /// How many lines were met, missed and skipped.
    pub(crate) fn tally(&self) -> [usize; 3] {
        let count =
            |is: fn(&Verdict) -> bool| self.lines.iter().filter(|(line, _)| is(&line.verdict)).count();
        [
            count(|verdict| *verdict == Verdict::Met),
            count(|verdict| matches!(verdict, Verdict::Missed(_))),
            count(|verdict| matches!(verdict, Verdict::Skipped(_))),
        ]
    }

    /// Carries out what other commands of the house show, and keeps it as further lines.
    pub(crate) fn carry_out_the_rest(&mut self) {
        for (goal, part) in GOALS.iter().flat_map(|goal| goal.elsewhere.iter().map(move |part| (goal, part)))
        {
            let line = part.carry_out(goal.key);
            self.tell(line);
        }
    }

    /// The table: a row for each goal.
    pub(crate) fn table(&self) -> String {
        let mut rows = vec![
            "| goal | what is done | what is promised | what was seen | | s |".to_owned(),
            "|---|---|---|---|---|--:|".to_owned(),
        ];
        rows.extend(GOALS.iter().map(|goal| self.row(goal)));
        rows.join("\n")
    }

    fn row(&self, goal: &Goal) -> String {
        let of_goal: Vec<&(Line, Duration)> =
            self.lines.iter().filter(|(line, _)| line.goal == goal.key).collect();
        let mut seen: Vec<String> = of_goal.iter().map(|(line, _)| line.in_short()).collect();
        let shown = |part: &&Elsewhere| !of_goal.iter().any(|(line, _)| line.what.starts_with(&part.title()));
        let left: Vec<String> = goal.elsewhere.iter().filter(shown).map(Elsewhere::named).collect();
        seen.extend(left);
        let verdicts: Vec<&Verdict> = of_goal.iter().map(|(line, _)| &line.verdict).collect();
        let took: Duration = of_goal.iter().map(|(_, took)| *took).sum();
        format!(
            "| {} | {} | {} | {} | {} | {} |",
            goal.key,
            goal.name,
            goal.promise,
            seen.join("; ").replace('|', "/"),
            overall(&verdicts),
            took.as_secs(),
        )
    }
}

/// One word for all lines of a goal: what was not run is never met.
fn overall(verdicts: &[&Verdict]) -> &'static str {
    let any = |is: fn(&Verdict) -> bool| verdicts.iter().any(|verdict| is(verdict));
    if any(|verdict| matches!(verdict, Verdict::Missed(_))) {
        "MISSED"
    } else if verdicts.is_empty() {
        "not run here"
    } else if !any(|verdict| *verdict == Verdict::Met) {
        "skipped"
    } else if any(|verdict| matches!(verdict, Verdict::Skipped(_))) {
        "met, in part skipped"
    } else {
        "met"
    }
}

impl Elsewhere {
    fn title(&self) -> String {
        format!("{}, by `{}`", self.of, self.command)
    }

    fn named(&self) -> String {
        format!("{}: shown by `{}`, not run here", self.of, self.command)
    }

    fn carry_out(&self, goal: &'static str) -> Line {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("{} 2>&1", self.command)]).current_dir(root).stdin(Stdio::null());
        let Ok(done) = shell.output() else { return Line::skipped(goal, &self.title(), "there is no shell") };
        let said = String::from_utf8_lossy(&done.stdout);
        let mut counts = Counts::default();
        let passed = said.lines().filter_map(|line| {
            // As the tests of Rust and of the page end.
            let line = line.trim_start();
            let line = line.strip_prefix("test result: ").or_else(|| line.strip_prefix("Tests "))?;
            line.split_once(" passed")?.0.rsplit(' ').next()?.parse::<u64>().ok()
        });
        counts.add_many("tests passed", passed.sum());
        let last = said.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let skipped = said.lines().find(|line| line.starts_with("skipped"));
        match (done.status.success(), skipped) {
            (true, Some(why)) => Line::skipped(goal, &self.title(), why),
            (true, None) => {
                Line::of(goal, format!("{}: {last}", self.title()), counts, "it succeeds", Vec::new())
            }
            (false, _) => Line::of(goal, self.title(), counts, "it succeeds", vec![last.to_owned()]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(goal: &'static str, wrong: Vec<String>) -> Line {
        Line::of(goal, "3 kills".into(), Counts::default(), "nothing lost", wrong)
    }

    fn row(lines: Vec<Line>, goal: &str) -> String {
        let lines = lines.into_iter().map(|line| (line, Duration::ZERO)).collect();
        let record = Record { lines, last: Instant::now() };
        let table = record.table();
        table.lines().find(|row| row.starts_with(&format!("| {goal} "))).unwrap_or_default().to_owned()
    }

    #[test]
    fn a_goal_is_met_only_if_all_of_it_was() {
        assert!(row(vec![line("G1", vec![])], "G1").contains("| met |"));
        let lines = vec![line("G1", vec![]), line("G1", vec!["one lost".into()])];
        assert!(row(lines, "G1").contains("| MISSED |"));
        let lines = vec![line("G1", vec![]), Line::skipped("G1", "cuts", "no root")];
        assert!(row(lines, "G1").contains("| met, in part skipped |"));
        assert!(row(vec![Line::skipped("G1", "cuts", "no root")], "G1").contains("| skipped |"));
    }

    #[test]
    fn what_another_command_shows_is_named_and_not_met() {
        let row = row(Vec::new(), "G10");
        assert!(row.contains("shown by `cargo xtask stories boundary`, not run here"), "{row}");
        assert!(row.contains("| not run here |"), "{row}");
    }

    #[test]
    fn what_was_carried_out_is_no_longer_named_as_left() {
        let part = also("the window", "cargo xtask stories boundary");
        let done = Line::of("G10", format!("{}: ok", part.title()), Counts::default(), "", Vec::new());
        let row = row(vec![done], "G10");
        assert!(row.contains("| met |") && !row.contains("not run here"), "{row}");
    }

    #[test]
    fn every_goal_has_a_name_of_its_own() {
        let keys: std::collections::BTreeSet<&str> = GOALS.iter().map(|goal| goal.key).collect();
        assert_eq!(keys.len(), GOALS.len());
    }
}
