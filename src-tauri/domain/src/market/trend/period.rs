//! Stretches of time with enough postings to be a point of a trend.

use super::monthly::{Moment, Monthly};
use crate::market::estimate::SAY_FROM;
use crate::market::month::Month;
use crate::market::reading::Method;
use crate::market::statistics::logistic::Point;
use crate::market::statistics::proportion::Proportion;
use crate::market::table;
use crate::skills::SkillNo;

/// A period never spans more months than this, whatever they hold.
const LONGEST: u16 = 12;

/// A month, or as many months in a row as it takes to have ten postings.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Period {
    /// The way of counting.
    pub method: Method,
    /// Its first month.
    pub from: Month,
    /// Its last month.
    pub to: Month,
    /// How many postings it has.
    pub postings: u32,
    /// The mean of its months, weighted by their postings, in years since 1900.
    time: f64,
    /// The rows of its months.
    rows: Vec<usize>,
}

/// A month in years since 1900.
pub(super) fn years(month: Month) -> f64 {
    f64::from(month.number()) / 12.0
}

/// The periods of all months, by way of counting and then by time.
///
/// Months without postings are gaps and never count as nothing. Months that do not come to
/// [`SAY_FROM`] postings within a year are left out: they would only add noise.
pub(super) fn periods(monthly: &Monthly) -> Vec<Period> {
    let mut periods: Vec<Period> = Vec::new();
    let mut open: Option<Period> = None;
    for (row, moment) in monthly.in_order() {
        let period = match open.take().filter(|period| period.reaches(moment)) {
            Some(period) => period.with(row, moment),
            None => Period::of(row, moment),
        };
        if period.postings < SAY_FROM {
            open = Some(period);
        } else {
            periods.push(period);
        }
    }
    periods
}

impl Period {
    /// What its postings say of a skill.
    pub(super) fn point(&self, monthly: &Monthly, skill: SkillNo) -> Point {
        let count = table::total(self.rows.iter().map(|row| monthly.asked(*row, skill)));
        Point {
            time: self.time,
            stratum: Self::stratum(self.method),
            counted: Proportion::new(count, self.postings),
        }
    }

    /// The number of a way of counting.
    pub(super) fn stratum(method: Method) -> usize {
        usize::from(method == Method::ListedSkills)
    }

    fn of(row: usize, moment: Moment) -> Self {
        let Moment { method, month, postings } = moment;
        Self { method, from: month, to: month, postings, time: years(month), rows: vec![row] }
    }

    fn reaches(&self, moment: Moment) -> bool {
        self.method == moment.method && moment.month.number() < self.from.number().saturating_add(LONGEST)
    }

    fn with(mut self, row: usize, moment: Moment) -> Self {
        let both = self.postings.saturating_add(moment.postings);
        let part = f64::from(moment.postings) / f64::from(both.max(1));
        self.time += (years(moment.month) - self.time) * part;
        self.to = moment.month;
        self.postings = both;
        self.rows.push(row);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(moments: &[(Method, &str, u32)], expected: &[(&str, &str, u32)]) {
        let made_up = |&(method, month, postings): &(Method, &str, u32)| {
            (Moment { method, month: month.parse().unwrap(), postings }, vec![0])
        };
        let monthly = Monthly::made_up(moments.iter().map(made_up).collect(), 1);
        let found: Vec<_> = periods(&monthly)
            .iter()
            .map(|period| (period.from.to_string(), period.to.to_string(), period.postings))
            .collect();
        let expected: Vec<_> = expected.iter().map(|&(from, to, n)| (from.into(), to.into(), n)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_month_with_ten_postings_is_a_period() {
        use Method::FullText;
        check(
            &[(FullText, "2026-02", 30), (FullText, "2026-01", 10)],
            &[("2026-01", "2026-01", 10), ("2026-02", "2026-02", 30)],
        );
    }

    #[test]
    fn small_months_wait_for_the_next_ones_but_not_for_longer_than_a_year() {
        use Method::FullText;
        check(
            &[(FullText, "2025-01", 4), (FullText, "2025-03", 7), (FullText, "2025-04", 12)],
            &[("2025-01", "2025-03", 11), ("2025-04", "2025-04", 12)],
        );
        check(&[(FullText, "2025-01", 4), (FullText, "2026-01", 9)], &[]);
    }

    #[test]
    fn a_change_of_method_ends_a_period() {
        use Method::{FullText, ListedSkills};
        check(
            &[(FullText, "2025-01", 6), (ListedSkills, "2025-02", 6), (ListedSkills, "2025-03", 6)],
            &[("2025-02", "2025-03", 12)],
        );
    }
}
