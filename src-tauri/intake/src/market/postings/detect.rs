//! What a file is: by what is in it first, by its name second.

use serde::{Deserialize, Serialize};

use super::delimited::Beginning;
use super::finding::FileKind;
use super::rows::Ends;
use super::{front_matter, html};

/// How postings are written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Format {
    /// A saved page, or a piece of one.
    Html,
    /// One JSON value, or a list of them.
    Json,
    /// One JSON value a line.
    JsonLines,
    /// A table: CSV, TSV and their kin.
    Table,
    /// Markdown, with or without notes before it.
    Markdown,
    /// Plain text.
    Text,
}

impl Format {
    /// What a text is, from its beginning and the name of its file.
    pub fn detect(name: &str, head: &str) -> Self {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
        let ending = ending.as_str();
        let start = head.trim_start();
        let has_data = head.contains("application/ld+json");
        if is_json(start) || (ending == "json" && start.starts_with(['{', '['])) {
            return if is_json_lines(start, ending) { Self::JsonLines } else { Self::Json };
        }
        if is_tag(start) || has_data {
            return Self::Html;
        }
        if matches!(ending, "csv" | "tsv" | "tab") {
            return Self::Table;
        }
        if matches!(ending, "md" | "markdown") || !front_matter::split(head).0.is_empty() {
            return Self::Markdown;
        }
        if Beginning::of(head, Ends::Here).is_some_and(|beginning| beginning.is_table()) {
            return Self::Table;
        }
        if html::is_markup(head) || matches!(ending, "html" | "htm" | "xhtml") {
            return Self::Html;
        }
        if start.starts_with("# ") { Self::Markdown } else { Self::Text }
    }
}

impl FileKind {
    /// What the first bytes of a file make it, where it is no text.
    pub(super) fn of(head: &[u8]) -> Option<Self> {
        const STARTS: [(&[u8], FileKind); 16] = [
            (b"PK\x03\x04", FileKind::Zip),
            (b"PK\x05\x06", FileKind::Zip),
            (b"%PDF-", FileKind::Pdf),
            (b"\x89PNG", FileKind::Picture),
            (b"\xff\xd8\xff", FileKind::Picture),
            (b"GIF8", FileKind::Picture),
            (b"\x1f\x8b", FileKind::Compressed),
            (b"\x28\xb5\x2f\xfd", FileKind::Compressed),
            (b"\xfd7zXZ\x00", FileKind::Compressed),
            (b"BZh", FileKind::Compressed),
            (b"7z\xbc\xaf\x27\x1c", FileKind::Compressed),
            (b"Rar!\x1a", FileKind::Compressed),
            (b"\xd0\xcf\x11\xe0", FileKind::Office),
            (b"{\\rtf", FileKind::RichText),
            (b"SQLite format 3\x00", FileKind::Database),
            (b"\x7fELF", FileKind::Program),
        ];
        let is_webp = head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP");
        let by_start = STARTS.iter().find(|(start, _)| head.starts_with(start)).map(|(_, kind)| *kind);
        by_start.or(is_webp.then_some(Self::Picture))
    }
}

/// A text has a control character now and then; one in a hundred is too many.
pub(super) fn is_binary(head: &str) -> bool {
    let odd = |letter: &char| letter.is_ascii_control() && !"\t\n\r\u{b}\u{c}\u{1b}".contains(*letter);
    let (all, odd) =
        head.chars().take(8192).fold((0, 0), |(all, odds), letter| (all + 1, odds + i32::from(odd(&letter))));
    odd * 100 > all
}

/// XML is read only where it is a web page.
pub(super) fn is_foreign_xml(head: &str) -> bool {
    head.trim_start().starts_with("<?xml") && !head.contains("<html") && !head.contains("<HTML")
}

/// An object or a list. A text may begin with a bracket, too: "[Remote] Go developer".
fn is_json(start: &str) -> bool {
    let next = |open| start.strip_prefix(open).map(str::trim_start);
    next('{').is_some_and(|rest| rest.starts_with(['"', '}']))
        || next('[').is_some_and(|rest| rest.starts_with(['{', '[', ']', '"']))
}

fn is_json_lines(start: &str, ending: &str) -> bool {
    let mut lines = start.lines().map(str::trim).filter(|line| !line.is_empty());
    let (first, second) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let by_name = matches!(ending, "jsonl" | "ndjson" | "jl");
    first.starts_with('{') && (by_name || (first.ends_with('}') && second.starts_with('{')))
}

fn is_tag(start: &str) -> bool {
    let mut letters = start.strip_prefix('<').unwrap_or_default().chars();
    letters.next().is_some_and(|first| first.is_ascii_alphabetic() || matches!(first, '!' | '?' | '/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, head: &str, expect: Format) {
        assert_eq!(Format::detect(name, head), expect, "{name}: {head}");
    }

    #[test]
    fn what_is_in_a_file_counts_before_its_name() {
        check("jobs.csv", "<!doctype html><p>Go", Format::Html);
        check("jobs.txt", "{\"title\": \"Go\"}", Format::Json);
        check("jobs.json", "{\"title\": \"Go\"}\n{\"title\": \"C\"}", Format::JsonLines);
        check("page.html", "[{\"title\": \"Go\"}]", Format::Json);
        check("", "Title,Company\nGo,Acme", Format::Table);
        check("job.md", "---\ntitle: Go\n---\n<script type=\"application/ld+json\">", Format::Html);
        check("job.txt", "---\ntitle: Go\n---\nWe build", Format::Markdown);
        check("job.txt", "Acme | Go<p>We build", Format::Html);
    }

    #[test]
    fn where_nothing_in_it_tells_the_name_does() {
        check("jobs.csv", "Go", Format::Table);
        check("jobs.jsonl", "{\"title\": \"broken", Format::JsonLines);
        check("job.md", "We build <b>things</b>", Format::Markdown);
        check("job.html", "We build things", Format::Html);
        check("job.txt", "We build things", Format::Text);
        check("", "# Go developer\n", Format::Markdown);
    }

    #[test]
    fn a_text_that_begins_with_a_bracket_is_a_text() {
        check("", "[Remote] Go developer", Format::Text);
        check("", "{% include job %}", Format::Text);
        check("", "<3 Go", Format::Text);
    }

    #[test]
    fn files_of_other_kinds_are_told_by_their_first_bytes() {
        assert_eq!(FileKind::of(b"PK\x03\x04rest"), Some(FileKind::Zip));
        assert_eq!(FileKind::of(b"RIFF\x00\x00\x00\x00WEBP"), Some(FileKind::Picture));
        assert_eq!(FileKind::of(b"PKW is looking for drivers"), None);
    }

    #[test]
    fn one_odd_letter_does_not_make_a_text_something_else() {
        assert!(is_binary("a\0b\0\0\u{1}"));
        assert!(!is_binary("Gö developer\u{c}\n"));
        assert!(!is_binary(&format!("{}\0", "x".repeat(1000))));
    }
}
