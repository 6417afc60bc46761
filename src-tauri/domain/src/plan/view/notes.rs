//! What should be known about a plan as a whole.

use crate::catalog::Catalog;
use crate::id::ResourceId;
use crate::minutes::Effort;
use crate::note::Said;
use crate::plan::{Calendar, Circumstances, LeftOverWhy, Plan, PlanNote};
use crate::skills::Skills;

pub(super) fn notes(
    plan: &Plan,
    skills: &Skills,
    catalog: &Catalog,
    circumstances: &Circumstances,
    left: Effort,
) -> Vec<Said<PlanNote>> {
    let (terms, start) = (&plan.constraints.terms, plan.constraints.start);
    let kept_out = |why: LeftOverWhy| -> Vec<String> {
        plan.left_over.iter().filter(|left| left.why == why).map(|left| skills.name(&left.skill)).collect()
    };
    let mut notes = Vec::new();
    if plan.items.is_empty() && plan.left_over.is_empty() {
        notes.push(PlanNote::NothingMissing);
    }
    if terms.hours_per_week.is_zero() {
        notes.push(PlanNote::NoTime);
    } else if !left.typical.is_zero() && Calendar::of(terms, start).day_after(left.high).is_none() {
        notes.push(PlanNote::BeyondHorizon);
    }
    if terms.finish.is_some_and(|finish| finish < start) {
        notes.push(PlanNote::DateInThePast);
    } else {
        notes.extend(some(kept_out(LeftOverWhy::Time)).map(|names| PlanNote::DateTooShort { names }));
    }
    notes.extend(some(kept_out(LeftOverWhy::Limits)).map(|names| PlanNote::LimitsTooTight { names }));
    notes.extend(some(kept_out(LeftOverWhy::Combination)).map(|names| PlanNote::NoCombination { names }));
    notes.extend(some(kept_out(LeftOverWhy::Catalog)).map(|names| PlanNote::NothingTeaches { names }));
    let taken = |id: &ResourceId| plan.items.iter().any(|item| &item.resource == id);
    let missed = terms.locked.iter().filter(|id| !taken(id) && !circumstances.is_finished(id));
    let titles = missed.filter_map(|id| catalog.get(id)).map(|resource| resource.title.clone());
    notes.extend(some(titles.collect()).map(|titles| PlanNote::NotTaken { titles }));
    let gone = plan.items.iter().filter(|item| catalog.get(&item.resource).is_none());
    notes.extend(
        some(gone.map(|item| item.resource.to_string()).collect()).map(|ids| PlanNote::Missing { ids }),
    );
    notes.into_iter().map(Said::from).collect()
}

fn some(names: Vec<String>) -> Option<Vec<String>> {
    if names.is_empty() { None } else { Some(names) }
}
