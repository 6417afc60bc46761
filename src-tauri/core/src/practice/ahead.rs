//! The reviews of the weeks to come.

use cairn_domain::plan::{ReviewTime, Terms};
use cairn_domain::practice::{PracticeRules, Room, Waiting};
use cairn_recall::{Ahead, Memory, Situation, ahead};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Deck;
use crate::{Cairn, Result, Rule};

/// Twelve weeks are looked ahead.
const DAYS: usize = 84;

/// How one might practise, to see what would come of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AheadRequest {
    /// The rules.
    pub rules: PracticeRules,
    /// The time.
    pub reviews: ReviewTime,
}

impl Cairn {
    /// The reviews of the next twelve weeks, as one practises or as one might.
    pub fn practice_ahead(&self, request: Option<AheadRequest>, today: NaiveDate) -> Result<Ahead> {
        let mut deck = Deck::of(self, today)?;
        let settings = &mut deck.facts.settings;
        if let Some(AheadRequest { rules, reviews }) = request {
            settings.practice = rules;
            settings.terms = Terms { reviews, ..settings.terms.clone() };
            settings.terms.check().map_err(Rule::from)?;
        }
        let settings = &deck.facts.settings;
        let memories: Vec<Option<Memory>> = (0..deck.waiting.len())
            .map(|place| deck.card(place).and_then(|card| deck.memories.get(&card.id).copied()))
            .collect();
        let due = |memory: &Option<Memory>| memory.map(|memory| memory.due(settings.practice.retention));
        let cards: Vec<_> = deck
            .waiting
            .iter()
            .zip(&memories)
            .map(|(card, memory)| Waiting { due: due(memory), ..*card })
            .collect();
        let situation = Situation {
            cards: &cards,
            memories: &memories,
            terms: &settings.terms,
            rules: settings.practice,
            today: Room::of(&settings.terms, settings.practice, &deck.facts.reviews.given, today),
        };
        Ok(ahead(&situation, DAYS, today))
    }
}
