//! Readings as bytes: small, since a market has a hundred thousand of them.
//!
//! They are findings kept at hand and carry the version that made them. Bytes of another version are
//! never decoded: they are read anew from their posting.

use cairn_domain::id::PostingId;
use cairn_domain::level::Level;
use cairn_domain::market::posting::{Employment, Pay, Seniority, Workplace};
use cairn_domain::market::{Asked, Method, Month, NamedReading, Reading};
use cairn_domain::skills::SkillNo;
use cairn_domain::skills::recognize::Necessity;
use serde::{Deserialize, Serialize};

use crate::{Error, Result};

/// A reading as its bytes hold it.
#[derive(Serialize, Deserialize)]
struct Kept {
    month: Option<u16>,
    method: Method,
    /// Skill, necessity and level of each.
    asks: Vec<(u16, Necessity, u8)>,
    seniority: Option<Seniority>,
    workplace: Option<Workplace>,
    employment: Option<Employment>,
    pay: Option<Pay>,
    company: Option<String>,
    places: Vec<String>,
}

/// The bytes of a reading.
pub(crate) fn encode(named: &NamedReading) -> Result<Vec<u8>> {
    let NamedReading { reading, company, places } = named;
    let ask = |ask: &Asked| {
        (u16::try_from(ask.skill.index()).unwrap_or(u16::MAX), ask.necessity, ask.level.number())
    };
    let kept = Kept {
        month: reading.month.map(Month::number),
        method: reading.method,
        asks: reading.asks.iter().map(ask).collect(),
        seniority: reading.seniority,
        workplace: reading.workplace,
        employment: reading.employment,
        pay: reading.pay.clone(),
        company: company.clone(),
        places: places.clone(),
    };
    postcard::to_allocvec(&kept).map_err(|error| bad(&error))
}

/// The reading in these bytes, of that posting.
pub(crate) fn decode(posting: PostingId, bytes: &[u8]) -> Result<NamedReading> {
    let kept: Kept = postcard::from_bytes(bytes).map_err(|error| bad(&error))?;
    let ask = |(skill, necessity, level): (u16, Necessity, u8)| {
        let skill = SkillNo::of_index(usize::from(skill))?;
        Some(Asked { skill, necessity, level: Level::try_from(level).ok()? })
    };
    let reading = Reading {
        month: kept.month.and_then(Month::of_number),
        method: kept.method,
        asks: kept.asks.into_iter().filter_map(ask).collect(),
        seniority: kept.seniority,
        workplace: kept.workplace,
        employment: kept.employment,
        pay: kept.pay,
        company: None,
        places: Vec::new(),
        postings: 1,
        posting: Some(posting),
    };
    Ok(NamedReading { reading, company: kept.company, places: kept.places })
}

fn bad(error: &postcard::Error) -> Error {
    Error::BadRow { table: "posting_reading", column: "reading", value: error.to_string() }
}
