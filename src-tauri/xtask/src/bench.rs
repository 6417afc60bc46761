//! How fast and how large Cairn is. Figures to look at, on this machine and today: never a test that fails.

use crate::shell::Outcome;

/// Measures answers, recognition, markets, plans, start-up and sizes, and prints them.
pub(crate) fn run() -> Outcome {
    #[cfg(target_os = "linux")]
    {
        linux::run()
    }
    #[cfg(not(target_os = "linux"))]
    crate::shell::stop("Start-up is measured on a virtual display, which is there on Linux only.")
}

#[cfg(target_os = "linux")]
mod linux {
    use crate::cargo::{Profile, binary, empty_window};
    use crate::shell::{Outcome, command, must};
    use crate::{measure, package, setup, ui};

    pub(super) fn run() -> Outcome {
        setup::everything()?;
        ui::packages()?;
        ui::build()?;
        let words = ["bench", "--package", "cairn", "--bench", "answers", "--features", "custom-protocol"];
        must(command("cargo", &words))?;
        for (package, bench) in [
            ("cairn-core", "recognition"),
            ("cairn-core", "market"),
            ("cairn-core", "following"),
            ("cairn-optimize", "plans"),
        ] {
            println!();
            must(command("cargo", &["bench", "--package", package, "--bench", bench]))?;
        }
        crate::cargo::app(Profile::Release)?;
        empty_window()?;
        measure::beside_an_empty_window(&binary(Profile::Release, "cairn"))?;
        println!();
        package::run(&[])?;
        Ok(())
    }
}
