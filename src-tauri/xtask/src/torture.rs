//! Faults on purpose: killed, cut off from power, disk and room, and asked afterwards what is still known.

use crate::cargo::{Profile, torture};
use crate::shell::{Outcome, must};

/// Those that run as Cairn is shipped: what takes long, and what is about how long something takes.
const AS_SHIPPED: [&str; 2] = ["long", "soak"];

/// Builds the harnesses and runs them with these words; without one, all of them briefly.
pub(crate) fn run(words: &[String]) -> Outcome {
    let is_shipped = words.first().is_some_and(|word| AS_SHIPPED.contains(&word.as_str()));
    let profile = if is_shipped { Profile::Release } else { Profile::Debug };
    let mut program = std::process::Command::new(torture(profile)?);
    if words.is_empty() {
        program.arg("short");
    }
    program.args(words);
    must(program)
}
