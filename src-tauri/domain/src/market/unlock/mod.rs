//! How many more postings a skill would open, exactly.

mod search;

use std::cmp::Reverse;

use serde::Serialize;

use self::search::Openings;
use super::estimate::{CountedShare, Estimate, Sampled};
use super::filter::Filter;
use super::must_have::{Levels, MustHave};
use super::reading::{Reading, Readings};
use super::table::{self, Grid, Table};
use crate::id::SkillId;
use crate::level::Level;
use crate::minutes::Minutes;
use crate::skills::{SkillNo, Skills};

/// What learning would open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Unlocks {
    /// Postings with every must-have met already, of all that name one.
    pub matched: CountedShare,
    /// Every skill missing anywhere, the one that opens most first.
    pub skills: Vec<SkillUnlock>,
    /// The two skills that open most together; none where no two open more than the best one alone.
    pub best_two: Option<SetUnlock>,
    /// The three skills that open most together; none where no three open more than the best two.
    pub best_three: Option<SetUnlock>,
}

/// What one skill would open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillUnlock {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level held.
    pub held: Level,
    /// How many postings miss it, alone or among others.
    pub missing_in: CountedShare,
    /// What it opens, learned as far as any of those postings asks.
    pub opens: Opened,
    /// How many of them each level opens, lower levels included; lowest first.
    pub by_level: Vec<LevelUnlock>,
}

impl SkillUnlock {
    /// How many postings it opens, learned as far as this level.
    pub fn opened_at(&self, level: Level) -> u32 {
        self.by_level.iter().rev().find(|one| one.level <= level).map_or(0, |one| one.postings)
    }
}

/// What a skill opens for ten hours of study, in thousandths of a posting; nothing where it takes no time.
pub fn per_ten_hours(postings: u32, effort: Minutes) -> Option<u32> {
    let ten_hours = u64::from(Minutes::from_hours(10).get());
    let thousandths = u64::from(postings).saturating_mul(1000).saturating_mul(ten_hours);
    u32::try_from(thousandths.checked_div(u64::from(effort.get()))?).ok()
}

/// How many postings would be matched that are not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Opened {
    /// How many, of all that name a must-have: counted, not estimated.
    pub postings: CountedShare,
    /// How far off the count could be where the postings are a sample of the market.
    pub in_sample: Sampled<Estimate<u32>>,
}

/// What a level opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LevelUnlock {
    /// The level.
    pub level: Level,
    /// How many postings ask for it or less.
    pub postings: u32,
}

/// What several skills would open together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SetUnlock {
    /// The skills, in order of id.
    pub skills: Vec<LearnedSkill>,
    /// What they open.
    pub opens: Opened,
}

/// A skill learned as far as the postings ask that it helps to open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LearnedSkill {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level held.
    pub held: Level,
    /// The highest level any of those postings asks for.
    pub to: Level,
}

/// What learning would open of the postings that `filter` lets through.
pub fn unlocks(readings: &Readings, skills: &Skills, levels: &Levels, filter: Filter) -> Unlocks {
    let missing = Missing::of(readings, skills, levels, filter);
    let openings = Openings::of(&missing.ones, &missing.twos, &missing.threes, skills.count());
    let (two, three) = openings.best();
    Unlocks {
        matched: missing.share_of(missing.matched),
        skills: missing.each_skill(skills, levels),
        best_two: two.map(|two| missing.set_unlock(&two, skills, levels)),
        best_three: three.map(|three| missing.set_unlock(&three, skills, levels)),
    }
}

/// What the postings of a market miss.
struct Missing {
    /// How many name a must-have.
    countable: u32,
    /// How many of them miss nothing.
    matched: u32,
    /// How many miss each skill.
    lacking: Table,
    ones: Vec<MissingSet<1>>,
    twos: Vec<MissingSet<2>>,
    threes: Vec<MissingSet<3>>,
}

/// The last must-haves missing for some postings, in order of number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct MissingSet<const N: usize> {
    skills: [MustHave; N],
    postings: u32,
}

impl Missing {
    fn of(readings: &Readings, skills: &Skills, levels: &Levels, filter: Filter) -> Self {
        let mut missing = Self {
            countable: 0,
            matched: 0,
            lacking: Table::of(skills),
            ones: Vec::new(),
            twos: Vec::new(),
            threes: Vec::new(),
        };
        let mut here = Vec::new();
        for reading in filter.of(readings) {
            missing.add(reading, levels, &mut here);
        }
        missing
    }

    fn add(&mut self, reading: &Reading, levels: &Levels, here: &mut Vec<MustHave>) {
        let postings = reading.postings;
        let mut countable = false;
        here.clear();
        for must_have in levels.must_haves(reading) {
            countable = true;
            if !must_have.is_met() {
                here.push(must_have);
            }
        }
        if countable {
            self.countable = self.countable.saturating_add(postings);
        }
        for must_have in here.iter() {
            self.lacking.add(must_have.skill, postings);
        }
        match *here.as_slice() {
            [] if countable => self.matched = self.matched.saturating_add(postings),
            [one] => self.ones.push(MissingSet { skills: [one], postings }),
            [one, two] => self.twos.push(MissingSet { skills: [one, two], postings }),
            [one, two, three] => self.threes.push(MissingSet { skills: [one, two, three], postings }),
            _ => {}
        }
    }

    fn share_of(&self, postings: u32) -> CountedShare {
        CountedShare::of(postings, self.countable)
    }

    fn opened(&self, postings: u32) -> Opened {
        let postings = self.share_of(postings);
        Opened { postings, in_sample: postings.as_count() }
    }

    fn each_skill(&self, skills: &Skills, levels: &Levels) -> Vec<SkillUnlock> {
        let mut opened = Grid::of(skills.count(), Level::ALL.len());
        for MissingSet { skills: [missing], postings } in &self.ones {
            opened.add(missing.skill.index(), usize::from(missing.asked.number()), *postings);
        }
        let missing_anywhere = table::listed(skills).filter(|(number, _)| self.lacking.get(*number) > 0);
        let mut unlocks: Vec<SkillUnlock> = missing_anywhere
            .map(|(number, skill)| {
                let mut sum = 0_u32;
                let by_level: Vec<LevelUnlock> = Level::ALL
                    .into_iter()
                    .filter_map(|level| {
                        let more = opened.get(number.index(), usize::from(level.number()));
                        sum = sum.saturating_add(more);
                        (more > 0).then_some(LevelUnlock { level, postings: sum })
                    })
                    .collect();
                let (skill, name) = table::named(skill);
                SkillUnlock {
                    skill,
                    name,
                    held: levels.level(number).unwrap_or_default(),
                    missing_in: self.share_of(self.lacking.get(number)),
                    opens: self.opened(sum),
                    by_level,
                }
            })
            .collect();
        // The list comes in order of id, and sorting keeps it among equals.
        unlocks.sort_by_key(|skill| (Reverse(skill.opens.postings.count), Reverse(skill.missing_in.count)));
        unlocks
    }

    /// What some skills open together, and how far each has to be learned for it.
    fn set_unlock(&self, learned: &[SkillNo], skills: &Skills, levels: &Levels) -> SetUnlock {
        let mut opened = 0_u32;
        let mut to: Vec<Level> = learned.iter().map(|_| Level::None).collect();
        let ones = self.ones.iter().map(|set| (set.skills.as_slice(), set.postings));
        let twos = self.twos.iter().map(|set| (set.skills.as_slice(), set.postings));
        let threes = self.threes.iter().map(|set| (set.skills.as_slice(), set.postings));
        let opens = |missing: &[MustHave]| missing.iter().all(|must| learned.contains(&must.skill));
        for (missing, postings) in ones.chain(twos).chain(threes).filter(|(missing, _)| opens(missing)) {
            opened = opened.saturating_add(postings);
            for (level, number) in to.iter_mut().zip(learned) {
                let asked = missing.iter().filter(|must| must.skill == *number).map(|must| must.asked);
                *level = asked.fold(*level, Level::max);
            }
        }
        let learned = learned.iter().zip(to).filter_map(|(number, to)| {
            let (skill, name) = table::named(skills.at(*number)?);
            Some(LearnedSkill { skill, name, held: levels.level(*number)?, to })
        });
        SetUnlock { skills: learned.collect(), opens: self.opened(opened) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample::{self, NAMES, any_market, asked, asking, market, number, posting, times};
    use super::*;
    use crate::skills::recognize::Necessity::{Named, Preferred, Required};

    const STUDIED: [&str; 5] = ["go", "java", "kubernetes", "raft", "woodwork"];

    fn found(list: Vec<Reading>) -> Unlocks {
        let skills = sample::skills();
        unlocks(&market(list), &skills, &Levels::of(&skills, |_| Level::None), Filter::default())
    }

    fn names(set: &SetUnlock) -> Vec<&str> {
        set.skills.iter().map(|skill| skill.name.as_str()).collect()
    }

    #[test]
    fn a_skill_opens_the_postings_that_miss_nothing_else() {
        let found = found(vec![
            times(30, posting(&["kubernetes"])),
            times(20, posting(&["kubernetes", "go"])),
            times(10, posting(&["go"])),
        ]);
        let opened: Vec<_> = found
            .skills
            .iter()
            .map(|skill| (skill.name.as_str(), skill.opens.postings.count, skill.missing_in.count))
            .collect();
        assert_eq!(opened, [("Kubernetes", 30, 50), ("Go", 10, 30)]);
        assert_eq!(found.best_two.as_ref().map(names), Some(vec!["Go", "Kubernetes"]));
        assert_eq!(found.best_two.unwrap().opens.postings.count, 60);
        assert_eq!(found.best_three, None, "no third skill is missing anywhere");
    }

    #[test]
    fn each_level_opens_what_asks_for_no_more() {
        let asks = |level| asking(vec![asked("go", Required, level)]);
        let found = found(vec![
            times(7, asks(Level::Guided)),
            times(5, asks(Level::Advanced)),
            times(3, asks(Level::Guided)),
        ]);
        let by_level: Vec<_> = found.skills[0].by_level.iter().map(|one| (one.level, one.postings)).collect();
        assert_eq!(by_level, [(Level::Guided, 10), (Level::Advanced, 15)]);
        let at = |level| found.skills[0].opened_at(level);
        assert_eq!([Level::Aware, Level::Guided, Level::Independent, Level::Expert].map(at), [0, 10, 10, 15]);
    }

    #[test]
    fn what_ten_hours_open_is_counted_in_thousandths_and_no_time_opens_nothing() {
        assert_eq!(per_ten_hours(118, Minutes::from_hours(60)), Some(19_666));
        assert_eq!(per_ten_hours(118, Minutes::new(0)), None);
    }

    #[test]
    fn what_is_only_welcome_and_umbrella_words_keep_no_posting_shut() {
        let list = vec![asking(vec![
            asked("cloud", Required, Level::Guided),
            asked("java", Preferred, Level::Guided),
            asked("go", Named, Level::Guided),
        ])];
        let found = found(list);
        assert_eq!((found.skills.len(), found.skills[0].name.as_str()), (1, "Go"));
    }

    #[test]
    fn an_opened_count_has_the_interval_of_a_sample() {
        let found = found(vec![times(118, posting(&["go"])), times(1_130, posting(&["java", "raft"]))]);
        let go = found.skills.iter().find(|skill| skill.name == "Go").unwrap();
        assert_eq!(go.opens.in_sample.value(), Some(&Estimate { value: 118, low: 102, high: 136 }));
    }

    #[test]
    fn skills_learned_together_name_the_highest_level_asked() {
        let list = vec![
            asking(vec![asked("go", Required, Level::Guided), asked("raft", Required, Level::Advanced)]),
            asking(vec![asked("go", Required, Level::Independent), asked("raft", Required, Level::Aware)]),
        ];
        let two = found(list).best_two.unwrap();
        let to: Vec<Level> = two.skills.iter().map(|skill| skill.to).collect();
        assert_eq!(to, [Level::Independent, Level::Advanced]);
    }

    /// How many postings are fully matched once these skills are learned as far as anybody asks.
    fn matched(readings: &Readings, held: &dyn Fn(SkillNo) -> Level, learned: &[&str]) -> u32 {
        let meets = |reading: &&Reading| {
            let mut must_haves = reading
                .asks
                .iter()
                .filter(|asked| asked.necessity >= Named && asked.skill != number("cloud"))
                .peekable();
            let reached = |skill: SkillNo| learned.contains(&NAMES[skill.index()]);
            must_haves.peek().is_some()
                && must_haves.all(|asked| reached(asked.skill) || held(asked.skill) >= asked.level)
        };
        readings.list.iter().filter(meets).map(|reading| reading.postings).sum()
    }

    fn subsets(size: u32) -> impl Iterator<Item = Vec<&'static str>> {
        let masks = (0..1_u32 << STUDIED.len()).filter(move |mask| mask.count_ones() == size);
        masks.map(|mask| {
            (0..STUDIED.len()).filter(|place| mask >> place & 1 == 1).map(|place| STUDIED[place]).collect()
        })
    }

    proptest! {
        #[test]
        fn unlocks_are_those_found_by_matching_every_posting_again(
            readings in any_market(),
            levels in prop::collection::vec(0u8..=5, NAMES.len()),
        ) {
            let held = |skill: SkillNo| Level::try_from(levels[skill.index()]).unwrap();
            let skills = sample::skills();
            let found = unlocks(&readings, &skills, &Levels::of(&skills, held), Filter::default());
            let now = matched(&readings, &held, &[]);
            prop_assert_eq!(found.matched.count, now);
            for skill in &found.skills {
                let learned = matched(&readings, &held, &[skill.skill.as_str()]);
                prop_assert_eq!(skill.opens.postings.count, learned - now);
            }
            let most = |size| subsets(size).map(|set| matched(&readings, &held, &set) - now).max().unwrap();
            let [one, two, three] = [1, 2, 3].map(most);
            prop_assert_eq!(found.best_two.map_or(one, |set| set.opens.postings.count), two);
            prop_assert_eq!(found.best_three.map_or(two, |set| set.opens.postings.count), three);
        }

        #[test]
        fn learning_the_levels_named_is_enough(readings in any_market()) {
            let skills = sample::skills();
            let none = Levels::of(&skills, |_| Level::None);
            let before = unlocks(&readings, &skills, &none, Filter::default());
            if let Some(three) = before.best_three {
                let reached = |number: SkillNo| {
                    let learned = three.skills.iter().find(|skill| skill.skill.as_str() == NAMES[number.index()]);
                    learned.map_or(Level::None, |skill| skill.to)
                };
                let after = unlocks(&readings, &skills, &Levels::of(&skills, reached), Filter::default());
                prop_assert_eq!(after.matched.count, before.matched.count + three.opens.postings.count);
            }
        }
    }
}
