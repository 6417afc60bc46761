//! What was done, and when it will be finished.

mod forecast;
mod offer;
mod timer;

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::catalog::{Catalog, Resource};
use crate::id::{ResourceId, UnitId};
use crate::minutes::Minutes;
use crate::plan::Circumstances;

pub use forecast::{Forecast, forecast};
pub use offer::{Offer, OfferedGain, offers};
pub use timer::Timer;

/// One entry of the log. Entries are added, never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The day it is about.
    pub on: NaiveDate,
    /// What happened.
    pub event: Event,
}

/// What happened on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Event {
    /// Time was spent.
    Studied {
        /// On this resource,
        resource: ResourceId,
        /// on this unit of it, if it is known;
        unit: Option<UnitId>,
        /// that long,
        minutes: Minutes,
        /// in the person's own words.
        note: Option<String>,
    },
    /// A unit was finished.
    UnitDone {
        /// The unit.
        unit: UnitId,
    },
    /// A unit turned out not to be finished.
    UnitReopened {
        /// The unit.
        unit: UnitId,
    },
    /// The levels a finished resource teaches were offered, and answered.
    OfferAnswered {
        /// The resource.
        resource: ResourceId,
        /// Whether the levels were taken over into the profile.
        taken: bool,
    },
}

/// Everything done so far, folded from the log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// What a plan needs to know of it.
    pub circumstances: Circumstances,
    /// Time logged on each resource.
    pub logged: BTreeMap<ResourceId, Minutes>,
    /// Time logged in each week, by its Monday.
    pub weeks: BTreeMap<NaiveDate, Minutes>,
    /// Resources whose offered levels were answered.
    pub answered: BTreeMap<ResourceId, bool>,
    /// The day each finished resource was finished.
    pub finished_on: BTreeMap<ResourceId, NaiveDate>,
}

impl Progress {
    /// All time ever logged.
    pub fn total(&self) -> Minutes {
        self.logged.values().copied().sum()
    }

    /// Time logged in the week `today` falls into.
    pub fn this_week(&self, today: NaiveDate) -> Minutes {
        self.weeks.get(&monday_of(today)).copied().unwrap_or_default()
    }
}

/// The Monday of a day's week.
pub fn monday_of(day: NaiveDate) -> NaiveDate {
    let since = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(since)).unwrap_or(day)
}

/// Folds the log, given in the order it was written.
///
/// Time logged on a resource without naming a unit counts towards its open units in order,
/// each up to its size; what is logged on a unit beyond its size does not shorten others.
pub fn fold(entries: &[Entry], catalog: &Catalog) -> Progress {
    let mut progress = Progress::default();
    let mut unnamed: BTreeMap<&ResourceId, Minutes> = BTreeMap::new();
    for entry in entries {
        match &entry.event {
            Event::Studied { resource, unit, minutes, .. } => {
                *progress.logged.entry(resource.clone()).or_default() += *minutes;
                *progress.weeks.entry(monday_of(entry.on)).or_default() += *minutes;
                match unit {
                    Some(unit) => *progress.circumstances.begun.entry(unit.clone()).or_default() += *minutes,
                    None => *unnamed.entry(resource).or_default() += *minutes,
                }
            }
            Event::UnitDone { unit } => {
                progress.circumstances.done.insert(unit.clone());
                progress.finished_on.insert(unit.resource().clone(), entry.on);
            }
            Event::UnitReopened { unit } => {
                progress.circumstances.done.remove(unit);
                progress.answered.remove(unit.resource());
            }
            Event::OfferAnswered { resource, taken } => {
                progress.answered.insert(resource.clone(), *taken);
            }
        }
    }
    for (resource, minutes) in unnamed {
        if let Some(resource) = catalog.get(resource) {
            spread(resource, minutes, &mut progress.circumstances);
        }
    }
    let finished = |resource: &&Resource| {
        resource.units.iter().all(|unit| progress.circumstances.done.contains(&unit.id))
    };
    progress.circumstances.finished =
        catalog.iter().filter(finished).map(|resource| resource.id.clone()).collect();
    let finished = &progress.circumstances.finished;
    progress.finished_on.retain(|resource, _| finished.contains(resource));
    progress
}

fn spread(resource: &Resource, minutes: Minutes, circumstances: &mut Circumstances) {
    let mut left = minutes;
    for unit in resource.units.iter().filter(|unit| !circumstances.done.contains(&unit.id)) {
        let begun = circumstances.begun.entry(unit.id.clone()).or_default();
        let part = left.min(unit.minutes.less(*begun));
        *begun += part;
        left = left.less(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn studied(minutes: u32, unit: Option<&str>) -> Entry {
        let event = Event::Studied {
            resource: "raft-book".parse().unwrap(),
            unit: unit.map(|unit| unit.parse().unwrap()),
            minutes: Minutes::new(minutes),
            note: None,
        };
        Entry { on: "2026-11-24".parse().unwrap(), event }
    }

    fn done(unit: &str) -> Entry {
        Entry { on: "2026-11-25".parse().unwrap(), event: Event::UnitDone { unit: unit.parse().unwrap() } }
    }

    #[test]
    fn time_logged_without_a_unit_shortens_the_open_units_in_order() {
        let catalog = sample::catalog();
        let book = catalog.get(&"raft-book".parse().unwrap()).unwrap();
        let progress = fold(&[studied(90, None)], &catalog);
        let left: Vec<u32> =
            book.units.iter().map(|unit| progress.circumstances.left_of(unit).get()).collect();
        assert_eq!(
            left,
            [60, 150],
            "an hour and a half is off the first of two units of two and a half hours"
        );
    }

    #[test]
    fn a_resource_is_finished_when_all_its_units_are() {
        let catalog = sample::catalog();
        let progress = fold(&[done("raft-book/1"), done("raft-book/2")], &catalog);
        let book = "raft-book".parse().unwrap();
        assert!(progress.circumstances.is_finished(&book));
        assert_eq!(progress.finished_on.get(&book), Some(&"2026-11-25".parse().unwrap()));
    }

    #[test]
    fn folding_the_same_ticks_twice_changes_nothing() {
        let catalog = sample::catalog();
        let once = fold(&[done("raft-book/1")], &catalog);
        let twice = fold(&[done("raft-book/1"), done("raft-book/1")], &catalog);
        assert_eq!(once, twice);
    }
}
