//! Things laid in the way (R20): where a file goes that somebody names, another laid a link, a pipe, a folder, a device or
//! a database. A link to a file gives way and what it leads to stays as it is; nothing else is replaced; nothing is
//! written outside of the folder that was named, nobody waits, and nothing half is left.

use std::fs;
use std::io;
use std::os::unix::fs::{FileTypeExt, MetadataExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::time::Duration;

use cairn_core::Cairn;

use crate::act::{TODAY, database};
use crate::hostile::watched::{Watched, watched};
use crate::judge::below;
use crate::kill::quick_scratch;
use crate::table::{Counts, Line};

/// Whoever takes longer waits for somebody at the other end of a pipe.
const HANGS: Duration = Duration::from_secs(60);

/// The words that write a file somebody names, and the file that is written where a folder is named.
const WAYS: [(&str, &[&str], Option<&str>); 4] = [
    ("an export", &["export", "json", "--out"], None),
    ("an export of a document", &["export", "html", "--out"], None),
    ("an export of several files", &["export", "csv", "--out"], Some("plan.csv")),
    ("a backup", &["backup", "--to"], None),
];

/// Lays something at the first path; the second is a folder of somebody else.
type Lay = fn(&Path, &Path) -> io::Result<()>;

/// What is laid in the way, and whether it gives way to somebody who says that what is there may be replaced.
const PLANTED: [(&str, Lay, bool); 10] = [
    ("a file", |path, _| fs::write(path, "old"), true),
    ("a link to a file", |path, theirs| symlink(theirs.join("diary"), path), true),
    ("a link to nowhere", |path, theirs| symlink(theirs.join("nowhere"), path), true),
    ("a link to itself", |path, _| symlink(path, path), true),
    ("a link to a folder", |path, theirs| symlink(theirs.join("inner"), path), false),
    ("a folder", |path, _| fs::create_dir(path), false),
    ("a pipe", pipe, false),
    ("a socket", |path, _| UnixListener::bind(path).map(drop), false),
    ("a link to a device", |path, _| symlink("/dev/null", path), false),
    ("a link to a database", |path, theirs| symlink(theirs.join("other.db"), path), false),
];

fn pipe(path: &Path, _: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    Ok(mknodat(CWD, path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0)?)
}

/// A folder somebody names, one of somebody else, and the data.
struct Scene {
    ground: tempfile::TempDir,
    /// Where the thing is laid.
    planted: PathBuf,
    /// What is named.
    named: PathBuf,
}

impl Scene {
    fn set(file: Option<&str>, fresh: &Path) -> io::Result<Self> {
        let ground = quick_scratch();
        let (there, theirs) = (ground.path().join("there"), ground.path().join("theirs"));
        fs::create_dir(&there)?;
        fs::create_dir_all(theirs.join("inner"))?;
        fs::write(theirs.join("diary"), "mine")?;
        fs::write(theirs.join("other.db"), b"SQLite format 3\0 and mine")?;
        let data = database(ground.path());
        fs::create_dir_all(data.parent().unwrap_or(ground.path()))?;
        fs::copy(fresh, &data)?;
        let named = there.join("taken");
        let planted = file.map_or_else(|| named.clone(), |file| named.join(file));
        if file.is_some() {
            fs::create_dir(&named)?;
        }
        Ok(Self { ground, planted, named })
    }

    fn theirs(&self) -> PathBuf {
        self.ground.path().join("theirs")
    }

    /// Everything of somebody else, to the last byte.
    fn of_theirs(&self) -> Vec<(PathBuf, Option<Vec<u8>>)> {
        let mut all: Vec<_> =
            below(&self.theirs()).into_iter().map(|path| (path.clone(), fs::read(path).ok())).collect();
        all.sort();
        all
    }

    /// What lies where the thing was laid, by its kind and what tells it from another.
    fn there(&self) -> Option<(bool, bool, u64, u64)> {
        let facts = fs::symlink_metadata(&self.planted).ok()?;
        let kind = facts.file_type();
        Some((kind.is_symlink(), kind.is_fifo() || kind.is_socket(), facts.ino(), facts.size()))
    }

    fn written(&self, words: &[&str], force: bool) -> io::Result<Watched> {
        let data = database(self.ground.path());
        let mut child = std::process::Command::new(std::env::current_exe()?);
        child.args(["cairn", "--today", &TODAY.to_string(), "--data-dir"]);
        child.arg(data.parent().unwrap_or(&data)).args(words).arg(&self.named);
        if force {
            child.arg("--force");
        }
        watched(&mut child, HANGS)
    }

    /// What is wrong after somebody wrote, who was or was not allowed to replace what is there.
    fn judged(&self, before: &Before, said: &Watched, replaced: bool) -> Vec<String> {
        let mut wrong = Vec::new();
        if said.hung || said.err.contains("panicked") {
            wrong.push(format!("it hung or panicked: {}", said.err));
        }
        if self.of_theirs() != before.theirs {
            wrong.push("something of somebody else changed".into());
        }
        if !fs::metadata("/dev/null").is_ok_and(|facts| facts.file_type().is_char_device()) {
            wrong.push("a device is gone".into());
        }
        for path in below(self.ground.path()) {
            if path.extension().is_some_and(|ending| ending == "part") {
                wrong.push(format!("{} was left half done", path.display()));
            }
        }
        let is_file =
            fs::symlink_metadata(&self.planted).is_ok_and(|facts| facts.is_file() && facts.len() > 3);
        match (replaced, said.code) {
            (true, Some(0)) if is_file && self.there() != before.there => {}
            (false, Some(1)) if self.there() == before.there => {}
            (_, code) => {
                wrong.push(format!("it ended with {code:?} and {:?} there: {}", self.there(), said.err))
            }
        }
        wrong
    }
}

/// How things were.
struct Before {
    theirs: Vec<(PathBuf, Option<Vec<u8>>)>,
    there: Option<(bool, bool, u64, u64)>,
}

/// Lays each thing in each way, with and without the word that what is there may be replaced.
pub(crate) fn run() -> Line {
    let ground = quick_scratch();
    let fresh = ground.path().join("fresh.db");
    drop(Cairn::open(&fresh, TODAY).expect("a new database opens"));
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    for (way, words, file) in WAYS {
        for (what, lay, gives_way) in PLANTED {
            for force in [false, true] {
                let found = tried(file, lay, &fresh, |scene| scene.written(words, force), force && gives_way);
                match found {
                    Ok(found) if found.is_empty() => {
                        counts.add(if force && gives_way { "gave way" } else { "stayed and was named" });
                    }
                    Ok(found) => {
                        let how = if force { "with" } else { "without" };
                        wrong.push(format!("{way}, {what}, {how} leave: {}", found.join("; ")));
                    }
                    Err(error) => wrong.push(format!("{way}, {what}: the scene could not be set: {error}")),
                }
            }
        }
    }
    let what = format!("{} things in the way of {} ways to write (R20)", PLANTED.len(), WAYS.len());
    Line::of("R20", what, counts, "nothing of others changes, nobody waits, nothing half is left", wrong)
}

fn tried(
    file: Option<&str>,
    lay: Lay,
    fresh: &Path,
    write: impl FnOnce(&Scene) -> io::Result<Watched>,
    replaced: bool,
) -> io::Result<Vec<String>> {
    let scene = Scene::set(file, fresh)?;
    lay(&scene.planted, &scene.theirs())?;
    let before = Before { theirs: scene.of_theirs(), there: scene.there() };
    let said = write(&scene)?;
    Ok(scene.judged(&before, &said, replaced))
}

/// Somebody who writes through whatever lies there has to be noticed.
pub(crate) fn mutants() -> Line {
    let ground = quick_scratch();
    let fresh = ground.path().join("fresh.db");
    drop(Cairn::open(&fresh, TODAY).expect("a new database opens"));
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    for (what, lay, _) in PLANTED.into_iter().filter(|(what, ..)| {
        ["a link to a file", "a link to nowhere", "a link to a device", "a link to a database"].contains(what)
    }) {
        let carelessly = |scene: &Scene| {
            fs::write(&scene.planted, "whatever it is")?;
            Ok(Watched { code: Some(0), ..Watched::default() })
        };
        match tried(None, lay, &fresh, carelessly, true) {
            Ok(found) if !found.is_empty() => counts.add("noticed"),
            _ => wrong.push(format!("one that writes through {what} went unnoticed")),
        }
    }
    Line::of("G18", "a writer that follows what lies in its way".into(), counts, "each noticed", wrong)
}
