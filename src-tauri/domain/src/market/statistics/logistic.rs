//! A share over time: a line through the logarithm of its odds.

use super::proportion::Proportion;
use super::{Band, normal, student};

/// So many of so many at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::market) struct Point {
    /// When, in years from any moment.
    pub time: f64,
    /// Which of the ways of counting it comes from; each has a line of its own.
    pub stratum: usize,
    /// What was counted.
    pub counted: Proportion,
}

/// Lines through the log odds of shares: one slope, and a height for each way of counting.
///
/// A binomial regression with logit link. What differs between two ways of counting goes into the
/// heights, so that no change of method is ever read as a change of the market.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::market) struct Fit {
    /// The change of the log odds a year.
    slope: f64,
    /// How much the points tell of the slope: the inverse of its variance for plain binomial counts.
    information: f64,
    /// How many times the variance of plain binomial counts the points have; at least 1.
    dispersion: Dispersion,
    /// How many plain binomial standard errors to each side make an interval.
    errors: f64,
    heights: Vec<Height>,
}

/// Where the line of one way of counting lies.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Height {
    stratum: usize,
    /// The weighted middle of its times.
    time: f64,
    /// The log odds of the line there.
    log_odds: f64,
    /// The sum of the weights of its points.
    weight: f64,
}

/// How far points scatter around their line.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Dispersion {
    /// No more than counts drawn by chance do.
    Binomial,
    /// More, by a factor that is itself an estimate with so many degrees of freedom.
    Over { factor: f64, freedom: u32 },
}

/// More rounds than any fit that ends takes.
const ROUNDS: usize = 40;
/// A slope that moves less than this a year has settled.
const SETTLED: f64 = 1e-10;

impl Fit {
    /// The fit by iteratively reweighted least squares (Nelder and Wedderburn 1972); nothing where the
    /// points determine no slope, as when one day parts all postings that name a skill from all others.
    pub(in crate::market) fn of(points: &[Point]) -> Option<Self> {
        let ways = telling(points);
        let mut lines = Lines::through(&ways, |_, counted| counted.start())?;
        for _ in 0..ROUNDS {
            let before = lines.slope;
            lines = Lines::through(&ways, |height, counted| lines.work(height, counted))?;
            if (lines.slope - before).abs() < SETTLED {
                return Some(lines.fit(&ways));
            }
        }
        None
    }

    /// The factor by which the odds change in a year.
    pub(in crate::market) fn odds_a_year(&self) -> Band {
        self.around(self.slope, 1.0 / self.information).map(f64::exp)
    }

    /// The chance of a slope at least as steep where there is none.
    pub(in crate::market) fn chance_of_none(&self) -> f64 {
        match self.dispersion {
            Dispersion::Binomial => normal::two_sided(self.slope * self.information.sqrt()),
            Dispersion::Over { factor, freedom } => {
                student::two_sided(self.slope * (self.information / factor).sqrt(), freedom)
            }
        }
    }

    /// How many times the variance of plain binomial counts the points have; at least 1.
    pub(in crate::market) fn dispersion(&self) -> f64 {
        match self.dispersion {
            Dispersion::Binomial => 1.0,
            Dispersion::Over { factor, .. } => factor,
        }
    }

    /// The share on the line of a way of counting.
    pub(in crate::market) fn share_at(&self, stratum: usize, time: f64) -> Option<Band> {
        let height = self.height(stratum)?;
        let log_odds = height.log_odds + self.slope * (time - height.time);
        Some(self.around(log_odds, self.covariance(height, time, time)).map(share))
    }

    /// How much the share changes along the line of a way of counting, by the delta method.
    pub(in crate::market) fn change(&self, stratum: usize, from: f64, to: f64) -> Option<Band> {
        let height = self.height(stratum)?;
        let at = |time: f64| share(height.log_odds + self.slope * (time - height.time));
        let (first, last) = (at(from), at(to));
        let (down, up) = (first * (1.0 - first), last * (1.0 - last));
        let variance = down * down * self.covariance(height, from, from)
            - 2.0 * down * up * self.covariance(height, from, to)
            + up * up * self.covariance(height, to, to);
        Some(self.around(last - first, variance.max(0.0)))
    }

    fn height(&self, stratum: usize) -> Option<&Height> {
        self.heights.iter().find(|height| height.stratum == stratum)
    }

    /// How the log odds of two times on one line vary together, for plain binomial counts.
    fn covariance(&self, height: &Height, one: f64, other: f64) -> f64 {
        1.0 / height.weight + (one - height.time) * (other - height.time) / self.information
    }

    fn around(&self, value: f64, variance: f64) -> Band {
        let reach = self.errors * variance.sqrt();
        Band { value, low: value - reach, high: value + reach }
    }
}

/// The points of one way of counting.
struct Way {
    stratum: usize,
    points: Vec<Counted>,
}

/// A point as every round needs it.
#[derive(Debug, Clone, Copy)]
struct Counted {
    time: f64,
    count: f64,
    base: f64,
    /// The one of the other.
    part: f64,
}

/// What a point contributes to a round: its weight and the log odds to aim at.
#[derive(Debug, Clone, Copy)]
struct Work {
    weight: f64,
    aim: f64,
}

impl Counted {
    fn of(point: &Point) -> Self {
        let Point { time, counted, .. } = *point;
        Self { time, count: f64::from(counted.count), base: f64::from(counted.base), part: counted.part() }
    }

    /// The usual start: the counts themselves, drawn a little towards the middle.
    fn start(&self) -> Work {
        let part = (self.count + 0.5) / (self.base + 1.0);
        Work { weight: self.base * part * (1.0 - part), aim: (part / (1.0 - part)).ln() }
    }
}

/// Parallel lines through weighted points.
struct Lines {
    slope: f64,
    information: f64,
    /// One for each way of counting, in their order.
    heights: Vec<Height>,
}

impl Lines {
    /// The lines of least squares; `work` says what a point contributes that belongs to the height of that place. With
    /// every way of counting centered at its own middle the slope stands alone, and no matrix has to be solved.
    fn through(ways: &[Way], work: impl Fn(usize, &Counted) -> Work) -> Option<Self> {
        let mut heights = Vec::with_capacity(ways.len());
        let (mut across, mut along) = (0.0, 0.0);
        for (place, Way { stratum, points }) in ways.iter().enumerate() {
            let worked: Vec<(f64, Work)> =
                points.iter().map(|counted| (counted.time, work(place, counted))).collect();
            let weight: f64 = worked.iter().map(|(_, work)| work.weight).sum();
            let time = worked.iter().map(|(time, work)| work.weight * time).sum::<f64>() / weight;
            let log_odds = worked.iter().map(|(_, work)| work.weight * work.aim).sum::<f64>() / weight;
            for (at, work) in worked {
                let away = at - time;
                across += work.weight * away * (work.aim - log_odds);
                along += work.weight * away * away;
            }
            heights.push(Height { stratum: *stratum, time, log_odds, weight });
        }
        let slope = across / along;
        slope.is_finite().then_some(Self { slope, information: along, heights })
    }

    fn log_odds(&self, height: usize, counted: &Counted) -> f64 {
        let height = self.heights.get(height);
        height.map_or(0.0, |height| height.log_odds + self.slope * (counted.time - height.time))
    }

    fn work(&self, height: usize, counted: &Counted) -> Work {
        let log_odds = self.log_odds(height, counted);
        let part = share(log_odds);
        let spread = part * (1.0 - part);
        Work { weight: counted.base * spread, aim: log_odds + (counted.part - part) / spread }
    }

    /// Adds how far the points scatter: Pearson's statistic by its degrees of freedom (Wedderburn
    /// 1974). Postings of one month are no independent draws, since companies post in batches and
    /// post again, so that plain binomial intervals would promise too much.
    fn fit(self, ways: &[Way]) -> Fit {
        let points =
            || ways.iter().enumerate().flat_map(|(place, way)| way.points.iter().map(move |at| (place, at)));
        let squares: f64 = points()
            .map(|(place, counted)| {
                let part = share(self.log_odds(place, counted));
                let off = counted.part - part;
                counted.base * off * off / (part * (1.0 - part))
            })
            .sum();
        let freedom = points().count().saturating_sub(self.heights.len() + 1);
        let freedom = u32::try_from(freedom).unwrap_or(u32::MAX);
        let factor = squares / f64::from(freedom);
        let dispersion = if freedom > 0 && factor > 1.0 {
            Dispersion::Over { factor, freedom }
        } else {
            Dispersion::Binomial
        };
        let errors = match dispersion {
            Dispersion::Binomial => normal::Z,
            Dispersion::Over { factor, freedom } => student::quantile(freedom) * factor.sqrt(),
        };
        Fit { slope: self.slope, information: self.information, dispersion, errors, heights: self.heights }
    }
}

/// The ways of counting that tell of a slope: those with postings of both sorts.
fn telling(points: &[Point]) -> Vec<Way> {
    let mut strata: Vec<usize> = points.iter().map(|point| point.stratum).collect();
    strata.sort_unstable();
    strata.dedup();
    let way = |stratum: usize| {
        let mine = || points.iter().filter(move |point| point.stratum == stratum);
        let tells = mine().any(|point| point.counted.count > 0)
            && mine().any(|point| point.counted.count < point.counted.base);
        tells.then(|| Way { stratum, points: mine().map(Counted::of).collect() })
    };
    strata.into_iter().filter_map(way).collect()
}

fn share(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::chance::Chance;
    use super::super::near;
    use super::*;

    fn points(stratum: usize, from: f64, counts: &[(u32, u32)]) -> Vec<Point> {
        let point = |(month, &(count, base)): (u32, &(u32, u32))| Point {
            time: from + f64::from(month) / 12.0,
            stratum,
            counted: Proportion::new(count, base),
        };
        (0..).zip(counts).map(point).collect()
    }

    #[track_caller]
    fn check(found: Band, value: f64, low: f64, high: f64) {
        near(found.value, value, 1e-7);
        near(found.low, low, 1e-7);
        near(found.high, high, 1e-7);
    }

    const NARROW: [(u32, u32); 8] =
        [(10, 50), (12, 55), (13, 52), (15, 60), (16, 58), (17, 57), (19, 60), (20, 61)];
    const WIDE: [(u32, u32); 8] =
        [(10, 100), (30, 120), (12, 90), (44, 110), (20, 130), (50, 125), (28, 95), (70, 140)];

    #[test]
    fn where_counts_scatter_no_more_than_by_chance_the_fit_is_that_of_statsmodels() {
        // GLM(counts / bases, [1, time], Binomial(), var_weights=bases).fit(), with normal quantiles
        let fit = Fit::of(&points(0, 0.0, &NARROW)).unwrap();
        near(fit.dispersion(), 1.0, 0.0);
        check(fit.odds_a_year(), 3.136_377_074_6, 1.235_180_227_9, 7.963_907_559_7);
        near(fit.chance_of_none(), 0.043_624_366_6, 1e-9);
        check(fit.share_at(0, 0.0).unwrap(), 0.205_150_020_6, 0.154_322_140_3, 0.267_424_822_9);
        check(fit.change(0, 0.0, 7.0 / 12.0).unwrap(), 0.129_412_257_0, 0.025_696_106_6, 0.233_128_407_4);
    }

    #[test]
    fn where_counts_scatter_more_than_by_chance_the_errors_grow_as_in_statsmodels() {
        // The same with .fit(scale="X2"), and quantiles of Student's t with 6 degrees of freedom
        let fit = Fit::of(&points(0, 0.0, &WIDE)).unwrap();
        near(fit.dispersion(), 7.027_054_288_3, 1e-8);
        check(fit.odds_a_year(), 14.303_106_507_0, 1.750_288_191_3, 116.882_954_916_5);
        near(fit.chance_of_none(), 0.049_053_743_4, 1e-9);
        check(fit.share_at(0, 7.0 / 12.0).unwrap(), 0.448_428_278_5, 0.301_590_319_5, 0.604_844_031_1);
        check(fit.change(0, 0.0, 7.0 / 12.0).unwrap(), 0.301_508_627_8, 0.081_646_327_4, 0.521_370_928_2);
    }

    #[test]
    fn two_ways_of_counting_share_a_slope_and_have_heights_of_their_own_as_in_statsmodels() {
        // The same with a column of zeros and ones for each way instead of the 1
        let mut both = points(0, 0.0, &WIDE);
        both.extend(points(1, 4.0, &NARROW));
        let fit = Fit::of(&both).unwrap();
        check(fit.odds_a_year(), 8.665_784_870_8, 2.886_811_414_0, 26.013_416_416_3);
        near(fit.chance_of_none(), 0.004_075_612_8, 1e-9);
        check(fit.share_at(1, 4.0).unwrap(), 0.155_882_477_4, 0.099_270_215_7, 0.236_309_721_3);
        check(
            fit.change(1, 4.0, 4.0 + 7.0 / 12.0).unwrap(),
            0.238_351_418_9,
            0.118_654_047_6,
            0.358_048_790_2,
        );
    }

    #[test]
    fn a_change_of_method_alone_is_no_slope() {
        let mut both = points(0, 0.0, &[(20, 100); 8]);
        both.extend(points(1, 8.0 / 12.0, &[(60, 100); 8]));
        near(Fit::of(&both).unwrap().odds_a_year().value, 1.0, 1e-9);
    }

    #[test]
    fn what_one_day_parts_completely_has_no_slope() {
        assert_eq!(Fit::of(&points(0, 0.0, &[(0, 40), (0, 40), (0, 40), (9, 40)])), None);
        assert_eq!(Fit::of(&points(0, 0.0, &[(0, 40), (0, 40), (0, 40)])), None);
        assert_eq!(Fit::of(&points(0, 0.0, &[(7, 40)])), None);
        assert_eq!(Fit::of(&[]), None);
    }

    /// Checks that about nine of ten among 2,000 series of `months` with `base` postings each give
    /// intervals that hold the true slope and the true change, when the share of each month wanders
    /// by `wander` around its line.
    #[track_caller]
    fn covers(seed: u64, months: u32, base: u32, wander: f64) {
        const SLOPE: f64 = 0.3;
        let mut chance = Chance::new(seed);
        let to = f64::from(months - 1) / 12.0;
        let moved = share(-1.2 + SLOPE * to) - share(-1.2);
        let holds = |band: Band, truth: f64| u32::from(band.low <= truth && truth <= band.high);
        let (mut slopes, mut changes) = (0, 0);
        for _ in 0..2_000 {
            let counts = (0..months).map(|month| {
                let noise = wander * ((0..12).map(|_| chance.unit()).sum::<f64>() - 6.0);
                let part = share(-1.2 + SLOPE * f64::from(month) / 12.0 + noise);
                (chance.binomial(base, part), base)
            });
            let fit = Fit::of(&points(0, 0.0, &counts.collect::<Vec<_>>())).unwrap();
            slopes += holds(fit.odds_a_year(), SLOPE.exp());
            changes += holds(fit.change(0, 0.0, to).unwrap(), moved);
        }
        for held in [slopes, changes] {
            assert!((1_740..=1_860).contains(&held), "{held} of 2,000 over {months} months of {base}");
        }
    }

    #[test]
    fn nine_of_ten_intervals_hold_the_true_slope_and_change() {
        covers(1, 24, 60, 0.0);
        covers(2, 12, 200, 0.0);
        covers(3, 60, 30, 0.0);
    }

    #[test]
    fn nine_of_ten_intervals_hold_the_true_slope_and_change_where_months_wander() {
        covers(4, 24, 200, 0.3);
        covers(5, 60, 100, 0.3);
    }

    proptest! {
        #[test]
        fn a_series_told_backwards_has_the_opposite_slope(counts in prop::collection::vec((5u32..30, 40u32..90), 6..20)) {
            let mut backwards = counts.clone();
            backwards.reverse();
            let there = Fit::of(&points(0, 0.0, &counts)).unwrap();
            let back = Fit::of(&points(0, 0.0, &backwards)).unwrap();
            prop_assert!((there.odds_a_year().value * back.odds_a_year().value - 1.0).abs() < 1e-6);
            prop_assert!((there.chance_of_none() - back.chance_of_none()).abs() < 1e-6);
        }

        #[test]
        fn an_interval_holds_its_estimate(counts in prop::collection::vec((5u32..30, 40u32..90), 6..20)) {
            let fit = Fit::of(&points(0, 0.0, &counts)).unwrap();
            for band in [fit.odds_a_year(), fit.change(0, 0.0, 0.4).unwrap(), fit.share_at(0, 0.2).unwrap()] {
                prop_assert!(band.low <= band.value && band.value <= band.high);
            }
        }
    }
}
