//! Dates as job adverts write them.
//!
//! A day is read as it is written: of `2026-01-26T23:30:00-08:00` the day is the 26th, wherever the reader
//! lives. A month alone (`2026-05`) counts as its first day. Words that depend on when the page was saved
//! ("3 days ago") are not read, because nothing tells when that was.

use chrono::{DateTime, Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::words::{Word, words};

/// How numeric dates such as 03/04/2026 are to be read; settled once for a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum DateOrder {
    /// Nothing in the file tells: such dates are dropped with a note.
    #[default]
    Unknown,
    /// Day first.
    DayFirst,
    /// Month first.
    MonthFirst,
}

/// What a date is for, which says how far in the future it may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// When an advert was posted: at most two years ahead, for clocks and fiscal years that run ahead.
    Posted,
    /// Until when it is open: at most ten years ahead.
    Closes,
}

/// Why a date was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BadDate {
    /// Read, but it cannot be right.
    Absurd,
    /// Not read.
    Unread,
}

/// How the numeric dates of a file are to be read: as the days after the 12th among them show.
///
/// Dates that show both ways, or none, leave it unknown: then only those are read that can be read in one way.
pub fn settle<'a>(dates: impl IntoIterator<Item = &'a str>) -> DateOrder {
    let mut shown = (false, false);
    for (first, second) in dates.into_iter().filter_map(|date| {
        let (first, second, _) = slashed(date_part(date))?;
        Some((first, second))
    }) {
        shown.0 |= first > 12 && second <= 12;
        shown.1 |= second > 12 && first <= 12;
    }
    match shown {
        (true, false) => DateOrder::DayFirst,
        (false, true) => DateOrder::MonthFirst,
        _ => DateOrder::Unknown,
    }
}

/// Whether a date can be read in two ways, so that the others of its file have to tell which is meant.
pub fn needs_order(written: &str) -> bool {
    slashed(date_part(written))
        .is_some_and(|(first, second, _)| first <= 12 && second <= 12 && first != second)
}

/// The day a date names, if it is one that can be.
///
/// Absurd are days before 1990, the first of 1970 that stands for nothing in many programs, the year 9999,
/// and days too far ahead of `today`.
pub(super) fn read(
    written: &str,
    order: DateOrder,
    purpose: Use,
    today: NaiveDate,
) -> Result<NaiveDate, BadDate> {
    let ahead = match purpose {
        Use::Posted => Months::new(24),
        Use::Closes => Months::new(120),
    };
    let latest = today.checked_add_months(ahead).unwrap_or(NaiveDate::MAX);
    let day = day(written, order).ok_or(BadDate::Unread)?;
    if day.year() < 1990 || day > latest { Err(BadDate::Absurd) } else { Ok(day) }
}

fn day(written: &str, order: DateOrder) -> Option<NaiveDate> {
    let text = date_part(written);
    epoch(text)
        .or_else(|| year_first(text))
        .or_else(|| numeric(text, order))
        .or_else(|| with_month_name(text))
}

/// The date without what may stand around it: a YAML tag, quotes, a label.
fn date_part(written: &str) -> &str {
    let text = written.trim();
    let text = text.strip_prefix("!!timestamp").unwrap_or(text);
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\'' | '"' | '“' | '”' | '\u{feff}'))
}

/// Seconds since 1970 (ten digits: 2001 to 2286) or milliseconds (thirteen).
fn epoch(text: &str) -> Option<NaiveDate> {
    let digits = text.strip_suffix(".0").unwrap_or(text);
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = digits.parse().ok()?;
    let seconds = match digits.len() {
        10 => number,
        13 => number / 1000,
        _ => return None,
    };
    DateTime::from_timestamp(seconds, 0).map(|moment| moment.date_naive())
}

/// `2026-01-26`, with or without a time behind it, `2026/1/26`, `2026.01`, `20260126`, `2020年2月27日`.
fn year_first(text: &str) -> Option<NaiveDate> {
    let (year, rest) = number(text)?;
    if text.len() - rest.len() == 8 && rest.is_empty() {
        return NaiveDate::from_ymd_opt(i32::try_from(year / 10_000).ok()?, year / 100 % 100, year % 100);
    }
    if text.len() - rest.len() != 4 {
        return None;
    }
    let year = i32::try_from(year).ok()?;
    let (month, rest) = number(rest.strip_prefix(['-', '/', '.', '年', '‑'])?)?;
    let rest = rest.trim_start_matches('月');
    let Some(rest) = rest
        .strip_prefix(['-', '/', '.', '‑'])
        .or_else(|| rest.starts_with(|c: char| c.is_ascii_digit()).then_some(rest))
    else {
        return if rest.trim().is_empty() { NaiveDate::from_ymd_opt(year, month, 1) } else { None };
    };
    // Only two digits belong to the day: some programs put other numbers right behind it.
    let end = rest.bytes().take(2).take_while(u8::is_ascii_digit).count();
    NaiveDate::from_ymd_opt(year, month, rest.get(..end)?.parse().ok()?)
}

/// `13/02/2026`, `13.2.26`, `02-13-2026`.
fn numeric(text: &str, order: DateOrder) -> Option<NaiveDate> {
    let (first, second, rest) = slashed(text)?;
    let (year, after) = number(rest)?;
    let year = match rest.len() - after.len() {
        4 => year,
        2 => 2000 + year,
        _ => return None,
    };
    let year = i32::try_from(year).ok()?;
    let dotted = text.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with('.');
    let day_first = NaiveDate::from_ymd_opt(year, second, first);
    let month_first = NaiveDate::from_ymd_opt(year, first, second);
    match (day_first, month_first) {
        // Nobody writes the month first and dots behind it.
        (Some(day), Some(_)) if dotted || first == second => Some(day),
        (Some(day), Some(_)) if order == DateOrder::DayFirst => Some(day),
        (Some(_), Some(day)) if order == DateOrder::MonthFirst => Some(day),
        (Some(_), Some(_)) => None,
        (one, other) => one.or(other),
    }
}

/// The first two numbers of `03/04/2026` and what follows them; both at most 31.
fn slashed(text: &str) -> Option<(u32, u32, &str)> {
    let (first, rest) = number(text)?;
    let separator = rest.chars().next().filter(|c| matches!(c, '/' | '.' | '-'))?;
    let (second, rest) = number(rest.get(1..)?)?;
    let year = rest.strip_prefix(separator)?.trim_start();
    let day = |number| (1..=31).contains(&number);
    (day(first) && day(second) && year.starts_with(|c: char| c.is_ascii_digit()))
        .then_some((first, second, year))
}

/// `01 March 2004`, `March 1, 2004`, `1. März 2004`, `1er mars 2004`, `Mar 2004`, `Sat, 12 Feb 2011 09:00`.
fn with_month_name(text: &str) -> Option<NaiveDate> {
    let words = words(text.get(..text.len().min(60)).unwrap_or(text));
    let place = words.iter().position(|word| month(&word.folded).is_some())?;
    let month = words.get(place).and_then(|word| month(&word.folded))?;
    let before = place.checked_sub(1).and_then(|before| words.get(before)).and_then(day_of_month);
    let after = words.get(place + 1);
    let after_day = after.and_then(day_of_month);
    let next_year = |from: usize| words.get(from..)?.iter().take(2).find_map(year);
    match (before, after_day) {
        (Some(day), _) => NaiveDate::from_ymd_opt(next_year(place + 1)?, month, day),
        (None, Some(day)) => NaiveDate::from_ymd_opt(next_year(place + 2)?, month, day),
        (None, None) => NaiveDate::from_ymd_opt(after.and_then(year)?, month, 1),
    }
}

/// The number of a month named in English, German, French or Spanish, long or short.
fn month(folded: &str) -> Option<u32> {
    const MONTHS: [&[&str]; 12] = [
        &["january", "jan", "januar", "janner", "janvier", "janv", "enero", "ene"],
        &["february", "feb", "februar", "feber", "fevrier", "fevr", "fev", "febrero"],
        &["march", "mar", "marz", "maerz", "mrz", "mars", "marzo"],
        &["april", "apr", "avril", "avr", "abril", "abr"],
        &["may", "mai", "mayo"],
        &["june", "jun", "juni", "juin", "junio"],
        &["july", "jul", "juli", "juillet", "juil", "julio"],
        &["august", "aug", "aout", "agosto", "ago"],
        &["september", "sep", "sept", "septembre", "septiembre"],
        &["october", "oct", "oktober", "okt", "octobre", "octubre"],
        &["november", "nov", "novembre", "noviembre"],
        &["december", "dec", "dezember", "dez", "decembre", "diciembre", "dic"],
    ];
    let place = MONTHS.iter().position(|names| names.contains(&folded))?;
    u32::try_from(place + 1).ok()
}

fn day_of_month(word: &Word<'_>) -> Option<u32> {
    let digits = word.folded.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

fn year(word: &Word<'_>) -> Option<i32> {
    let digits = word.folded.get(..4)?;
    let whole = !word.folded.get(4..5).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    digits.parse().ok().filter(|year| whole && (1000..=9999).contains(year))
}

/// The number a text begins with, and the rest of the text.
fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    Some((text.get(..end)?.parse().ok()?, text.get(end..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        "2026-06-01".parse().unwrap()
    }

    #[track_caller]
    fn check(written: &str, order: DateOrder, expected: Result<&str, BadDate>) {
        let found = read(written, order, Use::Posted, today());
        assert_eq!(found, expected.map(|day| day.parse().unwrap()), "{written:?} with {order:?}");
    }

    #[test]
    fn dates_that_tell_their_order_are_read_without_help() {
        for (written, day) in [
            ("2026-01-26", "2026-01-26"),
            ("2026-01-26T15:23:10.105+01:00", "2026-01-26"),
            ("2022-09-30T00:00", "2022-09-30"),
            ("2026-01-02T18:12:25Z", "2026-01-02"),
            ("2026-01-02 18:12:25", "2026-01-02"),
            ("2026-05", "2026-05-01"),
            ("2020/2/7", "2020-02-07"),
            ("20200207", "2020-02-07"),
            ("2020年2月27日", "2020-02-27"),
            ("!!timestamp '2018-02-12'", "2018-02-12"),
            ("01 March 2004", "2004-03-01"),
            ("March 1st, 2004", "2004-03-01"),
            ("Sat, 12 Feb 2011 09:00:00 GMT", "2011-02-12"),
            ("1. März 2024", "2024-03-01"),
            ("3. Dez. 2024", "2024-12-03"),
            ("1er août 2024", "2024-08-01"),
            ("15 févr. 2024", "2024-02-15"),
            ("May 2024", "2024-05-01"),
            ("12-Feb-2019", "2019-02-12"),
            ("1728587915", "2024-10-10"),
            ("1728587915000", "2024-10-10"),
            ("30/06/2021", "2021-06-30"),
            ("06/30/2021", "2021-06-30"),
            ("03.04.2021", "2021-04-03"),
            ("04/04/2021", "2021-04-04"),
        ] {
            check(written, DateOrder::Unknown, Ok(day));
        }
    }

    #[test]
    fn the_order_settles_dates_that_can_be_read_in_two_ways() {
        check("03/04/2021", DateOrder::DayFirst, Ok("2021-04-03"));
        check("03/04/2021", DateOrder::MonthFirst, Ok("2021-03-04"));
        check("03/04/2021", DateOrder::Unknown, Err(BadDate::Unread));
        check("3-4-21", DateOrder::DayFirst, Ok("2021-04-03"));
    }

    #[test]
    fn what_cannot_be_a_date_of_an_advert_is_absurd() {
        for written in [
            "1970-01-01",
            "1989-12-31",
            "9999-12-31",
            "9999-12-3125340218200000000:00",
            "2028-06-02",
            "0001-01-01",
        ] {
            check(written, DateOrder::Unknown, Err(BadDate::Absurd));
        }
        assert!(read("2036-05-31", DateOrder::Unknown, Use::Closes, today()).is_ok(), "open for ten years");
        assert_eq!(read("2036-06-02", DateOrder::Unknown, Use::Closes, today()), Err(BadDate::Absurd));
    }

    #[test]
    fn what_is_no_date_is_not_read() {
        for written in [
            "",
            "ASAP",
            "3 days ago",
            "45231",
            "2026",
            "13/13/2021",
            "2021-02-30",
            "2021-13-01",
            "N/A",
            "12/2021",
            "1728",
        ] {
            check(written, DateOrder::DayFirst, Err(BadDate::Unread));
        }
    }

    #[test]
    fn days_after_the_twelfth_settle_the_order_of_a_file() {
        assert_eq!(settle(["06/07/2021", "30/06/2021", "03/06/2021"]), DateOrder::DayFirst);
        assert_eq!(settle(["06/07/2021", "2021-06-30", "06/30/2021 10:00"]), DateOrder::MonthFirst);
        assert_eq!(settle(["06/07/2021", "11/12/2021"]), DateOrder::Unknown);
        assert_eq!(
            settle(["30/06/2021", "06/30/2021"]),
            DateOrder::Unknown,
            "a file that contradicts itself"
        );
        assert_eq!(settle([]), DateOrder::Unknown);
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_stumble(written in ".{0,40}") {
            let _ = read(&written, DateOrder::DayFirst, Use::Posted, today());
        }

        #[test]
        fn every_day_is_read_back_from_its_usual_spellings(days in 0..12_000i64) {
            let day = NaiveDate::from_ymd_opt(1993, 8, 1).unwrap() + chrono::Days::new(days.unsigned_abs());
            for pattern in ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%Y-%m-%dT%H:%M:%SZ"] {
                let written = day.and_hms_opt(1, 2, 3).unwrap().format(pattern).to_string();
                proptest::prop_assert_eq!(
                    read(&written, DateOrder::DayFirst, Use::Posted, today()), Ok(day), "{}", written
                );
            }
        }
    }
}
