//! "Why not this one?"

use cairn_domain::level::Level;
use cairn_domain::plan::cover::{Candidate, Fact, Instance, Limits, Standing};

use super::{Alternative, STEPS, ask, changing, raising};
use crate::proof::{Claim, Proof};

/// Why an option is not in a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyNot {
    /// What stands against it; empty where it only makes the plan worse, or is in it.
    pub obstacles: Vec<Obstacle>,
    /// The best plan found that takes it; `None` where none was found.
    pub alternative: Option<Alternative>,
}

/// Something that stands against an option. Each is true of the instance, whatever was searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Obstacle {
    /// It needs levels that nothing on offer leads to.
    NeedsUnreachable {
        /// Those levels.
        needs: Vec<Fact>,
    },
    /// It overlaps with what the plan takes: only one of them can be taken.
    Overlaps {
        /// Those options.
        with: Vec<usize>,
    },
    /// It does not fit: even alone with all it needs it takes at least so many minutes more than there are.
    OverMinutes {
        /// By how many.
        by: u64,
    },
    /// It does not fit: alone it costs so many US dollars more than there are.
    OverDollars {
        /// By how many.
        by: u64,
    },
    /// In the best plan found that takes it, it adds no worth.
    AddsNothing,
}

/// The best plan that takes `option` beside `plan`, and what stands against taking it.
///
/// Where locked options leave no room for it, there is no alternative.
pub fn with(instance: &Instance, plan: &[usize], option: usize) -> WhyNot {
    let nothing = WhyNot { obstacles: Vec::new(), alternative: None };
    let Some(candidate) = instance.options.get(option) else { return nothing };
    let mut obstacles: Vec<Obstacle> =
        [unreachable(instance, candidate), overlaps(instance, plan, option)].into_iter().flatten().collect();
    let forced = changing(instance, option, |candidate| Candidate { locked: true, ..candidate });
    let beside: Vec<usize> =
        plan.iter().copied().filter(|&other| !overlap(instance, option, other)).chain([option]).collect();
    let found = ask(&forced, &[plan, &beside], &leading_to(instance, candidate));
    if !found.taken.contains(&option) {
        obstacles.extend(over_limits(instance, option));
        return WhyNot { obstacles, alternative: None };
    }
    let rest: Vec<usize> = found.taken.iter().copied().filter(|&number| number != option).collect();
    let worth = |taken: &[usize]| Standing::after(instance, taken).worth(instance);
    if worth(&rest) >= worth(&found.taken) {
        obstacles.push(Obstacle::AddsNothing);
    }
    WhyNot { obstacles, alternative: Some(Alternative::between(instance, plan, found)) }
}

/// The options that lead to what an option needs.
fn leading_to(instance: &Instance, candidate: &Candidate) -> Vec<usize> {
    let before = candidate.gains.iter().filter(|gain| gain.from > Level::None).map(|gain| gain.skill);
    let skills: Vec<usize> = candidate.needs.iter().map(|need| need.skill).chain(before).collect();
    raising(instance, &skills)
}

fn unreachable(instance: &Instance, candidate: &Candidate) -> Option<Obstacle> {
    let levels = highest(instance);
    let needs: Vec<Fact> = candidate.needs.iter().copied().filter(|need| !need.holds(&levels)).collect();
    (!needs.is_empty()).then_some(Obstacle::NeedsUnreachable { needs })
}

/// The highest level of each skill that all options together lead to, were there no limits and no overlaps.
fn highest(instance: &Instance) -> Vec<Level> {
    let mut levels = instance.start.clone();
    loop {
        let before = levels.clone();
        for option in instance.options.iter().filter(|option| option.is_open(&before)) {
            for gain in &option.gains {
                if let Some(held) = levels.get_mut(gain.skill) {
                    *held = option.after(gain.skill, *held);
                }
            }
        }
        if levels == before {
            return levels;
        }
    }
}

fn overlaps(instance: &Instance, plan: &[usize], option: usize) -> Option<Obstacle> {
    let with: Vec<usize> = plan.iter().copied().filter(|&other| overlap(instance, option, other)).collect();
    (!with.is_empty()).then_some(Obstacle::Overlaps { with })
}

/// True when two different options share an overlap group.
fn overlap(instance: &Instance, one: usize, other: usize) -> bool {
    let groups = |number: usize| instance.options.get(number).map_or(&[][..], |option| &option.groups);
    one != other && groups(one).iter().any(|group| groups(other).contains(group))
}

/// By how much an option is beyond the limits, as far as that is shown.
fn over_limits(instance: &Instance, option: usize) -> Vec<Obstacle> {
    let Some(candidate) = instance.options.get(option) else { return Vec::new() };
    let dollars = instance.limits.dollars.and_then(|most| candidate.dollars.checked_sub(most));
    let dollars = dollars.filter(|by| *by > 0).map(|by| Obstacle::OverDollars { by: u64::from(by) });
    let minutes = instance
        .limits
        .minutes
        .and_then(|most| fewest_minutes(instance, option)?.checked_sub(most))
        .filter(|by| *by > 0)
        .map(|by| Obstacle::OverMinutes { by });
    minutes.into_iter().chain(dollars).collect()
}

/// What no plan that takes an option falls below, whatever else it does; `None` where none is found that takes it.
fn fewest_minutes(instance: &Instance, option: usize) -> Option<u64> {
    let mut alone = instance.clone().worth(Vec::new()).within(Limits { minutes: None, ..instance.limits });
    for (number, candidate) in alone.options.iter_mut().enumerate() {
        candidate.locked = number == option;
    }
    let mut proof = Proof::of(&alone, &[]);
    for _ in 0..STEPS {
        proof.step();
    }
    let verdict = proof.verdict();
    let known = matches!(verdict.claim(), Claim::Best | Claim::WorthMost { .. });
    (known && verdict.taken.contains(&option)).then_some(verdict.fewest)
}
