//! How many times as often something happens in one place as in another.

use super::Band;
use super::normal::Z;
use super::proportion::Proportion;

/// How many times as often as in `elsewhere`, with its interval; both counts must be above 0.
///
/// The interval is symmetric for the logarithm, whose variance the delta method gives (Katz and
/// others 1978): `1/a - 1/n + 1/b - 1/m` for `a` of `n` and `b` of `m`.
pub(in crate::market) fn times_as_often(here: Proportion, elsewhere: Proportion) -> Option<Band> {
    let both = here.count > 0 && elsewhere.count > 0;
    both.then(|| {
        let value = here.part() / elsewhere.part();
        on_log_scale(value, log_variance(here, 0.0) + log_variance(elsewhere, 0.0))
    })
}

/// The lower end of how many times as often, where `elsewhere` may hold nothing at all.
///
/// Half a posting is added to every count (Walter 1975; Pettigrew, Gart and Thomas 1986).
pub(in crate::market) fn at_least_times(here: Proportion, elsewhere: Proportion) -> f64 {
    let part = |of: Proportion| (f64::from(of.count) + 0.5) / (f64::from(of.base) + 0.5);
    let variance = log_variance(here, 0.5) + log_variance(elsewhere, 0.5);
    on_log_scale(part(here) / part(elsewhere), variance).low
}

/// How many times as often two things meet as they would by chance: the lift of market-basket
/// analysis, the same from either side. `together` of `all` name both, `one` and `other` each.
///
/// With shares `p` the variance of its logarithm is, by the delta method over the four cells of the
/// table, `(1/p11 - 1/p1 - 1/p2 + 2 p11/(p1 p2) - 1) / n`.
pub(in crate::market) fn lift(together: u32, one: u32, other: u32, all: u32) -> Option<Band> {
    (together > 0 && together <= one.min(other) && one.max(other) <= all).then(|| {
        let part = |count: u32| f64::from(count) / f64::from(all);
        let (both, one, other) = (part(together), part(one), part(other));
        let lift = both / (one * other);
        let spread = 1.0 / both - 1.0 / one - 1.0 / other + 2.0 * lift - 1.0;
        on_log_scale(lift, spread.max(0.0) / f64::from(all))
    })
}

fn log_variance(of: Proportion, added: f64) -> f64 {
    1.0 / (f64::from(of.count) + added) - 1.0 / (f64::from(of.base) + added)
}

fn on_log_scale(value: f64, variance: f64) -> Band {
    let reach = (Z * variance.max(0.0).sqrt()).exp();
    Band { value, low: value / reach, high: value * reach }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::chance::Chance;
    use super::super::near;
    use super::*;

    #[test]
    fn ratios_are_those_of_statsmodels() {
        // confint_proportions_2indep(…, compare="ratio", method="log", alpha=0.1)
        for (here, elsewhere, value, low, high) in [
            ((43, 120), (310, 1_900), 2.196_236_559_139_785, 1.765_430_525_460_081_5, 2.732_169_266_442_893),
            ((12, 40), (1, 200), 60.0, 11.091_709_243_889_028, 324.566_748_085_595_07),
            ((30, 50), (30, 50), 1.0, 0.764_446_319_540_656, 1.308_136_326_172_496_3),
        ] {
            let band =
                times_as_often(Proportion::new(here.0, here.1), Proportion::new(elsewhere.0, elsewhere.1))
                    .unwrap();
            near(band.value, value, 1e-12);
            near(band.low, low, 1e-10);
            near(band.high, high, 1e-10);
        }
    }

    #[test]
    fn the_lower_end_without_any_elsewhere_is_that_of_statsmodels() {
        // confint_proportions_2indep(12, 40, 1, 200, compare="ratio", method="log-adjusted", alpha=0.1)
        let low = at_least_times(Proportion::new(12, 40), Proportion::new(1, 200));
        near(low, 10.247_090_881_589_248, 1e-10);
        let nowhere = at_least_times(Proportion::new(12, 40), Proportion::new(0, 200));
        assert!(nowhere > low && nowhere.is_finite(), "none elsewhere says more than one elsewhere");
    }

    #[test]
    fn lift_of_a_table_is_as_counted_by_hand() {
        // 43 of 120 with, 353 of 2,020 in all: (43/120) / (353/2020).
        near(lift(43, 120, 353, 2_020).unwrap().value, 86_860.0 / 42_360.0, 1e-12);
        assert_eq!(lift(0, 10, 10, 100), None, "what never meets has no logarithm");
    }

    #[test]
    fn nine_of_ten_intervals_hold_the_true_ratio_and_lift() {
        let mut chance = Chance::new(3);
        let (anchored, elsewhere) = (150, 1_500);
        let (with, without) = (0.4, 0.2);
        let overall =
            (f64::from(anchored) * with + f64::from(elsewhere) * without) / f64::from(anchored + elsewhere);
        let (mut ratios, mut lifts) = (0, 0);
        for _ in 0..4_000 {
            // The anchor is drawn as well: the lift's table has only its total fixed.
            let all = anchored + elsewhere;
            let one = chance.binomial(all, f64::from(anchored) / f64::from(all));
            let (a, b) = (chance.binomial(one, with), chance.binomial(all - one, without));
            let ratio = times_as_often(Proportion::new(a, one), Proportion::new(b, all - one)).unwrap();
            ratios += u32::from(ratio.low <= with / without && with / without <= ratio.high);
            let lift = lift(a, one, a + b, all).unwrap();
            lifts += u32::from(lift.low <= with / overall && with / overall <= lift.high);
        }
        assert!((3_480..=3_720).contains(&ratios), "{ratios} of 4,000 hold the ratio");
        assert!((3_480..=3_720).contains(&lifts), "{lifts} of 4,000 hold the lift");
    }

    proptest! {
        #[test]
        fn lift_is_the_same_from_either_side(both in 1u32..50, one in 0u32..50, other in 0u32..50, neither in 0u32..500) {
            let all = both + one + other + neither;
            let there = lift(both, both + one, both + other, all).unwrap();
            let back = lift(both, both + other, both + one, all).unwrap();
            prop_assert!((there.low - back.low).abs() < 1e-9 && (there.value - back.value).abs() < 1e-9);
        }

        #[test]
        fn an_interval_holds_its_ratio(a in 1u32..50, b in 1u32..50, n in 50u32..90, m in 50u32..90) {
            let band = times_as_often(Proportion::new(a, n), Proportion::new(b, m)).unwrap();
            prop_assert!(band.low <= band.value && band.value <= band.high);
        }
    }
}
