//! How facts and findings go out: a dossier becomes bytes, one file per format.
//!
//! Nothing is decided here: what a format says stands in the [`Dossier`]. Writing the
//! bytes to a file is the work of the window and the terminal.

mod calendar;
mod counts;
mod digest;
mod ics;
mod json;
mod markdown;
mod markup;
#[cfg(test)]
mod sample;
mod tasks;
#[cfg(test)]
mod tests;
mod zone;

use std::fmt;
use std::str::FromStr;

use cairn_domain::dossier::Dossier;
use serde::{Deserialize, Serialize};

pub use counts::counts;
pub use zone::knows_zone;

/// A format a dossier can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// For people and their notes: front matter, task boxes, links, sources.
    Markdown,
    /// For programs and for coming back: versioned, with a schema.
    Json,
    /// For a calendar: study sessions as events of iCalendar.
    Calendar,
    /// For a task list: resources and their parts as to-dos of iCalendar.
    Tasks,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 4] = [Self::Markdown, Self::Json, Self::Calendar, Self::Tasks];

    /// The word it is called by.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Json => "json",
            Self::Calendar => "calendar",
            Self::Tasks => "tasks",
        }
    }

    /// What it is for, in one line.
    pub const fn purpose(self) -> &'static str {
        match self {
            Self::Markdown => "for reading and notes: task boxes, links and sources",
            Self::Json => "for coming back: levels, plan and log, read by `import`",
            Self::Calendar => "for a calendar: study sessions as iCalendar events at the times you study",
            Self::Tasks => "for a task list that reads iCalendar: resources and their parts as to-dos",
        }
    }

    /// How the names of its files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Json => "json",
            Self::Calendar | Self::Tasks => "ics",
        }
    }

    /// Whether it is several files, which belong into a folder.
    pub const fn is_folder(self) -> bool {
        false
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A word that is no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no format: use one of {words}", words = words())]
pub struct UnknownFormat(pub String);

fn words() -> String {
    Format::ALL.map(Format::word).join(", ")
}

/// A file of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// A name that says what is in it, such as `plan.md`.
    pub name: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl FromStr for Format {
    type Err = UnknownFormat;
    fn from_str(word: &str) -> Result<Self, UnknownFormat> {
        Self::ALL.into_iter().find(|format| format.word() == word).ok_or_else(|| UnknownFormat(word.into()))
    }
}

/// A dossier that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the plan could not be written as {format}: {source}")]
pub struct Error {
    /// The format.
    pub format: Format,
    /// What went wrong.
    pub source: serde_json::Error,
}

/// Writes a dossier: one file, or several for a format that [is a folder](Format::is_folder). The same dossier
/// gives the same bytes.
pub fn write(format: Format, dossier: &Dossier) -> Result<Vec<File>, Error> {
    let one = |name, bytes| Ok(vec![File { name, bytes }]);
    let failed = |source| Error { format, source };
    match format {
        Format::Markdown => one("plan.md", markdown::write(dossier).map_err(failed)?.into_bytes()),
        Format::Json => one("plan.json", json::write(dossier).map_err(failed)?),
        Format::Calendar => one("calendar.ics", calendar::write(dossier)),
        Format::Tasks => one("tasks.ics", tasks::write(dossier)),
    }
}
