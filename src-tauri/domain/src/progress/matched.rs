//! How much of a market was matched, week by week.
//!
//! The postings are those of today, all along: what moves the line is what was learned, and not which postings
//! came in. A week has the levels held at its end, the week under way those held today. It begins with
//! the week something was first said of a skill; before it nothing is known.

use chrono::{Days, NaiveDate};
use serde::Serialize;

use super::monday_of;
use crate::market::{Ask, CountedShare, Filter, Levels, Readings, matched};
use crate::skills::{Assessment, Profile, Skills};

/// How much was matched at the end of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MatchedWeek {
    /// Its Monday.
    pub starts: NaiveDate,
    /// How many postings were fully matched; where there are none, how many skills were held as asked,
    pub matched: u32,
    /// of how many.
    pub of: u32,
}

/// How many postings were fully matched in each week.
pub fn postings_matched(
    readings: &Readings,
    skills: &Skills,
    assessments: &[Assessment],
    today: NaiveDate,
) -> Vec<MatchedWeek> {
    by_week(assessments, today, |profile| {
        let held = |number| skills.at(number).map(|skill| profile.level(&skill.id)).unwrap_or_default();
        let CountedShare { count, base, .. } =
            matched(readings, &Levels::of(skills, held), Filter::default());
        (count, base)
    })
}

/// How many of the skills that are asked for were held as asked in each week: for a market without postings.
pub fn asks_met(asks: &[Ask], assessments: &[Assessment], today: NaiveDate) -> Vec<MatchedWeek> {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    by_week(assessments, today, |profile| {
        let met = asks.iter().filter(|ask| profile.level(&ask.skill) >= *ask.required.value());
        (count(met.count()), count(asks.len()))
    })
}

fn by_week(
    assessments: &[Assessment],
    today: NaiveDate,
    mut count: impl FnMut(&Profile) -> (u32, u32),
) -> Vec<MatchedWeek> {
    let Some(first) = assessments.iter().map(|said| said.on).filter(|on| *on <= today).min() else {
        return Vec::new();
    };
    let mut weeks: Vec<MatchedWeek> = Vec::new();
    let mondays = monday_of(first).iter_weeks().take_while(|monday| *monday <= today);
    for starts in mondays {
        let end = starts.checked_add_days(Days::new(6)).unwrap_or(starts).min(today);
        let said_in_it = assessments.iter().any(|said| (starts..=end).contains(&said.on));
        let week = match weeks.last() {
            // A week in which nothing was said is as the one before.
            Some(before) if !said_in_it => MatchedWeek { starts, ..*before },
            _ => {
                let until: Vec<Assessment> =
                    assessments.iter().filter(|said| said.on <= end).cloned().collect();
                let (matched, of) = count(&Profile::of(&until));
                MatchedWeek { starts, matched, of }
            }
        };
        weeks.push(week);
    }
    weeks
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::level::Level;
    use crate::market::sample::{market, posting};
    use crate::market::{Market, demand};
    use crate::sample;
    use crate::skills::EvidenceKind;

    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();

    fn said(skill: &str, level: Level, on: &str) -> Assessment {
        let (skill, on) = (skill.parse().unwrap(), on.parse().unwrap());
        Assessment { skill, level, on, evidence: EvidenceKind::SelfRated, link: None, note: None }
    }

    /// One posting for each set of skills, asked for at Independent.
    fn postings(sets: &[&[&str]]) -> Readings {
        market(sets.iter().map(|names| posting(names)).collect())
    }

    #[track_caller]
    fn check(assessments: &[Assessment], expected: &[(&str, u32)]) {
        let market = postings(&[&["go"], &["go", "raft"], &["cloud"]]);
        let found = postings_matched(&market, &sample::skills(), assessments, TODAY);
        let weeks: Vec<(String, u32)> =
            found.iter().map(|week| (week.starts.to_string(), week.matched)).collect();
        let expected: Vec<(String, u32)> =
            expected.iter().map(|(starts, matched)| ((*starts).to_owned(), *matched)).collect();
        assert_eq!(weeks, expected);
        assert!(found.iter().all(|week| week.of == 2), "an umbrella word alone is no must-have");
    }

    #[test]
    fn a_posting_is_matched_from_the_week_on_in_which_its_last_must_have_was_reached() {
        check(
            &[
                said("go", Level::Guided, "2026-11-03"),
                said("go", Level::Independent, "2026-11-12"),
                said("raft", Level::Advanced, "2026-11-24"),
            ],
            &[("2026-11-02", 0), ("2026-11-09", 1), ("2026-11-16", 1), ("2026-11-23", 2)],
        );
    }

    #[test]
    fn a_level_that_is_taken_back_closes_postings_again() {
        check(
            &[said("go", Level::Independent, "2026-11-10"), said("go", Level::Aware, "2026-11-23")],
            &[("2026-11-09", 1), ("2026-11-16", 1), ("2026-11-23", 0)],
        );
    }

    #[test]
    fn what_is_said_of_the_future_does_not_count_yet_and_nothing_said_is_no_week() {
        check(&[said("go", Level::Independent, "2026-12-01")], &[]);
        check(&[], &[]);
    }

    #[test]
    fn without_postings_the_skills_held_as_asked_are_counted() {
        let asks =
            demand(&sample::role(), &Market::Report(Arc::new(sample::market())), &sample::skills()).asks;
        let found = asks_met(&asks, &[said("raft", Level::Independent, "2026-11-23")], TODAY);
        assert_eq!(found.iter().map(|week| (week.matched, week.of)).collect::<Vec<_>>(), [(1, 4)]);
    }

    proptest! {
        #[test]
        fn learning_more_never_matches_fewer_postings(level in 0usize..6, steps in 0usize..6) {
            let at = |level: usize| said("go", Level::ALL[level.min(5)], "2026-11-23");
            let market = postings(&[&["go"], &["go", "raft"]]);
            let count = |level| postings_matched(&market, &sample::skills(), &[at(level)], TODAY)[0].matched;
            prop_assert!(count(level + steps) >= count(level));
        }
    }
}
