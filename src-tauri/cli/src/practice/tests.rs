//! Practice as somebody types it, over a database that is gone afterwards.

use cairn_domain::practice::Review;

use super::args::{CheckArgs, MockArgs};
use super::*;

fn now() -> NaiveDateTime {
    "2026-11-26T18:30:00".parse().unwrap()
}

fn today() -> NaiveDate {
    now().date()
}

/// Somebody who holds Raft at Guided.
fn somebody() -> Cairn {
    let cairn = Cairn::in_memory().unwrap();
    let raft = cairn_core::skills::AssessRequest {
        skill: "raft".parse().unwrap(),
        level: cairn_domain::level::Level::Guided,
        evidence: cairn_domain::skills::EvidenceKind::Course,
        link: None,
        note: None,
    };
    cairn.skills_assess(&[raft], today()).unwrap();
    cairn
}

/// What is said while somebody types these lines.
fn typing(lines: &str, act: impl FnOnce(&mut Answer<'_>, Ask<'_>) -> Done) -> String {
    let (mut out, mut person) = (Vec::new(), lines.as_bytes());
    act(&mut Answer { out: &mut out, json: false }, Some(&mut person)).unwrap();
    String::from_utf8(out).unwrap()
}

fn practising(cairn: &Cairn, lines: &str) -> String {
    typing(lines, |out, ask| session(cairn, &Free::default(), today(), out, ask))
}

fn checking(cairn: &Cairn, lines: &str, take: bool) -> String {
    let args = CheckArgs { skill: "raft".into(), take, leave: false };
    typing(lines, |out, ask| carry_out(cairn, PracticeVerb::Check(args), now(), out, ask))
}

fn interviewed(cairn: &Cairn, lines: &str) -> String {
    let args = MockArgs { topic: vec!["raft".into()], questions: 1, give_up: false };
    typing(lines, |out, ask| carry_out(cairn, PracticeVerb::Mock(args), now(), out, ask))
}

/// How many cards were answered today.
fn answered(cairn: &Cairn) -> u32 {
    cairn.practice_view(today()).unwrap().queue.answered
}

#[test]
fn easy_days_come_after_what_every_day_has() {
    let easy = [Easy { days: vec![5, 6], minutes: 5 }];
    assert_eq!(reviews(ReviewTime::default(), Some(20), &easy).minutes(), [20, 20, 20, 20, 20, 5, 5]);
    assert_eq!(reviews(ReviewTime::new([9; 7]), None, &easy).minutes(), [9, 9, 9, 9, 9, 5, 5]);
}

#[test]
fn an_answer_is_kept_when_its_last_point_was_asked_about() {
    let cairn = somebody();
    let said = practising(&cairn, "\ny\ny\ny\ny\nn\n");
    assert!(said.contains("4 of 5 points: good. It comes again on"), "{said}");
    assert!(said.contains("Read up: "), "{said}");
    assert_eq!(answered(&cairn), 1);
}

#[test]
fn nothing_is_half_kept_when_somebody_stops() {
    let cairn = somebody();
    for lines in ["", "q\n", "\ny\ny\nq\n", "\ny\ny\n"] {
        let said = practising(&cairn, lines);
        assert!(said.ends_with("0 cards answered.\n"), "{said}");
        assert_eq!(answered(&cairn), 0, "after {lines:?}");
    }
}

#[test]
fn a_session_that_was_asked_for_goes_beyond_the_day() {
    let cairn = somebody();
    let free = Free { topic: Some("raft".into()), difficulty: None, limit: Some(4) };
    let said = typing("", |out, ask| session(&cairn, &free, today(), out, ask));
    assert!(said.starts_with("4 cards."), "{said}");
}

#[test]
fn a_script_gets_what_came_of_it_and_no_questions() {
    let cairn = somebody();
    let (mut out, mut person) = (Vec::new(), "\n\n\n\n\n\n".as_bytes());
    let mut answer = Answer { out: &mut out, json: true };
    session(&cairn, &Free::default(), today(), &mut answer, Some(&mut person)).unwrap();
    let kept: serde_json::Value = serde_json::from_slice(&out).unwrap();
    assert_eq!(kept[0]["rating"], "again");
}

#[test]
fn a_check_that_is_given_up_keeps_nothing() {
    let cairn = somebody();
    assert!(checking(&cairn, "\ny\ny\ny\ny\ny\n\nq\n", true).contains("Nothing of it is kept"));
    assert_eq!(answered(&cairn), 0);
}

#[test]
fn a_check_takes_the_level_it_shows_when_that_was_said_beforehand() {
    let cairn = somebody();
    let said = checking(&cairn, &"y\n".repeat(60), true);
    assert!(said.contains("Raft is now Expert."), "{said}");
    assert!(answered(&cairn) > 2);
}

#[test]
fn a_check_leaves_the_profile_alone_where_nobody_says_yes() {
    let cairn = somebody();
    // Seven cards of five points: the input ends before the question what to do with the level.
    let said = checking(&cairn, &"y\n".repeat(7 * 6), false);
    assert!(said.contains("Take Expert over into your profile? [y/N]"), "{said}");
    assert!(said.ends_with("Your profile stays as it is.\n"), "{said}");
    assert!(answered(&cairn) > 2, "the answers are kept all the same");
}

#[test]
fn a_mock_interview_goes_on_where_it_was_left() {
    let cairn = somebody();
    let said = interviewed(&cairn, "first thoughts\nsecond\n\ny\n");
    assert!(said.contains("It stays under way"), "{said}");
    assert_eq!(answered(&cairn), 0);
    let said = interviewed(&cairn, "y\ny\n\n\n\nbe calm\n");
    assert!(said.contains("goes on") && said.contains("first thoughts\nsecond"), "{said}");
    assert!(said.contains("2 of 5 points, 40%"), "{said}");
    let board = cairn.practice_mocks().unwrap();
    assert_eq!((board.over[0].mock.note.as_str(), board.under_way), ("be calm", None));
    let review: &Review = &board.over[0].mock.reviews()[0];
    assert_eq!(review.met, [0, 1]);
}

#[test]
fn where_nobody_is_there_a_session_only_shows_the_first_question() {
    let cairn = somebody();
    let mut out = Vec::new();
    session(&cairn, &Free::default(), today(), &mut Answer { out: &mut out, json: false }, None).unwrap();
    assert!(String::from_utf8(out).unwrap().ends_with("0 cards answered.\n"));
}
