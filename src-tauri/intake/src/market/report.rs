//! A market as a published report describes it.

use cairn_domain::figure::Figure;
use cairn_domain::id::{MarketId, SkillId, SourceId};
use cairn_domain::market::{
    Comparison, Example, ForecastSubject, InterviewTopic, MarketForecast, Outlook, PayMeasure, Ranked,
    Recommendation, Report, Salary, Section, Stressed,
};
use cairn_domain::share::Share;
use serde::Deserialize;

use crate::Error;
use crate::read::toml;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: MarketId,
    name: String,
    field: String,
    as_of: String,
    source: SourceId,
    caveat: String,
    openings: Option<OpeningsRow>,
    senior_share: Option<ShareRow>,
    #[serde(default)]
    salary: Vec<SalaryRow>,
    #[serde(default)]
    forecast: Vec<ForecastRow>,
    #[serde(default)]
    ranking: Vec<Ranked>,
    #[serde(default)]
    companies: Vec<String>,
    #[serde(default)]
    stressed: Vec<TopicRow>,
    #[serde(default)]
    named_as_core: Vec<TopicRow>,
    #[serde(default)]
    outlook: Vec<Outlook>,
    #[serde(default)]
    recommendation: Vec<Recommendation>,
    #[serde(default)]
    interview_topics: Vec<InterviewTopic>,
    #[serde(default)]
    comparisons: Vec<Comparison>,
    #[serde(default)]
    examples: Vec<Example>,
    #[serde(default)]
    section: Vec<Section>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OpeningsRow {
    count: u32,
    place: String,
    as_of: String,
    basis: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShareRow {
    percent: u32,
    as_of: String,
    basis: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SalaryRow {
    low: u32,
    high: u32,
    currency: String,
    measure: PayMeasure,
    seniority: Option<String>,
    place: String,
    remark: Option<String>,
    as_of: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ForecastRow {
    subject: ForecastSubject,
    low: u32,
    high: u32,
    place: String,
    until: u16,
    wording: String,
    as_of: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TopicRow {
    topic: String,
    skills: Vec<SkillId>,
}

/// Reads one report. Its figures are stated by its source; what it leaves out stays empty.
pub fn read(file: &str, text: &str) -> Result<Report, Error> {
    let file: File = toml(file, text)?;
    let source = &file.source;
    let topics = |rows: Vec<TopicRow>, named_as_core| {
        rows.into_iter().map(move |row| Stressed { topic: row.topic, skills: row.skills, named_as_core })
    };
    Ok(Report {
        openings_place: file.openings.as_ref().map(|row| row.place.clone()).unwrap_or_default(),
        openings: file.openings.map(|row| Figure::stated(row.count, source.clone(), row.as_of, row.basis)),
        senior_share: file.senior_share.map(|row| {
            Figure::stated(Share::from_percent(row.percent), source.clone(), row.as_of, row.basis)
        }),
        salaries: file.salary.into_iter().map(|row| salary(row, source)).collect(),
        forecasts: file.forecast.into_iter().map(|row| forecast(row, source)).collect(),
        stressed: topics(file.stressed, false).chain(topics(file.named_as_core, true)).collect(),
        id: file.id,
        name: file.name,
        field: file.field,
        as_of: file.as_of,
        caveat: file.caveat,
        ranking: file.ranking,
        companies: file.companies,
        outlook: file.outlook,
        recommendations: file.recommendation,
        interview_topics: file.interview_topics,
        comparisons: file.comparisons,
        examples: file.examples,
        sections: file.section,
        source: file.source,
    })
}

fn salary(row: SalaryRow, source: &SourceId) -> Salary {
    let stated = |amount| Figure::stated(amount, source.clone(), row.as_of.clone(), None);
    Salary {
        low: stated(row.low),
        high: stated(row.high),
        currency: row.currency,
        measure: row.measure,
        seniority: row.seniority,
        place: row.place,
        remark: row.remark,
    }
}

fn forecast(row: ForecastRow, source: &SourceId) -> MarketForecast {
    let stated = |percent| {
        Figure::stated(
            Share::from_percent(percent),
            source.clone(),
            row.as_of.clone(),
            Some("a forecast".into()),
        )
    };
    MarketForecast {
        subject: row.subject,
        low: stated(row.low),
        high: stated(row.high),
        place: row.place,
        until: row.until,
        wording: row.wording,
    }
}
