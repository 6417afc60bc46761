//! What could not be done, why, and what to do: one sentence each.

use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use cairn_core::export::Format;
use cairn_core::{Entity, Error, StoreError};
use cairn_domain::backup::BadBackup;
use serde_json::{Value, json};

/// A command that was understood and could not be carried out.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The core refused or failed.
    Core(Error),
    /// A name that no skill has.
    UnknownSkill(String),
    /// A name that no market has.
    UnknownMarket(String),
    /// A number that no entry of the log has.
    NoEntry(usize),
    /// An entry that is no study session, and so has no length and no note.
    NoSession(usize),
    /// There is no folder to keep data in.
    NoFolder,
    /// A file could not be read or written.
    File { path: PathBuf, reason: String },
    /// A file is there already.
    Exists(PathBuf),
    /// A format of several files, which a terminal would mix.
    SeveralFiles(Format),
    /// Something is wrong with the data; what it is was said already.
    NotWell,
    /// A passphrase is for a file.
    PassphraseWithoutFile,
    /// A passphrase was typed in two ways.
    PassphrasesDiffer,
    /// There is no passphrase where one was announced.
    NoPassphrase,
    /// The reader of our output went away.
    ClosedPipe,
    /// The output could not be written.
    Output(io::Error),
}

impl Trouble {
    pub(crate) fn file(path: &Path, error: &io::Error) -> Self {
        Self::File { path: path.to_path_buf(), reason: error.to_string() }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Core(Error::Store(StoreError::BadBackup { .. })) => "backup",
            Self::Core(Error::Store(_)) => "storage",
            Self::Core(Error::Intake(_)) => "fileUnreadable",
            Self::Core(Error::NotFound { .. })
            | Self::UnknownSkill(_)
            | Self::UnknownMarket(_)
            | Self::NoEntry(_) => "notFound",
            Self::Core(Error::Refused(_)) | Self::NoSession(_) => "refused",
            Self::Core(
                Error::Resource(_)
                | Error::Application(_)
                | Error::Card(_)
                | Error::Mock(_)
                | Error::Review(_),
            ) => "invalid",
            Self::Core(Error::Cancelled) => "cancelled",
            Self::Core(_) | Self::Output(_) | Self::ClosedPipe => "unexpected",
            Self::NotWell => "notWell",
            Self::PassphraseWithoutFile | Self::PassphrasesDiffer | Self::NoPassphrase => "passphrase",
            Self::NoFolder => "noFolder",
            Self::File { .. } | Self::Exists(_) | Self::SeveralFiles(_) => "file",
        }
    }

    /// What a script may want to look at beside the code.
    fn details(&self) -> Value {
        match self {
            Self::Core(Error::NotFound { what, id }) => json!({ "what": what, "id": id }),
            Self::UnknownSkill(name) => json!({ "what": Entity::Skill, "id": name }),
            Self::UnknownMarket(id) => json!({ "what": Entity::Market, "id": id }),
            Self::Core(Error::Store(StoreError::BadBackup { name, why })) => {
                json!({ "name": name, "why": why })
            }
            Self::Core(Error::Refused(rule)) => json!({ "rule": rule }),
            Self::Core(Error::Resource(bad)) => json!({ "field": bad.field() }),
            Self::Core(Error::Application(bad)) => json!({ "field": bad.field() }),
            Self::Core(Error::Card(bad)) => json!({ "field": bad.field() }),
            Self::Core(Error::Intake(wrong)) => {
                json!({ "name": wrong.file, "line": wrong.line, "problem": wrong.kind.to_string() })
            }
            Self::File { path, reason } => json!({ "name": path.to_string_lossy(), "problem": reason }),
            Self::Exists(path) => json!({ "name": path.to_string_lossy() }),
            Self::NoEntry(number) | Self::NoSession(number) => json!({ "number": number }),
            Self::SeveralFiles(format) => json!({ "name": format.word() }),
            Self::Core(_)
            | Self::NoFolder
            | Self::NotWell
            | Self::PassphraseWithoutFile
            | Self::PassphrasesDiffer
            | Self::NoPassphrase
            | Self::ClosedPipe
            | Self::Output(_) => json!({}),
        }
    }

    /// The same for a script: a code that does not change, the sentence, and what it is about.
    pub(crate) fn write_json(&self, err: &mut dyn Write) -> io::Result<()> {
        let mut failure = self.details();
        if let Some(fields) = failure.as_object_mut() {
            fields.insert("code".into(), self.code().into());
            fields.insert("message".into(), self.to_string().into());
        }
        writeln!(err, "{failure}")
    }
}

/// A command line that was not understood, for a script.
pub(crate) fn usage_json(err: &mut dyn Write, usage: &str) -> io::Result<()> {
    let message = usage.trim().trim_start_matches("error: ");
    writeln!(err, "{}", json!({ "code": "usage", "message": message }))
}

/// Where the names of such things are listed.
fn listed_by(what: Entity) -> &'static str {
    match what {
        Entity::Skill => "cairn skills",
        Entity::Role => "cairn role",
        Entity::Market => "cairn market list",
        Entity::Posting => "cairn market postings",
        Entity::Source => "cairn market --sources",
        Entity::Resource => "cairn library",
        Entity::Unit => "cairn library ID",
        Entity::Plan => "cairn plan",
        Entity::Application => "cairn jobs",
        Entity::Card => "cairn practice list",
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        Self::Core(error)
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::ClosedPipe } else { Self::Output(error) }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Core(Error::Store(error)) => store(f, error),
            Self::Core(Error::Intake(error)) => {
                write!(f, "The file could not be brought in. {error}. Nothing was changed.")
            }
            Self::Core(error @ Error::Document { .. }) => {
                write!(f, "The file could not be brought in. {error}. Nothing was changed.")
            }
            Self::Core(Error::Refused(rule)) => write!(f, "That was not done: {rule}."),
            Self::Core(error @ Error::NotFound { what, .. }) => {
                write!(f, "That was not done: {error}. `{}` lists the names.", listed_by(*what))
            }
            Self::Core(error) => write!(f, "That was not done: {error}."),
            Self::UnknownSkill(name) => {
                write!(f, "There is no skill called \"{name}\". `cairn skills` lists them with their names.")
            }
            Self::UnknownMarket(id) => {
                write!(f, "There is no market called \"{id}\". `cairn market list` lists them.")
            }
            Self::NoEntry(number) => {
                write!(f, "The log has no entry {number}. `cairn entries` lists them with their numbers.")
            }
            Self::NoSession(number) => {
                write!(f, "Entry {number} is no study session: it has a day, but no length and no note.")
            }
            Self::NoFolder => {
                f.write_str("There is no home folder to keep data in. Name one with --data-dir.")
            }
            Self::File { path, reason } => write!(f, "{} could not be used: {reason}.", path.display()),
            Self::SeveralFiles(format) => {
                write!(f, "{format} is several files. Name a folder for them with --out.")
            }
            Self::Exists(path) => {
                write!(
                    f,
                    "{} is there already. Choose another name, or replace it with --force.",
                    path.display()
                )
            }
            Self::NotWell => f.write_str("Something is wrong with the data: see the lines above."),
            Self::PassphraseWithoutFile => {
                f.write_str("A passphrase is for a file that leaves this computer. Name one with --to.")
            }
            Self::PassphrasesDiffer => f.write_str("The two passphrases differ. Nothing was written."),
            Self::NoPassphrase => f.write_str("The passphrase is empty. Nothing was done."),
            Self::ClosedPipe => Ok(()),
            Self::Output(error) => write!(f, "The answer could not be written: {error}."),
        }
    }
}

fn store(f: &mut fmt::Formatter<'_>, error: &StoreError) -> fmt::Result {
    match error {
        StoreError::Busy => {
            f.write_str("Another program is using the data, so nothing was changed. Try again in a moment.")
        }
        StoreError::Full => f.write_str("The disk is full, so nothing was changed. Make room and try again."),
        StoreError::DiskFailed { reason } => {
            write!(
                f,
                "The disk could not read or write your data, so nothing was changed: {reason}. Try again; if it \
                 happens again, copy the data folder to another disk."
            )
        }
        StoreError::Damaged { set_aside, backup } => {
            write!(
                f,
                "The data was damaged and set aside at {}. Nothing of it was deleted.",
                set_aside.display()
            )?;
            match backup {
                Some(backup) => write!(
                    f,
                    " The newest backup that is sound is of {}: `cairn restore {}` brings it back, and `cairn salvage` reads what can still be read.",
                    backup.made.at.format("%Y-%m-%d %H:%M"),
                    backup.name()
                ),
                None => f.write_str(" There is no backup. `cairn salvage` reads what can still be read."),
            }
        }
        StoreError::BadBackup { name, why } => {
            write!(f, "{name} was not put in place: {why}. Nothing was changed.")?;
            match why {
                BadBackup::Encrypted => f.write_str(" Add --passphrase to be asked for it."),
                BadBackup::Missing => f.write_str(" `cairn backups` lists those there are."),
                BadBackup::TooNew { .. } => f.write_str(" Update Cairn."),
                BadBackup::WrongPassphrase => Ok(()),
                _ => f.write_str(" `cairn backups` lists others."),
            }
        }
        StoreError::TooNew { found, supported } => write!(
            f,
            "The data was written by a newer Cairn (version {found}, this one reads up to {supported}). It was left as it is. Update Cairn."
        ),
        StoreError::NotOurs(path) => {
            write!(
                f,
                "{} belongs to another program and was left as it is. Name another folder with --data-dir.",
                path.display()
            )
        }
        StoreError::Unwritable { .. } => {
            write!(
                f,
                "The data could not be kept, so nothing was changed: {error}. Check the folder's permissions."
            )
        }
        StoreError::BadRow { .. } | StoreError::Sql { .. } => {
            write!(
                f,
                "The data could not be used, and nothing was changed: {error}. `cairn check` looks all of it through, and \
                 `cairn restore latest` brings the newest backup back."
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One of each kind; a kind that is new is missing in the match below.
    fn every_failure_of_the_store() -> Vec<StoreError> {
        let all = vec![
            StoreError::Busy,
            StoreError::Full,
            StoreError::DiskFailed { reason: "disk I/O error".into() },
            StoreError::Damaged { set_aside: "damaged/cairn.db".into(), backup: None },
            StoreError::BadBackup { name: "mine.cairn".into(), why: BadBackup::Damaged },
            StoreError::TooNew { found: 9, supported: 6 },
            StoreError::NotOurs("cairn.db".into()),
            StoreError::Unwritable { path: "cairn.db".into(), reason: "permission denied".into() },
            StoreError::BadRow { table: "entry", column: "day", value: "x".into() },
        ];
        for error in &all {
            match error {
                StoreError::Busy
                | StoreError::Full
                | StoreError::DiskFailed { .. }
                | StoreError::Damaged { .. }
                | StoreError::BadBackup { .. }
                | StoreError::TooNew { .. }
                | StoreError::NotOurs(_)
                | StoreError::Unwritable { .. }
                // What SQLite says of a statement of ours cannot be made here; its sentence is that of a row.
                | StoreError::BadRow { .. }
                | StoreError::Sql { .. } => {}
            }
        }
        all
    }

    #[test]
    fn every_failure_of_the_data_says_whether_it_is_safe_and_what_to_do() {
        let safe =
            ["nothing was changed", "Nothing was changed", "Nothing of it was deleted", "left as it is"];
        let to_do = ["Try again", "Make room", "`cairn ", "Update Cairn", "Name another", "Check the"];
        for error in every_failure_of_the_store() {
            let said = Trouble::Core(Error::Store(error)).to_string();
            assert!(safe.iter().any(|words| said.contains(words)), "is the data safe? {said}");
            assert!(to_do.iter().any(|words| said.contains(words)), "what is to be done? {said}");
        }
    }
}
