//! Readings as bytes: small, since a market has a hundred thousand of them.
//!
//! They are findings kept at hand and carry the version that made them. Bytes of another version are
//! never decoded: they are read anew from their posting.

use cairn_domain::id::PostingId;
use cairn_domain::level::Level;
use cairn_domain::market::posting::{Employment, Pay, Seniority, Workplace};
use cairn_domain::market::{Asked, Gathering, Method, Month, NamedReading, Reading};
use cairn_domain::skills::SkillNo;
use cairn_domain::skills::recognize::Necessity;
use serde::{Deserialize, Serialize};

use crate::{Error, Result};

/// A reading as its bytes hold it.
#[derive(Serialize)]
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

/// Takes up the reading in these bytes, of that posting.
///
/// They are read part by part as [`Kept`] lays them down, and nothing is built on the way but the reading itself.
pub(crate) fn decode(posting: PostingId, bytes: &[u8], into: &mut Gathering) -> Result<()> {
    let mut parts = Parts(bytes);
    let month: Option<u16> = parts.next()?;
    let method = parts.next()?;
    let count = parts.count()?;
    let mut asks = Vec::with_capacity(count);
    for _ in 0..count {
        let (skill, necessity, level): (u16, Necessity, u8) = parts.next()?;
        if let Some(skill) = SkillNo::of_index(usize::from(skill))
            && let Ok(level) = Level::try_from(level)
        {
            asks.push(Asked { skill, necessity, level });
        }
    }
    let (seniority, workplace, employment) = (parts.next()?, parts.next()?, parts.next()?);
    let pay = parts.next()?;
    let company = parts.next::<Option<&str>>()?.map(|name| into.number(name));
    let count = parts.count()?;
    let mut places = Vec::with_capacity(count);
    for _ in 0..count {
        places.push(into.number(parts.next()?));
    }
    into.push(Reading {
        month: month.and_then(Month::of_number),
        method,
        asks,
        seniority,
        workplace,
        employment,
        pay,
        company,
        places,
        postings: 1,
        posting: Some(posting),
    });
    Ok(())
}

/// Bytes that are still to be read.
struct Parts<'a>(&'a [u8]);

impl<'a> Parts<'a> {
    #[inline]
    fn next<T: Deserialize<'a>>(&mut self) -> Result<T> {
        let (part, rest) = postcard::take_from_bytes(self.0).map_err(|error| bad(&error))?;
        self.0 = rest;
        Ok(part)
    }

    /// How many of something follow; none is smaller than a byte.
    fn count(&mut self) -> Result<usize> {
        let count: u32 = self.next()?;
        usize::try_from(count)
            .ok()
            .filter(|count| *count <= self.0.len())
            .ok_or_else(|| bad(&postcard::Error::DeserializeUnexpectedEnd))
    }
}

fn bad(error: &postcard::Error) -> Error {
    Error::BadRow { table: "posting_reading", column: "reading", value: error.to_string() }
}
