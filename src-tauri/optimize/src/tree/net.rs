//! Prices of what is still open in a part of the tree, and what they show.
//!
//! Give every minute, dollar and group a price, and every mark one, in units of worth. Let each goal hand of its
//! weight to the marks it asks for, each mark of what it was handed to what sets it, and each option of that to
//! the minutes it takes and the marks it needs. Whatever the prices: what no price covers anywhere, and the price
//! of all there is to spend, is together at least the worth of any plan (weak duality). So prices may be
//! guessed in floating-point numbers, while what they show is added up in whole ones and never off by rounding.

use crate::landmarks::Landmarks;
use crate::model::{Mark, Model, Pick};

/// The most that anything is priced at, and all minutes together: sums of many such prices are still exact.
pub(super) const MOST: i64 = 1 << 45;

/// A price or a share for everything of a model that has one, in parts of a unit of worth.
#[derive(Debug, Clone, Default)]
pub(super) struct Prices {
    pub(super) minute: i64,
    pub(super) dollar: i64,
    pub(super) groups: Vec<i64>,
    pub(super) marks: Vec<i64>,
    pub(super) shares: Vec<i64>,
    pub(super) needs: Vec<i64>,
    pub(super) whens: Vec<i64>,
    /// What marks pay for what every way to them passes through.
    pub(super) ways: Vec<i64>,
}

/// What is taken at some prices, or on the average over many.
#[derive(Debug, Clone, Default)]
pub(super) struct Point {
    pub(super) options: Vec<f64>,
    pub(super) effects: Vec<f64>,
    pub(super) marks: Vec<f64>,
    pub(super) goals: Vec<f64>,
}

/// Where the prices of each thing are found.
#[derive(Debug, Clone, Default)]
pub(super) struct Slots {
    pub(super) shares: Vec<usize>,
    pub(super) needs: Vec<usize>,
    pub(super) effects: Vec<usize>,
    /// A mark and one that every way to it passes through.
    pub(super) ways: Vec<(Mark, Mark)>,
    ends: (usize, usize, usize),
}

impl Slots {
    pub(super) fn of(model: &Model, landmarks: &Landmarks) -> Self {
        let mut slots = Self::default();
        for mark in 0..model.marks() {
            slots.ways.extend(landmarks.nearest(mark).map(|other| (mark, other)));
        }
        for goal in &model.goals {
            slots.shares.push(slots.ends.0);
            slots.ends.0 += goal.marks.len();
        }
        for option in &model.options {
            slots.needs.push(slots.ends.1);
            slots.effects.push(slots.ends.2);
            slots.ends.1 += option.needs.len();
            slots.ends.2 += option.effects.len();
        }
        slots
    }

    /// No prices yet.
    pub(super) fn start(&self, model: &Model) -> Standing {
        Standing {
            prices: self.prices(model),
            bar: self.point(model),
            shown: Shown { total: 0, costs: vec![0; model.options.len()], rests: vec![0; model.marks()] },
        }
    }

    fn prices(&self, model: &Model) -> Prices {
        Prices {
            groups: vec![0; model.groups],
            marks: vec![0; model.marks()],
            shares: vec![0; self.ends.0],
            needs: vec![0; self.ends.1],
            whens: vec![0; self.ends.2],
            ways: vec![0; self.ways.len()],
            ..Prices::default()
        }
    }

    fn point(&self, model: &Model) -> Point {
        Point {
            options: vec![0.0; model.options.len()],
            effects: vec![0.0; self.ends.2],
            marks: vec![0.0; model.marks()],
            goals: vec![0.0; model.goals.len()],
        }
    }
}

/// What is still open, in flat lists. Numbers are those of the model.
#[derive(Debug, Clone, Default)]
pub(super) struct Net {
    /// What is granted for certain.
    pub(super) granted: i64,
    /// What is left, at most what all that is open takes; 0 where there is no limit, and no price.
    pub(super) minutes: i64,
    pub(super) dollars: i64,
    pub(super) groups: Vec<usize>,
    pub(super) goals: Vec<OpenGoal>,
    /// A mark and the slot of the share.
    pub(super) asks: Vec<(Mark, usize)>,
    pub(super) options: Vec<OpenOption>,
    pub(super) needs: Vec<(Mark, usize)>,
    pub(super) in_groups: Vec<usize>,
    pub(super) effects: Vec<OpenEffect>,
    pub(super) sets: Vec<Mark>,
    /// Marks with whether each has to be set.
    pub(super) marks: Vec<(Mark, bool)>,
    /// Of options that are taken: effects that may still come about.
    pub(super) pending: Vec<OpenEffect>,
    /// A mark, one that every way to it passes through, and the slot of the price.
    pub(super) ways: Vec<(Mark, Mark, usize)>,
}

#[derive(Debug, Clone)]
pub(super) struct OpenGoal {
    pub(super) goal: usize,
    pub(super) weight: i64,
    pub(super) asks: (usize, usize),
}

#[derive(Debug, Clone)]
pub(super) struct OpenOption {
    pub(super) pick: Pick,
    pub(super) minutes: i64,
    pub(super) dollars: i64,
    pub(super) needs: (usize, usize),
    pub(super) groups: (usize, usize),
    pub(super) effects: (usize, usize),
}

#[derive(Debug, Clone)]
pub(super) struct OpenEffect {
    pub(super) slot: usize,
    pub(super) when: Option<Mark>,
    pub(super) sets: (usize, usize),
}

/// Prices, what they take on the average, and what they show.
#[derive(Debug, Clone, Default)]
pub(super) struct Standing {
    pub(super) prices: Prices,
    pub(super) bar: Point,
    pub(super) shown: Shown,
}

/// What prices show, in parts of a unit.
#[derive(Debug, Clone, Default)]
pub(super) struct Shown {
    /// Nothing is worth more.
    pub(super) total: i64,
    /// What each option costs beyond what it is paid; negative where it is taken.
    pub(super) costs: Vec<i64>,
    /// What each mark is asked to pay beyond its price; positive where it is set.
    pub(super) rests: Vec<i64>,
}

impl Net {
    /// Adds up what prices show and notes what is taken at them.
    pub(super) fn show(&self, prices: &Prices, shown: &mut Shown, point: &mut Point) {
        let mut total = self.granted;
        total += prices.minute * self.minutes + prices.dollar * self.dollars;
        total += self.groups.iter().map(|&group| prices.groups[group]).sum::<i64>();
        let asked = &mut shown.rests;
        asked.fill(0);
        for goal in &self.goals {
            let mut rest = goal.weight;
            for &(mark, slot) in &self.asks[goal.asks.0..goal.asks.1] {
                rest -= prices.shares[slot];
                asked[mark] += prices.shares[slot];
            }
            point.goals[goal.goal] = if rest > 0 { 1.0 } else { 0.0 };
            total += rest.max(0);
        }
        for &(mark, slot) in &self.needs {
            asked[mark] += prices.needs[slot];
        }
        for effect in self.effects.iter().chain(&self.pending) {
            if let Some(when) = effect.when {
                asked[when] += prices.whens[effect.slot];
            }
        }
        for &(mark, other, slot) in &self.ways {
            asked[mark] -= prices.ways[slot];
            asked[other] += prices.ways[slot];
        }
        for &(mark, required) in &self.marks {
            asked[mark] -= prices.marks[mark];
            let on = required || asked[mark] > 0;
            point.marks[mark] = if on { 1.0 } else { 0.0 };
            if on {
                total += asked[mark];
            }
        }
        for option in &self.options {
            let mut cost = prices.minute * option.minutes + prices.dollar * option.dollars;
            for &(_, slot) in &self.needs[option.needs.0..option.needs.1] {
                cost += prices.needs[slot];
            }
            for &group in &self.in_groups[option.groups.0..option.groups.1] {
                cost += prices.groups[group];
            }
            for effect in &self.effects[option.effects.0..option.effects.1] {
                let paid = self.paid(prices, effect);
                let on = effect.when.is_none() || paid > 0;
                point.effects[effect.slot] = if on { 1.0 } else { 0.0 };
                if on {
                    cost -= paid;
                }
            }
            shown.costs[option.pick] = cost;
            point.options[option.pick] = if cost < 0 { 1.0 } else { 0.0 };
            if cost < 0 {
                total -= cost;
            } else {
                for effect in &self.effects[option.effects.0..option.effects.1] {
                    point.effects[effect.slot] = 0.0;
                }
            }
        }
        for effect in &self.pending {
            let paid = self.paid(prices, effect);
            point.effects[effect.slot] = if paid > 0 { 1.0 } else { 0.0 };
            total += paid.max(0);
        }
        shown.total = total;
    }

    /// What an effect is paid for all it sets, less what it pays.
    fn paid(&self, prices: &Prices, effect: &OpenEffect) -> i64 {
        let paid: i64 = self.sets[effect.sets.0..effect.sets.1].iter().map(|&mark| prices.marks[mark]).sum();
        if effect.when.is_some() { paid - prices.whens[effect.slot] } else { paid }
    }
}
