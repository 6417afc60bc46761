//! How much each skill weighs on a market that was counted.

use super::counts::{Counts, SkillDemand};
use super::estimate::CountedShare;
use crate::computation::Computation;
use crate::figure::Figure;
use crate::id::{SkillId, SourceId};
use crate::share::Share;

/// The weight of a skill on a counted market.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountWeight {
    /// The skill.
    pub skill: SkillId,
    /// Its place, from 1.
    pub place: u16,
    /// The weight.
    pub weight: Figure<Share>,
    /// What it was counted from.
    pub postings: CountedShare,
}

/// The weight of every skill asked for on a counted market, heaviest first; equal ones by id.
///
/// Counted within an anchor, they are the shares among the anchor's postings.
pub fn count_weights(counts: &Counts, source: &SourceId) -> Vec<CountWeight> {
    let weigh = |(place, demand): (u16, &SkillDemand)| {
        let share = demand.postings.share.value().map_or(Share::NOTHING, |share| share.value);
        let weight = Figure::derived(share, Computation::CountWeight, vec![source.clone()]);
        CountWeight { skill: demand.skill.clone(), place, weight, postings: demand.postings }
    };
    (1..).zip(&counts.skills).map(weigh).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{self, market, number, posting, times};
    use super::super::{Filter, Reading};
    use super::*;

    fn weights(list: Vec<Reading>) -> Vec<(String, u16, u32)> {
        let anchored = Filter { anchor: Some(number("cloud")), ..Filter::default() };
        let counts = Counts::of(&market(list), &sample::skills(), anchored);
        let weights = count_weights(&counts, &"tests".parse().unwrap());
        weights
            .iter()
            .map(|one| (one.skill.to_string(), one.place, one.weight.value().basis_points()))
            .collect()
    }

    #[test]
    fn a_skill_weighs_its_share_of_the_anchors_postings() {
        let found = weights(vec![
            times(20, posting(&["cloud", "go"])),
            times(20, posting(&["cloud", "go", "raft"])),
            times(10, posting(&["cloud"])),
            times(500, posting(&["java"])),
        ]);
        assert_eq!(found, [("go".into(), 1, 8_000), ("raft".into(), 2, 4_000)]);
    }

    #[test]
    fn nine_postings_weigh_nothing() {
        assert_eq!(weights(vec![times(9, posting(&["cloud", "go"]))]), [("go".into(), 1, 0)]);
    }
}
