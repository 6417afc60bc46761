//! "One of these languages" is a single question, answered by the nearest of them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::id::SkillId;
use crate::level::Level;
use crate::market::{Ask, Demand, TargetWeight};
use crate::minutes::Minutes;
use crate::skills::{Profile, Skills};

/// Which language of the set answers for the others.
pub(super) struct Choice {
    /// Languages that need not be learned, with the one that stands in.
    pub(super) replaced: BTreeMap<SkillId, SkillId>,
    chosen: Option<SkillId>,
}

impl Choice {
    /// For the chosen language: the others that would do instead.
    pub(super) fn instead_of(&self, skill: &SkillId) -> Vec<SkillId> {
        if self.chosen.as_ref() == Some(skill) { self.replaced.keys().cloned().collect() } else { Vec::new() }
    }
}

/// Chooses the language with the least left to learn; then the one the market weighs more, then by id.
pub(super) fn choose(profile: &Profile, demand: &Demand, skills: &Skills) -> Choice {
    let set: Vec<&Ask> =
        demand.asks.iter().filter(|ask| ask.weight == TargetWeight::OneOfLanguages).collect();
    let chosen = set
        .iter()
        .min_by_key(|ask| {
            let left = left_to_learn(profile.level(&ask.skill), ask, skills);
            (left, Reverse(*ask.market_weight.value()), &ask.skill)
        })
        .map(|ask| ask.skill.clone());
    let replaced = chosen.iter().flat_map(|chosen| {
        set.iter().filter(move |ask| &ask.skill != chosen).map(move |ask| (ask.skill.clone(), chosen.clone()))
    });
    Choice { replaced: replaced.collect(), chosen: chosen.clone() }
}

fn left_to_learn(held: Level, ask: &Ask, skills: &Skills) -> Minutes {
    let required = *ask.required.value();
    let hours = skills.get(&ask.skill).and_then(|skill| skill.hours.as_ref());
    hours.map_or(Minutes::from_hours(100).scaled(u32::from(held.steps_to(required)), 1), |hours| {
        hours.between(held, required)
    })
}
