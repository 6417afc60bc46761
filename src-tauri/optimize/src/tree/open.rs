//! What is still open where something is decided, as a net for prices.

use super::net::{Net, OpenEffect, OpenGoal, OpenOption};
use super::reason::{Fate, Fates, Reasoner, sets_out};
use crate::model::{Effect, Mark, Model};

impl Reasoner {
    /// What is still open, for prices.
    pub(super) fn net(&self, model: &Model, fates: &Fates, parts: i64) -> Net {
        let mut net = Net::default();
        let (mut minutes, mut dollars) = (0, 0);
        let mut grouped = vec![0; model.groups];
        let live = |mark: Mark| !self.have[mark] && self.reach[mark] && fates.marks[mark] != Fate::Out;
        for (number, goal) in
            model.goals.iter().enumerate().filter(|(number, _)| fates.goals[*number] != Fate::Out)
        {
            let from = net.asks.len();
            let slots = self.slots.shares[number]..;
            net.asks.extend(goal.marks.iter().copied().zip(slots).filter(|(mark, _)| live(*mark)));
            let weight = whole(goal.weight) * parts;
            if net.asks.len() == from {
                net.granted += weight;
            } else {
                net.goals.push(OpenGoal { goal: number, weight, asks: (from, net.asks.len()) });
            }
        }
        let effect = |net: &mut Net, slot: usize, effect: &Effect| {
            let when = effect.when.filter(|&when| !self.have[when]);
            if self.have[effect.sets]
                || when.is_some_and(|when| !live(when))
                || sets_out(model, &fates.marks, effect)
            {
                return None;
            }
            let from = net.sets.len();
            net.sets.extend(model.set_at_once(effect).filter(|&mark| live(mark)));
            Some(OpenEffect { slot, when, sets: (from, net.sets.len()) })
        };
        for (pick, option) in model.options.iter().enumerate() {
            let slot = self.slots.effects[pick];
            if fates.options[pick] == Fate::In {
                for (number, it) in option.effects.iter().enumerate().filter(|(_, it)| it.when.is_some()) {
                    if let Some(it) = effect(&mut net, slot + number, it) {
                        net.pending.push(it);
                    }
                }
            }
            if fates.options[pick] != Fate::Open {
                continue;
            }
            minutes += option.minutes;
            dollars += option.dollars;
            let (needs, groups, effects) = (net.needs.len(), net.in_groups.len(), net.effects.len());
            net.needs.extend(
                option
                    .needs
                    .iter()
                    .copied()
                    .zip(self.slots.needs[pick]..)
                    .filter(|(need, _)| !self.have[*need]),
            );
            net.in_groups.extend(&option.groups);
            option.groups.iter().for_each(|&group| grouped[group] += 1);
            for (number, it) in option.effects.iter().enumerate() {
                if let Some(it) = effect(&mut net, slot + number, it) {
                    net.effects.push(it);
                }
            }
            net.options.push(OpenOption {
                pick,
                minutes: whole(option.minutes),
                dollars: whole(option.dollars),
                needs: (needs, net.needs.len()),
                groups: (groups, net.in_groups.len()),
                effects: (effects, net.effects.len()),
            });
        }
        let ways = self.slots.ways.iter().enumerate().map(|(slot, &(mark, other))| (mark, other, slot));
        net.ways = ways
            .filter(|&(mark, other, _)| live(mark) && live(other) && fates.marks[other] != Fate::In)
            .collect();
        net.groups = (0..model.groups).filter(|&group| grouped[group] > 0).collect();
        net.minutes = whole(if self.minutes == u64::MAX { 0 } else { self.minutes.min(minutes) });
        net.dollars = whole(if self.dollars == u64::MAX { 0 } else { self.dollars.min(dollars) });
        net.marks = (0..model.marks())
            .filter(|&mark| live(mark))
            .map(|mark| (mark, fates.marks[mark] == Fate::In))
            .collect();
        net
    }
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
