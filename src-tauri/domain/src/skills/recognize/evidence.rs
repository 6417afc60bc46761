//! What speaks for an ambiguous spelling. This costs only where one was found.

use super::Rule;
use super::context::{Tells, word_after, word_before};
use super::list::{Link, link};
use super::near::{AROUND, Place, nearby, written_in};
use super::sentences::{Name, Proof, Sentence, Sentences, Standing};
use super::spelling::{Ambiguous, Trust};
use super::text::{Anchors, Meanings};
use super::{beside, employer};
use crate::skills::WhenCounted;

/// So many names make a line of tags.
const TAGS: usize = 3;

/// How many others of a list must be ambiguous as well for all to vouch for each other.
const COMPANIONS: usize = 2;

/// Settles every name that depends on its company.
pub(super) fn settle(sentences: &mut Sentences<'_>) {
    employer::drop_names(sentences);
    let names = sentences.names.iter().enumerate();
    let mut open: Vec<usize> =
        names.filter(|(_, name)| name.standing == Standing::Open).map(|(number, _)| number).collect();
    // A name that was proved vouches for its neighbors: once on the way there, once on the way back.
    if open.is_empty() {
        return;
    }
    let all = open.len();
    let before = Anchors::of(sentences);
    open.retain(|number| !prove(sentences, &before, *number));
    if open.len() < all {
        let anchors = Anchors::of(sentences);
        open.reverse();
        open.retain(|number| {
            !is_news(sentences, &before, &anchors, *number) || !prove(sentences, &anchors, *number)
        });
        open.reverse();
    }
    let mut behind = 0;
    for number in &open {
        if *number >= behind {
            behind = vouch(sentences, *number) + 1;
        }
    }
    if open.is_empty() {
        return;
    }
    let meanings = Meanings::of(sentences);
    for number in open {
        let again = sentences.names.get(number).and_then(|name| again(sentences, &meanings, name));
        settle_open(sentences, number, again.map_or(Standing::Dropped, Standing::Proved));
    }
}

/// Whether the name means here what it means in another place, written as it is there.
fn again(sentences: &Sentences<'_>, meanings: &Meanings<'_>, name: &Name<'_>) -> Option<Proof> {
    let Trust::Ambiguous(ambiguous) = &name.spelling.trust else { return None };
    let exact = || is_exact(sentences, &sentences.sentence_of(name), name, ambiguous);
    if name.spelling.sort.is_name() && !exact() { None } else { meanings.elsewhere(name.spelling) }
}

/// Whether the name counts by now.
fn prove(sentences: &mut Sentences<'_>, anchors: &Anchors, number: usize) -> bool {
    let Some(name) = sentences.names.get(number).copied() else { return false };
    let Trust::Ambiguous(ambiguous) = &name.spelling.trust else { return false };
    let Some(proof) = proof(sentences, anchors, number, &name, ambiguous) else { return false };
    settle_open(sentences, number, Standing::Proved(proof));
    true
}

/// Whether something speaks for a name by now that did not on the way there. What stands before it was settled
/// already then.
fn is_news(sentences: &Sentences<'_>, before: &Anchors, now: &Anchors, number: usize) -> bool {
    let behind = sentences.names.get(number + 1..).unwrap_or_default();
    let proved = |name: &Name<'_>| matches!(name.standing, Standing::Proved(_));
    let anchored = |name: &Name<'_>| {
        let skill = name.spelling.skill;
        before.elsewhere(skill).is_none() && now.elsewhere(skill).is_some()
    };
    behind.iter().take(AROUND).any(proved) || sentences.names.get(number).is_some_and(anchored)
}

fn settle_open(sentences: &mut Sentences<'_>, number: usize, standing: Standing) {
    if let Some(name) = sentences.names.get_mut(number).filter(|name| name.standing == Standing::Open) {
        name.standing = standing;
    }
}

/// The rules in their order: the strongest evidence is shown.
fn proof(
    sentences: &Sentences<'_>,
    anchors: &Anchors,
    number: usize,
    name: &Name<'_>,
    ambiguous: &Ambiguous,
) -> Option<Proof> {
    let sentence = sentences.sentence_of(name);
    let exact = is_exact(sentences, &sentence, name, ambiguous);
    let place = Place { sentences, sentence, number, name, ambiguous, exact };
    let strong = listed(&place)
        .or_else(|| beside::proof(&place))
        .or_else(|| written_in(&place))
        .or_else(|| tagged(&place));
    if strong.is_some() {
        return strong;
    }
    if let Some((start, end)) = place.companion() {
        return Some(Proof { rule: Rule::Nearby, start, end });
    }
    match ambiguous.counts {
        WhenCounted::Beside => None,
        WhenCounted::Near => nearby(&place),
        WhenCounted::Text | WhenCounted::Unless => {
            nearby(&place).or_else(|| anchors.elsewhere(name.spelling.skill))
        }
    }
}

/// A sentence of names and nothing else, as a line of tags is: there the sure ones vouch for all.
fn tagged(place: &Place<'_, '_>) -> Option<Proof> {
    let names = &place.sentences.names;
    let here = |name: &&Name<'_>| name.sentence == place.name.sentence;
    let first = place.number - names.get(..place.number)?.iter().rev().take_while(here).count();
    let tags = names.get(first..)?;
    let tags = tags.get(..tags.iter().take_while(here).count())?;
    if tags.len() < TAGS {
        return None;
    }
    let Name { start, end, .. } = *tags.iter().find(|tag| tag.standing == Standing::Sure)?;
    let mut at = place.sentence.start;
    for tag in tags {
        if place.sentences.slice(at, tag.start).contains(char::is_alphanumeric) {
            return None;
        }
        at = tag.end;
    }
    let ends = !place.sentences.slice(at, place.sentence.end).contains(char::is_alphanumeric);
    ends.then_some(Proof { rule: Rule::Listed, start, end })
}

/// Written as it is as a name, or in capitals throughout while the sentence is not.
fn is_exact(sentences: &Sentences<'_>, sentence: &Sentence, name: &Name<'_>, ambiguous: &Ambiguous) -> bool {
    let written = sentences.written(name);
    let capitals = || {
        let shouted = !sentences.slice(sentence.start, sentence.end).contains(char::is_lowercase);
        written.len() > 1 && !shouted && written.chars().all(char::is_uppercase)
    };
    written == ambiguous.alias || (name.spelling.sort.is_name() && capitals())
}

/// An item among items that count.
fn listed(place: &Place<'_, '_>) -> Option<Proof> {
    let is_name = place.name.spelling.sort.is_name();
    if !is_name && !is_item(place) {
        return None;
    }
    let neighbor = |number: Option<usize>| {
        let other = place.sentences.names.get(number?).filter(|other| other.counts())?;
        Some((link(place.between(other)), other))
    };
    let proof =
        |Name { start, end, .. }: &Name<'_>| Some(Proof { rule: Rule::Listed, start: *start, end: *end });
    let before = neighbor(place.number.checked_sub(1));
    if let Some((Link::Listed, other)) = before {
        return proof(other);
    }
    match (before, neighbor(Some(place.number + 1))) {
        (_, Some((Link::Listed, other))) => proof(other),
        // Between two others even a name written small is one: "php go python".
        (Some((Link::Adjacent, other)), Some((Link::Adjacent, _))) if is_name => proof(other),
        (Some((Link::Adjacent, other)), _) if is_name && place.exact => proof(other),
        (_, Some((Link::Adjacent, other))) if is_name && place.exact => proof(other),
        _ => None,
    }
}

/// A common word is an item only by itself: "security", and not "security engineers".
fn is_item(place: &Place<'_, '_>) -> bool {
    const SIGNS: [char; 17] =
        [',', '/', '|', '&', '+', ';', '(', ')', '[', ']', ':', '.', '-', '–', '*', '、', '，'];
    let bytes = place.sentences.text.as_bytes();
    let before = place.sentences.before(place.name).trim_end();
    let begins = before.is_empty() || before.ends_with(SIGNS) || {
        let word = word_before(bytes, place.sentence.start, place.name.start);
        word.is_some_and(|word| place.tells(word).tells(Tells::BINDS))
    };
    let after = place.sentences.after(place.name).trim_start();
    begins
        && (after.is_empty() || after.starts_with(SIGNS) || {
            let word = word_after(bytes, place.name.end, place.sentence.end);
            word.is_some_and(|word| place.tells(word).tells(Tells::BINDS.or(Tells::KNOWN)))
        })
}

/// Names of a list that could each mean something else, and hardly all do: they vouch for each other.
/// The number of the last one.
fn vouch(sentences: &mut Sentences<'_>, first: usize) -> usize {
    let mut last = first;
    while is_linked(sentences, last, last + 1) {
        last += 1;
    }
    if last - first < COMPANIONS {
        return last;
    }
    for number in first..=last {
        let other = if number == first { number + 1 } else { number - 1 };
        if let Some(Name { start, end, .. }) = sentences.names.get(other).copied() {
            let proof = Proof { rule: Rule::Listed, start, end };
            settle_open(sentences, number, Standing::Proved(proof));
        }
    }
    last
}

/// Whether two names that follow each other are both written as names, in one list.
fn is_linked(sentences: &Sentences<'_>, one: usize, next: usize) -> bool {
    let (Some(one), Some(next)) = (sentences.names.get(one), sentences.names.get(next)) else { return false };
    let is_name = |name: &Name<'_>| match &name.spelling.trust {
        Trust::Ambiguous(ambiguous) => {
            name.spelling.sort.is_name() && sentences.written(name) == ambiguous.alias
        }
        Trust::Always | Trust::Corrected => true,
    };
    is_name(one)
        && is_name(next)
        && one.spelling.skill != next.spelling.skill
        && link(sentences.slice(one.end, next.start)) == Link::Listed
}
