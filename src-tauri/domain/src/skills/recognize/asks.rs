//! From the places of a text to what it asks for, each skill once.

use std::collections::BTreeMap;

use super::{Mention, Necessity};
use crate::skills::SkillNo;

/// A skill a text asks for, all its mentions together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// The skill.
    pub skill: SkillNo,
    /// The strongest necessity of its mentions.
    pub necessity: Necessity,
    /// The most years of experience stated for it, where any are.
    pub years: Option<u8>,
}

/// Each skill of the mentions once, in order of number.
pub fn asks(mentions: &[Mention]) -> Vec<Wanted> {
    let mut wanted: BTreeMap<SkillNo, Wanted> = BTreeMap::new();
    for Mention { skill, necessity, years, .. } in mentions {
        let fresh = Wanted { skill: *skill, necessity: *necessity, years: *years };
        let known = wanted.entry(*skill).or_insert(fresh);
        known.necessity = known.necessity.max(*necessity);
        known.years = known.years.max(*years);
    }
    wanted.into_values().collect()
}
