//! What a person gives a plan to keep to: time, money, dates and taste.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::calendar::{Pause, ReviewTime, SessionLength, StudyDays};
use crate::bounds::{WEEK, is_in_calendar};
use crate::catalog::ResourceKind;
use crate::id::ResourceId;
use crate::minutes::Minutes;

/// At most so many resources are studied side by side.
pub const MOST_PARALLEL: u8 = 4;
const SHORTEST_SESSION: Minutes = Minutes::new(5);
const LONGEST_SESSION_PLANNED: Minutes = Minutes::from_hours(12);
const LONGEST_LIST: usize = 1_000;

/// What a plan has to respect, apart from the day it starts on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Terms {
    /// Study time a week.
    pub hours_per_week: Minutes,
    /// How that time spreads over the days of a week.
    pub days: StudyDays,
    /// How much of it goes to reviews.
    pub reviews: ReviewTime,
    /// How long a study session should be.
    pub session: SessionLength,
    /// Days without study.
    pub pauses: BTreeSet<Pause>,
    /// The day by which as much as fits should be done.
    pub finish: Option<NaiveDate>,
    /// What may be spent.
    pub price: PriceLimit,
    /// Kinds of resources not wanted.
    pub avoid: BTreeSet<ResourceKind>,
    /// Languages a resource may be in, as two-letter codes; empty means any.
    pub languages: BTreeSet<String>,
    /// Single resources not wanted.
    pub excluded: BTreeSet<ResourceId>,
    /// Resources wanted for their own sake, before anything else counts.
    pub locked: BTreeSet<ResourceId>,
    /// Resources that are owned: they cost nothing, and an edition that was superseded will do.
    pub owned: BTreeSet<ResourceId>,
    /// What a plan is worth.
    pub aim: Aim,
    /// Whether each skill should end in something to show.
    pub proofs: Proofs,
    /// How many resources may be studied side by side, from 1 to [`MOST_PARALLEL`].
    pub parallel: u8,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            hours_per_week: Minutes::from_hours(6),
            days: StudyDays::default(),
            reviews: ReviewTime::default(),
            session: SessionLength::default(),
            pauses: BTreeSet::new(),
            finish: None,
            price: PriceLimit::Any,
            avoid: BTreeSet::new(),
            languages: BTreeSet::new(),
            excluded: BTreeSet::new(),
            locked: BTreeSet::new(),
            owned: BTreeSet::new(),
            aim: Aim::Levels,
            proofs: Proofs::Wanted,
            parallel: 1,
        }
    }
}

/// Terms that nobody can keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadTerms {
    /// A week of more than 168 hours.
    #[error("a week has 168 hours")]
    Week,
    /// Reviews of more than twelve hours on a day.
    #[error("reviews take at most 12 hours a day")]
    Reviews,
    /// Sessions shorter than five minutes or longer than half a day, or the least longer than the most.
    #[error(
        "a study session takes between 5 minutes and 12 hours, and the shortest no longer than the longest"
    )]
    Session,
    /// A pause that ends before it begins, or lies outside the calendar.
    #[error("a pause ends on or after its first day, in the years 2000 to 2199")]
    Pause,
    /// A finish date outside the calendar.
    #[error("the finish lies outside the years 2000 to 2199")]
    Finish,
    /// Nothing at once, or too much.
    #[error("between one and {MOST_PARALLEL} resources can be studied side by side")]
    Parallel,
    /// More pauses, languages or resources than anybody means.
    #[error("at most {LONGEST_LIST} pauses, languages, and resources of each sort can be named")]
    Many,
}

impl BadTerms {
    /// The field it is about, as it is called in documents.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Week => "hoursPerWeek",
            Self::Reviews => "reviews",
            Self::Session => "session",
            Self::Pause | Self::Many => "pauses",
            Self::Finish => "finish",
            Self::Parallel => "parallel",
        }
    }
}

impl Terms {
    /// The hours of a week that reviews leave to the plan.
    pub fn study_time(&self) -> Minutes {
        self.hours_per_week.less(self.reviews.weekly())
    }

    /// Tries whether terms can be kept.
    pub fn check(&self) -> Result<(), BadTerms> {
        let require = |holds: bool, bad: BadTerms| if holds { Ok(()) } else { Err(bad) };
        let session = self.session;
        let lengths = SHORTEST_SESSION <= session.least
            && session.least <= session.most
            && session.most <= LONGEST_SESSION_PLANNED;
        let sound = |pause: &Pause| {
            pause.from <= pause.until && is_in_calendar(pause.from) && is_in_calendar(pause.until)
        };
        let resources = [&self.excluded, &self.locked, &self.owned];
        let most = resources.map(BTreeSet::len).into_iter().max().unwrap_or(0);
        let longest = most.max(self.pauses.len()).max(self.languages.len());
        require(self.hours_per_week <= WEEK, BadTerms::Week)?;
        let longest_reviews = self.reviews.minutes().into_iter().max().map_or(0, u32::from);
        require(Minutes::new(longest_reviews) <= LONGEST_SESSION_PLANNED, BadTerms::Reviews)?;
        require(lengths, BadTerms::Session)?;
        require(self.pauses.iter().all(sound), BadTerms::Pause)?;
        require(self.finish.is_none_or(is_in_calendar), BadTerms::Finish)?;
        require((1..=MOST_PARALLEL).contains(&self.parallel), BadTerms::Parallel)?;
        require(longest <= LONGEST_LIST, BadTerms::Many)
    }
}

/// What a plan has to respect: one flat document with the terms beside the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Constraints {
    /// The first day.
    pub start: NaiveDate,
    /// Everything else.
    #[serde(flatten)]
    pub terms: Terms,
}

/// What may be spent on resources.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PriceLimit {
    /// Whatever it takes.
    #[default]
    Any,
    /// Nothing.
    FreeOnly,
    /// At most this sum in US dollars, counting each price band at its upper end.
    UpTo {
        /// The sum.
        dollars: u32,
    },
}

/// What a plan is worth.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Aim {
    /// The levels of the role, each weighted by its priority.
    #[default]
    Levels,
    /// The postings of the market whose must-haves are all held. A market without counted postings
    /// has none: there the levels of the role count.
    Postings,
}

/// Whether each skill should end in something that shows or tests it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Proofs {
    /// Where anything does.
    #[default]
    Wanted,
    /// The levels alone count.
    Spared,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn terms_nobody_can_keep_are_told_by_what_is_wrong_with_them() {
        let sound = Terms::default();
        let pause = |from, until| BTreeSet::from([Pause { from: day(from), until: day(until) }]);
        let session = |least, most| SessionLength { least: Minutes::new(least), most: Minutes::new(most) };
        let cases = [
            (Terms { hours_per_week: Minutes::from_hours(169), ..sound.clone() }, BadTerms::Week),
            (Terms { reviews: ReviewTime::new([0, 0, 721, 0, 0, 0, 0]), ..sound.clone() }, BadTerms::Reviews),
            (Terms { session: session(60, 30), ..sound.clone() }, BadTerms::Session),
            (Terms { session: session(1, 30), ..sound.clone() }, BadTerms::Session),
            (Terms { pauses: pause("2026-12-24", "2026-12-23"), ..sound.clone() }, BadTerms::Pause),
            (Terms { finish: Some(day("2300-01-01")), ..sound.clone() }, BadTerms::Finish),
            (Terms { parallel: 0, ..sound.clone() }, BadTerms::Parallel),
            (Terms { parallel: 5, ..sound.clone() }, BadTerms::Parallel),
        ];
        for (terms, bad) in cases {
            assert_eq!(terms.check(), Err(bad), "{terms:?}");
        }
        assert_eq!(sound.check(), Ok(()));
    }

    #[test]
    fn constraints_from_before_there_were_days_and_pauses_are_read() {
        let old = r#"{"hoursPerWeek":480,"start":"2026-11-24","finish":null,"price":{"kind":"any"},
                      "avoid":[],"languages":[],"excluded":[]}"#;
        let read: Constraints = serde_json::from_str(old).unwrap();
        assert_eq!(read.terms, Terms { hours_per_week: Minutes::from_hours(8), ..Terms::default() });
    }
}
