//! The goals of a large market, their marks in a row: they are read again and again.

use crate::model::{Mark, Model};

/// Goals, each with its marks and its weight, and for each mark the goals that ask for it.
pub(super) struct Goals {
    marks: Rows,
    asked_by: Rows,
    pub(super) weights: Vec<u64>,
}

impl Goals {
    pub(super) fn of(model: &Model) -> Self {
        let mut marks = Rows::default();
        for goal in &model.goals {
            marks.push(goal.marks.iter().filter_map(|&mark| u32::try_from(mark).ok()));
        }
        let weights = model.goals.iter().map(|goal| goal.weight).collect();
        Self::new(marks, weights, model.marks())
    }

    fn new(marks: Rows, weights: Vec<u64>, count: usize) -> Self {
        let asked_by = marks.turned(count);
        Self { marks, asked_by, weights }
    }

    /// Only those that are kept, each weighing so many times as much.
    pub(super) fn only(&self, kept: &[bool], times: u64) -> Self {
        let (mut marks, mut weights) = (Rows::default(), Vec::new());
        for goal in (0..self.weights.len()).filter(|&goal| kept[goal]) {
            marks.push(self.marks_of(goal).iter().copied());
            weights.push(self.weights[goal].saturating_mul(times));
        }
        Self::new(marks, weights, self.asked_by.len())
    }

    pub(super) fn len(&self) -> usize {
        self.weights.len()
    }

    pub(super) fn marks_of(&self, goal: usize) -> &[u32] {
        self.marks.row(goal)
    }

    pub(super) fn asking_for(&self, mark: Mark) -> &[u32] {
        self.asked_by.row(mark)
    }
}

/// Rows of numbers, one after the other.
struct Rows {
    all: Vec<u32>,
    /// Where each begins and the last ends.
    bounds: Vec<usize>,
}

impl Default for Rows {
    fn default() -> Self {
        Self { all: Vec::new(), bounds: vec![0] }
    }
}

impl Rows {
    fn push(&mut self, row: impl Iterator<Item = u32>) {
        self.all.extend(row);
        self.bounds.push(self.all.len());
    }

    fn len(&self) -> usize {
        self.bounds.len() - 1
    }

    fn row(&self, number: usize) -> &[u32] {
        &self.all[self.bounds[number]..self.bounds[number + 1]]
    }

    /// For each number below `count`, the rows in which it stands.
    fn turned(&self, count: usize) -> Self {
        let mut bounds = vec![0; count + 1];
        self.all.iter().for_each(|&number| bounds[number as usize + 1] += 1);
        for number in 0..count {
            bounds[number + 1] += bounds[number];
        }
        let (mut all, mut next) = (vec![0; self.all.len()], bounds.clone());
        for (row, place) in (0..self.len()).zip(0u32..) {
            for &number in self.row(row) {
                let at = &mut next[number as usize];
                all[*at] = place;
                *at += 1;
            }
        }
        Self { all, bounds }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anneal::tests::one_each;

    fn goals() -> Goals {
        Goals::of(&one_each(3, &[(&[0, 2], 5), (&[1], 1), (&[1, 2], 2)], 60))
    }

    #[test]
    fn each_mark_leads_to_the_goals_that_ask_for_it() {
        let goals = goals();
        assert_eq!([0, 1, 2].map(|mark| goals.asking_for(mark)), [&[0][..], &[1, 2], &[0, 2]]);
        assert_eq!([0, 1, 2].map(|goal| goals.marks_of(goal)), [&[0, 2][..], &[1], &[1, 2]]);
    }

    #[test]
    fn of_some_goals_only_those_are_numbered_anew() {
        let some = goals().only(&[true, false, true], 10);
        assert_eq!([0, 1, 2].map(|mark| some.asking_for(mark)), [&[0][..], &[1], &[0, 1]]);
        assert_eq!(some.weights, [50, 20]);
    }
}
