//! Tables as CSV (RFC 4180), of which no cell is a formula.

use cairn_domain::minutes::Minutes;
use chrono::NaiveDate;

use crate::typeface::is_unseen;

/// A table under construction.
pub(crate) struct Table(String);

/// A value in a table.
pub(crate) enum Cell {
    /// Words from anywhere, in quotes: a program that expects semicolons would otherwise cut them into cells of
    /// their own.
    Text(String),
    /// Digits, or a day.
    Plain(String),
}

impl Table {
    /// A table with these columns.
    pub(crate) fn of(columns: &[&str]) -> Self {
        Self(columns.join(",") + "\r\n")
    }

    /// Adds a row: a cell for each column.
    pub(crate) fn row<const COLUMNS: usize>(&mut self, cells: [Cell; COLUMNS]) {
        let cells = cells.map(|cell| match cell {
            Cell::Text(text) if text.is_empty() => text,
            Cell::Text(text) => format!("\"{}\"", harmless(&text).replace('"', "\"\"")),
            Cell::Plain(value) => value,
        });
        self.0.push_str(&cells.join(","));
        self.0.push_str("\r\n");
    }

    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

pub(crate) fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

pub(crate) fn number(number: impl ToString) -> Cell {
    Cell::Plain(number.to_string())
}

/// A day as 2026-11-24, or nothing.
pub(crate) fn day(day: Option<NaiveDate>) -> Cell {
    Cell::Plain(day.map(|day| day.to_string()).unwrap_or_default())
}

/// Hours as a decimal number with two places.
pub(crate) fn hours(minutes: Minutes) -> Cell {
    let hundredths = (u64::from(minutes.get()) * 100 + 30) / 60;
    Cell::Plain(format!("{}.{:02}", hundredths / 100, hundredths % 100))
}

/// The signs a spreadsheet takes a cell that begins with one of them for a formula at, narrow and wide.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Text that no spreadsheet calculates with: an apostrophe before what looks like a formula, lines that end in one
/// way, and no sign that is not seen.
fn harmless(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let seen: String =
        lines.chars().filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t')).collect();
    // Some look for the first sign that is seen.
    let begins = seen.chars().find(|sign| !sign.is_whitespace() && !is_unseen(*sign));
    if seen.starts_with('\t') || begins.is_some_and(|sign| FORMULA.contains(&sign)) {
        format!("'{seen}")
    } else {
        seen
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(table: Table) -> Vec<Vec<String>> {
        let bytes = table.into_bytes();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn hours_are_decimal() {
        let written = |minutes| match hours(Minutes::new(minutes)) {
            Cell::Plain(value) | Cell::Text(value) => value,
        };
        assert_eq!([0, 1, 20, 90, 6_000].map(written), ["0.00", "0.02", "0.33", "1.50", "100.00"]);
    }

    #[test]
    fn what_looks_like_a_formula_is_none() {
        for formula in [
            "=HYPERLINK(\"x\")",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "  =1",
            "＝1",
            "\u{0}=1",
            "\u{200b}=1",
        ] {
            let safe = harmless(formula);
            assert!(safe.starts_with('\''), "{formula:?} became {safe:?}");
        }
        assert_eq!(harmless("C++ = fun"), "C++ = fun");
    }

    proptest! {
        #[test]
        fn cells_come_back_as_they_were(
            a in "[a-z][a-z ,;\"'\n|=+@🚀א\u{202e}-]{0,30}",
            b in "[=+@a-z ,;\"'\n-]{0,30}",
        ) {
            let mut table = Table::of(&["a", "b", "c"]);
            table.row([text(a.as_str()), text(b.as_str()), number(1)]);
            let rows = read(table);
            prop_assert_eq!(&rows[1][0], &a);
            prop_assert_eq!(rows[1][1].strip_prefix('\'').unwrap_or(&rows[1][1]), b.strip_prefix('\'').unwrap_or(&b));
            prop_assert_eq!(&rows[1][2], "1");
        }
    }
}
