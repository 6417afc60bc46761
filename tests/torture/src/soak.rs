//! Years of use, for as long as one likes: a log of a hundred thousand entries, and commands and screens without end in
//! one process. What it holds in memory, how long its log gets, and how long a command takes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use cairn_core::progress::EntriesRequest;
use cairn_core::{Cairn, Error};
use cairn_domain::minutes::Minutes;
use cairn_domain::progress::{Entry, Event};
use cairn_store::Store;
use chrono::Days;

use crate::act::{TODAY, database, kind};
use crate::chance::Chance;
use crate::kill::{Ground, quick_scratch};
use crate::table::{Counts, Line};
use crate::undo::commands::{Names, carry_out};
use crate::undo::drawn;

/// Half of what is done is looking.
const SCREENS: [&str; 8] =
    ["today", "progress", "entries", "plan", "gap", "skills", "practice", "applications"];

/// The most the log of the database may be, in bytes.
const MOST_LOG: u64 = 64 << 20;

/// Of a hundred commands, one may take longer than this. Without optimization everything takes several times as long.
const SLOW: Duration = Duration::from_millis(if cfg!(debug_assertions) { 1_200 } else { 100 });

/// So much more memory may be held after an hour than before it, in percent.
const GROWTH: f64 = 5.0;

/// Below this nothing is told of an hour: a page here or there would be reckoned up to a flood.
const TELLING: Duration = Duration::from_secs(600);

/// For how long, over how many entries, and with which mistake.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Soak {
    /// For so many minutes
    #[arg(default_value_t = 1.0)]
    pub(crate) minutes: f64,
    /// Over a log of so many entries
    #[arg(long, default_value_t = 100_000)]
    pub(crate) rows: u32,
    /// The mistake to make: what was looked at is held for ever
    #[arg(long, hide = true)]
    pub(crate) hoard: bool,
}

impl Soak {
    /// As short as it can be and still tell something.
    pub(crate) const SHORT: Self = Self { minutes: 0.15, rows: 20_000, hoard: false };
    /// Four hours.
    pub(crate) const LONG: Self = Self { minutes: 240.0, rows: 100_000, hoard: false };
}

/// In a process of its own, since what a harness before it held would be counted with it.
pub(crate) fn run(ground: &Ground, soak: &Soak) -> Line {
    let (text, mut wrong) = told(ground, soak);
    let mut counts = Counts::default();
    let mut figures = Vec::new();
    for line in text.lines() {
        match line.split_once(' ') {
            Some(("seen", what)) => {
                if let Some((number, what)) = what.split_once(' ') {
                    counts.add_many(what, number.parse().unwrap_or(0));
                }
            }
            Some(("figure", what)) => figures.push(what.to_owned()),
            Some(("wrong", what)) => wrong.push(what.to_owned()),
            _ => {}
        }
    }
    let what =
        format!("{} minutes over {} entries of the log ({})", soak.minutes, soak.rows, figures.join(", "));
    let bar = if cfg!(debug_assertions) {
        "99 of 100 commands below 1.2 s as built for development (100 ms as shipped), a log of 64 MiB at most, memory \
         that does not grow by 5 % an hour"
    } else {
        "99 of 100 commands below 100 ms, a log of 64 MiB at most, memory that does not grow by 5 % an hour"
    };
    Line::of("G19", what, counts, bar, wrong)
}

/// One that holds everything it looked at has to be noticed.
pub(crate) fn mutants(ground: &Ground) -> Line {
    let soak = Soak { minutes: 0.1, rows: 500, hoard: true };
    let (text, _) = told(ground, &soak);
    let mut counts = Counts::default();
    let mut missed = Vec::new();
    if text.lines().any(|line| line.starts_with("wrong") && line.contains("memory")) {
        counts.add("noticed");
    } else {
        missed.push("memory without end went unnoticed".to_owned());
    }
    Line::planted("one that forgets nothing", counts, missed)
}

fn told(ground: &Ground, soak: &Soak) -> (String, Vec<String>) {
    let folder = quick_scratch();
    let Ok(program) = std::env::current_exe() else { return (String::new(), vec!["no program".into()]) };
    let mut child = Command::new(program);
    child.arg("soak-here").arg(folder.path()).arg(soak.minutes.to_string());
    child.args(["--rows", &soak.rows.to_string(), "--seed", &ground.seed.to_string()]);
    if soak.hoard {
        child.arg("--hoard");
    }
    match child.stdin(Stdio::null()).output() {
        Ok(done) if done.status.success() => (String::from_utf8_lossy(&done.stdout).into_owned(), Vec::new()),
        Ok(done) => (
            String::from_utf8_lossy(&done.stdout).into_owned(),
            vec![format!("it ended: {}", String::from_utf8_lossy(&done.stderr).trim())],
        ),
        Err(error) => (String::new(), vec![error.to_string()]),
    }
}

/// The process that is used, for as long as it was told.
pub(crate) fn here(folder: &Path, soak: &Soak, seed: u64) {
    if let Err(why) = used(folder, soak, seed) {
        println!("wrong {why}");
    }
}

fn used(folder: &Path, soak: &Soak, seed: u64) -> Result<(), String> {
    let path = database(folder);
    let cairn = Cairn::open(&path, TODAY).map_err(|error| kind(&error))?;
    let names = Names::of(&cairn).map_err(|error| kind(&error))?;
    fill(&path, &cairn, soak.rows)?;
    let mut chance = Chance::new(seed);
    let whole = Duration::from_secs_f64(soak.minutes * 60.0);
    let (began, mut took) = (Instant::now(), Vec::new());
    let (mut by_name, mut log, mut held) = (BTreeMap::<String, Vec<Duration>>::new(), 0, Vec::new());
    let mut memory: Vec<(f64, u64)> = Vec::new();
    let (mut done, mut refused) = (0_u64, 0_u64);
    while began.elapsed() < whole {
        let before = Instant::now();
        let (name, went) = if chance.below(2) == 0 {
            let screen = SCREENS[usize::try_from(chance.below(8)).unwrap_or(0)];
            (screen.to_owned(), look(&cairn, screen))
        } else {
            let command = drawn(&mut chance);
            (format!("{:?}", command.kind), carry_out(&cairn, &names, &command, TODAY))
        };
        let now = before.elapsed();
        took.push(now);
        by_name.entry(name.clone()).or_default().push(now);
        match went {
            Ok(()) => done += 1,
            Err(Error::Store(error)) => return Err(format!("{name}: {error}")),
            Err(_) => refused += 1,
        }
        let passed = began.elapsed().as_secs_f64() / whole.as_secs_f64();
        while soak.hoard && f64::from(u32::try_from(held.len()).unwrap_or(u32::MAX)) < passed * 400.0 {
            held.push(vec![7_u8; 1 << 20]);
        }
        log = log.max(fs::metadata(beside(&path)).map_or(0, |facts| facts.len()));
        if done % 64 == 0 {
            memory.push((began.elapsed().as_secs_f64(), resident()));
        }
    }
    println!("seen {done} done");
    println!("seen {refused} refused by a rule");
    let slow = percentile(&mut took, 99);
    println!("figure 99 of 100 below {:.1} ms", slow.as_secs_f64() * 1_000.0);
    println!("figure half below {:.1} ms", percentile(&mut took, 50).as_secs_f64() * 1_000.0);
    println!("figure log of {} KiB at most", log >> 10);
    if slow > SLOW {
        println!(
            "wrong one of a hundred takes longer than {} ms: {}",
            slow.as_millis(),
            slowest(&mut by_name)
        );
    }
    if log > MOST_LOG {
        println!("wrong the log has {log} bytes");
    }
    grown(&memory, began.elapsed());
    Ok(())
}

/// Says how memory grew between the second quarter and the last one: the first fills what is kept at hand.
fn grown(memory: &[(f64, u64)], whole: Duration) {
    let mean = |from: f64, to: f64| {
        let there = memory.iter().filter(|(at, _)| (from..to).contains(&(at / whole.as_secs_f64())));
        let (sum, many) = there.fold((0_u64, 0_u64), |(sum, many), (_, bytes)| (sum + bytes, many + 1));
        f64::from(u32::try_from((sum / many.max(1)) >> 10).unwrap_or(u32::MAX))
    };
    let (before, after) = (mean(0.25, 0.5), mean(0.75, 1.1));
    let growth = (after / before.max(1.0) - 1.0) * 100.0;
    let an_hour = growth / (whole.as_secs_f64() / 2.0) * 3_600.0;
    println!("figure {:.0} MiB held, {growth:+.1} % from the second to the last quarter", after / 1_024.0);
    let told = whole >= TELLING;
    if told {
        println!("figure {an_hour:+.1} % an hour");
    }
    // In a short time only what grows by a lot tells of a leak.
    if (told && an_hour > GROWTH) || growth > 25.0 {
        println!("wrong memory grew by {growth:.1} %, which is {an_hour:.1} % an hour");
    }
}

/// Fills the log with so many entries over years, in steps as an import makes them.
fn fill(path: &Path, cairn: &Cairn, rows: u32) -> Result<(), String> {
    let content = cairn.content().map_err(|error| kind(&error))?;
    let resources: Vec<_> = content.catalog.iter().map(|resource| resource.id.clone()).collect();
    let entry = |number: u32| {
        let event = Event::Studied {
            resource: resources[usize::try_from(number).unwrap_or(0) % resources.len()].clone(),
            unit: None,
            minutes: Minutes::new(5 + number % 90),
            note: Some(format!("Session {number}: leader election and what a quorum is for")),
        };
        Entry { on: TODAY - Days::new(u64::from(number % 3_650)), event }
    };
    let store = Store::open(path, TODAY).map_err(|error| error.to_string())?;
    let entries: Vec<Entry> = (0..rows).map(entry).collect();
    store.keep(|w| w.append_entries(&entries)).map_err(|error| error.to_string())
}

fn look(cairn: &Cairn, screen: &str) -> Result<(), Error> {
    match screen {
        "today" => cairn.progress_today(TODAY.and_time(chrono::NaiveTime::MIN)).map(drop),
        "progress" => cairn.progress_report(TODAY).map(drop),
        "entries" => cairn.progress_entries(EntriesRequest { after: 0, most: 200 }).map(drop),
        "plan" => cairn.plan_current(TODAY).map(drop),
        "gap" => cairn.gap_report().map(drop),
        "skills" => cairn.skills_list().map(drop),
        "practice" => cairn.practice_view(TODAY).map(drop),
        _ => cairn.applications(TODAY).map(drop),
    }
}

fn beside(path: &Path) -> std::path::PathBuf {
    path.with_file_name(format!("{}-wal", cairn_cli::DATABASE))
}

/// The memory this process holds, in bytes.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let held = status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix(" kB"));
    held.and_then(|kib| kib.trim().parse::<u64>().ok()).unwrap_or(0) << 10
}

fn percentile(times: &mut [Duration], hundredth: usize) -> Duration {
    times.sort_unstable();
    times.get(times.len() * hundredth / 100).copied().unwrap_or_default()
}

/// The kinds whose hundredth is slowest, each with it.
fn slowest(by_name: &mut BTreeMap<String, Vec<Duration>>) -> String {
    let mut kinds: Vec<(Duration, String)> = by_name
        .iter_mut()
        .map(|(name, times)| {
            let slow = percentile(times, 99);
            (slow, format!("{name} {} ms ({} times)", slow.as_millis(), times.len()))
        })
        .collect();
    kinds.sort_by(|one, other| other.cmp(one));
    kinds.into_iter().take(6).map(|(_, told)| told).collect::<Vec<_>>().join(", ")
}
