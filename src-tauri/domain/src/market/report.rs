//! A market as a published report describes it.

use serde::{Deserialize, Serialize};

use crate::figure::Figure;
use crate::id::{CardId, MarketId, ResourceId, SkillId, SourceId};
use crate::share::Share;

/// What one source says of one field of work at one time.
///
/// What the source leaves out stays out: [`Section`] says so, and nothing is guessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Its lasting name.
    pub id: MarketId,
    /// What it is called.
    pub name: String,
    /// The field of work it describes.
    pub field: String,
    /// The day or month it describes.
    pub as_of: String,
    /// Who describes it.
    pub source: SourceId,
    /// What a reader should know before the figures.
    pub caveat: String,
    /// Openings counted, where and for when.
    pub openings: Option<Figure<u32>>,
    /// Where the openings are.
    pub openings_place: String,
    /// The part of the openings that asks for seniors.
    pub senior_share: Option<Figure<Share>>,
    /// What is paid.
    pub salaries: Vec<Salary>,
    /// What is expected; never mixed with what was observed.
    pub forecasts: Vec<MarketForecast>,
    /// Terms in order of how often they go with the field, without counts.
    pub ranking: Vec<Ranked>,
    /// Employers named as hiring, in the source's order, without counts.
    pub companies: Vec<String>,
    /// What postings are said to stress.
    pub stressed: Vec<Stressed>,
    /// Where the field is said to go.
    pub outlook: Vec<Outlook>,
    /// What the source tells people to do.
    pub recommendations: Vec<Recommendation>,
    /// What interviews are said to ask.
    pub interview_topics: Vec<InterviewTopic>,
    /// Distinctions the source explains.
    pub comparisons: Vec<Comparison>,
    /// Systems the source names as examples.
    pub examples: Vec<Example>,
    /// What the source's page has, and what Cairn does with each part.
    pub sections: Vec<Section>,
}

/// A pay range. Measures are never mixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Salary {
    /// Lower end a year, in whole units of the currency.
    pub low: Figure<u32>,
    /// Upper end a year, in whole units of the currency.
    pub high: Figure<u32>,
    /// ISO 4217 code.
    pub currency: String,
    /// What is counted.
    pub measure: PayMeasure,
    /// For whom, if the source says.
    pub seniority: Option<String>,
    /// Where.
    pub place: String,
    /// What else the source says of it.
    pub remark: Option<String>,
}

/// What a pay figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum PayMeasure {
    /// Base salary.
    Base,
    /// Total compensation.
    Total,
    /// The source does not say.
    NotStated,
}

/// An expectation, which is no observation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MarketForecast {
    /// What is expected to change.
    pub subject: ForecastSubject,
    /// Lower end.
    pub low: Figure<Share>,
    /// Upper end; the same as the lower where one number is given.
    pub high: Figure<Share>,
    /// Where.
    pub place: String,
    /// The last year it speaks of.
    pub until: u16,
    /// How sure the source sounds.
    pub wording: String,
}

/// What a forecast is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ForecastSubject {
    /// Growth of openings a year.
    OpeningsGrowth,
    /// Growth of salaries a year.
    SalaryGrowth,
    /// Remote and hybrid roles as a part of all.
    RemoteShare,
}

/// One place of a ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Ranked {
    /// Its place, counted from 1.
    pub rank: u16,
    /// The term as the source writes it.
    pub term: String,
    /// The skill or umbrella it stands for.
    pub skill: SkillId,
}

/// A topic postings are said to stress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Stressed {
    /// The topic as the source writes it.
    pub topic: String,
    /// The skills it stands for.
    pub skills: Vec<SkillId>,
    /// True where it is only named as core, without postings being said to stress it.
    pub named_as_core: bool,
}

/// Where the field is said to go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Outlook {
    /// What sort of statement it is.
    pub kind: OutlookKind,
    /// The statement.
    pub text: String,
    /// Skills it touches.
    pub skills: Vec<SkillId>,
}

/// What sort of outlook a statement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum OutlookKind {
    /// Something that drives the field.
    Driver,
    /// Where software is heading.
    Direction,
    /// Called especially valuable.
    Gold,
    /// New.
    Emerging,
    /// Possible, for few.
    Niche,
}

/// What the source tells people to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Recommendation {
    /// What sort of thing.
    pub kind: String,
    /// The thing.
    pub item: String,
    /// The resources of the catalog that answer it.
    pub resources: Vec<ResourceId>,
}

/// Something interviews are said to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct InterviewTopic {
    /// The topic.
    pub topic: String,
    /// The skills it stands for.
    pub skills: Vec<SkillId>,
    /// Cards that practise it.
    pub cards: Vec<CardId>,
}

/// A distinction the source explains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// What is compared.
    pub between: String,
    /// The distinction in our words.
    pub text: String,
}

/// A system the source names as an example.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Example {
    /// Its name.
    pub name: String,
    /// What it is an example of.
    pub of: String,
}

/// A part of the source's page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Section {
    /// Its heading.
    pub name: String,
    /// What stands under it.
    pub status: SectionStatus,
    /// What Cairn does with it.
    pub handling: String,
}

/// What stands under a heading of the source's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum SectionStatus {
    /// Figures or facts.
    Stated,
    /// Only expectations.
    Forecast,
    /// Only the heading: "not stated by this source".
    NotStated,
}
