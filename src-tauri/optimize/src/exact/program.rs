//! The model as a 0/1 program.
//!
//! ```text
//! x(r)   option r is taken                       0 or 1
//! e(r,i) its effect i comes about                0 or 1; x(r) itself where i asks for nothing
//! y(m)   mark m is set                           0 to 1
//! z(g)   goal g is granted                       0 to 1; y(m) itself where g asks for m only
//!
//! x(r) <= y(m)                                   for each need m of r
//! e(r,i) <= x(r),  e(r,i) <= y(m)                where i asks for m
//! y(m) <= sum of e(r,i)                          over all that set m
//! y(m) <= y(n)                                   for each landmark n of m
//! z(g) <= y(m)                                   for each mark m of g
//! sum of x(r) <= 1                               over the options of a group
//! sum of minutes, sum of dollars                 within the limits
//! sum of waiting <= their number - 1 + openings  for each circle found
//! ```
//!
//! Asked for more worth: maximize it, and let it be at least half a unit above what is known. Asked for fewer minutes:
//! minimize them, half a minute below what is known at the latest. A goal without which the worth
//! asked for cannot be reached is fixed.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Solution, Variable};

use super::Ask;
use super::circle::Circle;
use crate::landmarks::Landmarks;
use crate::model::{Effect, Goal, Mark, Model, Pick};

/// The part of a unit that is left to rounding: asked for is that much less than is claimed.
const SPARE: f64 = 0.5;
/// How far a bound of the solver is moved outward, beside the relative part, before it is rounded to a whole number.
const OUTWARD: f64 = 0.25;
/// And the part of it by which it is moved.
const RELATIVE: f64 = 1e-6;

/// A program and what its columns stand for.
pub(crate) struct Program {
    pub(crate) problem: Problem,
    ask: Ask,
    /// The unit all weights are multiples of.
    unit: u64,
    taken: Vec<Variable>,
    effects: Vec<Vec<Variable>>,
}

/// What the solver chose.
#[derive(Debug, Clone)]
pub(crate) struct Values {
    pub(crate) taken: Vec<Pick>,
    effects: Vec<Vec<bool>>,
}

impl Values {
    /// True when the solver took an option and counted on one of its effects.
    pub(crate) fn relies_on(&self, pick: Pick, effect: usize) -> bool {
        self.effects[pick][effect]
    }
}

impl Program {
    pub(crate) fn new(model: &Model, ask: Ask, circles: &[Circle]) -> Self {
        Writer::new(model, ask).write(circles)
    }

    /// A bound of the solver as a whole number, rounded outward.
    pub(crate) fn bound(&self, bound: Option<f64>) -> Option<u64> {
        let bound = bound.filter(|bound| bound.is_finite())?;
        let room = OUTWARD + bound.abs() * RELATIVE;
        match self.ask {
            Ask::MoreThan { .. } => whole((bound + room).floor())?.checked_mul(self.unit),
            Ask::FasterThan { .. } => whole((bound - room).ceil()),
        }
    }

    /// Which options and effects an answer takes.
    pub(crate) fn read(&self, solution: &Solution) -> Values {
        let on = |variable: &Variable| solution.var_value(*variable) > 0.5;
        Values {
            taken: (0..self.taken.len()).filter(|&pick| on(&self.taken[pick])).collect(),
            effects: self.effects.iter().map(|effects| effects.iter().map(on).collect()).collect(),
        }
    }
}

struct Writer<'m> {
    model: &'m Model,
    ask: Ask,
    unit: u64,
    problem: Problem,
    taken: Vec<Variable>,
    effects: Vec<Vec<Variable>>,
    marks: Vec<Variable>,
    goals: Vec<Variable>,
}

impl<'m> Writer<'m> {
    fn new(model: &'m Model, ask: Ask) -> Self {
        let direction = match ask {
            Ask::MoreThan { .. } => OptimizationDirection::Maximize,
            Ask::FasterThan { .. } => OptimizationDirection::Minimize,
        };
        Self {
            model,
            ask,
            unit: model.goals.iter().map(|goal| goal.weight).fold(0, gcd).max(1),
            problem: Problem::new(direction),
            taken: Vec::new(),
            effects: Vec::new(),
            marks: Vec::new(),
            goals: Vec::new(),
        }
    }

    fn write(mut self, circles: &[Circle]) -> Program {
        self.columns();
        self.ways();
        self.worth();
        self.limits();
        for circle in circles {
            self.forbid(circle);
        }
        Program {
            problem: self.problem,
            ask: self.ask,
            unit: self.unit,
            taken: self.taken,
            effects: self.effects,
        }
    }

    fn columns(&mut self) {
        let model = self.model;
        let (worth_counts, minutes_count) = match self.ask {
            Ask::MoreThan { .. } => (1.0, 0.0),
            Ask::FasterThan { .. } => (0.0, 1.0),
        };
        for option in &model.options {
            let taken = self.problem.add_binary_var(minutes_count * float(option.minutes));
            let effect = |effect: &Effect| match effect.when {
                None => taken,
                Some(_) => self.problem.add_binary_var(0.0),
            };
            self.effects.push(option.effects.iter().map(effect).collect());
            self.taken.push(taken);
        }
        let alone = |goal: &Goal| if goal.marks.len() == 1 { Some(goal.marks[0]) } else { None };
        let mut weights = vec![0; model.implied.len()];
        for goal in &model.goals {
            if let Some(mark) = alone(goal) {
                weights[mark] += goal.weight / self.unit;
            }
        }
        for weight in weights {
            self.marks.push(self.problem.add_var(worth_counts * float(weight), (0.0, 1.0)));
        }
        for goal in &model.goals {
            let weight = worth_counts * float(goal.weight / self.unit);
            let column = alone(goal).map(|mark| self.marks[mark]);
            self.goals.push(column.unwrap_or_else(|| self.problem.add_var(weight, (0.0, 1.0))));
        }
    }

    /// What may be taken, and what sets each mark.
    fn ways(&mut self) {
        let model = self.model;
        let landmarks = Landmarks::of(model);
        for (pick, option) in model.options.iter().enumerate() {
            for &need in &option.needs {
                self.at_most(self.taken[pick], self.marks[need]);
            }
            for (number, effect) in option.effects.iter().enumerate() {
                if let Some(when) = effect.when {
                    self.at_most(self.effects[pick][number], self.taken[pick]);
                    self.at_most(self.effects[pick][number], self.marks[when]);
                }
            }
        }
        for mark in 0..model.implied.len() {
            let setting =
                model.set_by[mark].iter().filter(|&&(p, e)| !landmarks.is_circular(model, p, e, mark));
            let setting = setting.map(|&(pick, effect)| (self.effects[pick][effect], -1.0));
            let row = std::iter::once((self.marks[mark], 1.0)).chain(setting);
            self.row(row.collect(), ComparisonOp::Le, 0.0);
            for landmark in landmarks.nearest(mark) {
                self.at_most(self.marks[mark], self.marks[landmark]);
            }
        }
        self.goals(&landmarks);
    }

    /// When a goal is granted. What every way to another of its marks passes through needs no row of its own.
    fn goals(&mut self, landmarks: &Landmarks) {
        for (number, goal) in self.model.goals.iter().enumerate().filter(|(_, goal)| goal.marks.len() > 1) {
            let passed = |mark: Mark| goal.marks.iter().any(|&other| landmarks.leads_through(other, mark));
            for &mark in goal.marks.iter().filter(|&&mark| !passed(mark)) {
                self.at_most(self.goals[number], self.marks[mark]);
            }
        }
    }

    /// The worth asked for, and the goals without which it cannot be reached.
    fn worth(&mut self) {
        let (least, asked) = match self.ask {
            Ask::MoreThan { worth } => (worth + self.unit, float(worth / self.unit) + SPARE),
            Ask::FasterThan { worth, .. } => (worth, float(worth / self.unit) - SPARE),
        };
        let dispensable = self.model.most().saturating_sub(least);
        for (number, goal) in self.model.goals.iter().enumerate() {
            if goal.weight > dispensable {
                self.row(vec![(self.goals[number], 1.0)], ComparisonOp::Ge, 1.0);
            }
        }
        let weights = self.model.goals.iter().zip(&self.goals);
        let row = weights.map(|(goal, &column)| (column, float(goal.weight / self.unit))).collect();
        self.row(row, ComparisonOp::Ge, asked);
    }

    fn limits(&mut self) {
        let model = self.model;
        for group in 0..model.groups {
            let of_group = |pick: &usize| model.options[*pick].groups.contains(&group);
            let row: Vec<_> =
                (0..self.taken.len()).filter(of_group).map(|pick| (self.taken[pick], 1.0)).collect();
            if row.len() > 1 {
                self.row(row, ComparisonOp::Le, 1.0);
            }
        }
        let mut minutes = float(model.limits.minutes);
        if let Ask::FasterThan { minutes: than, .. } = self.ask {
            minutes = minutes.min(float(than) - SPARE);
        }
        let columns = || model.options.iter().zip(&self.taken);
        let row = columns().map(|(option, &taken)| (taken, float(option.minutes))).collect();
        let paid = columns().filter(|(option, _)| option.dollars > 0);
        let paid: Vec<_> = paid.map(|(option, &taken)| (taken, float(option.dollars))).collect();
        if minutes < float(model.options.iter().map(|option| option.minutes).sum()) {
            self.row(row, ComparisonOp::Le, minutes);
        }
        if model.limits.dollars < model.options.iter().map(|option| option.dollars).sum() {
            self.row(paid, ComparisonOp::Le, float(model.limits.dollars));
        }
    }

    fn forbid(&mut self, circle: &Circle) {
        let waiting = circle.waiting.iter().map(|&(pick, effect)| {
            (effect.map_or(self.taken[pick], |effect| self.effects[pick][effect]), 1.0)
        });
        let openings = circle.openings.iter().map(|&(pick, effect)| (self.effects[pick][effect], -1.0));
        let row = waiting.chain(openings).collect();
        self.row(row, ComparisonOp::Le, float(u64::try_from(circle.waiting.len()).unwrap_or(0)) - 1.0);
    }

    fn at_most(&mut self, one: Variable, other: Variable) {
        if one != other {
            self.row(vec![(one, 1.0), (other, -1.0)], ComparisonOp::Le, 0.0);
        }
    }

    /// Adds a row; a column that occurs twice in it counts with the sum of both.
    fn row(&mut self, mut row: Vec<(Variable, f64)>, compare: ComparisonOp, side: f64) {
        row.sort_by_key(|(variable, _)| variable.idx());
        row.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0.0 };
            same
        });
        self.problem.add_constraint(&row, compare, side);
    }
}

fn gcd(one: u64, other: u64) -> u64 {
    if other == 0 { one } else { gcd(other, one % other) }
}

#[expect(clippy::cast_precision_loss, reason = "sums up to 2^53 are exact; beyond, nothing would be proved")]
fn float(number: u64) -> f64 {
    number as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is whole and lies in the range"
)]
fn whole(number: f64) -> Option<u64> {
    (0.0..9e15).contains(&number).then_some(number as u64)
}
