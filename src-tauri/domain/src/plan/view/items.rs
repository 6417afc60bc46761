//! The resources of a plan as one looks at them.

use std::collections::BTreeSet;

use super::{CloseView, PlanItem, UnitState};
use crate::catalog::{Resource, Unit};
use crate::gap::GapReport;
use crate::id::{ResourceId, SkillId};
use crate::level::Level;
use crate::note::Said;
use crate::plan::{Circumstances, PlanReason, Planned};
use crate::skills::Skills;

pub(super) fn items(
    known: &[(&Planned, &Resource)],
    report: &GapReport,
    skills: &Skills,
    circumstances: &Circumstances,
) -> Vec<PlanItem> {
    let required =
        |skill: &SkillId| report.gaps.iter().find(|gap| &gap.skill == skill).map(|gap| *gap.required.value());
    known
        .iter()
        .enumerate()
        .map(|(place, (item, resource))| PlanItem {
            resource: resource.id.clone(),
            title: resource.title.clone(),
            kind: resource.kind,
            provider: resource.provider.clone(),
            url: resource.url.clone(),
            price: resource.price.clone(),
            effort: resource.effort.clone(),
            left: circumstances.left(resource),
            units: resource.units.iter().map(|unit| unit_state(unit, circumstances)).collect(),
            closes: item
                .closes
                .iter()
                .map(|close| CloseView {
                    skill: close.skill.clone(),
                    name: skills.name(&close.skill),
                    from: close.from,
                    to: close.to,
                    proof: close.proof,
                    required: required(&close.skill),
                })
                .collect(),
            needs: resource.needs.clone(),
            after: providers(resource, known.get(..place).unwrap_or_default()),
            reasons: reasons(item, resource, known.get(place + 1..).unwrap_or_default(), skills, required),
            finished: circumstances.is_finished(&resource.id),
        })
        .collect()
}

fn unit_state(unit: &Unit, circumstances: &Circumstances) -> UnitState {
    UnitState {
        id: unit.id.clone(),
        title: unit.title.clone(),
        minutes: unit.minutes,
        left: circumstances.left_of(unit),
        done: circumstances.done.contains(&unit.id),
    }
}

/// Earlier items that first bring a skill as far as the resource needs it, or begins with it.
fn providers(resource: &Resource, earlier: &[(&Planned, &Resource)]) -> Vec<ResourceId> {
    let mut providers: Vec<ResourceId> = Vec::new();
    for (skill, level) in asks(resource) {
        let gives =
            |item: &Planned| item.closes.iter().any(|c| &c.skill == skill && c.from < level && c.to >= level);
        if let Some((item, _)) = earlier.iter().find(|(item, _)| gives(item))
            && !providers.contains(&item.resource)
        {
            providers.push(item.resource.clone());
        }
    }
    providers
}

/// The levels a resource needs, or begins with.
fn asks(resource: &Resource) -> impl Iterator<Item = (&SkillId, Level)> {
    let begins = resource.gains.iter().map(|gain| (&gain.skill, gain.from));
    resource.needs.iter().map(|need| (&need.skill, need.level)).chain(begins)
}

fn reasons(
    item: &Planned,
    resource: &Resource,
    later: &[(&Planned, &Resource)],
    skills: &Skills,
    required: impl Fn(&SkillId) -> Option<Level>,
) -> Vec<Said<PlanReason>> {
    let raised = item.closes.iter().filter(|close| close.to > close.from);
    let (mut closed, mut nearer) = (Vec::new(), Vec::new());
    for close in raised.clone() {
        match required(&close.skill) {
            Some(level) if close.to >= level => closed.push(skills.name(&close.skill)),
            Some(_) => nearer.push(skills.name(&close.skill)),
            None => {}
        }
    }
    let proved: Vec<String> =
        item.closes.iter().filter(|close| close.proof).map(|close| skills.name(&close.skill)).collect();
    let (mut prepared, mut waiting) = (Vec::new(), Vec::new());
    for close in raised {
        let waits = |resource: &Resource| {
            asks(resource)
                .any(|(skill, level)| skill == &close.skill && close.from < level && close.to >= level)
        };
        let before = waiting.len();
        waiting.extend(later.iter().filter(|(_, resource)| waits(resource)).map(|(_, r)| r.title.clone()));
        if waiting.len() > before {
            prepared.push(skills.name(&close.skill));
        }
    }
    let mut seen = BTreeSet::new();
    waiting.retain(|title| seen.insert(title.clone()));

    let mut reasons = Vec::new();
    if !closed.is_empty() {
        reasons.push(PlanReason::Closes { names: closed });
    }
    if !nearer.is_empty() {
        reasons.push(PlanReason::Raises { names: nearer });
    }
    if !proved.is_empty() {
        reasons.push(PlanReason::Proves { names: proved });
    }
    if !prepared.is_empty() {
        reasons.push(PlanReason::Prepares { names: prepared, titles: waiting });
    }
    if resource.recommended {
        reasons.push(PlanReason::Recommended);
    }
    reasons.into_iter().map(Said::from).collect()
}
