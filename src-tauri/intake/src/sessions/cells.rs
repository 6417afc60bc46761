//! Tables by the names of their columns, and the two values every session needs.

use cairn_domain::market::posting::DateOrder;
use cairn_domain::merge::{ImportReason, SessionField};
use cairn_domain::minutes::Minutes;
use chrono::NaiveDate;
use csv::StringRecord;

/// The header of a table.
pub(super) struct Table {
    between: u8,
    columns: Vec<String>,
}

/// One line of a table.
pub(super) struct Cells {
    line: u32,
    cells: StringRecord,
}

impl Table {
    pub(super) fn of(text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let header = text.lines().next().unwrap_or_default();
        let count = |between: &u8| header.bytes().filter(|byte| byte == between).count();
        let between = *b";\t".iter().find(|between| count(between) > count(&b',')).unwrap_or(&b',');
        let mut first = StringRecord::new();
        // A header that cannot be read has no column anybody knows.
        let _ = reader(between, header).read_record(&mut first);
        let columns = first.iter().map(|name| name.trim().to_lowercase()).collect();
        Self { between, columns }
    }

    pub(super) fn has(&self, column: &str) -> bool {
        self.place(column).is_some()
    }

    fn place(&self, column: &str) -> Option<usize> {
        self.columns.iter().position(|name| name == column)
    }

    /// The lines below the header; empty ones are none.
    pub(super) fn rows(&self, text: &str) -> Result<Vec<Cells>, (Option<u32>, String)> {
        let text = text.trim_start_matches('\u{feff}');
        let mut lines = Lines::of(text);
        let mut rows = Vec::new();
        for row in reader(self.between, text).into_records().skip(1) {
            let place = |position: Option<&csv::Position>| {
                position.and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default()
            };
            match row {
                Ok(cells) => rows.push(Cells { line: lines.at(place(cells.position())), cells }),
                Err(error) => return Err((Some(lines.at(place(error.position()))), error.to_string())),
            }
        }
        rows.retain(|row| !row.is_empty());
        Ok(rows)
    }
}

/// The numbers of lines, asked for in their order. The reader of CSV counts the empty lines before one to it.
struct Lines<'a> {
    text: &'a str,
    place: usize,
    line: u32,
}

impl<'a> Lines<'a> {
    const fn of(text: &'a str) -> Self {
        Self { text, place: 0, line: 1 }
    }

    /// The line of the first letter at or behind a place, counted from 1.
    fn at(&mut self, place: usize) -> u32 {
        let bytes = self.text.as_bytes();
        let rest = bytes.get(place..).unwrap_or_default();
        let begin = place + rest.iter().take_while(|byte| b"\r\n".contains(byte)).count();
        let passed = bytes.get(self.place..begin).unwrap_or_default();
        let more = memchr::memchr_iter(b'\n', passed).count();
        self.line = self.line.saturating_add(u32::try_from(more).unwrap_or(u32::MAX));
        self.place = begin.max(self.place);
        self.line
    }
}

fn reader(between: u8, text: &str) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(between)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes())
}

impl Cells {
    fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }

    /// The number of the line, counted from 1.
    pub(super) const fn line(&self) -> u32 {
        self.line
    }

    /// What stands in a column; nothing where the line ends before it or the table has none such.
    pub(super) fn cell(&self, table: &Table, column: &str) -> &str {
        table.place(column).and_then(|place| self.cells.get(place)).unwrap_or_default().trim()
    }

    /// The same, where something stands there.
    pub(super) fn filled(&self, table: &Table, column: &str) -> Option<String> {
        Some(self.cell(table, column)).filter(|cell| !cell.is_empty()).map(str::to_owned)
    }

    /// A line with more cells than columns has a separator in a cell, so nothing in it is where it seems.
    pub(super) fn check(&self, table: &Table) -> Result<(), ImportReason> {
        if self.cells.len() > table.columns.len() {
            return Err(ImportReason::Unreadable { field: SessionField::Columns, value: String::new() });
        }
        Ok(())
    }
}

/// The day a cell names: year first, or in the order of its file. A time behind it is passed over.
pub(super) fn day(written: &str, order: DateOrder) -> Result<NaiveDate, ImportReason> {
    let unreadable =
        || ImportReason::Unreadable { field: SessionField::Date, value: written.chars().take(40).collect() };
    let date = written.split([' ', 'T']).next().unwrap_or_default();
    let parts: Vec<&str> = date.split(['-', '/', '.']).collect();
    let [first, second, third] = parts.as_slice() else { return Err(unreadable()) };
    let number = |text: &str| text.parse::<u32>().ok();
    let year_of = |text: &str| text.parse::<i32>().ok().filter(|_| text.len() == 4);
    let (Some(middle), Some(one), Some(last)) = (number(second), number(first), number(third)) else {
        return Err(unreadable());
    };
    if let Some(year) = year_of(first) {
        return NaiveDate::from_ymd_opt(year, middle, last).ok_or_else(unreadable);
    }
    let year = year_of(third).ok_or_else(unreadable)?;
    let day_first = NaiveDate::from_ymd_opt(year, middle, one);
    let month_first = NaiveDate::from_ymd_opt(year, one, middle);
    match (day_first, month_first, order) {
        (Some(day), Some(other), _) if day == other => Ok(day),
        // Nobody writes the month first and dots behind it.
        (Some(day), Some(_), _) if date.contains('.') => Ok(day),
        (Some(day), Some(_), DateOrder::DayFirst) | (Some(_), Some(day), DateOrder::MonthFirst) => Ok(day),
        (Some(_), Some(_), DateOrder::Unknown) => Err(ImportReason::DayOrMonth { value: date.to_owned() }),
        (one, other, _) => one.or(other).ok_or_else(unreadable),
    }
}

/// A length of time: whole or broken minutes (`90`, `22.5`), or `1:30:00` and `1:30`. Seconds round to the nearest minute.
pub(super) fn minutes(written: &str) -> Result<Minutes, ImportReason> {
    let unreadable = || ImportReason::Unreadable {
        field: SessionField::Duration,
        value: written.chars().take(40).collect(),
    };
    let seconds = match written.split(':').collect::<Vec<_>>().as_slice() {
        [minutes] => broken(minutes),
        [hours, minutes] => clock(hours, minutes, "0"),
        [hours, minutes, seconds] => clock(hours, minutes, seconds),
        _ => None,
    };
    let seconds = seconds.ok_or_else(unreadable)?;
    Ok(Minutes::new(u32::try_from((seconds + 30) / 60).unwrap_or(u32::MAX)))
}

fn clock(hours: &str, minutes: &str, seconds: &str) -> Option<u64> {
    let sixtieth = |text: &str| digits(text).filter(|number| *number < 60);
    Some(digits(hours)? * 3_600 + sixtieth(minutes)? * 60 + sixtieth(seconds)?)
}

/// Seconds in a number of minutes with at most two decimals that count.
fn broken(text: &str) -> Option<u64> {
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let hundredths = digits(&format!("{part:0<2}").chars().take(2).collect::<String>())?;
    digits(part)?;
    Some(digits(whole)? * 60 + hundredths * 60 / 100)
}

fn digits(text: &str) -> Option<u64> {
    let sound = !text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    if sound { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_programs_and_people_write_them() {
        for (written, expected) in [
            ("90", 90),
            ("22.5", 23),
            ("0", 0),
            ("1:30", 90),
            ("01:29:30", 90),
            ("0:00:29", 0),
            ("100:00:00", 6_000),
        ] {
            assert_eq!(minutes(written), Ok(Minutes::new(expected)), "{written}");
        }
        for written in ["", "-5", "1:60", "1:2:3:4", "ninety", "1e9", "9999999999", "1.", "٣"] {
            assert!(minutes(written).is_err(), "{written}");
        }
    }

    #[test]
    fn a_day_with_a_time_behind_it_is_that_day() {
        for written in ["2026-11-03 19:05", "2026-11-03T19:05:00Z", "2026/11/3"] {
            assert_eq!(day(written, DateOrder::Unknown), Ok(NaiveDate::from_ymd_opt(2026, 11, 3).unwrap()));
        }
        for written in ["", "2026-11", "2026-02-29", "26-11-03", "tomorrow", "2026-11-03-04"] {
            assert!(day(written, DateOrder::Unknown).is_err(), "{written}");
        }
    }
}
