//! Why a plan is as it is: the same question with something changed, answered beside the plan, and compared.
//!
//! * [`without`]: what the best plan without an option comes to, and so what that option saves.
//! * [`with`]: "why not this one?": the best plan that takes it, or why none does.
//! * [`price_of_limits`]: what more hours or more dollars would be worth.
//! * [`smallest_change`]: what would have to give so that all targets that can be reached are reached.
//!
//! Each starts from the plan at hand and takes about as long as one step of a slider. What is said is exact for the
//! plan that is named with it, which keeps every rule; whether a still better one may exist is said
//! beside it as `proved`. So a difference may be smaller in truth than is said where nothing is proved, and
//! one in favor of the changed question means that the plan at hand was not the best.

mod change;
mod limits;
mod with;
mod without;

use cairn_domain::plan::cover::{Candidate, Instance, Standing};

use crate::model::{Model, Pick};
use crate::proof::{Claim, Proof};
use crate::search::Search;
use crate::{Effort, FEW, look};

pub use change::{Extra, LeaveOut, SmallestChange, smallest_change};
pub use limits::{Price, Step, price, price_of_limits};
pub use with::{Obstacle, WhyNot, with};
pub use without::without;

/// How many steps of a proof are spent on an answer where there are few options,
const STEPS: usize = 6;
/// where there are more, and no limits; of more that are limited no proof ends as soon as an answer is wanted.
const UNLIMITED_STEPS: usize = 3;

/// Another plan beside the one at hand. Differences are the other's less those of the plan at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// What it takes, as numbers of the instance in an order in which it can be done.
    pub taken: Vec<usize>,
    /// What it takes that the plan at hand does not.
    pub instead: Vec<usize>,
    /// How many more locked options it does.
    pub locked: i64,
    /// How much more it is worth.
    pub worth: i64,
    /// How many more typical minutes it takes.
    pub minutes: i64,
    /// How many more US dollars it costs.
    pub dollars: i64,
    /// True when no plan under the same condition is worth more, or as much in fewer minutes.
    pub proved: bool,
}

impl Alternative {
    fn between(instance: &Instance, plan: &[usize], other: Found) -> Self {
        let (one, two) = (Standing::after(instance, plan), Standing::after(instance, &other.taken));
        let more = |of: fn(&Standing, &Instance) -> u64| difference(of(&two, instance), of(&one, instance));
        Self {
            instead: other.taken.iter().copied().filter(|number| !plan.contains(number)).collect(),
            locked: more(|standing, instance| count(standing.locked(instance))),
            worth: more(Standing::worth),
            minutes: more(|standing, _| standing.minutes),
            dollars: more(|standing, _| standing.dollars),
            taken: other.taken,
            proved: other.proved,
        }
    }
}

/// The best plan found for a question, and whether it is proved to be the best.
#[derive(Debug, Clone, Default)]
struct Found {
    taken: Vec<usize>,
    proved: bool,
}

/// The best plan that can be found beside those known within about one step of a slider; `near` is where to look too.
fn ask(instance: &Instance, known: &[&[usize]], near: &[usize]) -> Found {
    let model = Model::of(instance);
    let picks: Vec<Vec<Pick>> = known.iter().map(|plan| model.picks(plan)).collect();
    let search = Search::start(&model, &picks, 1);
    let mut search = look(&model, search, &picks, &model.picks(near), Effort::Live);
    let mut proved = false;
    let steps = match model.options.len() {
        ..=FEW => STEPS,
        _ if model.is_limited() => 0,
        _ => UNLIMITED_STEPS,
    };
    if model.is_plain() && steps > 0 {
        let mut proof = Proof::start(model.clone(), search.best());
        (0..steps).for_each(|_| proof.step());
        proved = proof.verdict().claim() == Claim::Best;
        search.learn(proof.best());
    }
    let found = Standing::after(instance, &model.numbers(search.best()));
    // A plan from before may use what the model left out; as it stands it is the least that is given.
    let plans = known.iter().map(|plan| Standing::after(instance, plan)).chain([found]);
    let best = plans.max_by_key(|plan| plan.score(instance));
    Found { taken: best.map(|best| best.done).unwrap_or_default(), proved }
}

/// The options that raise one of these skills.
fn raising(instance: &Instance, skills: &[usize]) -> Vec<usize> {
    let raises = |number: &usize| {
        let gains = instance.options.get(*number).map_or(&[][..], |option| &option.gains);
        gains.iter().any(|gain| skills.contains(&gain.skill))
    };
    (0..instance.options.len()).filter(raises).collect()
}

/// The same question, in which an option does nothing, so that it is in no plan.
fn barring(instance: &Instance, option: usize) -> Instance {
    changing(instance, option, |candidate| Candidate { gains: Vec::new(), locked: false, ..candidate })
}

/// The same question with one option changed.
fn changing(instance: &Instance, option: usize, change: impl Fn(Candidate) -> Candidate) -> Instance {
    let mut changed = instance.clone();
    if let Some(candidate) = changed.options.get_mut(option) {
        *candidate = change(candidate.clone());
    }
    changed
}

fn difference(one: u64, other: u64) -> i64 {
    let size = i64::try_from(one.abs_diff(other)).unwrap_or(i64::MAX);
    if one < other { -size } else { size }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
