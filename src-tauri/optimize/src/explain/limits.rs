//! What more hours or more dollars would be worth.

use cairn_domain::plan::cover::{Instance, Limits, Standing};

use super::ask;

/// By how much the limits are raised each time.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Step {
    /// Typical minutes.
    pub minutes: u64,
    /// US dollars.
    pub dollars: u32,
}

/// What can be had within some limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Price {
    /// The limits.
    pub limits: Limits,
    /// The best plan found within them, in an order in which it can be done.
    pub taken: Vec<usize>,
    /// How many locked options it does.
    pub locked: usize,
    /// What it is worth.
    pub worth: u64,
    /// Its typical minutes.
    pub minutes: u64,
    /// What it costs, in US dollars.
    pub dollars: u64,
    /// True when no plan within them is worth more, or as much in fewer minutes.
    pub proved: bool,
}

/// What can be had within the limits as they are, and then raised once, twice, up to `count` times.
///
/// Each answer starts from the one before: with as many locked options done, more is never worth less. What
/// has no limit is not raised.
pub fn price_of_limits(instance: &Instance, plan: &[usize], step: Step, count: u32) -> Vec<Price> {
    let mut prices: Vec<Price> = Vec::new();
    for times in 0..=count {
        let minutes = step.minutes.saturating_mul(u64::from(times));
        let dollars = step.dollars.saturating_mul(times);
        let limits = Limits {
            minutes: instance.limits.minutes.map(|most| most.saturating_add(minutes)),
            dollars: instance.limits.dollars.map(|most| most.saturating_add(dollars)),
        };
        let known = prices.last().map_or(plan, |price| &price.taken);
        prices.push(price(&instance.clone().within(limits), known));
    }
    prices
}

/// What can be had within the limits as they are, never less than a plan that is known.
pub fn price(instance: &Instance, plan: &[usize]) -> Price {
    let found = ask(instance, &[plan], &[]);
    let standing = Standing::after(instance, &found.taken);
    Price {
        limits: instance.limits,
        locked: standing.locked(instance),
        worth: standing.worth(instance),
        minutes: standing.minutes,
        dollars: standing.dollars,
        taken: found.taken,
        proved: found.proved,
    }
}
