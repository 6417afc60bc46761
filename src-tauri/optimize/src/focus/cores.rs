//! Where in a large market most is asked for in the time there is.
//!
//! Marks are given up again and again, those first that the goals left ask for least for what they cost, and with a mark go
//! the goals that ask for it. What is left once it can be had in about the time there is belongs together: a
//! core. (Greedy peeling, Charikar, "Greedy approximation algorithms for finding dense components in a graph", 2000. Here a
//! goal joins more than two marks, marks differ in what they cost, and some are given up at a time.) The goals of a core weigh half
//! in all that follow, so that each is another one.

use super::goals::Goals;
use crate::model::{Mark, Model};

/// A core costs at most so many times the time there is, since much of it is left out of a plan,
const COST: u64 = 2;
/// unless that leaves fewer marks than this; and has at most so many, however much time there is.
const FEWEST: usize = 120;
const MOST: usize = 400;
/// What costs more than so many times the time there is, is peeled off once for all cores.
const COMMON: u64 = 10;
/// One of so many marks is given up at a time.
const AT_A_TIME: usize = 12;
/// A weight is counted as this many, so that halves of it are whole.
const FINE: u64 = 1 << 12;
/// What nothing sets costs more than all else.
const NEVER: u64 = 1 << 32;

/// The cores of a market, one after the other.
pub(super) struct Cores<'m> {
    model: &'m Model,
    /// The marks left by what is peeled off for all, what each costs, and the goals that ask for nothing else,
    near: Vec<bool>,
    costs: Vec<u64>,
    goals: Goals,
    /// with the number each has in the market.
    numbers: Vec<usize>,
}

impl<'m> Cores<'m> {
    pub(super) fn of(model: &'m Model, goals: &Goals) -> Self {
        let costs: Vec<u64> = (0..model.marks()).map(|mark| cost(model, mark)).collect();
        let mut peel = Peel::start(model, goals, &costs, vec![true; model.marks()]);
        peel.go_on(model.limits.minutes.saturating_mul(COMMON), FEWEST, model.marks());
        let Peel { near, alive, .. } = peel;
        let numbers = (0..alive.len()).filter(|&goal| alive[goal]).collect();
        Self { model, near, costs, goals: goals.only(&alive, FINE), numbers }
    }

    /// Whether each mark lies in the next core, and the goals that ask for nothing else; nothing where that would grant nothing.
    fn core(&mut self) -> Option<(Vec<bool>, Vec<usize>)> {
        let mut peel = Peel::start(self.model, &self.goals, &self.costs, self.near.clone());
        peel.go_on(self.model.limits.minutes.saturating_mul(COST), FEWEST, MOST);
        let Peel { near, alive, .. } = peel;
        let (mut goals, mut granted) = (Vec::new(), false);
        for goal in (0..alive.len()).filter(|&goal| alive[goal]) {
            let weight = &mut self.goals.weights[goal];
            granted |= *weight > 0;
            *weight /= 2;
            goals.push(self.numbers[goal]);
        }
        granted.then_some((near, goals))
    }
}

impl Iterator for Cores<'_> {
    type Item = Vec<usize>;

    /// The goals of the next core.
    fn next(&mut self) -> Option<Vec<usize>> {
        self.core().map(|(_, goals)| goals)
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
    goals: &'m Goals,
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
    /// Begins with some marks, all that the goals ask for among them.
    fn start(model: &'m Model, goals: &'m Goals, costs: &'m [u64], near: Vec<bool>) -> Self {
        let asked = |mark| {
            let weights = goals.asking_for(mark).iter().map(|&goal| goals.weights[goal as usize]);
            weights.fold(0, u64::saturating_add)
        };
        let asked = (0..near.len()).map(asked).collect();
        let left = near.iter().filter(|near| **near).count();
        let cost = near.iter().zip(costs).filter(|(near, _)| **near).map(|(_, cost)| cost).sum();
        Self { model, goals, costs, near, left, cost, alive: vec![true; goals.weights.len()], asked }
    }

    /// Gives marks up until they cost no more than this or are few, and are no more than so many.
    fn go_on(&mut self, cost: u64, few: usize, most: usize) {
        let too_many = |peel: &Self| peel.left > most || peel.left > few && peel.cost > cost;
        let mut tops: Vec<(u64, Mark)> = Vec::new();
        while too_many(self) {
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
                if rate == 0 || too_many(self) {
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
        for &goal in self.goals.asking_for(mark) {
            let goal = goal as usize;
            if std::mem::replace(&mut self.alive[goal], false) {
                for &mark in self.goals.marks_of(goal) {
                    let asked = &mut self.asked[mark as usize];
                    *asked = asked.saturating_sub(self.goals.weights[goal]);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::*;
    use crate::anneal::tests::one_each;

    fn cores(model: &Model, count: usize) -> Vec<Vec<Mark>> {
        let mut cores = Cores::of(model, &Goals::of(model));
        let marks = |near: Vec<bool>| (0..near.len()).filter(|&mark| near[mark]).collect();
        (0..count).map_while(|_| cores.core().map(|(near, _)| marks(near))).collect()
    }

    /// Marks each of which is asked for with the next, around in a circle.
    fn circle(marks: Range<Mark>) -> Vec<[Mark; 2]> {
        marks.clone().map(|mark| [mark, if mark + 1 < marks.end { mark + 1 } else { marks.start }]).collect()
    }

    /// 300 marks that are asked for in twos, each sort with its weight, and time for half of them.
    fn market(sorts: &[(Vec<[Mark; 2]>, u64)]) -> Model {
        let goals = sorts.iter().flat_map(|(twos, weight)| twos.iter().map(|two| (&two[..], *weight)));
        one_each(300, &goals.collect::<Vec<_>>(), 150 * 60 / COST)
    }

    fn two_circles() -> Model {
        market(&[(circle(0..150), 8), (circle(150..300), 5)])
    }

    #[test]
    fn what_is_asked_for_together_is_left_and_not_what_is_asked_for_most() {
        let with_the_last: Vec<[Mark; 2]> = (150..299).map(|mark| [mark, 299]).collect();
        assert_eq!(
            cores(&market(&[(circle(0..150), 8), (with_the_last, 1)]), 1),
            [(0..150).collect::<Vec<_>>()]
        );
    }

    #[test]
    fn the_goals_of_a_core_ask_for_nothing_else() {
        let market = two_circles();
        assert_eq!(Cores::of(&market, &Goals::of(&market)).next(), Some((0..150).collect()));
    }

    #[test]
    fn the_next_core_is_another() {
        assert_eq!(cores(&two_circles(), 2), [(0..150).collect::<Vec<_>>(), (150..300).collect::<Vec<_>>()]);
    }

    #[test]
    fn what_takes_long_for_what_it_grants_is_given_up_first() {
        let mut market = two_circles();
        market.options[..150].iter_mut().for_each(|option| option.minutes = 130);
        assert_eq!(cores(&market, 1), [(150..300).collect::<Vec<_>>()]);
    }

    #[test]
    fn a_core_costs_no_more_than_it_may() {
        for hours in [70, 90, 110] {
            let mut market = two_circles();
            market.limits.minutes = hours * 60;
            for core in cores(&market, 4) {
                let cost: u64 = core.iter().map(|&mark| cost(&market, mark)).sum();
                assert!(cost <= hours * 60 * COST, "{hours} h: {cost} min");
            }
        }
    }

    #[test]
    fn in_little_time_there_is_some_choice_all_the_same() {
        assert_eq!(cores(&alone(300, 60), 1)[0].len(), FEWEST);
    }

    #[test]
    fn without_a_limit_of_time_a_core_is_small_all_the_same() {
        assert_eq!(cores(&alone(MOST + 100, u64::MAX), 1)[0].len(), MOST);
    }

    /// So many marks, each asked for alone.
    fn alone(marks: usize, minutes: u64) -> Model {
        let marks: Vec<[Mark; 1]> = (0..marks).map(|mark| [mark]).collect();
        let goals: Vec<(&[Mark], u64)> = marks.iter().map(|mark| (&mark[..], 1)).collect();
        one_each(goals.len(), &goals, minutes)
    }

    #[test]
    fn no_level_is_left_without_those_below_it() {
        // Skills of three levels, of which the highest is asked for most.
        let mut market = alone(450, 60);
        market.lowest = (0..450).map(|mark| mark / 3 * 3).collect();
        market.goals.iter_mut().for_each(|goal| goal.weight += u64::from(goal.marks[0] % 3 == 2));
        let core = &cores(&market.index(), 1)[0];
        assert_eq!(core.len(), FEWEST);
        assert!(core.iter().flat_map(|&mark| mark / 3 * 3..mark).all(|mark| core.contains(&mark)));
    }

    #[test]
    fn the_same_market_has_the_same_cores() {
        assert_eq!(cores(&two_circles(), 6), cores(&two_circles(), 6));
    }

    #[test]
    fn where_nothing_can_be_granted_there_is_no_core() {
        let all: Vec<Mark> = (0..300).collect();
        assert!(cores(&one_each(300, &[(&all, 5)], 60), 4).is_empty());
    }
}
