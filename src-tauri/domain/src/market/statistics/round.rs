//! The one place where numbers leave the statistics as integers.

use crate::share::Share;

/// Parts of ten thousand, of what is not negative.
pub(in crate::market) fn basis_points(part: f64) -> u32 {
    whole(part * 10_000.0)
}

/// Parts of ten thousand, with their sign.
pub(in crate::market) fn signed_basis_points(part: f64) -> i32 {
    nearest(part * 10_000.0)
}

/// A probability, in basis points.
pub(in crate::market) fn probability(chance: f64) -> Share {
    Share::from_basis_points(basis_points(chance))
}

/// Parts of a thousand, of what is not negative.
pub(in crate::market) fn thousandths(number: f64) -> u32 {
    whole(number * 1_000.0)
}

/// The nearest whole number from 0 to the greatest that fits.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number is rounded, and what does not fit becomes the nearest that does"
)]
pub(in crate::market) fn whole(number: f64) -> u32 {
    number.round() as u32
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the number is rounded, and what does not fit becomes the nearest that does"
)]
fn nearest(number: f64) -> i32 {
    number.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_becomes_the_nearest_that_does() {
        assert_eq!((whole(-3.0), whole(1e300), whole(f64::NAN)), (0, u32::MAX, 0));
        assert_eq!((nearest(-1e300), nearest(-2.5)), (i32::MIN, -3));
    }
}
