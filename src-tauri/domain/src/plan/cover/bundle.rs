//! An option together with everything that has to come before it.

use super::cost::Costs;
use super::replay::Standing;
use super::{Fact, Instance};

/// The bundle of an option from where somebody stands, in an order in which it can be done.
///
/// First levels of gains count as needs where they can be reached: what helps only those who
/// are Guided is done after somebody is Guided.
pub(in crate::plan) fn bundle(
    instance: &Instance,
    costs: &Costs<'_>,
    standing: &Standing,
    number: usize,
) -> Option<Vec<usize>> {
    let option = instance.options.get(number)?;
    let mut bundle = costs.way_to(&option.needs)?;
    for gain in &option.gains {
        let held = standing.levels.get(gain.skill).copied().unwrap_or_default();
        if instance.target(gain.skill).is_none() || held >= gain.from || held >= gain.to {
            continue;
        }
        let first = Fact { skill: gain.skill, level: gain.from };
        for before in costs.way_to(&[first]).unwrap_or_default() {
            if !bundle.contains(&before) {
                bundle.push(before);
            }
        }
    }
    bundle.retain(|before| *before != number);
    bundle.push(number);
    Some(bundle)
}

/// The same without what only the first levels of further gains ask for: shorter, and it may teach less.
pub(in crate::plan) fn bare_bundle(
    instance: &Instance,
    costs: &Costs<'_>,
    number: usize,
) -> Option<Vec<usize>> {
    let mut bundle = costs.way_to(&instance.options.get(number)?.needs)?;
    bundle.retain(|before| *before != number);
    bundle.push(number);
    Some(bundle)
}

/// The bundle among `numbers` that closes most per minute from where somebody stands.
///
/// A shorter bundle wins a tie, then the lower number.
pub(in crate::plan) fn best_bundle(
    instance: &Instance,
    costs: &Costs<'_>,
    standing: &Standing,
    numbers: impl Iterator<Item = usize>,
    fits: impl Fn(&[usize]) -> bool,
) -> Option<Vec<usize>> {
    let before = standing.open_value(instance);
    let mut best: Option<(u64, u64, Vec<usize>)> = None;
    for number in numbers {
        // What touches no open target closes nothing: what it prepares for is a candidate itself.
        let gains = instance.options.get(number).map(|option| option.gains.as_slice()).unwrap_or_default();
        if !gains.iter().any(|gain| standing.is_open(instance, gain.skill)) {
            continue;
        }
        let full = bundle(instance, costs, standing, number);
        let bare = bare_bundle(instance, costs, number).filter(|bare| full.as_ref() != Some(bare));
        for tried in [full, bare].into_iter().flatten().filter(|tried| fits(tried)) {
            let mut after = standing.clone();
            if !tried.iter().all(|&step| after.take(instance, step)) {
                continue;
            }
            let closed = before.saturating_sub(after.open_value(instance));
            let minutes = instance.minutes(&tried).max(1);
            let better = closed > 0
                && best.as_ref().is_none_or(|(value, time, _)| {
                    // a/b > c/d without division.
                    let (new, old) =
                        (u128::from(closed) * u128::from(*time), u128::from(*value) * u128::from(minutes));
                    new > old || (new == old && minutes < *time)
                });
            if better {
                best = Some((closed, minutes, tried));
            }
        }
    }
    best.map(|(_, _, bundle)| bundle)
}
