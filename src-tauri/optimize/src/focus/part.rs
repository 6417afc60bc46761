//! Parts of a large model: some marks, the goals that ask for nothing else, and the options that lead there.

use std::cmp::Reverse;

use super::Found;
use super::goals::Goals;
use crate::chance::Chance;
use crate::model::{Goal, Mark, Model, Pick};
use crate::reduce;
use crate::state::State;

/// A goal is nearly granted when at most one of so many of its marks is lacking.
const NEARLY: usize = 3;
/// Chance bends what is most often lacked up to five times as much: by this and up to 15 more.
const BENT: u64 = 4;

/// A large model, and its goals in a row.
pub(super) struct Market<'m> {
    pub(super) model: &'m Model,
    pub(super) goals: Goals,
}

impl<'m> Market<'m> {
    pub(super) fn of(model: &'m Model) -> Self {
        Self { model, goals: Goals::of(model) }
    }

    /// A plan of a part as one of the whole, and how good it is there.
    pub(super) fn found(&self, part: &Model, plan: &[Pick]) -> Found {
        let state = State::after(part, plan);
        Found { plan: self.model.picks(&part.numbers(&state.done)), score: state.score() }
    }

    /// The part around plans: what they set, and so many of the marks most often lacked by goals that nearly ask for nothing else.
    /// Chance bends how often that is, so that another part comes out.
    pub(super) fn around(&self, plans: &[&[Pick]], fringe: usize, chance: Option<Chance>) -> Model {
        let model = self.model;
        let mut held = vec![false; model.marks()];
        for plan in plans {
            State::to_glance(model).glance(plan, |state| {
                held.iter_mut().enumerate().for_each(|(mark, held)| *held |= state.holds(mark));
            });
        }
        let mut lacked = vec![0; model.marks()];
        for goal in 0..self.goals.len() {
            let marks = self.goals.marks_of(goal);
            let lacking = || marks.iter().map(|&mark| mark as usize).filter(|&mark| !held[mark]);
            if lacking().nth(marks.len() / NEARLY).is_none() {
                lacking().for_each(|mark| lacked[mark] += self.goals.weights[goal]);
            }
        }
        if let Some(mut chance) = chance {
            for weight in &mut lacked {
                *weight *= BENT + u64::try_from(chance.below(16)).unwrap_or(0);
            }
        }
        self.part(&self.most(&lacked, fringe, held))
    }

    /// Adds to some marks so many of those that weigh most, and what they imply.
    fn most(&self, weights: &[u64], count: usize, mut near: Vec<bool>) -> Vec<bool> {
        let mut marks: Vec<Mark> = (0..weights.len()).filter(|&mark| weights[mark] > 0).collect();
        marks.sort_by_key(|&mark| (Reverse(weights[mark]), mark));
        marks.into_iter().take(count).for_each(|mark| near[self.model.up_to(mark)].fill(true));
        near
    }

    /// The model of the goals that ask for no other marks, reduced to what leads there.
    fn part(&self, near: &[bool]) -> Model {
        let within = |goal: &usize| self.goals.marks_of(*goal).iter().all(|&mark| near[mark as usize]);
        self.part_of((0..self.goals.len()).filter(within))
    }

    /// The model of some goals, reduced to what leads there.
    pub(super) fn part_of(&self, goals: impl Iterator<Item = usize>) -> Model {
        let model = self.model;
        let goals: Vec<Goal> = goals.map(|goal| model.goals[goal].clone()).collect();
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
                        option.needs.iter().chain(option.effects.iter().filter_map(|it| it.when.as_ref())),
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
}
