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
/// In a part of a large model the one that does least per minute of so many drawn by chance goes out of a plan.
const DRAWN: usize = 3;
/// A unit of worth is counted as this many, so that what it is per minute is a whole number.
const FINE: u64 = 1 << 10;
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
    /// What goes out of a plan is, each time, the one that does least of so many drawn by chance.
    drawn: usize,
    best: Vec<Pick>,
    score: Score,
}

/// A plan whose neighborhood is searched.
#[derive(Debug, Clone, Default)]
struct Climb {
    current: Plan,
    best: Plan,
    score: Score,
    idle: usize,
}

/// What is taken, and what each option does per minute, where that is asked.
#[derive(Debug, Clone, Default)]
struct Plan {
    picks: Vec<Pick>,
    rates: Vec<u64>,
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
            drawn: 1,
            best: Vec::new(),
            score: Score::default(),
        };
        search.learn(&[]);
        for plan in known {
            search.learn(plan);
        }
        search
    }

    /// The same in a part of a large model: there is more that does little, which goes out rather than what does much.
    pub(crate) fn in_part(part: &'m Model, known: &[Vec<Pick>], stream: u64) -> Self {
        Self { drawn: DRAWN, ..Self::start(part, known, stream) }
    }

    /// The best plan so far, in an order in which it can be done.
    pub(crate) fn best(&self) -> &[Pick] {
        &self.best
    }

    /// The same as numbers of the instance.
    pub(crate) fn numbers(&self) -> Vec<usize> {
        self.state.model.numbers(&self.best)
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
        let plan = self.plan_here();
        Climb { current: plan.clone(), best: plan, score: self.state.score(), idle: 0 }
    }

    fn plan_here(&self) -> Plan {
        let rates = if self.drawn > 1 { rates(&self.state) } else { Vec::new() };
        Plan { picks: self.state.done.clone(), rates }
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
        let kept: Vec<Pick> =
            climb.current.picks.iter().copied().filter(|pick| !out.contains(pick)).collect();
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
            climb.current = self.plan_here();
        }
    }

    /// One option of a plan and, more often than not, others.
    fn some_of(&mut self, Plan { picks, rates }: &Plan) -> Vec<Pick> {
        let many = 1 + self.chance.below((picks.len() / 3).clamp(1, 8));
        let chance = &mut self.chance;
        let mut draw = || {
            let first = chance.below(picks.len());
            (1..self.drawn)
                .map(|_| chance.below(picks.len()))
                .fold(first, |least, at| if rates[at] < rates[least] { at } else { least })
        };
        (0..many.min(picks.len())).map(|_| picks[draw()]).collect()
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

/// What each option of a plan does per minute: what the goals are worth that ask for what it sets, or for what is built on it.
fn rates(state: &State<'_>) -> Vec<u64> {
    let model = state.model;
    let mut worth = vec![0u64; model.marks()];
    for (_, goal) in model.goals.iter().enumerate().filter(|(goal, _)| state.lacking(*goal) == 0) {
        for mark in goal.marks.iter().flat_map(|&mark| model.up_to(mark)) {
            worth[mark] = worth[mark].saturating_add(goal.weight);
        }
    }
    let mut rates = vec![0; state.done.len()];
    for (at, &pick) in state.done.iter().enumerate().rev() {
        let option = &model.options[pick];
        let sum = state.set_in(at).iter().fold(0u64, |sum, &mark| sum.saturating_add(worth[mark]));
        for &need in &option.needs {
            worth[need] = worth[need].saturating_add(sum);
        }
        rates[at] = sum.saturating_mul(FINE) / option.minutes;
    }
    rates
}
