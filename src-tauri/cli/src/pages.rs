//! What a package brings along for the terminal: completions of a shell, and manual pages.

use std::fs;
use std::io::Write;
use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell;

use crate::args::Args;
use crate::say::Trouble;

/// Writes what a shell needs to complete words of `cairn`.
pub(crate) fn completions(shell: Shell, out: &mut dyn Write) -> Result<(), Trouble> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "cairn", &mut script);
    Ok(out.write_all(&script)?)
}

/// Writes a manual page for `cairn` and for each of its subcommands into a folder: `cairn.1`, `cairn-plan.1` …
pub(crate) fn manual(folder: &Path) -> Result<(), Trouble> {
    let trouble = |error: &std::io::Error| Trouble::file(folder, error);
    fs::create_dir_all(folder).map_err(|error| trouble(&error))?;
    clap_mangen::generate_to(Args::command(), folder).map_err(|error| trouble(&error))
}
