//! How facts and findings go out: a dossier becomes bytes, one file per format.
//!
//! Nothing is decided here: what a format says stands in the [`Dossier`]. Writing the
//! bytes to a file is the work of the window and the terminal.

mod anki;
mod board;
mod calendar;
mod counts;
mod csv;
mod digest;
mod html;
mod ics;
mod json;
mod json_resume;
mod markdown;
mod markup;
mod obsidian;
mod paper;
mod pdf;
#[cfg(any(test, feature = "sample"))]
pub mod sample;
#[cfg(test)]
mod shared;
mod standing;
mod table;
mod tasks;
#[cfg(test)]
mod tests;
mod todoist;
mod typeface;
mod words;
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
    /// For people and paper: pages with charts, tagged so that every reader can read them.
    Pdf,
    /// For people and browsers: one page with charts, without a script or a network.
    Html,
    /// For people and their notes: front matter, task boxes, links, sources.
    Markdown,
    /// For programs and for coming back: versioned, with a schema.
    Json,
    /// For a calendar: study sessions as events of iCalendar.
    Calendar,
    /// For a task list: resources and their parts as to-dos of iCalendar.
    Tasks,
    /// For spreadsheets and scripts: plan, gaps, sessions and assessments as CSV.
    Csv,
    /// For Todoist: a project as its CSV.
    Todoist,
    /// For the Tasks plugin of Obsidian: lines of Markdown.
    Obsidian,
    /// For Anki: practice cards as its text.
    Anki,
    /// For a résumé: skills as JSON Resume.
    JsonResume,
    /// For boards and databases: one CSV.
    Board,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 12] = [
        Self::Pdf,
        Self::Html,
        Self::Markdown,
        Self::Json,
        Self::Calendar,
        Self::Tasks,
        Self::Csv,
        Self::Todoist,
        Self::Obsidian,
        Self::Anki,
        Self::JsonResume,
        Self::Board,
    ];

    /// The word it is called by.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Json => "json",
            Self::Calendar => "calendar",
            Self::Tasks => "tasks",
            Self::Csv => "csv",
            Self::Todoist => "todoist",
            Self::Obsidian => "obsidian",
            Self::Anki => "anki",
            Self::JsonResume => "json-resume",
            Self::Board => "board",
        }
    }

    /// What it is for, in one line.
    pub const fn purpose(self) -> &'static str {
        match self {
            Self::Pdf => "for printing and showing: pages with charts, tagged to PDF/UA-1",
            Self::Html => "for reading and showing: one page for any browser, with charts",
            Self::Markdown => "for reading and notes: task boxes, links and sources",
            Self::Json => "for coming back: levels, plan and log, read by `import`",
            Self::Calendar => "for a calendar: study sessions as iCalendar events at the times you study",
            Self::Tasks => "for a task list that reads iCalendar: resources and their parts as to-dos",
            Self::Csv => "for spreadsheets and scripts: plan, gaps, sessions and assessments, a file each",
            Self::Todoist => "for Todoist: a project to import, with a task for each part",
            Self::Obsidian => {
                "for Obsidian with the Tasks plugin: lines with dates and what comes before what"
            }
            Self::Anki => "for Anki: the practice cards of your role",
            Self::JsonResume => "for a résumé: your skills with their levels, as JSON Resume",
            Self::Board => "for Notion, Trello and other boards: one table with status, due day and hours",
        }
    }

    /// How the names of its files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Markdown | Self::Obsidian => "md",
            Self::Json | Self::JsonResume => "json",
            Self::Calendar | Self::Tasks => "ics",
            Self::Csv | Self::Todoist | Self::Board => "csv",
            Self::Anki => "txt",
        }
    }

    /// Whether it is several files, which belong into a folder.
    pub const fn is_folder(self) -> bool {
        matches!(self, Self::Csv)
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
    pub source: Cause,
}

/// Why a dossier could not be written.
#[derive(Debug, thiserror::Error)]
pub enum Cause {
    /// A part of it has no form in JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// What was drawn is no sound PDF, and no other is given out.
    #[error(transparent)]
    Pdf(#[from] krilla::error::KrillaError),
}

/// Writes a dossier: one file, or several for a format that [is a folder](Format::is_folder). The same dossier
/// gives the same bytes.
pub fn write(format: Format, dossier: &Dossier) -> Result<Vec<File>, Error> {
    let one = |name, bytes| Ok(vec![File { name, bytes }]);
    let json = |error: serde_json::Error| Error { format, source: error.into() };
    match format {
        Format::Pdf => {
            let written = pdf::write(&paper::compose(dossier));
            one("plan.pdf", written.map_err(|error| Error { format, source: error.into() })?)
        }
        Format::Html => one("plan.html", html::write(&paper::compose(dossier)).into_bytes()),
        Format::Markdown => one("plan.md", markdown::write(dossier).map_err(json)?.into_bytes()),
        Format::Json => one("plan.json", json::write(dossier).map_err(json)?),
        Format::Calendar => one("calendar.ics", calendar::write(dossier)),
        Format::Tasks => one("tasks.ics", tasks::write(dossier)),
        Format::Csv => Ok(tables(dossier)),
        Format::Todoist => one("todoist.csv", todoist::write(dossier)),
        Format::Obsidian => one("tasks.md", obsidian::write(dossier)),
        Format::Anki => one("cards.txt", anki::write(dossier)),
        Format::JsonResume => one("resume.json", json_resume::write(dossier).map_err(json)?),
        Format::Board => one("board.csv", board::write(dossier)),
    }
}

fn tables(dossier: &Dossier) -> Vec<File> {
    let mut files = vec![
        File { name: "plan.csv", bytes: csv::plan(dossier) },
        File { name: "gaps.csv", bytes: csv::gaps(dossier) },
        File { name: "sessions.csv", bytes: csv::sessions(dossier) },
        File { name: "assessments.csv", bytes: csv::assessments(dossier) },
    ];
    if !dossier.applications.is_empty() {
        files.push(File { name: "applications.csv", bytes: csv::applications(dossier) });
    }
    files
}

/// A dossier as text to look at before it leaves, file by file with its name: of a format that is drawn its words,
/// of any other what is in the file.
pub fn preview(format: Format, dossier: &Dossier) -> Result<Vec<(&'static str, String)>, Error> {
    match format {
        Format::Pdf => return Ok(vec![("plan.pdf", paper::text(&paper::compose(dossier)))]),
        Format::Html => return Ok(vec![("plan.html", paper::text(&paper::compose(dossier)))]),
        _ => {}
    }
    let text = |file: File| (file.name, String::from_utf8_lossy(&file.bytes).into_owned());
    Ok(write(format, dossier)?.into_iter().map(text).collect())
}
