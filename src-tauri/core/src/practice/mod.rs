//! What is still known: cards, the day's queue, what is left of each skill, and the weeks to come.

mod ahead;
mod check;
mod mock;
mod own;
mod recall;

use std::collections::BTreeMap;
use std::sync::Arc;

use cairn_domain::id::{CardId, SkillId};
use cairn_domain::minutes::Minutes;
use cairn_domain::note::Said;
use cairn_domain::plan::ReviewTime;
use cairn_domain::practice::{
    Card, LONGEST_ANSWER, PracticeRules, Queue, Rating, Reading, Review, Room, SkillRecall, Standing, Tempo,
    Waiting, introduced, queue, readings, recall_by_skill, waiting,
};
use cairn_domain::skills::Profile;
use cairn_recall::Memory;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::content::missing;
use crate::facts::Facts;
use crate::{Cairn, Changed, Content, Entity, Result, Topic};

pub use ahead::AheadRequest;
pub use cairn_recall::{Ahead, DayAhead};
pub use check::{CheckOffer, CheckRequest, CheckView, Saving};
pub use mock::{MockBoard, MockDraw, MockRow};
pub use recall::RecallOffer;

/// Everything about practice on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PracticeView {
    /// The day.
    pub today: NaiveDate,
    /// What it holds.
    pub queue: DayQueue,
    /// Every card that is not set aside, in order: shipped ones, then one's own.
    pub cards: Vec<CardRow>,
    /// Cards that are set aside.
    pub aside: Vec<CardRow>,
    /// What is left of each skill of which a card was answered.
    pub skills: Vec<Said<SkillRecall>>,
    /// Levels the answers show that are higher than those held.
    pub offers: Vec<RecallOffer>,
    /// How one wants to practise.
    pub rules: PracticeRules,
    /// The time for it.
    pub reviews: ReviewTime,
}

/// What a day holds for practice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct DayQueue {
    /// Cards that are due, longest first.
    pub due: Vec<CardId>,
    /// Cards that are new.
    pub new: Vec<CardId>,
    /// How many are due and wait for tomorrow.
    pub later: u32,
    /// About how long the day's cards take.
    pub minutes: Minutes,
    /// How many cards were answered on this day,
    pub answered: u32,
    /// and how long that took.
    pub spent: Minutes,
    /// The next day on which a card is due, where none is now.
    pub next: Option<NaiveDate>,
}

/// A card with all that is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CardRow {
    /// The card.
    pub card: Card,
    /// How its skill is written.
    pub skill_name: String,
    /// Whether the chosen role asks for the skill.
    pub asked: bool,
    /// How it stands; nothing for one that was never answered.
    pub standing: Option<Standing>,
    /// Where one can read up on it.
    pub readings: Vec<Reading>,
    /// Who wrote it.
    pub written: CardWriter,
}

/// Who wrote a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum CardWriter {
    /// It is shipped.
    Cairn,
    /// It is shipped, and the person changed it.
    Changed,
    /// The person.
    You,
}

/// An answer to a card, to be dated and kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CardAnswer {
    /// The card.
    pub card: CardId,
    /// The places of the points that were made, counted from 0, in order.
    pub met: Vec<u8>,
    /// How long it took, in seconds; more than an hour counts as one.
    pub seconds: u32,
}

/// What came of an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Answered {
    /// The grade that was counted.
    pub rating: Rating,
    /// The day the card comes again.
    pub due: NaiveDate,
}

/// The deck at one moment, in the order in which new cards are begun, with what is known of each.
pub(crate) struct Deck {
    pub(crate) facts: Facts,
    pub(crate) content: Arc<Content>,
    /// What is held.
    pub(crate) held: Profile,
    order: Vec<usize>,
    waiting: Vec<Waiting>,
    memories: BTreeMap<CardId, Memory>,
    standings: BTreeMap<CardId, Standing>,
}

impl Deck {
    fn of(cairn: &Cairn, today: NaiveDate) -> Result<Self> {
        let facts = cairn.facts()?;
        let content = facts.content.clone();
        let profile = facts.awaited_profile(&content);
        let asks = facts.demand(&content)?.asks;
        let reviews = &facts.reviews.given;
        let memories = cairn_recall::memories(reviews);
        let retention = facts.settings.practice.retention;
        let standings: BTreeMap<CardId, Standing> =
            memories.iter().map(|(card, memory)| (card.clone(), memory.standing(retention, today))).collect();
        let begun = introduced(&content.cards, &profile, &asks);
        let waiting = waiting(&begun, &standings, &profile, Tempo::of(reviews, &content.cards));
        let place = |card: &Card| content.cards.iter().position(|other| other.id == card.id);
        let order = begun.iter().filter_map(|card| place(card)).collect();
        Ok(Self {
            held: facts.profile(),
            order,
            waiting,
            memories,
            standings,
            content: content.clone(),
            facts,
        })
    }

    fn room(&self, today: NaiveDate) -> Room {
        let (settings, reviews) = (&self.facts.settings, &self.facts.reviews.given);
        Room::of(&settings.terms, settings.practice, reviews, today)
    }

    /// The card at a place of the order in which new ones are begun.
    fn card(&self, place: usize) -> Option<&Card> {
        self.order.get(place).and_then(|place| self.content.cards.get(*place))
    }

    fn day(&self, today: NaiveDate) -> DayQueue {
        let Queue { due, new, later } = queue(&self.waiting, self.room(today), today);
        let seconds = |place: &usize| self.waiting.get(*place).map_or(0, |card| card.seconds);
        let seconds: u32 = due.iter().chain(&new).map(seconds).sum();
        let ids = |places: Vec<usize>| -> Vec<CardId> {
            places.into_iter().filter_map(|place| self.card(place).map(|card| card.id.clone())).collect()
        };
        let today_reviews = self.facts.reviews.given.iter().filter(|review| review.on == today);
        let spent: u32 = today_reviews.clone().map(|review| review.seconds).sum();
        let nothing = due.is_empty() && new.is_empty();
        let next = self.waiting.iter().filter_map(|card| card.due).min().filter(|_| nothing);
        DayQueue {
            due: ids(due),
            new: ids(new),
            later: count(later),
            minutes: Minutes::new(seconds.div_ceil(60)),
            answered: count(today_reviews.count()),
            spent: Minutes::new(spent.div_ceil(60)),
            next: next.map(|next| next.max(today)),
        }
    }

    /// What is left of each skill of which a card was answered.
    fn recalls(&self, today: NaiveDate) -> Vec<Said<SkillRecall>> {
        let retention = self.facts.settings.practice.retention;
        recall_by_skill(&self.content.cards, &self.standings, &self.content.skills, retention, today)
    }

    /// The cards of a skill, in shipped order.
    fn of_skill(&self, skill: &SkillId) -> Vec<&Card> {
        self.content.cards.iter().filter(|card| &card.skill == skill).collect()
    }
}

impl Cairn {
    /// Everything about practice on a day.
    pub fn practice_view(&self, today: NaiveDate) -> Result<PracticeView> {
        let deck = Deck::of(self, today)?;
        let own = self.told()?.own_cards;
        let asks = deck.facts.demand(&deck.content)?.asks;
        let row = |card: &Card| CardRow {
            card: card.clone(),
            skill_name: deck.content.skills.name(&card.skill),
            asked: asks.iter().any(|ask| ask.skill == card.skill),
            standing: deck.standings.get(&card.id).cloned(),
            readings: readings(&card.reading, &deck.content.catalog),
            written: match own.iter().find(|own| own.card.id == card.id) {
                None => CardWriter::Cairn,
                Some(own) if own.is_written() => CardWriter::You,
                Some(_) => CardWriter::Changed,
            },
        };
        Ok(PracticeView {
            today,
            queue: deck.day(today),
            cards: deck.content.cards.iter().map(row).collect(),
            aside: own.iter().filter(|own| own.aside).map(|own| row(&own.card)).collect(),
            skills: deck.recalls(today),
            offers: recall::offers(&deck, today),
            rules: deck.facts.settings.practice,
            reviews: deck.facts.settings.terms.reviews,
        })
    }

    /// How many of the cards a day holds are due.
    pub(crate) fn practice_due(&self, today: NaiveDate) -> Result<u32> {
        Ok(count(Deck::of(self, today)?.day(today).due.len()))
    }

    /// Skills whose cards fade, in order of skill.
    pub fn practice_fading(&self, today: NaiveDate) -> Result<Vec<Said<SkillRecall>>> {
        let recalls = Deck::of(self, today)?.recalls(today);
        Ok(recalls.into_iter().filter(|said| said.fact.fades).collect())
    }

    /// Keeps an answer to a card.
    pub fn practice_answer(&self, answer: &CardAnswer, today: NaiveDate) -> Result<Changed<Answered>> {
        let facts = self.facts()?;
        let review = review(answer, &facts.content, today)?;
        let memory = cairn_recall::memories(&facts.reviews.given).get(&review.card).copied();
        let after = Memory::answered(memory, review.rating(), today);
        let answered =
            Answered { rating: review.rating(), due: after.due(facts.settings.practice.retention) };
        self.store.write("Answer a card", |w| w.append_reviews(&[review]))?;
        Ok(Changed::new(answered, Topic::Practice))
    }
}

/// An answer as it is kept.
fn review(answer: &CardAnswer, content: &Content, today: NaiveDate) -> Result<Review> {
    let card = card(&answer.card, content)?;
    let review = Review {
        card: card.id.clone(),
        on: today,
        met: answer.met.clone(),
        of: u8::try_from(card.points.len()).unwrap_or(u8::MAX),
        seconds: answer.seconds.min(LONGEST_ANSWER),
    };
    review.check()?;
    Ok(review)
}

fn card<'a>(id: &CardId, content: &'a Content) -> Result<&'a Card> {
    content.cards.iter().find(|card| &card.id == id).ok_or_else(|| missing(Entity::Card, id))
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
