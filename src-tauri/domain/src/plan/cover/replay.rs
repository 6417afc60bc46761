//! What a sequence of options comes to when each is done once, at its place.

use std::cmp::Reverse;

use super::{Candidate, Fact, Instance, Wanted, Wish};
use crate::level::Level;

/// Where somebody stands part of the way through a sequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The level held of each skill.
    pub levels: Vec<Level>,
    /// The level of each skill that something done shows.
    pub shown: Vec<Level>,
    /// What was done, in order.
    pub done: Vec<usize>,
    /// Typical minutes spent.
    pub minutes: u64,
    /// US dollars spent.
    pub dollars: u64,
}

impl Standing {
    /// Before anything is done.
    pub fn start(instance: &Instance) -> Self {
        Self {
            levels: instance.start.clone(),
            shown: vec![Level::None; instance.start.len()],
            done: Vec::new(),
            minutes: 0,
            dollars: 0,
        }
    }

    /// After a sequence. What cannot be taken when its turn comes is left out.
    pub fn after(instance: &Instance, sequence: &[usize]) -> Self {
        let mut standing = Self::start(instance);
        for &number in sequence {
            standing.take(instance, number);
        }
        standing
    }

    /// Does an option, if it may be taken here; tells whether it was.
    pub fn take(&mut self, instance: &Instance, number: usize) -> bool {
        let Some(option) = instance.options.get(number).filter(|_| self.admits(instance, number)) else {
            return false;
        };
        for gain in &option.gains {
            if let Some(held) = self.levels.get_mut(gain.skill) {
                *held = gain.lift(*held);
            }
        }
        if option.proof {
            self.show(option);
        }
        self.done.push(number);
        self.minutes += u64::from(option.minutes);
        self.dollars += u64::from(option.dollars);
        true
    }

    /// True when an option may be taken here: once, what it needs held, alone of its overlap groups, within the limits.
    pub fn admits(&self, instance: &Instance, number: usize) -> bool {
        let Some(option) = instance.options.get(number) else { return false };
        let done = || self.done.iter().filter_map(|&other| instance.options.get(other));
        let alone = option.groups.iter().all(|group| done().all(|other| !other.groups.contains(group)));
        let minutes = self.minutes + u64::from(option.minutes);
        let dollars = self.dollars + u64::from(option.dollars);
        !self.done.contains(&number)
            && option.is_open(&self.levels)
            && alone
            && instance.limits.minutes.is_none_or(|most| minutes <= most)
            && instance.limits.dollars.is_none_or(|most| dollars <= u64::from(most))
    }

    /// Only what leaves somebody at a level shows it.
    fn show(&mut self, option: &Candidate) {
        for gain in &option.gains {
            let held = self.levels.get(gain.skill).copied().unwrap_or_default();
            if let Some(shown) = self.shown.get_mut(gain.skill) {
                *shown = gain.to.min(held).max(*shown);
            }
        }
    }

    /// True when something done shows the level a target asks to be shown.
    pub fn proves(&self, target: &Wanted) -> bool {
        target.proof.is_none_or(|level| Fact { skill: target.fact.skill, level }.holds(&self.shown))
    }

    /// True when everything a wish asks for is so.
    pub fn grants(&self, wish: &Wish) -> bool {
        wish.facts.iter().all(|fact| fact.holds(&self.levels))
            && wish.proof.is_none_or(|proof| proof.holds(&self.shown))
    }

    /// The area under the curve of worth over typical minutes, for a sequence done in its order: what is worth
    /// something early counts for all the minutes after it.
    pub fn area(instance: &Instance, sequence: &[usize]) -> u128 {
        let mut standing = Self::start(instance);
        let mut area = 0_u128;
        for &number in sequence {
            let (worth, before) = (standing.worth(instance), standing.minutes);
            standing.take(instance, number);
            area += u128::from(worth) * u128::from(standing.minutes - before);
        }
        area
    }

    /// The summed weight of all wishes that are granted.
    pub fn worth(&self, instance: &Instance) -> u64 {
        instance.wishes.iter().filter(|wish| self.grants(wish)).map(|wish| wish.weight).sum()
    }

    /// How good it is, the greater the better: more locked options, then more worth, then fewer minutes.
    pub fn score(&self, instance: &Instance) -> (usize, u64, Reverse<u64>) {
        (self.locked(instance), self.worth(instance), Reverse(self.minutes))
    }

    /// How many locked options are done.
    pub fn locked(&self, instance: &Instance) -> usize {
        self.done.iter().filter(|&&number| instance.options.get(number).is_some_and(|o| o.locked)).count()
    }
}
