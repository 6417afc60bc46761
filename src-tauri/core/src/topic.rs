//! What a change makes stale.

use serde::Serialize;

/// The chapters in the order in which facts flow: a change to one makes stale what lies to its right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Topic {
    /// Choices everything else depends on.
    Settings,
    /// Skills and the profile.
    Skills,
    /// Roles and markets.
    Market,
    /// Resources.
    Catalog,
    /// What is missing.
    Gap,
    /// What to do about it.
    Plan,
    /// What was done.
    Progress,
    /// What is still known.
    Practice,
    /// Jobs somebody is after, and the résumé at hand.
    Applications,
    /// What is written beside the data: backups and copies of exports.
    Copies,
}

/// The answer of a use case that changed something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Changed<T> {
    /// What came of it.
    pub value: T,
    /// The leftmost chapter that changed.
    pub topic: Topic,
}

impl<T> Changed<T> {
    /// A change of `topic` and everything to its right.
    pub fn new(value: T, topic: Topic) -> Self {
        Self { value, topic }
    }
}
