//! In which order, so that worth comes early.
//!
//! What counts is the area under the curve of worth over study time. Between plans that end with the same
//! worth that is the sum, over all goals, of weight times the minute it is granted at, the smaller the better: weighted completion
//! times under precedence. Were worth additive, taking the densest bundle first again and again would
//! be optimal (Sidney 1975); a posting needs all its skills, so here that is where the search starts. A few options are ordered
//! exactly, by dynamic programming over what was taken; more by moving one at a time, and by taking
//! some out and filling up again: another choice may end as well and pay off sooner.

use std::collections::BTreeMap;

use crate::chance::Chance;
use crate::greedy::{Fill, Greedy};
use crate::model::{Model, Pick};
use crate::state::State;

/// At most this many options are ordered exactly.
const EXACT: usize = 10;
/// Where there are at most so many to choose from, the best order of any choice that ends as well is found.
const ANY: usize = 14;
/// How many orders are tried for more than that, in all.
pub(crate) const TRIES: usize = 1_000;
/// And how many while a slider moves.
pub(crate) const FEW_TRIES: usize = 64;
/// How often others are chosen.
const RESELECTIONS: usize = 60;

/// Puts options in an order that ends with the same worth and pays off early.
///
/// What it takes may differ from `plan`, but never ends with less worth, and costs no more time.
pub(crate) fn sequence(model: &Model, plan: &[Pick], most_tries: usize) -> Vec<Pick> {
    let mut sequencer = Sequencer::new(model, plan, most_tries);
    let mut greedy = Greedy::new(model);
    sequencer.densest_first(&mut greedy);
    sequencer.settle();
    if model.options.len() > ANY {
        sequencer.reselect(&mut greedy);
    } else {
        sequencer.settle_with(&(0..model.options.len()).collect::<Vec<_>>());
    }
    sequencer.best
}

struct Sequencer<'m> {
    state: State<'m>,
    best: Vec<Pick>,
    /// The worth every order has to end with, and the minutes it may take.
    worth: u64,
    minutes: u64,
    waited: u128,
    tries: usize,
    most_tries: usize,
}

impl<'m> Sequencer<'m> {
    fn new(model: &'m Model, plan: &[Pick], most_tries: usize) -> Self {
        let mut state = State::start(model);
        let waited = wait(&mut state, plan);
        Self {
            best: state.done.clone(),
            worth: state.worth,
            minutes: state.minutes,
            waited,
            tries: 0,
            most_tries,
            state,
        }
    }

    /// Bundles of what was chosen, the one that brings most per minute first.
    fn densest_first(&mut self, greedy: &mut Greedy) {
        let barred: Vec<Pick> =
            (0..self.state.model.options.len()).filter(|pick| !self.best.contains(pick)).collect();
        self.state.back_to(0);
        greedy.fill(&mut self.state, Fill { barred: &barred, ..Fill::default() });
        let left: Vec<Pick> = self.best.iter().copied().filter(|&pick| !self.state.has(pick)).collect();
        self.state.take_all(&left);
        let order = self.state.done.clone();
        self.try_order(&order);
    }

    /// The best order of what is chosen, as far as it can be found.
    fn settle(&mut self) {
        if self.best.len() <= EXACT {
            self.settle_with(&self.best.clone());
            return;
        }
        let mut moved = true;
        while moved {
            moved = (0..self.best.len()).any(|from| self.tries < self.most_tries && self.move_one(from));
        }
    }

    /// The best order that takes only these.
    fn settle_with(&mut self, picks: &[Pick]) {
        let (worth, minutes, waited) = (self.worth, self.minutes, self.waited);
        if let Some(order) = exactly(&mut self.state, picks, worth, minutes, waited) {
            self.try_order(&order);
        }
    }

    /// Moves the option at a place to the first other place that is better; tells whether there is one.
    fn move_one(&mut self, from: usize) -> bool {
        let mut others = self.best.clone();
        if from >= others.len() {
            return false;
        }
        let pick = others.remove(from);
        (0..=others.len()).filter(|&to| to != from).any(|to| {
            let mut order = others.clone();
            order.insert(to, pick);
            self.try_order(&order)
        })
    }

    /// Takes some options out, fills up again, and orders anew.
    fn reselect(&mut self, greedy: &mut Greedy) {
        let mut chance = Chance::new(2);
        for _ in 0..RESELECTIONS {
            if self.tries >= self.most_tries {
                return;
            }
            let count = self.best.len();
            let out: Vec<Pick> =
                (0..=chance.below(3)).filter_map(|_| self.best.get(chance.below(count)).copied()).collect();
            let kept: Vec<Pick> = self.best.iter().copied().filter(|pick| !out.contains(pick)).collect();
            self.state.back_to(0);
            self.state.take_all(&kept);
            greedy.fill(&mut self.state, Fill { barred: &out, ..Fill::default() });
            if self.state.worth < self.worth || self.state.minutes > self.minutes {
                continue;
            }
            let mut other = Sequencer::new(self.state.model, &self.state.done, self.most_tries);
            other.tries = self.tries;
            other.densest_first(greedy);
            other.settle();
            self.tries = other.tries;
            let order = other.best;
            self.try_order(&order);
        }
    }

    /// Keeps an order when it is better; tells whether it is.
    fn try_order(&mut self, order: &[Pick]) -> bool {
        self.tries += 1;
        let waited = wait(&mut self.state, order);
        let better =
            self.state.worth >= self.worth && self.state.minutes <= self.minutes && waited < self.waited;
        if better {
            self.waited = waited;
            self.best.clone_from(&self.state.done);
        }
        better
    }
}

/// The sum of weight times minute over all goals, in an order. What cannot be taken at its place is left out.
///
/// The beginning it has in common with what was done last is not done again.
pub(crate) fn wait(state: &mut State<'_>, order: &[Pick]) -> u128 {
    let same = state.done.iter().zip(order).take_while(|(one, other)| one == other).count();
    state.back_to(same);
    for &pick in &order[same..] {
        state.take(pick);
    }
    let (mut waited, mut minutes) = (0, 0);
    for (at, &pick) in state.done.iter().enumerate() {
        minutes += state.model.options[pick].minutes;
        waited += u128::from(state.added_in(at)) * u128::from(minutes);
    }
    waited
}

/// The best order of some of a few options that ends with this worth in these minutes and waits less than `most`, by
/// dynamic programming.
///
/// Two beginnings are alike when they took the same options and set the same marks; of those only the better is kept.
/// What is still to come waits at least until the shortest option left is done.
fn exactly(
    state: &mut State<'_>,
    picks: &[Pick],
    worth: u64,
    minutes: u64,
    mut most: u128,
) -> Option<Vec<Pick>> {
    let (model, value) = (state.model, state.model.split(worth).1);
    let mut layer: Beginnings = BTreeMap::from([(Default::default(), (0, Vec::new()))]);
    let mut best = None;
    while !layer.is_empty() {
        let mut next: Beginnings = BTreeMap::new();
        for ((taken, _), (waited, order)) in layer {
            wait(state, &order);
            for (at, &pick) in picks.iter().enumerate().filter(|(at, _)| taken >> at & 1 == 0) {
                let before = state.value();
                if !state.take(pick) {
                    continue;
                }
                let (taken, now) = (taken | 1 << at, state.value());
                let waited = waited + u128::from(now - before) * u128::from(state.minutes);
                let left = picks.iter().enumerate().filter(|(at, _)| taken >> at & 1 == 0);
                let shortest = left.map(|(_, &pick)| model.options[pick].minutes).min().unwrap_or(0);
                let least = u128::from(value.saturating_sub(now)) * u128::from(state.minutes + shortest);
                if state.minutes <= minutes && waited + least < most {
                    if state.worth >= worth {
                        (most, best) = (waited, Some(state.done.clone()));
                    } else {
                        let beginning = next.entry((taken, state.bits())).or_insert((u128::MAX, Vec::new()));
                        if waited < beginning.0 {
                            *beginning = (waited, state.done.clone());
                        }
                    }
                }
                state.back_to(order.len());
            }
        }
        layer = next;
    }
    best
}

/// What was taken, a bit each, and what that set: the least such a beginning waits, and the order in which it does.
type Beginnings = BTreeMap<(u16, Vec<u64>), (u128, Vec<Pick>)>;
