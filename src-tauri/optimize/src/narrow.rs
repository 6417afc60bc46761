//! What every plan of some worth has in common, and what none of them takes.
//!
//! A goal without which the worth cannot be reached has to be granted. So its marks have to be set, and what
//! every way to them passes through; where one option alone can set such a mark it has to be taken, and those that
//! overlap with it cannot. Without those other goals may be out of reach, so that still others have to be granted.
//! What is left of the options is tried one by one: beside one of them there may be too little time left for what has to
//! be set, or without those it overlaps with the worth may be out of reach.

use crate::floor::{Floor, Scratch};
use crate::landmarks::Landmarks;
use crate::model::{Mark, Model, Pick};
use crate::reduce;

/// What every plan of some worth has in common.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Common {
    /// Goals it grants.
    pub(crate) goals: Vec<bool>,
    /// Marks it sets.
    pub(crate) marks: Vec<bool>,
    /// Options it takes.
    pub(crate) options: Vec<bool>,
}

/// The model without options that no plan takes that is worth at least this much and no longer than this.
///
/// Where there is no such plan, what is left may be worth less than that.
pub(crate) fn narrow(mut model: Model, least: u64, minutes: u64) -> Model {
    model.limits.minutes = model.limits.minutes.min(minutes);
    while model.most() >= least {
        let barred = barred(&model, least);
        if !barred.contains(&true) {
            break;
        }
        let mut at = barred.iter();
        model.options.retain(|_| !at.next().is_some_and(|barred| *barred));
        model = reduce::reduce(model);
    }
    model
}

/// What all plans worth at least this much have in common; nothing, where there are none.
pub(crate) fn common(model: &Model, landmarks: &Landmarks, least: u64) -> Common {
    let mut common = Common {
        goals: vec![false; model.goals.len()],
        marks: vec![false; model.marks()],
        options: vec![false; model.options.len()],
    };
    let Some(dispensable) = model.most().checked_sub(least) else { return common };
    let mut open = Vec::new();
    for (goal, granted) in model.goals.iter().zip(&mut common.goals) {
        *granted = goal.weight > dispensable;
        open.extend(goal.marks.iter().filter(|_| *granted));
    }
    while let Some(mark) = open.pop() {
        if std::mem::replace(&mut common.marks[mark], true) {
            continue;
        }
        open.extend(landmarks.beside(mark));
        if let Some(pick) = only_one(model, landmarks, mark) {
            common.options[pick] = true;
            open.extend(&model.options[pick].needs);
        }
    }
    common
}

/// The option that alone can set a mark.
fn only_one(model: &Model, landmarks: &Landmarks, mark: Mark) -> Option<Pick> {
    let mut setting = model.set_by[mark]
        .iter()
        .filter(|&&(pick, effect)| !landmarks.is_circular(model, pick, effect, mark))
        .map(|&(pick, _)| pick);
    let first = setting.next()?;
    setting.all(|other| other == first).then_some(first)
}

/// The options no plan takes that is worth at least this much.
fn barred(model: &Model, least: u64) -> Vec<bool> {
    let landmarks = Landmarks::of(model);
    let common = common(model, &landmarks, least);
    let dear = dear(model, &landmarks, &common);
    let taken = || model.options.iter().zip(&common.options).filter(|(_, taken)| **taken).map(|(it, _)| it);
    let mut grouped = vec![false; model.groups];
    taken().flat_map(|option| &option.groups).for_each(|&group| grouped[group] = true);
    let (mut minutes, mut dollars) = (model.limits.minutes, model.limits.dollars);
    for option in taken() {
        minutes = minutes.saturating_sub(option.minutes);
        dollars = dollars.saturating_sub(option.dollars);
    }
    let fits = |pick: Pick| {
        let option = &model.options[pick];
        let alone = !option.groups.iter().any(|&group| grouped[group]);
        common.options[pick]
            || (alone && option.minutes <= minutes && option.dollars <= dollars && !dear[pick])
    };
    let mut barred: Vec<bool> = (0..model.options.len()).map(|pick| !fits(pick)).collect();
    for pick in 0..model.options.len() {
        if !barred[pick] && !common.options[pick] {
            barred[pick] = crowds_out(model, pick, least, &barred);
        }
    }
    barred
}

/// The options for which, beside what every such plan sets, too little time is left.
fn dear(model: &Model, landmarks: &Landmarks, common: &Common) -> Vec<bool> {
    if model.limits.minutes >= model.options.iter().map(|option| option.minutes).sum() {
        return vec![false; model.options.len()];
    }
    let floor = Floor::of(model, landmarks);
    let mut scratch = Scratch::new(model);
    let marks = (0..model.marks()).filter(|&mark| common.marks[mark]);
    let minutes = |pick: Pick| model.options[pick].minutes;
    let least = floor.least(marks, &vec![false; model.marks()], minutes, &mut scratch);
    let spare = model.limits.minutes.checked_sub(least);
    let beyond = |pick: Pick| scratch.unpaid(pick).unwrap_or(minutes(pick));
    (0..model.options.len()).map(|pick| spare.is_none_or(|spare| beyond(pick) > spare)).collect()
}

/// True when the worth cannot be reached without the options that overlap with this one.
fn crowds_out(model: &Model, pick: Pick, least: u64, barred: &[bool]) -> bool {
    let groups = &model.options[pick].groups;
    let overlaps = |other: Pick| model.options[other].groups.iter().any(|group| groups.contains(group));
    if !(0..model.options.len()).any(|other| other != pick && !barred[other] && overlaps(other)) {
        return false;
    }
    let without: Vec<bool> =
        (0..model.options.len()).map(|other| barred[other] || (other != pick && overlaps(other))).collect();
    reduce::reachable(model, &without) < least
}
