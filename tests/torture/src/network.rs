//! Connections: everything the terminal can do, with each socket that was asked for.

use std::fs;
use std::net::UdpSocket;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::act::TODAY;
use crate::kill::quick_scratch;
use crate::plain::has_strace;
use crate::story;
use crate::table::{Counts, Line};

/// Sockets of these could reach another computer.
const REACHING: [&str; 2] = ["AF_INET,", "AF_INET6,"];

/// Words of the terminal; `{}` stands for the folder of files.
const WALK: [&str; 26] = [
    "market",
    "skills set go 2",
    "gap --explain",
    "plan --hours 6 --accept",
    "today",
    "library",
    "own add Raft,https://example.org/raft --raises raft:0>2 --time 12h",
    "log ddia-2e 45",
    "progress",
    "forecast",
    "replan",
    "jobs add Acme",
    "jobs",
    "market import {}/postings.jsonl --yes",
    "market list",
    "import {}/resume.md --yes",
    "import {}/sessions.csv --yes",
    "export pdf --out {}/plan.pdf",
    "export html --out {}/plan.html",
    "export calendar --zone Europe/Berlin --out {}/plan.ics",
    "export json --out {}/plan.json",
    "import {}/plan.json --yes",
    "backup",
    "restore latest --yes",
    "check",
    "undo",
];

/// Every word, one after the other.
pub(crate) fn run() -> Line {
    const WHAT: &str = "the terminal's words, each socket watched";
    if !has_strace() {
        return Line::skipped("G11", WHAT, "strace is not installed");
    }
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    counts.add_many("connections attempted", 0);
    let folder = quick_scratch();
    let files = folder.path().join("files");
    let laid = lay(&files);
    wrong.extend(laid.err().map(|error| error.to_string()));
    for words in WALK {
        let mut cairn = myself();
        cairn
            .arg("cairn")
            .args(["--today", &TODAY.to_string(), "--data-dir"])
            .arg(folder.path().join("data"));
        cairn.args(words.split(' ').map(|word| word.replace("{}", &files.to_string_lossy())));
        match watched(&cairn, folder.path()) {
            Ok(seen) => {
                counts.add(if seen.done { "words done" } else { "words refused" });
                counts.add_many("sockets of any family", seen.sockets);
                counts.add_many("connections attempted", u64::try_from(seen.reaching.len()).unwrap_or(0));
                wrong.extend(seen.reaching.into_iter().map(|call| format!("{words}: {call}")));
                // A walk that is refused everywhere shows nothing.
                wrong.extend(seen.complaint.map(|why| format!("{words}: {why}")));
            }
            Err(why) => wrong.push(format!("{words}: {why}")),
        }
    }
    Line::of("G11", format!("{} of {WHAT}", WALK.len()), counts, "0 connections attempted", wrong)
}

/// One that reaches out has to be noticed.
pub(crate) fn mutants() -> Line {
    const WHAT: &str = "a program that reaches out";
    if !has_strace() {
        return Line::skipped("G18", WHAT, "strace is not installed");
    }
    let (mut counts, mut missed) = (Counts::default(), Vec::new());
    let folder = quick_scratch();
    match watched(myself().arg("reach-out"), folder.path()) {
        Ok(seen) if !seen.reaching.is_empty() => counts.add("noticed"),
        Ok(_) => missed.push("it went unnoticed".into()),
        Err(why) => missed.push(why),
    }
    Line::planted(WHAT, counts, missed)
}

/// The mistake on purpose: it goes no further than this computer.
pub(crate) fn reach_out() {
    drop(UdpSocket::bind("127.0.0.1:0"));
}

fn myself() -> Command {
    Command::new(std::env::current_exe().expect("this program is a file"))
}

fn lay(files: &Path) -> std::io::Result<()> {
    fs::create_dir_all(files)?;
    fs::write(files.join("postings.jsonl"), story::postings())?;
    fs::write(files.join("resume.md"), "# Ann\n\n## Skills\nGo, Kafka (5 years), Raft\n")?;
    fs::write(files.join("sessions.csv"), "date,resource,minutes\n2026-11-03,ddia-2e,45\n")
}

struct Seen {
    done: bool,
    complaint: Option<String>,
    sockets: u64,
    reaching: Vec<String>,
}

fn watched(program: &Command, folder: &Path) -> Result<Seen, String> {
    let trace = folder.join("trace");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-qq", "--seccomp-bpf", "-e", "trace=%network", "-o"]).arg(&trace);
    strace.arg(program.get_program()).args(program.get_args());
    let done = strace.stdin(Stdio::null()).output().map_err(|error| error.to_string())?;
    let calls = fs::read_to_string(&trace).map_err(|error| error.to_string())?;
    let sockets = calls.lines().filter(|call| call.contains("socket("));
    let reaching = sockets.clone().filter(|call| REACHING.iter().any(|family| call.contains(family)));
    let said = String::from_utf8_lossy(&done.stderr);
    Ok(Seen {
        done: done.status.success(),
        complaint: (!done.status.success()).then(|| said.trim().chars().take(200).collect()),
        sockets: u64::try_from(sockets.count()).unwrap_or(0),
        reaching: reaching.map(str::to_owned).collect(),
    })
}
