//! The installer, and how large things became.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cargo::{Profile, binary};
use crate::setup;
use crate::shell::{Outcome, command, must, root, stop, target};
use crate::ui;

/// The kind of installer made for this system.
const BUNDLE: &str = if cfg!(target_os = "macos") {
    "dmg"
} else if cfg!(windows) {
    "nsis"
} else {
    "deb"
};

/// Builds the release and packs it. Answers where the installer is.
pub(crate) fn run() -> Outcome<PathBuf> {
    setup::everything()?;
    ui::packages()?;
    let cli = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    let cli = root().join("ui/node_modules/.bin").join(cli);
    // Through Tauri's own program, because only it leaves out the commands the page may not call.
    let mut build = command(&cli.to_string_lossy(), &["build", "--bundles", BUNDLE, "--ci"]);
    build.current_dir(root().join("src-tauri"));
    must(build)?;

    let app = binary(Profile::Release, "cairn");
    let folder = target().join("release/bundle").join(BUNDLE);
    let Some(installer) = newest(&folder, BUNDLE) else {
        return stop(format!("No installer was found in {}.", folder.display()));
    };
    println!("program    {}  {}", size(&app), app.display());
    println!("installer  {}  {}", size(&installer), installer.display());
    Ok(installer)
}

fn newest(folder: &Path, kind: &str) -> Option<PathBuf> {
    let kind = if kind == "nsis" { "exe" } else { kind };
    fs::read_dir(folder)
        .ok()?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == kind))
        .max_by_key(|path| path.metadata().and_then(|about| about.modified()).ok())
}

/// A file's size in megabytes, to two decimals.
pub(crate) fn size(path: &Path) -> String {
    let bytes = path.metadata().map_or(0, |about| about.len());
    format!("{}.{:02} MB", bytes / 1_000_000, bytes % 1_000_000 / 10_000)
}
