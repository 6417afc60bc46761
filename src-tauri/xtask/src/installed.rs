//! Cairn as somebody gets it: packed, installed, upgraded over an older version with its data, driven, measured, and
//! removed again. One command that prints install, start, size, memory and accessibility figures.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::cargo::empty_window;
use crate::screen::Screen;
use crate::setup::{as_root, debian_packages};
use crate::shell::{Outcome, answer, command, installed, must, stop, target};
use crate::{measure, package, ui};

/// What looks at the package from outside, each with its reason.
const CHECKERS: [(&str, &str); 4] = [
    ("appstream", "checks what a software center shows"),
    ("desktop-file-utils", "checks the desktop entry and keeps the list of file types"),
    ("shared-mime-info", "knows the type of a file by its name"),
    ("rpm", "reads the .rpm"),
];

/// The version of the package that is upgraded: the same program, packed again under a lower number.
const OLDER: &str = "0.0.9";

/// The parts of the walk on whose way no dialog of the system stands.
const WITHOUT_DIALOGS: [&str; 10] =
    ["screens", "shell", "markets", "planning", "following", "safety", "own", "practice", "empty", "start"];

/// The program the package installs.
const PROGRAM: &str = "/usr/bin/cairn";

/// Packs, installs, upgrades, drives, measures and removes Cairn; with a folder, the packages that are in it already.
pub(crate) fn run(words: &[String]) -> Outcome {
    if !installed("dpkg") {
        return stop(
            "The package is tried where .deb packages are installed: on Debian, Ubuntu and their kin.",
        );
    }
    if answer("dpkg-query", &["-W", "-f=${db:Status-Status}", "cairn"]).as_deref() == Some("installed") {
        return stop(
            "Cairn is installed here already. Remove it first: this would take its place and remove it.",
        );
    }
    let bundles = match words {
        [] => {
            package::run(&["--bundles".to_owned(), "deb,rpm".to_owned()])?;
            target().join("release/bundle")
        }
        [folder] => PathBuf::from(folder),
        _ => {
            return stop(
                "`cargo xtask installed` takes one folder, with a .deb and a .rpm in it or one deeper.",
            );
        }
    };
    debian_packages(&CHECKERS)?;
    let (deb, rpm) = (package::made(&bundles, "deb")?, package::made(&bundles, "rpm")?);
    let folder = target().join("installed");
    // Left over from the last time, and ours alone.
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let files = look_at(&deb, &rpm, &folder)?;

    let done = install_and_use(&deb, &folder);
    // Whatever failed, nothing stays on the machine.
    let removed = timed("removed in", || must(as_root(&["dpkg", "--remove", "cairn"])?));
    done?;
    removed?;
    gone(&files)?;
    if !data(&folder).join("cairn.db").exists() {
        return stop("Removing the package took the person's data away.");
    }
    println!("  all {} files are gone, the person's data is there", files.len());
    Ok(())
}

/// Checks what the packages hold; answers the files of the .deb as they will lie on the system.
fn look_at(deb: &Path, rpm: &Path, folder: &Path) -> Outcome<Vec<PathBuf>> {
    let tree = folder.join("tree");
    must(command("dpkg-deb", &["-x", &deb.to_string_lossy(), &tree.to_string_lossy()]))?;
    let inside = |path: &str| tree.join(path).to_string_lossy().into_owned();
    must(command(
        "appstreamcli",
        &["validate", "--no-net", &inside("usr/share/metainfo/io.github.cairn.metainfo.xml")],
    ))?;
    must(command("desktop-file-validate", &[&inside("usr/share/applications/Cairn.desktop")]))?;
    let mut files = Vec::new();
    list(&tree, Path::new("/"), &mut files)?;
    println!("\nthe packages");
    println!("  .deb  {}, {} files", package::size(deb), files.len());
    let Some(listed) = answer("rpm", &["-qlp", &rpm.to_string_lossy()]) else {
        return stop("rpm could not read the .rpm.");
    };
    // The two families look for completions of zsh and fish in different folders.
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    let in_rpm: Vec<_> = listed.lines().filter_map(|line| name(Path::new(line))).collect();
    let missing: Vec<_> =
        files.iter().filter_map(|file| name(file)).filter(|name| !in_rpm.contains(name)).collect();
    if !missing.is_empty() {
        return stop(format!("The .rpm lacks what the .deb has: {}.", missing.join(", ")));
    }
    println!("  .rpm  {}, the same files", package::size(rpm));
    Ok(files)
}

fn list(folder: &Path, shown: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    for entry in fs::read_dir(folder)?.flatten() {
        let (path, shown) = (entry.path(), shown.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            list(&path, &shown, files)?;
        } else {
            files.push(shown);
        }
    }
    Ok(())
}

fn install_and_use(deb: &Path, folder: &Path) -> Outcome {
    println!("\ninstalling");
    let older = older(deb, folder)?;
    timed("the older version in", || install(&older))?;
    version(OLDER)?;
    // Data as the oldest released program left it, where the person's data lies.
    must(command(
        "cargo",
        &[
            "run",
            "--quiet",
            "--package",
            "cairn-tests",
            "--bin",
            "frozen",
            "--",
            &data(folder).to_string_lossy(),
        ],
    ))?;
    let before = fs::metadata(data(folder).join("cairn.db"))?.len();
    timed("upgraded in", || install(deb))?;
    version(env!("CARGO_PKG_VERSION"))?;
    let said = on_the_data(folder, &["entries", "--json"])?;
    let entries = said.matches("\"event\"").count();
    if entries == 0 {
        return stop(format!("The upgraded program does not see the study sessions of before: {said}"));
    }
    println!(
        "  its data ({before} bytes, the oldest format) is there after the upgrade: {entries} entries of the log"
    );
    known_to_the_system()?;
    // Packages made before did not ask for the interface.
    ui::packages()?;
    ui::build()?;
    empty_window()?;
    measure::beside_an_empty_window(Path::new(PROGRAM))?;
    drive()
}

/// The package once more, under a lower number.
fn older(deb: &Path, folder: &Path) -> Outcome<PathBuf> {
    let tree = folder.join("older");
    must(command("dpkg-deb", &["-R", &deb.to_string_lossy(), &tree.to_string_lossy()]))?;
    let control = tree.join("DEBIAN/control");
    let text: String =
        fs::read_to_string(&control)?
            .lines()
            .map(|line| {
                if line.starts_with("Version:") { format!("Version: {OLDER}\n") } else { format!("{line}\n") }
            })
            .collect();
    fs::write(&control, text)?;
    let packed = folder.join("older.deb");
    must(command(
        "dpkg-deb",
        &["--root-owner-group", "-b", &tree.to_string_lossy(), &packed.to_string_lossy()],
    ))?;
    Ok(packed)
}

fn install(deb: &Path) -> Outcome {
    must(as_root(&["dpkg", "--install", &deb.to_string_lossy()])?)
}

fn version(wanted: &str) -> Outcome {
    let found = answer("dpkg-query", &["-W", "-f=${Version}", "cairn"]).unwrap_or_default();
    // The program itself says its own version, which the older package shares.
    let says = answer(PROGRAM, &["--version"]).unwrap_or_default();
    if found.starts_with(wanted) && says.starts_with("cairn ") {
        return Ok(());
    }
    stop(format!("Installed is {found:?}, which says {says:?}; expected was {wanted}."))
}

/// The person's folder in this trial.
fn data(folder: &Path) -> PathBuf {
    folder.join("home/.local/share/cairn")
}

fn on_the_data(folder: &Path, words: &[&str]) -> Outcome<String> {
    let mut all = vec!["--data-dir".to_owned(), data(folder).to_string_lossy().into_owned()];
    all.extend(words.iter().map(|word| (*word).to_owned()));
    let words: Vec<&str> = all.iter().map(String::as_str).collect();
    answer(PROGRAM, &words).map_or_else(|| stop(format!("`cairn {}` failed.", words.join(" "))), Ok)
}

/// The system knows the type of a backup and of links, the manual and the completions.
fn known_to_the_system() -> Outcome {
    let globs = fs::read_to_string("/usr/share/mime/globs2").unwrap_or_default();
    if !globs.contains("application/vnd.cairn.backup:*.cairn") {
        return stop("The system does not know a .cairn file by its name.");
    }
    let handlers = fs::read_to_string("/usr/share/applications/mimeinfo.cache").unwrap_or_default();
    for kind in ["x-scheme-handler/cairn", "application/vnd.cairn.backup", "application/x-ndjson"] {
        if !handlers
            .lines()
            .any(|line| line.starts_with(&format!("{kind}=")) && line.contains("Cairn.desktop"))
        {
            return stop(format!("The system does not open {kind} with Cairn."));
        }
    }
    for file in [
        "/usr/share/man/man1/cairn.1",
        "/usr/share/bash-completion/completions/cairn",
        "/usr/share/icons/hicolor/scalable/apps/cairn.svg",
        "/usr/share/icons/hicolor/16x16/apps/cairn.png",
        "/usr/share/icons/hicolor/512x512/apps/cairn.png",
        "/usr/share/doc/cairn/sbom.cdx.json",
        "/usr/share/doc/cairn/THIRD-PARTY.txt",
    ] {
        if !Path::new(file).is_file() {
            return stop(format!("{file} was not installed."));
        }
    }
    println!(
        "  the system opens cairn:// links, .cairn and .jsonl files with it; manual and completions are in place"
    );
    Ok(())
}

/// The stories, long lists and the walk of accessibility, in the window of the installed program: all of them, also
/// after one that fails.
fn drive() -> Outcome {
    ui::packages()?;
    let screen = Screen::start()?;
    let ask = |what: &str, verb: &str, words: &[&str]| {
        println!("\n{what}");
        let mut run = command("cargo", &[verb, "--package", "cairn-tests", "--features", "e2e"]);
        run.args(words).env("DISPLAY", screen.name()).env_remove("WAYLAND_DISPLAY").env("CAIRN_BIN", PROGRAM);
        must(run)
    };
    // The system's dialogs cannot be clicked, and only a build for development lets a folder answer for them.
    let stories = ["--test", "stories", "--", "--skip", "dialogs"];
    let stories = ask("stories in the installed window", "test", &stories);
    let lists = ask("long lists in the installed window", "run", &["--quiet", "--bin", "scrolling"]);
    let mut parts = vec!["--quiet", "--bin", "accessibility", "--"];
    parts.extend(WITHOUT_DIALOGS);
    let walk = ask("accessibility of the installed window", "run", &parts);
    stories.and(lists).and(walk)
}

fn gone(files: &[PathBuf]) -> Outcome {
    let left: Vec<String> =
        files.iter().filter(|file| file.exists()).map(|file| file.display().to_string()).collect();
    if left.is_empty() { Ok(()) } else { stop(format!("Removing the package left {}.", left.join(", "))) }
}

fn timed(what: &str, done: impl FnOnce() -> Outcome) -> Outcome {
    let began = Instant::now();
    done()?;
    let took: Duration = began.elapsed();
    println!("  {what} {}.{} s", took.as_secs(), took.subsec_millis() / 100);
    Ok(())
}
