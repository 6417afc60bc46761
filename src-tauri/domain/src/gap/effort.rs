//! How long closing a gap takes, as a range.

use crate::catalog::Catalog;
use crate::computation::Computation;
use crate::figure::Figure;
use crate::level::Level;
use crate::minutes::{Effort, Minutes};
use crate::skills::Skill;

/// The time from `held` to `required`, if the skill were the only gap.
///
/// The middle is the difference of the skill's typical hours. How far it may be off
/// is taken from the resources that teach the skill: their summed low and high hours
/// against their summed typical hours.
pub(super) fn to_close(
    skill: &Skill,
    held: Level,
    required: Level,
    catalog: &Catalog,
) -> Option<Figure<Effort>> {
    let hours = skill.hours.as_ref()?;
    let typical = hours.between(held, required);
    let teaching: Vec<_> = catalog.teaching(&skill.id).collect();
    let spread: Effort = teaching.iter().map(|resource| *resource.effort.value()).sum();
    let low = whole_hours(typical.scaled(spread.low.get(), spread.typical.get()));
    let high = whole_hours(typical.scaled(spread.high.get(), spread.typical.get()));
    let rule = Computation::Closing {
        held,
        required,
        hours: hours.basis.clone(),
        confidence: hours.confidence.clone(),
        resources: u32::try_from(teaching.len()).unwrap_or(u32::MAX),
    };
    let mut sources: Vec<_> = teaching.iter().flat_map(|resource| resource.effort.sources()).collect();
    sources.sort();
    sources.dedup();
    Some(Figure::derived(Effort { low, typical, high }, rule, sources))
}

/// A spread of estimates is not known to the minute.
fn whole_hours(minutes: Minutes) -> Minutes {
    Minutes::from_hours((minutes.get() + 30) / 60).max(Minutes::from_hours(1))
}
