//! Years of experience in a text.

/// The most years of experience a text in lower case asks for.
pub(super) fn asked(lower: &str) -> Option<u32> {
    ["year", "年"]
        .iter()
        .flat_map(|sign| lower.match_indices(sign))
        .filter_map(|(at, sign)| asked_at(lower, at, sign.len()))
        .max()
}

/// The first number of a field that is about years.
pub(super) fn first(field: &str) -> Option<u32> {
    let begin = field.find(|c: char| c.is_ascii_digit())?;
    let rest = field.get(begin..)?;
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    rest.get(..end)?.parse().ok().filter(|years| *years <= 40)
}

/// The years that "year" at `at` counts, when the words around it ask for experience.
fn asked_at(lower: &str, at: usize, sign: usize) -> Option<u32> {
    const MOST: u32 = 15;
    let lead = last_part(lower.get(..at)?, 60);
    let number = lead.trim_end_matches([' ', '+', '-', '–', '\u{a0}']);
    let number = number.strip_suffix("plus").map_or(number, str::trim_end);
    let (before, upper) = ends_in_number(number)?;
    // Of a range the lower end is asked for.
    let ranged = before.trim_end_matches([' ', '-', '–', '~', '+']);
    let ranged = ranged.strip_suffix(" to").unwrap_or(ranged);
    let lower_end = ends_in_number(ranged).filter(|(_, low)| ranged.len() < before.len() && *low < upper);
    let years = lower_end.map_or(upper, |(_, low)| low);
    let asked = speaks_of_experience(lower.get(at + sign..)?) && !speaks_of_the_company(before);
    (asked && years <= MOST).then_some(years)
}

fn speaks_of_experience(behind: &str) -> bool {
    const ABOUT: [&str; 14] = [
        "experience",
        "exp.",
        "programming",
        "developing",
        "development",
        "professional",
        "writing",
        "building",
        "working",
        "of software",
        "industry",
        "经验",
        "工作",
        "以上",
    ];
    const NEAR: usize = 50;
    let end = (0..=behind.len().min(NEAR)).rev().find(|&at| behind.is_char_boundary(at)).unwrap_or(0);
    let near = behind.get(..end).unwrap_or_default().split(['\n', ';', '。']).next().unwrap_or_default();
    ABOUT.iter().any(|word| near.contains(word))
}

fn speaks_of_the_company(before: &str) -> bool {
    const OWN: [&str; 11] = [
        "we ",
        "we'",
        "our ",
        "founded",
        "over the",
        "the company",
        "years ago",
        "combined",
        "team ha",
        "for over",
        "last ",
    ];
    let sentence = before.rsplit(['\n', '.', ';', '!', '•']).next().unwrap_or_default();
    OWN.iter().any(|word| sentence.contains(word))
}

/// A text that ends in a number of one or two digits, without and as that number.
fn ends_in_number(text: &str) -> Option<(&str, u32)> {
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (before, number) = text.split_at_checked(text.len() - digits)?;
    (1..=2).contains(&digits).then_some((before, number.parse().ok()?))
}

/// The end of a text, of at most so many bytes.
fn last_part(text: &str, bytes: usize) -> &str {
    let from = (text.len().saturating_sub(bytes)..=text.len()).find(|&at| text.is_char_boundary(at));
    from.and_then(|from| text.get(from..)).unwrap_or(text)
}
