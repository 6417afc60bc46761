//! The only duration: whole minutes.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign};

use serde::{Deserialize, Serialize};

use crate::number::grouped;

/// A number of minutes. Sums stop at the largest number instead of wrapping.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Minutes(u32);

impl Minutes {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// This many minutes.
    pub const fn new(minutes: u32) -> Self {
        Self(minutes)
    }

    /// This many whole hours.
    pub const fn from_hours(hours: u32) -> Self {
        Self(hours.saturating_mul(60))
    }

    /// The number of minutes.
    pub const fn get(self) -> u32 {
        self.0
    }

    /// True for no time at all.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// What is left after taking `other` away, never below zero.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// This duration times `numerator / denominator`, rounded to the nearest minute.
    ///
    /// A zero denominator leaves the duration as it is.
    #[must_use]
    pub fn scaled(self, numerator: u32, denominator: u32) -> Self {
        if denominator == 0 {
            return self;
        }
        let scaled =
            (u64::from(self.0) * u64::from(numerator) + u64::from(denominator) / 2) / u64::from(denominator);
        Self(u32::try_from(scaled).unwrap_or(u32::MAX))
    }
}

impl Add for Minutes {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Minutes {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Minutes {
    fn sum<I: Iterator<Item = Self>>(durations: I) -> Self {
        durations.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 60, self.0 % 60) {
            (0, minutes) => write!(f, "{minutes} min"),
            (hours, 0) => write!(f, "{} h", grouped(hours)),
            (hours, minutes) => write!(f, "{} h {minutes} min", grouped(hours)),
        }
    }
}

impl specta::Type for Minutes {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <u32 as specta::Type>::definition(types)
    }
}

/// How long something takes: an honest range, low ≤ typical ≤ high.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Effort {
    /// For somebody quick, or who skips the optional parts.
    pub low: Minutes,
    /// The middle estimate, on which weeks are planned.
    pub typical: Minutes,
    /// For somebody thorough.
    pub high: Minutes,
}

impl Effort {
    /// No effort at all.
    pub const ZERO: Self = Self { low: Minutes::ZERO, typical: Minutes::ZERO, high: Minutes::ZERO };

    /// The whole range times `numerator / denominator`.
    #[must_use]
    pub fn scaled(self, numerator: u32, denominator: u32) -> Self {
        Self {
            low: self.low.scaled(numerator, denominator),
            typical: self.typical.scaled(numerator, denominator),
            high: self.high.scaled(numerator, denominator),
        }
    }
}

impl Add for Effort {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            typical: self.typical + other.typical,
            high: self.high + other.high,
        }
    }
}

impl Sum for Effort {
    fn sum<I: Iterator<Item = Self>>(efforts: I) -> Self {
        efforts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_said_in_hours_and_minutes() {
        assert_eq!(Minutes::new(200).to_string(), "3 h 20 min");
        assert_eq!(Minutes::from_hours(8).to_string(), "8 h");
        assert_eq!(Minutes::new(45).to_string(), "45 min");
    }

    #[test]
    fn sums_stop_at_the_largest_number() {
        assert_eq!(Minutes::new(u32::MAX) + Minutes::new(1), Minutes::new(u32::MAX));
    }
}
