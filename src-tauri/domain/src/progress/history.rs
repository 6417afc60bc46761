//! The log as it stands, and what each line of it read before.
//!
//! A correction names its entry by what that reads, not by a number: so a log keeps its meaning when it is
//! exported and brought in elsewhere. Of several entries that read alike the one written last is meant; the
//! others count the same.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Entry, Event};

/// A line of the log with everything it ever read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// What it reads now; nothing once it was withdrawn.
    pub now: Option<&'a Entry>,
    /// What it read before, oldest first.
    pub before: Vec<Earlier<'a>>,
}

/// What a line read until it was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earlier<'a> {
    /// What it read.
    pub entry: &'a Entry,
    /// The day it was changed.
    pub until: NaiveDate,
}

/// Every line ever written, in the order of writing. A change of what is not there, or of a change, changes nothing.
pub fn history<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Vec<Line<'a>> {
    let mut log = Log::default();
    for entry in entries {
        match &entry.event {
            Event::Corrected { was, now } if !now.event.is_change() => log.change(was, Some(now), entry.on),
            Event::Withdrawn { was } => log.change(was, None, entry.on),
            Event::Corrected { .. } => {}
            Event::Studied { .. }
            | Event::UnitProgress { .. }
            | Event::UnitDone { .. }
            | Event::UnitReopened { .. }
            | Event::OfferAnswered { .. } => log.write(entry),
        }
    }
    log.lines
}

#[derive(Default)]
struct Log<'a> {
    lines: Vec<Line<'a>>,
    /// The places of the lines that read of each day; made when the first change comes, which in most logs is never.
    places: Option<BTreeMap<NaiveDate, Vec<usize>>>,
}

impl<'a> Log<'a> {
    fn write(&mut self, entry: &'a Entry) {
        if let Some(places) = &mut self.places {
            places.entry(entry.on).or_default().push(self.lines.len());
        }
        self.lines.push(Line { now: Some(entry), before: Vec::new() });
    }

    fn change(&mut self, was: &Entry, now: Option<&'a Entry>, until: NaiveDate) {
        let lines = &mut self.lines;
        let places = self.places.get_or_insert_with(|| {
            let mut places: BTreeMap<NaiveDate, Vec<usize>> = BTreeMap::new();
            for (place, line) in lines.iter().enumerate() {
                if let Some(now) = line.now {
                    places.entry(now.on).or_default().push(place);
                }
            }
            places
        });
        let reads_so = |place: &usize| lines.get(*place).is_some_and(|line| line.now == Some(was));
        let meant =
            places.get(&was.on).and_then(|places| places.iter().copied().filter(|p| reads_so(p)).max());
        let Some((place, line)) = meant.and_then(|place| Some((place, lines.get_mut(place)?))) else {
            return;
        };
        line.before.extend(line.now.map(|entry| Earlier { entry, until }));
        line.now = now;
        if let Some(now) = now.filter(|now| now.on != was.on) {
            places.entry(now.on).or_default().push(place);
        }
    }
}

/// The log as it stands: each line as it reads now, in the order of writing.
pub fn standing<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> impl Iterator<Item = &'a Entry> {
    history(entries).into_iter().filter_map(|line| line.now)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::minutes::Minutes;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, number).unwrap()
    }

    fn studied(minutes: u32) -> Entry {
        let resource = "raft-book".parse().unwrap();
        let event = Event::Studied { resource, unit: None, minutes: Minutes::new(minutes), note: None };
        Entry { on: day(3), event }
    }

    fn corrected(was: u32, now: u32, on: u32) -> Entry {
        let event = Event::Corrected { was: Box::new(studied(was)), now: Box::new(studied(now)) };
        Entry { on: day(on), event }
    }

    fn withdrawn(was: u32) -> Entry {
        Entry { on: day(9), event: Event::Withdrawn { was: Box::new(studied(was)) } }
    }

    #[track_caller]
    fn check(log: &[Entry], expected: &[u32]) {
        let expected: Vec<Entry> = expected.iter().map(|minutes| studied(*minutes)).collect();
        assert_eq!(standing(log).cloned().collect::<Vec<_>>(), expected);
    }

    #[test]
    fn the_newest_correction_counts_and_what_was_there_before_stays_visible() {
        let log = [studied(90), studied(20), corrected(90, 60, 5), corrected(60, 45, 6)];
        check(&log, &[45, 20]);
        let lines = history(&log);
        let before: Vec<_> =
            lines[0].before.iter().map(|earlier| (earlier.entry.clone(), earlier.until)).collect();
        assert_eq!(before, [(studied(90), day(5)), (studied(60), day(6))]);
    }

    #[test]
    fn what_was_withdrawn_no_longer_counts_and_stays_visible() {
        let log = [studied(90), studied(20), withdrawn(90)];
        check(&log, &[20]);
        assert_eq!((history(&log)[0].now, history(&log)[0].before[0].entry), (None, &log[0]));
    }

    #[test]
    fn of_two_lines_that_read_alike_one_is_changed() {
        check(&[studied(30), studied(30), corrected(30, 50, 5)], &[30, 50]);
        check(&[studied(30), studied(30), withdrawn(30)], &[30]);
    }

    #[test]
    fn a_change_of_what_is_not_there_changes_nothing() {
        check(&[studied(30), corrected(31, 50, 5), withdrawn(31)], &[30]);
        check(&[studied(30), withdrawn(30), corrected(30, 50, 5)], &[]);
    }

    #[test]
    fn a_line_that_moved_to_another_day_is_found_there() {
        let moved = Entry { on: day(8), ..studied(30) };
        let first = Event::Corrected { was: Box::new(studied(30)), now: Box::new(moved.clone()) };
        let second = Event::Corrected { was: Box::new(moved), now: Box::new(studied(50)) };
        let [first, second] = [first, second].map(|event| Entry { on: day(9), event });
        check(&[studied(30), first, second, corrected(50, 60, 9)], &[60]);
    }

    #[test]
    fn a_correction_cannot_turn_an_entry_into_a_correction() {
        let nested = Event::Corrected { was: Box::new(studied(30)), now: Box::new(withdrawn(30)) };
        check(&[studied(30), Entry { on: day(5), event: nested }], &[30]);
    }

    proptest! {
        #[test]
        fn correcting_there_and_back_leaves_the_log_as_it_was(minutes in prop::collection::vec(1u32..50, 1..20), pick in 0usize..20) {
            let mut log: Vec<Entry> = minutes.iter().map(|minutes| studied(*minutes)).collect();
            let was = minutes[pick % minutes.len()];
            log.extend([corrected(was, 99, 5), corrected(99, was, 6)]);
            prop_assert_eq!(standing(&log).count(), minutes.len());
            prop_assert!(standing(&log).eq(log.iter().take(minutes.len())));
        }
    }
}
