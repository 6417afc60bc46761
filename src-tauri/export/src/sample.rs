//! A small dossier with everything in it, for tests.
#![allow(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "for tests, in which a wrong sample is to stop"
)]

use cairn_domain::applications::{Application, Stage, Step};
use cairn_domain::catalog::{Price, PriceTier, ResourceKind};
use cairn_domain::computation::Computation;
use cairn_domain::dossier::{Dossier, PracticeCard, Shown};
use cairn_domain::figure::Figure;
use cairn_domain::gap::{Gap, GapNote, GapReport, Reason, SkillAt, UnmetNeed};
use cairn_domain::level::Level;
use cairn_domain::market::TargetWeight;
use cairn_domain::minutes::{Effort, Minutes};
use cairn_domain::note::Said;
use cairn_domain::plan::{
    AcceptedPlan, Block, Close, CloseView, Constraints, CoverageStep, FinishRange, LeftOver, LeftOverView,
    LeftOverWhy, Plan, PlanItem, PlanNote, PlanReason, PlanView, Planned, PriceLimit, Session, Span, Terms,
    UnitState, Week,
};
use cairn_domain::practice::{Card, CardStyle, Difficulty, Mock, OwnCard, Review};
use cairn_domain::progress::{Entry, Event, StudyTimes};
use cairn_domain::share::Share;
use cairn_domain::skills::{Assessment, EvidenceKind, SkillKind};
use cairn_domain::source::Source;
use chrono::NaiveDate;

/// How the figures of the sample come about.
pub fn made_for_tests() -> Computation {
    Computation::Stated { words: "made for tests".into() }
}

fn on(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

fn effort(low: u32, typical: u32, high: u32) -> Effort {
    let [low, typical, high] = [low, typical, high].map(Minutes::from_hours);
    Effort { low, typical, high }
}

fn constraints() -> Constraints {
    let terms = Terms {
        hours_per_week: Minutes::new(450),
        finish: Some(on("2027-06-30")),
        price: PriceLimit::UpTo { dollars: 60 },
        avoid: [ResourceKind::Video].into(),
        languages: ["en".to_owned()].into(),
        excluded: ["dull-book".parse().unwrap()].into(),
        ..Terms::default()
    };
    Constraints { start: on("2026-11-24"), terms }
}

fn gap_report(name: &impl Fn(&str) -> String) -> GapReport {
    let source = || "report".parse().unwrap();
    let gap = Gap {
        skill: "raft".parse().unwrap(),
        name: name("Raft"),
        kind: SkillKind::Concept,
        held: Level::Aware,
        held_on: Some(on("2026-11-20")),
        evidence: Some(EvidenceKind::SelfRated),
        required: Figure::judged(Level::Independent, source(), "made for tests"),
        steps: 2,
        weight: TargetWeight::Core,
        market_weight: Figure::derived(Share::from_basis_points(800), made_for_tests(), vec![source()]),
        rank: Some(3),
        named: None,
        stressed: true,
        priority: Figure::derived(90, made_for_tests(), vec![source()]),
        effort: Some(Figure::derived(effort(20, 30, 44), made_for_tests(), vec![source()])),
        needs: vec![UnmetNeed {
            skill: "go".parse().unwrap(),
            name: name("Go"),
            level: Level::Guided,
            held: Level::Aware,
        }],
        opens: Vec::new(),
        instead: Vec::new(),
        reasons: vec![
            Said::from(Reason::Missing { held: Level::Aware, required: Level::Independent }),
            Said::from(Reason::Needs { needs: vec![SkillAt { name: name("Go"), level: Level::Guided }] }),
        ],
    };
    GapReport {
        role: "engineer".parse().unwrap(),
        role_title: name("Engineer"),
        market: "report".parse().unwrap(),
        market_name: name("A report"),
        as_of: "2026-11".into(),
        gaps: vec![gap],
        met: Vec::new(),
        alternatives: Vec::new(),
        beyond: Vec::new(),
        coverage: Figure::derived(Share::from_basis_points(2_500), made_for_tests(), vec![source()]),
        formula: Computation::Stated { words: name("Priority = levels missing") }.into(),
        notes: vec![Said::from(GapNote::RanksNotCounts)],
    }
}

fn items(name: &impl Fn(&str) -> String) -> Vec<PlanItem> {
    let unit = |key: u16, title: &str, left: u32| UnitState {
        id: format!("raft-book/{key}").parse().unwrap(),
        title: name(title),
        minutes: Minutes::new(150),
        left: Minutes::new(left),
        done: left == 0,
    };
    let closes = |from, to, proof| CloseView {
        skill: "raft".parse().unwrap(),
        name: name("Raft"),
        from,
        to,
        proof,
        required: Some(Level::Independent),
    };
    let book = PlanItem {
        resource: "raft-book".parse().unwrap(),
        title: name("The Raft book"),
        kind: ResourceKind::Book,
        provider: name("A publisher"),
        url: Some("https://raft.example/book?a=1&b=(2)".into()),
        price: Price { band: name("30-60"), tier: PriceTier::UpTo60 },
        effort: Figure::judged(
            effort(3, 5, 8),
            "report".parse().unwrap(),
            name("chapters at 30 pages an hour"),
        ),
        left: effort(2, 3, 4),
        units: vec![unit(1, "1. Elections", 0), unit(2, "2. Logs", 150)],
        closes: vec![closes(Level::Aware, Level::Guided, false)],
        needs: Vec::new(),
        after: Vec::new(),
        reasons: vec![Said::from(PlanReason::Raises { names: vec![name("Raft")] })],
        finished: false,
    };
    let project = PlanItem {
        resource: "raft-project".parse().unwrap(),
        title: name("Build Raft"),
        kind: ResourceKind::Project,
        provider: name("Cairn"),
        url: None,
        units: vec![UnitState { id: "raft-project/1".parse().unwrap(), ..unit(1, "Milestone", 150) }],
        closes: vec![closes(Level::Guided, Level::Guided, true)],
        reasons: vec![Said::from(PlanReason::Proves { names: vec![name("Raft")] })],
        ..book.clone()
    };
    vec![book, project]
}

fn plan_view(name: &impl Fn(&str) -> String) -> PlanView {
    let block = |resource: &str, key: u16| Block {
        resource: resource.parse().unwrap(),
        unit: format!("{resource}/{key}").parse().unwrap(),
        title: name("2. Logs"),
        minutes: Minutes::new(150),
        ends: true,
    };
    let span = |resource: &str, starts: &str, ends: &str| Span {
        resource: resource.parse().unwrap(),
        starts: on(starts),
        early: on(ends),
        ends: on(ends),
        late: on(ends),
    };
    let ends = |id: &str| if id == "raft-book" { on("2026-11-27") } else { on("2026-11-29") };
    let step = |(id, points): (Option<&str>, u32)| CoverageStep {
        resource: id.map(|id| id.parse().unwrap()),
        share: Share::from_basis_points(points),
        on: id.map(ends),
    };
    PlanView {
        version: Some(2),
        accepted_on: Some(on("2026-11-23")),
        role: "engineer".parse().unwrap(),
        role_title: name("Engineer"),
        market: "report".parse().unwrap(),
        constraints: constraints(),
        items: items(name),
        left_over: vec![LeftOverView {
            skill: "raft".parse().unwrap(),
            name: name("Raft"),
            reached: Level::Guided,
            required: Level::Independent,
            why: LeftOverWhy::Catalog,
        }],
        weeks: vec![Week {
            starts: on("2026-11-24"),
            capacity: Minutes::new(386),
            planned: Minutes::new(300),
            blocks: vec![block("raft-book", 2), block("raft-project", 1)],
        }],
        sessions: vec![Session {
            on: on("2026-11-24"),
            minutes: Minutes::new(150),
            blocks: vec![block("raft-book", 2)],
        }],
        spans: vec![
            span("raft-book", "2026-11-24", "2026-11-27"),
            span("raft-project", "2026-11-27", "2026-11-29"),
        ],
        finish: Some(FinishRange {
            early: on("2026-11-28"),
            likely: on("2026-11-29"),
            late: on("2026-12-03"),
        }),
        total: effort(6, 10, 16),
        left: effort(4, 6, 8),
        coverage: [(None, 2_500), (Some("raft-book"), 5_000), (Some("raft-project"), 5_000)].map(step).into(),
        coverage_now: gap_report(name).coverage,
        notes: vec![Said::from(PlanNote::NothingTeaches { names: vec![name("Raft")] })],
    }
}

/// Two sessions in November and one after the clocks changed.
fn sessions(name: &impl Fn(&str) -> String) -> Vec<Session> {
    let block = |resource: &str, key: u16, title: &str, minutes: u32, ends: bool| Block {
        resource: resource.parse().unwrap(),
        unit: format!("{resource}/{key}").parse().unwrap(),
        title: name(title),
        minutes: Minutes::new(minutes),
        ends,
    };
    let session = |day: &str, blocks: Vec<Block>| Session {
        on: on(day),
        minutes: blocks.iter().map(|block| block.minutes).sum(),
        blocks,
    };
    vec![
        session("2026-11-24", vec![block("raft-book", 2, "2. Logs", 90, false)]),
        session(
            "2026-11-25",
            vec![
                block("raft-book", 2, "2. Logs", 60, true),
                block("raft-project", 1, "Milestone", 30, false),
            ],
        ),
        session("2027-04-01", vec![block("raft-project", 1, "Milestone", 120, true)]),
    ]
}

fn card(name: &impl Fn(&str) -> String) -> Card {
    Card {
        id: "q-raft-01".parse().unwrap(),
        skill: "raft".parse().unwrap(),
        style: CardStyle::Concept,
        question: name("Why does a leader not commit entries of earlier terms by counting?"),
        points: vec![
            name("They could still be overwritten"),
            name("Its own term's entry commits them with it"),
        ],
        difficulty: Difficulty::Advanced,
        probes: Level::Independent,
        reading: name("Raft, 5.4.2"),
        source: "report".parse().unwrap(),
    }
}

fn review() -> Review {
    Review { card: "q-raft-01".parse().unwrap(), on: on("2026-11-22"), met: vec![1], of: 2, seconds: 95 }
}

fn mock(name: &impl Fn(&str) -> String) -> Mock {
    let mut mock = Mock::begin(&[&card(name)], "2026-11-22T18:30:00".parse().unwrap());
    let exercise = &mut mock.exercises[0];
    (exercise.pad, exercise.met, exercise.seconds) = (name("terms are no locks"), vec![0], 300);
    mock.seconds = 300;
    mock.note = name("begin with the terms");
    mock
}

/// The dossier, with a text from outside around everything that comes from outside.
pub fn dossier(outside: &str) -> Dossier {
    dossier_of(&|text| format!("{outside}{text}{outside}"))
}

/// The dossier, with whatever is made of each text that comes from outside; they are asked for in the same order each
/// time.
pub fn dossier_of(name: &impl Fn(&str) -> String) -> Dossier {
    let raft = || "raft".parse().unwrap();
    let close = Close { skill: raft(), from: Level::Aware, to: Level::Guided, proof: false };
    let plan = Plan {
        role: "engineer".parse().unwrap(),
        market: "report".parse().unwrap(),
        constraints: constraints(),
        items: vec![Planned { resource: "raft-book".parse().unwrap(), closes: vec![close] }],
        left_over: vec![LeftOver {
            skill: raft(),
            reached: Level::Guided,
            required: Level::Independent,
            why: LeftOverWhy::Catalog,
        }],
    };
    let studied = Event::Studied {
        resource: "raft-book".parse().unwrap(),
        unit: Some("raft-book/1".parse().unwrap()),
        minutes: Minutes::new(90),
        note: Some(name("slow going")),
    };
    let entry = |event| Entry { on: on("2026-11-23"), event };
    Dossier {
        today: on("2026-11-24"),
        app_version: "0.1.0".into(),
        data_version: "1".into(),
        gap: gap_report(name),
        accepted: Some(AcceptedPlan { version: 2, accepted_on: on("2026-11-23"), plan }),
        plan: plan_view(name),
        sessions: sessions(name),
        study_times: StudyTimes::default(),
        zone: Some("Europe/Berlin".into()),
        forecast: None,
        assessments: vec![Assessment {
            skill: raft(),
            level: Level::Aware,
            on: on("2026-11-20"),
            evidence: EvidenceKind::SelfRated,
            link: Some("https://work.example/raft".into()),
            note: Some(name("read the paper")),
        }],
        entries: vec![
            entry(studied),
            entry(Event::UnitDone { unit: "raft-book/1".parse().unwrap() }),
            entry(Event::OfferAnswered { resource: "go-tour".parse().unwrap(), taken: false }),
        ],
        resources: Vec::new(),
        applications: vec![application(name)],
        resume: None,
        sources: vec![Source {
            id: "report".parse().unwrap(),
            title: name("A report"),
            publisher: name("Somebody"),
            url: Some("https://report.example/".into()),
            licence: name("CC BY 4.0"),
            retrieved: "2026-11".into(),
            note: None,
        }],
        profile: vec![(name("Raft"), Level::Aware)],
        cards: vec![PracticeCard { card: card(name), skill: name("Raft") }],
        shipped_cards: vec![PracticeCard { card: card(name), skill: name("Raft") }],
        own_cards: vec![OwnCard { card: card(name), aside: true, on: on("2026-11-22") }],
        reviews: vec![review()],
        mocks: vec![mock(name)],
        pay: None,
        shown: Shown::everything(),
    }
}

fn application(name: &impl Fn(&str) -> String) -> Application {
    let step = |on, stage, note: Option<&str>| Step { on, stage, note: note.map(name) };
    let noted = "2026-11-18".parse().unwrap();
    Application {
        company: name("Acme"),
        title: name("Storage engineer"),
        url: Some("https://jobs.example/1".into()),
        note: None,
        on: noted,
        steps: vec![
            step("2026-11-20".parse().unwrap(), Stage::Applied, None),
            step("2026-12-02".parse().unwrap(), Stage::Interview, Some("by phone")),
        ],
    }
}
