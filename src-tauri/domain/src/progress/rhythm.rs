//! How the weeks go: which kept their hours. No streaks: a week that falls short breaks nothing.
//!
//! A week is **kept** when at least four fifths of the time it had were studied ([`KEPT`]): a lesson that ends
//! early is not a week that failed. What counts as its time are the hours of the plan followed in it, without
//! the days of a pause; a week without any such time is **paused** and is not counted for or against. The week
//! under way is counted once it is kept, and not before it is over otherwise.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Progress, monday_of};
use crate::minutes::Minutes;
use crate::note::Said;
use crate::plan::Capacity;
use crate::share::Share;

/// The part of a week's time that has to be studied for it to be kept.
pub const KEPT: Share = Share::from_percent(80);
/// As many weeks are looked back on as make a month.
const LOOKED_BACK: usize = 4;

/// How the weeks go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Rhythm {
    /// Every week since the first plan, oldest first; the week under way is the last.
    pub weeks: Vec<RhythmWeek>,
    /// How many of the last weeks were kept.
    pub lately: Said<Lately>,
}

/// A week and how it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RhythmWeek {
    /// Its Monday.
    pub starts: NaiveDate,
    /// The time it had by the plan, pauses apart.
    pub capacity: Minutes,
    /// The time logged in it.
    pub studied: Minutes,
    /// How it went.
    pub state: WeekKept,
}

/// How a week went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum WeekKept {
    /// At least four fifths of its time were studied.
    Kept,
    /// Less was.
    Short,
    /// It had no time: a pause, or no hours a week.
    Paused,
    /// It is under way.
    Open,
}

/// How many of the last weeks were kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Lately {
    /// So many were kept
    pub kept: u32,
    /// of so many, at most four; paused weeks are passed over.
    pub of: u32,
}

impl fmt::Display for Lately {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.kept, self.of) {
            (_, 0) => f.write_str("No week with study time is over yet."),
            (1, 1) => f.write_str("Kept the last week."),
            (0, 1) => f.write_str("The last week fell short."),
            (kept, of) => write!(f, "Kept {kept} of the last {of} weeks."),
        }
    }
}

/// How the weeks went since the first plan.
pub fn rhythm(progress: &Progress, capacity: &Capacity, today: NaiveDate) -> Rhythm {
    let week = |starts: NaiveDate| {
        let studied = progress.weeks.get(&starts).copied().unwrap_or_default();
        RhythmWeek { starts, capacity: capacity.of_week(starts), studied, state: WeekKept::Open }
    };
    let over =
        capacity.complete_weeks(today).map(week).map(|week| RhythmWeek { state: state(&week), ..week });
    let mut weeks: Vec<RhythmWeek> = over.collect();
    if capacity.since().is_some_and(|since| since <= today) {
        let this = week(monday_of(today));
        let state = if state(&this) == WeekKept::Short { WeekKept::Open } else { state(&this) };
        weeks.push(RhythmWeek { state, ..this });
    }
    let counted = weeks.iter().rev().filter(|week| matches!(week.state, WeekKept::Kept | WeekKept::Short));
    let lately: Vec<WeekKept> = counted.take(LOOKED_BACK).map(|week| week.state).collect();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let kept = lately.iter().filter(|state| **state == WeekKept::Kept).count();
    Rhythm { lately: Lately { kept: count(kept), of: count(lately.len()) }.into(), weeks }
}

fn state(week: &RhythmWeek) -> WeekKept {
    if week.capacity.is_zero() {
        WeekKept::Paused
    } else if week.studied >= week.capacity.scaled(KEPT.basis_points(), Share::WHOLE.basis_points()) {
        WeekKept::Kept
    } else {
        WeekKept::Short
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::plan::{AcceptedTerms, Constraints, Pause, Terms};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A plan of five hours a week from Monday, 2 November 2026.
    fn five_hours(pauses: &[(&str, &str)]) -> Capacity {
        let pauses = pauses.iter().map(|(from, until)| Pause { from: day(from), until: day(until) });
        let terms =
            Terms { hours_per_week: Minutes::from_hours(5), pauses: pauses.collect(), ..Terms::default() };
        let constraints = Constraints { start: day("2026-11-02"), terms };
        Capacity::of(&[AcceptedTerms { version: 1, accepted_on: day("2026-11-02"), constraints }])
    }

    /// What was studied in the weeks from 2 November on, in minutes.
    fn studied(minutes: &[u32]) -> Progress {
        let mondays = day("2026-11-02").iter_weeks();
        let weeks = mondays.zip(minutes.iter().copied().map(Minutes::new)).collect();
        Progress { weeks, ..Progress::default() }
    }

    #[track_caller]
    fn check(minutes: &[u32], pauses: &[(&str, &str)], today: &str, sentence: &str) {
        let found = rhythm(&studied(minutes), &five_hours(pauses), day(today));
        assert_eq!(found.lately.sentence, sentence);
    }

    #[test]
    fn three_of_four_weeks_are_three_of_four_whatever_their_order() {
        for weeks in [[300, 300, 300, 0], [0, 300, 300, 300], [300, 0, 300, 300]] {
            check(&weeks, &[], "2026-12-01", "Kept 3 of the last 4 weeks.");
        }
    }

    #[test]
    fn four_fifths_of_the_hours_are_enough() {
        check(&[240], &[], "2026-11-10", "Kept the last week.");
        check(&[239], &[], "2026-11-10", "The last week fell short.");
    }

    #[test]
    fn a_holiday_is_passed_over() {
        let holiday = [("2026-11-09", "2026-11-22")];
        check(&[300, 0, 0, 300], &holiday, "2026-12-01", "Kept 2 of the last 2 weeks.");
    }

    #[test]
    fn the_week_under_way_counts_once_it_is_kept_and_never_against() {
        check(&[300, 100], &[], "2026-11-12", "Kept the last week.");
        check(&[300, 250], &[], "2026-11-12", "Kept 2 of the last 2 weeks.");
    }

    #[test]
    fn with_no_hours_a_week_there_is_nothing_to_keep() {
        let terms = Terms { hours_per_week: Minutes::ZERO, ..Terms::default() };
        let constraints = Constraints { start: day("2026-11-02"), terms };
        let accepted = AcceptedTerms { version: 1, accepted_on: day("2026-11-02"), constraints };
        let found = rhythm(&studied(&[300]), &Capacity::of(&[accepted]), day("2026-11-17"));
        assert_eq!(found.lately.sentence, "No week with study time is over yet.");
        assert!(found.weeks.iter().all(|week| week.state == WeekKept::Paused));
    }

    #[test]
    fn a_clock_that_goes_back_before_the_plan_finds_no_weeks() {
        let found = rhythm(&studied(&[300]), &five_hours(&[]), day("2026-10-20"));
        assert!(found.weeks.is_empty());
    }

    proptest! {
        #[test]
        fn more_study_never_keeps_fewer_weeks(minutes in prop::collection::vec(0u32..600, 1..10), more in 0u32..300, pick in 0usize..10) {
            let mut fuller = minutes.clone();
            let pick = pick % minutes.len();
            fuller[pick] += more;
            let kept = |minutes: &[u32]| rhythm(&studied(minutes), &five_hours(&[]), day("2027-01-04")).lately.fact.kept;
            prop_assert!(kept(&fuller) >= kept(&minutes));
        }
    }
}
