//! What a week to come may bring, judged by the weeks that were.
//!
//! **Method.** A week is the part of its planned time that was studied in it. Each week of a run is drawn from an
//! urn (Blackwell and `MacQueen` 1973): it is like one of one's own weeks, or like a week that the same run
//! drew before, or, with the weight of [`PRIOR_WEEKS`], like a week around the planned hours. So the runs differ
//! as much as so few weeks leave unknown, and the planned hours matter less with every week that is over.

use crate::chance::Chance;
use crate::progress::{RhythmWeek, WeekKept};

/// The planned hours weigh as much as so many of one's own weeks.
pub(super) const PRIOR_WEEKS: u32 = 4;
/// As many weeks are looked back on: half a year, since lives change.
const LOOKED_BACK: usize = 26;
/// A week with less time than this says nothing.
const LEAST_CAPACITY: u32 = 60;
/// However much was studied in a week, it counts as at most this many times what was planned.
const MOST: f64 = 3.0;
/// How far people scatter around the hours they plan: the standard deviation of the logarithm. Our judgment.
const BETWEEN_PEOPLE: f64 = 0.35;
/// How far the weeks of one person scatter around their average. Our judgment.
const BETWEEN_WEEKS: f64 = 0.5;

/// One's own weeks, as parts of the time planned for them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct OwnWeeks(Vec<f64>);

impl OwnWeeks {
    /// The last weeks that are over, from the first one in which anything was logged: who only ticks units off
    /// says nothing about hours.
    pub(super) fn of(weeks: &[RhythmWeek]) -> Self {
        let begun = weeks.iter().skip_while(|week| week.studied.is_zero());
        let over = begun.filter(|week| matches!(week.state, WeekKept::Kept | WeekKept::Short));
        let over = over.filter(|week| week.capacity.get() >= LEAST_CAPACITY);
        let part = |week: &RhythmWeek| f64::from(week.studied.get()) / f64::from(week.capacity.get());
        let parts: Vec<f64> = over.map(|week| part(week).min(MOST)).collect();
        let old = parts.len().saturating_sub(LOOKED_BACK);
        Self(parts.into_iter().skip(old).collect())
    }

    pub(super) fn parts(&self) -> &[f64] {
        &self.0
    }

    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.0.len()).unwrap_or(u32::MAX)
    }

    /// The part of the planned time to expect of a week: the average, with the planned hours in it.
    pub(super) fn expected(&self) -> f64 {
        (self.0.iter().sum::<f64>() + f64::from(PRIOR_WEEKS)) / f64::from(self.count() + PRIOR_WEEKS)
    }
}

/// The weeks of one run.
pub(super) struct Urn<'a> {
    own: &'a OwnWeeks,
    person: f64,
    drawn: &'a mut Vec<f64>,
}

impl<'a> Urn<'a> {
    /// An urn for one run. `drawn` is emptied; it is handed in so that runs share its room.
    pub(super) fn new(own: &'a OwnWeeks, drawn: &'a mut Vec<f64>, chance: &mut Chance) -> Self {
        drawn.clear();
        Self { own, person: BETWEEN_PEOPLE * chance.normal(), drawn }
    }

    /// The part of its planned time that is studied in the next week.
    pub(super) fn draw(&mut self, chance: &mut Chance) -> f64 {
        let own = self.own.count();
        let drawn = u32::try_from(self.drawn.len()).unwrap_or(u32::MAX);
        let pick = chance.below(own.saturating_add(drawn).saturating_add(PRIOR_WEEKS));
        let at = |weeks: &[f64], place: u32| {
            usize::try_from(place).ok().and_then(|place| weeks.get(place).copied())
        };
        let week = at(&self.own.0, pick).or_else(|| at(self.drawn, pick.wrapping_sub(own)));
        let week = week.unwrap_or_else(|| {
            // Their average over many weeks is what the person does, which is why half the variance is taken off.
            let noise = BETWEEN_WEEKS * chance.normal() - BETWEEN_WEEKS * BETWEEN_WEEKS / 2.0;
            (self.person + noise).exp().min(MOST)
        });
        self.drawn.push(week);
        week
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::minutes::Minutes;

    fn week(studied: u32) -> RhythmWeek {
        let starts = "2026-11-02".parse().unwrap();
        let (capacity, studied) = (Minutes::new(100), Minutes::new(studied));
        RhythmWeek { starts, capacity, studied, state: WeekKept::Short }
    }

    fn own(studied: &[u32]) -> OwnWeeks {
        OwnWeeks::of(&studied.iter().map(|minutes| week(*minutes)).collect::<Vec<_>>())
    }

    #[test]
    fn weeks_before_anything_was_logged_are_not_ones_own() {
        assert_eq!(format!("{:?}", own(&[0, 0, 50, 0]).parts()), "[0.5, 0.0]");
    }

    #[test]
    fn only_the_last_half_year_counts() {
        let weeks: Vec<u32> = (1..=30).collect();
        let parts = format!("{:?}", own(&weeks).parts());
        assert!(parts.starts_with("[0.05, 0.06"), "the first four of thirty are forgotten: {parts}");
    }

    #[test]
    fn paused_weeks_and_the_one_under_way_are_left_out() {
        let open = RhythmWeek { state: WeekKept::Open, ..week(50) };
        let paused = RhythmWeek { state: WeekKept::Paused, ..week(50) };
        assert!(OwnWeeks::of(&[open, paused]).parts().is_empty());
    }

    #[test]
    fn the_planned_hours_matter_less_with_every_week() {
        let expected = [1, 4, 26].map(|count| format!("{:.2}", own(&vec![50; count]).expected()));
        assert_eq!(expected, ["0.90", "0.75", "0.57"]);
    }

    #[test]
    fn an_urn_draws_weeks_around_what_is_to_be_expected() {
        let (own, mut drawn, mut chance) = (own(&[40, 60, 50, 50]), Vec::new(), Chance::new(5));
        let mut sum = 0.0;
        for _ in 0..4_000 {
            let mut urn = Urn::new(&own, &mut drawn, &mut chance);
            sum += (0..10).map(|_| urn.draw(&mut chance)).sum::<f64>() / 10.0;
        }
        // Paces scatter by factors, so their average lies a little above their middle.
        assert!((0.74..0.80).contains(&(sum / 4_000.0)), "{}", sum / 4_000.0);
    }
}
