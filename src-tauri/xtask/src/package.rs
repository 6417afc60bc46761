//! The installers, with everything that lies beside the program: papers, manual pages, completions.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cargo::{Profile, binary};
use crate::shell::{Outcome, command, must, root, stop, target};
use crate::{setup, ship, ui};

/// The kinds of installer made for this system. An `AppImage` needs a program that is fetched while packing, so it is
/// made only where it is asked for.
const BUNDLES: &str = if cfg!(target_os = "macos") {
    "dmg"
} else if cfg!(windows) {
    "nsis,msi"
} else {
    "deb,rpm"
};

/// The shells whose completions are installed, and how the file is called that each looks for.
const SHELLS: [(&str, &str); 3] = [("bash", "cairn.bash"), ("zsh", "_cairn"), ("fish", "cairn.fish")];

/// Builds the release and packs it, as the usual kinds or those after `--bundles`.
pub(crate) fn run(words: &[String]) -> Outcome {
    let bundles = match words {
        [] => BUNDLES,
        [flag, kinds] if flag == "--bundles" => kinds.as_str(),
        _ => {
            return stop(
                "`cargo xtask package` takes only `--bundles` and kinds, for example `--bundles deb,rpm`.",
            );
        }
    };
    setup::everything()?;
    ui::packages()?;
    // Through Tauri's own program, because only it leaves out the commands the page may not call.
    tauri(&["build", "--no-bundle", "--ci", "--", "--locked"])?;
    let app = binary(Profile::Release, "cairn");
    beside(&app)?;
    tauri(&["bundle", "--bundles", bundles, "--ci"])?;

    println!("program    {:>9}  {}", size(&app), app.display());
    for kind in bundles.split(',') {
        let installer = made(&target().join("release/bundle"), kind)?;
        println!("{kind:<10} {:>9}  {}", size(&installer), installer.display());
    }
    Ok(())
}

/// The newest installer of a kind, in a folder or in the one in it that is called like the kind.
pub(crate) fn made(bundles: &Path, kind: &str) -> Outcome<PathBuf> {
    let found = newest(&bundles.join(kind), ending(kind)).or_else(|| newest(bundles, ending(kind)));
    found.map_or_else(|| stop(format!("No {kind} was found in {}.", bundles.display())), Ok)
}

fn tauri(words: &[&str]) -> Outcome {
    let cli = if cfg!(windows) { "tauri.cmd" } else { "tauri" };
    let cli = root().join("ui/node_modules/.bin").join(cli);
    let mut command = command(&cli.to_string_lossy(), words);
    command.current_dir(root().join("src-tauri"));
    must(command)
}

/// What tauri.conf.json puts beside the program, written into the folder it names.
fn beside(app: &Path) -> Outcome {
    let folder = root().join("target/package");
    let completions = folder.join("completions");
    fs::create_dir_all(&completions)?;
    ship::papers(&folder)?;
    let app = app.to_string_lossy();
    for (shell, file) in SHELLS {
        let script = command(&app, &["completions", shell]).output()?;
        if !script.status.success() {
            return stop(format!("{app} gave no completions for {shell}."));
        }
        fs::write(completions.join(file), script.stdout)?;
    }
    must(command(&app, &["manual", &folder.join("man1").to_string_lossy()]))
}

fn ending(kind: &str) -> &str {
    match kind {
        "nsis" => "exe",
        "appimage" => "AppImage",
        kind => kind,
    }
}

fn newest(folder: &Path, ending: &str) -> Option<PathBuf> {
    fs::read_dir(folder)
        .ok()?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == ending))
        .max_by_key(|path| path.metadata().and_then(|about| about.modified()).ok())
}

/// A file's size in megabytes, to two decimals.
pub(crate) fn size(path: &Path) -> String {
    let bytes = path.metadata().map_or(0, |about| about.len());
    format!("{}.{:02} MB", bytes / 1_000_000, bytes % 1_000_000 / 10_000)
}
