//! Notes of Anki as text: what its "Notes in Plain Text" writes, and what Cairn writes for it.
//!
//! The file begins with lines such as `#separator:tab`, `#html:true`, `#columns:…`, `#deck:…`, `#guid column:1`,
//! `#deck column:3` and `#tags column:6`. Then comes a note a line; a field in quotes may go on for more than one. The
//! columns that are left are the fields of the note: its front, and behind it its back.

use cairn_domain::merge::BroughtNote;
use csv::StringRecord;

use crate::archive::LARGEST;
use crate::market::postings::encoding;
use crate::market::postings::html::plain;
use crate::table::Lines;
use crate::{Error, ErrorKind};

/// More notes than this are not read at once.
pub const MOST_NOTES: usize = 5_000;

/// True for notes of Anki: every export says first what stands between its columns, or whether it is HTML.
pub fn recognizes(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(4_096)).unwrap_or(bytes)).into_owned();
    let mut settings = head.trim_start_matches('\u{feff}').lines().map_while(setting);
    settings.any(|(name, _)| name == "separator" || name == "html")
}

/// Reads notes.
pub fn read(file: &str, bytes: &[u8]) -> Result<Vec<BroughtNote>, Error> {
    if bytes.len() > LARGEST {
        return Err(Error::of_file(file, ErrorKind::TooLarge { most: LARGEST }));
    }
    let text = encoding::text(bytes);
    let text = text.trim_start_matches('\u{feff}');
    let (head, body) = Head::of(text);
    let mut lines = Lines::of(text);
    let before = text.len() - body.len();
    let reader = csv::ReaderBuilder::new()
        .delimiter(head.between)
        .has_headers(false)
        .flexible(true)
        .comment(Some(b'#'))
        .from_reader(body.as_bytes());
    let mut notes = Vec::new();
    for record in reader.into_records() {
        let mut line = |position: Option<&csv::Position>| {
            let byte = position.and_then(|position| usize::try_from(position.byte()).ok());
            lines.at(begin(text.as_bytes(), before + byte.unwrap_or_default()))
        };
        let cells = record.map_err(|error| Error {
            file: file.into(),
            line: Some(line(error.position())),
            kind: ErrorKind::Csv(error.to_string()),
        })?;
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if notes.len() == MOST_NOTES {
            return Err(Error::of_file(file, ErrorKind::TooManyNotes { most: MOST_NOTES }));
        }
        let line = line(cells.position());
        notes.push(BroughtNote { line, ..head.note(&cells) });
    }
    Ok(notes)
}

/// Where the note begins that is read next: behind empty lines and remarks.
fn begin(text: &[u8], mut place: usize) -> usize {
    while let Some(sign) = text.get(place) {
        match sign {
            b'\r' | b'\n' => place += 1,
            b'#' => {
                let rest = text.get(place..).unwrap_or_default();
                place += memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            }
            _ => break,
        }
    }
    place
}

/// A line of settings, `#name:value`, with its name in small letters.
fn setting(line: &str) -> Option<(String, &str)> {
    let (name, value) = line.strip_prefix('#')?.split_once(':')?;
    Some((name.trim().to_lowercase(), value.trim_matches(['\r', ' '])))
}

/// What a file says of its notes. Columns are counted from 0.
#[derive(Default)]
struct Head {
    between: u8,
    html: bool,
    columns: Vec<String>,
    deck: String,
    tags: String,
    guid_at: Option<usize>,
    tags_at: Option<usize>,
    deck_at: Option<usize>,
    kind_at: Option<usize>,
}

impl Head {
    /// What stands before the first note, and the rest.
    fn of(text: &str) -> (Self, &str) {
        let mut head = Self { between: b'\t', ..Self::default() };
        let (mut rest, mut columns) = (text, "");
        while rest.starts_with('#') {
            let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
            rest = after;
            let Some((name, value)) = setting(line) else { continue };
            let place = || value.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
            match name.as_str() {
                "separator" => head.between = separator(value).unwrap_or(head.between),
                "html" => head.html = value.eq_ignore_ascii_case("true"),
                "columns" => columns = value,
                "deck" => value.clone_into(&mut head.deck),
                "tags" => value.clone_into(&mut head.tags),
                "guid column" => head.guid_at = place(),
                "tags column" => head.tags_at = place(),
                "deck column" => head.deck_at = place(),
                "notetype column" => head.kind_at = place(),
                _ => {}
            }
        }
        head.columns =
            columns.split(char::from(head.between)).map(|name| name.trim().to_lowercase()).collect();
        (head, rest)
    }

    fn note(&self, cells: &StringRecord) -> BroughtNote {
        let at = |place: Option<usize>| place.and_then(|place| cells.get(place)).unwrap_or_default().trim();
        let special = [self.guid_at, self.tags_at, self.deck_at, self.kind_at];
        let fields: Vec<usize> = (0..cells.len()).filter(|place| !special.contains(&Some(*place))).collect();
        let named =
            |names: [&str; 2]| self.columns.iter().position(|column| names.contains(&column.as_str()));
        let front = named(["front", "question"]).or_else(|| fields.first().copied());
        let back: Vec<String> = match named(["back", "answer"]) {
            Some(back) => vec![self.text(at(Some(back)))],
            None => fields
                .iter()
                .filter(|place| Some(**place) != front)
                .map(|place| self.text(at(Some(*place))))
                .collect(),
        };
        let deck = at(self.deck_at);
        let tags = [self.tags.as_str(), at(self.tags_at)];
        BroughtNote {
            line: 0,
            guid: at(self.guid_at).to_owned(),
            front: self.text(at(front)),
            back: back.join("\n"),
            tags: tags.iter().flat_map(|tags| tags.split_whitespace()).map(str::to_owned).collect(),
            deck: if deck.is_empty() { self.deck.clone() } else { deck.to_owned() },
        }
    }

    /// A field as plain text, whose lines are those one sees.
    fn text(&self, field: &str) -> String {
        if self.html { plain(field) } else { field.replace("\r\n", "\n") }
    }
}

/// What stands between columns, by its name or as it is.
fn separator(value: &str) -> Option<u8> {
    match value.to_lowercase().as_str() {
        "tab" | "\\t" | "\t" | "" => Some(b'\t'),
        "comma" => Some(b','),
        "semicolon" => Some(b';'),
        "space" => Some(b' '),
        "pipe" => Some(b'|'),
        "colon" => Some(b':'),
        // A quote or the end of a line parts nothing.
        other => other
            .bytes()
            .next()
            .filter(|sign| other.len() == 1 && sign.is_ascii_punctuation() && *sign != b'"'),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Each note in short: its line, name, front, back, tags and deck.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let short = |note: BroughtNote| {
            let (back, tags) = (note.back.replace('\n', " / "), note.tags.join(" "));
            format!("{}: {} | {} | {back} | {tags} | {}", note.line, note.guid, note.front, note.deck)
        };
        let found: Vec<String> = read("notes.txt", text.as_bytes()).unwrap().into_iter().map(short).collect();
        assert_eq!(found, expected);
        assert!(recognizes(text.as_bytes()));
    }

    #[test]
    fn an_export_of_anki_is_read_by_what_it_says_of_its_columns() {
        check(
            "#separator:tab\r\n#html:true\r\n#guid column:1\r\n#notetype column:2\r\n#deck column:3\r\n#tags column:6\r\n\
             aB3$\tBasic\tSystems::Raft\tWhat is a <b>term</b>?\t\"<div>A number</div><div>It &amp; its log</div>\"\tstudy::raft hard\r\n",
            &["7: aB3$ | What is a term? | A number / It & its log | study::raft hard | Systems::Raft"],
        );
    }

    #[test]
    fn lists_and_line_breaks_are_points_of_their_own() {
        check(
            "#separator:Semicolon\n#html:true\nWhy?;<ul><li>one</li><li>two</li></ul>three<br>four\n",
            &["3:  | Why? | - one / - two / three / four |  | "],
        );
    }

    #[test]
    fn what_cairn_writes_is_read_with_its_lines() {
        check(
            "#separator:Tab\n#html:false\n#notetype:Basic\n#deck:Cairn\n#columns:guid\tFront\tBack\tTags\n#guid column:1\n#tags column:4\n\
             \"cairn-q-raft-01\"\t\"Raft: Why <x>?\"\t\"• one\n• two\nRead: it\"\t\"cairn raft\"\n\
             \"cairn-q-raft-02\"\t\"Raft: \"\"How\"\"?\"\t\"• one\"\t\"cairn raft\"\n",
            &[
                "8: cairn-q-raft-01 | Raft: Why <x>? | • one / • two / Read: it | cairn raft | Cairn",
                "11: cairn-q-raft-02 | Raft: \"How\"? | • one | cairn raft | Cairn",
            ],
        );
    }

    #[test]
    fn remarks_and_empty_lines_are_counted_and_not_read() {
        check("#html:false\na\tb\n\n# a remark\n#\nc\td\n", &["2:  | a | b |  | ", "6:  | c | d |  | "]);
    }

    #[test]
    fn columns_that_have_a_name_are_found_by_it() {
        check(
            "#separator:Comma\n#columns:Source,Answer,Question\n#tags:go\nbook,a,Why?\n",
            &["4:  | Why? | a | go | "],
        );
    }

    #[test]
    fn a_note_without_a_back_is_read_all_the_same() {
        check("#html:false\nWhy?\n\n\"#1?\"\tx\n", &["2:  | Why? |  |  | ", "4:  | #1? | x |  | "]);
    }

    #[test]
    fn other_files_are_not_taken_for_notes() {
        for text in [
            "",
            "# Heading\n\nseparator:",
            "#!/bin/sh\n#html:true",
            "date,resource,minutes\n",
            "#deck:x\n",
            "\u{0}",
        ] {
            assert!(!recognizes(text.as_bytes()), "{text:?}");
        }
    }

    #[test]
    fn what_is_too_much_is_refused_by_name() {
        let many = format!("#separator:tab\n{}", "a\tb\n".repeat(MOST_NOTES + 1));
        let kind = |bytes: &[u8]| read("notes.txt", bytes).unwrap_err().kind;
        assert_eq!(kind(many.as_bytes()), ErrorKind::TooManyNotes { most: MOST_NOTES });
        assert_eq!(kind(&vec![b'x'; LARGEST + 1]), ErrorKind::TooLarge { most: LARGEST });
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_fear(
            head in "(#(separator|html|columns|guid column|tags column|deck column|deck|tags)(:| )[a-z0-9|;\", \t]{0,12}\n){0,6}",
            bytes in prop::collection::vec(any::<u8>(), 0..200),
        ) {
            let _ = read("notes.txt", &[head.as_bytes(), &bytes].concat());
            let _ = recognizes(&[head.as_bytes(), &bytes].concat());
        }

        #[test]
        fn any_markup_is_read_without_fear(field in "[<>/a-z\"'&;=! \t\n-]{0,120}") {
            let _ = read("notes.txt", format!("#separator:tab\n#html:true\n{field}\t{field}\n").as_bytes());
        }
    }
}
