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
    /// Options that may make marks cheaper.
    offers: Vec<Pick>,
    /// Those of them that ask for something first.
    asking: Vec<Pick>,
    /// For each mark, the options that ask for it.
    asked_by: Vec<Vec<Pick>>,
    /// Marks that became cheaper, while what asks for them is not looked at again.
    cheaper: Vec<Mark>,
    /// How many options were taken when ways were last found.
    done: usize,
}

impl Ways {
    pub(crate) fn new(model: &Model) -> Self {
        let mut asked_by = vec![Vec::new(); model.marks()];
        for (pick, option) in model.options.iter().enumerate() {
            let whens = option.effects.iter().filter_map(|effect| effect.when);
            option.needs.iter().copied().chain(whens).for_each(|mark| asked_by[mark].push(pick));
        }
        asked_by.iter_mut().for_each(Vec::dedup);
        Self { asked_by, ..Self::default() }
    }

    /// The cheapest ways in minutes from a state, using only options that fit it and are not barred.
    pub(crate) fn find(&mut self, state: &State<'_>, barred: &[Pick]) {
        self.usable.clear();
        self.usable.resize(state.model.options.len(), true);
        for &pick in barred {
            self.usable[pick] = false;
        }
        self.offers.clear();
        self.offers.extend((0..self.usable.len()).filter(|&pick| self.usable[pick]));
        self.find_anew(state);
    }

    /// The same from a state that more was taken in since.
    ///
    /// What is set now costs nothing any more, and what follows is cheaper. Only where a way leads over an option that
    /// was taken, or does not fit beside what was, all is found anew; one that takes longer than is left leads only to
    /// what costs more than is left on any other way too.
    pub(crate) fn find_on(&mut self, state: &State<'_>) {
        let leads = |mark: Mark| self.by[mark].filter(|_| !state.holds(mark));
        if (0..self.by.len()).filter_map(leads).any(|(pick, _)| !state.fits_beside(pick)) {
            self.find_anew(state);
            return;
        }
        for &mark in state.set_since(self.done) {
            if self.cost[mark] > 0 {
                self.cost[mark] = 0;
                self.by[mark] = None;
                self.cheaper.push(mark);
            }
        }
        self.done = state.done.len();
        while let Some(mark) = self.cheaper.pop() {
            for at in 0..self.asked_by[mark].len() {
                let pick = self.asked_by[mark][at];
                if self.usable[pick] && state.fits(pick) {
                    self.relax_one::<true>(state.model, pick);
                }
            }
        }
    }

    /// The same; what did not fit or did nothing when ways were last found does not now.
    fn find_anew(&mut self, state: &State<'_>) {
        let model = state.model;
        self.done = state.done.len();
        self.cost.clear();
        self.cost.extend((0..model.marks()).map(|mark| if state.holds(mark) { 0 } else { NEVER }));
        self.by.clear();
        self.by.resize(model.marks(), None);
        let does_something =
            |pick: Pick| model.options[pick].effects.iter().any(|effect| !state.holds(effect.sets));
        let mut offers = std::mem::take(&mut self.offers);
        offers.retain(|&pick| state.fits(pick) && does_something(pick));
        if self.relax(model, &offers) {
            // What asks for nothing has done all it can.
            let mut asking = std::mem::take(&mut self.asking);
            asking.clear();
            asking.extend(offers.iter().copied().filter(|&pick| model.options[pick].asks()));
            while self.relax(model, &asking) {}
            self.asking = asking;
        }
        self.offers = offers;
    }

    /// One round over all options; true while some mark became cheaper.
    fn relax(&mut self, model: &Model, offers: &[Pick]) -> bool {
        offers.iter().fold(false, |cheaper, &pick| self.relax_one::<false>(model, pick) | cheaper)
    }

    /// What one option makes cheaper; true where it does. Notes which marks, if told to.
    fn relax_one<const NOTING: bool>(&mut self, model: &Model, pick: Pick) -> bool {
        let option = &model.options[pick];
        let needs: u64 = option.needs.iter().map(|&need| self.cost[need]).fold(0, u64::saturating_add);
        if needs >= NEVER {
            return false;
        }
        let mut cheaper = false;
        for (number, effect) in option.effects.iter().enumerate() {
            let before = effect.when.map_or(0, |when| self.cost[when]);
            let cost = before.saturating_add(needs).saturating_add(option.minutes);
            if cost >= self.cost[effect.sets] {
                continue;
            }
            for mark in model.up_to(effect.sets) {
                if cost < self.cost[mark] {
                    self.cost[mark] = cost;
                    self.by[mark] = Some((pick, number));
                    cheaper = true;
                    if NOTING {
                        self.cheaper.push(mark);
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
