//! Proving that there is no better plan, or finding one.
//!
//! The model becomes a 0/1 program (see [`program`]) that asks for *a plan better than the best known*. If the
//! solver says there is none, the best known is the best. We never rely on the solver's optimum: a plan
//! it finds is replayed in integers, its bounds are rounded outward, and that there is none is asked with a part of
//! a unit to spare (worth and minutes are whole, so "more than 17" is asked as "at least 17 15/16"), far more than
//! rounding can move.
//! The solver checks each infeasible branch against the program's own figures before it believes it.
//!
//! A relaxation can let two options support each other in a circle. Such an answer does not replay;
//! a row that forbids the circle is added ([`circle`]), and the question is asked again.

mod circle;
mod program;

use microlp::{Error, ResumeOptions, SolveOptions, SolveOutcome, TerminationReason};

use crate::model::{Model, Pick};
use crate::reduce;
use crate::state::{Score, State};
use circle::Circle;
use program::Program;

/// How much of each option is taken where options may be taken in part and only these are used, for the
/// most worth; nothing where the solver finds nothing.
pub(crate) fn in_part(model: &Model, used: &[Pick]) -> Vec<f64> {
    let mut parts = vec![0.0; model.options.len()];
    let mut core = model.clone();
    core.options = used.iter().map(|&pick| model.options[pick].clone()).collect();
    core.options.sort_by_key(|option| option.number);
    let core = reduce::reduce(core);
    let program = Program::in_part(&core);
    let solved = program
        .problem
        .solve_with(SolveOptions::default())
        .and_then(|outcome| outcome.into_solution().map_err(|_| Error::Infeasible));
    let Ok(solution) = solved else { return parts };
    for (pick, part) in model
        .picks(&core.numbers(&(0..core.options.len()).collect::<Vec<_>>()))
        .into_iter()
        .zip(program.parts(&solution))
    {
        parts[pick] = part;
    }
    parts
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ask {
    /// A plan that is worth more than this.
    MoreThan { worth: u64 },
    /// A plan that is worth this much and takes less time than this.
    FasterThan { worth: u64, minutes: u64 },
}

/// How far a question came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Not decided yet.
    Open,
    /// A better plan than any before, as numbers of the instance in an order in which it can be done. There may be better ones.
    Plan(Vec<usize>),
    /// The plans that were found are said to be the best: to be asked again for a better one.
    Settled,
    /// There is no such plan.
    None,
    /// The solver could not go on; what is known so far stays true.
    Stuck,
}

/// A question being worked on.
pub(crate) struct Exact {
    model: Model,
    ask: Ask,
    circles: Vec<Circle>,
    program: Program,
    run: Option<SolveOutcome>,
    /// The best plan found that is as asked for.
    found: Option<Score>,
    /// What no plan can beat: the most worth, or the fewest minutes.
    bound: Option<u64>,
}

impl Exact {
    pub(crate) fn new(model: Model, ask: Ask) -> Self {
        let program = Program::new(&model, ask, &[]);
        Self { model, ask, circles: Vec::new(), program, run: None, found: None, bound: None }
    }

    /// The most that any plan is worth, or the fewest minutes any takes, as far as it is known.
    pub(crate) fn bound(&self) -> Option<u64> {
        self.bound
    }

    /// Works on the question for about this many nodes of its tree.
    pub(crate) fn step(&mut self, nodes: u64) -> Answer {
        match self.advance(nodes) {
            Ok(outcome) => {
                self.bound = self.program.bound(outcome.stats().best_bound).or(self.bound);
                let values = outcome.solution().map(|solution| self.program.read(solution));
                let done = outcome.termination_reason() == TerminationReason::ProvenOptimal;
                self.run = Some(outcome);
                match (values, done) {
                    (Some(values), done) => self.judge(&values, done),
                    (None, true) => Answer::Stuck,
                    (None, false) => Answer::Open,
                }
            }
            Err(Error::Infeasible) => Answer::None,
            Err(_) => Answer::Stuck,
        }
    }

    fn advance(&mut self, nodes: u64) -> Result<SolveOutcome, Error> {
        if let Some(run) = self.run.take() {
            let mut options = ResumeOptions::default();
            options.node_limit = Some(nodes);
            return run.resume_with(options);
        }
        let mut options = SolveOptions::default();
        options.node_limit = Some(nodes);
        self.program.problem.solve_with(options)
    }

    /// Replays an answer of the solver: a better plan, one that is known, or a circle to forbid.
    fn judge(&mut self, values: &program::Values, done: bool) -> Answer {
        let mut state = State::start(&self.model);
        let left = circle::replay(&mut state, values);
        let score = state.score();
        if self.is_asked_for(score) {
            if self.found.is_none_or(|found| score > found) {
                self.found = Some(score);
                return Answer::Plan(self.model.numbers(&state.done));
            }
            return match done {
                true if self.is_beaten_by_none() => Answer::None,
                true => Answer::Settled,
                false => Answer::Open,
            };
        }
        let Some(circle) = circle::find(&self.model, &state, values, &left) else { return Answer::Stuck };
        self.circles.push(circle);
        self.restart();
        Answer::Open
    }

    fn is_asked_for(&self, score: Score) -> bool {
        match self.ask {
            Ask::MoreThan { worth } => score.worth > worth,
            Ask::FasterThan { worth, minutes } => score.worth >= worth && score.minutes < minutes,
        }
    }

    /// True when the bound shows that nothing is better than what was found.
    fn is_beaten_by_none(&self) -> bool {
        let (Some(found), Some(bound)) = (self.found, self.bound) else { return false };
        match self.ask {
            Ask::MoreThan { .. } => bound <= found.worth,
            Ask::FasterThan { .. } => bound >= found.minutes,
        }
    }

    fn restart(&mut self) {
        self.run = None;
        self.program = Program::new(&self.model, self.ask, &self.circles);
    }
}
