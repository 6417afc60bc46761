//! A number that names its source.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::computation::Computation;
use crate::id::SourceId;
use crate::note::Said;

/// A value together with where it comes from.
///
/// There is no way to make one without a [`Provenance`]: the fields are private,
/// and each constructor asks for what its kind of figure owes its reader.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Figure<T> {
    value: T,
    provenance: Provenance,
}

/// Where a figure comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Provenance {
    /// A source says so in its own words or numbers.
    Stated {
        /// Who says it.
        source: SourceId,
        /// For when it is said, as exactly as is known: `2026` or `2026-11`.
        as_of: String,
        /// How it was arrived at, where the source or our reading of it tells.
        basis: Option<String>,
    },
    /// We judged it, and say on what grounds.
    Judged {
        /// The register entry that explains our judgement.
        source: SourceId,
        /// The grounds for this very figure.
        basis: String,
    },
    /// The person using Cairn entered it.
    Entered {
        /// On that day.
        on: NaiveDate,
    },
    /// We computed it from other figures.
    Derived {
        /// The computation.
        rule: Said<Computation>,
        /// The sources of what went in.
        from: Vec<SourceId>,
    },
}

impl<T> Figure<T> {
    /// A figure a source states.
    pub fn stated(value: T, source: SourceId, as_of: impl Into<String>, basis: Option<String>) -> Self {
        Self { value, provenance: Provenance::Stated { source, as_of: as_of.into(), basis } }
    }

    /// A figure we judged ourselves.
    pub fn judged(value: T, source: SourceId, basis: impl Into<String>) -> Self {
        Self { value, provenance: Provenance::Judged { source, basis: basis.into() } }
    }

    /// A figure the person entered.
    pub fn entered(value: T, on: NaiveDate) -> Self {
        Self { value, provenance: Provenance::Entered { on } }
    }

    /// A figure computed by `rule` from figures of the sources `from`.
    pub fn derived(value: T, rule: Computation, from: Vec<SourceId>) -> Self {
        Self { value, provenance: Provenance::Derived { rule: rule.into(), from } }
    }

    /// The value.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// Where the value comes from.
    pub fn provenance(&self) -> &Provenance {
        &self.provenance
    }

    /// The sources named by the figure, none for one the person entered.
    pub fn sources(&self) -> Vec<SourceId> {
        match &self.provenance {
            Provenance::Stated { source, .. } | Provenance::Judged { source, .. } => vec![source.clone()],
            Provenance::Derived { from, .. } => from.clone(),
            Provenance::Entered { .. } => Vec::new(),
        }
    }
}
