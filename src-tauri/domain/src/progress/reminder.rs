//! Reminders: off until they are wanted, at most one a day, and none that nags.
//!
//! One is due from its time of the day on until the day ends, on the clock on the wall: where summer time takes
//! that time out of a night it is due at the next one there is, and where a night has it twice it is due once.
//! There is none in a pause, none without a plan, and none to study on a day or in a week that had its study.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

use super::{Progress, monday_of};
use crate::minutes::Minutes;
use crate::plan::{Capacity, Pause};

/// A day of the week.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "camelCase")]
pub enum Weekday {
    /// The first day of a week.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The last, on which one looks back unless another day is chosen.
    #[default]
    Sunday,
}

impl Weekday {
    /// The weekday of a day.
    pub fn of(day: NaiveDate) -> Self {
        match day.weekday() {
            chrono::Weekday::Mon => Self::Monday,
            chrono::Weekday::Tue => Self::Tuesday,
            chrono::Weekday::Wed => Self::Wednesday,
            chrono::Weekday::Thu => Self::Thursday,
            chrono::Weekday::Fri => Self::Friday,
            chrono::Weekday::Sat => Self::Saturday,
            chrono::Weekday::Sun => Self::Sunday,
        }
    }
}

/// A time of the day on the clock on the wall, to the minute; written "19:30".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay(NaiveTime);

/// Text that is no time of the day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no time of the day such as 19:30")]
pub struct BadTime(String);

impl TimeOfDay {
    /// Seven in the evening.
    pub const EVENING: Self = Self(match NaiveTime::from_hms_opt(19, 0, 0) {
        Some(time) => time,
        None => NaiveTime::MIN,
    });

    /// The same as a time without a day.
    pub const fn time(self) -> NaiveTime {
        self.0
    }
}

impl FromStr for TimeOfDay {
    type Err = BadTime;
    fn from_str(text: &str) -> Result<Self, BadTime> {
        NaiveTime::parse_from_str(text, "%H:%M").map(Self).map_err(|_| BadTime(text.into()))
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = BadTime;
    fn try_from(text: String) -> Result<Self, BadTime> {
        text.parse()
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.to_string()
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

impl specta::Type for TimeOfDay {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <String as specta::Type>::definition(types)
    }
}

/// When one wants to be reminded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reminders {
    /// The days on which study is reminded of. On the day of the weekly review that is reminded of instead.
    pub days: BTreeSet<Weekday>,
    /// At this time.
    pub at: TimeOfDay,
}

/// What is reminded of, and how the week stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Reminder {
    /// To study.
    Study {
        /// The time logged this week,
        logged: Minutes,
        /// and the time it has by the plan.
        capacity: Minutes,
        /// How many practice cards are due.
        due: u32,
    },
    /// To look back on the week.
    Review {
        /// The time logged this week,
        logged: Minutes,
        /// and the time it has by the plan.
        capacity: Minutes,
    },
}

impl fmt::Display for Reminder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Study { logged, capacity, due } => {
                write!(f, "Time to study: {logged} of {capacity} this week.")?;
                match due {
                    0 => Ok(()),
                    1 => f.write_str(" One card is due."),
                    due => write!(f, " {due} cards are due."),
                }
            }
            Self::Review { logged, capacity } => {
                write!(f, "Time to look back on the week: {logged} of {capacity} studied.")
            }
        }
    }
}

impl Reminder {
    /// The same in German.
    pub fn in_german(&self) -> String {
        match self {
            Self::Study { logged, capacity, due } => {
                let cards = match due {
                    0 => String::new(),
                    1 => " Eine Karte ist fällig.".into(),
                    due => format!(" {due} Karten sind fällig."),
                };
                format!("Zeit zu lernen: {logged} von {capacity} diese Woche.{cards}")
            }
            Self::Review { logged, capacity } => {
                format!("Zeit für den Rückblick auf die Woche: {logged} von {capacity} gelernt.")
            }
        }
    }
}

/// What a reminder depends on.
#[derive(Debug, Clone, Copy)]
pub struct Reminding<'a> {
    /// When one wants to be reminded; nothing while that is off.
    pub reminders: Option<&'a Reminders>,
    /// The day of the weekly review.
    pub review_day: Weekday,
    /// The time each week has, by the plans that were accepted.
    pub capacity: &'a Capacity,
    /// Pauses that no plan was accepted with yet.
    pub pauses: &'a BTreeSet<Pause>,
    /// What was done so far, reviews too.
    pub progress: &'a Progress,
    /// How many practice cards the day holds that are due.
    pub due: u32,
    /// The day of the last reminder that was shown.
    pub told: Option<NaiveDate>,
}

/// The reminder that is due at this moment of the clock on the wall.
pub fn reminder(about: &Reminding<'_>, now: NaiveDateTime) -> Option<Reminder> {
    let (reminders, today) = (about.reminders?, now.date());
    // A clock that went back reminds of no day that was reminded of already.
    let told = about.told.is_some_and(|told| told >= today);
    let paused = about.capacity.is_paused(today)
        || about.pauses.iter().any(|pause| pause.from <= today && today <= pause.until);
    let planned = about.capacity.since().is_some_and(|since| since <= today);
    if told || paused || !planned || now.time() < reminders.at.0 {
        return None;
    }
    let logged = about.progress.this_week(today);
    let capacity = about.capacity.of_week(monday_of(today));
    let weekday = Weekday::of(today);
    if weekday == about.review_day {
        return Some(Reminder::Review { logged, capacity });
    }
    let studied_today = about.progress.days.get(&today).is_some_and(|minutes| !minutes.is_zero());
    let wanted = reminders.days.contains(&weekday) && !studied_today && logged < capacity;
    wanted.then_some(Reminder::Study { logged, capacity, due: about.due })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::plan::{AcceptedTerms, Constraints, Terms};

    /// Five hours a week from Monday, 2 November 2026, reminded on Tuesdays and Sundays at half past seven.
    struct Person {
        reminders: Option<Reminders>,
        accepted: Vec<AcceptedTerms>,
        pauses: BTreeSet<Pause>,
        progress: Progress,
        due: u32,
        told: Option<NaiveDate>,
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn person() -> Person {
        let days = BTreeSet::from([Weekday::Tuesday, Weekday::Sunday]);
        let terms = Terms { hours_per_week: Minutes::from_hours(5), ..Terms::default() };
        let constraints = Constraints { start: day("2026-11-02"), terms };
        Person {
            reminders: Some(Reminders { days, at: "19:30".parse().unwrap() }),
            accepted: vec![AcceptedTerms { version: 1, accepted_on: day("2026-11-02"), constraints }],
            pauses: BTreeSet::new(),
            progress: Progress::default(),
            due: 0,
            told: None,
        }
    }

    impl Person {
        fn studied(mut self, on: &str, minutes: u32) -> Self {
            self.progress.days.insert(day(on), Minutes::new(minutes));
            self.progress.weeks.insert(monday_of(day(on)), Minutes::new(minutes));
            self
        }

        fn reminder(&self, now: &str) -> Option<String> {
            let about = Reminding {
                reminders: self.reminders.as_ref(),
                review_day: Weekday::Sunday,
                capacity: &Capacity::of(&self.accepted),
                pauses: &self.pauses,
                progress: &self.progress,
                due: self.due,
                told: self.told,
            };
            reminder(&about, now.parse().unwrap()).map(|reminder| reminder.to_string())
        }
    }

    const TUESDAY: &str = "2026-11-24T19:30:00";
    const SUNDAY: &str = "2026-11-29T20:00:00";

    #[test]
    fn a_reminder_is_due_on_its_days_from_its_time_on() {
        let person = person();
        assert_eq!(person.reminder(TUESDAY).as_deref(), Some("Time to study: 0 min of 5 h this week."));
        assert!(person.reminder("2026-11-24T23:59:59").is_some());
        for silent in ["2026-11-24T19:29:59", "2026-11-25T19:30:00", "2026-11-25T00:00:00"] {
            assert_eq!(person.reminder(silent), None, "{silent}");
        }
    }

    #[test]
    fn cards_that_are_due_are_named_with_the_study() {
        let said = |due| Person { due, ..person() }.reminder(TUESDAY);
        assert_eq!(said(1).as_deref(), Some("Time to study: 0 min of 5 h this week. One card is due."));
        assert_eq!(said(6).as_deref(), Some("Time to study: 0 min of 5 h this week. 6 cards are due."));
    }

    #[test]
    fn on_the_day_of_the_review_it_is_the_review_also_when_the_week_was_kept() {
        let person = person().studied("2026-11-29", 330);
        let review = "Time to look back on the week: 5 h 30 min of 5 h studied.";
        assert_eq!(person.reminder(SUNDAY).as_deref(), Some(review));
    }

    #[test]
    fn off_is_off() {
        let person = Person { reminders: None, ..person() };
        assert_eq!((person.reminder(TUESDAY), person.reminder(SUNDAY)), (None, None));
    }

    #[test]
    fn in_a_pause_there_is_none_whoever_knows_of_the_pause() {
        let pause = Pause { from: day("2026-11-23"), until: day("2026-11-29") };
        let chosen = Person { pauses: BTreeSet::from([pause]), ..person() };
        let mut planned = person();
        planned.accepted[0].constraints.terms.pauses.insert(pause);
        for person in [chosen, planned] {
            assert_eq!((person.reminder(TUESDAY), person.reminder(SUNDAY)), (None, None));
            assert!(person.reminder("2026-12-01T19:30:00").is_some(), "after it there is one again");
        }
    }

    #[test]
    fn without_a_plan_there_is_nothing_to_remind_of() {
        let person = Person { accepted: Vec::new(), ..person() };
        assert_eq!(person.reminder(TUESDAY), None);
    }

    #[test]
    fn whoever_studied_today_or_has_the_hours_of_the_week_is_left_alone() {
        assert_eq!(person().studied("2026-11-24", 20).reminder(TUESDAY), None);
        assert_eq!(person().studied("2026-11-23", 300).reminder(TUESDAY), None);
        let some = person().studied("2026-11-23", 120).reminder(TUESDAY);
        assert_eq!(some.as_deref(), Some("Time to study: 2 h of 5 h this week."));
    }

    #[test]
    fn one_a_day_is_enough_also_when_the_clock_goes_back() {
        let person = Person { told: Some(day("2026-11-24")), ..person() };
        assert_eq!((person.reminder(TUESDAY), person.reminder("2026-11-17T19:30:00")), (None, None));
        assert!(person.reminder("2026-12-01T19:30:00").is_some());
    }

    #[test]
    fn in_the_nights_of_summer_time_it_comes_once() {
        let mut night = person();
        night.reminders = Some(Reminders { days: BTreeSet::new(), at: "02:30".parse().unwrap() });
        // On 28 March 2027 the clock goes from 2 to 3: the first moment after it is late enough.
        assert_eq!(night.reminder("2027-03-28T01:59:59"), None);
        assert!(night.reminder("2027-03-28T03:00:00").is_some());
        // On 31 October 2027 it goes from 3 back to 2: what was told at the first half past two is told.
        assert!(night.reminder("2027-10-31T02:30:00").is_some());
        night.told = Some(day("2027-10-31"));
        assert_eq!(night.reminder("2027-10-31T02:30:00"), None);
    }

    #[test]
    fn a_time_of_the_day_survives_a_round_trip_and_others_are_refused() {
        for text in ["00:00", "19:30", "23:59"] {
            assert_eq!(text.parse::<TimeOfDay>().unwrap().to_string(), text);
        }
        for text in ["", "24:00", "19:60", "7pm", "19:30:00"] {
            assert!(text.parse::<TimeOfDay>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_reminder_can_be_said_in_german() {
        let study = |due| {
            Reminder::Study { logged: Minutes::new(80), capacity: Minutes::from_hours(5), due }.in_german()
        };
        assert_eq!(study(0), "Zeit zu lernen: 1 h 20 min von 5 h diese Woche.");
        assert_eq!(study(1), "Zeit zu lernen: 1 h 20 min von 5 h diese Woche. Eine Karte ist fällig.");
        assert_eq!(study(3), "Zeit zu lernen: 1 h 20 min von 5 h diese Woche. 3 Karten sind fällig.");
    }

    proptest! {
        #[test]
        fn nobody_is_reminded_twice_on_a_day(minutes in prop::collection::vec(0i64..(60 * 24 * 14), 1..60)) {
            let mut person = person();
            let mut days = Vec::new();
            for minute in minutes {
                let now = day("2026-11-23").and_hms_opt(0, 0, 0).unwrap() + chrono::TimeDelta::minutes(minute);
                if person.reminder(&now.format("%Y-%m-%dT%H:%M:%S").to_string()).is_some() {
                    person.told = Some(now.date());
                    days.push(now.date());
                }
            }
            prop_assert!(days.is_sorted_by(|a, b| a < b), "{days:?}");
        }
    }
}
