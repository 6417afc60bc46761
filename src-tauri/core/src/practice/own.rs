//! Cards one writes, changes or sets aside.

use cairn_domain::id::CardId;
use cairn_domain::practice::{BadCard, CardDraft, MOST_CARDS, OwnCard};
use chrono::NaiveDate;

use super::card;
use crate::content::missing;
use crate::{Cairn, Changed, Entity, Result, Topic};

impl Cairn {
    /// Adds a card, or changes the one of that id.
    pub fn practice_card_put(
        &self,
        id: Option<&CardId>,
        draft: &CardDraft,
        today: NaiveDate,
    ) -> Result<Changed<CardId>> {
        let told = self.told()?;
        if let Some(id) = id {
            card(id, &told.content)?;
        } else if told.own_cards.len() >= MOST_CARDS {
            return Err(BadCard::Many.into());
        }
        let cards = told.content.cards.iter().chain(told.own_cards.iter().map(|own| &own.card));
        let answered = told.reviews.given.iter().map(|review| &review.card);
        let taken = cards.map(|card| &card.id).chain(answered).cloned().collect();
        let own = draft.checked(id, &taken, &told.content.skills, today)?;
        let step = if id.is_some() { "Change a card" } else { "Add a card" };
        self.store.write(step, |w| w.put_own_card(&own))?;
        Ok(Changed::new(own.card.id, Topic::Practice))
    }

    /// Sets a card aside, or takes it up again. What was answered on it is kept.
    pub fn practice_card_aside(&self, id: &CardId, aside: bool, today: NaiveDate) -> Result<Changed<()>> {
        let told = self.told()?;
        let own = told.own_cards.iter().find(|own| &own.card.id == id);
        let shipped = self.shipped.cards.iter().find(|card| &card.id == id);
        let step = if aside { "Set a card aside" } else { "Take a card up again" };
        match (own, shipped) {
            // A shipped card that was only set aside is then the shipped one again.
            (Some(own), Some(card)) if !aside && &own.card == card => {
                self.store.write(step, |w| w.take_out_own_card(id))?;
            }
            (Some(own), _) => {
                let own = OwnCard { aside, on: today, ..own.clone() };
                self.store.write(step, |w| w.put_own_card(&own))?;
            }
            (None, Some(card)) => {
                let own = OwnCard { card: card.clone(), aside, on: today };
                self.store.write(step, |w| w.put_own_card(&own))?;
            }
            (None, None) => return Err(missing(Entity::Card, id)),
        }
        Ok(Changed::new((), Topic::Practice))
    }

    /// Takes a card of one's own out, or makes a changed one what is shipped. What was answered on it stays.
    pub fn practice_card_remove(&self, id: &CardId) -> Result<Changed<()>> {
        let told = self.told()?;
        let own = told.own_cards.iter().find(|own| &own.card.id == id);
        let own = own.ok_or_else(|| missing(Entity::Card, id))?;
        let step = if own.is_written() { "Remove a card" } else { "Make a card as it was shipped" };
        self.store.write(step, |w| w.take_out_own_card(id))?;
        Ok(Changed::new((), Topic::Practice))
    }
}
