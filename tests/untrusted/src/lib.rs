//! What bytes and texts from outside may do to Cairn: be read, or be refused with a reason, and nothing else.
//!
//! Each [`Target`] is one reader, or the exporters, with what has to hold whatever comes: it panics where something does
//! not. The fuzzer in `tests/fuzz` calls targets with what it makes up; the test `replay` calls them, on any compiler,
//! with everything that was worth keeping of that.

pub mod exports;
pub mod packed;
pub mod readers;
pub mod seeds;

use std::hint::black_box;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

/// The day it is: nothing here knows a clock.
pub const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 24).expect("it is a day");

/// Something that meets bytes from outside.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Its name, and that of the folder of what was worth keeping.
    pub name: &'static str,
    /// Meets these bytes, and panics where something does not hold.
    pub meet: fn(&[u8]),
}

/// Every target.
pub const TARGETS: [Target; 13] = [
    Target { name: "pages", meet: readers::postings::pages },
    Target { name: "records", meet: readers::postings::records },
    Target { name: "tables", meet: readers::postings::tables },
    Target { name: "texts", meet: readers::postings::texts },
    Target { name: "profiles", meet: readers::person::profiles },
    Target { name: "brought", meet: readers::person::brought },
    Target { name: "zips", meet: readers::documents::zips },
    Target { name: "word", meet: readers::documents::word },
    Target { name: "pdfs", meet: readers::documents::pdfs },
    Target { name: "recognition", meet: readers::recognition },
    Target { name: "backups", meet: readers::backups::backups },
    Target { name: "words", meet: readers::words::words },
    Target { name: "exports", meet: exports::meet },
];

/// The folder of what drives the fuzzer.
pub fn fuzz() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz")
}

/// The folder of what was worth keeping for a target.
pub fn corpus(target: &str) -> PathBuf {
    fuzz().join("corpus").join(target)
}

/// A reader with a mistake behind six letters in order, which chance alone would not find in a lifetime: whoever is
/// guided by coverage finds it in seconds, and a harness that does not notice it notices nothing.
pub fn careless(bytes: &[u8]) {
    let stands = |place: usize, letter: u8| bytes.get(place) == Some(&letter) && black_box(place) == place;
    // Each letter is a step of its own, as it is in a reader.
    if stands(0, b'c') && stands(1, b'a') && stands(2, b'i') && stands(3, b'r') && stands(4, b'n') {
        assert!(!stands(5, b'!'), "the mistake that was planted");
    }
}
