//! An ambiguous name in a sentence about software.

use super::Rule;
use super::context::{Tells, word_after, word_before};
use super::sentences::{Name, Proof, Sentence, Sentences};
use super::spelling::{Ambiguous, Sort};
use super::words::{Run, is_word};

/// An ambiguous spelling at its place in a text.
#[derive(Debug)]
pub(super) struct Place<'s, 'a> {
    pub(super) sentences: &'s Sentences<'a>,
    pub(super) sentence: Sentence,
    /// The number of the name.
    pub(super) number: usize,
    pub(super) name: &'s Name<'a>,
    pub(super) ambiguous: &'s Ambiguous,
    /// Written with the capitals it has as a name.
    pub(super) exact: bool,
}

impl<'a> Place<'_, 'a> {
    /// What a word tells.
    pub(super) fn tells(&self, word: Run) -> Tells {
        self.sentences.context.of(self.sentences.text.as_bytes(), word)
    }

    /// The text between the name and another one.
    pub(super) fn between(&self, other: &Name<'_>) -> &'a str {
        let (first, second) =
            if other.start < self.name.start { (other, self.name) } else { (self.name, other) };
        self.sentences.slice(first.end, second.start)
    }

    /// A word of the sentence that speaks for this very spelling.
    pub(super) fn companion(&self) -> Option<(usize, usize)> {
        if self.ambiguous.with.is_empty() || (self.name.spelling.sort.is_name() && !self.exact) {
            return None;
        }
        let Sentence { start, end, .. } = self.sentence;
        let text = self.sentences.slice(start, end);
        find_first(text, &self.ambiguous.with).map(|(from, to)| (start + from, start + to))
    }

    fn word_before(&self) -> Option<Run> {
        word_before(self.sentences.text.as_bytes(), self.sentence.start, self.name.start)
    }

    /// The word behind the name, where only a space stands between.
    fn word_behind(&self) -> Option<Run> {
        let bytes = self.sentences.text.as_bytes();
        word_after(bytes, self.name.end, self.sentence.end)
            .filter(|word| word.start == self.name.end + 1 && bytes.get(self.name.end) == Some(&b' '))
    }
}

/// In a sentence about software, "in Go" and "with Go" speak of the language.
pub(super) fn written_in(place: &Place<'_, '_>) -> Option<Proof> {
    const SMALL: &[&str] = &["in", "with", "to", "from", "some", "using"];
    if place.name.spelling.sort != Sort::Language || !place.exact {
        return None;
    }
    let word = place.word_before()?;
    let small = SMALL.contains(&place.sentences.slice(word.start, word.end));
    if small && !is_part_of_a_name(place) { other_name(place).or_else(|| software(place)) } else { None }
}

/// A name written as a name, in a sentence that names other skills or speaks of making software.
pub(super) fn nearby(place: &Place<'_, '_>) -> Option<Proof> {
    if !place.name.spelling.sort.is_name() {
        return other_name(place);
    }
    if !place.exact || is_first_word(place) || is_part_of_a_name(place) {
        return None;
    }
    other_name(place).or_else(|| software(place))
}

/// So many names around one are looked at, most of them on either side.
pub(super) const AROUND: usize = 7;

/// Another skill that the sentence names.
fn other_name(place: &Place<'_, '_>) -> Option<Proof> {
    let others = place.sentences.names.iter().skip(place.number.saturating_sub(AROUND / 2)).take(AROUND);
    let mut others = others.filter(|other| other.counts() && other.start != place.name.start);
    let Name { start, end, .. } = *others.find(|other| other.sentence == place.name.sentence)?;
    Some(Proof { rule: Rule::Nearby, start, end })
}

/// A word of the sentence that is used where software is made.
fn software(place: &Place<'_, '_>) -> Option<Proof> {
    let Sentence { start, end, .. } = place.sentence;
    let bytes = place.sentences.text.as_bytes();
    let mut words =
        std::iter::successors(word_after(bytes, start, end), |word| word_after(bytes, word.end, end));
    let Run { start, end, .. } = words.find(|word| place.tells(*word).tells(Tells::SOFTWARE))?;
    Some(Proof { rule: Rule::Nearby, start, end })
}

/// At the head of a sentence every word has a capital: there it must stand by itself or be spoken of.
fn is_first_word(place: &Place<'_, '_>) -> bool {
    let small =
        |word: &Run| place.sentences.text.as_bytes().get(word.start).is_some_and(u8::is_ascii_lowercase);
    place.word_before().is_none()
        && place.word_behind().filter(small).is_some_and(|word| !place.tells(word).tells(Tells::SPOKEN_OF))
}

/// "Spring Health", "Spark Capital", "Cassandra Smith": another name follows that nobody knows.
fn is_part_of_a_name(place: &Place<'_, '_>) -> bool {
    let Some(word) = place.word_behind() else { return false };
    let capital = place.sentences.text.as_bytes().get(word.start).is_some_and(u8::is_ascii_uppercase);
    let known = place.sentences.names.get(place.number + 1).is_some_and(|next| next.start == word.start);
    capital && !known && !place.tells(word).tells(Tells::TITLE)
}

/// Where the first phrase of those that the text holds stands in it, with no letter hanging on either end,
/// whatever its capitals.
fn find_first(text: &str, phrases: &[String]) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let openings = phrases.iter().fold(0, |all, phrase| all | openings(phrase.as_bytes()));
    let mut found = None;
    let mut wanted = phrases;
    let mut inside = false;
    for (start, byte) in bytes.iter().enumerate() {
        let next = bytes.get(start + 1).copied().unwrap_or_default();
        // Asked for at once: where words begin could not be foretold.
        let begins = !inside & is_word(*byte) & (openings & opening(*byte, next) != 0);
        inside = is_word(*byte);
        if begins && let Some(earlier) = wanted.iter().position(|phrase| stands_at(text, start, phrase)) {
            found = wanted.get(earlier).map(|phrase| (start, start + phrase.len()));
            wanted = wanted.get(..earlier).unwrap_or_default();
        }
        if wanted.is_empty() {
            break;
        }
    }
    found
}

/// The bits of every two letters that a text may go on with where the phrase stands.
fn openings(phrase: &[u8]) -> u64 {
    match phrase {
        [first, second, ..] => opening(*first, *second),
        // Any sign may stand behind a single letter.
        _ => u64::MAX,
    }
}

/// A bit for two letters, whatever their capitals; a few others share it.
fn opening(first: u8, second: u8) -> u64 {
    let [first, second] = [first, second].map(|letter| letter & 0x1f);
    1 << ((5 * first + second) % 64)
}

/// Whether the phrase stands at the place, and no letter goes on behind it.
fn stands_at(text: &str, start: usize, phrase: &str) -> bool {
    let small = |letters: &str| letters.bytes().next().map(|first| first.to_ascii_lowercase());
    let Some(rest) = text.get(start..).filter(|rest| small(rest) == small(phrase)) else { return false };
    let same = rest.get(..phrase.len()).is_some_and(|same| same.eq_ignore_ascii_case(phrase));
    same && !rest.get(phrase.len()..).unwrap_or_default().starts_with(char::is_alphanumeric)
}
