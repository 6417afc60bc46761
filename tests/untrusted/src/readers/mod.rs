//! Readers, each with what has to hold of whatever it reads.

pub mod backups;
pub mod documents;
pub mod person;
pub mod postings;
pub mod words;

use std::sync::LazyLock;

use cairn_domain::skills::recognize::{Recognizer, asks};
use cairn_intake::{Shipped, shipped};

/// What Cairn ships, read once.
static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| shipped().expect("what is shipped can be read"));

static RECOGNIZER: LazyLock<Recognizer> = LazyLock::new(|| Recognizer::new(&SHIPPED.skills, &[]));

/// Skills that a text names.
pub fn recognition(bytes: &[u8]) {
    recognized(&String::from_utf8_lossy(bytes));
}

/// Mentions stand in order, overlap nowhere, begin and end between letters, and each can be explained.
fn recognized(text: &str) {
    let mentions = RECOGNIZER.read(text);
    let mut free = 0;
    for mention in &mentions {
        let place = mention.start as usize..mention.end as usize;
        assert!(free <= place.start && place.start < place.end, "{mention:?} after {free} in {text:?}");
        assert!(text.get(place.clone()).is_some(), "{mention:?} cuts a letter of {text:?}");
        free = place.end;
    }
    assert_eq!(RECOGNIZER.explain_all(text, &mentions).len(), mentions.len());
    assert!(asks(&mentions).len() <= mentions.len());
}
