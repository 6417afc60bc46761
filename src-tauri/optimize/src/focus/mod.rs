//! Looking closely at parts of a model that is too large to look at whole.
//!
//! Goals that are asked for together have most of their marks in common, so a good plan grants many of one
//! sort. A [`part`] is some marks, and the goals that ask for nothing else; reduced to what leads there it is
//! small, and searching it is quick. A short look at [`cores`], where most is asked for in the time there is, gives plans to
//! begin with. The best are then improved each in the part around it: what it sets, and what goals lack that it nearly grants. It is
//! annealed there and searched once more, in ever fewer plans ever longer: the search alone soon finds nothing more.
//! Later that part also holds what another good plan sets, so that the best of both comes together, and from look to look
//! chance bends what it holds beside, since in the same part the same is found.
//!
//! Two threads share the parts. Each part is searched on its own, so what is found does not depend on which was sooner; the
//! next core is found while the one before is searched.

mod cores;
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
use part::Market;

/// Models with more goals than this are looked at in parts.
const LARGE: usize = 10_000;
/// How many cores are searched.
const CORES: usize = 12;
/// How many steps each of them gets.
const STEPS: usize = 8;
/// How many plans are looked around from round to round, and in how many changes each is annealed; the last goes for all that follow.
const ROUNDS: [Round; 4] = [
    Round { plans: 10, changes: 10_000 },
    Round { plans: 6, changes: 16_000 },
    Round { plans: 6, changes: 20_000 },
    Round { plans: 4, changes: 40_000 },
];
/// How many rounds an answer on a screen takes.
pub(crate) const AT_ONCE: usize = ROUNDS.len();
/// How many steps of the search follow each time.
const AROUND: usize = 30;
/// A plan of more options than this takes longer to change, so it is changed less often.
const USUAL: usize = 100;
/// About so many steps of the search take as long as one of the last rounds.
pub(crate) const STEPS_OF_A_ROUND: usize = 400;
/// After the first round, plans that are worse by more than this part of the best are given up.
const BEHIND: u64 = 3;
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

/// A plan, how good it is, and how often was looked around it.
struct Found {
    plan: Vec<Pick>,
    score: Score,
    looks: u64,
}

/// Takes into account what is found in parts, looking this often around the best plans.
pub(crate) fn look_closely(model: &Model, search: &mut Search<'_>, rounds: usize) {
    let market = Market::of(model);
    let mut found = look_at_cores(&market);
    found.push(Found { plan: search.best().to_vec(), score: search.score(), looks: 0 });
    for number in 0..rounds {
        let Round { plans, changes } = ROUNDS[number.min(ROUNDS.len() - 1)];
        found.sort_by_key(|found| Reverse(found.score));
        // Plans that are as good as another are mostly the same.
        found.dedup_by_key(|found| found.score);
        found.truncate(plans);
        let best = found.first().map_or(0, |best| best.score.worth);
        found.retain(|found| number == 0 || found.score.worth >= best - best / BEHIND);
        let plans: Vec<Vec<Pick>> = found.iter().map(|found| found.plan.clone()).collect();
        found = by_two(found.iter(), |found| {
            let others: Vec<_> = plans.iter().filter(|plan| number > 0 && **plan != found.plan).collect();
            let other = others.get(number % others.len().max(1)).map(|plan| plan.as_slice());
            look_around(&market, found, other, changes)
        });
    }
    if let Some(best) = found.iter().max_by_key(|found| found.score) {
        search.learn(&best.plan);
    }
}

/// The best plan found in each of the first cores.
fn look_at_cores(market: &Market<'_>) -> Vec<Found> {
    by_two(Cores::of(market.model).take(CORES), |near| {
        let part = market.part(&near);
        let mut search = Search::in_part(&part, &[], 1);
        (0..STEPS).for_each(|_| search.step());
        Found { plan: market.model.picks(&search.numbers()), score: search.score(), looks: 0 }
    })
}

/// Looks for a better plan in the part around one, or around it and another.
fn look_around(market: &Market<'_>, found: &Found, other: Option<&[Pick]>, changes: usize) -> Found {
    let stream = found.looks;
    let chance = (stream > 1).then(|| Chance::new(stream));
    let fringe = if other.is_some() { FRINGE_OF_TWO } else { FRINGE };
    let part = market.around(&[&found.plan, other.unwrap_or_default()], fringe, chance);
    let mut known = vec![part.picks(&market.model.numbers(&found.plan))];
    let fewer = |times: usize| times * USUAL / found.plan.len().max(USUAL);
    known.push(anneal(&part, &known[0], stream, fewer(changes)));
    let mut search = Search::in_part(&part, &known, stream);
    search.stay();
    (0..fewer(AROUND)).for_each(|_| search.step());
    Found { plan: market.model.picks(&search.numbers()), score: search.score(), looks: stream + 1 }
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
    use crate::anneal::tests::some_model;

    #[test]
    fn whichever_of_two_threads_is_sooner_the_same_is_found() {
        let model = some_model(11);
        let found = || {
            let mut search = Search::start(&model, &[], 1);
            look_closely(&model, &mut search, 3);
            search.best().to_vec()
        };
        let first = found();
        assert!(!first.is_empty());
        assert!((0..3).all(|_| found() == first));
    }
}
