//! Options that support each other in a circle, and the row that forbids it.

use std::collections::BTreeSet;

use super::program::Values;
use crate::model::{Mark, Model, Pick};
use crate::state::State;

/// Options each of which waits for a mark that only others of them set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Circle {
    /// What waits: an option, or one of its effects, which must then not be relied on.
    pub(crate) waiting: Vec<(Pick, Option<usize>)>,
    /// Effects of other options that would break the circle.
    pub(crate) openings: Vec<(Pick, usize)>,
}

/// Does what can be done so that every effect the solver relied on comes about; tells what is left.
pub(super) fn replay(state: &mut State<'_>, values: &Values) -> Vec<Pick> {
    let mut left = values.taken.clone();
    while let Some(at) = left.iter().position(|&pick| waits_for(state, values, pick).is_none()) {
        if !state.take(left.remove(at)) {
            return left;
        }
    }
    left
}

/// What an option, or an effect of it that is relied on, still waits for.
fn waits_for(state: &State<'_>, values: &Values, pick: Pick) -> Option<(Option<usize>, Mark)> {
    let option = &state.model.options[pick];
    let need = option.needs.iter().find(|&&need| !state.holds(need)).map(|&need| (None, need));
    need.or_else(|| {
        let relied = option.effects.iter().enumerate().filter(|(effect, _)| values.relies_on(pick, *effect));
        let mut waiting = relied.filter_map(|(effect, it)| Some((Some(effect), it.when?)));
        waiting.find(|(_, when)| !state.holds(*when))
    })
}

/// The circle that the first option left is caught in.
pub(super) fn find(model: &Model, state: &State<'_>, values: &Values, left: &[Pick]) -> Option<Circle> {
    let mut caught = vec![*left.first()?];
    let mut waiting = Vec::new();
    let mut marks = BTreeSet::new();
    let mut at = 0;
    while let Some(&pick) = caught.get(at) {
        at += 1;
        let (effect, mark) = waits_for(state, values, pick)?;
        waiting.push((pick, effect));
        marks.insert(mark);
        for &(other, effect) in &model.set_by[mark] {
            if left.contains(&other) && values.relies_on(other, effect) && !caught.contains(&other) {
                caught.push(other);
            }
        }
    }
    let setting = marks.iter().flat_map(|&mark| model.set_by[mark].iter().copied());
    let openings: BTreeSet<(Pick, usize)> = setting.filter(|(other, _)| !caught.contains(other)).collect();
    Some(Circle { waiting, openings: openings.into_iter().collect() })
}
