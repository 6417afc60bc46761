//! How the best plan is found, and how good it is shown to be.
//!
//! # The question
//!
//! An [`Instance`] has skills held at levels 0 to 5, **options** that may each be taken once, **wishes** with
//! weights, and limits of minutes and dollars. Write `L(k)` for the level of skill `k`, at first as held.
//! Options are taken one after the other. Option `r` may be taken when `L(k) >= l` for each need
//! `(k, l)`, when no option of one of its overlap groups was taken, and when minutes and dollars stay within
//! the limits. Taking it applies its gains in their order: a gain `(k, from, to)` makes `L(k) = max(L(k), to)`
//! if `L(k) >= from`, and is lost otherwise. If `r` is a proof it then shows each skill it has a gain on, at
//! the level it leaves one at, up to `to`. A wish is granted when all its levels are held and its proof is shown.
//! The worth of a sequence is the weight of all wishes granted. Of locked options as many as possible are
//! taken, before anything else counts.
//!
//! * **(a) The fewest hours.** Without a limit of minutes: of all sequences of the most worth, one of the
//!   fewest minutes. Where all targets can be reached together, that reaches them all.
//! * **(b) The most worth** within hours, money and date: the same with the limits. Wishes are postings, each for
//!   all it requires, equal ones weighing together, or the weighted levels of targets.
//! * **(c) The order.** Of all sequences that end with that worth in that time, one in which worth comes
//!   early: the largest area under the curve of worth over minutes.
//!
//! All three are NP-hard (a and b contain weighted set cover and the knapsack problem, c weighted completion times
//! under precedence). Worth is not submodular, since a posting needs all its skills: no
//! guarantee of a greedy method holds, and none is claimed. What is claimed is proved for the instance at hand.
//!
//! # The way
//!
//! `model` restates the instance in marks, `reduce` drops what cannot matter, `greedy` fills a plan with bundles, `search`
//! looks around it, and `sequence` orders it: that is [`choose`], at once. [`Proof`] then works in
//! the background: `tree` decides what plans of more worth would have in common until there is none, where goals
//! ask for several marks; where each asks for one, `exact` asks a solver, and `rough` prices what is too large for
//! both. So what any plan can be worth is bounded until nothing better is possible, or the gap is said as it is. [`explain`] asks the same question with something changed, and compares.
//!
//! Nothing here knows a clock: work is counted in steps, and the caller stops between two of them.
//! Numbers of marks, options and goals are made by the model and lie within it, which is why the crate indexes by them.
#![deny(missing_docs)]

mod anneal;
mod chance;
mod exact;
pub mod explain;
mod floor;
mod focus;
mod greedy;
mod landmarks;
mod model;
mod narrow;
mod proof;
mod reduce;
mod rough;
mod search;
mod sequence;
mod state;
mod tree;
mod ways;

use cairn_domain::plan::cover::{Choice, Instance, Limits, Standing};

use model::{Model, Pick};
use search::Search;

pub use proof::{Claim, Proof, Verdict};

/// Where every goal asks for one mark only, what a solution in parts takes shows where to look. So many
/// steps of the search around that are then as long as an answer on a screen may take,
const AT_ONCE: usize = 100;
/// so many as long as one step of a slider may take,
const LIVE: usize = 32;
/// and without limits so many steps of the proof find the best soonest,
const UNLIMITED: usize = 6;
/// with few options so many.
const OF_FEW: usize = 20;
/// At most this many options are few.
const FEW: usize = 40;
/// A step of a slider may take this part of the time of an answer on a screen.
const PART: usize = 8;

/// How long is searched.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Effort {
    /// As long as an answer on a screen may take.
    #[default]
    AtOnce,
    /// As long as one step of a slider may take: around what known plans take, and what is found first.
    Live,
    /// This many steps.
    Steps(usize),
    /// Not at all: what the bundle greedy finds.
    Greedy,
}

/// Chooses what to take and in which order: the most worth within the limits, in the fewest minutes that can be found at once.
pub fn choose(instance: &Instance) -> Vec<usize> {
    choose_beside(instance, &[], Effort::AtOnce)
}

/// The same, and never worse than plans `known` from before, as far as they are possible here.
///
/// A plan chosen for fewer hours is possible with more: carried along, more hours never match fewer postings. Where
/// nothing better is found a plan that is known stays, so that a person's plan does not change for nothing.
pub fn choose_beside(instance: &Instance, known: &[&[usize]], effort: Effort) -> Vec<usize> {
    let model = Model::of(instance);
    let free = if effort == Effort::AtOnce { for_nothing(instance) } else { None };
    let plans = known.iter().copied().chain(free.as_deref());
    let mut picks: Vec<Vec<Pick>> = plans.map(|plan| model.picks(plan)).collect();
    let search = Search::start(&model, &picks, 1);
    picks.push(search.best().to_vec());
    let search = look(&model, search, &picks, &[], effort);
    let tries = match effort {
        Effort::Greedy => 0,
        Effort::Live => sequence::FEW_TRIES,
        Effort::AtOnce | Effort::Steps(_) => sequence::TRIES,
    };
    let found = in_order(&model, search.best(), tries);
    // A plan from before may use what the model left out; as it stands it is the least that is given.
    let others = known.iter().filter(|plan| !is_same(plan, &found));
    let plans = std::iter::once(Standing::after(instance, &found))
        .chain(others.map(|plan| Standing::after(instance, plan)));
    plans.max_by_key(|plan| plan.score(instance)).map_or(found, |best| best.done)
}

/// Whether two orders are of the same options.
fn is_same(one: &[usize], other: &[usize]) -> bool {
    one.len() == other.len() && one.iter().all(|number| other.contains(number))
}

/// With money to spend a plan that costs none is possible too. Where time is not limited it is found nearly as
/// surely as without limits, and the search begins with it.
fn for_nothing(instance: &Instance) -> Option<Vec<usize>> {
    let Limits { minutes: None, dollars: Some(1..) } = instance.limits else { return None };
    let free = instance.clone().within(Limits { minutes: None, dollars: Some(0) });
    let model = Model::of(&free);
    Some(model.numbers(look(&model, Search::start(&model, &[], 1), &[], &[], Effort::AtOnce).best()))
}

/// A plan in an order in which its worth comes early, as far as one is found; never a worse one than it has.
pub fn order(instance: &Instance, taken: &[usize]) -> Vec<usize> {
    let model = Model::of(instance);
    let found = model.numbers(&sequence::sequence(&model, &model.picks(taken), sequence::TRIES));
    let end = |order: &[usize]| Standing::after(instance, order).worth(instance);
    let sooner = Standing::area(instance, &found) > Standing::area(instance, taken);
    // A gain that comes too late is lost: what pays early must not end with less.
    if is_same(&found, taken) && sooner && end(&found) >= end(taken) { found } else { taken.to_vec() }
}

/// What to take, and what would be taken without a limit of time where some target stays open.
pub fn choice(instance: &Instance) -> Choice {
    choice_of(instance, choose(instance))
}

/// The same for a plan that is known.
pub fn choice_of(instance: &Instance, taken: Vec<usize>) -> Choice {
    let standing = Standing::after(instance, &taken);
    let all = instance.targets.iter().all(|target| target.fact.holds(&standing.levels));
    if all || instance.limits.minutes.is_none() {
        return Choice { unhurried: taken.clone(), taken };
    }
    let unhurried = choose_beside(&unhurried(instance), &[&taken], Effort::AtOnce);
    Choice { taken, unhurried }
}

/// The same question without a limit of time.
pub fn unhurried(instance: &Instance) -> Instance {
    instance.clone().within(Limits { minutes: None, ..instance.limits })
}

/// What to take beside plans `known`, and what would be taken without a limit of time, where that is known before:
/// it shows where to look, and is not looked for again.
pub fn choice_beside(instance: &Instance, known: &[&[usize]], unhurried: &[usize], effort: Effort) -> Choice {
    let plans: Vec<&[usize]> = known.iter().copied().chain([unhurried]).collect();
    let taken = choose_beside(instance, &plans, effort);
    beside_unhurried(instance, taken, unhurried)
}

/// A plan that is known beside what would be taken without a limit of time, where that is known too.
pub fn beside_unhurried(instance: &Instance, taken: Vec<usize>, unhurried: &[usize]) -> Choice {
    let standing = Standing::after(instance, &taken);
    let all = instance.targets.iter().all(|target| target.fact.holds(&standing.levels));
    let longer = self::unhurried(instance);
    let score = |plan: &[usize]| Standing::after(&longer, plan).score(&longer);
    let unhurried = if all || score(unhurried) < score(&taken) { taken.clone() } else { unhurried.to_vec() };
    Choice { taken, unhurried }
}

/// A plan in an order that pays off early, as numbers of the instance. In a large model nothing else is taken for it.
fn in_order(model: &Model, plan: &[Pick], tries: usize) -> Vec<usize> {
    if !focus::is_large(model) {
        return model.numbers(&sequence::sequence(model, plan, tries));
    }
    let alone = model.of_plan(plan);
    let plan = alone.picks(&model.numbers(plan));
    alone.numbers(&sequence::sequence(&alone, &plan, tries))
}

/// Looks on for the best plan. While a slider moves only around plans that are `known`, and at what is `near`.
fn look<'m>(
    model: &'m Model,
    mut search: Search<'m>,
    known: &[Vec<Pick>],
    near: &[Pick],
    effort: Effort,
) -> Search<'m> {
    let plain = model.is_plain();
    if plain && effort != Effort::Greedy {
        let mut used: Vec<Pick> = (0..model.options.len()).collect();
        if effort == Effort::Live && known.iter().any(|plan| !plan.is_empty()) {
            used.retain(|pick| near.contains(pick) || known.iter().any(|plan| plan.contains(pick)));
        }
        search.round(&exact::in_part(model, &used));
    }
    if effort == Effort::Live || effort == Effort::AtOnce && plain {
        search.stay();
    }
    let steps = match effort {
        Effort::AtOnce if plain && !model.is_limited() => 0,
        Effort::AtOnce if plain => AT_ONCE,
        Effort::AtOnce if focus::is_large(model) => {
            focus::look_closely(model, &mut search, 1);
            0
        }
        Effort::Steps(steps) if focus::is_large(model) => {
            focus::look_closely(model, &mut search, 1 + steps / focus::STEPS_OF_A_LOOK);
            0
        }
        Effort::Live if plain => LIVE,
        Effort::AtOnce => Search::at_once(model),
        Effort::Live => Search::at_once(model) / PART,
        Effort::Steps(steps) => steps,
        Effort::Greedy => 0,
    };
    for _ in 0..steps {
        search.step();
    }
    let proved = match model.options.len() {
        _ if effort != Effort::AtOnce || !plain => 0,
        ..=FEW => OF_FEW,
        _ if model.is_limited() => 0,
        _ => UNLIMITED,
    };
    if proved > 0 {
        let mut proof = Proof::start(model.clone(), search.best());
        (0..proved).for_each(|_| proof.step());
        search.learn(proof.best());
    }
    search
}
