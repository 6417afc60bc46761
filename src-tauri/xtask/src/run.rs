//! Builds Cairn and opens it, or shows it where there is no display.

use std::path::Path;

use crate::cargo::{self, Profile};
use crate::shell::{Outcome, command, must};
use crate::{setup, ui};

/// Opens the window. The words go to Cairn as they are.
pub(crate) fn run(words: &[String]) -> Outcome {
    setup::everything()?;
    ui::packages()?;
    ui::build()?;
    let app = cargo::app(Profile::Debug)?;
    if has_display() {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        return must(command(&app.to_string_lossy(), &words));
    }
    show(&app, words)
}

fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Opens the same window on a virtual display, keeps its picture, and prints what it shows.
#[cfg(target_os = "linux")]
fn show(app: &Path, words: &[String]) -> Outcome {
    use crate::screen::{Guest, Screen, keep};
    use crate::shell::{stop, target};

    let folder = match words {
        [] => target().join("shown").to_string_lossy().into_owned(),
        [flag, folder] if flag == "--data-dir" => folder.clone(),
        _ => return stop("Without a display, `cargo xtask run` takes only --data-dir and a folder."),
    };
    let terminal = cargo::terminal(Profile::Debug)?;
    let print = |words: &[&str]| {
        let mut all = vec!["--data-dir", &folder];
        all.extend(words);
        must(command(&terminal.to_string_lossy(), &all))
    };

    let home = target().join("screen");
    std::fs::create_dir_all(&home)?;
    let picture = target().join("cairn.png");
    let screen = Screen::start()?;
    let guest = Guest::start(
        &screen,
        &home,
        app,
        &["--data-dir".to_owned(), folder.clone()],
        &[],
        &home.join("log"),
    )?;
    keep(&screen.wait_until_still()?, &picture)?;
    println!(
        "There is no display here, so Cairn was opened on a virtual one. Its picture: {}",
        picture.display()
    );
    println!("\nThe same in the terminal, while the window is open:\n");
    print(&["gap"])?;
    println!();
    print(&["plan"])?;
    drop(guest);
    println!("\nThe data is in {folder}. To open the window, run this on a machine with a display.");
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn show(_: &Path, _: &[String]) -> Outcome {
    crate::shell::stop("There is no display here.")
}
