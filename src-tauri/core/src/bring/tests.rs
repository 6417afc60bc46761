use cairn_domain::dossier::Shown;
use cairn_domain::level::Level;
use cairn_domain::merge::{ImportAction, ImportPreview, ImportedKind};
use cairn_domain::practice::{CardDraft, CardStyle, MockSet};

use super::*;
use crate::export::Format;
use crate::practice::CardAnswer;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();

fn no_documents(_: &[u8]) -> std::result::Result<Vec<Piece>, Refusal> {
    panic!("a text needs no child")
}

fn fixture(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/documents/");
    std::fs::read(format!("{folder}{name}")).unwrap()
}

/// What a table of books would do.
fn looked(cairn: &Cairn, name: &str) -> ImportPreview {
    match cairn.bring_look(name, &fixture(name), &no_documents, TODAY).unwrap() {
        Brought::Rows(preview) => preview,
        Brought::Claims(claims) => panic!("a table of books is no document: {claims:?}"),
    }
}

/// Each row in short: what becomes of it, what it says, and why.
fn rows(preview: &ImportPreview) -> Vec<String> {
    let row = |row: &merge::ImportRow| {
        let action = match row.action {
            ImportAction::Add => "add",
            ImportAction::Skip => "same",
            ImportAction::LeaveOut => "out",
        };
        let why = row.why.as_ref().map(|why| format!(": {}", why.sentence)).unwrap_or_default();
        format!("{} {action} {}{why}", row.line.unwrap_or_default(), row.told.sentence)
    };
    preview.rows.iter().map(row).collect()
}

#[test]
fn books_of_goodreads_meet_the_library() {
    let cairn = Cairn::in_memory().unwrap();
    assert_eq!(
        rows(&looked(&cairn, "goodreads.csv")),
        [
            "2 add Designing Data-Intensive Applications, 1st edition, read 14 Mar 2021, owned",
            "4 add Database Internals, being read",
            "5 add Release It! 2nd edition, read 30 Jul 2019: Likely this book, by title and author: its ISBN does not say so.",
            "6 add Concurrency in Go, to be read, owned",
            "7 out Learning Go, 2nd edition, to be read: It is only on the list to read, and you own no copy.",
            "8 out Dune, read 1 Aug 2010, owned: Nothing in the library is called \u{201c}Dune\u{201d}.",
        ]
    );
}

#[test]
fn books_that_went_through_a_spreadsheet_are_known_again() {
    let cairn = Cairn::in_memory().unwrap();
    assert_eq!(
        rows(&looked(&cairn, "goodreads-odd.csv")),
        [
            "2 add Java Concurrency in Practice, read 1 May 2012",
            "3 add Site Reliability Engineering, on \u{201c}gave-up\u{201d}, owned: Likely this book, by title and author: its ISBN does not say so.",
            "4 out Streaming Systems, on \u{201c}gave-up\u{201d}: It stands on the shelf \u{201c}gave-up\u{201d}, which does not say that you read it.",
            "5 add Streaming Systems, read 24 Nov 2026: Likely this book, by title and author: its ISBN does not say so.",
            "6 same Streaming Systems, read 24 Nov 2026",
        ]
    );
}

#[test]
fn books_that_cannot_be_taken_over_say_why_and_change_nothing() {
    let cairn = Cairn::in_memory().unwrap();
    assert_eq!(
        rows(&looked(&cairn, "goodreads-broken.csv")),
        [
            "2 out : \u{201c}2021/02/30\u{201d} is no date such as 2026-11-24.",
            "3 out Database Internals, read 3 Feb 2199: It lies in the future.",
            "4 out Dune, read 1 Aug 2010: \u{201c}9780441013594\u{201d} is no ISBN: one of its digits is wrong, and nothing in the library has this title and author.",
            "5 out Building Microservices, read 1 Jan 2016: It came out before \u{201c}Building Microservices, 2nd edition\u{201d} of 2021: tick off there what you know of it.",
            "6 out : It stands on no shelf, so nothing tells whether you read it.",
            "7 out : It has no title.",
            "8 out : It has more cells than the table has columns.",
        ]
    );
}

#[test]
fn books_come_in_as_one_step_and_a_second_time_nothing_is_added() {
    let cairn = Cairn::in_memory().unwrap();
    let (before, bytes) = (cairn.settings_get().unwrap(), fixture("goodreads.csv"));
    let changed = cairn.import_apply("goodreads.csv", &bytes, TODAY).unwrap();
    assert_eq!((changed.value.added, changed.topic), (4, Topic::Settings));
    let owned: Vec<String> =
        cairn.settings_get().unwrap().terms.owned.iter().map(ToString::to_string).collect();
    assert_eq!(owned, ["concurrency-in-go", "ddia-1e"]);
    assert!(
        cairn
            .facts()
            .unwrap()
            .progress(&cairn.content().unwrap().catalog)
            .circumstances
            .is_finished(&"ddia-1e".parse().unwrap())
    );
    let tomorrow = TODAY.succ_opt().unwrap();
    let again = cairn.import_apply("goodreads.csv", &bytes, tomorrow).unwrap().value;
    assert_eq!((again.added, again.skipped, again.left_out), (0, 4, 2));
    cairn.undo().unwrap();
    assert_eq!(cairn.settings_get().unwrap(), before, "one step took all of it back");
    assert!(cairn.facts().unwrap().log.entries.is_empty());
}

#[test]
fn a_table_of_skills_or_of_sessions_is_never_taken_for_books() {
    let cairn = Cairn::in_memory().unwrap();
    let of = |text: &str| cairn.bring_look("table.csv", text.as_bytes(), &no_documents, TODAY).unwrap();
    assert!(matches!(of("skill,title,isbn\nRaft,Dune,0441013597\n"), Brought::Claims(_)));
    let Brought::Rows(sessions) = of("date,resource,minutes\n2026-11-03,ddia-2e,45\n") else {
        panic!("sessions are rows")
    };
    assert_eq!(sessions.rows[0].what, ImportedKind::Entry);
}

#[test]
fn a_folder_of_repositories_claims_skills_with_sentences_and_levels_to_decide_on() {
    let root = tempfile::tempdir().unwrap();
    let git = root.path().join("raft-kv/.git/logs");
    std::fs::create_dir_all(&git).unwrap();
    let commit = "00 11 Ann <ann@example.org> 1736899200 +0000\tcommit: Go on\n";
    std::fs::write(git.join("HEAD"), commit.repeat(12)).unwrap();
    let place = |name: &str| root.path().join("raft-kv").join(name);
    std::fs::write(place("main.go"), "x := 1\n".repeat(1_200)).unwrap();
    std::fs::write(place("Dockerfile"), "FROM scratch\n").unwrap();
    let cairn = Cairn::in_memory().unwrap();
    let found = cairn.folder_look(root.path(), TODAY).unwrap().claims.claims;
    let shown: Vec<String> = found
        .iter()
        .map(|claim| format!("{} {}: {}", claim.skill, claim.proposed, claim.seen[0].sentence))
        .collect();
    assert_eq!(
        shown,
        [
            "go Guided: 1,200 lines of Go in one repository with 12 commits of yours, last touched 15 Jan 2025",
            "docker Aware: One line of Docker in one repository with 12 commits of yours, last touched 15 Jan 2025",
        ]
    );
    assert!(cairn.skills_said().unwrap().is_empty(), "looking keeps nothing");
}

#[test]
fn names_of_a_taxonomy_are_learned_once_and_go_with_one_undo() {
    let cairn = Cairn::in_memory().unwrap();
    let esco = fixture("../taxonomies/esco-good.csv");
    let looked = cairn.bring_look("skills_en.csv", &esco, &no_documents, TODAY).unwrap();
    let Brought::Rows(preview) = looked else { panic!("names come in as rows") };
    assert!(preview.notice.is_some_and(|notice| notice.contains("European Union")), "the notice is shown");
    let added = || cairn.import_apply("skills_en.csv", &esco, TODAY).unwrap().value.added;
    let first = added();
    assert!(first > 0);
    assert_eq!(cairn.store.read(|r| r.learned()).unwrap().len(), first as usize);
    assert_eq!(added(), 0, "what is there is not added again");
    cairn.undo().unwrap();
    assert_eq!(added(), first, "one step took all of them back");
}

/// A card somebody writes.
fn draft(question: &str) -> CardDraft {
    CardDraft {
        skill: "raft".parse().unwrap(),
        style: CardStyle::Concept,
        question: question.into(),
        points: vec!["They order leaders".into(), "[sound:x] is a \\(command\\)".into()],
        probes: Level::Independent,
        reading: "raft-paper".into(),
    }
}

/// Somebody who answered a card, wrote one, changed one, set one aside, and held a mock interview.
fn somebody_who_practises() -> Cairn {
    let cairn = Cairn::in_memory().unwrap();
    let answer = CardAnswer { card: "q-raft-01".parse().unwrap(), met: vec![0, 2], seconds: 80 };
    cairn.practice_answer(&answer, TODAY).unwrap();
    cairn.practice_answer(&answer, TODAY).unwrap();
    cairn.practice_card_put(None, &draft("Why do terms only grow?"), TODAY).unwrap();
    cairn.practice_card_put(Some(&"q-raft-03".parse().unwrap()), &draft("Why count again?"), TODAY).unwrap();
    cairn.practice_card_aside(&"q-raft-02".parse().unwrap(), true, TODAY).unwrap();
    let set = MockSet { topics: ["raft".parse().unwrap()].into(), exercises: 2, draw: 1 };
    let mut mock = cairn.practice_mock_begin(&set, TODAY.and_hms_opt(18, 30, 0).unwrap()).unwrap().value;
    (mock.exercises[0].met, mock.exercises[0].pad) = (vec![1], "terms are no locks".into());
    cairn.practice_mock_end(&mock).unwrap();
    cairn
}

fn exported(cairn: &Cairn, format: Format) -> Vec<u8> {
    cairn.export_write(format, &Shown::everything(), None, TODAY).unwrap().remove(0).bytes
}

#[test]
fn practice_that_went_out_comes_back_equal_and_goes_with_one_undo() {
    let elsewhere = Cairn::in_memory().unwrap();
    let before = exported(&elsewhere, Format::Json);
    let json = exported(&somebody_who_practises(), Format::Json);
    let added = elsewhere.import_apply("plan.json", &json, TODAY).unwrap().value;
    let count = |what| added.rows.iter().filter(|row| row.what == what).count();
    assert_eq!([ImportedKind::Review, ImportedKind::Card, ImportedKind::Mock].map(count), [4, 3, 1]);
    assert!(exported(&elsewhere, Format::Json) == json, "what went out came back equal");
    assert_eq!(elsewhere.import_preview("plan.json", &json, TODAY).unwrap().added, 0);
    elsewhere.undo().unwrap();
    assert!(exported(&elsewhere, Format::Json) == before, "one step took all of it back");
}

#[test]
fn an_archive_from_before_there_was_practice_is_read() {
    let cairn = Cairn::in_memory().unwrap();
    let old = r#"{ "schemaVersion": 1, "appVersion": "0.1.0", "dataVersion": "1", "exportedOn": "2026-11-24",
        "assessments": [], "plan": null, "entries": [] }"#;
    assert_eq!(cairn.import_preview("plan.json", old.as_bytes(), TODAY).unwrap().added, 0);
}

#[test]
fn cards_that_went_to_anki_come_back_to_the_same_cards() {
    let cairn = somebody_who_practises();
    let text = exported(&cairn, Format::Anki);
    let preview = cairn.import_preview("cairn.txt", &text, TODAY).unwrap();
    let other: Vec<_> = preview.rows.iter().filter(|row| row.action != ImportAction::Skip).collect();
    assert!(other.is_empty(), "{other:?}");
    let questions = ["Raft: Why do terms only grow?", "Raft: Why count again?"];
    for question in questions {
        assert!(preview.rows.iter().any(|row| row.told.sentence == question), "{question} went out");
    }
}

#[test]
fn cards_of_ones_own_reach_another_device_by_way_of_anki() {
    let elsewhere = Cairn::in_memory().unwrap();
    let text = exported(&somebody_who_practises(), Format::Anki);
    let added = elsewhere.import_apply("cairn.txt", &text, TODAY).unwrap().value;
    assert_eq!((added.added, added.left_out), (2, 0), "one was written, one was changed");
    let cards = &elsewhere.content().unwrap().cards;
    let card = |id: &str| cards.iter().find(|card| card.id.as_str() == id).unwrap().question.clone();
    assert_eq!(
        (card("my-raft-1").as_str(), card("q-raft-03").as_str()),
        ("Why do terms only grow?", "Why count again?")
    );
    elsewhere.undo().unwrap();
    assert_eq!(elsewhere.content().unwrap().cards, elsewhere.shipped.cards);
}

#[test]
fn notes_of_anki_become_cards_or_say_why_not() {
    let cairn = Cairn::in_memory().unwrap();
    assert_eq!(
        rows(&looked(&cairn, "../notes/anki.txt")),
        [
            "7 add Raft: In Raft consensus, what does a leader send while nothing happens?",
            "8 add Go: What closes a channel?",
            "9 add Raft: What is the log matching property, in your own words?: It changes the card you have.",
            "10 out How long does an egg boil?: Neither its tags nor its question nor its deck name a skill that Cairn knows.",
            "11 out Go: What is in this picture?: It cannot be kept: a card has one to 20 points, each of one to 1000 characters.",
            "12 same Raft: In Raft consensus, what does a leader send while nothing happens?",
        ]
    );
    assert_eq!(
        rows(&looked(&cairn, "../notes/anki-odd.txt")),
        ["6 add Raft: Who votes?", "11 add Raft: What is a term?"]
    );
    assert_eq!(looked(&cairn, "../notes/anki-broken.txt").added, 0);
}

#[test]
fn notes_that_are_dropped_on_the_window_are_about_the_person() {
    assert!(is_about_the_person(&fixture("../notes/anki.txt")));
    assert!(is_about_the_person(&fixture("../notes/anki-odd.txt")));
}
