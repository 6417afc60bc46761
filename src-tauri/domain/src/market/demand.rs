//! What a role asks for on a market: levels from the role, weights from the market.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{
    CountWeight, Counted, CountedShare, Counts, Market, Report, Role, Target, TargetWeight, count_weights,
};
use crate::computation::Computation;
use crate::figure::Figure;
use crate::id::{MarketId, RoleId, SkillId, SourceId};
use crate::level::Level;
use crate::share::Share;
use crate::skills::Skills;

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
    /// How many postings ask for it, where the market is counted.
    pub named: Option<CountedShare>,
    /// Whether postings are said to stress it.
    pub stressed: bool,
}

/// Puts a role's levels and a market's weights together.
pub fn demand(role: &Role, market: &Market, skills: &Skills) -> Demand {
    match market {
        Market::Report(report) => ranked(role, report, skills),
        Market::Counted(counted) => self::counted(role, counted, skills),
    }
}

fn ranked(role: &Role, market: &Report, skills: &Skills) -> Demand {
    let weights: BTreeMap<SkillId, RankWeight> =
        rank_weights(market, skills).into_iter().map(|weight| (weight.skill.clone(), weight)).collect();
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
                market_weight: ranked.map_or_else(
                    || weight_figure(Share::NOTHING, &market.source),
                    |ranked| ranked.weight.clone(),
                ),
                rank: ranked.map(|ranked| ranked.rank),
                named: None,
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

fn counted(role: &Role, market: &Counted, skills: &Skills) -> Demand {
    let counts = Counts::of(&market.readings, skills, market.field(skills));
    let weights: BTreeMap<SkillId, CountWeight> = count_weights(&counts, &market.source)
        .into_iter()
        .map(|weight| (weight.skill.clone(), weight))
        .collect();
    let nothing = || Figure::derived(Share::NOTHING, Computation::CountWeight, vec![market.source.clone()]);
    let ask = |target: &Target| {
        let counted = weights.get(&target.skill);
        Ask {
            skill: target.skill.clone(),
            required: target.level.clone(),
            weight: target.weight,
            market_weight: counted.map_or_else(nothing, |counted| counted.weight.clone()),
            rank: None,
            named: Some(counted.map_or(CountedShare::of(0, counts.postings), |counted| counted.postings)),
            stressed: false,
        }
    };
    let mut asks: Vec<Ask> = role.targets.iter().map(ask).collect();
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

/// The weight of a skill in a market's ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankWeight {
    /// The skill.
    pub skill: SkillId,
    /// Its best place as printed, directly or under an umbrella.
    pub rank: u16,
    /// The terms it gets its weight from, as printed.
    pub terms: Vec<String>,
    /// The weight.
    pub weight: Figure<Share>,
}

/// The weight of every skill a market ranks, heaviest first; equal ones by place, then by id.
pub fn rank_weights(market: &Report, skills: &Skills) -> Vec<RankWeight> {
    let mut ranking: Vec<_> = market.ranking.iter().collect();
    ranking.sort_by_key(|entry| entry.rank);
    let mut places: Vec<&SkillId> = Vec::new();
    let mut points: BTreeMap<SkillId, (u16, Vec<String>, u32)> = BTreeMap::new();
    let distinct = ranking.iter().map(|entry| &entry.skill).collect::<BTreeSet<_>>().len();
    for entry in ranking {
        let Some(skill) = skills.get(&entry.skill) else { continue };
        let covered = skills.expand(skill);
        let repeated = places.contains(&&entry.skill);
        let weight = if repeated { 0 } else { centroid_weight(places.len(), distinct).basis_points() };
        let share = weight / u32::try_from(covered.len().max(1)).unwrap_or(1);
        for id in covered {
            let known = points.entry(id).or_insert((entry.rank, Vec::new(), 0));
            known.1.push(entry.term.clone());
            known.2 += share;
        }
        if !repeated {
            places.push(&entry.skill);
        }
    }
    let weigh = |(skill, (rank, terms, points))| {
        let weight = weight_figure(Share::from_basis_points(points), &market.source);
        RankWeight { skill, rank, terms, weight }
    };
    let mut weights: Vec<RankWeight> = points.into_iter().map(weigh).collect();
    let key = |w: &RankWeight| (Reverse(*w.weight.value()), w.rank);
    weights.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.skill.cmp(&b.skill)));
    weights
}

fn weight_figure(weight: Share, source: &SourceId) -> Figure<Share> {
    Figure::derived(weight, Computation::RankWeight, vec![source.clone()])
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
    use crate::sample;

    #[test]
    fn rank_weights_of_three_terms_are_those_of_the_paper() {
        let weights: Vec<u32> = (0..3).map(|place| centroid_weight(place, 3).basis_points()).collect();
        assert_eq!(weights, [6_111, 2_778, 1_111], "11/18, 5/18 and 2/18");
    }

    #[test]
    fn two_names_of_one_skill_count_once_at_the_better_place() {
        let weights = rank_weights(&sample::market(), &sample::skills());
        let go = weights.iter().find(|weight| weight.skill.as_str() == "go").unwrap();
        assert_eq!((go.rank, go.terms.as_slice()), (1, ["Go".to_string(), "Golang".into()].as_slice()));
        assert_eq!(go.weight.value().basis_points(), 7_500, "the first of two distinct terms");
    }

    #[test]
    fn an_umbrella_gives_its_weight_to_what_it_stands_for() {
        let weights = rank_weights(&sample::market(), &sample::skills());
        let named: Vec<&str> = weights.iter().map(|weight| weight.skill.as_str()).collect();
        assert_eq!(named, ["go", "kubernetes"], "Cloud stands for Kubernetes and is no skill itself");
    }

    #[test]
    fn rank_weights_add_up_to_the_whole() {
        let sum: u32 = (0..14).map(|place| centroid_weight(place, 14).basis_points()).sum();
        assert!((9_995..=10_005).contains(&sum), "rounding may move a basis point, not more: {sum}");
    }
}
