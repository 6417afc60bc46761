//! Jobs one is after: what was sent where, what comes next, and what a posting asks beside what a résumé says.

mod keywords;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::bounds::{LONGEST_TEXT, is_in_calendar};
use crate::id::PostingId;

pub use keywords::{Cover, Keyword, Keywords, keywords};

/// The longest name of a company or a job, in characters.
const LONGEST_NAME: usize = 200;

/// The most steps of one application.
pub const MOST_STEPS: usize = 100;

/// The most applications that are kept.
pub const MOST_APPLICATIONS: usize = 2_000;

/// What the person tells of one application, or of a company they think about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Application {
    /// Who is hiring.
    pub company: String,
    /// The job; may be empty while one only has the company in mind.
    pub title: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// What one wants to remember of it.
    pub note: Option<String>,
    /// The day it was noted first.
    pub on: NaiveDate,
    /// What happened, and what is arranged, in order of day.
    pub steps: Vec<Step>,
}

/// Something that happened on a day, or is arranged for one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// The day.
    pub on: NaiveDate,
    /// The stage that is reached with it.
    pub stage: Stage,
    /// What one wants to remember of it.
    pub note: Option<String>,
}

/// How far an application is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// One would like to.
    Wishlist,
    /// It was sent.
    Applied,
    /// They talk with one.
    Interview,
    /// They offer a contract.
    Offer,
    /// It is over, whoever ended it.
    Closed,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 5] = [Self::Wishlist, Self::Applied, Self::Interview, Self::Offer, Self::Closed];

    /// The word for the stage.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Wishlist => "wishlist",
            Self::Applied => "applied",
            Self::Interview => "interview",
            Self::Offer => "offer",
            Self::Closed => "closed",
        }
    }
}

/// A word that is no stage.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is no stage: write wishlist, applied, interview, offer or closed")]
pub struct UnknownStage(pub String);

impl std::str::FromStr for Stage {
    type Err = UnknownStage;
    fn from_str(word: &str) -> Result<Self, UnknownStage> {
        Self::ALL.into_iter().find(|stage| stage.word() == word).ok_or_else(|| UnknownStage(word.into()))
    }
}

impl std::fmt::Display for Stage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.word())
    }
}

/// Why an application cannot be kept as it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum BadApplication {
    /// No company, or one that is too long or no text.
    #[error("a company has a name of one to 200 characters, a job one of at most 200")]
    Name,
    /// A note or address that is too long.
    #[error("notes and links may have at most 2,000 characters")]
    Text,
    /// An address that leads nowhere.
    #[error("an address begins with https:// or http://")]
    Url,
    /// A day no calendar here has.
    #[error("dates must lie between the years 2000 and 2200")]
    Day,
    /// Too many steps.
    #[error("an application has at most 100 steps")]
    Many,
}

impl BadApplication {
    /// The field that has to be told otherwise.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Name => "company",
            Self::Text => "note",
            Self::Url => "url",
            Self::Day | Self::Many => "steps",
        }
    }
}

impl Application {
    /// The same in the form it is kept in: names trimmed, empty notes left out, steps in order of day.
    pub fn checked(mut self) -> Result<Self, BadApplication> {
        self.company = name(&self.company)?;
        self.title = name(&self.title)?;
        if self.company.is_empty() {
            return Err(BadApplication::Name);
        }
        self.url = text(self.url)?;
        if self.url.as_ref().is_some_and(|url| !(url.starts_with("https://") || url.starts_with("http://"))) {
            return Err(BadApplication::Url);
        }
        self.note = text(self.note)?;
        if self.steps.len() > MOST_STEPS {
            return Err(BadApplication::Many);
        }
        if !is_in_calendar(self.on) || self.steps.iter().any(|step| !is_in_calendar(step.on)) {
            return Err(BadApplication::Day);
        }
        for step in &mut self.steps {
            step.note = text(step.note.take())?;
        }
        // Two steps of one day stay in the order they were told in.
        self.steps.sort_by_key(|step| step.on);
        Ok(self)
    }

    /// How far it is: the stage of the last step that is not still to come.
    pub fn stage(&self, today: NaiveDate) -> Stage {
        self.steps.iter().rfind(|step| step.on <= today).map_or(Stage::Wishlist, |step| step.stage)
    }

    /// What is arranged next.
    pub fn next(&self, today: NaiveDate) -> Option<&Step> {
        self.steps.iter().find(|step| step.on > today)
    }

    /// For how many days nothing happened, and nothing is arranged; nothing for one that was never sent or is over.
    pub fn quiet_days(&self, today: NaiveDate) -> Option<u32> {
        let last = self.steps.iter().rfind(|step| step.on <= today)?;
        let waits = matches!(last.stage, Stage::Applied | Stage::Interview | Stage::Offer);
        if !waits || self.next(today).is_some() {
            return None;
        }
        u32::try_from((today - last.on).num_days()).ok()
    }

    /// Whether another one tells of the same job at the same company, noted on the same day.
    pub fn is_same(&self, other: &Self) -> bool {
        (&self.company, &self.title, self.on) == (&other.company, &other.title, other.on)
    }
}

/// An application as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptApplication {
    /// Its number.
    pub id: u32,
    /// The posting it answers, where that was brought in.
    pub posting: Option<PostingId>,
    /// What was told of it.
    pub application: Application,
}

/// A résumé somebody brought in to see what it covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Resume {
    /// The name of its file.
    pub name: String,
    /// The day it was brought in.
    pub on: NaiveDate,
    /// Its text.
    pub text: String,
}

fn name(text: &str) -> Result<String, BadApplication> {
    let text = text.trim();
    let fits = text.chars().count() <= LONGEST_NAME && !text.chars().any(char::is_control);
    if fits { Ok(text.into()) } else { Err(BadApplication::Name) }
}

fn text(text: Option<String>) -> Result<Option<String>, BadApplication> {
    let text = text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    if text.as_ref().is_some_and(|text| text.chars().count() > LONGEST_TEXT) {
        return Err(BadApplication::Text);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn step(on: &str, stage: Stage) -> Step {
        Step { on: day(on), stage, note: None }
    }

    fn acme(steps: Vec<Step>) -> Application {
        Application {
            company: "Acme".into(),
            title: "Storage engineer".into(),
            url: None,
            note: None,
            on: day("2026-11-01"),
            steps,
        }
    }

    #[test]
    fn a_stage_is_that_of_the_last_step_that_is_not_still_to_come() {
        let steps = vec![step("2026-11-03", Stage::Applied), step("2026-12-01", Stage::Interview)];
        let sent = acme(steps);
        assert_eq!(sent.stage(day("2026-11-02")), Stage::Wishlist);
        assert_eq!(sent.stage(day("2026-11-26")), Stage::Applied);
        assert_eq!(sent.next(day("2026-11-26")).unwrap().on, day("2026-12-01"));
        assert_eq!(sent.stage(day("2026-12-01")), Stage::Interview);
        assert_eq!(sent.next(day("2026-12-01")), None);
    }

    #[test]
    fn it_is_quiet_while_an_answer_is_due_and_nothing_is_arranged() {
        let sent = acme(vec![step("2026-11-03", Stage::Applied)]);
        assert_eq!(sent.quiet_days(day("2026-11-26")), Some(23));
        assert_eq!(acme(Vec::new()).quiet_days(day("2026-11-26")), None);
        let arranged = acme(vec![step("2026-11-03", Stage::Applied), step("2026-12-01", Stage::Interview)]);
        assert_eq!(arranged.quiet_days(day("2026-11-26")), None);
        let over = acme(vec![step("2026-11-03", Stage::Closed)]);
        assert_eq!(over.quiet_days(day("2026-11-26")), None);
    }

    #[test]
    fn steps_are_kept_in_order_of_day_and_those_of_one_day_as_they_were_told() {
        let told = vec![
            step("2026-11-09", Stage::Offer),
            step("2026-11-03", Stage::Applied),
            step("2026-11-03", Stage::Interview),
        ];
        let kept = acme(told).checked().unwrap();
        let stages: Vec<Stage> = kept.steps.iter().map(|step| step.stage).collect();
        assert_eq!(stages, [Stage::Applied, Stage::Interview, Stage::Offer]);
    }

    #[test]
    fn what_cannot_be_kept_is_named() {
        let bad = |change: fn(&mut Application)| {
            let mut told = acme(Vec::new());
            change(&mut told);
            told.checked()
        };
        assert_eq!(bad(|told| told.company = "  ".into()), Err(BadApplication::Name));
        assert_eq!(bad(|told| told.title = "a\nb".into()), Err(BadApplication::Name));
        assert_eq!(bad(|told| told.url = Some("javascript:1".into())), Err(BadApplication::Url));
        assert_eq!(bad(|told| told.note = Some("x".repeat(2_001))), Err(BadApplication::Text));
        assert_eq!(bad(|told| told.on = NaiveDate::MAX), Err(BadApplication::Day));
        assert_eq!(
            bad(|told| told.steps = vec![step("2026-11-03", Stage::Applied); 101]),
            Err(BadApplication::Many)
        );
    }
}
