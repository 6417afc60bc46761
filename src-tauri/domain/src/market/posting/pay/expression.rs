//! One expression of money in a text: an amount or a range with its currency, period and bound.

use super::amount::{Amount, Unit};
use super::currency::{self, Money};
use super::{PayBound, PayPeriod};
use crate::market::posting::words::listed;

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

/// The next expression of a text at or after a byte; every number is one, so most are not money.
pub(super) fn next(text: &str, from: usize) -> Option<Expression> {
    let mut at = from;
    loop {
        let digit = text.as_bytes().get(at..)?.iter().position(u8::is_ascii_digit)? + at;
        if !inside_word(text, digit)
            && let Some(found) = expression(text, digit)
        {
            return Some(found);
        }
        at = digit + text.as_bytes().get(digit..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
    }
}

/// The period a field of its own names: `YEAR`, `per hour`, `Monthly`.
pub(super) fn period_named(field: &str) -> Option<PayPeriod> {
    let field = field.trim().to_lowercase();
    periods()
        .find(|(word, _)| field == *word || field.ends_with(&format!(" {word}")))
        .map(|(_, period)| period)
}

fn expression(text: &str, digit: usize) -> Option<Expression> {
    let before = text.get(..digit)?;
    let first = Amount::at(text.get(digit..)?)?;
    let prefix = currency::before(before);
    let mut from = digit - prefix.map_or(0, |(_, length)| length);
    let mut to = digit + first.length;
    let mut money = prefix.map(|(money, _)| money);
    if let Some((behind, length)) = currency::after(text.get(to..)?) {
        money = Some(preciser(money, behind));
        to += length;
    }
    let (mut low, mut high, mut shape, mut unit) = (first.whole(first.unit), 0, Shape::Single, first.unit);
    let first_end = to;
    // "$80K/yr - $150K/yr": the period may stand behind both.
    let behind = text.get(to..).and_then(period_after).map_or(to, |(length, _)| to + length);
    if let Some((second, begin)) = second_amount(text, to).or_else(|| second_amount(text, behind)) {
        let mut end = begin + second.length;
        let before_second = text.get(..begin).and_then(currency::before).map(|(money, _)| money);
        let after_second = currency::after(text.get(end..)?);
        let ends = fit(first, second);
        if ends.0 <= ends.1 && (unit == Unit::One || second.unit == Unit::One || unit == second.unit) {
            for more in [before_second, after_second.map(|(money, _)| money)].into_iter().flatten() {
                money = Some(preciser(money, more));
            }
            end += after_second.map_or(0, |(_, length)| length);
            (low, high) = ends;
            unit = if unit == Unit::One { second.unit } else { unit };
            shape = Shape::Range;
            to = end;
        }
    }
    high = high.max(low);
    let mut bound = PayBound::Range;
    let mut period = None;
    let mut months = 12;
    loop {
        let rest = text.get(to..)?;
        if let Some(length) = at_least_after(rest).filter(|_| bound == PayBound::Range) {
            bound = PayBound::AtLeast;
            to += length;
        } else if let Some((length, times)) = monthly_pays(rest, months) {
            months = times;
            period = period.or(Some(PayPeriod::Month));
            to += length;
        } else if let Some((length, found)) = period_after(rest).filter(|_| period.is_none()) {
            period = Some(found);
            to += length;
        } else if let Some((code, length)) = code_in_parentheses(rest) {
            money = Some(preciser(money, code));
            to += length;
        } else {
            break;
        }
    }
    if unit == Unit::Lakh && money.is_none_or(|money| money == Money::Code("USD")) {
        money = Some(Money::Code("INR"));
        period =
            period.or_else(|| text.get(digit..to)?.to_lowercase().contains("lpa").then_some(PayPeriod::Year));
    }
    if unit == Unit::SmallMillion && money.is_none() {
        money = Some(Money::Code("VND"));
    }
    let lead = text.get(..from)?;
    if let Some((length, found)) = bound_before(lead).filter(|_| shape == Shape::Single) {
        bound = if bound == PayBound::AtLeast { bound } else { found };
        from -= length;
    }
    period = period.or_else(|| period_before(text.get(..from)?));
    Some(Expression { low, high, bound, money, period, months, shape, unit, from, to, first_end })
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

/// How many monthly pays a year has: `·13薪`, `*16`, ` x 14`, `，14薪`. With the length of the words.
fn monthly_pays(rest: &str, known: u8) -> Option<(usize, u8)> {
    if known != 12 {
        return None;
    }
    let near = rest.trim_start_matches([
        ' ', '·', '•', '*', '×', 'x', 'X', '，', ',', '+', '、', '(', '（', '\\', '/', '税', '前',
    ]);
    let digits = near.bytes().take_while(u8::is_ascii_digit).count();
    let times: u8 = near.get(..digits)?.parse().ok().filter(|times| (12..=24).contains(times))?;
    let after = near.get(digits..)?;
    let after = after.strip_prefix(".5").unwrap_or(after);
    let ranged = after.trim_start_matches(['-', '~', '～']);
    let second = ranged.bytes().take_while(u8::is_ascii_digit).count();
    let after = if ranged.len() < after.len() { ranged.get(second..)? } else { after };
    let multiplied = rest.trim_start().starts_with(['*', '×', 'x', 'X', '·', '\\']);
    let after = after.trim_start_matches(' ');
    let named = ["薪", "个月", "M"].iter().find_map(|name| after.strip_prefix(name));
    match named {
        Some(behind) => Some((rest.len() - behind.len(), times)),
        None if multiplied && !after.starts_with(|c: char| c.is_alphanumeric() || c == '%') => {
            Some((rest.len() - after.len(), times))
        }
        None => None,
    }
}

/// The period that stands right behind an amount, and the length of its words.
fn period_after(rest: &str) -> Option<(usize, PayPeriod)> {
    let near = rest.trim_start_matches([' ', '\u{a0}', '(', '（', '.', '*']);
    let lead = rest.len() - near.len();
    let near = near.get(..floor(near, 24))?;
    let lower = near.to_lowercase();
    // What lies between the amount and its period: "USD gross per year", "base / year".
    let between = ["gross ", "brutto ", "base ", "usd ", "eur ", "cash ", "salary ", "euros ", "net "];
    let skipped = between.iter().find(|word| lower.starts_with(**word)).map_or(0, |word| word.len());
    let lower = lower.get(skipped..)?;
    let joined = [
        "/ ", "/", "per ", "a ", "an ", "pro ", "im ", "par ", "al ", "p/", "each ", "por ", "每", "p.", "p",
        "je ", "am ", "/ per ",
    ];
    for (word, period) in periods() {
        let direct = listed(STANDALONE).any(|alone| alone == word).then_some("");
        let joint = joined.iter().copied().chain(direct).find(|joint| {
            lower.strip_prefix(joint).is_some_and(|rest| {
                rest.strip_prefix(word).is_some_and(|rest| {
                    let shortened = word.len() <= 2 && word.is_ascii();
                    let ends = !rest
                        .chars()
                        .next()
                        .is_some_and(|c| if word.is_ascii() { c.is_alphanumeric() } else { false });
                    ends && (!shortened || joint.contains('/') || joint.starts_with('p'))
                })
            })
        });
        if let Some(joint) = joint {
            return Some((lead + skipped + joint.len() + word.len(), period));
        }
    }
    None
}

/// The period that stands shortly before an amount: "Annual salary: 90k", "年薪15W".
fn period_before(lead: &str) -> Option<PayPeriod> {
    const WORDS: [(&str, PayPeriod); 17] = [
        ("annual", PayPeriod::Year),
        ("yearly", PayPeriod::Year),
        ("per year", PayPeriod::Year),
        ("jahresgehalt", PayPeriod::Year),
        ("年薪", PayPeriod::Year),
        ("月base", PayPeriod::Month),
        ("總年薪", PayPeriod::Year),
        ("연봉", PayPeriod::Year),
        ("年収", PayPeriod::Year),
        ("总包", PayPeriod::Year),
        ("monthly", PayPeriod::Month),
        ("per month", PayPeriod::Month),
        ("月薪", PayPeriod::Month),
        ("월급", PayPeriod::Month),
        ("hourly", PayPeriod::Hour),
        ("日薪", PayPeriod::Day),
        ("日结", PayPeriod::Day),
    ];
    let near = lead.get(ceil(lead, lead.len().saturating_sub(40))..)?;
    let near = near.rsplit(['\n', '.', ';', '|', '，', '。', ')']).next()?.to_lowercase();
    if near.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    WORDS.iter().find(|(word, _)| near.contains(word)).map(|(_, period)| *period)
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
    let tail = near.get(ceil(near, near.len().saturating_sub(14))..)?.to_lowercase();
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

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

fn ceil(text: &str, at: usize) -> usize {
    (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

/// Words that name a period without a word before them.
const STANDALONE: &str = "annually, annual, yearly, hourly, monthly, weekly, daily, per annum, annum, jährlich, monatlich, \
                          brutto/jahr, 年薪, 月薪, 总包";

/// Words for periods; short ones count only behind a slash or "per".
const PERIODS: [(&str, PayPeriod); 5] = [
    (
        "year, yr, annum, per annum, annually, annual, yearly, a., a, y, jahr, jährlich, brutto/jahr, an, año, ano, 年, \
         年薪, 总包",
        PayPeriod::Year,
    ),
    ("hour, hr, h, hourly, stunde, heure, hora, 小时, 时", PayPeriod::Hour),
    ("day, d, daily, tag, jour, 天, 日", PayPeriod::Day),
    ("week, wk, weekly, woche, 周", PayPeriod::Week),
    ("month, mo, monthly, monat, monatlich, mois, mes, mês, 月, 月薪, tháng, m", PayPeriod::Month),
];

fn periods() -> impl Iterator<Item = (&'static str, PayPeriod)> {
    PERIODS.iter().flat_map(|(words, period)| listed(words).map(|word| (word, *period)))
}
