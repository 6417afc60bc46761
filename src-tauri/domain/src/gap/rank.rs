//! What comes first.

use std::cmp::Reverse;

use super::{Gap, reason};
use crate::computation::Computation;
use crate::figure::Figure;
use crate::level::Level;
use crate::market::{Ask, Demand};
use crate::share::Share;
use crate::skills::{Profile, Skills};

const UNNAMED: u32 = 10;
const STRESSED: u32 = 15;

/// The priority of an ask that is `held` at too low a level.
pub(super) fn priority(ask: &Ask, held: Level, demand: &Demand) -> Figure<u32> {
    let steps = u32::from(held.steps_to(*ask.required.value()));
    let points = steps * ask.weight.points() * market_factor(ask, demand);
    let mut sources = ask.required.sources();
    sources.extend(ask.market_weight.sources());
    sources.sort();
    sources.dedup();
    Figure::derived(points, Computation::Priority, sources)
}

fn market_factor(ask: &Ask, demand: &Demand) -> u32 {
    let weight = |ask: &Ask| ask.market_weight.value().basis_points();
    let top = demand.asks.iter().map(weight).max().unwrap_or(0);
    let part = Share::of(weight(ask), top).basis_points();
    let factor = UNNAMED + (part * UNNAMED + 5_000) / 10_000;
    if ask.stressed { factor.max(STRESSED) } else { factor }
}

/// Puts the gaps in order and tells each why it stands where it does.
///
/// Ties go to the gap that more gaps wait for, then to the id, so that the order is total.
pub(super) fn order(gaps: &mut [Gap], profile: &Profile, skills: &Skills) {
    let waiting: Vec<_> = gaps
        .iter()
        .map(|gap| {
            let needs_it = |other: &&Gap| other.needs.iter().any(|need| need.skill == gap.skill);
            gaps.iter().filter(needs_it).map(|other| other.skill.clone()).collect::<Vec<_>>()
        })
        .collect();
    for (gap, opens) in gaps.iter_mut().zip(waiting) {
        gap.opens = opens;
    }
    gaps.sort_by(|a, b| key(a).cmp(&key(b)));
    for gap in gaps.iter_mut() {
        gap.reasons = reason::reasons(gap, profile, skills);
    }
}

fn key(gap: &Gap) -> (Reverse<u32>, Reverse<usize>, &crate::id::SkillId) {
    (Reverse(*gap.priority.value()), Reverse(gap.opens.len()), &gap.skill)
}
