//! Taking, dropping and exchanging options until nothing gets cheaper.

use std::cmp::Reverse;

use super::bundle::best_bundle;
use super::cost::Costs;
use super::replay::Standing;
use super::{Choice, Instance};

/// Items that are exchanged beside those of overlap groups.
const EXCHANGED: usize = 20;

/// Chooses options that reach as many targets as can be reached, in few minutes.
///
/// The result is feasible in the order given, the same for the same instance, and not
/// proved to be best.
pub fn choose(instance: &Instance) -> Choice {
    let mut best = fill(instance, Vec::new(), None);
    prune(instance, &mut best);
    exchange(instance, &mut best);
    Choice { taken: best }
}

/// First what stays open, then the minutes. Less is better.
fn score(instance: &Instance, sequence: &[usize]) -> (u64, u64) {
    let standing = Standing::after(instance, sequence);
    (standing.open_value(instance), instance.minutes(&standing.done))
}

/// Adds the bundle that closes most per minute until none closes anything.
fn fill(instance: &Instance, begun: Vec<usize>, forbidden: Option<usize>) -> Vec<usize> {
    let mut standing = Standing::after(instance, &begun);
    loop {
        let usable: Vec<bool> = (0..instance.options.len())
            .map(|number| {
                forbidden != Some(number)
                    && !standing.done.contains(&number)
                    && instance.goes_with(&[number], &standing.done)
            })
            .collect();
        let is_usable = |number: usize| usable.get(number).copied().unwrap_or(false);
        let price = |number: usize| {
            let minutes = instance.options.get(number).map(|option| u64::from(option.minutes));
            minutes.filter(|_| is_usable(number))
        };
        let costs = Costs::new(instance, &standing.levels, price);
        let numbers = (0..instance.options.len()).filter(|&number| is_usable(number));
        let fits = |bundle: &[usize]| bundle.len() == 1 || instance.goes_with(bundle, &standing.done);
        let Some(bundle) = best_bundle(instance, &costs, &standing, numbers, fits) else {
            return standing.done;
        };
        for number in bundle {
            standing.take(instance, number);
        }
    }
}

/// Drops what can go without leaving more open, longest first.
pub(in crate::plan) fn prune(instance: &Instance, sequence: &mut Vec<usize>) {
    let (open, _) = score(instance, sequence);
    for number in longest_first(instance, sequence) {
        let without: Vec<usize> = sequence.iter().copied().filter(|other| *other != number).collect();
        let standing = Standing::after(instance, &without);
        if standing.open_value(instance) <= open {
            *sequence = standing.done;
        }
    }
}

/// Forbids options in turn, and keeps the repaired sequence when it is better.
///
/// Tried are those of overlap groups, which keep others out, and the longest, where there is
/// most to win. A second round would shorten some plans by a tenth and take twice as long.
fn exchange(instance: &Instance, sequence: &mut Vec<usize>) {
    let mut known = score(instance, sequence);
    for number in worth_exchanging(instance, sequence) {
        if !sequence.contains(&number) {
            continue;
        }
        let without: Vec<usize> = sequence.iter().copied().filter(|other| *other != number).collect();
        let mut tried = fill(instance, without, Some(number));
        if score(instance, &tried).0 > known.0 {
            continue;
        }
        prune(instance, &mut tried);
        let reached = score(instance, &tried);
        if reached < known {
            known = reached;
            *sequence = tried;
        }
    }
}

fn worth_exchanging(instance: &Instance, sequence: &[usize]) -> Vec<usize> {
    let grouped =
        |number: &usize| instance.options.get(*number).is_some_and(|option| !option.groups.is_empty());
    let (mut first, others): (Vec<usize>, Vec<usize>) =
        longest_first(instance, sequence).into_iter().partition(grouped);
    first.extend(others.into_iter().take(EXCHANGED));
    first
}

fn longest_first(instance: &Instance, sequence: &[usize]) -> Vec<usize> {
    let minutes = |number: &usize| instance.options.get(*number).map_or(0, |option| option.minutes);
    let mut numbers = sequence.to_vec();
    numbers.sort_by_key(|number| (Reverse(minutes(number)), *number));
    numbers
}
