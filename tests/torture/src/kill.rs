//! Killed at any moment (G1): in the middle of opening, of an upgrade, of a write, an import, an export.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use cairn_core::Cairn;
use rusqlite::Connection;
use rustix::process::Signal;

use crate::act::{TODAY, database};
use crate::chance::Chance;
use crate::judge::{Depth, facts, judge};
use crate::lanes::in_lanes;
use crate::mutant::Mutant;
use crate::story::{Facts, Mix, Names, Story};
use crate::table::{Counts, Line};

/// What all harnesses stand on.
pub(crate) struct Ground {
    pub(crate) seed: u64,
    pub(crate) names: Names,
    /// What a new database knows, and what those of released versions know once they are upgraded.
    pub(crate) begin: BTreeMap<u32, Facts>,
    /// How long it takes to open a new database.
    pub(crate) opening: Duration,
}

/// The folder of the frozen databases.
fn frozen(version: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../fixtures/databases/v{version}.sql"))
}

/// The newest version of the schema.
pub(crate) const NEWEST: u32 = 6;

impl Ground {
    /// Asks Cairn once for what it ships, and reads what the frozen databases know.
    pub(crate) fn new(seed: u64) -> Self {
        let mut begin = BTreeMap::new();
        let (mut names, mut opening) = (None, Duration::ZERO);
        for version in 0..=NEWEST {
            let folder = scratch();
            thaw(version, folder.path());
            let before = Instant::now();
            let cairn = Cairn::open(&database(folder.path()), TODAY).expect("every released database opens");
            if version == 0 {
                opening = before.elapsed();
                names = cairn.content().ok().map(|content| Names::of(&content));
            }
            begin.insert(version, facts(&database(folder.path())).expect("what it knows can be read"));
        }
        Self { seed, names: names.expect("Cairn ships something"), begin, opening }
    }

    /// The same, where chance comes out otherwise.
    pub(crate) fn with_seed(&self, seed: u64) -> Self {
        Self { seed, names: self.names.clone(), begin: self.begin.clone(), opening: self.opening }
    }

    /// A story that begins with a database of that version; 0 is none at all.
    pub(crate) fn story(&self, seed: u64, mix: Mix, version: u32) -> Story {
        Story::begin(seed, mix, self.begin.get(&version).cloned().unwrap_or_default())
    }
}

/// A folder that is gone afterwards, on a disk and not in memory.
pub(crate) fn scratch() -> tempfile::TempDir {
    tempfile::Builder::new().prefix("cairn-torture-").tempdir().expect("a folder to work in")
}

/// The same in memory where there is such a place: for what no disk is needed, since a disk others use is slow.
pub(crate) fn quick_scratch() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let made = tempfile::Builder::new().prefix("cairn-torture-").tempdir_in(memory);
    made.unwrap_or_else(|_| scratch())
}

/// Lays the frozen database of a version into a folder; of version 0 there is none.
pub(crate) fn thaw(version: u32, folder: &Path) {
    if version == 0 {
        return;
    }
    let path = database(folder);
    fs::create_dir_all(path.parent().unwrap_or(folder)).expect("a folder for the data");
    let made = Connection::open(path).expect("a new file");
    let sql = fs::read_to_string(frozen(version)).expect("the frozen SQL is there");
    made.execute_batch(&sql).expect("the frozen SQL runs");
}

/// This program as the one who acts.
pub(crate) fn actor(folder: &Path, seed: u64, from: u64, mix: Mix) -> Command {
    let program = std::env::current_exe().expect("this program is a file");
    let mut actor = Command::new(program);
    actor.arg("act").arg(folder).args(["--story", &seed.to_string(), "--from", &from.to_string()]);
    let mix = match mix {
        Mix::All => "all",
        Mix::Quick => "quick",
        Mix::Notes => "notes",
        Mix::Exports => "exports",
    };
    actor.args(["--mix", mix]).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    actor
}

/// What the one who acts said before the end.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// Whether the data was open.
    pub(crate) open: bool,
    /// The number of the step acknowledged last, if one was.
    pub(crate) last: Option<u64>,
    /// How many were acknowledged.
    pub(crate) acknowledged: u64,
    /// Why it gave up, if it did.
    pub(crate) trouble: Option<String>,
}

impl Said {
    /// Of whole lines only: a line that was cut off was not said.
    pub(crate) fn of(text: &str) -> Self {
        let mut said = Self::default();
        for line in text.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n')) {
            match line.split_once(' ') {
                None => said.open |= line == "open",
                Some(("done", number)) => {
                    said.last = number.parse().ok().or(said.last);
                    said.acknowledged += 1;
                }
                Some(_) => said.trouble = Some(line.to_owned()),
            }
        }
        said
    }
}

/// One that was asked to end and still runs after so long never ends.
const PATIENCE: Duration = Duration::from_secs(10);

/// How a loop of kills is run.
#[derive(Clone, Copy)]
struct Plan {
    kills: u64,
    mix: Mix,
    mutant: Option<Mutant>,
    /// After so many kills the data begins anew.
    chain: u64,
    /// How it is ended.
    signal: Signal,
}

/// What came of a loop.
#[derive(Default)]
struct Outcome {
    counts: Counts,
    acknowledged: u64,
    lost: u64,
    wrong: Vec<String>,
}

impl Outcome {
    fn and(mut self, other: Self) -> Self {
        self.counts.add_all(&other.counts);
        self.acknowledged += other.acknowledged;
        self.lost += other.lost;
        self.wrong.extend(other.wrong);
        self
    }
}

/// So many kills, and nothing lost.
pub(crate) fn run(ground: &Ground, kills: u64) -> Line {
    let plan = Plan { kills, mix: Mix::All, mutant: None, chain: 12, signal: Signal::KILL };
    let lanes = in_lanes(ground, kills, |ground, kills| looped(ground, Plan { kills, ..plan }));
    let Outcome { mut counts, acknowledged, lost, wrong } =
        lanes.into_iter().fold(Outcome::default(), Outcome::and);
    counts.add_many("acknowledged writes", acknowledged);
    counts.add_many("of them lost", lost);
    Line::of("G1", format!("{kills} kills"), counts, "0 lost, whole, opens, nothing half done", wrong)
}

/// Asked to end by the system, as when somebody logs out or closes the terminal: soon gone, and nothing lost.
pub(crate) fn asked(ground: &Ground, times: u64) -> Line {
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    for (signal, name) in [(Signal::TERM, "SIGTERM"), (Signal::HUP, "SIGHUP"), (Signal::INT, "SIGINT")] {
        if is_ignored(signal) {
            // Started by `nohup` or the like, which everything below inherits.
            counts.add(&format!("{name} not sent, since it is ignored here"));
            continue;
        }
        let plan = Plan { kills: times, mix: Mix::All, mutant: None, chain: 5, signal };
        let outcome = looped(ground, plan);
        counts.add_many(&format!("acknowledged writes before {name}"), outcome.acknowledged);
        wrong.extend(outcome.wrong.into_iter().map(|what| format!("{name}: {what}")));
    }
    let what = format!("{} times asked to end", times * 3);
    Line::of("G1", what, counts, "gone within 2 s, 0 lost, whole", wrong)
}

/// Each mistake a loop has to notice.
pub(crate) fn mutants(ground: &Ground) -> Line {
    let mistakes = [
        (Mutant::AckFirst, Mix::Quick, 200, 20),
        (Mutant::ExportInPlace, Mix::Exports, 100, 20),
        (Mutant::UpgradeInSteps, Mix::Quick, 100, 1),
    ];
    let (mut counts, mut missed) = (Counts::default(), Vec::new());
    for (mutant, mix, most, chain) in mistakes {
        // Until it is noticed: the first notice is enough.
        let noticed = (1..=most / 10).find(|round| {
            let ground = ground.with_seed(ground.seed ^ round);
            let plan = Plan { kills: 10, mix, mutant: Some(mutant), chain, signal: Signal::KILL };
            !looped(&ground, plan).wrong.is_empty()
        });
        match noticed {
            Some(rounds) => counts.add_many(&format!("kills until {mutant:?} was noticed"), rounds * 10),
            None => missed.push(format!("{mutant:?} went unnoticed through {most} kills")),
        }
    }
    Line::of("G18", "mistakes on purpose".into(), counts, "every one is noticed", missed)
}

fn looped(ground: &Ground, plan: Plan) -> Outcome {
    let mut chance = Chance::new(ground.seed);
    let mut outcome = Outcome::default();
    let mut folder = scratch();
    let mut story = ground.story(0, plan.mix, 0);
    let mut seed = 0;
    for kill in 0..plan.kills {
        if kill % plan.chain == 0 {
            folder = scratch();
            seed = chance.next();
            let version = match plan.mutant {
                Some(Mutant::UpgradeInSteps) => 1,
                Some(_) => 0,
                None => u32::try_from(chance.below(u64::from(NEWEST) + 1)).unwrap_or(0),
            };
            thaw(version, folder.path());
            story = ground.story(seed, plan.mix, version);
        }
        let early = match plan.mutant {
            Some(Mutant::UpgradeInSteps) => true,
            Some(_) => false,
            None => kill % plan.chain == 0 || chance.below(6) == 0,
        };
        let after = delay(&mut chance, ground.opening, early);
        let mut actor = actor(folder.path(), seed, story.number, plan.mix);
        if let Some(mutant) = plan.mutant {
            actor.args(["--mutant", mutant.word()]);
        }
        let (said, took) = ended(actor, after, plan.signal);
        if took > Duration::from_secs(2) {
            outcome.wrong.push(format!("kill {kill}: it took {took:?} to end"));
        }
        outcome.acknowledged += said.acknowledged;
        outcome.counts.add(if said.open { "killed at work" } else { "killed while opening" });
        if let Some(trouble) = said.trouble {
            outcome.wrong.push(format!("kill {kill}: it gave up by itself: {trouble}"));
        }
        let acknowledged = said.last.unwrap_or(story.number);
        let found =
            judge(folder.path(), &mut story, acknowledged..=acknowledged + 1, &ground.names, Depth::Whole);
        outcome.lost += found.lost;
        outcome.counts.add_many("unacknowledged but there", u64::from(found.ahead));
        outcome.counts.add_many("backups looked into", found.backups);
        if !found.wrong.is_empty() {
            outcome.wrong.extend(found.wrong.iter().map(|wrong| format!("kill {kill}: {wrong}")));
            if plan.mutant.is_some() {
                return outcome;
            }
            // What is broken would be found broken again: begin anew.
            folder = scratch();
            seed = chance.next();
            story = ground.story(seed, plan.mix, 0);
        }
    }
    outcome
}

/// Within the opening, or somewhere in the work after it.
fn delay(chance: &mut Chance, opening: Duration, early: bool) -> Duration {
    let micros = |duration: Duration| u64::try_from(duration.as_micros()).unwrap_or(u64::MAX);
    let opening = micros(opening);
    if early {
        Duration::from_micros(chance.below(opening * 5 / 4))
    } else {
        Duration::from_micros(opening / 4 + chance.below(opening + 400_000))
    }
}

/// Starts it, lets it be for a while, and ends it; tells what it said by then, and how long it took to end.
fn ended(mut actor: Command, after: Duration, signal: Signal) -> (Said, Duration) {
    let mut child = actor.stderr(Stdio::null()).spawn().expect("this program starts");
    std::thread::sleep(after);
    let (_, took) = end(&mut child, signal);
    let mut text = String::new();
    if let Some(out) = &mut child.stdout {
        let _ = out.read_to_string(&mut text);
    }
    (Said::of(&text), took)
}

/// Ends a child by a signal; tells how it ended, and how long that took.
pub(crate) fn end(child: &mut Child, signal: Signal) -> (Option<ExitStatus>, Duration) {
    let asked = Instant::now();
    let _ = rustix::process::kill_process(rustix::process::Pid::from_child(child), signal);
    while asked.elapsed() < PATIENCE && matches!(child.try_wait(), Ok(None)) {
        std::thread::sleep(Duration::from_millis(1));
    }
    let took = asked.elapsed();
    // One that does not end is told of by how long it took, and must not keep anybody waiting.
    let _ = child.kill();
    (child.wait().ok(), took)
}

/// Whether whoever started this process has it ignore the signal.
fn is_ignored(signal: Signal) -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored =
        status.lines().find_map(|line| u64::from_str_radix(line.strip_prefix("SigIgn:")?.trim(), 16).ok());
    ignored.is_some_and(|signals| signals >> (signal.as_raw() - 1) & 1 == 1)
}
