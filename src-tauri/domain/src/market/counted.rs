//! A market counted from postings.

use crate::id::{MarketId, SkillId, SourceId};

use super::{Filter, Readings};
use crate::skills::Skills;

/// A market of which every posting is known by what it asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Its lasting name.
    pub id: MarketId,
    /// What it is called.
    pub name: String,
    /// The day or month of its newest posting.
    pub as_of: String,
    /// Who caught the postings.
    pub source: SourceId,
    /// What a reader should know before the figures.
    pub caveat: String,
    /// The skill or umbrella word that marks the postings of the field, where all postings are more than the field.
    pub anchor: Option<SkillId>,
    /// What the postings ask for.
    pub readings: Readings,
}

impl Counted {
    /// The postings of the field: those that name the anchor, or all where there is none.
    pub fn field(&self, skills: &Skills) -> Filter {
        let anchor = self.anchor.as_ref().and_then(|anchor| skills.number(anchor));
        Filter { anchor, ..Filter::default() }
    }
}
