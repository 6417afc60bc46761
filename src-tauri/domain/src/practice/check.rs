//! Testing out: a short check of one skill, whose next card depends on the answers so far.
//!
//! A check ends when its cards or [`MOST_ASKED`] of them are answered, or earlier when the level is as good as certain.
//! It only proposes: the person decides.

use std::fmt;

use serde::Serialize;

use super::ability::{Ability, Answered, LevelEstimate};
use super::{Card, Review};
use crate::level::Level;
use crate::share::Share;

/// A check asks at most so many cards.
pub const MOST_ASKED: usize = 8;
/// With fewer answers nothing is proposed.
pub const FEWEST_ASKED: usize = 2;
/// The level is as good as certain when its range is this level alone and so sure.
const CERTAIN: Share = Share::from_percent(90);

/// How a check stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Checked {
    /// How many cards were answered,
    pub answered: u32,
    /// of how many there are.
    pub cards: u32,
    /// What the answers say.
    pub estimate: LevelEstimate,
    /// The chance of each level, lowest first.
    pub levels: [Share; 6],
    /// Whether there are answers enough to propose it.
    pub enough: bool,
}

impl fmt::Display for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cards =
            if self.answered == 1 { "1 answer".to_owned() } else { format!("{} answers", self.answered) };
        let LevelEstimate { level, confidence, low, high } = self.estimate;
        match (self.enough, level) {
            (false, _) => write!(f, "{cards}: too few to tell a level."),
            (true, Level::None) => {
                write!(
                    f,
                    "{cards} do not show a level yet: it lies between {low} and {high}, nine chances in ten."
                )
            }
            (true, _) => write!(
                f,
                "{cards} show {level} or better with {confidence} confidence: the level lies between {low} and {high}, nine chances in ten."
            ),
        }
    }
}

/// How a check of a skill stands after these answers to its cards.
pub fn checked(deck: &[&Card], answers: &[Review]) -> Checked {
    let answered = answered(deck, answers);
    let ability = Ability::after(&answered);
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Checked {
        answered: count(answered.len()),
        cards: count(deck.len()),
        estimate: ability.estimate(),
        levels: ability.levels(),
        enough: answered.len() >= FEWEST_ASKED,
    }
}

/// The card that would tell most, among those of the skill that were not asked; nothing once the check is over.
///
/// The first card is chosen for the level one says one holds, which saves an answer and decides nothing.
pub fn next<'a>(deck: &[&'a Card], answers: &[Review], held: Level) -> Option<&'a Card> {
    let answered = answered(deck, answers);
    let ability = if answered.is_empty() {
        let level = held.max(Level::Guided);
        Ability::after(&[Answered { probes: level, met: 4, of: 5 }; 4])
    } else {
        Ability::after(&answered)
    };
    if answered.len() >= MOST_ASKED || answered.len() >= FEWEST_ASKED && is_certain(ability.estimate()) {
        return None;
    }
    let open = deck.iter().filter(|card| !answers.iter().any(|answer| answer.card == card.id));
    let told = |card: &&&Card| ability.information(card.probes, card.points.len());
    // The first of equals: the deck has an order, and a check is the same each time until an answer differs.
    open.copied().fold(None, |best: Option<&Card>, card| match best {
        Some(best) if told(&&best) >= told(&&card) => Some(best),
        _ => Some(card),
    })
}

fn is_certain(estimate: LevelEstimate) -> bool {
    estimate.low == estimate.high && estimate.confidence >= CERTAIN
}

fn answered(deck: &[&Card], answers: &[Review]) -> Vec<Answered> {
    let answered = |answer: &Review| {
        let card = deck.iter().find(|card| card.id == answer.card)?;
        Some(Answered {
            probes: card.probes,
            met: u8::try_from(answer.met.len()).unwrap_or(u8::MAX),
            of: answer.of,
        })
    };
    answers.iter().filter_map(answered).collect()
}

#[cfg(test)]
mod tests;
