//! Currencies as they are written: codes, signs and words.

/// What a text says of the currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Money {
    /// One currency, by its ISO 4217 code.
    Code(&'static str),
    /// `$`: some dollar; the country tells which.
    Dollar,
    /// `¥`: yuan or yen.
    Yen,
    /// `kr`: a Scandinavian crown.
    Crown,
}

/// The currency that stands right before an amount: at the end of `text`. With the length of its name in bytes.
pub(super) fn before(text: &str) -> Option<(Money, usize)> {
    let near = text.trim_end_matches([' ', '\u{a0}']);
    let spaces = text.len() - near.len();
    if spaces > 1 {
        return None;
    }
    let last = near.chars().next_back()?;
    if last.is_ascii_alphabetic() {
        let name =
            near.get(near.rfind(|c: char| !c.is_ascii_alphabetic()).map_or(0, |at| next_char(near, at))..)?;
        return word(name).map(|money| (money, name.len() + spaces));
    }
    SIGNS
        .iter()
        .filter(|(sign, _)| near.ends_with(sign))
        .max_by_key(|(sign, _)| sign.len())
        .map(|(sign, money)| (*money, sign.len() + spaces))
}

/// The currency that stands right after an amount: at the beginning of `text`. With the length of its name in bytes.
pub(super) fn after(text: &str) -> Option<(Money, usize)> {
    let near = text.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let spaces = text.len() - near.len();
    let first = near.chars().next().filter(|_| spaces <= 2)?;
    if first.is_ascii_alphabetic() {
        let name = near.get(..near.find(|c: char| !c.is_alphabetic()).unwrap_or(near.len()))?;
        return word(name).map(|money| (money, name.len() + spaces));
    }
    AFTER
        .iter()
        .chain(SIGNS)
        .filter(|(sign, _)| near.starts_with(sign))
        .max_by_key(|(sign, _)| sign.len())
        .map(|(sign, money)| (*money, sign.len() + spaces))
}

/// The currency of a field that holds nothing else, or that a text names anywhere in capitals.
pub(super) fn named(text: &str) -> Option<Money> {
    text.split(|c: char| !c.is_ascii_alphabetic()).find_map(word).or_else(|| {
        AFTER
            .iter()
            .chain(SIGNS)
            .filter(|(sign, _)| text.contains(sign))
            .max_by_key(|(sign, _)| sign.len())
            .map(|(_, money)| *money)
    })
}

impl Money {
    /// The ISO code where the money of a job in `country` is meant; the country may be unknown.
    pub(super) fn code(self, country: Option<&str>) -> Option<&'static str> {
        let local = country.and_then(of_country);
        match self {
            Self::Code(code) => Some(code),
            Self::Dollar => Some(local.filter(|code| DOLLARS.contains(code)).unwrap_or("USD")),
            Self::Yen => local.filter(|code| matches!(*code, "CNY" | "JPY")),
            Self::Crown => local.filter(|code| matches!(*code, "SEK" | "NOK" | "DKK" | "ISK" | "CZK")),
        }
    }
}

/// The currency that is paid with in a country.
pub(super) fn of_country(country: &str) -> Option<&'static str> {
    const EURO: [&str; 20] = [
        "AT", "BE", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL",
        "PT", "SI", "SK",
    ];
    const OTHERS: [(&str, &str); 35] = [
        ("AE", "AED"),
        ("AM", "AMD"),
        ("AU", "AUD"),
        ("BR", "BRL"),
        ("CA", "CAD"),
        ("CH", "CHF"),
        ("CN", "CNY"),
        ("CZ", "CZK"),
        ("DK", "DKK"),
        ("GB", "GBP"),
        ("HK", "HKD"),
        ("HU", "HUF"),
        ("ID", "IDR"),
        ("IL", "ILS"),
        ("IN", "INR"),
        ("IS", "ISK"),
        ("JP", "JPY"),
        ("KR", "KRW"),
        ("MA", "MAD"),
        ("MX", "MXN"),
        ("MY", "MYR"),
        ("NO", "NOK"),
        ("NZ", "NZD"),
        ("PL", "PLN"),
        ("RO", "RON"),
        ("RU", "RUB"),
        ("SE", "SEK"),
        ("SG", "SGD"),
        ("TH", "THB"),
        ("TR", "TRY"),
        ("TW", "TWD"),
        ("UA", "UAH"),
        ("US", "USD"),
        ("VN", "VND"),
        ("ZA", "ZAR"),
    ];
    if EURO.contains(&country) {
        return Some("EUR");
    }
    OTHERS.iter().find(|(known, _)| *known == country).map(|(_, code)| *code)
}

/// About how many units make one US dollar, as a power of ten.
///
/// It only tells a monthly pay from a misread number; nothing is ever converted with it.
pub(super) fn magnitude(code: &str) -> u64 {
    match code {
        "VND" | "IDR" => 10_000,
        "KRW" | "COP" | "CLP" => 1_000,
        "JPY" | "HUF" | "AMD" | "RUB" | "INR" | "ISK" | "PKR" | "NGN" | "KES" => 100,
        "CZK" | "TWD" | "THB" | "PHP" | "UAH" | "TRY" | "EGP" => 25,
        "CNY" | "SEK" | "NOK" | "DKK" | "MXN" | "ZAR" | "HKD" | "MAD" | "BRL" | "PLN" | "ILS" | "AED"
        | "SAR" | "MYR" | "RON" => 4,
        _ => 1,
    }
}

/// The dollars a plain `$` means at home. In Hong Kong and elsewhere adverts in English mean the American one.
const DOLLARS: [&str; 5] = ["CAD", "AUD", "SGD", "NZD", "USD"];

const SIGNS: &[(&str, Money)] = &[
    ("$", Money::Dollar),
    ("＄", Money::Dollar),
    ("US$", Money::Code("USD")),
    ("USD$", Money::Code("USD")),
    ("CA$", Money::Code("CAD")),
    ("C$", Money::Code("CAD")),
    ("CAD$", Money::Code("CAD")),
    ("AU$", Money::Code("AUD")),
    ("A$", Money::Code("AUD")),
    ("AUD$", Money::Code("AUD")),
    ("SG$", Money::Code("SGD")),
    ("S$", Money::Code("SGD")),
    ("HK$", Money::Code("HKD")),
    ("NZ$", Money::Code("NZD")),
    ("NT$", Money::Code("TWD")),
    ("MX$", Money::Code("MXN")),
    ("R$", Money::Code("BRL")),
    ("€", Money::Code("EUR")),
    ("£", Money::Code("GBP")),
    ("¥", Money::Yen),
    ("￥", Money::Yen),
    ("₹", Money::Code("INR")),
    ("₽", Money::Code("RUB")),
    ("₩", Money::Code("KRW")),
    ("₫", Money::Code("VND")),
    ("₪", Money::Code("ILS")),
    ("₺", Money::Code("TRY")),
    ("₴", Money::Code("UAH")),
    ("₱", Money::Code("PHP")),
    ("฿", Money::Code("THB")),
];

const AFTER: &[(&str, Money)] = &[
    ("美元", Money::Code("USD")),
    ("美金", Money::Code("USD")),
    ("美刀", Money::Code("USD")),
    ("刀", Money::Code("USD")),
    ("元", Money::Code("CNY")),
    ("人民币", Money::Code("CNY")),
    ("欧元", Money::Code("EUR")),
    ("港币", Money::Code("HKD")),
    ("新币", Money::Code("SGD")),
    ("円", Money::Code("JPY")),
    ("日元", Money::Code("JPY")),
    ("원", Money::Code("KRW")),
    ("đồng", Money::Code("VND")),
    ("руб", Money::Code("RUB")),
];

/// A code or word: codes in capitals, or the three commonest in any case.
///
/// PHP and TRY are left out: in job adverts they are a language and a verb.
fn word(name: &str) -> Option<Money> {
    const CODES: [&str; 46] = [
        "USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD", "HKD", "CNY", "JPY", "INR", "KRW", "VND",
        "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "ILS", "AED", "SAR", "QAR", "ZAR", "BRL",
        "MXN", "ARS", "CLP", "COP", "PEN", "RUB", "UAH", "THB", "MYR", "IDR", "TWD", "AMD", "MAD", "PKR",
        "NGN", "KES", "EGP", "ISK",
    ];
    if let Some(code) = CODES.iter().find(|code| **code == name) {
        return Some(Money::Code(code));
    }
    Some(match name.to_lowercase().as_str() {
        "usd" | "us" if name != "us" && name.len() == 3 => Money::Code("USD"),
        "eur" | "euro" | "euros" => Money::Code("EUR"),
        "gbp" | "pounds" | "sterling" => Money::Code("GBP"),
        "chf" | "sfr" => Money::Code("CHF"),
        "rmb" | "cny" => Money::Code("CNY"),
        "rupees" | "inr" => Money::Code("INR"),
        "zł" | "zl" | "pln" => Money::Code("PLN"),
        "vnđ" | "vnd" => Money::Code("VND"),
        "nis" => Money::Code("ILS"),
        "rm" => Money::Code("MYR"),
        "dollars" | "dollar" => Money::Dollar,
        "kr" => Money::Crown,
        _ => return None,
    })
}

fn next_char(text: &str, at: usize) -> usize {
    at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8)
}
