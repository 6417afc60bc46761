//! What a command answers when it could not do what was asked.

use std::fmt;
use std::path::Path;

use cairn_core::{Entity, Rule, StoreError};
use cairn_domain::applications::BadApplication;
use cairn_domain::backup::BadBackup;
use cairn_domain::catalog::own::BadDraft;
use cairn_domain::note::Said;
use cairn_domain::practice::{BadCard, BadMock, BadReview};
use chrono::NaiveDate;
use serde::Serialize;

use crate::log;

/// Why something could not be done. A case of its own wherever the page does something else about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Failure {
    /// A name leads nowhere.
    NotFound {
        /// What was looked for.
        what: Entity,
        /// The name given.
        id: String,
    },
    /// A field cannot be read; shown beside it.
    Invalid {
        /// The field.
        field: String,
        /// What is wrong with it and what to do.
        problem: Said<Invalid>,
    },
    /// A rule forbids it.
    Refused {
        /// Which.
        rule: Rule,
    },
    /// A file that should come in cannot be read.
    FileUnreadable {
        /// Its name.
        name: String,
        /// The line that is wrong, counted from 1.
        line: Option<u32>,
        /// What is wrong with it, as a sentence.
        problem: String,
    },
    /// A file could not be written.
    FileNotWritable {
        /// Its name.
        name: String,
        /// What the system says.
        problem: String,
    },
    /// A backup was refused; nothing was changed.
    BackupRefused {
        /// The name of its file.
        name: String,
        /// Why.
        why: BadBackup,
    },
    /// Another program holds the data; trying again helps.
    StorageBusy,
    /// The disk is full; nothing was lost.
    StorageFull,
    /// The disk did not read or write the data; nothing was lost.
    StorageFailing {
        /// What the disk did, as SQLite says it.
        problem: String,
    },
    /// The data is damaged and was set aside.
    StorageDamaged {
        /// The day of the newest backup that is sound, if there is one.
        backup_from: Option<NaiveDate>,
    },
    /// A newer Cairn wrote the data; this one leaves it alone.
    StorageTooNew {
        /// The version of the data.
        found: u32,
        /// The newest version this Cairn understands.
        supported: u32,
    },
    /// The person changed their mind.
    Cancelled,
    /// A mistake of ours. What is known about it is in the log, under this name.
    Unexpected {
        /// The name.
        incident: String,
    },
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "of", content = "why", rename_all = "camelCase")]
pub enum Invalid {
    /// A resource of one's own.
    Resource(BadDraft),
    /// An application.
    Application(BadApplication),
    /// A practice card.
    Card(BadCard),
    /// A mock interview.
    Mock(BadMock),
    /// An answer to a practice card.
    Review(BadReview),
    /// An address that leads out of the window.
    Link,
    /// A size of the page beyond what it is drawn in.
    Zoom,
    /// Exports of a sample that would be written by themselves.
    SampleCopies,
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Resource(bad) => bad.fmt(f),
            Self::Application(bad) => bad.fmt(f),
            Self::Card(bad) => bad.fmt(f),
            Self::Mock(bad) => bad.fmt(f),
            Self::Review(bad) => bad.fmt(f),
            Self::Link => {
                f.write_str("Only web addresses that begin with https:// or http:// can be opened.")
            }
            Self::Zoom => f.write_str("The size of the page goes from 50 to 400 percent."),
            Self::SampleCopies => f.write_str("Nothing is written by itself of a sample. Leave it first."),
        }
    }
}

impl Failure {
    /// A field that cannot be read.
    pub(crate) fn invalid(field: &str, problem: Invalid) -> Self {
        Self::Invalid { field: field.to_owned(), problem: Said::from(problem) }
    }

    /// What may be written down of it: which case it is. Names and what is wrong with them are the person's.
    pub(crate) fn for_the_log(&self) -> String {
        if let Self::Unexpected { incident } = self {
            return format!("incident {incident}");
        }
        let code =
            serde_json::to_value(self).ok().and_then(|failure| failure["code"].as_str().map(String::from));
        code.unwrap_or_default()
    }

    /// Something nobody foresaw: all of it into the log, only its name to the page.
    pub(crate) fn unexpected(error: &dyn std::error::Error) -> Self {
        let mut whole = error.to_string();
        let mut cause = error.source();
        while let Some(error) = cause {
            whole.push_str(": ");
            whole.push_str(&error.to_string());
            cause = error.source();
        }
        Self::Unexpected { incident: log::incident(&whole) }
    }
}

impl From<cairn_core::Error> for Failure {
    fn from(error: cairn_core::Error) -> Self {
        Self::from(&error)
    }
}

impl From<&cairn_core::Error> for Failure {
    fn from(error: &cairn_core::Error) -> Self {
        use cairn_core::Error;
        match error {
            Error::Store(error) => Self::from(error),
            Error::Intake(wrong) => Self::FileUnreadable {
                name: wrong.file.clone(),
                line: wrong.line,
                problem: wrong.kind.to_string(),
            },
            Error::Document { file, refusal } => {
                Self::FileUnreadable { name: file.clone(), line: None, problem: refusal.to_string() }
            }
            Error::Resource(bad) => Self::invalid(bad.field(), Invalid::Resource(bad.clone())),
            Error::Application(bad) => Self::invalid(bad.field(), Invalid::Application(*bad)),
            Error::Card(bad) => Self::invalid(bad.field(), Invalid::Card(bad.clone())),
            Error::Mock(bad) => Self::invalid("interview", Invalid::Mock(*bad)),
            Error::Review(bad) => Self::invalid("answer", Invalid::Review(*bad)),
            Error::NotFound { what, id } => Self::NotFound { what: *what, id: id.clone() },
            Error::Refused(rule) => Self::Refused { rule: *rule },
            Error::Cancelled => Self::Cancelled,
            Error::Export(_) | Error::Skills(_) | Error::Catalog(_) => Self::unexpected(error),
        }
    }
}

impl From<&StoreError> for Failure {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Busy => Self::StorageBusy,
            StoreError::Full => Self::StorageFull,
            StoreError::DiskFailed { reason } => Self::StorageFailing { problem: reason.clone() },
            StoreError::Damaged { backup, .. } => {
                Self::StorageDamaged { backup_from: backup.as_ref().map(|backup| backup.made.at.date()) }
            }
            StoreError::BadBackup { name, why } => {
                Self::BackupRefused { name: name.clone(), why: why.clone() }
            }
            StoreError::TooNew { found, supported } => {
                Self::StorageTooNew { found: *found, supported: *supported }
            }
            StoreError::Unwritable { path, reason } => {
                Self::FileNotWritable { name: name_of(path).unwrap_or_default(), problem: reason.clone() }
            }
            StoreError::NotOurs(path) => Self::FileNotWritable {
                name: name_of(path).unwrap_or_default(),
                problem: "it is a database of another program".to_owned(),
            },
            StoreError::BadRow { .. } | StoreError::Sql { .. } => Self::unexpected(error),
        }
    }
}

/// The last part of a path: where else it lies is no business of the page.
fn name_of(path: &Path) -> Option<String> {
    path.file_stem().map(|name| name.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_hears_which_failure_it_was_and_nothing_of_the_person() {
        let missing = Failure::NotFound { what: Entity::Resource, id: "my-letters-to-ana".into() };
        assert_eq!(missing.for_the_log(), "notFound");
        let unexpected = Failure::Unexpected { incident: "00aa-1".into() };
        assert_eq!(unexpected.for_the_log(), "incident 00aa-1");
    }
}
