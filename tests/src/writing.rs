//! Somebody who writes the same kind of thing into every text Cairn keeps, through the doors a person has.

use std::ops::ControlFlow;

use cairn_core::Cairn;
use cairn_core::market::import::{ImportFrom, ImportInto, ImportRequest};
use cairn_core::progress::LogRequest;
use cairn_core::skills::AssessRequest;
use cairn_domain::applications::{Application, Stage, Step};
use cairn_domain::catalog::own::{ResourceDraft, UnitDraft};
use cairn_domain::catalog::{PriceTier, ResourceKind};
use cairn_domain::id::{MarketId, ResourceId};
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::practice::{CardDraft, CardStyle, MockSet};
use cairn_domain::skills::EvidenceKind;
use cairn_domain::skills::recognize::Verdict;

use crate::TODAY;

/// What was written, and where it can be met again.
#[derive(Debug, Default)]
pub struct Written {
    /// Every text, in the order it was written.
    pub texts: Vec<String>,
    /// The resources that were added.
    pub resources: Vec<ResourceId>,
    /// The market the postings came into.
    pub market: Option<MarketId>,
    /// How many postings there are in it, numbered from 1.
    pub postings: usize,
}

/// Fills every text once for each round. `next` gives the next text: of at most 80 letters, and more than spaces.
///
/// # Panics
/// If Cairn refuses one of the texts.
pub fn write_everywhere(cairn: &Cairn, rounds: usize, next: &mut dyn FnMut() -> String) -> Written {
    let mut written = Written::default();
    let mut text = || {
        let text = next();
        written.texts.push(text.clone());
        text
    };
    let shipped =
        cairn.content().expect("shipped data is sound").catalog.iter().next().map(|one| one.id.clone());
    for round in 0..rounds {
        let link = format!("https://example.org/{round}?{}", escaped(&text()));
        let skill = "raft".parse().expect("a skill");
        let (level, evidence) = (Level::Guided, EvidenceKind::SelfRated);
        let told = AssessRequest { skill, level, evidence, link: Some(text()), note: Some(text()) };
        cairn.skills_assess(&[told], TODAY).expect("a level is kept");
        let unit = UnitDraft { title: text(), minutes: Some(Minutes::new(30)) };
        let draft = ResourceDraft {
            title: text(),
            kind: ResourceKind::Course,
            provider: text(),
            url: Some(link.clone()),
            isbn: None,
            language: "en".into(),
            price: PriceTier::Free,
            low: None,
            typical: Some(Minutes::new(30)),
            high: None,
            gains: vec!["raft:0>2".parse().expect("a gain")],
            needs: Vec::new(),
            units: vec![unit],
            note: Some(text()),
        };
        written.resources.push(cairn.resource_add(&draft, TODAY).expect("a resource is kept").value);
        let card = CardDraft {
            skill: "raft".parse().expect("a skill"),
            style: CardStyle::Concept,
            question: text(),
            points: vec![text()],
            probes: Level::Guided,
            reading: text(),
        };
        cairn.practice_card_put(None, &card, TODAY).expect("a card is kept");
        let step = Step { on: TODAY, stage: Stage::Applied, note: Some(text()) };
        let application = Application {
            company: text(),
            title: text(),
            url: Some(link),
            note: Some(text()),
            on: TODAY,
            steps: vec![step],
        };
        cairn.application_add(application, None).expect("an application is kept");
        let resource = shipped.clone().expect("there is a resource");
        let minutes = Minutes::new(20);
        let log = LogRequest { resource, unit: None, minutes, on: None, note: Some(text()) };
        cairn.progress_log(&log, TODAY).expect("a note is kept");
        let phrase = text();
        cairn
            .market_correct(&phrase, &"go".parse().expect("a skill"), Some(Verdict::NotThis), TODAY)
            .expect("words are kept");
    }
    let postings: Vec<_> = (0..rounds).map(|_| posting([text(), text(), text(), text()])).collect();
    let request = ImportRequest {
        from: ImportFrom::Text(serde_json::Value::Array(postings).to_string()),
        into: ImportInto::New(text()),
        columns: None,
    };
    let on = &mut |_: &_| ControlFlow::Continue(());
    let preview = cairn.market_import_prepare(&request, TODAY, on).expect("the postings are read");
    written.market = Some(cairn.market_import_apply(preview.import, TODAY).expect("they come in").value);
    let set = MockSet { topics: std::collections::BTreeSet::new(), exercises: 2, draw: 1 };
    let evening = TODAY.and_hms_opt(18, 0, 0).expect("an evening");
    let mut mock = cairn.practice_mock_begin(&set, evening).expect("an interview begins").value;
    for exercise in &mut mock.exercises {
        exercise.pad = text();
    }
    mock.note = text();
    cairn.practice_mock_end(&mock).expect("it ends");
    let resume = format!("# {}\n\nI write Go. {}\n", text(), text());
    let no_documents = |_: &[u8]| unreachable!("a text needs no other process");
    cairn.resume_keep("me.md", resume.as_bytes(), &no_documents, TODAY).expect("a r\u{e9}sum\u{e9} is kept");
    written.postings = rounds;
    written
}

fn posting([title, company, place, body]: [String; 4]) -> serde_json::Value {
    serde_json::json!({
        "title": title,
        "company": company,
        "location": place,
        "date": "2026-11-09",
        "url": format!("https://jobs.example/?{}", escaped(&title)),
        "text": format!(
            "{body}\n\nYou build storage that keeps what it acknowledged.\n\nRequired: Go, Kafka, Linux. {body}\n\nRemote. Full-time."
        ),
    })
}

/// The text as part of an address.
fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}
