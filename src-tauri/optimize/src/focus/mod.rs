//! Looking closely at parts of a model that is too large to look at whole.
//!
//! Goals that are asked for together have most of their marks in common, so a good plan grants many of one
//! sort. A [`part`] is some marks, and the goals that ask for nothing else; reduced to what leads there it is
//! small, and searching it is quick. A short look at parts around the marks most asked for gives plans to begin
//! with. Each is then improved in the part around it: what it sets, and what goals lack that it nearly grants. The best
//! are annealed there and searched once more, again and again: the search alone soon finds nothing more. From look to look chance bends
//! what the part holds beside the plan, since in the same part the same is found.
//!
//! Two threads share the parts. Each part is searched on its own, so what is found does not depend on which was sooner.

mod part;

use std::cmp::Reverse;
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::anneal::anneal;
use crate::chance::Chance;
use crate::model::{Model, Pick};
use crate::search::Search;
use crate::state::Score;
use part::Market;

/// Models with more goals than this are looked at in parts.
const LARGE: usize = 10_000;
/// Around how many marks parts are looked at.
const CENTERS: usize = 12;
/// How many steps each of them gets.
const STEPS: usize = 24;
/// How many steps the part around each plan gets at first.
const AROUND: usize = 30;
/// How many plans are annealed first, in how many changes, and how many steps are taken after that;
const FIRST: Round = Round { plans: 6, changes: 26_000, steps: 30 };
/// then as often as is told.
const LATER: Round = Round { plans: 2, changes: 34_000, steps: 30 };
/// About so many steps of the search take as long as a later round.
pub(crate) const STEPS_OF_A_ROUND: usize = 200;
/// Plans that are worse by more than this part of the best are not annealed.
const BEHIND: u64 = 6;
/// How many marks the part around a plan has beside those it sets, those they imply not counted.
const FRINGE: usize = 80;

/// How many of the best plans are looked around, and what is done around each.
#[derive(Clone, Copy)]
struct Round {
    plans: usize,
    changes: usize,
    steps: usize,
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
    let mut found = look_at_parts(&market);
    found.push(Found { plan: search.best().to_vec(), score: search.score(), looks: 0 });
    for number in 0..rounds {
        let round = match number {
            0 => Round { plans: CENTERS, changes: 0, steps: AROUND },
            1 => FIRST,
            _ => LATER,
        };
        found.sort_by_key(|found| Reverse(found.score));
        // Plans that are as good as another are mostly the same.
        found.dedup_by_key(|found| found.score);
        found.truncate(round.plans);
        let best = found.first().map_or(0, |best| best.score.worth);
        found.retain(|found| number == 0 || found.score.worth >= best - best / BEHIND);
        by_two(&mut found, |found| look_around(&market, found, round));
    }
    if let Some(best) = found.iter().max_by_key(|found| found.score) {
        search.learn(&best.plan);
    }
}

/// The best plans found in parts around the marks most asked for.
fn look_at_parts(market: &Market<'_>) -> Vec<Found> {
    let mut parts: Vec<_> = market.places(CENTERS).into_iter().map(|near| (near, None)).collect();
    by_two(&mut parts, |(near, found)| {
        let part = market.part(near);
        let mut search = Search::in_part(&part, &[], 1);
        (0..STEPS).for_each(|_| search.step());
        *found = Some(Found { plan: market.model.picks(&search.numbers()), score: search.score(), looks: 0 });
    });
    parts.into_iter().filter_map(|(_, found)| found).collect()
}

/// Looks for a better plan in the part around one.
fn look_around(market: &Market<'_>, found: &mut Found, round: Round) {
    let stream = found.looks;
    let part = market.around(&found.plan, FRINGE, (stream > 1).then(|| Chance::new(stream)));
    let mut known = vec![part.picks(&market.model.numbers(&found.plan))];
    if round.changes > 0 {
        known.push(anneal(&part, &known[0], stream, round.changes));
    }
    let mut search = Search::in_part(&part, &known, stream);
    search.stay();
    (0..round.steps).for_each(|_| search.step());
    *found = Found { plan: market.model.picks(&search.numbers()), score: search.score(), looks: stream + 1 };
}

/// Works on each, on two threads: whichever is free takes the next. No thread, no difference: then one does all.
fn by_two<T: Send>(items: &mut [T], work: impl Fn(&mut T) + Sync) {
    let open = Mutex::new(items.iter_mut());
    let next = || open.lock().unwrap_or_else(PoisonError::into_inner).next();
    let rest = || {
        while let Some(item) = next() {
            work(item);
        }
    };
    thread::scope(|scope| {
        // Where the second thread cannot be had, the first goes on until nothing is left.
        let _ = thread::Builder::new().spawn_scoped(scope, rest);
        rest();
    });
}
