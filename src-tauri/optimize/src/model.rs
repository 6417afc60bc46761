//! The instance as the search sees it: one kind of thing that can become so, and what makes it so.
//!
//! Everything that can become so and then stays so is a [`Mark`]: a level held, a level shown, a
//! locked option done. An option needs marks, and sets marks, each perhaps only if another mark was set before.
//! A goal is a set of marks and a weight. Levels, proofs and locks need no rules of their own any more.
//!
//! All numbers in a model are made here and lie within it, which is why the crate may index by them.

mod compile;

use std::ops::Range;

use cairn_domain::plan::cover::Instance;

use crate::state::State;

/// The number of something that can become so.
pub(crate) type Mark = usize;
/// The number of an option of the model.
pub(crate) type Pick = usize;

/// Options, marks and goals, numbered densely and reduced to what can matter.
#[derive(Debug, Clone, Default)]
pub(crate) struct Model {
    pub(crate) options: Vec<Offer>,
    /// For each mark, the lowest level of its skill. Levels of a skill follow each other, and each implies those below.
    pub(crate) lowest: Vec<Mark>,
    pub(crate) goals: Vec<Goal>,
    /// For each mark, the goals that ask for it.
    pub(crate) asked_by: Vec<Vec<usize>>,
    /// For each mark, what sets it: an option, and the number of its effect.
    pub(crate) set_by: Vec<Vec<(Pick, usize)>>,
    /// How many overlap groups there are.
    pub(crate) groups: usize,
    pub(crate) limits: Limits,
    /// The weight of wishes that are granted from the start.
    pub(crate) granted: u64,
    /// What a locked option weighs: more than all wishes together.
    pub(crate) lock: u64,
}

/// What may be spent; the largest number where there is no limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Limits {
    pub(crate) minutes: u64,
    pub(crate) dollars: u64,
}

/// An option of the model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Offer {
    /// Its number in the instance.
    pub(crate) number: usize,
    pub(crate) minutes: u64,
    pub(crate) dollars: u64,
    pub(crate) needs: Box<[Mark]>,
    pub(crate) effects: Box<[Effect]>,
    pub(crate) groups: Box<[usize]>,
}

impl Offer {
    /// True when what it does depends on what was set before.
    pub(crate) fn asks(&self) -> bool {
        !self.needs.is_empty() || self.effects.iter().any(|effect| effect.when.is_some())
    }
}

/// A mark that is set by an option, if another was set before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Effect {
    /// What must be so before; `None` where what the option needs is enough.
    pub(crate) when: Option<Mark>,
    pub(crate) sets: Mark,
}

/// Marks that are worth something once all are set.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Goal {
    pub(crate) marks: Box<[Mark]>,
    pub(crate) weight: u64,
}

impl Model {
    /// The model of an instance. Locked options weigh more than everything else together.
    pub(crate) fn of(instance: &Instance) -> Self {
        compile::compile(instance)
    }

    /// How many marks there are.
    pub(crate) fn marks(&self) -> usize {
        self.lowest.len()
    }

    /// What a mark implies: the lower levels of its skill.
    pub(crate) fn below(&self, mark: Mark) -> Range<Mark> {
        self.lowest[mark]..mark
    }

    /// A mark and what it implies.
    pub(crate) fn up_to(&self, mark: Mark) -> Range<Mark> {
        self.lowest[mark]..mark + 1
    }

    /// True when `mark` holds whenever `other` does.
    pub(crate) fn follows(&self, mark: Mark, other: Mark) -> bool {
        self.up_to(other).contains(&mark)
    }

    /// What an effect sets: a mark and what that implies, without what had to be set before.
    pub(crate) fn set_at_once(&self, effect: &Effect) -> Range<Mark> {
        let marks = self.up_to(effect.sets);
        match effect.when {
            Some(when) if self.lowest[when] == marks.start => when + 1..marks.end,
            _ => marks,
        }
    }

    /// True when every goal asks for one mark only.
    pub(crate) fn is_plain(&self) -> bool {
        self.goals.iter().all(|goal| goal.marks.len() == 1)
    }

    /// The same limits without any options, marks and goals.
    pub(crate) fn bare(&self) -> Self {
        let Self { groups, limits, granted, lock, .. } = *self;
        Self { groups, limits, granted, lock, ..Self::default() }
    }

    /// The model of these options and of what is granted by taking them.
    pub(crate) fn of_plan(&self, plan: &[Pick]) -> Self {
        let state = State::after(self, plan);
        let mut picks = plan.to_vec();
        picks.sort_unstable();
        let granted = self.goals.iter().enumerate().filter(|(goal, _)| state.lacking(*goal) == 0);
        Self {
            options: picks.iter().map(|&pick| self.options[pick].clone()).collect(),
            lowest: self.lowest.clone(),
            goals: granted.map(|(_, goal)| goal.clone()).collect(),
            ..self.bare()
        }
        .index()
    }

    /// True when not everything can be had within the limits.
    pub(crate) fn is_limited(&self) -> bool {
        let minutes: u64 = self.options.iter().map(|option| option.minutes).sum();
        let dollars: u64 = self.options.iter().map(|option| option.dollars).sum();
        self.limits.minutes < minutes || self.limits.dollars < dollars
    }

    /// The weight of all goals together.
    pub(crate) fn most(&self) -> u64 {
        self.goals.iter().map(|goal| goal.weight).sum()
    }

    /// The weight of all goals but the locked options.
    pub(crate) fn most_beside_locks(&self) -> u64 {
        self.goals.iter().map(|goal| goal.weight).filter(|&weight| weight < self.lock).sum()
    }

    /// How many locked options a worth counts, and what is left of it.
    pub(crate) fn split(&self, worth: u64) -> (u64, u64) {
        (worth / self.lock, worth % self.lock)
    }

    /// Options of the model as numbers of the instance.
    pub(crate) fn numbers(&self, picks: &[Pick]) -> Vec<usize> {
        picks.iter().map(|&pick| self.options[pick].number).collect()
    }

    /// Numbers of the instance as options of the model; what was reduced away is left out.
    pub(crate) fn picks(&self, numbers: &[usize]) -> Vec<Pick> {
        let find = |number: &usize| self.options.binary_search_by_key(number, |option| option.number).ok();
        numbers.iter().filter_map(find).collect()
    }

    /// Fills the lists that lead from a mark to what asks for it and what sets it.
    pub(crate) fn index(mut self) -> Self {
        // How many there are is counted first: lists that grow are copied again and again.
        let (mut asking, mut setting) = (vec![0; self.marks()], vec![0; self.marks()]);
        self.goals.iter().flat_map(|goal| &goal.marks).for_each(|&mark| asking[mark] += 1);
        for effect in self.options.iter().flat_map(|option| &option.effects) {
            self.set_at_once(effect).for_each(|mark| setting[mark] += 1);
        }
        self.asked_by = asking.into_iter().map(Vec::with_capacity).collect();
        self.set_by = setting.into_iter().map(Vec::with_capacity).collect();
        for (number, goal) in self.goals.iter().enumerate() {
            for &mark in &goal.marks {
                self.asked_by[mark].push(number);
            }
        }
        for (pick, option) in self.options.iter().enumerate() {
            for (number, effect) in option.effects.iter().enumerate() {
                for mark in self.set_at_once(effect) {
                    self.set_by[mark].push((pick, number));
                }
            }
        }
        self
    }
}
