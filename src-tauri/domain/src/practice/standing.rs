//! What is still known, card by card and skill by skill.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Card, Retention};
use crate::id::{CardId, SkillId};
use crate::note::Said;
use crate::share::Share;
use crate::skills::Skills;

/// How a card that was answered stands on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Standing {
    /// How often it was answered.
    pub reviews: u32,
    /// The day it was answered last.
    pub last: NaiveDate,
    /// The day it comes again.
    pub due: NaiveDate,
    /// The chance that it is still remembered.
    pub recall: Share,
    /// In so many days that chance falls from certainty to nine in ten.
    pub stable_days: u32,
}

/// What is left of a skill by its cards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillRecall {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// How many of its cards were ever answered,
    pub answered: u32,
    /// of how many.
    pub cards: u32,
    /// The part of the answered ones that is likely remembered.
    pub recall: Share,
    /// How many of them are due.
    pub due: u32,
    /// Whether that is clearly less than one asked for.
    pub fades: bool,
}

/// A skill fades when its cards are so much less likely remembered than was asked for. A card that is a little overdue
/// has not faded.
pub const FADED: Share = Share::from_percent(10);

impl fmt::Display for SkillRecall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let cards = |n: u32| if n == 1 { "1 card".to_owned() } else { format!("{n} cards") };
        let known = (u64::from(self.recall.basis_points()) * u64::from(self.answered) + 5_000) / 10_000;
        write!(
            f,
            "Of {} you answered on {}, about {known} would still be remembered today",
            cards(self.answered),
            self.name
        )?;
        if self.fades { f.write_str(": it fades.") } else { f.write_str(".") }
    }
}

/// What is left of every skill of which a card was answered, in order of skill.
pub fn recall_by_skill(
    deck: &[Card],
    standings: &BTreeMap<CardId, Standing>,
    skills: &Skills,
    retention: Retention,
    today: NaiveDate,
) -> Vec<Said<SkillRecall>> {
    let mut by_skill: BTreeMap<&SkillId, (u32, Vec<&Standing>)> = BTreeMap::new();
    for card in deck {
        let (cards, answered) = by_skill.entry(&card.skill).or_default();
        *cards += 1;
        answered.extend(standings.get(&card.id));
    }
    let kept = retention.share().basis_points().saturating_sub(FADED.basis_points());
    let found = by_skill.into_iter().filter(|(_, (_, answered))| !answered.is_empty());
    found
        .map(|(skill, (cards, answered))| {
            let count = u32::try_from(answered.len()).unwrap_or(u32::MAX);
            let sum: u32 = answered.iter().map(|standing| standing.recall.basis_points()).sum();
            let recall = Share::from_basis_points(sum / count.max(1));
            let due = answered.iter().filter(|standing| standing.due <= today).count();
            SkillRecall {
                skill: skill.clone(),
                name: skills.name(skill),
                answered: count,
                cards,
                recall,
                due: u32::try_from(due).unwrap_or(u32::MAX),
                fades: recall.basis_points() < kept,
            }
            .into()
        })
        .collect()
}
