//! In which order: what comes first first, and what pays off most per hour early.

use super::cover::{Choice, Costs, Fact, Instance, costs_among};
use crate::level::Level;

/// Puts chosen options in a sequence in which each may be taken when its turn comes.
///
/// Again and again the option is looked for that, together with everything still missing
/// before it, closes the most gap points per minute; that group comes next.
pub(super) fn sequence(instance: &Instance, choice: &Choice) -> Vec<usize> {
    let mut left = choice.taken.clone();
    let mut levels = instance.start.clone();
    let mut sequence = Vec::with_capacity(left.len());
    while let Some(group) = best_group(instance, &left, &levels) {
        for number in group {
            if let Some(option) = instance.options.get(number) {
                option.apply(&mut levels);
            }
            left.retain(|other| *other != number);
            sequence.push(number);
        }
    }
    sequence
}

fn best_group(instance: &Instance, left: &[usize], levels: &[Level]) -> Option<Vec<usize>> {
    let costs = costs_among(instance, levels, left);
    let groups = left.iter().filter_map(|&number| {
        let group = group_of(instance, &costs, number, levels)?;
        let minutes = instance.minutes(&group).max(1);
        Some((value(instance, &group, levels), minutes, group))
    });
    // a/b > c/d without division; the shorter group wins a tie, then the lower number.
    let better = |a: &(u64, u64, Vec<usize>), b: &(u64, u64, Vec<usize>)| {
        (u128::from(b.0) * u128::from(a.1))
            .cmp(&(u128::from(a.0) * u128::from(b.1)))
            .then(a.1.cmp(&b.1))
            .then(a.2.last().cmp(&b.2.last()))
    };
    groups.min_by(better).map(|(_, _, group)| group)
}

/// The option with everything before it that is not done yet, in order.
///
/// First levels of gains count as needs where something left can still reach them.
fn group_of(instance: &Instance, costs: &Costs<'_>, number: usize, levels: &[Level]) -> Option<Vec<usize>> {
    let option = instance.options.get(number)?;
    let mut group = costs.way_to(&option.needs)?;
    for gain in &option.gains {
        let first = Fact { skill: gain.skill, level: gain.from };
        if first.holds(levels) || levels.get(gain.skill).is_some_and(|held| *held >= gain.to) {
            continue;
        }
        for before in costs.way_to(&[first]).unwrap_or_default() {
            if !group.contains(&before) && before != number {
                group.push(before);
            }
        }
    }
    group.retain(|before| *before != number);
    group.push(number);
    Some(group)
}

/// Gap points the group closes from these levels.
fn value(instance: &Instance, group: &[usize], levels: &[Level]) -> u64 {
    let mut after = levels.to_vec();
    for option in group.iter().filter_map(|&number| instance.options.get(number)) {
        option.apply(&mut after);
    }
    let closed = instance.targets.iter().map(|target| {
        let at = |levels: &[Level]| levels.get(target.fact.skill).copied().unwrap_or_default();
        let steps = at(levels).min(target.fact.level).steps_to(at(&after).min(target.fact.level));
        let all =
            instance.start.get(target.fact.skill).map_or(1, |start| start.steps_to(target.fact.level).max(1));
        u64::from(target.value) * u64::from(steps) / u64::from(all)
    });
    closed.sum()
}
