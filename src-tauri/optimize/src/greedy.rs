//! Filling a plan bundle by bundle: what completes goals, with everything it needs, for the least time.
//!
//! A posting needs all its skills, so a single option often completes nothing. Therefore whole
//! bundles are weighed: the cheapest way to everything a goal still lacks. Goals are first ranked by an
//! estimate; the few that look best are tried for what they really bring.

use std::cmp::Reverse;

use crate::chance::Chance;
use crate::model::{Mark, Model, Pick};
use crate::state::State;
use crate::ways::{NEVER, Ways};

/// How many bundles are tried for what they really bring; more, up to a multiple, while none brings anything.
const TRIED: usize = 12;
/// How many where not all goals are looked at.
const TRIED_OF_MANY: usize = 6;
/// The most goals that are looked at for one bundle; of more, a part that changes from bundle to bundle.
const LOOKED_AT: usize = 3_000;
/// A unit of worth is counted as this many, so that shares of it are whole numbers.
const FINE: u64 = 256;
/// How many goals share a word.
const BITS: usize = 64;

/// How a plan is filled.
#[derive(Debug, Default)]
pub(crate) struct Fill<'a> {
    /// Options not to use.
    pub(crate) barred: &'a [Pick],
    /// Only goals that ask for this mark are looked at.
    pub(crate) focus: Option<Mark>,
    /// How many quarters of a bundle's value are what it does for goals it does not complete.
    pub(crate) credit: u64,
    /// Bends the estimates by up to a half, so that another plan comes out.
    pub(crate) chance: Option<&'a mut Chance>,
}

/// Finds bundles, and keeps what it needs for that at hand.
#[derive(Debug)]
pub(crate) struct Greedy {
    ways: Ways,
    /// For each mark the goals that ask for it, a bit each; empty where not all goals are looked at at once.
    asked: Vec<Box<[u64]>>,
    /// The marks of all goals, one goal after the other, and where each begins.
    goals: Vec<u32>,
    begins: Vec<usize>,
    /// How much is asked of each mark by the goals that lack it; much by those that lack little else.
    pull: Vec<u64>,
    /// Whether each mark is beyond what is left.
    dear: Vec<bool>,
    /// The goals that ask for no mark that is too dear, a bit each.
    near: Vec<u64>,
    /// Those of them that a way completes.
    completed: Vec<u64>,
    open: Vec<Open>,
    /// The marks that open goals lack, one goal after the other.
    lacked: Vec<u32>,
    /// Each of these marks once, where all goals are looked at at once.
    wanted: Vec<Mark>,
    ranked: Vec<(u64, usize)>,
    way: Vec<Pick>,
    /// The ways tried for this bundle, one after the other, and where each ends.
    ways_tried: Vec<Pick>,
    ends_tried: Vec<usize>,
}

/// A goal that may still be completed.
#[derive(Debug, Clone, Copy)]
struct Open {
    goal: usize,
    /// What the marks it lacks cost.
    cost: u64,
    /// Where these marks end.
    end: usize,
}

impl Greedy {
    pub(crate) fn new(model: &Model) -> Self {
        let (goals, marks) = (model.goals.len(), model.marks());
        let words = goals.div_ceil(BITS);
        let bits = |asking: &Vec<usize>| {
            let mut bits = vec![0; words].into_boxed_slice();
            for goal in asking {
                bits[goal / BITS] |= 1 << (goal % BITS);
            }
            bits
        };
        let asked = if goals <= LOOKED_AT { model.asked_by.iter().map(bits).collect() } else { Vec::new() };
        let (mut in_a_row, mut begins) = (Vec::new(), vec![0]);
        for goal in &model.goals {
            in_a_row.extend(goal.marks.iter().filter_map(|&mark| u32::try_from(mark).ok()));
            begins.push(in_a_row.len());
        }
        Self {
            ways: Ways::new(model),
            asked,
            goals: in_a_row,
            begins,
            completed: Vec::new(),
            pull: vec![0; marks],
            dear: vec![false; marks],
            near: Vec::new(),
            open: Vec::new(),
            lacked: Vec::new(),
            wanted: Vec::new(),
            ranked: Vec::new(),
            way: Vec::new(),
            ways_tried: Vec::new(),
            ends_tried: Vec::new(),
        }
    }

    /// Takes bundles until none brings anything.
    pub(crate) fn fill(&mut self, state: &mut State<'_>, mut fill: Fill<'_>) {
        let mut round = 0;
        while self.take_best(state, round, &mut fill) {
            round += 1;
        }
    }

    /// The marks most is asked of from where somebody stands, at most so many.
    pub(crate) fn most_asked(&mut self, state: &State<'_>, count: usize) -> Vec<Mark> {
        self.ways.find(state, &[]);
        self.rank(state, 0, &mut Fill::default());
        let mut marks: Vec<Mark> = (0..self.pull.len()).filter(|&mark| self.pull[mark] > 0).collect();
        marks.sort_by_key(|&mark| (Reverse(self.pull[mark]), mark));
        marks.truncate(count);
        marks
    }

    /// Takes the bundle that brings most per minute of those tried; tells whether any brought something.
    fn take_best(&mut self, state: &mut State<'_>, round: usize, fill: &mut Fill<'_>) -> bool {
        let model = state.model;
        if round == 0 {
            self.ways.find(state, fill.barred);
        } else {
            self.ways.find_on(state);
        }
        self.rank(state, round, fill);
        let mut best: Option<(u64, u64, Vec<Pick>)> = None;
        let mut tried = 0;
        self.ways_tried.clear();
        self.ends_tried.clear();
        for at in 0..self.ranked.len() {
            if tried >= self.tried() && best.is_some() {
                break;
            }
            if !self.walk(state, &model.goals[self.ranked[at].1].marks) {
                continue;
            }
            // Goals that lack the same are completed by the same way.
            if self.is_tried() {
                continue;
            }
            tried += 1;
            let (worth, near, minutes) = self.try_way(state, fill.focus.is_none());
            let completed = worth.saturating_mul(FINE);
            let gain = (completed / 4).saturating_mul(4 - fill.credit).saturating_add(near / 4 * fill.credit);
            // a/b > c/d without division; the shorter of equals.
            let better = gain > 0
                && best.as_ref().is_none_or(|(most, time, _)| {
                    let new = u128::from(gain) * u128::from(*time);
                    let old = u128::from(*most) * u128::from(minutes);
                    new > old || (new == old && minutes < *time)
                });
            if better {
                best = Some((gain, minutes, self.way.clone()));
            }
        }
        let Some((_, _, bundle)) = best else { return false };
        state.take_all(&bundle);
        true
    }

    /// How many bundles are tried.
    fn tried(&self) -> usize {
        if self.asked.is_empty() { TRIED_OF_MANY } else { TRIED }
    }

    /// Notes the way just found; tells whether it was noted before.
    fn is_tried(&mut self) -> bool {
        let mut begin = 0;
        for &end in &self.ends_tried {
            if self.ways_tried[begin..end] == self.way[..] {
                return true;
            }
            begin = end;
        }
        self.ways_tried.extend_from_slice(&self.way);
        self.ends_tried.push(self.ways_tried.len());
        false
    }

    /// What a way brings: what it is worth, what it does for goals it does not complete, and its minutes.
    fn try_way(&mut self, state: &mut State<'_>, all: bool) -> (u64, u64, u64) {
        let (count, before) = (state.done.len(), state.score());
        let Self { way, pull, near, wanted, asked, completed, .. } = self;
        let pulled = |state: &State<'_>| state.set_since(count).iter().map(|&mark| pull[mark]).sum();
        if !all || asked.is_empty() {
            state.take_all(way);
            let tried = (state.worth - before.worth, pulled(state), state.minutes - before.minutes);
            state.back_to(count);
            return tried;
        }
        // Where all goals are looked at, those it may complete are among the near ones: what others lack is too dear.
        state.glance(way, |state| {
            completed.clone_from(near);
            let lacked = wanted.iter().filter(|&&mark| !state.holds(mark));
            lacked.for_each(|&mark| strike_out(completed, &asked[mark]));
            let worth = ones(completed).map(|goal| state.model.goals[goal].weight).sum();
            (worth, pulled(state), state.minutes - before.minutes)
        })
    }

    /// Finds the way to all of these marks; false when there is none or it does not fit.
    fn walk(&mut self, state: &State<'_>, marks: &[Mark]) -> bool {
        self.way.clear();
        let mut lacking = marks.iter().filter(|&&mark| !state.holds(mark));
        if !lacking.all(|&mark| self.ways.walk(state.model, mark, &mut self.way)) {
            return false;
        }
        let options = || self.way.iter().map(|&pick| &state.model.options[pick]);
        let minutes: u64 = options().map(|option| option.minutes).sum();
        let dollars: u64 = options().map(|option| option.dollars).sum();
        let limits = state.model.limits;
        minutes <= limits.minutes - state.minutes && dollars <= limits.dollars - state.dollars
    }

    /// Ranks goals that may still be completed by what is asked of what they lack, against what that costs.
    fn rank(&mut self, state: &State<'_>, round: usize, fill: &mut Fill<'_>) {
        self.find_open(state, round, fill.focus);
        self.ranked.clear();
        let mut begin = 0;
        for &Open { goal, cost, end } in &self.open {
            let lacked = self.lacked[begin..end].iter();
            begin = end;
            let pull = lacked.fold(0u64, |sum, &mark| sum.saturating_add(self.pull[mark as usize]));
            let bend = fill.chance.as_mut().map_or(64, |chance| 64 + chance.below_64());
            self.ranked.push((rate(pull, cost).saturating_mul(bend), goal));
        }
        let first = |one: &(u64, usize), other: &(u64, usize)| other.0.cmp(&one.0).then(one.1.cmp(&other.1));
        let shown = (self.tried() * 5).min(self.ranked.len());
        if shown > 0 && shown < self.ranked.len() {
            self.ranked.select_nth_unstable_by(shown - 1, first);
            self.ranked.truncate(shown);
        }
        self.ranked.sort_unstable_by(first);
    }

    /// Finds the goals that may still be completed, what they lack, and how much is asked of that.
    fn find_open(&mut self, state: &State<'_>, round: usize, focus: Option<Mark>) {
        let model = state.model;
        let left = (model.limits.minutes - state.minutes).min(NEVER - 1);
        for (mark, dear) in self.dear.iter_mut().enumerate() {
            *dear = self.ways.cost(mark) > left;
        }
        self.pull.fill(0);
        self.open.clear();
        self.lacked.clear();
        if !self.asked.is_empty() {
            self.find_near(model.goals.len(), focus);
            for word in 0..self.near.len() {
                let mut bits = self.near[word];
                while bits != 0 {
                    let bit = bits & bits.wrapping_neg();
                    bits ^= bit;
                    if !self.look_at(model, word * BITS + bit.trailing_zeros() as usize) {
                        self.near[word] ^= bit;
                    }
                }
            }
            self.wanted.clear();
            self.wanted.extend((0..self.pull.len()).filter(|&mark| self.pull[mark] > 0));
            return;
        }
        let stride = model.goals.len().div_ceil(LOOKED_AT).max(1);
        let focused: &[usize] = focus.map_or(&[], |mark| &model.asked_by[mark]);
        let all = if focus.is_some() { 0..0 } else { round % stride..model.goals.len() };
        for goal in focused.iter().copied().chain(all.step_by(stride)) {
            if !model.goals[goal].marks.iter().any(|&mark| self.dear[mark]) {
                self.look_at(model, goal);
            }
        }
    }

    /// Strikes out at once all goals that ask for a mark that is too dear.
    fn find_near(&mut self, goals: usize, focus: Option<Mark>) {
        self.near.clear();
        if let Some(mark) = focus {
            self.near.extend_from_slice(&self.asked[mark]);
        } else {
            self.near.resize(goals.div_ceil(BITS), u64::MAX);
            if let Some(last) = self.near.last_mut().filter(|_| !goals.is_multiple_of(BITS)) {
                *last = (1 << (goals % BITS)) - 1;
            }
        }
        for (asking, _) in self.asked.iter().zip(&self.dear).filter(|(_, dear)| **dear) {
            strike_out(&mut self.near, asking);
        }
    }

    /// Notes a goal that asks for nothing too dear; tells whether it lacks anything.
    fn look_at(&mut self, model: &Model, goal: usize) -> bool {
        let begin = self.lacked.len();
        let mut cost = 0u64;
        for &mark in &self.goals[self.begins[goal]..self.begins[goal + 1]] {
            // What is held costs nothing, and nothing else does.
            let more = self.ways.cost(mark as usize);
            if more > 0 {
                cost = cost.saturating_add(more);
                self.lacked.push(mark);
            }
        }
        let lacking = (self.lacked.len() - begin) as u64;
        if lacking == 0 {
            return false;
        }
        let share = (model.goals[goal].weight.saturating_mul(FINE) / (lacking * lacking)).max(1);
        for &mark in &self.lacked[begin..] {
            self.pull[mark as usize] = self.pull[mark as usize].saturating_add(share);
        }
        self.open.push(Open { goal, cost, end: self.lacked.len() });
        true
    }
}

/// The places of the bits that are set.
fn ones(bits: &[u64]) -> impl Iterator<Item = usize> {
    bits.iter().enumerate().flat_map(|(word, &bits)| {
        std::iter::successors(Some(bits), |&bits| Some(bits & bits.wrapping_sub(1)))
            .take_while(|&bits| bits != 0)
            .map(move |bits| word * BITS + bits.trailing_zeros() as usize)
    })
}

/// Clears the bits that are set in another row.
fn strike_out(bits: &mut [u64], others: &[u64]) {
    bits.iter_mut().zip(others).for_each(|(bits, others)| *bits &= !others);
}

/// What is pulled per minute, finely.
fn rate(pull: u64, cost: u64) -> u64 {
    let cost = cost.max(1);
    // Most are small enough for the division that the processor has itself.
    if pull >> 44 == 0 {
        return (pull << 20) / cost;
    }
    u64::try_from((u128::from(pull) << 20) / u128::from(cost)).unwrap_or(u64::MAX)
}

/// Drops what can go without losing worth, longest first; tells whether anything went.
pub(crate) fn prune(state: &mut State<'_>) -> bool {
    let (worth, count) = (state.worth, state.done.len());
    let mut kept: Vec<Pick> = Vec::new();
    loop {
        let minutes = |pick: Pick| state.model.options[pick].minutes;
        let doubtful = doubtful(state).into_iter().filter(|pick| !kept.contains(pick));
        let Some(pick) = doubtful.max_by_key(|&pick| (minutes(pick), Reverse(pick))) else {
            return state.done.len() < count;
        };
        let Some(at) = state.done.iter().position(|&other| other == pick) else { return false };
        let after = state.done[at + 1..].to_vec();
        state.back_to(at);
        state.take_all(&after);
        if state.worth < worth {
            kept.push(pick);
            state.back_to(at);
            state.take(pick);
            for pick in after {
                state.take(pick);
            }
        }
    }
}

/// The options that are not plainly the only ones to set a mark that is asked for.
fn doubtful(state: &State<'_>) -> Vec<Pick> {
    let model = state.model;
    let mut asked = vec![false; model.marks()];
    let needed = state.done.iter().flat_map(|&pick| model.options[pick].needs.iter());
    let granted = model.goals.iter().enumerate().filter(|(goal, _)| state.lacking(*goal) == 0);
    for &mark in granted.flat_map(|(_, goal)| goal.marks.iter()).chain(needed) {
        asked[mark] = true;
    }
    let alone = |pick: Pick, mark: Mark| {
        asked[mark] && model.set_by[mark].iter().all(|&(other, _)| other == pick || !state.has(other))
    };
    let plain = |at: usize, pick: Pick| state.set_in(at).iter().any(|&mark| alone(pick, mark));
    state.done.iter().enumerate().filter(|&(at, &pick)| !plain(at, pick)).map(|(_, &pick)| pick).collect()
}
