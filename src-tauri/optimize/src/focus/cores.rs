//! Where in a large market most is asked for in the time there is.
//!
//! Marks are given up again and again, those first that the goals left ask for least for what they cost, and with a mark go
//! the goals that ask for it. What is left once it can be had in about the time there is belongs together: a
//! core. (Greedy peeling, Charikar, "Greedy approximation algorithms for finding dense components in a graph", 2000. Here a
//! goal joins more than two marks, marks differ in what they cost, and some are given up at a time.) The goals of a core weigh half
//! in all that follow, so that each is another one.

use crate::model::{Goal, Mark, Model};

/// A core costs at most so many times the time there is, since much of it is left out of a plan,
const COST: u64 = 2;
/// and has at most so many marks, however much time there is.
const MARKS: usize = 400;
/// What costs more than so many times the time there is, is peeled off once for all cores.
const COMMON: u64 = 20;
/// One of so many marks is given up at a time.
const AT_A_TIME: usize = 12;
/// A weight is counted as this many, so that halves of it are whole.
const FINE: u64 = 1 << 12;
/// What nothing sets costs more than all else.
const NEVER: u64 = 1 << 32;

/// The cores of a market, one after the other.
pub(super) struct Cores {
    /// The marks left by what is peeled off for all, what each costs, and the goals that ask for nothing else.
    near: Vec<bool>,
    costs: Vec<u64>,
    market: Model,
}

impl Cores {
    pub(super) fn of(model: &Model) -> Self {
        let costs: Vec<u64> = (0..model.marks()).map(|mark| cost(model, mark)).collect();
        let mut peel = Peel::start(model, &costs, vec![true; model.marks()]);
        peel.go_on(model.limits.minutes.saturating_mul(COMMON), model.marks());
        let Peel { near, alive, .. } = peel;
        let goals = model.goals.iter().zip(alive).filter(|(_, alive)| *alive);
        let goals = goals.map(|(goal, _)| Goal { weight: goal.weight.saturating_mul(FINE), ..goal.clone() });
        let market = Model { lowest: model.lowest.clone(), goals: goals.collect(), ..model.bare() };
        Self { near, costs, market: market.index() }
    }
}

impl Iterator for Cores {
    type Item = Vec<bool>;

    /// Whether each mark lies in the next core; nothing where it would grant nothing.
    fn next(&mut self) -> Option<Self::Item> {
        let mut peel = Peel::start(&self.market, &self.costs, self.near.clone());
        peel.go_on(self.market.limits.minutes.saturating_mul(COST), MARKS);
        let Peel { near, alive, .. } = peel;
        let mut granted = false;
        for (goal, _) in self.market.goals.iter_mut().zip(alive).filter(|(_, alive)| *alive) {
            granted |= goal.weight > 0;
            goal.weight /= 2;
        }
        granted.then_some(near)
    }
}

/// The least that setting a mark takes of an option, if what else that sets is wanted too.
fn cost(model: &Model, mark: Mark) -> u64 {
    let shares = model.set_by[mark].iter().map(|&(pick, _)| {
        let option = &model.options[pick];
        let sets: usize = option.effects.iter().map(|effect| model.set_at_once(effect).len()).sum();
        option.minutes / u64::try_from(sets).unwrap_or(u64::MAX).max(1)
    });
    shares.min().unwrap_or(NEVER).clamp(1, NEVER)
}

/// Marks of which ever fewer are left.
struct Peel<'m> {
    model: &'m Model,
    costs: &'m [u64],
    near: Vec<bool>,
    /// How many are left, and what they cost.
    left: usize,
    cost: u64,
    /// Whether each goal asks for nothing that was given up,
    alive: Vec<bool>,
    /// and what those weigh that ask for each mark.
    asked: Vec<u64>,
}

impl<'m> Peel<'m> {
    /// Begins with some marks, all that the goals of the model ask for among them.
    fn start(model: &'m Model, costs: &'m [u64], near: Vec<bool>) -> Self {
        let mut asked = vec![0u64; near.len()];
        for goal in &model.goals {
            for &mark in &goal.marks {
                asked[mark] = asked[mark].saturating_add(goal.weight);
            }
        }
        let left = near.iter().filter(|near| **near).count();
        let cost = near.iter().zip(costs).filter(|(near, _)| **near).map(|(_, cost)| cost).sum();
        Self { model, costs, near, left, cost, alive: vec![true; model.goals.len()], asked }
    }

    /// Gives marks up until they cost no more than this and are no more than so many.
    fn go_on(&mut self, cost: u64, count: usize) {
        let mut tops: Vec<(u64, Mark)> = Vec::new();
        while self.cost > cost || self.left > count {
            let near = (0..self.near.len()).filter(|&mark| self.is_top(mark));
            tops.clear();
            tops.extend(near.map(|mark| (self.rate(mark), mark)));
            let some = tops.len().div_ceil(AT_A_TIME);
            if some == 0 {
                break;
            }
            // The number of a mark decides between equal ones, so that the same go each time.
            tops.select_nth_unstable(some - 1);
            tops[..some].sort_unstable();
            for &(rate, mark) in &tops[..some] {
                // What no goal asks for any more is not kept even if it could be had.
                if rate == 0 || self.cost > cost || self.left > count {
                    self.give_up(mark);
                }
            }
        }
    }

    /// Whether a mark is left and no higher level of its skill is.
    fn is_top(&self, mark: Mark) -> bool {
        let higher = mark + 1;
        let lower_of = |higher: Mark| self.near[higher] && self.model.lowest[higher] <= mark;
        self.near[mark] && !(higher < self.near.len() && lower_of(higher))
    }

    fn rate(&self, mark: Mark) -> u64 {
        self.asked[mark].saturating_mul(FINE) / self.costs[mark]
    }

    fn give_up(&mut self, mark: Mark) {
        self.near[mark] = false;
        self.left -= 1;
        self.cost -= self.costs[mark];
        for &goal in &self.model.asked_by[mark] {
            if std::mem::replace(&mut self.alive[goal], false) {
                let Goal { marks, weight } = &self.model.goals[goal];
                for &mark in marks {
                    self.asked[mark] = self.asked[mark].saturating_sub(*weight);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anneal::tests::{one_each, some_model};

    fn cores(model: &Model, count: usize) -> Vec<Vec<Mark>> {
        let marks = |near: Vec<bool>| (0..near.len()).filter(|&mark| near[mark]).collect();
        Cores::of(model).take(count).map(marks).collect()
    }

    /// Three marks that one goal asks for, and three of which one is asked for more often, by goals that weigh less.
    fn two_sorts() -> Model {
        one_each(6, &[(&[0, 1, 2], 5), (&[3, 4], 3), (&[4, 5], 3)], 90)
    }

    #[test]
    fn what_is_asked_for_together_is_left_together() {
        assert_eq!(cores(&two_sorts(), 1), [[0, 1, 2]]);
    }

    #[test]
    fn the_next_core_is_another() {
        assert_eq!(cores(&two_sorts(), 2)[1], [3, 4, 5]);
    }

    #[test]
    fn what_takes_long_for_what_it_grants_is_given_up_first() {
        let mut model = two_sorts();
        model.options[1].minutes = 130;
        assert_eq!(cores(&model, 1), [[3, 4, 5]]);
    }

    #[test]
    fn a_core_costs_no_more_than_it_may() {
        for stream in 0..20 {
            let mut model = some_model(stream);
            model.limits.minutes = 300;
            for core in cores(&model, 4) {
                let cost: u64 = core.iter().map(|&mark| cost(&model, mark)).sum();
                assert!(cost <= 300 * COST, "stream {stream}: {core:?} costs {cost}");
            }
        }
    }

    #[test]
    fn without_a_limit_of_time_a_core_is_small_all_the_same() {
        let alone: Vec<[Mark; 1]> = (0..MARKS + 100).map(|mark| [mark]).collect();
        let goals: Vec<(&[Mark], u64)> = alone.iter().map(|marks| (&marks[..], 1)).collect();
        assert_eq!(cores(&one_each(goals.len(), &goals, u64::MAX), 1)[0].len(), MARKS);
    }

    #[test]
    fn no_level_is_left_without_those_below_it() {
        for stream in 0..20 {
            let mut model = some_model(stream);
            model.limits.minutes = 300;
            for core in cores(&model, 4) {
                let mut below = core.iter().flat_map(|&mark| model.below(mark));
                assert!(below.all(|mark| core.contains(&mark)), "stream {stream}: {core:?}");
            }
        }
    }

    #[test]
    fn the_same_market_has_the_same_cores() {
        let mut model = some_model(5);
        model.limits.minutes = 300;
        assert_eq!(cores(&model, 6), cores(&model, 6));
    }

    #[test]
    fn where_nothing_can_be_granted_there_is_no_core() {
        assert!(cores(&one_each(3, &[(&[0, 1, 2], 5)], 60), 4).is_empty());
    }
}
