//! Cargo, called the same way by every task so that nothing is compiled twice.

use std::path::PathBuf;

use crate::shell::{Outcome, command, must, root, target};

/// Builds the app with the interface inside it, and answers where it is.
pub(crate) fn app(profile: Profile) -> Outcome<PathBuf> {
    let mut words =
        vec!["build", "--locked", "--package", "cairn", "--bin", "cairn", "--features", "custom-protocol"];
    words.extend(profile.words());
    must(command("cargo", &words))?;
    Ok(binary(profile, "cairn"))
}

/// Builds the smallest window there is, which Cairn is measured beside. Its page is built with the interface.
#[cfg(target_os = "linux")]
pub(crate) fn empty_window() -> Outcome {
    let words = ["build", "--locked", "--release", "--package", "cairn", "--features", "custom-protocol"];
    let mut build = command("cargo", &words);
    build.args(["--example", "empty_window"]);
    must(build)
}

/// Builds the terminal's own program, and answers where it is.
pub(crate) fn terminal(profile: Profile) -> Outcome<PathBuf> {
    let mut words = vec!["build", "--locked", "--package", "cairn-cli"];
    words.extend(profile.words());
    must(command("cargo", &words))?;
    Ok(binary(profile, "cairn-cli"))
}

/// Builds the harnesses that torture Cairn, and answers where they are.
#[cfg(target_os = "linux")]
pub(crate) fn torture(profile: Profile) -> Outcome<PathBuf> {
    let mut words = vec!["build", "--package", "cairn-torture"];
    words.extend(profile.words());
    must(command("cargo", &words))?;
    Ok(binary(profile, "torture"))
}

/// Writes the TypeScript side of the window's commands.
pub(crate) fn bindings() -> Outcome {
    // The window cannot be compiled without the folder its interface will be in.
    std::fs::create_dir_all(root().join("ui/dist"))?;
    must(command(
        "cargo",
        &["run", "--quiet", "--package", "cairn", "--bin", "bindings", "--features", "bindings"],
    ))
}

/// How hard the compiler tries.
#[derive(Clone, Copy)]
pub(crate) enum Profile {
    /// Quick to build.
    Debug,
    /// As shipped.
    Release,
}

impl Profile {
    fn words(self) -> &'static [&'static str] {
        match self {
            Self::Debug => &[],
            Self::Release => &["--release"],
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Debug => "debug",
            Self::Release => "release",
        }
    }
}

/// Where a built program is.
pub(crate) fn binary(profile: Profile, name: &str) -> PathBuf {
    target().join(profile.folder()).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}
