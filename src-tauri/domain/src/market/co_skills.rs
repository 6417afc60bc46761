//! What is asked for together with a skill: how often, and how many times as often as elsewhere.

use std::cmp::Reverse;

use serde::Serialize;

use super::estimate::{CountedShare, Estimate, SAY_FROM, Times};
use super::filter::Filter;
use super::reading::Readings;
use super::statistics::ratio;
use super::table::{self, Table};
use crate::id::SkillId;
use crate::skills::{SkillNo, Skills};

/// Fewer postings that ask for both say nothing of how many times as often they do.
pub const LIFT_FROM: u32 = 10;

/// The skills asked for together with one of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CoSkills {
    /// The skill, or the umbrella word, that they go with.
    pub anchor: SkillId,
    /// How it is written.
    pub name: String,
    /// How many postings ask for the anchor.
    pub with: u32,
    /// How many do not.
    pub without: u32,
    /// The skills, most often asked for together first; umbrella words are left out.
    pub skills: Vec<CoSkill>,
}

/// A skill beside an anchor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CoSkill {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// How many of the postings with the anchor ask for it.
    pub with: CountedShare,
    /// How many of the postings without the anchor ask for it.
    pub elsewhere: CountedShare,
    /// How many times as often it is asked for with the anchor as without it.
    pub lift: Lift,
    /// The lift of market-basket analysis: how many times as often as in all postings, the anchor's
    /// included. It is the same from either side, and other tools show it; said when `lift` is.
    pub lift_overall: Option<Estimate<Times>>,
    /// Its place, from 1, by the lower end of the lift's interval; none where there is no lift.
    pub lift_place: Option<u32>,
}

/// How many times as often a skill is asked for with the anchor as without it.
///
/// It is measured against the postings without the anchor, since "twice as often as elsewhere" means
/// just that. Against all postings it could not exceed two for an anchor that half of them name,
/// however closely the two belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Lift {
    /// Fewer than [`LIFT_FROM`] postings ask for both, or fewer than [`SAY_FROM`] are elsewhere.
    TooFew,
    /// So many times as often; the interval is symmetric on the logarithmic scale, by the delta method.
    Often {
        /// The share with the anchor, divided by the share elsewhere.
        times: Estimate<Times>,
    },
    /// Nobody asks for it elsewhere.
    OnlyHere {
        /// The lower end of how many times as often, with half a posting added to each count.
        at_least: Times,
    },
}

impl Lift {
    /// How many times as often at least: what lists are ordered by, so that nothing comes first on a
    /// handful of postings.
    pub fn at_least(self) -> Option<Times> {
        match self {
            Self::TooFew => None,
            Self::Often { times } => Some(times.low),
            Self::OnlyHere { at_least } => Some(at_least),
        }
    }

    fn of(with: CountedShare, elsewhere: CountedShare) -> Self {
        if with.count < LIFT_FROM || elsewhere.base < SAY_FROM {
            return Self::TooFew;
        }
        let (here, there) = (with.proportion(), elsewhere.proportion());
        match ratio::times_as_often(here, there) {
            Some(times) => Self::Often { times: times.into() },
            None => Self::OnlyHere { at_least: Times::of(ratio::at_least_times(here, there)) },
        }
    }
}

/// What is asked for together with `anchor`, among the postings that `filter` lets through; nothing
/// for an anchor that is no skill.
pub fn co_skills(readings: &Readings, skills: &Skills, anchor: SkillNo, filter: Filter) -> Option<CoSkills> {
    let (id, name) = table::named(skills.at(anchor)?);
    let (mut with, mut without) = (0_u32, 0_u32);
    let (mut together, mut elsewhere) = (Table::of(skills), Table::of(skills));
    for reading in filter.of(readings) {
        let (postings, table) = if reading.asks_for(anchor) {
            (&mut with, &mut together)
        } else {
            (&mut without, &mut elsewhere)
        };
        *postings = postings.saturating_add(reading.postings);
        for asked in reading.asked() {
            table.add(asked.skill, reading.postings);
        }
    }
    let beside = |number: SkillNo| {
        (CountedShare::of(together.get(number), with), CountedShare::of(elsewhere.get(number), without))
    };
    let mut list: Vec<CoSkill> = table::listed(skills)
        .filter(|(number, _)| *number != anchor && together.get(*number) > 0)
        .map(|(number, skill)| {
            let (skill, name) = table::named(skill);
            let (with, elsewhere) = beside(number);
            let lift = Lift::of(with, elsewhere);
            let lift_overall = lift.at_least().and_then(|_| overall(with, elsewhere));
            CoSkill { skill, name, with, elsewhere, lift, lift_overall, lift_place: None }
        })
        .collect();
    // The list comes in order of id, and sorting keeps it among equals.
    list.sort_by_key(|skill| Reverse(skill.with.count));
    place_by_lift(&mut list);
    Some(CoSkills { anchor: id, name, with, without, skills: list })
}

fn overall(with: CountedShare, elsewhere: CountedShare) -> Option<Estimate<Times>> {
    let named = with.count.saturating_add(elsewhere.count);
    let all = with.base.saturating_add(elsewhere.base);
    ratio::lift(with.count, with.base, named, all).map(Estimate::from)
}

fn place_by_lift(list: &mut [CoSkill]) {
    let mut lifted: Vec<&mut CoSkill> =
        list.iter_mut().filter(|skill| skill.lift.at_least().is_some()).collect();
    lifted.sort_by_key(|skill| Reverse(skill.lift.at_least()));
    for (place, skill) in (1..).zip(lifted) {
        skill.lift_place = Some(place);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample::{self, market, number, posting, times};
    use super::*;
    use crate::share::Share;

    fn beside(readings: &Readings, anchor: &str) -> CoSkills {
        co_skills(readings, &sample::skills(), number(anchor), Filter::default()).unwrap()
    }

    fn skill<'a>(found: &'a CoSkills, skill: &str) -> &'a CoSkill {
        found.skills.iter().find(|co_skill| co_skill.skill.as_str() == skill).unwrap()
    }

    /// Go is frequent and asked for everywhere; Raft is rare and goes with the umbrella word.
    fn frequent_and_characteristic() -> Readings {
        market(vec![
            times(20, posting(&["cloud", "go", "raft"])),
            times(40, posting(&["cloud", "go"])),
            times(40, posting(&["cloud"])),
            times(20, posting(&["raft"])),
            times(600, posting(&["go"])),
            times(380, posting(&["java"])),
        ])
    }

    #[test]
    fn a_co_skill_has_its_share_with_the_anchor_its_share_elsewhere_and_their_quotient() {
        let found = beside(&frequent_and_characteristic(), "cloud");
        let raft = skill(&found, "raft");
        assert_eq!(
            (raft.with.count, raft.with.base, raft.elsewhere.count, raft.elsewhere.base),
            (20, 100, 20, 1_000)
        );
        assert_eq!(raft.with.share.value().unwrap().value, Share::from_percent(20));
        let Lift::Often { times } = raft.lift else { panic!("Raft is asked for elsewhere") };
        assert_eq!(times.value.thousandths(), 10_000, "20 % with the anchor, 2 % elsewhere");
        assert_eq!(raft.lift_overall.unwrap().value.thousandths(), 5_500, "20 % against 40 of 1,100");
    }

    #[test]
    fn share_and_lift_may_disagree() {
        let found = beside(&frequent_and_characteristic(), "cloud");
        let by_share: Vec<&str> = found.skills.iter().map(|skill| skill.name.as_str()).collect();
        assert_eq!(by_share, ["Go", "Raft"]);
        assert_eq!((skill(&found, "go").lift_place, skill(&found, "raft").lift_place), (Some(2), Some(1)));
    }

    #[test]
    fn a_handful_never_comes_first_by_lift() {
        let mut readings = frequent_and_characteristic();
        readings.list.push(times(9, posting(&["cloud", "woodwork"])));
        let found = beside(&readings, "cloud");
        assert_eq!(skill(&found, "woodwork").lift, Lift::TooFew, "nine postings ask for both");
        assert_eq!(skill(&found, "woodwork").lift_place, None);
    }

    #[test]
    fn what_is_asked_for_nowhere_else_has_a_lower_end_and_a_place() {
        let mut readings = frequent_and_characteristic();
        readings.list.push(times(15, posting(&["cloud", "woodwork"])));
        let found = beside(&readings, "cloud");
        let Lift::OnlyHere { at_least } = skill(&found, "woodwork").lift else {
            panic!("nobody else asks for it")
        };
        assert!(at_least > Times::of(5.0), "{at_least}");
        assert!(skill(&found, "woodwork").lift_place.is_some());
    }

    #[test]
    fn with_too_few_postings_elsewhere_there_is_no_lift() {
        let readings = market(vec![times(50, posting(&["cloud", "go"])), times(9, posting(&["go"]))]);
        assert_eq!(skill(&beside(&readings, "cloud"), "go").lift, Lift::TooFew);
    }

    proptest! {
        #[test]
        fn two_skills_have_the_same_overall_lift_from_either_side(mut readings in sample::any_market()) {
            readings.list.iter_mut().for_each(|reading| reading.postings *= 10);
            let (go, java) = (beside(&readings, "go"), beside(&readings, "java"));
            let there = go.skills.iter().find(|skill| skill.skill.as_str() == "java").and_then(|s| s.lift_overall);
            let back = java.skills.iter().find(|skill| skill.skill.as_str() == "go").and_then(|s| s.lift_overall);
            if let (Some(there), Some(back)) = (there, back) {
                prop_assert_eq!(there, back);
            }
        }

        #[test]
        fn with_and_without_make_up_the_market(readings in sample::any_market()) {
            let found = beside(&readings, "cloud");
            let all: u32 = readings.list.iter().map(|reading| reading.postings).sum();
            prop_assert_eq!(found.with + found.without, all);
            prop_assert!(found.skills.iter().all(|skill| skill.with.base == found.with));
        }

        #[test]
        fn places_by_lift_are_counted_without_a_gap(readings in sample::any_market()) {
            let mut places: Vec<u32> = beside(&readings, "go").skills.iter().filter_map(|s| s.lift_place).collect();
            places.sort_unstable();
            prop_assert!(places.iter().zip(1..).all(|(place, expected)| *place == expected));
        }
    }
}
