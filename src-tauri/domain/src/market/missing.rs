//! What still keeps a person from the postings of a market.

use std::collections::BTreeMap;

use super::filter::Filter;
use super::must_have::Levels;
use super::reading::Readings;
use crate::level::Level;
use crate::skills::SkillNo;

/// Must-haves that are missing together, and for how many postings they are all that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The skills in order of number, each with the level asked for.
    pub skills: Vec<(SkillNo, Level)>,
    /// Postings that are matched once all of them are held, and not before.
    pub postings: u32,
}

/// What is missing for each posting that `filter` lets through: equal sets once, in their order.
///
/// Postings that are matched already, or name no must-have, are in none.
pub fn missing(readings: &Readings, levels: &Levels, filter: Filter) -> Vec<Missing> {
    let mut sets: BTreeMap<Vec<(SkillNo, Level)>, u32> = BTreeMap::new();
    for reading in filter.of(readings) {
        let unmet = levels.must_haves(reading).filter(|must| !must.is_met());
        let skills: Vec<(SkillNo, Level)> = unmet.map(|must| (must.skill, must.asked)).collect();
        if !skills.is_empty() {
            let postings = sets.entry(skills).or_default();
            *postings = postings.saturating_add(reading.postings);
        }
    }
    sets.into_iter().map(|(skills, postings)| Missing { skills, postings }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{self, NAMES, market, number, posting, times};
    use super::*;

    #[test]
    fn postings_that_miss_the_same_are_counted_together_and_matched_ones_not_at_all() {
        let readings = market(vec![
            times(5, posting(&["go", "raft"])),
            times(2, posting(&["raft"])),
            times(3, posting(&["raft", "java"])),
            times(9, posting(&["go"])),
        ]);
        let held = Levels::of(&sample::skills(), |skill| {
            if NAMES[skill.index()] == "go" { Level::Expert } else { Level::None }
        });
        let said: Vec<(Vec<SkillNo>, u32)> = missing(&readings, &held, Filter::default())
            .into_iter()
            .map(|set| (set.skills.into_iter().map(|(skill, _)| skill).collect(), set.postings))
            .collect();
        let mut both = vec![number("raft"), number("java")];
        both.sort();
        let mut wanted = vec![(vec![number("raft")], 7), (both, 3)];
        wanted.sort();
        assert_eq!(said, wanted);
    }
}
