//! A card that was answered. What is kept is which points were made; the grade is counted from them, not felt.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::bounds::is_in_calendar;
use crate::id::CardId;
use crate::share::Share;

/// A card has at most so many points.
pub const MOST_POINTS: usize = 20;

/// More seconds than this are not counted for one card: whoever is away does not practise.
pub const LONGEST_ANSWER: u32 = 3_600;

/// One answer to a card, graded point by point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Review {
    /// The card.
    pub card: CardId,
    /// The day it was answered.
    pub on: NaiveDate,
    /// The places of the points that were made, counted from 0, in order,
    pub met: Vec<u8>,
    /// of so many.
    pub of: u8,
    /// How long it took, in seconds.
    pub seconds: u32,
}

/// A review that cannot have happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum BadReview {
    /// A day outside the calendar.
    #[error("the day lies outside the years 2000 to 2199")]
    Day,
    /// No points, too many, or one that the card does not have.
    #[error("a card has between 1 and {MOST_POINTS} points, and each is made once at most")]
    Points,
    /// An answer that took longer than one hour.
    #[error("an answer takes an hour at most")]
    Seconds,
}

impl Review {
    /// Tries whether it can have happened.
    pub fn check(&self) -> Result<(), BadReview> {
        let of = usize::from(self.of);
        let in_order = self.met.is_sorted_by(|one, next| one < next);
        let points = (1..=MOST_POINTS).contains(&of) && self.met.last().is_none_or(|last| *last < self.of);
        if !is_in_calendar(self.on) {
            Err(BadReview::Day)
        } else if !points || !in_order {
            Err(BadReview::Points)
        } else if self.seconds > LONGEST_ANSWER {
            Err(BadReview::Seconds)
        } else {
            Ok(())
        }
    }

    /// The part of the points that was made.
    pub fn share(&self) -> Share {
        Share::of(u32::try_from(self.met.len()).unwrap_or(u32::MAX), u32::from(self.of))
    }

    /// The grade that comes of it.
    pub fn rating(&self) -> Rating {
        Rating::of(self.share())
    }
}

/// How well a card was remembered, in the four grades of FSRS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Rating {
    /// Forgotten: fewer than half of the points.
    Again,
    /// Remembered with gaps: half of them or more.
    Hard,
    /// Remembered: three quarters or more.
    Good,
    /// Remembered whole.
    Easy,
}

impl Rating {
    /// Every rating, lowest first.
    pub const ALL: [Self; 4] = [Self::Again, Self::Hard, Self::Good, Self::Easy];

    /// The rating of an answer that made such a part of the points. Where the borders lie is our judgement.
    pub fn of(share: Share) -> Self {
        if share == Share::WHOLE {
            Self::Easy
        } else if share >= Share::from_percent(75) {
            Self::Good
        } else if share >= Share::from_percent(50) {
            Self::Hard
        } else {
            Self::Again
        }
    }

    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Again => "again",
            Self::Hard => "hard",
            Self::Good => "good",
            Self::Easy => "easy",
        }
    }

    /// Its number in FSRS, from 1 to 4.
    pub const fn number(self) -> u32 {
        match self {
            Self::Again => 1,
            Self::Hard => 2,
            Self::Good => 3,
            Self::Easy => 4,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Rating::{Again, Easy, Good, Hard};
    use super::*;

    fn made(met: &[u8], of: u8) -> Review {
        let (card, on) = ("q-raft-01".parse().unwrap(), "2026-11-26".parse().unwrap());
        Review { card, on, met: met.to_vec(), of, seconds: 60 }
    }

    #[test]
    fn a_grade_is_counted_from_the_points() {
        let of_five: Vec<Rating> = (0..=5).map(|met| made(&[0, 1, 2, 3, 4][..met], 5).rating()).collect();
        assert_eq!(of_five, [Again, Again, Again, Hard, Good, Easy]);
        assert_eq!(made(&[2], 4).rating(), Again);
        assert_eq!(made(&[0, 2], 4).rating(), Hard);
    }

    #[test]
    fn what_cannot_have_happened_is_refused() {
        assert_eq!(made(&[0, 4], 5).check(), Ok(()));
        for points in [made(&[5], 5), made(&[1, 1], 5), made(&[2, 1], 5), made(&[], 0), made(&[], 21)] {
            assert_eq!(points.check(), Err(BadReview::Points), "{points:?}");
        }
        assert_eq!(Review { seconds: 3_601, ..made(&[], 5) }.check(), Err(BadReview::Seconds));
        assert_eq!(Review { on: NaiveDate::MAX, ..made(&[], 5) }.check(), Err(BadReview::Day));
    }
}
