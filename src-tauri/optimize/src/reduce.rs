//! Leaving out what cannot matter, before anything is searched.
//!
//! Each rule keeps at least one best plan: what can never be reached or is never asked for goes,
//! and an option goes when another is always at least as good in its place.

use std::collections::BTreeMap;

use crate::model::{Effect, Goal, Mark, Model, Offer};

/// A smaller model with the same best worth and the same fewest minutes.
pub(crate) fn reduce(mut model: Model) -> Model {
    let limits = model.limits;
    model.options.retain(|option| option.minutes <= limits.minutes && option.dollars <= limits.dollars);
    loop {
        let before = size(&model);
        drop_unreachable(&mut model);
        drop_unasked(&mut model);
        drop_dominated(&mut model);
        if size(&model) == before {
            break;
        }
    }
    renumber(model).index()
}

fn size(model: &Model) -> (usize, usize, usize) {
    let effects = model.options.iter().map(|option| option.effects.len()).sum();
    (model.options.len(), effects, model.goals.len())
}

/// The weight of all goals that can be granted, one at a time, without the options barred.
pub(crate) fn reachable(model: &Model, barred: &[bool]) -> u64 {
    let reached = reached(model, barred);
    let granted = model.goals.iter().filter(|goal| goal.marks.iter().all(|&mark| reached[mark]));
    granted.map(|goal| goal.weight).sum()
}

/// The marks that can be set without the options barred, were there no limits and no overlaps.
fn reached(model: &Model, barred: &[bool]) -> Vec<bool> {
    let mut reached = vec![false; model.implied.len()];
    loop {
        let mut more = false;
        for (pick, option) in model.options.iter().enumerate() {
            if barred.get(pick).is_some_and(|barred| *barred)
                || !option.needs.iter().all(|&need| reached[need])
            {
                continue;
            }
            for effect in &option.effects {
                if !reached[effect.sets] && effect.when.is_none_or(|when| reached[when]) {
                    more = true;
                    reached[effect.sets] = true;
                    for &lower in &model.implied[effect.sets] {
                        reached[lower] = true;
                    }
                }
            }
        }
        if !more {
            return reached;
        }
    }
}

/// Options, effects and goals that ask for marks nothing can set.
fn drop_unreachable(model: &mut Model) {
    let reached = reached(model, &[]);
    model.goals.retain(|goal| goal.marks.iter().all(|&mark| reached[mark]));
    model.options.retain(|option| option.needs.iter().all(|&need| reached[need]));
    for option in &mut model.options {
        option.effects =
            option.effects.iter().copied().filter(|e| e.when.is_none_or(|when| reached[when])).collect();
    }
}

/// Marks nothing asks for: an effect sets the highest level below that something does ask for.
fn drop_unasked(model: &mut Model) {
    let mut asked = vec![false; model.implied.len()];
    for &mark in model.goals.iter().flat_map(|goal| &goal.marks) {
        asked[mark] = true;
    }
    // What an option needs is asked for once the option itself is good for something.
    loop {
        let mut more = false;
        for option in &model.options {
            let good = |effect: &&Effect| asked_below(model, &asked, effect.sets).is_some();
            let whens: Vec<Mark> =
                option.effects.iter().filter(good).filter_map(|effect| effect.when).collect();
            let useful = option.effects.iter().any(|effect| good(&effect));
            let needs = option.needs.iter().copied().filter(|_| useful);
            for mark in whens.into_iter().chain(needs) {
                more |= !asked[mark];
                asked[mark] = true;
            }
        }
        if !more {
            break;
        }
    }
    let options = std::mem::take(&mut model.options);
    let lowered = |mut option: Offer| {
        let effects = option.effects.iter().filter_map(|effect| {
            let sets = asked_below(model, &asked, effect.sets)?;
            // An effect that asks for what it sets does nothing.
            effect.when.is_none_or(|when| !model.follows(sets, when)).then_some(Effect { sets, ..*effect })
        });
        option.effects = simplest(model, &option, effects.collect());
        option
    };
    let options: Vec<Offer> = options.into_iter().map(lowered).filter(|o| !o.effects.is_empty()).collect();
    model.options = options;
}

/// The highest mark asked for among a mark and what it implies.
fn asked_below(model: &Model, asked: &[bool], mark: Mark) -> Option<Mark> {
    let lower = model.implied[mark].iter().rev();
    std::iter::once(&mark).chain(lower).copied().find(|&mark| asked[mark])
}

/// Effects without those another covers, and without conditions that hold anyway.
fn simplest(model: &Model, option: &Offer, mut effects: Vec<Effect>) -> Box<[Effect]> {
    for effect in &mut effects {
        let needed = |when: &Mark| option.needs.iter().any(|&need| model.follows(*when, need));
        effect.when = effect.when.filter(|when| !needed(when));
    }
    effects.retain(|effect| !option.needs.iter().any(|&need| model.follows(effect.sets, need)));
    effects.sort_unstable();
    effects.dedup();
    let covered =
        |effect: &Effect| effects.iter().any(|other| other != effect && covers(model, *other, *effect));
    effects.iter().copied().filter(|effect| !covered(effect)).collect()
}

/// True when one effect of the same option does all another does.
fn covers(model: &Model, one: Effect, other: Effect) -> bool {
    let earlier = match (one.when, other.when) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(one), Some(other)) => model.follows(one, other),
    };
    earlier && model.follows(other.sets, one.sets)
}

/// Options in whose place another is always at least as good, and beside which they add nothing.
fn drop_dominated(model: &mut Model) {
    let mut by_mark: BTreeMap<Mark, Vec<usize>> = BTreeMap::new();
    for (pick, option) in model.options.iter().enumerate() {
        for effect in option.effects.iter().filter(|effect| effect.when.is_none()) {
            by_mark.entry(effect.sets).or_default().push(pick);
            for &lower in &model.implied[effect.sets] {
                by_mark.entry(lower).or_default().push(pick);
            }
        }
    }
    let mut dropped = vec![false; model.options.len()];
    for (pick, option) in model.options.iter().enumerate() {
        let Some(first) = option.effects.first() else { continue };
        let rivals = by_mark.get(&first.sets).into_iter().flatten();
        dropped[pick] = rivals.copied().any(|rival| {
            rival != pick && !dropped[rival] && dominates(model, &model.options[rival], option, rival < pick)
        });
    }
    let mut at = dropped.into_iter();
    model.options.retain(|_| !at.next().unwrap_or(false));
}

/// Whether `one` is as good as `other` wherever `other` could stand; among equals the earlier stays.
fn dominates(model: &Model, one: &Offer, other: &Offer, earlier: bool) -> bool {
    let cheaper = one.minutes <= other.minutes && one.dollars <= other.dollars;
    let equal = one.minutes == other.minutes && one.dollars == other.dollars;
    let sooner = one.needs.iter().all(|&need| other.needs.iter().any(|&also| model.follows(need, also)));
    let freer = one.groups.iter().all(|group| other.groups.contains(group));
    // Only an option that does the same at every place can move to another's, which then has nothing to add.
    let steady = one.effects.iter().all(|effect| effect.when.is_none());
    let does = |effect: &Effect| one.effects.iter().any(|mine| model.follows(effect.sets, mine.sets));
    let needed = |effect: &Effect| one.needs.iter().any(|&need| model.follows(effect.sets, need));
    cheaper
        && sooner
        && freer
        && steady
        && other.effects.iter().all(|effect| does(effect) || needed(effect))
        && (earlier || !equal || !dominates(model, other, one, true))
}

/// Numbers the marks that are left densely, merges equal goals, and drops those granted from the start.
fn renumber(mut model: Model) -> Model {
    let mut used = vec![false; model.implied.len()];
    let goals = model.goals.iter().flat_map(|goal| goal.marks.iter());
    let options = model.options.iter().flat_map(|option| {
        let effects = option.effects.iter().flat_map(|effect| effect.when.iter().chain([&effect.sets]));
        option.needs.iter().chain(effects)
    });
    for &mark in goals.chain(options) {
        used[mark] = true;
    }
    let mut number = vec![0; used.len()];
    let mut next = 0;
    for (mark, used) in used.iter().enumerate() {
        number[mark] = next;
        next += usize::from(*used);
    }
    let mut merged: BTreeMap<Box<[Mark]>, u64> = BTreeMap::new();
    for goal in &model.goals {
        let marks = highest(&model, &goal.marks);
        if marks.is_empty() {
            model.granted += goal.weight;
        } else if goal.weight > 0 {
            *merged.entry(marks.iter().map(|&mark| number[mark]).collect()).or_default() += goal.weight;
        }
    }
    for option in &mut model.options {
        option.needs = option.needs.iter().map(|&mark| number[mark]).collect();
        for effect in &mut option.effects {
            effect.sets = number[effect.sets];
            effect.when = effect.when.map(|when| number[when]);
        }
    }
    let implied = model.implied.iter().zip(&used).filter(|(_, used)| **used);
    let lower = |marks: &[Mark]| marks.iter().filter(|&&mark| used[mark]).map(|&mark| number[mark]).collect();
    model.implied = implied.map(|(marks, _)| lower(marks)).collect();
    model.goals = merged.into_iter().map(|(marks, weight)| Goal { marks, weight }).collect();
    model
}

/// A goal's marks in order, without those another implies.
fn highest(model: &Model, marks: &[Mark]) -> Vec<Mark> {
    let mut kept: Vec<Mark> = marks
        .iter()
        .copied()
        .filter(|&mark| !marks.iter().any(|&other| other != mark && model.follows(mark, other)))
        .collect();
    kept.sort_unstable();
    kept.dedup();
    kept
}
