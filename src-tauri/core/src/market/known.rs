//! The markets there are, and the one that was chosen.

use std::sync::{Arc, OnceLock, PoisonError};

use cairn_domain::id::{MarketId, SkillId, SourceId};
use cairn_domain::market::{Counted, KeptPosting, Market, NamedReading, OwnMarket};
use cairn_domain::settings::Settings;
use cairn_domain::skills::recognize::Correction;
use cairn_intake::market::counts::is_shipped;
use serde::Serialize;

use super::reading::{AdvertReader, version};
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
    /// When it was described, the month of its newest posting, or the day postings came in last.
    pub as_of: String,
    /// By whom.
    pub source: SourceId,
    /// The skill or umbrella word that marks the postings of the field, where there are others.
    pub anchor: Option<SkillId>,
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

/// Postings that are read at a time when they are read anew.
const READ_AT_A_TIME: u32 = 500;

/// The register entry of postings somebody brought in.
const OWN_POSTINGS: &str = "own-postings";

/// Counted markets that were loaded, each with the state of the database they were loaded from.
pub(crate) type Loaded = Vec<(MarketId, String, Arc<Counted>)>;

impl Cairn {
    /// The markets one can choose from: reports, shipped counts, one's own.
    pub fn market_list(&self) -> Result<Vec<MarketSummary>> {
        let content = &self.shipped;
        let mut list: Vec<MarketSummary> = content
            .reports
            .iter()
            .map(|report| MarketSummary {
                id: report.id.clone(),
                name: report.name.clone(),
                kind: MarketKind::Report,
                as_of: report.as_of.clone(),
                source: report.source.clone(),
                anchor: None,
            })
            .collect();
        list.extend(cairn_intake::market::counts::headers()?.into_iter().map(|header| MarketSummary {
            id: header.id,
            name: header.name,
            kind: MarketKind::Shipped,
            as_of: header.as_of,
            source: header.source,
            anchor: Some(header.anchor),
        }));
        let own_postings = content.source(OWN_POSTINGS)?;
        let (own, imports) = self.store.read(|r| Ok((r.own_markets()?, r.imports()?)))?;
        let newest = |own: &OwnMarket| {
            let days = imports.iter().filter(|import| import.market == own.id).map(|import| import.day);
            days.max().unwrap_or(own.created_on)
        };
        list.extend(own.into_iter().map(|own| MarketSummary {
            as_of: newest(&own).to_string(),
            id: own.id,
            name: own.name,
            kind: MarketKind::Own,
            source: own_postings.clone(),
            anchor: None,
        }));
        Ok(list)
    }

    /// The market of that id. Counted ones are loaded when they are first asked for, and kept.
    pub(crate) fn market(&self, id: &MarketId) -> Result<Market> {
        let content = &self.shipped;
        if let Some(report) = content.reports.iter().find(|report| &report.id == id) {
            return Ok(Market::Report(report.clone()));
        }
        Ok(Market::Counted(self.counted(id)?))
    }

    /// The counted market of that id.
    pub(crate) fn counted(&self, id: &MarketId) -> Result<Arc<Counted>> {
        // Told by the names of files, so that one's own markets never wait for the shipped ones to be read.
        if is_shipped(id) {
            let shipped = self.shipped_counts()?.iter().find(|counted| &counted.id == id);
            return shipped.cloned().ok_or_else(|| missing(Entity::Market, id));
        }
        let (own, state, corrections) =
            self.store.read(|r| Ok((r.own_markets()?, r.market_state(id)?, r.learned()?)))?;
        let own = own.into_iter().find(|own| &own.id == id).ok_or_else(|| missing(Entity::Market, id))?;
        let version = version(&self.shipped, &corrections);
        let state = format!("{state}/{version}/{}", own.name);
        let mut loaded = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, _, counted)) = loaded.iter().find(|(known, was, _)| known == id && was == &state) {
            return Ok(counted.clone());
        }
        loaded.retain(|(known, _, _)| known != id);
        let counted = Arc::new(self.count_own(own, version, &corrections)?);
        loaded.push((id.clone(), state, counted.clone()));
        Ok(counted)
    }

    fn count_own(&self, own: OwnMarket, version: i64, corrections: &[Correction]) -> Result<Counted> {
        let kept = self.store.read(|r| r.readings(&own.id, version))?;
        let readings = if let Some(kept) = kept {
            kept
        } else {
            self.read_anew(&own.id, &self.advert_reader(corrections))?;
            self.store.read(|r| r.readings(&own.id, version))?.unwrap_or_default()
        };
        let newest = readings.list.iter().filter_map(|reading| reading.month).max();
        Ok(Counted {
            as_of: newest.map_or_else(|| own.created_on.to_string(), |month| month.to_string()),
            id: own.id,
            name: own.name,
            source: self.shipped.source(OWN_POSTINGS)?,
            caveat: "Postings you brought together yourself: they speak for themselves, and not for all employers.".into(),
            anchor: None,
            readings,
        })
    }

    /// Reads the postings of a market again that an older version of the reading counted.
    fn read_anew(&self, market: &MarketId, reader: &AdvertReader) -> Result<()> {
        loop {
            let unread = self.store.read(|r| r.unread(market, reader.version(), READ_AT_A_TIME))?;
            if unread.is_empty() {
                return Ok(());
            }
            let read: Vec<(KeptPosting, NamedReading)> = unread
                .into_iter()
                .map(|kept| {
                    let reading = reader.read(&kept.advert, kept.dates, kept.seen_on).reading;
                    (kept, reading)
                })
                .collect();
            self.store.keep(|w| {
                read.iter().try_for_each(|(kept, reading)| {
                    w.put_reading(kept.import, kept.id, reader.version(), reading)
                })
            })?;
        }
    }

    /// The counts that Cairn ships. They lie in the program and are the same for everybody, so the
    /// database does not repeat them.
    fn shipped_counts(&self) -> Result<&[Arc<Counted>]> {
        if let Some(shipped) = self.shipped_counts.get() {
            return Ok(shipped);
        }
        let shipped = cairn_intake::market::counts::shipped(&self.shipped.skills)?;
        Ok(self.shipped_counts.get_or_init(|| shipped.into_iter().map(Arc::new).collect()))
    }

    /// The chosen market; the first where none was chosen, or the chosen one is gone.
    pub(crate) fn chosen_market(&self, settings: &Settings) -> Result<Market> {
        if let Some(market) = settings.market.as_ref().and_then(|id| self.market(id).ok()) {
            return Ok(market);
        }
        let content = &self.shipped;
        let first = content.reports.first().ok_or_else(|| missing(Entity::Market, &"first"))?;
        Ok(Market::Report(first.clone()))
    }
}

/// The counts that Cairn ships, once they were asked for.
pub(crate) type ShippedCounts = OnceLock<Vec<Arc<Counted>>>;
