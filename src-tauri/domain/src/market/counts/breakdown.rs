//! What postings say of a few possible things, and how many do not say.

use std::cmp::Reverse;

use serde::Serialize;

use crate::market::estimate::CountedShare;
use crate::market::table;

/// What those postings say that say it at all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Breakdown<T> {
    /// What they say, most frequent first; shares are of the postings that say it.
    pub parts: Vec<BreakdownPart<T>>,
    /// How many do not say.
    pub not_stated: u32,
}

/// One thing postings say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BreakdownPart<T> {
    /// What they say.
    pub value: T,
    /// How many say it.
    pub postings: CountedShare,
}

/// Postings for each of a few values.
pub(super) struct Tally<T>(Vec<(T, u32)>);

impl<T> Default for Tally<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Copy + Ord> Tally<T> {
    pub(super) fn add(&mut self, value: Option<T>, postings: u32) {
        let Some(value) = value else { return };
        match self.0.iter_mut().find(|(known, _)| *known == value) {
            Some((_, count)) => *count = count.saturating_add(postings),
            None => self.0.push((value, postings)),
        }
    }

    pub(super) fn breakdown(mut self, postings: u32) -> Breakdown<T> {
        let stated = table::total(self.0.iter().map(|(_, count)| *count));
        self.0.sort_by_key(|&(value, count)| (Reverse(count), value));
        let part = |(value, count)| BreakdownPart { value, postings: CountedShare::of(count, stated) };
        Breakdown {
            parts: self.0.into_iter().map(part).collect(),
            not_stated: postings.saturating_sub(stated),
        }
    }
}
