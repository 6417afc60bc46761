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
//! Asked for more worth: maximize it, and let it be at least a unit above what is known. Asked for fewer minutes:
//! minimize them, a unit below what is known at the latest. A unit is what all weights, or all minutes, are
//! multiples of; a small part of it is left to rounding. What all plans of the worth asked for have in common is fixed.

use std::collections::BTreeSet;

use microlp::{ComparisonOp, OptimizationDirection, Problem, Solution, Variable};

use super::Ask;
use super::circle::Circle;
use crate::landmarks::Landmarks;
use crate::model::{Effect, Goal, Mark, Model, Pick};
use crate::narrow::{self, Common};

/// The part of a unit that is left to rounding: asked for is that much less than is claimed.
const SPARE: f64 = 1.0 / 16.0;
/// How far a bound of the solver is moved outward, beside the relative part, before it is rounded to a whole number.
const OUTWARD: f64 = 0.25;
/// And the part of it by which it is moved.
const RELATIVE: f64 = 1e-6;

/// Where things may be done in part, what is taken is worth a little in itself, too little to decide
/// anything: so the solver begins with all there is, which is nearer to what it looks for than nothing.
const LITTLE: f64 = 1e-5;

/// A program and what its columns stand for.
pub(crate) struct Program {
    pub(crate) problem: Problem,
    ask: Ask,
    units: Units,
    taken: Vec<Variable>,
    effects: Vec<Vec<Variable>>,
}

/// What all weights are multiples of, and all minutes.
#[derive(Debug, Clone, Copy)]
struct Units {
    worth: u64,
    minutes: u64,
}

impl Units {
    fn of(model: &Model) -> Self {
        Self {
            worth: model.goals.iter().map(|goal| goal.weight).fold(0, gcd).max(1),
            minutes: model.options.iter().map(|option| option.minutes).fold(0, gcd).max(1),
        }
    }
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
        Writer::new(model, ask, Parts::Whole).write(circles)
    }

    /// The program in which things may be done in part, for the most worth.
    pub(crate) fn in_part(model: &Model) -> Self {
        Writer::new(model, Ask::MoreThan { worth: 0 }, Parts::Any).write(&[])
    }

    /// How much of each option an answer takes.
    pub(crate) fn parts(&self, solution: &Solution) -> Vec<f64> {
        self.taken.iter().map(|&taken| solution.var_value(taken)).collect()
    }

    /// A bound of the solver as a whole number, rounded outward.
    pub(crate) fn bound(&self, bound: Option<f64>) -> Option<u64> {
        let bound = bound.filter(|bound| bound.is_finite())?;
        let room = OUTWARD + bound.abs() * RELATIVE;
        match self.ask {
            Ask::MoreThan { .. } => whole((bound + room).floor())?.checked_mul(self.units.worth),
            Ask::FasterThan { .. } => whole((bound - room).ceil())?.checked_mul(self.units.minutes),
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

/// How an option may be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Parts {
    Whole,
    Any,
}

impl Parts {
    /// A column of something that is done or not.
    fn column(self, problem: &mut Problem, cost: f64, fixed: bool) -> Variable {
        match self {
            Self::Whole => problem.add_integer_var(cost, (i32::from(fixed), 1)),
            Self::Any => problem.add_var(cost, (f64::from(u8::from(fixed)), 1.0)),
        }
    }
}

struct Writer<'m> {
    model: &'m Model,
    ask: Ask,
    parts: Parts,
    units: Units,
    landmarks: Landmarks,
    common: Common,
    problem: Problem,
    taken: Vec<Variable>,
    effects: Vec<Vec<Variable>>,
    marks: Vec<Variable>,
    goals: Vec<Variable>,
    /// Of which two columns one is at most the other.
    pairs: BTreeSet<(usize, usize)>,
}

impl<'m> Writer<'m> {
    fn new(model: &'m Model, ask: Ask, parts: Parts) -> Self {
        let direction = match ask {
            Ask::MoreThan { .. } => OptimizationDirection::Maximize,
            Ask::FasterThan { .. } => OptimizationDirection::Minimize,
        };
        let units = Units::of(model);
        let least = match ask {
            Ask::MoreThan { worth } => worth + units.worth,
            Ask::FasterThan { worth, .. } => worth,
        };
        let landmarks = Landmarks::of(model);
        Self {
            model,
            ask,
            parts,
            units,
            common: narrow::common(model, &landmarks, least),
            landmarks,
            problem: Problem::new(direction),
            taken: Vec::new(),
            effects: Vec::new(),
            marks: Vec::new(),
            goals: Vec::new(),
            pairs: BTreeSet::new(),
        }
    }

    fn write(mut self, circles: &[Circle]) -> Program {
        self.columns();
        self.ways();
        if self.parts == Parts::Whole {
            self.worth();
        }
        self.limits();
        for circle in circles {
            self.forbid(circle);
        }
        Program {
            problem: self.problem,
            ask: self.ask,
            units: self.units,
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
        let alone = |goal: &Goal| if goal.marks.len() == 1 { Some(goal.marks[0]) } else { None };
        let mut weights = vec![0; model.marks()];
        for goal in &model.goals {
            if let Some(mark) = alone(goal) {
                weights[mark] += goal.weight / self.units.worth;
            }
        }
        let sole: Vec<_> = (0..model.marks()).map(|mark| self.sole(mark)).collect();
        let mut paid: Vec<Vec<u64>> = model.options.iter().map(|it| vec![0; it.effects.len()]).collect();
        for (weight, sole) in weights.iter().zip(&sole) {
            if let Some((pick, effect)) = *sole {
                paid[pick][effect] += weight;
            }
        }
        for ((option, &fixed), paid) in model.options.iter().zip(&self.common.options).zip(paid) {
            let effects = || option.effects.iter().zip(&paid);
            let at_once: u64 = effects().filter(|(it, _)| it.when.is_none()).map(|(_, paid)| paid).sum();
            let cost = match self.parts {
                Parts::Whole => minutes_count * float(option.minutes / self.units.minutes),
                Parts::Any => float(at_once) + LITTLE,
            };
            let taken = self.parts.column(&mut self.problem, cost, fixed);
            let problem = &mut self.problem;
            let effect = |(effect, &paid): (&Effect, &u64)| {
                effect.when.map_or(taken, |_| self.parts.column(problem, float(paid), false))
            };
            self.effects.push(effects().map(effect).collect());
            self.taken.push(taken);
        }
        for (mark, (&weight, sole)) in weights.iter().zip(sole).enumerate() {
            let fixed = f64::from(u8::from(self.common.marks[mark]));
            let column = match sole {
                Some((pick, effect)) => self.effects[pick][effect],
                None => self.problem.add_var(worth_counts * float(weight), (fixed, 1.0)),
            };
            self.marks.push(column);
        }
        for (goal, &fixed) in model.goals.iter().zip(&self.common.goals) {
            let weight = worth_counts * float(goal.weight / self.units.worth);
            let column = alone(goal).map(|mark| self.marks[mark]);
            let bounds = (f64::from(u8::from(fixed)), 1.0);
            self.goals.push(column.unwrap_or_else(|| self.problem.add_var(weight, bounds)));
        }
    }

    /// The effects that can be the first to set a mark.
    fn setting(&self, mark: Mark) -> impl Iterator<Item = (Pick, usize)> {
        let first = move |&&(pick, effect): &&(Pick, usize)| {
            !self.landmarks.is_circular(self.model, pick, effect, mark)
        };
        self.model.set_by[mark].iter().filter(first).copied()
    }

    /// Where things may be done in part, a mark that one effect alone can set needs no column of its own.
    fn sole(&self, mark: Mark) -> Option<(Pick, usize)> {
        let mut setting = self.setting(mark).filter(|_| self.parts == Parts::Any);
        let first = setting.next()?;
        setting.next().is_none().then_some(first)
    }

    /// What may be taken, and what sets each mark.
    fn ways(&mut self) {
        let model = self.model;
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
        for mark in 0..model.marks() {
            if self.sole(mark).is_none() {
                let setting = self.setting(mark).map(|(pick, effect)| (self.effects[pick][effect], -1.0));
                let row = std::iter::once((self.marks[mark], 1.0)).chain(setting).collect();
                self.row(row, ComparisonOp::Le, 0.0);
            }
            let nearest: Vec<Mark> = self.landmarks.nearest(mark).collect();
            for landmark in nearest {
                self.at_most(self.marks[mark], self.marks[landmark]);
            }
        }
        self.goals();
    }

    /// When a goal is granted. What every way to another of its marks passes through needs no row of its own.
    fn goals(&mut self) {
        for (number, goal) in self.model.goals.iter().enumerate().filter(|(_, goal)| goal.marks.len() > 1) {
            let passed =
                |mark: Mark| goal.marks.iter().any(|&other| self.landmarks.leads_through(other, mark));
            let own: Vec<Mark> = goal.marks.iter().copied().filter(|&mark| !passed(mark)).collect();
            for mark in own {
                self.at_most(self.goals[number], self.marks[mark]);
            }
        }
    }

    /// The worth asked for.
    fn worth(&mut self) {
        let asked = match self.ask {
            Ask::MoreThan { worth } => worth / self.units.worth + 1,
            Ask::FasterThan { worth, .. } => worth / self.units.worth,
        };
        let weights = self.model.goals.iter().zip(&self.goals);
        let row = weights.map(|(goal, &column)| (column, float(goal.weight / self.units.worth))).collect();
        self.row(row, ComparisonOp::Ge, float(asked) - SPARE);
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
        let mut minutes = model.limits.minutes;
        if let Ask::FasterThan { minutes: than, .. } = self.ask {
            minutes = minutes.min(than.saturating_sub(1));
        }
        let columns = || model.options.iter().zip(&self.taken);
        let row =
            columns().map(|(option, &taken)| (taken, float(option.minutes / self.units.minutes))).collect();
        let paid = columns().filter(|(option, _)| option.dollars > 0);
        let paid: Vec<_> = paid.map(|(option, &taken)| (taken, float(option.dollars))).collect();
        if minutes < model.options.iter().map(|option| option.minutes).sum() {
            self.row(row, ComparisonOp::Le, float(minutes / self.units.minutes) + SPARE);
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
        if one != other && self.pairs.insert((one.idx(), other.idx())) {
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
