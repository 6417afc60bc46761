//! Running other programs, and saying plainly what went wrong.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why a task stopped, as a sentence for the person at the terminal.
#[derive(Debug)]
pub(crate) struct Trouble(pub(crate) String);

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<std::io::Error> for Trouble {
    fn from(error: std::io::Error) -> Self {
        Self(format!("{error}."))
    }
}

/// What a task answers.
pub(crate) type Outcome<T = ()> = Result<T, Trouble>;

/// Stops a task with this sentence.
pub(crate) fn stop<T>(sentence: impl Into<String>) -> Outcome<T> {
    Err(Trouble(sentence.into()))
}

/// The folder that holds the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Where Cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// A command in the root of the workspace. `npm` and `npx` are scripts on Windows and need their full name.
pub(crate) fn command(program: &str, words: &[&str]) -> Command {
    let program = match program {
        "npm" | "npx" if cfg!(windows) => format!("{program}.cmd"),
        _ => program.to_owned(),
    };
    let mut command = Command::new(program);
    command.args(words).current_dir(root());
    command
}

/// How a command reads when somebody types it.
pub(crate) fn spelled(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|word| word.to_string_lossy().into_owned()));
    words.join(" ")
}

/// Runs a command, with its output on the terminal, and stops unless it succeeds.
pub(crate) fn must(mut command: Command) -> Outcome {
    eprintln!("> {}", spelled(&command));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => stop(format!("`{}` ended with {status}.", spelled(&command))),
        Err(error) => stop(format!("`{}` could not be started: {error}.", spelled(&command))),
    }
}

/// What a command prints, or nothing if it is missing or fails.
pub(crate) fn answer(program: &str, words: &[&str]) -> Option<String> {
    let output = command(program, words).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What a command prints. Stops unless it succeeds, with what it complained about.
pub(crate) fn said(program: &str, words: &[&str]) -> Outcome<String> {
    let mut command = command(program, words);
    match command.output() {
        Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        Ok(output) => {
            let complaint = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            stop(format!("`{}` ended with {}.\n{complaint}", spelled(&command), output.status))
        }
        Err(error) => stop(format!("`{}` could not be started: {error}.", spelled(&command))),
    }
}

/// True if a program of this name can be started.
pub(crate) fn installed(program: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else { return false };
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}
