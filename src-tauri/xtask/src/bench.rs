//! How fast and how large Cairn is. Figures to look at, on this machine and today: never a test that fails.

use crate::shell::Outcome;

/// Measures all of it or the parts that are named, and prints them.
pub(crate) fn run(parts: &[String]) -> Outcome {
    #[cfg(target_os = "linux")]
    {
        linux::run(parts)
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = parts;
        crate::shell::stop("Start-up is measured on a virtual display, which is there on Linux only.")
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use crate::cargo::{Profile, binary, empty_window};
    use crate::shell::{Outcome, command, must, stop};
    use crate::{measure, package, setup, ui};

    /// Benches that are programs of a package, each with what it needs.
    const PROGRAMS: [(&str, &str, &[&str]); 5] = [
        ("answers", "cairn", &["--features", "custom-protocol"]),
        ("recognition", "cairn-core", &[]),
        ("market", "cairn-core", &[]),
        ("following", "cairn-core", &[]),
        ("plans", "cairn-optimize", &[]),
    ];
    /// From start to text, memory and idleness.
    const START: &str = "start";
    /// How large the packages are.
    const SIZE: &str = "size";

    pub(super) fn run(parts: &[String]) -> Outcome {
        let known = || PROGRAMS.iter().map(|(name, ..)| *name).chain([START, SIZE]);
        if let Some(unknown) = parts.iter().find(|part| !known().any(|name| name == *part)) {
            let known: Vec<&str> = known().collect();
            return stop(format!("There is no part {unknown}; there are {}.", known.join(", ")));
        }
        let wanted = |name: &str| parts.is_empty() || parts.iter().any(|part| part == name);
        setup::everything()?;
        ui::packages()?;
        ui::build()?;
        for (name, package, more) in PROGRAMS.into_iter().filter(|(name, ..)| wanted(name)) {
            println!();
            must(command("cargo", &[&["bench", "--package", package, "--bench", name], more].concat()))?;
        }
        if wanted(START) {
            crate::cargo::app(Profile::Release)?;
            empty_window()?;
            measure::beside_an_empty_window(&binary(Profile::Release, "cairn"))?;
        }
        if wanted(SIZE) {
            println!();
            package::run(&[])?;
        }
        Ok(())
    }
}
