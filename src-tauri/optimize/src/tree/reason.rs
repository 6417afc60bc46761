//! What follows from what is decided in a part of the tree.
//!
//! All of it is true of every plan worth what is looked for that goes as decided, or of one as good that takes
//! nothing useless. What an option that is taken may set counts as set; what is required costs at least what
//! [`Floor`] says, and what a goal asks for beside that may be too dear.

use super::net::Slots;
use crate::floor::{Floor, Scratch};
use crate::landmarks::Landmarks;
use crate::model::{Effect, Mark, Model, Pick};

/// What is decided of an option, or of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Open,
    /// It is taken; it is set.
    In,
    /// It is not.
    Out,
}

/// What is decided.
#[derive(Debug, Clone)]
pub(super) struct Fates {
    pub(super) options: Vec<Fate>,
    /// Options left out for doing nothing beside what those taken may set: where that does not come about, one may be of use.
    pub(super) spare: Vec<bool>,
    pub(super) marks: Vec<Fate>,
    pub(super) goals: Vec<Fate>,
}

impl Fates {
    pub(super) fn open(model: &Model) -> Self {
        Self {
            options: vec![Fate::Open; model.options.len()],
            spare: vec![false; model.options.len()],
            marks: vec![Fate::Open; model.marks()],
            goals: vec![Fate::Open; model.goals.len()],
        }
    }
}

/// Draws conclusions from what is decided.
#[derive(Debug)]
pub(super) struct Reasoner {
    floor: Floor,
    scratch: Scratch,
    landmarks: Landmarks,
    /// Marks that imply each mark.
    above: Vec<Vec<Mark>>,
    pub(super) slots: Slots,
    /// Set for certain or as good as that: nothing more is needed for them.
    pub(super) have: Vec<bool>,
    /// Can still be set.
    pub(super) reach: Vec<bool>,
    required: Vec<Mark>,
    pub(super) minutes: u64,
    pub(super) dollars: u64,
}

impl Reasoner {
    pub(super) fn new(model: &Model) -> Self {
        let landmarks = Landmarks::of(model);
        let mut above = vec![Vec::new(); model.marks()];
        for mark in 0..model.marks() {
            model.below(mark).for_each(|lower| above[lower].push(mark));
        }
        let none = || vec![false; model.marks()];
        Self {
            floor: Floor::of(model, &landmarks),
            scratch: Scratch::new(model),
            slots: Slots::of(model, &landmarks),
            landmarks,
            above,
            have: none(),
            reach: none(),
            required: Vec::new(),
            minutes: 0,
            dollars: 0,
        }
    }

    /// Decides what follows; false where no plan worth `target` is left.
    pub(super) fn conclude(&mut self, model: &Model, fates: &mut Fates, target: u64) -> bool {
        loop {
            let mut changed = false;
            if !self.spend(model, fates) {
                return false;
            }
            changed |= self.crowd_out(model, fates);
            self.reach(model, fates);
            let Some(more) = self.require(model, fates) else { return false };
            changed |= more;
            let Some(more) = self.goals(model, fates, target) else { return false };
            changed |= more;
            changed |= self.useless(model, fates);
            if !changed {
                return true;
            }
        }
    }

    /// What is left of the limits; false where what is taken exceeds them.
    fn spend(&mut self, model: &Model, fates: &Fates) -> bool {
        let (mut minutes, mut dollars) = (model.limits.minutes, model.limits.dollars);
        for (option, _) in model.options.iter().zip(&fates.options).filter(|(_, fate)| **fate == Fate::In) {
            let (Some(less), Some(cheaper)) =
                (minutes.checked_sub(option.minutes), dollars.checked_sub(option.dollars))
            else {
                return false;
            };
            (minutes, dollars) = (less, cheaper);
        }
        (self.minutes, self.dollars) = (minutes, dollars);
        true
    }

    /// Options that do not fit any more, or whose group is taken.
    fn crowd_out(&mut self, model: &Model, fates: &mut Fates) -> bool {
        let mut grouped = vec![false; model.groups];
        for (option, _) in model.options.iter().zip(&fates.options).filter(|(_, fate)| **fate == Fate::In) {
            option.groups.iter().for_each(|&group| grouped[group] = true);
        }
        let mut changed = false;
        for (option, fate) in model.options.iter().zip(&mut fates.options) {
            if *fate == Fate::Open {
                let out = option.minutes > self.minutes
                    || option.dollars > self.dollars
                    || option.groups.iter().any(|&group| grouped[group])
                    || option.needs.iter().any(|&need| fates.marks[need] == Fate::Out)
                    || option
                        .effects
                        .iter()
                        .any(|effect| effect.when.is_none() && sets_out(model, &fates.marks, effect));
                if out {
                    *fate = Fate::Out;
                    changed = true;
                }
            }
        }
        changed
    }

    /// What the options taken set, if all goes as well as can be, and what can still be set.
    fn reach(&mut self, model: &Model, fates: &Fates) {
        self.have.fill(false);
        spread(model, fates, &mut self.have, |fate, _| fate == Fate::In);
        self.reach.clone_from(&self.have);
        spread(model, fates, &mut self.reach, |fate, open| fate != Fate::Out && open);
    }

    /// Marks that have to be set, and options that alone can set one; `None` where one cannot be set.
    fn require(&mut self, model: &Model, fates: &mut Fates) -> Option<bool> {
        let mut changed = false;
        for (pick, option) in model.options.iter().enumerate() {
            if fates.options[pick] == Fate::In {
                for &need in &option.needs {
                    if fates.marks[need] == Fate::Out {
                        return None;
                    }
                    changed |= std::mem::replace(&mut fates.marks[need], Fate::In) != Fate::In;
                }
                for effect in option.effects.iter().filter(|effect| effect.when.is_none()) {
                    if sets_out(model, &fates.marks, effect) {
                        return None;
                    }
                }
            }
        }
        self.required.clear();
        for mark in 0..model.marks() {
            match fates.marks[mark] {
                Fate::In => {
                    if !self.reach[mark] {
                        return None;
                    }
                    for other in self.landmarks.beside(mark) {
                        if fates.marks[other] == Fate::Out {
                            return None;
                        }
                        changed |= std::mem::replace(&mut fates.marks[other], Fate::In) != Fate::In;
                    }
                    if self.have[mark] {
                        continue;
                    }
                    self.required.push(mark);
                    let mut ways =
                        self.floor.providers(mark).iter().filter(|&&pick| fates.options[pick] != Fate::Out);
                    let (first, second) = (ways.next(), ways.next());
                    let first = *first?;
                    if second.is_none() && fates.options[first] == Fate::Open {
                        fates.options[first] = Fate::In;
                        changed = true;
                    }
                }
                Fate::Out => {
                    for &higher in &self.above[mark] {
                        if fates.marks[higher] == Fate::In {
                            return None;
                        }
                        changed |= std::mem::replace(&mut fates.marks[higher], Fate::Out) != Fate::Out;
                    }
                }
                Fate::Open => {}
            }
        }
        Some(changed)
    }

    /// Goals that are out of reach, and goals without which too little is left.
    fn goals(&mut self, model: &Model, fates: &mut Fates, target: u64) -> Option<bool> {
        let mut changed = false;
        self.costs(model, fates, &[])?;
        let mut left = 0;
        for (number, goal) in model.goals.iter().enumerate() {
            if fates.goals[number] == Fate::Out {
                continue;
            }
            let lost = |&mark: &Mark| !self.reach[mark] || fates.marks[mark] == Fate::Out;
            let extra = |&mark: &Mark| !self.have[mark] && fates.marks[mark] != Fate::In;
            let lost = goal.marks.iter().any(lost)
                || (goal.marks.iter().any(extra) && self.costs(model, fates, &goal.marks).is_none());
            match (lost, fates.goals[number]) {
                (true, Fate::In) => return None,
                (true, _) => {
                    fates.goals[number] = Fate::Out;
                    changed = true;
                }
                (false, _) => left += goal.weight,
            }
        }
        let spare = left.checked_sub(target)?;
        for (number, goal) in model.goals.iter().enumerate() {
            if fates.goals[number] != Fate::Out && (goal.weight > spare || fates.goals[number] == Fate::In) {
                fates.goals[number] = Fate::In;
                for &mark in &goal.marks {
                    if fates.marks[mark] == Fate::Out {
                        return None;
                    }
                    changed |= std::mem::replace(&mut fates.marks[mark], Fate::In) != Fate::In;
                }
            }
        }
        Some(changed)
    }

    /// Whether what is required and these marks can be had with what is left.
    fn costs(&mut self, model: &Model, fates: &Fates, marks: &[Mark]) -> Option<()> {
        let all = self.required.iter().chain(marks).copied();
        let minutes = |pick: Pick| match fates.options[pick] {
            Fate::Out => u64::MAX,
            Fate::In => 0,
            Fate::Open => model.options[pick].minutes,
        };
        (self.floor.least(all.clone(), &self.have, minutes, &mut self.scratch) <= self.minutes)
            .then_some(())?;
        if self.dollars == u64::MAX {
            return Some(());
        }
        let dollars = |pick: Pick| match fates.options[pick] {
            Fate::Out => u64::MAX,
            Fate::In => 0,
            Fate::Open => model.options[pick].dollars,
        };
        (self.floor.least(all, &self.have, dollars, &mut self.scratch) <= self.dollars).then_some(())
    }

    /// Options that do nothing any more that is asked for.
    fn useless(&self, model: &Model, fates: &mut Fates) -> bool {
        let mut wanted = vec![false; model.marks()];
        let goals = model.goals.iter().zip(&fates.goals).filter(|(_, fate)| **fate != Fate::Out);
        let asked = goals.flat_map(|(goal, _)| goal.marks.iter().copied());
        let taken = model.options.iter().zip(&fates.options).filter(|(_, fate)| **fate == Fate::In);
        let whens = taken.flat_map(|(option, _)| option.effects.iter().filter_map(|effect| effect.when));
        for mark in asked.chain(whens).chain(self.required.iter().copied()) {
            wanted[mark] = self.is_missing(mark);
        }
        let mut useful: Vec<bool> = fates.options.iter().map(|fate| *fate != Fate::Open).collect();
        let mut more = true;
        while std::mem::take(&mut more) {
            for (useful, option) in useful.iter_mut().zip(&model.options).filter(|(useful, _)| !**useful) {
                let sets = |effect: &Effect| model.set_at_once(effect).any(|mark| wanted[mark]);
                if !option.needs.iter().all(|&need| self.reach[need]) || !option.effects.iter().any(sets) {
                    continue;
                }
                (*useful, more) = (true, true);
                let whens = option.effects.iter().filter_map(|effect| effect.when);
                for mark in option.needs.iter().copied().chain(whens) {
                    wanted[mark] = self.is_missing(mark);
                }
            }
        }
        let mut changed = false;
        for (pick, _) in useful.iter().enumerate().filter(|(_, useful)| !**useful) {
            fates.options[pick] = Fate::Out;
            fates.spare[pick] = true;
            changed = true;
        }
        changed
    }

    /// True for what is not set for certain, but can be.
    fn is_missing(&self, mark: Mark) -> bool {
        !self.have[mark] && self.reach[mark]
    }
}

/// True when an effect sets a mark that must not be set.
pub(super) fn sets_out(model: &Model, marks: &[Fate], effect: &Effect) -> bool {
    marks[model.up_to(effect.sets)].contains(&Fate::Out)
}

/// Sets what can be set by the options that `may`, which is asked with their fate and whether their needs are set.
fn spread(model: &Model, fates: &Fates, set: &mut [bool], may: impl Fn(Fate, bool) -> bool) {
    let mut more = true;
    while std::mem::take(&mut more) {
        for (option, &fate) in model.options.iter().zip(&fates.options) {
            if !may(fate, option.needs.iter().all(|&need| set[need])) {
                continue;
            }
            for effect in &option.effects {
                let comes =
                    effect.when.is_none_or(|when| set[when]) && !sets_out(model, &fates.marks, effect);
                if comes && !set[effect.sets] {
                    more = true;
                    set[model.up_to(effect.sets)].fill(true);
                }
            }
        }
    }
}
