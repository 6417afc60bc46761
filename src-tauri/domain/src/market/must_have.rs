//! What a posting does not do without, held against what a person can do.

use super::reading::{Asked, Reading};
use crate::level::Level;
use crate::skills::recognize::Necessity;
use crate::skills::{Skill, SkillNo, Skills};

/// The level a person holds of each skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels {
    /// By number; nothing for umbrella words, which nobody holds and no posting can insist on.
    held: Vec<Option<Level>>,
}

impl Levels {
    /// The levels that `held` tells of each skill.
    pub fn of(skills: &Skills, held: impl Fn(SkillNo) -> Level) -> Self {
        let of_skill = |(place, skill): (usize, &Skill)| {
            let number = SkillNo::of_index(place).filter(|_| !skill.is_umbrella());
            number.map(&held)
        };
        Self { held: skills.iter().enumerate().map(of_skill).collect() }
    }

    /// The level held of a skill; nothing for umbrella words.
    pub fn level(&self, skill: SkillNo) -> Option<Level> {
        self.held.get(skill.index()).copied().flatten()
    }

    /// The must-haves of a posting: what it requires, and what it names without saying how much it
    /// matters. What is only welcome is none, and neither are umbrella words.
    pub(super) fn must_haves<'r>(&'r self, reading: &'r Reading) -> impl Iterator<Item = MustHave> + 'r {
        reading
            .asks
            .iter()
            .filter(|asked| asked.necessity >= Necessity::Named)
            .filter_map(|asked| self.facing(*asked))
    }

    /// What a posting would welcome, umbrella words apart.
    pub(super) fn welcome<'r>(&'r self, reading: &'r Reading) -> impl Iterator<Item = MustHave> + 'r {
        let welcome = reading.asks.iter().filter(|asked| asked.necessity == Necessity::Preferred);
        welcome.filter_map(|asked| self.facing(*asked))
    }

    fn facing(&self, asked: Asked) -> Option<MustHave> {
        let held = self.level(asked.skill)?;
        Some(MustHave { skill: asked.skill, asked: asked.level, held })
    }
}

/// A level asked for beside the level held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct MustHave {
    pub skill: SkillNo,
    pub asked: Level,
    pub held: Level,
}

impl MustHave {
    pub(super) fn is_met(self) -> bool {
        self.held >= self.asked
    }

    /// How many levels are missing.
    pub(super) fn steps(self) -> u8 {
        self.held.steps_to(self.asked)
    }
}
