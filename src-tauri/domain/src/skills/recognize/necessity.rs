//! How strongly a sentence asks for a skill.

use super::Necessity;
use super::chinese;
use super::context::word_before;
use super::cues::{Cue, Side};
use super::lexicon::Hit;
use super::sentences::{Name, Sentence, Sentences};
use super::spelling::Says;

/// What a sentence says of all its names alike: told once, and then most sentences are done.
pub(super) fn throughout(sentences: &Sentences<'_>, sentence: &Sentence, names: usize) -> Option<Necessity> {
    if sentences.found.is_chinese && chinese::welcomes(sentences.slice(sentence.start, sentence.end)) {
        return Some(Necessity::Preferred);
    }
    // Every hit is a name: no word tells more than the heading.
    (sentences.hits(sentence).len() == names).then_some(sentence.under)
}

/// How strongly the sentence asks for the skill it names there, by its words and the heading above.
pub(super) fn of(sentences: &Sentences<'_>, sentence: &Sentence, name: &Name<'_>) -> Necessity {
    let hits = sentences.hits(sentence);
    if let Some(asked) = asked(sentences, sentence, hits, name) {
        return asked;
    }
    let company = hits.iter().any(|hit| matches!(hit.says, Says::Cue(Cue::Company)));
    if company && sentence.under == Necessity::Named { Necessity::Background } else { sentence.under }
}

fn asked(
    sentences: &Sentences<'_>,
    sentence: &Sentence,
    hits: &[Hit<Says>],
    name: &Name<'_>,
) -> Option<Necessity> {
    let mut left = hits.iter().rev().skip_while(|hit| hit.start >= name.start);
    let left = left.find_map(|hit| cue(sentences, sentence, hit)).filter(|cue| cue.side == Side::After);
    let mut right = hits.iter().skip_while(|hit| hit.start < name.end);
    let right = right.find_map(|hit| cue(sentences, sentence, hit)).filter(|cue| cue.side == Side::Before);
    match (left, right) {
        (None, None) => None,
        (Some(cue), None) | (None, Some(cue)) => Some(cue.asks),
        (Some(left), Some(right)) => {
            let between = sentences.slice(name.end, right.start);
            Some(if between.contains([',', ';']) { left.asks } else { right.asks })
        }
    }
}

/// A cue whose side is settled.
#[derive(Debug, Clone, Copy)]
struct Settled {
    asks: Necessity,
    side: Side,
    start: usize,
}

fn cue(sentences: &Sentences<'_>, sentence: &Sentence, hit: &Hit<Says>) -> Option<Settled> {
    let before = || {
        let word = word_before(sentences.text.as_bytes(), sentence.start, hit.start)?;
        Some(sentences.slice(word.start, word.end))
    };
    let after = sentences.slice(hit.end, sentence.end);
    let (asks, side) = match hit.says {
        Says::Cue(Cue::Asks(asks, side)) => (asks, side),
        Says::Cue(Cue::LedUpTo(by)) if before().is_some_and(|word| by.is(word)) => {
            (Necessity::Preferred, Side::Before)
        }
        _ => return None,
    };
    let start = hit.start;
    if asks == Necessity::Required && side == Side::Either && before() == Some("not") {
        return Some(Settled { asks: Necessity::Preferred, side: Side::Before, start });
    }
    let side = match side {
        Side::Either if stops(after) => Side::Before,
        Side::Either => Side::After,
        settled => settled,
    };
    Some(Settled { asks, side, start })
}

/// Nothing hangs on the words any more.
fn stops(after: &str) -> bool {
    after.trim_start().chars().next().is_none_or(|next| ",.;)]!|\"".contains(next))
}
