//! What Cairn is built from, and whether building it again gives the same.

use std::fs;
use std::path::{Path, PathBuf};

use crate::shell::{Outcome, answer, command, must, root, said, stop, target};
use crate::ship;

/// Several versions of one crate are no hole, and there are many.
const QUIET: [&str; 4] = ["check", "--hide-inclusion-graph", "--allow", "duplicate"];

/// Checks licences, bans and sources; known holes too, where a database of them can be had, whose date is printed.
pub(crate) fn check() -> Outcome {
    if answer("cargo", &["deny", "--version"]).is_none() {
        println!("skipped: cargo-deny is not installed (cargo install --locked cargo-deny)");
        return Ok(());
    }
    let config = root().join("src-tauri/deny.toml");
    let config = config.to_string_lossy();
    let deny = |words: &[&str]| {
        let mut deny = command("cargo", &["deny", "--locked", "--config", &config]);
        deny.args(words);
        deny
    };
    must(deny(&[&QUIET[..], &["licenses", "bans", "sources"]].concat()))?;
    // What cargo-deny looks at is what is built in, on each system there is an installer for.
    if !deny(&["fetch", "db"]).status().is_ok_and(|status| status.success()) {
        println!("skipped: the database of known holes could not be fetched");
        return Ok(());
    }
    println!("the database of known holes is of {}", dated().unwrap_or_else(|| "an unknown day".into()));
    must(deny(&[&QUIET[..], &["advisories"]].concat()))
}

/// The day of the newest change to what cargo-deny knows of holes.
fn dated() -> Option<String> {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(std::env::home_dir()?.join(".cargo")))?;
    let kept = fs::read_dir(home.join("advisory-dbs")).ok()?.flatten().filter(|entry| entry.path().is_dir());
    kept.filter_map(|entry| {
        answer("git", &["-C", &entry.path().to_string_lossy(), "log", "-1", "--format=%cs"])
    })
    .max()
}

/// Builds the terminal's program twice, from the last commit in two folders, and compares what came out.
pub(crate) fn twice() -> Outcome {
    let folder = target().join("twice");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    // Somebody may commit while the first is built.
    let commit = said("git", &["rev-parse", "HEAD"])?;
    // Names of different lengths: a path that stays in the program would then move everything behind it.
    let made = ["one", "another-place"].map(|name| build_in(&folder.join(name), commit.trim()));
    let [one, other] = made;
    let (one, other) = (one?, other?);
    println!("{one}  built in target/twice/one\n{other}  built in target/twice/another-place");
    fs::remove_dir_all(&folder)?;
    if one == other {
        println!("The same commit gives the same program.");
        Ok(())
    } else {
        stop("The same commit gave two different programs.")
    }
}

/// Builds a commit in a folder of its own; answers the checksum of the program.
fn build_in(folder: &Path, commit: &str) -> Outcome<String> {
    let place = folder.to_string_lossy();
    must(command("git", &["clone", "--quiet", "--local", "--no-hardlinks", ".", &place]))?;
    must(command("git", &["-C", &place, "checkout", "--quiet", "--detach", commit]))?;
    let home = std::env::var("CARGO_HOME")
        .ok()
        .or_else(|| Some(format!("{}/.cargo", std::env::home_dir()?.display())));
    let home = home.unwrap_or_default();
    // Rust and C both write down where their sources lie.
    let (here, there) = (format!("{place}=/cairn"), format!("{home}=/cargo"));
    let mut build = command("cargo", &["build", "--release", "--locked", "--package", "cairn-cli"]);
    build
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("CARGO_INCREMENTAL", "0")
        .env("SOURCE_DATE_EPOCH", "0")
        .env("RUSTFLAGS", format!("--remap-path-prefix={here} --remap-path-prefix={there}"))
        .env("CFLAGS", format!("-ffile-prefix-map={here} -ffile-prefix-map={there}"));
    must(build)?;
    let program = folder.join("target/release").join(format!("cairn-cli{}", std::env::consts::EXE_SUFFIX));
    ship::checksum(&program)
}
