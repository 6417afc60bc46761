//! From what was chosen to a plan.

use std::collections::BTreeSet;

use super::cover::{Candidate, Choice, Instance, Limits, Standing};
use super::{Close, Constraints, LeftOver, LeftOverWhy, Plan, Planned};
use crate::catalog::Catalog;
use crate::gap::GapReport;
use crate::id::SkillId;
use crate::level::Level;

/// Makes a plan of what was chosen for an instance, and says what it leaves open and why.
pub fn draft(
    report: &GapReport,
    catalog: &Catalog,
    constraints: &Constraints,
    instance: &Instance,
    choice: &Choice,
) -> Plan {
    let kept = Standing::after(instance, &choice.taken);
    Plan {
        role: report.role.clone(),
        market: report.market.clone(),
        constraints: constraints.clone(),
        items: planned(instance, &kept.done),
        left_over: left_over(instance, choice, &kept, catalog),
    }
}

/// What each option adds at its place: levels that are asked for, or that something later needs.
fn planned(instance: &Instance, sequence: &[usize]) -> Vec<Planned> {
    let options: Vec<&Candidate> =
        sequence.iter().filter_map(|&number| instance.options.get(number)).collect();
    let needed: BTreeSet<usize> = options
        .iter()
        .flat_map(|option| {
            let first = option.gains.iter().filter(|gain| gain.from > Level::None).map(|gain| gain.skill);
            option.needs.iter().map(|need| need.skill).chain(first)
        })
        .chain(instance.targets.iter().map(|target| target.fact.skill))
        .collect();
    let mut standing = Standing::start(instance);
    let mut items = Vec::with_capacity(options.len());
    for (&number, option) in sequence.iter().zip(options) {
        let before = standing.clone();
        standing.take(instance, number);
        let mut closes = Vec::new();
        for (skill, id) in instance.skills.iter().enumerate() {
            let level = |standing: &Standing| standing.levels.get(skill).copied().unwrap_or_default();
            let (from, to) = (level(&before), level(&standing));
            let target = instance.target(skill);
            let proof = target.is_some_and(|(_, target)| !before.proves(target) && standing.proves(target));
            if proof || (to > from && needed.contains(&skill)) {
                closes.push(Close { skill: id.clone(), from, to, proof });
            }
        }
        items.push(Planned { resource: option.id.clone(), closes });
    }
    items
}

fn left_over(instance: &Instance, choice: &Choice, kept: &Standing, catalog: &Catalog) -> Vec<LeftOver> {
    let unlimited = instance.clone().within(Limits { minutes: None, ..instance.limits });
    let unhurried = Standing::after(&unlimited, &choice.unhurried);
    let taught =
        |skill: &SkillId, level: Level| catalog.teaching(skill).any(|r| r.raises(skill) >= Some(level));
    instance
        .targets
        .iter()
        .filter(|target| !target.fact.holds(&kept.levels))
        .filter_map(|target| {
            let skill = instance.skills.get(target.fact.skill)?.clone();
            let offered = |option: &Candidate| {
                option
                    .gains
                    .iter()
                    .any(|gain| gain.skill == target.fact.skill && gain.to >= target.fact.level)
            };
            let why = if target.fact.holds(&unhurried.levels) {
                LeftOverWhy::Time
            } else if instance.options.iter().any(offered) {
                LeftOverWhy::Combination
            } else if taught(&skill, target.fact.level) {
                LeftOverWhy::Limits
            } else {
                LeftOverWhy::Catalog
            };
            let reached = kept.levels.get(target.fact.skill).copied().unwrap_or_default();
            Some(LeftOver { skill, reached, required: target.fact.level, why })
        })
        .collect()
}
