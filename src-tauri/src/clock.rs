//! The only place of the window that asks what time it is.

use chrono::{Local, NaiveDate, NaiveDateTime};

/// Tells the day every finding is computed for, where the person is.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    still: Option<NaiveDate>,
}

impl Clock {
    /// The computer's own calendar.
    ///
    /// It stays on the day in `CAIRN_TODAY`, if there is one, so that what a test sees does not depend on when it
    /// runs. Installed packages are tested too, so every build reads it, as the terminal reads `--today`.
    pub fn of_the_system() -> Self {
        Self { still: std::env::var("CAIRN_TODAY").ok().and_then(|day| day.parse().ok()) }
    }

    /// A clock on which it is always this day.
    pub fn standing_still(day: NaiveDate) -> Self {
        Self { still: Some(day) }
    }

    /// Today's date.
    pub fn today(self) -> NaiveDate {
        self.now().date()
    }

    /// The name of the time zone the computer is in; none where it has none, or where time stands still.
    pub fn zone(self) -> Option<String> {
        if self.still.is_some() { None } else { iana_time_zone::get_timezone().ok() }
    }

    /// Today's date and the time of day, for timers.
    pub fn now(self) -> NaiveDateTime {
        let now = Local::now().naive_local();
        self.still.map_or(now, |day| day.and_time(now.time()))
    }
}
