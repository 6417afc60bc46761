//! What every way to a mark passes through.
//!
//! A landmark of a mark is a mark that must be set before it, or with it, in whatever way it is set: the greatest
//! solution of "my landmarks are myself and what all that sets me has in common" (Zhu and Givan 2003, Keyder et al. 2010).

use std::collections::BTreeSet;

use crate::model::{Mark, Model};

/// For each mark, its landmarks beside itself.
#[derive(Debug, Clone, Default)]
pub(crate) struct Landmarks(Vec<BTreeSet<Mark>>);

impl Landmarks {
    pub(crate) fn of(model: &Model) -> Self {
        let count = model.implied.len();
        // `None` stands for "everything", from which the sets only shrink.
        let mut known: Vec<Option<BTreeSet<Mark>>> = vec![None; count];
        loop {
            let mut changed = false;
            for mark in 0..count {
                let next = common(model, &known, mark);
                if next.is_some() && next != known[mark] {
                    known[mark] = next;
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
        let strict = |(mark, set): (Mark, Option<BTreeSet<Mark>>)| {
            let mut set = set.unwrap_or_default();
            set.remove(&mark);
            set
        };
        Self(known.into_iter().enumerate().map(strict).collect())
    }

    /// The landmarks of a mark.
    pub(crate) fn beside(&self, mark: Mark) -> impl Iterator<Item = &Mark> {
        self.0[mark].iter()
    }

    /// True when every way to a mark passes through another first. Of two that only come together it is the lower number.
    pub(crate) fn leads_through(&self, mark: Mark, other: Mark) -> bool {
        let (to, from) = (self.0[mark].contains(&other), self.0[other].contains(&mark));
        mark != other && to && (!from || other < mark)
    }

    /// The landmarks of a mark that are not landmarks of another of its landmarks: the nearest ones.
    pub(crate) fn nearest(&self, mark: Mark) -> impl Iterator<Item = Mark> {
        let all = &self.0[mark];
        let nearest = |one: &Mark| {
            !all.iter().any(|&other| self.0[other].contains(one) && !self.0[*one].contains(&other))
        };
        all.iter().copied().filter(nearest)
    }

    /// True when an effect asks, on whatever way, for what it sets: it cannot be the first to set it.
    pub(crate) fn is_circular(&self, model: &Model, pick: usize, effect: usize, mark: Mark) -> bool {
        let option = &model.options[pick];
        let mut before = option.effects[effect].when.iter().chain(option.needs.iter());
        before.any(|&before| before == mark || self.0[before].contains(&mark))
    }
}

/// A mark and what all that sets it has in common, as far as is known; `None` while nothing is.
fn common(model: &Model, known: &[Option<BTreeSet<Mark>>], mark: Mark) -> Option<BTreeSet<Mark>> {
    let mut shared: Option<BTreeSet<Mark>> = None;
    for &(pick, effect) in &model.set_by[mark] {
        let option = &model.options[pick];
        let mut before = BTreeSet::new();
        let mut all_known = true;
        for &need in option.needs.iter().chain(option.effects[effect].when.iter()) {
            match &known[need] {
                Some(set) => before.extend(set.iter().copied().chain([need])),
                None => all_known = false,
            }
        }
        if !all_known {
            continue;
        }
        shared = Some(match shared {
            None => before,
            Some(shared) => shared.intersection(&before).copied().collect(),
        });
    }
    let mut set = shared?;
    set.extend(model.implied[mark].iter().copied());
    set.insert(mark);
    Some(set)
}
