//! The people the tests tell of.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use cairn_core::Cairn;
use cairn_core::market::import::{ImportFrom, ImportInto, ImportRequest};
use cairn_core::practice::CardAnswer;
use cairn_core::progress::LogRequest;
use cairn_core::skills::AssessRequest;
use cairn_domain::applications::{Application, Stage, Step};
use cairn_domain::id::PostingId;
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::ReviewTime;
use cairn_domain::practice::MockSet;
use cairn_domain::settings::Settings;
use cairn_domain::skills::EvidenceKind;

use crate::TODAY;

/// A statement that somebody holds a skill, on nothing but their own estimate.
pub fn can(skill: &str, level: Level) -> AssessRequest {
    let skill = skill.parse().expect("the tests name skills rightly");
    AssessRequest { skill, level, evidence: EvidenceKind::SelfRated, link: None, note: None }
}

/// What a back-end engineer can do who writes Go with some help.
pub fn a_back_end_engineer() -> Vec<AssessRequest> {
    use Level::{Aware, Guided, Independent};
    vec![
        can("python", Independent),
        can("go", Guided),
        can("sql", Independent),
        can("git", Independent),
        can("linux", Guided),
        can("docker", Guided),
        can("testing", Independent),
        can("api-design", Independent),
        can("computer-networking", Guided),
        can("algorithms-data-structures", Guided),
        can("concurrency", Aware),
        can("operating-systems", Guided),
    ]
}

/// Somebody who chose a role and said what they can do.
pub fn somebody(cairn: &Cairn) {
    cairn.skills_assess(&a_back_end_engineer(), TODAY).expect("every skill exists");
    let settings = cairn.settings_get().expect("settings");
    let role = cairn.market_roles().first().map(|role| role.id.clone());
    cairn.settings_set(&Settings { role, started: true, ..settings }).expect("the role is chosen");
}

/// The same, with a plan of eight hours a week that was accepted.
pub fn somebody_with_a_plan(cairn: &Cairn) {
    somebody(cairn);
    let mut constraints = cairn.settings_get().expect("settings").constraints(TODAY);
    constraints.terms.hours_per_week = Minutes::from_hours(8);
    cairn.plan_accept(&constraints.into(), TODAY).expect("there is a plan");
}

/// The same, some weeks later: hours logged, units ticked off, one resource finished.
pub fn somebody_under_way(cairn: &Cairn) {
    somebody_with_a_plan(cairn);
    let plan = cairn.plan_current(TODAY).expect("the plan is read").expect("a plan");
    let (first, second) = (&plan.items[0], &plan.items[1]);
    for (days_ago, minutes) in [(20, 120), (18, 90), (13, 150), (11, 60), (6, 200), (4, 75), (1, 110)] {
        let on = TODAY.checked_sub_days(chrono::Days::new(days_ago));
        let unit = None;
        let log = LogRequest {
            resource: first.resource.clone(),
            unit,
            minutes: Minutes::new(minutes),
            on,
            note: None,
        };
        cairn.progress_log(&log, TODAY).expect("hours are logged");
    }
    cairn.progress_finish(&first.resource, TODAY).expect("the first resource is finished");
    let unit = &second.units[0].id;
    cairn.progress_tick(unit, TODAY).expect("a unit of the second is done");
}

/// The folder of postings somebody collected: a table, a saved page, a note, and a file with a broken line.
pub fn collected_postings() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/postings/wanted")
}

/// Somebody under way who brought in the postings of jobs they want.
pub fn somebody_with_postings(cairn: &Cairn) {
    somebody_under_way(cairn);
    let request = ImportRequest {
        from: ImportFrom::Paths(vec![collected_postings()]),
        into: ImportInto::New("Jobs I want".into()),
        columns: None,
    };
    let on = &mut |_: &_| ControlFlow::Continue(());
    let preview = cairn.market_import_prepare(&request, TODAY, on).expect("the postings are read");
    cairn.market_import_apply(preview.import, TODAY).expect("the postings come in");
}

/// Four jobs somebody is after, one of them a posting of theirs, and a résumé.
pub fn applications(cairn: &Cairn) {
    let day = |back: i64| TODAY - chrono::Duration::days(back);
    let step = |back, stage| Step { on: day(back), stage, note: None };
    let job = |company: &str, title: &str, steps| Application {
        company: company.into(),
        title: title.into(),
        url: Some("https://jobs.example/1".into()),
        note: None,
        on: day(30),
        steps,
    };
    let talk = vec![step(20, Stage::Applied), step(-8, Stage::Interview)];
    cairn.application_add(job("Acme", "Storage engineer", talk), Some(PostingId::new(1))).expect("a job");
    let sent = vec![step(17, Stage::Applied)];
    cairn.application_add(job("Nimbus", "Backend engineer", sent), None).expect("a job");
    cairn.application_add(job("Quorum Labs", "", Vec::new()), None).expect("a company");
    let closed = vec![step(25, Stage::Applied), step(3, Stage::Closed)];
    cairn.application_add(job("Oldtown Bank", "Platform engineer", closed), None).expect("a job");
    let resume = "# Experience\n\nI write Go and run Kubernetes and PostgreSQL.\n";
    let no_documents = |_: &[u8]| unreachable!("a text needs no other process");
    cairn.resume_keep("me.md", resume.as_bytes(), &no_documents, TODAY).expect("a résumé");
}

/// The same, who has practised for six weeks: some cards sit, some fade, three are due, and one mock interview is over.
pub fn somebody_who_practises(cairn: &Cairn) {
    use Level::{Aware, Guided, Independent};
    somebody_under_way(cairn);
    let more =
        [can("raft", Guided), can("replication", Guided), can("kafka", Aware), can("sharding", Independent)];
    cairn.skills_assess(&more, TODAY).expect("every skill exists");
    let mut settings = cairn.settings_get().expect("settings");
    settings.terms.reviews = ReviewTime::new([15, 15, 15, 15, 15, 8, 0]);
    cairn.settings_set(&settings).expect("the time is kept");
    let before = |days| TODAY.checked_sub_days(chrono::Days::new(days)).expect("a day before");
    let cards = cairn.practice_view(TODAY).expect("practice").cards;
    // Each skill with the days its cards were answered on, and how many points of each were made.
    let past: [(&str, &[u64], usize); 5] = [
        ("raft", &[40, 30, 12], 5),
        ("replication", &[38, 36, 20], 4),
        ("kafka", &[41, 40], 2),
        ("sharding", &[6, 4], 4),
        ("testing", &[30, 9], 5),
    ];
    for (skill, days, made) in past {
        for row in cards.iter().filter(|row| row.card.skill.as_str() == skill) {
            let met: Vec<u8> = (0_u8..).take(made.min(row.card.points.len())).collect();
            for day in days {
                let answer = CardAnswer { card: row.card.id.clone(), met: met.clone(), seconds: 95 };
                cairn.practice_answer(&answer, before(*day)).expect("an answer is kept");
            }
        }
    }
    let set = MockSet { topics: std::collections::BTreeSet::new(), exercises: 3, draw: 4 };
    let evening = before(5).and_hms_opt(18, 30, 0).expect("an evening");
    let mut mock = cairn.practice_mock_begin(&set, evening).expect("an interview begins").value;
    for exercise in &mut mock.exercises {
        exercise.pad = "First the requirements: how many requests, how stale may an answer be?".into();
        exercise.met = vec![0, 1, 3];
        exercise.seconds = 700;
    }
    cairn.practice_mock_end(&mock).expect("it ends");
}
