//! The questions people ask of what is shipped: every role, with nothing held and with a back-end engineer's skills.

use cairn_domain::gap;
use cairn_domain::level::Level;
use cairn_domain::market::{Market, demand};
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::cover::Instance;
use cairn_domain::plan::{self, Circumstances, Constraints, Terms};
use cairn_domain::skills::{Assessment, EvidenceKind, Profile};
use chrono::NaiveDate;

/// Somebody who writes Python and some Go.
const BACK_END: [(&str, Level); 12] = [
    ("python", Level::Independent),
    ("go", Level::Guided),
    ("sql", Level::Independent),
    ("git", Level::Independent),
    ("linux", Level::Guided),
    ("docker", Level::Guided),
    ("testing", Level::Independent),
    ("api-design", Level::Independent),
    ("computer-networking", Level::Guided),
    ("algorithms-data-structures", Level::Guided),
    ("concurrency", Level::Aware),
    ("operating-systems", Level::Guided),
];

/// Each question with its name: how to reach all a role asks for.
pub(crate) fn questions() -> Vec<(String, Instance)> {
    let shipped = cairn_intake::shipped().expect("what is shipped can be read");
    let report = shipped.reports.first().expect("a report is shipped");
    let market = &Market::Report(report.clone().into());
    let mut questions = Vec::new();
    for role in &shipped.roles {
        for (who, held) in [("nothing held", &[][..]), ("back-end engineer", &BACK_END[..])] {
            let assessments: Vec<Assessment> =
                held.iter().map(|(skill, level)| said(skill, *level)).collect();
            let profile = Profile::of(&assessments);
            let demand = demand(role, market, &shipped.skills);
            let report = gap::assess(&profile, &demand, &shipped.skills, &shipped.catalog);
            let circumstances = Circumstances::default();
            let instance = plan::instance(
                &report,
                &profile,
                &shipped.skills,
                &shipped.catalog,
                market,
                &constraints(),
                &circumstances,
            );
            questions.push((format!("{}, {who}", role.title), instance));
        }
    }
    questions
}

fn said(skill: &str, level: Level) -> Assessment {
    let skill = skill.parse().expect("a skill");
    Assessment { skill, level, on: day(), evidence: EvidenceKind::SelfRated, link: None, note: None }
}

fn constraints() -> Constraints {
    Constraints { start: day(), terms: Terms { hours_per_week: Minutes::from_hours(8), ..Terms::default() } }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).expect("a day")
}
