//! Looking for a plan worth at least so much, or showing that there is none: branch and bound of our own.

mod net;
mod node;

use std::rc::Rc;

use crate::exact::{self, Exact};
use crate::model::{Mark, Model, Pick};
use crate::state::State;
use net::{Net, Point, Prices, Shown};
use node::{Fate, Fates, Reasoner};

const PARTS: i64 = 1 << 20;
const ROOT: usize = 500;
const ROUNDS: usize = 40;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Found {
    /// Not decided yet.
    Open,
    /// A plan, in an order in which it can be done.
    Plan(Vec<Pick>),
    /// There is no such plan.
    None,
    /// It cannot be decided here.
    Stuck,
}

#[derive(Debug)]
pub(crate) struct Tree {
    model: Model,
    target: u64,
    parts: i64,
    reasoner: Reasoner,
    shown: Shown,
    open: Vec<Node>,
    root: Option<Point>,
    pub(crate) nodes: usize,
}

#[derive(Debug, Clone)]
struct Node {
    fates: Fates,
    prices: Rc<Prices>,
    bar: Rc<Point>,
    /// Nothing in it is worth more, in parts.
    most: i64,
    branch: Branch,
}

#[derive(Debug, Clone, Copy)]
enum Branch {
    Option(Pick),
    Mark(Mark),
}

impl Tree {
    /// Looks for a plan worth at least `target`.
    pub(crate) fn new(model: Model, target: u64) -> Self {
        let reasoner = Reasoner::new(&model);
        let prices = reasoner.slots.prices(&model);
        let point = reasoner.slots.point(&model);
        let shown = Shown { total: 0, costs: vec![0; model.options.len()], rests: vec![0; model.implied.len()] };
        let mut tree = Self { target, parts: PARTS, reasoner, shown, open: Vec::new(), root: None, nodes: 0, model };
        let fates = Fates::open(&tree.model);
        if let Some(node) = tree.judge(fates, prices, point, true) {
            tree.root = Some((*node.bar).clone());
            tree.open.push(node);
        }
        tree
    }

    /// How much of each option the prices at the root take on the average.
    pub(crate) fn root(&self) -> Option<&[f64]> {
        self.root.as_ref().map(|point| &point.options[..])
    }

    pub(crate) fn rooted(model: Model, target: u64, rounds: usize) -> String {
        let mut reasoner = Reasoner::new(&model);
        let mut prices = reasoner.slots.prices(&model);
        let mut bar = reasoner.slots.point(&model);
        let mut shown = Shown { total: 0, costs: vec![0; model.options.len()], rests: vec![0; model.implied.len()] };
        let mut fates = Fates::open(&model);
        if !reasoner.conclude(&model, &mut fates, target) { return "gone".into(); }
        let net = reasoner.net(&model, &fates, PARTS);
        net.improve(&mut prices, &mut bar, &mut shown, target as i64 * PARTS, rounds, true);
        format!("{} of {} min {:.1}", shown.total / PARTS, net.options.len(), net.options.iter().map(|o| bar.options[o.pick] * o.minutes as f64).sum::<f64>() / net.minutes as f64)
    }

    pub(crate) fn left(&self) -> usize {
        self.open.len()
    }

    /// No plan is worth more.
    pub(crate) fn most(&self) -> u64 {
        let most = self.open.iter().map(|node| node.most / self.parts).max().unwrap_or(0);
        u64::try_from(most).unwrap_or(0).max(self.target.saturating_sub(1))
    }

    pub(crate) fn step(&mut self, nodes: usize) -> Found {
        for _ in 0..nodes {
            let Some(at) = (0..self.open.len()).max_by_key(|&at| (self.open[at].most, at)) else { return Found::None };
            let node = self.open.swap_remove(at);
            self.nodes += 1;
            for fate in [Fate::In, Fate::Out] {
                let mut fates = node.fates.clone();
                match node.branch {
                    Branch::Option(pick) => fates.options[pick] = fate,
                    Branch::Mark(mark) => fates.marks[mark] = fate,
                }
                if let Some(child) = self.judge(fates, (*node.prices).clone(), (*node.bar).clone(), false) {
                    match self.settle(&child) {
                        Some(Found::None) => {}
                        Some(found) => {
                            self.open.push(child);
                            return found;
                        }
                        None => self.open.push(child),
                    }
                }
            }
        }
        Found::Open
    }

    /// Draws conclusions and finds prices; nothing where no such plan is left.
    fn judge(&mut self, mut fates: Fates, mut prices: Prices, mut bar: Point, fresh: bool) -> Option<Node> {
        let target = i64::try_from(self.target).ok()?.checked_mul(self.parts)?;
        let mut rounds = if fresh { ROOT } else { ROUNDS };
        for again in 0..4 {
            if !self.reasoner.conclude(&self.model, &mut fates, self.target) {
                return None;
            }
            let net = self.reasoner.net(&self.model, &fates, self.parts);
            net.improve(&mut prices, &mut bar, &mut self.shown, target, rounds, fresh && again == 0);
            if self.shown.total < target {
                return None;
            }
            let fixed = self.fix(&net, &mut fates, target);
            if !fixed || again == 3 {
                let branch = self.branch(&net, &fates, &bar);
                return Some(Node { fates, prices: Rc::new(prices), bar: Rc::new(bar), most: self.shown.total, branch });
            }
            rounds = if fresh { ROOT / 4 } else { ROUNDS / 2 };
        }
        None
    }

    /// Decides what the prices show.
    fn fix(&self, net: &Net, fates: &mut Fates, target: i64) -> bool {
        let spare = self.shown.total - target;
        let mut fixed = false;
        for option in &net.options {
            let cost = self.shown.costs[option.pick];
            if cost.abs() > spare {
                fates.options[option.pick] = if cost > 0 { Fate::Out } else { Fate::In };
                fixed = true;
            }
        }
        for &(mark, required) in &net.marks {
            let rest = self.shown.rests[mark];
            if !required && rest.abs() > spare {
                fates.marks[mark] = if rest > 0 { Fate::In } else { Fate::Out };
                fixed = true;
            }
        }
        fixed
    }

    fn branch(&self, net: &Net, fates: &Fates, bar: &Point) -> Branch {
        let mut asked = vec![0.0; self.model.implied.len()];
        for goal in &net.goals {
            for &(mark, _) in &net.asks[goal.asks.0..goal.asks.1] {
                asked[mark] += goal.weight as f64;
            }
        }
        let open = |value: f64| (value * (1.0 - value)).max(0.0);
        let mut best = (0.02, None);
        for &(mark, required) in &net.marks {
            if required {
                continue;
            }
            let score = open(bar.marks[mark]) * (asked[mark] / self.parts as f64).sqrt();
            if score > best.0 {
                best = (score, Some(Branch::Mark(mark)));
            }
        }
        if let (_, Some(branch)) = best {
            return branch;
        }
        let most = net.options.iter().max_by(|one, other| open(bar.options[one.pick]).total_cmp(&open(bar.options[other.pick])));
        match most {
            Some(option) => Branch::Option(option.pick),
            None => Branch::Option(fates.options.iter().position(|fate| *fate == Fate::Open).unwrap_or(0)),
        }
    }

    /// Where all is decided: whether it is such a plan; nothing where there is more to decide.
    fn settle(&self, node: &Node) -> Option<Found> {
        let taken: Vec<Pick> = (0..self.model.options.len()).filter(|&pick| node.fates.options[pick] == Fate::In).collect();
        let mut state = State::start(&self.model);
        state.take_all(&taken);
        if state.worth >= self.target {
            return Some(Found::Plan(state.done));
        }
        if node.fates.options.contains(&Fate::Open) {
            return None;
        }
        let core = crate::reduce::reduce(Model {
            options: taken.iter().map(|&pick| self.model.options[pick].clone()).collect(),
            implied: self.model.implied.clone(),
            goals: self.model.goals.clone(),
            ..self.model.bare()
        });
        if core.most() < self.target {
            return Some(Found::None);
        }
        let mut exact = Exact::new(core, exact::Ask::MoreThan { worth: self.target - 1 });
        loop {
            match exact.step(1_000) {
                exact::Answer::Open => {}
                exact::Answer::Plan(numbers) => return Some(Found::Plan(self.model.picks(&numbers))),
                exact::Answer::None => return Some(Found::None),
                exact::Answer::Settled | exact::Answer::Stuck => return Some(Found::Stuck),
            }
        }
    }
}
