//! The mathematics under the figures of a market: pure functions over numbers.
//!
//! Floats stay in here and with the callers beside it. Whatever leaves is rounded once, by
//! [`round`], to an integer with a stated unit. The numbers the tests compare with were computed
//! with `scipy` 1.17 and `statsmodels` 0.15.

pub(super) mod discovery;
pub(super) mod kendall;
pub(super) mod logistic;
pub(super) mod normal;
pub(super) mod proportion;
pub(super) mod quantile;
pub(super) mod ratio;
pub(super) mod round;
pub(super) mod student;

#[cfg(test)]
pub(super) mod chance;

/// A number with the lower and upper end of its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Band {
    /// The estimate.
    pub value: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Band {
    /// The band with each of its three numbers changed alike; `change` must never fall.
    pub(super) fn map(self, change: impl Fn(f64) -> f64) -> Self {
        Self { value: change(self.value), low: change(self.low), high: change(self.high) }
    }
}

#[cfg(test)]
#[track_caller]
pub(super) fn near(found: f64, expected: f64, within: f64) {
    assert!((found - expected).abs() <= within, "{found} is not within {within} of {expected}");
}
