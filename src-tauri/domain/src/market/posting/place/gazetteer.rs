//! The tables of places as one index by their words.

use std::sync::LazyLock;

use super::Place;
use super::cities::CITIES;
use super::countries::{AREAS, COUNTRIES, REGIONS};
use crate::market::posting::words::{Phrases, Word, is_unspaced};

/// A name that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// A city.
    City(City),
    /// A state, province or other part of a country.
    Region(Region),
    /// A country, by its code.
    Country(&'static str),
    /// An area of several countries, by its name.
    Area(&'static str),
}

/// A city of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct City {
    pub(super) name: &'static str,
    pub(super) country: &'static str,
    /// The state, in the United States only.
    pub(super) state: Option<&'static str>,
    pub(super) fame: Fame,
}

/// Whether a city's name alone tells where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fame {
    /// The name alone means this city.
    Clear,
    /// Other cities of that name are as likely.
    Shared,
}

/// A state or province.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) country: &'static str,
    pub(super) code: &'static str,
    pub(super) name: &'static str,
}

/// The name of a country as it is shown.
fn country_name(code: &str) -> Option<&'static str> {
    let place = COUNTRIES.binary_search_by(|(known, _)| (*known).cmp(code)).ok()?;
    COUNTRIES.get(place).and_then(|(_, names)| names.split('=').next())
}

/// The longest name of a city, region, country or area the words begin with, and how many words it has.
pub(super) fn name_at(words: &[Word<'_>]) -> Option<(usize, Known)> {
    let (length, known) = NAMES.at(words)?;
    let written = words.get(..length)?;
    written_as_name(written).then_some((length, known))
}

/// The state or province and the country the words begin with, by name or code, as they may follow a city.
///
/// Both may be there: DE is Delaware and Germany.
pub(super) fn qualifiers_at(words: &[Word<'_>]) -> [Option<(usize, Known)>; 2] {
    [&REGION_QUALIFIERS, &COUNTRY_QUALIFIERS].map(|table| {
        let (length, known) = table.at(words)?;
        let written = words.get(..length)?;
        let code = length == 1 && written.iter().all(|word| word.folded.len() <= 3);
        let capitals = |word: &Word<'_>| word.text.chars().all(|c| !c.is_lowercase());
        let fits = if code { written.iter().all(capitals) } else { written_as_name(written) };
        fits.then_some((length, known))
    })
}

/// The known names inside a text without spaces, such as Chinese, in their order.
pub(super) fn names_inside(text: &str) -> Vec<Known> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let longest = UNSPACED
            .iter()
            .filter(|(name, _)| rest.starts_with(name.as_str()))
            .max_by_key(|(name, _)| name.len());
        let step = longest.map_or(first.len_utf8(), |(name, _)| name.len());
        found.extend(longest.map(|(_, known)| *known));
        rest = rest.get(step..).unwrap_or_default();
    }
    found
}

impl Known {
    /// The place as it is shown.
    pub(super) fn shown(self) -> Place {
        match self {
            Self::City(city) => city.shown(),
            // Georgia alone may as well be the country.
            Self::Region(Region { name: "Georgia", .. }) => Place { name: "Georgia".into(), country: None },
            Self::Region(region) => in_country(region.name, region.country),
            Self::Country(code) => {
                Place { name: country_name(code).unwrap_or(code).into(), country: Some(code.into()) }
            }
            Self::Area(name) => Place { name: name.into(), country: None },
        }
    }
}

impl City {
    /// The place as it is shown; of a shared name the country is not known.
    pub(super) fn shown(self) -> Place {
        match self.fame {
            Fame::Shared => Place { name: self.name.into(), country: None },
            Fame::Clear => self.made_clear(),
        }
    }

    /// The place as it is shown when something else says where it is.
    pub(super) fn made_clear(self) -> Place {
        match self.state {
            Some(state) => {
                Place { name: format!("{}, {state}", self.name), country: Some(self.country.into()) }
            }
            None => in_country(self.name, self.country),
        }
    }
}

/// A city of a name within a state or province.
pub(super) fn in_region(city: &str, region: Region) -> Place {
    if region.country == "US" {
        return Place { name: format!("{city}, {}", region.code), country: Some(region.country.into()) };
    }
    in_country(city, region.country)
}

/// A place of a name within a country.
pub(super) fn in_country(name: &str, country: &str) -> Place {
    let shown = country_name(country).filter(|shown| *shown != name);
    let name = shown.map_or_else(|| name.into(), |shown| format!("{name}, {shown}"));
    Place { name, country: Some(country.into()) }
}

static NAMES: LazyLock<Phrases<Known>> = LazyLock::new(|| {
    let areas = AREAS.iter().flat_map(|names| spellings(names, Known::Area));
    Phrases::of(cities().chain(countries()).chain(areas).chain(region_names()))
});

static REGION_QUALIFIERS: LazyLock<Phrases<Known>> = LazyLock::new(|| {
    let codes = regions().filter(|region| !region.code.is_empty());
    Phrases::of(codes.map(|region| (region.code, Known::Region(region))).chain(region_names()))
});

static COUNTRY_QUALIFIERS: LazyLock<Phrases<Known>> = LazyLock::new(|| {
    // In adverts NA is North America.
    let codes = COUNTRIES.iter().filter(|(code, _)| *code != "NA");
    Phrases::of(codes.map(|(code, _)| (*code, Known::Country(code))).chain(countries()))
});

static UNSPACED: LazyLock<Vec<(String, Known)>> = LazyLock::new(|| {
    cities()
        .chain(countries())
        .chain(AREAS.iter().flat_map(|names| spellings(names, Known::Area)))
        .filter(|(name, _)| name.chars().all(is_unspaced))
        .map(|(name, known)| (name.to_owned(), known))
        .collect()
});

fn cities() -> impl Iterator<Item = (&'static str, Known)> {
    CITIES.iter().flat_map(|(place, names)| {
        let (country, state) =
            place.split_once('-').map_or((*place, None), |(country, state)| (country, Some(state)));
        names.split(", ").map(str::trim).flat_map(move |names| {
            let first = names.split('=').next().unwrap_or(names);
            let fame = if first.ends_with('?') { Fame::Shared } else { Fame::Clear };
            let name = first.trim_end_matches('?');
            names.split('=').map(move |spelling| {
                (spelling.trim_end_matches('?'), Known::City(City { name, country, state, fame }))
            })
        })
    })
}

fn countries() -> impl Iterator<Item = (&'static str, Known)> {
    COUNTRIES.iter().flat_map(|(code, names)| names.split('=').map(|name| (name, Known::Country(code))))
}

fn regions() -> impl Iterator<Item = Region> {
    REGIONS
        .iter()
        .flat_map(|(country, regions)| regions.iter().map(|(code, name)| Region { country, code, name }))
}

fn region_names() -> impl Iterator<Item = (&'static str, Known)> {
    regions().map(|region| (region.name, Known::Region(region)))
}

fn spellings(
    names: &'static str,
    known: fn(&'static str) -> Known,
) -> impl Iterator<Item = (&'static str, Known)> {
    let shown = names.split('=').next().unwrap_or(names);
    names.split('=').map(move |name| (name, known(shown)))
}

/// Whether the words are written as names are: short ones in capitals, others at least with a capital first.
///
/// "us", "in" and "nice" are words; "nyc" and names of several words are too seldom anything else.
fn written_as_name(words: &[Word<'_>]) -> bool {
    let Some(first) = words.first() else { return false };
    if words.len() > 1 || first.folded == "nyc" {
        return true;
    }
    match first.folded.chars().count() {
        ..=2 if first.text.is_ascii() => first.text.chars().all(|c| !c.is_lowercase()),
        _ => first.text.chars().next().is_some_and(|c| !c.is_lowercase()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_in_the_order_of_their_codes() {
        assert!(COUNTRIES.is_sorted_by_key(|(code, _)| *code), "names are looked up by halving");
    }

    #[test]
    fn every_city_lies_in_a_known_country_and_every_american_one_in_a_known_state() {
        for (name, known) in cities() {
            let Known::City(city) = known else { unreachable!("cities are cities") };
            assert!(country_name(city.country).is_some(), "{name} lies in {}", city.country);
            let known = |state: &str| regions().any(|region| region.country == "US" && region.code == state);
            assert_eq!(city.state.is_some_and(known), city.country == "US", "{name}");
        }
    }

    #[test]
    fn no_spelling_means_two_cities() {
        let mut spellings: Vec<_> = cities().map(|(name, _)| name).collect();
        spellings.sort_unstable();
        let twice: Vec<_> = spellings.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
