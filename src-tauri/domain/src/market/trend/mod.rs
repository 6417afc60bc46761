//! What is asked for more and more, or less and less.

mod monthly;
mod period;
mod series;

use std::cmp::Reverse;
use std::thread;

use serde::Serialize;

use self::period::{Period, periods, years};
use super::estimate::{CountedShare, Estimate, SharePoints, Times};
use super::month::Month;
use super::reading::Method;
use super::statistics::kendall::{RankTrend, rank_trend};
use super::statistics::logistic::{Fit, Point};
use super::statistics::proportion::Proportion;
use super::statistics::{discovery, round};
use super::table;
use crate::id::SkillId;
use crate::share::Share;
use crate::skills::{Skill, SkillNo, Skills};

pub use monthly::Monthly;
pub use series::{Grain, SeriesPoint, SeriesRun, SkillSeries, series};

/// Of everything said to rise or fall, this part may be chance.
pub const FALSE_DISCOVERIES: Share = Share::from_percent(10);

/// A change that surely stays within this, up or down, is none.
pub const STEADY_WITHIN: SharePoints = SharePoints::from_basis_points(300);

/// Fewer periods say nothing of a trend.
pub const TREND_FROM_PERIODS: u32 = 6;

/// A trend takes at least so many postings that ask for the skill, and as many that do not.
pub const TREND_FROM_POSTINGS: u32 = 10;

/// The trend of every skill over the months that were counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Trends {
    /// The first month with postings.
    pub from: Option<Month>,
    /// The last.
    pub to: Option<Month>,
    /// How many postings say their month.
    pub postings: u32,
    /// How many do not, and are left out.
    pub undated: u32,
    /// Every skill that is asked for: the surest rise first, the surest fall last, and in between
    /// the more frequent first. Umbrella words are left out.
    pub skills: Vec<SkillTrend>,
}

/// The trend of one skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillTrend {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// How many of all postings with a month ask for it.
    pub postings: CountedShare,
    /// What can be said.
    pub verdict: TrendVerdict,
    /// The figures it rests on; none where there are too few postings to say.
    pub figures: Option<TrendFigures>,
}

/// What can be said of a trend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum TrendVerdict {
    /// Both methods see it rise.
    Rising,
    /// Both methods see it fall.
    Falling,
    /// Whatever change there is surely stays within [`STEADY_WITHIN`].
    Steady,
    /// It may have changed or not: the interval holds both.
    Unclear,
    /// Too few postings or months to say.
    TooFew,
}

/// The figures of a trend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TrendFigures {
    /// The way of counting whose line the shares lie on: the one with the most postings. Lines of other
    /// ways run parallel to it at heights of their own.
    pub method: Method,
    /// The first month of that line.
    pub from: Month,
    /// The last month of that line.
    pub to: Month,
    /// How many periods the trend rests on, over all ways of counting: months, or as many months in a
    /// row as it takes to have ten postings.
    pub periods: u32,
    /// The share on the line in the first month.
    pub first: Estimate<Share>,
    /// The share on the line in the last month.
    pub last: Estimate<Share>,
    /// How many share points lie between the two.
    pub change: Estimate<SharePoints>,
    /// What the odds are multiplied by in a year.
    pub odds_a_year: Estimate<Times>,
    /// How many times the variance of plain binomial counts the periods have. Above 1 the
    /// intervals were widened: companies post in batches and post again, so postings of one month are no
    /// independent draws (quasi-binomial; Wedderburn 1974).
    pub dispersion: Times,
    /// The chance of such a line, or a steeper one, without a trend.
    pub p_value: Share,
    /// The rate of false findings at which it would still be one, over all skills.
    pub q_value: Share,
    /// The change a year in share points by ranks: the median over all pairs of periods.
    pub rank_slope: SharePoints,
    /// The chance of such ranks, or clearer ones, without a trend.
    pub rank_p_value: Share,
}

/// The trend of every skill among the postings that were counted.
pub fn trends(monthly: &Monthly, skills: &Skills) -> Trends {
    let months = || monthly.moments.iter().map(|moment| moment.month);
    let postings = table::total(monthly.moments.iter().map(|moment| moment.postings));
    let found = judged(monthly, skills, postings);
    Trends { from: months().min(), to: months().max(), postings, undated: monthly.undated, skills: found }
}

fn judged(monthly: &Monthly, skills: &Skills, postings: u32) -> Vec<SkillTrend> {
    let periods = periods(monthly);
    let asked_for =
        |number: SkillNo| table::total((0..monthly.moments.len()).map(|row| monthly.asked(row, number)));
    let counted: Vec<(&Skill, u32, SkillNo)> = table::listed(skills)
        .map(|(number, skill)| (skill, asked_for(number), number))
        .filter(|(_, count, _)| *count > 0)
        .collect();
    let lines = by_two(&counted, |(skill, count, number)| {
        let points: Vec<Point> = periods.iter().map(|period| period.point(monthly, *number)).collect();
        (*skill, *count, Line::through(&points))
    });
    let chances: Vec<f64> =
        lines.iter().filter_map(|(_, _, line)| Some(line.as_ref()?.fit.chance_of_none())).collect();
    let mut adjusted = discovery::adjusted(&chances).into_iter();
    let mut found: Vec<SkillTrend> = lines
        .into_iter()
        .map(|(skill, count, line)| {
            let told = line.and_then(|line| line.told(&periods, adjusted.next().unwrap_or(1.0)));
            let (verdict, figures) =
                told.map_or((TrendVerdict::TooFew, None), |(verdict, figures)| (verdict, Some(figures)));
            let (skill, name) = table::named(skill);
            SkillTrend { skill, name, postings: CountedShare::of(count, postings), verdict, figures }
        })
        .collect();
    // The list comes in order of id, and sorting keeps it among equals.
    found.sort_by_key(|trend| (Reverse(trend.surely()), Reverse(trend.postings.count)));
    found
}

/// The same for each item, in their order: two threads share a long list, since lines through hundreds of series
/// take longer than a reader should wait. No thread, no difference: then one does both halves.
fn by_two<T: Sync, U: Send>(items: &[T], make: impl Fn(&T) -> U + Sync) -> Vec<U> {
    /// A shorter list is done before another thread has begun.
    const LONG: usize = 32;
    let all = |items: &[T]| items.iter().map(&make).collect::<Vec<U>>();
    if items.len() < LONG {
        return all(items);
    }
    let (here, there) = items.split_at(items.len() / 2);
    thread::scope(|scope| {
        let other = thread::Builder::new().spawn_scoped(scope, || all(there));
        let mut done = all(here);
        let rest = other.ok().and_then(|other| other.join().ok());
        done.extend(rest.unwrap_or_else(|| all(there)));
        done
    })
}

impl SkillTrend {
    /// How far it surely rose or fell; no change where that cannot be told.
    fn surely(&self) -> SharePoints {
        let changed = matches!(self.verdict, TrendVerdict::Rising | TrendVerdict::Falling);
        let figures = self.figures.filter(|_| changed);
        figures.map_or(SharePoints::NONE, |figures| figures.change.surely())
    }
}

/// What both methods make of a skill's periods.
struct Line {
    fit: Fit,
    ranks: RankTrend,
    periods: u32,
}

impl Line {
    /// The line, if there are enough periods and postings for one.
    fn through(points: &[Point]) -> Option<Self> {
        let periods = u32::try_from(points.len()).unwrap_or(u32::MAX);
        let sum = |part: fn(Proportion) -> u32| table::total(points.iter().map(|point| part(point.counted)));
        let (naming, others) = (sum(|counted| counted.count), sum(|counted| counted.base - counted.count));
        if periods < TREND_FROM_PERIODS || naming.min(others) < TREND_FROM_POSTINGS {
            return None;
        }
        Some(Self { fit: Fit::of(points)?, ranks: rank_trend(points)?, periods })
    }

    fn told(&self, periods: &[Period], q_value: f64) -> Option<(TrendVerdict, TrendFigures)> {
        let method = self.method(periods)?;
        let mine = || periods.iter().filter(|period| period.method == method);
        let (from, to) = (mine().map(|period| period.from).min()?, mine().map(|period| period.to).max()?);
        let stratum = Period::stratum(method);
        let first: Estimate<Share> = self.fit.share_at(stratum, years(from))?.into();
        let last: Estimate<Share> = self.fit.share_at(stratum, years(to))?.into();
        let change = self.fit.change(stratum, years(from), years(to))?;
        let change = Estimate::between(first.value, last.value, change);
        let figures = TrendFigures {
            method,
            from,
            to,
            periods: self.periods,
            first,
            last,
            change,
            odds_a_year: self.fit.odds_a_year().into(),
            dispersion: Times::of(self.fit.dispersion()),
            p_value: round::probability(self.fit.chance_of_none()),
            q_value: round::probability(q_value),
            rank_slope: SharePoints::from_basis_points(round::signed_basis_points(self.ranks.slope)),
            rank_p_value: round::probability(self.ranks.chance),
        };
        Some((self.verdict(&figures), figures))
    }

    /// The way of counting with the most postings that has a line.
    fn method(&self, periods: &[Period]) -> Option<Method> {
        let postings = |method: Method| {
            let mine = periods.iter().filter(|period| period.method == method);
            table::total(mine.map(|period| period.postings))
        };
        let with_line = [Method::ListedSkills, Method::FullText]
            .into_iter()
            .filter(|method| self.fit.share_at(Period::stratum(*method), 0.0).is_some());
        with_line.max_by_key(|method| postings(*method))
    }

    fn verdict(&self, figures: &TrendFigures) -> TrendVerdict {
        let sure = figures.q_value <= FALSE_DISCOVERIES && figures.rank_p_value <= FALSE_DISCOVERIES;
        let (up, down) = (figures.change.value > SharePoints::NONE, figures.change.value < SharePoints::NONE);
        let steady = figures.change.low.basis_points() >= -STEADY_WITHIN.basis_points()
            && figures.change.high <= STEADY_WITHIN;
        if sure && up && self.ranks.rising > 0 {
            TrendVerdict::Rising
        } else if sure && down && self.ranks.rising < 0 {
            TrendVerdict::Falling
        } else if steady {
            TrendVerdict::Steady
        } else {
            TrendVerdict::Unclear
        }
    }
}

#[cfg(test)]
mod tests;
