//! What to do about the gaps.

mod explain;
mod known;
mod order;
mod proof;
mod question;
mod recent;
mod replan;
mod request;
#[cfg(test)]
mod tests;

use cairn_domain::id::ResourceId;
use cairn_domain::minutes::Effort;
use cairn_domain::note::Said;
use cairn_domain::plan::cover::Limits;
use cairn_domain::plan::{self, AcceptedPlan, Constraints, Named, Outcome, Plan, PlanView, SmallestChange};
use cairn_domain::progress::Progress;
use chrono::NaiveDate;
use serde::Serialize;

use crate::facts::Facts;
use crate::{Cairn, Changed, Content, Result, Rule, Topic};

pub use explain::{Explanation, Prices, SkillExplanation};
pub(crate) use known::Known;
pub use order::{BrokenOrder, Ordered};
pub use proof::ProofProgress;
pub(crate) use question::Question;
pub use request::{PlanRequest, Search, Suppose, SupposedSkill};

/// An accepted plan in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanVersion {
    /// Its number.
    pub version: u32,
    /// The day it was accepted.
    pub accepted_on: NaiveDate,
    /// How many resources it holds.
    pub items: u32,
    /// Their effort.
    pub effort: Effort,
}

/// A draft beside the accepted plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanDifference {
    /// What only the draft takes.
    pub added: Vec<Named>,
    /// What only the accepted plan takes, of what is not finished.
    pub dropped: Vec<Named>,
    /// What the rest of the accepted plan comes to, from the day the draft starts on.
    pub accepted: Outcome,
    /// What the draft comes to.
    pub draft: Outcome,
}

impl Cairn {
    /// Drafts a plan, as long as the request lets it look. Nothing is kept.
    pub fn plan_draft(&self, request: &PlanRequest, today: NaiveDate) -> Result<PlanView> {
        let question = Question::ask(self, request)?;
        let choice = match request.search {
            Search::Full => question.choice(self),
            Search::Brief => question.glance(self),
        };
        Ok(question.look_at(&question.plan(&choice), today))
    }

    /// What would have to give so that a draft reaches all that can be reached; nothing where nothing has to.
    ///
    /// It takes several times as long as the draft, so it is asked once a slider has come to rest.
    pub fn plan_change(&self, request: &PlanRequest) -> Result<Option<Said<SmallestChange>>> {
        let question = Question::ask(self, request)?;
        let choice = question.choice(self);
        let leaves = !question.plan(&choice).left_over.is_empty();
        Ok(leaves.then(|| question.smallest_change(self, &choice)).flatten())
    }

    /// What a draft comes to.
    pub fn plan_outcome(&self, request: &PlanRequest) -> Result<Outcome> {
        let question = Question::ask(self, request)?;
        Ok(match &request.order {
            Some(order) => {
                question.outcome_of(&question.unlimited(), &question.numbers(order), &request.constraints)
            }
            None => question.outcome(&question.choice(self).taken),
        })
    }

    /// Drafts a plan with the settings' constraints, starting today. Nothing is kept.
    pub fn plan_draft_from_settings(&self, today: NaiveDate) -> Result<PlanView> {
        let settings = self.settings_get()?;
        self.plan_draft(&settings.constraints(today).into(), today)
    }

    /// Drafts a plan and keeps it as the next version; its limits and what it supposed are kept with it.
    ///
    /// With an order it is a plan of just those resources in that order, if the order breaks nothing.
    pub fn plan_accept(&self, request: &PlanRequest, today: NaiveDate) -> Result<Changed<u32>> {
        let question = Question::ask(self, request)?;
        let draft = match &request.order {
            None => question.plan(&question.choice(self)),
            Some(order) => {
                let taken = question.numbers(order);
                if !question.broken(&taken).is_empty() {
                    return Err(Rule::BrokenOrder.into());
                }
                question.plan_of(&taken)
            }
        };
        if draft.items.is_empty() {
            return Err(Rule::EmptyPlan.into());
        }
        let held = request.suppose.assessments(&request.constraints, &question.content)?;
        let mut settings = question.facts.settings.clone();
        settings.terms.clone_from(&request.constraints.terms);
        settings.started = true;
        let version = self.store.write("Accept the plan", |w| {
            w.put_settings(&settings)?;
            w.append_assessments(&held)?;
            w.append_plan(&draft, today)
        })?;
        Ok(Changed::new(version, Topic::Settings))
    }

    /// How a draft differs from the accepted plan; nothing where none was accepted.
    pub fn plan_difference(&self, request: &PlanRequest) -> Result<Option<PlanDifference>> {
        let question = Question::ask(self, request)?;
        let Some(accepted) = &question.facts.accepted else { return Ok(None) };
        let ids: Vec<ResourceId> = accepted.plan.items.iter().map(|item| item.resource.clone()).collect();
        let start = request.constraints.start;
        let before = Constraints { start, terms: accepted.plan.constraints.terms.clone() };
        // What was accepted stands, whatever the limits say today.
        let instance = question.under(&before).within(Limits::default());
        let number = |id: &ResourceId| instance.options.iter().position(|option| &option.id == id);
        let here: Vec<usize> = ids.iter().filter_map(number).collect();
        let there = match &request.order {
            Some(order) => question.numbers(order),
            None => question.choice(self).taken,
        };
        let taken: Vec<ResourceId> = question.named(&there).into_iter().map(|named| named.resource).collect();
        let title = |id: &ResourceId| {
            let resource = question.content.catalog.get(id)?;
            Some(Named { resource: id.clone(), title: resource.title.clone() })
        };
        let open = |id: &&ResourceId| !question.circumstances.is_finished(id);
        Ok(Some(PlanDifference {
            added: taken.iter().filter(|id| !ids.contains(id)).filter_map(title).collect(),
            dropped: ids.iter().filter(open).filter(|id| !taken.contains(id)).filter_map(title).collect(),
            accepted: question.outcome_of(&instance, &here, &before),
            draft: question.outcome_of(&question.unlimited(), &there, &request.constraints),
        }))
    }

    /// The accepted plan as one looks at it today.
    pub fn plan_current(&self, today: NaiveDate) -> Result<Option<PlanView>> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        facts.current_plan(facts.progress(&content.catalog), &content, today)
    }

    /// Every plan ever accepted, newest first.
    pub fn plan_versions(&self) -> Result<Vec<PlanVersion>> {
        let content = self.content()?;
        let effort = |plan: &Plan| -> Effort {
            let known = plan.items.iter().filter_map(|item| content.catalog.get(&item.resource));
            known.map(|resource| *resource.effort.value()).sum()
        };
        let version = |accepted: &AcceptedPlan| PlanVersion {
            version: accepted.version,
            accepted_on: accepted.accepted_on,
            items: u32::try_from(accepted.plan.items.len()).unwrap_or(u32::MAX),
            effort: effort(&accepted.plan),
        };
        Ok(self.store.read(|r| r.plans())?.iter().rev().map(version).collect())
    }
}

impl Facts {
    /// The accepted plan as one looks at it from `today`, after so much progress.
    pub(crate) fn current_plan(
        &self,
        progress: &Progress,
        content: &Content,
        today: NaiveDate,
    ) -> Result<Option<PlanView>> {
        let Some(accepted) = &self.accepted else { return Ok(None) };
        let accepted = accepted.beside(self.settings.terms.reviews);
        let view = self.look_at(&accepted.plan, progress, content, today)?;
        Ok(Some(PlanView {
            version: Some(accepted.version),
            accepted_on: Some(accepted.accepted_on),
            ..view
        }))
    }

    /// A plan of theirs as one looks at it on a day, after so much progress.
    pub(crate) fn look_at(
        &self,
        plan: &Plan,
        progress: &Progress,
        content: &Content,
        on: NaiveDate,
    ) -> Result<PlanView> {
        let report = self.gap_of(plan, content)?;
        let (skills, catalog) = (&content.skills, &content.catalog);
        Ok(plan::view(plan, &report, skills, catalog, &progress.circumstances, on))
    }
}
