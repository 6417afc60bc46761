//! What could be chosen, and what it is worth: the question a plan answers.
//!
//! **Held.** Each skill is held at a level from 0 to 5; learning only raises levels.
//!
//! **Options.** An option may be taken once, when every level it needs is held. Each of its
//! gains then applies if the skill is held at or above the gain's first level; a gain that
//! asks for more than is held at that place is lost. At most one option of an overlap group is
//! taken. An option that is a proof shows its skills at the levels it leaves one at.
//!
//! **Worth.** A [`Wish`] counts when all its levels are held and its proof is done. A posting is a
//! wish for everything it requires; a target is one wish for each level missing and one for its proof.
//!
//! **Limits.** Typical minutes and dollars add up and stay within [`Limits`].
//!
//! [`Standing`] replays a sequence by exactly these rules, and says what it is worth. Which
//! sequence is best is found elsewhere: nothing here searches.

mod replay;
#[cfg(test)]
mod tests;
mod worth;

use std::collections::BTreeMap;

use crate::id::{ResourceId, SkillId};
use crate::level::Level;

pub use replay::Standing;
pub use worth::{Wanted, Wish};

/// What could be chosen, what it is worth, and within which limits. Skills are numbered densely.
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
    /// What counts, and how much.
    pub wishes: Vec<Wish>,
    /// What may be spent.
    pub limits: Limits,
    /// The number of each skill's target, if it has one.
    target_of: Vec<Option<usize>>,
}

/// What may be spent on all options together; `None` is without limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Limits {
    /// Typical minutes.
    pub minutes: Option<u64>,
    /// US dollars.
    pub dollars: Option<u32>,
}

/// A resource that may be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its id.
    pub id: ResourceId,
    /// Typical minutes still to spend on it, at least 1.
    pub minutes: u32,
    /// What it still costs at most, in US dollars; nothing once it is owned.
    pub dollars: u32,
    /// Levels that must be held.
    pub needs: Vec<Fact>,
    /// Levels it raises.
    pub gains: Vec<Raise>,
    /// Numbers of its overlap groups.
    pub groups: Vec<u16>,
    /// Whether it ends in something that can be shown or was tested.
    pub proof: bool,
    /// Whether it is wanted for its own sake, before everything else.
    pub locked: bool,
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

/// What was chosen: numbers of options, in an order in which they can be done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// The options taken.
    pub taken: Vec<usize>,
    /// What would be taken without a limit of time: what only this reaches is left over for lack of time.
    pub unhurried: Vec<usize>,
}

impl Instance {
    /// An instance over these skills, which are in order of id; worth what its targets are worth.
    pub fn new(
        skills: Vec<SkillId>,
        start: Vec<Level>,
        options: Vec<Candidate>,
        targets: Vec<Wanted>,
        limits: Limits,
    ) -> Self {
        let target = |skill: usize| targets.iter().position(|target| target.fact.skill == skill);
        let target_of = (0..skills.len()).map(target).collect();
        let held = |skill: usize| start.get(skill).copied().unwrap_or_default();
        let wishes = targets.iter().flat_map(|target| target.wishes(held(target.fact.skill))).collect();
        Self { skills, start, options, targets, wishes, limits, target_of }
    }

    /// The same choices, worth something else: postings, for example.
    #[must_use]
    pub fn worth(self, wishes: Vec<Wish>) -> Self {
        Self { wishes, ..self }
    }

    /// The same choices within other limits.
    #[must_use]
    pub fn within(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// The number and the target of a skill that has one.
    pub fn target(&self, skill: usize) -> Option<(usize, &Wanted)> {
        let number = (*self.target_of.get(skill)?)?;
        Some((number, self.targets.get(number)?))
    }

    /// The number of a skill, if it occurs.
    pub fn skill(&self, id: &SkillId) -> Option<usize> {
        self.skills.binary_search(id).ok()
    }

    /// The typical minutes of a choice.
    pub fn minutes(&self, taken: &[usize]) -> u64 {
        taken.iter().filter_map(|&number| self.options.get(number)).map(|o| u64::from(o.minutes)).sum()
    }
}

impl Fact {
    /// True when the level is held.
    pub fn holds(self, levels: &[Level]) -> bool {
        self.level == Level::None || levels.get(self.skill).is_some_and(|held| *held >= self.level)
    }
}

impl Raise {
    /// The level after it, for somebody at this one.
    pub fn lift(self, held: Level) -> Level {
        if held >= self.from { held.max(self.to) } else { held }
    }
}

impl Candidate {
    /// True when everything it needs is held.
    pub fn is_open(&self, levels: &[Level]) -> bool {
        self.needs.iter().all(|need| need.holds(levels))
    }

    /// The level of a skill after it, for somebody who held it at `held`: one gain after the other.
    pub fn after(&self, skill: usize, held: Level) -> Level {
        let gains = self.gains.iter().filter(|gain| gain.skill == skill);
        gains.fold(held, |held, gain| gain.lift(held))
    }
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
