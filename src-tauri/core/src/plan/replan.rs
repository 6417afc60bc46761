//! What another plan would change, and what changed between two that were accepted.

use cairn_domain::plan::{self, AcceptedPlan, PlanView, Replan};
use cairn_domain::progress::fold_until;
use chrono::NaiveDate;

use super::{PlanRequest, Question};
use crate::facts::Facts;
use crate::{Cairn, Content, Entity, Error, Result};

impl Cairn {
    /// What a draft would change of the accepted plan; nothing where none was accepted. Nothing is kept.
    ///
    /// The accepted plan has the dates it was accepted with, so falling behind and being ahead show as moves.
    pub fn plan_replan(&self, request: &PlanRequest, today: NaiveDate) -> Result<Option<Replan>> {
        let question = Question::ask(self, request)?;
        let Some(accepted) = &question.facts.accepted else { return Ok(None) };
        let before = question.facts.as_accepted(accepted, &question.content)?;
        let draft = match &request.order {
            Some(order) => question.plan_of(&question.numbers(order)),
            None => question.plan(&question.choice(self)),
        };
        let after = question.look_at(&draft, today);
        let (report, catalog) = (question.report(), &question.content.catalog);
        Ok(Some(plan::replan(&before, &after, report, catalog, &question.circumstances)))
    }

    /// What changed from one accepted plan to another, each with the dates it was accepted with.
    pub fn plan_compare_versions(&self, from: u32, to: u32) -> Result<Replan> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let (before, after) = self.store.read(|r| Ok((r.plan_of(from)?, r.plan_of(to)?)))?;
        let known = |plan: Option<AcceptedPlan>, version: u32| {
            plan.ok_or_else(|| Error::NotFound { what: Entity::Plan, id: version.to_string() })
        };
        let (before, after) = (known(before, from)?, known(after, to)?);
        let day = before.accepted_on.max(after.accepted_on);
        let circumstances = fold_until(&facts.log.entries, &content.catalog, day).circumstances;
        let report = facts.gap_of(&after.plan, &content)?;
        let (before, after) = (facts.as_accepted(&before, &content)?, facts.as_accepted(&after, &content)?);
        Ok(plan::replan(&before, &after, &report, &content.catalog, &circumstances))
    }
}

impl Facts {
    /// A plan as one looked at it on the day it was accepted, with what was done by then.
    fn as_accepted(&self, accepted: &AcceptedPlan, content: &Content) -> Result<PlanView> {
        let day = accepted.accepted_on;
        let progress = fold_until(&self.log.entries, &content.catalog, day);
        self.look_at(&accepted.plan, &progress, content, day)
    }
}
