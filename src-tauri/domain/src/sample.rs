//! A small world for tests: four skills, a role, a market and five resources.

use crate::catalog::{Catalog, Price, Resource, ResourceKind, ResourceStatus, Unit};
use crate::figure::Figure;
use crate::id::UnitId;
use crate::level::Level;
use crate::market::{Ranked, Report, Role, Stressed, Target, TargetWeight};
use crate::minutes::{Effort, Minutes};
use crate::skills::{Skill, SkillHours, SkillKind, Skills};

pub(crate) fn skill(id: &str, name: &str, needs: &[&str]) -> Skill {
    Skill {
        id: id.parse().unwrap(),
        name: name.into(),
        kind: SkillKind::Concept,
        aliases: Vec::new(),
        ambiguous: Vec::new(),
        needs: needs.iter().map(|need| need.parse().unwrap()).collect(),
        stands_for: Vec::new(),
        description: format!("What {name} is."),
        hours: Some(SkillHours {
            to_level: [5, 15, 40, 90, 200].map(Minutes::from_hours),
            basis: "made for tests".into(),
            confidence: "high".into(),
        }),
        wikidata: None,
        esco: None,
        ids_basis: "none found".into(),
    }
}

pub(crate) fn skills() -> Skills {
    let mut cloud = skill("cloud", "Cloud", &[]);
    cloud.kind = SkillKind::Umbrella;
    cloud.stands_for = vec!["kubernetes".parse().unwrap()];
    cloud.hours = None;
    Skills::new(vec![
        skill("go", "Go", &[]),
        skill("java", "Java", &[]),
        skill("raft", "Raft", &["go>=1"]),
        skill("kubernetes", "Kubernetes", &[]),
        skill("woodwork", "Woodwork", &[]),
        cloud,
    ])
    .unwrap()
}

fn target(skill: &str, level: Level, weight: TargetWeight) -> Target {
    let basis = "made for tests";
    Target {
        skill: skill.parse().unwrap(),
        level: Figure::judged(level, "tests".parse().unwrap(), basis),
        weight,
    }
}

pub(crate) fn role() -> Role {
    Role {
        id: "engineer".parse().unwrap(),
        title: "Engineer".into(),
        targets: vec![
            target("raft", Level::Independent, TargetWeight::Core),
            target("kubernetes", Level::Guided, TargetWeight::Supporting),
            target("go", Level::Guided, TargetWeight::OneOfLanguages),
            target("java", Level::Guided, TargetWeight::OneOfLanguages),
        ],
        esco: Vec::new(),
        onet: String::new(),
    }
}

pub(crate) fn market() -> Report {
    let ranked =
        |rank, term: &str, skill: &str| Ranked { rank, term: term.into(), skill: skill.parse().unwrap() };
    Report {
        id: "report".parse().unwrap(),
        name: "A report".into(),
        field: "Distributed systems".into(),
        as_of: "2026-11".into(),
        source: "tests".parse().unwrap(),
        caveat: String::new(),
        openings: None,
        openings_place: "global".into(),
        senior_share: None,
        salaries: Vec::new(),
        forecasts: Vec::new(),
        ranking: vec![ranked(1, "Go", "go"), ranked(2, "Cloud", "cloud"), ranked(3, "Golang", "go")],
        companies: Vec::new(),
        stressed: vec![Stressed {
            topic: "Raft".into(),
            skills: vec!["raft".parse().unwrap()],
            named_as_core: false,
        }],
        outlook: Vec::new(),
        recommendations: Vec::new(),
        interview_topics: Vec::new(),
        comparisons: Vec::new(),
        examples: Vec::new(),
        sections: Vec::new(),
    }
}

pub(crate) fn resource(id: &str, kind: ResourceKind, hours: u32, gains: &[&str], needs: &[&str]) -> Resource {
    let id: crate::id::ResourceId = id.parse().unwrap();
    let typical = Minutes::from_hours(hours);
    let effort = Effort { low: typical.scaled(1, 2), typical, high: typical.scaled(2, 1) };
    let units = (1..=2).map(|key| Unit {
        id: UnitId::new(id.clone(), key),
        title: format!("Part {key}"),
        group: "part".into(),
        minutes: typical.scaled(1, 2),
        basis: "half".into(),
        verified: "own".into(),
    });
    Resource {
        title: id.to_string(),
        kind,
        provider: "Tests".into(),
        edition: String::new(),
        url: None,
        url_verified: false,
        isbn13: None,
        language: "en".into(),
        price: Price::from_band("free"),
        effort: Figure::judged(effort, "tests".parse().unwrap(), "made for tests"),
        gains: gains.iter().map(|gain| gain.parse().unwrap()).collect(),
        needs: needs.iter().map(|need| need.parse().unwrap()).collect(),
        units: units.collect(),
        recommended: false,
        status: ResourceStatus::Active,
        superseded_by: None,
        overlaps: Vec::new(),
        evidence: String::new(),
        note: None,
        licence: "own text".into(),
        id,
    }
}

pub(crate) fn resources() -> Vec<Resource> {
    use ResourceKind::{Book, Course, Project};
    vec![
        resource("go-course", Course, 20, &["go:0>2"], &[]),
        resource("go-project", Project, 10, &["go:1>2"], &["go>=1"]),
        resource("raft-book", Book, 5, &["raft:0>2"], &["go>=1"]),
        resource("raft-project", Project, 30, &["raft:1>3"], &["raft>=1"]),
        resource("cluster-lab", ResourceKind::Lab, 12, &["kubernetes:0>2"], &[]),
    ]
}

pub(crate) fn catalog() -> Catalog {
    Catalog::new(resources(), &skills()).unwrap()
}
