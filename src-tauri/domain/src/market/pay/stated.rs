//! Stated pay, sorted once and then read off for every skill and seniority.

use std::cmp::Reverse;
use std::ops::Range;

use super::{CurrencyPay, PayQuantiles, PaySpread, SeniorityPay, SkillPay};
use crate::market::estimate::{Estimate, Sampled};
use crate::market::posting::{Pay, Seniority};
use crate::market::reading::Reading;
use crate::market::statistics::quantile::{self, Seen};
use crate::market::table;
use crate::skills::{SkillNo, Skills};

/// Everything that is paid, laid out flat, so that it is sorted once for all skills.
#[derive(Default)]
pub(super) struct Stated<'r> {
    currencies: Vec<&'r str>,
    postings: Vec<Paid>,
    asked: Vec<SkillNo>,
}

/// What one posting pays.
struct Paid {
    currency: usize,
    amount: u32,
    times: u32,
    seniority: Option<Seniority>,
    asked: Range<usize>,
}

impl<'r> Stated<'r> {
    /// Adds what a posting pays, `times` a year.
    pub(super) fn add(&mut self, reading: &'r Reading, pay: &'r Pay, times: u32) {
        let known = self.currencies.iter().position(|code| *code == pay.currency);
        let currency = known.unwrap_or_else(|| {
            self.currencies.push(&pay.currency);
            self.currencies.len() - 1
        });
        let from = self.asked.len();
        self.asked.extend(reading.asked().map(|asked| asked.skill));
        let middle = u32::midpoint(pay.low, pay.high);
        self.postings.push(Paid {
            currency,
            amount: middle.saturating_mul(times),
            times: reading.postings,
            seniority: reading.seniority,
            asked: from..self.asked.len(),
        });
    }

    /// What is paid in each currency, the one with the most postings first.
    pub(super) fn by_currency(mut self, skills: &Skills) -> Vec<CurrencyPay> {
        self.postings.sort_unstable_by_key(|paid| (paid.currency, paid.amount));
        let one = |paid: &[Paid]| {
            let currency = *self.currencies.get(paid.first()?.currency)?;
            Some(self.in_one_currency(currency, paid, skills))
        };
        let alike = self.postings.chunk_by(|a, b| a.currency == b.currency);
        let mut currencies: Vec<CurrencyPay> = alike.filter_map(one).collect();
        currencies
            .sort_by(|a, b| b.all.postings.cmp(&a.all.postings).then_with(|| a.currency.cmp(&b.currency)));
        currencies
    }

    fn in_one_currency(&self, currency: &str, paid: &[Paid], skills: &Skills) -> CurrencyPay {
        let mut all = Rising::default();
        let mut by_skill = vec![Rising::default(); skills.count()];
        let mut by_seniority: Vec<(Option<Seniority>, Rising)> = Vec::new();
        for posting in paid {
            all.add(posting);
            for skill in self.asked.get(posting.asked.clone()).unwrap_or_default() {
                if let Some(rising) = by_skill.get_mut(skill.index()) {
                    rising.add(posting);
                }
            }
            match by_seniority.iter_mut().find(|(seniority, _)| *seniority == posting.seniority) {
                Some((_, rising)) => rising.add(posting),
                None => by_seniority.push((posting.seniority, Rising::from(posting))),
            }
        }
        let mut skill_pays: Vec<SkillPay> = table::listed(skills)
            .filter_map(|(number, skill)| Some((skill, by_skill.get(number.index())?.spread())))
            .filter(|(_, pay)| pay.postings > 0)
            .map(|(skill, pay)| {
                let (skill, name) = table::named(skill);
                SkillPay { skill, name, pay }
            })
            .collect();
        // The list comes in order of id, and sorting keeps it among equals.
        skill_pays.sort_by_key(|skill| Reverse(skill.pay.surely()));
        by_seniority.sort_by_key(|(seniority, _)| (seniority.is_none(), *seniority));
        let seniority_pay =
            |(seniority, rising): (_, Rising)| SeniorityPay { seniority, pay: rising.spread() };
        CurrencyPay {
            currency: currency.into(),
            all: all.spread(),
            skills: skill_pays,
            seniorities: by_seniority.into_iter().map(seniority_pay).collect(),
        }
    }
}

/// Amounts in rising order, equal ones together.
#[derive(Clone, Default)]
struct Rising {
    amounts: Vec<Seen>,
    postings: u32,
}

impl From<&Paid> for Rising {
    fn from(paid: &Paid) -> Self {
        let mut rising = Self::default();
        rising.add(paid);
        rising
    }
}

impl Rising {
    /// Adds the next amount, which is never less than the last.
    fn add(&mut self, paid: &Paid) {
        self.postings = self.postings.saturating_add(paid.times);
        match self.amounts.last_mut() {
            Some(last) if last.number == paid.amount => last.times = last.times.saturating_add(paid.times),
            _ => self.amounts.push(Seen { number: paid.amount, times: paid.times }),
        }
    }

    fn spread(&self) -> PaySpread {
        let at = |percent| quantile::at_percent(&self.amounts, percent).unwrap_or(0);
        let quantiles = Sampled::of(self.postings, || {
            let value = at(50);
            let (low, high) = quantile::median_interval(&self.amounts).unwrap_or((value, value));
            let median = Estimate { value, low, high };
            PayQuantiles { p10: at(10), p25: at(25), median, p75: at(75), p90: at(90) }
        });
        PaySpread { postings: self.postings, quantiles }
    }
}
