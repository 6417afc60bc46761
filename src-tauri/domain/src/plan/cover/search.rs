//! Taking, dropping and exchanging options until nothing gets cheaper.

use super::cost::Costs;
use super::{Choice, Instance, Wanted};

/// How an option's minutes are weighed while options are being taken.
#[derive(Clone, Copy)]
enum Weighing {
    /// As they are.
    Plain,
    /// Divided by the levels towards targets the option raises: broad resources come first.
    ByUse,
}

/// Chooses options that reach as many targets as can be reached, in few minutes.
///
/// The result is feasible, the same for the same instance, and not proved to be best.
pub fn choose(instance: &Instance) -> Choice {
    let start = |weighing| {
        let mut search = Search { instance, taken: Vec::new(), forbidden: None, weighing };
        search.take_all();
        search.drop_superfluous();
        search
    };
    let (plain, by_use) = (start(Weighing::Plain), start(Weighing::ByUse));
    let mut best = if by_use.score() < plain.score() { by_use } else { plain };
    best.exchange();
    let mut taken = best.taken;
    taken.sort_unstable();
    Choice { taken }
}

/// Rounds of exchanging; a further round has not been seen to help.
const ROUNDS: usize = 3;

#[derive(Clone)]
struct Search<'a> {
    instance: &'a Instance,
    taken: Vec<usize>,
    forbidden: Option<usize>,
    weighing: Weighing,
}

impl Search<'_> {
    /// First how many targets stay open, weighted; then the minutes. Less is better.
    fn score(&self) -> (u64, u64) {
        let open: u64 = self.open().map(|target| u64::from(target.value.max(1))).sum();
        (open, self.instance.minutes(&self.taken))
    }

    fn open(&self) -> impl Iterator<Item = &Wanted> {
        let levels = self.instance.levels_after(&self.taken);
        self.instance.targets.iter().filter(move |t| !self.instance.is_met(t, &levels, &self.taken))
    }

    fn take_all(&mut self) {
        let uses = self.uses();
        for target in &self.instance.targets {
            let levels = self.instance.levels_after(&self.taken);
            if !target.fact.holds(&levels) {
                self.take(&uses, |costs, _| costs.way_to(&[target.fact]));
            }
            let levels = self.instance.levels_after(&self.taken);
            if !self.instance.is_met(target, &levels, &self.taken) && target.fact.holds(&levels) {
                self.take(&uses, |costs, price| costs.way_to_proof(target, price));
            }
        }
    }

    /// Takes the way found, unless it breaks the budget or takes two of a group; then its
    /// most troublesome option is forbidden and another way is tried.
    fn take(
        &mut self,
        uses: &[u64],
        find: impl Fn(&Costs<'_>, &dyn Fn(usize) -> Option<u64>) -> Option<Vec<usize>>,
    ) {
        let mut shunned: Vec<usize> = Vec::new();
        let start = self.instance.start.clone();
        loop {
            let price = |number: usize| self.price(number, uses, &shunned);
            let costs = Costs::new(self.instance, &start, price);
            let Some(way) = find(&costs, &price) else { return };
            let new: Vec<usize> = way.into_iter().filter(|number| !self.taken.contains(number)).collect();
            match self.trouble(&new) {
                Some(number) => shunned.push(number),
                None => return self.taken.extend(new),
            }
        }
    }

    fn price(&self, number: usize, uses: &[u64], shunned: &[usize]) -> Option<u64> {
        if self.taken.contains(&number) {
            return Some(1);
        }
        if self.forbidden == Some(number) || shunned.contains(&number) || self.clashes(number, &self.taken) {
            return None;
        }
        let option = self.instance.options.get(number)?;
        let minutes = u64::from(option.minutes) * 60;
        Some(match self.weighing {
            Weighing::Plain => minutes,
            Weighing::ByUse => minutes / uses.get(number).copied().unwrap_or(1).max(1) + 1,
        })
    }

    /// Levels towards targets each option could raise from the start.
    fn uses(&self) -> Vec<u64> {
        let wanted = |skill: usize| self.instance.targets.iter().find(|target| target.fact.skill == skill);
        let useful = |gain: &super::Raise| {
            let target = wanted(gain.skill)?;
            let held = self.instance.start.get(gain.skill)?;
            Some(u64::from(held.max(&gain.from).steps_to(gain.to.min(target.fact.level))))
        };
        self.instance.options.iter().map(|option| option.gains.iter().filter_map(useful).sum()).collect()
    }

    /// True when it breaks the budget by itself or shares an overlap group with one of `others`.
    fn clashes(&self, number: usize, others: &[usize]) -> bool {
        let Some(option) = self.instance.options.get(number) else { return true };
        let shares = |other: &usize| {
            *other != number
                && self
                    .instance
                    .options
                    .get(*other)
                    .is_some_and(|o| o.groups.iter().any(|g| option.groups.contains(g)))
        };
        let too_dear =
            self.instance.budget.is_some_and(|budget| self.spent(others) + option.dollars > budget);
        too_dear || others.iter().any(shares)
    }

    fn spent(&self, taken: &[usize]) -> u32 {
        taken.iter().filter_map(|&number| self.instance.options.get(number)).map(|o| o.dollars).sum()
    }

    /// The option among `new` to give up, if they cannot all be taken: the dearest of a
    /// broken budget, else the longer of two in one group.
    fn trouble(&self, new: &[usize]) -> Option<usize> {
        let option = |number: &usize| self.instance.options.get(*number);
        let over = self.instance.budget.is_some_and(|b| self.spent(&self.taken) + self.spent(new) > b);
        if over {
            return new.iter().copied().max_by_key(|n| option(n).map(|o| (o.dollars, o.minutes)));
        }
        let in_pair = |number: &&usize| {
            self.clashes(**number, new) && {
                let groups = option(number).map(|o| o.groups.clone()).unwrap_or_default();
                new.iter().any(|other| {
                    other != *number
                        && option(other).is_some_and(|o| o.groups.iter().any(|g| groups.contains(g)))
                })
            }
        };
        new.iter().filter(in_pair).copied().max_by_key(|n| option(n).map(|o| (o.minutes, *n)))
    }

    /// Drops what can go without opening a target, longest first.
    fn drop_superfluous(&mut self) {
        let (open, _) = self.score();
        let mut longest_first = self.taken.clone();
        let minutes = |number: &usize| self.instance.options.get(*number).map_or(0, |option| option.minutes);
        longest_first.sort_by_key(|number| (std::cmp::Reverse(minutes(number)), *number));
        for number in longest_first {
            let without: Vec<usize> = self.taken.iter().copied().filter(|other| *other != number).collect();
            let tried = Search { taken: without, ..self.clone() };
            if tried.score().0 <= open {
                *self = tried;
            }
        }
    }

    /// Forbids each option in turn and keeps the repaired answer when it is better.
    ///
    /// What cannot be taken without the option goes with it: its whole branch is planned anew.
    fn exchange(&mut self) {
        for _ in 0..ROUNDS {
            let before = self.score();
            for number in self.taken.clone() {
                if !self.taken.contains(&number) {
                    continue;
                }
                for weighing in [Weighing::Plain, Weighing::ByUse] {
                    let mut tried = Search {
                        instance: self.instance,
                        taken: self.without_branch(number),
                        forbidden: Some(number),
                        weighing,
                    };
                    tried.take_all();
                    tried.drop_superfluous();
                    if tried.score() < self.score() {
                        tried.forbidden = None;
                        *self = tried;
                        break;
                    }
                }
            }
            if self.score() >= before {
                break;
            }
        }
    }

    /// What stays takeable when an option is gone.
    fn without_branch(&self, number: usize) -> Vec<usize> {
        let rest: Vec<usize> = self.taken.iter().copied().filter(|other| *other != number).collect();
        let levels = self.instance.levels_after(&rest);
        rest.into_iter()
            .filter(|other| self.instance.options.get(*other).is_some_and(|o| o.is_open(&levels)))
            .collect()
    }
}
