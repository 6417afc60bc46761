//! What is paid, by skill and by seniority, each currency for itself.

mod stated;

use serde::Serialize;

use self::stated::Stated;
use super::estimate::{Estimate, Sampled};
use super::filter::Filter;
use super::posting::{Pay, PayPeriod, Seniority};
use super::reading::Readings;
use crate::id::SkillId;
use crate::skills::Skills;

/// How pay is measured, as it stands on the screen.
pub const PAY_RULE: &str = "Stated pay for a year, or for a month or a week times 12 or 52. A posting counts \
with the middle of the range it states, so that the spread is that between postings. Pay by the hour or the day is left \
out, since the hours of the year are not stated, and currencies are never converted.";

/// What postings pay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PayReport {
    /// Each currency for itself, the one with the most postings first.
    pub currencies: Vec<CurrencyPay>,
    /// How many postings state no pay.
    pub not_stated: u32,
    /// How many state pay, but not for how long.
    pub no_period: u32,
    /// How many state pay by the hour or the day.
    pub hourly_or_daily: u32,
}

/// What is paid in one currency, in its whole units a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CurrencyPay {
    /// ISO 4217 code.
    pub currency: String,
    /// All postings.
    pub all: PaySpread,
    /// Those that ask for a skill, best paid first by the lower end of the median's interval; those
    /// that are too few to say come last.
    pub skills: Vec<SkillPay>,
    /// Those for a seniority, in its order.
    pub seniorities: Vec<SeniorityPay>,
}

/// What postings pay that ask for a skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillPay {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// What they pay.
    pub pay: PaySpread,
}

/// What postings pay for a seniority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SeniorityPay {
    /// The seniority; none for those that do not say.
    pub seniority: Option<Seniority>,
    /// What they pay.
    pub pay: PaySpread,
}

/// How pay is spread over some postings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PaySpread {
    /// How many postings state it.
    pub postings: u32,
    /// The quantiles.
    pub quantiles: Sampled<PayQuantiles>,
}

/// Quantiles of pay: so many percent of postings pay less.
///
/// The median has an interval. The outer ones have none: on the few postings beyond them none would
/// keep its confidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PayQuantiles {
    /// A tenth pays less.
    pub p10: u32,
    /// A quarter pays less.
    pub p25: u32,
    /// Half pays less.
    pub median: Estimate<u32>,
    /// A quarter pays more.
    pub p75: u32,
    /// A tenth pays more.
    pub p90: u32,
}

/// What the postings pay that `filter` lets through.
pub fn pay_report(readings: &Readings, skills: &Skills, filter: Filter) -> PayReport {
    let (mut not_stated, mut no_period, mut hourly_or_daily) = (0_u32, 0_u32, 0_u32);
    let mut stated = Stated::default();
    for reading in filter.of(readings) {
        let left_out = match reading.pay.as_ref().map(|pay| (pay, times_a_year(pay))) {
            Some((pay, Yearly::Times(times))) => {
                stated.add(reading, pay, times);
                continue;
            }
            Some((_, Yearly::NotStated)) => &mut no_period,
            Some((_, Yearly::HoursNotStated)) => &mut hourly_or_daily,
            None => &mut not_stated,
        };
        *left_out = left_out.saturating_add(reading.postings);
    }
    PayReport { currencies: stated.by_currency(skills), not_stated, no_period, hourly_or_daily }
}

/// How a stated pay becomes one for a year.
enum Yearly {
    /// Times this.
    Times(u32),
    /// Its period is not stated.
    NotStated,
    /// The hours or days of the year are not stated.
    HoursNotStated,
}

fn times_a_year(pay: &Pay) -> Yearly {
    match pay.period {
        Some(PayPeriod::Year) => Yearly::Times(1),
        Some(PayPeriod::Month) => Yearly::Times(12),
        Some(PayPeriod::Week) => Yearly::Times(52),
        Some(PayPeriod::Hour | PayPeriod::Day) => Yearly::HoursNotStated,
        None => Yearly::NotStated,
    }
}

impl PaySpread {
    /// The lower end of the median; nothing where there are too few postings to say.
    fn surely(self) -> Option<u32> {
        self.quantiles.value().map(|quantiles| quantiles.median.low)
    }
}

#[cfg(test)]
mod tests {
    use super::super::reading::Reading;
    use super::super::sample::{self, market, posting, times};
    use super::*;

    fn paying(low: u32, high: u32, currency: &str, period: Option<PayPeriod>, names: &[&str]) -> Reading {
        Reading { pay: Some(Pay { low, high, currency: currency.into(), period }), ..posting(names) }
    }

    fn yearly(low: u32, high: u32, names: &[&str]) -> Reading {
        paying(low, high, "EUR", Some(PayPeriod::Year), names)
    }

    fn report(list: Vec<Reading>) -> PayReport {
        pay_report(&market(list), &sample::skills(), Filter::default())
    }

    #[test]
    fn quantiles_are_of_the_middles_of_the_ranges() {
        let ranges = [60, 72, 75, 80, 81, 90, 95, 110, 130, 180].map(|middle| (middle - 10, middle + 10));
        let found = report(ranges.map(|(low, high)| yearly(low * 1_000, high * 1_000, &["go"])).to_vec());
        let all = found.currencies[0].all;
        let quantiles = *all.quantiles.value().unwrap();
        let outer = (quantiles.p10, quantiles.p25, quantiles.p75, quantiles.p90);
        assert_eq!(outer, (70_800, 76_250, 106_250, 135_000));
        let median = quantiles.median;
        assert_eq!((median.value, median.low, median.high), (85_500, 75_000, 110_000));
        assert_eq!(found.currencies[0].skills[0].pay, all);
    }

    #[test]
    fn below_ten_postings_no_quantile_is_said() {
        let found = report(vec![times(9, yearly(60_000, 80_000, &["go"]))]);
        assert_eq!(found.currencies[0].skills[0].pay, PaySpread { postings: 9, quantiles: Sampled::TooFew });
    }

    #[test]
    fn currencies_are_never_mixed() {
        let found = report(vec![
            times(5, yearly(60_000, 80_000, &["go"])),
            times(20, paying(150_000, 170_000, "USD", Some(PayPeriod::Year), &["go"])),
            times(5, yearly(190_000, 210_000, &["go"])),
        ]);
        let medians: Vec<_> = found
            .currencies
            .iter()
            .map(|one| (one.currency.as_str(), one.all.quantiles.value().unwrap().median.value))
            .collect();
        assert_eq!(medians, [("USD", 160_000), ("EUR", 135_000)]);
    }

    #[test]
    fn a_month_is_a_twelfth_of_a_year_and_hours_are_left_out() {
        let found = report(vec![
            times(10, paying(5_000, 7_000, "EUR", Some(PayPeriod::Month), &[])),
            times(3, paying(50, 70, "EUR", Some(PayPeriod::Hour), &[])),
            times(4, paying(60_000, 70_000, "EUR", None, &[])),
            times(5, posting(&[])),
        ]);
        assert_eq!(found.currencies[0].all.quantiles.value().unwrap().median.value, 72_000);
        assert_eq!((found.hourly_or_daily, found.no_period, found.not_stated), (3, 4, 5));
    }

    #[test]
    fn the_best_paid_skill_comes_first_by_what_is_sure_and_few_postings_last() {
        let mut list = vec![
            times(9, yearly(300_000, 300_000, &["woodwork"])),
            times(40, yearly(80_000, 80_000, &["java"])),
            times(40, yearly(90_000, 90_000, &["go"])),
        ];
        // Raft has the highest median, and an interval that reaches down to 70,000.
        list.extend([
            times(5, yearly(70_000, 70_000, &["raft"])),
            times(7, yearly(95_000, 95_000, &["raft"])),
        ]);
        let found = report(list);
        let order: Vec<&str> = found.currencies[0].skills.iter().map(|skill| skill.name.as_str()).collect();
        assert_eq!(order, ["Go", "Java", "Raft", "Woodwork"]);
    }

    #[test]
    fn seniorities_stand_in_their_order_and_those_that_do_not_say_last() {
        let senior = |seniority| Reading { seniority, ..yearly(1, 1, &[]) };
        let found =
            report(vec![senior(None), senior(Some(Seniority::Senior)), senior(Some(Seniority::Junior))]);
        let order: Vec<_> = found.currencies[0].seniorities.iter().map(|one| one.seniority).collect();
        assert_eq!(order, [Some(Seniority::Junior), Some(Seniority::Senior), None]);
    }

    #[test]
    fn the_greatest_pay_that_can_be_written_does_not_overflow() {
        let found = report(vec![times(10, paying(u32::MAX, u32::MAX, "IRR", Some(PayPeriod::Week), &[]))]);
        assert_eq!(found.currencies[0].all.quantiles.value().unwrap().median.value, u32::MAX);
    }
}
