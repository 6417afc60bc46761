//! One pass over a text: every phrase of the lexicon, and where lines and sentences end.

use super::lexicon::{Hit, Lexicon};
use super::blocks::{BLOCK, Block};
use super::words::{Class, Head, Run, Wide, class, run_end, wide};

/// What one pass over a text finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found<T> {
    /// The phrases, in order, none overlapping another.
    pub(super) hits: Vec<Hit<T>>,
    /// The ends of lines and sentences, in order.
    pub(super) breaks: Vec<Break>,
}

/// Where a line or a sentence ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Break {
    /// Behind its last letter.
    pub(super) at: usize,
    /// Where the next one may begin.
    pub(super) next: usize,
    pub(super) ends: Ends,
}

/// What ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// A line, and with it a sentence.
    Line,
    /// A sentence, or what stands before an item of a list.
    Sentence,
    /// Nothing: a colon stands here, and what goes before may be a heading.
    Colon,
}

/// The text holds letters in the width of Chinese ones, and must be narrowed first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FullWidth;

/// Reads a text once. Phrases that are not wanted are passed over, and hold no others.
pub(super) fn scan<T: Copy>(
    lexicon: &Lexicon<T>,
    text: &str,
    wanted: impl Fn(&Hit<T>) -> bool,
) -> Result<Found<T>, FullWidth> {
    let bytes = text.as_bytes();
    let mut hits = Vec::with_capacity(bytes.len() / 64 + 4);
    let mut breaks = Vec::with_capacity(bytes.len() / 64 + 4);
    // What stands before is read already.
    let mut at = 0;
    let mut in_word = false;
    for (number, chunk) in bytes.chunks(BLOCK).enumerate() {
        let block = Block::of(chunk);
        let starts = block.starts(in_word);
        in_word = block.ends_in_word();
        let mut places = starts | block.signs;
        while places != 0 {
            let place = places.trailing_zeros();
            places &= places - 1;
            let start = number * BLOCK + place as usize;
            if start < at {
                continue;
            }
            if (starts >> place) & 1 == 0 {
                at = mark(text, start, &mut breaks)?;
                continue;
            }
            let mut end = start + block.word_length(place);
            if end == (number + 1) * BLOCK {
                end = run_end(bytes, end);
            }
            if bytes.get(end).is_some_and(|byte| *byte >= 0x80) {
                at = foreign_end(text, end)?;
                if at > end {
                    continue;
                }
            }
            if let Some(hit) = lexicon.at(bytes, Run { start, end, head: Head::of(bytes, start, end) }) {
                at = hit.end;
                if wanted(&hit) {
                    hits.push(hit);
                }
            }
        }
    }
    Ok(Found { hits, breaks })
}

/// Notes what a sign ends, and answers where the text goes on.
fn mark(text: &str, at: usize, breaks: &mut Vec<Break>) -> Result<usize, FullWidth> {
    let bytes = text.as_bytes();
    let mut note = |at: usize, next: usize, ends: Ends| {
        breaks.push(Break { at, next, ends });
        next
    };
    match bytes.get(at).map_or(Class::Gap, |byte| class(*byte)) {
        Class::Gap | Class::Word => Ok(at + 1),
        Class::Line => Ok(note(at, at + 1, Ends::Line)),
        Class::Stop => Ok(stops(bytes, at).map_or(at + 1, |ends| note(at + 1, at + 1, ends))),
        Class::Wide => {
            let letter = text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or_default();
            let next = at + letter.len_utf8();
            match wide(letter) {
                Wide::Letter => foreign_end(text, at),
                Wide::Full => Err(FullWidth),
                Wide::Line => Ok(note(at, next, Ends::Line)),
                Wide::Stop => Ok(note(at, next, Ends::Sentence)),
                Wide::Gap => Ok(next),
            }
        }
    }
}

/// Where the word ends that goes on at the place with letters outside ASCII: no phrase holds such words.
#[cold]
fn foreign_end(text: &str, from: usize) -> Result<usize, FullWidth> {
    let rest = text.get(from..).unwrap_or_default();
    for (offset, letter) in rest.char_indices() {
        let inside = letter.is_ascii_alphanumeric() && offset > 0;
        match wide(letter) {
            Wide::Letter => {}
            Wide::Full => return Err(FullWidth),
            _ if inside => {}
            Wide::Gap | Wide::Line | Wide::Stop => return Ok(from + offset),
        }
    }
    Ok(text.len())
}

/// What a stop ends. A point ends a sentence where white space follows, and then nothing that goes on
/// with a small letter or after an abbreviation.
fn stops(bytes: &[u8], at: usize) -> Option<Ends> {
    const ABBREVIATED: &[&[u8]] = &[b"esp", b"incl", b" vs", b" Sr", b" Jr", b" St"];
    if bytes.get(at + 1).is_some_and(|next| !next.is_ascii_whitespace()) {
        return None;
    }
    match bytes.get(at) {
        Some(b':') => return Some(Ends::Colon),
        Some(b'.') => {}
        _ => return Some(Ends::Sentence),
    }
    let after = bytes.get(at + 1..).unwrap_or_default();
    let goes_on = after.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(u8::is_ascii_lowercase);
    let before = bytes.get(..at).unwrap_or_default();
    let initials = at >= 2 && bytes.get(at - 2) == Some(&b'.');
    let abbreviated = ABBREVIATED.iter().any(|word| before.ends_with(word));
    if goes_on || initials || abbreviated { None } else { Some(Ends::Sentence) }
}
