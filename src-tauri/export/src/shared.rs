//! What somebody chose not to show is in no byte of any format.
//!
//! Two people who differ in nothing but what is left out have to come to the same bytes: then nothing of it can be
//! told from them.

use cairn_domain::dossier::{Dossier, Personal, Shown, StatedPay};
use cairn_domain::figure::Figure;
use cairn_domain::gap::{GapNote, Met, Reason};
use cairn_domain::level::Level;
use cairn_domain::market::{Estimate, PayQuantiles, PaySpread, Sampled, TargetWeight};
use cairn_domain::minutes::Minutes;
use cairn_domain::note::Said;
use cairn_domain::plan::{CoverageStep, Pause, ReviewTime};
use cairn_domain::practice::{Mock, OwnCard, Review};
use cairn_domain::progress::{Entry, Event, StudyTimes};
use cairn_domain::share::Share;
use chrono::{NaiveDate, NaiveTime};

use crate::sample::made_for_tests;
use crate::{Format, preview, sample, write};

/// Everything but one.
fn all_but(left_out: Personal) -> Shown {
    Personal::ALL.into_iter().filter(|personal| *personal != left_out).collect()
}

/// All bytes of a format, and of what is seen of it before it leaves.
fn bytes(format: Format, dossier: &Dossier) -> Vec<u8> {
    let files = write(format, dossier).unwrap().into_iter().flat_map(|file| file.bytes);
    let texts = preview(format, dossier).unwrap().into_iter().flat_map(|(_, text)| text.into_bytes());
    files.chain(texts).collect()
}

#[track_caller]
fn cannot_be_told(left_out: Personal, one: &Dossier, other: &Dossier) {
    assert_ne!(one, other);
    let mut differs = false;
    for format in Format::ALL {
        let shown = |dossier: &Dossier, shown| bytes(format, &dossier.clone().showing(shown));
        assert!(
            shown(one, all_but(left_out)) == shown(other, all_but(left_out)),
            "{format} without {left_out} tells one from the other"
        );
        assert!(
            shown(one, Shown::default()) == shown(other, Shown::default()),
            "{format} with nothing chosen tells one from the other"
        );
        differs |= shown(one, Shown::everything()) != shown(other, Shown::everything());
    }
    assert!(differs, "with {left_out} the two can be told apart, or this proves nothing");
}

fn on(day: &str) -> NaiveDate {
    day.parse().unwrap()
}

/// An answer to the card of a dossier.
fn answer(dossier: &Dossier, met: Vec<u8>) -> Review {
    Review { card: dossier.cards[0].card.id.clone(), on: on("2026-11-24"), met, of: 2, seconds: 777 }
}

#[test]
fn levels_that_are_left_out_cannot_be_told() {
    let one = sample::dossier("");
    let mut other = one.clone();
    let report = &mut other.gap;
    let gap = &mut report.gaps[0];
    (gap.held, gap.held_on, gap.evidence, gap.steps) = (Level::Guided, None, None, 1);
    gap.priority = Figure::derived(45, made_for_tests(), Vec::new());
    gap.effort = None;
    gap.needs[0].held = Level::None;
    gap.reasons[0] = Said::from(Reason::Missing { held: Level::Guided, required: Level::Independent });
    report.met.push(Met {
        skill: "sql".parse().unwrap(),
        name: "SQL".into(),
        held: Level::Expert,
        required: gap.required.clone(),
        weight: TargetWeight::Core,
    });
    report.coverage = Figure::derived(Share::from_percent(71), made_for_tests(), Vec::new());
    report.notes.push(Said::from(GapNote::NothingAssessed));
    let step = |resource: Option<&str>, share| CoverageStep {
        resource: resource.map(|id| id.parse().unwrap()),
        share: Share::from_percent(share),
        on: resource.map(|_| on("2026-11-27")),
    };
    other.plan.coverage = vec![step(None, 71), step(Some("raft-book"), 93)];
    other.plan.coverage_now = report.coverage.clone();
    for close in other.plan.items.iter_mut().flat_map(|item| &mut item.closes) {
        (close.from, close.to) = (Level::Guided, Level::Advanced);
    }
    other.plan.left_over[0].reached = Level::Aware;
    let accepted = other.accepted.as_mut().unwrap();
    accepted.plan.items[0].closes[0].from = Level::None;
    accepted.plan.left_over[0].reached = Level::Aware;
    other.assessments[0].level = Level::Advanced;
    other.assessments[0].link = None;
    other.profile = vec![("SQL".into(), Level::Expert)];
    other.entries.retain(|entry| !matches!(entry.event, Event::OfferAnswered { .. }));
    other.reviews.push(answer(&other, vec![0, 1]));
    cannot_be_told(Personal::Levels, &one, &other);
}

#[test]
fn notes_that_are_left_out_cannot_be_told() {
    let one = sample::dossier("");
    let mut other = one.clone();
    other.assessments[0].note = Some("SECRET".into());
    let Event::Studied { note, .. } = &mut other.entries[0].event else { panic!("a session") };
    *note = Some("SECRET".into());
    let was = Box::new(other.entries[0].clone());
    let (mut one, mut now) = (one, was.clone());
    if let Event::Studied { note, .. } = &mut now.event {
        *note = None;
    }
    other.entries.push(Entry { on: on("2026-11-24"), event: Event::Corrected { was, now: now.clone() } });
    let was = Box::new(one.entries[0].clone());
    one.entries.push(Entry { on: on("2026-11-24"), event: Event::Corrected { was, now } });
    cannot_be_told(Personal::Notes, &one, &other);
}

#[test]
fn cards_of_ones_own_and_changed_ones_are_notes() {
    let one = sample::dossier("");
    let mut other = one.clone();
    other.cards[0].card.question = "SECRET".into();
    let card = other.cards[0].card.clone();
    other.own_cards.push(OwnCard { card, aside: false, on: on("2026-11-24") });
    cannot_be_told(Personal::Notes, &one, &other);
    other.cards.clear();
    other.own_cards[0].aside = true;
    cannot_be_told(Personal::Notes, &one, &other);
}

#[test]
fn hours_that_are_left_out_cannot_be_told() {
    let one = sample::dossier("");
    let mut other = one.clone();
    let studied = Event::Studied {
        resource: "raft-book".parse().unwrap(),
        unit: None,
        minutes: Minutes::new(777),
        note: None,
    };
    let was = Box::new(Entry { on: on("2026-11-22"), event: studied.clone() });
    other.entries.push(Entry { on: on("2026-11-22"), event: studied });
    other.entries.push(Entry { on: on("2026-11-24"), event: Event::Withdrawn { was } });
    let pause = Pause { from: on("2026-12-20"), until: on("2026-12-31") };
    let accepted = &mut other.accepted.as_mut().unwrap().plan.constraints.terms;
    for terms in [accepted, &mut other.plan.constraints.terms] {
        terms.hours_per_week = Minutes::from_hours(31);
        terms.pauses.insert(pause);
        terms.reviews = ReviewTime::new([20; 7]);
    }
    other.plan.weeks[0].capacity = Minutes::from_hours(31);
    other.plan.sessions.clear();
    other.sessions.pop();
    other.study_times = StudyTimes::new(["06:00"; 7].map(|time| time.parse().unwrap()));
    other.zone = Some("America/New_York".into());
    // An hour of the part that is open was spent.
    other.reviews.push(answer(&other, vec![0]));
    other.plan.items[0].units[1].left = Minutes::new(90);
    other.plan.items[0].left.typical = Minutes::new(90);
    other.plan.left.typical = Minutes::new(240);
    cannot_be_told(Personal::Hours, &one, &other);
}

#[test]
fn a_mock_interview_is_shown_only_with_levels_notes_and_hours() {
    let one = sample::dossier("");
    let mut other = one.clone();
    let mut mock = Mock::begin(&[&one.cards[0].card], on("2026-11-24").and_time(NaiveTime::MIN));
    mock.exercises[0].pad = "SECRET".into();
    other.mocks.push(mock);
    for personal in [Personal::Levels, Personal::Notes, Personal::Hours] {
        cannot_be_told(personal, &one, &other);
    }
}

#[test]
fn pay_that_is_left_out_cannot_be_told() {
    let pay = |median: u32| {
        let estimate = Estimate { value: median, low: median - 9_000, high: median + 9_000 };
        let value = PayQuantiles { p10: 1, p25: 2, median: estimate, p75: 3, p90: 4 };
        let spread = PaySpread { postings: 77, quantiles: Sampled::Enough { value } };
        Dossier { pay: Some(StatedPay { currency: "EUR".into(), spread }), ..sample::dossier("") }
    };
    cannot_be_told(Personal::Pay, &pay(71_000), &pay(98_000));
}

#[test]
fn a_copy_says_what_was_left_out_of_it() {
    let shown = Shown::from_iter([Personal::Hours]);
    let [(_, text)] =
        <[_; 1]>::try_from(preview(Format::Html, &sample::dossier("").showing(shown)).unwrap()).unwrap();
    assert!(text.contains("Left out of this copy: levels, notes and pay."), "{text}");
    assert!(text.contains("Studied so far"), "hours were chosen");
}

#[test]
fn an_export_for_oneself_leaves_nothing_out() {
    let whole = sample::dossier("");
    assert_eq!(whole.clone().showing(Shown::everything()), whole);
}
