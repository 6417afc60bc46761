//! A picture of every screen, taken in the real window.

use crate::shell::Outcome;

/// Saves them, or the named parts of them, under `target/pictures`.
pub(crate) fn run(parts: &[String]) -> Outcome {
    #[cfg(target_os = "linux")]
    {
        use crate::cargo::{Profile, app};
        use crate::shell::{command, must, target};
        use crate::{screen, setup, ui};

        setup::everything()?;
        ui::packages()?;
        ui::build()?;
        let app = app(Profile::Debug)?;
        let screen = screen::Screen::start()?;
        let folder = target().join("pictures");
        let words = ["run", "--quiet", "--package", "cairn-tests", "--features", "e2e", "--bin", "pictures"];
        let mut pictures = command("cargo", &words);
        pictures.arg("--").args(parts);
        pictures.env("DISPLAY", screen.name()).env("CAIRN_BIN", app).env("CAIRN_PICTURES", &folder);
        must(pictures)?;
        println!("The pictures are in {}.", folder.display());
        Ok(())
    }
    #[cfg(not(target_os = "linux"))]
    let _ = parts;
    #[cfg(not(target_os = "linux"))]
    crate::shell::stop("Pictures are taken through WebKitWebDriver, which is there on Linux only.")
}
