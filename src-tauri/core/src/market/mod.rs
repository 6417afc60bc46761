//! What employers ask for.

use cairn_domain::figure::Figure;
use cairn_domain::id::{MarketId, RoleId, SkillId, SourceId};
use cairn_domain::level::Level;
use cairn_domain::market::{RankWeight, Report, TargetWeight, rank_weights};
use cairn_domain::share::Share;
use cairn_domain::source::Source;
use serde::Serialize;

use crate::{Cairn, Result};

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

/// A market to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MarketSummary {
    /// The market.
    pub id: MarketId,
    /// What it is called.
    pub name: String,
    /// When it was described.
    pub as_of: String,
    /// By whom.
    pub source: SourceId,
}

/// A market with the weights that follow from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MarketView {
    /// The market.
    pub market: Report,
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
        let content = self.content();
        let summary = |role: &cairn_domain::market::Role| RoleSummary {
            id: role.id.clone(),
            title: role.title.clone(),
            skills: count(role.targets.len()),
            core: count(role.targets.iter().filter(|target| target.weight == TargetWeight::Core).count()),
        };
        content.roles.iter().map(summary).collect()
    }

    /// The markets one can choose from.
    pub fn market_list(&self) -> Vec<MarketSummary> {
        let content = self.content();
        let summary = |market: &Report| MarketSummary {
            id: market.id.clone(),
            name: market.name.clone(),
            as_of: market.as_of.clone(),
            source: market.source.clone(),
        };
        content.markets.iter().map(summary).collect()
    }

    /// The chosen market with the weights that follow from it.
    pub fn market_report(&self) -> Result<MarketView> {
        let (facts, content) = (self.facts()?, self.content());
        let profile = facts.profile();
        let market = content.chosen_market(&facts.settings)?;
        let asks = facts.demand(&content)?.asks;
        let row = |weight: RankWeight| WeightRow {
            name: content.skills.name(&weight.skill),
            held: profile.level(&weight.skill),
            asked: asks.iter().find(|ask| ask.skill == weight.skill).map(|ask| *ask.required.value()),
            rank: weight.rank,
            terms: weight.terms,
            weight: weight.weight,
            skill: weight.skill,
        };
        let weights = rank_weights(market, &content.skills).into_iter().map(row).collect();
        Ok(MarketView { market: market.clone(), weights })
    }

    /// The register of sources.
    pub fn market_sources(&self) -> Vec<Source> {
        self.content().sources.clone()
    }
}
