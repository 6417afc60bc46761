//! A study session that is under way.
//!
//! Its time is that of the clock on the wall. A session belongs to the day it began on. When the clock goes back
//! it counts nothing, and in the night of summer time an hour more or less; the entry can be corrected.
//!
//! A timer goes on while nobody looks: with the window closed, the computer asleep, or after a crash. So Cairn
//! writes down every minute that it saw it, and after an absence asks what was studied instead of guessing.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::id::{ResourceId, UnitId};
use crate::minutes::Minutes;

/// Nobody studies longer than this in one go; a timer left running stops counting here.
const LONGEST: Minutes = Minutes::from_hours(12);

/// Cairn looks every minute. Not seen for longer than this, it was closed or the computer asleep.
const ABSENCE: TimeDelta = TimeDelta::minutes(10);

/// A running timer. It is a fact like any other, so it survives the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Timer {
    /// What is studied.
    pub resource: ResourceId,
    /// Which unit of it.
    pub unit: Option<UnitId>,
    /// Since when, in local time.
    pub started: NaiveDateTime,
    /// When Cairn was last seen beside it, in local time.
    pub seen: NaiveDateTime,
}

/// A time in which a timer ran and Cairn was not there to see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Absence {
    /// When Cairn was last seen, in local time.
    pub since: NaiveDateTime,
    /// Whole minutes of the session until then.
    pub studied: Minutes,
}

impl Timer {
    /// A timer that starts now.
    pub const fn start(resource: ResourceId, unit: Option<UnitId>, now: NaiveDateTime) -> Self {
        Self { resource, unit, started: now, seen: now }
    }

    /// The time nobody saw up to now, if it is long enough to ask about.
    pub fn absence(&self, now: NaiveDateTime) -> Option<Absence> {
        let absence = Absence { since: self.seen, studied: self.elapsed(self.seen) };
        (now - self.seen > ABSENCE).then_some(absence)
    }

    /// The day the session belongs to: the one it began on, also when it ends after midnight.
    pub fn day(&self) -> NaiveDate {
        self.started.date()
    }

    /// Whole minutes since the start: none if the clock went back, at most twelve hours.
    pub fn elapsed(&self, now: NaiveDateTime) -> Minutes {
        let minutes = (now - self.started).num_minutes().max(0);
        Minutes::new(u32::try_from(minutes).unwrap_or(u32::MAX)).min(LONGEST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(started: &str, now: &str, minutes: u32) {
        let timer = Timer::start("raft-book".parse().unwrap(), None, started.parse().unwrap());
        assert_eq!(timer.elapsed(now.parse().unwrap()), Minutes::new(minutes));
        assert_eq!(timer.day().to_string(), &started[..10]);
    }

    #[test]
    fn a_clock_that_goes_back_never_gives_negative_time() {
        check("2026-11-24T10:00:00", "2026-11-24T09:00:00", 0);
    }

    #[test]
    fn whole_minutes_count_and_no_more_than_twelve_hours() {
        check("2026-11-24T10:00:00", "2026-11-24T10:25:59", 25);
        check("2026-11-24T10:00:00", "2026-11-26T10:00:00", 720);
    }

    #[test]
    fn a_session_over_midnight_belongs_to_the_day_it_began_on() {
        check("2026-11-24T23:30:00", "2026-11-25T00:45:00", 75);
        check("2028-02-28T23:30:00", "2028-02-29T00:15:00", 45);
    }

    #[test]
    fn in_the_night_of_summer_time_the_clock_on_the_wall_counts() {
        // Half an hour of study, while the clock jumps from 2 to 3; and an hour and a half, while it goes back.
        check("2026-03-29T01:45:00", "2026-03-29T03:15:00", 90);
        check("2026-10-25T02:30:00", "2026-10-25T03:00:00", 30);
    }

    #[track_caller]
    fn absence(seen: &str, now: &str) -> Option<(u32, String)> {
        let timer = Timer::start("raft-book".parse().unwrap(), None, "2026-11-24T10:00:00".parse().unwrap());
        let timer = Timer { seen: seen.parse().unwrap(), ..timer };
        timer.absence(now.parse().unwrap()).map(|gone| (gone.studied.get(), gone.since.to_string()))
    }

    #[test]
    fn after_a_crash_or_a_night_what_was_seen_is_known() {
        let since = "2026-11-24 10:28:00".to_owned();
        assert_eq!(absence("2026-11-24T10:28:00", "2026-11-25T08:00:00"), Some((28, since)));
    }

    #[test]
    fn nobody_is_asked_about_a_few_minutes_or_a_clock_that_went_back() {
        assert_eq!(absence("2026-11-24T10:28:00", "2026-11-24T10:37:59"), None);
        assert_eq!(absence("2026-11-24T10:28:00", "2026-11-24T09:00:00"), None);
    }
}
