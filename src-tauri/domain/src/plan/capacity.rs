//! The study time past weeks had by the plans that were followed in them.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::calendar::Pause;
use super::terms::{Constraints, Terms};
use crate::minutes::Minutes;

/// What an accepted plan had to respect: all that its weeks are measured by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AcceptedTerms {
    /// The version of the plan.
    pub version: u32,
    /// The day it was accepted.
    pub accepted_on: NaiveDate,
    /// What it had to respect.
    pub constraints: Constraints,
}

/// The study time of each day under a series of plans. A plan is followed from the day it was accepted for, or
/// from its first day if that is later, until the next one is.
///
/// A pause that the newest plan names counts, though an older one was followed then: one says that one was ill
/// when one is well again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capacity {
    /// By the day since which each is followed.
    followed: Vec<Followed>,
    pauses: Vec<Pause>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Followed {
    since: NaiveDate,
    shares: [Minutes; 7],
    pauses: Vec<Pause>,
}

impl Capacity {
    /// The capacity under these plans, given oldest first.
    pub fn of(accepted: &[AcceptedTerms]) -> Self {
        Self::by(accepted, |terms| terms.hours_per_week)
    }

    /// The same without the time for reviews: what is left for the resources of the plans.
    pub fn of_study(accepted: &[AcceptedTerms]) -> Self {
        Self::by(accepted, Terms::study_time)
    }

    fn by(accepted: &[AcceptedTerms], weekly: impl Fn(&Terms) -> Minutes) -> Self {
        let mut followed: Vec<Followed> = Vec::new();
        for accepted in accepted {
            let terms = &accepted.constraints.terms;
            let since = accepted.accepted_on.max(accepted.constraints.start);
            // What was accepted for later than its successor is never followed.
            while followed.pop_if(|earlier| earlier.since >= since).is_some() {}
            let shares = terms.days.shares(weekly(terms));
            followed.push(Followed { since, shares, pauses: terms.pauses.iter().copied().collect() });
        }
        let newest =
            accepted.last().map(|accepted| accepted.constraints.terms.pauses.iter().copied().collect());
        Self { followed, pauses: newest.unwrap_or_default() }
    }

    /// The first day on which a plan was followed.
    pub fn since(&self) -> Option<NaiveDate> {
        self.followed.first().map(|followed| followed.since)
    }

    /// Whether a day lies in a pause of the plan followed on it, or of the newest.
    pub fn is_paused(&self, day: NaiveDate) -> bool {
        let paused = |pauses: &[Pause]| pauses.iter().any(|pause| pause.from <= day && day <= pause.until);
        self.followed_on(day).is_some_and(|followed| paused(&followed.pauses)) || paused(&self.pauses)
    }

    fn followed_on(&self, day: NaiveDate) -> Option<&Followed> {
        let until = self.followed.partition_point(|followed| followed.since <= day);
        until.checked_sub(1).and_then(|place| self.followed.get(place))
    }

    /// The time of a day: none in a pause, or before there was a plan.
    pub fn on(&self, day: NaiveDate) -> Minutes {
        let Some(followed) = self.followed_on(day).filter(|_| !self.is_paused(day)) else {
            return Minutes::ZERO;
        };
        let weekday = usize::try_from(day.weekday().num_days_from_monday()).unwrap_or(0);
        followed.shares.get(weekday).copied().unwrap_or_default()
    }

    /// The time of so many days from one on.
    pub fn of_days(&self, from: NaiveDate, days: usize) -> Minutes {
        from.iter_days().take(days).map(|day| self.on(day)).sum()
    }

    /// The time of the week that begins on a Monday.
    pub fn of_week(&self, monday: NaiveDate) -> Minutes {
        self.of_days(monday, 7)
    }

    /// Every week from the first in which a plan was followed to the last complete one, by its Monday.
    pub fn complete_weeks(&self, today: NaiveDate) -> impl DoubleEndedIterator<Item = NaiveDate> + use<> {
        let this = super::schedule::monday_of(today);
        let first = self.since().map(super::schedule::monday_of);
        let weeks = first.map_or(0, |first| (this - first).num_weeks().max(0));
        let back = move |weeks: i64| this.checked_sub_days(Days::new(u64::try_from(weeks).ok()? * 7));
        (1..=weeks).rev().filter_map(back)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn accepted(on: &str, start: &str, hours: u32, pauses: &[(&str, &str)]) -> AcceptedTerms {
        let pauses = pauses.iter().map(|(from, until)| Pause { from: day(from), until: day(until) });
        let terms = Terms {
            hours_per_week: Minutes::from_hours(hours),
            pauses: pauses.collect(),
            ..Terms::default()
        };
        let constraints = Constraints { start: day(start), terms };
        AcceptedTerms { version: 1, accepted_on: day(on), constraints }
    }

    #[track_caller]
    fn check(plans: &[AcceptedTerms], monday: &str, hours: u32) {
        assert_eq!(Capacity::of(plans).of_week(day(monday)), Minutes::from_hours(hours));
    }

    #[test]
    fn a_week_has_the_hours_of_the_plan_followed_in_it() {
        let plans =
            [accepted("2026-11-02", "2026-11-02", 7, &[]), accepted("2026-11-12", "2026-11-16", 14, &[])];
        check(&plans, "2026-10-26", 0);
        check(&plans, "2026-11-02", 7);
        check(&plans, "2026-11-09", 7);
        check(&plans, "2026-11-16", 14);
    }

    #[test]
    fn a_plan_for_later_that_was_replaced_before_its_time_was_never_followed() {
        let plans =
            [accepted("2026-11-02", "2026-12-07", 7, &[]), accepted("2026-11-09", "2026-11-09", 14, &[])];
        check(&plans, "2026-11-09", 14);
        check(&plans, "2026-12-07", 14);
        check(&plans, "2026-11-02", 0);
    }

    #[test]
    fn a_plan_accepted_in_the_middle_of_a_week_counts_from_that_day() {
        check(&[accepted("2026-11-05", "2026-11-02", 7, &[])], "2026-11-02", 4);
    }

    #[test]
    fn a_pause_takes_its_days_out_even_when_it_is_said_afterwards() {
        let ill = [("2026-11-03", "2026-11-08")];
        let plans =
            [accepted("2026-11-02", "2026-11-02", 7, &[]), accepted("2026-11-09", "2026-11-09", 7, &ill)];
        check(&plans, "2026-11-02", 1);
    }

    #[test]
    fn a_week_with_a_leap_day_has_the_hours_of_any_week() {
        check(&[accepted("2028-01-03", "2028-01-03", 7, &[])], "2028-02-28", 7);
    }

    #[test]
    fn complete_weeks_end_before_this_one() {
        let capacity = Capacity::of(&[accepted("2026-11-05", "2026-11-02", 7, &[])]);
        let weeks =
            |today| capacity.complete_weeks(day(today)).map(|week| week.to_string()).collect::<Vec<_>>();
        assert_eq!(weeks("2026-11-17"), ["2026-11-02", "2026-11-09"]);
        assert!(weeks("2026-11-08").is_empty());
        assert!(weeks("2026-10-01").is_empty(), "the clock went back to before the plan");
    }
}
