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

    /// What stands before what it needs, or before a level it begins with so that the plan reaches less in the end.
    pub(crate) fn broken(&self, taken: &[usize]) -> Vec<BrokenOrder> {
        let instance = self.unlimited();
        let end = |taken: &[usize]| Standing::after(&instance, taken).levels;
        let (here, there) = (end(taken), end(&mended(&instance, taken)));
        let lost = |skill: usize| here.get(skill) < there.get(skill);
        let mut broken: BTreeMap<usize, BTreeSet<Fact>> = BTreeMap::new();
        for (number, need) in unmet(&instance, taken) {
            let needed = instance.options.get(number).is_some_and(|option| option.needs.contains(&need));
            if needed || lost(need.skill) {
                broken.entry(number).or_default().insert(need);
            }
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
        let later = taken.get(place + 1..).unwrap_or_default();
        unmet.extend(lacks(instance, &standing, number, later).map(|need| (number, need)));
        standing.take(instance, number);
    }
    unmet
}

/// The order nearest to this one in which things come after what they need, as far as there is one.
fn mended(instance: &Instance, taken: &[usize]) -> Vec<usize> {
    let mut standing = Standing::start(instance);
    let mut left = taken.to_vec();
    let mut order = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let ready = |number: &usize| lacks(instance, &standing, *number, &left).next().is_none();
        let number = left.remove(left.iter().position(ready).unwrap_or(0));
        standing.take(instance, number);
        order.push(number);
    }
    order
}

/// The levels an option needs, or begins with where one of the others gives them, and does not find.
fn lacks<'a>(
    instance: &'a Instance,
    standing: &'a Standing,
    number: usize,
    others: &'a [usize],
) -> impl Iterator<Item = Fact> + 'a {
    let needs = instance.options.get(number).into_iter();
    needs.flat_map(move |option| {
        asks(option).filter(|need| !need.holds(&standing.levels)).filter(move |need| {
            let given = |other: &usize| *other != number && gives(instance, *other, *need);
            option.needs.contains(need) || others.iter().any(given)
        })
    })
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
    let mut only = instance.clone().within(Limits::default());
    for (number, option) in only.options.iter_mut().enumerate() {
        // What is locked is never left out, and what does nothing is never taken.
        option.locked = taken.contains(&number);
        if !option.locked {
            option.gains.clear();
        }
    }
    let best = cairn_optimize::order(&only, taken);
    let (area, most) = (Standing::area(&only, taken), Standing::area(&only, &best));
    let lost = most.saturating_sub(area) * u128::from(Share::WHOLE.basis_points());
    let points = lost.checked_div(most).and_then(|points| u32::try_from(points).ok());
    Share::from_basis_points(points.unwrap_or(0))
}
