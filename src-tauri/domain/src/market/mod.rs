//! What employers ask for, as far as a source tells.

pub mod posting;

mod counted;
mod demand;
mod month;
mod own;
mod reading;
mod report;
mod role;

use std::sync::Arc;

use crate::id::{MarketId, SourceId};

pub use counted::Counted;
pub use demand::{Ask, Demand, Named, RANK_RULE, RankWeight, demand, rank_weights};
pub use month::{BadMonth, Month};
pub use own::{KeptPosting, OwnMarket, PostingImport, Sighting};
pub use reading::{Asked, NamedReading, Reading, Readings};
pub use report::{
    Comparison, Example, ForecastSubject, InterviewTopic, MarketForecast, Outlook, OutlookKind,
    PayMeasure, Ranked, Recommendation, Report, Salary, Section, SectionStatus, Stressed,
};
pub use role::{Role, Target, TargetWeight};

/// A market one can measure oneself on. Markets are compared, and never blended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Market {
    /// What one source says, without counts.
    Report(Arc<Report>),
    /// What postings ask for.
    Counted(Arc<Counted>),
}

impl Market {
    /// Its lasting name.
    pub fn id(&self) -> &MarketId {
        match self {
            Self::Report(report) => &report.id,
            Self::Counted(counted) => &counted.id,
        }
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        match self {
            Self::Report(report) => &report.name,
            Self::Counted(counted) => &counted.name,
        }
    }

    /// The day or month it describes.
    pub fn as_of(&self) -> &str {
        match self {
            Self::Report(report) => &report.as_of,
            Self::Counted(counted) => &counted.as_of,
        }
    }

    /// Who describes it.
    pub fn source(&self) -> &SourceId {
        match self {
            Self::Report(report) => &report.source,
            Self::Counted(counted) => &counted.source,
        }
    }
}
