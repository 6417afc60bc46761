//! Looking around a plan by many small changes, of which worse ones are taken often at first and ever less often later.
//!
//! (Simulated annealing, Kirkpatrick, Gelatt and Vecchi 1983.) An option comes in with what it needs, others go out
//! until all fits, and what that is worth is counted from the marks that changed: dozens of changes take as long as
//! taking a plan apart and filling it up once. So the way may lead over many plans that are worse. Goals that are nearly
//! granted count for a part, the less the cooler it is: worth alone is flat nearly everywhere. Many changes bring in all that
//! such a goal lacks; others put several options in the place of one. At first a plan may take a little longer than there
//! is time, for a [`toll`].
//!
//! All numbers are whole ones, so that every machine goes the same way.

mod aims;
mod count;
mod draw;
mod lacks;
mod offers;
mod replace;
#[cfg(test)]
pub(crate) mod tests;
mod toll;

use crate::chance::Chance;
use crate::model::{Model, Offer, Pick};
use crate::state::{Score, State};
use aims::Aims;
use count::Count;
use toll::Toll;

/// A unit of worth is counted as this many.
const FINE: i64 = 1 << 12;
/// How often it gets cooler,
const STAGES: i64 = 40;
/// each time to so many of 1,024 parts.
const COOLER: i64 = 950;
/// At first a change for the worse by so much worth is taken about once in three times.
const WARM: i64 = FINE * 25 / 2;
/// After so many changes is found anew what each option does.
const WEIGHED: usize = 256;

/// A plan that is changed step by step.
struct Annealing<'m> {
    model: &'m Model,
    count: Count<'m>,
    /// What is taken, and whether each option is.
    taken: Vec<Pick>,
    has: Vec<bool>,
    spent: Spent,
    /// What each option takes, in a row.
    costs: Vec<Spent>,
    /// What would be taken after a change, what of that is new, and what all that takes.
    changed: Vec<Pick>,
    fresh: Vec<Pick>,
    spending: Spent,
    /// What each option does per minute where it is taken, and what it might do where not.
    rates: Vec<i64>,
    /// How much each mark is used.
    used: Vec<i64>,
    /// Whether anything changed since that was found.
    stale: bool,
    /// The goals that lacked little then.
    aims: Aims,
    toll: Toll,
    chance: Chance,
    best: Vec<Pick>,
    score: Score,
}

/// The best plan found by so many changes, in an order in which it can be done. It may be worse than the plan it began with.
pub(crate) fn anneal(model: &Model, plan: &[Pick], stream: u64, changes: usize) -> Vec<Pick> {
    let Some(mut annealing) = Annealing::of(model, plan, stream) else { return plan.to_vec() };
    annealing.cool(changes);
    State::after(model, &annealing.best).done
}

impl<'m> Annealing<'m> {
    /// Nothing, where nothing can be taken or worth is too large to be counted finely.
    fn of(model: &'m Model, plan: &[Pick], stream: u64) -> Option<Self> {
        if model.options.is_empty() {
            return None;
        }
        let mut annealing = Self {
            model,
            count: Count::of(model)?,
            taken: plan.to_vec(),
            has: vec![false; model.options.len()],
            spent: Spent::default(),
            costs: model.options.iter().map(Spent::of).collect(),
            changed: plan.to_vec(),
            fresh: Vec::new(),
            spending: Spent::default(),
            rates: vec![0; model.options.len()],
            used: vec![0; model.marks()],
            stale: true,
            aims: Aims::default(),
            toll: Toll::at(model.limits.minutes, 0, 0),
            chance: Chance::new(stream),
            best: Vec::new(),
            score: Score::default(),
        };
        for &pick in plan {
            annealing.spending.add(annealing.costs[pick]);
        }
        annealing.count.look_at(plan);
        annealing.count.turn();
        annealing.settle();
        Some(annealing)
    }

    /// Tries so many changes, the later the cooler.
    fn cool(&mut self, changes: usize) {
        let each = changes / usize::try_from(STAGES).unwrap_or(1);
        let mut warmth = WARM;
        for left in (1..=STAGES).rev() {
            // A goal that lacks one mark counts a quarter at first and a sixteenth in the end; one that lacks two counts
            // a sixteenth at first.
            self.count.price_goals(FINE / 16 + FINE * 3 / 16 * left / STAGES, FINE / 16 * left / STAGES);
            self.toll = Toll::at(self.model.limits.minutes, self.count.lacks().worth(), left);
            for number in 0..each {
                if number % WEIGHED == 0 && std::mem::take(&mut self.stale) {
                    self.weigh();
                }
                self.change(warmth);
            }
            warmth = warmth * COOLER / 1_024;
        }
    }

    /// Draws a change, and takes it if it is for the better, or if luck allows it.
    fn change(&mut self, warmth: i64) {
        if !self.draw() {
            return;
        }
        self.count.look_at(&self.changed);
        let dearer = self.toll.of(self.spending.minutes).saturating_sub(self.toll.of(self.spent.minutes));
        let gain = self.count.turn().saturating_sub(dearer);
        let luck = self.luck();
        if gain < 0 && gain.saturating_mul(-64) > warmth.saturating_mul(luck) {
            return;
        }
        self.settle();
    }

    /// Keeps a change.
    fn settle(&mut self) {
        self.count.settle();
        self.stale = true;
        self.taken.iter().for_each(|&pick| self.has[pick] = false);
        self.taken.clear();
        self.taken.extend_from_slice(self.count.order());
        self.taken.iter().for_each(|&pick| self.has[pick] = true);
        self.spent = self.spending;
        let worth = u64::try_from(self.count.lacks().worth()).unwrap_or(0);
        let score = Score { worth, minutes: self.spent.minutes };
        if score > self.score && score.minutes <= self.model.limits.minutes {
            self.score = score;
            self.best.clone_from(&self.taken);
        }
    }

    /// How much worse a change may be in 64ths of the warmth: more than `x` with a chance of about one in e to the `x`.
    fn luck(&mut self) -> i64 {
        const DRAWN: u32 = 30;
        let drawn = self.chance.below(1 << DRAWN) | 1;
        // The logarithm of base 2 of what was drawn, straight between powers of two.
        let halvings = i64::from(drawn.leading_zeros()) - i64::from(usize::BITS - DRAWN);
        let shifted = drawn << drawn.leading_zeros() << 1;
        let rest = i64::try_from(shifted >> (usize::BITS - 6)).unwrap_or(0);
        // ln 2 is about 44 of 64.
        (halvings * 64 + 64 - rest) * 44 / 64
    }
}

/// What options take together.
#[derive(Debug, Clone, Copy, Default)]
struct Spent {
    minutes: u64,
    dollars: u64,
}

impl Spent {
    fn of(option: &Offer) -> Self {
        Self { minutes: option.minutes, dollars: option.dollars }
    }

    fn add(&mut self, more: Self) {
        self.minutes += more.minutes;
        self.dollars += more.dollars;
    }

    fn subtract(&mut self, less: Self) {
        self.minutes -= less.minutes;
        self.dollars -= less.dollars;
    }
}
