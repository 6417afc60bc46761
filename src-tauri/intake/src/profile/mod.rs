//! What documents say of a person: an export of `LinkedIn`, a JSON Resume, a table or list of skills, a résumé.
//!
//! Every reader gives [passages](Passage), which the domain finds skills in; the document itself is kept nowhere. What
//! is no part of a profile is left aside: fields that say who somebody is, and files of messages, contacts and
//! advertisements, which are named. Text without fields is read as it stands, its first lines too.

mod json;
mod level;
mod linkedin;
mod month;
mod resume;
mod skills;

use cairn_domain::skills::claims::Passage;

use crate::market::postings::encoding;
use crate::table::Table;
use crate::{Error, ErrorKind};

/// A part of a document as text: a file of an archive, or a page.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// The name of its file.
    pub name: &'a str,
    /// What stands in it.
    pub text: &'a str,
}

/// What a document about a person is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Tables of an export of `LinkedIn`.
    LinkedIn,
    /// A JSON Resume, or a résumé in JSON of another shape.
    Json,
    /// A table of skills.
    Skills,
    /// A résumé as text, or a list of skills, one a line.
    Resume,
}

/// What a document says, and what of it was left aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub sort: Sort,
    /// What it says.
    pub passages: Vec<Passage>,
    /// The names of files in it that tell nothing of skills.
    pub left_aside: Vec<String>,
}

/// Text in whatever encoding it is.
pub fn decoded(bytes: &[u8]) -> String {
    encoding::text(bytes)
}

/// True for what begins like a JSON Resume, new or old.
pub fn is_json_resume(begin: &[u8]) -> bool {
    let head = String::from_utf8_lossy(begin.get(..begin.len().min(4_096)).unwrap_or(begin));
    head.trim_start_matches('\u{feff}').trim_start().starts_with('{') && head.contains("\"basics\"")
}

/// Reads a document from its parts. Line numbers are given where it is one file of text.
pub fn read(parts: &[Part<'_>]) -> Result<Document, Error> {
    if let [part] = parts {
        // No text holds this letter; pictures and programs do from their first bytes on.
        if part.text.contains('\0') {
            return Err(Error::of_file(part.name, ErrorKind::NoProfile));
        }
        let text = part.text.trim_start_matches('\u{feff}');
        if text.trim_start().starts_with('{') {
            let passages = json::passages(part.name, text)?;
            return Ok(Document { sort: Sort::Json, passages, left_aside: Vec::new() });
        }
        let table = Table::of(text);
        if skills::recognizes(&table) {
            let passages = skills::passages(part.name, &table, text)?;
            return Ok(Document { sort: Sort::Skills, passages, left_aside: Vec::new() });
        }
    }
    if parts.iter().any(|part| linkedin::recognizes(part)) {
        return linkedin::read(parts);
    }
    let passages: Vec<Passage> =
        parts.iter().flat_map(|part| resume::passages(part, parts.len() == 1)).collect();
    match (parts, passages.is_empty()) {
        ([first, ..], true) => Err(Error::of_file(first.name, ErrorKind::NoProfile)),
        _ => Ok(Document { sort: Sort::Resume, passages, left_aside: Vec::new() }),
    }
}

/// The rows of a table, or the line that is no line of one.
fn rows(file: &str, table: &Table, text: &str) -> Result<Vec<crate::table::Cells>, Error> {
    table.rows(text).map_err(|(line, problem)| Error {
        file: file.into(),
        line,
        kind: ErrorKind::Csv(problem),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> ErrorKind {
        read(&[Part { name: "a file", text }]).unwrap_err().kind
    }

    #[test]
    fn a_picture_or_a_program_is_no_resume_whatever_words_are_in_it() {
        assert_eq!(refused("\u{7f}ELF\0\0\0Go and Kafka\0"), ErrorKind::NoProfile);
    }

    #[test]
    fn a_resume_in_json_larger_than_any_is_refused_before_it_is_built() {
        let values = format!("{{\"basics\": 0, \"skills\": [{}0]}}", "0,".repeat(3 << 20));
        assert!(matches!(refused(&values), ErrorKind::TooLarge { .. }));
    }
}
