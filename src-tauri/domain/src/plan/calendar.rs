//! When there is time to study: a part of the week's hours on each day, whole sessions, none in a pause.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::terms::Terms;
use crate::minutes::Minutes;

/// Days are counted for at most twenty years; what lies beyond has no date.
pub(super) const HORIZON_DAYS: usize = 1_040 * 7;

/// How the study time of a week spreads over its days: parts, from Monday to Sunday. Only their proportions
/// matter, so that another number of hours a week keeps the pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(try_from = "[u16; 7]", into = "[u16; 7]")]
pub struct StudyDays([u16; 7]);

/// A week in which no day has a part of the hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoStudyDay;

impl fmt::Display for NoStudyDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no day of the week has a part of its hours")
    }
}

impl std::error::Error for NoStudyDay {}

impl StudyDays {
    /// The parts of each day, from Monday to Sunday.
    pub fn new(parts: [u16; 7]) -> Result<Self, NoStudyDay> {
        if parts.iter().all(|part| *part == 0) { Err(NoStudyDay) } else { Ok(Self(parts)) }
    }

    /// The parts, from Monday to Sunday.
    pub const fn parts(self) -> [u16; 7] {
        self.0
    }

    /// The part of `weekly` that falls on each day, from Monday to Sunday: whole minutes that add up to all of it.
    pub fn shares(self, weekly: Minutes) -> [Minutes; 7] {
        let whole: u64 = self.0.iter().copied().map(u64::from).sum();
        let mut parts = 0_u64;
        let mut given = 0_u64;
        self.0.map(|part| {
            parts += u64::from(part);
            let until = u64::from(weekly.get()) * parts / whole.max(1);
            let share = until - given;
            given = until;
            Minutes::new(u32::try_from(share).unwrap_or(u32::MAX))
        })
    }
}

impl Default for StudyDays {
    fn default() -> Self {
        Self([1; 7])
    }
}

impl TryFrom<[u16; 7]> for StudyDays {
    type Error = NoStudyDay;
    fn try_from(parts: [u16; 7]) -> Result<Self, NoStudyDay> {
        Self::new(parts)
    }
}

impl From<StudyDays> for [u16; 7] {
    fn from(days: StudyDays) -> Self {
        days.0
    }
}

/// Minutes for reviews on each day of a week, from Monday to Sunday. They are part of the week's hours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(transparent)]
pub struct ReviewTime([u16; 7]);

impl ReviewTime {
    /// So many minutes on each day, from Monday to Sunday.
    pub const fn new(minutes: [u16; 7]) -> Self {
        Self(minutes)
    }

    /// The minutes of each day, from Monday to Sunday.
    pub const fn minutes(self) -> [u16; 7] {
        self.0
    }

    /// The time on a day.
    pub fn on(self, day: NaiveDate) -> Minutes {
        Minutes::new(self.0.get(index(day.weekday())).copied().map_or(0, u32::from))
    }

    /// The time of a week.
    pub fn weekly(self) -> Minutes {
        Minutes::new(self.0.iter().copied().map(u32::from).sum())
    }

    /// True where no day has any: then reviews are not limited either.
    pub fn is_none(self) -> bool {
        self.weekly().is_zero()
    }
}

/// How long a study session should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SessionLength {
    /// Time for less than this is saved up for a later day of the week.
    pub least: Minutes,
    /// More than this at once is parted into several sessions.
    pub most: Minutes,
}

impl Default for SessionLength {
    fn default() -> Self {
        Self { least: Minutes::new(25), most: Minutes::new(90) }
    }
}

/// Days without study, both counted: a holiday, a week at a conference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Pause {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

/// The study time of each day from a first one on, for twenty years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    start: NaiveDate,
    session: SessionLength,
    /// The time there is before each day, counted from the first.
    before: Vec<u32>,
}

impl Calendar {
    /// The calendar of somebody who begins on a day.
    pub fn of(terms: &Terms, start: NaiveDate) -> Self {
        let shares = terms.days.shares(terms.study_time());
        let mut before = Vec::with_capacity(HORIZON_DAYS + 1);
        let (mut sum, mut saved) = (0_u32, Minutes::ZERO);
        before.push(sum);
        for day in start.iter_days().take(HORIZON_DAYS) {
            let share = shares.get(index(day.weekday())).copied().unwrap_or_default();
            let paused = terms.pauses.iter().any(|pause| pause.from <= day && day <= pause.until);
            if !paused {
                saved += share;
                // What is saved up is studied at the latest on Sunday: a week keeps its hours.
                if saved >= terms.session.least || day.weekday() == Weekday::Sun {
                    sum = sum.saturating_add(saved.get());
                    saved = Minutes::ZERO;
                }
            } else if day.weekday() == Weekday::Sun {
                saved = Minutes::ZERO;
            }
            before.push(sum);
        }
        Self { start, session: terms.session, before }
    }

    /// The first day.
    pub const fn start(&self) -> NaiveDate {
        self.start
    }

    /// The first day beyond it.
    pub fn end(&self) -> NaiveDate {
        let days = u64::try_from(self.before.len().saturating_sub(1)).unwrap_or(0);
        self.start.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX)
    }

    /// The time between the first day and a later one, both counted.
    pub fn until(&self, day: NaiveDate) -> u64 {
        let days = usize::try_from((day - self.start).num_days() + 1).unwrap_or(0);
        let sum = self.before.get(days).or(self.before.last());
        sum.copied().map_or(0, u64::from)
    }

    /// The day on which so much study is done: the first day for none, and none beyond the horizon.
    pub fn day_after(&self, minutes: Minutes) -> Option<NaiveDate> {
        if self.before.last().is_none_or(|all| *all == 0) {
            return None;
        }
        let place = self.before.partition_point(|sum| *sum < minutes.get());
        let days = u64::try_from(place.saturating_sub(1)).ok().filter(|_| place < self.before.len())?;
        self.start.checked_add_days(Days::new(days))
    }

    /// Each day with time, and its time.
    pub(super) fn days(&self) -> impl Iterator<Item = (NaiveDate, Minutes)> + '_ {
        let times = self.before.windows(2).map(|pair| match pair {
            [before, after] => Minutes::new(after - before),
            _ => Minutes::ZERO,
        });
        self.start.iter_days().zip(times).filter(|(_, time)| !time.is_zero())
    }

    /// The average time of a day that has any.
    pub(super) fn usual_day(&self) -> Minutes {
        let days = u32::try_from(self.days().count()).unwrap_or(u32::MAX);
        Minutes::new(self.before.last().copied().unwrap_or(0) / days.max(1))
    }

    /// The time of a day, parted into sessions of nearly the same length.
    pub(super) fn sessions(&self, time: Minutes) -> impl Iterator<Item = Minutes> + use<> {
        let count = time.get().div_ceil(self.session.most.get().max(1)).max(1);
        (0..count)
            .map(move |number| Minutes::new(time.get() / count + u32::from(number < time.get() % count)))
    }
}

fn index(day: Weekday) -> usize {
    // Seven days: the number of days since Monday fits everywhere.
    usize::try_from(day.num_days_from_monday()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn terms(hours: u32, parts: [u16; 7]) -> Terms {
        let days = StudyDays::new(parts).unwrap();
        Terms { hours_per_week: Minutes::from_hours(hours), days, ..Terms::default() }
    }

    fn first_days(terms: &Terms, count: usize) -> Vec<(String, u32)> {
        let calendar = Calendar::of(terms, day("2026-11-23"));
        calendar.days().take(count).map(|(day, time)| (day.format("%a %d").to_string(), time.get())).collect()
    }

    #[test]
    fn each_day_gets_its_part_of_the_week() {
        let wanted = [("Tue 24", 60), ("Sat 28", 240), ("Tue 01", 60)];
        let wanted = wanted.map(|(day, time)| (day.to_string(), time));
        assert_eq!(first_days(&terms(5, [0, 1, 0, 0, 0, 4, 0]), 3), wanted);
    }

    #[test]
    fn time_too_short_for_a_session_is_saved_up() {
        let wanted = [("Tue 24", 34), ("Thu 26", 34), ("Sat 28", 34), ("Sun 29", 18)];
        let wanted = wanted.map(|(day, time)| (day.to_string(), time));
        assert_eq!(first_days(&terms(2, [1; 7]), 4), wanted);
    }

    #[test]
    fn nothing_is_studied_in_a_pause() {
        let pauses = [Pause { from: day("2026-11-24"), until: day("2026-12-05") }].into();
        let wanted = [("Mon 23", 60), ("Sun 06", 60)].map(|(day, time)| (day.to_string(), time));
        assert_eq!(first_days(&Terms { pauses, ..terms(7, [1; 7]) }, 2), wanted);
    }

    #[test]
    fn reviews_are_part_of_the_hours_of_a_week() {
        let reviews = ReviewTime::new([10, 10, 10, 10, 10, 0, 10]);
        assert_eq!(first_days(&Terms { reviews, ..terms(8, [1; 7]) }, 1), [("Mon 23".to_owned(), 60)]);
        let more = ReviewTime::new([200; 7]);
        assert_eq!(first_days(&Terms { reviews: more, ..terms(8, [1; 7]) }, 1), []);
    }

    /// Days around each new year, where a week is the 52nd, the 53rd or the first, and around each end of February.
    #[test]
    fn a_week_keeps_its_hours_in_every_year_from_1970_to_2100() {
        let terms = terms(7, [1; 7]);
        let starts = (1970..=2100).flat_map(|year| {
            let ends = [(year, 2, 27), (year, 12, 29)];
            ends.map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap())
        });
        for start in starts.flat_map(|start| start.iter_days().take(5)) {
            let calendar = Calendar::of(&terms, start);
            let mondays = start.iter_days().filter(|day| day.weekday() == Weekday::Mon).skip(1).take(9);
            for monday in mondays {
                let (eve, sunday) = (monday.pred_opt().unwrap(), monday + Days::new(6));
                assert_eq!(
                    calendar.until(sunday) - calendar.until(eve),
                    420,
                    "from {start}, week of {monday}"
                );
            }
            assert_eq!(calendar.day_after(Minutes::new(1)), Some(start), "{start}");
        }
    }

    #[test]
    fn a_week_without_a_study_day_is_refused() {
        assert_eq!(StudyDays::new([0; 7]), Err(NoStudyDay));
        assert!(serde_json::from_str::<StudyDays>("[0,0,0,0,0,0,0]").is_err());
    }

    #[test]
    fn no_time_a_week_leads_to_no_day() {
        assert_eq!(Calendar::of(&terms(0, [1; 7]), day("2026-11-24")).day_after(Minutes::new(60)), None);
    }

    proptest! {
        #[test]
        fn the_parts_of_a_week_add_up(weekly in 0u32..10_080, parts in prop::array::uniform7(0u16..600)) {
            prop_assume!(parts.iter().any(|part| *part > 0));
            let shares = StudyDays::new(parts).unwrap().shares(Minutes::new(weekly));
            prop_assert_eq!(shares.into_iter().sum::<Minutes>(), Minutes::new(weekly));
        }

        #[test]
        fn a_day_ends_what_fits_until_it(minutes in 1u32..60_000, weekly in 60u32..3_000, parts in prop::array::uniform7(0u16..5)) {
            prop_assume!(parts.iter().any(|part| *part > 0));
            let days = StudyDays::new(parts).unwrap();
            let terms = Terms { hours_per_week: Minutes::new(weekly), days, ..Terms::default() };
            let calendar = Calendar::of(&terms, day("2026-11-26"));
            if let Some(end) = calendar.day_after(Minutes::new(minutes)) {
                prop_assert!(calendar.until(end) >= u64::from(minutes));
                let eve = end.pred_opt().unwrap();
                prop_assert!(calendar.until(eve) < u64::from(minutes));
            }
        }

        #[test]
        fn sessions_add_up_and_none_is_too_long(time in 1u32..1_000) {
            let calendar = Calendar::of(&terms(7, [1; 7]), day("2026-11-26"));
            let sessions: Vec<Minutes> = calendar.sessions(Minutes::new(time)).collect();
            prop_assert_eq!(sessions.iter().copied().sum::<Minutes>(), Minutes::new(time));
            prop_assert!(sessions.iter().all(|session| *session <= Minutes::new(90)));
        }

        #[test]
        fn more_weekly_time_never_ends_in_a_later_week(minutes in 1u32..60_000, weekly in 60u32..3_000, more in 1u32..600) {
            let week = |weekly| {
                let terms = Terms { hours_per_week: Minutes::new(weekly), ..Terms::default() };
                let end = Calendar::of(&terms, day("2026-11-24")).day_after(Minutes::new(minutes));
                end.map(|end| end.iso_week())
            };
            if let (Some(slow), Some(fast)) = (week(weekly), week(weekly + more)) {
                prop_assert!(fast <= slow);
            }
        }
    }
}
