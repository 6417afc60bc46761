//! Looking closely at parts of a model that is too large to look at whole.
//!
//! Goals that are asked for together have most of their marks in common, so a good plan grants many of one
//! sort. A part is a mark, those most often asked for beside it, and the goals that ask for nothing else; reduced
//! to what leads there it is small, and searching it is quick. Of many parts the better half is searched on
//! again and again (successive halving). Then come the parts around the best plans: the goals that each grants or nearly grants.
//!
//! Two threads share the parts. Each part is searched on its own, so what is found does not depend on which was sooner.

use std::cmp::Reverse;
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::model::{Goal, Mark, Model, Pick};
use crate::reduce;
use crate::search::Search;
use crate::state::{Score, State};

/// Models with more goals than this are looked at in parts.
const LARGE: usize = 10_000;
/// Around how many marks parts are looked at,
const CENTERS: usize = 12;
/// and how many marks each of the parts around one has, those they imply not counted.
const MARKS: [usize; 2] = [72, 110];
/// How many steps each part gets at first; twice as many as often as half of the parts are given up.
const STEPS: usize = 48;
/// The parts around so many plans are looked at; half of them are given up as often, until there are two.
const PLANS: usize = 8;
/// How many steps the part around a plan gets each time.
pub(crate) const AROUND: usize = 100;
/// A goal is nearly granted when at most one of so many of its marks is lacking.
const NEARLY: usize = 3;

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

/// Takes into account what is found in the best parts, and then this often in the parts around the best plans.
pub(crate) fn look_closely(model: &Model, search: &mut Search<'_>, rounds: usize) {
    let mut found = look_at_parts(model);
    found.push(Found { plan: search.best().to_vec(), score: search.score(), looks: 0 });
    for _ in 0..rounds {
        found.sort_by_key(|found| Reverse(found.score));
        found.dedup_by(|next, kept| next.plan == kept.plan);
        found.truncate(PLANS.min(found.len().div_ceil(2).max(2)));
        by_two(&mut found, |found| look_around(model, found));
    }
    if let Some(best) = found.iter().max_by_key(|found| found.score) {
        search.learn(&best.plan);
    }
}

/// The best plans found in parts around the marks most asked for.
fn look_at_parts(model: &Model) -> Vec<Found> {
    let mut parts: Vec<(Vec<bool>, Model)> =
        places(model).into_iter().map(|near| (near, Model::default())).collect();
    by_two(&mut parts, |(near, part)| {
        let asks = |goal: &&Goal| goal.marks.iter().all(|&mark| near[mark]);
        *part = self::part(model, model.goals.iter().filter(asks));
    });
    let mut searches: Vec<Search<'_>> = parts.iter().map(|(_, part)| Search::start_once(part)).collect();
    let mut steps = STEPS;
    loop {
        by_two(&mut searches, |search| (0..steps).for_each(|_| search.step()));
        searches.sort_by_key(|search| Reverse(search.score()));
        if searches.len() <= PLANS {
            break;
        }
        searches.truncate(searches.len() / 2);
        steps *= 2;
    }
    let found =
        |search: &Search<'_>| Found { plan: model.picks(&search.numbers()), score: search.score(), looks: 0 };
    searches.iter().map(found).collect()
}

/// Looks for a better plan in the part around one.
fn look_around(model: &Model, found: &mut Found) {
    let near = neighborhood(model, &found.plan);
    let known = near.picks(&model.numbers(&found.plan));
    let mut search = Search::start(&near, &[known], found.looks);
    search.stay();
    (0..AROUND).for_each(|_| search.step());
    *found = Found { plan: model.picks(&search.numbers()), score: search.score(), looks: found.looks + 1 };
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

/// The part around a plan.
fn neighborhood(model: &Model, plan: &[Pick]) -> Model {
    let mut state = State::start(model);
    state.take_all(plan);
    let lacking = |goal: &Goal| goal.marks.iter().filter(|&&mark| !state.holds(mark)).count();
    part(model, model.goals.iter().filter(|goal| lacking(goal) * NEARLY <= goal.marks.len()))
}

/// Whether each mark lies in a part, for parts around the marks most asked for by goals that ask for none before.
fn places(model: &Model) -> Vec<Vec<bool>> {
    let mut left = vec![true; model.goals.len()];
    let mut asked = vec![0u64; model.marks()];
    for goal in &model.goals {
        goal.marks.iter().for_each(|&mark| asked[mark] += goal.weight);
    }
    let mut places = Vec::with_capacity(CENTERS * MARKS.len());
    for _ in 0..CENTERS {
        let Some(center) = (0..asked.len()).max_by_key(|&mark| (asked[mark], Reverse(mark))) else { break };
        if asked[center] == 0 {
            break;
        }
        for &goal in &model.asked_by[center] {
            if std::mem::replace(&mut left[goal], false) {
                let Goal { marks, weight } = &model.goals[goal];
                marks.iter().for_each(|&mark| asked[mark] -= weight);
            }
        }
        places.extend(around(model, center));
    }
    places
}

/// Whether each mark is among those most often asked for beside this one, or below one of them: more of them each time.
fn around(model: &Model, center: Mark) -> [Vec<bool>; MARKS.len()] {
    let mut beside = vec![0u64; model.marks()];
    for goal in model.asked_by[center].iter().map(|&goal| &model.goals[goal]) {
        goal.marks.iter().for_each(|&mark| beside[mark] += goal.weight);
    }
    let mut marks: Vec<Mark> = (0..beside.len()).filter(|&mark| beside[mark] > 0).collect();
    marks.sort_by_key(|&mark| (Reverse(beside[mark]), mark));
    MARKS.map(|most| {
        let mut near = vec![false; beside.len()];
        marks.iter().take(most).for_each(|&mark| near[model.up_to(mark)].fill(true));
        near
    })
}

/// The model of some goals, reduced to what leads there.
fn part<'m>(model: &'m Model, goals: impl Iterator<Item = &'m Goal>) -> Model {
    let goals: Vec<Goal> = goals.cloned().collect();
    let mut leads = vec![false; model.options.len()];
    let mut seen = vec![false; model.marks()];
    let mut open: Vec<Mark> = goals.iter().flat_map(|goal| goal.marks.iter().copied()).collect();
    while let Some(mark) = open.pop() {
        if std::mem::replace(&mut seen[mark], true) {
            continue;
        }
        for &(pick, _) in &model.set_by[mark] {
            if !std::mem::replace(&mut leads[pick], true) {
                let option = &model.options[pick];
                open.extend(
                    option.needs.iter().copied().chain(option.effects.iter().filter_map(|it| it.when)),
                );
            }
        }
    }
    let options = model.options.iter().zip(&leads).filter(|(_, leads)| **leads);
    reduce::reduce(Model {
        options: options.map(|(option, _)| option.clone()).collect(),
        lowest: model.lowest.clone(),
        goals,
        ..model.bare()
    })
}
