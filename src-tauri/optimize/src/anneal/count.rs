//! What a set of options is worth, counted from what is different from before.

use super::FINE;
use crate::model::{Mark, Model, Offer, Pick};

/// A goal that lacks so many marks or more counts nothing, nor would it with one less.
const FAR: usize = 4;
/// How many marks share a word.
const BITS: usize = 64;

/// What is set and what goals lack, as it is and as it would be.
pub(super) struct Count {
    options: Vec<Offer>,
    lowest: Vec<Mark>,
    /// For each mark, the goals that ask for it.
    asked_by: Vec<Box<[u32]>>,
    weights: Vec<i64>,
    /// How many marks each goal lacks after the change that is looked at, and before.
    lacks: Vec<u16>,
    before: Vec<u16>,
    /// The marks that are set, a bit each, before and after.
    set: Vec<u64>,
    next: Vec<u64>,
    waiting: Vec<Pick>,
    /// What was looked at, in the order in which it was taken, and then what could not be.
    order: Vec<Pick>,
    /// What is added for a unit of weight when a goal that lacks so many marks lacks one less,
    less: [i64; FAR + 1],
    /// and when it lacks one more.
    more: [i64; FAR + 1],
    worth: i64,
}

impl Count {
    /// Nothing, where worth is too large to be counted finely.
    pub(super) fn of(model: &Model) -> Option<Self> {
        i64::try_from(model.most()).ok()?.checked_mul(FINE)?.checked_mul(64)?;
        let weights = model.goals.iter().map(|goal| i64::try_from(goal.weight));
        let lacks = model.goals.iter().map(|goal| u16::try_from(goal.marks.len()));
        let numbers = |goals: &Vec<usize>| goals.iter().map(|&goal| u32::try_from(goal)).collect();
        let words = model.marks().div_ceil(BITS);
        Some(Self {
            options: model.options.clone(),
            lowest: model.lowest.clone(),
            asked_by: model.asked_by.iter().map(numbers).collect::<Result<_, _>>().ok()?,
            weights: weights.collect::<Result<_, _>>().ok()?,
            lacks: lacks.collect::<Result<_, _>>().ok()?,
            before: Vec::new(),
            set: vec![0; words],
            next: vec![0; words],
            waiting: Vec::new(),
            order: Vec::new(),
            less: [0; FAR + 1],
            more: [0; FAR + 1],
            worth: 0,
        })
    }

    /// What all granted goals weigh.
    pub(super) fn worth(&self) -> i64 {
        self.worth
    }

    pub(super) fn holds(&self, mark: Mark) -> bool {
        holds(&self.set, mark)
    }

    /// The weight of each goal, and how many marks it lacks.
    pub(super) fn goals(&self) -> impl Iterator<Item = (i64, u16)> {
        self.weights.iter().copied().zip(self.lacks.iter().copied())
    }

    /// What a goal counts that lacks one mark, and what one that lacks two.
    pub(super) fn price_goals(&mut self, one: i64, two: i64) {
        let counts = [FINE, one, two, 0, 0];
        for lacking in 1..=FAR {
            self.less[lacking] = counts[lacking - 1] - counts[lacking];
            self.more[lacking - 1] = -self.less[lacking];
        }
    }

    /// Finds what is set when these are taken, in an order that loses as little as can be seen from each place.
    ///
    /// That is the order in which [`State`](crate::state::State) takes a set. What is open and loses nothing stays so
    /// whatever else is taken, so all of that can be taken in one go.
    pub(super) fn look_at(&mut self, picks: &[Pick]) {
        let Self { options, lowest, next, waiting, order, .. } = self;
        next.fill(0);
        order.clear();
        waiting.clear();
        waiting.extend_from_slice(picks);
        while !waiting.is_empty() {
            let count = waiting.len();
            waiting.retain(|&pick| {
                let option = &options[pick];
                let waits = !is_open(option, next) || lost(option, next) > 0;
                if !waits {
                    option.effects.iter().for_each(|effect| fill(next, lowest[effect.sets], effect.sets));
                    order.push(pick);
                }
                waits
            });
            if waiting.len() < count {
                continue;
            }
            let open = (0..count).filter(|&at| is_open(&options[waiting[at]], next));
            let Some(at) = open.min_by_key(|&at| lost(&options[waiting[at]], next)) else {
                order.extend_from_slice(waiting);
                return;
            };
            let pick = waiting.remove(at);
            order.push(pick);
            let option = &options[pick];
            // No effect of an option is the condition of another of the same option.
            let held = |when: Option<Mark>| when.is_none_or(|when| holds(next, when));
            let able: Vec<Mark> =
                option.effects.iter().filter(|effect| held(effect.when)).map(|effect| effect.sets).collect();
            for mark in able {
                fill(next, lowest[mark], mark);
            }
        }
    }

    /// What was looked at last, in the order in which it was taken: looked at in that order again, each finds what it needs
    /// at once.
    pub(super) fn order(&self) -> &[Pick] {
        &self.order
    }

    /// Counts what goals lack after what was looked at; tells what that adds.
    pub(super) fn turn(&mut self) -> i64 {
        let Self { set, next, lacks, weights, asked_by, less, more, .. } = self;
        let mut gain = 0;
        for (word, (old, new)) in set.iter().zip(next.iter()).enumerate() {
            let mut changed = *old ^ *new;
            while changed != 0 {
                let bit = changed.trailing_zeros() as usize;
                changed &= changed - 1;
                let asking = asked_by[word * BITS + bit].iter().map(|&goal| goal as usize);
                if new >> bit & 1 == 1 {
                    for goal in asking {
                        gain += weights[goal] * less[usize::from(lacks[goal]).min(FAR)];
                        lacks[goal] -= 1;
                    }
                } else {
                    for goal in asking {
                        gain += weights[goal] * more[usize::from(lacks[goal]).min(FAR)];
                        lacks[goal] += 1;
                    }
                }
            }
        }
        gain
    }

    /// Takes back what was counted.
    pub(super) fn turn_back(&mut self) {
        self.lacks.clone_from(&self.before);
    }

    /// Keeps what was counted.
    pub(super) fn settle(&mut self) {
        std::mem::swap(&mut self.set, &mut self.next);
        self.before.clone_from(&self.lacks);
        self.worth = self.goals().filter(|&(_, lacking)| lacking == 0).map(|(weight, _)| weight).sum();
    }
}

fn holds(bits: &[u64], mark: Mark) -> bool {
    bits[mark / BITS] >> (mark % BITS) & 1 == 1
}

fn fill(bits: &mut [u64], lowest: Mark, mark: Mark) {
    (lowest..=mark).for_each(|mark| bits[mark / BITS] |= 1 << (mark % BITS));
}

fn is_open(option: &Offer, bits: &[u64]) -> bool {
    option.needs.iter().all(|&need| holds(bits, need))
}

/// How many effects of an option would be lost at this place.
fn lost(option: &Offer, bits: &[u64]) -> usize {
    let lost = |when: Mark, sets: Mark| !holds(bits, when) && !holds(bits, sets);
    option.effects.iter().filter(|effect| effect.when.is_some_and(|when| lost(when, effect.sets))).count()
}
