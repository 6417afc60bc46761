//! The question what to take, and what is known of its answer.

use std::sync::Arc;

use cairn_domain::catalog::Resource;
use cairn_domain::gap::{self, GapReport};
use cairn_domain::id::{ResourceId, SkillId};
use cairn_domain::plan::cover::{Choice, Instance, Limits, Standing};
use cairn_domain::plan::{self, Circumstances, Constraints, Named, Outcome, Plan, PlanView};
use cairn_domain::skills::Profile;
use cairn_optimize::explain::{self, Alternative, Price, SmallestChange, WhyNot};
use chrono::NaiveDate;

use super::known::Posed;
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
    pub(crate) instance: Arc<Instance>,
    report: GapReport,
    profile: Profile,
}

impl Question {
    /// Asks, if the constraints can be kept by anybody.
    pub(crate) fn ask(cairn: &Cairn, request: &PlanRequest) -> Result<Self> {
        request.constraints.terms.check().map_err(Rule::from)?;
        require_date(request.constraints.start)?;
        let content = cairn.content()?;
        Self::of(cairn.facts_for(request, &content)?, content, &request.constraints)
    }

    /// The question these facts pose.
    pub(crate) fn of(facts: Facts, content: Arc<Content>, constraints: &Constraints) -> Result<Self> {
        let profile = facts.awaited_profile(&content);
        let demand = facts.demand(&content)?;
        let report = gap::assess(&profile, &demand, &content.skills, &content.catalog);
        let circumstances = facts.progress(&content.catalog).circumstances.clone();
        let (skills, catalog, market) = (&content.skills, &content.catalog, &facts.market);
        let instance =
            plan::instance(&report, &profile, skills, catalog, market, constraints, &circumstances);
        let constraints = constraints.clone();
        Ok(Self { facts, content, constraints, circumstances, instance: instance.into(), report, profile })
    }

    /// The same under other constraints.
    pub(crate) fn under(&self, constraints: &Constraints) -> Instance {
        let (skills, catalog, market) = (&self.content.skills, &self.content.catalog, &self.facts.market);
        let (report, profile, done) = (&self.report, &self.profile, &self.circumstances);
        plan::instance(report, profile, skills, catalog, market, constraints, done)
    }

    /// The best answer known: what a proof found, or what is found at once. Where that is no better than the rest of
    /// the accepted plan, it is the rest of the accepted plan.
    pub(crate) fn choice(&self, cairn: &Cairn) -> Choice {
        cairn.known_plans.choice(self.posed())
    }

    /// What is shown while a slider moves: the best answer where it is known, or what is found in a moment.
    pub(crate) fn glance(&self, cairn: &Cairn) -> Choice {
        cairn.known_plans.glance(self.posed())
    }

    /// The question as it is kept in mind.
    fn posed(&self) -> Posed {
        (self.accepted(), self.instance.clone())
    }

    /// Keeps in mind what a proof found.
    pub(crate) fn improve(&self, cairn: &Cairn, taken: Vec<usize>) {
        let choice = cairn_optimize::choice_of(&self.instance, taken);
        cairn.known_plans.choices.learn(self.posed(), choice);
    }

    /// What of the accepted plan is still up for choice, in its order.
    fn accepted(&self) -> Vec<usize> {
        let items = self.facts.accepted.iter().flat_map(|accepted| &accepted.plan.items);
        items.filter_map(|item| self.number(&item.resource)).collect()
    }

    /// What would have to give, in minutes and dollars, so that all that can be had is had.
    pub(crate) fn change(&self, cairn: &Cairn, choice: &Choice) -> SmallestChange {
        let question = (choice.clone(), self.instance.clone());
        let known = &cairn.known_plans.changes;
        known.answer(question, |(choice, instance)| explain::smallest_change(instance, choice))
    }

    /// The best plan found without an option that a plan takes.
    pub(crate) fn without(&self, cairn: &Cairn, taken: &[usize], option: usize) -> Alternative {
        let question = (option, taken.to_vec(), self.instance.clone());
        let known = &cairn.known_plans.without;
        known.answer(question, |(option, taken, instance)| explain::without(instance, taken, *option))
    }

    /// What can be had within other limits, never less than a plan that is known.
    pub(crate) fn price(cairn: &Cairn, other: Arc<Instance>, known: Vec<usize>) -> Price {
        cairn.known_plans.prices.answer((known, other), |(known, other)| explain::price(other, known))
    }

    /// Why a plan does not take an option.
    pub(crate) fn with(&self, cairn: &Cairn, taken: &[usize], option: usize) -> WhyNot {
        let question = (option, taken.to_vec(), self.instance.clone());
        let known = &cairn.known_plans.with;
        known.answer(question, |(option, taken, instance)| explain::with(instance, taken, *option))
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
        Instance::clone(&self.instance).within(Limits::default())
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
