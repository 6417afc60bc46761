//! What is paid, by skill and by seniority, each currency for itself.

mod stated;

use serde::{Deserialize, Serialize};

use self::stated::Stated;
use super::estimate::{Estimate, Sampled};
use super::filter::Filter;
use super::posting::{PayBound, PayPeriod, Seniority};
use super::reading::{Reading, Readings};
use crate::id::SkillId;
use crate::skills::Skills;

/// How pay is measured, as it stands on the screen.
pub const PAY_RULE: &str = "Stated pay for a year, for a week times 52, or for a month times 12 or as often as the posting \
says. A posting counts with the middle of the range it states, so that the spread is that between postings. Pay by the \
hour or the day is left out, since the hours of the year are not stated, as is pay with one end only, and currencies are \
never converted.";

/// Which pay is taken for a year's.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Periods {
    /// Only pay that says for how long it is.
    #[default]
    Stated,
    /// Also pay that does not say, where its size tells: see [`presumed_period`](super::posting::Pay::presumed_period). A guess, to be shown as one.
    AlsoPresumed,
}

/// What postings pay.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
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
    /// How many state only a least or a most.
    pub one_end_only: u32,
    /// How many of those counted do not say for how long the pay is: taken for a year's by its size.
    pub presumed: u32,
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
pub fn pay_report(readings: &Readings, skills: &Skills, periods: Periods, filter: Filter) -> PayReport {
    let mut left = PayReport::default();
    let mut stated = Stated::default();
    for reading in filter.of(readings) {
        let Some(pay) = &reading.pay else {
            add(&mut left.not_stated, reading);
            continue;
        };
        let period = match periods {
            Periods::Stated => pay.period,
            Periods::AlsoPresumed => pay.presumed_period(),
        };
        match (pay.bound, period) {
            (PayBound::AtLeast | PayBound::AtMost, _) => add(&mut left.one_end_only, reading),
            (_, None) => add(&mut left.no_period, reading),
            (_, Some(PayPeriod::Hour | PayPeriod::Day)) => add(&mut left.hourly_or_daily, reading),
            (_, Some(PayPeriod::Year)) => stated.add(reading, pay, 1),
            (_, Some(PayPeriod::Month)) => stated.add(reading, pay, u32::from(pay.months)),
            (_, Some(PayPeriod::Week)) => stated.add(reading, pay, WEEKS_A_YEAR),
        }
        if pay.period.is_none() && pay.bound == PayBound::Range && period.is_some() {
            add(&mut left.presumed, reading);
        }
    }
    PayReport { currencies: stated.by_currency(skills), ..left }
}

const WEEKS_A_YEAR: u32 = 52;

fn add(count: &mut u32, reading: &Reading) {
    *count = count.saturating_add(reading.postings);
}

impl PaySpread {
    /// The lower end of the median; nothing where there are too few postings to say.
    fn surely(self) -> Option<u32> {
        self.quantiles.value().map(|quantiles| quantiles.median.low)
    }
}

#[cfg(test)]
mod tests {
    use super::super::posting::Pay;
    use super::super::sample::{self, market, posting, times};
    use super::*;

    fn paying(low: u32, high: u32, currency: &str, period: Option<PayPeriod>, names: &[&str]) -> Reading {
        let pay = Pay { low, high, bound: PayBound::Range, currency: currency.into(), period, months: 12 };
        Reading { pay: Some(pay), ..posting(names) }
    }

    fn yearly(low: u32, high: u32, names: &[&str]) -> Reading {
        paying(low, high, "EUR", Some(PayPeriod::Year), names)
    }

    fn report(list: Vec<Reading>) -> PayReport {
        pay_report(&market(list), &sample::skills(), Periods::Stated, Filter::default())
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
    fn pay_without_a_period_counts_only_where_that_is_asked_for_and_is_counted_as_a_guess() {
        let list = vec![
            times(10, paying(60_000, 80_000, "EUR", None, &[])),
            times(4, paying(50, 70, "EUR", None, &[])),
        ];
        let presumed =
            pay_report(&market(list.clone()), &sample::skills(), Periods::AlsoPresumed, Filter::default());
        assert_eq!((presumed.currencies[0].all.postings, presumed.presumed, presumed.no_period), (10, 10, 4));
        let stated = report(list);
        assert_eq!((stated.currencies.len(), stated.presumed, stated.no_period), (0, 0, 14));
    }

    #[test]
    fn a_least_or_a_most_is_no_middle() {
        let mut up_to = yearly(120_000, 120_000, &["go"]);
        if let Some(pay) = &mut up_to.pay {
            pay.bound = PayBound::AtMost;
        }
        let found = report(vec![times(12, up_to)]);
        assert_eq!((found.currencies.len(), found.one_end_only), (0, 12));
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
