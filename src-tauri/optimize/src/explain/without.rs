//! What an option saves.

use cairn_domain::plan::cover::Instance;

use super::{Alternative, ask, barring, raising};

/// The best plan that does not take `option`: what it comes to beside `plan`, and what it takes instead.
///
/// With a plan that is the best, leaving out what it takes never gains worth, and never saves time at the same worth.
pub fn without(instance: &Instance, plan: &[usize], option: usize) -> Alternative {
    let rest: Vec<usize> = plan.iter().copied().filter(|&number| number != option).collect();
    let gains = instance.options.get(option).map_or(&[][..], |option| &option.gains);
    let skills: Vec<usize> = gains.iter().map(|gain| gain.skill).collect();
    let found = ask(&barring(instance, option), &[&rest], &raising(instance, &skills));
    Alternative::between(instance, plan, found)
}
