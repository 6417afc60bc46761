//! What a text as a whole says of its ambiguous names.

use super::Rule;
use super::sentences::{Name, Proof, Sentences, Standing};
use super::spelling::{Spelling, Trust};
use crate::skills::SkillNo;

/// Two names of different skills that count for what stands beside them: a text that has one is about
/// work with software.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Anchors {
    first: Option<(SkillNo, Proof)>,
    other: Option<(SkillNo, Proof)>,
}

impl Anchors {
    pub(super) fn of(sentences: &Sentences<'_>) -> Self {
        let mut anchors = sentences.names.iter().filter(|name| stands(name)).map(|name| {
            let Name { start, end, .. } = *name;
            (name.spelling.skill, Proof { rule: Rule::Text, start, end })
        });
        let first = anchors.next();
        let other = anchors.find(|(skill, _)| first.is_none_or(|(other, _)| other != *skill));
        Self { first, other }
    }

    /// Where the text names another skill than this one.
    pub(super) fn elsewhere(&self, skill: SkillNo) -> Option<Proof> {
        let mut both = [self.first, self.other].into_iter().flatten();
        both.find(|(other, _)| *other != skill).map(|(_, proof)| proof)
    }
}

/// The name counts, and not because of other places of the text.
fn stands(name: &Name<'_>) -> bool {
    match name.standing {
        Standing::Sure => true,
        Standing::Proved(proof) => proof.rule != Rule::Text,
        Standing::Open | Standing::Dropped => false,
    }
}

/// The ambiguous spellings that count somewhere.
///
/// A word keeps its meaning throughout a text: what is proved in one place counts in the others. (Gale,
/// Church and Yarowsky, "One sense per discourse", 1992.)
#[derive(Debug)]
pub(super) struct Meanings<'a>(Vec<(&'a Spelling, Proof)>);

impl<'a> Meanings<'a> {
    pub(super) fn of(sentences: &Sentences<'a>) -> Self {
        let mut meanings = Self(Vec::new());
        for name in sentences.names.iter().filter(|name| name.counts()) {
            if matches!(name.spelling.trust, Trust::Ambiguous(_)) {
                let Name { start, end, .. } = *name;
                let proof = Proof { rule: Rule::Text, start, end };
                // The few there are: one that is known already is found sooner in a list than in a tree.
                if meanings.elsewhere(name.spelling).is_none() {
                    meanings.0.push((name.spelling, proof));
                }
            }
        }
        meanings
    }

    /// Where the spelling counts.
    pub(super) fn elsewhere(&self, spelling: &Spelling) -> Option<Proof> {
        self.0.iter().find(|(other, _)| std::ptr::eq(*other, spelling)).map(|(_, proof)| *proof)
    }
}
