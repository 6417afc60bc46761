//! One job advert as its source wrote it.

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
