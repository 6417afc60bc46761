//! What employers ask for, as far as a source tells.
//!
//! A market is described in one of two ways. A published report says what it says: [`Market`]. Or
//! postings are counted: each becomes a [`Reading`], whether it is a posting of one's own or stands for
//! many in shipped counts, and everything else is a function of [`Readings`] and a [`Filter`]:
//!
//! - what there is: [`Counts`], [`pay_report`], [`pairs`];
//! - what goes with what, and where it goes: [`co_skills`], [`trends`], [`series`];
//! - what it means for a person: [`opportunities`], [`unlocks`], [`reach`];
//! - one market beside another, never blended: [`compare`].
//!
//! Whatever is sampled leaves as an [`Estimate`] with its interval and its count, or as too few to say.

pub mod posting;

mod asked_level;
mod co_skills;
mod compare;
mod count_weight;
mod counted;
mod counts;
mod demand;
mod estimate;
mod filter;
mod matched;
mod missing;
mod month;
mod must_have;
mod names;
mod opportunities;
mod own;
mod pairs;
mod pay;
mod reach;
mod reading;
mod report;
mod role;
#[cfg(test)]
pub(crate) mod sample;
mod statistics;
mod table;
mod trend;
mod unlock;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::id::{MarketId, SourceId};

pub use asked_level::ask_level;
pub use co_skills::{CoSkill, CoSkills, LIFT_FROM, Lift, co_skills};
pub use compare::{ComparedSkill, MarketDifference, MarketStanding, Side, compare};
pub use count_weight::{CountWeight, count_weights};
pub use counted::Counted;
pub use counts::{Breakdown, BreakdownPart, Counts, LEADERS, Leader, Leaders, MonthCount, SkillDemand};
pub use demand::{Ask, Demand, RankWeight, demand, rank_weights};
pub use estimate::{CONFIDENCE, CountedShare, ENOUGH_FROM, Estimate, SAY_FROM, Sampled, SharePoints, Times};
pub use filter::{Filter, Months};
pub use matched::matched;
pub use missing::{Missing, missing};
pub use month::{BadMonth, Month};
pub use must_have::Levels;
pub use opportunities::{AskedSkill, Opportunities, Opportunity, opportunities};
pub use own::{KeptPosting, OwnMarket, PostingImport, Sighting};
pub use pairs::{PairRow, Pairs, pairs};
pub use pay::{
    CurrencyPay, PAY_RULE, PayQuantiles, PayReport, PaySpread, Periods, SeniorityPay, SkillPay, pay_report,
};
pub use reach::{Reach, ReachStep, reach};
pub use reading::{Asked, Gathering, Method, NamedReading, Reading, Readings};
pub use report::{
    Comparison, Example, ForecastSubject, InterviewTopic, MarketForecast, Outlook, OutlookKind, PayMeasure,
    Ranked, Recommendation, Report, Salary, Section, SectionStatus, Stressed,
};
pub use role::{Role, Target, TargetWeight};
pub use trend::{
    FALSE_DISCOVERIES, Grain, Monthly, STEADY_WITHIN, SeriesPoint, SeriesRun, SkillSeries, SkillTrend,
    TREND_FROM_PERIODS, TREND_FROM_POSTINGS, TrendFigures, TrendVerdict, Trends, series, trends,
};
pub use unlock::{
    LearnedSkill, LevelUnlock, Opened, SetUnlock, SkillUnlock, Unlocks, per_ten_hours, unlocks,
};

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
