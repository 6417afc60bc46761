//! Which resources to take: every target reached, in few hours.
//!
//! **The question.** Skills are held at levels 0 to 5. An option may be taken when every
//! level it needs is held; each of its gains then applies to those at or above the gain's
//! first level. At most one option of an overlap group is taken. Wanted are all targets,
//! each ending in a proof, at the least typical time.
//!
//! **The answer** is a heuristic: it is quick and its result is always feasible, but nothing
//! is said about how far from the best it is. What each fact costs is found as in planning as
//! heuristic search (additive costs, Bonet and Geffner 2001): a fact costs its cheapest option
//! plus everything that option needs. Again and again the option is taken that, together with
//! everything before it, closes most per minute; what proved superfluous is dropped; then each
//! of the longest options is forbidden in turn, and the answer is kept if repairing it without
//! the option is cheaper.
//!
//! Each option is done once, at its place: a gain that asks for more than is held then is lost.

mod bundle;
mod cost;
mod replay;
mod search;

use std::collections::BTreeMap;

use crate::id::{ResourceId, SkillId};
use crate::level::Level;

pub(super) use bundle::best_bundle;
pub(super) use cost::Costs;
pub(super) use replay::Standing;
pub use search::choose;
pub(super) use search::prune;

/// What could be chosen, and what it should reach. Skills are numbered densely.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// The skills that occur, in order of id.
    pub skills: Vec<SkillId>,
    /// The level held of each.
    pub start: Vec<Level>,
    /// What may be taken, in order of id.
    pub options: Vec<Candidate>,
    /// What should be reached, most important first.
    pub targets: Vec<Wanted>,
    /// The most that may be spent, in US dollars.
    pub budget: Option<u32>,
    /// The number of each skill's target, if it has one.
    target_of: Vec<Option<usize>>,
}

/// A resource that may be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its id.
    pub id: ResourceId,
    /// Typical minutes still to spend on it, at least 1.
    pub minutes: u32,
    /// What it costs at most, in US dollars.
    pub dollars: u32,
    /// Levels that must be held.
    pub needs: Vec<Fact>,
    /// Levels it raises.
    pub gains: Vec<Raise>,
    /// Numbers of its overlap groups.
    pub groups: Vec<u16>,
    /// Whether it ends in something that can be shown or was tested.
    pub proof: bool,
}

/// "This skill is held at this level."
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fact {
    /// The number of the skill.
    pub skill: usize,
    /// The level.
    pub level: Level,
}

/// A level raised from `from` to `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Raise {
    /// The number of the skill.
    pub skill: usize,
    /// The least level at which it helps.
    pub from: Level,
    /// The level reached.
    pub to: Level,
}

/// A level wanted, and what it is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The skill and level.
    pub fact: Fact,
    /// The priority of the gap.
    pub value: u32,
    /// The level a proof must reach; `None` where no option proves the skill.
    pub proof: Option<Level>,
}

/// What was chosen: numbers of options, in an order in which they can be done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// The options taken.
    pub taken: Vec<usize>,
}

impl Instance {
    /// An instance over these skills, which are in order of id.
    pub fn new(
        skills: Vec<SkillId>,
        start: Vec<Level>,
        options: Vec<Candidate>,
        targets: Vec<Wanted>,
        budget: Option<u32>,
    ) -> Self {
        let target = |skill: usize| targets.iter().position(|target| target.fact.skill == skill);
        let target_of = (0..skills.len()).map(target).collect();
        Self { skills, start, options, targets, budget, target_of }
    }

    /// The number and the target of a skill that has one.
    pub(in crate::plan) fn target(&self, skill: usize) -> Option<(usize, &Wanted)> {
        let number = (*self.target_of.get(skill)?)?;
        Some((number, self.targets.get(number)?))
    }

    /// The number of a skill, if it occurs.
    pub fn skill(&self, id: &SkillId) -> Option<usize> {
        self.skills.binary_search(id).ok()
    }

    /// True when all of `numbers` can be taken beside `others`: one of each overlap group, within the budget.
    pub(in crate::plan) fn goes_with(&self, numbers: &[usize], others: &[usize]) -> bool {
        let option = |number: &usize| self.options.get(*number);
        let all = || numbers.iter().chain(others).filter_map(option);
        let affordable = self.budget.is_none_or(|budget| all().map(|o| o.dollars).sum::<u32>() <= budget);
        let alone = |number: &usize, group: &u16| {
            let others = numbers.iter().chain(others).filter(|other| *other != number).filter_map(option);
            others.into_iter().all(|other| !other.groups.contains(group))
        };
        let apart = numbers
            .iter()
            .all(|number| option(number).is_some_and(|o| o.groups.iter().all(|group| alone(number, group))));
        affordable && apart
    }

    /// The typical minutes of a choice.
    pub fn minutes(&self, taken: &[usize]) -> u64 {
        taken.iter().filter_map(|&number| self.options.get(number)).map(|o| u64::from(o.minutes)).sum()
    }
}

impl Fact {
    /// True when the level is held.
    pub fn holds(self, levels: &[Level]) -> bool {
        levels.get(self.skill).is_some_and(|held| *held >= self.level)
    }
}

impl Candidate {
    /// True when everything it needs is held.
    pub fn is_open(&self, levels: &[Level]) -> bool {
        self.needs.iter().all(|need| need.holds(levels))
    }

    /// True when it shows or tests the level the target's proof asks for.
    pub fn proves(&self, target: &Wanted) -> bool {
        let far_enough = |gain: &Raise| {
            gain.skill == target.fact.skill && target.proof.is_some_and(|level| gain.to >= level)
        };
        self.proof && self.gains.iter().any(far_enough)
    }

    /// Raises the levels it raises; tells whether any changed.
    pub fn apply(&self, levels: &mut [Level]) -> bool {
        let mut changed = false;
        for gain in &self.gains {
            if let Some(held) = levels.get_mut(gain.skill)
                && *held >= gain.from
                && *held < gain.to
            {
                *held = gain.to;
                changed = true;
            }
        }
        changed
    }
}

/// The cheapest ways from these levels, using only the options in `allowed` and counting plain minutes.
pub(super) fn costs_among<'a>(instance: &'a Instance, levels: &[Level], allowed: &[usize]) -> Costs<'a> {
    let minutes = |number: usize| instance.options.get(number).map(|option| u64::from(option.minutes));
    Costs::new(instance, levels, |number| if allowed.contains(&number) { minutes(number) } else { None })
}

/// Numbers the names of overlap groups in order of their first use.
#[derive(Debug, Default)]
pub(super) struct Groups(BTreeMap<String, u16>);

impl Groups {
    pub(super) fn number(&mut self, name: &str) -> u16 {
        let next = u16::try_from(self.0.len()).unwrap_or(u16::MAX);
        *self.0.entry(name.into()).or_insert(next)
    }
}
