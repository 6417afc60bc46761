//! What one chose, and taking changes back.

use cairn_domain::bounds::is_in_calendar;
use cairn_domain::settings::Settings;
use chrono::NaiveDate;
use serde::Serialize;

use crate::{Cairn, Changed, Result, Rule, Topic};

/// What could be taken back, and what could be done again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct UndoState {
    /// The step that would be taken back.
    pub undo: Option<String>,
    /// The step that would be done again.
    pub redo: Option<String>,
}

/// Plans are made for this side of the year 2200.
pub(crate) fn require_date(day: NaiveDate) -> Result<()> {
    if is_in_calendar(day) { Ok(()) } else { Err(Rule::DateOutOfRange.into()) }
}

impl Cairn {
    /// What one chose.
    pub fn settings_get(&self) -> Result<Settings> {
        Ok(self.store.read(|r| r.settings())?)
    }

    /// Keeps what one chose, if its role, market and resources exist.
    pub fn settings_set(&self, settings: &Settings) -> Result<Changed<()>> {
        let content = &self.shipped;
        if let Some(role) = &settings.role {
            content.role(role)?;
        }
        if let Some(market) = &settings.market {
            self.market(market)?;
        }
        let terms = &settings.terms;
        for resource in [&terms.excluded, &terms.locked, &terms.owned].into_iter().flatten() {
            content.resource(resource)?;
        }
        terms.check().map_err(Rule::from)?;
        self.store.write("Change settings", |w| w.put_settings(settings))?;
        Ok(Changed::new((), Topic::Settings))
    }

    /// Takes the last step back; tells which it was, if there was one.
    pub fn undo(&self) -> Result<Changed<Option<String>>> {
        Ok(Changed::new(self.store.undo()?, Topic::Settings))
    }

    /// Does the step taken back last again; tells which it was, if there was one.
    pub fn redo(&self) -> Result<Changed<Option<String>>> {
        Ok(Changed::new(self.store.redo()?, Topic::Settings))
    }

    /// What could be taken back, and what could be done again.
    pub fn undo_state(&self) -> Result<UndoState> {
        let (undo, redo) = self.store.undo_names()?;
        Ok(UndoState { undo, redo })
    }
}
