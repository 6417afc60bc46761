//! Testing out of a skill: a short check, what it would save, and taking what it proposes.

use std::cmp::Reverse;

use cairn_domain::id::{CardId, SkillId};
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::note::Said;
use cairn_domain::practice::{Checked, Review, checked, next};
use cairn_domain::skills::{Assessment, EvidenceKind};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{CardAnswer, Deck, count, review};
use crate::plan::{PlanRequest, SupposedSkill};
use crate::skills::assessable;
use crate::{Cairn, Changed, Result, Rule, Topic};

/// A skill one can be checked in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckOffer {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level held.
    pub held: Level,
    /// The level the chosen role asks for, if it does.
    pub asked: Option<Level>,
    /// How many cards ask about it.
    pub cards: u32,
}

/// A check of a skill, as far as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckRequest {
    /// The skill.
    pub skill: SkillId,
    /// The answers so far, in order.
    pub answers: Vec<CardAnswer>,
}

/// How a check stands, and what comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckView {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level held.
    pub held: Level,
    /// What the answers say.
    pub checked: Said<Checked>,
    /// The card to answer next; nothing once it is over.
    pub next: Option<CardId>,
    /// What the plan would be spared, once it is over and shows more than is held.
    pub saving: Option<Saving>,
}

/// What a plan would be spared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Saving {
    /// The time of the plan as it is,
    pub before: Minutes,
    /// and with the level the answers show.
    pub after: Minutes,
}

impl Cairn {
    /// The skills one can be checked in: those the role asks for and one does not hold first, and of those the ones with
    /// the most cards, since they tell most.
    pub fn practice_checks(&self, today: NaiveDate) -> Result<Vec<CheckOffer>> {
        let deck = Deck::of(self, today)?;
        let asks = deck.facts.demand(&deck.content)?.asks;
        let mut offers: Vec<CheckOffer> = Vec::new();
        for card in &deck.content.cards {
            if let Some(known) = offers.iter_mut().find(|offer| offer.skill == card.skill) {
                known.cards += 1;
                continue;
            }
            let asked = asks.iter().find(|ask| ask.skill == card.skill);
            offers.push(CheckOffer {
                skill: card.skill.clone(),
                name: deck.content.skills.name(&card.skill),
                held: deck.held.level(&card.skill),
                asked: asked.map(|ask| *ask.required.value()),
                cards: 1,
            });
        }
        offers.sort_by_key(|offer| {
            let missing = offer.asked.is_some_and(|asked| asked > offer.held);
            (!missing, offer.asked.is_none(), Reverse(offer.cards), offer.name.to_lowercase())
        });
        Ok(offers)
    }

    /// How a check stands after its answers so far. Nothing is kept.
    pub fn practice_check(&self, request: &CheckRequest, today: NaiveDate) -> Result<CheckView> {
        let deck = Deck::of(self, today)?;
        let (skill, answers) = (assessable(&request.skill, &deck.content)?, answers(request, &deck, today)?);
        let cards = deck.of_skill(&skill);
        let held = deck.held.level(&skill);
        let found = checked(&cards, &answers);
        let next = next(&cards, &answers, held).map(|card| card.id.clone());
        let shows = next.is_none() && found.enough && found.estimate.level > held;
        let saving = if shows { self.saving(&skill, found.estimate.level, today)? } else { None };
        Ok(CheckView {
            name: deck.content.skills.name(&skill),
            held,
            checked: found.into(),
            next,
            saving,
            skill,
        })
    }

    /// Keeps the answers of a check, and the level they show where that is taken.
    pub fn practice_check_end(
        &self,
        request: &CheckRequest,
        take: bool,
        today: NaiveDate,
    ) -> Result<Changed<()>> {
        let deck = Deck::of(self, today)?;
        let (skill, answers) = (assessable(&request.skill, &deck.content)?, answers(request, &deck, today)?);
        let found = checked(&deck.of_skill(&skill), &answers);
        if take && (!found.enough || found.estimate.level == Level::None) {
            return Err(Rule::NoLevelShown.into());
        }
        let name = deck.content.skills.name(&skill);
        let said = Assessment {
            skill,
            level: found.estimate.level,
            on: today,
            evidence: EvidenceKind::Test,
            link: None,
            note: Some(format!(
                "A check in Cairn: {} cards, {} confidence.",
                count(answers.len()),
                found.estimate.confidence
            )),
        };
        self.store.write(&format!("Check {name}"), |w| {
            w.append_reviews(&answers)?;
            if take { w.append_assessments(&[said]) } else { Ok(()) }
        })?;
        Ok(Changed::new((), if take { Topic::Skills } else { Topic::Practice }))
    }

    /// What the plan would be spared if a skill were held at a level: that of the accepted plan, or of a draft.
    fn saving(&self, skill: &SkillId, level: Level, today: NaiveDate) -> Result<Option<Saving>> {
        let facts = self.facts()?;
        let mut constraints = facts.settings.constraints(today);
        if let Some(accepted) = &facts.accepted {
            constraints.terms = accepted.plan.constraints.terms.clone();
        }
        let mut request = PlanRequest::from(constraints);
        let before = self.plan_draft(&request, today)?.left.typical;
        request.suppose.held.push(SupposedSkill { skill: skill.clone(), level });
        let after = self.plan_draft(&request, today)?.left.typical;
        Ok((after < before).then_some(Saving { before, after }))
    }
}

fn answers(request: &CheckRequest, deck: &Deck, today: NaiveDate) -> Result<Vec<Review>> {
    request.answers.iter().map(|answer| review(answer, &deck.content, today)).collect()
}
