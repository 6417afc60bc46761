//! For how long an amount is paid: the words behind and before it.

use super::PayPeriod;

/// The period a field of its own names: `YEAR`, `per hour`, `Monthly`.
pub(super) fn named(field: &str) -> Option<PayPeriod> {
    let field = field.trim().to_lowercase();
    let last = field.rsplit([' ', '/', '_']).next()?;
    word(last).map(|(period, _)| period)
}

/// The period that stands right behind an amount, and the length of its words in bytes: "/yr", "per hour", "p.a.".
pub(super) fn behind(rest: &str) -> Option<(usize, PayPeriod)> {
    const ENOUGH: usize = 32;
    let near = rest.trim_start_matches([' ', '\u{a0}', '(', '（', '.', '*']);
    let lead = rest.len() - near.len();
    let lower = near.get(..floor(near, ENOUGH))?.to_lowercase();
    let between = listed_prefix(&lower, &BETWEEN);
    let spoken = lower.get(between..)?;
    let joint = listed_prefix(spoken, &JOINTS);
    let tail = spoken.get(joint..)?;
    let end = tail.find(|c: char| !c.is_alphabetic()).unwrap_or(tail.len());
    let (period, strength) = word(tail.get(..end)?).or_else(|| chinese(tail))?;
    let joined = spoken.get(..joint)?;
    let enough = match strength {
        Strength::Alone => true,
        Strength::Joined => joint > 0,
        Strength::Slashed => joined.contains('/') || joined.starts_with('p'),
    };
    let length = if tail.is_ascii() || word(tail.get(..end)?).is_some() { end } else { chinese_length(tail) };
    enough.then_some((lead + between + joint + length, period))
}

/// The period that stands shortly before an amount: "Annual salary: 90k", "年薪15W".
pub(super) fn before(lead: &str) -> Option<PayPeriod> {
    const NEAR: usize = 40;
    const WORDS: [(&str, PayPeriod); 16] = [
        ("annual", PayPeriod::Year),
        ("yearly", PayPeriod::Year),
        ("per year", PayPeriod::Year),
        ("jahresgehalt", PayPeriod::Year),
        ("年薪", PayPeriod::Year),
        ("总包", PayPeriod::Year),
        ("연봉", PayPeriod::Year),
        ("年収", PayPeriod::Year),
        ("monthly", PayPeriod::Month),
        ("per month", PayPeriod::Month),
        ("月薪", PayPeriod::Month),
        ("月base", PayPeriod::Month),
        ("월급", PayPeriod::Month),
        ("hourly", PayPeriod::Hour),
        ("日薪", PayPeriod::Day),
        ("日结", PayPeriod::Day),
    ];
    let near = lead.get(ceil(lead, lead.len().saturating_sub(NEAR))..)?;
    let near = near.rsplit(['\n', '.', ';', '|', '，', '。', ')']).next()?.to_lowercase();
    if near.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    WORDS.iter().find(|(word, _)| near.contains(word)).map(|(_, period)| *period)
}

/// How many monthly pays a year has, and the length of the words: `·13薪`, `*16`, ` x 14`, `，14薪`.
pub(super) fn monthly_pays(rest: &str) -> Option<(usize, u8)> {
    const BETWEEN: &str = " ·•*×xX，,+、(（\\/税前";
    let near = rest.trim_start_matches(|c| BETWEEN.contains(c));
    let (times, after) = split_digits(near)?;
    let times: u8 = times.parse().ok().filter(|times| (12..=24).contains(times))?;
    let after = after.strip_prefix(".5").unwrap_or(after);
    // "13-15薪": at least thirteen.
    let after = after.strip_prefix(['-', '~', '～']).and_then(split_digits).map_or(after, |(_, after)| after);
    let after = after.trim_start_matches(' ');
    if let Some(behind) = ["薪", "个月", "M"].iter().find_map(|name| after.strip_prefix(name)) {
        return Some((rest.len() - behind.len(), times));
    }
    let multiplied = rest.trim_start().starts_with(['*', '×', 'x', 'X', '·', '\\']);
    let ends = !after.starts_with(|c: char| c.is_alphanumeric() || c == '%');
    (multiplied && ends).then_some((rest.len() - after.len(), times))
}

/// What a word must have before it to name a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strength {
    /// Nothing: "annually".
    Alone,
    /// "per", "a" or a slash: "a year".
    Joined,
    /// A slash or "per": "/h".
    Slashed,
}

/// What may stand between an amount and its period: "USD gross per year".
const BETWEEN: [&str; 9] =
    ["gross ", "brutto ", "base ", "usd ", "eur ", "cash ", "salary ", "euros ", "net "];
/// What joins an amount and its period, longest first.
const JOINTS: [&str; 19] = [
    "/ per ", "each ", "per ", "pro ", "par ", "por ", "an ", "im ", "al ", "je ", "am ", "a ", "/ ", "p/",
    "p.", "/", "每", "p ", "p",
];

fn word(name: &str) -> Option<(PayPeriod, Strength)> {
    use PayPeriod::{Day, Hour, Month, Week, Year};
    use Strength::{Alone, Joined, Slashed};
    Some(match name {
        "annually" | "annual" | "yearly" | "jährlich" => (Year, Alone),
        "year" | "yr" | "annum" | "jahr" | "an" | "año" | "ano" => (Year, Joined),
        "a" | "y" => (Year, Slashed),
        "hourly" => (Hour, Alone),
        "hour" | "hr" | "stunde" | "heure" | "hora" => (Hour, Joined),
        "h" => (Hour, Slashed),
        "daily" => (Day, Alone),
        "day" | "tag" | "jour" => (Day, Joined),
        "d" => (Day, Slashed),
        "weekly" => (Week, Alone),
        "week" | "wk" | "woche" => (Week, Joined),
        "monthly" | "monatlich" => (Month, Alone),
        "month" | "mo" | "monat" | "mois" | "mes" | "mês" | "tháng" => (Month, Joined),
        "m" => (Month, Slashed),
        _ => return None,
    })
}

/// Chinese names of periods, which need not end where a word does.
const CHINESE: [(&str, PayPeriod, Strength); 9] = [
    ("年薪", PayPeriod::Year, Strength::Alone),
    ("总包", PayPeriod::Year, Strength::Alone),
    ("月薪", PayPeriod::Month, Strength::Alone),
    ("小时", PayPeriod::Hour, Strength::Joined),
    ("天", PayPeriod::Day, Strength::Joined),
    ("日", PayPeriod::Day, Strength::Joined),
    ("周", PayPeriod::Week, Strength::Joined),
    ("月", PayPeriod::Month, Strength::Joined),
    ("年", PayPeriod::Year, Strength::Joined),
];

fn chinese(tail: &str) -> Option<(PayPeriod, Strength)> {
    CHINESE.iter().find(|(name, ..)| tail.starts_with(name)).map(|(_, period, strength)| (*period, *strength))
}

fn chinese_length(tail: &str) -> usize {
    CHINESE.iter().find(|(name, ..)| tail.starts_with(name)).map_or(0, |(name, ..)| name.len())
}

/// The length of the one of the words that the text begins with.
fn listed_prefix(text: &str, words: &[&str]) -> usize {
    words.iter().find(|word| text.starts_with(**word)).map_or(0, |word| word.len())
}

fn split_digits(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    if end == 0 { None } else { text.split_at_checked(end) }
}

/// The end of a character at or before a byte.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// The beginning of a character at or after a byte.
pub(super) fn ceil(text: &str, at: usize) -> usize {
    (at..=text.len()).find(|&at| text.is_char_boundary(at)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_stand_behind_an_amount() {
        for (rest, period) in [
            ("/yr", PayPeriod::Year),
            (" per year", PayPeriod::Year),
            (" p.a.", PayPeriod::Year),
            (" pa", PayPeriod::Year),
            (" a year", PayPeriod::Year),
            (" annually", PayPeriod::Year),
            (" /Yr. (USD)", PayPeriod::Year),
            (" brutto pro Jahr", PayPeriod::Year),
            ("/h", PayPeriod::Hour),
            (" p/h", PayPeriod::Hour),
            (" per hour", PayPeriod::Hour),
            (" par jour", PayPeriod::Day),
            ("/天", PayPeriod::Day),
            ("/月×12", PayPeriod::Month),
            (" a month", PayPeriod::Month),
            ("（月薪）", PayPeriod::Month),
            ("/mo", PayPeriod::Month),
        ] {
            assert_eq!(behind(rest).map(|(_, period)| period), Some(period), "{rest:?}");
        }
    }

    #[test]
    fn other_words_are_no_periods() {
        for rest in [
            "",
            " and up",
            " a",
            " an hourglass",
            " h",
            " m",
            " years",
            " depending",
            " years of experience",
            " days",
        ] {
            assert_eq!(behind(rest), None, "{rest:?}");
        }
    }

    #[test]
    fn what_is_taken_is_exactly_what_names_the_period() {
        for (rest, length) in [("/yr + equity", 3), (" per hour.", 9), ("/月×12", 4), (" gross / year", 13)]
        {
            assert_eq!(behind(rest).map(|(length, _)| length), Some(length), "{rest:?}");
        }
    }
}
