//! The markets there are, and the one that was chosen.

use std::sync::{Arc, PoisonError};

use cairn_domain::id::{MarketId, SourceId};
use cairn_domain::market::{Counted, Market, OwnMarket, Readings};
use cairn_domain::settings::Settings;
use serde::Serialize;

use crate::content::missing;
use crate::{Cairn, Entity, Result};

/// A market to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MarketSummary {
    /// The market.
    pub id: MarketId,
    /// What it is called.
    pub name: String,
    /// What sort of market it is.
    pub kind: MarketKind,
    /// When it was described, or the month of its newest posting.
    pub as_of: String,
    /// By whom.
    pub source: SourceId,
    /// How many postings it counts; a report counts none.
    pub postings: Option<u32>,
}

/// What sort of market it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum MarketKind {
    /// What one source says, without counts.
    Report,
    /// Counts that Cairn ships.
    Shipped,
    /// Postings of one's own.
    Own,
}

impl Cairn {
    /// The markets one can choose from: reports, shipped counts, one's own.
    pub fn market_list(&self) -> Result<Vec<MarketSummary>> {
        let content = self.content();
        let reports = content.reports.iter().map(|report| MarketSummary {
            id: report.id.clone(),
            name: report.name.clone(),
            kind: MarketKind::Report,
            as_of: report.as_of.clone(),
            source: report.source.clone(),
            postings: None,
        });
        Ok(reports.collect())
    }

    /// The market of that id.
    pub(crate) fn market(&self, id: &MarketId) -> Result<Market> {
        let content = self.content();
        if let Some(report) = content.reports.iter().find(|report| &report.id == id) {
            return Ok(Market::Report(report.clone()));
        }
        Err(missing(Entity::Market, id))
    }

    /// The chosen market; the first where none was chosen, or the chosen one is gone.
    pub(crate) fn chosen_market(&self, settings: &Settings) -> Result<Market> {
        if let Some(market) = settings.market.as_ref().and_then(|id| self.market(id).ok()) {
            return Ok(market);
        }
        let content = self.content();
        let first = content.reports.first().ok_or_else(|| missing(Entity::Market, &"first"))?;
        Ok(Market::Report(first.clone()))
    }
}
