//! Whose the files are: folders that may not be written, and files that nobody else may read (G12).

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::act::database;
use crate::judge::{Depth, judge};
use crate::kill::{Ground, Said, actor, quick_scratch, scratch, thaw};
use crate::mutant::Mutant;
use crate::story::Mix;
use crate::table::{Counts, Line};

/// Somebody who is not root, and whom nobody else is.
const NOBODY: u32 = 65_534;

/// Folders of others, folders that only read, and folders that are not there.
pub(crate) fn run(ground: &Ground) -> Line {
    const WHAT: &str = "folders somebody may not use";
    // Root may do anything, so as root these would all seem well.
    if !rustix::process::geteuid().is_root() {
        return Line::skipped("G3", WHAT, "only root can become somebody else");
    }
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    for (name, prepare, refused) in SCENES {
        let folder = scratch();
        let place = folder.path();
        let program = place.join("torture");
        let done = (|| -> std::io::Result<Said> {
            fs::copy(std::env::current_exe()?, &program)?;
            fs::set_permissions(place, fs::Permissions::from_mode(0o755))?;
            prepare(place)?;
            Ok(as_nobody(&program, &place.join("home"), ground.seed))
        })();
        let said = match done {
            Ok(said) => said,
            Err(error) => {
                wrong.push(format!("{name}: the scene could not be set: {error}"));
                continue;
            }
        };
        let before = fs::read(database(&place.join("home"))).ok();
        match (refused, &said.trouble) {
            (false, None) if said.acknowledged == 3 => counts.add("works"),
            (true, Some(why)) if why == "closed unwritable" => counts.add("refused with a reason"),
            (_, said) => wrong.push(format!("{name}: {}", said.as_deref().unwrap_or("it did not say what"))),
        }
        if refused && name.contains("database") && before != Some(THERE.to_vec()) {
            wrong.push(format!("{name}: the file changed"));
        }
    }
    Line::of("G3", format!("{} {WHAT}", SCENES.len()), counts, "works or says why; nothing changed", wrong)
}

/// Stands for a database: who may not open it cannot know that it is none.
const THERE: &[u8] = b"";

type Prepare = fn(&Path) -> std::io::Result<()>;

/// What is there, how it is made, and whether it has to be refused.
const SCENES: [(&str, Prepare, bool); 6] = [
    ("a folder of one's own", |place| owned(&place.join("home"), 0o700), false),
    (
        "a folder of one's own that is closed even to oneself",
        |place| {
            owned(&place.join("home"), 0o700)?;
            owned(&place.join("home/data"), 0o500)
        },
        false,
    ),
    ("no folder, and none can be made", |_| Ok(()), true),
    (
        "a file where the folder should be",
        |place| {
            owned(&place.join("home"), 0o700)?;
            fs::write(place.join("home/data"), "a file")
        },
        true,
    ),
    (
        "a database of somebody else",
        |place| {
            fs::create_dir_all(place.join("home/data"))?;
            fs::write(database(&place.join("home")), THERE)
        },
        true,
    ),
    (
        "a database of somebody else in one's own folder",
        |place| {
            owned(&place.join("home"), 0o700)?;
            owned(&place.join("home/data"), 0o700)?;
            fs::write(database(&place.join("home")), THERE)?;
            fs::set_permissions(database(&place.join("home")), fs::Permissions::from_mode(0o644))
        },
        true,
    ),
];

fn owned(folder: &Path, mode: u32) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    chown(folder, Some(NOBODY), Some(NOBODY))?;
    fs::set_permissions(folder, fs::Permissions::from_mode(mode))
}

/// Takes three steps as nobody.
fn as_nobody(program: &Path, home: &Path, seed: u64) -> Said {
    let acts = actor(home, seed, 0, Mix::Quick);
    let mut somebody = Command::new("setpriv");
    somebody.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(program).args(acts.get_args());
    somebody.args(["--steps", "3"]).stdin(Stdio::null());
    somebody
        .output()
        .map_or_else(|_| Said::default(), |done| Said::of(&String::from_utf8_lossy(&done.stdout)))
}

/// What is made under each mask of modes, while a database is open and was killed.
pub(crate) fn modes(ground: &Ground) -> Line {
    let (counts, wrong) = looked_at(ground, &["000", "022", "077"], None);
    Line::of("G12", "3 masks of modes, open and killed".into(), counts, "files 0600, folders 0700", wrong)
}

/// A database that everybody may read has to be noticed.
pub(crate) fn mutants(ground: &Ground) -> Line {
    let (_, noticed) = looked_at(ground, &["022"], Some(Mutant::ForAll));
    let mut counts = Counts::default();
    counts.add_many("noticed", u64::try_from(noticed.len()).unwrap_or(0));
    let missed = if noticed.is_empty() { vec!["nobody noticed".to_owned()] } else { Vec::new() };
    Line::of("G18", "a database for everybody".into(), counts, "noticed", missed)
}

fn looked_at(ground: &Ground, masks: &[&str], mutant: Option<Mutant>) -> (Counts, Vec<String>) {
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    for mask in masks {
        for version in [0, 1] {
            let folder = quick_scratch();
            thaw(version, folder.path());
            // Exports open the database once more, which makes it private again.
            let mix = if mutant.is_some() { Mix::Quick } else { Mix::All };
            let acts = actor(folder.path(), ground.seed, 0, mix);
            let mut shell = Command::new("sh");
            let script = format!("umask {mask}; exec \"$@\"");
            shell
                .args(["-c", &script, "sh"])
                .arg(acts.get_program())
                .args(acts.get_args())
                .args(["--steps", "30", "--stay"]);
            if let Some(mutant) = mutant {
                shell.args(["--mutant", mutant.word()]);
            }
            let spawned = shell.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
            let Ok(mut child) = spawned else { continue };
            // It stays once it is done, so that the files beside an open database are there.
            std::thread::sleep(std::time::Duration::from_millis(200));
            let last = wait_for(&mut child, 30);
            let open: Vec<PathBuf> = crate::judge::below(folder.path());
            for path in open.iter().filter(|path| *path != folder.path()) {
                let Ok(facts) = fs::metadata(path) else { continue };
                let mode = facts.permissions().mode() & 0o777;
                let most = if facts.is_dir() { 0o700 } else { 0o600 };
                let ours = path.starts_with(folder.path().join("data")) || facts.is_file();
                if ours && mode != most {
                    let name = path.strip_prefix(folder.path()).unwrap_or(path);
                    wrong.push(format!("umask {mask}: {} has the mode {mode:o}", name.display()));
                }
                counts.add("files and folders looked at");
            }
            let _ = child.kill();
            let _ = child.wait();
            let mut story = ground.story(ground.seed, mix, version);
            let found = judge(folder.path(), &mut story, last..=last, &ground.names, Depth::Whole);
            wrong.extend(found.wrong.into_iter().map(|what| format!("umask {mask}: {what}")));
        }
    }
    (counts, wrong)
}

/// Waits until that step is acknowledged; tells the last that was.
fn wait_for(child: &mut std::process::Child, step: u64) -> u64 {
    use std::io::{BufRead, BufReader};
    let Some(out) = child.stdout.take() else { return 0 };
    let mut last = 0;
    for line in BufReader::new(out).lines().map_while(Result::ok) {
        last = Said::of(&(line + "\n")).last.unwrap_or(last);
        if last >= step {
            break;
        }
    }
    last
}
