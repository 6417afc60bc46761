//! The companies and places with the most postings.

use std::cmp::Ordering;

use serde::Serialize;

use crate::market::estimate::CountedShare;
use crate::market::reading::Readings;
use crate::market::table;

/// As many companies and places are named as the first of them.
pub const LEADERS: usize = 20;

/// The first of many names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Leaders {
    /// The names with the most postings, at most [`LEADERS`]; shares are of the postings that say one.
    pub list: Vec<Leader>,
    /// How many different names there are.
    pub different: u32,
    /// How many postings do not say one.
    pub not_stated: u32,
}

/// A company or a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Leader {
    /// How it is written.
    pub name: String,
    /// How many postings name it.
    pub postings: CountedShare,
}

/// Postings for each of many names.
pub(super) struct Names {
    postings: Vec<u32>,
    stated: u32,
}

impl Names {
    pub(super) fn of(readings: &Readings) -> Self {
        Self { postings: vec![0; readings.names.len()], stated: 0 }
    }

    /// Counts a posting once under each of its names.
    pub(super) fn add(&mut self, names: &[u32], postings: u32) {
        if !names.is_empty() {
            self.stated = self.stated.saturating_add(postings);
        }
        for (place, name) in names.iter().enumerate() {
            let said_before = names.iter().take(place).any(|other| other == name);
            if !said_before {
                table::add(&mut self.postings, usize::try_from(*name).unwrap_or(usize::MAX), postings);
            }
        }
    }

    pub(super) fn leaders(self, readings: &Readings, postings: u32) -> Leaders {
        let mut named: Vec<(u32, &String)> =
            self.postings.into_iter().zip(&readings.names).filter(|(count, _)| *count > 0).collect();
        let different = u32::try_from(named.len()).unwrap_or(u32::MAX);
        if named.len() > LEADERS {
            named.select_nth_unstable_by(LEADERS, by_postings);
            named.truncate(LEADERS);
        }
        named.sort_unstable_by(by_postings);
        let leader = |(count, name): (u32, &String)| Leader {
            name: name.clone(),
            postings: CountedShare::of(count, self.stated),
        };
        Leaders {
            list: named.into_iter().map(leader).collect(),
            different,
            not_stated: postings.saturating_sub(self.stated),
        }
    }
}

/// The most postings first, then by name.
fn by_postings(one: &(u32, &String), other: &(u32, &String)) -> Ordering {
    other.0.cmp(&one.0).then_with(|| one.1.cmp(other.1))
}
