//! Amounts of money as they are written: `150,000`, `85.000`, `45 000`, `62.50`, `150k`, `15万`, `7 triệu`.

/// A number as written, with what it is multiplied by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Amount {
    /// The number before its unit, in thousandths.
    pub(super) thousandths: u64,
    /// What stands behind it.
    pub(super) unit: Unit,
    /// Where it ends with its unit, in bytes from its beginning.
    pub(super) length: usize,
}

/// What a number is multiplied by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Nothing behind it.
    One,
    /// `k`, `K`, `T€`.
    Thousand,
    /// `万`, `w`, `만`.
    TenThousand,
    /// `L`, `lakh`.
    Lakh,
    /// `M`, `million`; a sum of this size is a company's, not a person's.
    Million,
    /// `triệu`: a million of a currency of small units.
    SmallMillion,
    /// `B`, `billion`.
    Billion,
}

impl Unit {
    pub(super) const fn factor(self) -> u64 {
        match self {
            Self::One => 1,
            Self::Thousand => 1_000,
            Self::TenThousand => 10_000,
            Self::Lakh => 100_000,
            Self::Million | Self::SmallMillion => 1_000_000,
            Self::Billion => 1_000_000_000,
        }
    }
}

impl Amount {
    /// The amount a text begins with.
    pub(super) fn at(text: &str) -> Option<Self> {
        let (thousandths, digits) = number(text)?;
        let (unit, more) = unit(text.get(digits..)?);
        Some(Self { thousandths, unit, length: digits + more })
    }

    /// In whole units of the currency, as if `unit` stood behind it.
    pub(super) const fn whole(self, unit: Unit) -> u64 {
        (self.thousandths.saturating_mul(unit.factor()) + 500) / 1_000
    }
}

/// The number a text begins with in thousandths, and its length in bytes.
fn number(text: &str) -> Option<(u64, usize)> {
    let mut groups: Vec<(char, &str)> = Vec::new();
    let mut length = 0;
    loop {
        let rest = text.get(length..)?;
        let mark = if groups.is_empty() { None } else { rest.chars().next().filter(|c| is_group_mark(*c)) };
        if !groups.is_empty() && mark.is_none() {
            break;
        }
        let skip = mark.map_or(0, char::len_utf8);
        let digits = rest.get(skip..)?;
        let end = digits.bytes().take_while(u8::is_ascii_digit).count();
        let spaced = mark.is_some_and(char::is_whitespace);
        // A space groups thousands only: `45 000`, but not `45 2000`.
        let first_short = groups.first().is_some_and(|(_, first)| first.len() <= 3);
        if end == 0
            || spaced
                && (end != 3 || !first_short || groups.iter().skip(1).any(|(mark, _)| !mark.is_whitespace()))
        {
            break;
        }
        groups.push((mark.unwrap_or(' '), digits.get(..end)?));
        length += skip + end;
    }
    let (&(last_mark, last), before) = groups.split_last()?;
    let grouped = before.len() > 1 && before.iter().skip(1).any(|(mark, _)| *mark != last_mark);
    let is_fraction = !before.is_empty()
        && matches!(last_mark, '.' | ',')
        && (last.len() != 3 || grouped && last.len() <= 2);
    let (whole, fraction) = if is_fraction { (before, last) } else { (groups.as_slice(), "") };
    let digits: String = whole.iter().map(|(_, digits)| *digits).collect();
    if digits.len() > 12 || fraction.len() > 3 {
        return None;
    }
    let fraction: u64 = format!("{fraction:0<3}").parse().ok()?;
    Some((digits.parse::<u64>().ok()?.checked_mul(1_000)?.checked_add(fraction)?, length))
}

fn is_group_mark(c: char) -> bool {
    matches!(c, ',' | '.' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}')
}

/// What a text after a number multiplies it by, and the length of that in bytes.
fn unit(text: &str) -> (Unit, usize) {
    const UNITS: [(&str, Unit); 27] = [
        ("k", Unit::Thousand),
        ("K", Unit::Thousand),
        ("千", Unit::Thousand),
        ("к", Unit::Thousand),
        ("tys", Unit::Thousand),
        ("万", Unit::TenThousand),
        ("萬", Unit::TenThousand),
        ("w", Unit::TenThousand),
        ("W", Unit::TenThousand),
        ("만", Unit::TenThousand),
        ("L", Unit::Lakh),
        ("Lakh", Unit::Lakh),
        ("lakh", Unit::Lakh),
        ("lakhs", Unit::Lakh),
        ("LPA", Unit::Lakh),
        ("lpa", Unit::Lakh),
        ("Lakhs", Unit::Lakh),
        ("M", Unit::Million),
        ("m", Unit::Million),
        ("MM", Unit::Million),
        ("mm", Unit::Million),
        ("million", Unit::Million),
        ("triệu", Unit::SmallMillion),
        ("B", Unit::Billion),
        ("bn", Unit::Billion),
        ("billion", Unit::Billion),
        ("亿", Unit::Billion),
    ];
    let near = text.strip_prefix([' ', '\u{a0}']).unwrap_or(text);
    let space = text.len() - near.len();
    if near.starts_with("T€") {
        return (Unit::Thousand, space + 1);
    }
    UNITS
        .iter()
        .filter(|(name, _)| near.starts_with(name))
        .filter(|(name, _)| {
            let next = near.get(name.len()..).and_then(|rest| rest.chars().next());
            // `kr` and `weeks` are no units; `kEUR` and `万円` are.
            !name.is_ascii()
                || !next.is_some_and(char::is_alphabetic)
                || near.get(name.len()..).is_some_and(begins_money)
        })
        .max_by_key(|(name, _)| name.len())
        .map_or((Unit::One, 0), |(name, unit)| (*unit, space + name.len()))
}

fn begins_money(text: &str) -> bool {
    ["EUR", "USD", "GBP", "CHF", "SEK", "INR", "PLN"].iter().any(|code| text.starts_with(code))
        || text.chars().next().is_some_and(|c| !c.is_ascii() && !c.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, whole: u64) {
        let amount = Amount::at(text).unwrap();
        assert_eq!((amount.whole(amount.unit), amount.length), (whole, text.len()), "{text:?}");
    }

    #[test]
    fn numbers_are_grouped_in_many_ways() {
        check("150000", 150_000);
        check("150,000", 150_000);
        check("85.000", 85_000);
        check("45 000", 45_000);
        check("1'200'000", 1_200_000);
        check("12,00,000", 1_200_000);
        check("100,000.00", 100_000);
        check("85.000,50", 85_001);
        check("9,000,000", 9_000_000);
        check("62.50", 63);
    }

    #[test]
    fn units_multiply() {
        check("150k", 150_000);
        check("36.5K", 36_500);
        check("1.5M", 1_500_000);
        check("15万", 150_000);
        check("35W", 350_000);
        check("7 triệu", 7_000_000);
        check("12 lakhs", 1_200_000);
    }

    #[test]
    fn what_stands_behind_is_left_alone() {
        for (text, length) in [
            ("150 kr", 3),
            ("6 weeks", 1),
            ("45 2000", 2),
            ("60kEUR", 3),
            ("3 million", 9),
            ("150.", 3),
            ("100, 200", 3),
        ] {
            assert_eq!(Amount::at(text).unwrap().length, length, "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_stumble(text in ".{0,30}") {
            let _ = Amount::at(&text);
        }
    }
}
