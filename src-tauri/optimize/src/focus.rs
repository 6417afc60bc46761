//! Looking closely at parts of a model that is too large to look at whole.
//!
//! Goals that are asked for together have most of their marks in common, so a good plan grants many of one
//! sort. A part is a mark, those most often asked for beside it, and the goals that ask for nothing else; reduced
//! to what leads there it is small, and searching it is quick. Of many parts the better half is searched on
//! again and again (successive halving). Then comes the part around the best plan: the goals that it grants or nearly grants.

use std::cmp::Reverse;

use crate::model::{Goal, Mark, Model, Pick};
use crate::reduce;
use crate::search::Search;
use crate::state::State;

/// Models with more goals than this are looked at in parts.
const LARGE: usize = 10_000;
/// How many parts are looked at.
const PARTS: usize = 10;
/// How many marks a part has, those they imply not counted.
const MARKS: usize = 72;
/// How many steps each part gets at first; twice as many as often as half of the parts are given up.
const STEPS: usize = 64;
/// How many steps the part around the best plan gets each time.
pub(crate) const AROUND: usize = 100;
/// A goal is nearly granted when at most one of so many of its marks is lacking.
const NEARLY: usize = 3;

/// True for models that are looked at in parts.
pub(crate) fn is_large(model: &Model) -> bool {
    model.goals.len() > LARGE
}

/// Takes into account what is found in the best parts, and then this often in the part around the best plan.
pub(crate) fn look_closely(model: &Model, search: &mut Search<'_>, rounds: usize) {
    let parts = parts(model);
    let mut searches: Vec<Search<'_>> = parts.iter().map(Search::start_once).collect();
    let mut steps = STEPS;
    while searches.len() > 1 {
        for search in &mut searches {
            (0..steps).for_each(|_| search.step());
        }
        searches.sort_by_key(|search| Reverse(search.score()));
        searches.truncate(searches.len() / 2);
        steps *= 2;
        for found in searches.iter().take(2) {
            search.learn(&model.picks(&found.numbers()));
        }
    }
    for round in 0..rounds {
        let near = neighborhood(model, search.best());
        let known = near.picks(&search.numbers());
        let mut around = Search::start(&near, &[known], u64::try_from(round).unwrap_or(0));
        around.stay();
        (0..AROUND).for_each(|_| around.step());
        search.learn(&model.picks(&around.numbers()));
    }
}

/// The part around a plan.
fn neighborhood(model: &Model, plan: &[Pick]) -> Model {
    let mut state = State::start(model);
    state.take_all(plan);
    let lacking = |goal: &Goal| goal.marks.iter().filter(|&&mark| !state.holds(mark)).count();
    part(model, model.goals.iter().filter(|goal| lacking(goal) * NEARLY <= goal.marks.len()))
}

/// Parts of a model, each around the mark most asked for of those that no part before is around.
fn parts(model: &Model) -> Vec<Model> {
    let mut left = vec![true; model.goals.len()];
    let mut parts = Vec::with_capacity(PARTS);
    for _ in 0..PARTS {
        let mut asked = vec![0u64; model.marks()];
        for (goal, _) in model.goals.iter().zip(&left).filter(|(_, left)| **left) {
            goal.marks.iter().for_each(|&mark| asked[mark] += goal.weight);
        }
        let Some(center) = (0..asked.len()).max_by_key(|&mark| (asked[mark], Reverse(mark))) else { break };
        if asked[center] == 0 {
            break;
        }
        for &goal in &model.asked_by[center] {
            left[goal] = false;
        }
        let near = around(model, center);
        let asks = |goal: &&Goal| goal.marks.iter().all(|&mark| near[mark]);
        parts.push(part(model, model.goals.iter().filter(asks)));
    }
    parts
}

/// Whether each mark is among those most often asked for beside this one, or below one of them.
fn around(model: &Model, center: Mark) -> Vec<bool> {
    let mut beside = vec![0u64; model.marks()];
    for goal in model.asked_by[center].iter().map(|&goal| &model.goals[goal]) {
        goal.marks.iter().for_each(|&mark| beside[mark] += goal.weight);
    }
    let mut marks: Vec<Mark> = (0..beside.len()).filter(|&mark| beside[mark] > 0).collect();
    marks.sort_by_key(|&mark| (Reverse(beside[mark]), mark));
    let mut near = vec![false; beside.len()];
    for &mark in marks.iter().take(MARKS) {
        near[model.up_to(mark)].fill(true);
    }
    near
}

/// The model of some goals, reduced to what leads there.
fn part<'m>(model: &'m Model, goals: impl Iterator<Item = &'m Goal>) -> Model {
    reduce::reduce(Model {
        options: model.options.clone(),
        lowest: model.lowest.clone(),
        goals: goals.cloned().collect(),
        ..model.bare()
    })
}
