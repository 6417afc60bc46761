//! When the plan will be finished, as chances.

use cairn_domain::progress::{FinishOutlook, Followed, outlook};
use chrono::{Days, NaiveDate};

use crate::{Cairn, Result};

impl Cairn {
    /// When the accepted plan will be finished, and why that moved since a week ago; nothing without a plan, for
    /// one that is finished, or with no hours a week.
    ///
    /// It takes some hundredths of a second, so it is no part of the views that open with a screen.
    pub fn progress_forecast(&self, today: NaiveDate) -> Result<Option<FinishOutlook>> {
        let content = self.content()?;
        let week_ago = today.checked_sub_days(Days::new(7)).unwrap_or(today);
        let (told, before) = self.told_with(|r| r.plan_on(week_ago))?;
        let reviews = told.settings.terms.reviews;
        let Some(plan) = &told.accepted.as_ref().map(|accepted| accepted.beside(reviews)) else {
            return Ok(None);
        };
        let (before, catalog) = (before.as_ref(), &content.catalog);
        let (terms, entries, progress) = (&told.terms, &told.log.entries, told.log.progress(catalog));
        Ok(outlook(&Followed { plan, before, terms, progress, entries, catalog }, today))
    }
}
