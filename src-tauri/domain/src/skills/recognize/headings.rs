//! What the headings of a text say of the lines below them.

use super::Necessity;
use super::chinese;
use super::lexicon::Lexicon;
use super::words::{is_word_at, run};

/// Reads headings from the top of a text downwards.
#[derive(Debug)]
pub(super) struct Headings<'a> {
    lexicon: &'a Lexicon<Necessity>,
    /// For the lines below.
    below: Necessity,
    /// For the rest of this line.
    here: Necessity,
}

/// "About the role at Example:" has a few words more than the phrase.
const MORE: usize = 24;

/// No heading is longer.
const LONGEST: usize = 72;

impl<'a> Headings<'a> {
    pub(super) fn new(lexicon: &'a Lexicon<Necessity>) -> Self {
        Self { lexicon, below: Necessity::Named, here: Necessity::Named }
    }

    /// Reads a line that may be a heading as a whole.
    pub(super) fn line(&mut self, text: &str, start: usize, end: usize, is_chinese: bool) {
        if start == end {
            // Nothing stands between two breaks of a line.
        } else if end - start <= LONGEST
            && let Some((said, after)) = self.at(text, start, end)
            && is_rest_of_heading(text.get(after..end).unwrap_or_default())
        {
            self.below = said;
        } else if is_chinese && let Some(said) = text.get(start..end).and_then(chinese::heading) {
            self.below = said;
        }
        self.here = self.below;
    }

    /// Reads the beginning of a sentence up to a colon: it may be a heading in one line with what it heads.
    pub(super) fn colon(&mut self, text: &str, start: usize, colon: usize) {
        if colon - start <= LONGEST
            && let Some((said, after)) = self.at(text, start, colon)
            && colon - after <= MORE
        {
            self.here = said;
        }
    }

    /// How strongly the heading above asks for what stands here.
    pub(super) fn here(&self) -> Necessity {
        self.here
    }

    /// The phrase that the first words between the places are, and where it ends.
    fn at(&self, text: &str, start: usize, end: usize) -> Option<(Necessity, usize)> {
        let bytes = text.as_bytes().get(..end)?;
        let first = (start..end.min(start + 8)).find(|at| is_word_at(bytes, *at))?;
        let hit = self.lexicon.at(bytes, run(bytes, first))?;
        Some((hit.says, hit.end))
    }
}

/// Nothing follows that a heading would be followed by on the same line, but for words that go on with
/// it: "Requirements for this role".
fn is_rest_of_heading(rest: &str) -> bool {
    const GOES_ON: &[&str] = &["at ", "for ", "and ", "& ", "include", "(", "you"];
    let rest = rest.trim();
    let more = rest.trim_end_matches([':', '*', '-', '?', '!', '=', '#', ')', '.', '…', '_']);
    more.is_empty()
        || (more.len() <= MORE
            && !more.contains([':', ',', '.'])
            && GOES_ON.iter().any(|word| more.starts_with(word)))
}
