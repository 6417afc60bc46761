//! Where facts come from.

use serde::{Deserialize, Serialize};

use crate::id::SourceId;

/// One entry of the register of sources. Every figure names one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Source {
    /// The name figures refer to it by.
    pub id: SourceId,
    /// What it is called.
    pub title: String,
    /// Who stands behind it.
    pub publisher: String,
    /// Where it can be read, if it has an address.
    pub url: Option<String>,
    /// On what terms its facts are used.
    pub licence: String,
    /// When it was read, as exactly as is known: `2026-11` or `2026-11-14`.
    pub retrieved: String,
    /// What a reader of its figures should know.
    pub note: Option<String>,
}
