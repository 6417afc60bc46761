//! All fingerprints that are known, so that like ones are found without comparing each with each.

use std::cmp::Reverse;

use super::fingerprint::Fingerprint;
use super::sketch::{BINS, mixed};

/// Known fingerprints with what they belong to.
///
/// Found by bands (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3): two sketches are
/// compared when one of 32 stretches of four bytes is equal. Of texts at the threshold of 60 % that finds 99
/// in 100, of texts that share 70 % all but one in ten thousand.
#[derive(Debug, Clone)]
pub struct Fingerprints<Id> {
    known: Vec<(Fingerprint, Id)>,
    /// For each key's slot the number of the newest entry, plus one; zero where there is none.
    heads: Vec<u32>,
    /// For each entry the older one of the same slot, plus one. Entry `n` is key `n % KEYS` of
    /// fingerprint `n / KEYS`.
    older: Vec<u32>,
}

/// Bytes of a stretch.
const ROWS: usize = 4;
/// Keys of a fingerprint: its stretches, and the whole of it, by which an equal one is found among any number.
const KEYS: usize = BINS / ROWS + 1;
/// How many of a slot are looked at, newest first: it bounds the time among texts that are nearly all alike.
const LOOKED_AT: usize = 256;

impl<Id: Copy> Fingerprints<Id> {
    /// No fingerprint yet.
    pub fn new() -> Self {
        Self { known: Vec::new(), heads: vec![0; 64], older: Vec::new() }
    }

    /// How many different fingerprints are known.
    pub fn len(&self) -> usize {
        self.known.len()
    }

    /// True if none is known.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Adds a fingerprint of `id`. One that is known already is not added again: the first id keeps it.
    ///
    /// A posting may have several: when each sighting adds its own, an advert that is edited a little every
    /// month is followed.
    pub fn add(&mut self, id: Id, fingerprint: Fingerprint) {
        if self.equal(&fingerprint).is_some() {
            return;
        }
        if self.older.len() + KEYS > self.heads.len() {
            self.widen();
        }
        let keys = keys(&fingerprint);
        self.known.push((fingerprint, id));
        self.enter(&keys);
    }

    /// What the most similar known fingerprint of the same posting belongs to; of equally similar ones the first.
    pub fn find(&self, fingerprint: &Fingerprint) -> Option<Id> {
        if let Some(number) = self.equal(fingerprint) {
            return self.known.get(number).map(|(_, id)| *id);
        }
        let keys = keys(fingerprint);
        let mut numbers: Vec<usize> =
            keys.iter().flat_map(|key| self.in_slot(*key).take(LOOKED_AT)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let same = numbers.into_iter().filter_map(|number| {
            let (known, id) = self.known.get(number)?;
            known.is_same_as(fingerprint).then(|| (known.similarity(fingerprint), Reverse(number), *id))
        });
        same.max_by_key(|(similarity, number, _)| (*similarity, *number)).map(|(_, _, id)| id)
    }

    /// The number of an equal fingerprint.
    fn equal(&self, fingerprint: &Fingerprint) -> Option<usize> {
        let is_equal =
            |number: &usize| self.known.get(*number).is_some_and(|(known, _)| known == fingerprint);
        self.in_slot(whole_key(fingerprint)).find(is_equal)
    }

    /// The fingerprints in the slot of a key, newest first. Some are there by chance.
    fn in_slot(&self, key: u64) -> impl Iterator<Item = usize> {
        let mut entry = self.heads.get(self.slot(key)).copied().unwrap_or(0);
        std::iter::from_fn(move || {
            let number = usize::try_from(entry.checked_sub(1)?).ok()?;
            entry = self.older.get(number).copied().unwrap_or(0);
            Some(number / KEYS)
        })
    }

    fn slot(&self, key: u64) -> usize {
        usize::try_from(key % self.heads.len() as u64).unwrap_or(0)
    }

    /// Enters the keys of the newest fingerprint.
    fn enter(&mut self, keys: &[u64; KEYS]) {
        for key in keys {
            let slot = self.slot(*key);
            let Some(head) = self.heads.get_mut(slot) else { continue };
            self.older.push(*head);
            // Beyond four billion keys an entry would not be found; that is 130 million postings.
            *head = u32::try_from(self.older.len()).unwrap_or(0);
        }
    }

    /// Makes twice as many slots and enters all anew.
    fn widen(&mut self) {
        let slots = (self.heads.len() * 2).max(KEYS * 2);
        self.heads = vec![0; slots];
        self.older.clear();
        let all: Vec<[u64; KEYS]> = self.known.iter().map(|(fingerprint, _)| keys(fingerprint)).collect();
        for keys in &all {
            self.enter(keys);
        }
    }
}

impl<Id: Copy> Default for Fingerprints<Id> {
    fn default() -> Self {
        Self::new()
    }
}

fn keys(fingerprint: &Fingerprint) -> [u64; KEYS] {
    let mut keys = [whole_key(fingerprint); KEYS];
    let stretches = fingerprint.sketch_bytes().chunks_exact(ROWS).enumerate();
    for (key, (place, stretch)) in keys.iter_mut().zip(stretches) {
        let bytes = stretch.iter().fold(0u64, |number, byte| number << 8 | u64::from(*byte));
        *key = mixed(bytes << 8 | place as u64);
    }
    keys
}

fn whole_key(fingerprint: &Fingerprint) -> u64 {
    fingerprint.to_bytes().chunks(8).fold(0, |sum, bytes| {
        mixed(sum ^ bytes.iter().fold(0u64, |number, byte| number << 8 | u64::from(*byte)))
    })
}
