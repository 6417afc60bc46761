//! Postings by words of their heading, to jump to one.

use cairn_domain::id::{MarketId, PostingId};
use cairn_store::PostingHeading;
use serde::Serialize;

use crate::{Cairn, Result};

/// A posting whose heading has the words looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct FoundPosting {
    /// Its number.
    pub id: PostingId,
    /// The market it is in.
    pub market: MarketId,
    /// The job's title.
    pub title: String,
    /// Who is hiring.
    pub company: Option<String>,
}

/// So many newest postings with the longest word are looked at for the others.
const LOOKED_AT: u32 = 2_000;

/// A shorter word would find everything.
const SHORTEST: usize = 2;

impl Cairn {
    /// The newest postings whose title and company together have every word, whatever its case; at most `most`.
    ///
    /// Nothing where no word has two letters.
    pub fn market_find(&self, words: &str, most: usize) -> Result<Vec<FoundPosting>> {
        let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
        let Some(longest) = words.iter().max_by_key(|word| word.chars().count()) else {
            return Ok(Vec::new());
        };
        if longest.chars().count() < SHORTEST {
            return Ok(Vec::new());
        }
        let found = self.store.read(|r| r.postings_with(longest, LOOKED_AT))?;
        let has_all = |heading: &str| words.iter().all(|word| heading.contains(word.as_str()));
        let found = found.into_iter().map(|PostingHeading { posting, market, title, company }| {
            FoundPosting { id: posting, market, title, company }
        });
        let heading = |posting: &FoundPosting| {
            format!("{} {}", posting.title, posting.company.as_deref().unwrap_or_default()).to_lowercase()
        };
        Ok(found.filter(|posting| has_all(&heading(posting))).take(most).collect())
    }
}
