//! What employers ask for, as far as a source tells.

pub mod posting;

mod demand;
mod month;
mod own;
mod reading;
mod report;
mod role;

pub use demand::{Ask, Demand, RANK_RULE, RankWeight, demand, rank_weights};
pub use month::{BadMonth, Month};
pub use own::{KeptPosting, OwnMarket, PostingImport, Sighting};
pub use reading::{Asked, NamedReading, Reading, Readings};
pub use report::{
    Comparison, Example, ForecastSubject, InterviewTopic, Market, MarketForecast, Outlook, OutlookKind,
    PayMeasure, Ranked, Recommendation, Salary, Section, SectionStatus, Stressed,
};
pub use role::{Role, Target, TargetWeight};
