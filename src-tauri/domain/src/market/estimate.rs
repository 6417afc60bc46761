//! What a sample of postings can say: a figure with its interval and its count, or that there are
//! too few of them.

use std::fmt;

use serde::{Serialize, Serializer};

use super::statistics::proportion::Proportion;
use super::statistics::{Band, round};
use crate::share::Share;

/// The confidence of every interval: if markets were counted again and again, nine of ten such
/// intervals would hold the true figure.
pub const CONFIDENCE: Share = Share::from_percent(90);

/// Below so many postings there are too few to say anything.
pub const SAY_FROM: u32 = 10;

/// Below so many postings a figure is marked as resting on few.
pub const ENOUGH_FROM: u32 = 30;

/// A figure with the ends of its interval; see [`CONFIDENCE`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Estimate<T> {
    /// The figure as counted.
    pub value: T,
    /// The lower end.
    pub low: T,
    /// The upper end.
    pub high: T,
}

/// A figure as far as the number of postings under it allows one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum Sampled<T> {
    /// Fewer than [`SAY_FROM`] postings: too few to say.
    TooFew,
    /// Fewer than [`ENOUGH_FROM`] postings: said, and marked.
    Sparse {
        /// The figure.
        value: T,
    },
    /// Enough postings.
    Enough {
        /// The figure.
        value: T,
    },
}

impl<T> Sampled<T> {
    /// The figure of `value`, if `postings` are enough to say it.
    pub fn of(postings: u32, value: impl FnOnce() -> T) -> Self {
        match postings {
            0..SAY_FROM => Self::TooFew,
            SAY_FROM..ENOUGH_FROM => Self::Sparse { value: value() },
            ENOUGH_FROM.. => Self::Enough { value: value() },
        }
    }

    /// The figure, unless there are too few postings to say.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::TooFew => None,
            Self::Sparse { value } | Self::Enough { value } => Some(value),
        }
    }
}

/// A part of the postings: how many of how many, and what that says of all postings like them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CountedShare {
    /// How many postings.
    pub count: u32,
    /// Of how many.
    pub base: u32,
    /// The share, with the interval of Wilson (1927).
    pub share: Sampled<Estimate<Share>>,
}

impl CountedShare {
    /// `count` of `base` postings.
    pub fn of(count: u32, base: u32) -> Self {
        let band = || Proportion::new(count, base).wilson().into();
        Self { count, base, share: Sampled::of(base, band) }
    }

    /// How many of the `base` postings it would be in a market like this one: the share's interval
    /// times the base. It says how far a count could be off where the postings are only a sample.
    pub fn as_count(self) -> Sampled<Estimate<u32>> {
        let base = f64::from(self.base);
        let band = || {
            let band = Proportion::new(self.count, self.base).wilson().map(|part| part * base);
            Estimate { value: self.count, low: round::whole(band.low), high: round::whole(band.high) }
        };
        Sampled::of(self.base, band)
    }

    pub(super) fn proportion(self) -> Proportion {
        Proportion::new(self.count, self.base)
    }
}

/// How many times as often or as much, in thousandths: 2,100 is 2.1 times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Times(u32);

impl Times {
    /// The number of thousandths.
    pub const fn thousandths(self) -> u32 {
        self.0
    }

    pub(super) fn of(number: f64) -> Self {
        Self(round::thousandths(number))
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (u64::from(self.0) + 50) / 100;
        write!(f, "{}.{} times", tenths / 10, tenths % 10)
    }
}

/// A difference of two shares, in basis points with their sign: 1,200 is twelve points up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SharePoints(i32);

impl SharePoints {
    /// No difference.
    pub const NONE: Self = Self(0);

    /// So many basis points, with their sign.
    pub const fn from_basis_points(points: i32) -> Self {
        Self(points)
    }

    /// The number of basis points, with their sign.
    pub const fn basis_points(self) -> i32 {
        self.0
    }
}

impl fmt::Display for SharePoints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { '-' } else { '+' };
        let tenths = (self.0.unsigned_abs() + 5) / 10;
        write!(f, "{sign}{}.{} points", tenths / 10, tenths % 10)
    }
}

impl Estimate<SharePoints> {
    /// How much greater `last` is than `first`, both as they are shown, so that who subtracts them
    /// finds just this figure; with the interval of the difference before anything was rounded.
    pub(super) fn between(first: Share, last: Share, band: Band) -> Self {
        let points = |share: Share| i32::try_from(share.basis_points()).unwrap_or(i32::MAX);
        let value = SharePoints(points(last).saturating_sub(points(first)));
        let exact = Self::from(band);
        Self { value, low: exact.low.min(value), high: exact.high.max(value) }
    }

    /// What has surely changed: the end of the interval nearer to no difference, and no difference
    /// where the interval holds it.
    pub fn surely(self) -> SharePoints {
        SharePoints::NONE.clamp(self.low, self.high)
    }
}

impl From<Band> for Estimate<Share> {
    fn from(band: Band) -> Self {
        let share = |part| Share::from_basis_points(round::basis_points(part));
        Self { value: share(band.value), low: share(band.low), high: share(band.high) }
    }
}

impl From<Band> for Estimate<SharePoints> {
    fn from(band: Band) -> Self {
        let points = |part| SharePoints(round::signed_basis_points(part));
        Self { value: points(band.value), low: points(band.low), high: points(band.high) }
    }
}

impl From<Band> for Estimate<Times> {
    fn from(band: Band) -> Self {
        Self { value: Times::of(band.value), low: Times::of(band.low), high: Times::of(band.high) }
    }
}

// On the wire both are their numbers, like a share.

impl Serialize for Times {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Serialize for SharePoints {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl specta::Type for Times {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <u32 as specta::Type>::definition(types)
    }
}

impl specta::Type for SharePoints {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <i32 as specta::Type>::definition(types)
    }
}

#[cfg(test)]
mod tests {
    use super::super::statistics::{near, normal};
    use super::*;

    #[test]
    fn the_confidence_stated_is_the_one_intervals_are_made_with() {
        near(1.0 - normal::two_sided(normal::Z), f64::from(CONFIDENCE.basis_points()) / 10_000.0, 1e-12);
    }

    #[test]
    fn below_ten_nothing_is_said_and_below_thirty_it_is_marked() {
        let said = |postings| Sampled::of(postings, || postings);
        assert_eq!(said(9), Sampled::TooFew);
        assert_eq!((said(10), said(29)), (Sampled::Sparse { value: 10 }, Sampled::Sparse { value: 29 }));
        assert_eq!(said(30), Sampled::Enough { value: 30 });
    }

    #[test]
    fn a_share_crosses_the_border_as_whole_numbers_with_count_base_and_interval() {
        let wire = |counted: CountedShare| serde_json::to_string(&counted).unwrap();
        assert_eq!(
            wire(CountedShare::of(43, 120)),
            r#"{"count":43,"base":120,"share":{"code":"enough","value":{"value":3583,"low":2902,"high":4327}}}"#
        );
        assert_eq!(wire(CountedShare::of(2, 9)), r#"{"count":2,"base":9,"share":{"code":"tooFew"}}"#);
    }

    #[test]
    fn a_count_has_the_interval_of_its_share() {
        let opened = CountedShare::of(118, 1_248).as_count();
        assert_eq!(opened.value(), Some(&Estimate { value: 118, low: 102, high: 136 }));
    }

    #[test]
    fn what_surely_changed_is_the_nearer_end() {
        let change = |low, high| {
            let points = SharePoints::from_basis_points;
            Estimate { value: points(i32::midpoint(low, high)), low: points(low), high: points(high) }
                .surely()
                .0
        };
        assert_eq!((change(200, 900), change(-900, -200), change(-100, 300)), (200, -200, 0));
    }

    #[test]
    fn multiples_and_points_are_said_with_one_decimal() {
        assert_eq!(Times(2_150).to_string(), "2.2 times");
        assert_eq!(SharePoints(-1_234).to_string(), "-12.3 points");
    }
}
