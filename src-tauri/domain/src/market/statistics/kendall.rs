//! Whether a share keeps rising or falling, by ranks alone: no outlier can bend it.

use super::logistic::Point;
use super::normal;

/// What ranks say of a series.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::market) struct RankTrend {
    /// Pairs of points that rise less pairs that fall.
    pub rising: i64,
    /// The chance of as much where nothing rises or falls.
    pub chance: f64,
    /// The median of the slopes of all pairs, as the change of the share a year.
    pub slope: f64,
}

/// The test of Mann (1945) and Kendall (1975), corrected for ties and for continuity, and the slope
/// of Theil (1950) and Sen (1968).
///
/// Only points counted in one way are compared with each other; the ways are added up as Hirsch, Slack
/// and Smith (1982) add up seasons. Nothing where no two points can be compared.
pub(in crate::market) fn rank_trend(points: &[Point]) -> Option<RankTrend> {
    let mut ordered = points.to_vec();
    ordered.sort_by(|a, b| a.stratum.cmp(&b.stratum).then(a.time.total_cmp(&b.time)));
    let strata: Vec<Stratum> = ordered
        .chunk_by(|a, b| a.stratum == b.stratum)
        .map(|stratum| stratum.iter().map(|point| (point.time, point.counted.part())).collect())
        .collect();
    let mut shares = Vec::new();
    let mut variance = 0.0;
    let mut pairs = Pairs { falling: 0, level: 0, rising: 0 };
    for stratum in &strata {
        shares.clear();
        shares.extend(stratum.iter().map(|(_, share)| *share));
        shares.sort_unstable_by(f64::total_cmp);
        variance += variance_of(&shares);
        pairs.count(stratum, &shares);
    }
    let rising = pairs.rising - pairs.falling;
    Some(RankTrend { rising, chance: chance(rising, variance), slope: pairs.median_slope(&strata)? })
}

/// The points of one way of counting, earliest first: when, and what share.
type Stratum = Vec<(f64, f64)>;

/// How many pairs of points go which way.
struct Pairs {
    falling: i64,
    level: i64,
    rising: i64,
}

impl Pairs {
    /// Counts those of a way of counting, of which the shares are given in their order as well. Places in the order
    /// are compared rather than shares: a processor compares several at a time.
    fn count(&mut self, stratum: &[(f64, f64)], shares: &[f64]) {
        // Equal shares give equal quotients, whatever they are counted of, since division rounds correctly:
        // ties are exact.
        let place = |(_, share): &(f64, f64)| shares.partition_point(|other| other < share);
        let places: Vec<i32> =
            stratum.iter().map(|point| i32::try_from(place(point)).unwrap_or(i32::MAX)).collect();
        for (was, later) in each_with_later(&places) {
            let rising = i64::from(later.iter().map(|is| i32::from(is > was)).sum::<i32>());
            let falling = i64::from(later.iter().map(|is| i32::from(is < was)).sum::<i32>());
            self.rising += rising;
            self.falling += falling;
            self.level += i64::try_from(later.len()).unwrap_or(i64::MAX) - rising - falling;
        }
    }

    /// The median of the slopes of all pairs. In order the falling ones come first, then the level ones
    /// and then the rising ones, so only those are looked at among which the middle lies: for a rare
    /// skill that most months do not name, none.
    fn median_slope(&self, strata: &[Stratum]) -> Option<f64> {
        let (falling, not_rising) = (self.falling, self.falling + self.level);
        let all = not_rising + self.rising;
        let (lower, upper) = ((all - 1) / 2, all / 2);
        if all == 0 {
            None
        } else if upper < falling {
            // The steepest fall comes first.
            let fall = middle(&mut steepness(strata, f64::lt), falling - 1 - upper, falling - 1 - lower)?;
            Some(-fall)
        } else if lower >= not_rising {
            middle(&mut steepness(strata, f64::gt), lower - not_rising, upper - not_rising)
        } else {
            let low = if lower < falling { -middle(&mut steepness(strata, f64::lt), 0, 0)? } else { 0.0 };
            let high = if upper < not_rising { 0.0 } else { middle(&mut steepness(strata, f64::gt), 0, 0)? };
            Some(f64::midpoint(low, high))
        }
    }
}

/// Each with those after it.
fn each_with_later<T>(points: &[T]) -> impl Iterator<Item = (&T, &[T])> {
    (1..).zip(points).map(|(next, point)| (point, points.get(next..).unwrap_or_default()))
}

/// How steep the pairs are that go one way, as the bits of a number without its sign: they have the order
/// of the number and are compared faster.
fn steepness(strata: &[Stratum], goes: impl Fn(&f64, &f64) -> bool) -> Vec<u64> {
    let pairs = |stratum: &Stratum| stratum.len() * stratum.len().saturating_sub(1) / 2;
    let mut slopes = vec![0; strata.iter().map(pairs).sum()];
    let mut found = 0;
    for ((early, was), later) in strata.iter().flat_map(|stratum| each_with_later(stratum)) {
        for (late, is) in later {
            // Each is written and the next one over it if it goes the other way: nobody could foretell that.
            if let Some(slot) = slopes.get_mut(found) {
                *slot = ((is - was) / (late - early)).abs().to_bits();
            }
            found += usize::from(goes(is, was));
        }
    }
    slopes.truncate(found);
    slopes
}

/// The mean of the numbers at two places in order, which are the same or follow each other.
fn middle(numbers: &mut [u64], lower: i64, upper: i64) -> Option<f64> {
    let place = usize::try_from(upper).ok().filter(|place| *place < numbers.len())?;
    let (below, &mut high, _) = numbers.select_nth_unstable(place);
    let low = if lower == upper { high } else { below.iter().copied().max()? };
    Some(f64::midpoint(f64::from_bits(low), f64::from_bits(high)))
}

/// The variance of rising less falling pairs by chance alone, of shares in their order; ties take from it.
fn variance_of(shares: &[f64]) -> f64 {
    let term = |n: f64| n * (n - 1.0) * (2.0 * n + 5.0);
    let ties = shares.chunk_by(|a, b| a.total_cmp(b).is_eq()).map(|tied| term(count(tied.len())));
    (term(count(shares.len())) - ties.sum::<f64>()) / 18.0
}

fn chance(rising: i64, variance: f64) -> f64 {
    let pairs = i32::try_from(rising.saturating_abs()).unwrap_or(i32::MAX);
    // One pair less towards 0: the sum moves in steps, and the normal curve does not.
    let steps = f64::from(pairs - 1).max(0.0);
    if variance > 0.0 { normal::two_sided(steps / variance.sqrt()) } else { 1.0 }
}

fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::near;
    use super::super::proportion::Proportion;
    use super::*;

    fn points(stratum: usize, counts: &[(u32, u32)]) -> Vec<Point> {
        let point = |(month, &(count, base)): (u32, &(u32, u32))| Point {
            time: f64::from(month) / 12.0,
            stratum,
            counted: Proportion::new(count, base),
        };
        (0..).zip(counts).map(point).collect()
    }

    const TIED_ONCE: [(u32, u32); 8] =
        [(10, 50), (12, 55), (13, 52), (15, 60), (16, 58), (17, 57), (19, 60), (20, 61)];
    const UNTIED: [(u32, u32); 8] =
        [(10, 100), (30, 120), (12, 90), (44, 110), (20, 130), (50, 125), (28, 95), (70, 140)];
    const TIED: [(u32, u32); 8] = [(1, 10), (2, 20), (3, 10), (2, 10), (4, 20), (3, 10), (5, 10), (0, 10)];

    #[track_caller]
    fn check(points: &[Point], rising: i64, chance: f64, slope: f64) {
        let found = rank_trend(points).unwrap();
        assert_eq!(found.rising, rising);
        near(found.chance, chance, 1e-12);
        near(found.slope, slope, 1e-12);
    }

    #[test]
    fn tests_and_slopes_are_those_of_pymannkendall_and_scipy() {
        // pymannkendall.original_test(shares).p and scipy.stats.theilslopes(shares, times)[0]
        check(&points(0, &TIED_ONCE), 27, 0.001_188_734_963_150_6, 0.224_319_419_237_749_6);
        check(&points(0, &UNTIED), 17, 0.046_063_396_393_574_2, 0.492_105_263_157_894_7);
        check(&points(0, &TIED), 7, 0.447_278_138_969_254_4, 0.4);
    }

    #[test]
    fn ways_of_counting_are_added_up_and_never_compared() {
        // Sums and variances of the two series above, and the median of their slopes together
        let mut both = points(0, &UNTIED);
        both.extend(points(1, &TIED_ONCE));
        check(&both, 44, 0.000_150_138_779_318_1, 0.234_698_015_530_629_8);
    }

    #[test]
    fn one_point_says_nothing() {
        assert_eq!(rank_trend(&points(0, &[(3, 10)])), None);
    }

    proptest! {
        #[test]
        fn the_slope_is_the_median_over_all_pairs(counts in prop::collection::vec((0u32..4, 10u32..13), 2..16)) {
            let points = points(0, &counts);
            let pairs = points.iter().enumerate().flat_map(|(place, one)| {
                points[place + 1..].iter().map(move |other| (one, other))
            });
            let part = |point: &Point| point.counted.part();
            let slope = |(one, other): (&Point, &Point)| (part(other) - part(one)) / (other.time - one.time);
            let mut slopes: Vec<f64> = pairs.map(slope).collect();
            slopes.sort_by(f64::total_cmp);
            let half = slopes.len() / 2;
            let median = f64::midpoint(slopes[(slopes.len() - 1) / 2], slopes[half]);
            prop_assert_eq!(rank_trend(&points).unwrap().slope.to_bits(), median.to_bits());
        }

        #[test]
        fn one_wild_month_cannot_turn_a_long_rise(wild in 0u32..=100, at in 1usize..19) {
            let mut counts: Vec<(u32, u32)> = (0..20).map(|month| (20 + 2 * month, 100)).collect();
            counts[at].0 = wild;
            let found = rank_trend(&points(0, &counts)).unwrap();
            prop_assert!(found.slope > 0.2 && found.chance < 0.001);
        }

        #[test]
        fn a_series_told_backwards_falls_as_it_rose(counts in prop::collection::vec((0u32..40, 40u32..90), 2..20)) {
            let mut backwards = counts.clone();
            backwards.reverse();
            let (there, back) = (rank_trend(&points(0, &counts)).unwrap(), rank_trend(&points(0, &backwards)).unwrap());
            prop_assert_eq!(there.rising, -back.rising);
            prop_assert!((there.slope + back.slope).abs() < 1e-9);
        }
    }
}
