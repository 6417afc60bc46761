//! Parts of a whole, in basis points, so that rankings never depend on float rounding.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::number::grouped;

/// A part of a whole in basis points: 10,000 is everything.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Share(u32);

impl Share {
    /// Nothing of the whole.
    pub const NOTHING: Self = Self(0);
    /// The whole.
    pub const WHOLE: Self = Self(10_000);

    /// This many basis points. Growth rates may exceed the whole.
    pub const fn from_basis_points(points: u32) -> Self {
        Self(points)
    }

    /// This many whole percent.
    pub const fn from_percent(percent: u32) -> Self {
        Self(percent.saturating_mul(100))
    }

    /// `part` out of `whole`, rounded to the nearest basis point; nothing of an empty whole.
    pub fn of(part: u32, whole: u32) -> Self {
        if whole == 0 {
            return Self::NOTHING;
        }
        let points = (u64::from(part) * 10_000 + u64::from(whole) / 2) / u64::from(whole);
        Self(u32::try_from(points).unwrap_or(u32::MAX))
    }

    /// The number of basis points.
    pub const fn basis_points(self) -> u32 {
        self.0
    }
}

impl fmt::Display for Share {
    /// Whole percent where that is exact or large, one decimal below ten percent.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_multiple_of(100) || self.0 >= 1_000 {
            write!(f, "{}%", grouped((self.0 + 50) / 100))
        } else {
            let tenths = (self.0 + 5) / 10;
            write!(f, "{}.{}%", tenths / 10, tenths % 10)
        }
    }
}

impl specta::Type for Share {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <u32 as specta::Type>::definition(types)
    }
}
