//! What a set of options is worth, counted from what is different from before.

use super::FINE;
use super::lacks::Lacks;
use super::offers::Offers;
use crate::model::{Mark, Model, Pick};

/// How many marks share a word.
pub(super) const BITS: usize = 64;

/// What is set and what goals lack, as it is and as it would be.
pub(super) struct Count<'m> {
    model: &'m Model,
    offers: Offers,
    lacks: Lacks,
    /// The marks that are set, a bit each, before and after,
    set: Vec<u64>,
    next: Vec<u64>,
    /// and those that are set only before and only after.
    without: Vec<Mark>,
    with: Vec<Mark>,
    waiting: Vec<Pick>,
    /// What was looked at, in the order in which it was taken, and then what could not be.
    order: Vec<Pick>,
}

impl<'m> Count<'m> {
    /// Nothing, where worth is too large to be counted finely.
    pub(super) fn of(model: &'m Model) -> Option<Self> {
        i64::try_from(model.most()).ok()?.checked_mul(FINE)?.checked_mul(64)?;
        let words = model.marks().div_ceil(BITS);
        Some(Self {
            model,
            offers: Offers::of(model),
            lacks: Lacks::of(model)?,
            set: vec![0; words],
            next: vec![0; words],
            without: Vec::new(),
            with: Vec::new(),
            waiting: Vec::new(),
            order: Vec::new(),
        })
    }

    pub(super) fn holds(&self, mark: Mark) -> bool {
        holds(&self.set, mark)
    }

    /// What goals lack.
    pub(super) fn lacks(&self) -> &Lacks {
        &self.lacks
    }

    /// What a goal counts that lacks one mark, and what one that lacks two.
    pub(super) fn price_goals(&mut self, one: i64, two: i64) {
        self.lacks.price(one, two);
    }

    /// Finds what is set when these are taken, in an order that loses as little as can be seen from each place.
    ///
    /// That is the order in which [`State`](crate::state::State) takes a set. What is open and loses nothing stays so
    /// whatever else is taken, so all of that can be taken in one go.
    pub(super) fn look_at(&mut self, picks: &[Pick]) {
        let Self { offers, next, waiting, order, .. } = self;
        next.fill(0);
        order.clear();
        waiting.clear();
        waiting.extend(picks.iter().copied().filter(|&pick| !take(offers, pick, next, order)));
        while !self.waiting.is_empty() {
            let Self { offers, next, waiting, order, .. } = self;
            let count = waiting.len();
            waiting.retain(|&pick| !take(offers, pick, next, order));
            if waiting.len() == count && !self.take_with_least_lost() {
                self.order.append(&mut self.waiting);
            }
        }
    }

    /// Takes the first open option of which least is lost; false where none is open.
    fn take_with_least_lost(&mut self) -> bool {
        let Self { offers, next, waiting, order, model, .. } = self;
        let open = (0..waiting.len()).filter(|&at| offers.is_open(waiting[at], next));
        let Some(at) = open.min_by_key(|&at| offers.lost(waiting[at], next)) else { return false };
        let pick = waiting.remove(at);
        order.push(pick);
        // No effect of an option is the condition of another of the same option.
        let held = |when: Option<Mark>| when.is_none_or(|when| holds(next, when));
        let able = model.options[pick].effects.iter().filter(|effect| held(effect.when));
        let able: Vec<Mark> = able.flat_map(|effect| model.up_to(effect.sets)).collect();
        for mark in able {
            next[mark / BITS] |= 1 << (mark % BITS);
        }
        true
    }

    /// What was looked at last, in the order in which it was taken: looked at in that order again, each finds what it needs
    /// at once.
    pub(super) fn order(&self) -> &[Pick] {
        &self.order
    }

    /// Counts what goals lack after what was looked at; tells what that adds.
    pub(super) fn turn(&mut self) -> i64 {
        let Self { set, next, without, with, .. } = self;
        without.clear();
        with.clear();
        for (word, (old, new)) in set.iter().zip(next.iter()).enumerate() {
            note(old & !new, word, without);
            note(new & !old, word, with);
        }
        self.lacks.turn(without, with)
    }

    /// Keeps what was counted.
    pub(super) fn settle(&mut self) {
        std::mem::swap(&mut self.set, &mut self.next);
        self.lacks.settle();
    }
}

/// Takes an option if it is open and loses nothing; tells whether it was taken.
fn take(offers: &Offers, pick: Pick, bits: &mut [u64], order: &mut Vec<Pick>) -> bool {
    let taken = offers.take(pick, bits);
    if taken {
        order.push(pick);
    }
    taken
}

fn note(mut bits: u64, word: usize, marks: &mut Vec<Mark>) {
    while bits != 0 {
        marks.push(word * BITS + bits.trailing_zeros() as usize);
        bits &= bits - 1;
    }
}

pub(super) fn holds(bits: &[u64], mark: Mark) -> bool {
    bits[mark / BITS] >> (mark % BITS) & 1 == 1
}
