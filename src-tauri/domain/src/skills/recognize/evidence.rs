//! What speaks for an ambiguous spelling. This costs only where one was found.

use super::Rule;
use super::list::{Link, link};
use super::near::{Place, nearby, written_in};
use super::sentences::{Name, Proof, Sentences, Standing};
use super::spelling::{Ambiguous, Trust};
use super::context::{Tells, word_after, word_before};
use super::{beside, employer};
use crate::skills::Counts;

/// How many others of a list must be ambiguous as well for all to vouch for each other.
const COMPANIONS: usize = 2;

/// Settles every name that depends on its company.
pub(super) fn settle(sentences: &mut Sentences<'_>) {
    employer::drop_names(sentences);
    let open = |sentences: &Sentences<'_>| -> Vec<usize> {
        let names = sentences.names.iter().enumerate();
        names.filter(|(_, name)| name.standing == Standing::Open).map(|(place, _)| place).collect()
    };
    let first = open(sentences);
    if first.is_empty() {
        return;
    }
    // A name that was proved vouches for its neighbors: once on the way there, once on the way back.
    for place in first {
        prove(sentences, place);
    }
    for place in open(sentences).into_iter().rev() {
        prove(sentences, place);
    }
    for place in open(sentences) {
        vouch(sentences, place);
    }
    for place in open(sentences) {
        set(sentences, place, Standing::Dropped);
    }
}

fn prove(sentences: &mut Sentences<'_>, place: usize) {
    let Some(name) = sentences.names.get(place).copied() else { return };
    let Trust::Ambiguous(ambiguous) = &name.spelling.trust else { return };
    if let Some(proof) = proof(sentences, place, &name, ambiguous) {
        set(sentences, place, Standing::Proved(proof));
    }
}

fn set(sentences: &mut Sentences<'_>, place: usize, standing: Standing) {
    if let Some(name) = sentences.names.get_mut(place) {
        name.standing = standing;
    }
}

fn proof(
    sentences: &Sentences<'_>,
    place: usize,
    name: &Name<'_>,
    ambiguous: &Ambiguous,
) -> Option<Proof> {
    let exact = sentences.written(name) == ambiguous.alias;
    let sentence = sentences.sentence_of(name);
    let place = Place { sentences, sentence, place, name, ambiguous, exact };
    let strong = listed(&place).or_else(|| beside::proof(&place)).or_else(|| written_in(&place));
    if strong.is_some() {
        return strong;
    }
    if let Some((start, end)) = place.companion() {
        return Some(Proof { rule: Rule::Nearby, start, end });
    }
    if ambiguous.counts == Counts::Near { nearby(&place) } else { None }
}

/// An item among items that count.
fn listed(place: &Place<'_, '_>) -> Option<Proof> {
    if !place.ambiguous.sort.is_name() && !is_item(place) {
        return None;
    }
    let neighbors = [place.place.checked_sub(1), Some(place.place + 1)];
    neighbors.into_iter().flatten().find_map(|other| {
        let other = place.sentences.names.get(other).filter(|other| other.counts())?;
        let linked = match link(place.between(other)) {
            Link::Listed => true,
            Link::Adjacent => place.ambiguous.sort.is_name() && place.exact,
            Link::Apart => false,
        };
        linked.then_some(Proof { rule: Rule::Listed, start: other.start, end: other.end })
    })
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

/// Names of a list that could each mean something else, and hardly all do.
fn vouch(sentences: &mut Sentences<'_>, place: usize) {
    let exact = |name: &Name<'_>| match &name.spelling.trust {
        Trust::Ambiguous(ambiguous) => ambiguous.sort.is_name() && sentences.written(name) == ambiguous.alias,
        Trust::Always | Trust::Corrected => true,
    };
    let mut chain = 1;
    let mut list = vec![place];
    for (place, pair) in sentences.names.windows(2).enumerate().skip(place) {
        let [one, next] = pair else { break };
        let linked = link(sentences.slice(one.end, next.start)) == Link::Listed;
        if !linked || !exact(one) || !exact(next) || one.spelling.skill == next.spelling.skill {
            break;
        }
        chain += 1;
        list.push(place + 1);
    }
    if chain > COMPANIONS {
        let others: Vec<Option<Name<'_>>> =
            list.iter().skip(1).chain(list.first()).map(|at| sentences.names.get(*at).copied()).collect();
        for (at, other) in list.iter().zip(others) {
            let Some(other) = other else { continue };
            let proof = Proof { rule: Rule::Listed, start: other.start, end: other.end };
            if sentences.names.get(*at).is_some_and(|name| name.standing == Standing::Open) {
                set(sentences, *at, Standing::Proved(proof));
            }
        }
    }
}
