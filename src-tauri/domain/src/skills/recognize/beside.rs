//! Words right before or behind an ambiguous name that say it is used or known.

use super::Rule;
use super::chinese;
use super::context::{Small, Tells, word_after, word_before};
use super::near::Place;
use super::sentences::Proof;
use super::words::Run;

/// The words beside the name that speak for it.
pub(super) fn proof(place: &Place<'_, '_>) -> Option<Proof> {
    before(place).or_else(|| behind(place)).or_else(|| if place.exact { chinese(place) } else { None })
}

fn before(place: &Place<'_, '_>) -> Option<Proof> {
    let bytes = place.sentences.text.as_bytes();
    let (from, at) = (place.sentence.start, place.name.start);
    let mut word = word_before(bytes, from, at)?;
    while place.tells(word).tells(Tells::BETWEEN) {
        word = word_before(bytes, from, word.start)?;
    }
    let proof = |first: Run| Proof { rule: Rule::Beside, start: first.start, end: word.end };
    if let Some(small) = Small::of(bytes.get(word.start..word.end)?)
        && let Some(first) = word_before(bytes, from, word.start)
    {
        let through =
            if place.name.spelling.sort.is_name() { Tells::uses(small) } else { Tells::knows(small) };
        if place.tells(first).tells(through) {
            return Some(proof(first));
        }
    }
    if !place.name.spelling.sort.is_name() || !place.exact {
        return None;
    }
    let tells = place.tells(word);
    let labeled = || place.sentences.slice(word.end, at).trim_end().ends_with([':', '-', '–', '(']);
    (tells.tells(Tells::USES) || (tells.tells(Tells::LABEL) && labeled())).then(|| proof(word))
}

fn behind(place: &Place<'_, '_>) -> Option<Proof> {
    let bytes = place.sentences.text.as_bytes();
    let end = place.name.end;
    if !matches!(bytes.get(end), Some(b' ' | b'-')) {
        return None;
    }
    let word = word_after(bytes, end, place.sentence.end)?;
    let what = match (place.name.spelling.sort.is_name(), place.exact) {
        (true, true) => Tells::MADE_OF,
        (true, false) => Tells::MADE_OF_SMALL,
        (false, _) => Tells::KNOWN,
    };
    let Run { start, end, .. } = word;
    place.tells(word).tells(what).then_some(Proof { rule: Rule::Beside, start, end })
}

fn chinese(place: &Place<'_, '_>) -> Option<Proof> {
    let rule = Rule::Beside;
    let before = place.sentences.before(place.name).trim_end();
    if let Some(word) = chinese::taking(before) {
        let end = place.sentence.start + before.len();
        return Some(Proof { rule, start: end - word.len(), end });
    }
    let behind = place.sentences.after(place.name);
    let word = chinese::made_of(behind.trim_start())?;
    let start = place.name.end + behind.len() - behind.trim_start().len();
    Some(Proof { rule, start, end: start + word.len() })
}
