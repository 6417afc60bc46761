//! Mock interviews: a timed set of questions, answered on a scratch pad and then looked over against the points.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::review::LONGEST_ANSWER;
use super::{Card, CardStyle, MOST_POINTS, Review};
use crate::bounds::is_in_calendar;
use crate::chance::Chance;
use crate::id::{CardId, SkillId};
use crate::minutes::Minutes;
use crate::share::Share;

/// A mock interview has at most so many questions.
pub const MOST_EXERCISES: usize = 8;
/// The longest scratch pad, in characters.
pub const LONGEST_PAD: usize = 20_000;

/// What a mock interview shall be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MockSet {
    /// The skills; none means all the role asks for.
    pub topics: BTreeSet<SkillId>,
    /// How many questions.
    pub exercises: u8,
    /// Which draw: another number draws other questions.
    pub draw: u32,
}

/// A mock interview, under way or over. It keeps the questions as they were asked: cards are reworded later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Mock {
    /// When it began, in local time.
    pub started: NaiveDateTime,
    /// The time there was.
    pub minutes: Minutes,
    /// The time that was taken, in seconds.
    pub seconds: u32,
    /// The questions, in order.
    pub exercises: Vec<Exercise>,
    /// What one wants to remember of it.
    pub note: String,
}

/// A question of a mock interview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Exercise {
    /// The card it is from.
    pub card: CardId,
    /// The skill it asks about.
    pub skill: SkillId,
    /// What sort of question it is.
    pub style: CardStyle,
    /// The question.
    pub question: String,
    /// What a good answer says.
    pub points: Vec<String>,
    /// What was written on the pad.
    pub pad: String,
    /// The places of the points that were made, counted from 0, in order.
    pub met: Vec<u8>,
    /// The time it took, in seconds.
    pub seconds: u32,
}

/// A mock interview that cannot be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum BadMock {
    /// No question, or too many.
    #[error("a mock interview has between 1 and {MOST_EXERCISES} questions")]
    Exercises,
    /// No card on these topics.
    #[error("no card asks about these topics: choose others")]
    NoCard,
    /// Points a question does not have.
    #[error("each point of a question is made once at most")]
    Points,
    /// A pad, note, question or point that is too long.
    #[error("a pad, a note, a question and a point each have at most {LONGEST_PAD} characters")]
    Pad,
    /// A day outside the calendar, or a time that is too long.
    #[error("it takes place in the years 2000 to 2199, and a question takes an hour at most")]
    Time,
}

impl Mock {
    /// A mock interview that begins now.
    pub fn begin(cards: &[&Card], now: NaiveDateTime) -> Self {
        let exercise = |card: &&Card| Exercise {
            card: card.id.clone(),
            skill: card.skill.clone(),
            style: card.style,
            question: card.question.clone(),
            points: card.points.clone(),
            pad: String::new(),
            met: Vec::new(),
            seconds: 0,
        };
        Self {
            started: now,
            minutes: cards.iter().map(|card| exercise_minutes(card.style)).sum(),
            seconds: 0,
            exercises: cards.iter().map(exercise).collect(),
            note: String::new(),
        }
    }

    /// The day it took place.
    pub fn on(&self) -> NaiveDate {
        self.started.date()
    }

    /// The part of all points that was made.
    pub fn share(&self) -> Share {
        let count = |of: fn(&Exercise) -> usize| self.exercises.iter().map(of).sum::<usize>();
        let (met, points) = (count(|exercise| exercise.met.len()), count(|exercise| exercise.points.len()));
        Share::of(u32::try_from(met).unwrap_or(u32::MAX), u32::try_from(points).unwrap_or(u32::MAX))
    }

    /// Its answers as answers to their cards.
    pub fn reviews(&self) -> Vec<Review> {
        let review = |exercise: &Exercise| Review {
            card: exercise.card.clone(),
            on: self.on(),
            met: exercise.met.clone(),
            of: u8::try_from(exercise.points.len()).unwrap_or(u8::MAX),
            seconds: exercise.seconds.min(LONGEST_ANSWER),
        };
        self.exercises.iter().map(review).collect()
    }

    /// Tries whether it can be kept.
    pub fn check(&self) -> Result<(), BadMock> {
        let fits = |text: &str| text.chars().count() <= LONGEST_PAD;
        let texts = |exercise: &Exercise| {
            fits(&exercise.pad) && fits(&exercise.question) && exercise.points.iter().all(|point| fits(point))
        };
        let sound = |exercise: &Exercise| {
            let last = exercise.met.last().is_none_or(|last| usize::from(*last) < exercise.points.len());
            let points = (1..=MOST_POINTS).contains(&exercise.points.len());
            last && points && exercise.met.is_sorted_by(|one, next| one < next)
        };
        if !(1..=MOST_EXERCISES).contains(&self.exercises.len()) {
            Err(BadMock::Exercises)
        } else if !self.exercises.iter().all(sound) {
            Err(BadMock::Points)
        } else if !fits(&self.note) || !self.exercises.iter().all(texts) {
            Err(BadMock::Pad)
        } else if !is_in_calendar(self.on())
            || self.exercises.iter().any(|exercise| exercise.seconds > LONGEST_ANSWER)
        {
            Err(BadMock::Time)
        } else {
            Ok(())
        }
    }
}

/// The time a question has in an interview: our judgement of what is usual.
pub const fn exercise_minutes(style: CardStyle) -> Minutes {
    Minutes::new(match style {
        CardStyle::Design | CardStyle::Coding | CardStyle::Whiteboard => 35,
        CardStyle::Deep | CardStyle::Practice => 12,
        CardStyle::Concept | CardStyle::TradeOff | CardStyle::Behavioural => 8,
    })
}

/// The part a question plays in an interview.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    WarmUp,
    Depth,
    Piece,
}

impl Part {
    const fn of(style: CardStyle) -> Self {
        match style {
            CardStyle::Concept | CardStyle::TradeOff | CardStyle::Behavioural => Self::WarmUp,
            CardStyle::Deep | CardStyle::Practice => Self::Depth,
            CardStyle::Design | CardStyle::Coding | CardStyle::Whiteboard => Self::Piece,
        }
    }

    /// The parts of an interview of so many questions: something to begin with, one large piece at the end, and between
    /// them depth. One question is the large piece.
    fn of_interview(questions: usize) -> Vec<Self> {
        let mut parts = vec![Self::Depth; questions];
        if questions > 1
            && let Some(first) = parts.first_mut()
        {
            *first = Self::WarmUp;
        }
        if let Some(last) = parts.last_mut() {
            *last = Self::Piece;
        }
        parts
    }
}

/// The questions of an interview: by chance among those that were asked least in earlier ones. The same set and the same
/// history draw the same questions.
pub fn draw<'a>(deck: &'a [Card], set: &MockSet, earlier: &[Mock]) -> Result<Vec<&'a Card>, BadMock> {
    let questions = usize::from(set.exercises);
    if !(1..=MOST_EXERCISES).contains(&questions) {
        return Err(BadMock::Exercises);
    }
    let mut asked: BTreeMap<&CardId, u32> = BTreeMap::new();
    for exercise in earlier.iter().flat_map(|mock| &mock.exercises) {
        *asked.entry(&exercise.card).or_default() += 1;
    }
    let wanted = |card: &&Card| set.topics.is_empty() || set.topics.contains(&card.skill);
    let mut chance = Chance::new(u64::from(set.draw));
    let mut open: Vec<(u32, u32, &Card)> = deck
        .iter()
        .filter(wanted)
        .map(|card| (asked.get(&card.id).copied().unwrap_or(0), chance.below(u32::MAX), card))
        .collect();
    open.sort_by_key(|(asked, lot, _)| (*asked, *lot));
    let mut drawn: Vec<&Card> = Vec::new();
    for part in Part::of_interview(questions) {
        // Another topic than those drawn already, where there is one.
        let rank = |(_, _, card): &(u32, u32, &Card)| {
            let again = drawn.iter().filter(|other| other.skill == card.skill).count();
            (Part::of(card.style) != part, again)
        };
        let ranks: Vec<_> = open.iter().map(rank).collect();
        let Some(best) = (0..open.len()).min_by_key(|place| ranks.get(*place)) else { break };
        drawn.push(open.remove(best).2);
    }
    if drawn.is_empty() { Err(BadMock::NoCard) } else { Ok(drawn) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::level::Level;
    use crate::practice::Difficulty;

    fn card(id: &str, skill: &str, style: CardStyle) -> Card {
        Card {
            id: id.parse().unwrap(),
            skill: skill.parse().unwrap(),
            style,
            question: format!("What of {id}?"),
            points: vec!["one".into(), "two".into()],
            difficulty: Difficulty::Basic,
            probes: Level::Guided,
            reading: String::new(),
            source: "cairn-questions".parse().unwrap(),
        }
    }

    fn deck() -> Vec<Card> {
        vec![
            card("a", "raft", CardStyle::Concept),
            card("b", "raft", CardStyle::Design),
            card("c", "paxos", CardStyle::Whiteboard),
            card("d", "paxos", CardStyle::Deep),
            card("e", "kafka", CardStyle::Deep),
        ]
    }

    fn set(topics: &[&str], exercises: u8, draw: u32) -> MockSet {
        MockSet { topics: topics.iter().map(|topic| topic.parse().unwrap()).collect(), exercises, draw }
    }

    fn drawn(set: &MockSet, earlier: &[Mock]) -> Vec<String> {
        let deck = deck();
        draw(&deck, set, earlier).unwrap().into_iter().map(|card| card.id.to_string()).collect()
    }

    fn now() -> NaiveDateTime {
        "2026-11-26T10:00:00".parse().unwrap()
    }

    #[test]
    fn an_interview_warms_up_goes_into_depth_and_ends_with_a_large_piece() {
        for number in 0..20 {
            let three = drawn(&set(&[], 3, number), &[]);
            assert_eq!(three[0], "a");
            assert!(["d", "e"].contains(&three[1].as_str()) && ["b", "c"].contains(&three[2].as_str()));
        }
    }

    #[test]
    fn only_the_chosen_topics_are_asked_about() {
        assert_eq!(drawn(&set(&["kafka"], 3, 1), &[]), ["e"]);
        assert_eq!(draw(&deck(), &set(&["spanner"], 3, 1), &[]), Err(BadMock::NoCard));
    }

    #[test]
    fn what_was_asked_before_comes_later() {
        let deck = deck();
        for number in 0..20 {
            let first = draw(&deck, &set(&[], 1, number), &[]).unwrap();
            let earlier = [Mock::begin(&first, now())];
            assert_ne!(drawn(&set(&[], 1, number), &earlier), drawn(&set(&[], 1, number), &[]));
        }
    }

    #[test]
    fn its_answers_are_answers_to_their_cards() {
        let deck = deck();
        let mut mock = Mock::begin(&[&deck[0], &deck[1]], now());
        assert_eq!(mock.minutes, Minutes::new(43));
        mock.exercises[0].met = vec![0, 1];
        mock.exercises[0].seconds = 400;
        assert_eq!(mock.share(), Share::from_percent(50));
        let review = &mock.reviews()[0];
        assert_eq!((review.card.as_str(), review.of, review.seconds), ("a", 2, 400));
        assert_eq!(mock.check(), Ok(()));
        mock.exercises[0].met = vec![2];
        assert_eq!(mock.check(), Err(BadMock::Points));
    }
}
