//! Weeks under a budget of hours, and the dates that follow from them.
//!
//! A week runs from Monday to Sunday. The week somebody starts in holds its part of the
//! hours only: a plan that starts on a Thursday has four sevenths of a week left.

use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use crate::id::{ResourceId, UnitId};
use crate::minutes::{Effort, Minutes};

/// Weeks are filled for at most twenty years; what lies beyond has no date.
const HORIZON_WEEKS: u64 = 1_040;
const DAYS: u64 = 7;

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

/// A unit, or the part of a unit that falls into a week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// The resource.
    pub resource: ResourceId,
    /// The unit.
    pub unit: UnitId,
    /// The unit's title.
    pub title: String,
    /// The time in this week.
    pub minutes: Minutes,
    /// Whether the unit ends in this week.
    pub ends: bool,
}

/// When a resource is studied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Span {
    /// The resource.
    pub resource: ResourceId,
    /// Its first day.
    pub starts: NaiveDate,
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

/// A unit with the time still to spend on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Portion {
    pub(super) unit: UnitId,
    pub(super) title: String,
    pub(super) minutes: Minutes,
}

/// Calendar days that `minutes` take at a weekly pace, counting the first; `None` at no pace.
pub fn days_for(minutes: Minutes, weekly: Minutes) -> Option<u64> {
    if weekly.is_zero() {
        return None;
    }
    Some((u64::from(minutes.get()) * DAYS).div_ceil(u64::from(weekly.get())).max(1))
}

/// The day on which `minutes` of study are done; `None` at no pace or beyond the horizon.
pub(crate) fn day_after(start: NaiveDate, minutes: Minutes, weekly: Minutes) -> Option<NaiveDate> {
    let days = days_for(minutes, weekly)?;
    if days > HORIZON_WEEKS * DAYS {
        return None;
    }
    start.checked_add_days(Days::new(days - 1))
}

/// When effort that starts on a day is done.
pub(crate) fn finish(start: NaiveDate, effort: Effort, weekly: Minutes) -> Option<FinishRange> {
    Some(FinishRange {
        early: day_after(start, effort.low, weekly)?,
        likely: day_after(start, effort.typical, weekly)?,
        late: day_after(start, effort.high, weekly)?,
    })
}

/// The study time between two days, both counted.
pub(super) fn minutes_until(start: NaiveDate, finish: NaiveDate, weekly: Minutes) -> u64 {
    let days = (finish - start).num_days() + 1;
    u64::try_from(days).unwrap_or(0) * u64::from(weekly.get()) / DAYS
}

/// Fills weeks with portions in the order given.
pub(super) fn weeks(portions: &[Portion], weekly: Minutes, start: NaiveDate) -> Vec<Week> {
    let mut weeks: Vec<Week> = Vec::new();
    if weekly.is_zero() {
        return weeks;
    }
    let mut next = Some(first_week(start, weekly));
    for portion in portions {
        let mut left = portion.minutes;
        while !left.is_zero() {
            if weeks.last().is_none_or(|week| week.planned >= week.capacity) {
                let Some(week) = next.take() else { return weeks };
                next = following(&week, weekly, weeks.len());
                weeks.push(week);
                continue;
            }
            let Some(week) = weeks.last_mut() else { return weeks };
            let minutes = left.min(week.capacity.less(week.planned));
            left = left.less(minutes);
            week.planned += minutes;
            week.blocks.push(Block {
                resource: portion.unit.resource().clone(),
                unit: portion.unit.clone(),
                title: portion.title.clone(),
                minutes,
                ends: left.is_zero(),
            });
        }
    }
    weeks
}

fn first_week(start: NaiveDate, weekly: Minutes) -> Week {
    let days_left = 7 - start.weekday().num_days_from_monday();
    Week { starts: start, capacity: weekly.scaled(days_left, 7), planned: Minutes::ZERO, blocks: Vec::new() }
}

fn following(week: &Week, weekly: Minutes, count: usize) -> Option<Week> {
    if u64::try_from(count).ok()? >= HORIZON_WEEKS {
        return None;
    }
    let to_monday = 7 - u64::from(week.starts.weekday().num_days_from_monday());
    let starts = week.starts.checked_add_days(Days::new(to_monday))?;
    Some(Week { starts, capacity: weekly, planned: Minutes::ZERO, blocks: Vec::new() })
}

/// When each resource is studied, one after the other.
pub(super) fn spans(items: &[(ResourceId, Effort)], weekly: Minutes, start: NaiveDate) -> Vec<Span> {
    let mut before = Effort::ZERO;
    let mut spans = Vec::with_capacity(items.len());
    for (resource, effort) in items {
        let after = before + *effort;
        let first = before.typical + Minutes::new(1);
        let dates = (
            day_after(start, first, weekly),
            day_after(start, after.typical, weekly),
            day_after(start, after.high, weekly),
        );
        if let (Some(starts), Some(ends), Some(late)) = dates {
            spans.push(Span { resource: resource.clone(), starts, ends, late });
        }
        before = after;
    }
    spans
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn portion(key: u16, minutes: u32) -> Portion {
        let unit = UnitId::new("a-book".parse().unwrap(), key);
        Portion { unit, title: format!("Chapter {key}"), minutes: Minutes::new(minutes) }
    }

    #[test]
    fn a_plan_that_starts_on_a_thursday_has_four_sevenths_of_a_week_left() {
        let thursday = "2026-11-26".parse().unwrap();
        let weeks = weeks(&[portion(1, 600)], Minutes::from_hours(7), thursday);
        assert_eq!(weeks[0].capacity, Minutes::from_hours(4));
        assert_eq!(weeks[1].starts, "2026-11-30".parse().unwrap(), "the second week starts on Monday");
    }

    #[test]
    fn no_time_a_week_gives_no_weeks_and_no_date() {
        let day = "2026-11-24".parse().unwrap();
        assert!(weeks(&[portion(1, 60)], Minutes::ZERO, day).is_empty());
        assert_eq!(day_after(day, Minutes::new(60), Minutes::ZERO), None);
    }

    proptest! {
        #[test]
        fn a_week_never_exceeds_its_budget(
            sizes in prop::collection::vec(1u32..2_000, 1..40),
            weekly in 90u32..3_000,
            offset in 0u64..14,
        ) {
            let start = "2026-11-23".parse::<NaiveDate>().unwrap() + Days::new(offset);
            let portions: Vec<_> = sizes.iter().zip(1..).map(|(&size, key)| portion(key, size)).collect();
            let weeks = weeks(&portions, Minutes::new(weekly), start);
            for week in &weeks {
                prop_assert!(week.planned <= week.capacity && week.capacity <= Minutes::new(weekly));
                prop_assert_eq!(week.planned, week.blocks.iter().map(|block| block.minutes).sum::<Minutes>());
            }
            let planned: u32 = weeks.iter().map(|week| week.planned.get()).sum();
            prop_assert_eq!(planned, sizes.iter().sum::<u32>(), "nothing is lost between the weeks");
        }

        #[test]
        fn more_weekly_time_never_finishes_later(minutes in 1u32..60_000, weekly in 60u32..3_000, more in 1u32..600) {
            let start = "2026-11-24".parse().unwrap();
            let at = |weekly| day_after(start, Minutes::new(minutes), Minutes::new(weekly));
            if let (Some(slow), Some(fast)) = (at(weekly), at(weekly + more)) {
                prop_assert!(fast <= slow);
            }
        }
    }
}
