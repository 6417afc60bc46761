//! Which cards a day holds: what is due, then what is new, as far as the time for reviews goes.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Card, CardStyle, PracticeRules, Review, Standing};
use crate::id::{CardId, SkillId};
use crate::level::Level;
use crate::market::Ask;
use crate::minutes::Minutes;
use crate::plan::Terms;
use crate::skills::Profile;

/// A card that may come up, among others in the order in which new ones are begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// The day it comes again; nothing for one that was never answered.
    pub due: Option<NaiveDate>,
    /// Whether it is begun unasked: what it asks about is held, or nearly.
    pub within_reach: bool,
    /// How long answering it takes, in seconds.
    pub seconds: u32,
}

/// What is left of a day for practice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// The time, in seconds; nothing where no limit was set.
    pub seconds: Option<u32>,
    /// How many new cards may still be begun.
    pub new_cards: usize,
}

impl Room {
    /// What is left of `today` after so much practice.
    pub fn of(terms: &Terms, rules: PracticeRules, reviews: &[Review], today: NaiveDate) -> Self {
        let spent = reviews.iter().filter(|review| review.on == today).map(|review| review.seconds).sum();
        let earlier = |card: &CardId| reviews.iter().any(|other| &other.card == card && other.on < today);
        let mut begun: Vec<&CardId> =
            reviews.iter().filter(|review| review.on == today).map(|review| &review.card).collect();
        begun.sort_unstable();
        begun.dedup();
        begun.retain(|card| !earlier(card));
        Self::of_day(terms, rules, today).after(spent, begun.len())
    }

    /// What a day has for practice. On a day of a pause there is none.
    pub fn of_day(terms: &Terms, rules: PracticeRules, day: NaiveDate) -> Self {
        let seconds = match terms.reviews.on(day) {
            _ if terms.pauses.iter().any(|pause| pause.from <= day && day <= pause.until) => Some(0),
            _ if terms.reviews.is_none() => None,
            time => Some(time.get().saturating_mul(60)),
        };
        Self { seconds, new_cards: usize::from(rules.new_a_day) }
    }

    fn after(self, spent: u32, begun: usize) -> Self {
        Self {
            seconds: self.seconds.map(|seconds| seconds.saturating_sub(spent)),
            new_cards: self.new_cards.saturating_sub(begun),
        }
    }
}

/// What a day holds, as places among the waiting cards.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Queue {
    /// What is due, longest first.
    pub due: Vec<usize>,
    /// What is new, in order.
    pub new: Vec<usize>,
    /// What is due and does not fit: it waits for tomorrow.
    pub later: usize,
}

/// The cards of a day. The last one may take longer than the time that is left, as a session may end a little late.
pub fn queue(cards: &[Waiting], room: Room, today: NaiveDate) -> Queue {
    let mut due: Vec<(NaiveDate, usize)> = cards
        .iter()
        .enumerate()
        .filter_map(|(place, card)| Some((card.due.filter(|due| *due <= today)?, place)))
        .collect();
    due.sort_unstable();
    let mut left = room.seconds;
    let mut fits = |place: usize| {
        let seconds = cards.get(place).map_or(0, |card| card.seconds);
        let fits = left.is_none_or(|left| left > 0);
        left = left.map(|left| left.saturating_sub(seconds));
        fits
    };
    let mut held = Queue::default();
    for (_, place) in due {
        if fits(place) {
            held.due.push(place);
        } else {
            held.later += 1;
        }
    }
    let new = (0..cards.len())
        .filter(|place| cards.get(*place).is_some_and(|card| card.due.is_none() && card.within_reach));
    held.new = new.take(room.new_cards).take_while(|place| fits(*place)).collect();
    held
}

/// The deck in the order in which new cards are begun: those within reach first; of those, skills the role asks for,
/// the most important first, and one card of each skill before a second of any; the easier card first.
pub fn introduced<'a>(deck: &'a [Card], profile: &Profile, asks: &[Ask]) -> Vec<&'a Card> {
    let asked = |card: &Card| asks.iter().position(|ask| ask.skill == card.skill).unwrap_or(usize::MAX);
    let mut by_ease: Vec<&Card> = deck.iter().collect();
    by_ease.sort_by_key(|card| (card.probes, card.difficulty));
    let mut of_skill: BTreeMap<&str, usize> = BTreeMap::new();
    let mut order: Vec<_> = by_ease
        .into_iter()
        .map(|card| {
            let place = of_skill.entry(card.skill.as_str()).or_default();
            *place += 1;
            ((!within_reach(card, profile), asked(card) == usize::MAX, *place, asked(card)), card)
        })
        .collect();
    order.sort_by_key(|(key, _)| *key);
    order.into_iter().map(|(_, card)| card).collect()
}

/// True where the skill is held, at most one level below what the card probes.
pub fn within_reach(card: &Card, profile: &Profile) -> bool {
    let held = profile.level(&card.skill);
    held > Level::None && held.steps_to(card.probes) <= 1
}

/// How long one takes for a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tempo {
    own: u64,
    usual: u64,
}

/// So many timed answers make a tempo of one's own.
const ENOUGH: usize = 10;

impl Tempo {
    /// One's own tempo: the time of all timed answers beside the time they usually take. Before there are enough of
    /// them it is the usual one.
    pub fn of(reviews: &[Review], deck: &[Card]) -> Self {
        let styles: BTreeMap<&CardId, CardStyle> = deck.iter().map(|card| (&card.id, card.style)).collect();
        let timed = reviews.iter().filter(|review| review.seconds > 0);
        let pairs: Vec<(u32, u32)> = timed
            .filter_map(|review| Some((review.seconds, usual_seconds(*styles.get(&review.card)?))))
            .collect();
        if pairs.len() < ENOUGH {
            return Self { own: 1, usual: 1 };
        }
        let sum = |part: fn(&(u32, u32)) -> u32| pairs.iter().map(part).map(u64::from).sum::<u64>().max(1);
        Self { own: sum(|pair| pair.0), usual: sum(|pair| pair.1) }
    }

    /// The seconds a card of a style takes.
    pub fn seconds(self, style: CardStyle) -> u32 {
        let seconds = u64::from(usual_seconds(style)) * self.own / self.usual;
        u32::try_from(seconds).unwrap_or(u32::MAX).max(1)
    }
}

/// How long a card of a style usually takes, in seconds: our judgement, until one's own tempo is known.
const fn usual_seconds(style: CardStyle) -> u32 {
    match style {
        CardStyle::Concept => 90,
        CardStyle::TradeOff | CardStyle::Practice | CardStyle::Behavioural => 120,
        CardStyle::Deep => 150,
        CardStyle::Design | CardStyle::Coding | CardStyle::Whiteboard => 240,
    }
}

/// The time spent on reviews on each day, to the nearest minute.
pub fn reviewed(reviews: &[Review]) -> BTreeMap<NaiveDate, Minutes> {
    let mut seconds: BTreeMap<NaiveDate, u32> = BTreeMap::new();
    for review in reviews {
        let day = seconds.entry(review.on).or_default();
        *day = day.saturating_add(review.seconds);
    }
    seconds.into_iter().map(|(day, seconds)| (day, Minutes::new(seconds.saturating_add(30) / 60))).collect()
}

/// The day each skill was last practised.
pub fn last_practised(reviews: &[Review], deck: &[Card]) -> BTreeMap<SkillId, NaiveDate> {
    let skills: BTreeMap<&CardId, &SkillId> = deck.iter().map(|card| (&card.id, &card.skill)).collect();
    let mut last: BTreeMap<SkillId, NaiveDate> = BTreeMap::new();
    for review in reviews {
        if let Some(skill) = skills.get(&review.card) {
            let day = last.entry((*skill).clone()).or_insert(review.on);
            *day = review.on.max(*day);
        }
    }
    last
}

/// The answers to each card, in the order they were given.
pub fn by_card(reviews: &[Review]) -> BTreeMap<&CardId, Vec<&Review>> {
    let mut by_card: BTreeMap<&CardId, Vec<&Review>> = BTreeMap::new();
    for review in reviews {
        by_card.entry(&review.card).or_default().push(review);
    }
    for answers in by_card.values_mut() {
        // Answers brought from another device may stand behind later ones.
        answers.sort_by_key(|review| review.on);
    }
    by_card
}

/// When each card comes up, in the order of `deck`.
pub fn waiting(
    deck: &[&Card],
    standings: &BTreeMap<CardId, Standing>,
    profile: &Profile,
    tempo: Tempo,
) -> Vec<Waiting> {
    let waiting = |card: &&Card| Waiting {
        due: standings.get(&card.id).map(|standing| standing.due),
        within_reach: within_reach(card, profile),
        seconds: tempo.seconds(card.style),
    };
    deck.iter().map(waiting).collect()
}
