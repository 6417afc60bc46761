//! What can be learned, and what one can do.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use cairn_domain::bounds::LONGEST_TEXT;
use cairn_domain::id::SkillId;
use cairn_domain::level::{Level, LevelWord, level_words};
use cairn_domain::market::Ask;
use cairn_domain::note::Said;
use cairn_domain::practice::last_practised;
use cairn_domain::progress::last_studied;
use cairn_domain::skills::{Assessment, EvidenceKind, Held, Skill, Unused, unused};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Cairn, Changed, Content, Result, Rule, Topic};

/// Every skill with what is held and asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillsView {
    /// The six levels in words.
    pub levels: Vec<LevelWord>,
    /// The skills, most asked for first, then by name.
    pub skills: Vec<SkillRow>,
}

/// A skill with what is held and asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillRow {
    /// The skill.
    pub skill: Skill,
    /// What is held, if it was ever assessed.
    pub held: Option<Held>,
    /// What the chosen role asks on the chosen market, if it asks for it.
    pub asked: Option<Ask>,
    /// Whether the level held is below the level asked.
    pub missing: bool,
}

/// A statement about a skill, to be dated and kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AssessRequest {
    /// The skill.
    pub skill: SkillId,
    /// The level it is held at.
    pub level: Level,
    /// What the statement rests on.
    pub evidence: EvidenceKind,
    /// Where the evidence can be seen.
    pub link: Option<String>,
    /// One's own words.
    pub note: Option<String>,
}

impl Cairn {
    /// Every skill with what is held and asked.
    pub fn skills_list(&self) -> Result<SkillsView> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let profile = facts.profile();
        let asks = facts.demand(&content)?.asks;
        let asked: BTreeMap<&SkillId, &Ask> = asks.iter().map(|ask| (&ask.skill, ask)).collect();
        let mut skills: Vec<SkillRow> = content
            .skills
            .iter()
            .map(|skill| {
                let asked = asked.get(&skill.id).map(|ask| (*ask).clone());
                let missing =
                    asked.as_ref().is_some_and(|ask| profile.level(&skill.id) < *ask.required.value());
                SkillRow { skill: skill.clone(), held: profile.held(&skill.id).cloned(), asked, missing }
            })
            .collect();
        skills.sort_by_key(in_demand);
        Ok(SkillsView { levels: level_words(), skills })
    }

    /// Skills that were not used for long, longest first. Their levels stay as they are.
    pub fn skills_unused(&self, today: NaiveDate) -> Result<Vec<Said<Unused>>> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let mut studied = last_studied(&facts.log.entries, &content.catalog);
        for (skill, on) in last_practised(&facts.reviews.given, &content.cards) {
            let last = studied.entry(skill).or_insert(on);
            *last = on.max(*last);
        }
        Ok(unused(&facts.profile(), &content.skills, &studied, today))
    }

    /// Everything ever said about any skill, in the order it was said.
    pub fn skills_said(&self) -> Result<Vec<Assessment>> {
        Ok(self.store.read(|r| r.assessments())?)
    }

    /// Everything ever said about a skill, newest first.
    pub fn skills_history(&self, skill: &SkillId) -> Result<Vec<Assessment>> {
        self.content()?.skill(skill)?;
        let mut history = self.store.read(|r| r.assessments_of(skill))?;
        history.reverse();
        Ok(history)
    }

    /// Keeps statements about skills, dated `today`. All of them, or none.
    pub fn skills_assess(&self, requests: &[AssessRequest], today: NaiveDate) -> Result<Changed<()>> {
        let step = match requests {
            [only] => format!("Rate {} as {}", self.content()?.skills.name(&only.skill), only.level),
            several => format!("Rate {} skills", several.len()),
        };
        self.assess(&step, requests, today)
    }

    /// The same as a step of that name.
    pub(crate) fn assess(
        &self,
        step: &str,
        requests: &[AssessRequest],
        today: NaiveDate,
    ) -> Result<Changed<()>> {
        let content = self.content()?;
        let assessments = requests
            .iter()
            .map(|request| assessment(request, &content, today))
            .collect::<Result<Vec<_>>>()?;
        if !assessments.is_empty() {
            self.store.write(step, |w| w.append_assessments(&assessments))?;
        }
        Ok(Changed::new((), Topic::Skills))
    }
}

fn assessment(request: &AssessRequest, content: &Content, today: NaiveDate) -> Result<Assessment> {
    Ok(Assessment {
        skill: assessable(&request.skill, content)?,
        level: request.level,
        on: today,
        evidence: request.evidence,
        link: text(request.link.as_deref())?,
        note: text(request.note.as_deref())?,
    })
}

/// A skill that can be assessed.
pub(crate) fn assessable(skill: &SkillId, content: &Content) -> Result<SkillId> {
    if content.skill(skill)?.is_umbrella() { Err(Rule::UmbrellaIsNoSkill.into()) } else { Ok(skill.clone()) }
}

/// Trims free text; empty text is no text.
pub(crate) fn text(given: Option<&str>) -> Result<Option<String>> {
    let Some(text) = given.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    if text.chars().count() > LONGEST_TEXT {
        return Err(Rule::TextTooLong.into());
    }
    Ok(Some(text.into()))
}

/// Asked for before not asked for; heavier, more weighty and stressed skills first; then by name.
fn in_demand(row: &SkillRow) -> impl Ord + use<> {
    let place =
        row.asked.as_ref().map(|ask| (ask.weight, Reverse(*ask.market_weight.value()), !ask.stressed));
    (place.is_none(), place, row.skill.name.to_lowercase())
}
