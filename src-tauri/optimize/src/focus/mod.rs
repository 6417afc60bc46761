//! Looking closely at parts of a model that is too large to look at whole.
//!
//! Goals that are asked for together have most of their marks in common, so a good plan grants many of one
//! sort. A [`part`] is some marks, and the goals that ask for nothing else; reduced to what leads there it is
//! small, and searching it is quick. Which sort is best shows only once plans are found, so there are many [`cores`], where
//! most is asked for in the time there is, and in each a plan is annealed from nothing. The best are then improved in
//! the part around them: what a plan sets, and what goals lack that it nearly grants. It is annealed there several times, and
//! the best of all that is put together in [`merge`], in ever fewer plans ever longer. Later that part also holds what
//! another good plan sets, the best one first: what a plan lacks is often in one that is worse as a whole. From look to look
//! chance bends what a part holds beside, since in the same part the same is found.
//!
//! Two threads share the parts. Each part is searched on its own, so what is found does not depend on which was sooner; the
//! next core is found while the one before is searched.

mod cores;
mod goals;
mod merge;
mod part;

use std::cmp::Reverse;
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::anneal::anneal;
use crate::chance::Chance;
use crate::model::{Model, Pick};
use crate::search::Search;
use crate::state::Score;
use cores::Cores;
use merge::anneal_and_merge;
use part::Market;

/// Models with more goals than this are looked at in parts.
const LARGE: usize = 10_000;
/// In how many cores a plan is found first, and in how many changes.
const CORES: usize = 36;
const CHANGES: usize = 2_000;
/// How many plans are looked around from round to round, and in how many changes each is annealed.
const ROUNDS: [Round; 6] = [
    Round { plans: 12, changes: 10_000 },
    Round { plans: 12, changes: 10_000 },
    Round { plans: 8, changes: 12_000 },
    Round { plans: 6, changes: 16_000 },
    Round { plans: 4, changes: 24_000 },
    Round { plans: 2, changes: 30_000 },
];
/// A plan of more options than this takes longer to change, so it is changed less often;
const USUAL: usize = 100;
/// and of plans of more options than this fewer are looked around.
const MANY: usize = 500;
/// About so many steps of the search take as long as all rounds.
pub(crate) const STEPS_OF_A_LOOK: usize = 2_000;
/// How many marks the part around a plan has beside those it sets, those they imply not counted;
const FRINGE: usize = 80;
/// and the part around two.
const FRINGE_OF_TWO: usize = 40;

/// How many of the best plans are looked around, and in how many changes each is annealed.
#[derive(Clone, Copy)]
struct Round {
    plans: usize,
    changes: usize,
}

/// True for models that are looked at in parts.
pub(crate) fn is_large(model: &Model) -> bool {
    model.goals.len() > LARGE
}

/// A plan, and how good it is.
#[derive(Clone)]
struct Found {
    plan: Vec<Pick>,
    score: Score,
}

/// Takes into account what is found in parts, looking so many times from the beginning, each time elsewhere.
pub(crate) fn look_closely(model: &Model, search: &mut Search<'_>, times: usize) {
    let market = Market::of(model);
    let cores = look_at_cores(&market);
    let mut look = 0;
    for _ in 0..times {
        let mut found = cores.clone();
        found.push(Found { plan: search.best().to_vec(), score: search.score() });
        for (number, round) in ROUNDS.iter().enumerate() {
            found = look_on(&market, found, number, *round, look);
            look += 1;
        }
        if let Some(best) = found.iter().max_by_key(|found| found.score) {
            search.learn(&best.plan);
        }
    }
}

/// Looks around the best plans: at first each alone, then each with another, from round to round the next best.
fn look_on(market: &Market<'_>, mut found: Vec<Found>, number: usize, round: Round, look: u64) -> Vec<Found> {
    found.sort_by_key(|found| Reverse(found.score));
    // Plans that are as good as another are mostly the same.
    found.dedup_by_key(|found| found.score);
    let longest = found.iter().map(|found| found.plan.len()).max().unwrap_or(0);
    found.truncate(fewer(round.plans, longest, MANY).max(1));
    by_two(found.iter(), |one| {
        let others = || found.iter().filter(|other| other.plan != one.plan);
        let place = number.checked_sub(1).map(|before| before % others().count().max(1));
        let other = place.and_then(|place| others().nth(place));
        look_around(market, &one.plan, other.map(|other| other.plan.as_slice()), round.changes, look)
    })
}

/// The plan found in each of the first cores.
fn look_at_cores(market: &Market<'_>) -> Vec<Found> {
    by_two(Cores::of(market.model, &market.goals).take(CORES), |goals| {
        let part = market.part_of(goals.into_iter());
        let plan = anneal(&part, &[], 0, CHANGES);
        market.found(&part, &plan)
    })
}

/// Looks for a better plan in the part around one, or around it and another.
fn look_around(
    market: &Market<'_>,
    plan: &[Pick],
    other: Option<&[Pick]>,
    changes: usize,
    look: u64,
) -> Found {
    let chance = (look > 1).then(|| Chance::new(look));
    let fringe = if other.is_some() { FRINGE_OF_TWO } else { FRINGE };
    let part = market.around(&[plan, other.unwrap_or_default()], fringe, chance);
    let known = part.picks(&market.model.numbers(plan));
    let better = anneal_and_merge(&part, &known, look, fewer(changes, plan.len(), USUAL));
    let [known, better] = [known, better].map(|plan| market.found(&part, &plan));
    if better.score > known.score { better } else { known }
}

/// As many as usual for a plan of this length, for one that is longer fewer.
fn fewer(usual: usize, options: usize, length: usize) -> usize {
    usual * length / options.max(length)
}

/// Works on each, on two threads: whichever is free takes the next, which may only be made then. What comes out is in
/// the order of the items. No thread, no difference: then one does all.
fn by_two<T, R: Send>(items: impl Iterator<Item = T> + Send, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let (open, done) = (Mutex::new(items.enumerate()), Mutex::new(Vec::new()));
    let next = || open.lock().unwrap_or_else(PoisonError::into_inner).next();
    let rest = || {
        while let Some((number, item)) = next() {
            let result = work(item);
            done.lock().unwrap_or_else(PoisonError::into_inner).push((number, result));
        }
    };
    thread::scope(|scope| {
        // Where the second thread cannot be had, the first goes on until nothing is left.
        let _ = thread::Builder::new().spawn_scoped(scope, rest);
        rest();
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_unstable_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anneal::tests::{one_each, some_model};

    #[test]
    fn a_plan_of_very_many_options_is_changed_less_often() {
        assert_eq!(fewer(8_000, 30, 100), 8_000);
        assert_eq!(fewer(8_000, 400, 100), 2_000);
    }

    #[test]
    fn where_there_is_no_time_nothing_is_chosen() {
        let model = one_each(2, &[(&[0], 1), (&[0, 1], 1)], 0);
        let mut search = Search::start(&model, &[], 1);
        look_closely(&model, &mut search, 1);
        assert!(search.best().is_empty());
    }

    #[test]
    fn whichever_of_two_threads_is_sooner_the_same_is_found() {
        let model = some_model(11);
        let found = || {
            let mut search = Search::start(&model, &[], 1);
            look_closely(&model, &mut search, 1);
            search.best().to_vec()
        };
        let first = found();
        assert!(!first.is_empty());
        assert!((0..3).all(|_| found() == first));
    }
}
