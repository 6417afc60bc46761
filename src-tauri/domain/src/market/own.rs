//! Markets of one's own: postings somebody brought together.

use chrono::NaiveDate;
use serde::Serialize;

use super::posting::{Advert, DateOrder};
use crate::id::{MarketId, PostingId};

/// A named set of postings, such as "the twelve jobs I want".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OwnMarket {
    /// Its lasting name.
    pub id: MarketId,
    /// What it is called.
    pub name: String,
    /// The day it was begun.
    pub created_on: NaiveDate,
}

/// One act of bringing postings in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PostingImport {
    /// Its number.
    pub id: u32,
    /// The market the postings went to.
    pub market: MarketId,
    /// The files or the place they came from.
    pub origin: String,
    /// The day.
    pub day: NaiveDate,
    /// How many postings were new.
    pub postings: u32,
    /// How many had been seen before.
    pub sightings: u32,
}

/// A posting as it is kept: what its source wrote, and what the file it came in tells of its dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPosting {
    /// Its number.
    pub id: PostingId,
    /// The import it came with.
    pub import: u32,
    /// What its source wrote.
    pub advert: Advert,
    /// How numeric dates are read in its file.
    pub dates: DateOrder,
    /// The day it was brought in.
    pub seen_on: NaiveDate,
}

/// One more time a posting was seen: a repost, or the same on another page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Sighting {
    /// The day it says, where it says one.
    pub day: Option<NaiveDate>,
    /// Where it can be read.
    pub url: Option<String>,
}
