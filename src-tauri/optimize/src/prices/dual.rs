//! Good prices: the dual of the program in [`crate::exact`], solved by linear programming.
//!
//! Each constraint of the program has a price here, each of its columns a row: what a column is paid for has
//! to cover what it hands on. A column that may be at most 1 has a remainder that counts in full.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Solution, SolveOptions, Variable};

use super::{PARTS, Prices};
use crate::landmarks::Landmarks;
use crate::model::{Mark, Model, Offer};

type Row = Vec<(Variable, f64)>;

/// Minutes are priced by the hour, so that the figures of a row are of similar size.
const HOUR: f64 = 60.0;

/// The prices the solver finds, rounded to parts of a unit; `None` when it finds none.
pub(crate) fn solve(model: &Model, landmarks: &Landmarks) -> Option<Prices> {
    let mut dual = Dual::new(model);
    dual.goals();
    dual.landmarks(landmarks);
    for option in &model.options {
        dual.option(option);
    }
    for row in std::mem::take(&mut dual.asked) {
        dual.covers(row, 0.0);
    }
    let solution = dual.problem.solve_with(SolveOptions::default()).ok()?.into_solution().ok()?;
    Some(dual.read(&solution))
}

struct Dual<'m> {
    model: &'m Model,
    problem: Problem,
    hour: Option<Variable>,
    dollar: Option<Variable>,
    groups: Vec<Variable>,
    marks: Vec<Variable>,
    /// For each mark: its price, less what it is asked to pay for.
    asked: Vec<Row>,
    shares: Vec<Vec<Variable>>,
    needs: Vec<Vec<Variable>>,
    whens: Vec<Vec<Option<Variable>>>,
    landmarks: Vec<Vec<(Mark, Variable)>>,
}

impl<'m> Dual<'m> {
    fn new(model: &'m Model) -> Self {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let mut priced = |cost: f64| problem.add_var(cost, (0.0, f64::INFINITY));
        let mut limited = |limit: u64, unit: f64| (limit < u64::MAX).then(|| priced(float(limit) / unit));
        let (hour, dollar) = (limited(model.limits.minutes, HOUR), limited(model.limits.dollars, 1.0));
        let groups = (0..model.groups).map(|_| priced(1.0)).collect();
        let marks: Vec<Variable> = model.implied.iter().map(|_| priced(0.0)).collect();
        let asked = marks.iter().map(|&mark| vec![(mark, 1.0), (priced(1.0), 1.0)]).collect();
        Self {
            model,
            problem,
            hour,
            dollar,
            groups,
            marks,
            asked,
            shares: Vec::new(),
            needs: Vec::new(),
            whens: Vec::new(),
            landmarks: Vec::new(),
        }
    }

    fn free(&mut self) -> Variable {
        self.problem.add_var(0.0, (0.0, f64::INFINITY))
    }

    /// One price for each of these marks, which the mark is asked to pay.
    fn paid_by(&mut self, marks: &[Mark]) -> Vec<Variable> {
        let mut prices = Vec::with_capacity(marks.len());
        for &mark in marks {
            let price = self.free();
            self.asked[mark].push((price, -1.0));
            prices.push(price);
        }
        prices
    }

    /// Each goal hands on its weight.
    fn goals(&mut self) {
        for goal in &self.model.goals {
            let shares = self.paid_by(&goal.marks);
            self.covers(shares.iter().map(|&share| (share, 1.0)).collect(), float(goal.weight));
            self.shares.push(shares);
        }
    }

    /// Each mark may hand on to what every way to it passes through.
    fn landmarks(&mut self, landmarks: &Landmarks) {
        for mark in 0..self.marks.len() {
            let nearest: Vec<Mark> = landmarks.nearest(mark).collect();
            let prices = self.paid_by(&nearest);
            self.asked[mark].extend(prices.iter().map(|&price| (price, 1.0)));
            self.landmarks.push(nearest.into_iter().zip(prices).collect());
        }
    }

    /// An option hands on to its minutes, dollars, groups and needs what it is paid for what it sets.
    fn option(&mut self, option: &Offer) {
        let needs = self.paid_by(&option.needs);
        let mut row: Row = needs.iter().map(|&need| (need, 1.0)).collect();
        row.push((self.problem.add_var(1.0, (0.0, f64::INFINITY)), 1.0));
        row.extend(self.hour.map(|hour| (hour, float(option.minutes) / HOUR)));
        row.extend(self.dollar.filter(|_| option.dollars > 0).map(|dollar| (dollar, float(option.dollars))));
        row.extend(option.groups.iter().map(|&group| (self.groups[group], 1.0)));
        let mut whens = Vec::new();
        for effect in &option.effects {
            let paid: Row = self.model.set_at_once(effect).map(|mark| (self.marks[mark], -1.0)).collect();
            let Some(when) = effect.when else {
                row.extend(paid);
                whens.push(None);
                continue;
            };
            let (condition, rest) = (self.paid_by(&[when])[0], self.free());
            row.push((rest, -1.0));
            self.covers(paid.into_iter().chain([(condition, 1.0), (rest, 1.0)]).collect(), 0.0);
            whens.push(Some(condition));
        }
        self.covers(row, 0.0);
        self.needs.push(needs);
        self.whens.push(whens);
    }

    /// Adds a row: this sum is at least `least`. A price that occurs twice counts with the sum of both.
    fn covers(&mut self, mut row: Row, least: f64) {
        row.sort_by_key(|(variable, _)| variable.idx());
        row.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 += if same { next.1 } else { 0.0 };
            same
        });
        self.problem.add_constraint(&row, ComparisonOp::Ge, least);
    }

    fn read(&self, solution: &Solution) -> Prices {
        let price = |variable: &Variable| parts(solution.var_value(*variable));
        let all = |variables: &Vec<Variable>| variables.iter().map(price).collect();
        let conditions =
            |whens: &Vec<Option<Variable>>| whens.iter().map(|when| when.as_ref().map_or(0, price)).collect();
        let paid = |paid: &Vec<(Mark, Variable)>| paid.iter().map(|(mark, to)| (*mark, price(to))).collect();
        Prices {
            minute: self.hour.map_or(0, |hour| parts(solution.var_value(hour) / HOUR)),
            dollar: self.dollar.as_ref().map_or(0, price),
            groups: all(&self.groups),
            marks: all(&self.marks),
            shares: self.shares.iter().map(all).collect(),
            needs: self.needs.iter().map(all).collect(),
            whens: self.whens.iter().map(conditions).collect(),
            landmarks: self.landmarks.iter().map(paid).collect(),
        }
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "prices need not be exact: what they show is added up in whole numbers"
)]
fn float(number: u64) -> f64 {
    number as f64
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a price may be any whole number that is not negative; the cast stops at the largest"
)]
fn parts(price: f64) -> i128 {
    (price.clamp(0.0, 1e12) * PARTS as f64).round() as i128
}
