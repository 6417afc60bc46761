//! Mock interviews: drawing one, holding it, looking it over, and those that are over.

use std::collections::BTreeSet;

use cairn_domain::id::{CardId, SkillId};
use cairn_domain::minutes::Minutes;
use cairn_domain::practice::{Card, Mock, MockSet, draw};
use cairn_domain::share::Share;
use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use super::count;
use crate::facts::Facts;
use crate::{Cairn, Changed, Result, Rule, Topic};

/// The mock interviews.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MockBoard {
    /// The one under way.
    pub under_way: Option<Mock>,
    /// Those that are over, newest first.
    pub over: Vec<MockRow>,
}

/// A mock interview that is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MockRow {
    /// The interview.
    pub mock: Mock,
    /// The day it took place.
    pub on: NaiveDate,
    /// The part of all points that was made.
    pub share: Share,
    /// How its skills are written.
    pub topics: Vec<String>,
}

/// What a mock interview would ask. The questions stay covered until it begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MockDraw {
    /// How its skills are written, in order of its questions.
    pub topics: Vec<String>,
    /// How many cards are on the chosen topics.
    pub cards: u32,
    /// How long it would take.
    pub minutes: Minutes,
}

impl Cairn {
    /// The mock interviews.
    pub fn practice_mocks(&self) -> Result<MockBoard> {
        let content = self.content()?;
        let (under_way, over) = self.store.read(|r| Ok((r.mock_under_way()?, r.mocks()?)))?;
        let row = |mock: Mock| {
            let mut topics: Vec<String> =
                mock.exercises.iter().map(|exercise| content.skills.name(&exercise.skill)).collect();
            topics.dedup();
            MockRow { on: mock.on(), share: mock.share(), topics, mock }
        };
        Ok(MockBoard { under_way, over: over.into_iter().rev().map(row).collect() })
    }

    /// What a mock interview would be about. Nothing is kept.
    pub fn practice_mock_draw(&self, set: &MockSet) -> Result<MockDraw> {
        let facts = self.facts()?;
        let (set, earlier) = (whole_set(set, &facts)?, self.store.read(|r| r.mocks())?);
        let drawn = draw(&facts.content.cards, &set, &earlier)?;
        let on_topics = facts.content.cards.iter().filter(|card| set.topics.contains(&card.skill));
        Ok(MockDraw {
            topics: drawn.iter().map(|card| facts.content.skills.name(&card.skill)).collect(),
            cards: count(on_topics.count()),
            minutes: Mock::begin(&drawn, NaiveDateTime::default()).minutes,
        })
    }

    /// Begins a mock interview.
    pub fn practice_mock_begin(&self, set: &MockSet, now: NaiveDateTime) -> Result<Changed<Mock>> {
        let facts = self.facts()?;
        let (under_way, earlier) = self.store.read(|r| Ok((r.mock_under_way()?, r.mocks()?)))?;
        if under_way.is_some() {
            return Err(Rule::MockUnderWay.into());
        }
        let drawn: Vec<&Card> = draw(&facts.content.cards, &whole_set(set, &facts)?, &earlier)?;
        let mock = Mock::begin(&drawn, now);
        self.store.write("Begin a mock interview", |w| w.put_mock_under_way(&mock))?;
        Ok(Changed::new(mock, Topic::Practice))
    }

    /// Keeps how far the interview under way is, and what is on its pad. It is no step one would take back.
    pub fn practice_mock_keep(&self, mock: &Mock) -> Result<()> {
        mock.check()?;
        self.under_way(mock)?;
        self.store.keep(|w| w.put_mock_under_way(mock))?;
        Ok(())
    }

    /// Ends the interview under way as it was looked over: it goes into the history, its answers to their cards.
    pub fn practice_mock_end(&self, mock: &Mock) -> Result<Changed<()>> {
        mock.check()?;
        self.under_way(mock)?;
        let known: BTreeSet<CardId> = self.content()?.cards.iter().map(|card| card.id.clone()).collect();
        let answers: Vec<_> =
            mock.reviews().into_iter().filter(|review| known.contains(&review.card)).collect();
        self.store.write("Finish a mock interview", |w| {
            w.append_mocks(std::slice::from_ref(mock))?;
            w.append_reviews(&answers)?;
            w.end_mock()
        })?;
        Ok(Changed::new((), Topic::Practice))
    }

    /// Gives the interview under way up. Nothing of it counts.
    pub fn practice_mock_drop(&self) -> Result<Changed<()>> {
        if self.store.read(|r| r.mock_under_way())?.is_none() {
            return Err(Rule::NoMock.into());
        }
        self.store.write("Give a mock interview up", |w| w.end_mock())?;
        Ok(Changed::new((), Topic::Practice))
    }

    /// Refuses an interview that is not the one under way: its questions are those that were drawn.
    fn under_way(&self, mock: &Mock) -> Result<()> {
        let kept = self.store.read(|r| r.mock_under_way())?.ok_or(Rule::NoMock)?;
        let asked = |mock: &Mock| -> Vec<(CardId, Vec<String>)> {
            mock.exercises.iter().map(|one| (one.card.clone(), one.points.clone())).collect()
        };
        let same = kept.started == mock.started && asked(&kept) == asked(mock);
        if same { Ok(()) } else { Err(Rule::NoMock.into()) }
    }
}

/// The set with all topics the role asks for where none was chosen.
fn whole_set(set: &MockSet, facts: &Facts) -> Result<MockSet> {
    if !set.topics.is_empty() {
        return Ok(set.clone());
    }
    let asks = facts.demand(&facts.content)?.asks;
    let topics: BTreeSet<SkillId> = asks.into_iter().map(|ask| ask.skill).collect();
    Ok(MockSet { topics, ..set.clone() })
}
