//! What a reader could not read, or changed, and where.

use std::fmt;

use serde::Serialize;

use super::Field;

/// Something worth knowing about a file. Everything else in it is still read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// The file, by the name it was given.
    pub file: String,
    /// The line, counted from 1, where there is one.
    pub line: Option<u32>,
    /// What was found.
    pub what: FileFinding,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum FileFinding {
    /// Nothing is in it.
    Empty,
    /// It is no text.
    Binary,
    /// It is a file of a kind that is not read.
    Unsupported {
        /// What it is.
        kind: FileKind,
    },
    /// It has no posting, or this part of it is none: no title, and hardly any text.
    NotAPosting,
    /// No column of the table is known to be a title or a text.
    UnknownColumns {
        /// The names of its columns.
        names: Vec<String>,
    },
    /// It is not JSON from here on.
    BrokenJson {
        /// What is wrong.
        problem: String,
    },
    /// It is not quite JSON, in a way that leaves no doubt about what is meant. It was read.
    MendedJson {
        /// What is wrong.
        problem: String,
    },
    /// JSON within JSON, deeper than is read.
    TooDeep {
        /// The most levels that are read.
        most: u32,
    },
    /// More values in one piece of JSON than are read.
    TooManyValues {
        /// The most that are read.
        most: u32,
    },
    /// A quotation mark opens a cell that never ends. The lines after it are read by themselves.
    UnclosedQuote,
    /// A line, row or element longer than is read. It is left out.
    TooLong {
        /// The most bytes that are read.
        most: u32,
    },
    /// A file longer than is read. What lies beyond is left out.
    TooLarge {
        /// The most bytes that are read, in MiB.
        most_mib: u32,
    },
    /// More columns than are read. The rest are left out.
    TooManyColumns {
        /// The most that are read.
        most: u32,
    },
    /// More postings than are read from one file or page. The rest are left out.
    TooManyPostings {
        /// The most that are read.
        most: u32,
    },
    /// More findings than any list of postings gives rise to. The rest of the file is not read.
    TooManyFindings {
        /// The most that are borne.
        most: u32,
    },
    /// A text longer than is kept. Its end is left out.
    Cut {
        /// The field it stands in.
        field: Field,
    },
    /// Bytes that mean nothing in the file's encoding. "\u{fffd}" stands in their place.
    Replaced {
        /// How many places.
        places: u32,
    },
}

impl FileFinding {
    pub(super) fn too_long(most: usize) -> Self {
        Self::TooLong { most: count(most) }
    }
}

/// A limit as it is told.
pub(super) fn count(most: usize) -> u32 {
    u32::try_from(most).unwrap_or(u32::MAX)
}

/// Kinds of files that hold no text we read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum FileKind {
    /// A zip archive, or a document that is one: Word, Excel, `OpenDocument`.
    Zip,
    /// A PDF document.
    Pdf,
    /// A picture.
    Picture,
    /// A compressed file.
    Compressed,
    /// An Office document of the old kind.
    Office,
    /// Rich text.
    RichText,
    /// A database.
    Database,
    /// A program.
    Program,
    /// XML that is no web page.
    Xml,
}

impl fmt::Display for FileFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the file is empty"),
            Self::Binary => f.write_str("this is not text"),
            Self::Unsupported { kind } => {
                write!(f, "{kind} is not read; save the posting as a web page or as text")
            }
            Self::NotAPosting => f.write_str("this is no posting: it has no title, and hardly any text"),
            Self::UnknownColumns { names } => {
                write!(f, "none of the columns ({}) is known to be a title or a text", names.join(", "))
            }
            Self::BrokenJson { problem } => write!(f, "this is not valid JSON: {problem}"),
            Self::MendedJson { problem } => {
                write!(f, "this is not quite JSON, and was read all the same: {problem}")
            }
            Self::TooDeep { most } => write!(f, "the JSON is nested more than {most} levels deep"),
            Self::TooManyValues { most } => write!(f, "the JSON has more than {most} values in one piece"),
            Self::UnclosedQuote => f.write_str(
                "a quotation mark opens a cell that never ends; the next lines were read by themselves",
            ),
            Self::TooLong { most } => {
                write!(f, "longer than the {} a posting can have; left out", size(*most))
            }
            Self::TooLarge { most_mib } => {
                write!(f, "larger than the {most_mib} MiB that are read; the rest is left out")
            }
            Self::TooManyColumns { most } => write!(f, "more than {most} columns; the rest are left out"),
            Self::TooManyPostings { most } => write!(f, "more than {most} postings; the rest are left out"),
            Self::TooManyFindings { most } => {
                write!(f, "more than {most} pieces that are no postings; the rest was not read")
            }
            Self::Cut { field } => write!(f, "the {field} is longer than is kept; its end is left out"),
            Self::Replaced { places: 1 } => {
                f.write_str("one place that means nothing in the file's encoding was replaced by \u{fffd}")
            }
            Self::Replaced { places } => {
                write!(
                    f,
                    "{places} places that mean nothing in the file's encoding were replaced by \u{fffd}"
                )
            }
        }
    }
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Zip => "a zip archive or an Office document",
            Self::Pdf => "a PDF document",
            Self::Picture => "a picture",
            Self::Compressed => "a compressed file",
            Self::Office => "an Office document",
            Self::RichText => "a rich text document",
            Self::Database => "a database",
            Self::Program => "a program",
            Self::Xml => "XML",
        })
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}, line {line}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}

fn size(bytes: u32) -> String {
    if bytes >= 1 << 20 { format!("{} MiB", bytes >> 20) } else { format!("{} KiB", bytes >> 10) }
}
