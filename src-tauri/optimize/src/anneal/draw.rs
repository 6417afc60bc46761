//! Which change is tried next.

use super::Annealing;
use crate::chance::Chance;
use crate::model::{Effect, Mark, Model, Offer, Pick};

/// Of so many options drawn by chance the one comes in that might do most per minute,
const DRAWN_IN: usize = 2;
/// and of so many that are taken the one goes out that does least, where there is not enough time or money:
const DRAWN_OUT: usize = 4;
/// of so many where others come in its place or nothing does.
const DRAWN: usize = 2;
/// With what it needs at most so many come in at once,
pub(super) const MOST_IN: usize = 6;
/// and at most so many go out for lack of time or money: of changes for which more had to go hardly one in a hundred is kept.
const MOST_OUT: usize = 2;
/// One change in so many takes another way to something that is set.
const INSTEAD: usize = 4;
/// One change in so many puts others in the place of an option,
const REPLACED: usize = 4;
/// and of the rest one in so many aims at a goal.
const AIMED: usize = 2;

impl Annealing<'_> {
    /// Draws a change into `changed`; tells whether there is one.
    pub(super) fn draw(&mut self) -> bool {
        self.changed.clear();
        self.changed.extend_from_slice(&self.taken);
        self.spending = self.spent;
        if self.chance.below(REPLACED) == 0 && !self.taken.is_empty() {
            return self.replace() && self.bring_needs() && self.make_way_in_groups() && self.make_way();
        }
        if self.chance.below(AIMED) == 0 && !self.aims.is_empty() {
            return self.aim() && self.bring_needs() && self.make_way_in_groups() && self.make_way();
        }
        let pick = self.some_option();
        if self.has[pick] {
            self.give_up();
            return true;
        }
        self.fresh.clear();
        self.fresh.push(pick);
        self.bring_needs() && self.put_instead(pick) && self.make_way_in_groups() && self.make_way()
    }

    /// Notes as new what sets all that some goal lacks: of two options drawn for each mark the one that might do more
    /// per minute. False where nothing is lacking any more, or an option that is taken sets it in vain.
    pub(super) fn aim(&mut self) -> bool {
        let Self { model, count, has, rates, fresh, aims, chance, .. } = self;
        fresh.clear();
        for &mark in aims.some(chance) {
            let mark = mark as Mark;
            let setting = &model.set_by[mark];
            if count.holds(mark) || fresh.iter().any(|&pick| sets(setting, pick)) {
                continue;
            }
            let mut some = || setting.get(chance.below(setting.len())).map(|&(pick, _)| pick);
            let (Some(one), Some(two)) = (some(), some()) else { return false };
            let pick = if rates[two] > rates[one] { two } else { one };
            if has[pick] {
                return false;
            }
            fresh.push(pick);
        }
        !fresh.is_empty()
    }

    /// Takes out one that does little; tells which.
    pub(super) fn give_up(&mut self) -> Pick {
        let Self { changed, spending, costs, rates, chance, .. } = self;
        let gone = changed.remove(least(changed, rates, chance, DRAWN));
        spending.subtract(costs[gone]);
        gone
    }

    fn some_option(&mut self) -> Pick {
        let (has, rates, chance) = (&self.has, &self.rates, &mut self.chance);
        let mut some = || chance.below(has.len());
        let first = some();
        (1..DRAWN_IN).map(|_| some()).fold(first, |pick, other| {
            if !has[pick] && !has[other] && rates[other] > rates[pick] { other } else { pick }
        })
    }

    /// Notes as new what the new ones need too; false where that is too much or cannot be had.
    fn bring_needs(&mut self) -> bool {
        let Self { model, count, has, fresh, chance, .. } = self;
        let mut looked_at = 0;
        while let Some(&pick) = fresh.get(looked_at) {
            looked_at += 1;
            if fresh.len() >= MOST_IN {
                return false;
            }
            let Offer { needs, effects, .. } = &model.options[pick];
            let adds = |effect: &&Effect| !count.holds(effect.sets);
            let at_once = |effect: &Effect| effect.when.is_none_or(|when| count.holds(when));
            // What does nothing yet may do something after what its first effect asks for.
            let after = effects.iter().filter(adds).find_map(|effect| effect.when);
            let after = after.filter(|_| !effects.iter().filter(adds).any(at_once));
            for mark in needs.iter().copied().filter(|&need| !count.holds(need)).chain(after) {
                let setting = &model.set_by[mark];
                if fresh.iter().any(|&pick| sets(setting, pick)) {
                    continue;
                }
                let Some(&(other, _)) = setting.get(chance.below(setting.len())) else { return false };
                if !has[other] {
                    fresh.push(other);
                }
            }
        }
        true
    }

    /// Now and then, and where it sets nothing else, an option comes in the place of another that sets the same;
    /// false where there is none.
    fn put_instead(&mut self, pick: Pick) -> bool {
        let Self { model, count, has, changed, spending, costs, chance, .. } = self;
        let effects = &model.options[pick].effects;
        let nothing_else = effects.iter().all(|effect| count.holds(effect.sets));
        if effects.is_empty() || !(nothing_else || chance.below(INSTEAD) == 0) {
            return true;
        }
        let setting = model.set_by[effects[chance.below(effects.len())].sets].iter().map(|&(other, _)| other);
        let setting: Vec<Pick> = setting.filter(|&other| has[other]).collect();
        let same: Vec<usize> = (0..changed.len()).filter(|&at| setting.contains(&changed[at])).collect();
        let Some(&at) = same.get(chance.below(same.len())) else { return !nothing_else };
        spending.subtract(costs[changed.remove(at)]);
        true
    }

    /// Takes out what overlaps with what is new; false where that overlaps with itself.
    fn make_way_in_groups(&mut self) -> bool {
        let Self { model, changed, fresh, spending, costs, .. } = self;
        fresh.iter().enumerate().all(|(at, &pick)| {
            let groups = &model.options[pick].groups;
            let overlaps = |other: &Pick| model.options[*other].groups.iter().any(|it| groups.contains(it));
            if groups.is_empty() {
                return true;
            }
            changed.retain(|other| {
                let goes = overlaps(other);
                if goes {
                    spending.subtract(costs[*other]);
                }
                !goes
            });
            !fresh[..at].iter().any(overlaps)
        })
    }

    /// Takes out what does little until all fits nearly enough; false where too much would have to go.
    fn make_way(&mut self) -> bool {
        let Self { model, changed, fresh, spending, costs, rates, chance, toll, .. } = self;
        for &pick in fresh.iter() {
            spending.add(costs[pick]);
        }
        for out in 0.. {
            let dear = spending.dollars > model.limits.dollars;
            if !dear && spending.minutes <= toll.most {
                break;
            }
            if out == MOST_OUT || changed.is_empty() {
                return false;
            }
            let least = least(changed, rates, chance, DRAWN_OUT);
            let at = if dear { next_that_costs(model, changed, least) } else { least };
            spending.subtract(costs[changed.remove(at)]);
        }
        changed.extend_from_slice(fresh);
        true
    }

    /// Finds what each option does per minute: what the goals weigh that ask for what it alone sets, or for what is built
    /// on it; of one that is not taken, what the goals weigh that lack little else. Those are what is aimed at.
    pub(super) fn weigh(&mut self) {
        let Self { model, count, taken, has, rates, aims, used, .. } = self;
        aims.clear();
        used.fill(0);
        let mut lacked = vec![0i64; model.marks()];
        for (lacking, weight, marks) in count.lacks().near() {
            if lacking > 0 {
                aims.note(marks.iter().copied().filter(|&mark| !count.holds(mark as Mark)), weight);
            }
            let marks = marks.iter().map(|&mark| mark as usize);
            match lacking {
                0 => marks.for_each(|mark| used[mark] += weight),
                1 => marks.filter(|&mark| !count.holds(mark)).for_each(|mark| lacked[mark] += 4 * weight),
                _ => marks.filter(|&mark| !count.holds(mark)).for_each(|mark| lacked[mark] += weight),
            }
        }
        for mark in (1..used.len()).rev().filter(|&mark| model.lowest[mark] < mark) {
            used[mark - 1] += used[mark];
        }
        let mut setting = vec![0u32; model.marks()];
        for &pick in taken.iter() {
            let effects = model.options[pick].effects.iter();
            effects.flat_map(|effect| model.up_to(effect.sets)).for_each(|mark| setting[mark] += 1);
        }
        let alone = |pick: Pick, used: &[i64]| -> i64 {
            let marks = model.options[pick].effects.iter().flat_map(|effect| model.set_at_once(effect));
            marks.filter(|&mark| setting[mark] == 1).map(|mark| used[mark]).fold(0, i64::saturating_add)
        };
        for &pick in taken.iter() {
            rates[pick] = alone(pick, used);
        }
        for &pick in taken.iter() {
            for &need in &model.options[pick].needs {
                used[need] = used[need].saturating_add(rates[pick]);
            }
        }
        for (pick, option) in model.options.iter().enumerate() {
            let might = || {
                let marks = option.effects.iter().flat_map(|effect| model.up_to(effect.sets));
                let marks = marks.filter(|&mark| !count.holds(mark));
                marks.map(|mark| lacked[mark]).fold(0, i64::saturating_add)
            };
            let does = if has[pick] { alone(pick, used) } else { might() };
            rates[pick] =
                does.saturating_mul(super::FINE) / i64::try_from(option.minutes).unwrap_or(i64::MAX);
        }
        // What an effect waits for is used too, which counts for no option.
        for when in
            taken.iter().flat_map(|&pick| &model.options[pick].effects).filter_map(|effect| effect.when)
        {
            used[when] = used[when].max(1);
        }
    }
}

fn sets(setting: &[(Pick, usize)], pick: Pick) -> bool {
    setting.iter().any(|&(other, _)| other == pick)
}

/// The place of the option that does least per minute, of so many drawn by chance.
fn least(picks: &[Pick], rates: &[i64], chance: &mut Chance, drawn: usize) -> usize {
    let mut some = || chance.below(picks.len());
    let first = some();
    (1..drawn)
        .map(|_| some())
        .fold(first, |least, at| if rates[picks[at]] < rates[picks[least]] { at } else { least })
}

/// The first place from one on, going round, of an option that costs money.
fn next_that_costs(model: &Model, picks: &[Pick], from: usize) -> usize {
    let places = (from..picks.len()).chain(0..from);
    places.into_iter().find(|&at| model.options[picks[at]].dollars > 0).unwrap_or(from)
}
