//! Reminding, if that is wanted.

use cairn_domain::note::Said;
use cairn_domain::plan::Capacity;
use cairn_domain::progress::{Reminder, Reminding, reminder};
use chrono::{NaiveDate, NaiveDateTime};

use crate::{Cairn, Result};

impl Cairn {
    /// The reminder that is due now, if reminders are on; `told` is the day of the last one that was shown.
    ///
    /// While a timer runs nobody has to be reminded of anything.
    pub fn progress_reminder(
        &self,
        told: Option<NaiveDate>,
        now: NaiveDateTime,
    ) -> Result<Option<Said<Reminder>>> {
        let (facts, content) = (self.facts()?, self.content());
        if facts.timer.is_some() {
            return Ok(None);
        }
        let about = Reminding {
            reminders: facts.settings.reminders.as_ref(),
            review_day: facts.settings.review_day,
            capacity: &Capacity::of(&facts.terms),
            pauses: &facts.settings.terms.pauses,
            progress: facts.progress(&content.catalog),
            told,
        };
        Ok(reminder(&about, now).map(Said::from))
    }
}
