//! What counts: wishes, and the targets they come from.

use super::Fact;
use crate::level::Level;

/// Something that is worth its weight once all of it is so, and nothing before.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wish {
    /// Levels to hold.
    pub facts: Vec<Fact>,
    /// A level that something done has to show.
    pub proof: Option<Fact>,
    /// How much it counts: the number of postings that ask for just this, or a share of a target's value.
    pub weight: u64,
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

/// Values are multiplied by this before they are shared, so that no share is lost to rounding:
/// it can be divided by every number of levels, and by the share of a proof.
const WHOLE: u64 = 60;
/// A proof is worth this part of its target.
const PROOF: u64 = 2;

impl Wanted {
    /// The target's value shared evenly among its missing levels, and half as much again for its proof.
    pub fn wishes(&self, held: Level) -> Vec<Wish> {
        let whole = u64::from(self.value.max(1)) * WHOLE;
        let skill = self.fact.skill;
        let missing = u64::from(held.steps_to(self.fact.level));
        let level = |level: Level| Wish {
            facts: vec![Fact { skill, level }],
            proof: None,
            weight: whole / missing.max(1),
        };
        let proof = self.proof.filter(|level| *level > Level::None).map(|level| Wish {
            facts: Vec::new(),
            proof: Some(Fact { skill, level }),
            weight: whole / PROOF,
        });
        let levels = Level::ALL.into_iter().filter(|step| held < *step && *step <= self.fact.level);
        levels.map(level).chain(proof).collect()
    }
}
