//! In which order: what comes first first, and what pays off most per hour early.

use super::cover::{Choice, Instance, Standing, best_bundle, costs_among};

/// Puts chosen options in a sequence in which each may be taken when its turn comes.
///
/// Again and again the option is looked for that, together with everything still missing
/// before it, closes the most gap points per minute; that bundle comes next. Should an early
/// place cost a level that the choice reaches in its own order, that order is kept.
pub(super) fn sequence(instance: &Instance, choice: &Choice) -> Vec<usize> {
    let mut standing = Standing::start(instance);
    let mut left = choice.taken.clone();
    while !left.is_empty() {
        let costs = costs_among(instance, &standing.levels, &left);
        let best = best_bundle(instance, &costs, &standing, left.iter().copied(), |_| true);
        // What closes nothing by itself comes as soon as it can.
        let next = best.or_else(|| {
            let open =
                |number: &&usize| instance.options.get(**number).is_some_and(|o| o.is_open(&standing.levels));
            left.iter().find(open).map(|number| vec![*number])
        });
        let Some(bundle) = next else { break };
        for number in bundle {
            standing.take(instance, number);
            left.retain(|other| *other != number);
        }
    }
    let chosen = Standing::after(instance, &choice.taken);
    if standing.open_value(instance) > chosen.open_value(instance) { chosen.done } else { standing.done }
}
