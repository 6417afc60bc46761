//! What the store promises of postings.

use cairn_domain::id::PostingId;
use cairn_domain::level::Level;
use cairn_domain::market::posting::{Advert, DateOrder, Pay, PayBound, Seniority};
use cairn_domain::market::{Asked, Method, NamedReading, Reading, Sighting};
use cairn_domain::skills::SkillNo;
use cairn_domain::skills::recognize::{Necessity, Verdict};
use chrono::NaiveDate;

use crate::Store;

fn today() -> NaiveDate {
    "2026-11-24".parse().unwrap()
}

/// An import of two adverts and a sighting, prepared and not yet in sight.
fn prepare(store: &Store, today: NaiveDate) -> u32 {
    store
        .keep(|w| {
            let import = w.begin_import(today)?;
            let advert = |title: &str| Advert { title: title.into(), text: "Go".into(), ..Advert::default() };
            let first = w.append_posting(import, &advert("First"), DateOrder::DayFirst)?;
            w.append_posting(import, &advert("Second"), DateOrder::Unknown)?;
            w.append_sighting(import, first, 9, &Sighting { day: Some(today), url: None })?;
            Ok(import)
        })
        .unwrap()
}

fn bring_into_sight(store: &Store, import: u32) {
    let market = "jobs-i-want".parse().unwrap();
    store.write("Bring in 2 postings", |w| w.append_import(import, &market, "pasted", today())).unwrap();
}

#[test]
fn an_import_comes_into_sight_and_is_taken_back_as_one_step() {
    let store = Store::in_memory().unwrap();
    let import = prepare(&store, today());
    let seen = || store.read(|r| r.unread(&"jobs-i-want".parse().unwrap(), 1, 10)).unwrap();
    assert!(seen().is_empty(), "a prepared import is seen by nobody");
    bring_into_sight(&store, import);
    let titles: Vec<String> = seen().into_iter().map(|posting| posting.advert.title).collect();
    assert_eq!(titles, ["First", "Second"]);
    store.undo().unwrap();
    assert!(seen().is_empty());
    store.redo().unwrap();
    assert_eq!(seen().len(), 2);
    assert_eq!(store.read(|r| r.sightings(PostingId::new(1))).unwrap().len(), 1);
}

#[test]
fn an_import_nobody_can_bring_back_is_swept_away_and_every_other_stays() {
    let store = Store::in_memory().unwrap();
    let yesterday = today().pred_opt().unwrap();
    let (given_up, undone, kept) =
        (prepare(&store, yesterday), prepare(&store, yesterday), prepare(&store, yesterday));
    let being_prepared = prepare(&store, today());
    bring_into_sight(&store, kept);
    bring_into_sight(&store, undone);
    store.undo().unwrap();
    store.keep(|w| w.sweep_imports(today())).unwrap();
    let left: Vec<u32> = {
        let connection = store.connection();
        let mut statement =
            connection.prepare("SELECT DISTINCT import FROM posting ORDER BY import").unwrap();
        statement.query_map((), |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    assert_eq!(left, [undone, kept, being_prepared], "the step of the second can be done again");
    assert!(!left.contains(&given_up));
}

#[test]
fn a_posting_taken_out_of_its_market_is_out_of_sight_until_that_is_taken_back() {
    let store = Store::in_memory().unwrap();
    let import = prepare(&store, today());
    bring_into_sight(&store, import);
    store.write("Take First out", |w| w.append_removal(PostingId::new(1), today())).unwrap();
    assert_eq!(store.read(|r| r.posting(PostingId::new(1))).unwrap(), None);
    store.undo().unwrap();
    assert!(store.read(|r| r.posting(PostingId::new(1))).unwrap().is_some());
}

#[test]
fn the_last_word_on_a_phrase_counts() {
    let store = Store::in_memory().unwrap();
    let go = "go".parse().unwrap();
    let say = |verdict| {
        store.write("Correct", |w| w.append_correction("go live", &go, verdict, today())).unwrap();
        store.read(|r| r.corrections()).unwrap().len()
    };
    assert_eq!((say(Some(Verdict::NotThis)), say(Some(Verdict::ThisToo)), say(None)), (1, 1, 0));
}

#[test]
fn readings_come_back_as_they_were_kept_and_only_of_their_version() {
    let store = Store::in_memory().unwrap();
    let import = prepare(&store, today());
    bring_into_sight(&store, import);
    let asked = Asked {
        skill: SkillNo::of_index(300).unwrap(),
        necessity: Necessity::Required,
        level: Level::Guided,
    };
    let reading = Reading {
        month: Some("2026-11".parse().unwrap()),
        method: Method::ListedSkills,
        asks: vec![asked],
        seniority: Some(Seniority::Senior),
        workplace: None,
        employment: None,
        pay: Some(Pay {
            low: 80_000,
            high: 100_000,
            bound: PayBound::Range,
            currency: "EUR".into(),
            period: None,
            months: 12,
        }),
        company: None,
        places: Vec::new(),
        postings: 1,
        posting: Some(PostingId::new(2)),
    };
    let named = NamedReading { reading, company: Some("Acme".into()), places: vec!["Berlin".into()] };
    store.keep(|w| w.put_reading(import, PostingId::new(2), 7, &named)).unwrap();
    let market = "jobs-i-want".parse().unwrap();
    let readings = |version| store.read(|r| r.readings(&market, version)).unwrap();
    assert_eq!(readings(7), None, "the first is still to be read");
    assert_eq!(store.read(|r| r.unread(&market, 7, 10)).unwrap().len(), 1);
    store.keep(|w| w.put_reading(import, PostingId::new(1), 7, &named)).unwrap();
    let read = readings(7).unwrap();
    let expect = Reading { company: Some(0), places: vec![1], ..named.reading };
    assert_eq!(
        (read.list.last(), read.names.as_slice()),
        (Some(&expect), ["Acme".into(), "Berlin".into()].as_slice())
    );
    assert_eq!(readings(8), None, "another version never sees them");
}
