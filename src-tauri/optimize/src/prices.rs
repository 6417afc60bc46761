//! Prices that show how much any plan can be worth at most.
//!
//! Give every minute, dollar and group a price, and every mark one, in units of worth. Let each goal hand its
//! weight on to the marks it asks for, each mark the sum of what it was handed to what sets it, and each
//! option what it was handed to the minutes it takes and the marks it needs. Whatever the prices: what no price
//! covers anywhere, and the price of all there is to spend, is together at least the worth of any plan
//! (weak duality of the program in [`crate::exact`]). So prices may come from floating-point numbers,
//! while what they show is added up in whole numbers and is never off by rounding.

mod dual;
mod rough;

use crate::model::{Effect, Mark, Model, Pick};

pub(crate) use dual::solve;
pub(crate) use rough::Rough;

/// How many parts a unit of worth is divided into.
pub(crate) const PARTS: i128 = 1 << 20;

/// What everything is priced at, in parts of a unit of worth; nothing is negative.
#[derive(Debug, Clone, Default)]
pub(crate) struct Prices {
    pub(crate) minute: i128,
    pub(crate) dollar: i128,
    pub(crate) groups: Vec<i128>,
    /// What a mark is paid for by those who ask for it.
    pub(crate) marks: Vec<i128>,
    /// What each goal hands to each of its marks.
    pub(crate) shares: Vec<Vec<i128>>,
    /// What each option pays for each of its needs.
    pub(crate) needs: Vec<Vec<i128>>,
    /// What each effect pays for the mark it asks for.
    pub(crate) whens: Vec<Vec<i128>>,
    /// What each mark pays for each of its nearest landmarks.
    pub(crate) landmarks: Vec<Vec<(Mark, i128)>>,
}

/// What prices show.
#[derive(Debug, Clone)]
pub(crate) struct Shown {
    /// No plan is worth more than this.
    pub(crate) most: u64,
    total: i128,
    /// What taking each option takes away from that at least.
    options: Vec<i128>,
}

impl Prices {
    /// Adds up what these prices show.
    pub(crate) fn show(&self, model: &Model) -> Shown {
        let mut total = price(self.minute, model.limits.minutes) + price(self.dollar, model.limits.dollars);
        total += self.groups.iter().sum::<i128>();
        // What each mark is asked to pay for.
        let mut asked = vec![0i128; model.implied.len()];
        for (goal, shares) in model.goals.iter().zip(&self.shares) {
            let handed: i128 = shares.iter().sum();
            total += (i128::from(goal.weight) * PARTS - handed).max(0);
            for (&mark, share) in goal.marks.iter().zip(shares) {
                asked[mark] += share;
            }
        }
        for (option, (needs, whens)) in model.options.iter().zip(self.needs.iter().zip(&self.whens)) {
            for (&need, paid) in option.needs.iter().zip(needs) {
                asked[need] += paid;
            }
            for (effect, paid) in option.effects.iter().zip(whens) {
                if let Some(when) = effect.when {
                    asked[when] += paid;
                }
            }
        }
        for (mark, paid) in self.landmarks.iter().enumerate() {
            for &(landmark, paid) in paid {
                asked[landmark] += paid;
                asked[mark] -= paid;
            }
        }
        let marks: Vec<i128> = asked.iter().zip(&self.marks).map(|(asked, price)| price - asked).collect();
        let options: Vec<i128> = (0..model.options.len()).map(|pick| self.costs(model, pick)).collect();
        total += marks.iter().chain(&options).map(|loss| (-loss).max(0)).sum::<i128>();
        Shown { most: u64::try_from(total / PARTS).unwrap_or(u64::MAX), total, options }
    }

    /// What an option costs at these prices beyond what it is paid.
    fn costs(&self, model: &Model, pick: Pick) -> i128 {
        let option = &model.options[pick];
        let spent = self.minute * i128::from(option.minutes) + self.dollar * i128::from(option.dollars);
        let groups: i128 = option.groups.iter().map(|&group| self.groups[group]).sum();
        let needs: i128 = self.needs[pick].iter().sum();
        let paid = |effect: &Effect, when: i128| (self.paid_for(model, effect) - when).max(0);
        let paid: i128 =
            option.effects.iter().zip(&self.whens[pick]).map(|(effect, &when)| paid(effect, when)).sum();
        spent + groups + needs - paid
    }

    /// What an effect is paid for all it sets.
    fn paid_for(&self, model: &Model, effect: &Effect) -> i128 {
        model.set_at_once(effect).map(|mark| self.marks[mark]).sum()
    }
}

impl Shown {
    /// True when no plan worth at least `worth` takes an option.
    pub(crate) fn rules_out(&self, pick: Pick, worth: u64) -> bool {
        self.total - self.options[pick].max(0) < i128::from(worth) * PARTS
    }
}

/// The price of all there is of something; what is not limited is not priced.
fn price(each: i128, all: u64) -> i128 {
    if each == 0 { 0 } else { each * i128::from(all) }
}
