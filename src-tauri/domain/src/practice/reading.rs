//! Where a card says one can read up: which resource, and which unit of it.

use serde::Serialize;

use crate::catalog::{Catalog, Unit};
use crate::id::{ResourceId, UnitId};

/// A place to read up on a card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    /// The place as it is written; with the title of its resource where that is known.
    pub text: String,
    /// The resource, where it is in the library.
    pub resource: Option<ResourceId>,
    /// Its unit, where one is meant.
    pub unit: Option<UnitId>,
}

/// The places a card names: resources by their ids, each with a place in it, parted by semicolons.
pub fn readings(text: &str, catalog: &Catalog) -> Vec<Reading> {
    text.split(';')
        .map(str::trim)
        .filter(|place| !place.is_empty())
        .map(|place| reading(place, catalog))
        .collect()
}

fn reading(text: &str, catalog: &Catalog) -> Reading {
    let (name, place) = text.split_once(' ').unwrap_or((text, ""));
    let resource = name.parse().ok().and_then(|id: ResourceId| catalog.get(&id));
    let Some(resource) = resource else {
        return Reading { text: text.into(), resource: None, unit: None };
    };
    let unit = resource.units.iter().find(|unit| is_at(unit, place));
    let text = match unit {
        Some(unit) => format!("{}: {}", resource.title, unit.title),
        None if place.is_empty() => resource.title.clone(),
        None => format!("{}, {place}", resource.title),
    };
    Reading { text, resource: Some(resource.id.clone()), unit: unit.map(|unit| unit.id.clone()) }
}

/// Whether a unit is the chapter, lecture or lab of that number: "ch. 10", "lecture 4" or "7.3".
fn is_at(unit: &Unit, place: &str) -> bool {
    let mut words = place.split_whitespace();
    let (kind, number) = match (words.next(), words.next(), words.next()) {
        (Some(number), None, _) => ("", number),
        (Some("ch."), Some(number), None) => ("chapter", number),
        (Some("lecture"), Some(number), None) => ("lec", number),
        (Some("lab"), Some(number), None) => ("lab", number),
        _ => return false,
    };
    let title = unit.title.to_lowercase();
    let mut title = title.split_whitespace().map(|word| word.trim_end_matches(':'));
    if kind.is_empty() {
        number.contains('.') && title.next() == Some(number)
    } else {
        title.next().is_some_and(|word| word.starts_with(kind)) && title.next() == Some(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::minutes::Minutes;

    fn titled(title: &str) -> Unit {
        Unit {
            id: "raft-book/1".parse().unwrap(),
            title: title.into(),
            group: String::new(),
            minutes: Minutes::new(60),
            basis: String::new(),
            verified: String::new(),
        }
    }

    #[test]
    fn a_place_is_found_by_its_number_and_sort() {
        assert!(is_at(&titled("Chapter 10: Consistency and Consensus"), "ch. 10"));
        assert!(is_at(&titled("LEC 4: Paxos"), "lecture 4"));
        assert!(is_at(&titled("7.3 Eventual consistency"), "7.3"));
        for other in ["ch. 1", "lab 10", "section 10", "ch. 3-4", ""] {
            assert!(!is_at(&titled("Chapter 10: Consistency and Consensus"), other), "{other}");
        }
    }
}
