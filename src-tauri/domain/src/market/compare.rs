//! One market beside another, skill by skill. They are never blended.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::counts::Counts;
use super::demand::RankWeight;
use super::estimate::{CountedShare, Estimate, SharePoints};
use super::statistics::{discovery, round};
use super::trend::FALSE_DISCOVERIES;
use crate::figure::Figure;
use crate::id::SkillId;
use crate::share::Share;
use crate::skills::Skills;

/// One of two markets that are compared.
#[derive(Debug, Clone, Copy)]
pub enum Side<'m> {
    /// A ranking without counts; see [`super::rank_weights`].
    Ranking(&'m [RankWeight]),
    /// A counted market.
    Counted(&'m Counts),
}

/// A skill on two markets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ComparedSkill {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// Where it stands on one market; nothing where a ranking leaves it out.
    pub left: Option<MarketStanding>,
    /// Where it stands on the other.
    pub right: Option<MarketStanding>,
    /// How many share points more it has on the right, where both were counted.
    pub difference: Option<Estimate<SharePoints>>,
    /// Whether the two differ.
    pub verdict: MarketDifference,
}

/// Where a skill stands on a market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum MarketStanding {
    /// In a ranking.
    Ranked {
        /// Its place among the skills that both sides can name.
        place: Option<u32>,
        /// Its weight there.
        weight: Figure<Share>,
    },
    /// On a counted market.
    Counted {
        /// Its place among the skills that both sides can name, and the places the intervals of all
        /// shares allow; nothing where there are too few postings to say.
        place: Option<Estimate<u32>>,
        /// How many postings ask for it.
        postings: CountedShare,
    },
}

/// Whether two markets differ in a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum MarketDifference {
    /// They do.
    Differs,
    /// They may or may not: it cannot be told from chance.
    CannotTell,
}

/// Compares two markets: what differs first, then by the better of the two places, then by id.
///
/// Places are counted among the skills that both sides can name: those a ranking ranks, where there is
/// one, else all that are asked for on either side.
pub fn compare(left: Side<'_>, right: Side<'_>, skills: &Skills) -> Vec<ComparedSkill> {
    let named: BTreeSet<&SkillId> = left.named().chain(right.named()).collect();
    let placed: BTreeSet<&SkillId> =
        named.iter().copied().filter(|skill| left.can_place(skill) && right.can_place(skill)).collect();
    let (left, right) = (left.standings(&named, &placed), right.standings(&named, &placed));
    let mut compared: Vec<ComparedSkill> = named
        .into_iter()
        .map(|skill| {
            let (left, right) = (left.get(skill).cloned(), right.get(skill).cloned());
            let both = left.as_ref().zip(right.as_ref());
            ComparedSkill {
                skill: skill.clone(),
                name: skills.name(skill),
                difference: both.and_then(|(left, right)| difference(left, right)),
                verdict: both.map_or(MarketDifference::CannotTell, |(left, right)| by_place(left, right)),
                left,
                right,
            }
        })
        .collect();
    judge_shares(&mut compared);
    compared.sort_by_key(|skill| (skill.verdict, skill.best_place()));
    compared
}

impl<'m> Side<'m> {
    /// The skills it names.
    fn named(self) -> Box<dyn Iterator<Item = &'m SkillId> + 'm> {
        match self {
            Self::Ranking(weights) => Box::new(weights.iter().map(|weight| &weight.skill)),
            Self::Counted(counts) => Box::new(counts.skills.iter().map(|demand| &demand.skill)),
        }
    }

    /// Whether it says where a skill stands. A counted market says it of every skill, asked for or not.
    fn can_place(self, skill: &SkillId) -> bool {
        match self {
            Self::Ranking(weights) => weights.iter().any(|weight| &weight.skill == skill),
            Self::Counted(_) => true,
        }
    }

    /// Where it says that each of the `named` skills stands, with places among the `placed`.
    fn standings(
        self,
        named: &BTreeSet<&SkillId>,
        placed: &BTreeSet<&SkillId>,
    ) -> BTreeMap<SkillId, MarketStanding> {
        match self {
            Self::Ranking(weights) => ranked(weights, placed),
            Self::Counted(counts) => counted(counts, named, placed),
        }
    }
}

fn ranked(weights: &[RankWeight], placed: &BTreeSet<&SkillId>) -> BTreeMap<SkillId, MarketStanding> {
    let mut before = 0;
    let standing = |weight: &RankWeight| {
        let mine = placed.contains(&weight.skill);
        before += u32::from(mine);
        let place = mine.then_some(before);
        (weight.skill.clone(), MarketStanding::Ranked { place, weight: weight.weight.clone() })
    };
    weights.iter().map(standing).collect()
}

fn counted(
    counts: &Counts,
    named: &BTreeSet<&SkillId>,
    placed: &BTreeSet<&SkillId>,
) -> BTreeMap<SkillId, MarketStanding> {
    let asked: BTreeMap<&SkillId, u32> =
        counts.skills.iter().map(|demand| (&demand.skill, demand.postings.count)).collect();
    let share = |skill: &SkillId| CountedShare::of(asked.get(skill).copied().unwrap_or(0), counts.postings);
    let others: Vec<Estimate<Share>> =
        placed.iter().filter_map(|skill| share(skill).share.value().copied()).collect();
    let standing = |skill: &&SkillId| {
        let postings = share(skill);
        let mine = postings.share.value().filter(|_| placed.contains(*skill));
        (
            (*skill).clone(),
            MarketStanding::Counted { place: mine.map(|mine| place(*mine, &others)), postings },
        )
    };
    named.iter().map(standing).collect()
}

/// The place of a share among others: behind those that are greater, at best behind those that
/// surely are, at worst before only those that surely are smaller.
fn place(mine: Estimate<Share>, all: &[Estimate<Share>]) -> Estimate<u32> {
    let count = |test: &dyn Fn(&Estimate<Share>) -> bool| {
        u32::try_from(all.iter().filter(|other| test(other)).count()).unwrap_or(u32::MAX)
    };
    Estimate {
        value: count(&|other| other.value > mine.value).saturating_add(1),
        low: count(&|other| other.low > mine.high).saturating_add(1),
        high: count(&|other| other.high >= mine.low),
    }
}

fn difference(left: &MarketStanding, right: &MarketStanding) -> Option<Estimate<SharePoints>> {
    let (left, right) = (left.counted()?, right.counted()?);
    let (first, last) = (left.share.value()?, right.share.value()?);
    let band = right.proportion().less(left.proportion());
    Some(Estimate::between(first.value, last.value, band))
}

/// A ranking beside counts: they differ where the counts do not allow its place.
fn by_place(left: &MarketStanding, right: &MarketStanding) -> MarketDifference {
    let differs = match (left, right) {
        (MarketStanding::Ranked { place, .. }, MarketStanding::Counted { place: allowed, .. })
        | (MarketStanding::Counted { place: allowed, .. }, MarketStanding::Ranked { place, .. }) => {
            place.zip(*allowed).is_some_and(|(place, allowed)| !(allowed.low..=allowed.high).contains(&place))
        }
        (MarketStanding::Ranked { .. }, MarketStanding::Ranked { .. })
        | (MarketStanding::Counted { .. }, MarketStanding::Counted { .. }) => false,
    };
    if differs { MarketDifference::Differs } else { MarketDifference::CannotTell }
}

/// Counts beside counts: all skills are judged together, since among many some differ by chance.
fn judge_shares(compared: &mut [ComparedSkill]) {
    let chance = |skill: &ComparedSkill| {
        let (left, right) = (skill.left.as_ref()?.counted()?, skill.right.as_ref()?.counted()?);
        skill.difference.map(|_| left.proportion().chance_of_same(right.proportion()))
    };
    let judged: Vec<(&mut ComparedSkill, f64)> =
        compared.iter_mut().filter_map(|skill| chance(skill).map(|chance| (skill, chance))).collect();
    let chances: Vec<f64> = judged.iter().map(|(_, chance)| *chance).collect();
    for ((skill, _), adjusted) in judged.into_iter().zip(discovery::adjusted(&chances)) {
        if round::probability(adjusted) <= FALSE_DISCOVERIES {
            skill.verdict = MarketDifference::Differs;
        }
    }
}

impl MarketStanding {
    fn counted(&self) -> Option<CountedShare> {
        match self {
            Self::Counted { postings, .. } => Some(*postings),
            Self::Ranked { .. } => None,
        }
    }

    fn place(&self) -> Option<u32> {
        match self {
            Self::Ranked { place, .. } => *place,
            Self::Counted { place, .. } => place.map(|place| place.value),
        }
    }
}

impl ComparedSkill {
    fn best_place(&self) -> u32 {
        let places = [&self.left, &self.right].into_iter().flatten().filter_map(MarketStanding::place);
        places.min().unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample::{self, any_market, market, posting, times};
    use super::super::{Filter, Readings, rank_weights};
    use super::*;

    fn counts(readings: &Readings) -> Counts {
        Counts::of(readings, &sample::skills(), Filter::default())
    }

    fn go_of(postings: u32, go: u32) -> Counts {
        counts(&market(vec![times(go, posting(&["go"])), times(postings - go, posting(&["java"]))]))
    }

    fn go(compared: &[ComparedSkill]) -> &ComparedSkill {
        compared.iter().find(|skill| skill.skill.as_str() == "go").unwrap()
    }

    fn compared(left: &Counts, right: &Counts) -> Vec<ComparedSkill> {
        compare(Side::Counted(left), Side::Counted(right), &sample::skills())
    }

    #[test]
    fn counted_markets_differ_where_chance_does_not_explain_it() {
        let found = compared(&go_of(1_000, 300), &go_of(1_000, 420));
        let difference = go(&found).difference.unwrap();
        assert_eq!(difference.value.basis_points(), 1_200, "42 % less 30 %");
        assert!(difference.low > SharePoints::NONE);
        assert_eq!(go(&found).verdict, MarketDifference::Differs);
    }

    #[test]
    fn counted_markets_that_are_small_or_close_cannot_be_told_apart() {
        assert_eq!(go(&compared(&go_of(40, 12), &go_of(40, 17))).verdict, MarketDifference::CannotTell);
        assert_eq!(
            go(&compared(&go_of(1_000, 300), &go_of(1_000, 305))).verdict,
            MarketDifference::CannotTell
        );
    }

    #[test]
    fn a_skill_asked_for_on_one_side_only_is_counted_as_nothing_on_the_other() {
        let other = counts(&market(vec![times(500, posting(&["java"]))]));
        let found = compared(&other, &go_of(500, 100));
        let Some(MarketStanding::Counted { postings, .. }) = &go(&found).left else {
            panic!("it was counted")
        };
        assert_eq!((postings.count, postings.base), (0, 500));
        assert_eq!(go(&found).verdict, MarketDifference::Differs);
    }

    /// The sample's report ranks Go first and Kubernetes second, and nothing else.
    fn beside_the_report(list: Vec<super::super::Reading>) -> Vec<ComparedSkill> {
        let weights = rank_weights(&crate::sample::market(), &sample::skills());
        compare(Side::Ranking(&weights), Side::Counted(&counts(&market(list))), &sample::skills())
    }

    #[test]
    fn a_ranking_differs_from_counts_that_do_not_allow_its_place() {
        let found = beside_the_report(vec![
            times(400, posting(&["java"])),
            times(300, posting(&["kubernetes"])),
            times(100, posting(&["go"])),
        ]);
        let Some(MarketStanding::Counted { place, .. }) = go(&found).right else { panic!("it was counted") };
        assert_eq!(
            place,
            Some(Estimate { value: 2, low: 2, high: 2 }),
            "Java is not ranked and takes no place"
        );
        assert_eq!((go(&found).verdict, go(&found).difference), (MarketDifference::Differs, None));
    }

    #[test]
    fn counts_that_allow_the_place_of_a_ranking_say_nothing_against_it() {
        let found = beside_the_report(vec![times(21, posting(&["kubernetes"])), times(19, posting(&["go"]))]);
        assert_eq!(go(&found).verdict, MarketDifference::CannotTell);
    }

    #[test]
    fn what_a_ranking_leaves_out_is_shown_without_a_place() {
        let found = beside_the_report(vec![times(400, posting(&["java"]))]);
        let java = found.iter().find(|skill| skill.skill.as_str() == "java").unwrap();
        assert!(
            java.left.is_none() && matches!(java.right, Some(MarketStanding::Counted { place: None, .. }))
        );
    }

    proptest! {
        #[test]
        fn a_market_never_differs_from_itself(readings in any_market()) {
            let counts = counts(&readings);
            prop_assert!(compared(&counts, &counts).iter().all(|skill| skill.verdict == MarketDifference::CannotTell));
        }

        #[test]
        fn places_lie_among_the_places_allowed(readings in any_market()) {
            let counts = counts(&readings);
            for skill in compared(&counts, &counts) {
                if let Some(MarketStanding::Counted { place: Some(place), .. }) = skill.left {
                    prop_assert!(1 <= place.low && place.low <= place.value && place.value <= place.high);
                }
            }
        }
    }
}
