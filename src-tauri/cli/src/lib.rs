//! The terminal: the same use cases as the window, without any window library.
//!
//! `args` says what can be typed, `run` calls the core, `say` and the files beside it put
//! answers into words. The clock is read once, in [`run`].

mod args;
mod files;
mod print;
mod say;
mod verbs;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use cairn_core::Cairn;
use chrono::{Local, NaiveDateTime};
use clap::Parser;

use args::Args;
use say::Trouble;

/// The name of the database inside the data folder.
pub const DATABASE: &str = "cairn.db";

/// Where the system keeps a program's data for this person; nothing if it does not say.
pub fn data_folder() -> Option<PathBuf> {
    let named =
        |variable: &str| std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_absolute());
    if cfg!(windows) {
        return named("APPDATA").map(|folder| folder.join("Cairn"));
    }
    let home = named("HOME");
    if cfg!(target_os = "macos") {
        return home.map(|home| home.join("Library/Application Support/Cairn"));
    }
    named("XDG_DATA_HOME")
        .or_else(|| home.map(|home| home.join(".local/share")))
        .map(|folder| folder.join("cairn"))
}

/// Runs one command line, with the clock and the streams of this process.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let now = Local::now().naive_local();
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
    ExitCode::from(run_with(words, now, &mut out, &mut err))
}

/// Runs one command line at a given moment and tells its exit code: 0 done, 1 not done, 2 not understood.
pub fn run_with(
    words: impl IntoIterator<Item = OsString>,
    now: NaiveDateTime,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let args = match Args::try_parse_from(words) {
        Ok(args) => args,
        Err(usage) => {
            let help = usage.exit_code() == 0;
            // A closed pipe is the reader's choice, not a failure.
            let _ = if help { write!(out, "{usage}") } else { write!(err, "{usage}") };
            return if help { 0 } else { 2 };
        }
    };
    let now = args.today.map_or(now, |day| day.and_time(now.time()));
    let json = args.json;
    match open(&args, now).and_then(|cairn| verbs::carry_out(&cairn, args, now, out)) {
        Ok(()) | Err(Trouble::ClosedPipe) => 0,
        Err(trouble) => {
            let _ = if json { trouble.write_json(err) } else { writeln!(err, "{trouble}") };
            1
        }
    }
}

fn open(args: &Args, now: NaiveDateTime) -> Result<Cairn, Trouble> {
    let folder = args.data_dir.clone().or_else(data_folder).ok_or(Trouble::NoFolder)?;
    let path = std::path::absolute(folder.join(DATABASE)).map_err(|error| Trouble::file(&folder, &error))?;
    Ok(Cairn::open(&path, now.date())?)
}
