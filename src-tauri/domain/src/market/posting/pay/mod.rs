//! What is paid, as a text says it; never converted between currencies.

mod amount;
mod currency;
mod evidence;
mod expression;
mod period;
mod written;

use serde::{Deserialize, Serialize};

use self::currency::Money;
use self::expression::Expression;
use super::advert::WrittenPay;
use super::note::PostingNote;

pub use self::written::BadPay;

pub(super) use self::evidence::{in_field, in_header, in_text};

/// What is paid, never converted between currencies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Pay {
    /// The lower end in whole units of the currency, for the period as stated.
    pub low: u32,
    /// The upper end; the same as the lower where one number is given.
    pub high: u32,
    /// Whether that is a range, a least or a most.
    pub bound: PayBound,
    /// ISO 4217 code.
    pub currency: String,
    /// For how long; without it nothing is compared by the year.
    pub period: Option<PayPeriod>,
    /// Monthly pays in a year: 12, or more where the text says so (`13薪`, `*16`).
    pub months: u8,
}

/// What a stated amount says about pay.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum PayBound {
    /// A range, or the one amount that is paid.
    #[default]
    Range,
    /// "From 80k", "120k+": it may be more.
    AtLeast,
    /// "Up to 120k": it may be less.
    AtMost,
}

/// What a stated pay is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum PayPeriod {
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// Hours of a full-time year: 52 weeks of 40 hours, as American wage statistics count them.
const HOURS_A_YEAR: u32 = 2_080;
/// Working days of a year: 52 weeks of five days.
const DAYS_A_YEAR: u32 = 260;
/// Weeks of a year.
const WEEKS_A_YEAR: u32 = 52;

impl Pay {
    /// Lower and upper end for a full-time year, where the period is stated.
    ///
    /// An hour counts 2,080 times, a day 260 times, a week 52 times, a month as often as it is paid: full
    /// time, holidays paid. That is an assumption for contractors, who are not paid for holidays.
    pub fn yearly(&self) -> Option<(u32, u32)> {
        self.period.map(|period| self.yearly_by(period))
    }

    /// The period that an amount without one most likely is for, by its size.
    ///
    /// The rule: in a currency of about the dollar's size, 20,000 to 1,000,000 is a year's pay; 2,000 to 150,000
    /// Chinese yuan are a month's. Of 3,673 stated pays of hiring threads 91 in 100 name no period, so without
    /// the rule hardly any could be compared; 98 in 100 of those are of the size of a year's. Where the period is
    /// named, the rule is right: it says a year for 155 of 165 that are yearly and for 5 of 158 that are not, a
    /// month for 98 of 99 Chinese ones that are monthly and for 2 of 18 that are not. It is a guess all the
    /// same: what is counted with it must say so.
    pub fn presumed_period(&self) -> Option<PayPeriod> {
        let within = |low, high| self.low >= low && self.high <= high;
        match (self.period, self.currency.as_str()) {
            (Some(period), _) => Some(period),
            (None, "CNY") => within(2_000, 150_000).then_some(PayPeriod::Month),
            (None, "USD" | "EUR" | "GBP" | "CHF" | "CAD" | "AUD" | "NZD" | "SGD") => {
                within(20_000, 1_000_000).then_some(PayPeriod::Year)
            }
            (None, _) => None,
        }
    }

    /// Lower and upper end for a full-time year, the period presumed by [`Self::presumed_period`] where it
    /// is not stated.
    pub fn presumed_yearly(&self) -> Option<(u32, u32)> {
        self.presumed_period().map(|period| self.yearly_by(period))
    }

    fn yearly_by(&self, period: PayPeriod) -> (u32, u32) {
        let times = match period {
            PayPeriod::Hour => HOURS_A_YEAR,
            PayPeriod::Day => DAYS_A_YEAR,
            PayPeriod::Week => WEEKS_A_YEAR,
            PayPeriod::Month => u32::from(self.months),
            PayPeriod::Year => 1,
        };
        (self.low.saturating_mul(times), self.high.saturating_mul(times))
    }
}

/// Pay as a text writes it: the currency may still need to know the country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stated {
    low: u32,
    high: u32,
    bound: PayBound,
    money: Option<Money>,
    period: Option<PayPeriod>,
    months: u8,
    /// As written.
    pub(super) written: String,
    /// Where it stands in the text, in bytes.
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Stated {
    /// The pay with its currency, which a job in one country has even where the text does not say it.
    ///
    /// A currency that is not written is a note, as is a `$` that the country does not explain.
    pub(super) fn settled(self, country: Option<&str>) -> (Option<Pay>, Option<PostingNote>) {
        let local = country.and_then(currency::of_country);
        let (code, plain) = match self.money {
            Some(Money::Code(code)) => (Some(code), true),
            Some(Money::Dollar) => (Money::Dollar.code(country), local == Some("USD")),
            Some(money) => (money.code(country), true),
            None => (local, false),
        };
        let Some(code) = code else {
            return (None, Some(PostingNote::UnreadPay { written: self.written }));
        };
        let pay = Pay {
            low: self.low,
            high: self.high,
            bound: self.bound,
            currency: code.into(),
            period: self.period,
            months: self.months,
        };
        let note =
            (!plain).then(|| PostingNote::AssumedCurrency { written: self.written, currency: code.into() });
        (Some(pay), note)
    }
}

/// Pay from a field of its own, in one text or in parts. Nothing where the field holds no number.
pub(super) fn read(field: &WrittenPay) -> Option<Stated> {
    let stated = field.period.as_deref().and_then(period::named);
    let money = field.currency.as_deref().and_then(currency::named);
    let parts = [&field.low, &field.high].map(|part| part.as_deref().and_then(evidence::in_part));
    let mut pay = match parts {
        [Some(low), Some(high)] if low.low <= high.high => {
            Stated { high: high.high, bound: PayBound::Range, ..low }
        }
        [Some(low), None] => Stated { bound: PayBound::AtLeast, ..low },
        [None, Some(high)] => Stated { bound: PayBound::AtMost, ..high },
        _ => evidence::in_field(field.text.as_deref()?)?,
    };
    pay.money = money.or(pay.money);
    pay.period = stated.or(pay.period);
    Some(pay)
}

fn stated(text: &str, found: &Expression) -> Option<Stated> {
    Some(Stated {
        low: u32::try_from(found.low).ok()?,
        high: u32::try_from(found.high).ok()?,
        bound: found.bound,
        money: found.money,
        period: found.period,
        months: found.months,
        written: text.get(found.from..found.to).unwrap_or_default().trim().into(),
        from: found.from,
        to: found.to,
    })
}

#[cfg(test)]
mod tests;
