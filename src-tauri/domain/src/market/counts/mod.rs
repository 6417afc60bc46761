//! A market counted: openings, who hires where, and what is asked for.

mod breakdown;
mod leaders;

use std::cmp::Reverse;

use serde::Serialize;

use self::breakdown::Tally;
use self::leaders::Names;
use super::estimate::CountedShare;
use super::filter::Filter;
use super::month::Month;
use super::posting::{Employment, Seniority, Workplace};
use super::reading::{Reading, Readings};
use super::table::{self, Grid};
use crate::id::SkillId;
use crate::skills::recognize::Necessity;
use crate::skills::{Skill, SkillNo, Skills};

pub use breakdown::{Breakdown, BreakdownPart};
pub use leaders::{LEADERS, Leader, Leaders};

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
    /// A row for each skill, a column for each necessity.
    asked: Grid,
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
            asked: Grid::of(skills.count(), NECESSITIES),
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
        for asked in &reading.asks {
            self.asked.add(asked.skill.index(), asked.necessity as usize, postings);
        }
    }

    fn counts(self, readings: &Readings, skills: &Skills) -> Counts {
        let mut demand: Vec<SkillDemand> = table::listed(skills)
            .map(|(number, skill)| self.demand(number, skill))
            .filter(|demand| demand.postings.count > 0)
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

    fn demand(&self, number: SkillNo, skill: &Skill) -> SkillDemand {
        let with = |necessity: Necessity| self.asked.get(number.index(), necessity as usize);
        let (required, preferred) = (with(Necessity::Required), with(Necessity::Preferred));
        let asked = required.saturating_add(preferred).saturating_add(with(Necessity::Named));
        let (skill, name) = table::named(skill);
        SkillDemand {
            skill,
            name,
            postings: CountedShare::of(asked, self.postings),
            required: CountedShare::of(required, asked),
            preferred: CountedShare::of(preferred, asked),
        }
    }
}

/// How many sorts of necessity there are.
const NECESSITIES: usize = Necessity::Required as usize + 1;

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
