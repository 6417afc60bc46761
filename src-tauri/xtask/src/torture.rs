//! Faults on purpose: killed, cut off from power, disk and room, and asked afterwards what is still known.

use crate::cargo::{Profile, torture};
use crate::shell::{Outcome, must};

/// Builds the harnesses and runs them with these words; without one, all of them briefly. At length they run as
/// Cairn is shipped.
pub(crate) fn run(words: &[String]) -> Outcome {
    let profile =
        if words.first().is_some_and(|word| word == "long") { Profile::Release } else { Profile::Debug };
    let mut program = std::process::Command::new(torture(profile)?);
    if words.is_empty() {
        program.arg("short");
    }
    program.args(words);
    must(program)
}
