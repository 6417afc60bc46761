//! Annealing a plan several times, and the best of all that once more.
//!
//! Plans that come from the same beginning share most of their options, and each is better than the others somewhere. With
//! nothing else to take than what they took there is little to try, so the best of all is found soon. (Tour merging, Cook
//! and Seymour 2003, is that for tours.)

use crate::anneal::anneal;
use crate::model::{Model, Pick};
use crate::reduce;
use crate::state::{Score, State};

/// How often a plan is annealed before that, each time by another stream.
const TIMES: u64 = 3;

/// The best plan found by so many changes in all. Another `stream` goes other ways.
pub(super) fn anneal_and_merge(part: &Model, plan: &[Pick], stream: u64, changes: usize) -> Vec<Pick> {
    let streams = stream * TIMES..(stream + 1) * TIMES;
    // What is put together gets as many changes as each of them.
    let each = changes / (streams.clone().count() + 1);
    let plans: Vec<_> = streams.map(|stream| anneal(part, plan, stream, each)).collect();
    let Some(best) = plans.iter().max_by_key(|plan| score(part, plan)) else { return plan.to_vec() };
    let merged = only(part, &plans);
    let best = merged.picks(&part.numbers(best));
    part.picks(&merged.numbers(&anneal(&merged, &best, stream, each)))
}

fn score(model: &Model, plan: &[Pick]) -> Score {
    State::after(model, plan).score()
}

/// The model of what some plans take, reduced to what that leads to.
fn only(model: &Model, plans: &[Vec<Pick>]) -> Model {
    let mut taken: Vec<Pick> = plans.concat();
    taken.sort_unstable();
    taken.dedup();
    reduce::reduce(Model {
        options: taken.iter().map(|&pick| model.options[pick].clone()).collect(),
        lowest: model.lowest.clone(),
        goals: model.goals.clone(),
        ..model.bare()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anneal::tests::{one_each, some_model};

    #[test]
    fn of_two_plans_the_best_of_both_is_found() {
        // Each of two plans has time for one pair that weighs much, and has taken one that weighs little beside it.
        let model = one_each(8, &[(&[0, 1], 9), (&[2, 3], 1), (&[4, 5], 9), (&[6, 7], 1)], 240);
        let merged = only(&model, &[vec![0, 1, 2, 3], vec![4, 5, 6, 7]]);
        let best = anneal(&merged, &[0, 1, 2, 3], 1, 4_000);
        assert_eq!(score(&merged, &best).worth, 18);
    }

    #[test]
    fn nothing_is_left_to_take_but_what_the_plans_took() {
        let model = one_each(4, &[(&[0], 1), (&[1], 1), (&[2], 1), (&[3], 1)], 120);
        let merged = only(&model, &[vec![0, 2], vec![2, 0]]);
        assert_eq!(merged.numbers(&(0..merged.options.len()).collect::<Vec<_>>()), [0, 2]);
    }

    #[test]
    fn what_is_found_can_be_done_and_is_the_same_each_time() {
        for stream in 0..10 {
            let model = some_model(stream);
            let plan = anneal_and_merge(&model, &[], stream, 4_000);
            let mut state = State::start(&model);
            assert!(plan.iter().all(|&pick| state.take(pick)), "stream {stream}");
            assert_eq!(anneal_and_merge(&model, &[], stream, 4_000), plan, "stream {stream}");
        }
    }
}
