//! Levels that the answers of many days show: recall as evidence.

use cairn_domain::id::{CardId, SkillId};
use cairn_domain::level::Level;
use cairn_domain::note::Said;
use cairn_domain::practice::{Checked, Review, by_card, checked};
use cairn_domain::skills::{Assessment, EvidenceKind};
use chrono::NaiveDate;
use serde::Serialize;

use super::Deck;
use crate::{Cairn, Changed, Result, Rule, Topic};

/// So many cards of a skill have to be answered, each again on a later day, before they are evidence.
const CARDS: usize = 3;

/// A level that the answers to a skill's cards show, and that is higher than the one held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RecallOffer {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level held.
    pub held: Level,
    /// What the last answer to each card says.
    pub checked: Said<Checked>,
}

impl Cairn {
    /// Takes a level that recall shows.
    pub fn practice_recall_take(&self, skill: &SkillId, today: NaiveDate) -> Result<Changed<()>> {
        let deck = Deck::of(self, today)?;
        let offer = offers(&deck, today).into_iter().find(|offer| &offer.skill == skill);
        let offer = offer.ok_or(Rule::NoLevelShown)?;
        let said = Assessment {
            skill: offer.skill,
            level: offer.checked.fact.estimate.level,
            on: today,
            evidence: EvidenceKind::Recall,
            link: None,
            note: Some(offer.checked.sentence),
        };
        let step = format!("Rate {} as {}", offer.name, said.level);
        self.store.write(&step, |w| w.append_assessments(&[said]))?;
        Ok(Changed::new((), Topic::Skills))
    }
}

/// The levels that can be offered: of skills that do not fade, by the last answer to each card that was answered on more
/// than one day. A first answer may have been read a minute before.
pub(super) fn offers(deck: &Deck, today: NaiveDate) -> Vec<RecallOffer> {
    let answers = by_card(&deck.facts.reviews.given);
    let remembered = |id: &CardId| -> Option<Review> {
        let given = answers.get(id)?;
        let (first, last) = (given.first()?, given.last()?);
        (first.on < last.on).then(|| (*last).clone())
    };
    let sound = deck.recalls(today).into_iter().filter(|recall| !recall.fact.fades);
    sound
        .filter_map(|recall| {
            let skill = recall.fact.skill;
            let cards = deck.of_skill(&skill);
            let last: Vec<Review> = cards.iter().filter_map(|card| remembered(&card.id)).collect();
            let held = deck.held.level(&skill);
            let found = checked(&cards, &last);
            let more = last.len() >= CARDS && found.estimate.level > held;
            more.then(|| RecallOffer { name: recall.fact.name, held, checked: found.into(), skill })
        })
        .collect()
}
