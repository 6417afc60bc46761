//! The two values every session needs.

use cairn_domain::market::posting::DateOrder;
use cairn_domain::merge::{ImportField, ImportReason};
use cairn_domain::minutes::Minutes;
use chrono::NaiveDate;

use crate::table::{Cells, Table};

/// A line with more cells than columns has a separator in a cell, so nothing in it is where it seems.
pub(super) fn check(row: &Cells, table: &Table) -> Result<(), ImportReason> {
    if row.is_too_long(table) {
        return Err(ImportReason::Unreadable { field: ImportField::Columns, value: String::new() });
    }
    Ok(())
}

/// The day a cell names: year first, or in the order of its file. A time behind it is passed over.
pub(super) fn day(written: &str, order: DateOrder) -> Result<NaiveDate, ImportReason> {
    let unreadable =
        || ImportReason::Unreadable { field: ImportField::Date, value: written.chars().take(40).collect() };
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
        field: ImportField::Duration,
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
