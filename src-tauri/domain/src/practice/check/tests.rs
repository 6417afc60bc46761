use super::*;
use crate::chance::Chance;
use crate::practice::{CardStyle, Difficulty};

fn card(number: usize, probes: Level) -> Card {
    Card {
        id: format!("q-{number}").parse().unwrap(),
        skill: "raft".parse().unwrap(),
        style: CardStyle::Concept,
        question: "Why?".into(),
        points: vec!["a point".into(); 5],
        difficulty: Difficulty::of(probes),
        probes,
        reading: String::new(),
        source: "cairn-questions".parse().unwrap(),
    }
}

/// A deck as the skills asked for most have it: basic, intermediate and advanced cards.
fn deck(size: usize) -> Vec<Card> {
    let levels = [2, 3, 4, 3, 2, 4, 3, 5].map(|level| Level::try_from(level).unwrap());
    levels.into_iter().cycle().take(size).enumerate().map(|(number, level)| card(number, level)).collect()
}

fn answer(card: &Card, met: u8) -> Review {
    let on = "2026-11-26".parse().unwrap();
    Review { card: card.id.clone(), on, met: (0..met).collect(), of: 5, seconds: 60 }
}

/// The check of somebody who makes each point as the model says, but whose cards are luckier or unluckier than that: on
/// each the ability differs by a normal number of half a level.
fn taken(deck: &[&Card], ability: f64, chance: &mut Chance) -> Vec<Review> {
    let mut answers = Vec::new();
    while let Some(card) = next(deck, &answers, Level::None) {
        let on_this = ability + 0.5 * chance.normal();
        let logit = 1.7 * (on_this - f64::from(card.probes.number()) + 0.5);
        let met = (0..5).filter(|_| chance.unit() < 1.0 / (1.0 + (-logit).exp())).count();
        answers.push(answer(card, u8::try_from(met).unwrap()));
    }
    answers
}

/// Of people of every level from Aware to Expert: how many were placed within one level of their own, and how many
/// more than one level too high.
fn placed(size: usize) -> (f64, f64) {
    let deck = deck(size);
    let deck: Vec<&Card> = deck.iter().collect();
    let (mut chance, mut near, mut above, mut all) = (Chance::new(26), 0.0, 0.0, 0.0);
    for level in 1_u8..=5 {
        for _ in 0..200 {
            let ability = f64::from(level) - 0.5 + chance.unit();
            let found = checked(&deck, &taken(&deck, ability, &mut chance)).estimate.level.number();
            all += 1.0;
            near += f64::from(u8::from(found.abs_diff(level) <= 1));
            above += f64::from(u8::from(found > level + 1));
        }
    }
    (near / all, above / all)
}

#[test]
fn eight_cards_place_nearly_everybody_within_one_level() {
    let (near, above) = placed(8);
    assert!(near >= 0.98, "{near} were placed within one level");
    assert!(above <= 0.002, "{above} were placed more than one level too high");
}

#[test]
fn four_cards_place_nineteen_in_twenty_within_one_level_and_flatter_nobody() {
    let (near, above) = placed(4);
    assert!(near >= 0.95, "{near} were placed within one level");
    assert!(above <= 0.005, "{above} were placed more than one level too high");
}

#[test]
fn the_range_holds_the_true_level_nine_times_in_ten() {
    let deck = deck(6);
    let deck: Vec<&Card> = deck.iter().collect();
    let (mut chance, mut held) = (Chance::new(5), 0);
    for person in 0..500 {
        let level = Level::try_from(1 + u8::try_from(person % 5).unwrap()).unwrap();
        let ability = f64::from(level.number()) - 0.5 + chance.unit();
        let estimate = checked(&deck, &taken(&deck, ability, &mut chance)).estimate;
        held += u32::from(estimate.low <= level && level <= estimate.high);
    }
    assert!(held >= 440, "{held} of 500 ranges held the level");
}

#[test]
fn a_check_asks_harder_cards_after_good_answers_and_easier_ones_after_poor() {
    let deck = deck(8);
    let deck: Vec<&Card> = deck.iter().collect();
    let first = next(&deck, &[], Level::None).unwrap();
    let after = |met| next(&deck, &[answer(first, met)], Level::None).unwrap().probes;
    assert!(after(5) > after(0));
}

#[test]
fn a_check_ends_when_its_cards_are_answered() {
    let deck = deck(3);
    let deck: Vec<&Card> = deck.iter().collect();
    let answers: Vec<Review> = deck.iter().map(|card| answer(card, 3)).collect();
    assert!(next(&deck, &answers, Level::None).is_none());
    assert!(!checked(&deck, &answers[..1]).enough);
}

#[test]
fn nothing_is_asked_twice() {
    let deck = deck(8);
    let deck: Vec<&Card> = deck.iter().collect();
    let mut asked: Vec<Review> = taken(&deck, 3.0, &mut Chance::new(1));
    let count = asked.len();
    asked.dedup_by(|one, other| one.card == other.card);
    assert_eq!(asked.len(), count);
}
