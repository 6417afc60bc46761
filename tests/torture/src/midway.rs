//! Ended midway (G1): while a backup is put in the place of everything, while all is erased, while a damaged file is
//! salvaged, and while postings are brought in, each by the words of the terminal. Afterwards the one or the other is
//! there, whole.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use cairn_core::Cairn;
use rusqlite::Connection;
use rustix::process::Signal;

use crate::act::{TODAY, Told, database, kind, take};
use crate::chance::Chance;
use crate::judge::{beside, facts, looked_at, sound};
use crate::kill::{Ground, end, quick_scratch};
use crate::story::{Facts, Mix, Step};
use crate::table::{Counts, Line};

/// What is asked for while somebody ends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scene {
    Restore,
    Erase,
    EraseAll,
    Salvage,
    Import,
    /// The mistake on purpose: each table is emptied by itself.
    EraseBySteps,
}

const SCENES: [Scene; 5] = [Scene::Restore, Scene::Erase, Scene::EraseAll, Scene::Salvage, Scene::Import];

/// So many postings are brought in: enough for a while.
const POSTINGS: usize = if cfg!(debug_assertions) { 150 } else { 1_500 };

impl Scene {
    fn name(self) -> &'static str {
        match self {
            Self::Restore => "restore",
            Self::Erase => "erase",
            Self::EraseAll => "erase with the backups",
            Self::Salvage => "salvage",
            Self::Import => "import of postings",
            Self::EraseBySteps => "erase by steps",
        }
    }

    fn command(self, folder: &Path) -> Command {
        let mut command = Command::new(std::env::current_exe().expect("this program is a file"));
        if self == Self::EraseBySteps {
            command.arg("erase-by-steps").arg(folder);
            return command;
        }
        command.arg("cairn").args(["--today", &TODAY.to_string(), "--data-dir"]).arg(folder.join("data"));
        match self {
            Self::Restore => command.args(["restore", "latest", "--yes"]),
            Self::Erase | Self::EraseBySteps => command.args(["erase", "--yes"]),
            Self::EraseAll => command.args(["erase", "--backups", "--yes"]),
            Self::Salvage => command.arg("salvage").arg(folder.join("damaged.db")).arg("--yes"),
            Self::Import => command.args(["market", "import", "--yes"]).arg(folder.join("postings.jsonl")),
        };
        command
    }
}

/// Somebody's data, with a backup of an earlier day, a damaged file and postings beside it.
struct Laid {
    folder: tempfile::TempDir,
    before: Facts,
}

impl Laid {
    fn new(ground: &Ground) -> Result<Self, String> {
        let folder = quick_scratch();
        let told = Told::of(folder.path(), ground.seed);
        let mut story = ground.story(ground.seed, Mix::Quick, 0);
        let cairn = Cairn::open(&database(folder.path()), TODAY).map_err(|error| kind(&error))?;
        for number in 1..=60 {
            take(&cairn, &story.next(&ground.names), number, &ground.names, &told)?;
            story.advance(&ground.names);
            if number == 30 {
                take(&cairn, &Step::BackUp, number, &ground.names, &told)?;
            }
        }
        drop(cairn);
        let failed = |error: std::io::Error| error.to_string();
        let mut bytes = fs::read(database(folder.path())).map_err(failed)?;
        damage(&mut bytes);
        fs::write(folder.path().join("damaged.db"), bytes).map_err(failed)?;
        let line = |number: usize| {
            let text =
                format!("We look for somebody who keeps {number} services in Go and Kafka running by Raft.");
            serde_json::json!({ "title": format!("Engineer {number}"), "company": format!("Firm {number}"), "text": text })
                .to_string()
                + "\n"
        };
        let postings: String = (0..POSTINGS).map(line).collect();
        fs::write(folder.path().join("postings.jsonl"), postings).map_err(failed)?;
        let before = facts(&database(folder.path())).map_err(|error| error.to_string())?;
        Ok(Self { folder, before })
    }

    /// The same once more, for one trial.
    fn again(&self) -> Result<tempfile::TempDir, String> {
        let copy = quick_scratch();
        copied(self.folder.path(), copy.path()).map_err(|error| error.to_string())?;
        Ok(copy)
    }
}

/// Takes a page away that holds notes of the person's: what is salvaged is then something else than what was there.
fn damage(bytes: &mut [u8]) {
    let has = |page: &[u8], word: &[u8]| page.windows(word.len()).any(|part| part == word);
    // The last such page, since the first says what tables there are. The images that steps are taken back by hold the same words, as JSON.
    let holds_notes = |page: &[u8]| page[0] == 13 && has(page, b"studied") && !has(page, b"\"kind\"");
    if let Some(page) = bytes.chunks_exact_mut(4_096).rev().find(|page| holds_notes(page)) {
        page.fill(0x5a);
    }
}

fn copied(from: &Path, to: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let place: PathBuf = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&place)?;
            fs::set_permissions(&place, fs::metadata(entry.path())?.permissions())?;
            copied(&entry.path(), &place)?;
        } else {
            fs::copy(entry.path(), &place)?;
        }
    }
    Ok(())
}

/// Every scene so many times, killed and asked to end by turns.
pub(crate) fn run(ground: &Ground, times: u64) -> Line {
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    match Laid::new(ground) {
        Ok(laid) => {
            for scene in SCENES {
                let came = ended_midway(ground, &laid, scene, times, &mut counts);
                wrong.extend(came.unwrap_or_else(|why| vec![format!("{}: {why}", scene.name())]));
            }
        }
        Err(why) => wrong.push(why),
    }
    let what = format!("{} times restore, erase, salvage and import ended midway", times * 5);
    Line::of("G1", what, counts, "what was or what was asked for, whole; gone within 2 s", wrong)
}

/// Whoever empties table by table has to be noticed.
pub(crate) fn mutants(ground: &Ground) -> Line {
    let (mut counts, mut missed) = (Counts::default(), Vec::new());
    let noticed = Laid::new(ground).and_then(|laid| {
        for round in 1..=10 {
            let ground = ground.with_seed(ground.seed ^ round);
            let mut seen = Counts::default();
            if !ended_midway(&ground, &laid, Scene::EraseBySteps, 2, &mut seen)?.is_empty() {
                return Ok(round * 2);
            }
        }
        Err("went unnoticed through 20 kills".to_owned())
    });
    match noticed {
        Ok(kills) => counts.add_many("kills until it was noticed", kills),
        Err(why) => missed.push(why),
    }
    Line::planted("all erased table by table", counts, missed)
}

fn ended_midway(
    ground: &Ground,
    laid: &Laid,
    scene: Scene,
    times: u64,
    counts: &mut Counts,
) -> Result<Vec<String>, String> {
    // Once in peace: how long it takes, and what there is then.
    let folder = laid.again()?;
    let began = Instant::now();
    let done =
        scene.command(folder.path()).stdin(Stdio::null()).output().map_err(|error| error.to_string())?;
    let whole = began.elapsed();
    if !done.status.success() {
        return Err(format!("in peace: {}", String::from_utf8_lossy(&done.stderr).trim()));
    }
    let after = facts(&database(folder.path())).map_err(|error| error.to_string())?;
    if after == laid.before {
        return Err("it changes nothing, so nothing can be told of it".into());
    }
    let mut wrong = Vec::new();
    let mut chance = Chance::of(ground.seed, scene as u64);
    for time in 0..times {
        let signal = if time % 2 == 0 { Signal::KILL } else { Signal::TERM };
        let folder = laid.again()?;
        let micros = u64::try_from(whole.as_micros()).unwrap_or(u64::MAX);
        // The work is in the later part of it: what comes first is the opening.
        let delay = Duration::from_micros(micros / 4 + chance.below(micros));
        let mut command = scene.command(folder.path());
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let mut child = child.map_err(|error| error.to_string())?;
        std::thread::sleep(delay);
        let (status, took) = end(&mut child, signal);
        let place = |what: String| format!("{} ended by {signal:?} after {delay:?}: {what}", scene.name());
        if took > Duration::from_secs(2) {
            wrong.push(place(format!("it took {took:?} to end")));
        }
        let was_done = status.is_some_and(|status| status.success());
        match judged(folder.path(), (&laid.before, &after), was_done) {
            Ok(found) => counts.add(&format!("{}: {found}", scene.name())),
            Err(sentences) => wrong.extend(sentences.into_iter().map(place)),
        }
    }
    Ok(wrong)
}

/// What is there: as before or as after, and whole in any case.
fn judged(
    folder: &Path,
    (before, after): (&Facts, &Facts),
    was_done: bool,
) -> Result<&'static str, Vec<String>> {
    let mut wrong = Vec::new();
    let path = database(folder);
    match Cairn::open(&path, TODAY) {
        Ok(cairn) => {
            wrong.extend(looked_at(&cairn).err().map(|error| kind(&error)));
            let refused = |backup: &cairn_core::backup::BackupRow| cairn.restore_look_at(&backup.name).err();
            let backups = cairn.backups();
            wrong.extend(
                backups.iter().filter_map(refused).map(|error| format!("a backup: {}", kind(&error))),
            );
        }
        Err(error) => wrong.push(format!("does not open: {}", kind(&error))),
    }
    wrong.extend(sound(&path).err());
    wrong.extend(beside(folder));
    let found = match facts(&path) {
        Ok(found) if found == *after => "done",
        Ok(found) if found == *before && !was_done => "as before",
        Ok(found) if found == *before => {
            wrong.push("it said that it was done, and was not".into());
            ""
        }
        Ok(found) => {
            wrong.push(format!(
                "neither the one nor the other: {} statements and {} of the log instead of {} and {} or {} and {}",
                found.said.len(),
                found.log.len(),
                before.said.len(),
                before.log.len(),
                after.said.len(),
                after.log.len()
            ));
            ""
        }
        Err(error) => {
            wrong.push(error.to_string());
            ""
        }
    };
    if wrong.is_empty() { Ok(found) } else { Err(wrong) }
}

/// The mistake on purpose: whoever ends it finds some tables empty and others not.
pub(crate) fn erase_by_steps(folder: &Path) {
    let Ok(connection) = Connection::open(database(folder)) else { return };
    for table in ["entry", "assessment", "setting", "plan", "own_market"] {
        std::thread::sleep(Duration::from_millis(40));
        let _ = connection.execute(&format!("DELETE FROM {table}"), ());
    }
}
