//! Writing into the log.

use cairn_domain::bounds::is_session;
use cairn_domain::id::{ResourceId, UnitId};
use cairn_domain::minutes::Minutes;
use cairn_domain::progress::{Entry, Event, Offer, offers};
use cairn_domain::share::Share;
use cairn_domain::skills::Assessment;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::settings::require_date;
use crate::skills::text;
use crate::{Cairn, Changed, Content, Entity, Error, Result, Rule, Topic};

/// A study session to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LogRequest {
    /// What was studied,
    pub resource: ResourceId,
    /// which unit of it, if one is meant,
    pub unit: Option<UnitId>,
    /// how long,
    pub minutes: Minutes,
    /// on which day; today if none is given,
    pub on: Option<NaiveDate>,
    /// in one's own words.
    pub note: Option<String>,
}

/// How far a unit is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PartRequest {
    /// The unit.
    pub unit: UnitId,
    /// The part of it that is done: pages read of all its pages, or a percentage.
    pub share: Share,
}

impl Cairn {
    /// Keeps a study session.
    pub fn progress_log(&self, request: &LogRequest, today: NaiveDate) -> Result<Changed<()>> {
        let content = self.content()?;
        let on = request.on.unwrap_or(today);
        require_date(on)?;
        if on > today {
            return Err(Rule::FutureSession.into());
        }
        let event = studied(request, &content)?;
        let title = &content.resource(&request.resource)?.title;
        let step = format!("Log {} on {title}", request.minutes);
        self.store.write(&step, |w| w.append_entries(&[Entry { on, event: event.clone() }]))?;
        Ok(Changed::new((), Topic::Progress))
    }

    /// Ticks a unit off.
    pub fn progress_tick(&self, unit: &UnitId, today: NaiveDate) -> Result<Changed<()>> {
        self.mark(unit, "Finish", Event::UnitDone { unit: unit.clone() }, today)
    }

    /// Takes a tick back.
    pub fn progress_untick(&self, unit: &UnitId, today: NaiveDate) -> Result<Changed<()>> {
        self.mark(unit, "Reopen", Event::UnitReopened { unit: unit.clone() }, today)
    }

    /// Keeps how far a unit is done.
    pub fn progress_part(&self, request: &PartRequest, today: NaiveDate) -> Result<Changed<()>> {
        let content = self.content()?;
        let event = part(&request.unit, request.share, &content)?;
        self.mark(&request.unit, &format!("Log {} of", request.share), event, today)
    }

    fn mark(&self, unit: &UnitId, verb: &str, event: Event, today: NaiveDate) -> Result<Changed<()>> {
        let content = self.content()?;
        content.require_unit(unit)?;
        let title = content.catalog.unit(unit).map_or_else(|| unit.to_string(), |unit| unit.title.clone());
        self.store.write(&format!("{verb} {title}"), |w| {
            w.append_entries(&[Entry { on: today, event: event.clone() }])
        })?;
        Ok(Changed::new((), Topic::Progress))
    }

    /// Ticks every open unit of a resource off.
    pub fn progress_finish(&self, resource: &ResourceId, today: NaiveDate) -> Result<Changed<()>> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let resource = content.resource(resource)?;
        let done = &facts.progress(&content.catalog).circumstances.done;
        let open = resource.units.iter().filter(|unit| !done.contains(&unit.id));
        let entries: Vec<Entry> =
            open.map(|unit| Entry { on: today, event: Event::UnitDone { unit: unit.id.clone() } }).collect();
        self.store.write(&format!("Finish {}", resource.title), |w| w.append_entries(&entries))?;
        Ok(Changed::new((), Topic::Progress))
    }

    /// Takes the levels a finished resource teaches over into the profile.
    pub fn progress_accept_offer(
        &self,
        resource: &ResourceId,
        link: Option<&str>,
        today: NaiveDate,
    ) -> Result<Changed<()>> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let offer = open_offer(&facts, &content, resource)?;
        let link = text(link)?;
        let gained = offer.gains.iter().map(|gain| Assessment {
            skill: gain.skill.clone(),
            level: gain.to,
            on: today,
            evidence: offer.evidence,
            link: link.clone(),
            note: Some(offer.title.clone()),
        });
        let assessments: Vec<Assessment> = gained.collect();
        self.store.write(&format!("Take over what {} teaches", offer.title), |w| {
            w.append_assessments(&assessments)?;
            w.append_entries(&[answered(resource, true, today)])
        })?;
        Ok(Changed::new((), Topic::Skills))
    }

    /// Leaves the profile as it is after a resource was finished.
    pub fn progress_decline_offer(&self, resource: &ResourceId, today: NaiveDate) -> Result<Changed<()>> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let offer = open_offer(&facts, &content, resource)?;
        self.store.write(&format!("Leave levels after {}", offer.title), |w| {
            w.append_entries(&[answered(resource, false, today)])
        })?;
        Ok(Changed::new((), Topic::Progress))
    }
}

/// How far a unit that exists is done.
pub(super) fn part(unit: &UnitId, share: Share, content: &Content) -> Result<Event> {
    content.require_unit(unit)?;
    if share > Share::WHOLE {
        return Err(Rule::Part.into());
    }
    Ok(Event::UnitProgress { unit: unit.clone(), share })
}

/// The event of a request whose names exist and whose length is sensible.
pub(super) fn studied(request: &LogRequest, content: &Content) -> Result<Event> {
    content.resource(&request.resource)?;
    if let Some(unit) = &request.unit {
        content.require_unit(unit)?;
        if unit.resource() != &request.resource {
            return Err(Error::NotFound { what: Entity::Unit, id: unit.to_string() });
        }
    }
    if !is_session(request.minutes) {
        return Err(Rule::SessionLength.into());
    }
    Ok(Event::Studied {
        resource: request.resource.clone(),
        unit: request.unit.clone(),
        minutes: request.minutes,
        note: text(request.note.as_deref())?,
    })
}

fn open_offer(facts: &Facts, content: &Content, resource: &ResourceId) -> Result<Offer> {
    content.resource(resource)?;
    let progress = facts.progress(&content.catalog);
    let open = offers(progress, &facts.profile(), &content.skills, &content.catalog);
    open.into_iter().find(|offer| &offer.resource == resource).ok_or_else(|| Rule::NoOffer.into())
}

fn answered(resource: &ResourceId, taken: bool, on: NaiveDate) -> Entry {
    Entry { on, event: Event::OfferAnswered { resource: resource.clone(), taken } }
}
