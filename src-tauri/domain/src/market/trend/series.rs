//! Shares over time as a chart draws them.

use serde::{Deserialize, Serialize};

use super::monthly::Monthly;
use crate::id::SkillId;
use crate::market::estimate::CountedShare;
use crate::market::month::Month;
use crate::market::reading::Method;
use crate::market::table;
use crate::skills::{SkillNo, Skills};

/// How finely time is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Grain {
    /// By month.
    Month,
    /// By quarter of the year.
    Quarter,
}

/// How often a skill is asked for over time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillSeries {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The lines to draw, earliest first; none is ever joined to another.
    pub runs: Vec<SeriesRun>,
}

/// A stretch of time without a gap, counted in one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SeriesRun {
    /// The way of counting.
    pub method: Method,
    /// What was counted, earliest first.
    pub points: Vec<SeriesPoint>,
}

/// One month or quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SeriesPoint {
    /// The month, or the first of the quarter.
    pub from: Month,
    /// How many of its postings ask for the skill.
    pub postings: CountedShare,
}

/// How often some skills are asked for over time, in the order they were given; what is no skill
/// falls out.
pub fn series(monthly: &Monthly, skills: &Skills, wanted: &[SkillNo], grain: Grain) -> Vec<SkillSeries> {
    let steps = steps(monthly, grain);
    let of_skill = |&number: &SkillNo| {
        let (skill, name) = table::named(skills.at(number)?);
        let run = |steps: &[Step]| SeriesRun {
            method: steps.first().map_or_else(Method::default, |step| step.method),
            points: steps.iter().map(|step| step.point(monthly, number)).collect(),
        };
        let mut runs: Vec<SeriesRun> = steps.chunk_by(Step::leads_to).map(run).collect();
        runs.sort_by_key(|run| (run.points.first().map(|point| point.from), run.method));
        Some(SkillSeries { skill, name, runs })
    };
    wanted.iter().filter_map(of_skill).collect()
}

/// A month or quarter counted in one way.
struct Step {
    method: Method,
    /// Steps of a grain in the order of time, without a gap.
    number: u16,
    from: Month,
    postings: u32,
    /// The rows that make it up.
    rows: Vec<usize>,
}

fn steps(monthly: &Monthly, grain: Grain) -> Vec<Step> {
    let length = match grain {
        Grain::Month => 1,
        Grain::Quarter => 3,
    };
    let mut steps: Vec<Step> = Vec::new();
    for (row, moment) in monthly.in_order() {
        let number = moment.month.number() / length;
        match steps.last_mut().filter(|step| step.method == moment.method && step.number == number) {
            Some(step) => {
                step.postings = step.postings.saturating_add(moment.postings);
                step.rows.push(row);
            }
            None => steps.push(Step {
                method: moment.method,
                number,
                from: Month::of_number(number * length).unwrap_or(moment.month),
                postings: moment.postings,
                rows: vec![row],
            }),
        }
    }
    steps
}

impl Step {
    fn leads_to(&self, next: &Self) -> bool {
        self.method == next.method && self.number + 1 == next.number
    }

    fn point(&self, monthly: &Monthly, skill: SkillNo) -> SeriesPoint {
        let count = table::total(self.rows.iter().map(|row| monthly.asked(*row, skill)));
        SeriesPoint { from: self.from, postings: CountedShare::of(count, self.postings) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::market::filter::Filter;
    use crate::market::reading::Reading;
    use crate::market::sample::{self, market, month, number, posting, times};

    fn posted(text: &str, method: Method, postings: u32, names: &[&str]) -> Reading {
        Reading { month: Some(month(text)), method, ..times(postings, posting(names)) }
    }

    #[track_caller]
    fn check(list: Vec<Reading>, grain: Grain, expected: &[&[(&str, u32, u32)]]) {
        let skills = sample::skills();
        let monthly = Monthly::of(&market(list), &skills, Filter::default());
        let found = series(&monthly, &skills, &[number("go")], grain);
        let point = |point: &SeriesPoint| (point.from.to_string(), point.postings.count, point.postings.base);
        let found: Vec<Vec<_>> =
            found[0].runs.iter().map(|run| run.points.iter().map(point).collect()).collect();
        let owned = |&(from, count, base): &(&str, u32, u32)| (from.to_string(), count, base);
        let expected: Vec<Vec<_>> = expected.iter().map(|run| run.iter().map(owned).collect()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_month_without_postings_is_a_gap_and_one_without_the_skill_is_not() {
        let list = vec![
            posted("2026-01", Method::FullText, 20, &["go"]),
            posted("2026-02", Method::FullText, 15, &["java"]),
            posted("2026-04", Method::FullText, 12, &["go"]),
        ];
        check(list, Grain::Month, &[&[("2026-01", 20, 20), ("2026-02", 0, 15)], &[("2026-04", 12, 12)]]);
    }

    #[test]
    fn a_change_of_method_ends_a_line() {
        let list = vec![
            posted("2026-02", Method::ListedSkills, 12, &["go"]),
            posted("2026-01", Method::FullText, 20, &["go"]),
        ];
        check(list, Grain::Month, &[&[("2026-01", 20, 20)], &[("2026-02", 12, 12)]]);
    }

    #[test]
    fn a_quarter_adds_its_months_up() {
        let list = vec![
            posted("2026-01", Method::FullText, 20, &["go"]),
            posted("2026-03", Method::FullText, 10, &[]),
            posted("2026-04", Method::FullText, 5, &["go"]),
        ];
        check(list, Grain::Quarter, &[&[("2026-01", 20, 30), ("2026-04", 5, 5)]]);
    }
}
