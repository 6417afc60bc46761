//! What has been done so far, as far as a plan needs to know.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::{Resource, Unit};
use crate::id::{ResourceId, UnitId};
use crate::minutes::{Effort, Minutes};

/// What has been done so far, as far as a plan needs to know.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// Units that are done.
    pub done: BTreeSet<UnitId>,
    /// Time logged on units that are not done yet.
    pub begun: BTreeMap<UnitId, Minutes>,
    /// Units that are done or begun only because they were in an earlier edition: they count, but nobody who read
    /// that edition has this one.
    pub carried: BTreeSet<UnitId>,
    /// Resources all of whose units are done.
    pub finished: BTreeSet<ResourceId>,
}

impl Circumstances {
    /// True when the resource is finished.
    pub fn is_finished(&self, resource: &ResourceId) -> bool {
        self.finished.contains(resource)
    }

    /// True when any of the resource itself was studied.
    pub fn is_begun(&self, resource: &Resource) -> bool {
        let touched = |unit: &Unit| self.done.contains(&unit.id) || self.begun.contains_key(&unit.id);
        resource.units.iter().any(|unit| touched(unit) && !self.carried.contains(&unit.id))
    }

    /// The time still to spend on a unit at typical effort.
    ///
    /// A unit that is not ticked off keeps a minute, however much was logged on it.
    pub fn left_of(&self, unit: &Unit) -> Minutes {
        if self.done.contains(&unit.id) {
            return Minutes::ZERO;
        }
        let begun = self.begun.get(&unit.id).copied().unwrap_or_default();
        unit.minutes.less(begun).max(Minutes::new(1))
    }

    /// The effort still to spend on a resource: its range, scaled to the units left.
    pub fn left(&self, resource: &Resource) -> Effort {
        let effort = *resource.effort.value();
        let left: Minutes = resource.units.iter().map(|unit| self.left_of(unit)).sum();
        effort.scaled(left.get(), effort.typical.get())
    }
}
