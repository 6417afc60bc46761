//! Parts of a sample: how far off they may be, and how they differ.

use super::Band;
use super::normal::{self, Z};

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::market) struct Proportion {
    /// How many; never more than `base`.
    pub count: u32,
    /// Of how many.
    pub base: u32,
}

impl Proportion {
    /// `count` of `base`.
    pub(in crate::market) fn new(count: u32, base: u32) -> Self {
        Self { count: count.min(base), base }
    }

    /// The part; nothing of nothing.
    pub(in crate::market) fn part(self) -> f64 {
        f64::from(self.count) / f64::from(self.base.max(1))
    }

    /// The part with the score interval of Wilson (1927).
    ///
    /// It never leaves 0 to 1, is not empty at 0 or at all, and keeps its confidence on small samples
    /// far better than the estimate plus and minus its standard errors (Brown and others 2001).
    pub(in crate::market) fn wilson(self) -> Band {
        if self.base == 0 {
            return Band { value: 0.0, low: 0.0, high: 1.0 };
        }
        let (part, n) = (self.part(), f64::from(self.base));
        let shrink = 1.0 + Z * Z / n;
        let center = (part + Z * Z / (2.0 * n)) / shrink;
        let reach = Z * (part * (1.0 - part) / n + Z * Z / (4.0 * n * n)).sqrt() / shrink;
        // At nothing and at all of it the ends meet the estimate, which rounding would miss by a hair.
        Band { value: part, low: (center - reach).clamp(0.0, part), high: (center + reach).clamp(part, 1.0) }
    }

    /// How much greater this part is than `other`, with the interval of Newcombe (1998, method 10),
    /// which joins the two Wilson intervals.
    pub(in crate::market) fn less(self, other: Self) -> Band {
        let (mine, its) = (self.wilson(), other.wilson());
        let value = mine.value - its.value;
        Band {
            value,
            low: value - (mine.value - mine.low).hypot(its.high - its.value),
            high: value + (mine.high - mine.value).hypot(its.value - its.low),
        }
    }

    /// The chance of a difference at least as great where both parts are the same: the score test
    /// with the pooled part. 1 where there is nothing to compare.
    pub(in crate::market) fn chance_of_same(self, other: Self) -> f64 {
        let (n, m) = (f64::from(self.base), f64::from(other.base));
        let pooled = (f64::from(self.count) + f64::from(other.count)) / (n + m);
        let error = (pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m)).sqrt();
        if error > 0.0 && error.is_finite() {
            normal::two_sided((self.part() - other.part()) / error)
        } else {
            1.0
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::chance::Chance;
    use super::super::near;
    use super::*;

    #[track_caller]
    fn check(found: Band, low: f64, high: f64) {
        near(found.low, low, 1e-12);
        near(found.high, high, 1e-12);
    }

    #[test]
    fn wilson_intervals_are_those_of_statsmodels() {
        // proportion_confint(count, base, alpha=0.1, method="wilson")
        for (count, base, low, high) in [
            (0, 10, 0.0, 0.212_941_970_083_407_1),
            (5, 12, 0.219_977_880_691_780_7, 0.644_018_985_099_465_4),
            (43, 120, 0.290_186_252_946_645_5, 0.432_727_650_998_374_57),
            (120, 120, 0.977_950_927_252_870_6, 1.0),
            (1, 1_000, 0.000_223_123_843_912_070_85, 0.004_469_722_909_368_932),
            (30_000, 100_000, 0.297_621_817_683_104_25, 0.302_389_004_197_921_36),
        ] {
            check(Proportion::new(count, base).wilson(), low, high);
        }
    }

    #[test]
    fn differences_are_those_of_statsmodels() {
        // confint_proportions_2indep(…, compare="diff", method="newcomb", alpha=0.1)
        for (one, other, low, high) in [
            ((56, 70), (48, 80), 0.076_564_191_544_072_07, 0.313_644_583_582_943_84),
            ((43, 120), (310, 1_900), 0.125_519_227_772_798_17, 0.270_778_126_816_887_2),
            ((0, 20), (3, 25), -0.265_225_114_323_814_74, 0.018_711_175_259_058_27),
            ((10, 10), (0, 10), 0.698_854_577_909_599_8, 1.0),
        ] {
            check(Proportion::new(one.0, one.1).less(Proportion::new(other.0, other.1)), low, high);
        }
    }

    #[test]
    fn chances_of_the_same_part_are_those_of_statsmodels() {
        // proportions_ztest([count, count], [base, base])[1]
        for (one, other, chance) in [
            ((56, 70), (48, 80), 0.008_045_081_368_196_56),
            ((43, 120), (310, 1_900), 4.754_446_441_369_086e-8),
            ((0, 20), (3, 25), 0.108_809_430_040_545_66),
        ] {
            let found = Proportion::new(one.0, one.1).chance_of_same(Proportion::new(other.0, other.1));
            near(found, chance, 1e-12);
        }
    }

    #[test]
    fn nine_of_ten_intervals_hold_the_truth() {
        let mut chance = Chance::new(1);
        for (base, truth) in [(30, 0.2), (120, 0.36), (400, 0.05), (1_000, 0.7)] {
            let holds = (0..4_000).filter(|_| {
                let band = Proportion::new(chance.binomial(base, truth), base).wilson();
                band.low <= truth && truth <= band.high
            });
            let covered = holds.count();
            assert!((3_480..=3_720).contains(&covered), "{covered} of 4,000 hold {truth} on {base}");
        }
    }

    #[test]
    fn nine_of_ten_intervals_hold_the_true_difference() {
        let mut chance = Chance::new(2);
        for (n, m, one, other) in [(60, 400, 0.3, 0.2), (120, 1_900, 0.36, 0.16), (300, 300, 0.1, 0.1)] {
            let holds = (0..4_000).filter(|_| {
                let left = Proportion::new(chance.binomial(n, one), n);
                let band = left.less(Proportion::new(chance.binomial(m, other), m));
                band.low <= one - other && one - other <= band.high
            });
            let covered = holds.count();
            assert!((3_480..=3_720).contains(&covered), "{covered} of 4,000 hold {one} less {other}");
        }
    }

    proptest! {
        #[test]
        fn an_interval_holds_its_estimate_and_stays_within_the_whole(count in 0u32..5_000, more in 0u32..5_000) {
            let band = Proportion::new(count, count + more).wilson();
            prop_assert!(0.0 <= band.low && band.low <= band.value && band.value <= band.high && band.high <= 1.0);
        }

        #[test]
        fn more_postings_never_widen_an_interval(count in 0u32..500, more in 1u32..500, times in 2u32..20) {
            let width = |times: u32| {
                let band = Proportion::new(count * times, (count + more) * times).wilson();
                band.high - band.low
            };
            prop_assert!(width(times) < width(1));
        }

        #[test]
        fn a_difference_seen_from_the_other_side_is_the_same(a in 0u32..50, b in 0u32..50, n in 50u32..90, m in 50u32..90) {
            let there = Proportion::new(a, n).less(Proportion::new(b, m));
            let back = Proportion::new(b, m).less(Proportion::new(a, n));
            prop_assert!((there.low + back.high).abs() < 1e-12 && (there.value + back.value).abs() < 1e-12);
        }
    }
}
