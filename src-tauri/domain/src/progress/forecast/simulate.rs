//! Many runs of the rest of a plan, each with other efforts, another pace and other weeks.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::situation::{Left, Situation};
use super::weeks::{OwnWeeks, Urn};
use crate::catalog::ResourceKind;
use crate::chance::Chance;
use crate::plan::Calendar;
use crate::progress::monday_of;
use crate::progress::pace::Tempo;

/// The standard normal quantile at 0.9: low and high estimates enclose eight of ten efforts.
const TENTH: f64 = 1.281_551_565_544_6;

/// How often the rest of the plan was finished on each day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Finishes {
    pub(super) runs: u32,
    pub(super) days: BTreeMap<NaiveDate, u32>,
}

impl Finishes {
    /// The day by which so many of a hundred runs were finished; none if it lies beyond the calendar.
    pub(super) fn by(&self, percent: u32) -> Option<NaiveDate> {
        let wanted = u64::from(self.runs) * u64::from(percent);
        let mut finished = 0_u64;
        let mut reached = self.days.iter().map(|(day, runs)| {
            finished += u64::from(*runs);
            (*day, finished * 100)
        });
        reached.find(|(_, finished)| *finished >= wanted.max(1)).map(|(day, _)| day)
    }
}

/// Runs the rest of the plan so often.
///
/// Only the sum of the efforts matters, since the time of a week is used whatever it is used for: no run has to
/// look at the order of resources, nor at what is studied side by side.
pub(super) fn simulate(situation: &Situation, runs: u32, seed: u64) -> Finishes {
    let road = Road::of(&situation.calendar, situation.studied_today);
    let load = Load::of(&situation.left, &situation.tempo);
    let (mut chance, mut drawn) = (Chance::new(seed), Vec::new());
    let mut finishes = Finishes { runs, ..Finishes::default() };
    for _ in 0..runs {
        let minutes = load.draw(&mut chance);
        if let Some(day) = road.travel(minutes, &situation.own, &mut drawn, &mut chance) {
            *finishes.days.entry(day).or_default() += 1;
        }
    }
    finishes
}

/// What is left, ready to be drawn.
struct Load<'a> {
    tempo: &'a Tempo,
    kinds: Vec<(ResourceKind, Vec<Draw>)>,
}

/// One resource: a log-normal distribution to each side of its typical effort, which is its median.
///
/// Low and high are taken as the tenth and the ninetieth percentile, since estimated ranges are narrower than
/// what happens (Alpert and Raiffa 1982), and efforts scatter by factors and have no upper bound; a PERT
/// distribution would end at the high estimate.
struct Draw {
    typical: f64,
    below: f64,
    above: f64,
}

impl<'a> Load<'a> {
    fn of(left: &[Left], tempo: &'a Tempo) -> Self {
        let mut kinds: BTreeMap<ResourceKind, Vec<Draw>> = BTreeMap::new();
        for item in left {
            let [low, typical, high] = [item.effort.low, item.effort.typical, item.effort.high]
                .map(|m| f64::from(m.get().max(1)).ln());
            let draw = Draw { typical, below: (typical - low) / TENTH, above: (high - typical) / TENTH };
            kinds.entry(item.kind).or_default().push(draw);
        }
        Self { tempo, kinds: kinds.into_iter().collect() }
    }

    /// The minutes of all of it in one run.
    fn draw(&self, chance: &mut Chance) -> f64 {
        let overall = self.tempo.overall();
        let overall = overall.mean + overall.variance.sqrt() * chance.normal();
        let mut sum = 0.0;
        for (kind, draws) in &self.kinds {
            let pace = self.tempo.at(*kind, overall);
            let pace = pace.mean + pace.variance.sqrt() * chance.normal();
            for draw in draws {
                let far = chance.normal();
                let spread = if far < 0.0 { draw.below } else { draw.above };
                sum += (draw.typical + pace + spread * far).exp();
            }
        }
        sum
    }
}

/// The weeks to come, as far as the calendar goes.
struct Road<'a> {
    calendar: &'a Calendar,
    /// Weeks with time: the minutes planned before each, and in it.
    weeks: Vec<(f64, f64)>,
}

impl<'a> Road<'a> {
    /// From the first day of the calendar on, of which so many minutes are over.
    fn of(calendar: &'a Calendar, over: u32) -> Self {
        let mut before = f64::from(over);
        let mut weeks = Vec::new();
        let mut sunday = monday_of(calendar.start()).checked_add_days(Days::new(6));
        while let Some(end) = sunday.filter(|end| *end < calendar.end()) {
            let until = u32::try_from(calendar.until(end)).map_or(f64::MAX, f64::from);
            if until > before {
                weeks.push((before, until - before));
                before = until;
            }
            sunday = end.checked_add_days(Days::new(7));
        }
        Self { calendar, weeks }
    }

    /// The day on which so many minutes are studied; none beyond the calendar.
    fn travel(
        &self,
        minutes: f64,
        own: &OwnWeeks,
        drawn: &mut Vec<f64>,
        chance: &mut Chance,
    ) -> Option<NaiveDate> {
        let mut urn = Urn::new(own, drawn, chance);
        let mut left = minutes;
        for (before, time) in &self.weeks {
            let part = urn.draw(chance);
            if part * time >= left {
                return self.calendar.day_after(whole(before + left / part));
            }
            left -= part * time;
        }
        None
    }
}

/// Whole minutes, rounded up.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the number is rounded, and what does not fit becomes the nearest that does"
)]
fn whole(minutes: f64) -> crate::minutes::Minutes {
    crate::minutes::Minutes::new(minutes.ceil() as u32)
}
