//! Tables in text: cells between commas, semicolons, tabs or bars.

use super::columns::{Columns, FirstRow};
use super::delivery::{Delivery, Flow};
use super::draft::{Claim, Draft};
use super::field::named;
use super::finding::{FileFinding, count};
use super::limits;
use super::rows::{Dialect, Ends, Quotes, Row, row};
use super::source::Source;

/// The rows that are looked at to learn about a table.
const SAMPLES: usize = 20;

/// The beginning of a table, from which its columns can be mapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Beginning {
    pub(super) dialect: Dialect,
    pub(super) first_row: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

impl Beginning {
    /// Reads as much as is needed to know a table. None where its first row has no end.
    pub(super) fn read(source: &mut Source<'_>) -> Flow<Option<Self>> {
        let (mut ends, mut worth_a_look) = (Ends::Later, 0);
        loop {
            let looked_at = source.text().len();
            let enough = ends == Ends::Here || looked_at > limits::LINE;
            if looked_at < worth_a_look && !enough {
                ends = if source.more()? { Ends::Later } else { Ends::Here };
                continue;
            }
            // A first row without end would else be read again from its beginning with every piece of it.
            worth_a_look = looked_at.saturating_mul(2);
            let beginning = Self::of(source.text(), ends).filter(|_| enough || looked_at >= limits::HEAD);
            if beginning.is_some() || enough {
                return Ok(beginning);
            }
            ends = if source.more()? { Ends::Later } else { Ends::Here };
        }
    }

    /// The beginning of the table a text begins with. A quotation mark without a second one is a letter.
    pub(super) fn of(text: &str, ends: Ends) -> Option<Self> {
        let with = |quotes| {
            let dialects = [b'|', b'\t', b';', b','].map(|delimiter| Dialect { delimiter, quotes });
            let candidates = dialects.map(|dialect| (dialect, samples(text, dialect, ends)));
            let (dialect, rows) = candidates.into_iter().max_by_key(|(_, rows)| likeliness(rows))?;
            let mut rows = rows.into_iter();
            let first_row = rows.next()?;
            Some(Self { dialect, first_row, rows: rows.collect() })
        };
        with(Quotes::Enclose).or_else(|| with(Quotes::Letters))
    }

    /// Whether the text is a table even though nothing says so: at least two columns have known names, and the
    /// second row is as wide as the first.
    pub(super) fn is_table(&self) -> bool {
        let known = self.first_row.iter().filter(|name| named(name).is_some()).count();
        known >= 2 && self.rows.first().is_some_and(|row| row.len() == self.first_row.len())
    }
}

/// Reads a table. The columns as they were taken to be.
pub(super) fn read(
    source: &mut Source<'_>,
    said: Option<&Columns>,
    delivery: &Delivery<'_>,
) -> Flow<Option<Columns>> {
    let Some(beginning) = Beginning::read(source)? else {
        return delivery.finding(Some(1), FileFinding::too_long(limits::LINE)).map(|()| None);
    };
    let columns = match said {
        Some(said) => said.applied_to(&beginning.first_row),
        None => Columns::guess(&beginning.first_row, &beginning.rows),
    };
    if !columns.hold_postings() {
        delivery.finding(Some(1), FileFinding::UnknownColumns { names: columns.names() })?;
        return Ok(Some(columns));
    }
    Table { delivery, columns: &columns, dialect: beginning.dialect, retries: limits::RETRIES }
        .read(source)?;
    Ok(Some(columns))
}

/// A table while it is read.
struct Table<'a, 'd> {
    delivery: &'a Delivery<'d>,
    columns: &'a Columns,
    dialect: Dialect,
    retries: u32,
}

impl Table<'_, '_> {
    fn read(&mut self, source: &mut Source<'_>) -> Flow {
        let mut names_are_next = self.columns.first_row == FirstRow::Names;
        let mut wide = false;
        let mut ends = Ends::Later;
        loop {
            if source.text().is_empty() && !source.more()? {
                return Ok(());
            }
            let line = source.next_line();
            let length = match row(source.text(), self.dialect, ends) {
                Row::Cells { length, .. } if length > limits::LINE => {
                    self.delivery.finding(Some(line), FileFinding::too_long(limits::LINE))?;
                    length
                }
                Row::Cells { cells, length, surplus } => {
                    if surplus && !wide {
                        wide = true;
                        let most = count(limits::COLUMNS);
                        self.delivery.finding(Some(line), FileFinding::TooManyColumns { most })?;
                    }
                    if !names_are_next {
                        self.posting(line, &cells)?;
                    }
                    names_are_next = false;
                    length
                }
                Row::Unended { quoted } if source.text().len() > limits::LINE || ends == Ends::Here => {
                    self.unended(source, line, quoted)?;
                    continue;
                }
                Row::Unended { .. } => {
                    // Twice as much each time, for the same reason.
                    let enough = source.text().len().saturating_mul(2).clamp(1, limits::LINE + 1);
                    ends = Ends::Later;
                    while source.text().len() < enough && ends == Ends::Later {
                        ends = if source.more()? { Ends::Later } else { Ends::Here };
                    }
                    continue;
                }
            };
            source.consume(length);
        }
    }

    /// Hands over a row, unless it is blank.
    fn posting(&self, line: u32, cells: &[impl AsRef<str>]) -> Flow {
        if cells.iter().all(|cell| cell.as_ref().trim().is_empty()) {
            return Ok(());
        }
        let mut draft = Draft::new();
        for (cell, column) in cells.iter().zip(&self.columns.columns) {
            if let Some(field) = column.field {
                draft.put(field, cell.as_ref());
            }
        }
        self.delivery.draft(line, draft, Claim::Listed)
    }

    /// Says that a row has no end, and goes on with the next line. Where the first line has a cell for each
    /// column, it is a row by itself.
    fn unended(&mut self, source: &mut Source<'_>, line: u32, quoted: bool) -> Flow {
        let what = if quoted { FileFinding::UnclosedQuote } else { FileFinding::too_long(limits::LINE) };
        self.delivery.finding(Some(line), what)?;
        let letters = Dialect { quotes: Quotes::Letters, ..self.dialect };
        if let Row::Cells { cells, .. } = row(source.text(), letters, Ends::Here)
            && quoted
            && cells.len() == self.columns.columns.len()
        {
            self.posting(line, &cells)?;
        }
        match self.retries.checked_sub(1) {
            Some(left) => self.retries = left,
            // Marks that do not close time and again are none.
            None => self.dialect.quotes = Quotes::Letters,
        }
        source.skip_line()
    }
}

/// The first rows of a text, as far as they have an end.
fn samples(text: &str, dialect: Dialect, ends: Ends) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut rest = text;
    while rows.len() <= SAMPLES && !rest.is_empty() {
        let Row::Cells { cells, length, .. } = row(rest, dialect, ends) else { break };
        if !cells.iter().all(|cell| cell.is_empty()) {
            rows.push(cells.iter().map(|cell| cell.to_string()).collect());
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    rows
}

/// How likely it is that the delimiter is the right one: by the names that are known with it, then by the rows
/// that are as wide as the first, then by how wide that is.
fn likeliness(rows: &[Vec<String>]) -> (usize, usize, usize) {
    let Some((first, rest)) = rows.split_first() else { return (0, 0, 0) };
    let known = first.iter().filter(|name| named(name).is_some()).count();
    let alike = rest.iter().filter(|row| row.len() == first.len() && first.len() > 1).count();
    (known, alike, first.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, delimiter: u8, width: usize) {
        let beginning = Beginning::of(text, Ends::Here).expect("a row");
        assert_eq!((beginning.dialect.delimiter, beginning.first_row.len()), (delimiter, width), "{text}");
    }

    #[test]
    fn the_delimiter_is_guessed() {
        check("title,company\na,b", b',', 2);
        check("title;company;text\n\"a;b\";c;\"d, e, f, g\nh\"", b';', 3);
        check("title\tcompany\na, b\tc", b'\t', 2);
        check("title|company\na|b", b'|', 2);
        check("a;b;c\n1,5;2,5;3", b';', 3);
        check("title\nGo", b',', 1);
        check("\"title,company\nGo,Acme", b',', 2);
    }

    #[test]
    fn a_text_is_not_taken_for_a_table() {
        for text in ["Company, location\nWe are looking for you", "Go, Rust, C\n1, 2, 3", "title"] {
            assert!(!Beginning::of(text, Ends::Here).unwrap().is_table(), "{text}");
        }
        assert!(Beginning::of("Title\tCompany\nGo\tAcme", Ends::Here).unwrap().is_table());
    }
}
