//! How many postings are matched after each skill of an order of learning.

use serde::Serialize;

use super::estimate::CountedShare;
use super::filter::Filter;
use super::must_have::Levels;
use super::reading::Readings;
use super::table;
use crate::id::SkillId;
use crate::skills::{SkillNo, Skills};

/// What an order of learning reaches, step by step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Reach {
    /// Postings with every must-have met today, of all that name one.
    pub today: CountedShare,
    /// The same after each skill.
    pub steps: Vec<ReachStep>,
}

/// What is reached after one more skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReachStep {
    /// The skill, learned as far as any posting asks.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// Postings with every must-have met then.
    pub matched: CountedShare,
}

/// How many of the postings that `filter` lets through are matched after each skill of `order`; what
/// is no skill falls out.
pub fn reach(
    readings: &Readings,
    skills: &Skills,
    levels: &Levels,
    order: &[SkillNo],
    filter: Filter,
) -> Reach {
    let order: Vec<SkillNo> = order.iter().copied().filter(|number| skills.at(*number).is_some()).collect();
    let mut learned_after: Vec<Option<usize>> = vec![None; skills.count()];
    for (step, number) in (1..).zip(&order) {
        if let Some(cell) = learned_after.get_mut(number.index()) {
            cell.get_or_insert(step);
        }
    }
    let after = |skill: SkillNo| learned_after.get(skill.index()).copied().flatten();
    let mut countable = 0_u32;
    // One cell for today and one for each step: the postings that the step is the last one for.
    let mut opened = vec![0_u32; order.len() + 1];
    for reading in filter.of(readings) {
        let mut must_haves = levels.must_haves(reading).peekable();
        if must_haves.peek().is_none() {
            continue;
        }
        countable = countable.saturating_add(reading.postings);
        let last = must_haves
            .filter(|must| !must.is_met())
            .try_fold(0, |last, must| Some(after(must.skill)?.max(last)));
        if let Some(step) = last {
            table::add(&mut opened, step, reading.postings);
        }
    }
    let mut sum = 0_u32;
    let mut matched = opened.into_iter().map(|more| {
        sum = sum.saturating_add(more);
        CountedShare::of(sum, countable)
    });
    let today = matched.next().unwrap_or_else(|| CountedShare::of(0, countable));
    let step = |(number, matched): (&SkillNo, CountedShare)| {
        let (skill, name) = table::named(skills.at(*number)?);
        Some(ReachStep { skill, name, matched })
    };
    Reach { today, steps: order.iter().zip(matched).filter_map(step).collect() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample::{self, NAMES, any_market, market, number, posting, times};
    use super::super::unlocks;
    use super::*;
    use crate::level::Level;

    fn counts(readings: &Readings, order: &[&str]) -> Vec<u32> {
        let skills = sample::skills();
        let order: Vec<SkillNo> = order.iter().map(|name| number(name)).collect();
        let none = Levels::of(&skills, |_| Level::None);
        let found = reach(readings, &skills, &none, &order, Filter::default());
        std::iter::once(found.today)
            .chain(found.steps.iter().map(|step| step.matched))
            .map(|share| share.count)
            .collect()
    }

    #[test]
    fn a_posting_counts_from_the_step_that_brings_its_last_must_have() {
        let readings = market(vec![
            times(5, posting(&["go"])),
            times(7, posting(&["go", "raft"])),
            times(11, posting(&["java"])),
        ]);
        assert_eq!(counts(&readings, &["go", "raft"]), [0, 5, 12]);
        assert_eq!(counts(&readings, &["raft", "go", "java"]), [0, 0, 12, 23]);
    }

    proptest! {
        #[test]
        fn the_first_step_opens_what_its_unlock_says(readings in any_market(), first in 1..NAMES.len()) {
            let skills = sample::skills();
            let none = Levels::of(&skills, |_| Level::None);
            let found = unlocks(&readings, &skills, &none, Filter::default());
            let opened = found.skills.iter().find(|skill| skill.skill.as_str() == NAMES[first]);
            let counts = counts(&readings, &[NAMES[first]]);
            prop_assert_eq!(counts[1] - counts[0], opened.map_or(0, |skill| skill.opens.postings.count));
        }

        #[test]
        fn whatever_the_order_all_of_them_reach_the_same(readings in any_market(), order in Just(NAMES.to_vec()).prop_shuffle()) {
            prop_assert_eq!(counts(&readings, &order).last().copied(), counts(&readings, &NAMES).last().copied());
        }
    }
}
