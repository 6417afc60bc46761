//! Everything done so far, folded from the log.
//!
//! **How parts add up.** A unit counts by its minutes: one that is done counts whole, one that is begun counts
//! the part its owner named (by percent or page), and else the time logged on it, up to its size. A named part
//! replaces the time logged before it; time logged after it counts on top. A resource is as far as the sum of
//! its units, and finished when all of them are.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Days, NaiveDate};

use super::{Entry, Event, standing};
use crate::bounds::LONGEST_SESSION;
use crate::catalog::{Catalog, Resource, carried};
use crate::id::{ResourceId, UnitId};
use crate::minutes::Minutes;
use crate::plan::Circumstances;
use crate::share::Share;

/// Everything done so far, folded from the log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// What a plan needs to know of it.
    pub circumstances: Circumstances,
    /// Time logged on each resource.
    pub logged: BTreeMap<ResourceId, Minutes>,
    /// Time logged on each unit by name.
    pub studied: BTreeMap<UnitId, Minutes>,
    /// Time logged on each day; of sessions that overlap, no more than the day has.
    pub days: BTreeMap<NaiveDate, Minutes>,
    /// Time logged in each week, by its Monday: the sum of its days.
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

    /// The same with the time reviews took on these days: it is part of the hours a week has, and of no resource.
    #[must_use]
    pub fn and_reviews(&self, reviewed: &BTreeMap<NaiveDate, Minutes>) -> Self {
        let mut all = self.clone();
        for (day, minutes) in reviewed {
            let before = all.days.get(day).copied().unwrap_or_default();
            let sum = (before + *minutes).min(LONGEST_SESSION);
            all.days.insert(*day, sum);
            *all.weeks.entry(monday_of(*day)).or_default() += sum.less(before);
        }
        all
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

/// Folds the log, given in the order it was written, as it stands after all corrections.
///
/// Time logged on a resource without naming a unit counts towards its open units in order,
/// each up to its size; what is logged on a unit beyond its size does not shorten others.
pub fn fold(entries: &[Entry], catalog: &Catalog) -> Progress {
    folded(entries, catalog)
}

/// Folds what the log says of the days until one, that day counted.
pub fn fold_until(entries: &[Entry], catalog: &Catalog, day: NaiveDate) -> Progress {
    folded(entries.iter().filter(|entry| entry.on <= day), catalog)
}

fn folded<'a>(entries: impl IntoIterator<Item = &'a Entry>, catalog: &Catalog) -> Progress {
    let mut tally = Tally::default();
    for entry in standing(entries) {
        tally.add(entry, catalog);
    }
    let Tally { mut progress, logged, studied, begun, unnamed, told } = tally;
    progress.logged = owned(logged);
    progress.studied = owned(studied);
    progress.circumstances.begun = owned(begun);
    progress.carry_over(catalog, &told);
    for (resource, minutes) in unnamed {
        if let Some(resource) = catalog.get(resource) {
            spread(resource, minutes, &mut progress.circumstances);
        }
    }
    progress.add_up(catalog);
    progress
}

/// What the lines read so far add up to. Ids are borrowed from the log: after ten years it names a few hundred of
/// them twenty thousand times.
#[derive(Default)]
struct Tally<'a> {
    progress: Progress,
    logged: BTreeMap<&'a ResourceId, Minutes>,
    studied: BTreeMap<&'a UnitId, Minutes>,
    begun: BTreeMap<&'a UnitId, Minutes>,
    unnamed: BTreeMap<&'a ResourceId, Minutes>,
    /// Units of which it was said how far they are: no other edition speaks for them.
    told: BTreeSet<&'a UnitId>,
}

impl<'a> Tally<'a> {
    fn add(&mut self, entry: &'a Entry, catalog: &Catalog) {
        match &entry.event {
            Event::Studied { resource, unit, minutes, .. } => {
                *self.logged.entry(resource).or_default() += *minutes;
                *self.progress.days.entry(entry.on).or_default() += *minutes;
                match unit {
                    Some(unit) => {
                        *self.studied.entry(unit).or_default() += *minutes;
                        *self.begun.entry(unit).or_default() += *minutes;
                    }
                    None => *self.unnamed.entry(resource).or_default() += *minutes,
                }
            }
            Event::UnitProgress { unit, share } if *share >= Share::WHOLE => {
                self.progress.finish(unit, entry.on);
            }
            Event::UnitProgress { unit, share } => {
                self.progress.reopen(unit);
                if let Some(known) = catalog.unit(unit) {
                    let begun = known.minutes.scaled(share.basis_points(), Share::WHOLE.basis_points());
                    self.begun.insert(unit, begun);
                }
            }
            Event::UnitDone { unit } => self.progress.finish(unit, entry.on),
            Event::UnitReopened { unit } => self.progress.reopen(unit),
            Event::OfferAnswered { resource, taken } => {
                self.progress.answered.insert(resource.clone(), *taken);
            }
            Event::Corrected { .. } | Event::Withdrawn { .. } => {}
        }
        if !matches!(entry.event, Event::Studied { .. }) {
            self.told.extend(entry.event.unit());
        }
    }
}

fn owned<K: Clone + Ord>(minutes: BTreeMap<&K, Minutes>) -> BTreeMap<K, Minutes> {
    minutes.into_iter().map(|(id, minutes)| (id.clone(), minutes)).collect()
}

impl Progress {
    fn finish(&mut self, unit: &UnitId, on: NaiveDate) {
        self.circumstances.done.insert(unit.clone());
        self.finished_on.insert(unit.resource().clone(), on);
    }

    fn reopen(&mut self, unit: &UnitId) {
        if self.circumstances.done.remove(unit) {
            self.answered.remove(unit.resource());
        }
    }

    /// What was done of an edition that was superseded counts for the units of its successor that carry the same
    /// title, as long as nobody said how far those are themselves.
    fn carry_over(&mut self, catalog: &Catalog, told: &BTreeSet<&UnitId>) {
        let superseded =
            catalog.iter().filter_map(|old| Some((old, catalog.get(old.superseded_by.as_ref()?)?)));
        for (old, new) in superseded {
            for (before, after) in carried(old, new) {
                if told.contains(&after.id) {
                    continue;
                }
                if self.circumstances.done.contains(&before.id) {
                    self.circumstances.done.insert(after.id.clone());
                    self.circumstances.carried.insert(after.id.clone());
                    if let Some(on) = self.finished_on.get(&old.id).copied() {
                        self.finished_on.entry(new.id.clone()).or_insert(on);
                    }
                } else if let Some(begun) = self.circumstances.begun.get(&before.id).copied() {
                    let same_part =
                        begun.min(before.minutes).scaled(after.minutes.get(), before.minutes.get());
                    *self.circumstances.begun.entry(after.id.clone()).or_default() += same_part;
                    self.circumstances.carried.insert(after.id.clone());
                }
            }
        }
    }

    fn add_up(&mut self, catalog: &Catalog) {
        for (day, minutes) in &mut self.days {
            *minutes = (*minutes).min(LONGEST_SESSION);
            *self.weeks.entry(monday_of(*day)).or_default() += *minutes;
        }
        let done = &self.circumstances.done;
        let finished = |resource: &&Resource| resource.units.iter().all(|unit| done.contains(&unit.id));
        self.circumstances.finished =
            catalog.iter().filter(finished).map(|resource| resource.id.clone()).collect();
        let finished = &self.circumstances.finished;
        self.finished_on.retain(|resource, _| finished.contains(resource));
    }
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
    use proptest::prelude::*;

    use super::*;
    use crate::catalog::ResourceKind;
    use crate::sample;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_day_from_1970_to_2100_is_in_the_week_of_one_monday() {
        let days = day("1970-01-01").iter_days().take_while(|on| on.year() <= 2100);
        let mut last = monday_of(day("1969-12-31"));
        for on in days {
            let monday = monday_of(on);
            assert_eq!(monday.weekday(), chrono::Weekday::Mon, "{on}");
            assert!((0..7).contains(&(on - monday).num_days()), "{on}");
            assert!(monday == last || monday - last == chrono::TimeDelta::days(7), "{on}");
            last = monday;
        }
    }

    fn studied(minutes: u32, unit: Option<&str>) -> Entry {
        let event = Event::Studied {
            resource: "raft-book".parse().unwrap(),
            unit: unit.map(|unit| unit.parse().unwrap()),
            minutes: Minutes::new(minutes),
            note: None,
        };
        Entry { on: day("2026-11-24"), event }
    }

    fn done(unit: &str) -> Entry {
        Entry { on: day("2026-11-25"), event: Event::UnitDone { unit: unit.parse().unwrap() } }
    }

    fn at_percent(unit: &str, percent: u32) -> Entry {
        let event = Event::UnitProgress { unit: unit.parse().unwrap(), share: Share::from_percent(percent) };
        Entry { on: day("2026-11-25"), event }
    }

    /// What is left of the two units of a book, of two and a half hours each.
    #[track_caller]
    fn check(log: &[Entry], left: [u32; 2]) {
        let catalog = sample::catalog();
        let book = catalog.get(&"raft-book".parse().unwrap()).unwrap();
        let progress = fold(log, &catalog);
        let found: Vec<u32> =
            book.units.iter().map(|unit| progress.circumstances.left_of(unit).get()).collect();
        assert_eq!(found, left);
    }

    #[test]
    fn time_logged_without_a_unit_shortens_the_open_units_in_order() {
        check(&[studied(90, None)], [60, 150]);
    }

    #[test]
    fn a_part_by_percent_leaves_the_rest() {
        check(&[at_percent("raft-book/1", 40)], [90, 150]);
    }

    #[test]
    fn a_part_that_is_named_replaces_the_time_before_it_and_time_after_it_counts_on_top() {
        check(&[studied(140, Some("raft-book/1")), at_percent("raft-book/1", 40)], [90, 150]);
        check(&[at_percent("raft-book/1", 40), studied(30, Some("raft-book/1"))], [60, 150]);
    }

    #[test]
    fn the_whole_by_percent_is_done_and_less_than_the_whole_is_not() {
        check(&[at_percent("raft-book/1", 100)], [0, 150]);
        check(&[done("raft-book/1"), at_percent("raft-book/1", 50)], [75, 150]);
    }

    #[test]
    fn a_corrected_session_counts_as_it_reads_now() {
        let (was, now) =
            (Box::new(studied(90, Some("raft-book/1"))), Box::new(studied(60, Some("raft-book/2"))));
        let correction = Entry { on: day("2026-11-26"), event: Event::Corrected { was: was.clone(), now } };
        check(&[*was, correction], [150, 90]);
    }

    #[test]
    fn a_resource_is_finished_when_all_its_units_are() {
        let catalog = sample::catalog();
        let progress = fold(&[done("raft-book/1"), done("raft-book/2")], &catalog);
        let book = "raft-book".parse().unwrap();
        assert!(progress.circumstances.is_finished(&book));
        assert_eq!(progress.finished_on.get(&book), Some(&day("2026-11-25")));
    }

    #[test]
    fn folding_the_same_ticks_twice_changes_nothing() {
        let catalog = sample::catalog();
        let once = fold(&[done("raft-book/1")], &catalog);
        let twice = fold(&[done("raft-book/1"), done("raft-book/1")], &catalog);
        assert_eq!(once, twice);
    }

    #[test]
    fn sessions_that_overlap_never_make_a_day_longer_than_it_is() {
        let progress = fold(&[studied(1_000, None), studied(1_000, None)], &sample::catalog());
        assert_eq!(progress.days[&day("2026-11-24")], LONGEST_SESSION);
        assert_eq!(progress.weeks[&day("2026-11-23")], LONGEST_SESSION);
        assert_eq!(progress.total().get(), 2_000, "what was said stays said");
    }

    #[test]
    fn the_week_of_a_leap_day_is_a_week_like_any_other() {
        assert_eq!(monday_of(day("2028-02-29")), day("2028-02-28"));
        assert_eq!(monday_of(day("2028-03-05")), day("2028-02-28"));
    }

    fn editions() -> Catalog {
        let mut old = sample::resource("book-1e", ResourceKind::Book, 10, &["raft:0>2"], &[]);
        let mut new = sample::resource("book-2e", ResourceKind::Book, 20, &["raft:0>2"], &[]);
        old.superseded_by = Some(new.id.clone());
        for (unit, title) in old.units.iter_mut().zip(["Chapter 1: Logs", "Chapter 2: Clocks"]) {
            unit.title = title.into();
        }
        for (unit, title) in new.units.iter_mut().zip(["Chapter 1: Motives", "Chapter 2: Logs"]) {
            unit.title = title.into();
        }
        Catalog::new(vec![old, new], &sample::skills()).unwrap()
    }

    #[test]
    fn a_chapter_read_in_an_earlier_edition_counts_under_its_new_number() {
        let progress = fold(&[done("book-1e/1"), done("book-1e/2")], &editions());
        let carried: Vec<String> = progress.circumstances.carried.iter().map(ToString::to_string).collect();
        assert_eq!(carried, ["book-2e/2"], "the other chapter is gone from the new edition");
        assert!(progress.circumstances.done.contains(&"book-2e/2".parse().unwrap()));
    }

    #[test]
    fn half_a_chapter_of_an_earlier_edition_is_half_of_the_new_one() {
        let progress = fold(&[at_percent("book-1e/1", 50)], &editions());
        assert_eq!(progress.circumstances.begun[&"book-2e/2".parse().unwrap()], Minutes::from_hours(5));
    }

    #[test]
    fn reading_a_known_chapter_again_in_the_new_edition_does_not_undo_it() {
        let again = Event::Studied {
            resource: "book-2e".parse().unwrap(),
            unit: Some("book-2e/2".parse().unwrap()),
            minutes: Minutes::new(30),
            note: None,
        };
        let log = [done("book-1e/1"), Entry { on: day("2026-11-26"), event: again }];
        assert!(fold(&log, &editions()).circumstances.done.contains(&"book-2e/2".parse().unwrap()));
    }

    #[test]
    fn whoever_read_an_earlier_edition_does_not_have_the_new_one() {
        let editions = editions();
        let new = editions.get(&"book-2e".parse().unwrap()).unwrap();
        let circumstances = fold(&[done("book-1e/1")], &editions).circumstances;
        assert!(!circumstances.is_begun(new) && circumstances.left(new).typical < new.effort.value().typical);
    }

    #[test]
    fn what_is_said_of_the_new_edition_itself_counts_more() {
        let reopened = Event::UnitReopened { unit: "book-2e/2".parse().unwrap() };
        let log = [done("book-1e/1"), Entry { on: day("2026-11-26"), event: reopened }];
        assert!(fold(&log, &editions()).circumstances.carried.is_empty());
    }

    proptest! {
        #[test]
        fn more_of_a_unit_never_leaves_more(less in 0u32..10_000, more in 0u32..10_001) {
            let catalog = sample::catalog();
            let unit: UnitId = "raft-book/1".parse().unwrap();
            let left = |points: u32| {
                let event = Event::UnitProgress { unit: unit.clone(), share: Share::from_basis_points(points) };
                let progress = fold(&[Entry { on: day("2026-11-25"), event }], &catalog);
                progress.circumstances.left_of(catalog.unit(&unit).unwrap())
            };
            prop_assert!(left(less.max(more)) <= left(less.min(more)));
        }
    }
}
