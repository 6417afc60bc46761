//! The only place of the window that asks what day it is.

use chrono::{Local, NaiveDate};

/// Tells today's date, which every finding is computed for.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    still: Option<NaiveDate>,
}

impl Clock {
    /// The computer's own calendar.
    ///
    /// A build for development stands still on the day in `CAIRN_TODAY`, if there is one,
    /// so that what a test sees does not depend on when it runs.
    pub fn of_the_system() -> Self {
        let still = if cfg!(debug_assertions) {
            std::env::var("CAIRN_TODAY").ok().and_then(|day| day.parse().ok())
        } else {
            None
        };
        Self { still }
    }

    /// A clock on which it is always this day.
    pub fn standing_still(day: NaiveDate) -> Self {
        Self { still: Some(day) }
    }

    /// Today's date where the person is.
    pub fn today(self) -> NaiveDate {
        self.still.unwrap_or_else(|| Local::now().date_naive())
    }
}
