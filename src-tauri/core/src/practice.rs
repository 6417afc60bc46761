//! What is still known.

use cairn_domain::practice::Card;
use serde::Serialize;

use crate::{Cairn, Result};

/// A card with the name of its skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CardRow {
    /// The card.
    pub card: Card,
    /// How its skill is written.
    pub skill_name: String,
    /// Whether the chosen role asks for the skill.
    pub asked: bool,
}

impl Cairn {
    /// Every card, in shipped order.
    pub fn practice_cards(&self) -> Result<Vec<CardRow>> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let asks = facts.demand(&content)?.asks;
        let row = |card: &Card| CardRow {
            card: card.clone(),
            skill_name: content.skills.name(&card.skill),
            asked: asks.iter().any(|ask| ask.skill == card.skill),
        };
        Ok(content.cards.iter().map(row).collect())
    }
}
