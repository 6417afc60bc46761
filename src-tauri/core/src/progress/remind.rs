//! Reminding, if that is wanted.

use cairn_domain::note::Said;
use cairn_domain::plan::Capacity;
use cairn_domain::progress::{Reminder, Reminding, reminder};
use chrono::NaiveDateTime;

use crate::{Cairn, Result};

impl Cairn {
    /// The reminder that is due now, if reminders are on. It is taken as shown: the next is due on another day.
    ///
    /// While a timer runs nobody has to be reminded of anything.
    pub fn progress_remind(&self, now: NaiveDateTime) -> Result<Option<Said<Reminder>>> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        if facts.timer.is_some() || facts.settings.reminders.is_none() {
            return Ok(None);
        }
        let about = Reminding {
            reminders: facts.settings.reminders.as_ref(),
            review_day: facts.settings.review_day,
            capacity: &Capacity::of(&facts.terms),
            pauses: &facts.settings.terms.pauses,
            progress: &facts.with_reviews(facts.progress(&content.catalog)),
            due: self.practice_due(now.date())?,
            told: self.store.read(|r| r.reminded_on())?,
        };
        let due = reminder(&about, now);
        if due.is_some() {
            self.store.keep(|w| w.remind_on(now.date()))?;
        }
        Ok(due.map(Said::from))
    }
}
