//! Whether a posting was met before.

use std::collections::BTreeSet;

use cairn_domain::id::PostingId;
use cairn_domain::market::posting::{Fingerprint, Fingerprints};
use cairn_store::KnownPosting;

/// The postings of a market, by what they are known again.
pub(super) struct KnownPostings {
    fingerprints: Fingerprints<PostingId>,
    /// Posting and occasion of everything that was seen.
    seen: BTreeSet<(PostingId, i64)>,
}

/// What a posting is to a market.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Met {
    /// Nothing like it is there.
    New,
    /// That one was seen before, on another day or page.
    Again(PostingId),
    /// That one was seen on just this occasion.
    Same,
}

impl KnownPostings {
    /// Those that are there already. A fingerprint of an older making is passed over.
    pub(super) fn of(postings: &[KnownPosting], occasions: Vec<(PostingId, i64)>) -> Self {
        let mut known = Self { fingerprints: Fingerprints::default(), seen: occasions.into_iter().collect() };
        for posting in postings {
            known.seen.insert((posting.posting, posting.occasion));
            if let Some(fingerprint) = Fingerprint::from_bytes(&posting.fingerprint) {
                known.fingerprints.add(posting.posting, fingerprint);
            }
        }
        known
    }

    pub(super) fn meet(&self, fingerprint: &Fingerprint, occasion: i64) -> Met {
        match self.fingerprints.find(fingerprint) {
            None => Met::New,
            Some(posting) if self.seen.contains(&(posting, occasion)) => Met::Same,
            Some(posting) => Met::Again(posting),
        }
    }

    pub(super) fn add(&mut self, posting: PostingId, fingerprint: Fingerprint, occasion: i64) {
        self.fingerprints.add(posting, fingerprint);
        self.seen.insert((posting, occasion));
    }
}
