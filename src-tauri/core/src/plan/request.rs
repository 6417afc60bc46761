//! What is asked of a draft: the terms, and what is supposed for the moment.

use cairn_domain::id::{MarketId, ResourceId, RoleId, SkillId};
use cairn_domain::level::Level;
use cairn_domain::plan::Constraints;
use cairn_domain::skills::{Assessment, EvidenceKind};
use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::skills::assessable;
use crate::{Cairn, Content, Result};

/// What a draft has to respect, and what is supposed for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanRequest {
    /// What it has to respect.
    pub constraints: Constraints,
    /// What is supposed, and nowhere kept unless the draft is accepted.
    #[serde(default)]
    pub suppose: Suppose,
    /// Just these resources in this order, instead of what would be chosen.
    #[serde(default)]
    pub order: Option<Vec<ResourceId>>,
    /// How long is looked for a draft.
    #[serde(default)]
    pub search: Search,
}

/// How long is looked for a draft. What is kept, proved, explained or compared is always looked for in full.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Search {
    /// As long as an answer on a screen may take.
    #[default]
    Full,
    /// As long as one step of a slider may take: within the same limits and with the same figures, but the plan may be
    /// a little below the one that is found in full, and is never better.
    Brief,
}

/// Other facts than those that are kept: "what if".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Suppose {
    /// Another role.
    pub role: Option<RoleId>,
    /// Another market.
    pub market: Option<MarketId>,
    /// Skills that are held.
    pub held: Vec<SupposedSkill>,
}

/// A skill supposed to be held at a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SupposedSkill {
    /// The skill.
    pub skill: SkillId,
    /// The level.
    pub level: Level,
}

impl From<Constraints> for PlanRequest {
    /// A draft under some constraints, with the facts as they are.
    fn from(constraints: Constraints) -> Self {
        Self { constraints, suppose: Suppose::default(), order: None, search: Search::default() }
    }
}

impl Suppose {
    /// What is supposed of skills, as statements of the day the draft starts on.
    pub(crate) fn assessments(&self, request: &Constraints, content: &Content) -> Result<Vec<Assessment>> {
        let supposed = |held: &SupposedSkill| {
            let skill = assessable(&held.skill, content)?;
            let (level, on, evidence) = (held.level, request.start, EvidenceKind::SelfRated);
            Ok(Assessment { skill, level, on, evidence, link: None, note: None })
        };
        self.held.iter().map(supposed).collect()
    }
}

impl Cairn {
    /// The facts, with what a draft supposes in their place.
    pub(crate) fn facts_for(&self, request: &PlanRequest, content: &Content) -> Result<Facts> {
        let mut facts = self.facts()?;
        if let Some(role) = &request.suppose.role {
            facts.settings.role = Some(content.role(role)?.id.clone());
        }
        if let Some(market) = &request.suppose.market {
            facts.market = self.market(market)?;
            facts.settings.market = Some(market.clone());
        }
        facts.assessments.extend(request.suppose.assessments(&request.constraints, content)?);
        Ok(facts)
    }
}
