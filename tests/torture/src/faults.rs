//! A disk that fails (G3): every call of SQLite to the disk fails, once or from then on, for want of room or for no
//! reason, while a database is made, upgraded, opened and written to.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use cairn_core::Cairn;
use cairn_store::Store;

use crate::act::{TODAY, Told, database, kind, take};
use crate::judge::{Depth, judge};
use crate::kill::{Ground, NEWEST, quick_scratch, thaw};
use crate::story::{Mix, Names, Step, Story};
use crate::table::{Counts, Line};
use crate::vfs::{self, Fault, Trouble};

/// How thoroughly.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stride {
    /// Of the calls of quick work every so-many-th,
    pub(crate) quick: u64,
    /// and of slow work.
    pub(crate) slow: u64,
}

/// What the disk is asked for while it fails.
#[derive(Debug, Clone, Copy)]
enum Work {
    /// A database is made.
    Make,
    /// One of that version is upgraded.
    Upgrade(u32),
    /// Shipped data is brought into a new one.
    Fill,
    /// One that was not closed is opened.
    Reopen,
    /// Steps are taken.
    Steps(Care),
}

/// Whether the one who acts looks at failures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Care {
    Taken,
    NotTaken,
}

/// Every kind of failure, each of them at every place.
const TROUBLES: [(Trouble, bool); 4] =
    [(Trouble::Full, false), (Trouble::Full, true), (Trouble::Broken, false), (Trouble::Broken, true)];

/// Every work, every trouble.
pub(crate) fn run(ground: &Ground, stride: Stride) -> Line {
    vfs::install();
    let used = Used::new(ground);
    let mut works = vec![(Work::Make, stride.quick), (Work::Fill, stride.slow * 12)];
    works.extend((1..NEWEST).map(|version| (Work::Upgrade(version), stride.quick)));
    works.extend([(Work::Reopen, stride.slow), (Work::Steps(Care::Taken), stride.slow)]);
    let mut outcome = Outcome::default();
    for (work, every) in works {
        outcome.look_at(work, every, ground, &used);
    }
    let what = format!("{} calls that fail", outcome.points);
    let bar = "no panic, nothing lost, each failure has a name, opens whole";
    Line::of("G3", what, outcome.counts, bar, outcome.wrong)
}

/// Somebody who takes a refused step for done has to be noticed.
pub(crate) fn mutants(ground: &Ground, stride: Stride) -> Line {
    vfs::install();
    let mut outcome = Outcome::default();
    outcome.look_at(Work::Steps(Care::NotTaken), stride.slow, ground, &Used::new(ground));
    let mut counts = Counts::default();
    counts.add_many("calls that fail, and the step is taken for done", outcome.points);
    counts.add_many("of them noticed", u64::try_from(outcome.wrong.len()).unwrap_or(0));
    let missed = if outcome.wrong.is_empty() { vec!["nobody noticed".to_owned()] } else { Vec::new() };
    Line::of("G18", "failures that are not looked at".into(), counts, "noticed", missed)
}

/// What came of many faults.
#[derive(Default)]
struct Outcome {
    points: u64,
    counts: Counts,
    wrong: Vec<String>,
}

impl Outcome {
    /// Every so-many-th call of a work, in each way.
    fn look_at(&mut self, work: Work, every: u64, ground: &Ground, used: &Used) {
        for (trouble, lasting) in TROUBLES {
            // Another place to begin each time, so that runs of different seeds look at different calls.
            let mut call = 1 + (ground.seed + self.points) % every;
            loop {
                let fault = Fault { call, trouble, lasting };
                let seen = one(work, fault, ground, used);
                if !seen.failed {
                    break;
                }
                self.points += 1;
                call += every;
                for answer in seen.answers {
                    self.counts.add(&answer);
                }
                let lasting = if lasting { " and after it" } else { "" };
                let place =
                    |what: String| format!("{work:?}, {trouble:?} at call {}{lasting}: {what}", fault.call);
                self.wrong.extend(seen.wrong.into_iter().map(place));
            }
        }
    }
}

/// A database in use, laid by once.
pub(crate) struct Used {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) story: Story,
    pub(crate) seed: u64,
}

/// Steps taken before the disk fails, and while it does.
pub(crate) const BEFORE: u64 = 20;
pub(crate) const DURING: u64 = 16;

impl Used {
    pub(crate) fn new(ground: &Ground) -> Self {
        let folder = quick_scratch();
        let live = quick_scratch();
        let seed = telling(&ground.names);
        let mut story = ground.story(seed, Mix::All, 0);
        let cairn = Cairn::open(&database(live.path()), TODAY).expect("a new database");
        while story.number < BEFORE {
            let told = Told::of(live.path(), seed);
            take(&cairn, &story.next(&ground.names), story.number + 1, &ground.names, &told)
                .expect("a healthy disk");
            story.advance(&ground.names);
        }
        // Copied while it is open, so that its log is as a crash leaves it.
        copy(live.path(), folder.path());
        Self { folder, story, seed }
    }
}

/// The seed of a story that does everything, but exports, while the disk fails.
fn telling(names: &Names) -> u64 {
    let tells = |seed: &u64| {
        let mut story = Story::begin(*seed, Mix::All, crate::story::Facts::default());
        let mut steps = Vec::new();
        while story.number < BEFORE + DURING {
            steps.push(story.next(names));
            story.advance(names);
        }
        let during = &steps[usize::try_from(BEFORE).unwrap_or(0)..];
        let has = |kind: fn(&Step) -> bool| during.iter().any(kind);
        !steps.contains(&Step::Export)
            && has(|step| matches!(step, Step::Import))
            && has(|step| matches!(step, Step::AcceptPlan))
            && has(|step| matches!(step, Step::BackUp))
            && has(|step| matches!(step, Step::Restore { .. }))
            && has(|step| matches!(step, Step::Undo))
            && has(|step| matches!(step, Step::Redo))
            && has(|step| matches!(step, Step::Assess { .. }))
            && has(|step| matches!(step, Step::Log { .. }))
            && has(|step| matches!(step, Step::Hours { .. }))
    };
    (1..).find(tells).unwrap_or(1)
}

/// Copies the database and its log; the index of the log is made anew by whoever opens it.
pub(crate) fn copy(from: &Path, to: &Path) {
    let (from, to) = (database(from), database(to));
    fs::create_dir_all(to.parent().unwrap_or(&to)).expect("a folder for the data");
    for side in ["", "-wal"] {
        let with = |path: &Path| path.with_file_name(format!("{}{side}", cairn_cli::DATABASE));
        if with(&from).exists() {
            fs::copy(with(&from), with(&to)).expect("the disk of the harness has room");
        }
    }
}

/// What came of one fault.
struct Seen {
    failed: bool,
    answers: Vec<String>,
    wrong: Vec<String>,
}

fn one(work: Work, fault: Fault, ground: &Ground, used: &Used) -> Seen {
    let folder = quick_scratch();
    let mut story = match work {
        Work::Make | Work::Fill => ground.story(used.seed, Mix::All, 0),
        Work::Upgrade(version) => {
            thaw(version, folder.path());
            ground.story(used.seed, Mix::All, version)
        }
        Work::Reopen | Work::Steps(_) => {
            copy(used.folder.path(), folder.path());
            used.story.clone()
        }
    };
    let mut answers = Vec::new();
    let mut acknowledged = story.number;
    let worked = catch_unwind(AssertUnwindSafe(|| {
        work_under(work, fault, folder.path(), used, &ground.names, &mut acknowledged)
    }));
    let failed = vfs::disarm();
    let mut wrong = Vec::new();
    match worked {
        Ok(came) => {
            wrong.extend(came.wrong);
            answers.extend(came.answers);
        }
        Err(_) => wrong.push("a panic".into()),
    }
    // A disk that fails has damaged nothing: whoever sets the data aside for it takes it from the person. Nor is
    // anybody else there, and a device that does not answer wants no room.
    let misread = |answer: &&String| {
        let never = ["unexpected", "damaged", "backup refused", "busy"];
        let is_full = answer.as_str() == "full" && fault.trouble == Trouble::Broken;
        is_full || never.iter().any(|begin| answer.starts_with(begin))
    };
    wrong.extend(answers.iter().filter(misread).cloned());
    // What has no name is told in full among the wrongs, and counted as one kind.
    for answer in &mut answers {
        if answer.starts_with("unexpected") {
            "without a name".clone_into(answer);
        }
    }
    let depth = match work {
        Work::Make | Work::Upgrade(_) => Depth::Store,
        Work::Fill | Work::Reopen | Work::Steps(_) => Depth::Whole,
    };
    let found = judge(folder.path(), &mut story, acknowledged..=acknowledged + 1, &ground.names, depth);
    if let Work::Upgrade(_) = work
        && found.backups == 0
        && found.wrong.is_empty()
    {
        wrong.push("no copy of the database from before the upgrade".into());
    }
    wrong.extend(found.wrong);
    Seen { failed, answers, wrong }
}

/// How Cairn answered while the disk failed.
#[derive(Default)]
struct Came {
    answers: Vec<String>,
    wrong: Vec<String>,
}

fn work_under(
    work: Work,
    fault: Fault,
    folder: &Path,
    used: &Used,
    names: &Names,
    acknowledged: &mut u64,
) -> Came {
    let mut came = Came::default();
    let path = database(folder);
    match work {
        Work::Make | Work::Upgrade(_) => {
            vfs::arm(fault);
            let opened = Store::open(&path, TODAY).map(drop);
            came.answers.push(opened.map_or_else(|error| kind(&error.into()), |()| "done".into()));
        }
        Work::Fill | Work::Reopen => {
            vfs::arm(fault);
            let opened = Cairn::open(&path, TODAY).map(drop);
            came.answers.push(opened.map_or_else(|error| kind(&error), |()| "done".into()));
        }
        Work::Steps(care) => {
            let cairn = match Cairn::open(&path, TODAY) {
                Ok(cairn) => cairn,
                Err(error) => {
                    came.wrong.push(format!("the healthy disk: {}", kind(&error)));
                    return came;
                }
            };
            vfs::arm(fault);
            let mut story = used.story.clone();
            let told = Told::of(folder, used.seed);
            while story.number < BEFORE + DURING {
                let (step, number) = (story.next(names), story.number + 1);
                if let Err(answer) = take(&cairn, &step, number, names, &told) {
                    came.answers.push(answer);
                    if care == Care::NotTaken {
                        story.advance(names);
                        *acknowledged = number;
                        continue;
                    }
                    // The disk is well again, and nothing was started anew: the same step must be possible now.
                    let failed = vfs::disarm();
                    if let Err(answer) = take(&cairn, &step, number, names, &told) {
                        came.wrong.push(format!("{step:?} again, on a healthy disk: {answer}"));
                        return came;
                    }
                    if failed {
                        // Where nothing fails any more the count tells it no longer.
                        vfs::arm(Fault { call: u64::MAX, ..fault });
                        vfs::note_failure();
                    }
                }
                story.advance(names);
                *acknowledged = number;
            }
            if came.answers.is_empty() {
                came.answers.push("done".into());
            }
        }
    }
    came
}
