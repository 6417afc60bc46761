//! Showing how good a plan is, bit by bit, in the background.

use cairn_domain::plan::cover::Instance;
use cairn_domain::share::Share;

use crate::exact::{Answer, Ask, Exact};
use crate::model::{Model, Pick};
use crate::narrow::narrow;
use crate::rough::Rough;
use crate::search::Search;
use crate::sequence::{TRIES, sequence};
use crate::state::{Score, State};
use crate::tree::{Found, Tree};

/// How many nodes of the solver's tree are looked at in one step: some hundredths of a second.
const NODES: u64 = 10;
/// How many parts of a tree of our own.
const PARTS: usize = 8;
/// The largest model for which that is tried, in marks its goals ask for.
const LARGEST: usize = 12_000;
/// How many rounds prices of a larger one are improved, and how many of them in one step.
const ROUNDS: usize = 200;
const ROUNDS_AT_ONCE: usize = 4;
/// A plan is much shorter when it is shorter by this part.
const MUCH: u64 = 8;

/// A proof being worked on. Each [`step`](Self::step) does a little; in between it can be
/// looked at, put aside, or dropped.
pub struct Proof {
    model: Model,
    /// What plans of the best worth may take of it, where goals ask for one mark each.
    narrowed: Option<(u64, Model)>,
    stage: Stage,
    /// How often was looked around; each time looks elsewhere.
    searches: u64,
    best: Vec<Pick>,
    score: Score,
    /// No plan is worth more.
    most: u64,
    /// No plan of the best worth is shorter.
    fewest: u64,
}

enum Stage {
    Search,
    Begin,
    /// Prices for a large model, and how many rounds they had.
    Rough(Box<Rough>, usize),
    /// Where goals ask for several marks, parts of the tree are decided by prices and by reasoning.
    Worthier(Box<Tree>),
    /// The same for less time, and the minutes that are tried.
    Shorter(Box<Tree>, u64),
    /// Where each asks for one, the solver is sooner there.
    Worth(Box<Exact>),
    Minutes(Box<Exact>),
    Over,
}

/// What is known of a plan so far. Everything it says is true at any time; later it says more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The best plan known, in an order in which it can be done and pays off early.
    pub taken: Vec<usize>,
    /// What it is worth.
    pub worth: u64,
    /// What no plan within the limits exceeds.
    pub most: u64,
    /// How many locked options it does.
    pub locked: u64,
    /// How many any plan can do at most, before anything else counts.
    pub most_locked: u64,
    /// Its typical minutes.
    pub minutes: u64,
    /// What no plan of that worth falls below.
    pub fewest: u64,
    /// True when nothing more will be found out.
    pub over: bool,
}

/// What can be said of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// No plan is worth more, and none of that worth is shorter.
    Best,
    /// No plan is worth more; one of that worth may be shorter, by at most this part.
    WorthMost {
        /// Rounded up.
        shorter_by: Share,
    },
    /// It is worth less than the best possible, by at most this part of that.
    Within {
        /// Rounded up.
        below: Share,
    },
}

impl Proof {
    /// The proof of a plan, which need not be the best: a better one that is found takes its place.
    pub fn of(instance: &Instance, taken: &[usize]) -> Self {
        let model = Model::of(instance);
        let plan = model.picks(taken);
        Self::start(model, &plan)
    }

    pub(crate) fn start(model: Model, plan: &[Pick]) -> Self {
        let state = State::after(&model, plan);
        let (score, best) = (state.score(), state.done);
        let first = if model.is_plain() { Stage::Begin } else { Stage::Search };
        Self { stage: first, narrowed: None, searches: 0, best, score, most: model.most(), fewest: 0, model }
    }

    pub(crate) fn best(&self) -> &[Pick] {
        &self.best
    }

    /// What is known so far.
    pub fn verdict(&self) -> Verdict {
        let (locked, worth) = self.model.split(self.score.worth);
        let (most_locked, most) = self.model.split(self.most);
        // Where more locked options may be possible, nothing is known of the rest.
        let most = if most_locked > locked { self.model.most_beside_locks() } else { most };
        Verdict {
            taken: self.model.numbers(&self.best),
            worth: self.model.granted + worth,
            most: self.model.granted + most,
            locked,
            most_locked,
            minutes: self.score.minutes,
            fewest: self.fewest,
            over: matches!(self.stage, Stage::Over),
        }
    }

    /// Works on it for some hundredths of a second.
    pub fn step(&mut self) {
        match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Search => self.look_around_first(),
            Stage::Begin => self.begin(),
            Stage::Rough(rough, rounds) => self.price_roughly(rough, rounds),
            Stage::Worthier(tree) => self.look_for_worth(tree),
            Stage::Shorter(tree, minutes) => self.look_for_time(tree, minutes),
            Stage::Worth(exact) => self.ask_for_worth(exact),
            Stage::Minutes(exact) => self.ask_for_minutes(exact),
            Stage::Over => {}
        }
    }

    /// Works on it until it is over, or until `stop` says so between two steps.
    pub fn run(&mut self, mut stop: impl FnMut(&Verdict) -> bool) -> Verdict {
        loop {
            let verdict = self.verdict();
            if verdict.over || stop(&verdict) {
                return verdict;
            }
            self.step();
        }
    }

    /// The better the plan, the sooner it is proved best.
    fn look_around_first(&mut self) {
        self.look_around();
        self.stage = Stage::Begin;
    }

    fn begin(&mut self) {
        let asked: usize = self.model.goals.iter().map(|goal| goal.marks.len()).sum();
        if self.score.worth < self.most && asked > LARGEST {
            self.stage = Stage::Rough(Box::new(Rough::new(&self.model)), 0);
        } else {
            self.go_on();
        }
    }

    fn price_roughly(&mut self, mut rough: Box<Rough>, rounds: usize) {
        for _ in 0..ROUNDS_AT_ONCE {
            self.at_most(rough.round(&self.model));
        }
        if rounds < ROUNDS {
            self.stage = Stage::Rough(rough, rounds + ROUNDS_AT_ONCE);
        }
    }

    fn look_for_worth(&mut self, mut tree: Box<Tree>) {
        match tree.step(PARTS) {
            Found::Open => {
                self.at_most(tree.most());
                self.stage = Stage::Worthier(tree);
            }
            Found::Plan(plan) => {
                self.adopt(&self.model.numbers(&plan));
                tree.aim(self.score.worth + 1, u64::MAX);
                self.stage = Stage::Worthier(tree);
            }
            Found::None => {
                self.at_most(self.score.worth);
                self.go_on();
            }
            Found::Stuck => {}
        }
    }

    fn look_for_time(&mut self, mut tree: Box<Tree>, minutes: u64) {
        match tree.step(PARTS) {
            Found::Open => self.stage = Stage::Shorter(tree, minutes),
            Found::Plan(plan) => {
                self.adopt(&self.model.numbers(&plan));
                if let Some(shorter) = self.score.minutes.checked_sub(1) {
                    let minutes = minutes.min(shorter);
                    tree.aim(self.score.worth, minutes);
                    self.stage = Stage::Shorter(tree, minutes);
                }
            }
            Found::None => {
                self.fewest = minutes + 1;
                if self.fewest < self.score.minutes {
                    self.go_on();
                }
            }
            Found::Stuck => {}
        }
    }

    fn ask_for_worth(&mut self, mut exact: Box<Exact>) {
        match exact.step(NODES) {
            Answer::Open => {
                // What the narrowed model leaves out is not worth more than what is known.
                self.at_most(exact.bound().unwrap_or(u64::MAX));
                self.stage = Stage::Worth(exact);
            }
            Answer::None => {
                self.at_most(self.score.worth);
                self.go_on();
            }
            Answer::Plan(taken) => {
                self.adopt(&taken);
                if self.model.is_plain() {
                    self.stage = Stage::Worth(exact);
                } else {
                    self.polish();
                }
            }
            Answer::Settled => self.polish(),
            Answer::Stuck => {}
        }
    }

    fn ask_for_minutes(&mut self, mut exact: Box<Exact>) {
        match exact.step(NODES) {
            Answer::Open => {
                let bound = exact.bound().unwrap_or(0).min(self.score.minutes);
                self.fewest = self.fewest.max(bound);
                self.stage = Stage::Minutes(exact);
            }
            Answer::None => self.fewest = self.score.minutes,
            Answer::Plan(taken) => {
                self.adopt(&taken);
                self.stage = Stage::Minutes(exact);
            }
            Answer::Settled => self.polish(),
            Answer::Stuck => {}
        }
    }

    /// The next question: more worth while there may be more, then fewer minutes.
    fn go_on(&mut self) {
        let Score { worth, minutes } = self.score;
        if worth < self.most {
            if let Some(tree) = self.tree(worth + 1, u64::MAX) {
                self.stage = Stage::Worthier(tree);
                return;
            }
            let model = narrow(self.narrowed().clone(), worth + 1, u64::MAX);
            if model.most() > worth {
                self.stage = Stage::Worth(Box::new(Exact::new(model, Ask::MoreThan { worth })));
                return;
            }
            self.at_most(worth);
        }
        let Some(shorter) = minutes.checked_sub(1) else {
            self.stage = Stage::Over;
            return;
        };
        // Whether it can be much shorter is known soon.
        let tried = if self.fewest == 0 { shorter - shorter / MUCH } else { shorter };
        if let Some(tree) = self.tree(worth, tried) {
            self.stage = Stage::Shorter(tree, tried);
            return;
        }
        let model = narrow(self.narrowed().clone(), worth, shorter);
        if model.most() < worth {
            self.fewest = minutes;
            self.stage = Stage::Over;
        } else {
            self.stage = Stage::Minutes(Box::new(Exact::new(model, Ask::FasterThan { worth, minutes })));
        }
    }

    /// The model without what no plan takes that is worth as much as the best.
    fn narrowed(&mut self) -> &Model {
        let worth = self.score.worth;
        let narrowed = match self.narrowed.take() {
            Some((as_known, model)) if as_known == worth => model,
            before => narrow(before.map_or_else(|| self.model.clone(), |(_, model)| model), worth, u64::MAX),
        };
        &self.narrowed.insert((worth, narrowed)).1
    }

    /// The search for a plan worth at least `target` within these minutes, where goals ask for several marks.
    fn tree(&self, target: u64, minutes: u64) -> Option<Box<Tree>> {
        if self.model.is_plain() {
            return None;
        }
        let mut model = self.model.clone();
        model.limits.minutes = model.limits.minutes.min(minutes);
        Tree::new(model, target).map(Box::new)
    }

    /// Takes a plan that was found, if it is better.
    fn adopt(&mut self, taken: &[usize]) {
        let plan = self.model.picks(taken);
        let mut state = State::start(&self.model);
        for pick in plan {
            state.take(pick);
        }
        if state.score() > self.score {
            self.score = state.score();
            self.best = state.done;
        }
    }

    /// Looks around the best plan and asks anew.
    fn polish(&mut self) {
        if !self.model.is_plain() {
            self.look_around();
        }
        self.go_on();
    }

    /// Looks around the best plan for a better one, and puts that in order.
    fn look_around(&mut self) {
        let mut search = Search::start(&self.model, std::slice::from_ref(&self.best), 2 + self.searches);
        self.searches += 1;
        for _ in 0..Search::at_once(&self.model) {
            search.step();
        }
        let better = sequence(&self.model, search.best(), TRIES);
        self.adopt(&self.model.numbers(&better));
    }

    fn at_most(&mut self, most: u64) {
        self.most = self.most.min(most).max(self.score.worth);
    }
}

impl Verdict {
    /// What can be said of the plan now.
    pub fn claim(&self) -> Claim {
        let part = |of: u64, whole: u64| {
            let points = (u128::from(of) * 10_000).div_ceil(u128::from(whole.max(1)));
            Share::from_basis_points(u32::try_from(points).unwrap_or(u32::MAX))
        };
        if self.locked < self.most_locked || self.worth < self.most {
            Claim::Within { below: part(self.most.saturating_sub(self.worth), self.most) }
        } else if self.fewest < self.minutes {
            Claim::WorthMost { shorter_by: part(self.minutes - self.fewest, self.minutes) }
        } else {
            Claim::Best
        }
    }
}
