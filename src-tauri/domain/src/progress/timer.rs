//! A study session that is under way.

use chrono::NaiveDateTime;
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
    /// Whole minutes since the start: none if the clock went back, at most twelve hours.
    pub fn elapsed(&self, now: NaiveDateTime) -> Minutes {
        let minutes = (now - self.started).num_minutes().max(0);
        Minutes::new(u32::try_from(minutes).unwrap_or(u32::MAX)).min(LONGEST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_goes_back_never_gives_negative_time() {
        let started = "2026-11-24T10:00:00".parse().unwrap();
        let timer = Timer { resource: "raft-book".parse().unwrap(), unit: None, started };
        assert_eq!(timer.elapsed("2026-11-24T09:00:00".parse().unwrap()), Minutes::ZERO);
        assert_eq!(timer.elapsed("2026-11-24T10:25:59".parse().unwrap()), Minutes::new(25));
        assert_eq!(timer.elapsed("2026-11-26T10:00:00".parse().unwrap()), Minutes::from_hours(12));
    }
}
