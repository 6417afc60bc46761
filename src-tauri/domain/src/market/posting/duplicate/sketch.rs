//! A text as 128 bytes that are alike as far as the texts share their word triples.
//!
//! The method is `MinHash` in one permutation (Li, Owen and Zhang 2012): every triple of words falls into one
//! of 128 bins, and of each bin the smallest hash is kept. Empty bins borrow from others by a rule that keeps
//! the estimate unbiased (Shrivastava 2017). Of each hash one byte is kept (b-bit `MinHash`, Li and König
//! 2010): the share of equal bytes, less what chance gives, estimates the Jaccard similarity of the triples.

use crate::market::posting::words::is_unspaced;
use crate::share::Share;

/// How many bins, and bytes, a sketch has.
pub(super) const BINS: usize = 128;
/// Words in a row that count as one element.
const TRIPLE: usize = 3;

/// The sketch of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sketch(pub(super) [u8; BINS]);

impl Sketch {
    /// The sketch of a text of at least `fewest` words; a shorter text is too little to compare.
    pub(super) fn of(text: &str, fewest: usize) -> Option<Self> {
        let mut bins = [u64::MAX; BINS];
        let mut count = 0;
        let mut last = [0u64; TRIPLE];
        each_word(text, |word| {
            last = [last[1], last[2], word];
            count += 1;
            if count >= TRIPLE {
                let element = mixed(last[0].rotate_left(21) ^ last[1].rotate_left(42) ^ last[2]);
                let bin = usize::from(element.to_be_bytes()[0]) % BINS;
                if let Some(smallest) = bins.get_mut(bin) {
                    *smallest = element.min(*smallest);
                }
            }
        });
        (count >= fewest.max(TRIPLE)).then(|| Self(bytes(&bins)))
    }

    /// A sketch that is like another only if they are of the same number.
    pub(super) fn of_number(number: u64) -> Self {
        let mut bins = [0u8; BINS];
        let mut next = number;
        for byte in &mut bins {
            next = mixed(next.wrapping_add(STEP));
            *byte = next.to_be_bytes()[0];
        }
        Self(bins)
    }

    /// About how much of their word triples two texts share: the estimated Jaccard similarity.
    ///
    /// Its standard error is at most four percentage points for texts of some hundred words and more.
    pub(super) fn similarity(&self, other: &Self) -> Share {
        let equal = self.0.iter().zip(&other.0).filter(|(one, other)| one == other).count();
        let equal = u32::try_from(equal).unwrap_or_default();
        // Of bytes that are not alike, one in 256 is equal by chance.
        let whole = 255 * u32::try_from(BINS).unwrap_or(1);
        Share::of((256 * equal).saturating_sub(u32::try_from(BINS).unwrap_or(0)), whole)
    }
}

/// The hash of a word, whatever its case.
pub(super) fn hashed(word: &str) -> u64 {
    word.chars().flat_map(char::to_lowercase).fold(SEED, |hash, c| taken_in(hash, u32::from(c)))
}

/// Scatters the bits of a number (the finalizer of `SplitMix64`, Steele and others 2014).
pub(super) const fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

/// The golden ratio in 64 bits, the step of `SplitMix64`.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
const SEED: u64 = 0x2d35_8dcc_aa6c_78a5;

const fn taken_in(hash: u64, c: u32) -> u64 {
    (hash ^ c as u64).wrapping_mul(STEP).rotate_left(23)
}

/// Calls `found` with the hash of each word; of scripts without spaces each character is a word.
fn each_word(text: &str, mut found: impl FnMut(u64)) {
    let mut hash = SEED;
    let mut open = false;
    for c in text.chars() {
        let letter = if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() };
        if letter && !is_unspaced(c) {
            if c.is_ascii() {
                hash = taken_in(hash, u32::from(c.to_ascii_lowercase()));
            } else {
                hash = c.to_lowercase().fold(hash, |hash, c| taken_in(hash, u32::from(c)));
            }
            open = true;
            continue;
        }
        if open {
            found(hash);
            hash = SEED;
            open = false;
        }
        if letter {
            found(taken_in(SEED, u32::from(c)));
        }
    }
    if open {
        found(hash);
    }
}

/// One byte of each bin; an empty bin takes that of another, drawn in an order that only depends on the bin.
fn bytes(bins: &[u64; BINS]) -> [u8; BINS] {
    let mut bytes = [0u8; BINS];
    for (place, byte) in bytes.iter_mut().enumerate() {
        let mut draw = place;
        let mut turn = place as u64;
        let mut value = bins.get(draw).copied().unwrap_or(u64::MAX);
        // A sketch is only made of texts with some element, so the draw ends.
        while value == u64::MAX {
            turn = turn.wrapping_add(STEP);
            draw = usize::from(mixed(turn).to_be_bytes()[0]) % BINS;
            value = bins.get(draw).copied().unwrap_or(u64::MAX);
        }
        *byte = mixed(value).to_be_bytes()[7];
    }
    bytes
}
