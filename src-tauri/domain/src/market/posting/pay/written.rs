//! Pay in one short word, for files of counts: `USD 120000-150000 year`.
//!
//! A least is written `USD 120000+`, a most `USD -150000`; the period follows where it is stated, and
//! thirteen monthly pays a year are `CNY 20000-30000 month*13`.

use std::fmt;
use std::str::FromStr;

use super::{Pay, PayBound, PayPeriod};

/// A text is not pay as files of counts write it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not pay: write it as USD 120000-150000 year")]
pub struct BadPay(pub String);

const PERIODS: [(PayPeriod, &str); 5] = [
    (PayPeriod::Hour, "hour"),
    (PayPeriod::Day, "day"),
    (PayPeriod::Week, "week"),
    (PayPeriod::Month, "month"),
    (PayPeriod::Year, "year"),
];

/// Monthly pays in a usual year.
const USUAL_MONTHS: u8 = 12;

impl fmt::Display for Pay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { low, high, bound, currency, period, months } = self;
        match bound {
            PayBound::Range => write!(f, "{currency} {low}-{high}")?,
            PayBound::AtLeast => write!(f, "{currency} {low}+")?,
            PayBound::AtMost => write!(f, "{currency} -{high}")?,
        }
        if let Some((_, word)) = PERIODS.iter().find(|(known, _)| Some(*known) == *period) {
            write!(f, " {word}")?;
        }
        if *months == USUAL_MONTHS { Ok(()) } else { write!(f, "*{months}") }
    }
}

impl FromStr for Pay {
    type Err = BadPay;
    fn from_str(text: &str) -> Result<Self, BadPay> {
        read(text).ok_or_else(|| BadPay(text.chars().take(40).collect()))
    }
}

fn read(text: &str) -> Option<Pay> {
    let (text, months) = match text.split_once('*') {
        Some((text, months)) => (text, months.parse().ok()?),
        None => (text, USUAL_MONTHS),
    };
    let mut words = text.split(' ');
    let (currency, amount) = (words.next()?, words.next()?);
    let period = match words.next() {
        None => None,
        Some(word) => Some(PERIODS.iter().find(|(_, known)| *known == word)?.0),
    };
    let is_code = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase());
    if !is_code || words.next().is_some() {
        return None;
    }
    let (low, high, bound) = if let Some(low) = amount.strip_suffix('+') {
        let low = low.parse().ok()?;
        (low, low, PayBound::AtLeast)
    } else if let Some(high) = amount.strip_prefix('-') {
        let high = high.parse().ok()?;
        (high, high, PayBound::AtMost)
    } else {
        let (low, high) = amount.split_once('-')?;
        (low.parse().ok()?, high.parse().ok()?, PayBound::Range)
    };
    Some(Pay { low, high, bound, currency: currency.into(), period, months })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pay_survives_a_round_trip_through_text() {
        for written in [
            "USD 120000-150000 year",
            "USD 120000-150000",
            "EUR 90000+ year",
            "GBP -600 day",
            "CNY 20000-30000 month*13",
        ] {
            let pay: Pay = written.parse().unwrap();
            assert_eq!(pay.to_string(), written);
        }
    }

    #[test]
    fn what_is_not_pay_is_refused() {
        for bad in ["", "USD", "usd 1-2", "USD 1", "USD 1-2 decade", "USD 1-2 year extra", "USD a-b"] {
            assert!(bad.parse::<Pay>().is_err(), "{bad:?} is not pay");
        }
    }
}
