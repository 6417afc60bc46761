//! A disk without room (G5): what is there can be read and opened with no byte free, nothing is lost, nothing half is
//! left, and work goes on without a new start once there is room.
//!
//! The disk is a small one in memory, in a namespace of its own: it takes no root where the kernel lets users have one.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use cairn_core::Cairn;
use cairn_store::Store;

use crate::act::{TODAY, Told, database, export, kind, take};
use crate::judge::{Depth, below, facts, judge, looked_at};
use crate::kill::{Ground, NEWEST, scratch, thaw};
use crate::mutant::Mutant;
use crate::story::{Mix, Step};
use crate::table::{Counts, Line};

/// Every size of the disk: in an own namespace, by this program itself.
pub(crate) fn run(ground: &Ground, sizes: &[u32]) -> Line {
    const WHAT: &str = "full disks";
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    for size in sizes {
        let folder = scratch();
        match inside(folder.path(), *size, ground.seed) {
            Err(why) => return Line::skipped("G5", WHAT, why),
            Ok(text) => {
                for line in text.lines() {
                    match line.split_once(' ') {
                        Some(("seen", what)) => counts.add(what),
                        Some(("wrong", what)) => wrong.push(format!("{size} KiB: {what}")),
                        _ => {}
                    }
                }
                if !text.ends_with("end\n") {
                    wrong.push(format!("{size} KiB: it did not come to its end"));
                }
            }
        }
    }
    let bar = "opens and shows all with 0 bytes free, nothing lost or half, goes on by itself";
    Line::of("G5", format!("{} {WHAT}", sizes.len()), counts, bar, wrong)
}

/// Runs the scene on a disk of so many KiB; what it saw, line by line.
fn inside(folder: &Path, size: u32, seed: u64) -> Result<String, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let script = format!(
        "mount -t tmpfs -o size={size}k,mode=700 torture \"$1\" && exec \"$2\" on-a-full-disk \"$1\" --seed {seed}"
    );
    let mut scene = Command::new("unshare");
    scene.args(["--user", "--map-root-user", "--mount", "sh", "-c", &script, "sh"]).arg(folder).arg(program);
    let done = scene.stdin(Stdio::null()).output().map_err(|error| format!("unshare: {error}"))?;
    let text = String::from_utf8_lossy(&done.stdout).into_owned();
    if text.starts_with("begin\n") {
        return Ok(text);
    }
    Err(format!("no small disk: {}", String::from_utf8_lossy(&done.stderr).trim()))
}

fn seen(what: &str) {
    println!("seen {what}");
}

fn wrong(what: &str) {
    println!("wrong {what}");
}

/// Says that something did not go as it must.
fn expect(went: Result<(), String>, what: &str) {
    match went {
        Ok(()) => seen(what),
        Err(why) => wrong(&format!("{what}: {why}")),
    }
}

/// The scene, on the small disk in that folder.
pub(crate) fn scene(folder: &Path, ground: &Ground) {
    println!("begin");
    if let Err(why) = working(folder, ground) {
        wrong(&why);
    }
    for version in 1..NEWEST {
        upgrading(folder, ground, version);
    }
    println!("end");
}

fn working(folder: &Path, ground: &Ground) -> Result<(), String> {
    let names = &ground.names;
    let mut story = ground.story(ground.seed, Mix::All, 0);
    let told = Told::of(folder, ground.seed);
    let path = database(folder);
    let cairn = Cairn::open(&path, TODAY).map_err(|error| format!("a new database: {}", kind(&error)))?;
    take(&cairn, &Step::Export, 0, names, &told).map_err(|why| format!("the first export: {why}"))?;
    let old = fs::read(export(folder)).map_err(|error| error.to_string())?;

    // Some room is left, and work goes on until that is used up.
    leave_free(folder, 300 << 10)?;
    let refused = loop {
        let step = story.next(names);
        if step == Step::Export {
            story.number += 1;
            continue;
        }
        match take(&cairn, &step, story.number + 1, names, &told) {
            Ok(()) => story.advance(names),
            Err(why) => break why,
        }
        if story.number > 5_000 {
            return Err("the disk never got full".into());
        }
    };
    expect(is_full(&refused), "the step that finds no room is refused");
    leave_free(folder, 0)?;
    for _ in 0..5 {
        let step = story.next(names);
        match take(&cairn, &step, story.number + 1, names, &told) {
            Err(why) => expect(is_full(&why), "a step without room is refused"),
            // What fits into pages that are there already may be done.
            Ok(()) => {
                seen("a step that needed no room is done");
                story.advance(names);
            }
        }
    }
    let same = || match facts(&path) {
        Ok(facts) if &facts == story.known() => Ok(()),
        Ok(_) => Err("other facts".to_owned()),
        Err(error) => Err(error.to_string()),
    };
    expect(
        looked_at(&cairn).map_err(|error| kind(&error)).and_then(|()| same()),
        "all is read while the disk is full",
    );
    match take(&cairn, &Step::Export, 0, names, &told) {
        Ok(()) => wrong("an export fitted where nothing fits"),
        Err(_) => seen("an export without room is refused"),
    }
    expect(
        if fs::read(export(folder)).ok().as_deref() == Some(&old) {
            Ok(())
        } else {
            Err("it changed".into())
        },
        "the old export stays",
    );

    // Who writes over the last export has to be noticed.
    let careless = Told { mutant: Some(Mutant::ExportInPlace), ..told.clone() };
    let _ = take(&cairn, &Step::Export, 0, names, &careless);
    if fs::read(export(folder)).ok().as_deref() == Some(&old) {
        wrong("an export written in place went unnoticed");
    } else {
        seen("an export written in place is noticed (G18)");
    }

    // As the computer finds it after it was switched off: the log is there, its index is not.
    let after_crash = folder.join("after-crash");
    make_room(folder, 5_000 << 10)?;
    fs::write(export(folder), &old).map_err(|error| error.to_string())?;
    fs::create_dir_all(after_crash.join("data")).map_err(|error| error.to_string())?;
    for side in ["", "-wal"] {
        let name = format!("{}{side}", cairn_cli::DATABASE);
        if path.with_file_name(&name).exists() {
            fs::copy(path.with_file_name(&name), after_crash.join("data").join(&name))
                .map_err(|error| error.to_string())?;
        }
    }
    leave_free(folder, 0)?;
    expect(opens(&after_crash, &story), "opens with no byte free after a crash");
    fs::remove_dir_all(&after_crash).map_err(|error| error.to_string())?;
    leave_free(folder, 0)?;

    // Room again, and nothing was started anew.
    make_room(folder, 800 << 10)?;
    let again = take(&cairn, &story.next(names), story.number + 1, names, &told);
    expect(again.clone(), "work goes on once there is room");
    if again.is_ok() {
        story.advance(names);
    }
    leave_free(folder, 0)?;
    drop(cairn);
    leave_free(folder, 0)?;
    expect(opens(folder, &story), "opens with no byte free after it was closed without room");
    make_room(folder, 4_000 << 10)?;
    expect(opens(folder, &story), "opens with room");
    leave_free(folder, 0)?;
    expect(opens(folder, &story), "opens with no byte free after it was closed with room");
    make_room(folder, 4_000 << 10)?;
    let steps = story.number..=story.number;
    let mut judged = story.clone();
    let found = judge(folder, &mut judged, steps, names, Depth::Whole);
    found.wrong.iter().for_each(|what| wrong(what));
    no_half(folder);
    Ok(())
}

/// An upgrade that finds no room changes nothing, and is done once there is some.
fn upgrading(folder: &Path, ground: &Ground, version: u32) {
    let own = folder.join(format!("v{version}"));
    let outcome = (|| -> Result<(), String> {
        make_room(folder, 1 << 20)?;
        thaw(version, &own);
        let path = database(&own);
        let before = fs::read(&path).map_err(|error| error.to_string())?;
        leave_free(folder, 0)?;
        match Store::open(&path, TODAY) {
            Ok(_) => wrong("an upgrade fitted where nothing fits"),
            Err(error) => expect(is_full(&kind(&error.into())), "an upgrade without room is refused"),
        }
        let same = fs::read(&path).ok().as_deref() == Some(&before);
        expect(if same { Ok(()) } else { Err("it changed".into()) }, "the older database stays as it was");
        no_half(&own);
        make_room(folder, 4 << 20)?;
        let mut story = ground.story(ground.seed, Mix::All, version);
        let found = judge(&own, &mut story, 0..=0, &ground.names, Depth::Store);
        found.wrong.iter().for_each(|what| wrong(what));
        Ok(())
    })();
    if let Err(why) = outcome {
        wrong(&format!("version {version}: {why}"));
    }
    let _ = fs::remove_dir_all(own);
}

fn is_full(why: &str) -> Result<(), String> {
    if why == "full" { Ok(()) } else { Err(why.to_owned()) }
}

/// Whether all of Cairn opens and shows what the story knows.
fn opens(folder: &Path, story: &crate::story::Story) -> Result<(), String> {
    let cairn = Cairn::open(&database(folder), TODAY).map_err(|error| kind(&error))?;
    looked_at(&cairn).map_err(|error| kind(&error))?;
    let said = cairn.skills_said().map_err(|error| kind(&error))?.len();
    let known = story.known().said.len();
    if said == known { Ok(()) } else { Err(format!("{said} statements instead of {known}")) }
}

fn no_half(folder: &Path) {
    for path in below(folder) {
        if path.extension().is_some_and(|ending| ending == "part") {
            wrong(&format!("{} was left half done", path.display()));
        }
    }
}

fn filler(folder: &Path) -> PathBuf {
    folder.join("filler")
}

fn free(folder: &Path) -> Result<u64, String> {
    let facts = rustix::fs::statvfs(folder).map_err(|error| error.to_string())?;
    Ok(facts.f_bavail * facts.f_frsize)
}

/// Fills the disk until no more than so many bytes are free.
fn leave_free(folder: &Path, bytes: u64) -> Result<(), String> {
    let mut file =
        File::options().create(true).append(true).open(filler(folder)).map_err(|error| error.to_string())?;
    while free(folder)? > bytes {
        let most = usize::try_from((free(folder)? - bytes).min(1 << 16)).unwrap_or(1);
        if file.write(&vec![7; most]).is_err() {
            break;
        }
    }
    Ok(())
}

/// Shortens what fills the disk until so many bytes are free.
fn make_room(folder: &Path, bytes: u64) -> Result<(), String> {
    let missing = bytes.saturating_sub(free(folder)?);
    let file = File::options().write(true).open(filler(folder)).map_err(|error| error.to_string())?;
    let length = file.metadata().map_err(|error| error.to_string())?.len();
    file.set_len(length.saturating_sub(missing)).map_err(|error| error.to_string())
}
