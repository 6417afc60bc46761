//! What to do about the gaps.

use cairn_domain::minutes::Effort;
use cairn_domain::plan::{self, AcceptedPlan, Constraints, Plan, PlanView};
use chrono::NaiveDate;
use serde::Serialize;

use crate::facts::Facts;
use crate::settings::{require_date, require_week};
use crate::{Cairn, Changed, Content, Result, Rule, Topic};

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

impl Cairn {
    /// Drafts a plan. Nothing is kept.
    pub fn plan_draft(&self, constraints: &Constraints, today: NaiveDate) -> Result<PlanView> {
        let (facts, content) = (self.facts()?, self.content());
        let draft = draft(&facts, &content, constraints)?;
        facts.look_at(&draft, &content, today)
    }

    /// Drafts a plan with the settings' constraints, starting today. Nothing is kept.
    pub fn plan_draft_from_settings(&self, today: NaiveDate) -> Result<PlanView> {
        let settings = self.settings_get()?;
        self.plan_draft(&settings.constraints(today), today)
    }

    /// Drafts a plan and keeps it as the next version, with its limits as the new settings.
    pub fn plan_accept(&self, constraints: &Constraints, today: NaiveDate) -> Result<Changed<u32>> {
        let (facts, content) = (self.facts()?, self.content());
        let draft = draft(&facts, &content, constraints)?;
        if draft.items.is_empty() {
            return Err(Rule::EmptyPlan.into());
        }
        let mut settings = facts.settings;
        settings.hours_per_week = constraints.hours_per_week;
        settings.finish = constraints.finish;
        settings.price = constraints.price;
        settings.avoid.clone_from(&constraints.avoid);
        settings.languages.clone_from(&constraints.languages);
        settings.excluded.clone_from(&constraints.excluded);
        settings.started = true;
        let version = self.store.write("Accept the plan", |w| {
            w.put_settings(&settings)?;
            w.append_plan(&draft, today)
        })?;
        Ok(Changed::new(version, Topic::Settings))
    }

    /// The accepted plan as one looks at it today.
    pub fn plan_current(&self, today: NaiveDate) -> Result<Option<PlanView>> {
        let (facts, content) = (self.facts()?, self.content());
        facts.current_plan(&content, today)
    }

    /// Every plan ever accepted, newest first.
    pub fn plan_versions(&self) -> Result<Vec<PlanVersion>> {
        let content = self.content();
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

fn draft(facts: &Facts, content: &Content, constraints: &Constraints) -> Result<Plan> {
    require_week(constraints.hours_per_week)?;
    require_date(constraints.start)?;
    constraints.finish.map_or(Ok(()), require_date)?;
    chosen(facts, content, constraints)
}

/// What the optimizer chooses for somebody, as a plan.
pub(crate) fn chosen(facts: &Facts, content: &Content, constraints: &Constraints) -> Result<Plan> {
    let (skills, catalog) = (&content.skills, &content.catalog);
    let (report, profile) = (facts.gap(content)?, facts.profile());
    let circumstances = facts.progress(catalog).circumstances;
    let instance = plan::instance(&report, &profile, skills, catalog, constraints, &circumstances);
    let choice = cairn_optimize::choice(&instance);
    Ok(plan::draft(&report, catalog, constraints, &instance, &choice))
}

impl Facts {
    /// The accepted plan as one looks at it from `today`.
    pub(crate) fn current_plan(&self, content: &Content, today: NaiveDate) -> Result<Option<PlanView>> {
        let Some(accepted) = &self.accepted else { return Ok(None) };
        let view = self.look_at(&accepted.plan, content, today)?;
        Ok(Some(PlanView {
            version: Some(accepted.version),
            accepted_on: Some(accepted.accepted_on),
            ..view
        }))
    }

    /// A plan of theirs as one looks at it from `today`.
    pub(crate) fn look_at(&self, plan: &Plan, content: &Content, today: NaiveDate) -> Result<PlanView> {
        let report = self.gap_of(plan, content)?;
        let circumstances = self.progress(&content.catalog).circumstances;
        Ok(plan::view(plan, &report, &content.skills, &content.catalog, &circumstances, today))
    }
}
