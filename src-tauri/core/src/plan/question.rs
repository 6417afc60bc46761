//! The question what to take, and what is known of its answer.

use std::cell::OnceCell;
use std::sync::{Arc, PoisonError};

use cairn_domain::catalog::Resource;
use cairn_domain::gap::GapReport;
use cairn_domain::id::{ResourceId, SkillId};
use cairn_domain::plan::cover::{Choice, Instance, Limits, Standing};
use cairn_domain::plan::{self, Circumstances, Constraints, Named, Outcome, Plan, PlanView};
use cairn_domain::skills::Profile;
use cairn_optimize::explain::{SmallestChange, smallest_change};
use chrono::NaiveDate;

use super::request::PlanRequest;
use crate::facts::Facts;
use crate::settings::require_date;
use crate::{Cairn, Content, Result, Rule};

/// What to take under some constraints, at one moment's facts.
pub(crate) struct Question {
    pub(crate) facts: Facts,
    pub(crate) content: Arc<Content>,
    pub(crate) constraints: Constraints,
    pub(crate) circumstances: Circumstances,
    pub(crate) instance: Instance,
    report: GapReport,
    profile: Profile,
}

/// The best answers known to the last questions; the newest last.
pub(crate) type Known = Vec<Answer>;

/// A question and the best answer known: found at once, or better by a proof.
pub(crate) struct Answer {
    instance: Instance,
    choice: Choice,
    /// What would have to give, once that was asked.
    change: OnceCell<SmallestChange>,
}

/// A person goes back and forth between a few drafts.
const REMEMBERED: usize = 16;

impl Question {
    /// Asks, if the constraints can be kept by anybody.
    pub(crate) fn ask(cairn: &Cairn, request: &PlanRequest) -> Result<Self> {
        request.constraints.terms.check().map_err(Rule::from)?;
        require_date(request.constraints.start)?;
        let content = cairn.content();
        Self::of(cairn.facts_for(request, &content)?, content, &request.constraints)
    }

    /// The question these facts pose.
    pub(crate) fn of(facts: Facts, content: Arc<Content>, constraints: &Constraints) -> Result<Self> {
        let (report, profile) = (facts.gap(&content)?, facts.profile());
        let circumstances = facts.progress(&content.catalog).circumstances.clone();
        let (skills, catalog, market) = (&content.skills, &content.catalog, &facts.market);
        let instance =
            plan::instance(&report, &profile, skills, catalog, market, constraints, &circumstances);
        let constraints = constraints.clone();
        Ok(Self { facts, content, constraints, circumstances, instance, report, profile })
    }

    /// The same under other constraints.
    pub(crate) fn under(&self, constraints: &Constraints) -> Instance {
        let (skills, catalog, market) = (&self.content.skills, &self.content.catalog, &self.facts.market);
        let (report, profile, done) = (&self.report, &self.profile, &self.circumstances);
        plan::instance(report, profile, skills, catalog, market, constraints, done)
    }

    /// The best answer known: what a proof found, or what is found at once.
    pub(crate) fn choice(&self, cairn: &Cairn) -> Choice {
        if let Some(choice) = self.recall(cairn, |answer| answer.choice.clone()) {
            return choice;
        }
        let choice = cairn_optimize::choice(&self.instance);
        self.remember(cairn, choice.clone());
        choice
    }

    /// What would have to give, in minutes and dollars, so that all that can be had is had.
    ///
    /// Weeks and dates are not remembered with it: other hours and another date may pose the same question.
    pub(crate) fn change(&self, cairn: &Cairn, choice: &Choice) -> SmallestChange {
        if let Some(change) = self.recall(cairn, |answer| answer.change.get().cloned()).flatten() {
            return change;
        }
        let change = smallest_change(&self.instance, choice);
        self.recall(cairn, |answer| answer.change.get_or_init(|| change.clone()).clone());
        change
    }

    /// Keeps in mind what a proof found.
    pub(crate) fn improve(&self, cairn: &Cairn, taken: Vec<usize>) {
        self.remember(cairn, cairn_optimize::choice_of(&self.instance, taken));
    }

    fn recall<T>(&self, cairn: &Cairn, of: impl FnOnce(&Answer) -> T) -> Option<T> {
        let known = cairn.known_plans.lock().unwrap_or_else(PoisonError::into_inner);
        known.iter().find(|answer| answer.instance == self.instance).map(of)
    }

    fn remember(&self, cairn: &Cairn, choice: Choice) {
        let mut known = cairn.known_plans.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|answer| answer.instance != self.instance);
        known.push(Answer { instance: self.instance.clone(), choice, change: OnceCell::new() });
        let old = known.len().saturating_sub(REMEMBERED);
        known.drain(..old);
    }

    /// The plan of a choice.
    pub(crate) fn plan(&self, choice: &Choice) -> Plan {
        self.plan_in(&self.instance, choice)
    }

    /// The plan of a choice within other limits.
    pub(crate) fn plan_in(&self, instance: &Instance, choice: &Choice) -> Plan {
        plan::draft(&self.report, &self.content.catalog, &self.constraints, instance, choice)
    }

    /// A plan as one looks at it from `today`.
    pub(crate) fn look_at(&self, plan: &Plan, today: NaiveDate) -> PlanView {
        let content = &self.content;
        plan::view(plan, &self.report, &content.skills, &content.catalog, &self.circumstances, today)
    }

    /// What is missing for the role.
    pub(crate) const fn report(&self) -> &GapReport {
        &self.report
    }

    /// What a sequence comes to.
    pub(crate) fn outcome(&self, taken: &[usize]) -> Outcome {
        self.outcome_of(&self.instance, taken, &self.constraints)
    }

    /// What a sequence comes to under other constraints.
    pub(crate) fn outcome_of(
        &self,
        instance: &Instance,
        taken: &[usize],
        constraints: &Constraints,
    ) -> Outcome {
        let (skills, market) = (&self.content.skills, &self.facts.market);
        Outcome::of(instance, taken, &self.report, &self.profile, skills, market, constraints)
    }

    /// Whether the role asks for more of a skill than is held.
    pub(crate) fn asks_for(&self, skill: &SkillId) -> bool {
        self.report.gaps.iter().any(|gap| &gap.skill == skill)
    }

    /// The same without limits, for what was not chosen within them.
    pub(crate) fn unlimited(&self) -> Instance {
        self.instance.clone().within(Limits::default())
    }

    /// The number of a resource that is up for choice.
    pub(crate) fn number(&self, resource: &ResourceId) -> Option<usize> {
        self.instance.options.iter().position(|option| &option.id == resource)
    }

    /// The resource of an option.
    pub(crate) fn resource(&self, option: usize) -> Option<&Resource> {
        self.content.catalog.get(&self.instance.options.get(option)?.id)
    }

    /// Options by their names.
    pub(crate) fn named(&self, options: &[usize]) -> Vec<Named> {
        let named =
            |resource: &Resource| Named { resource: resource.id.clone(), title: resource.title.clone() };
        options.iter().filter_map(|option| self.resource(*option)).map(named).collect()
    }

    /// The targets a sequence reaches, as the names of their skills.
    pub(crate) fn reached(&self, taken: &[usize]) -> Vec<String> {
        let standing = Standing::after(&self.instance, taken);
        let reached = self.instance.targets.iter().filter(|target| target.fact.holds(&standing.levels));
        let name = |skill: usize| self.instance.skills.get(skill).map(|id| self.content.skills.name(id));
        reached.filter_map(|target| name(target.fact.skill)).collect()
    }
}
