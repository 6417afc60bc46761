//! Everything an exporter may say, already decided.

use chrono::NaiveDate;

use crate::gap::GapReport;
use crate::level::Level;
use crate::plan::{AcceptedPlan, PlanView};
use crate::progress::{Entry, Forecast};
use crate::skills::Assessment;
use crate::source::Source;

/// A person's plan with everything it rests on, ready to be written in any format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// The day it was put together.
    pub today: NaiveDate,
    /// The version of Cairn that did it.
    pub app_version: String,
    /// The version of the shipped data that was used.
    pub data_version: String,
    /// What is held, asked for and missing.
    pub gap: GapReport,
    /// The accepted plan as it was accepted.
    pub accepted: Option<AcceptedPlan>,
    /// The same plan as one looks at it today; a draft where none was accepted.
    pub plan: PlanView,
    /// When it will be finished.
    pub forecast: Option<Forecast>,
    /// Everything ever said about one's skills.
    pub assessments: Vec<Assessment>,
    /// Everything ever logged.
    pub entries: Vec<Entry>,
    /// The sources the figures name.
    pub sources: Vec<Source>,
    /// Skills held above nothing, by name.
    pub profile: Vec<(String, Level)>,
}
