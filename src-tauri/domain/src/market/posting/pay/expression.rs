//! One expression of money in a text: an amount or a range with its currency, period and bound.

use super::amount::{Amount, Unit};
use super::currency::{self, Money};
use super::{PayBound, PayPeriod, period};

/// An amount or a range of money as it stands in a text. Whether it is pay, the words around it tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Expression {
    pub(super) low: u64,
    pub(super) high: u64,
    pub(super) bound: PayBound,
    pub(super) money: Option<Money>,
    pub(super) period: Option<PayPeriod>,
    pub(super) months: u8,
    /// How it is written, as far as that is evidence.
    pub(super) shape: Shape,
    /// What the numbers are multiplied by.
    pub(super) unit: Unit,
    pub(super) from: usize,
    pub(super) to: usize,
    /// Where its first number ends: from there the next expression is looked for when this is not pay.
    pub(super) first_end: usize,
}

/// Whether there are two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// One number.
    Single,
    /// Two numbers with a dash or "to" between them.
    Range,
}

/// Which numbers of a text are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// All: in a field that is about pay.
    All,
    /// Those with a currency, a thousands sign or monthly pays: in a whole text, where most numbers are none.
    Money,
}

/// The next expression of a text at or after a byte; every number is one, so most are not money.
pub(super) fn next(text: &str, from: usize, look: Look) -> Option<Expression> {
    let mut at = from;
    loop {
        let digit = text.as_bytes().get(at..)?.iter().position(u8::is_ascii_digit)? + at;
        if !inside_word(text, digit)
            && let Some(found) = Expression::at(text, digit, look)
        {
            return Some(found);
        }
        at = digit + text.as_bytes().get(digit..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
    }
}

impl Expression {
    /// The expression whose first number begins at `digit`.
    fn at(text: &str, digit: usize, look: Look) -> Option<Self> {
        let amount = Amount::at(text.get(digit..)?)?;
        let prefix = text.get(..digit).and_then(currency::before);
        let mut found = Self {
            low: amount.whole(amount.unit),
            high: amount.whole(amount.unit),
            bound: PayBound::Range,
            money: prefix.map(|(money, _)| money),
            period: None,
            months: 12,
            shape: Shape::Single,
            unit: amount.unit,
            from: digit - prefix.map_or(0, |(_, length)| length),
            to: digit + amount.length,
            first_end: digit + amount.length,
        };
        found.take_currency(text);
        found.take_second(text, amount);
        let plain = found.money.is_none() && found.unit == Unit::One;
        if look == Look::Money && plain && !text.get(found.to..)?.starts_with([' ', '*', '·', '/', '薪', '×'])
        {
            return None;
        }
        found.take_what_follows(text);
        if look == Look::Money && plain && found.months == 12 {
            return None;
        }
        found.take_what_precedes(text);
        match (found.unit, found.money) {
            (Unit::Lakh, None | Some(Money::Code("USD"))) => found.money = Some(Money::Code("INR")),
            (Unit::SmallMillion, None) => found.money = Some(Money::Code("VND")),
            _ => {}
        }
        let written = text.get(found.from..found.to)?;
        if found.unit == Unit::Lakh && found.period.is_none() && written.to_lowercase().contains("lpa") {
            found.period = Some(PayPeriod::Year);
        }
        Some(found)
    }

    fn take_currency(&mut self, text: &str) {
        if let Some((money, length)) = text.get(self.to..).and_then(currency::after) {
            self.money = Some(preciser(self.money, money));
            self.to += length;
        }
    }

    /// Takes the second number of a range, if there is one and it fits.
    fn take_second(&mut self, text: &str, first: Amount) {
        // "$80K/yr - $150K/yr": the period may stand behind both.
        let behind = || text.get(self.to..).and_then(period::behind).map(|(length, _)| self.to + length);
        let second = second_amount(text, self.to).or_else(|| second_amount(text, behind()?));
        let Some((second, begin)) = second else { return };
        let (low, high) = fit(first, second);
        let same = first.unit == Unit::One || second.unit == Unit::One || first.unit == second.unit;
        if low > high || !same {
            return;
        }
        if let Some((money, _)) = text.get(..begin).and_then(currency::before) {
            self.money = Some(preciser(self.money, money));
        }
        (self.low, self.high, self.shape) = (low, high, Shape::Range);
        self.unit = if first.unit == Unit::One { second.unit } else { first.unit };
        self.to = begin + second.length;
        self.take_currency(text);
    }

    /// Takes bound, monthly pays, period and currency behind the numbers, in any order.
    fn take_what_follows(&mut self, text: &str) {
        while let Some(rest) = text.get(self.to..) {
            if self.bound == PayBound::Range
                && let Some(length) = at_least_after(rest)
            {
                self.bound = PayBound::AtLeast;
                self.to += length;
            } else if self.months == 12
                && let Some((length, months)) = period::monthly_pays(rest)
            {
                self.months = months;
                self.period = self.period.or(Some(PayPeriod::Month));
                self.to += length;
                if months == 12 {
                    break;
                }
            } else if self.period.is_none()
                && let Some((length, period)) = period::behind(rest)
            {
                self.period = Some(period);
                self.to += length;
            } else if let Some((money, length)) = code_in_parentheses(rest) {
                self.money = Some(preciser(self.money, money));
                self.to += length;
            } else {
                break;
            }
        }
    }

    /// Takes "up to" and the period before the numbers.
    fn take_what_precedes(&mut self, text: &str) {
        let lead = text.get(..self.from).unwrap_or_default();
        if self.shape == Shape::Single
            && let Some((length, bound)) = bound_before(lead)
        {
            self.bound = if self.bound == PayBound::AtLeast { self.bound } else { bound };
            self.from -= length;
        }
        self.period = self.period.or_else(|| period::before(text.get(..self.from)?));
    }
}

/// The second number of a range, and where it begins.
fn second_amount(text: &str, to: usize) -> Option<(Amount, usize)> {
    const DASHES: [&str; 17] =
        ["-", "–", "—", "―", "~", "～", "−", "‑", "to", "bis", "至", "到", "and", "a", "à", "up to", "⁓"];
    let rest = text.get(to..)?;
    // "100k+ - 150k": the plus of the first end says nothing.
    let near = rest.trim_start_matches('+').trim_start_matches([' ', '\u{a0}', '\u{ad}']);
    let dash = DASHES.iter().filter(|dash| near.starts_with(**dash)).max_by_key(|dash| dash.len())?;
    let behind = near.get(dash.len()..)?;
    let word = dash.starts_with(char::is_alphabetic) && dash.is_ascii();
    let spaced = behind.starts_with([' ', '\u{a0}']) || !word;
    let mut at = text.len() - behind.trim_start_matches([' ', '\u{a0}', '\u{ad}', '-', '–', '—']).len();
    // The currency may be repeated: "$100k - $120k", "JPY 9,000,000 – JPY 11,000,000".
    let begin = text.get(at..)?;
    let digit = begin.find(|c: char| c.is_ascii_digit()).filter(|digit| *digit <= 6)?;
    let between = begin.get(..digit)?;
    if !between.trim().is_empty()
        && currency::before(between).is_none_or(|(_, length)| length < between.len())
    {
        return None;
    }
    at += digit;
    spaced.then_some(())?;
    Some((Amount::at(text.get(at..)?)?, at))
}

/// Both ends of a range when what multiplies one may stand for the other: `150-180k`, `$150k–$250`.
fn fit(first: Amount, second: Amount) -> (u64, u64) {
    match (first.unit, second.unit) {
        (Unit::One, unit)
            if first.thousandths <= second.thousandths.max(1_000_000) && first.thousandths < 1_000_000 =>
        {
            (first.whole(unit), second.whole(unit))
        }
        (unit, Unit::One) if second.thousandths < 1_000_000 => (first.whole(unit), second.whole(unit)),
        _ => (first.whole(first.unit), second.whole(second.unit)),
    }
}

/// The more telling of two names of a currency: `$150k (CAD)` is in Canadian dollars.
fn preciser(one: Option<Money>, other: Money) -> Money {
    match one {
        Some(money @ Money::Code(_)) => money,
        _ => other,
    }
}

fn at_least_after(rest: &str) -> Option<usize> {
    // "200k+ equity" is no least.
    const EXTRA: [&str; 12] = [
        "equity",
        "option",
        "bonus",
        "benefit",
        "stock",
        "share",
        "early",
        "generous",
        "meaningful",
        "奖",
        "期权",
        "绩效",
    ];
    let plus = rest.strip_prefix('+').map(|rest| rest.trim_start().to_lowercase());
    if plus.is_some_and(|plus| EXTRA.iter().any(|word| plus.starts_with(word))) {
        return None;
    }
    ["+", "以上", "起", " and up", " or more"]
        .iter()
        .find(|mark| rest.starts_with(**mark))
        .map(|mark| mark.len())
}

/// "up to", "from" … right before an amount, with its length in bytes.
fn bound_before(lead: &str) -> Option<(usize, PayBound)> {
    const WORDS: [(&str, PayBound); 22] = [
        ("up to", PayBound::AtMost),
        ("up-to", PayBound::AtMost),
        ("upto", PayBound::AtMost),
        ("bis zu", PayBound::AtMost),
        ("bis", PayBound::AtMost),
        ("max", PayBound::AtMost),
        ("max.", PayBound::AtMost),
        ("jusqu'à", PayBound::AtMost),
        ("hasta", PayBound::AtMost),
        ("<", PayBound::AtMost),
        ("<=", PayBound::AtMost),
        ("<~", PayBound::AtMost),
        ("from", PayBound::AtLeast),
        ("starting at", PayBound::AtLeast),
        ("ab", PayBound::AtLeast),
        ("desde", PayBound::AtLeast),
        ("at least", PayBound::AtLeast),
        ("min", PayBound::AtLeast),
        ("min.", PayBound::AtLeast),
        ("minimum", PayBound::AtLeast),
        (">", PayBound::AtLeast),
        (">=", PayBound::AtLeast),
    ];
    let near = lead.trim_end();
    let tail = near.get(period::ceil(near, near.len().saturating_sub(14))..)?.to_lowercase();
    WORDS
        .iter()
        .filter(|(word, _)| {
            let head = tail.strip_suffix(word);
            head.is_some_and(|head| {
                !word.starts_with(char::is_alphabetic) || !head.ends_with(char::is_alphanumeric)
            })
        })
        .max_by_key(|(word, _)| word.len())
        .map(|(word, bound)| (lead.len() - near.len() + word.len(), *bound))
        .filter(|(length, _)| *length <= lead.len() && lead.is_char_boundary(lead.len() - length))
}

/// ` (CAD)` right behind, as some list both.
fn code_in_parentheses(rest: &str) -> Option<(Money, usize)> {
    let inside = rest.trim_start_matches(' ').strip_prefix(['(', '（'])?;
    let (inside, behind) = inside.split_once([')', '）'])?;
    let money = currency::named(inside)
        .filter(|_| inside.trim().len() == 3 || !inside.is_ascii() && inside.len() <= 9)?;
    Some((money, rest.len() - behind.len()))
}

/// Whether the digit at `at` goes on with something: `v2`, `#12`, `1.5`, `H1B`.
fn inside_word(text: &str, at: usize) -> bool {
    let mut before = text.get(..at).unwrap_or_default().chars().rev();
    match before.next() {
        Some('.' | ',') => before.next().is_some_and(|c| c.is_ascii_digit()),
        Some(c) => {
            c.is_ascii_digit()
                || matches!(c, '#' | '_' | '=' | '&')
                || c.is_ascii_alphabetic() && currency::before(text.get(..at).unwrap_or_default()).is_none()
        }
        None => false,
    }
}
