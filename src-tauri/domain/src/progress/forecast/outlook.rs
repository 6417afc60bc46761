//! When a plan will be finished, as chances.
//!
//! **Method.** The rest of the plan is run [`RUNS`] times. In each run every resource takes an effort drawn from
//! its range, all of them at a pace drawn from what is known of one's own, in weeks drawn from one's own (see
//! the files beside this one). A date is said with the part of the runs that had finished by it. The draws come
//! from a generator whose seed is a mark of the facts and the day, so the same facts give the same dates.
//!
//! How well the ranges hold is tried on simulated learners in the tests.

use std::fmt;

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::moved::{Moved, moved};
use super::simulate::{Finishes, simulate};
use super::situation::{Followed, Situation};
use super::weeks::PRIOR_WEEKS;
use crate::minutes::Minutes;
use crate::note::Said;
use crate::progress::fold_until;

/// How often the rest of a plan is run.
pub const RUNS: u32 = 10_000;
/// A forecast is compared with that of a week ago.
const COMPARED: Days = Days::new(7);

/// When a plan will be finished, as chances.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FinishOutlook {
    /// Half of the runs are finished by then. No date lies beyond the next twenty years.
    pub median: Option<NaiveDate>,
    /// The middle half of the runs: one in two ends within it.
    pub half: DateSpan,
    /// Nine in ten runs end within it.
    pub most: DateSpan,
    /// How many runs ended on each day, in order of days.
    pub finishes: Vec<FinishCount>,
    /// How many runs there were; those that ended on no day lie beyond the next twenty years.
    pub runs: u32,
    /// What the dates rest on.
    pub basis: Said<OutlookBasis>,
    /// How the median moved since a week ago, and why.
    pub moved: Option<Said<Moved>>,
}

/// What the dates of a forecast rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OutlookBasis {
    /// The typical effort of what is left,
    pub left: Minutes,
    /// and at one's own pace.
    pub own_pace: Minutes,
    /// The planned time a week.
    pub weekly: Minutes,
    /// How many of one's own weeks were drawn from,
    pub weeks: u32,
    /// beside so many around the planned time.
    pub planned_weeks: u32,
}

impl fmt::Display for OutlookBasis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { left, own_pace, weekly, weeks, planned_weeks } = self;
        write!(
            f,
            "What is left is {left} at typical effort and {own_pace} at your pace. It was run 10,000 times in weeks "
        )?;
        match weeks {
            0 => write!(f, "around the planned {weekly}, since none of yours is over yet"),
            1 => write!(f, "like the one that is over and {planned_weeks} around the planned {weekly}"),
            count => write!(f, "like your last {count} and {planned_weeks} around the planned {weekly}"),
        }?;
        f.write_str("; a resource stays within its range in eight of ten runs.")
    }
}

/// Two dates with what lies between them; an end that is missing lies beyond the next twenty years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DateSpan {
    /// The first.
    pub from: Option<NaiveDate>,
    /// The last.
    pub until: Option<NaiveDate>,
}

/// How many runs ended on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FinishCount {
    /// The day.
    pub on: NaiveDate,
    /// How many.
    pub runs: u32,
}

/// When the plan that is followed will be finished; nothing when it is finished, or has no hours a week.
pub fn outlook(followed: &Followed<'_>, today: NaiveDate) -> Option<FinishOutlook> {
    let now = Situation::of(followed, followed.plan, followed.progress, today);
    if now.left.is_empty() || now.weekly.is_zero() {
        return None;
    }
    let seed = now.seed();
    let finishes = simulate(&now, RUNS, seed);
    let moved = || {
        let day = today.checked_sub_days(COMPARED)?;
        // As it stood in the morning of that day, so that seven whole days lie between.
        let progress = fold_until(followed.entries, followed.catalog, day.pred_opt()?);
        let then = Situation::of(followed, followed.before?, &progress, day);
        // The same draws for both, so that they differ by the facts alone.
        let before = simulate(&then, RUNS, seed).by(50)?;
        Some(moved(&then, before, &now, finishes.by(50)?))
    };
    Some(FinishOutlook {
        median: finishes.by(50),
        half: span(&finishes, 25, 75),
        most: span(&finishes, 5, 95),
        moved: moved().map(Said::from),
        basis: basis(&now).into(),
        runs: finishes.runs,
        finishes: finishes.days.iter().map(|(&on, &runs)| FinishCount { on, runs }).collect(),
    })
}

fn span(finishes: &Finishes, from: u32, until: u32) -> DateSpan {
    DateSpan { from: finishes.by(from), until: finishes.by(until) }
}

fn basis(now: &Situation) -> OutlookBasis {
    OutlookBasis {
        left: now.effort().typical,
        own_pace: now.at_own_pace(),
        weekly: now.weekly,
        weeks: now.own.count(),
        planned_weeks: PRIOR_WEEKS,
    }
}
