//! Looking closely at parts of a model that is too large to look at whole.
//!
//! Goals that are asked for together have most of their marks in common, so a good plan grants many of one
//! sort. A [`part`] is some marks, and the goals that ask for nothing else; reduced to what leads there it is
//! small, and searching it is quick. A short look at parts around the marks most asked for gives plans to begin
//! with. Each is then improved in the part around it: what it sets, and what goals lack that it nearly grants. The better half of the plans
//! is looked around again, for longer, until there are two (successive halving), and the parts that are looked at
//! change in size from look to look (variable neighborhood search, Mladenović and Hansen 1997).
//!
//! Two threads share the parts. Each part is searched on its own, so what is found does not depend on which was sooner.

mod part;

use std::cmp::Reverse;
use std::sync::{Mutex, PoisonError};
use std::thread;

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
/// How many steps the part around a plan gets at first; twice as many each time, up to the most.
const AROUND: usize = 30;
pub(crate) const MOST_AROUND: usize = 200;
/// How many marks the part around a plan has beside those it sets, those they imply not counted; from look to look
/// another number.
const FRINGES: [usize; 2] = [80, 48];

/// True for models that are looked at in parts.
pub(crate) fn is_large(model: &Model) -> bool {
    model.goals.len() > LARGE
}

/// A plan, how good it is, and how often was looked around it.
struct Found {
    plan: Vec<Pick>,
    score: Score,
    looks: usize,
}

/// Takes into account what is found in parts, looking this often around the best plans.
pub(crate) fn look_closely(model: &Model, search: &mut Search<'_>, rounds: usize) {
    let market = Market::of(model);
    let mut found = look_at_parts(&market);
    found.push(Found { plan: search.best().to_vec(), score: search.score(), looks: 0 });
    let (mut plans, mut steps) = (CENTERS, AROUND);
    for _ in 0..rounds {
        found.sort_by_key(|found| Reverse(found.score));
        // Plans that are as good as another are mostly the same.
        found.dedup_by_key(|found| found.score);
        found.truncate(plans);
        by_two(&mut found, |found| look_around(&market, found, steps));
        plans = plans.div_ceil(2).max(2);
        steps = (steps * 2).min(MOST_AROUND);
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

/// Looks for a better plan in the part around one, for so many steps.
fn look_around(market: &Market<'_>, found: &mut Found, steps: usize) {
    let part = market.around(&found.plan, FRINGES[found.looks % FRINGES.len()]);
    let known = part.picks(&market.model.numbers(&found.plan));
    let mut search = Search::in_part(&part, &[known], u64::try_from(found.looks).unwrap_or(0));
    search.stay();
    (0..steps).for_each(|_| search.step());
    *found =
        Found { plan: market.model.picks(&search.numbers()), score: search.score(), looks: found.looks + 1 };
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
