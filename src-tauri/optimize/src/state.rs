//! Part of the way through a plan: what is set, what was spent, and the way back.

use crate::model::{Mark, Model, Pick};

/// Where somebody stands after some options, with every step undoable.
#[derive(Debug, Clone)]
pub(crate) struct State<'m> {
    pub(crate) model: &'m Model,
    set: Vec<bool>,
    /// How many marks each goal still lacks.
    lacks: Vec<u32>,
    taken: Vec<bool>,
    group_taken: Vec<bool>,
    /// What was taken, in order.
    pub(crate) done: Vec<Pick>,
    pub(crate) worth: u64,
    pub(crate) minutes: u64,
    pub(crate) dollars: u64,
    /// Marks in the order in which they were set.
    trail: Vec<Mark>,
    /// How long the trail was before each step,
    steps: Vec<usize>,
    /// and what all was worth.
    worths: Vec<u64>,
}

impl<'m> State<'m> {
    pub(crate) fn start(model: &'m Model) -> Self {
        let lacks = |goal: &crate::model::Goal| u32::try_from(goal.marks.len()).unwrap_or(u32::MAX);
        Self { lacks: model.goals.iter().map(lacks).collect(), ..Self::to_glance(model) }
    }

    /// Where somebody stands after a plan, or what of it [can be taken](Self::take_all).
    pub(crate) fn after(model: &'m Model, plan: &[Pick]) -> Self {
        let mut state = Self::start(model);
        state.take_all(plan);
        state
    }

    /// A start for [glances](Self::glance) only: what goals lack is not counted.
    pub(crate) fn to_glance(model: &'m Model) -> Self {
        Self {
            model,
            set: vec![false; model.marks()],
            lacks: Vec::new(),
            taken: vec![false; model.options.len()],
            group_taken: vec![false; model.groups],
            done: Vec::new(),
            worth: 0,
            minutes: 0,
            dollars: 0,
            trail: Vec::new(),
            steps: Vec::new(),
            worths: Vec::new(),
        }
    }

    /// What is best first: more worth, then fewer minutes.
    pub(crate) fn score(&self) -> Score {
        Score { worth: self.worth, minutes: self.minutes }
    }

    /// What it is worth beside locked options.
    pub(crate) fn value(&self) -> u64 {
        self.model.split(self.worth).1
    }

    pub(crate) fn holds(&self, mark: Mark) -> bool {
        self.set[mark]
    }

    pub(crate) fn has(&self, pick: Pick) -> bool {
        self.taken[pick]
    }

    /// How many marks a goal still lacks.
    pub(crate) fn lacking(&self, goal: usize) -> u32 {
        self.lacks[goal]
    }

    /// True when everything an option needs is set.
    pub(crate) fn is_open(&self, pick: Pick) -> bool {
        self.model.options[pick].needs.iter().all(|&need| self.set[need])
    }

    /// True when an option is not taken yet, is alone of its groups, and stays within the limits.
    pub(crate) fn fits(&self, pick: Pick) -> bool {
        self.model.options[pick].minutes <= self.model.limits.minutes - self.minutes && self.fits_beside(pick)
    }

    /// The same, were there time enough.
    pub(crate) fn fits_beside(&self, pick: Pick) -> bool {
        let (option, limits) = (&self.model.options[pick], self.model.limits);
        !self.taken[pick]
            && option.dollars <= limits.dollars - self.dollars
            && !option.groups.iter().any(|&group| self.group_taken[group])
    }

    /// Takes an option, if it is open and fits; tells whether it was.
    pub(crate) fn take(&mut self, pick: Pick) -> bool {
        self.take_and::<true>(pick)
    }

    /// The same, and counts what goals lack only if told to.
    fn take_and<const COUNTING: bool>(&mut self, pick: Pick) -> bool {
        if !self.fits(pick) || !self.is_open(pick) {
            return false;
        }
        let model = self.model;
        let option = &model.options[pick];
        self.steps.push(self.trail.len());
        self.worths.push(self.worth);
        self.done.push(pick);
        self.taken[pick] = true;
        self.minutes += option.minutes;
        self.dollars += option.dollars;
        for &group in &option.groups {
            self.group_taken[group] = true;
        }
        // No effect of an option is the condition of another of the same option.
        let before = self.trail.len();
        for effect in &option.effects {
            let held_before = |when: Mark| self.set[when] && !self.trail[before..].contains(&when);
            if effect.when.is_none_or(held_before) {
                self.set::<COUNTING>(effect.sets);
            }
        }
        true
    }

    fn set<const COUNTING: bool>(&mut self, mark: Mark) {
        let model = self.model;
        for mark in model.up_to(mark) {
            if self.set[mark] {
                continue;
            }
            self.set[mark] = true;
            self.trail.push(mark);
            if !COUNTING {
                continue;
            }
            for &goal in &model.asked_by[mark] {
                self.lacks[goal] -= 1;
                if self.lacks[goal] == 0 {
                    self.worth += model.goals[goal].weight;
                }
            }
        }
    }

    /// The marks that are set, a bit each.
    pub(crate) fn bits(&self) -> Vec<u64> {
        let mut bits = vec![0; self.set.len().div_ceil(64)];
        for mark in &self.trail {
            bits[mark / 64] |= 1 << (mark % 64);
        }
        bits
    }

    /// The marks set since this many options were taken.
    pub(crate) fn set_since(&self, count: usize) -> &[Mark] {
        self.steps.get(count).map_or(&[], |&length| &self.trail[length..])
    }

    /// The marks set by the step at this place.
    pub(crate) fn set_in(&self, at: usize) -> &[Mark] {
        let end = self.steps.get(at + 1).copied().unwrap_or(self.trail.len());
        &self.trail[self.steps[at]..end]
    }

    /// What the step at this place added beside locked options.
    pub(crate) fn added_in(&self, at: usize) -> u64 {
        let after = self.worths.get(at + 1).copied().unwrap_or(self.worth);
        self.model.split(after).1.saturating_sub(self.model.split(self.worths[at]).1)
    }

    /// Goes back to when this many options were taken.
    pub(crate) fn back_to(&mut self, count: usize) {
        self.back::<true>(count);
    }

    fn back<const COUNTING: bool>(&mut self, count: usize) {
        while self.done.len() > count {
            let (Some(pick), Some(length)) = (self.done.pop(), self.steps.pop()) else { return };
            self.worths.pop();
            for mark in self.trail.drain(length..) {
                self.set[mark] = false;
                if !COUNTING {
                    continue;
                }
                for &goal in &self.model.asked_by[mark] {
                    if self.lacks[goal] == 0 {
                        self.worth -= self.model.goals[goal].weight;
                    }
                    self.lacks[goal] += 1;
                }
            }
            let option = &self.model.options[pick];
            self.taken[pick] = false;
            self.minutes -= option.minutes;
            self.dollars -= option.dollars;
            for &group in &option.groups {
                self.group_taken[group] = false;
            }
        }
    }

    /// Takes what can be taken of a set, in an order that loses as little as can be seen from each place.
    ///
    /// Again and again comes the first option that is open and of which nothing is lost;
    /// where there is none, the open one of which least is lost.
    pub(crate) fn take_all(&mut self, picks: &[Pick]) {
        self.take_each::<true>(picks);
    }

    /// Takes the same for a look at what that sets, without counting what goals then lack, and goes back.
    pub(crate) fn glance<T>(&mut self, picks: &[Pick], look: impl FnOnce(&Self) -> T) -> T {
        let count = self.done.len();
        self.take_each::<false>(picks);
        let seen = look(self);
        self.back::<false>(count);
        seen
    }

    fn take_each<const COUNTING: bool>(&mut self, picks: &[Pick]) {
        let mut left: Vec<Pick> = picks.to_vec();
        while !left.is_empty() {
            let mut best: Option<(usize, usize)> = None;
            for (at, &pick) in left.iter().enumerate() {
                if self.is_open(pick) {
                    let lost = self.lost(pick);
                    if best.is_none_or(|(least, _)| lost < least) {
                        best = Some((lost, at));
                    }
                    if lost == 0 {
                        break;
                    }
                }
            }
            let Some((_, at)) = best else { return };
            self.take_and::<COUNTING>(left.remove(at));
        }
    }

    /// How many effects of an option would be lost at this place.
    fn lost(&self, pick: Pick) -> usize {
        let effects = self.model.options[pick].effects.iter();
        effects.filter(|e| !self.set[e.sets] && e.when.is_some_and(|when| !self.set[when])).count()
    }
}

/// How good a plan is. A larger score is better: more worth, then fewer minutes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Score {
    pub(crate) worth: u64,
    pub(crate) minutes: u64,
}

impl Ord for Score {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.worth.cmp(&other.worth).then(other.minutes.cmp(&self.minutes))
    }
}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
