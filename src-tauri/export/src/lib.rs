//! How facts and findings go out: a dossier becomes bytes, one file per format.
//!
//! Nothing is decided here: what a format says stands in the [`Dossier`]. Writing the
//! bytes to a file is the work of the window and the terminal.

mod counts;
mod digest;
mod json;
mod markdown;
mod markup;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use cairn_domain::dossier::Dossier;
use serde::{Deserialize, Serialize};

pub use counts::counts;

/// A format a dossier can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// For people and their notes: front matter, task boxes, links, sources.
    Markdown,
    /// For programs and for coming back: versioned, with a schema.
    Json,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Markdown, Self::Json];

    /// The word it is called by.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Json => "json",
        }
    }

    /// How the names of its files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A word that is no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no format: use markdown or json")]
pub struct UnknownFormat(pub String);

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

/// Writes a dossier. The same dossier gives the same bytes.
pub fn write(format: Format, dossier: &Dossier) -> Result<Vec<u8>, Error> {
    let written = match format {
        Format::Markdown => markdown::write(dossier).map(String::into_bytes),
        Format::Json => json::write(dossier),
    };
    written.map_err(|source| Error { format, source })
}
