//! What each fact costs to reach, and by which option.

use super::{Fact, Instance};
use crate::level::Level;

const LEVELS: usize = Level::ALL.len();
const NEVER: u64 = u64::MAX / 256;

/// The cheapest way to every fact, given what each option costs.
pub(in crate::plan) struct Costs<'a> {
    instance: &'a Instance,
    facts: Vec<Way>,
}

#[derive(Clone, Copy)]
struct Way {
    cost: u64,
    by: Option<(usize, Fact)>,
}

impl<'a> Costs<'a> {
    /// `price` tells what an option costs, or that it must not be taken.
    pub(in crate::plan) fn new(
        instance: &'a Instance,
        levels: &[Level],
        price: impl Fn(usize) -> Option<u64>,
    ) -> Self {
        let mut facts = vec![Way { cost: NEVER, by: None }; instance.skills.len() * LEVELS];
        for (skill, held) in levels.iter().enumerate() {
            for level in 0..=usize::from(held.number()) {
                if let Some(way) = facts.get_mut(skill * LEVELS + level) {
                    way.cost = 0;
                }
            }
        }
        let mut costs = Self { instance, facts };
        let prices: Vec<Option<u64>> = (0..instance.options.len()).map(price).collect();
        while costs.relax(&prices) {}
        costs
    }

    /// One round over all options; true while some fact became cheaper.
    fn relax(&mut self, prices: &[Option<u64>]) -> bool {
        let mut cheaper = false;
        for (number, option) in self.instance.options.iter().enumerate() {
            let Some(price) = prices.get(number).copied().flatten() else { continue };
            let needs: u64 = option.needs.iter().map(|need| self.of(*need)).sum();
            if needs >= NEVER {
                continue;
            }
            for gain in &option.gains {
                let first = Fact { skill: gain.skill, level: gain.from };
                let cost = self.of(first).saturating_add(price + needs);
                for level in (usize::from(gain.from.number()) + 1)..=usize::from(gain.to.number()) {
                    if let Some(way) = self.facts.get_mut(gain.skill * LEVELS + level)
                        && cost < way.cost
                    {
                        *way = Way { cost, by: Some((number, first)) };
                        cheaper = true;
                    }
                }
            }
        }
        cheaper
    }

    fn of(&self, fact: Fact) -> u64 {
        self.way(fact).map_or(NEVER, |way| way.cost)
    }

    fn way(&self, fact: Fact) -> Option<&Way> {
        self.facts.get(fact.skill * LEVELS + usize::from(fact.level.number()))
    }

    /// The options on the cheapest way to all of `facts`, what comes first first.
    ///
    /// `None` when one of them cannot be reached.
    pub(in crate::plan) fn way_to(&self, facts: &[Fact]) -> Option<Vec<usize>> {
        let mut way = Vec::new();
        for fact in facts {
            self.collect(*fact, &mut way, 0)?;
        }
        Some(way)
    }

    /// Adds the options on the way to one fact. Each step leads to strictly cheaper facts, so it ends.
    fn collect(&self, fact: Fact, way: &mut Vec<usize>, depth: usize) -> Option<()> {
        let known = self.way(fact)?;
        if known.cost >= NEVER || depth > self.facts.len() {
            return None;
        }
        let Some((number, first)) = known.by else { return Some(()) };
        if way.contains(&number) {
            return self.collect(first, way, depth + 1);
        }
        self.collect(first, way, depth + 1)?;
        for need in &self.instance.options.get(number)?.needs {
            self.collect(*need, way, depth + 1)?;
        }
        way.push(number);
        Some(())
    }
}
