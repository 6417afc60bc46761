//! What minutes cost while a plan is annealed.
//!
//! With a limit that holds always, whatever comes in has to push something out at once, and most changes are for the
//! worse. So at first a plan may be a tenth too long. What is over costs what minutes bring on average, and
//! in the end twice that, when nothing may be over any more. (Strategic oscillation, Glover 1977.)

use super::{FINE, STAGES};

/// A minute costs this part of what it brings on average, so that none is spent for nothing.
const SPARING: i64 = 8;
/// At first a plan may be too long by this part of the limit.
const OVER: u64 = 10;

/// What minutes cost at a stage, and how many may be spent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Toll {
    limit: u64,
    pub(super) most: u64,
    /// What any minute costs, and what one over the limit costs beside that.
    minute: i64,
    over: i64,
}

impl Toll {
    /// What they cost with so many stages left, where that much is brought in all the time there is.
    pub(super) fn at(limit: u64, worth: i64, left: i64) -> Self {
        let rate = worth * FINE / i64::try_from(limit).unwrap_or(i64::MAX).max(1);
        let stages = OVER * STAGES.unsigned_abs();
        Self {
            limit,
            most: limit.saturating_add(limit.saturating_mul(left.unsigned_abs()) / stages),
            minute: rate / SPARING,
            over: rate + rate * (STAGES - left) / STAGES,
        }
    }

    /// What so many minutes cost.
    pub(super) fn of(self, minutes: u64) -> i64 {
        let cost =
            |price: i64, minutes: u64| price.saturating_mul(i64::try_from(minutes).unwrap_or(i64::MAX));
        cost(self.minute, minutes).saturating_add(cost(self.over, minutes.saturating_sub(self.limit)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_first_a_plan_may_be_a_tenth_too_long_and_in_the_end_hardly() {
        assert_eq!(Toll::at(4_000, 80, STAGES).most, 4_400);
        assert_eq!(Toll::at(4_000, 80, 1).most, 4_010);
        assert_eq!(Toll::at(u64::MAX, 80, STAGES).most, u64::MAX);
    }

    #[test]
    fn what_is_over_costs_what_minutes_bring_and_in_the_end_twice_that() {
        let over = |left: i64| {
            let toll = Toll::at(4_000, 80, left);
            toll.of(4_100) - toll.of(4_000) - (toll.of(4_000) - toll.of(3_900))
        };
        let brought = 100 * (80 * FINE / 4_000);
        assert_eq!(over(STAGES), brought);
        assert!((brought * 19 / 10..=brought * 2).contains(&over(1)), "{}", over(1));
    }

    #[test]
    fn a_shorter_plan_costs_less() {
        let toll = Toll::at(4_000, 80, 7);
        assert!(toll.of(3_000) < toll.of(3_100));
    }
}
