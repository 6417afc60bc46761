//! What a replan tells about plans that differ in one thing.

use chrono::NaiveDate;

use super::*;
use crate::gap;
use crate::id::UnitId;
use crate::level::Level;
use crate::market::{Market, demand};
use crate::plan::{Close, Constraints, LeftOver, LeftOverWhy, Pause, Plan, Planned, Terms, view};
use crate::sample;
use crate::skills::{Assessment, EvidenceKind, Profile};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A plan of so many hours a week from Monday, 23 November 2026.
fn plan(items: &[&str], hours: u32) -> Plan {
    let terms = Terms { hours_per_week: Minutes::from_hours(hours), ..Terms::default() };
    let item = |id: &&str| {
        let resource = sample::resources().into_iter().find(|resource| resource.id.as_str() == *id).unwrap();
        let close = |gain: &crate::catalog::Gain| {
            let crate::catalog::Gain { skill, from, to } = gain.clone();
            Close { skill, from, to, proof: false }
        };
        Planned { resource: resource.id.clone(), closes: resource.gains.iter().map(close).collect() }
    };
    Plan {
        role: "engineer".parse().unwrap(),
        market: "report".parse().unwrap(),
        constraints: Constraints { start: day("2026-11-23"), terms },
        items: items.iter().map(item).collect(),
        left_over: Vec::new(),
    }
}

#[derive(Default)]
struct Side {
    done: &'static [&'static str],
    held: &'static [(&'static str, Level)],
}

/// The difference between two plans, the first as it was accepted, the second as it is after what was done.
fn difference(before: &Plan, after: &Plan, side: Side) -> Replan {
    let (skills, catalog) = (sample::skills(), sample::catalog());
    let said = |(skill, level): &(&str, Level)| Assessment {
        skill: skill.parse().unwrap(),
        level: *level,
        on: day("2026-11-01"),
        evidence: EvidenceKind::SelfRated,
        link: None,
        note: None,
    };
    let profile = Profile::of(&side.held.iter().map(said).collect::<Vec<_>>());
    let demand = demand(&sample::role(), &Market::Report(sample::market().into()), &skills);
    let report = gap::assess(&profile, &demand, &skills, &catalog);
    let mut now = Circumstances::default();
    for resource in side.done {
        let id: ResourceId = resource.parse().unwrap();
        now.done.extend([1, 2].map(|key| UnitId::new(id.clone(), key)));
        now.finished.insert(id);
    }
    let look = |plan: &Plan, circumstances| {
        view(plan, &report, &skills, &catalog, circumstances, plan.constraints.start)
    };
    let (before, after) = (look(before, &Circumstances::default()), look(after, &now));
    replan(&before, &after, &report, &catalog, &now)
}

/// The difference as one reads it.
fn told(replan: &Replan) -> String {
    let dates = |dates: Option<StudyDates>| {
        dates.map_or("never".into(), |dates| {
            format!("{} to {}", dates.from.format("%-d %b"), dates.until.format("%-d %b"))
        })
    };
    let lines = [
        ("kept", &replan.kept),
        ("moved", &replan.moved),
        ("added", &replan.added),
        ("dropped", &replan.dropped),
    ]
    .into_iter()
    .flat_map(|(word, changes)| {
        changes.iter().map(move |change| {
            let PlanChange { title, effort, before, after, reason, .. } = change;
            let (from, to, why) = (dates(*before), dates(*after), &reason.sentence);
            format!("{word} {title} ({effort}), {from} > {to}: {why}")
        })
    });
    lines.chain([replan.summary.clone()]).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_same_plan_changes_nothing() {
    let same = plan(&["go-course", "raft-book"], 10);
    insta::assert_snapshot!(told(&difference(&same, &same, Side::default())), @"
    kept go-course (20 h), 23 Nov to 6 Dec > 23 Nov to 6 Dec: Stays in its weeks.
    kept raft-book (5 h), 7 Dec to 10 Dec > 7 Dec to 10 Dec: Stays in its weeks.
    It keeps 2 (25 h).
    ");
}

#[test]
fn what_comes_in_moves_what_comes_after_it() {
    let before = plan(&["go-course", "raft-book"], 10);
    let after = plan(&["go-course", "cluster-lab", "raft-book"], 10);
    insta::assert_snapshot!(told(&difference(&before, &after, Side::default())), @"
    kept go-course (20 h), 23 Nov to 6 Dec > 23 Nov to 6 Dec: Stays in its weeks.
    moved raft-book (5 h), 7 Dec to 10 Dec > 15 Dec to 18 Dec: cluster-lab comes in before it.
    added cluster-lab (12 h), never > 7 Dec to 15 Dec: Closes Kubernetes.
    It keeps 1 (20 h), moves 1 (5 h), adds 1 (12 h).
    ");
}

#[test]
fn what_goes_says_what_comes_in_for_it_and_what_is_finished_belongs_to_neither() {
    let before = plan(&["go-course", "raft-book", "cluster-lab"], 10);
    let after = plan(&["raft-project", "cluster-lab"], 10);
    let side = Side { done: &["go-course"], ..Side::default() };
    insta::assert_snapshot!(told(&difference(&before, &after, side)), @"
    moved cluster-lab (12 h), 10 Dec to 18 Dec > 14 Dec to 22 Dec: raft-project comes in before it.
    added raft-project (30 h), never > 23 Nov to 13 Dec: Closes Raft.
    dropped raft-book (5 h), 7 Dec to 10 Dec > never: raft-project comes in for it.
    It moves 1 (12 h), adds 1 (30 h), drops 1 (5 h).
    ");
}

#[test]
fn another_order_is_said_as_such() {
    let before = plan(&["go-course", "cluster-lab", "raft-book"], 10);
    let after = plan(&["cluster-lab", "go-course", "raft-book"], 10);
    insta::assert_snapshot!(told(&difference(&before, &after, Side::default())), @"
    kept raft-book (5 h), 15 Dec to 18 Dec > 15 Dec to 18 Dec: Stays in its weeks.
    moved cluster-lab (12 h), 7 Dec to 15 Dec > 23 Nov to 1 Dec: It now comes before go-course.
    moved go-course (20 h), 23 Nov to 6 Dec > 1 Dec to 15 Dec: It now comes after cluster-lab.
    It keeps 1 (5 h), moves 2 (32 h).
    ");
}

#[test]
fn fewer_hours_and_a_holiday_move_what_is_planned() {
    let before = plan(&["go-course", "raft-book"], 10);
    let fewer = plan(&["go-course", "raft-book"], 5);
    assert_eq!(difference(&before, &fewer, Side::default()).moved[0].reason.fact, ChangeReason::Terms);
    let mut holiday = before.clone();
    let pause = Pause { from: day("2026-11-30"), until: day("2026-12-20") };
    holiday.constraints.terms.pauses.insert(pause);
    assert_eq!(difference(&before, &holiday, Side::default()).moved[0].reason.fact, ChangeReason::Terms);
}

#[test]
fn falling_behind_and_being_ahead_move_what_is_planned() {
    let on = |start: &str| {
        let mut plan = plan(&["go-course", "raft-book"], 10);
        plan.constraints.start = day(start);
        plan
    };
    let (accepted, late) = (on("2026-11-23"), on("2026-12-07"));
    let first = |replan: Replan| replan.moved[0].reason.fact.clone();
    assert_eq!(first(difference(&accepted, &late, Side::default())), ChangeReason::Behind);
    let ahead = Side { done: &["go-course"], ..Side::default() };
    assert_eq!(first(difference(&accepted, &accepted, ahead)), ChangeReason::Ahead);
}

#[test]
fn what_is_locked_stays_and_says_so() {
    let mut locked = plan(&["go-course", "raft-book"], 10);
    locked.constraints.terms.locked.insert("raft-book".parse().unwrap());
    let kept = difference(&locked, &locked, Side::default()).kept;
    assert_eq!(kept.iter().map(|change| change.locked).collect::<Vec<_>>(), [false, true]);
    assert_eq!(kept[1].reason.fact, ChangeReason::Locked);
}

#[test]
fn each_thing_that_goes_says_why() {
    let before = plan(&["go-course", "cluster-lab"], 10);
    let reason = |after: &Plan, side| difference(&before, after, side).dropped[0].reason.sentence.clone();
    let without = plan(&["go-course"], 10);

    let mut excluded = without.clone();
    excluded.constraints.terms.excluded.insert("cluster-lab".parse().unwrap());
    assert_eq!(reason(&excluded, Side::default()), crate::plan::WhyNot::LeftOut.to_string());

    let held = Side { held: &[("kubernetes", Level::Independent)], ..Side::default() };
    assert_eq!(reason(&without, held), "Kubernetes is no longer missing.");

    let mut late = without.clone();
    let (skill, reached, required) = ("kubernetes".parse().unwrap(), Level::None, Level::Guided);
    late.left_over.push(LeftOver { skill, reached, required, why: LeftOverWhy::Time });
    assert_eq!(reason(&late, Side::default()), "It no longer fits before your date.");

    assert_eq!(reason(&without, Side::default()), "The rest reaches as much without it.");
}

#[test]
fn what_goes_because_something_that_stays_now_closes_its_gap_says_so() {
    let before = {
        let mut plan = plan(&["raft-book", "raft-project"], 10);
        plan.items[1].closes.clear();
        plan
    };
    let after = plan(&["raft-project"], 10);
    let dropped = &difference(&before, &after, Side::default()).dropped[0];
    assert_eq!(dropped.reason.sentence, "raft-project now closes what it was for.");
}

#[test]
fn a_language_that_another_one_does_instead_of_is_not_called_held() {
    let mut before = plan(&["cluster-lab", "raft-book"], 10);
    before.items[0].closes[0].skill = "java".parse().unwrap();
    let reason = |after: &Plan, side| difference(&before, after, side).dropped[0].reason.sentence.clone();
    let held = Side { held: &[("go", Level::Guided)], ..Side::default() };
    assert_eq!(reason(&plan(&["raft-book"], 10), held), "Go does instead of Java.");
    let nearer = Side { held: &[("go", Level::Aware)], ..Side::default() };
    assert_eq!(reason(&plan(&["raft-book", "go-course"], 10), nearer), "go-course comes in for it.");
}

#[test]
fn what_nobody_needs_any_more_is_not_called_held() {
    let mut before = plan(&["cluster-lab", "raft-book"], 10);
    before.items[0].closes[0].skill = "woodwork".parse().unwrap();
    let replan = difference(&before, &plan(&["raft-book"], 10), Side::default());
    assert_eq!(replan.dropped[0].reason.sentence, "Woodwork is no longer needed.");
}

proptest::proptest! {
    #[test]
    fn every_resource_of_either_plan_is_told_once(first in picks(), second in picks()) {
        let (before, after) = (plan(&first, 10), plan(&second, 10));
        let found = difference(&before, &after, Side::default());
        let mut told: Vec<String> = [&found.kept, &found.moved, &found.added, &found.dropped]
            .into_iter()
            .flatten()
            .map(|change| change.resource.to_string())
            .collect();
        told.sort();
        let mut all: Vec<&str> = first.iter().chain(&second).copied().collect();
        all.sort_unstable();
        all.dedup();
        proptest::prop_assert_eq!(told, all);
    }

    #[test]
    fn there_and_back_what_comes_in_goes_again(first in picks(), second in picks()) {
        let (there, back) = (plan(&first, 10), plan(&second, 10));
        let ids = |changes: Vec<PlanChange>| {
            changes.into_iter().map(|change| change.resource).collect::<std::collections::BTreeSet<_>>()
        };
        let added = difference(&there, &back, Side::default()).added;
        let dropped = difference(&back, &there, Side::default()).dropped;
        proptest::prop_assert_eq!(ids(added), ids(dropped));
    }
}

fn picks() -> impl proptest::strategy::Strategy<Value = Vec<&'static str>> {
    let all = vec!["go-course", "go-project", "raft-book", "raft-project", "cluster-lab"];
    let some = proptest::sample::subsequence(all, 0..=5);
    proptest::strategy::Strategy::prop_shuffle(some)
}
