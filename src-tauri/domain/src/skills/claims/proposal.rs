//! What level the places that name a skill propose.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::{ClaimPlace, DocumentPart, Passage};
use crate::level::Level;
use crate::skills::EvidenceKind;

/// The rule that proposes a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum Proposal {
    /// The document states it.
    Stated,
    /// It was used for so many years.
    Years {
        /// The years.
        years: u32,
    },
    /// It was used at work.
    Worked,
    /// Something was built with it.
    Built,
    /// It was learned, for a certificate or in a school.
    Learned,
    /// It is named, and no more.
    Named,
    /// Much code of it was worked on of late.
    Wrote,
    /// Code of it is kept, and no more is recorded.
    Kept,
}

impl fmt::Display for Proposal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stated => f.write_str("the document states this level"),
            Self::Years { years: 1 } => f.write_str("used for a year"),
            Self::Years { years } => write!(f, "used for {years} years"),
            Self::Worked => f.write_str("used at work"),
            Self::Built => f.write_str("used in a project"),
            Self::Learned => f.write_str("learned for a certificate or a degree"),
            Self::Named => f.write_str("named, and no more is said of it"),
            Self::Wrote => f.write_str("much of it in repositories you worked in within two years"),
            Self::Kept => {
                f.write_str("code of it is there, too little of it yours and recent to propose more")
            }
        }
    }
}

const MONTHS_ADVANCED: i32 = 60;
const MONTHS_INDEPENDENT: i32 = 24;

/// Everything that speaks for a skill.
#[derive(Debug, Default)]
pub(super) struct Grounds {
    pub(super) places: u32,
    pub(super) seen: Vec<ClaimPlace>,
    pub(super) link: Option<String>,
    pub(super) last_used: Option<NaiveDate>,
    stated: Option<Level>,
    /// The years that the text states.
    years: Option<u8>,
    /// The months of the jobs.
    months: Vec<(i32, i32)>,
    worked: bool,
    built: bool,
    learned: bool,
}

impl Grounds {
    pub(super) fn add(
        &mut self,
        passage: &Passage,
        sighting: Option<ClaimPlace>,
        years: Option<u8>,
        today: NaiveDate,
    ) {
        self.places += 1;
        self.stated = self.stated.max(passage.stated);
        self.years = self.years.max(years);
        self.last_used = self.last_used.max(passage.span.last(today));
        match passage.section {
            DocumentPart::Work => {
                self.worked = true;
                self.months.extend(passage.span.months(today));
            }
            DocumentPart::Projects => {
                self.built = true;
                self.link = self.link.take().or_else(|| passage.link.clone());
            }
            DocumentPart::Certificates | DocumentPart::Education => self.learned = true,
            DocumentPart::Skills | DocumentPart::Text => {}
        }
        if let Some(sighting) = sighting
            && self.seen.len() < super::SHOWN
            && !self.seen.iter().any(|seen| seen.sentence == sighting.sentence)
        {
            self.seen.push(sighting);
        }
    }

    pub(super) fn proposal(&self) -> (Level, Proposal) {
        if let Some(level) = self.stated {
            return (level, Proposal::Stated);
        }
        let stated = i32::from(self.years.unwrap_or_default()) * 12;
        let months = stated.max(together(self.months.clone()));
        let years = Proposal::Years { years: u32::try_from(months / 12).unwrap_or_default() };
        match () {
            () if months >= MONTHS_ADVANCED => (Level::Advanced, years),
            () if months >= MONTHS_INDEPENDENT => (Level::Independent, years),
            () if self.worked => (Level::Guided, Proposal::Worked),
            () if self.built => (Level::Guided, Proposal::Built),
            () if self.learned => (Level::Aware, Proposal::Learned),
            () => (Level::Aware, Proposal::Named),
        }
    }

    /// A project that can be looked at counts as one; a certificate alone as a course.
    pub(super) fn evidence(&self) -> EvidenceKind {
        if self.built && self.link.is_some() {
            EvidenceKind::Project
        } else if self.learned && !self.worked && !self.built {
            EvidenceKind::Course
        } else {
            EvidenceKind::SelfRated
        }
    }
}

/// How many months the spans cover, those they share counted once.
fn together(mut spans: Vec<(i32, i32)>) -> i32 {
    spans.sort_unstable();
    let (mut covered, mut reached) = (0, i32::MIN);
    for (from, until) in spans {
        covered += (until - from.max(reached)).max(0);
        reached = reached.max(until);
    }
    covered
}
