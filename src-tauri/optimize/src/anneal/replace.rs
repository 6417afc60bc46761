//! One option goes, and others come for what it alone sets.

use super::{Annealing, draw::MOST_IN};
use crate::model::{Mark, Model, Pick};

impl Annealing<'_> {
    /// Takes out an option that does little and notes as new others for what is used of it: of two drawn for each mark the
    /// shorter. False where none is drawn. If nothing is used that it alone sets, it just goes.
    pub(super) fn replace(&mut self) -> bool {
        let gone = self.give_up();
        let Self { model, has, fresh, used, chance, .. } = self;
        fresh.clear();
        // The highest level first: what sets that often sets those below too.
        for mark in marks_of(model, gone) {
            let setting = &model.set_by[mark];
            let is_set = |&(pick, _): &(Pick, usize)| has[pick] && pick != gone || fresh.contains(&pick);
            if used[mark] == 0 || setting.iter().any(is_set) {
                continue;
            }
            let mut some = || Some(setting[chance.below(setting.len())].0).filter(|&pick| pick != gone);
            let drawn = [some(), some()].into_iter().flatten();
            let shorter = drawn.min_by_key(|&pick| model.options[pick].minutes);
            let Some(pick) = shorter.filter(|_| fresh.len() < MOST_IN) else { return false };
            fresh.push(pick);
        }
        true
    }
}

/// What an option sets, the highest level of each skill first.
fn marks_of(model: &Model, pick: Pick) -> impl Iterator<Item = Mark> {
    model.options[pick].effects.iter().flat_map(|effect| model.set_at_once(effect).rev())
}
