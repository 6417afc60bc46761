//! Postings by how well they match what a person can do.

use std::cmp::Reverse;
use std::ops::Range;

use serde::Serialize;

use super::estimate::CountedShare;
use super::filter::Filter;
use super::month::Month;
use super::must_have::{Levels, MustHave};
use super::reading::{Reading, Readings};
use super::table;
use crate::id::SkillId;
use crate::level::Level;
use crate::skills::Skills;

/// How the postings of a market match what a person can do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Opportunities {
    /// Every must-have met.
    pub matched: CountedShare,
    /// One skill away.
    pub one_away: CountedShare,
    /// Two skills away.
    pub two_away: CountedShare,
    /// Three skills away or more.
    pub further_away: CountedShare,
    /// Postings that name no must-have we can count: they are neither matched nor missed, and the shares
    /// above are of all others.
    pub nothing_countable: u32,
    /// The matches at the places that were asked for, best first.
    pub list: Vec<Opportunity>,
}

/// How one posting matches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Opportunity {
    /// Its place in [`Readings::list`].
    pub reading: u32,
    /// Its must-haves that are met, in order of id.
    pub met: Vec<AskedSkill>,
    /// Its must-haves that are not, in order of id.
    pub missing: Vec<AskedSkill>,
    /// How many levels are missing, over all of them.
    pub levels_missing: u32,
    /// What would be welcome, held or not, in order of id.
    pub welcome: Vec<AskedSkill>,
}

/// A skill that a posting asks for, beside what is held of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AskedSkill {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level asked for.
    pub asked: Level,
    /// The level held.
    pub held: Level,
}

/// How the postings match that `filter` lets through, and the matches at the `wanted` places, counted
/// from 0 for the best.
///
/// Only those are written out: a list on a screen shows a few dozen of a hundred thousand.
pub fn opportunities(
    readings: &Readings,
    skills: &Skills,
    levels: &Levels,
    wanted: Range<usize>,
    filter: Filter,
) -> Opportunities {
    let mut away = [0_u32; 4];
    let mut nothing_countable = 0_u32;
    let mut ranked: Vec<Rank> = Vec::new();
    for (place, reading) in (0..).zip(&readings.list).filter(|(_, reading)| filter.holds(reading)) {
        match Rank::of(place, reading, levels) {
            Some(rank) => {
                table::add(&mut away, usize::from(rank.missing.min(3)), reading.postings);
                ranked.push(rank);
            }
            None => nothing_countable = nothing_countable.saturating_add(reading.postings),
        }
    }
    if wanted.end < ranked.len() {
        ranked.select_nth_unstable(wanted.end);
        ranked.truncate(wanted.end);
    }
    ranked.sort_unstable();
    let countable = table::total(away.into_iter());
    let [matched, one_away, two_away, further_away] = away.map(|count| CountedShare::of(count, countable));
    let detail = |rank: Rank| {
        let reading = readings.list.get(usize::try_from(rank.place).ok()?)?;
        Some(opportunity(rank.place, reading, skills, levels))
    };
    let list = ranked.into_iter().skip(wanted.start).filter_map(detail).collect();
    Opportunities { matched, one_away, two_away, further_away, nothing_countable, list }
}

/// What postings are ordered by; the last part makes the order total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    missing: u16,
    levels_missing: u16,
    met: Reverse<u16>,
    welcome_held: Reverse<u16>,
    month: Reverse<Option<Month>>,
    place: u32,
}

impl Rank {
    /// Nothing for a posting without a must-have.
    fn of(place: u32, reading: &Reading, levels: &Levels) -> Option<Self> {
        let (mut met, mut missing, mut levels_missing) = (0_u16, 0_u16, 0_u16);
        for must_have in levels.must_haves(reading) {
            if must_have.is_met() {
                met = met.saturating_add(1);
            } else {
                missing = missing.saturating_add(1);
                levels_missing = levels_missing.saturating_add(u16::from(must_have.steps()));
            }
        }
        let welcome_held = levels.welcome(reading).filter(|welcome| welcome.is_met()).count();
        (met > 0 || missing > 0).then_some(Self {
            missing,
            levels_missing,
            met: Reverse(met),
            welcome_held: Reverse(u16::try_from(welcome_held).unwrap_or(u16::MAX)),
            month: Reverse(reading.month),
            place,
        })
    }
}

fn opportunity(place: u32, reading: &Reading, skills: &Skills, levels: &Levels) -> Opportunity {
    let write_out = |must: MustHave| {
        let (skill, name) = table::named(skills.at(must.skill)?);
        Some(AskedSkill { skill, name, asked: must.asked, held: must.held })
    };
    let (met, missing): (Vec<MustHave>, Vec<MustHave>) =
        levels.must_haves(reading).partition(|must| must.is_met());
    Opportunity {
        reading: place,
        levels_missing: missing.iter().map(|must| u32::from(must.steps())).sum(),
        met: met.into_iter().filter_map(write_out).collect(),
        missing: missing.into_iter().filter_map(write_out).collect(),
        welcome: levels.welcome(reading).filter_map(write_out).collect(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample::{self, NAMES, any_market, asked, asking, market, month, posting, times};
    use super::*;
    use crate::skills::recognize::Necessity::{Background, Named, Preferred, Required};

    fn levels(held: &[(&str, Level)]) -> Levels {
        let of = |name: &str| {
            held.iter().find(|(skill, _)| *skill == name).map_or(Level::None, |(_, level)| *level)
        };
        Levels::of(&sample::skills(), |number| of(NAMES[number.index()]))
    }

    fn matching(list: Vec<Reading>, held: &[(&str, Level)]) -> Opportunities {
        opportunities(&market(list), &sample::skills(), &levels(held), 0..100, Filter::default())
    }

    #[test]
    fn required_and_named_skills_are_must_haves_and_welcome_ones_are_not() {
        let list = vec![asking(vec![
            asked("go", Required, Level::Independent),
            asked("java", Named, Level::Guided),
            asked("raft", Preferred, Level::Guided),
            asked("woodwork", Background, Level::Guided),
            asked("cloud", Required, Level::Guided),
        ])];
        let found = matching(list, &[("go", Level::Aware), ("raft", Level::Expert)]);
        let one = &found.list[0];
        let said = |list: &[AskedSkill]| -> Vec<(String, Level, Level)> {
            list.iter().map(|skill| (skill.name.clone(), skill.asked, skill.held)).collect()
        };
        let missing =
            [("Go".into(), Level::Independent, Level::Aware), ("Java".into(), Level::Guided, Level::None)];
        assert_eq!((said(&one.missing), one.levels_missing), (missing.to_vec(), 4));
        assert_eq!(said(&one.welcome), [("Raft".into(), Level::Guided, Level::Expert)]);
        assert!(one.met.is_empty());
    }

    #[test]
    fn postings_are_parted_by_how_many_skills_are_missing() {
        let list = vec![
            times(40, posting(&["go"])),
            times(30, posting(&["go", "java"])),
            times(20, posting(&["java", "raft"])),
            times(5, posting(&["java", "raft", "kubernetes"])),
            times(5, posting(&["java", "raft", "kubernetes", "woodwork"])),
        ];
        let found = matching(list, &[("go", Level::Independent)]);
        let parts = [found.matched, found.one_away, found.two_away, found.further_away];
        assert_eq!(parts.map(|part| (part.count, part.base)), [(40, 100), (30, 100), (20, 100), (10, 100)]);
    }

    #[test]
    fn a_posting_that_names_nothing_countable_is_not_matched() {
        let list =
            vec![posting(&[]), posting(&["cloud"]), asking(vec![asked("go", Preferred, Level::Aware)])];
        let found = matching(list, &[("go", Level::Expert)]);
        assert_eq!((found.matched.count, found.matched.base, found.nothing_countable), (0, 0, 3));
        assert!(found.list.is_empty());
    }

    #[test]
    fn the_best_match_comes_first() {
        let of_month = |text, names: &[&str]| Reading { month: Some(month(text)), ..posting(names) };
        let list = vec![
            posting(&["go", "java", "raft"]),
            asking(vec![asked("java", Required, Level::Advanced)]),
            asking(vec![asked("java", Required, Level::Guided)]),
            of_month("2026-01", &["go"]),
            of_month("2026-03", &["go"]),
            posting(&["go", "kubernetes"]),
        ];
        let held = [("go", Level::Independent), ("kubernetes", Level::Independent)];
        let order: Vec<u32> = matching(list, &held).list.iter().map(|one| one.reading).collect();
        assert_eq!(order, [5, 4, 3, 2, 1, 0]);
    }

    proptest! {
        #[test]
        fn a_page_is_cut_from_the_whole_list(readings in any_market(), from in 0usize..20, to in 0usize..20) {
            let held = levels(&[("go", Level::Independent), ("raft", Level::Guided)]);
            let skills = sample::skills();
            let list = |wanted| opportunities(&readings, &skills, &held, wanted, Filter::default()).list;
            let (page, whole) = (list(from..to), list(0..usize::MAX));
            let expected: Vec<Opportunity> = whole.into_iter().take(to).skip(from).collect();
            prop_assert_eq!(page, expected);
        }

        #[test]
        fn every_posting_is_in_exactly_one_part(readings in any_market()) {
            let held = levels(&[("java", Level::Advanced)]);
            let found = opportunities(&readings, &sample::skills(), &held, 0..0, Filter::default());
            let parts = [found.matched, found.one_away, found.two_away, found.further_away];
            let all: u32 = readings.list.iter().map(|reading| reading.postings).sum();
            prop_assert_eq!(parts.map(|part| part.count).iter().sum::<u32>() + found.nothing_countable, all);
        }
    }
}
