//! A study session that is under way.

use cairn_domain::id::{ResourceId, UnitId};
use cairn_domain::minutes::Minutes;
use cairn_domain::progress::{Absence, Entry, Timer};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::log::{LogRequest, studied};
use crate::{Cairn, Changed, Content, Result, Rule, Topic};

/// A running timer with titles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct TimerState {
    /// What is studied.
    pub resource: ResourceId,
    /// Its title.
    pub title: String,
    /// Which unit of it.
    pub unit: Option<UnitId>,
    /// The unit's title.
    pub unit_title: Option<String>,
    /// Since when, in local time.
    pub started: NaiveDateTime,
    /// Whole minutes so far.
    pub elapsed: Minutes,
    /// The time Cairn was not there, which has to be asked about.
    pub absence: Option<Absence>,
}

/// What to do with a timer that is stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum TimerStop {
    /// Keep the time in the log. Less than a minute is not kept.
    Log,
    /// Keep the time until Cairn was last there.
    LogSeen,
    /// Forget it.
    Discard,
}

impl TimerState {
    pub(super) fn of(timer: &Timer, content: &Content, now: NaiveDateTime) -> Self {
        let title = content.catalog.get(&timer.resource).map(|resource| resource.title.clone());
        let unit = timer.unit.as_ref().and_then(|unit| content.catalog.unit(unit));
        Self {
            resource: timer.resource.clone(),
            title: title.unwrap_or_else(|| timer.resource.to_string()),
            unit: timer.unit.clone(),
            unit_title: unit.map(|unit| unit.title.clone()),
            started: timer.started,
            elapsed: timer.elapsed(now),
            absence: timer.absence(now),
        }
    }
}

impl Cairn {
    /// Starts a timer on a resource or one of its units.
    pub fn progress_timer_start(
        &self,
        resource: &ResourceId,
        unit: Option<&UnitId>,
        now: NaiveDateTime,
    ) -> Result<Changed<TimerState>> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        content.resource(resource)?;
        unit.map_or(Ok(()), |unit| content.require_unit(unit))?;
        if facts.timer.is_some() {
            return Err(Rule::TimerRuns.into());
        }
        let timer = Timer::start(resource.clone(), unit.cloned(), now);
        self.store.write("Start the timer", |w| w.start_timer(&timer))?;
        Ok(Changed::new(TimerState::of(&timer, &content, now), Topic::Progress))
    }

    /// Writes down that the running timer was seen now. After an absence nothing is written until the person said what it was.
    pub fn progress_timer_seen(&self, now: NaiveDateTime) -> Result<()> {
        let timer = self.store.read(|r| r.timer())?;
        if timer.is_some_and(|timer| timer.absence(now).is_none()) {
            self.store.keep(|w| w.see_timer(now))?;
        }
        Ok(())
    }

    /// The person studied all through an absence, and the timer goes on.
    pub fn progress_timer_go_on(&self, now: NaiveDateTime) -> Result<Changed<TimerState>> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let timer = Timer { seen: now, ..facts.timer.ok_or(Rule::NoTimer)? };
        self.store.keep(|w| w.see_timer(now))?;
        Ok(Changed::new(TimerState::of(&timer, &content, now), Topic::Progress))
    }

    /// Stops the timer; tells how many minutes were kept.
    pub fn progress_timer_stop(&self, stop: TimerStop, now: NaiveDateTime) -> Result<Changed<Minutes>> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let timer = facts.timer.ok_or(Rule::NoTimer)?;
        let minutes = match stop {
            TimerStop::Log => timer.elapsed(now),
            TimerStop::LogSeen => timer.elapsed(timer.seen),
            TimerStop::Discard => Minutes::ZERO,
        };
        let entry = if minutes.is_zero() {
            None
        } else {
            let TimerState { resource, unit, .. } = TimerState::of(&timer, &content, now);
            let request = LogRequest { resource, unit, minutes, on: None, note: None };
            Some(Entry { on: timer.day(), event: studied(&request, &content)? })
        };
        self.store.write("Stop the timer", |w| {
            w.clear_timer()?;
            w.append_entries(entry.as_slice())
        })?;
        Ok(Changed::new(minutes, Topic::Progress))
    }
}
