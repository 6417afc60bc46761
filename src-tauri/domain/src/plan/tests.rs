//! What must hold for every plan, tried on made-up catalogs.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use proptest::prelude::*;

use super::cover::{Choice, Instance, Limits, Standing};
use super::*;
use crate::catalog::{Catalog, Resource, ResourceKind};
use crate::gap::{self, GapReport};
use crate::market::{Market, demand};
use crate::minutes::Minutes;
use crate::sample;
use crate::skills::{Assessment, EvidenceKind, Profile, Skills};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn constraints() -> Constraints {
    with(|_| {})
}

fn with(change: impl FnOnce(&mut Terms)) -> Constraints {
    let mut terms = Terms { hours_per_week: Minutes::from_hours(7), ..Terms::default() };
    change(&mut terms);
    Constraints { start: day("2026-11-23"), terms }
}

struct World {
    profile: Profile,
    skills: Skills,
    catalog: Catalog,
    market: Market,
    report: GapReport,
}

fn world(resources: Vec<Resource>, levels: &[(&str, Level)]) -> World {
    let skills = sample::skills();
    let catalog = Catalog::new(resources, &skills).unwrap();
    let said = |(skill, level): &(&str, Level)| Assessment {
        skill: skill.parse().unwrap(),
        level: *level,
        on: day("2026-11-01"),
        evidence: EvidenceKind::SelfRated,
        link: None,
        note: None,
    };
    let profile = Profile::of(&levels.iter().map(said).collect::<Vec<_>>());
    let market = Market::Report(sample::market().into());
    let demand = demand(&sample::role(), &market, &skills);
    let report = gap::assess(&profile, &demand, &skills, &catalog);
    World { profile, skills, catalog, market, report }
}

impl World {
    fn draft(&self, constraints: &Constraints) -> Plan {
        let nothing_done = Circumstances::default();
        let (report, catalog) = (&self.report, &self.catalog);
        let market = &self.market;
        let instance =
            instance(report, &self.profile, &self.skills, catalog, market, constraints, &nothing_done);
        let unlimited = instance.clone().within(Limits { minutes: None, ..instance.limits });
        let choice = Choice { taken: what_helps(&instance), unhurried: what_helps(&unlimited) };
        draft(report, catalog, constraints, &instance, &choice)
    }

    fn view(&self, plan: &Plan) -> PlanView {
        view(
            plan,
            &self.report,
            &self.skills,
            &self.catalog,
            &Circumstances::default(),
            plan.constraints.start,
        )
    }
}

/// A choice good enough to draft from: whatever changes something, less what turns out superfluous.
fn what_helps(instance: &Instance) -> Vec<usize> {
    let mut standing = Standing::start(instance);
    let helps = |standing: &Standing, number: &usize| {
        let mut after = standing.clone();
        after.take(instance, *number) && (&after.levels, &after.shown) != (&standing.levels, &standing.shown)
    };
    while let Some(next) = (0..instance.options.len()).find(|number| helps(&standing, number)) {
        standing.take(instance, next);
    }
    for number in standing.done.clone().into_iter().rev() {
        let without: Vec<usize> = standing.done.iter().copied().filter(|other| *other != number).collect();
        let less = Standing::after(instance, &without);
        if less.worth(instance) >= standing.worth(instance) {
            standing = less;
        }
    }
    standing.done
}

fn ids(plan: &Plan) -> Vec<&str> {
    plan.items.iter().map(|item| item.resource.as_str()).collect()
}

#[test]
fn a_plan_closes_every_gap_with_proofs_and_what_comes_first_first() {
    let world = world(sample::resources(), &[]);
    let plan = world.draft(&constraints());
    assert!(plan.left_over.is_empty(), "{:?}", plan.left_over);
    let place = |id: &str| ids(&plan).iter().position(|other| *other == id);
    assert!(place("raft-book") < place("raft-project"), "the book brings the level the project needs");
    assert!(place("go-project").is_some(), "Go ends in something to show");
    assert!(place("cluster-lab").is_some());
}

#[test]
fn all_sessions_begin_with_the_near_ones_and_hold_all_that_is_left() {
    let world = world(sample::resources(), &[]);
    let plan = world.draft(&with(|terms| terms.hours_per_week = Minutes::from_hours(2)));
    let view = world.view(&plan);
    let all = view.all_sessions(plan.constraints.start);
    assert!(all.len() > view.sessions.len(), "the plan is longer than what a screen shows");
    assert!(all.starts_with(&view.sessions));
    let planned: Minutes = all.iter().map(|session| session.minutes).sum();
    let left: Minutes = view.items.iter().flat_map(|item| &item.units).map(|unit| unit.left).sum();
    assert_eq!(planned, left);
}

#[test]
fn what_is_held_is_not_planned() {
    let world = world(sample::resources(), &[("go", Level::Expert), ("kubernetes", Level::Guided)]);
    assert_eq!(ids(&world.draft(&constraints())), ["raft-book", "raft-project"]);
}

#[test]
fn a_date_too_near_keeps_what_fits_and_says_what_does_not() {
    let world = world(sample::resources(), &[("go", Level::Guided)]);
    let short = with(|terms| terms.finish = Some(day("2026-12-06")));
    let plan = world.draft(&short);
    let view = world.view(&plan);
    let total = view.total.typical;
    assert!(total <= Minutes::from_hours(14), "two weeks of seven hours hold no more than {total}");
    assert!(plan.left_over.iter().any(|left| left.why == LeftOverWhy::Time));
    assert!(view.notes.iter().any(|note| matches!(note.fact, PlanNote::DateTooShort { .. })));
}

#[test]
fn limits_that_leave_nothing_are_named() {
    let world = world(sample::resources(), &[]);
    let no_labs = with(|terms| terms.avoid = [ResourceKind::Lab].into());
    let plan = world.draft(&no_labs);
    let kubernetes = plan.left_over.iter().find(|left| left.skill.as_str() == "kubernetes").unwrap();
    assert_eq!(kubernetes.why, LeftOverWhy::Limits);
}

#[test]
fn no_hours_a_week_give_a_plan_without_dates_and_say_so() {
    let world = world(sample::resources(), &[]);
    let plan = world.draft(&with(|terms| terms.hours_per_week = Minutes::ZERO));
    let view = world.view(&plan);
    assert!(!view.items.is_empty() && view.weeks.is_empty() && view.finish.is_none());
    assert!(view.notes.iter().any(|note| note.fact == PlanNote::NoTime));
}

#[test]
fn a_paid_resource_stays_out_of_a_free_plan_and_counts_against_a_budget() {
    let mut resources = sample::resources();
    for course in resources.iter_mut().filter(|resource| resource.id.as_str() == "cluster-lab") {
        course.price = crate::catalog::Price::from_band("30-60");
    }
    let world = world(resources, &[]);
    let takes_lab = |price| ids(&world.draft(&with(|terms| terms.price = price))).contains(&"cluster-lab");
    assert!(!takes_lab(PriceLimit::FreeOnly));
    assert!(!takes_lab(PriceLimit::UpTo { dollars: 59 }));
    assert!(takes_lab(PriceLimit::UpTo { dollars: 60 }));
}

/// Catalogs of courses and projects over the sample skills, with needs and overlaps at random.
fn any_resources() -> impl Strategy<Value = Vec<Resource>> {
    let skills = ["go", "java", "raft", "kubernetes"];
    let one = (
        0usize..4,
        0u8..3,
        1u8..3,
        1u32..40,
        prop::option::of((0usize..4, 1u8..3)),
        prop::option::of(0u8..3),
        prop::bool::ANY,
    );
    prop::collection::vec(one, 1..25).prop_map(move |drawn| {
        drawn
            .into_iter()
            .enumerate()
            .map(|(number, (skill, from, steps, hours, need, group, project))| {
                let gain = format!("{}:{from}>{}", skills[skill], from + steps);
                let need = need.filter(|(other, _)| *other != skill);
                let needs: Vec<String> = need.iter().map(|(o, l)| format!("{}>={l}", skills[*o])).collect();
                let needs: Vec<&str> = needs.iter().map(String::as_str).collect();
                let kind = if project { ResourceKind::Project } else { ResourceKind::Course };
                let mut resource = sample::resource(&format!("r{number}"), kind, hours, &[&gain], &needs);
                resource.overlaps = group.iter().map(|group| format!("group-{group}")).collect();
                resource
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn nothing_comes_before_what_it_needs_and_overlaps_count_once(resources in any_resources()) {
        let world = world(resources, &[("go", Level::Aware)]);
        let plan = world.draft(&constraints());
        let mut levels: BTreeMap<SkillId, Level> = BTreeMap::from([("go".parse().unwrap(), Level::Aware)]);
        let mut groups = BTreeSet::new();
        for item in &plan.items {
            let resource = world.catalog.get(&item.resource).unwrap();
            for need in &resource.needs {
                let held = levels.get(&need.skill).copied().unwrap_or_default();
                prop_assert!(held >= need.level, "{} needs {need}, held is {held}", resource.id);
            }
            for gain in &resource.gains {
                let held = levels.entry(gain.skill.clone()).or_default();
                if *held >= gain.from && *held < gain.to {
                    *held = gain.to;
                }
            }
            for group in &resource.overlaps {
                prop_assert!(groups.insert(group.clone()), "{group} is taken twice");
            }
        }
    }

    #[test]
    fn every_planned_resource_is_there_for_a_reason(resources in any_resources()) {
        let world = world(resources, &[]);
        let plan = world.draft(&constraints());
        for item in &world.view(&plan).items {
            prop_assert!(!item.reasons.is_empty(), "{} has no reason", item.resource);
        }
    }

    #[test]
    fn a_plan_never_exceeds_the_time_to_its_date(resources in any_resources(), weeks in 0u64..12) {
        let world = world(resources, &[]);
        let start = constraints().start;
        let finish = start + chrono::Days::new(weeks * 7 + 6);
        let plan = world.draft(&with(|terms| terms.finish = Some(finish)));
        let total = world.view(&plan).total.typical;
        let weeks = u32::try_from(weeks + 1).unwrap();
        prop_assert!(total <= Minutes::from_hours(7 * weeks));
    }

    #[test]
    fn the_same_facts_give_the_same_plan(resources in any_resources()) {
        let world = world(resources, &[]);
        prop_assert_eq!(world.draft(&constraints()), world.draft(&constraints()));
    }

    #[test]
    fn what_is_left_over_is_exactly_what_is_not_reached(resources in any_resources()) {
        let world = world(resources, &[]);
        let plan = world.draft(&constraints());
        let mut levels: BTreeMap<&SkillId, Level> = BTreeMap::new();
        for close in plan.items.iter().flat_map(|item| &item.closes) {
            levels.insert(&close.skill, close.to);
        }
        for gap in &world.report.gaps {
            let reached = levels.get(&gap.skill).copied().unwrap_or(gap.held) >= *gap.required.value();
            let left_over = plan.left_over.iter().any(|left| left.skill == gap.skill);
            prop_assert_eq!(reached, !left_over, "{}", gap.skill);
        }
    }
}
