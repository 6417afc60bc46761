//! What a sequence of options comes to when each is done once, at its place.

use super::Instance;
use crate::level::Level;

/// Where somebody stands part of the way through a sequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::plan) struct Standing {
    /// The level held of each skill.
    pub(in crate::plan) levels: Vec<Level>,
    /// For each target, whether something that proves it was done at or after its level.
    pub(in crate::plan) proved: Vec<bool>,
    /// What was done, in order.
    pub(in crate::plan) done: Vec<usize>,
}

impl Standing {
    /// Before anything is done.
    pub(in crate::plan) fn start(instance: &Instance) -> Self {
        let proved = instance.targets.iter().map(|target| target.proof.is_none()).collect();
        Self { levels: instance.start.clone(), proved, done: Vec::new() }
    }

    /// After a sequence. What cannot be taken when its turn comes is left out.
    pub(in crate::plan) fn after(instance: &Instance, sequence: &[usize]) -> Self {
        let mut standing = Self::start(instance);
        for &number in sequence {
            standing.take(instance, number);
        }
        standing
    }

    /// Does an option, if everything it needs is held.
    pub(in crate::plan) fn take(&mut self, instance: &Instance, number: usize) -> bool {
        let Some(option) = instance.options.get(number).filter(|option| option.is_open(&self.levels)) else {
            return false;
        };
        option.apply(&mut self.levels);
        if option.proof {
            for gain in &option.gains {
                let Some((number, target)) = instance.target(gain.skill) else { continue };
                let held = self.levels.get(gain.skill).copied().unwrap_or_default();
                // Only what leaves somebody at the level shows it.
                let shown = target.proof.is_some_and(|level| gain.to >= level && held >= level);
                if let Some(proved) = self.proved.get_mut(number) {
                    *proved |= shown;
                }
            }
        }
        self.done.push(number);
        true
    }

    /// True when the target of a skill is neither reached nor proved in full.
    pub(in crate::plan) fn is_open(&self, instance: &Instance, skill: usize) -> bool {
        instance.target(skill).is_some_and(|(number, target)| {
            !target.fact.holds(&self.levels) || self.proved.get(number) == Some(&false)
        })
    }

    /// What is still worth doing: for each target, its value shared among its missing levels and its proof.
    pub(in crate::plan) fn open_value(&self, instance: &Instance) -> u64 {
        let mut open = 0;
        for (target, proved) in instance.targets.iter().zip(&self.proved) {
            let held = self.levels.get(target.fact.skill).copied().unwrap_or_default();
            let start = instance.start.get(target.fact.skill).copied().unwrap_or_default();
            let all = u64::from(start.steps_to(target.fact.level)).max(1);
            let missing = u64::from(held.steps_to(target.fact.level));
            let value = u64::from(target.value.max(1)) * WHOLE;
            open += value * missing / all + if *proved { 0 } else { value / PROOF };
        }
        open
    }
}

/// Values are multiplied by this before they are shared, so that no share is lost to rounding.
const WHOLE: u64 = 60;
/// A proof is worth this part of its target.
const PROOF: u64 = 2;
