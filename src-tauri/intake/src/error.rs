//! What can be wrong with a file.

use std::fmt;

use cairn_domain::catalog::BrokenCatalog;
use cairn_domain::fact::BrokenFact;
use cairn_domain::id::{BadId, ResourceId};
use cairn_domain::skills::BrokenSkills;

/// A file that cannot be read as what it should be. Nothing of it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The name of the file, as it was given to the reader.
    pub file: String,
    /// The line, counted from 1, where it is known.
    pub line: Option<u32>,
    /// What is wrong.
    pub kind: ErrorKind,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ErrorKind {
    /// Its bytes do not come.
    #[error("it cannot be read: {0}")]
    Unreadable(std::io::ErrorKind),
    /// It is not TOML of the expected shape.
    #[error("{0}")]
    Toml(String),
    /// A table of study sessions lacks a column: one of these.
    #[error("the table has no column \"{}\"", .0.join("\" or \""))]
    MissingColumn(Vec<String>),
    /// It is not CSV with the expected columns.
    #[error("{0}")]
    Csv(String),
    /// It is not JSON of the expected shape.
    #[error("{0}")]
    Json(String),
    /// It is something else than an export of Cairn.
    #[error(
        "this is {0}, not an export of Cairn; what comes in is the file that was exported as JSON, and study sessions as CSV from Toggl or with the columns date, resource and minutes"
    )]
    NotAnArchive(&'static str),
    /// A fact in it cannot be kept.
    #[error("{0}")]
    Fact(#[from] BrokenFact),
    /// A Cairn of another time wrote it.
    #[error("this export has version {found}, and this Cairn reads version {supported}; {}", advice(*found, *supported))]
    ArchiveVersion {
        /// The version of the export.
        found: u64,
        /// The newest version this program reads.
        supported: u32,
    },
    /// It tells nothing of skills.
    #[error(
        "it names no skills, no jobs and no projects: it can be an export of LinkedIn, a JSON Resume, a résumé, or a list of skills"
    )]
    NoProfile,
    /// A folder holds no repository.
    #[error("there is no git repository in this folder: choose one, or a folder that holds some")]
    NoRepository,
    /// Repositories hold nothing that speaks for a skill.
    #[error("no repository in it holds code in a language that Cairn knows")]
    NoCode,
    /// A folder holds more than is looked at.
    #[error("the folder holds more than {files} files or {gibibytes} GiB of code: choose a part of it")]
    TooMuchCode {
        /// The most files that are looked at.
        files: usize,
        /// The most code that is read.
        gibibytes: u64,
    },
    /// It is larger than anything we read.
    #[error("the file has more than the {most} bytes that are read of its kind")]
    TooLarge {
        /// The most that is read.
        most: usize,
    },
    /// It has more notes than anybody answers.
    #[error("the file has more than {most} notes: bring a part of them in")]
    TooManyNotes {
        /// The most that are read.
        most: usize,
    },
    /// A list of units is named after something that is no id.
    #[error("a list of units is named after its resource: {0}")]
    UnitsName(#[from] BadId),
    /// Units are listed for a resource that is not there.
    #[error("units are listed for \"{0}\", which no catalog file describes")]
    StrayUnits(ResourceId),
    /// A resource and the list of its units disagree.
    #[error("\"{resource}\" is said to have {said} units, but {listed} are listed")]
    UnitCount {
        /// The resource.
        resource: ResourceId,
        /// The number it gives.
        said: u16,
        /// The number listed.
        listed: usize,
    },
    /// A resource has no units, or a unit has no size.
    #[error("every unit of \"{0}\" needs a size, and there must be at least one")]
    EmptyUnits(ResourceId),
    /// The skills do not hold together.
    #[error(transparent)]
    Skills(#[from] BrokenSkills),
    /// The resources do not hold together.
    #[error(transparent)]
    Catalog(#[from] BrokenCatalog),
}

/// A version above ours is a newer Cairn's; there is none below the first.
fn advice(found: u64, supported: u32) -> &'static str {
    if found > u64::from(supported) {
        "update Cairn to bring it in"
    } else {
        "no Cairn ever wrote that version"
    }
}

impl Error {
    /// Something wrong with the whole of a file.
    pub(crate) fn of_file(file: &str, kind: impl Into<ErrorKind>) -> Self {
        Self { file: file.into(), line: None, kind: kind.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}, line {line}: {}", self.file, self.kind),
            None => write!(f, "{}: {}", self.file, self.kind),
        }
    }
}

impl std::error::Error for Error {}
