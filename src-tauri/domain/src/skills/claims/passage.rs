//! A part of a document, as a reader hands it over.

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::level::Level;

/// A part of a document: an item of a list of skills, or a text with what it stands under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The part of the document it stands in.
    pub section: DocumentPart,
    /// What it stands under, such as a job or a project.
    pub heading: Option<String>,
    /// What it says.
    pub text: String,
    /// The line it begins at, counted from 1, where the document has lines.
    pub line: Option<u32>,
    /// The level that is stated for what it names.
    pub stated: Option<Level>,
    /// When what it tells of was.
    pub span: Span,
    /// Where what it tells of can be seen.
    pub link: Option<String>,
}

impl Passage {
    /// A text in a section, with nothing else known of it.
    pub fn new(section: DocumentPart, text: impl Into<String>) -> Self {
        Self {
            section,
            heading: None,
            text: text.into(),
            line: None,
            stated: None,
            span: Span::default(),
            link: None,
        }
    }
}

/// A part of a document about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum DocumentPart {
    /// A list of skills, an item at a time.
    Skills,
    /// Jobs.
    Work,
    /// Things that were built.
    Projects,
    /// Certificates and courses.
    Certificates,
    /// Schools and degrees.
    Education,
    /// Anything else.
    Text,
}

/// When something was, by the first day of its months.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// When it began.
    pub from: Option<NaiveDate>,
    /// When it ended; nothing where it goes on, or where nothing is known of it.
    pub until: Option<NaiveDate>,
}

impl Span {
    /// Its months, counted since the year 0: the first, and the one after the last.
    pub(super) fn months(self, today: NaiveDate) -> Option<(i32, i32)> {
        let month = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap_or(0);
        let (from, until) = (month(self.from?), month(self.until.unwrap_or(today).min(today)) + 1);
        (from < until).then_some((from, until))
    }

    /// The last month of it: that of today where it goes on.
    pub(super) fn last(self, today: NaiveDate) -> Option<NaiveDate> {
        let last = self.until.or_else(|| self.from.map(|_| today))?;
        last.min(today).with_day(1)
    }
}
