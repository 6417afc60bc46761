//! How memory fades: from the answers to a card to the day it comes again.
//!
//! The model is FSRS, the scheduler that Anki uses, with its published parameters: a memory has a stability, the days in
//! which the chance of remembering falls from certainty to nine in ten, and a difficulty; each answer changes both. This
//! is the only crate that knows it. Like everything in the middle of the house it is pure: answers and days in,
//! memories and days out.
//!
//! - [`Memory`]: one card;
//! - [`standings`]: every card that was answered, as it stands on a day;
//! - [`ahead`]: the reviews of the weeks to come, played through.
#![deny(missing_docs)]

mod ahead;
mod memory;

use std::collections::BTreeMap;

use cairn_domain::id::CardId;
use cairn_domain::practice::{Retention, Review, Standing, by_card};
use chrono::NaiveDate;

pub use ahead::{Ahead, DayAhead, RUNS, Situation, ahead};
pub use memory::Memory;

/// The memory of every card that was answered.
pub fn memories(reviews: &[Review]) -> BTreeMap<CardId, Memory> {
    let memory = |(card, answers): (&CardId, Vec<&Review>)| {
        let given = answers.into_iter().map(|review| (review.on, review.rating()));
        Some((card.clone(), Memory::after(given)?))
    };
    by_card(reviews).into_iter().filter_map(memory).collect()
}

/// How every card that was answered stands on a day.
pub fn standings(reviews: &[Review], retention: Retention, today: NaiveDate) -> BTreeMap<CardId, Standing> {
    memories(reviews).into_iter().map(|(card, memory)| (card, memory.standing(retention, today))).collect()
}
