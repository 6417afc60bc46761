//! Correcting the log. What was written stays; the newest word on it counts.

use std::mem::discriminant;

use cairn_domain::progress::{Entry, Event, standing};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::log::{LogRequest, part, studied};
use crate::settings::require_date;
use crate::{Cairn, Changed, Content, Result, Rule, Topic};

/// An entry of the log and what it should read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectRequest {
    /// What it reads now,
    pub was: Entry,
    /// and what it should: the same sort of entry.
    pub now: Entry,
}

impl Cairn {
    /// Corrects an entry of the log. What reads so already is left alone.
    pub fn progress_correct(&self, request: &CorrectRequest, today: NaiveDate) -> Result<Changed<()>> {
        let content = self.content()?;
        let CorrectRequest { was, now } = request;
        if discriminant(&was.event) != discriminant(&now.event) {
            return Err(Rule::OtherEvent.into());
        }
        require_date(now.on)?;
        if now.on > today {
            return Err(Rule::FutureSession.into());
        }
        let now = Entry { on: now.on, event: sound(&now.event, &content)? };
        if &now == was {
            return Ok(Changed::new((), Topic::Progress));
        }
        let event = Event::Corrected { was: Box::new(was.clone()), now: Box::new(now) };
        self.change("Correct", was, event, &content, today)
    }

    /// Takes an entry out of the log.
    pub fn progress_withdraw(&self, entry: &Entry, today: NaiveDate) -> Result<Changed<()>> {
        let event = Event::Withdrawn { was: Box::new(entry.clone()) };
        let content = self.content()?;
        self.change("Withdraw", entry, event, &content, today)
    }

    fn change(
        &self,
        verb: &str,
        was: &Entry,
        event: Event,
        content: &Content,
        today: NaiveDate,
    ) -> Result<Changed<()>> {
        if standing(&self.facts()?.log.entries).all(|entry| entry != was) {
            return Err(Rule::NotInLog.into());
        }
        let resource = was.event.resource();
        let title =
            content.catalog.get(resource).map_or_else(|| resource.to_string(), |known| known.title.clone());
        let step = format!("{verb} an entry on {title}");
        self.store.write(&step, |w| w.append_entries(&[Entry { on: today, event: event.clone() }]))?;
        Ok(Changed::new((), Topic::Progress))
    }
}

/// The event whose names exist and whose numbers are sensible.
fn sound(event: &Event, content: &Content) -> Result<Event> {
    match event {
        Event::Studied { resource, unit, minutes, note } => {
            let (resource, unit, note) = (resource.clone(), unit.clone(), note.clone());
            studied(&LogRequest { resource, unit, minutes: *minutes, on: None, note }, content)
        }
        Event::UnitProgress { unit, share } => part(unit, *share, content),
        Event::UnitDone { unit } | Event::UnitReopened { unit } => {
            content.require_unit(unit)?;
            Ok(event.clone())
        }
        Event::OfferAnswered { resource, .. } => {
            content.resource(resource)?;
            Ok(event.clone())
        }
        Event::Corrected { .. } | Event::Withdrawn { .. } => Err(Rule::NotInLog.into()),
    }
}
