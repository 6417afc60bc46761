//! One line of the log.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::id::{ResourceId, UnitId};
use crate::minutes::Minutes;
use crate::share::Share;

/// One entry of the log. Entries are added, never changed; what one should have said is a further entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The day it is about: of a session, the day it began.
    pub on: NaiveDate,
    /// What happened.
    pub event: Event,
}

/// What happened on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Event {
    /// Time was spent.
    Studied {
        /// On this resource,
        resource: ResourceId,
        /// on this unit of it, if it is known;
        unit: Option<UnitId>,
        /// that long,
        minutes: Minutes,
        /// in the person's own words.
        note: Option<String>,
    },
    /// A unit is done as far as that, by percent or by page.
    UnitProgress {
        /// The unit.
        unit: UnitId,
        /// The part of it that is done. The whole of it is the same as having finished it.
        share: Share,
    },
    /// A unit was finished.
    UnitDone {
        /// The unit.
        unit: UnitId,
    },
    /// A unit turned out not to be finished.
    UnitReopened {
        /// The unit.
        unit: UnitId,
    },
    /// The levels a finished resource teaches were offered, and answered.
    OfferAnswered {
        /// The resource.
        resource: ResourceId,
        /// Whether the levels were taken over into the profile.
        taken: bool,
    },
    /// An entry should have read otherwise.
    Corrected {
        /// What it reads,
        was: Box<Entry>,
        /// and what it should.
        now: Box<Entry>,
    },
    /// An entry should not be there.
    Withdrawn {
        /// What it reads.
        was: Box<Entry>,
    },
}

impl Event {
    /// True for what is said about another entry.
    pub const fn is_change(&self) -> bool {
        matches!(self, Self::Corrected { .. } | Self::Withdrawn { .. })
    }

    /// The unit it speaks of, if it names one.
    pub fn unit(&self) -> Option<&UnitId> {
        match self {
            Self::Studied { unit, .. } => unit.as_ref(),
            Self::UnitProgress { unit, .. } | Self::UnitDone { unit } | Self::UnitReopened { unit } => {
                Some(unit)
            }
            Self::OfferAnswered { .. } => None,
            Self::Corrected { was, .. } | Self::Withdrawn { was } => was.event.unit(),
        }
    }

    /// The resource it speaks of.
    pub fn resource(&self) -> &ResourceId {
        match self {
            Self::Studied { resource, .. } | Self::OfferAnswered { resource, .. } => resource,
            Self::UnitProgress { unit, .. } | Self::UnitDone { unit } | Self::UnitReopened { unit } => {
                unit.resource()
            }
            Self::Corrected { was, .. } | Self::Withdrawn { was } => was.event.resource(),
        }
    }
}
