//! The cheapest way to each mark from where somebody stands.
//!
//! As in planning as heuristic search (additive costs, Bonet and Geffner 2001): a mark costs the
//! option that sets it, and everything that option needs, each counted anew. The cost says which way to
//! try; what a way really takes is found by walking it.

use crate::model::{Mark, Model, Pick};
use crate::state::State;

/// What a mark costs to which there is no way.
pub(crate) const NEVER: u64 = u64::MAX / 4;

/// For each mark, what it costs and which effect of which option sets it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ways {
    cost: Vec<u64>,
    by: Vec<Option<(Pick, usize)>>,
    /// Which options are not barred.
    usable: Vec<bool>,
    /// Options that may make marks cheaper, with what they take.
    offers: Vec<(Pick, u64)>,
    /// Those of them that ask for something first.
    asking: Vec<(Pick, u64)>,
}

impl Ways {
    /// The cheapest ways in minutes from a state, using only options that fit it and are not barred.
    pub(crate) fn find(&mut self, state: &State<'_>, barred: &[Pick]) {
        self.usable.clear();
        self.usable.resize(state.model.options.len(), true);
        for &pick in barred {
            self.usable[pick] = false;
        }
        self.offers.clear();
        let options = state.model.options.iter().enumerate();
        self.offers.extend(
            options.map(|(pick, option)| (pick, option.minutes)).filter(|&(pick, _)| self.usable[pick]),
        );
        self.find_on(state);
    }

    /// The same from a state that more was taken in since: what did not fit or did nothing then does not now.
    pub(crate) fn find_on(&mut self, state: &State<'_>) {
        let model = state.model;
        self.cost.clear();
        self.cost.extend((0..model.implied.len()).map(|mark| if state.holds(mark) { 0 } else { NEVER }));
        self.by.clear();
        self.by.resize(model.implied.len(), None);
        let does_something =
            |pick: Pick| model.options[pick].effects.iter().any(|effect| !state.holds(effect.sets));
        let mut offers = std::mem::take(&mut self.offers);
        offers.retain(|&(pick, _)| state.fits(pick) && does_something(pick));
        if self.relax(model, &offers) {
            // What asks for nothing has done all it can.
            let mut asking = std::mem::take(&mut self.asking);
            asking.clear();
            asking.extend(offers.iter().copied().filter(|&(pick, _)| model.options[pick].asks()));
            while self.relax(model, &asking) {}
            self.asking = asking;
        }
        self.offers = offers;
    }

    /// One round over all options; true while some mark became cheaper.
    fn relax(&mut self, model: &Model, offers: &[(Pick, u64)]) -> bool {
        let mut cheaper = false;
        for &(pick, price) in offers {
            let option = &model.options[pick];
            let needs: u64 = option.needs.iter().map(|&need| self.cost[need]).fold(0, u64::saturating_add);
            if needs >= NEVER {
                continue;
            }
            for (number, effect) in option.effects.iter().enumerate() {
                let before = effect.when.map_or(0, |when| self.cost[when]);
                let cost = before.saturating_add(needs).saturating_add(price);
                if cost >= self.cost[effect.sets] {
                    continue;
                }
                for &mark in model.implied[effect.sets].iter().chain([&effect.sets]) {
                    if cost < self.cost[mark] {
                        self.cost[mark] = cost;
                        self.by[mark] = Some((pick, number));
                        cheaper = true;
                    }
                }
            }
        }
        cheaper
    }

    /// What a mark costs; `NEVER` when there is no way to it.
    pub(crate) fn cost(&self, mark: Mark) -> u64 {
        self.cost[mark]
    }

    /// The options on the way to a mark that are not on `way` yet, what comes first first.
    ///
    /// False when there is no way. Each step leads to cheaper marks, so it ends.
    pub(crate) fn walk(&self, model: &Model, mark: Mark, way: &mut Vec<Pick>) -> bool {
        if self.cost[mark] >= NEVER {
            return false;
        }
        let Some((pick, number)) = self.by[mark] else { return true };
        let option = &model.options[pick];
        let mut before = option.effects[number].when.iter().chain(option.needs.iter());
        if !before.all(|&mark| self.walk(model, mark, way)) {
            return false;
        }
        if !way.contains(&pick) {
            way.push(pick);
        }
        true
    }
}
