//! What options need and set, in a row: thousands of times a second each is looked at.

use super::count::{BITS, holds};
use crate::model::{Mark, Model, Pick};

/// For each option, what it needs, what it asks for and what it sets.
pub(super) struct Offers {
    needs: Vec<Bits>,
    asks: Vec<Ask>,
    sets: Vec<Bits>,
    /// Where what belongs to each option ends.
    ends: Vec<End>,
}

/// Marks that share a word.
#[derive(Debug, Clone, Copy)]
struct Bits {
    word: usize,
    bits: u64,
}

/// What an effect sets is lost unless something is set before, or it is set itself.
#[derive(Debug, Clone, Copy)]
struct Ask {
    when: Mark,
    sets: Mark,
}

#[derive(Debug, Clone, Copy, Default)]
struct End {
    needs: usize,
    asks: usize,
    sets: usize,
}

impl Offers {
    pub(super) fn of(model: &Model) -> Self {
        let mut offers =
            Self { needs: Vec::new(), asks: Vec::new(), sets: Vec::new(), ends: vec![End::default()] };
        for option in &model.options {
            let sets = option.effects.iter().flat_map(|effect| model.up_to(effect.sets));
            offers.sets.extend(in_words(sets));
            offers.needs.extend(in_words(option.needs.iter().copied()));
            let asks = option.effects.iter().filter_map(|it| it.when.map(|when| Ask { when, sets: it.sets }));
            offers.asks.extend(asks);
            let Self { needs, asks, sets, .. } = &offers;
            offers.ends.push(End { needs: needs.len(), asks: asks.len(), sets: sets.len() });
        }
        offers
    }

    /// Whether all an option needs is set.
    pub(super) fn is_open(&self, pick: Pick, set: &[u64]) -> bool {
        let needs = &self.needs[self.ends[pick].needs..self.ends[pick + 1].needs];
        needs.iter().all(|need| set[need.word] & need.bits == need.bits)
    }

    /// How many effects of an option would be lost at this place.
    pub(super) fn lost(&self, pick: Pick, set: &[u64]) -> usize {
        self.asks(pick).iter().filter(|ask| is_lost(ask, set)).count()
    }

    /// Takes an option if it is open and loses nothing; tells whether it was taken.
    pub(super) fn take(&self, pick: Pick, set: &mut [u64]) -> bool {
        if !self.is_open(pick, set) || self.asks(pick).iter().any(|ask| is_lost(ask, set)) {
            return false;
        }
        for sets in &self.sets[self.ends[pick].sets..self.ends[pick + 1].sets] {
            set[sets.word] |= sets.bits;
        }
        true
    }

    fn asks(&self, pick: Pick) -> &[Ask] {
        &self.asks[self.ends[pick].asks..self.ends[pick + 1].asks]
    }
}

fn is_lost(ask: &Ask, set: &[u64]) -> bool {
    !holds(set, ask.when) && !holds(set, ask.sets)
}

/// Marks as the bits of words, each word once.
fn in_words(marks: impl Iterator<Item = Mark>) -> Vec<Bits> {
    let mut words: Vec<Bits> = Vec::new();
    for mark in marks {
        let (word, bits) = (mark / BITS, 1 << (mark % BITS));
        match words.iter_mut().find(|other| other.word == word) {
            Some(other) => other.bits |= bits,
            None => words.push(Bits { word, bits }),
        }
    }
    words
}
