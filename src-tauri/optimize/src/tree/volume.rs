//! Finding good prices: the volume algorithm (Barahona and Anbil 2000).
//!
//! What prices ask to be taken is averaged over the rounds. A price rises where that average breaks the rule the price
//! is for, and falls where it does not use it up; what was moved is kept where it shows less.

use super::net::{MOST, Net, Point, Prices, Standing};
use crate::model::Mark;

/// All there is of minutes or dollars counts as so many things that are taken or not.
const SCALE: f64 = 4.0;
/// After so many rounds that showed nothing less, steps get shorter.
const PATIENCE: usize = 6;
/// Steps aim a little below the least that is of interest.
const BEYOND: f64 = 1.1;
/// The first rounds from no prices at all are forgotten sooner.
const EARLY: usize = 100;

impl Net {
    /// Calls for each price in use with how far the average is from using up what the price is for.
    fn slack(&self, bar: &Point, sums: &mut [f64], mut each: impl FnMut(Which, f64)) {
        sums.fill(0.0);
        let (mut minutes, mut dollars) = (0.0, 0.0);
        for option in &self.options {
            let x = bar.options[option.pick];
            minutes += float(option.minutes) * x;
            dollars += float(option.dollars) * x;
            for &(mark, slot) in &self.needs[option.needs.0..option.needs.1] {
                each(Which::Need(slot), bar.marks[mark] - x);
            }
        }
        for effect in self.effects.iter().chain(&self.pending) {
            let e = bar.effects[effect.slot];
            for &mark in &self.sets[effect.sets.0..effect.sets.1] {
                sums[mark] += e;
            }
            if let Some(when) = effect.when {
                each(Which::When(effect.slot), bar.marks[when] - e);
            }
        }
        for &(mark, other, slot) in &self.ways {
            each(Which::Way(slot), bar.marks[other] - bar.marks[mark]);
        }
        if self.minutes > 0 {
            each(Which::Minute, SCALE * (1.0 - minutes / float(self.minutes)));
        }
        if self.dollars > 0 {
            each(Which::Dollar, SCALE * (1.0 - dollars / float(self.dollars)));
        }
        for &(mark, _) in &self.marks {
            each(Which::Mark(mark), sums[mark] - bar.marks[mark]);
        }
        for goal in &self.goals {
            let z = bar.goals[goal.goal];
            for &(mark, slot) in &self.asks[goal.asks.0..goal.asks.1] {
                each(Which::Share(slot), bar.marks[mark] - z);
            }
        }
        if !self.groups.is_empty() {
            sums.fill(0.0);
            for option in &self.options {
                for &group in &self.in_groups[option.groups.0..option.groups.1] {
                    sums[group] += bar.options[option.pick];
                }
            }
            for &group in &self.groups {
                each(Which::Group(group), 1.0 - sums[group]);
            }
        }
    }

    /// Prices moved so far that they would show `gap` less, were all as it looks from here.
    fn moved(&self, prices: &Prices, bar: &Point, sums: &mut [f64], gap: f64) -> Prices {
        let mut norm = 0.0;
        self.slack(bar, sums, |which, slack| {
            if slack < 0.0 || prices.of(which) > 0 {
                norm += slack * slack;
            }
        });
        let step = gap / f64::max(norm, 1e-9);
        let mut next = prices.clone();
        self.slack(bar, sums, |which, slack| {
            let (unit, most) = match which {
                Which::Minute => (SCALE / float(self.minutes), MOST / self.minutes),
                Which::Dollar => (SCALE / float(self.dollars), MOST / self.dollars),
                _ => (1.0, MOST),
            };
            let price = next.of_mut(which);
            *price = price.saturating_sub(whole(step * slack * unit)).clamp(0, most);
        });
        next
    }

    /// Improves prices for so many rounds, or until they show less than `target`. What is taken on the average
    /// starts anew where `fresh`.
    pub(super) fn improve(&self, at: &mut Standing, target: i64, rounds: usize, fresh: bool) {
        let Standing { prices, bar, shown } = at;
        let mut point = bar.clone();
        self.show(prices, shown, &mut point);
        if fresh {
            bar.clone_from(&point);
        }
        let mut sums = vec![0.0; prices.marks.len().max(prices.groups.len())];
        let mut trial = shown.clone();
        let (mut stride, mut idle) = (if fresh { 0.5 } else { 0.3 }, 0);
        for round in 0..rounds {
            if shown.total < target {
                return;
            }
            let gap = float(shown.total - target) * BEYOND;
            let next = self.moved(prices, bar, &mut sums, stride * gap);
            self.show(&next, &mut trial, &mut point);
            self.average(bar, &point, if fresh && round < EARLY { 0.1 } else { 0.05 });
            if trial.total < shown.total {
                stride = f64::min(stride * 1.1, 2.0);
                std::mem::swap(shown, &mut trial);
                *prices = next;
                idle = 0;
            } else {
                idle += 1;
                if idle >= PATIENCE {
                    stride = f64::max(stride * 0.66, 0.002);
                    idle = 0;
                }
            }
        }
    }

    /// Takes a point into the average, which forgets as much.
    fn average(&self, bar: &mut Point, point: &Point, memory: f64) {
        for option in &self.options {
            let bar = &mut bar.options[option.pick];
            *bar += memory * (point.options[option.pick] - *bar);
        }
        for effect in self.effects.iter().chain(&self.pending) {
            let bar = &mut bar.effects[effect.slot];
            *bar += memory * (point.effects[effect.slot] - *bar);
        }
        for &(mark, _) in &self.marks {
            let bar = &mut bar.marks[mark];
            *bar += memory * (point.marks[mark] - *bar);
        }
        for goal in &self.goals {
            let bar = &mut bar.goals[goal.goal];
            *bar += memory * (point.goals[goal.goal] - *bar);
        }
    }
}

/// What has a price.
#[derive(Debug, Clone, Copy)]
enum Which {
    Minute,
    Dollar,
    Group(usize),
    Mark(Mark),
    Share(usize),
    Need(usize),
    When(usize),
    Way(usize),
}

impl Prices {
    fn of(&self, which: Which) -> i64 {
        match which {
            Which::Minute => self.minute,
            Which::Dollar => self.dollar,
            Which::Group(group) => self.groups[group],
            Which::Mark(mark) => self.marks[mark],
            Which::Share(slot) => self.shares[slot],
            Which::Need(slot) => self.needs[slot],
            Which::When(slot) => self.whens[slot],
            Which::Way(slot) => self.ways[slot],
        }
    }

    fn of_mut(&mut self, which: Which) -> &mut i64 {
        match which {
            Which::Minute => &mut self.minute,
            Which::Dollar => &mut self.dollar,
            Which::Group(group) => &mut self.groups[group],
            Which::Mark(mark) => &mut self.marks[mark],
            Which::Share(slot) => &mut self.shares[slot],
            Which::Need(slot) => &mut self.needs[slot],
            Which::When(slot) => &mut self.whens[slot],
            Which::Way(slot) => &mut self.ways[slot],
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "where prices move to need not be exact: any prices show a bound"
)]
fn float(number: i64) -> f64 {
    number as f64
}

#[expect(clippy::cast_possible_truncation, reason = "the same; the cast stops at the largest")]
fn whole(number: f64) -> i64 {
    number.round() as i64
}
