//! Prices found in a moment, for models that are too large for the solver.
//!
//! Goals first hand their weight to all their marks alike. Then, again and again, the options that are
//! paid most per minute are taken as far as the minutes reach, and each goal moves a part of its weight to
//! the mark that was left out most so far: what nobody pays for cannot be had for nothing. (A game of two
//! that learn from each other's play, Brown 1951.) The lowest bound on the way is kept.

use crate::model::{Effect, Goal, Model, Pick};

/// How many parts a unit of worth is divided into.
const PARTS: i128 = 1 << 20;
/// The part of a share that is moved at once.
const MOVED: i128 = 24;
/// How quickly what was covered before is forgotten.
const MEMORY: i64 = 32;
/// What a mark that is always covered counts.
const ALWAYS: i64 = 1 << 16;

/// Prices that get better round by round.
#[derive(Debug)]
pub(crate) struct Rough {
    /// What each goal hands to each of its marks: all of its weight.
    shares: Vec<Vec<i128>>,
    /// What each mark was handed.
    marks: Vec<i128>,
    /// How often each mark was covered so far, the last rounds counting most.
    covered: Vec<i64>,
}

impl Rough {
    pub(crate) fn new(model: &Model) -> Self {
        let none = model.marks();
        let shares = model.goals.iter().map(alike).collect();
        Self { shares, marks: vec![0; none], covered: vec![0; none] }
    }

    /// One round; what no plan is worth more than by the prices it used.
    pub(crate) fn round(&mut self, model: &Model) -> u64 {
        let (taken, most) = self.settle(model);
        let mut now = vec![0i64; self.covered.len()];
        for effect in taken.iter().flat_map(|&pick| &model.options[pick].effects) {
            model.set_at_once(effect).for_each(|mark| now[mark] = ALWAYS);
        }
        for (so_far, now) in self.covered.iter_mut().zip(now) {
            *so_far += (now - *so_far) / MEMORY;
        }
        for (goal, shares) in model.goals.iter().zip(&mut self.shares) {
            let Some(least) = (0..shares.len()).min_by_key(|&at| self.covered[goal.marks[at]]) else {
                continue;
            };
            let mut moved = 0;
            for share in shares.iter_mut() {
                moved += *share / MOVED;
                *share -= *share / MOVED;
            }
            shares[least] += moved;
        }
        most
    }

    /// Pays for marks what they are handed and prices the minute so that what is paid best just fills the time.
    /// Tells what that is, and what no plan is worth more than: the price of all minutes, and what
    /// options are paid beyond the price of theirs.
    fn settle(&mut self, model: &Model) -> (Vec<Pick>, u64) {
        self.marks.fill(0);
        for (goal, shares) in model.goals.iter().zip(&self.shares) {
            for (&mark, share) in goal.marks.iter().zip(shares) {
                self.marks[mark] += share;
            }
        }
        let paid_for =
            |effect: &Effect| -> i128 { model.set_at_once(effect).map(|mark| self.marks[mark]).sum() };
        let offer = |pick: Pick| {
            let option = &model.options[pick];
            let paid: i128 = option.effects.iter().map(paid_for).sum();
            (paid / i128::from(option.minutes), pick, paid)
        };
        let mut offers: Vec<(i128, Pick, i128)> = (0..model.options.len()).map(offer).collect();
        offers.sort_unstable_by(|one, other| other.cmp(one));
        let (mut left, mut minute, mut taken) = (model.limits.minutes, 0, Vec::new());
        for &(rate, pick, _) in &offers {
            let minutes = model.options[pick].minutes;
            if minutes > left {
                minute = rate;
                break;
            }
            left -= minutes;
            taken.push(pick);
        }
        let all = if minute == 0 { 0 } else { minute * i128::from(model.limits.minutes) };
        let beyond = |&(_, pick, paid): &(i128, Pick, i128)| {
            (paid - minute * i128::from(model.options[pick].minutes)).max(0)
        };
        let most = (all + offers.iter().map(beyond).sum::<i128>()) / PARTS;
        (taken, u64::try_from(most).unwrap_or(u64::MAX))
    }
}

/// A goal hands an equal share to each of its marks.
fn alike(goal: &Goal) -> Vec<i128> {
    let count = i128::try_from(goal.marks.len()).unwrap_or(1).max(1);
    let whole = i128::from(goal.weight) * PARTS;
    let mut shares = vec![whole / count; goal.marks.len()];
    if let Some(first) = shares.first_mut() {
        *first += whole % count;
    }
    shares
}
