//! Looking around a plan for a better one: take some options out, fill up again, keep what is better.
//!
//! (Large neighborhood search, Shaw 1998.) Good plans serve one sort of posting well, and which sort is
//! hard to see from afar. So the search starts from many plans, each filled with a view to the goals that ask for
//! one mark, and goes on from the better half of them again and again (successive halving).
//! Steps are counted, not timed, and what looks like chance is a fixed stream of numbers: the same
//! question gets the same answer on every machine.

use std::cmp::Reverse;

use crate::chance::Chance;
use crate::greedy::{Fill, Greedy, prune};
use crate::model::{Mark, Model, Pick};
use crate::state::{Score, State};

/// The search goes on from this many plans at first.
const CLIMBS: usize = 8;
/// And takes this many steps from all of them together before the worse half is given up.
const ROUND: usize = 32;
/// After this many rounds it starts from many plans again.
const ROUNDS: usize = 4;
/// An answer on a screen is searched for in at least so many steps, and at most so many.
const FEWEST: usize = 3 * ROUND * ROUNDS;
const MOST: usize = 960;
/// After this many steps without a better plan a climb goes back to its best one.
const PATIENCE: usize = 20;
/// It goes on with plans that are worse by at most this part of their worth.
const SLACK: u64 = 40;
/// How many marks it starts from, in models of the usual size.
const VIEWS: usize = 24;

/// What a solution in parts takes less of than this it does not take.
const LITTLE: f64 = 1e-6;
/// What it takes at least so much of is taken at first, then filled up.
const ROUNDINGS: [f64; 4] = [0.95, 0.7, 0.4, 0.05];

/// A search that can be continued step by step.
#[derive(Debug)]
pub(crate) struct Search<'m> {
    state: State<'m>,
    greedy: Greedy,
    chance: Chance,
    climbs: Vec<Climb>,
    /// What a solution in parts does not use, which is mostly left alone.
    unused: Vec<Pick>,
    steps: usize,
    best: Vec<Pick>,
    score: Score,
}

/// A plan whose neighborhood is searched.
#[derive(Debug, Clone, Default)]
struct Climb {
    current: Vec<Pick>,
    best: Vec<Pick>,
    score: Score,
    idle: usize,
}

impl<'m> Search<'m> {
    /// A search that starts from the bundle greedy and from each of the plans `known`. Another `stream` looks elsewhere.
    pub(crate) fn start(model: &'m Model, known: &[Vec<Pick>], stream: u64) -> Self {
        let mut search = Self {
            state: State::start(model),
            greedy: Greedy::new(model),
            chance: Chance::new(stream),
            climbs: Vec::new(),
            unused: Vec::new(),
            steps: 0,
            best: Vec::new(),
            score: Score::default(),
        };
        search.learn(&[]);
        for plan in known {
            search.learn(plan);
        }
        search
    }

    /// The best plan so far, in an order in which it can be done.
    pub(crate) fn best(&self) -> &[Pick] {
        &self.best
    }

    pub(crate) fn score(&self) -> Score {
        self.score
    }

    /// Takes a plan found elsewhere into account, filled up and without what is superfluous.
    pub(crate) fn learn(&mut self, plan: &[Pick]) {
        self.state.back_to(0);
        for &pick in plan {
            self.state.take(pick);
        }
        self.greedy.fill(&mut self.state, Fill::default());
        prune(&mut self.state);
        self.keep();
    }

    /// About as many steps as fit into one answer on a screen.
    pub(crate) fn at_once(model: &Model) -> usize {
        let size = model.goals.len() + model.options.len() + model.marks();
        (500_000 / size.max(1)).clamp(FEWEST, MOST)
    }

    /// Takes plans into account that take what a solution in parts takes most of, and climbs on from the best of them.
    pub(crate) fn round(&mut self, parts: &[f64]) {
        let mut picks: Vec<Pick> = (0..parts.len()).filter(|&pick| parts[pick] > LITTLE).collect();
        picks.sort_by(|&one, &other| parts[other].total_cmp(&parts[one]));
        self.unused = (0..parts.len()).filter(|pick| !picks.contains(pick)).collect();
        let mut rounded = ROUNDINGS.map(|least| picks.partition_point(|&pick| parts[pick] >= least)).to_vec();
        rounded.dedup();
        for most in rounded {
            self.state.back_to(0);
            self.state.take_all(&picks[..most]);
            self.greedy.fill(&mut self.state, Fill { barred: &self.unused, ..Fill::default() });
            self.greedy.fill(&mut self.state, Fill::default());
            if prune(&mut self.state) {
                self.greedy.fill(&mut self.state, Fill::default());
            }
            self.keep();
            self.climbs.push(self.climb_from_here());
        }
    }

    /// Looks only around the best plan so far, not from many others.
    pub(crate) fn stay(&mut self) {
        self.climbs = vec![self.at_best()];
        self.steps = 1;
    }

    fn climb_from_here(&self) -> Climb {
        let plan = self.state.done.clone();
        Climb { current: plan.clone(), best: plan, score: self.state.score(), idle: 0 }
    }

    /// A climb from the best plan so far.
    fn at_best(&mut self) -> Climb {
        self.state.back_to(0);
        for &pick in &self.best {
            self.state.take(pick);
        }
        self.climb_from_here()
    }

    /// Takes some options out of a plan and fills up again.
    pub(crate) fn step(&mut self) {
        let at = self.steps % (ROUND * ROUNDS);
        if at == 0 {
            self.spread();
        } else if at.is_multiple_of(ROUND) {
            self.halve(CLIMBS >> (at / ROUND));
        }
        let number = self.steps % self.climbs.len();
        self.steps += 1;
        let mut climb = std::mem::take(&mut self.climbs[number]);
        self.climb(&mut climb);
        self.climbs[number] = climb;
    }

    /// Starts anew from the best plan, and from plans filled with a view to single marks.
    fn spread(&mut self) {
        let model = self.state.model;
        let views = (VIEWS * 3_000 / model.goals.len().max(1)).clamp(4, VIEWS);
        self.climbs = vec![self.at_best()];
        self.state.back_to(0);
        let marks = if self.steps == 0 {
            self.greedy.most_asked(&self.state, views)
        } else {
            (0..views).filter_map(|_| self.some_mark()).collect()
        };
        for mark in marks {
            self.state.back_to(0);
            let mut fill = Fill { focus: Some(mark), ..Fill::default() };
            if self.steps > 0 {
                fill.credit = self.chance.quarters();
                fill.chance = Some(&mut self.chance);
            }
            self.greedy.fill(&mut self.state, fill);
            self.greedy.fill(&mut self.state, Fill::default());
            self.keep();
            self.climbs.push(self.climb_from_here());
        }
        self.halve(CLIMBS);
    }

    /// Gives up all but the best climbs, and those that found the same as another.
    fn halve(&mut self, left: usize) {
        self.climbs.sort_by_key(|climb| Reverse(climb.score));
        self.climbs.dedup_by(|one, other| one.score == other.score);
        self.climbs.truncate(left.max(1));
    }

    fn climb(&mut self, climb: &mut Climb) {
        if climb.idle >= PATIENCE {
            climb.current.clone_from(&climb.best);
            climb.idle = 0;
        }
        climb.idle += 1;
        let out = self.some_of(&climb.current);
        let kept: Vec<Pick> = climb.current.iter().copied().filter(|pick| !out.contains(pick)).collect();
        let mut barred: Vec<Pick> = out.into_iter().filter(|_| self.chance.below(2) == 0).collect();
        if !self.unused.is_empty() && self.chance.below(4) > 0 {
            barred.extend(&self.unused);
        }
        self.state.back_to(0);
        self.state.take_all(&kept);
        if self.chance.below(4) == 0 {
            let (focus, credit) = (self.some_mark(), self.chance.quarters());
            let fill = Fill { barred: &barred, credit, chance: Some(&mut self.chance), focus };
            self.greedy.fill(&mut self.state, fill);
        }
        let credit = self.chance.quarters();
        let fill = Fill { barred: &barred, credit, chance: Some(&mut self.chance), focus: None };
        self.greedy.fill(&mut self.state, fill);
        let slack = climb.score.worth / SLACK;
        if self.state.worth + slack < climb.score.worth {
            return;
        }
        if prune(&mut self.state) {
            self.greedy.fill(&mut self.state, Fill::default());
        }
        let score = self.state.score();
        if score > climb.score {
            *climb = self.climb_from_here();
            self.keep();
        } else if score.worth + slack >= climb.score.worth {
            climb.current.clone_from(&self.state.done);
        }
    }

    /// One option of a plan and, more often than not, others.
    fn some_of(&mut self, plan: &[Pick]) -> Vec<Pick> {
        let many = 1 + self.chance.below((plan.len() / 3).clamp(1, 8));
        (0..many.min(plan.len())).map(|_| plan[self.chance.below(plan.len())]).collect()
    }

    /// A mark that some goal asks for.
    fn some_mark(&mut self) -> Option<Mark> {
        let goals = &self.state.model.goals;
        let goal = goals.get(self.chance.below(goals.len()))?;
        goal.marks.get(self.chance.below(goal.marks.len())).copied()
    }

    fn keep(&mut self) {
        if self.state.score() > self.score {
            self.score = self.state.score();
            self.best.clone_from(&self.state.done);
        }
    }
}
