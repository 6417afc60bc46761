//! Goals that are nearly granted, to aim at.

use crate::chance::Chance;

/// A goal is noted as often as it weighs, and at most so many times: how likely it is drawn.
const OFTEN: i64 = 8;

/// Goals that lack one mark or two.
#[derive(Debug, Default)]
pub(super) struct Aims {
    /// What they lack, one goal after the other.
    lacking: Vec<u32>,
    /// Where what each lacks begins and ends.
    goals: Vec<(usize, usize)>,
}

impl Aims {
    pub(super) fn clear(&mut self) {
        self.lacking.clear();
        self.goals.clear();
    }

    /// Notes what a goal lacks.
    pub(super) fn note(&mut self, lacking: impl Iterator<Item = u32>, weight: i64) {
        let begin = self.lacking.len();
        self.lacking.extend(lacking);
        let end = self.lacking.len();
        (0..weight.min(OFTEN)).for_each(|_| self.goals.push((begin, end)));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.goals.is_empty()
    }

    /// What some goal lacks; nothing where none is noted.
    pub(super) fn some(&self, chance: &mut Chance) -> &[u32] {
        let goal = self.goals.get(chance.below(self.goals.len()));
        goal.map_or(&[], |&(begin, end)| &self.lacking[begin..end])
    }
}
