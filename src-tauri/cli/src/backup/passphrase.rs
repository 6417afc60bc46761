//! Passphrases: typed without being shown, or read from a file. Never an argument, which others on this computer see.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use cairn_core::backup::Passphrase;

use crate::say::Trouble;

/// No passphrase is longer, in bytes.
const LONGEST: u64 = 1024;

#[derive(Debug, clap::Args)]
pub(crate) struct PassphraseArgs {
    /// Ask for a passphrase, which encrypts the backup or opens it
    #[arg(long)]
    passphrase: bool,
    /// Read the passphrase from the first line of this file, such as /dev/stdin
    #[arg(long, value_name = "FILE", conflicts_with = "passphrase")]
    passphrase_file: Option<PathBuf>,
}

impl PassphraseArgs {
    /// A passphrase to encrypt with, if that was asked for. It is typed twice: nothing opens a backup without it.
    pub(crate) fn chosen(&self) -> Result<Option<Passphrase>, Trouble> {
        if !self.passphrase {
            return self.read();
        }
        let (once, again) = (typed("Passphrase: ")?, typed("The same again: ")?);
        if once != again {
            return Err(Trouble::PassphrasesDiffer);
        }
        Passphrase::new(once).map(Some).ok_or(Trouble::NoPassphrase)
    }

    /// The passphrase of a backup that is there, if one was announced.
    pub(crate) fn known(&self) -> Result<Option<Passphrase>, Trouble> {
        if !self.passphrase {
            return self.read();
        }
        Passphrase::new(typed("Passphrase: ")?).map(Some).ok_or(Trouble::NoPassphrase)
    }

    fn read(&self) -> Result<Option<Passphrase>, Trouble> {
        let Some(file) = &self.passphrase_file else { return Ok(None) };
        Passphrase::new(first_line(file)?).map(Some).ok_or(Trouble::NoPassphrase)
    }
}

fn typed(question: &str) -> Result<String, Trouble> {
    rpassword::prompt_password(question).map_err(|error| Trouble::file(Path::new("the terminal"), &error))
}

fn first_line(file: &Path) -> Result<String, Trouble> {
    let failed = |error: std::io::Error| Trouble::file(file, &error);
    let mut line = String::new();
    BufReader::new(File::open(file).map_err(failed)?.take(LONGEST)).read_line(&mut line).map_err(failed)?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
