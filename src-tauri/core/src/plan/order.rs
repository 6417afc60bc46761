//! An order of one's own: what it costs, and what it breaks.

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

    /// What stands before what it needs.
    pub(crate) fn broken(&self, taken: &[usize]) -> Vec<BrokenOrder> {
        let instance = self.unlimited();
        let mut standing = Standing::start(&instance);
        let mut broken = Vec::new();
        for (place, &number) in taken.iter().enumerate() {
            let Some(option) = instance.options.get(number) else { continue };
            let later = taken.get(place + 1..).unwrap_or_default();
            let gives = |need: Fact, other: usize| {
                instance.options.get(other).is_some_and(|other| {
                    other.after(need.skill, need.level) > need.level
                        || other.gains.iter().any(|gain| gain.skill == need.skill && gain.to >= need.level)
                })
            };
            let unmet: Vec<Fact> = asks(option).filter(|need| !need.holds(&standing.levels)).collect();
            let needed: Vec<Fact> = unmet
                .into_iter()
                .filter(|need| option.needs.contains(need) || later.iter().any(|&other| gives(*need, other)))
                .collect();
            if !needed.is_empty() {
                let after: Vec<usize> = later
                    .iter()
                    .copied()
                    .filter(|&other| needed.iter().any(|need| gives(*need, other)))
                    .collect();
                let name =
                    |need: &Fact| instance.skills.get(need.skill).map(|id| self.content.skills.name(id));
                broken.extend(self.named(&[number]).pop().map(|resource| BrokenOrder {
                    resource,
                    needs: needed.iter().filter_map(name).collect(),
                    after: self.named(&after),
                }));
            }
            standing.take(&instance, number);
        }
        broken
    }
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
