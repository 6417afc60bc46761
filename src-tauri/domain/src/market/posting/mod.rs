//! One job posting: as its source wrote it, and as it is understood.
//!
//! [`Advert`] is what a reader hands over: every field as text, nothing understood. [`Posting`] is
//! what can be said of it. How it gets from one to the other is a pure function, [`understand`]; what could
//! not be understood is a [`PostingNote`], never an error.

mod advert;
mod dates;
mod duplicate;
mod employment;
mod header;
mod labels;
mod language;
mod note;
mod pay;
mod place;
mod seniority;
mod title;
mod understand;
mod words;
mod workplace;

use chrono::NaiveDate;
use serde::Serialize;

pub use advert::{Advert, WrittenPay};
pub use dates::{DateOrder, needs_order, settle};
pub use duplicate::{Fingerprint, Fingerprints};
pub use employment::Employment;
pub use note::PostingNote;
pub use pay::{BadPay, Pay, PayBound, PayPeriod};
pub use place::Place;
pub use seniority::Seniority;
pub use understand::understand;
pub use workplace::Workplace;

/// What can be said of a posting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Posting {
    /// The job's title without company, place and the rest of the line.
    ///
    /// Where no title can be told, the first line as it is written; a note says so.
    pub title: String,
    /// Who is hiring.
    pub company: Option<String>,
    /// Where.
    pub places: Vec<Place>,
    /// Remote, hybrid or on site.
    pub workplace: Option<Workplace>,
    /// The sort of contract.
    pub employment: Option<Employment>,
    /// For whom it is.
    pub seniority: Option<Seniority>,
    /// When it was posted.
    pub posted: Option<NaiveDate>,
    /// Until when it is open.
    pub closes: Option<NaiveDate>,
    /// What is paid.
    pub pay: Option<Pay>,
    /// The language it is written in, as a two-letter code.
    pub language: Option<String>,
}
