//! What every way to a mark passes through.
//!
//! A landmark of a mark is a mark that must be set before it, or with it, in whatever way it is set: the greatest
//! solution of "my landmarks are myself and what all that sets me has in common" (Zhu and Givan 2003, Keyder et al. 2010).

use crate::model::{Mark, Model};

/// How many marks share a word.
const BITS: usize = 64;

/// For each mark, its landmarks and itself, a bit each.
#[derive(Debug, Clone, Default)]
pub(crate) struct Landmarks {
    words: usize,
    bits: Vec<u64>,
}

impl Landmarks {
    pub(crate) fn of(model: &Model) -> Self {
        let words = model.marks().div_ceil(BITS);
        let mut found = Self { words, bits: vec![0; model.marks() * words] };
        // What is not known yet stands for "everything", from which the sets only shrink.
        let mut known = vec![false; model.marks()];
        let (mut common, mut before) = (vec![0; words], vec![0; words]);
        let mut changed = true;
        while std::mem::take(&mut changed) {
            for mark in 0..model.marks() {
                if found.shared(model, &known, mark, &mut common, &mut before)
                    && (!known[mark] || found.row(mark) != common)
                {
                    found.bits[mark * words..][..words].copy_from_slice(&common);
                    (known[mark], changed) = (true, true);
                }
            }
        }
        for mark in 0..model.marks() {
            add(&mut found.bits[mark * words..][..words], mark);
        }
        found
    }

    /// Notes a mark and what all that sets it has in common, as far as is known; false while nothing is.
    fn shared(
        &self,
        model: &Model,
        known: &[bool],
        mark: Mark,
        common: &mut [u64],
        before: &mut [u64],
    ) -> bool {
        let mut any = false;
        for &(pick, effect) in &model.set_by[mark] {
            let option = &model.options[pick];
            let needs = || option.needs.iter().chain(option.effects[effect].when.iter());
            if !needs().all(|&need| known[need]) {
                continue;
            }
            before.fill(0);
            for &need in needs() {
                join(before, self.row(need));
            }
            if std::mem::replace(&mut any, true) {
                common.iter_mut().zip(&*before).for_each(|(common, before)| *common &= before);
            } else {
                common.copy_from_slice(before);
            }
        }
        if any {
            model.up_to(mark).for_each(|mark| add(common, mark));
        }
        any
    }

    fn row(&self, mark: Mark) -> &[u64] {
        &self.bits[mark * self.words..][..self.words]
    }

    /// True when every way to a mark passes through another, or that is the mark itself.
    fn has(&self, mark: Mark, other: Mark) -> bool {
        self.row(mark)[other / BITS] >> (other % BITS) & 1 == 1
    }

    /// The landmarks of a mark, beside itself.
    pub(crate) fn beside(&self, mark: Mark) -> impl Iterator<Item = Mark> {
        marks(self.row(mark)).filter(move |&other| other != mark)
    }

    /// True when every way to a mark passes through another first. Of two that only come together it is the lower number.
    pub(crate) fn leads_through(&self, mark: Mark, other: Mark) -> bool {
        mark != other && self.has(mark, other) && (!self.has(other, mark) || other < mark)
    }

    /// The landmarks of a mark that are not landmarks of another of its landmarks: the nearest ones.
    pub(crate) fn nearest(&self, mark: Mark) -> impl Iterator<Item = Mark> {
        let nearest =
            move |&one: &Mark| !self.beside(mark).any(|other| self.has(other, one) && !self.has(one, other));
        self.beside(mark).filter(nearest)
    }

    /// True when an effect asks, on whatever way, for what it sets: it cannot be the first to set it.
    pub(crate) fn is_circular(&self, model: &Model, pick: usize, effect: usize, mark: Mark) -> bool {
        let option = &model.options[pick];
        let mut before = option.effects[effect].when.iter().chain(option.needs.iter());
        before.any(|&before| self.has(before, mark))
    }
}

fn add(bits: &mut [u64], mark: Mark) {
    bits[mark / BITS] |= 1 << (mark % BITS);
}

fn join(bits: &mut [u64], others: &[u64]) {
    bits.iter_mut().zip(others).for_each(|(bits, others)| *bits |= others);
}

/// The marks of a row, in order.
fn marks(row: &[u64]) -> impl Iterator<Item = Mark> {
    row.iter().enumerate().flat_map(|(word, &bits)| {
        std::iter::successors(Some(bits), |&bits| Some(bits & bits.wrapping_sub(1)))
            .take_while(|&bits| bits != 0)
            .map(move |bits| word * BITS + bits.trailing_zeros() as usize)
    })
}
