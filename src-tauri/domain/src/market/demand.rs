//! What a role asks for on a market: levels from the role, weights from the market.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Market, Role, TargetWeight};
use crate::figure::Figure;
use crate::id::{MarketId, RoleId, SkillId, SourceId};
use crate::level::Level;
use crate::share::Share;
use crate::skills::Skills;

/// How market weights are made from a ranking without counts.
pub const RANK_RULE: &str = "Rank-order centroid weights (Barron and Barrett 1996): with n terms the k-th weighs \
(1/k + … + 1/n) / n. Two names of one skill count once, at the better place. An umbrella term shares its weight \
evenly among the skills it stands for.";

/// What a role asks for on a market.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// The role.
    pub role: RoleId,
    /// Its title.
    pub role_title: String,
    /// The market.
    pub market: MarketId,
    /// What the market is called.
    pub market_name: String,
    /// When the market was described.
    pub as_of: String,
    /// Everything asked for, in order of skill id.
    pub asks: Vec<Ask>,
}

/// One level asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Ask {
    /// The skill.
    pub skill: SkillId,
    /// The level, with the grounds for it.
    pub required: Figure<Level>,
    /// How much it matters for the role.
    pub weight: TargetWeight,
    /// Its part of the market's ranking, derived from ranks; nothing for what is not ranked.
    pub market_weight: Figure<Share>,
    /// Its best place in the market's ranking as printed, directly or under an umbrella.
    pub rank: Option<u16>,
    /// Whether postings are said to stress it.
    pub stressed: bool,
}

/// Puts a role's levels and a market's weights together.
pub fn demand(role: &Role, market: &Market, skills: &Skills) -> Demand {
    let weights = rank_weights(market, skills);
    let stressed: BTreeSet<&SkillId> = market.stressed.iter().flat_map(|topic| &topic.skills).collect();
    let mut asks: Vec<Ask> = role
        .targets
        .iter()
        .map(|target| {
            let ranked = weights.get(&target.skill);
            Ask {
                skill: target.skill.clone(),
                required: target.level.clone(),
                weight: target.weight,
                market_weight: weight_figure(ranked.map_or(Share::NOTHING, |r| r.weight), &market.source),
                rank: ranked.map(|r| r.rank),
                stressed: stressed.contains(&target.skill),
            }
        })
        .collect();
    asks.sort_by(|a, b| a.skill.cmp(&b.skill));
    Demand {
        role: role.id.clone(),
        role_title: role.title.clone(),
        market: market.id.clone(),
        market_name: market.name.clone(),
        as_of: market.as_of.clone(),
        asks,
    }
}

fn weight_figure(weight: Share, source: &SourceId) -> Figure<Share> {
    Figure::derived(weight, RANK_RULE, vec![source.clone()])
}

struct RankWeight {
    rank: u16,
    weight: Share,
}

/// The weight of every concrete skill in the market's ranking.
fn rank_weights(market: &Market, skills: &Skills) -> BTreeMap<SkillId, RankWeight> {
    let mut seen = BTreeSet::new();
    let mut ranking: Vec<_> = market.ranking.iter().collect();
    ranking.sort_by_key(|entry| entry.rank);
    ranking.retain(|entry| seen.insert(&entry.skill));

    let mut weights: BTreeMap<SkillId, RankWeight> = BTreeMap::new();
    for (place, entry) in ranking.iter().enumerate() {
        let Some(skill) = skills.get(&entry.skill) else { continue };
        let covered = skills.expand(skill);
        let points = centroid_weight(place, ranking.len()).basis_points();
        let share = points / u32::try_from(covered.len().max(1)).unwrap_or(1);
        for id in covered {
            let known = weights.entry(id).or_insert(RankWeight { rank: entry.rank, weight: Share::NOTHING });
            known.weight = Share::from_basis_points(known.weight.basis_points() + share);
        }
    }
    weights
}

/// The rank-order centroid weight of the `place`-th of `count` terms, counted from 0.
///
/// Computed in millionths with integers, so that every machine gives the same weight.
fn centroid_weight(place: usize, count: usize) -> Share {
    const UNIT: u64 = 1_000_000_000;
    let count = count.max(1) as u64;
    let sum: u64 = (place as u64 + 1..=count).map(|k| UNIT / k).sum();
    let points = (sum / count * 10_000 + UNIT / 2) / UNIT;
    Share::from_basis_points(u32::try_from(points).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rank_weights_of_three_terms_are_those_of_the_paper() {
        let weights: Vec<u32> = (0..3).map(|place| centroid_weight(place, 3).basis_points()).collect();
        assert_eq!(weights, [6_111, 2_778, 1_111], "11/18, 5/18 and 2/18");
    }

    #[test]
    fn rank_weights_add_up_to_the_whole() {
        let sum: u32 = (0..14).map(|place| centroid_weight(place, 14).basis_points()).sum();
        assert!((9_995..=10_005).contains(&sum), "rounding may move a basis point, not more: {sum}");
    }
}
