//! Years of experience, where a text states them.

use super::cues::Cue;
use super::list::{Link, link};
use super::sentences::{Name, Sentence, Sentences};
use super::spelling::Says;

/// More years than that nobody asks for: it is the age of a company.
const MOST: u8 = 25;

/// The years a sentence states for each of its names, in the order of the names; nothing where it
/// states none.
#[inline(never)] // Few sentences get here.
pub(super) fn of(sentences: &Sentences<'_>, sentence: &Sentence, names: &[Name<'_>]) -> Vec<Option<u8>> {
    let mut years = Vec::new();
    let hits = sentences.hits(sentence);
    for hit in hits.iter().filter(|hit| matches!(hit.says, Says::Cue(Cue::Years))) {
        years.resize(names.len(), None);
        let (start, end) = (hit.start, hit.end);
        let before = sentences.slice(sentence.start, start);
        let after = sentences.slice(end, sentence.end);
        let Some(number) = number(before).filter(|number| (1..=MOST).contains(number)) else { continue };
        let stated = |place: usize, years: &mut Vec<Option<u8>>| {
            if let Some(slot) = years.get_mut(place) {
                slot.get_or_insert(number);
            }
        };
        // "Java (5+ years)"
        if let Some(place) = names.iter().rposition(|name| name.end <= start)
            && names.get(place).is_some_and(|name| is_bracket(sentences.slice(name.end, start)))
        {
            stated(place, &mut years);
            continue;
        }
        if !is_experience(before, after) {
            continue;
        }
        let Some(first) = names.iter().position(|name| name.start >= end) else { continue };
        stated(first, &mut years);
        let mut pairs = names.windows(2).enumerate().skip(first);
        while let Some((place, [one, next])) = pairs.next() {
            if link(sentences.slice(one.end, next.start)) == Link::Apart {
                break;
            }
            stated(place + 1, &mut years);
        }
    }
    years
}

/// The number in front of "years": "5+", "3-5", "at least two", "3 to 5", "5 or more".
fn number(before: &str) -> Option<u8> {
    const WORDS: &[&str] =
        &["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let near: Vec<&str> = before
        .rsplit(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(4)
        .collect();
    let read = |word: &str| {
        let named = WORDS.iter().position(|name| name.eq_ignore_ascii_case(word));
        named.and_then(|number| u8::try_from(number).ok()).or_else(|| word.parse().ok())
    };
    let is_range = |word: &str| ["to", "or", "more", "plus", "and"].contains(&word);
    let mut words = near.iter().copied();
    let last = words.by_ref().find(|word| !is_range(word)).and_then(read)?;
    // Of a range the lower end is asked for.
    let rest: Vec<&str> = words.collect();
    let lower = match rest.as_slice() {
        [word, number, ..] if *word == "to" => read(number),
        [number, ..] if is_dashed(before) => read(number),
        _ => None,
    };
    Some(lower.filter(|lower| *lower < last).unwrap_or(last))
}

/// "3-5" and "3 – 5"
fn is_dashed(before: &str) -> bool {
    let text = before.trim_end_matches(|letter: char| !letter.is_ascii_digit());
    let text = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
    text.trim_end().ends_with(['-', '–', '—'])
}

/// The number stands in brackets or behind a dash, with a few words of the name's own before it:
/// "Kafka in production (3 years)".
fn is_bracket(between: &str) -> bool {
    const FAR: usize = 40;
    let (before, number) = between.rsplit_once(['(', '[', '–', ':']).unwrap_or(("", ""));
    between.len() <= FAR
        && !number.is_empty()
        && !before.contains([',', ';', ')'])
        && !number.chars().any(char::is_alphabetic)
}

/// The years are somebody's work and not a company's age.
fn is_experience(before: &str, after: &str) -> bool {
    let of =
        ["of ", "with ", "in ", "using ", "building ", "working ", "writing ", "developing ", "experience"];
    let after = after.trim_start_matches(['\'', '’', ')', ' ', '+']);
    let asked = before.trim_end().ends_with('+')
        || ["least", "minimum", "more"].iter().any(|word| before.to_ascii_lowercase().contains(word));
    let follows = of.iter().any(|word| after.starts_with(word)) || after.contains("experience");
    let past = ["for over", "the last", "the past", "in business"].iter().any(|said| before.contains(said));
    (asked || follows) && !past
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_before_years_is_read() {
        let check = |before: &str, expect: Option<u8>| assert_eq!(number(before), expect, "{before:?}");
        check("5+ ", Some(5));
        check("3-5 ", Some(3));
        check("3 – 5 ", Some(3));
        check("3 to 5 ", Some(3));
        check("at least two ", Some(2));
        check("5 or more ", Some(5));
        check("Ten ", Some(10));
        check("many ", None);
        check("", None);
        check("300 ", None);
    }
}
