//! The terminal: the same use cases as the window, without any window library.
//!
//! `args` and `values` say what can be typed, `verbs` calls the core, `print` puts answers and
//! `say` failures into words. The clock is read once, in [`run`].

mod args;
mod backup;
mod bring;
mod files;
mod follow;
mod jobs;
mod market;
mod own;
mod pages;
mod plan;
mod practice;
mod print;
mod say;
mod values;
mod verbs;

use std::ffi::OsString;
use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use cairn_core::Cairn;
use chrono::{Local, NaiveDateTime};
use clap::Parser;

use args::{Args, Verb};
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

/// A person who can be asked, if one sits there.
pub type Ask<'a> = Option<&'a mut dyn BufRead>;

/// Runs one command line, with the clock and the streams of this process; or reads a document, as the child that
/// another process of Cairn started for that.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let words: Vec<OsString> = words.into_iter().collect();
    if cairn_document::is_asked(words.iter().cloned()) {
        return cairn_document::serve();
    }
    let now = Local::now().naive_local();
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
    let mut person = std::io::stdin().lock();
    let at_a_terminal = person.is_terminal() && out.is_terminal();
    let code = match understood(words, &mut out, &mut err) {
        Ok(args) => {
            let somebody = at_a_terminal || args.verb.is_dialogue();
            let ask: Ask<'_> = if somebody { Some(&mut person) } else { None };
            carried_out(args, now, &mut out, &mut err, ask)
        }
        Err(code) => code,
    };
    ExitCode::from(code)
}

/// Runs one command line at a given moment and tells its exit code: 0 done, 1 not done, 2 not understood.
///
/// An import without `--yes` asks the person in `ask`, and changes nothing where there is none.
pub fn run_with(
    words: impl IntoIterator<Item = OsString>,
    now: NaiveDateTime,
    out: &mut dyn Write,
    err: &mut dyn Write,
    ask: Ask<'_>,
) -> u8 {
    match understood(words, out, err) {
        Ok(args) => carried_out(args, now, out, err, ask),
        Err(code) => code,
    }
}

/// What was typed; or the exit code, once it was said what is wrong with it or what was asked about the program.
fn understood(
    words: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Result<Args, u8> {
    let words: Vec<OsString> = words.into_iter().collect();
    let for_scripts = words.iter().any(|word| word == "--json");
    Args::try_parse_from(words).map_err(|usage| {
        // A closed pipe is the reader's choice, not a failure.
        let _ = match usage.exit_code() {
            0 => write!(out, "{usage}"),
            _ if for_scripts => say::usage_json(err, &usage.to_string()),
            _ => write!(err, "{usage}"),
        };
        if usage.exit_code() == 0 { 0 } else { 2 }
    })
}

fn carried_out(args: Args, now: NaiveDateTime, out: &mut dyn Write, err: &mut dyn Write, ask: Ask<'_>) -> u8 {
    let now = args.today.map_or(now, |day| day.and_time(now.time()));
    let json = args.json;
    let done = match &args.verb {
        // About the program alone, so no data is opened or made for it.
        Verb::Completions { shell } => pages::completions(*shell, out),
        Verb::Manual { folder } => pages::manual(folder),
        _ => open(&args, now).and_then(|cairn| {
            let reason_for_a_backup = !args.verb.is_about_backups();
            verbs::carry_out(&cairn, args, now, out, ask)?;
            if reason_for_a_backup && let Err(error) = cairn.back_up_if_due(now) {
                // What was asked for is done all the same.
                let _ = writeln!(err, "The backup of the day could not be made. {}", Trouble::Core(error));
            }
            Ok(())
        }),
    };
    // What is still held back may be what no longer fits on the disk.
    match done.and_then(|()| Ok(out.flush()?)) {
        Ok(()) | Err(Trouble::ClosedPipe) => 0,
        Err(trouble) => {
            // A name of a file, or of one in an archive, may hold anything.
            let said = || print::one_line(&trouble.to_string());
            let _ = if json { trouble.write_json(err) } else { writeln!(err, "{}", said()) };
            1
        }
    }
}

fn open(args: &Args, now: NaiveDateTime) -> Result<Cairn, Trouble> {
    let folder = args.data_dir.clone().or_else(data_folder).ok_or(Trouble::NoFolder)?;
    let path = std::path::absolute(folder.join(DATABASE)).map_err(|error| Trouble::file(&folder, &error))?;
    if args.verb.puts_in_place() {
        cairn_core::backup::set_aside_if_damaged(&path, now.date())?;
    }
    Ok(Cairn::open(&path, now.date())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_of_a_file_steers_the_terminal() {
        let home = tempfile::tempdir().unwrap();
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let (data, file) = (home.path().join("data"), home.path().join("a\u{1b}]0;b\u{7}\n\u{202e}c.json"));
        std::fs::write(&file, "[]").unwrap();
        let words = ["cairn".into(), "--data-dir".into(), data.into(), "import".into(), file.into()];
        let code = run_with(words, "2026-11-24T18:30:00".parse().unwrap(), &mut out, &mut err, None);
        let said = String::from_utf8(err).unwrap();
        assert_eq!((code, said.matches('\n').count()), (1, 1), "{said:?}");
        assert!(!said.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{said:?}");
    }
}
