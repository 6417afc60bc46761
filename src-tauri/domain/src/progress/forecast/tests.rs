//! What a forecast says, and how often it is right about learners who were made up.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::simulate::{Finishes, simulate};
use super::situation::Situation;
use super::*;
use crate::catalog::{Catalog, ResourceKind};
use crate::chance::Chance;
use crate::figure::Figure;
use crate::minutes::{Effort, Minutes};
use crate::plan::{AcceptedPlan, AcceptedTerms, Constraints, Pause, Plan, Planned, Terms};
use crate::progress::{Entry, Event, fold};
use crate::sample;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A Monday.
fn start() -> NaiveDate {
    day("2026-01-05")
}

fn books(count: u32) -> Catalog {
    let book =
        |number| sample::resource(&format!("book-{number}"), ResourceKind::Book, 10, &["raft:0>2"], &[]);
    Catalog::new((0..count).map(book).collect(), &sample::skills()).unwrap()
}

fn accepted(version: u32, on: NaiveDate, items: &[String], terms: Terms) -> AcceptedPlan {
    let item = |id: &String| Planned { resource: id.parse().unwrap(), closes: Vec::new() };
    let plan = Plan {
        role: "engineer".parse().unwrap(),
        market: "report".parse().unwrap(),
        constraints: Constraints { start: on, terms },
        items: items.iter().map(item).collect(),
        left_over: Vec::new(),
    };
    AcceptedPlan { version, accepted_on: on, plan }
}

fn terms_of(plan: &AcceptedPlan) -> AcceptedTerms {
    let AcceptedPlan { version, accepted_on, plan } = plan.clone();
    AcceptedTerms { version, accepted_on, constraints: plan.constraints }
}

fn hours(weekly: u32) -> Terms {
    Terms { hours_per_week: Minutes::from_hours(weekly), ..Terms::default() }
}

fn names(count: u32) -> Vec<String> {
    (0..count).map(|number| format!("book-{number}")).collect()
}

fn studied(on: NaiveDate, minutes: u32, unit: &str) -> Entry {
    let unit: crate::id::UnitId = unit.parse().unwrap();
    let (resource, minutes) = (unit.resource().clone(), Minutes::new(minutes));
    Entry { on, event: Event::Studied { resource, unit: Some(unit), minutes, note: None } }
}

fn done(on: NaiveDate, unit: &str) -> Entry {
    Entry { on, event: Event::UnitDone { unit: unit.parse().unwrap() } }
}

/// The outlook on a plan of ten-hour books at five hours a week, followed since the start.
fn outlook_on(entries: &[Entry], plans: &[AcceptedPlan], today: &str) -> Option<FinishOutlook> {
    let (catalog, today) = (books(12), day(today));
    let terms: Vec<AcceptedTerms> = plans.iter().map(terms_of).collect();
    let week_ago = today.checked_sub_days(Days::new(7)).unwrap();
    let before = plans.iter().rfind(|plan| plan.accepted_on <= week_ago);
    let plan = plans.last().unwrap();
    let progress = &fold(entries, &catalog);
    outlook(&Followed { plan, before, terms: &terms, progress, entries, catalog: &catalog }, today)
}

fn one_plan() -> Vec<AcceptedPlan> {
    vec![accepted(1, start(), &names(10), hours(5))]
}

/// Five hours a week from the start, on one book after the other.
fn as_planned(weeks: u64) -> Vec<Entry> {
    let week = |number: u64| {
        let on = start().checked_add_days(Days::new(7 * number + 5)).unwrap();
        let unit = format!("book-{}/{}", number / 2, number % 2 + 1);
        [studied(on, 300, &unit), done(on, &unit)]
    };
    (0..weeks).flat_map(week).collect()
}

fn moved(entries: &[Entry], plans: &[AcceptedPlan], today: &str) -> String {
    outlook_on(entries, plans, today).unwrap().moved.unwrap().sentence
}

#[test]
fn the_ranges_lie_around_the_middle_and_within_each_other() {
    let outlook = outlook_on(&as_planned(6), &one_plan(), "2026-02-16").unwrap();
    let dates =
        [outlook.most.from, outlook.half.from, outlook.median, outlook.half.until, outlook.most.until];
    assert!(dates.is_sorted() && dates.iter().all(Option::is_some), "{dates:?}");
    assert_eq!(outlook.finishes.iter().map(|finish| finish.runs).sum::<u32>(), RUNS);
    let shown = dates.map(|date| date.unwrap().to_string());
    insta::assert_debug_snapshot!(shown, @r#"
    [
        "2026-04-18",
        "2026-05-15",
        "2026-06-06",
        "2026-07-05",
        "2026-08-27",
    ]
    "#);
    insta::assert_snapshot!(outlook.basis.sentence, @"What is left is 70 h at typical effort and 70 h at your pace. It was run 10,000 times in weeks like your last 6 and 4 around the planned 5 h; a resource stays within its range in eight of ten runs.");
}

#[test]
fn the_same_facts_on_the_same_day_give_the_same_dates() {
    let look = || outlook_on(&as_planned(6), &one_plan(), "2026-02-16");
    assert_eq!(look(), look());
}

#[test]
fn a_plan_that_is_finished_or_has_no_hours_has_no_forecast() {
    assert_eq!(outlook_on(&as_planned(20), &one_plan(), "2026-06-01"), None);
    let no_hours = vec![accepted(1, start(), &names(10), hours(0))];
    assert_eq!(outlook_on(&[], &no_hours, "2026-02-16"), None);
}

#[test]
fn a_plan_whose_dates_lie_in_the_past_is_finished_in_the_future() {
    let terms = Terms { finish: Some(day("2026-02-01")), ..hours(5) };
    let outlook = outlook_on(&[], &[accepted(1, start(), &names(10), terms)], "2027-01-06").unwrap();
    assert!(outlook.finishes.iter().all(|finish| finish.on >= day("2027-01-06")));
}

#[test]
fn a_clock_that_went_back_to_before_the_plan_forecasts_from_its_first_day() {
    let outlook = outlook_on(&as_planned(6), &one_plan(), "2025-11-01").unwrap();
    assert!(outlook.most.from.unwrap() > start());
    assert_eq!(outlook.moved, None, "a week before, there was no plan");
}

#[test]
fn nothing_is_forecast_to_end_in_a_pause() {
    let pause = Pause { from: day("2026-03-01"), until: day("2026-07-31") };
    let terms = Terms { pauses: BTreeSet::from([pause]), ..hours(5) };
    let outlook =
        outlook_on(&as_planned(6), &[accepted(1, start(), &names(10), terms)], "2026-02-16").unwrap();
    assert!(outlook.finishes.iter().all(|finish| finish.on < pause.from || finish.on > pause.until));
}

#[test]
fn whoever_stops_studying_finishes_later_every_week_and_is_told_why() {
    let sentence = moved(&as_planned(6), &one_plan(), "2026-02-23");
    insta::assert_snapshot!(sentence, @"The middle of the forecast is 19 days later than a week ago: your weeks are now expected to bring 91% of their hours and not 100%, and you did 0 min of the plan where it had 5 h.");
}

#[test]
fn whoever_does_more_than_was_planned_is_told_so() {
    let mut log = as_planned(6);
    for unit in ["book-3/1", "book-3/2", "book-4/1"] {
        log.extend([studied(day("2026-02-18"), 300, unit), done(day("2026-02-18"), unit)]);
    }
    insta::assert_snapshot!(moved(&log, &one_plan(), "2026-02-23"), @"The middle of the forecast is 30 days earlier than a week ago: you did 15 h of the plan where it had 5 h, and your weeks are now expected to bring 118% of their hours and not 100%.");
}

#[test]
fn a_replan_moves_the_forecast_by_what_came_in() {
    let mut plans = one_plan();
    plans.push(accepted(2, day("2026-02-18"), &names(12), hours(5)));
    insta::assert_snapshot!(moved(&as_planned(7), &plans, "2026-02-23"), @"The middle of the forecast is 30 days later than a week ago: 2 resources came in (20 h).");
}

#[test]
fn fewer_hours_a_week_move_the_forecast() {
    let mut plans = one_plan();
    plans.push(accepted(2, day("2026-02-18"), &names(10), hours(3)));
    insta::assert_snapshot!(moved(&as_planned(7), &plans, "2026-02-23"), @"The middle of the forecast is 61 days later than a week ago: you plan 3 h a week and not 5 h; against that, your weeks are now expected to bring 104% of their hours and not 100%.");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn more_to_do_is_never_forecast_to_end_sooner(count in 1u32..11, weeks in 0u64..8) {
        let median = |count| {
            let plans = [accepted(1, start(), &names(count), hours(5))];
            let today = start().checked_add_days(Days::new(7 * weeks)).unwrap().to_string();
            outlook_on(&as_planned(weeks), &plans, &today).and_then(|outlook| outlook.median)
        };
        if let (Some(less), Some(more)) = (median(count), median(count + 1)) {
            // Other facts draw other numbers; a day is within their reach.
            prop_assert!(more.checked_add_days(Days::new(1)).unwrap() >= less, "{more} is before {less}");
        }
    }
}

/// Somebody made up, who differs from what the forecast takes for granted: they skip weeks altogether, good and
/// bad months follow each other, and what things really take is spread evenly, not by a log-normal law.
struct Learner {
    catalog: Catalog,
    plan: AcceptedPlan,
    entries: Vec<Entry>,
    today: NaiveDate,
    finish: NaiveDate,
}

fn between(chance: &mut Chance, low: f64, high: f64) -> f64 {
    low + (high - low) * chance.unit()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "made-up minutes are small and positive"
)]
fn minutes(number: f64) -> Minutes {
    Minutes::new((number.round() as u32).max(1))
}

fn learner(seed: u64) -> Learner {
    const KINDS: [ResourceKind; 4] =
        [ResourceKind::Book, ResourceKind::Course, ResourceKind::Project, ResourceKind::Lab];
    let mut chance = Chance::new(seed.wrapping_mul(0x2545_f491_4f6c_dd1d));
    let chance = &mut chance;
    let pace = (0.3 * chance.normal()).exp();
    let at_kind = KINDS.map(|_| (0.15 * chance.normal()).exp());
    let (mut resources, mut truth) = (Vec::new(), Vec::new());
    for number in 0..8 + chance.below(12) {
        let kind = chance.below(4) as usize;
        let hours = 5 + chance.below(25);
        let mut resource = sample::resource(&format!("r-{number}"), KINDS[kind], hours, &["raft:0>2"], &[]);
        let typical = f64::from(hours) * 60.0;
        let (low, high) = (typical * between(chance, 0.55, 0.85), typical * between(chance, 1.2, 1.9));
        let effort = Effort { low: minutes(low), typical: minutes(typical), high: minutes(high) };
        resource.effort = Figure::judged(effort, "tests".parse().unwrap(), "made for tests");
        // Two in ten fall outside their range; within each part they are spread evenly.
        let own = match chance.unit() {
            part if part < 0.1 => between(chance, low * 0.75, low),
            part if part < 0.5 => between(chance, low, typical),
            part if part < 0.9 => between(chance, typical, high),
            _ => between(chance, high, high * 1.4),
        };
        truth.push(own * pace * at_kind[kind]);
        resources.push(resource);
    }
    let weekly = 3 + chance.below(10);
    let kept = between(chance, 0.55, 1.5);
    let skips = between(chance, 0.0, 0.2);
    let observed = i64::from(chance.below(24));
    let today = start().checked_add_days(Days::new(u64::from(chance.below(7)))).unwrap()
        + chrono::Duration::weeks(observed);
    let (mut entries, mut finish, mut month) = (Vec::new(), None, 1.0);
    let mut left: Vec<(String, f64)> = Vec::new();
    for (resource, truth) in resources.iter().zip(&truth) {
        left.extend(resource.units.iter().map(|unit| (unit.id.to_string(), truth / 2.0)));
    }
    left.reverse();
    for week in 0..2_000 {
        if week % 4 == 0 {
            month = between(chance, 0.75, 1.25);
        }
        let skipped = chance.unit() < skips;
        let time =
            if skipped { 0.0 } else { f64::from(weekly) * 60.0 * kept * month * between(chance, 0.4, 1.6) };
        for weekday in 0..7 {
            let on = start() + chrono::Duration::days(week * 7 + weekday);
            let mut day_left = time / 7.0;
            while day_left > 0.5
                && let Some((unit, need)) = left.last_mut()
            {
                let part = day_left.min(*need);
                day_left -= part;
                *need -= part;
                let unit = unit.clone();
                let ends = *need < 0.5;
                if on < today {
                    entries.push(studied(on, minutes(part).get(), &unit));
                    entries.extend(ends.then(|| done(on, &unit)));
                }
                if ends {
                    left.pop();
                }
            }
            if left.is_empty() && finish.is_none() {
                finish = Some(on);
            }
        }
        if finish.is_some() {
            break;
        }
    }
    let ids: Vec<String> = resources.iter().map(|resource| resource.id.to_string()).collect();
    let catalog = Catalog::new(resources, &sample::skills()).unwrap();
    let plan = accepted(1, start(), &ids, hours(weekly));
    Learner { catalog, plan, entries, today, finish: finish.unwrap() }
}

fn finishes(learner: &Learner, runs: u32) -> Option<Finishes> {
    let Learner { catalog, plan, entries, today, .. } = learner;
    let terms = [terms_of(plan)];
    let progress = &fold(entries, catalog);
    let followed = Followed { plan, before: None, terms: &terms, progress, entries, catalog };
    let situation = Situation::of(&followed, plan, progress, *today);
    (!situation.left.is_empty()).then(|| simulate(&situation, runs, situation.seed()))
}

#[test]
fn nine_in_ten_learners_finish_within_the_wide_range_and_half_within_the_narrow_one() {
    let (mut learners, mut most, mut half, mut before) = (0, 0, 0, 0);
    for learner in (1..=400).map(learner) {
        let Some(finishes) = finishes(&learner, 1_000) else { continue };
        let within = |from, until| {
            finishes.by(from).is_some_and(|from| from <= learner.finish)
                && finishes.by(until).is_none_or(|until| learner.finish <= until)
        };
        learners += 1;
        most += u32::from(within(5, 95));
        half += u32::from(within(25, 75));
        before += u32::from(finishes.by(50).is_none_or(|median| learner.finish <= median));
    }
    let percent = |count: u32| f64::from(count) * 100.0 / f64::from(learners);
    println!(
        "of {learners} made-up learners {:.1} % finish within the range of 90 %, {:.1} % within that of 50 %, {:.1} % by the median",
        percent(most),
        percent(half),
        percent(before)
    );
    assert!((85.0..=95.0).contains(&percent(most)), "{:.1} % within the range of 90 %", percent(most));
    assert!((42.0..=58.0).contains(&percent(half)), "{:.1} % within the range of 50 %", percent(half));
}
