//! The built window under watch: its stories, and the program that listens for sockets.

use crate::cargo::{Profile, app};
use crate::shell::{Outcome, command, must, stop};
use crate::{screen, setup, ui};

/// Which sockets Cairn opens on a whole walk.
pub(crate) fn silent() -> Outcome {
    with_the_window(
        &["run", "--quiet", "--package", "cairn-tests", "--features", FEATURES, "--bin", "silent"],
        &[],
    )
}

/// The stories in the real window, or those whose names hold one of the words.
pub(crate) fn stories(words: &[String]) -> Outcome {
    with_the_window(&["test", "--package", "cairn-tests", "--features", FEATURES, "--test", "stories"], words)
}

/// As the tests are built, so that nothing is compiled twice.
const FEATURES: &str = "cairn/custom-protocol,cairn-tests/e2e";

fn with_the_window(cargo: &[&str], words: &[String]) -> Outcome {
    if words.iter().any(|word| word.starts_with('-')) {
        return stop("Name parts of the names of stories, for example: cargo xtask stories boundary.");
    }
    setup::everything()?;
    ui::packages()?;
    ui::build()?;
    let app = app(Profile::Debug)?;
    let screen = screen::Screen::start()?;
    let mut driven = command("cargo", cargo);
    driven.arg("--").args(words);
    driven.env("DISPLAY", screen.name()).env_remove("WAYLAND_DISPLAY").env("CAIRN_BIN", app);
    must(driven)
}
