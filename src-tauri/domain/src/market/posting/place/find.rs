//! Places among the words of a line.

use std::sync::LazyLock;

use super::Place;
use super::gazetteer::{
    City, Fame, Known, Region, in_country, in_region, name_at, names_inside, qualifiers_at,
};
use crate::market::posting::words::{Phrases, Word, is_unspaced};

/// A place found among words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Found {
    pub(in super::super) place: Place,
    /// The number of its first word.
    pub(in super::super) from: usize,
    /// The number of the first word after it.
    pub(in super::super) to: usize,
    /// How it is known.
    pub(in super::super) evidence: Evidence,
}

/// How a place is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Evidence {
    /// Its name is in the table.
    Table,
    /// A state stands behind its name, or a known city and its country behind it.
    State,
    /// A country stands behind a name that is not in the table.
    Country,
}

/// The places the words name, in their order.
pub(in super::super) fn find(words: &[Word<'_>]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some(first) = rest.first().filter(|word| word.text.starts_with(is_unspaced)) {
            let place = |known: Known| Found {
                place: known.shown(),
                from: at,
                to: at + 1,
                evidence: Evidence::Table,
            };
            found.extend(names_inside(first.text).into_iter().map(place));
            at += 1;
            continue;
        }
        let unknown = || if starts_a_name(words, at, &found) { unknown_city(rest) } else { None };
        let known = || known_place(rest).filter(|_| !is_state_of_a_name(words, at, &found));
        match known().or_else(unknown) {
            Some((length, place, evidence)) => {
                found.push(Found { place, from: at, to: at + length, evidence });
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// A known name with what stands behind it to say which one is meant.
fn known_place(words: &[Word<'_>]) -> Option<(usize, Place, Evidence)> {
    let (length, known) = name_at(words)?;
    let (name, behind) = words.split_at_checked(length)?;
    // "US citizens only" says who may apply, not where.
    if behind.first().is_some_and(|next| next.mark == ' ' && CITIZENS.word(&next.folded).is_some()) {
        return None;
    }
    if let Known::City(city) = known {
        let (more, place) = qualified_city(city, &written(name), behind);
        let evidence = if more > 0 { Evidence::State } else { Evidence::Table };
        return Some((length + more, place, evidence));
    }
    let place = known.shown();
    // "California, USA" is one place.
    let more = country_behind(behind, place.country.as_deref());
    Some((length + more, place, Evidence::Table))
}

/// How many words behind a city say where it is, and the place they make of it.
fn qualified_city(city: City, written: &str, behind: &[Word<'_>]) -> (usize, Place) {
    /// The length of names that are short for another, as SF.
    const ALIAS: usize = 3;
    let told = |known| match known {
        Known::Region(region) => {
            city.country == region.country && city.state.is_none_or(|state| state == region.code)
        }
        Known::Country(code) => code == city.country,
        _ => false,
    };
    if let Some((length, _)) = follows(behind, told) {
        return (length + rest_of(behind, length, city.country), city.made_clear());
    }
    match follows(behind, |_| true) {
        // "Paris, TX" is not in France; but "London, New York", "Seattle, DC" and "SF, NY" are lists of cities.
        Some((length, Known::Region(region)))
            if written.len() > ALIAS && (!begins_with_city(behind) || has_namesake(written, region)) =>
        {
            (length + rest_of(behind, length, region.country), in_region(written, region))
        }
        Some((length, Known::Country(code))) if city.fame == Fame::Shared => {
            (length, in_country(city.name, code))
        }
        _ => (0, city.shown()),
    }
}

/// A name that is not in the table, with a state or country behind it.
fn unknown_city(words: &[Word<'_>]) -> Option<(usize, Place, Evidence)> {
    const LONGEST: usize = 4;
    for length in 1..=LONGEST {
        let (name, behind) = words.split_at_checked(length)?;
        let last = name.last()?;
        if length > 1 && last.mark != ' ' || !could_be_name(last, length) {
            return None;
        }
        let Some((more, known)) = follows(behind, |_| true) else { continue };
        // In "Acme Labs Boulder, CO" the city is only the last word.
        if (1..length).any(|from| name.get(from..).is_some_and(begins_with_city)) {
            return None;
        }
        // In "Acme, New York, NY" the city is the one that is known.
        if begins_with_city(behind) && behind.get(more..).is_some_and(says_a_state) {
            return None;
        }
        let comma = behind.first().is_some_and(|word| word.mark == ',');
        let code = behind.first().is_some_and(|word| is_code(word) && !reads_as_word(word, last));
        if length == 1 && last.folded.len() < 3 || !comma && !code {
            return None;
        }
        return match known {
            Known::Region(region) => {
                let more = more + rest_of(behind, more, region.country);
                Some((length + more, in_region(&written(name), region), Evidence::State))
            }
            Known::Country(code) if comma && !behind.first().is_some_and(is_doubtful) => {
                Some((length + more, in_country(&written(name), code), Evidence::Country))
            }
            _ => None,
        };
    }
    None
}

/// The state or country right behind, separated by a comma, a space or a parenthesis.
fn follows(words: &[Word<'_>], wanted: impl Fn(Known) -> bool) -> Option<(usize, Known)> {
    let first = words.first().filter(|word| matches!(word.mark, ',' | ' ' | '(' | '['))?;
    // Without a comma, the words OR, IN and ME of a shouted line are no states.
    if first.mark == ' ' && first.text.len() == 2 && WORDS_FIRST.word(&first.folded).is_some() {
        return None;
    }
    qualifiers_at(words).into_iter().flatten().find(|(_, known)| wanted(*known))
}

/// How many words after the first `length` name the country once more: "Austin, TX, USA", "Reading, Berkshire,
/// England".
fn rest_of(behind: &[Word<'_>], length: usize, country: &str) -> usize {
    let within = |known| match known {
        Known::Region(region) => region.country == country,
        Known::Country(code) => code == country,
        _ => false,
    };
    let comma =
        |words: &[Word<'_>]| words.first().is_some_and(|word| word.mark == ',') && !begins_with_city(words);
    let again = behind.get(length..).filter(|rest| comma(rest)).and_then(|rest| follows(rest, within));
    let length = again.map_or(0, |(more, _)| more);
    length + behind.get(length..).filter(|_| length > 0).map_or(0, |rest| country_behind(rest, Some(country)))
}

fn country_behind(words: &[Word<'_>], country: Option<&str>) -> usize {
    let same = |known| matches!(known, Known::Country(code) if Some(code) == country);
    follows(words, same).map_or(0, |(length, _)| length)
}

/// Whether a town in the state of New York is called like the city, so that "Rome, NY" is no list.
fn has_namesake(written: &str, region: Region) -> bool {
    region.code == "NY" && matches!(written.to_lowercase().as_str(), "rome" | "geneva" | "athens" | "naples")
}

fn begins_with_city(words: &[Word<'_>]) -> bool {
    matches!(name_at(words), Some((_, Known::City(_))))
}

fn says_a_state(words: &[Word<'_>]) -> bool {
    follows(words, |known| matches!(known, Known::Region(_))).is_some()
}

/// Whether a two-letter code is a word, as in a line that is written in capitals.
fn reads_as_word(code: &Word<'_>, before: &Word<'_>) -> bool {
    let shouted = before.text.chars().all(|c| !c.is_lowercase());
    shouted || WORDS_FIRST.word(&code.folded).is_some() || WORDS_TOO.word(&code.folded).is_some()
}

/// Whether what stands behind an unknown name is a code that is likelier something else: "Test, QA", "AI, ML".
fn is_doubtful(word: &Word<'_>) -> bool {
    word.text.len() == 2 && SURE_CODES.word(&word.folded).is_none()
}

fn is_code(word: &Word<'_>) -> bool {
    (2..=3).contains(&word.text.len()) && word.text.chars().all(|c| c.is_ascii_uppercase())
}

/// Whether a word names a state and a city, and the unknown name before it says the state: "the Rochester, NY lab".
fn is_state_of_a_name(words: &[Word<'_>], at: usize, found: &[Found]) -> bool {
    let Some(word) = words.get(at).filter(|word| word.mark == ',' && is_code(word)) else { return false };
    let both = begins_with_city(std::slice::from_ref(word)) && says_a_state(std::slice::from_ref(word));
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    let known = found.last().is_some_and(|found| found.to == at);
    both && !known && before.is_some_and(|before| could_be_name(before, 1))
}

/// Whether a name may begin at this word: at the front, after a mark, after another place or a little word.
fn starts_a_name(words: &[Word<'_>], at: usize, found: &[Found]) -> bool {
    let Some(word) = words.get(at) else { return false };
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    before.is_none_or(|before| {
        word.mark != ' '
            || found.last().is_some_and(|found| found.to == at)
            || LEADING.word(&before.folded).is_some()
    })
}

/// Whether a word may be part of a city's name.
fn could_be_name(word: &Word<'_>, length: usize) -> bool {
    let capital = word.text.chars().next().is_some_and(char::is_uppercase);
    let little = length > 1 && LITTLE.word(&word.folded).is_some();
    (capital || little)
        && NO_NAME.word(&word.folded).is_none()
        && word.text.chars().all(|c| !c.is_ascii_digit())
}

fn written(name: &[Word<'_>]) -> String {
    name.iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

/// Words behind a country that make it one's origin.
static CITIZENS: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::of_lists(&[((), "citizen, citizens, citizenship, national, nationals")]));
/// Codes of states that are words first.
static WORDS_FIRST: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::of_lists(&[((), "or, in, me, ok, hi")]));
/// Codes of states that are words too.
static WORDS_TOO: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of_lists(&[((), "id, de, la, al, it")]));
/// Codes of countries that are taken behind a name that is not in the table.
static SURE_CODES: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::of_lists(&[(
        (),
        "uk, us, gb, de, fr, nl, ch, at, be, es, pt, pl, se, dk, fi, cz, hu, ro, ua, jp, sg, au, nz, br, mx, tw, kr",
    )])
});
/// Words a name may follow without a mark.
static LEADING: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::of_lists(&[((), "in, near, or, and, onsite, site, remote, hybrid, from, to, time, location")])
});
/// Little words inside the names of cities.
static LITTLE: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::of_lists(&[((), "de, la, of, the, upon, am, an, del, do, da, le")]));
/// Words that no city's name has.
static NO_NAME: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::of_lists(&[(
        (),
        "remote, onsite, hybrid, in, or, and, full, fulltime, part, contract, visa, inc, ltd, llc, gmbh, corp, \
         engineer, engineers, developer, developers, senior, engineering, hiring, based, only, ok, office, software, \
         hq, no, time, site, on, h1b, worldwide, friendly, company, anywhere, location, locations, multiple, area, metro",
    )])
});
