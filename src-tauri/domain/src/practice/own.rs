//! Cards of one's own, and shipped ones as one would rather have them.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Card, CardStyle, Difficulty, MOST_POINTS};
use crate::id::{CardId, SkillId, SourceId};
use crate::level::Level;
use crate::skills::{Skill, Skills};

/// How the id of every card of one's own begins. No shipped one begins so.
const OWN: &str = "my-";
/// The most cards one can add or change.
pub const MOST_CARDS: usize = 5_000;
/// The longest question, reading or point, in characters.
const LONGEST: usize = 1_000;

/// A card the person added, or a shipped one as they changed it: it then stands in the place of that one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OwnCard {
    /// The card.
    pub card: Card,
    /// Whether it is set aside: it never comes up, and what was answered on it is kept.
    pub aside: bool,
    /// The day this was said.
    pub on: NaiveDate,
}

impl OwnCard {
    /// True for a card the person wrote; false for a shipped one they changed.
    pub fn is_written(&self) -> bool {
        Self::is_name(&self.card.id)
    }

    /// True for a name that only a card the person wrote can have.
    pub fn is_name(id: &CardId) -> bool {
        id.as_str().starts_with(OWN)
    }

    /// Tries whether it can be kept as it stands.
    pub fn check(&self, skills: &Skills) -> Result<(), BadCard> {
        let draft = CardDraft::from(&self.card);
        let kept = draft.checked(Some(&self.card.id), &BTreeSet::new(), skills, self.on)?;
        // A shipped card that is only set aside keeps who wrote it and how hard that one found it.
        if CardDraft::from(&kept.card) == draft { Ok(()) } else { Err(BadCard::Form) }
    }
}

/// A card as somebody writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CardDraft {
    /// The skill it asks about.
    pub skill: SkillId,
    /// What sort of question it is.
    pub style: CardStyle,
    /// The question.
    pub question: String,
    /// What a good answer says, in order.
    pub points: Vec<String>,
    /// The level somebody who answers it well is likely to have.
    pub probes: Level,
    /// Where to read up on it; may be empty.
    pub reading: String,
}

/// Why a card cannot be kept as it is written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum BadCard {
    /// No question, or one that is too long.
    #[error("a question has one to {LONGEST} characters")]
    Question,
    /// No point, too many, or one that is empty or too long.
    #[error("a card has one to {MOST_POINTS} points, each of one to {LONGEST} characters")]
    Points,
    /// A reading that is too long.
    #[error("a reading has at most {LONGEST} characters")]
    Reading,
    /// A skill that does not exist, or that nobody can study.
    #[error("\"{skill}\" is nothing one can study here")]
    Skill {
        /// The skill that was named.
        skill: SkillId,
    },
    /// A level that no answer can show.
    #[error("a card shows a level from Aware to Expert")]
    Level,
    /// Spaces around a text, which are never kept.
    #[error("a text of a card begins and ends with a sign")]
    Form,
    /// More cards than anybody writes.
    #[error("at most {MOST_CARDS} cards can be added or changed")]
    Many,
}

impl BadCard {
    /// The field that has to be written otherwise.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Question | Self::Form => "question",
            Self::Points | Self::Many => "points",
            Self::Reading => "reading",
            Self::Skill { .. } => "skill",
            Self::Level => "probes",
        }
    }
}

impl From<&Card> for CardDraft {
    /// What a card says, to be changed.
    fn from(card: &Card) -> Self {
        Self {
            skill: card.skill.clone(),
            style: card.style,
            question: card.question.clone(),
            points: card.points.clone(),
            probes: card.probes,
            reading: card.reading.clone(),
        }
    }
}

impl CardDraft {
    /// The card that is written, in the place of the one of that id or as a new one. `taken` are the names a new one
    /// cannot have: those of cards, and of cards that are gone and were answered.
    pub fn checked(
        &self,
        before: Option<&CardId>,
        taken: &BTreeSet<CardId>,
        skills: &Skills,
        today: NaiveDate,
    ) -> Result<OwnCard, BadCard> {
        let taught = skills.get(&self.skill).is_some_and(|skill: &Skill| !skill.is_umbrella());
        if !taught {
            return Err(BadCard::Skill { skill: self.skill.clone() });
        }
        if self.probes == Level::None {
            return Err(BadCard::Level);
        }
        let points: Option<Vec<String>> =
            self.points.iter().map(|point| text(point).filter(|point| !point.is_empty())).collect();
        let points =
            points.filter(|points| (1..=MOST_POINTS).contains(&points.len())).ok_or(BadCard::Points)?;
        let question =
            text(&self.question).filter(|question| !question.is_empty()).ok_or(BadCard::Question)?;
        let id = match before {
            Some(id) => id.clone(),
            None => new_id(&self.skill, taken).ok_or(BadCard::Many)?,
        };
        let card = Card {
            id,
            skill: self.skill.clone(),
            style: self.style,
            question,
            points,
            difficulty: Difficulty::of(self.probes),
            probes: self.probes,
            reading: text(&self.reading).ok_or(BadCard::Reading)?,
            source: source(),
        };
        Ok(OwnCard { card, aside: false, on: today })
    }
}

/// The deck as one wants it: shipped cards, changed where one changed them, then one's own; without what is set aside.
pub fn deck(shipped: &[Card], own: &[OwnCard]) -> Vec<Card> {
    let changed = |card: &Card| own.iter().find(|own| own.card.id == card.id);
    let theirs = shipped.iter().filter_map(|card| match changed(card) {
        Some(own) => (!own.aside).then(|| own.card.clone()),
        None => Some(card.clone()),
    });
    let added = own.iter().filter(|own| !own.aside && !shipped.iter().any(|card| card.id == own.card.id));
    theirs.chain(added.map(|own| own.card.clone())).collect()
}

/// Trims a text; nothing for one that is too long or holds signs that are no text.
fn text(given: &str) -> Option<String> {
    let text = given.trim();
    let fits = text.chars().count() <= LONGEST;
    let plain = !text.chars().any(|sign| sign.is_control() && sign != '\n' && sign != '\t');
    (fits && plain).then(|| text.to_owned())
}

fn new_id(skill: &SkillId, taken: &BTreeSet<CardId>) -> Option<CardId> {
    let slug: String = format!("{OWN}{skill}").chars().take(70).collect();
    let slug = slug.trim_end_matches('-').to_owned();
    let number =
        |id: &CardId| -> Option<u32> { id.as_str().strip_prefix(&slug)?.strip_prefix('-')?.parse().ok() };
    let last = taken.iter().filter_map(number).max().unwrap_or(0);
    format!("{slug}-{}", last.checked_add(1)?).parse().ok()
}

#[expect(clippy::expect_used, reason = "the name is written here and is one")]
fn source() -> SourceId {
    "own-cards".parse().expect("a name of small letters")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn today() -> NaiveDate {
        "2026-11-26".parse().unwrap()
    }

    fn draft() -> CardDraft {
        CardDraft {
            skill: "raft".parse().unwrap(),
            style: CardStyle::Concept,
            question: " Why do terms only grow? ".into(),
            points: vec!["They order leaders".into(), "A stale leader steps down".into()],
            probes: Level::Independent,
            reading: String::new(),
        }
    }

    fn kept(draft: &CardDraft, taken: &[Card]) -> Result<OwnCard, BadCard> {
        let taken = taken.iter().map(|card| card.id.clone()).collect();
        draft.checked(None, &taken, &sample::skills(), today())
    }

    #[test]
    fn a_card_of_ones_own_gets_a_name_no_other_has() {
        let first = kept(&draft(), &[]).unwrap();
        assert_eq!(
            (first.card.id.as_str(), first.card.question.as_str()),
            ("my-raft-1", "Why do terms only grow?")
        );
        let second = kept(&draft(), &[first.card]).unwrap();
        assert_eq!(second.card.id.as_str(), "my-raft-2");
        assert!(second.is_written());
    }

    #[test]
    fn what_cannot_be_kept_is_told_by_its_field() {
        let field = |change: fn(&mut CardDraft)| {
            let mut draft = draft();
            change(&mut draft);
            kept(&draft, &[]).unwrap_err().field()
        };
        assert_eq!(field(|draft| draft.question = " ".into()), "question");
        assert_eq!(field(|draft| draft.points.clear()), "points");
        assert_eq!(field(|draft| draft.points = vec!["a".into(); 21]), "points");
        assert_eq!(field(|draft| draft.points[0] = "\u{7}".into()), "points");
        assert_eq!(field(|draft| draft.reading = "x".repeat(1_001)), "reading");
        assert_eq!(field(|draft| draft.skill = "basket-weaving".parse().unwrap()), "skill");
        assert_eq!(field(|draft| draft.skill = "cloud".parse().unwrap()), "skill");
        assert_eq!(field(|draft| draft.probes = Level::None), "probes");
    }

    #[test]
    fn a_changed_card_stands_in_the_place_of_the_shipped_one_and_one_set_aside_nowhere() {
        let shipped: Vec<Card> = ["q-raft-01", "q-raft-02"]
            .map(|id| Card { id: id.parse().unwrap(), ..kept(&draft(), &[]).unwrap().card })
            .into();
        let changed =
            draft().checked(Some(&shipped[0].id), &BTreeSet::new(), &sample::skills(), today()).unwrap();
        assert!(!changed.is_written());
        let aside = OwnCard { card: shipped[1].clone(), aside: true, on: today() };
        let own = kept(&draft(), &shipped).unwrap();
        let deck = deck(&shipped, &[changed.clone(), aside, own.clone()]);
        assert_eq!(deck, [changed.card, own.card]);
    }
}
