//! Sessions, weeks and dates of a plan: its resources in order, put into a calendar.
//!
//! A session belongs to one resource. A resource is begun when everything before it that gives what it needs is
//! finished and fewer than the wanted number are under way, so with one at a time they follow each other in
//! order. With several, the one that has waited longest is next; but a day with more time than most goes to
//! deep work first and a shorter one to the rest, so that a project is not scattered over half hours.

mod fill;
#[cfg(test)]
mod tests;

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use super::calendar::Calendar;
use crate::id::{ResourceId, UnitId};
use crate::minutes::{Effort, Minutes};

pub(super) use fill::{Portion, Track, fill};

/// A week of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Week {
    /// Its Monday, or the first day of the plan.
    pub starts: NaiveDate,
    /// The time there is.
    pub capacity: Minutes,
    /// The time that is planned; never more than there is.
    pub planned: Minutes,
    /// What it is planned for, in order.
    pub blocks: Vec<Block>,
}

/// A unit, or the part of a unit that falls into a week or a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// The resource.
    pub resource: ResourceId,
    /// The unit.
    pub unit: UnitId,
    /// The unit's title.
    pub title: String,
    /// The time in this week or session.
    pub minutes: Minutes,
    /// Whether the unit ends here.
    pub ends: bool,
}

/// A study session that is planned for a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// The day.
    pub on: NaiveDate,
    /// Its length.
    pub minutes: Minutes,
    /// What it is for, in order; of one resource, unless that ends within the session.
    pub blocks: Vec<Block>,
}

/// When a resource is studied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Span {
    /// The resource.
    pub resource: ResourceId,
    /// Its first day.
    pub starts: NaiveDate,
    /// Its last day if everything up to it takes its low estimate.
    pub early: NaiveDate,
    /// Its last day at typical effort.
    pub ends: NaiveDate,
    /// Its last day if everything up to it takes its high estimate.
    pub late: NaiveDate,
}

/// When everything is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FinishRange {
    /// If every resource takes its low estimate.
    pub early: NaiveDate,
    /// At typical effort.
    pub likely: NaiveDate,
    /// If every resource takes its high estimate.
    pub late: NaiveDate,
}

/// When effort that starts with a calendar is done.
pub(crate) fn finish(calendar: &Calendar, effort: Effort) -> Option<FinishRange> {
    Some(FinishRange {
        early: calendar.day_after(effort.low)?,
        likely: calendar.day_after(effort.typical)?,
        late: calendar.day_after(effort.high)?,
    })
}

/// Sessions gathered into weeks from Monday to Sunday; weeks without a session are left out.
pub(super) fn weeks(calendar: &Calendar, sessions: &[Session]) -> Vec<Week> {
    let mut weeks: Vec<Week> = Vec::new();
    for session in sessions {
        let monday = monday_of(session.on);
        if weeks.last().is_none_or(|week| monday_of(week.starts) != monday) {
            weeks.push(empty_week(calendar, monday));
        }
        let Some(week) = weeks.last_mut() else { continue };
        week.planned += session.minutes;
        for block in &session.blocks {
            match week.blocks.iter_mut().find(|known| known.unit == block.unit) {
                Some(known) => {
                    known.minutes += block.minutes;
                    known.ends |= block.ends;
                }
                None => week.blocks.push(block.clone()),
            }
        }
    }
    weeks
}

fn empty_week(calendar: &Calendar, monday: NaiveDate) -> Week {
    let starts = monday.max(calendar.start());
    let before = starts.pred_opt().map_or(0, |eve| calendar.until(eve));
    let all = monday.checked_add_days(Days::new(6)).map_or(before, |sunday| calendar.until(sunday));
    let capacity = Minutes::new(u32::try_from(all - before).unwrap_or(u32::MAX));
    Week { starts, capacity, planned: Minutes::ZERO, blocks: Vec::new() }
}

pub(super) fn monday_of(day: NaiveDate) -> NaiveDate {
    let since = u64::from(day.weekday().num_days_from_monday());
    day.checked_sub_days(Days::new(since)).unwrap_or(day)
}

/// When each resource is studied, from the same resources put into the calendar at typical, low and high effort.
///
/// One that has no date at high effort is beyond the horizon and has no span.
pub(super) fn spans(calendar: &Calendar, tracks: &[Track], efforts: &[Effort], parallel: u8) -> Vec<Span> {
    let ends = |of: fn(&Effort) -> Minutes| {
        let rough: Vec<Track> =
            tracks.iter().zip(efforts).map(|(track, effort)| track.as_one(of(effort))).collect();
        days_of(&fill(calendar, &rough, parallel), &rough)
    };
    let (early, typical, late) = (ends(|e| e.low), ends(|e| e.typical), ends(|e| e.high));
    let span = |(((track, early), typical), late): (((&Track, &Ends), &Ends), &Ends)| {
        Some(Span {
            resource: track.resource.clone(),
            starts: typical.first?,
            // Side by side, more effort can change whose turn it is and end one of them sooner.
            early: early.last?.min(typical.last?),
            ends: typical.last?,
            late: late.last?.max(typical.last?),
        })
    };
    tracks.iter().zip(&early).zip(&typical).zip(&late).filter_map(span).collect()
}

#[derive(Clone, Copy, Default)]
struct Ends {
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
}

/// The first and the last day of each track; no last day where it does not end.
fn days_of(sessions: &[Session], tracks: &[Track]) -> Vec<Ends> {
    let mut days = vec![Ends::default(); tracks.len()];
    let blocks = sessions.iter().flat_map(|session| session.blocks.iter().map(|block| (session.on, block)));
    for (on, block) in blocks {
        let place = tracks.iter().position(|track| track.resource == block.resource);
        if let Some(ends) = place.and_then(|place| days.get_mut(place)) {
            ends.first.get_or_insert(on);
            if block.ends {
                ends.last = Some(on);
            }
        }
    }
    days
}
