//! An order of one's own: what it costs, and what it breaks.

use std::collections::{BTreeMap, BTreeSet};

use cairn_domain::id::ResourceId;
use cairn_domain::plan::cover::{Candidate, Choice, Fact, Instance, Limits, Standing};
use cairn_domain::plan::{Named, Plan, PlanView};
use cairn_domain::share::Share;
use chrono::NaiveDate;
use serde::Serialize;

use super::question::Question;
use super::request::PlanRequest;
use crate::{Cairn, Result};

/// A plan in an order of one's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Ordered {
    /// The plan in that order; nothing where the order breaks it.
    pub plan: Option<PlanView>,
    /// What has to come before what, where the order breaks it.
    pub broken: Vec<BrokenOrder>,
    /// The part of what is reached along the way that is lost against the best order found: the area under the
    /// curve of worth over time.
    pub cost: Share,
}

/// A resource that stands before what it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BrokenOrder {
    /// The resource.
    pub resource: Named,
    /// The skills it needs more of.
    pub needs: Vec<String>,
    /// What would bring them, later in this order.
    pub after: Vec<Named>,
}

impl Cairn {
    /// A request's resources in its order: what it comes to, and what it costs beside the best order of the same.
    /// Without an order it is what would be chosen, in the best order found.
    ///
    /// Any order will do that leaves nothing before what it needs. Finished and unknown resources fall out.
    pub fn plan_ordered(&self, request: &PlanRequest, today: NaiveDate) -> Result<Ordered> {
        let question = Question::ask(self, request)?;
        let taken = match &request.order {
            Some(order) => question.numbers(order),
            None => question.choice(self).taken,
        };
        let broken = question.broken(&taken);
        let plan = broken.is_empty().then(|| question.look_at(&question.plan_of(&taken), today));
        Ok(Ordered { cost: cost(&question.instance, &taken), plan, broken })
    }
}

impl Question {
    /// The options an order names, each once.
    pub(crate) fn numbers(&self, order: &[ResourceId]) -> Vec<usize> {
        let mut numbers: Vec<usize> = Vec::with_capacity(order.len());
        for number in order.iter().filter_map(|resource| self.number(resource)) {
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    }

    /// The plan of just these options: its date may be passed, since nobody chose for it.
    pub(crate) fn plan_of(&self, taken: &[usize]) -> Plan {
        let instance = self.unlimited();
        self.plan_in(&instance, &Choice { taken: taken.to_vec(), unhurried: taken.to_vec() })
    }

    /// What stands before what it needs. What the best order of the same does not give in time either breaks none.
    pub(crate) fn broken(&self, taken: &[usize]) -> Vec<BrokenOrder> {
        let instance = self.unlimited();
        let unavoidable = unmet(&instance, &best_order(&instance, taken));
        let mut broken: BTreeMap<usize, BTreeSet<Fact>> = BTreeMap::new();
        for (place, need) in unmet(&instance, taken).difference(&unavoidable) {
            broken.entry(*place).or_default().insert(*need);
        }
        let in_order = taken.iter().enumerate().filter_map(|(place, number)| {
            let needs = broken.get(number)?;
            let later = taken.get(place + 1..).unwrap_or_default();
            let after: Vec<usize> = later
                .iter()
                .copied()
                .filter(|&other| needs.iter().any(|need| gives(&instance, other, *need)))
                .collect();
            let skills: BTreeSet<usize> = needs.iter().map(|need| need.skill).collect();
            let name = |skill: usize| instance.skills.get(skill).map(|id| self.content.skills.name(id));
            Some(BrokenOrder {
                resource: self.named(&[*number]).pop()?,
                needs: skills.into_iter().filter_map(name).collect(),
                after: self.named(&after),
            })
        });
        in_order.collect()
    }
}

/// Each option with each level it needs, or begins with where something later gives it, and does not find.
fn unmet(instance: &Instance, taken: &[usize]) -> BTreeSet<(usize, Fact)> {
    let mut standing = Standing::start(instance);
    let mut unmet = BTreeSet::new();
    for (place, &number) in taken.iter().enumerate() {
        let Some(option) = instance.options.get(number) else { continue };
        let later = taken.get(place + 1..).unwrap_or_default();
        let counts = |need: &Fact| {
            option.needs.contains(need) || later.iter().any(|&other| gives(instance, other, *need))
        };
        let missing = asks(option).filter(|need| !need.holds(&standing.levels)).filter(counts);
        unmet.extend(missing.map(|need| (number, need)));
        standing.take(instance, number);
    }
    unmet
}

/// True for an option that brings a level.
fn gives(instance: &Instance, number: usize, need: Fact) -> bool {
    instance.options.get(number).is_some_and(|option| {
        option.after(need.skill, need.level) > need.level
            || option.gains.iter().any(|gain| gain.skill == need.skill && gain.to >= need.level)
    })
}

/// The levels an option needs, or begins with.
fn asks(option: &Candidate) -> impl Iterator<Item = Fact> {
    let begins = option.gains.iter().map(|gain| Fact { skill: gain.skill, level: gain.from });
    option.needs.iter().copied().chain(begins)
}

/// The part of the area under the curve of worth over time that is lost against the best order found.
fn cost(instance: &Instance, taken: &[usize]) -> Share {
    let only = only(instance, taken);
    let best = cairn_optimize::order(&only, taken);
    let (area, most) = (Standing::area(&only, taken), Standing::area(&only, &best));
    let lost = most.saturating_sub(area) * u128::from(Share::WHOLE.basis_points());
    let points = lost.checked_div(most).and_then(|points| u32::try_from(points).ok());
    Share::from_basis_points(points.unwrap_or(0))
}

/// The best order found of just these options.
fn best_order(instance: &Instance, taken: &[usize]) -> Vec<usize> {
    cairn_optimize::order(&only(instance, taken), taken)
}

/// The instance in which just these options are to be taken.
fn only(instance: &Instance, taken: &[usize]) -> Instance {
    let mut only = instance.clone().within(Limits::default());
    for (number, option) in only.options.iter_mut().enumerate() {
        // What is locked is never left out, and what does nothing is never taken.
        option.locked = taken.contains(&number);
        if !option.locked {
            option.gains.clear();
        }
    }
    only
}
