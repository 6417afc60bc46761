//! A study session that is under way.
//!
//! Its time is that of the clock on the wall. A session belongs to the day it began on. When the clock goes back
//! it counts nothing, and in the night of summer time an hour more or less; the entry can be corrected.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::id::{ResourceId, UnitId};
use crate::minutes::Minutes;

/// Nobody studies longer than this in one go; a timer left running stops counting here.
const LONGEST: Minutes = Minutes::from_hours(12);

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
}

impl Timer {
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
        let timer =
            Timer { resource: "raft-book".parse().unwrap(), unit: None, started: started.parse().unwrap() };
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
}
