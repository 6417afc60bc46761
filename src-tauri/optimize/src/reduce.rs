//! Leaving out what cannot matter, before anything is searched.
//!
//! Each rule keeps at least one best plan: what can never be reached or is never asked for goes,
//! and an option goes when another is always at least as good in its place.

use crate::model::{Effect, Mark, Model, Offer, Pick};

/// A smaller model with the same best worth and the same fewest minutes.
pub(crate) fn reduce(mut model: Model) -> Model {
    let limits = model.limits;
    model.options.retain(|option| option.minutes <= limits.minutes && option.dollars <= limits.dollars);
    let mut settled = None;
    loop {
        drop_unreachable(&mut model);
        drop_unasked(&mut model);
        if settled == Some(size(&model)) {
            return renumber(model).index();
        }
        drop_dominated(&mut model);
        settled = Some(size(&model));
    }
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
    let mut reached = vec![false; model.marks()];
    let mut waiting: Vec<Pick> = (0..model.options.len()).collect();
    waiting.retain(|&pick| !barred.get(pick).is_some_and(|barred| *barred));
    let mut more = true;
    while std::mem::take(&mut more) {
        waiting.retain(|&pick| {
            let option = &model.options[pick];
            if !option.needs.iter().all(|&need| reached[need]) {
                return true;
            }
            let mut waits = false;
            for effect in &option.effects {
                if effect.when.is_some_and(|when| !reached[when]) {
                    waits = true;
                } else if !reached[effect.sets] {
                    more = true;
                    reached[model.up_to(effect.sets)].fill(true);
                }
            }
            waits
        });
    }
    reached
}

/// Options, effects and goals that ask for marks nothing can set.
fn drop_unreachable(model: &mut Model) {
    let reached = reached(model, &[]);
    model.goals.retain(|goal| goal.marks.iter().all(|&mark| reached[mark]));
    model.options.retain(|option| option.needs.iter().all(|&need| reached[need]));
    for option in &mut model.options {
        let mut effects = std::mem::take(&mut option.effects).into_vec();
        effects.retain(|effect| effect.when.is_none_or(|when| reached[when]));
        option.effects = effects.into();
    }
}

/// Marks nothing asks for: an effect sets the highest level below that something does ask for.
fn drop_unasked(model: &mut Model) {
    let mut asked = vec![false; model.marks()];
    for &mark in model.goals.iter().flat_map(|goal| &goal.marks) {
        asked[mark] = true;
    }
    // What an option needs is asked for once the option itself is good for something.
    let mut more = true;
    while std::mem::take(&mut more) {
        for option in &model.options {
            let good = |effect: &&Effect| asked_below(model, &asked, effect.sets).is_some();
            let mut useful = option.effects.iter().filter(good).peekable();
            if useful.peek().is_none() {
                continue;
            }
            let whens = useful.filter_map(|effect| effect.when);
            let news: Vec<Mark> =
                whens.chain(option.needs.iter().copied()).filter(|&mark| !asked[mark]).collect();
            for mark in news {
                more = true;
                asked[mark] = true;
            }
        }
    }
    let mut options = std::mem::take(&mut model.options);
    options.retain_mut(|option| {
        let mut effects = std::mem::take(&mut option.effects).into_vec();
        effects.retain_mut(|effect| {
            let Some(sets) = asked_below(model, &asked, effect.sets) else { return false };
            effect.sets = sets;
            // An effect that asks for what it sets does nothing.
            effect.when.is_none_or(|when| !model.follows(sets, when))
        });
        simplify(model, option, &mut effects);
        option.effects = effects.into();
        !option.effects.is_empty()
    });
    model.options = options;
}

/// The highest mark asked for among a mark and what it implies.
fn asked_below(model: &Model, asked: &[bool], mark: Mark) -> Option<Mark> {
    model.up_to(mark).rev().find(|&mark| asked[mark])
}

/// Leaves out effects that another covers, and conditions that hold anyway.
fn simplify(model: &Model, option: &Offer, effects: &mut Vec<Effect>) {
    let needed = |mark: Mark| option.needs.iter().any(|&need| model.follows(mark, need));
    effects.retain_mut(|effect| {
        effect.when = effect.when.filter(|&when| !needed(when));
        !needed(effect.sets)
    });
    effects.sort_unstable();
    effects.dedup();
    let mut at = 0;
    while let Some(&effect) = effects.get(at) {
        if effects.iter().any(|&other| other != effect && covers(model, other, effect)) {
            effects.remove(at);
        } else {
            at += 1;
        }
    }
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
    let mut by_mark: Vec<Vec<Pick>> = vec![Vec::new(); model.marks()];
    for (pick, option) in model.options.iter().enumerate() {
        for effect in option.effects.iter().filter(|effect| effect.when.is_none()) {
            for mark in model.up_to(effect.sets) {
                by_mark[mark].push(pick);
            }
        }
    }
    let mut dropped = vec![false; model.options.len()];
    for (pick, option) in model.options.iter().enumerate() {
        let Some(first) = option.effects.first() else { continue };
        dropped[pick] = by_mark[first.sets].iter().any(|&rival| {
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
    let mut used = vec![false; model.marks()];
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
    let mut goals = std::mem::take(&mut model.goals);
    goals.retain_mut(|goal| {
        goal.marks = highest(&model, std::mem::take(&mut goal.marks));
        goal.marks.iter_mut().for_each(|mark| *mark = number[*mark]);
        model.granted += if goal.marks.is_empty() { goal.weight } else { 0 };
        goal.weight > 0 && !goal.marks.is_empty()
    });
    goals.sort_unstable();
    goals.dedup_by(|next, kept| {
        let same = next.marks == kept.marks;
        kept.weight += if same { next.weight } else { 0 };
        same
    });
    model.goals = goals;
    for option in &mut model.options {
        option.needs.iter_mut().for_each(|need| *need = number[*need]);
        for effect in &mut option.effects {
            effect.sets = number[effect.sets];
            effect.when = effect.when.map(|when| number[when]);
        }
    }
    let lowest = model.lowest.iter().zip(&used).filter(|(_, used)| **used);
    model.lowest = lowest.map(|(&lowest, _)| number[lowest]).collect();
    model
}

/// A goal's marks in order, without those another implies.
fn highest(model: &Model, marks: Box<[Mark]>) -> Box<[Mark]> {
    let mut marks = marks.into_vec();
    marks.sort_unstable();
    // The next higher level of the same skill comes right after.
    marks.dedup_by(|next, kept| {
        let implies = model.follows(*kept, *next);
        *kept = if implies { *next } else { *kept };
        implies
    });
    marks.into()
}
