//! From gaps to the question what to take, and from the answer to a plan.

use std::collections::BTreeSet;

use super::cover::{Candidate, Choice, Fact, Groups, Instance, Limits, Raise, Standing, Wanted};
use super::{Circumstances, Close, Constraints, LeftOver, LeftOverWhy, Plan, Planned, PriceLimit, schedule};
use crate::catalog::{Catalog, Resource, ResourceStatus};
use crate::gap::GapReport;
use crate::id::SkillId;
use crate::level::Level;
use crate::skills::{Profile, Skills};

/// What could be chosen under the constraints to close the gaps of a report.
///
/// With a finish date, what is chosen has to fit before it.
pub fn instance(
    report: &GapReport,
    profile: &Profile,
    skills: &Skills,
    catalog: &Catalog,
    constraints: &Constraints,
    circumstances: &Circumstances,
) -> Instance {
    let ids: Vec<SkillId> = skills.taught().map(|skill| skill.id.clone()).collect();
    let number = |id: &SkillId| ids.binary_search(id).ok();
    let mut groups = Groups::default();
    let options: Vec<Candidate> = catalog
        .iter()
        .filter(|resource| allowed(resource, constraints) && !circumstances.is_finished(&resource.id))
        .map(|resource| Candidate {
            id: resource.id.clone(),
            minutes: circumstances.left(resource).typical.get().max(1),
            dollars: resource.price.tier.at_most().unwrap_or(0),
            needs: resource
                .needs
                .iter()
                .filter_map(|n| Some(Fact { skill: number(&n.skill)?, level: n.level }))
                .collect(),
            gains: resource
                .gains
                .iter()
                .filter_map(|g| Some(Raise { skill: number(&g.skill)?, from: g.from, to: g.to }))
                .collect(),
            groups: resource.overlaps.iter().map(|name| groups.number(name)).collect(),
            proof: resource.is_proof(),
            locked: false,
        })
        .collect();
    let wanted = report.gaps.iter().filter_map(|gap| {
        let fact = Fact { skill: number(&gap.skill)?, level: *gap.required.value() };
        Some(Wanted { fact, value: *gap.priority.value(), proof: provable(&options, fact) })
    });
    let start = ids.iter().map(|id| profile.level(id)).collect();
    let targets = wanted.collect();
    Instance::new(ids, start, options, targets, limits(constraints))
}

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

fn limits(constraints: &Constraints) -> Limits {
    let until = |finish| schedule::minutes_until(constraints.start, finish, constraints.hours_per_week);
    let dollars = match constraints.price {
        PriceLimit::Any | PriceLimit::FreeOnly => None,
        PriceLimit::UpTo { dollars } => Some(dollars),
    };
    Limits { minutes: constraints.finish.map(until), dollars }
}

fn allowed(resource: &Resource, constraints: &Constraints) -> bool {
    let affordable = match constraints.price {
        PriceLimit::Any => true,
        PriceLimit::FreeOnly => resource.price.tier.at_most() == Some(0),
        PriceLimit::UpTo { dollars } => resource.price.tier.at_most().is_some_and(|most| most <= dollars),
    };
    let spoken = constraints.languages.is_empty() || constraints.languages.contains(&resource.language);
    affordable
        && spoken
        && resource.status != ResourceStatus::Superseded
        && !constraints.avoid.contains(&resource.kind)
        && !constraints.excluded.contains(&resource.id)
}

/// The level a proof can reach: the one asked for, or the highest below it that anything proves.
fn provable(options: &[Candidate], fact: Fact) -> Option<Level> {
    let gains = options.iter().filter(|option| option.proof).flat_map(|option| &option.gains);
    let highest = gains.filter(|gain| gain.skill == fact.skill).map(|gain| gain.to).max()?;
    Some(highest.min(fact.level))
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
