//! What one can learn from.

mod own;

use std::collections::BTreeSet;

use cairn_domain::catalog::own::{OwnResource, is_own};
use cairn_domain::catalog::{Gain, Price, Resource, ResourceKind, ResourceStatus};
use cairn_domain::figure::Figure;
use cairn_domain::gap::GapReport;
use cairn_domain::id::{ResourceId, SkillId, UnitId};
use cairn_domain::level::Level;
use cairn_domain::minutes::Effort;
use cairn_domain::skills::{Need, Profile};
use serde::Serialize;

use crate::facts::Facts;
use crate::{Cairn, Content, Result};

/// A resource in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CatalogRow {
    /// The resource.
    pub id: ResourceId,
    /// Its title.
    pub title: String,
    /// What sort of thing it is.
    pub kind: ResourceKind,
    /// Who makes it.
    pub provider: String,
    /// Its year or edition.
    pub edition: String,
    /// What it costs.
    pub price: Price,
    /// How long it takes.
    pub effort: Figure<Effort>,
    /// The levels it raises.
    pub gains: Vec<Gain>,
    /// What should be held before it.
    pub needs: Vec<Need>,
    /// Whether the market report names or clearly means it.
    pub recommended: bool,
    /// Whether it is still current.
    pub status: ResourceStatus,
    /// How many units it has.
    pub units: u32,
    /// How many of them are done.
    pub done: u32,
    /// Whether it is in the accepted plan.
    pub planned: bool,
    /// How many gaps it would bring nearer from the levels held today.
    pub helps: u32,
    /// Whether the person added it.
    pub own: bool,
}

/// A resource with everything a reader wants to know of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ResourceView {
    /// The resource.
    pub resource: Resource,
    /// What the catalog says of its price beyond the tier.
    pub price_details: Option<String>,
    /// The levels it raises, against what is held and asked.
    pub gains: Vec<GainView>,
    /// What should be held before it, against what is held.
    pub needs: Vec<NeedView>,
    /// Others that teach the same, one of which is enough.
    pub alternatives: Vec<AlternativeView>,
    /// Whether it is in the accepted plan.
    pub planned: bool,
    /// Its units that are done.
    pub done: Vec<UnitId>,
    /// What the person said of it, where they added it.
    pub own: Option<OwnResource>,
}

/// A level a resource raises, against what is held and asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct GainView {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The least level at which it helps.
    pub from: Level,
    /// The level one reaches.
    pub to: Level,
    /// The level held.
    pub held: Level,
    /// The level the chosen role asks for, if it asks for the skill.
    pub asked: Option<Level>,
}

/// A level that should be held first, against what is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct NeedView {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level needed.
    pub level: Level,
    /// The level held.
    pub held: Level,
}

/// Another resource that teaches the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct AlternativeView {
    /// The resource.
    pub id: ResourceId,
    /// Its title.
    pub title: String,
    /// What sort of thing it is.
    pub kind: ResourceKind,
    /// How long it takes.
    pub effort: Figure<Effort>,
}

impl Cairn {
    /// Every resource, those that help with most gaps first, then by title.
    pub fn catalog_list(&self) -> Result<Vec<CatalogRow>> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let profile = facts.profile();
        let progress = facts.progress(&content.catalog);
        let planned = planned(&facts);
        let report = facts.gap(&content)?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let row = |resource: &Resource| CatalogRow {
            id: resource.id.clone(),
            title: resource.title.clone(),
            kind: resource.kind,
            provider: resource.provider.clone(),
            edition: resource.edition.clone(),
            price: resource.price.clone(),
            effort: resource.effort.clone(),
            gains: resource.gains.clone(),
            needs: resource.needs.clone(),
            recommended: resource.recommended,
            status: resource.status,
            units: count(resource.units.len()),
            done: count(
                resource.units.iter().filter(|u| progress.circumstances.done.contains(&u.id)).count(),
            ),
            planned: planned.contains(&resource.id),
            helps: count(helped(resource, &report, &profile)),
            own: is_own(&resource.id),
        };
        let mut rows: Vec<CatalogRow> = content.catalog.iter().map(row).collect();
        rows.sort_by(|a, b| {
            b.helps.cmp(&a.helps).then_with(|| a.title.cmp(&b.title)).then_with(|| a.id.cmp(&b.id))
        });
        Ok(rows)
    }

    /// A resource with everything a reader wants to know of it.
    pub fn catalog_resource(&self, id: &ResourceId) -> Result<ResourceView> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let resource = content.resource(id)?;
        let profile = facts.profile();
        let progress = facts.progress(&content.catalog);
        let asks = facts.demand(&content)?.asks;
        let asked =
            |skill: &SkillId| asks.iter().find(|ask| &ask.skill == skill).map(|ask| *ask.required.value());
        let gains = resource.gains.iter().map(|gain| GainView {
            skill: gain.skill.clone(),
            name: content.skills.name(&gain.skill),
            from: gain.from,
            to: gain.to,
            held: profile.level(&gain.skill),
            asked: asked(&gain.skill),
        });
        let needs = resource.needs.iter().map(|need| NeedView {
            skill: need.skill.clone(),
            name: content.skills.name(&need.skill),
            level: need.level,
            held: profile.level(&need.skill),
        });
        let done =
            resource.units.iter().map(|unit| &unit.id).filter(|id| progress.circumstances.done.contains(*id));
        Ok(ResourceView {
            gains: gains.collect(),
            needs: needs.collect(),
            alternatives: alternatives(resource, &content),
            planned: planned(&facts).contains(id),
            done: done.cloned().collect(),
            own: self.told()?.own.iter().find(|own| &own.id == id).cloned(),
            price_details: resource.price.beyond_tier().map(str::to_owned),
            resource: resource.clone(),
        })
    }
}

fn planned(facts: &Facts) -> BTreeSet<ResourceId> {
    facts
        .accepted
        .iter()
        .flat_map(|accepted| &accepted.plan.items)
        .map(|item| item.resource.clone())
        .collect()
}

fn helped(resource: &Resource, report: &GapReport, profile: &Profile) -> usize {
    let helps = |gain: &&Gain| {
        let held = profile.level(&gain.skill);
        held >= gain.from && held < gain.to && report.gaps.iter().any(|gap| gap.skill == gain.skill)
    };
    resource.gains.iter().filter(helps).count()
}

fn alternatives(resource: &Resource, content: &Content) -> Vec<AlternativeView> {
    let same = |other: &&Resource| {
        other.id != resource.id && other.overlaps.iter().any(|group| resource.overlaps.contains(group))
    };
    let view = |other: &Resource| AlternativeView {
        id: other.id.clone(),
        title: other.title.clone(),
        kind: other.kind,
        effort: other.effort.clone(),
    };
    content.catalog.iter().filter(same).map(view).collect()
}
