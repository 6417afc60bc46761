//! A market counted: openings, who hires where, and what is asked for.

use std::cmp::Reverse;

use serde::Serialize;

use super::estimate::CountedShare;
use super::filter::Filter;
use super::month::Month;
use super::posting::{Employment, Seniority, Workplace};
use super::reading::{Reading, Readings};
use super::table::{self, Table};
use crate::id::SkillId;
use crate::skills::Skills;
use crate::skills::recognize::Necessity;

/// As many companies and places are named as the first of them.
pub const LEADERS: usize = 20;

/// What is counted of the postings of a market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// How many postings were counted.
    pub postings: u32,
    /// How many of them in each month that has any, earliest first.
    pub months: Vec<MonthCount>,
    /// How many of them say no month.
    pub undated: u32,
    /// The sorts of contract.
    pub employment: Breakdown<Employment>,
    /// For whom they are.
    pub seniority: Breakdown<Seniority>,
    /// Where the work is done.
    pub workplace: Breakdown<Workplace>,
    /// The companies with the most postings.
    pub companies: Leaders,
    /// The places with the most postings.
    pub places: Leaders,
    /// Every skill that is asked for, most often first; umbrella words are left out.
    pub skills: Vec<SkillDemand>,
}

/// The postings of one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MonthCount {
    /// The month.
    pub month: Month,
    /// How many were posted in it.
    pub postings: u32,
}

/// What those postings say that say it at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Breakdown<T> {
    /// What they say, most frequent first; shares are of the postings that say it.
    pub parts: Vec<Part<T>>,
    /// How many do not say.
    pub not_stated: u32,
}

/// One thing postings say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Part<T> {
    /// What they say.
    pub value: T,
    /// How many say it.
    pub postings: CountedShare,
}

/// The first of many names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Leaders {
    /// The names with the most postings, at most [`LEADERS`]; shares are of the postings that say one.
    pub list: Vec<Leader>,
    /// How many different names there are.
    pub different: u32,
    /// How many postings do not say one.
    pub not_stated: u32,
}

/// A company or a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Leader {
    /// How it is written.
    pub name: String,
    /// How many postings name it.
    pub postings: CountedShare,
}

/// How often a skill is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillDemand {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// How many postings ask for it.
    pub postings: CountedShare,
    /// How many of those say that it must be there.
    pub required: CountedShare,
    /// How many of those say that it is only welcome; the rest does not say how much it matters.
    pub preferred: CountedShare,
}

impl Counts {
    /// Counts the postings that `filter` lets through.
    pub fn of(readings: &Readings, skills: &Skills, filter: Filter) -> Self {
        let mut tallies = Tallies::new(readings, skills);
        for reading in filter.of(readings) {
            tallies.add(reading);
        }
        tallies.counts(readings, skills)
    }
}

/// What is counted in one pass over the postings.
struct Tallies {
    postings: u32,
    months: Vec<u32>,
    undated: u32,
    employment: Tally<Employment>,
    seniority: Tally<Seniority>,
    workplace: Tally<Workplace>,
    companies: Names,
    places: Names,
    asked: Table,
    required: Table,
    preferred: Table,
}

impl Tallies {
    fn new(readings: &Readings, skills: &Skills) -> Self {
        Self {
            postings: 0,
            months: Vec::new(),
            undated: 0,
            employment: Tally::default(),
            seniority: Tally::default(),
            workplace: Tally::default(),
            companies: Names::of(readings),
            places: Names::of(readings),
            asked: Table::of(skills),
            required: Table::of(skills),
            preferred: Table::of(skills),
        }
    }

    fn add(&mut self, reading: &Reading) {
        let postings = reading.postings;
        self.postings = self.postings.saturating_add(postings);
        match reading.month {
            Some(month) => {
                let place = usize::from(month.number());
                if self.months.len() <= place {
                    self.months.resize(place + 1, 0);
                }
                table::add(&mut self.months, place, postings);
            }
            None => self.undated = self.undated.saturating_add(postings),
        }
        self.employment.add(reading.employment, postings);
        self.seniority.add(reading.seniority, postings);
        self.workplace.add(reading.workplace, postings);
        self.companies.add(reading.company.as_slice(), postings);
        self.places.add(&reading.places, postings);
        for asked in reading.asked() {
            self.asked.add(asked.skill, postings);
            match asked.necessity {
                Necessity::Required => self.required.add(asked.skill, postings),
                Necessity::Preferred => self.preferred.add(asked.skill, postings),
                Necessity::Named | Necessity::Background => {}
            }
        }
    }

    fn counts(self, readings: &Readings, skills: &Skills) -> Counts {
        let mut demand: Vec<SkillDemand> = table::listed(skills)
            .filter(|(number, _)| self.asked.get(*number) > 0)
            .map(|(number, skill)| {
                let (skill, name) = table::named(skill);
                let asked = self.asked.get(number);
                SkillDemand {
                    skill,
                    name,
                    postings: CountedShare::of(asked, self.postings),
                    required: CountedShare::of(self.required.get(number), asked),
                    preferred: CountedShare::of(self.preferred.get(number), asked),
                }
            })
            .collect();
        // The list comes in order of id, and sorting keeps it among equals.
        demand.sort_by_key(|skill| Reverse(skill.postings.count));
        let months = (0..).zip(&self.months).filter_map(|(number, &postings)| {
            let month = Month::of_number(number)?;
            (postings > 0).then_some(MonthCount { month, postings })
        });
        Counts {
            postings: self.postings,
            months: months.collect(),
            undated: self.undated,
            employment: self.employment.breakdown(self.postings),
            seniority: self.seniority.breakdown(self.postings),
            workplace: self.workplace.breakdown(self.postings),
            companies: self.companies.leaders(readings, self.postings),
            places: self.places.leaders(readings, self.postings),
            skills: demand,
        }
    }
}

/// Postings for each of a few values.
struct Tally<T>(Vec<(T, u32)>);

impl<T> Default for Tally<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy + Ord> Tally<T> {
    fn add(&mut self, value: Option<T>, postings: u32) {
        let Some(value) = value else { return };
        match self.0.iter_mut().find(|(known, _)| *known == value) {
            Some((_, count)) => *count = count.saturating_add(postings),
            None => self.0.push((value, postings)),
        }
    }

    fn breakdown(mut self, postings: u32) -> Breakdown<T> {
        let stated = self.0.iter().fold(0_u32, |sum, (_, count)| sum.saturating_add(*count));
        self.0.sort_by_key(|&(value, count)| (Reverse(count), value));
        let part = |(value, count)| Part { value, postings: CountedShare::of(count, stated) };
        Breakdown {
            parts: self.0.into_iter().map(part).collect(),
            not_stated: postings.saturating_sub(stated),
        }
    }
}

/// Postings for each of many names.
struct Names {
    postings: Vec<u32>,
    stated: u32,
}

impl Names {
    fn of(readings: &Readings) -> Self {
        Self { postings: vec![0; readings.names.len()], stated: 0 }
    }

    /// Counts a posting once under each of its names.
    fn add(&mut self, names: &[u32], postings: u32) {
        if !names.is_empty() {
            self.stated = self.stated.saturating_add(postings);
        }
        for (place, name) in names.iter().enumerate() {
            let said_before = names.iter().take(place).any(|other| other == name);
            if !said_before {
                table::add(&mut self.postings, usize::try_from(*name).unwrap_or(usize::MAX), postings);
            }
        }
    }

    fn leaders(self, readings: &Readings, postings: u32) -> Leaders {
        let mut named: Vec<(u32, &String)> =
            self.postings.into_iter().zip(&readings.names).filter(|(count, _)| *count > 0).collect();
        let different = u32::try_from(named.len()).unwrap_or(u32::MAX);
        if named.len() > LEADERS {
            named.select_nth_unstable_by(LEADERS, by_postings);
            named.truncate(LEADERS);
        }
        named.sort_unstable_by(by_postings);
        let leader = |(count, name): (u32, &String)| Leader {
            name: name.clone(),
            postings: CountedShare::of(count, self.stated),
        };
        Leaders {
            list: named.into_iter().map(leader).collect(),
            different,
            not_stated: postings.saturating_sub(self.stated),
        }
    }
}

/// The most postings first, then by name.
fn by_postings(one: &(u32, &String), other: &(u32, &String)) -> std::cmp::Ordering {
    other.0.cmp(&one.0).then_with(|| one.1.cmp(other.1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::sample::{self, asked, asking, market, month, number, posting, times};
    use super::*;
    use crate::level::Level;
    use crate::share::Share;

    fn counts(readings: &Readings, filter: Filter) -> Counts {
        Counts::of(readings, &sample::skills(), filter)
    }

    fn demand<'a>(counts: &'a Counts, skill: &str) -> &'a SkillDemand {
        counts.skills.iter().find(|demand| demand.skill.as_str() == skill).unwrap()
    }

    #[test]
    fn a_skill_is_counted_once_a_posting_with_its_share_and_how_much_it_matters() {
        let asks = |necessity| asking(vec![asked("go", necessity, Level::Guided)]);
        let readings = market(vec![
            times(10, asks(Necessity::Required)),
            times(2, asks(Necessity::Preferred)),
            times(8, asks(Necessity::Named)),
            times(20, posting(&["java"])),
        ]);
        let counts = counts(&readings, Filter::default());
        let go = demand(&counts, "go");
        assert_eq!((go.postings.count, go.postings.base), (20, 40));
        assert_eq!(go.postings.share.value().unwrap().value, Share::from_percent(50));
        assert_eq!((go.required.count, go.preferred.count, go.required.base), (10, 2, 20));
    }

    #[test]
    fn what_a_company_says_of_itself_is_not_asked_for() {
        let readings = market(vec![asking(vec![asked("go", Necessity::Background, Level::Aware)])]);
        assert!(counts(&readings, Filter::default()).skills.is_empty());
        let anchored = Filter { anchor: Some(number("go")), ..Filter::default() };
        assert_eq!(counts(&readings, anchored).postings, 0);
    }

    #[test]
    fn an_umbrella_word_heads_no_list_and_can_be_the_anchor() {
        let readings = market(vec![posting(&["cloud", "go"]), posting(&["cloud"]), posting(&["java"])]);
        let named: Vec<String> =
            counts(&readings, Filter::default()).skills.into_iter().map(|skill| skill.name).collect();
        assert_eq!(named, ["Go", "Java"]);
        let anchored = Filter { anchor: Some(number("cloud")), ..Filter::default() };
        assert_eq!(counts(&readings, anchored).postings, 2);
    }

    #[test]
    fn months_are_counted_where_there_are_postings_and_can_be_chosen() {
        let posted =
            |text, postings| Reading { month: Some(month(text)), ..times(postings, posting(&["go"])) };
        let readings = market(vec![
            posted("2026-03", 2),
            posted("2026-01", 1),
            times(4, posting(&[])),
            posted("2026-03", 1),
        ]);
        let all = counts(&readings, Filter::default());
        let months: Vec<_> =
            all.months.iter().map(|count| (count.month.to_string(), count.postings)).collect();
        assert_eq!(months, [("2026-01".into(), 1), ("2026-03".into(), 3)]);
        assert_eq!((all.postings, all.undated), (8, 4));
        let months = super::super::Months { from: month("2026-02"), to: month("2026-03") };
        assert_eq!(counts(&readings, Filter { months: Some(months), ..Filter::default() }).postings, 3);
    }

    #[test]
    fn shares_of_what_is_stated_are_of_those_that_state_it() {
        let worked = |workplace, postings| Reading { workplace, ..times(postings, posting(&[])) };
        let readings = market(vec![
            worked(Some(Workplace::OnSite), 10),
            worked(Some(Workplace::Remote), 30),
            worked(None, 60),
        ]);
        let workplace = counts(&readings, Filter::default()).workplace;
        let parts: Vec<_> = workplace.parts.iter().map(|part| (part.value, part.postings.base)).collect();
        assert_eq!(parts, [(Workplace::Remote, 40), (Workplace::OnSite, 40)]);
        assert_eq!(workplace.not_stated, 60);
    }

    #[test]
    fn the_companies_with_the_most_postings_come_first_and_equal_ones_by_name() {
        let hiring = |company, postings| Reading { company: Some(company), ..times(postings, posting(&[])) };
        let names: Vec<String> = (0..30).map(|number| format!("Company {number:02}")).collect();
        let mut list: Vec<Reading> = (0..30).rev().map(|company| hiring(company, 1)).collect();
        list.push(hiring(17, 4));
        let leaders = counts(&Readings { list, names }, Filter::default()).companies;
        let first: Vec<&str> = leaders.list.iter().take(3).map(|leader| leader.name.as_str()).collect();
        assert_eq!(first, ["Company 17", "Company 00", "Company 01"]);
        assert_eq!((leaders.list.len(), leaders.different), (LEADERS, 30));
    }

    #[test]
    fn a_posting_with_a_place_said_twice_counts_once_there() {
        let reading = Reading { places: vec![0, 1, 0], ..posting(&[]) };
        let readings = Readings { list: vec![reading], names: vec!["Berlin".into(), "Paris".into()] };
        let places = counts(&readings, Filter::default()).places;
        let counted: Vec<u32> = places.list.iter().map(|leader| leader.postings.count).collect();
        assert_eq!(counted, [1, 1]);
    }

    proptest! {
        #[test]
        fn a_reading_for_several_postings_counts_like_each_of_them(readings in sample::any_market()) {
            let apart = counts(&sample::one_by_one(&readings), Filter::default());
            prop_assert_eq!(counts(&readings, Filter::default()), apart);
        }

        #[test]
        fn no_skill_is_counted_more_often_than_there_are_postings(readings in sample::any_market()) {
            let counts = counts(&readings, Filter::default());
            for skill in &counts.skills {
                prop_assert!(skill.postings.count <= counts.postings);
                prop_assert!(skill.required.count + skill.preferred.count <= skill.postings.count);
            }
        }
    }
}
