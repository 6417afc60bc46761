//! Rows of a table in text, and their cells.
//!
//! A quotation mark that nobody closes would make one cell of the rest of the file, so a row has an end
//! even then: whoever asks for one learns that it has none.

use std::borrow::Cow;

use super::limits;

/// What stands at the beginning of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Row<'t> {
    /// A row, with its length up to the next one.
    Cells { cells: Vec<Cow<'t, str>>, length: usize, surplus: bool },
    /// A row that goes on beyond the text, within a quoted cell or not.
    Unended { quoted: bool },
}

/// How a table is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Dialect {
    /// What stands between two cells.
    pub(super) delimiter: u8,
    pub(super) quotes: Quotes,
}

/// What a quotation mark at the beginning of a cell means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quotes {
    /// The cell ends with the next one.
    Enclose,
    /// Nothing: it is a letter like others.
    Letters,
}

/// The row at the beginning of a text that is not empty. Whether the text `ends` here or only this piece of it.
pub(super) fn row(text: &str, dialect: Dialect, ends: Ends) -> Row<'_> {
    let mut cells = Vec::new();
    let mut surplus = false;
    let mut at = 0;
    loop {
        let rest = text.get(at..).unwrap_or_default();
        let (cell, length) = match cell(rest, dialect, ends) {
            Ok(found) => found,
            Err(quoted) => return Row::Unended { quoted },
        };
        if cells.len() < limits::COLUMNS {
            cells.push(cell);
        } else {
            surplus = true;
        }
        at += length;
        match text.as_bytes().get(at) {
            Some(byte) if *byte == dialect.delimiter => at += 1,
            Some(_) => return Row::Cells { cells, length: at + 1, surplus },
            None => return Row::Cells { cells, length: at, surplus },
        }
    }
}

/// Whether a text is all there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    Here,
    Later,
}

/// The cell at the beginning of a text, and its length up to the delimiter or the end of the line. Whether it is
/// quoted, where it has no end.
fn cell(
    text: &str,
    Dialect { delimiter, quotes }: Dialect,
    ends: Ends,
) -> Result<(Cow<'_, str>, usize), bool> {
    let Some(quoted) = text.strip_prefix('"').filter(|_| quotes == Quotes::Enclose) else {
        let length = plain_length(text, delimiter, ends).ok_or(false)?;
        return Ok((Cow::Borrowed(without_cr(text.get(..length).unwrap_or_default())), length));
    };
    let Quoted { length, doubled } = quoted_length(quoted, ends).ok_or(true)?;
    let (inside, after) = quoted.split_at_checked(length).unwrap_or_default();
    let inside = if doubled { Cow::Owned(inside.replace("\"\"", "\"")) } else { Cow::Borrowed(inside) };
    // Nothing belongs between the closing quote and the delimiter; what stands there all the same is kept.
    let after = after.get(1..).unwrap_or_default();
    let stray = plain_length(after, delimiter, ends).ok_or(false)?;
    let length = length + 2 + stray;
    match without_cr(after.get(..stray).unwrap_or_default()) {
        "" => Ok((inside, length)),
        stray => Ok((Cow::Owned(format!("{inside}{stray}")), length)),
    }
}

fn plain_length(text: &str, delimiter: u8, ends: Ends) -> Option<usize> {
    memchr::memchr2(delimiter, b'\n', text.as_bytes()).or((ends == Ends::Here).then_some(text.len()))
}

/// A cell after its first quotation mark.
struct Quoted {
    /// Its length up to the one that closes it.
    length: usize,
    /// Whether there are two in a row within, which are one that belongs to it.
    doubled: bool,
}

fn quoted_length(text: &str, ends: Ends) -> Option<Quoted> {
    let bytes = text.as_bytes();
    let mut doubled = false;
    let mut quotes = memchr::memchr_iter(b'"', bytes);
    while let Some(length) = quotes.next() {
        match bytes.get(length + 1) {
            Some(b'"') => {
                doubled = true;
                quotes.next();
            }
            None if ends == Ends::Later => return None,
            _ => return Some(Quoted { length, doubled }),
        }
    }
    None
}

fn without_cr(cell: &str) -> &str {
    cell.strip_suffix('\r').unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const COMMAS: Dialect = Dialect { delimiter: b',', quotes: Quotes::Enclose };

    /// Cells joined by "|", rows by "/"; "?" where a row has no end.
    #[track_caller]
    fn check(text: &str, expect: &str) {
        let mut rest = text;
        let mut rows = Vec::new();
        while !rest.is_empty() {
            match row(rest, COMMAS, Ends::Here) {
                Row::Cells { cells, length, .. } => {
                    rows.push(cells.join("|"));
                    rest = &rest[length..];
                }
                Row::Unended { .. } => {
                    rows.push("?".into());
                    break;
                }
            }
        }
        assert_eq!(rows.join("/"), expect, "{text:?}");
    }

    #[test]
    fn rows_and_cells_are_told_apart() {
        check("a,b\r\nc,d", "a|b/c|d");
        check("a,,\n\n,b\n", "a||//|b");
        check("\"a,b\",\"c\nd\"\r\ne", "a,b|c\nd/e");
        check("\"say \"\"hi\"\"\",x", "say \"hi\"|x");
    }

    #[test]
    fn quotes_where_they_do_not_belong_are_letters() {
        check("a\"b,c\"d", "a\"b|c\"d");
        check("\"a\" b,c", "a b|c");
        check("5\" disk,x\ny", "5\" disk|x/y");
    }

    #[test]
    fn a_quote_that_nobody_closes_has_no_end() {
        check("a,\"b\nc,d", "a|?".trim_start_matches("a|"));
        assert_eq!(
            row("\"a\"", COMMAS, Ends::Later),
            Row::Unended { quoted: true },
            "a second quote may follow"
        );
        assert_eq!(row("a,b", COMMAS, Ends::Later), Row::Unended { quoted: false });
    }

    #[test]
    fn where_quotes_are_letters_they_enclose_nothing() {
        let letters = Dialect { quotes: Quotes::Letters, ..COMMAS };
        assert!(
            matches!(row("\"a,b\nc", letters, Ends::Here), Row::Cells { cells, .. } if cells == ["\"a", "b"])
        );
    }

    #[test]
    fn columns_beyond_the_limit_are_not_kept() {
        let text = ",".repeat(limits::COLUMNS);
        assert!(matches!(row(&text, COMMAS, Ends::Here),
            Row::Cells { cells, surplus: true, .. } if cells.len() == limits::COLUMNS));
    }

    proptest! {
        #[test]
        fn what_a_writer_of_csv_writes_is_read_back(rows in prop::collection::vec(prop::collection::vec("[a\",\n; é]{0,6}", 2..4), 1..5)) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let mut rest = text.as_str();
            for expect in &rows {
                let Row::Cells { cells, length, .. } = row(rest, COMMAS, Ends::Here) else { panic!("{rest:?}") };
                prop_assert_eq!(&cells, expect);
                rest = &rest[length..];
            }
            prop_assert_eq!(rest, "");
        }
    }
}
