//! What the person adds: resources, applications and a résumé, from the first word to the export and back.

use cairn_core::export::Format;
use cairn_core::market::{Lens, PostingsQuery};
use cairn_core::{Cairn, Error, Rule};
use cairn_document::{Piece, Refusal};
use cairn_domain::applications::{Application, Cover, Stage, Step};
use cairn_domain::catalog::own::{BadDraft, ResourceDraft, UnitDraft};
use cairn_domain::catalog::{PriceTier, ResourceKind};
use cairn_domain::dossier::Shown;
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::Terms;
use cairn_tests::TODAY;
use cairn_tests::people::{can, somebody, somebody_with_postings};

fn cairn() -> Cairn {
    Cairn::in_memory().expect("shipped data is sound")
}

/// A short course on much of what a plan wants: nothing shipped teaches as much in an hour.
fn course() -> ResourceDraft {
    let part = |title: &str| UnitDraft { title: title.into(), minutes: None };
    ResourceDraft {
        title: "Raft in an hour".into(),
        kind: ResourceKind::Project,
        provider: "A friend".into(),
        url: Some("https://example.org/raft".into()),
        isbn: None,
        language: "en".into(),
        price: PriceTier::Free,
        low: None,
        typical: Some(Minutes::from_hours(1)),
        high: None,
        gains: ["raft", "paxos", "consensus", "replication", "sharding", "leader-election", "split-brain"]
            .map(|skill| format!("{skill}:0>4").parse().expect("a gain"))
            .to_vec(),
        needs: Vec::new(),
        units: vec![part("Elections"), part("Logs")],
        note: None,
    }
}

fn planned(cairn: &Cairn) -> Vec<String> {
    let terms = Terms { hours_per_week: Minutes::from_hours(8), ..Terms::default() };
    let mut constraints = cairn.settings_get().expect("settings").constraints(TODAY);
    constraints.terms = terms;
    let plan = cairn.plan_draft(&constraints.into(), TODAY).expect("a plan");
    plan.items.iter().map(|item| item.resource.to_string()).collect()
}

#[test]
fn a_resource_of_ones_own_is_planned_like_a_shipped_one() {
    let cairn = cairn();
    somebody(&cairn);
    assert!(!planned(&cairn).contains(&"my-raft-in-an-hour".to_owned()));
    let id = cairn.resource_add(&course(), TODAY).expect("it is added").value;
    assert!(planned(&cairn).contains(&id.to_string()), "nothing teaches as much in an hour");
    cairn.undo().expect("the step is taken back");
    assert!(!planned(&cairn).contains(&id.to_string()), "a resource that is gone is not planned");
}

#[test]
fn ticks_stay_with_their_part_when_a_resource_is_described_anew() {
    let cairn = cairn();
    let id = cairn.resource_add(&course(), TODAY).expect("it is added").value;
    let logs = format!("{id}/2").parse().expect("a unit");
    cairn.progress_tick(&logs, TODAY).expect("a part of one's own can be ticked off");
    let mut anew = ResourceDraft::from(&cairn.own_resources().expect("own resources")[0]);
    anew.units.swap(0, 1);
    anew.units.push(UnitDraft { title: "Snapshots".into(), minutes: Some(Minutes::new(30)) });
    cairn.resource_change(&id, &anew, TODAY).expect("it is described anew");
    let view = cairn.catalog_resource(&id).expect("it is in the library");
    assert_eq!(view.done, [logs]);
    assert_eq!(view.resource.units[0].title, "Logs");
    assert_eq!(view.resource.effort.value().typical, Minutes::new(90), "the parts make the whole");
}

#[test]
fn a_shipped_resource_cannot_be_changed_and_a_known_book_is_not_added_twice() {
    let cairn = cairn();
    let shipped = "ddia-2e".parse().expect("an id");
    let refused = cairn.resource_remove(&shipped).expect_err("it is shipped");
    assert!(matches!(refused, Error::Refused(Rule::NotYourResource)), "{refused}");
    let known = cairn.content().expect("content").resource(&shipped).expect("it is shipped").isbn13.clone();
    let again = ResourceDraft { isbn: known, ..course() };
    let refused = cairn.resource_add(&again, TODAY).expect_err("the book is there");
    assert!(matches!(refused, Error::Resource(BadDraft::Known { .. })), "{refused}");
}

fn acme(steps: Vec<Step>) -> Application {
    Application {
        company: "Acme".into(),
        title: "Storage engineer".into(),
        url: Some("https://jobs.example/1".into()),
        note: Some("they know Ana".into()),
        on: TODAY,
        steps,
    }
}

fn no_documents(_: &[u8]) -> Result<Vec<Piece>, Refusal> {
    panic!("a text needs no other process")
}

#[test]
fn an_application_says_what_comes_next_and_how_long_it_is_quiet() {
    let cairn = cairn();
    let days_ago = |days| TODAY.checked_sub_days(chrono::Days::new(days)).expect("a day");
    let sent = Step { on: days_ago(9), stage: Stage::Applied, note: None };
    cairn.application_add(acme(vec![sent.clone()]), None).expect("it is noted");
    let board = cairn.applications(TODAY).expect("the board");
    assert_eq!((board.list[0].stage, board.list[0].quiet_days), (Stage::Applied, Some(9)));
    let talk = Step { on: TODAY.succ_opt().expect("a day"), stage: Stage::Interview, note: None };
    cairn.application_change(board.list[0].id, acme(vec![talk.clone(), sent])).expect("it goes on");
    let board = cairn.applications(TODAY).expect("the board");
    assert_eq!((board.list[0].next.as_ref(), board.list[0].quiet_days), (Some(&talk), None));
    cairn.application_remove(board.list[0].id).expect("it is off the list");
    cairn.undo().expect("the step is taken back");
    assert_eq!(cairn.applications(TODAY).expect("the board").list.len(), 1);
}

#[test]
fn a_resume_shows_which_keywords_of_a_posting_are_left_unsaid() {
    let cairn = cairn();
    somebody_with_postings(&cairn);
    let market = "jobs-i-want".parse().expect("an id");
    let lens = Lens { market, anchor: None, from: None, to: None, seniority: None };
    let all = PostingsQuery {
        lens,
        skill: None,
        company: None,
        place: None,
        employment: None,
        workplace: None,
        skip: 0,
        most: 1,
    };
    let posting = cairn.market_postings(&all).expect("postings").rows[0].id;
    let named = cairn.posting_keywords(posting).expect("keywords").list;
    assert!(named.len() > 1, "the posting names skills: {named:?}");
    let (first, second) = (&named[0], &named[1]);
    cairn.skills_assess(&[can(second.skill.as_str(), Level::Guided)], TODAY).expect("a level");
    let resume = format!("# Experience\n\nI worked with {} for two years.\n", first.name);
    cairn.resume_keep("me.md", resume.as_bytes(), &no_documents, TODAY).expect("a r\u{e9}sum\u{e9}");
    let covers = cairn.posting_keywords(posting).expect("keywords").list;
    let cover = |skill| covers.iter().find(|one| &one.skill == skill).expect("a keyword").cover;
    assert_eq!((cover(&first.skill), cover(&second.skill)), (Cover::Said, Cover::Unsaid));
    cairn.resume_forget().expect("no r\u{e9}sum\u{e9} any more");
    assert!(cairn.posting_keywords(posting).expect("keywords").list.iter().all(|k| k.cover != Cover::Said));
}

#[test]
fn what_one_added_comes_back_from_an_export_and_is_in_no_share() {
    let here = cairn();
    here.resource_add(&course(), TODAY).expect("a resource");
    here.application_add(acme(Vec::new()), None).expect("an application");
    here.resume_keep("me.md", b"# Skills\n\nRaft, Go\n", &no_documents, TODAY).expect("a r\u{e9}sum\u{e9}");
    let json = |cairn: &Cairn, shown| {
        let files = cairn.export_write(Format::Json, &shown, None, TODAY).expect("an export");
        String::from_utf8(files[0].bytes.clone()).expect("JSON is text")
    };
    let whole = json(&here, Shown::everything());
    let there = cairn();
    there.import_apply("plan.json", whole.as_bytes(), TODAY).expect("it comes back");
    assert_eq!(json(&there, Shown::everything()), whole);
    assert_eq!(there.import_preview("plan.json", whole.as_bytes(), TODAY).expect("a look").added, 0);
    let shared = json(&here, Shown::default());
    assert!(!shared.contains("Acme") && !shared.contains("me.md"), "{shared}");
    assert!(shared.contains("my-raft-in-an-hour"), "what is planned has to be known to the reader");
}
