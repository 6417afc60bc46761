use proptest::prelude::*;

use super::*;
use crate::sample;
use crate::skills::Assessment;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn found(passages: &[Passage], held: &[(&str, Level)]) -> Claims {
    let skills = sample::skills();
    let assessments: Vec<Assessment> = held
        .iter()
        .map(|(skill, level)| Assessment {
            skill: skill.parse().unwrap(),
            level: *level,
            on: day("2026-01-01"),
            evidence: EvidenceKind::SelfRated,
            link: None,
            note: None,
        })
        .collect();
    claims(passages, &Recognizer::new(&skills, &[]), &skills, &Profile::of(&assessments), day("2026-11-24"))
}

fn job(text: &str, from: &str, until: Option<&str>) -> Passage {
    let span = Span { from: Some(day(from)), until: until.map(day) };
    Passage { span, heading: Some("Engineer, Acme".into()), ..Passage::new(DocumentPart::Work, text) }
}

#[track_caller]
fn proposes(passages: &[Passage], level: Level, why: &str) {
    let claims = found(passages, &[]).claims;
    let raft = claims.iter().find(|claim| claim.name == "Raft").expect("Raft is named");
    assert_eq!((raft.proposed, raft.why.sentence.as_str()), (level, why));
}

#[test]
fn a_level_that_is_stated_stands() {
    let stated = Passage { stated: Some(Level::Expert), ..Passage::new(DocumentPart::Skills, "Raft") };
    proposes(&[stated], Level::Expert, "the document states this level");
}

#[test]
fn years_at_work_propose_more_than_work_alone() {
    proposes(&[job("Built Raft.", "2026-01-01", None)], Level::Guided, "used at work");
    proposes(&[job("Built Raft.", "2023-01-01", None)], Level::Independent, "used for 3 years");
    proposes(&[job("Built Raft.", "2015-01-01", Some("2021-01-01"))], Level::Advanced, "used for 6 years");
}

#[test]
fn jobs_at_the_same_time_count_once() {
    let twice = [job("Built Raft.", "2025-01-01", None), job("Taught Raft.", "2025-06-01", None)];
    proposes(&twice, Level::Guided, "used at work");
}

#[test]
fn a_bare_list_proposes_the_least() {
    proposes(&[Passage::new(DocumentPart::Skills, "Raft")], Level::Aware, "named, and no more is said of it");
}

#[test]
fn what_is_held_already_is_skipped_and_what_would_rise_is_said() {
    let work = [job("Built Raft.", "2015-01-01", None)];
    let action = |held| found(&work, &[("raft", held)]).claims[0].action;
    assert_eq!([action(Level::Expert), action(Level::Aware)], [ClaimAction::Skip, ClaimAction::Raise]);
    assert_eq!(found(&work, &[]).claims[0].action, ClaimAction::Add);
}

#[test]
fn a_claim_shows_its_sentence_where_it_stands() {
    let text = "Led a team.\nMoved the store to Raft in a year.\nMoved on.";
    let passage = Passage { line: Some(10), ..job(text, "2026-01-01", None) };
    let claim = found(&[passage], &[]).claims.remove(0);
    assert_eq!(claim.seen[0].sentence, "Moved the store to Raft in a year.");
    assert_eq!((claim.seen[0].line, claim.seen[0].heading.as_deref()), (Some(11), Some("Engineer, Acme")));
}

#[test]
fn a_project_with_a_link_is_evidence_one_can_look_at() {
    let link = Some("https://example.com/raft".to_owned());
    let project =
        Passage { link: link.clone(), ..Passage::new(DocumentPart::Projects, "A key-value store on Raft.") };
    let claim = found(&[project], &[]).claims.remove(0);
    assert_eq!((claim.evidence, claim.link), (EvidenceKind::Project, link));
}

#[test]
fn an_item_that_names_nothing_we_know_is_said_once() {
    let unknown = Passage::new(DocumentPart::Skills, "Falconry");
    assert_eq!(found(&[unknown.clone(), unknown], &[]).unknown, ["Falconry"]);
}

#[test]
fn an_umbrella_term_is_never_claimed() {
    let skills = sample::skills();
    let umbrella = skills.iter().find(|skill| skill.is_umbrella()).expect("the sample has one");
    let claims = found(&[Passage::new(DocumentPart::Skills, umbrella.name.clone())], &[]);
    assert!(claims.claims.iter().all(|claim| claim.skill != umbrella.id));
}

#[test]
fn a_text_that_names_a_skill_without_end_is_read_once() {
    let text = "Raft. ".repeat(20_000);
    let claims = found(&[Passage::new(DocumentPart::Text, text)], &[]).claims;
    assert_eq!((claims[0].places, claims[0].seen.len()), (20_000, 1), "one sentence, seen often");
}

#[test]
fn what_is_no_sentence_for_its_length_is_shown_around_the_name() {
    let text = format!("{}Raft{}", "é ".repeat(5_000), " é".repeat(5_000));
    let claims = found(&[Passage::new(DocumentPart::Text, text)], &[]).claims;
    let sentence = &claims[0].seen[0].sentence;
    assert!(sentence.contains("Raft") && sentence.len() < 1_000, "{} bytes", sentence.len());
}

proptest! {
    #[test]
    fn any_text_is_read_without_fear(text in "\\PC{0,200}", from in -10_000_i32..10_000, length in -900_i64..900) {
        let from = NaiveDate::from_yo_opt(from, 1);
        let until = from.and_then(|from| from.checked_add_signed(chrono::TimeDelta::days(length)));
        let passage = Passage { span: Span { from, until }, ..Passage::new(DocumentPart::Work, text) };
        let claims = found(&[passage], &[]);
        prop_assert!(claims.claims.iter().all(|claim| claim.places as usize >= claim.seen.len()));
    }
}
