//! Prices found in a moment, for models that are too large for the solver.
//!
//! Goals first hand their weight to all their marks alike. Then, again and again, the options that are
//! paid most per minute are taken as far as the minutes reach, and each goal moves a part of its weight to
//! the mark that was left out most so far: what nobody pays for cannot be had for nothing. (A game of two
//! that learn from each other's play, Brown 1951.) The lowest bound on the way is kept.

use super::{PARTS, Prices};
use crate::model::{Goal, Model, Pick};

/// The part of a share that is moved at once.
const MOVED: i128 = 24;
/// How quickly what was covered before is forgotten.
const MEMORY: i64 = 32;
/// What a mark that is always covered counts.
const ALWAYS: i64 = 1 << 16;

/// Prices that get better round by round.
#[derive(Debug)]
pub(crate) struct Rough {
    prices: Prices,
    /// How often each mark was covered so far, the last rounds counting most.
    covered: Vec<i64>,
}

impl Rough {
    pub(crate) fn new(model: &Model) -> Self {
        Self { prices: alike(model), covered: vec![0; model.implied.len()] }
    }

    /// One round; what no plan is worth more than by the prices it used.
    pub(crate) fn round(&mut self, model: &Model) -> u64 {
        let taken = settle(model, &mut self.prices);
        let most = self.prices.show(model).most;
        let mut now = vec![0i64; self.covered.len()];
        for effect in taken.iter().flat_map(|&pick| &model.options[pick].effects) {
            model.set_at_once(effect).for_each(|mark| now[mark] = ALWAYS);
        }
        for (so_far, now) in self.covered.iter_mut().zip(now) {
            *so_far += (now - *so_far) / MEMORY;
        }
        for (goal, shares) in model.goals.iter().zip(&mut self.prices.shares) {
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
}

/// Every goal hands an equal share to each of its marks.
fn alike(model: &Model) -> Prices {
    let share = |goal: &Goal| {
        let count = i128::try_from(goal.marks.len()).unwrap_or(1).max(1);
        let whole = i128::from(goal.weight) * PARTS;
        let mut shares = vec![whole / count; goal.marks.len()];
        if let Some(first) = shares.first_mut() {
            *first += whole % count;
        }
        shares
    };
    Prices {
        groups: vec![0; model.groups],
        marks: vec![0; model.implied.len()],
        shares: model.goals.iter().map(share).collect(),
        needs: model.options.iter().map(|option| vec![0; option.needs.len()]).collect(),
        whens: model.options.iter().map(|option| vec![0; option.effects.len()]).collect(),
        landmarks: vec![Vec::new(); model.implied.len()],
        ..Prices::default()
    }
}

/// Pays for marks what they are asked for, prices the minute so that what is paid best just fills the time, and tells what that is.
fn settle(model: &Model, prices: &mut Prices) -> Vec<Pick> {
    prices.marks.fill(0);
    for (goal, shares) in model.goals.iter().zip(&prices.shares) {
        for (&mark, share) in goal.marks.iter().zip(shares) {
            prices.marks[mark] += share;
        }
    }
    let paid = |pick: Pick| -> i128 {
        model.options[pick].effects.iter().map(|effect| prices.paid_for(model, effect)).sum()
    };
    let mut offers: Vec<(i128, Pick)> = (0..model.options.len())
        .map(|pick| (paid(pick) / i128::from(model.options[pick].minutes), pick))
        .collect();
    offers.sort_unstable_by(|one, other| other.cmp(one));
    let mut left = model.limits.minutes;
    let mut taken = Vec::new();
    prices.minute = 0;
    for (rate, pick) in offers {
        let minutes = model.options[pick].minutes;
        if minutes > left {
            prices.minute = rate;
            break;
        }
        left -= minutes;
        taken.push(pick);
    }
    taken
}
