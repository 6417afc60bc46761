//! What employers ask for.

pub mod import;
pub mod origin;

mod at_once;
mod counted;
mod find;
mod known;
mod own;
mod posting;
mod reading;

use std::collections::BTreeMap;

use cairn_domain::figure::Figure;
use cairn_domain::id::{MarketId, RoleId, SkillId};
use cairn_domain::level::Level;
use cairn_domain::market::{RankWeight, Report, TargetWeight, rank_weights};
use cairn_domain::share::Share;
use cairn_domain::source::Source;
use serde::Serialize;

use crate::content::missing;
use crate::facts::Facts;
use crate::{Cairn, Content, Entity, Result};

pub use counted::{
    Asked, ComparisonView, CountedView, Lens, OpportunitiesView, OpportunityRow, PostingsPage, PostingsQuery,
    TrendView, UnlockRate,
};
pub use find::FoundPosting;
pub use known::{MarketKind, MarketSummary};
pub use posting::{NamedHere, PostingAsk, PostingRow, PostingView, TextPart};

pub(crate) use known::{Loaded, ShippedCounts};
pub(crate) use reading::{AdvertReader, whole_text};

/// A role to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RoleSummary {
    /// The role.
    pub id: RoleId,
    /// Its title.
    pub title: String,
    /// How many skills it asks for.
    pub skills: u32,
    /// How many of them are core.
    pub core: u32,
}

/// A market report with the weights that follow from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ReportView {
    /// The report.
    pub report: Report,
    /// The weight of every skill it ranks, heaviest first.
    pub weights: Vec<WeightRow>,
}

/// The weight of a skill on a market.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct WeightRow {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The best place of the skill or of an umbrella it belongs to.
    pub rank: u16,
    /// The terms of the ranking it gets its weight from.
    pub terms: Vec<String>,
    /// The weight.
    pub weight: Figure<Share>,
    /// The level held.
    pub held: Level,
    /// The level the chosen role asks for, if it does.
    pub asked: Option<Level>,
}

impl Cairn {
    /// The roles one can choose from.
    pub fn market_roles(&self) -> Vec<RoleSummary> {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let content = &self.shipped;
        let summary = |role: &cairn_domain::market::Role| RoleSummary {
            id: role.id.clone(),
            title: role.title.clone(),
            skills: count(role.targets.len()),
            core: count(role.targets.iter().filter(|target| target.weight == TargetWeight::Core).count()),
        };
        content.roles.iter().map(summary).collect()
    }

    /// The report of that id with the weights that follow from it.
    pub fn market_report(&self, id: &MarketId) -> Result<ReportView> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let profile = facts.profile();
        let report = content.reports.iter().find(|report| &report.id == id);
        let report = report.ok_or_else(|| missing(Entity::Market, id))?;
        let asked = asked_levels(&facts, &content)?;
        let row = |weight: RankWeight| WeightRow {
            name: content.skills.name(&weight.skill),
            held: profile.level(&weight.skill),
            asked: asked.get(&weight.skill).copied(),
            rank: weight.rank,
            terms: weight.terms,
            weight: weight.weight,
            skill: weight.skill,
        };
        let weights = rank_weights(report, &content.skills).into_iter().map(row).collect();
        Ok(ReportView { report: Report::clone(report), weights })
    }

    /// The register of sources.
    pub fn market_sources(&self) -> Vec<Source> {
        self.shipped.sources.clone()
    }
}

/// The level the chosen role asks of each skill.
fn asked_levels(facts: &Facts, content: &Content) -> Result<BTreeMap<SkillId, Level>> {
    let asks = facts.demand(content)?.asks;
    Ok(asks.into_iter().map(|ask| (ask.skill, *ask.required.value())).collect())
}
