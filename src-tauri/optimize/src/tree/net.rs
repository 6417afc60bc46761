//! Prices of what is still open in a part of the tree, and what they show.
//!
//! These are the prices of [`crate::prices`]: whatever they are, what they show is a bound. So they may be
//! guessed in floating-point numbers and moved as one likes, while all that is added up is whole.
//!
//! Moved they are by the volume algorithm (Barahona and Anbil 2000): what the prices ask to be taken is averaged
//! over the rounds, and prices rise where that average breaks a rule and fall where it does not use one up.

use crate::landmarks::Landmarks;
use crate::model::{Mark, Model, Pick};

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
        for mark in 0..model.implied.len() {
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

    pub(super) fn prices(&self, model: &Model) -> Prices {
        Prices {
            groups: vec![0; model.groups],
            marks: vec![0; model.implied.len()],
            shares: vec![0; self.ends.0],
            needs: vec![0; self.ends.1],
            whens: vec![0; self.ends.2],
            ways: vec![0; self.ways.len()],
            ..Prices::default()
        }
    }

    pub(super) fn point(&self, model: &Model) -> Point {
        Point {
            options: vec![0.0; model.options.len()],
            effects: vec![0.0; self.ends.2],
            marks: vec![0.0; model.implied.len()],
            goals: vec![0.0; model.goals.len()],
        }
    }
}

/// What is still open, in flat lists. Numbers are those of the model.
#[derive(Debug, Clone, Default)]
pub(super) struct Net {
    pub(super) parts: i64,
    /// What is granted for certain.
    pub(super) granted: i64,
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
        if prices.minute > 0 {
            total += prices.minute * self.minutes;
        }
        if prices.dollar > 0 {
            total += prices.dollar * self.dollars;
        }
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

    fn paid(&self, prices: &Prices, effect: &OpenEffect) -> i64 {
        let paid: i64 = self.sets[effect.sets.0..effect.sets.1].iter().map(|&mark| prices.marks[mark]).sum();
        if effect.when.is_some() { paid - prices.whens[effect.slot] } else { paid }
    }

    /// Calls for each price in use with how far the average is from using up what the price is for.
    fn slack(&self, bar: &Point, sums: &mut [f64], mut each: impl FnMut(Which, f64)) {
        sums.fill(0.0);
        let (mut minutes, mut dollars) = (0.0, 0.0);
        for option in &self.options {
            let x = bar.options[option.pick];
            minutes += option.minutes as f64 * x;
            dollars += option.dollars as f64 * x;
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
            each(Which::Minute, SCALE * (1.0 - minutes / self.minutes as f64));
        }
        if self.dollars > 0 {
            each(Which::Dollar, SCALE * (1.0 - dollars / self.dollars as f64));
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

    /// Moves prices by so much of the slack.
    fn moved(&self, prices: &Prices, bar: &Point, sums: &mut [f64], gap: f64) -> Prices {
        let mut norm = 0.0;
        self.slack(bar, sums, |which, slack| {
            if slack < 0.0 || *prices.at(which) > 0 {
                norm += slack * slack;
            }
        });
        let step = gap / f64::max(norm, 1e-9);
        let mut next = prices.clone();
        self.slack(bar, sums, |which, slack| {
            let unit = match which {
                Which::Minute => SCALE / self.minutes as f64,
                Which::Dollar => SCALE / self.dollars as f64,
                _ => 1.0,
            };
            let price = next.at_mut(which);
            *price = (*price - (step * slack * unit) as i64).max(0);
        });
        next
    }

    /// Improves prices for so many rounds, or until they show less than `target`.
    pub(super) fn improve(&self, prices: &mut Prices, bar: &mut Point, shown: &mut Shown, target: i64, rounds: usize, fresh: bool) {
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
            let gap = (shown.total - target) as f64 * 1.1;
            let next = self.moved(prices, bar, &mut sums, stride * gap);
            self.show(&next, &mut trial, &mut point);
            let memory = if fresh && round < 100 { 0.1 } else { 0.05 };
            self.average(bar, &point, memory);
            if trial.total < shown.total {
                if (shown.total - trial.total) as f64 > 1e-4 * shown.total as f64 {
                    stride = f64::min(stride * 1.1, 2.0);
                }
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

const SCALE: f64 = 4.0;
const PATIENCE: usize = 6;

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
    fn at(&self, which: Which) -> &i64 {
        match which {
            Which::Minute => &self.minute,
            Which::Dollar => &self.dollar,
            Which::Group(group) => &self.groups[group],
            Which::Mark(mark) => &self.marks[mark],
            Which::Share(slot) => &self.shares[slot],
            Which::Need(slot) => &self.needs[slot],
            Which::When(slot) => &self.whens[slot],
            Which::Way(slot) => &self.ways[slot],
        }
    }

    fn at_mut(&mut self, which: Which) -> &mut i64 {
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
