//! Looking for a plan worth at least so much, or showing that there is none: branch and bound.
//!
//! Parts of the tree are told apart by marks first: a mark that has to be set costs minutes at once, and goals that
//! are too dear beside it are gone; a mark that must not be set takes all goals with it that ask for it. So much
//! more follows than from an option, in whose place there may be another. In each part [`reason`] decides what follows
//! until nothing does, [`volume`] finds prices for what is open, which are those of the part above at first, and what
//! they show either is too little or decides more.
//!
//! A part in which all is decided may still promise what no order of its options gives, since each may be counted on
//! wherever it would do most. Then the solver tells.

mod net;
mod open;
mod reason;
#[cfg(test)]
mod tests;
mod volume;

use std::rc::Rc;

use crate::exact::{Answer, Ask, Exact};
use crate::model::{Mark, Model, Pick};
use crate::reduce;
use crate::state::State;
use net::{MOST, Net, Standing};
use reason::{Fate, Fates, Reasoner};

/// How many parts a unit of worth is divided into at most.
const PARTS: i64 = 1 << 20;
/// How many rounds prices are improved for the whole,
const AT_FIRST: usize = 500;
/// and how many for a part of the tree.
const ROUNDS: usize = 40;
/// How often it is reasoned and priced again while more is decided.
const AGAIN: usize = 3;
/// What is taken less than this on the average, or left out less, is as good as decided.
const CLEAR: f64 = 0.02;
/// How much the solver does at once where all is decided.
const NODES: u64 = 1_000;

/// How far a search came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Found {
    /// Not decided yet.
    Open,
    /// Such a plan, in an order in which it can be done.
    Plan(Vec<Pick>),
    /// There is no such plan.
    None,
    /// It cannot be decided here.
    Stuck,
}

/// A search being worked on.
#[derive(Debug)]
pub(crate) struct Tree {
    model: Model,
    target: u64,
    /// How many parts a unit of worth is divided into.
    parts: i64,
    reasoner: Reasoner,
    open: Vec<Part>,
}

/// A part of the tree that is open.
#[derive(Debug, Clone)]
struct Part {
    fates: Fates,
    /// Prices that show what nothing in it is worth more than.
    at: Rc<Standing>,
    branch: Branch,
}

/// What tells the parts below apart.
#[derive(Debug, Clone, Copy)]
enum Branch {
    Option(Pick),
    Mark(Mark),
}

impl Tree {
    /// Looks for a plan worth at least `target`; `None` where worth is too large to be added up here.
    pub(crate) fn new(model: Model, target: u64) -> Option<Self> {
        let most = i64::try_from(model.most().max(target)).ok()?;
        let mut parts = PARTS;
        while parts > 0 && most.checked_mul(parts).is_none_or(|most| most > MOST / 2) {
            parts /= 2;
        }
        if parts == 0 || model.options.iter().any(|option| option.minutes.max(option.dollars) > 1 << 40) {
            return None;
        }
        let mut tree = Self { target, parts, reasoner: Reasoner::new(&model), open: Vec::new(), model };
        let (fates, start) = (Fates::open(&tree.model), tree.reasoner.slots.start(&tree.model));
        let whole = tree.judge(fates, start, AT_FIRST, true);
        tree.open.extend(whole);
        Some(tree)
    }

    /// Looks for one worth this much within these minutes from now on: no less, and no more of them.
    pub(crate) fn aim(&mut self, target: u64, minutes: u64) {
        self.target = self.target.max(target);
        self.model.limits.minutes = self.model.limits.minutes.min(minutes);
    }

    /// No plan is worth more, unless one was found.
    pub(crate) fn most(&self) -> u64 {
        let most = self.open.iter().map(|part| part.at.shown.total / self.parts).max();
        most.and_then(|most| u64::try_from(most).ok()).unwrap_or(0)
    }

    /// Works on the search for so many parts of the tree.
    pub(crate) fn step(&mut self, parts: usize) -> Found {
        for _ in 0..parts {
            let mut found = None;
            // What promises most first: so the most that is possible falls soonest.
            let Some(at) = (0..self.open.len()).max_by_key(|&at| (self.open[at].at.shown.total, at)) else {
                return Found::None;
            };
            let part = self.open.swap_remove(at);
            if part.is_decided() {
                match self.settle(&part) {
                    Found::Open | Found::None => continue,
                    found => {
                        self.open.push(part);
                        return found;
                    }
                }
            }
            for fate in [Fate::In, Fate::Out] {
                let mut fates = part.fates.clone();
                match part.branch {
                    Branch::Option(pick) => fates.options[pick] = fate,
                    Branch::Mark(mark) => fates.marks[mark] = fate,
                }
                if let Some(below) = self.judge(fates, (*part.at).clone(), ROUNDS, false) {
                    let plan = self.plan(&below);
                    self.open.push(below);
                    found = found.or(plan);
                }
            }
            if let Some(plan) = found {
                return Found::Plan(plan);
            }
        }
        if self.open.is_empty() { Found::None } else { Found::Open }
    }

    /// Reasons and finds prices; nothing where no such plan is left.
    fn judge(
        &mut self,
        mut fates: Fates,
        mut at: Standing,
        mut rounds: usize,
        mut fresh: bool,
    ) -> Option<Part> {
        for again in (0..=AGAIN).rev() {
            if !self.reasoner.conclude(&self.model, &mut fates, self.target) {
                return None;
            }
            let net = self.reasoner.net(&self.model, &fates, self.parts);
            net.improve(&mut at, self.least(), rounds, fresh);
            if at.shown.total < self.least() {
                return None;
            }
            if !self.decide(&net, &mut fates, &at) || again == 0 {
                let branch = self.branch(&net, &fates, &at);
                return Some(Part { fates, at: Rc::new(at), branch });
            }
            rounds /= if fresh { 4 } else { 1 };
            fresh = false;
        }
        None
    }

    /// The worth looked for, in parts of a unit.
    fn least(&self) -> i64 {
        i64::try_from(self.target).map_or(i64::MAX, |target| target.saturating_mul(self.parts))
    }

    /// Decides what the prices show to be decided in every such plan.
    fn decide(&self, net: &Net, fates: &mut Fates, at: &Standing) -> bool {
        let spare = at.shown.total - self.least();
        let mut more = false;
        for option in &net.options {
            let cost = at.shown.costs[option.pick];
            if cost.abs() > spare {
                fates.options[option.pick] = if cost > 0 { Fate::Out } else { Fate::In };
                more = true;
            }
        }
        for &(mark, required) in &net.marks {
            let rest = at.shown.rests[mark];
            if !required && rest.abs() > spare {
                fates.marks[mark] = if rest > 0 { Fate::In } else { Fate::Out };
                more = true;
            }
        }
        more
    }

    /// The mark that is least decided of those asked for most; an option, where marks are clear.
    fn branch(&self, net: &Net, fates: &Fates, at: &Standing) -> Branch {
        let mut asked = vec![0u32; self.model.marks()];
        for &(mark, _) in &net.asks {
            asked[mark] += 1;
        }
        let doubt = |value: f64| (value * (1.0 - value)).max(0.0);
        let mut best = (CLEAR, None);
        for &(mark, _) in net.marks.iter().filter(|(_, required)| !required) {
            let score = doubt(at.bar.marks[mark]) * f64::from(asked[mark]).sqrt();
            if score > best.0 {
                best = (score, Some(mark));
            }
        }
        if let (_, Some(mark)) = best {
            return Branch::Mark(mark);
        }
        let open = (0..self.model.options.len()).filter(|&pick| fates.options[pick] == Fate::Open);
        let doubtful = |pick: &Pick| doubt(at.bar.options[*pick]);
        let most = open.max_by(|one, other| doubtful(one).total_cmp(&doubtful(other)));
        Branch::Option(most.unwrap_or(0))
    }

    /// What is taken in a part, if that is such a plan.
    fn plan(&self, part: &Part) -> Option<Vec<Pick>> {
        let state = State::after(&self.model, &part.taken());
        (state.worth >= self.target).then_some(state.done)
    }

    /// The options to spare that fit beside all that is taken.
    fn fitting(&self, taken: &[Pick], spare: &[bool]) -> Vec<Pick> {
        let options = || taken.iter().map(|&pick| &self.model.options[pick]);
        let minutes: u64 = options().map(|option| option.minutes).sum();
        let dollars: u64 = options().map(|option| option.dollars).sum();
        let limits = self.model.limits;
        let overlaps =
            |groups: &[usize]| options().any(|one| one.groups.iter().any(|it| groups.contains(it)));
        let fits = |pick: &Pick| {
            let option = &self.model.options[*pick];
            option.minutes <= limits.minutes.saturating_sub(minutes)
                && option.dollars <= limits.dollars.saturating_sub(dollars)
                && !overlaps(&option.groups)
        };
        (0..spare.len()).filter(|&pick| spare[pick]).filter(fits).collect()
    }

    /// Whether there is such a plan where all is decided.
    fn settle(&self, part: &Part) -> Found {
        if let Some(plan) = self.plan(part) {
            return Found::Plan(plan);
        }
        let mut taken = part.taken();
        let left = self.fitting(&taken, &part.fates.spare);
        taken.extend(left);
        taken.sort_unstable();
        let core = reduce::reduce(Model {
            options: taken.iter().map(|&pick| self.model.options[pick].clone()).collect(),
            lowest: self.model.lowest.clone(),
            goals: self.model.goals.clone(),
            ..self.model.bare()
        });
        if core.most() < self.target {
            return Found::None;
        }
        let mut exact = Exact::new(core, Ask::MoreThan { worth: self.target.saturating_sub(1) });
        loop {
            match exact.step(NODES) {
                Answer::Open => {}
                Answer::Plan(numbers) => return Found::Plan(self.model.picks(&numbers)),
                Answer::None => return Found::None,
                Answer::Settled | Answer::Stuck => return Found::Stuck,
            }
        }
    }
}

impl Part {
    fn taken(&self) -> Vec<Pick> {
        let fates = &self.fates.options;
        (0..fates.len()).filter(|&pick| fates[pick] == Fate::In).collect()
    }

    fn is_decided(&self) -> bool {
        !self.fates.options.contains(&Fate::Open)
    }
}
