//! Why a plan is as it is, and what other limits would change.

use std::sync::Arc;

use cairn_domain::bounds;
use cairn_domain::id::{ResourceId, SkillId};
use cairn_domain::minutes::Minutes;
use cairn_domain::note::Said;
use cairn_domain::plan::cover::Choice;
use cairn_domain::plan::{
    self, Calendar, Constraints, LeftOver, LimitPrice, Named, PlanAlternative, PriceLimit, SmallestChange,
    Terms, WhyNot,
};
use cairn_optimize::explain::{Alternative, Obstacle, Price};
use serde::Serialize;

use super::question::Question;
use super::request::PlanRequest;
use crate::{Cairn, Result};

/// Why a resource is in a plan, or is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// The resource.
    pub resource: ResourceId,
    /// Whether the plan takes it.
    pub taken: bool,
    /// What stands against it, where it is not taken.
    pub why_not: Vec<Said<WhyNot>>,
    /// The best plan found without it where it is taken, and with it where it is not.
    pub otherwise: Option<Said<PlanAlternative>>,
}

/// What other limits would be worth.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Prices {
    /// The plan as it is, and with more hours a week.
    pub hours: Vec<LimitPrice>,
    /// The plan as it is, and with more money; empty where money is not limited.
    pub dollars: Vec<LimitPrice>,
}

/// What a plan does about a skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SkillExplanation {
    /// The skill.
    pub skill: SkillId,
    /// Whether the role asks for more of it than is held.
    pub asked: bool,
    /// What raises it, in order.
    pub raised_by: Vec<Named>,
    /// How far it stays open, and why.
    pub left_over: Option<LeftOver>,
}

/// Hours a week are raised by this much each time, and so many times.
const HOURS_STEP: Minutes = Minutes::from_hours(1);
const HOURS_STEPS: u32 = 4;
const DOLLARS_STEP: u32 = 50;
const DOLLARS_STEPS: u32 = 3;
const HALF_HOUR: u32 = 30;

impl Cairn {
    /// Why a resource is in the plan drafted for a request, or is not.
    pub fn plan_explain(&self, request: &PlanRequest, resource: &ResourceId) -> Result<Explanation> {
        let question = Question::ask(self, request)?;
        let known = question.content.resource(resource)?;
        let taken = question.choice(self).taken;
        let barred = plan::barred(
            known,
            &question.constraints.terms,
            &question.circumstances,
            &question.content.catalog,
        );
        let explanation = |taken, why_not: Vec<WhyNot>, otherwise: Option<PlanAlternative>| Explanation {
            resource: resource.clone(),
            taken,
            why_not: why_not.into_iter().map(Said::from).collect(),
            otherwise: otherwise.map(Said::from),
        };
        let Some(option) = question.number(resource) else {
            return Ok(explanation(false, barred.into_iter().collect(), None));
        };
        if taken.contains(&option) {
            let other = question.without(self, &taken, option);
            return Ok(explanation(true, Vec::new(), Some(question.beside(&taken, &other))));
        }
        let answer = question.with(self, &taken, option);
        let other = answer.alternative.as_ref().map(|other| question.beside(&taken, other));
        let mut why_not: Vec<WhyNot> =
            answer.obstacles.iter().map(|obstacle| question.obstacle(obstacle)).collect();
        if why_not.is_empty() {
            why_not.push(WhyNot::Better);
        }
        Ok(explanation(false, why_not, other))
    }

    /// What more hours and more money would be worth.
    ///
    /// Without a finish date more hours bring the same plan sooner; with one they bring more.
    pub fn plan_prices(&self, request: &PlanRequest) -> Result<Prices> {
        let question = Question::ask(self, request)?;
        let (taken, constraints) = (question.choice(self).taken, &request.constraints);
        let hours = (0..=HOURS_STEPS).map(|times| {
            let more = Minutes::new(HOURS_STEP.get() * times);
            let weekly = (constraints.terms.hours_per_week + more).min(bounds::WEEK);
            Terms { hours_per_week: weekly, ..constraints.terms.clone() }
        });
        let named = |taken: &[usize]| -> Vec<ResourceId> {
            question.named(taken).into_iter().map(|named| named.resource).collect()
        };
        let mut best = named(&taken);
        let hours = hours.map(|terms| question.within(self, terms, &mut best)).collect();
        let PriceLimit::UpTo { dollars } = constraints.terms.price else {
            return Ok(Prices { hours, dollars: Vec::new() });
        };
        let mut best = named(&taken);
        let dollars = (0..=DOLLARS_STEPS).map(|times| {
            let dollars = dollars.saturating_add(DOLLARS_STEP * times);
            Terms { price: PriceLimit::UpTo { dollars }, ..constraints.terms.clone() }
        });
        let dollars = dollars.map(|terms| question.within(self, terms, &mut best)).collect();
        Ok(Prices { hours, dollars })
    }

    /// What the plan drafted for a request does about a skill.
    pub fn plan_explain_skill(&self, request: &PlanRequest, skill: &SkillId) -> Result<SkillExplanation> {
        let question = Question::ask(self, request)?;
        question.content.skill(skill)?;
        let choice = question.choice(self);
        let plan = question.plan(&choice);
        let left_over = plan.left_over.iter().find(|left| &left.skill == skill);
        let raised_by = plan
            .items
            .iter()
            .filter(|item| item.closes.iter().any(|close| &close.skill == skill))
            .filter_map(|item| question.number(&item.resource))
            .collect::<Vec<_>>();
        Ok(SkillExplanation {
            skill: skill.clone(),
            asked: question.asks_for(skill),
            raised_by: question.named(&raised_by),
            left_over: left_over.cloned(),
        })
    }
}

impl Question {
    /// Another plan beside the one at hand.
    fn beside(&self, taken: &[usize], other: &Alternative) -> PlanAlternative {
        let (here, there) = (self.reached(taken), self.reached(&other.taken));
        let only = |one: &[String], two: &[String]| -> Vec<String> {
            one.iter().filter(|name| !two.contains(name)).cloned().collect()
        };
        let spared: Vec<usize> =
            taken.iter().copied().filter(|number| !other.taken.contains(number)).collect();
        PlanAlternative {
            instead: self.named(&other.instead),
            spared: self.named(&spared),
            closes: only(&there, &here),
            leaves_open: only(&here, &there),
            here: self.outcome(taken),
            there: self.outcome(&other.taken),
            proved: other.proved,
        }
    }

    fn obstacle(&self, obstacle: &Obstacle) -> WhyNot {
        let name = |skill: usize| self.instance.skills.get(skill).map(|id| self.content.skills.name(id));
        let number = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        match obstacle {
            Obstacle::NeedsUnreachable { needs } => {
                WhyNot::NeedsUnreachable { names: needs.iter().filter_map(|need| name(need.skill)).collect() }
            }
            Obstacle::Overlaps { with } => {
                WhyNot::Overlaps { titles: self.named(with).into_iter().map(|named| named.title).collect() }
            }
            Obstacle::OverMinutes { by } => WhyNot::OverTime { by: Minutes::new(number(*by)) },
            Obstacle::OverDollars { by } => WhyNot::OverMoney { by: number(*by) },
            Obstacle::AddsNothing => WhyNot::AddsNothing,
        }
    }

    /// What the best plan under other terms comes to, starting from the `best` known, which it replaces.
    fn within(&self, cairn: &Cairn, terms: Terms, best: &mut Vec<ResourceId>) -> LimitPrice {
        let constraints = Constraints { terms, ..self.constraints };
        let other = Arc::new(self.under(&constraints));
        let number = |id: &ResourceId| other.options.iter().position(|option| &option.id == id);
        let known = best.iter().filter_map(number).collect();
        let Price { taken, proved, .. } = Self::price(cairn, other.clone(), known);
        *best = taken.iter().filter_map(|number| Some(other.options.get(*number)?.id.clone())).collect();
        LimitPrice {
            hours_per_week: constraints.terms.hours_per_week,
            dollars: match constraints.terms.price {
                PriceLimit::UpTo { dollars } => Some(dollars),
                PriceLimit::Any | PriceLimit::FreeOnly => None,
            },
            outcome: self.outcome_of(&other, &taken, &constraints),
            proved,
        }
    }

    /// What would have to give so that all that can be reached is reached; nothing where nothing has to.
    pub(crate) fn smallest_change(&self, cairn: &Cairn, choice: &Choice) -> Option<Said<SmallestChange>> {
        let found = self.change(cairn, choice);
        let terms = &self.constraints.terms;
        let needed =
            found.minutes.as_ref().zip(self.instance.limits.minutes).map(|(extra, most)| extra.by + most);
        let change = SmallestChange {
            hours_per_week: needed.and_then(|needed| self.more_hours(needed)),
            finish: needed.and_then(|needed| {
                let minutes = Minutes::new(u32::try_from(needed).ok()?);
                Calendar::of(terms, self.constraints.start).day_after(minutes)
            }),
            dollars: found.dollars.as_ref().and_then(|extra| u32::try_from(extra.by).ok()),
            leave_out: found.leave_out.and_then(|left| {
                let target = self.instance.targets.get(left.target)?;
                Some(self.content.skills.name(self.instance.skills.get(target.fact.skill)?))
            }),
            proved: [&found.minutes, &found.dollars].into_iter().flatten().all(|extra| extra.proved),
        };
        if change.is_empty() { None } else { Some(change.into()) }
    }

    /// The fewest half hours a week on top with which so many minutes fit before the date.
    fn more_hours(&self, needed: u64) -> Option<Minutes> {
        let Constraints { start, terms } = &self.constraints;
        let finish = terms.finish?;
        let room = bounds::WEEK.less(terms.hours_per_week).get() / HALF_HOUR;
        let fits = |halves: u32| {
            let hours_per_week = terms.hours_per_week + Minutes::new(halves * HALF_HOUR);
            Calendar::of(&Terms { hours_per_week, ..terms.clone() }, *start).until(finish) >= needed
        };
        // More hours never hold less by the end of a week: halve the range.
        let (mut least, mut most) = (0, room);
        if !fits(most) {
            return None;
        }
        while least < most {
            let middle = least.midpoint(most);
            if fits(middle) { most = middle } else { least = middle + 1 }
        }
        Some(Minutes::new(most * HALF_HOUR))
    }
}
