//! One job posting: as its source wrote it, and as it is understood.
//!
//! [`Advert`] is what a reader hands over: every field as text, nothing understood. [`Posting`] is
//! what can be said of it. How it gets from one to the other is a pure function; what could not be
//! understood is a [`PostingNote`], never an error.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One job advert as its source wrote it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Advert {
    /// The source's own name for it, by which it is found again.
    pub key: Option<String>,
    /// Its title, or its first line.
    pub title: String,
    /// Who is hiring.
    pub company: Option<String>,
    /// Where, one text a place.
    pub places: Vec<String>,
    /// What it says: plain text, one paragraph or list item a line.
    pub text: String,
    /// When it was posted, as written.
    pub posted: Option<String>,
    /// Until when it is open, as written.
    pub closes: Option<String>,
    /// What is paid, as written.
    pub pay: Option<WrittenPay>,
    /// Full time, part time, contract …, as written.
    pub employment: Vec<String>,
    /// Remote, hybrid or on site, as written.
    pub workplace: Option<String>,
    /// Junior, senior, years of experience …, as written in a field of its own.
    pub seniority: Option<String>,
    /// The language it is in, as stated.
    pub language: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// Skills in a field of their own, one text a skill.
    pub skills: Vec<String>,
}

/// Pay as a source wrote it: in one text, or already in parts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct WrittenPay {
    /// One text, such as "$150k - $180k a year".
    pub text: Option<String>,
    /// The currency, where it has a field of its own.
    pub currency: Option<String>,
    /// The lower end, where it has a field of its own.
    pub low: Option<String>,
    /// The upper end, where it has a field of its own.
    pub high: Option<String>,
    /// The period, where it has a field of its own: `YEAR`, `HOUR` …
    pub period: Option<String>,
}

/// How numeric dates such as 03/04/2026 are to be read; settled once for a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum DateOrder {
    /// Nothing in the file tells: such dates are dropped with a note.
    #[default]
    Unknown,
    /// Day first.
    DayFirst,
    /// Month first.
    MonthFirst,
}

/// What can be said of a posting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Posting {
    /// The job's title without company, place and the rest of the line.
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

/// A place as far as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Place {
    /// How it is shown: "Berlin, Germany".
    pub name: String,
    /// The country as a two-letter code, where it is known.
    pub country: Option<String>,
}

/// Where the work is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Workplace {
    /// Anywhere, or anywhere within some countries.
    Remote,
    /// Partly at the employer's.
    Hybrid,
    /// At the employer's.
    OnSite,
}

/// The sort of contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Employment {
    /// Full time, for good.
    FullTime,
    /// Part time.
    PartTime,
    /// For a time or by the job.
    Contract,
    /// An internship.
    Internship,
}

/// For whom a posting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Seniority {
    /// Interns and trainees.
    Intern,
    /// Beginners.
    Junior,
    /// Some years of experience.
    Mid,
    /// Seniors.
    Senior,
    /// Staff, principal, lead and architect.
    Staff,
    /// Managers, directors, heads and chiefs.
    Management,
}

/// What is paid, never converted between currencies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Pay {
    /// The lower end in whole units of the currency, for the period as stated.
    pub low: u32,
    /// The upper end; the same as the lower where one number is given.
    pub high: u32,
    /// ISO 4217 code.
    pub currency: String,
    /// For how long; without it nothing is compared by the year.
    pub period: Option<PayPeriod>,
}

/// What a stated pay is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum PayPeriod {
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// What could not be understood of a posting, or was dropped, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PostingNote {
    /// A date that cannot be: before 1990, far in the future, the year 9999.
    AbsurdDate {
        /// As written.
        written: String,
    },
    /// A date that nothing tells how to read.
    UnreadDate {
        /// As written.
        written: String,
    },
    /// Pay that could not be read, or without a currency.
    UnreadPay {
        /// As written.
        written: String,
    },
}
