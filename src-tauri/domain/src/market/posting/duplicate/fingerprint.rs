//! What of a posting is compared to see whether it was seen before.

use std::collections::BTreeSet;

use super::sketch::{BINS, Sketch, hashed, mixed};
use crate::market::posting::words::{listed, words};
use crate::market::posting::{Posting, PostingNote};
use crate::share::Share;

/// A posting in some bytes, by which it is recognized when it is seen again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fingerprint {
    /// What it says.
    sketch: Sketch,
    /// The telling words of its title, hashed and in order; empty where the title tells nothing.
    title: [u16; WORDS],
    /// Who is hiring, hashed; zero where it is not known.
    company: u32,
    /// The countries it is for, one bit of 32 each; zero where none is known.
    countries: u32,
}

/// How many words of a title are kept.
const WORDS: usize = 6;
/// Texts of fewer words are too little to compare; then title, company and places must agree.
const FEWEST_WORDS: usize = 20;
/// Texts that share this much of their word triples are the same.
const ALIKE: Share = Share::from_percent(60);
/// The same where the company goes by another name.
const ALIKE_ELSEWHERE: Share = Share::from_percent(80);

impl Fingerprint {
    /// Changes when the same posting would get other bytes; stored fingerprints of another version are made anew.
    pub const VERSION: u8 = 1;
    /// How many bytes a stored fingerprint has.
    pub const LENGTH: usize = 1 + BINS + 2 * WORDS + 4 + 4;

    /// The fingerprint of an advert's text and what was understood of it.
    pub fn of(posting: &Posting, notes: &[PostingNote], text: &str) -> Self {
        let company = posting.company.as_deref().map_or(0, |company| short(company_number(company)));
        let sure = !notes
            .iter()
            .any(|note| matches!(note, PostingNote::UnsureTitle | PostingNote::SeveralPositions { .. }));
        let countries = posting.places.iter().filter_map(|place| place.country.as_deref());
        let countries = countries.fold(0, |mask, code| mask | 1u32 << (mixed(hashed(code)) % 32));
        Self {
            sketch: Sketch::of(text, FEWEST_WORDS).unwrap_or_else(|| Sketch::of_number(facts(posting))),
            title: if sure { telling_words(&posting.title) } else { [0; WORDS] },
            company,
            countries,
        }
    }

    /// About how much of their word triples the two texts share.
    pub fn similarity(&self, other: &Self) -> Share {
        self.sketch.similarity(&other.sketch)
    }

    /// Whether the two are the same posting, seen twice.
    ///
    /// Titles that have nothing in common, and countries that have none in common, are different jobs,
    /// however much of the text the company repeats.
    pub fn is_same_as(&self, other: &Self) -> bool {
        let apart = self.countries != 0 && other.countries != 0 && self.countries & other.countries == 0;
        let company = self.company == other.company || self.company == 0 || other.company == 0;
        let enough = if company { ALIKE } else { ALIKE_ELSEWHERE };
        !apart && !self.title_contradicts(other) && self.similarity(other) >= enough
    }

    /// As it is stored: the version first.
    pub fn to_bytes(&self) -> [u8; Self::LENGTH] {
        let mut bytes = [0; Self::LENGTH];
        let title = self.title.iter().flat_map(|word| word.to_be_bytes());
        let parts = [Self::VERSION].into_iter().chain(self.sketch.0).chain(title);
        let parts = parts.chain(self.company.to_be_bytes()).chain(self.countries.to_be_bytes());
        bytes.iter_mut().zip(parts).for_each(|(byte, part)| *byte = part);
        bytes
    }

    /// A stored fingerprint; nothing where it is of another version or length.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (version, rest) = bytes.split_first()?;
        let (sketch, rest) = rest.split_first_chunk::<BINS>()?;
        let (words, rest) = rest.split_at_checked(2 * WORDS)?;
        let (company, rest) = rest.split_first_chunk::<4>()?;
        let countries: [u8; 4] = rest.try_into().ok()?;
        let mut title = [0; WORDS];
        for (word, bytes) in title.iter_mut().zip(words.chunks_exact(2)) {
            *word = u16::from_be_bytes(bytes.try_into().ok()?);
        }
        (*version == Self::VERSION).then_some(Self {
            sketch: Sketch(*sketch),
            title,
            company: u32::from_be_bytes(*company),
            countries: u32::from_be_bytes(countries),
        })
    }

    /// The bytes of its text's sketch, of which the index makes its keys.
    pub(super) fn sketch_bytes(&self) -> &[u8; BINS] {
        &self.sketch.0
    }

    /// Whether both titles tell something and less than half of the shorter is in the other.
    fn title_contradicts(&self, other: &Self) -> bool {
        let words = |title: &[u16; WORDS]| title.iter().filter(|word| **word != 0).count();
        let fewer = words(&self.title).min(words(&other.title));
        let shared = self.title.iter().filter(|word| **word != 0 && other.title.contains(word)).count();
        fewer > 0 && shared * 2 < fewer
    }
}

/// A number that is the same only where title, company and places are.
fn facts(posting: &Posting) -> u64 {
    let company = posting.company.as_deref().map_or(0, company_number);
    let title = words(&posting.title).iter().fold(0u64, |sum, word| mixed(sum ^ hashed(&word.folded)));
    let places: BTreeSet<&str> = posting.places.iter().map(|place| place.name.as_str()).collect();
    places.iter().fold(mixed(company ^ title.rotate_left(32)), |sum, place| mixed(sum ^ hashed(place)))
}

/// A company by the first words of its name: "Acme", "ACME, Inc." and "Acme Ltd" are one.
fn company_number(company: &str) -> u64 {
    const FORMS: &str =
        "inc, llc, ltd, limited, gmbh, ag, sa, sas, bv, co, corp, corporation, plc, lp, com, io, ai, the";
    let words = words(company);
    let telling = words.iter().filter(|word| !listed(FORMS).any(|form| form == word.folded));
    telling.fold(0, |sum, word| mixed(sum ^ hashed(&word.folded)))
}

/// The words of a title by which it differs from others: no professions that most titles share, no plurals.
fn telling_words(title: &str) -> [u16; WORDS] {
    const COMMON: &str = "engineer, developer, dev, programmer, end, the, a, an, and, of, for, or, to, in, at, with, senior, sr, snr, \
                          junior, jr, mid, level, full, time, remote, i, ii, iii";
    let mut telling: BTreeSet<u16> = BTreeSet::new();
    for word in words(title) {
        let word =
            word.folded.strip_suffix('s').filter(|word| word.len() > 2).unwrap_or(&word.folded).to_owned();
        let word = match word.as_str() {
            "frontend" => "front",
            "backend" => "back",
            "fullstack" => "stack",
            word => word,
        };
        if !listed(COMMON).any(|common| common == word) && telling.len() < WORDS {
            telling.insert(short_word(word));
        }
    }
    let mut kept = [0; WORDS];
    kept.iter_mut().zip(telling).for_each(|(place, word)| *place = word);
    kept
}

/// A word in two bytes; never zero, which stands for no word.
fn short_word(word: &str) -> u16 {
    let bytes = mixed(hashed(word)).to_be_bytes();
    u16::from_be_bytes([bytes[0], bytes[1]]).max(1)
}

fn short(number: u64) -> u32 {
    let bytes = number.to_be_bytes();
    u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
}
