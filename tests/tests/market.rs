//! Postings from files to figures: prepared, applied, taken back, corrected, counted, taken along.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use cairn_core::market::import::{ImportFrom, ImportInto, ImportProgress, ImportRequest, PostingsPreview};
use cairn_core::market::{Lens, PostingsQuery};
use cairn_core::{Cairn, Error};
use cairn_domain::id::MarketId;
use cairn_domain::skills::recognize::Verdict;
use cairn_tests::TODAY;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/postings/wanted")
}

fn prepare(cairn: &Cairn, from: ImportFrom, into: ImportInto) -> PostingsPreview {
    let request = ImportRequest { from, into, columns: None };
    let on = &mut |_: &ImportProgress| ControlFlow::Continue(());
    cairn.market_import_prepare(&request, TODAY, on).expect("the files can be read")
}

/// The fixtures, brought into a market of one's own.
fn brought_in(cairn: &Cairn) -> (MarketId, PostingsPreview) {
    let preview = prepare(cairn, ImportFrom::Paths(vec![fixtures()]), ImportInto::New("Jobs I want".into()));
    let market = cairn.market_import_apply(preview.import, TODAY).expect("it was prepared").value;
    (market, preview)
}

fn all(market: &MarketId) -> Lens {
    Lens { market: market.clone(), anchor: None, from: None, to: None, seniority: None }
}

fn postings(cairn: &Cairn, market: &MarketId) -> u32 {
    cairn.market_counted(&all(market)).map_or(0, |view| view.counts.postings)
}

/// How many postings ask for a skill.
fn asking_for(cairn: &Cairn, market: &MarketId, skill: &str) -> u32 {
    let counts = cairn.market_counted(&all(market)).expect("the market is there").counts;
    counts.skills.iter().find(|demand| demand.skill.as_str() == skill).map_or(0, |d| d.postings.count)
}

#[test]
fn what_was_prepared_is_seen_only_once_it_was_applied_and_goes_with_one_undo() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    let before = cairn.market_list().expect("the markets are listed").len();
    let preview = prepare(&cairn, ImportFrom::Paths(vec![fixtures()]), ImportInto::New("Jobs I want".into()));
    assert!(preview.added > 10, "the fixtures hold postings");
    assert_eq!(cairn.market_list().expect("listed").len(), before, "nothing is seen yet");
    let market = cairn.market_import_apply(preview.import, TODAY).expect("it was prepared").value;
    assert_eq!(postings(&cairn, &market), preview.added);
    cairn.undo().expect("the step is taken back");
    assert_eq!(cairn.market_list().expect("listed").len(), before, "the market goes with its postings");
    cairn.redo().expect("the step is done again");
    assert_eq!(postings(&cairn, &market), preview.added);
}

#[test]
fn a_posting_is_found_by_words_of_its_title_and_company() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    let (market, _) = brought_in(&cairn);
    let all = cairn.market_find("engineer", 100).expect("found");
    let one = all.iter().find(|posting| posting.company.is_some()).expect("one names its company");
    let company = one.company.clone().unwrap_or_default();
    let words = format!("{} {}", company.to_uppercase(), one.title.to_lowercase());
    let found = cairn.market_find(&words, 8).expect("found");
    assert!(found.contains(one), "{words:?} finds {one:?}, not {found:?}");
    assert!(found.iter().all(|posting| posting.market == market));
    for nothing in ["", "e", "%%", "\"engineer\" \\ zzz"] {
        assert_eq!(cairn.market_find(nothing, 8).expect("looked for"), [], "{nothing:?}");
    }
}

#[test]
fn the_same_files_a_second_time_add_nothing() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    let (market, first) = brought_in(&cairn);
    let again = prepare(&cairn, ImportFrom::Paths(vec![fixtures()]), ImportInto::Market(market));
    assert_eq!((again.added, again.merged), (0, 0));
    assert_eq!(again.skipped, first.added + first.merged + first.skipped);
}

#[test]
fn an_import_that_is_ended_leaves_nothing_and_an_answered_one_cannot_be_answered_again() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    let request = ImportRequest {
        from: ImportFrom::Paths(vec![fixtures()]),
        into: ImportInto::New("Jobs I want".into()),
        columns: None,
    };
    let ended = cairn.market_import_prepare(&request, TODAY, &mut |_| ControlFlow::Break(()));
    assert!(matches!(ended, Err(Error::Cancelled)), "{ended:?}");
    let preview = prepare(&cairn, request.from.clone(), request.into.clone());
    cairn.market_import_give_up(preview.import).expect("it was prepared");
    assert!(cairn.market_import_apply(preview.import, TODAY).is_err());
    assert!(cairn.market_imports().expect("listed").is_empty());
}

#[test]
fn what_is_said_of_a_word_counts_in_every_posting_and_can_be_taken_back() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    let (market, _) = brought_in(&cairn);
    let go = "go".parse().expect("an id");
    let before = asking_for(&cairn, &market, "go");
    assert!(before > 0, "the fixtures ask for Go");
    for phrase in ["Go", "Golang"] {
        cairn.market_correct(phrase, &go, Some(Verdict::NotThis), TODAY).expect("it is kept");
    }
    assert_eq!(asking_for(&cairn, &market, "go"), 0);
    cairn.undo().expect("taken back");
    cairn.undo().expect("taken back");
    assert_eq!(asking_for(&cairn, &market, "go"), before);
}

#[test]
fn every_mark_in_a_posting_is_a_place_of_its_text_with_a_reason() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    let (market, _) = brought_in(&cairn);
    let query = PostingsQuery {
        lens: all(&market),
        skill: None,
        company: None,
        place: None,
        employment: None,
        workplace: None,
        skip: 0,
        most: 200,
    };
    let page = cairn.market_postings(&query).expect("the postings are listed");
    let mut marks = 0;
    for row in &page.rows {
        let view = cairn.market_posting(row.id).expect("the posting is there");
        for named in view.text.iter().filter_map(|part| part.names.as_ref()) {
            assert!(
                named.why.as_ref().is_some_and(|why| !why.sentence.is_empty()),
                "{} is marked for a reason",
                named.name
            );
            marks += 1;
        }
    }
    assert!(marks > 30, "the postings name skills: {marks}");
}

#[test]
fn a_market_written_as_counts_says_the_same_of_every_skill() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    let (market, _) = brought_in(&cairn);
    let written = cairn.market_counts_file(&market).expect("counts are written");
    let text = String::from_utf8(written).expect("counts are text");
    let header = cairn_intake::market::counts::Header {
        id: market.clone(),
        name: "Read back".into(),
        as_of: "2026-11".into(),
        source: "own-postings".parse().expect("an id"),
        anchor: "distributed-systems".parse().expect("an id"),
        caveat: String::new(),
    };
    let content = cairn.content().expect("shipped data is sound");
    let read = cairn_intake::market::counts::read(header, "counts.csv", &text, &content.skills)
        .expect("what was written is read");
    let counts = cairn_domain::market::Counts::of(&read.readings, &content.skills, Default::default());
    let shown = cairn.market_counted(&all(&market)).expect("the market is there").counts;
    assert_eq!((counts.postings, &counts.months), (shown.postings, &shown.months));
    assert_eq!(counts.skills, shown.skills, "every count and interval");
    assert!(!text.contains("Harbor"), "no company and no text is in it");
}

#[test]
fn the_gap_runs_on_whichever_market_is_chosen_and_says_what_it_counted() {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    let on = |market: &str| {
        let mut settings = cairn.settings_get().expect("settings are there");
        settings.market = Some(market.parse().expect("an id"));
        cairn.settings_set(&settings).expect("the market is there");
        cairn.gap_report().expect("there is a gap")
    };
    let (report, counted) = (on("skillexchange-2026-11"), on("hn-hiring"));
    assert!(report.gaps.iter().all(|gap| gap.named.is_none() && gap.rank.is_some() == (gap.rank > Some(0))));
    let go = counted.gaps.iter().find(|gap| gap.skill.as_str() == "go").expect("Go is asked for");
    let named = go.named.expect("it was counted");
    assert!(named.count > 100 && named.base > 500, "{named:?}");
    assert!(go.reasons.iter().any(|reason| reason.sentence.contains("It is named in")));
    assert_ne!(report.market, counted.market, "they are never blended");
}
