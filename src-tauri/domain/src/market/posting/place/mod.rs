//! Where a job is: the places a text names.
//!
//! Cities, states and countries are known from a table of our own. A name that is not in it counts as a
//! city where a state or country follows it ("Lisle, IL", "Sisian, Armenia"), and not otherwise.

mod cities;
mod countries;
mod find;
mod gazetteer;

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use self::gazetteer::{City, Fame, Known, name_at, qualifiers_at};
use super::words::{Phrases, Word, words};

pub(super) use self::find::{Evidence, Found, find};

/// A place as far as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// How it is shown: "Berlin, Germany", "Austin, TX", "Japan", "Europe".
    ///
    /// All spellings of a known place are shown as one, so that places can be counted by it.
    pub name: String,
    /// The country as a two-letter code (ISO 3166), where it is known.
    pub country: Option<String>,
}

/// The places of a field that names nothing else. What is not understood stays as it is written.
pub(super) fn read(field: &str) -> Vec<Place> {
    let mut places = Vec::new();
    for part in field.split([';', '|', '\n', '•', '·']) {
        let words = words(part);
        let found = find(&words);
        if found.is_empty() && !says_no_place(&words) {
            places.extend(by_codes(&words).unwrap_or_else(|| as_written(part)));
        }
        places.extend(found.into_iter().map(|found| found.place));
    }
    settled(places)
}

/// The states and countries of a field of nothing but their codes: "TX", "AU/NZ", "Remote, NC, CO".
fn by_codes(words: &[Word<'_>]) -> Option<Vec<Place>> {
    // As a field of its own, CA is as often Canada as it is California.
    if matches!(words, [one] if one.text == "CA") {
        return None;
    }
    let codes = words.iter().filter(|word| NO_PLACE.word(&word.folded).is_none());
    codes
        .map(|code| qualifiers_at(std::slice::from_ref(code)).into_iter().flatten().next())
        .map(|code| code.map(|(_, known)| known.shown()))
        .collect()
}

/// A field that is not understood, if it is short enough for a place.
fn as_written(field: &str) -> Vec<Place> {
    const LONGEST: usize = 60;
    const WORDS: usize = 6;
    let name = field.trim().trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | ')'));
    let place = Place { name: name.into(), country: None };
    let fits = (1..=LONGEST).contains(&name.chars().count()) && name.split_whitespace().count() <= WORDS;
    if fits { vec![place] } else { Vec::new() }
}

/// Whether a text names places and nothing else.
pub(super) fn is_only_places(text: &str) -> bool {
    let words = words(text);
    let named: usize = find(&words).iter().map(|found| found.to - found.from).sum();
    named > 0 && named == words.iter().filter(|word| !matches!(word.folded.as_str(), "or" | "and")).count()
}

/// One place once, and no country beside a city that lies in it.
pub(super) fn settled(places: Vec<Place>) -> Vec<Place> {
    let mut settled: Vec<Place> = Vec::new();
    let countries: Vec<String> = places.iter().filter_map(|place| place.country.clone()).collect();
    for mut place in places {
        // Beside Toronto, Waterloo is the one in Canada.
        if place.country.is_none()
            && let Some(city) = shared_city(&place.name)
            && countries.iter().any(|country| country == city.country)
        {
            place = city.made_clear();
        }
        if !settled.contains(&place) {
            settled.push(place);
        }
    }
    settled
}

/// The country all places lie in that tell one, if they agree.
pub(super) fn only_country(places: &[Place]) -> Option<String> {
    let mut countries = places.iter().filter_map(|place| place.country.as_ref());
    let first = countries.next()?;
    countries.all(|other| other == first).then(|| first.clone())
}

fn shared_city(name: &str) -> Option<City> {
    let words = words(name);
    match name_at(&words) {
        Some((length, Known::City(city))) if length == words.len() && city.fame == Fame::Shared => Some(city),
        _ => None,
    }
}

/// Whether a field says that there is no place, or that any will do.
fn says_no_place(words: &[Word<'_>]) -> bool {
    words.iter().all(|word| NO_PLACE.word(&word.folded).is_some())
}

static NO_PLACE: LazyLock<Phrases<()>> = LazyLock::new(|| {
    Phrases::of_lists(&[(
        (),
        "remote, anywhere, worldwide, global, globally, everywhere, distributed, null, none, na, n, a, unknown, \
         hybrid, onsite, on, site, only, fully, 100%, work, from, home, virtual, friendly, or, multiple, locations, \
         various, tbd, any, location, international, earth, first, world, wide, roles, stage, full, part, time, contract, 远程, 未知, 未提及, 未提供, 无, 不限, 全球",
    )])
});

#[cfg(test)]
mod tests {
    use super::*;

    fn check(field: &str, expected: &[&str]) {
        let places: Vec<String> = read(field)
            .into_iter()
            .map(|place| format!("{} [{}]", place.name, place.country.as_deref().unwrap_or("?")))
            .collect();
        assert_eq!(places, expected, "{field:?}");
    }

    #[test]
    fn spellings_of_a_place_become_one() {
        check("Berlin", &["Berlin, Germany [DE]"]);
        check("Berlin, Germany", &["Berlin, Germany [DE]"]);
        check("Berlin, DE", &["Berlin, Germany [DE]"]);
        for york in [
            "NYC",
            "New York, NY",
            "New York City, USA",
            "New York",
            "NYC, New York",
            "New York, NY, United States",
        ] {
            check(york, &["New York, NY [US]"]);
        }
        check("SF Bay Area, USA", &["San Francisco Bay Area, CA [US]"]);
        check("München", &["Munich, Germany [DE]"]);
        check("Hà Nội, Việt Nam", &["Hanoi, Vietnam [VN]"]);
        check("上海张江", &["Shanghai, China [CN]"]);
        check("서울 서초구", &["Seoul, South Korea [KR]"]);
        check("Tanger, Maroc", &["Tangier, Morocco [MA]"]);
        check("Washington, DC, USA", &["Washington, DC [US]"]);
        check("Singapore, , Singapore", &["Singapore [SG]"]);
    }

    #[test]
    fn an_unknown_city_is_known_by_what_stands_behind_it() {
        check("Lisle, IL", &["Lisle, IL [US]"]);
        check("Sisian, Armenia", &["Sisian, Armenia [AM]"]);
        check("Tysons Corner, Virginia", &["Tysons, VA [US]"]);
        check("McCarran, NV", &["McCarran, NV [US]"]);
        check("Theale, Berkshire, England", &["Theale, United Kingdom [GB]"]);
        check("Santa Fe, NM", &["Santa Fe, NM [US]"]);
        check("Acme Labs Boulder, CO", &["Boulder, CO [US]"]);
        check("Goleta, California, United States", &["Goleta, CA [US]"]);
        check("Antibes, France", &["Antibes, France [FR]"]);
        check("Guelph, ON", &["Guelph, Canada [CA]"]);
        check("Utica, New York", &["Utica, NY [US]"]);
        check("Acme, New York, NY", &["New York, NY [US]"]);
    }

    #[test]
    fn what_stands_behind_a_shared_name_says_which_is_meant() {
        check("Cambridge", &["Cambridge [?]"]);
        check("Cambridge, MA", &["Cambridge, MA [US]"]);
        check("Cambridge, UK", &["Cambridge, United Kingdom [GB]"]);
        check(
            "Cambridge or Brighton, England",
            &["Cambridge, United Kingdom [GB]", "Brighton, United Kingdom [GB]"],
        );
        check("Paris, TX", &["Paris, TX [US]"]);
        check("Rome, NY", &["Rome, NY [US]"]);
        check("Vancouver, WA", &["Vancouver, WA [US]"]);
        check("London, Ontario", &["London, Canada [CA]"]);
        check("Atlanta, Georgia", &["Atlanta, GA [US]"]);
        check("Georgia", &["Georgia [?]"]);
    }

    #[test]
    fn several_places_stay_several() {
        check(
            "San Francisco, CA; Portland, OR; Barcelona, Spain",
            &["San Francisco, CA [US]", "Portland, OR [US]", "Barcelona, Spain [ES]"],
        );
        check(
            "Remote / San Francisco, CA / New York, NY / Raleigh, NC ",
            &["San Francisco, CA [US]", "New York, NY [US]", "Raleigh, NC [US]"],
        );
        check(
            "Sydney, Australia | Remote-Friendly, Australia",
            &["Sydney, Australia [AU]", "Australia [AU]"],
        );
        check("US/Canada", &["United States [US]", "Canada [CA]"]);
        check("北京, 上海, 苏州", &["Beijing, China [CN]", "Shanghai, China [CN]", "Suzhou, China [CN]"]);
        check("SAN FRANCISCO OR BOSTON", &["San Francisco, CA [US]", "Boston, MA [US]"]);
        check("Palo Alto CA, Irvin CA", &["Palo Alto, CA [US]", "Irvin, CA [US]"]);
        check("London, New York", &["London, United Kingdom [GB]", "New York, NY [US]"]);
        check("Seattle, DC", &["Seattle, WA [US]", "Washington, DC [US]"]);
        check("USA, USA", &["United States [US]"]);
        check("SF, NY", &["San Francisco, CA [US]", "New York, NY [US]"]);
    }

    #[test]
    fn areas_have_no_country() {
        check("Europe", &["Europe [?]"]);
        check("EU", &["European Union [?]"]);
        check("Remote (LATAM)", &["Latin America [?]"]);
    }

    #[test]
    fn what_is_no_place_gives_none() {
        for nothing in ["", "Remote", "Worldwide", "null, null", "N/A", "未知", "REMOTE"] {
            check(nothing, &[]);
        }
    }

    #[test]
    fn what_is_not_understood_stays_as_it_is_written() {
        check("Khitchdee Valley", &["Khitchdee Valley [?]"]);
        check("CA", &["CA [?]"]);
        check("TX", &["Texas, United States [US]"]);
        check("AU/NZ", &["Australia [AU]", "New Zealand [NZ]"]);
        check("Remote, NC, CO", &["North Carolina, United States [US]", "Colorado, United States [US]"]);
    }

    #[test]
    fn a_state_behind_an_unknown_name_is_not_the_city_of_its_name() {
        assert_eq!(find(&words("our Utica, NY lab")), []);
    }

    #[test]
    fn little_words_are_no_places() {
        for text in ["work with us in a nice team", "reading, turkey or it", "us"] {
            assert_eq!(find(&words(text)), [], "{text:?}");
        }
    }
}
