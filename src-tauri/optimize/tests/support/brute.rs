//! The best plan by trying everything, and whether a plan keeps the rules: both written from the rules
//! alone, not from the crate's own code.

use std::collections::{BTreeMap, BTreeSet};

use cairn_domain::plan::cover::{Instance, Standing};

/// How good a plan is: locked options, then worth, then few minutes.
pub(crate) type Worth = (usize, u64, std::cmp::Reverse<u64>);

/// The best that any sequence of options comes to, by trying all of them.
pub(crate) fn best(instance: &Instance) -> Worth {
    let mut seen = BTreeSet::new();
    let mut best = worth(instance, &Standing::start(instance));
    explore(instance, &Standing::start(instance), &mut seen, &mut best);
    best
}

fn explore(
    instance: &Instance,
    standing: &Standing,
    seen: &mut BTreeSet<(Vec<usize>, Vec<u8>)>,
    best: &mut Worth,
) {
    *best = (*best).max(worth(instance, standing));
    for number in 0..instance.options.len() {
        let mut after = standing.clone();
        if !after.take(instance, number) {
            continue;
        }
        let mut done = after.done.clone();
        done.sort_unstable();
        let levels = after.levels.iter().chain(&after.shown).map(|level| level.number()).collect();
        if seen.insert((done, levels)) {
            explore(instance, &after, seen, best);
        }
    }
}

/// What a standing comes to.
pub(crate) fn worth(instance: &Instance, standing: &Standing) -> Worth {
    (standing.locked(instance), standing.worth(instance), std::cmp::Reverse(standing.minutes))
}

/// The smallest sum of weight times minute of any order of any plan that ends as `end`, in at most its minutes.
pub(crate) fn least_wait(instance: &Instance, end: &Standing) -> u128 {
    let goal = worth(instance, end);
    let start = Standing::start(instance);
    let mut layer = BTreeMap::from([(Vec::new(), (0u128, start))]);
    let mut least = u128::MAX;
    while !layer.is_empty() {
        let mut next: BTreeMap<Vec<u8>, (u128, Standing)> = BTreeMap::new();
        for (waited, standing) in layer.into_values() {
            let (locked, value, minutes) = worth(instance, &standing);
            if locked >= goal.0 && value >= goal.1 && minutes >= goal.2 {
                least = least.min(waited);
            }
            for number in 0..instance.options.len() {
                let mut after = standing.clone();
                if !after.take(instance, number) || after.minutes > end.minutes {
                    continue;
                }
                let gained = after.worth(instance) - value;
                let waited = waited + u128::from(gained) * u128::from(after.minutes);
                let mut key: Vec<u8> = after.levels.iter().chain(&after.shown).map(|l| l.number()).collect();
                let mut done = after.done.clone();
                done.sort_unstable();
                key.extend(done.iter().map(|&number| u8::try_from(number).expect("few options")));
                if next.get(&key).is_none_or(|(other, _)| *other > waited) {
                    next.insert(key, (waited, after));
                }
            }
        }
        layer = next;
    }
    least
}

/// The sum of weight times minute over all wishes, in an order.
pub(crate) fn wait(instance: &Instance, order: &[usize]) -> u128 {
    let mut standing = Standing::start(instance);
    let mut waited = 0;
    for &number in order {
        let before = standing.worth(instance);
        standing.take(instance, number);
        waited += u128::from(standing.worth(instance) - before) * u128::from(standing.minutes);
    }
    waited
}
