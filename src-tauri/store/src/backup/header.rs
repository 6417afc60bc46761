//! The readable beginning of a backup.
//!
//! ```text
//! Cairn backup 1
//! schema 6
//! cairn 0.1.0
//! made 2026-11-27T14:30:05
//! why daily
//! skills 12
//! …
//! content-length 90112
//! content-sha256 5f…
//! header-sha256 c0…
//!
//! SQLite format 3…
//! ```
//!
//! It can be read with any viewer, and is read only as it would be written: a byte that differs anywhere is refused.

use std::fmt::Write as _;
use std::io::{BufRead, Read};

use cairn_domain::backup::{BadBackup, Holdings, Made};
use chrono::NaiveDateTime;
use sha2::{Digest, Sha256};

/// How every backup begins.
pub(super) const BEGIN: &str = "Cairn backup ";

/// The form described here.
const FORM: u32 = 1;

/// No header is longer than so many bytes.
const LONGEST: u64 = 4096;

const MOMENT: &str = "%Y-%m-%dT%H:%M:%S";

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// The version of the schema.
    pub(super) schema: u32,
    /// The version of the Cairn that made it.
    pub(super) cairn: String,
    /// When, and for what.
    pub(super) made: Made,
    /// How much of each kind is in it.
    pub(super) holdings: Holdings,
    /// How many bytes the database has that follows.
    pub(super) length: u64,
    /// The SHA-256 of those bytes, as hexadecimal digits.
    pub(super) sha256: String,
}

impl Header {
    /// The header as it is written.
    pub(super) fn text(&self) -> String {
        let mut text = format!(
            "{BEGIN}{FORM}\nschema {}\ncairn {}\nmade {}\nwhy {}\n",
            self.schema,
            self.cairn,
            self.made.at.format(MOMENT),
            self.made.why,
        );
        for (word, many) in self.holdings.each() {
            // Text can always be written to.
            let _ = writeln!(text, "{word} {many}");
        }
        let _ = write!(text, "content-length {}\ncontent-sha256 {}\n", self.length, self.sha256);
        let sum = hex(&Sha256::digest(text.as_bytes()));
        let _ = write!(text, "header-sha256 {sum}\n\n");
        text
    }

    /// Reads a header, and leaves the reader where the database begins.
    pub(super) fn read(from: &mut impl BufRead) -> std::result::Result<Self, BadBackup> {
        let mut text = String::new();
        let mut few = from.take(LONGEST);
        loop {
            let before = text.len();
            let read = few.read_line(&mut text).map_err(|_| BadBackup::Damaged)?;
            let line = text.get(before..).unwrap_or_default();
            if read == 0 || !line.ends_with('\n') {
                return Err(BadBackup::Damaged);
            }
            if line == "\n" {
                break;
            }
        }
        Self::parse(&text)
    }

    fn parse(text: &str) -> std::result::Result<Self, BadBackup> {
        let mut lines = text.lines();
        let form = lines.next().and_then(|line| line.strip_prefix(BEGIN)).ok_or(BadBackup::NotABackup)?;
        let found: u32 = form.parse().map_err(|_| BadBackup::Damaged)?;
        let header = Self::lines(&mut lines);
        if found > FORM {
            // What a later form holds is not for this one to judge.
            return Err(BadBackup::TooNew { found, supported: FORM });
        }
        let header = header.ok_or(BadBackup::Damaged)?;
        // Written again it has to be the same to the letter, its own checksum with it.
        if header.text() == text { Ok(header) } else { Err(BadBackup::Damaged) }
    }

    fn lines<'a>(lines: &mut impl Iterator<Item = &'a str>) -> Option<Self> {
        let mut next = |word: &str| lines.next()?.strip_prefix(word)?.strip_prefix(' ');
        let schema = next("schema")?.parse().ok()?;
        let cairn = next("cairn")?.to_owned();
        let at = NaiveDateTime::parse_from_str(next("made")?, MOMENT).ok()?;
        let why = next("why")?.parse().ok()?;
        let mut holdings = Holdings::default();
        for (word, _) in Holdings::default().each() {
            *holdings.of(word)? = next(word)?.parse().ok()?;
        }
        let length = next("content-length")?.parse().ok()?;
        let sha256 = next("content-sha256")?.to_owned();
        Some(Self { schema, cairn, made: Made { at, why }, holdings, length, sha256 })
    }
}

/// Bytes as hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use cairn_domain::backup::Why;

    use super::*;

    fn header() -> Header {
        Header {
            schema: 6,
            cairn: "0.1.0".into(),
            made: Made { at: "2026-11-27T14:30:05".parse().unwrap(), why: Why::Daily },
            holdings: Holdings { skills: 12, postings: 7, ..Holdings::default() },
            length: 90_112,
            sha256: hex(&Sha256::digest(b"content")),
        }
    }

    #[test]
    fn a_header_is_read_as_it_was_written_and_the_database_follows_it() {
        let mut bytes = std::io::Cursor::new(header().text() + "SQLite");
        assert_eq!(Header::read(&mut bytes), Ok(header()));
        let mut rest = String::new();
        bytes.read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "SQLite");
    }

    #[test]
    fn no_bit_of_a_header_can_differ() {
        let sound = header().text().into_bytes();
        for place in 0..sound.len() {
            for bit in 0..8 {
                let mut bytes = sound.clone();
                bytes[place] ^= 1 << bit;
                bytes.extend_from_slice(b"SQLite format 3\n\n");
                assert!(Header::read(&mut bytes.as_slice()).is_err(), "bit {bit} of byte {place}");
            }
        }
    }

    #[test]
    fn a_header_of_a_later_form_is_told_from_a_damaged_one() {
        let later = header().text().replace("backup 1", "backup 2");
        let refused = Header::read(&mut later.as_bytes());
        assert_eq!(refused, Err(BadBackup::TooNew { found: 2, supported: 1 }));
    }

    #[test]
    fn a_header_without_end_is_given_up() {
        let endless = format!("{BEGIN}1\n") + &"schema 6\n".repeat(10_000);
        assert_eq!(Header::read(&mut endless.as_bytes()), Err(BadBackup::Damaged));
    }
}
