//! From an instance to a model: levels, proofs and locks become marks.

use std::collections::BTreeMap;

use cairn_domain::level::Level;
use cairn_domain::plan::cover::{Candidate, Fact, Instance, Wish};

use super::{Effect, Goal, Limits, Mark, Model, Offer};
use crate::reduce;

pub(super) fn compile(instance: &Instance) -> Model {
    let marks = Marks::of(instance);
    let goals: Vec<Goal> = instance.wishes.iter().filter_map(|wish| marks.goal(wish)).collect();
    let above_all = 1 + goals.iter().map(|goal| goal.weight).sum::<u64>();
    let lock = |mark: &Mark| Goal { marks: [*mark].into(), weight: above_all };
    let locks: Vec<Goal> = marks.locks.values().map(lock).collect();
    let model = Model {
        options: (0..instance.options.len()).filter_map(|number| marks.offer(number)).collect(),
        lowest: marks.lowest(),
        goals: goals.into_iter().chain(locks).collect(),
        groups: instance
            .options
            .iter()
            .flat_map(|o| &o.groups)
            .map(|&group| usize::from(group) + 1)
            .max()
            .unwrap_or(0),
        limits: Limits {
            minutes: instance.limits.minutes.unwrap_or(u64::MAX),
            dollars: instance.limits.dollars.map_or(u64::MAX, u64::from),
        },
        lock: above_all,
        ..Model::default()
    };
    reduce::reduce(model)
}

/// How marks are numbered: levels above the held ones, skill by skill, then proofs, then locks.
struct Marks<'a> {
    instance: &'a Instance,
    /// The first mark of each skill.
    first: Vec<Mark>,
    proofs: BTreeMap<Fact, Mark>,
    locks: BTreeMap<usize, Mark>,
}

impl<'a> Marks<'a> {
    fn of(instance: &'a Instance) -> Self {
        let mut next = 0;
        let mut first = Vec::with_capacity(instance.start.len());
        for held in &instance.start {
            first.push(next);
            next += usize::from(held.steps_to(Level::Expert));
        }
        let mut number = || {
            next += 1;
            next - 1
        };
        let mut proofs: BTreeMap<Fact, Mark> = BTreeMap::new();
        for proof in instance.wishes.iter().filter_map(|wish| wish.proof) {
            if proof.level > Level::None && proof.skill < instance.start.len() {
                proofs.entry(proof).or_insert_with(&mut number);
            }
        }
        let locked = instance.options.iter().enumerate().filter(|(_, option)| option.locked);
        let locks = locked.map(|(at, _)| (at, number())).collect();
        Self { instance, first, proofs, locks }
    }

    /// The mark of a fact. `Ok(None)` when it is so from the start, `Err` when it can never be.
    fn level(&self, fact: Fact) -> Result<Option<Mark>, Never> {
        if fact.level == Level::None {
            return Ok(None);
        }
        let held = self.instance.start.get(fact.skill).ok_or(Never)?;
        Ok(held.steps_to(fact.level).checked_sub(1).map(|steps| self.first[fact.skill] + usize::from(steps)))
    }

    /// The goal of a wish, unless it can never be granted. One that is granted from the start has no marks.
    fn goal(&self, wish: &Wish) -> Option<Goal> {
        let mut marks = Vec::with_capacity(wish.facts.len() + usize::from(wish.proof.is_some()));
        for fact in &wish.facts {
            marks.extend(self.level(*fact).ok()?);
        }
        if let Some(proof) = wish.proof.filter(|proof| proof.level > Level::None) {
            marks.push(*self.proofs.get(&proof)?);
        }
        Some(Goal { marks: marks.into(), weight: wish.weight })
    }

    fn offer(&self, number: usize) -> Option<Offer> {
        let option = self.instance.options.get(number)?;
        let needs: Result<Vec<_>, Never> = option.needs.iter().map(|need| self.level(*need)).collect();
        let mut effects = Vec::new();
        for skill in raised(option) {
            self.effects_on(skill, option, &mut effects);
        }
        effects.extend(self.locks.get(&number).map(|&sets| Effect { when: None, sets }));
        Some(Offer {
            number,
            minutes: u64::from(option.minutes.max(1)),
            dollars: u64::from(option.dollars),
            needs: needs.ok()?.into_iter().flatten().collect(),
            effects: effects.into(),
            groups: option.groups.iter().map(|&group| usize::from(group)).collect(),
        })
    }

    /// What an option does to one skill: for each level it may be held at before, the level after.
    fn effects_on(&self, skill: usize, option: &Candidate, effects: &mut Vec<Effect>) {
        let Some(&held) = self.instance.start.get(skill) else { return };
        let after = |before: Level| option.after(skill, before);
        let from_here = Level::ALL.into_iter().filter(|level| *level >= held);
        let mut reached = held;
        for before in from_here.clone() {
            if after(before) > reached.max(before) {
                reached = after(before);
                self.add(Fact { skill, level: before }, Fact { skill, level: reached }, effects);
            }
        }
        let most = option.gains.iter().filter(|gain| gain.skill == skill).map(|gain| gain.to).max();
        let shown =
            self.proofs.range(Fact { skill, level: Level::None }..=Fact { skill, level: Level::Expert });
        for (proof, &sets) in shown.filter(|(proof, _)| option.proof && most >= Some(proof.level)) {
            let least = from_here.clone().find(|before| after(*before) >= proof.level);
            if let Some(Ok(when)) = least.map(|level| self.level(Fact { skill, level })) {
                effects.push(Effect { when, sets });
            }
        }
    }

    fn add(&self, when: Fact, sets: Fact, effects: &mut Vec<Effect>) {
        if let (Ok(when), Ok(Some(sets))) = (self.level(when), self.level(sets)) {
            effects.push(Effect { when, sets });
        }
    }

    fn lowest(&self) -> Vec<Mark> {
        let levels = self.instance.start.iter().zip(&self.first);
        let levels =
            levels.flat_map(|(held, &first)| std::iter::repeat_n(first, held.steps_to(Level::Expert).into()));
        let mut lowest: Vec<Mark> = levels.collect();
        lowest.extend(lowest.len()..lowest.len() + self.proofs.len() + self.locks.len());
        lowest
    }
}

/// A fact about a skill that does not exist.
#[derive(Debug)]
struct Never;

/// The skills an option raises, each once.
fn raised(option: &Candidate) -> Vec<usize> {
    let mut skills: Vec<usize> = option.gains.iter().map(|gain| gain.skill).collect();
    skills.sort_unstable();
    skills.dedup();
    skills
}
