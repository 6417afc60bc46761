//! Prices found in a moment, for models that are too large for the solver.
use super::Prices;
use crate::model::Model;

pub(crate) fn rough(model: &Model) -> Prices {
    Prices {
        groups: vec![0; model.groups],
        marks: vec![0; model.implied.len()],
        shares: model.goals.iter().map(|goal| vec![0; goal.marks.len()]).collect(),
        needs: model.options.iter().map(|option| vec![0; option.needs.len()]).collect(),
        whens: model.options.iter().map(|option| vec![0; option.effects.len()]).collect(),
        landmarks: vec![Vec::new(); model.implied.len()],
        ..Prices::default()
    }
}
