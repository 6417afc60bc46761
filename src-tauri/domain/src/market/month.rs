//! A month of a year, the finest grain at which postings are counted.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A month, written `2026-05`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month(u16);

/// A text is not a month.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a month: write it as 2026-05")]
pub struct BadMonth(pub String);

/// Months are counted from January of this year.
const FIRST_YEAR: i32 = 1900;
const LAST_YEAR: i32 = 2199;

impl Month {
    /// The first month there is.
    pub const FIRST: Self = Self(0);
    /// The last month there is.
    pub const LAST: Self = Self(300 * 12 - 1);

    /// The month a day falls into; nothing for days before 1900 or after 2199.
    pub fn of(day: NaiveDate) -> Option<Self> {
        Self::new(day.year(), day.month())
    }

    fn new(year: i32, month: u32) -> Option<Self> {
        let known = (FIRST_YEAR..=LAST_YEAR).contains(&year) && (1..=12).contains(&month);
        let number = u32::try_from(year - FIRST_YEAR).ok()? * 12 + month.checked_sub(1)?;
        u16::try_from(number).ok().filter(|_| known).map(Self)
    }

    /// Months since January 1900, to measure how far apart two months are.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The month of that number.
    pub fn of_number(number: u16) -> Option<Self> {
        let month = Self(number);
        (month.year() <= LAST_YEAR).then_some(month)
    }

    /// The year.
    pub fn year(self) -> i32 {
        FIRST_YEAR + i32::from(self.0 / 12)
    }

    /// The month of the year, 1 to 12.
    pub fn month(self) -> u32 {
        u32::from(self.0 % 12) + 1
    }

    /// The month after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl FromStr for Month {
    type Err = BadMonth;
    fn from_str(text: &str) -> Result<Self, BadMonth> {
        let parsed = text.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2);
        parsed
            .and_then(|(year, month)| Self::new(year.parse().ok()?, month.parse().ok()?))
            .ok_or_else(|| BadMonth(text.chars().take(20).collect()))
    }
}

impl TryFrom<String> for Month {
    type Error = BadMonth;
    fn try_from(text: String) -> Result<Self, BadMonth> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

impl specta::Type for Month {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <str as specta::Type>::definition(types)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_survives_a_round_trip_through_text() {
        let month: Month = "2026-05".parse().unwrap();
        assert_eq!((month.year(), month.month(), month.to_string()), (2026, 5, "2026-05".into()));
        assert_eq!(Month::of_number(month.number()), Some(month));
    }

    #[test]
    fn what_is_no_month_is_refused() {
        for bad in ["", "2026", "2026-13", "2026-00", "26-05", "2026-5", "1899-12", "2200-01"] {
            assert!(bad.parse::<Month>().is_err(), "{bad:?} is no month");
        }
    }

    #[test]
    fn december_is_followed_by_january() {
        let december: Month = "2025-12".parse().unwrap();
        assert_eq!(december.next().to_string(), "2026-01");
    }
}
