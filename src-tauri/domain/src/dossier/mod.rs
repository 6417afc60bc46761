//! Everything an exporter may say, already decided.

mod copying;
mod showing;
mod shown;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::applications::{Application, Resume};
use crate::catalog::own::OwnResource;
use crate::gap::GapReport;
use crate::level::Level;
use crate::market::PaySpread;
use crate::plan::{AcceptedPlan, PlanView, Session};
use crate::practice::{Card, Mock, OwnCard, Review};
use crate::progress::{Entry, Forecast, StudyTimes};
use crate::skills::Assessment;
use crate::source::Source;

pub use copying::{Copying, Every};
pub use shown::{Personal, Shown, UnknownPersonal};

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
    /// Every study session that is planned from today on, to the end of the plan.
    pub sessions: Vec<Session>,
    /// When on a day study begins.
    pub study_times: StudyTimes,
    /// The name of the time zone one lives in, such as `Europe/Berlin`, where it is known.
    pub zone: Option<String>,
    /// When it will be finished.
    pub forecast: Option<Forecast>,
    /// Everything ever said about one's skills.
    pub assessments: Vec<Assessment>,
    /// Everything ever logged.
    pub entries: Vec<Entry>,
    /// The resources the person added.
    pub resources: Vec<OwnResource>,
    /// What one is after.
    pub applications: Vec<Application>,
    /// The résumé that is at hand.
    pub resume: Option<Resume>,
    /// The sources the figures name.
    pub sources: Vec<Source>,
    /// Skills held above nothing, by name.
    pub profile: Vec<(String, Level)>,
    /// The practice cards of the skills the plan is about, as the person has them.
    pub cards: Vec<PracticeCard>,
    /// The same as they are shipped, without what the person added, changed or set aside.
    pub shipped_cards: Vec<PracticeCard>,
    /// The cards the person wrote, changed or set aside.
    pub own_cards: Vec<OwnCard>,
    /// Every answer to a practice card.
    pub reviews: Vec<Review>,
    /// The mock interviews that are over.
    pub mocks: Vec<Mock>,
    /// What the postings of the market pay, where it has postings that say.
    pub pay: Option<StatedPay>,
    /// What of the person's own is in it.
    pub shown: Shown,
}

/// Pay for a year as the postings of a market state it, in the currency most of them state it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedPay {
    /// The currency, such as `EUR`.
    pub currency: String,
    /// How it is spread.
    pub spread: PaySpread,
}

/// A practice card with the name of its skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PracticeCard {
    /// The card.
    pub card: Card,
    /// How its skill is written.
    pub skill: String,
}

/// The version of the archive's format. A newer one is refused by name.
pub const ARCHIVE_VERSION: u32 = 1;

/// The facts of a dossier: what goes out as JSON and comes back in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Archive {
    /// The version of the format.
    pub schema_version: u32,
    /// The version of Cairn that wrote it.
    pub app_version: String,
    /// The version of the shipped data that was used.
    pub data_version: String,
    /// The day it was written.
    pub exported_on: NaiveDate,
    /// Everything ever said about one's skills, in order.
    pub assessments: Vec<Assessment>,
    /// The accepted plan.
    pub plan: Option<AcceptedPlan>,
    /// Everything ever logged, in order.
    pub entries: Vec<Entry>,
    /// The resources the person added, in order.
    #[serde(default)]
    pub resources: Vec<OwnResource>,
    /// What one is after, in order.
    #[serde(default)]
    pub applications: Vec<Application>,
    /// The résumé that was at hand.
    #[serde(default)]
    pub resume: Option<Resume>,
    /// Every answer to a practice card, in order.
    #[serde(default)]
    pub reviews: Vec<Review>,
    /// The cards the person wrote, changed or set aside, in order.
    #[serde(default)]
    pub cards: Vec<OwnCard>,
    /// The mock interviews that are over, in order.
    #[serde(default)]
    pub mocks: Vec<Mock>,
}

impl From<&Dossier> for Archive {
    fn from(dossier: &Dossier) -> Self {
        Self {
            schema_version: ARCHIVE_VERSION,
            app_version: dossier.app_version.clone(),
            data_version: dossier.data_version.clone(),
            exported_on: dossier.today,
            assessments: dossier.assessments.clone(),
            plan: dossier.accepted.clone(),
            entries: dossier.entries.clone(),
            resources: dossier.resources.clone(),
            applications: dossier.applications.clone(),
            resume: dossier.resume.clone(),
            reviews: dossier.reviews.clone(),
            cards: dossier.own_cards.clone(),
            mocks: dossier.mocks.clone(),
        }
    }
}
