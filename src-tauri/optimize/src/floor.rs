//! What marks cost at least together.
//!
//! Each mark that has to be set is paid for by all options that can set it, out of the minutes each of them takes,
//! as much as the one with the least left can pay (dual ascent for covering problems, Erlenkotter 1978). What is
//! paid together, no plan that sets them all takes less.

use crate::landmarks::Landmarks;
use crate::model::{Mark, Model, Pick};

/// For each mark, what has to be set with it and who can set it first.
#[derive(Debug, Clone, Default)]
pub(crate) struct Floor {
    /// For each mark, the options that can be the first to set it.
    providers: Vec<Vec<Pick>>,
    /// For each mark, itself and what every way to it passes through.
    closure: Vec<Vec<Mark>>,
}

impl Floor {
    pub(crate) fn of(model: &Model, landmarks: &Landmarks) -> Self {
        let mut providers: Vec<Vec<Pick>> = Vec::with_capacity(model.set_by.len());
        for (mark, setting) in model.set_by.iter().enumerate() {
            let first =
                setting.iter().filter(|&&(pick, effect)| !landmarks.is_circular(model, pick, effect, mark));
            let mut picks: Vec<Pick> = first.map(|&(pick, _)| pick).collect();
            picks.dedup();
            providers.push(picks);
        }
        let closure = (0..model.marks()).map(|mark| landmarks.beside(mark).chain([mark]).collect()).collect();
        Self { providers, closure }
    }

    /// The options that can be the first to set a mark.
    pub(crate) fn providers(&self, mark: Mark) -> &[Pick] {
        &self.providers[mark]
    }

    /// What no plan that sets these marks falls below, with what it has; the largest number where one cannot be set.
    pub(crate) fn least(
        &self,
        marks: impl Iterator<Item = Mark>,
        have: &[bool],
        cost: impl Fn(Pick) -> u64,
        scratch: &mut Scratch,
    ) -> u64 {
        scratch.round += 1;
        scratch.marks.clear();
        for mark in marks {
            for &other in &self.closure[mark] {
                if scratch.seen[other] != scratch.round && !have[other] {
                    scratch.seen[other] = scratch.round;
                    scratch.marks.push(other);
                }
            }
        }
        scratch.marks.sort_by_key(|&mark| self.providers[mark].len());
        let mut sum = 0;
        for &mark in &scratch.marks {
            let mut least = u64::MAX;
            for &pick in &self.providers[mark] {
                if scratch.paid[pick].0 != scratch.round {
                    scratch.paid[pick] = (scratch.round, cost(pick));
                }
                least = least.min(scratch.paid[pick].1);
            }
            if least == u64::MAX {
                return u64::MAX;
            }
            if least > 0 {
                for &pick in &self.providers[mark] {
                    if scratch.paid[pick].1 != u64::MAX {
                        scratch.paid[pick].1 -= least;
                    }
                }
                sum += least;
            }
        }
        sum
    }
}

/// What is used anew each time, told apart by the number of the round.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scratch {
    round: u64,
    seen: Vec<u64>,
    marks: Vec<Mark>,
    paid: Vec<(u64, u64)>,
}

impl Scratch {
    /// What was left unpaid of an option, if it can set any of the marks: a plan that takes it takes
    /// so much more than the least.
    pub(crate) fn unpaid(&self, pick: Pick) -> Option<u64> {
        let (round, unpaid) = self.paid[pick];
        (round == self.round).then_some(unpaid)
    }

    pub(crate) fn new(model: &Model) -> Self {
        Self { seen: vec![0; model.marks()], paid: vec![(0, 0); model.options.len()], ..Self::default() }
    }
}
