//! Why a place counts, in words and in its sentence.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::narrow::Narrow;
use super::sentences::{Name, Standing};
use super::{Mention, Recognizer, Rule};

/// A mention in its sentence, with what of the text spoke for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// The sentence or item of a list that holds it.
    pub sentence: String,
    /// Where the name begins in the sentence, in bytes.
    pub start: u32,
    /// Where it ends in the sentence, in bytes.
    pub end: u32,
    /// The rule by which it counts.
    pub rule: Rule,
    /// The words that spoke for it, where the spelling can mean something else.
    pub evidence: Option<String>,
}

impl Recognizer {
    /// Why a mention of the text counts; nothing for what the text does not name.
    pub fn explain(&self, text: &str, mention: &Mention) -> Option<Explanation> {
        let Ok(sentences) = self.sentences(text) else {
            let narrow = Narrow::of(text);
            let (start, end) = (narrow.place(mention.start), narrow.place(mention.end));
            return self.explain(&narrow.text, &Mention { start, end, ..*mention });
        };
        let start = mention.start as usize;
        let name = sentences.names.iter().find(|name| name.start == start && name.counts())?;
        let sentence = sentences.sentence_of(name);
        let whole = sentences.slice(sentence.start, sentence.end);
        let shown = whole.trim();
        let margin = sentence.start + (whole.len() - whole.trim_start().len());
        let place = |at: usize| u32::try_from(at.saturating_sub(margin)).unwrap_or(u32::MAX);
        Some(Explanation {
            sentence: shown.to_owned(),
            start: place(name.start),
            end: place(name.end),
            rule: mention.rule,
            evidence: evidence(name).map(|(start, end)| sentences.slice(start, end).to_owned()),
        })
    }
}

fn evidence(name: &Name<'_>) -> Option<(usize, usize)> {
    match name.standing {
        Standing::Proved(proof) => Some((proof.start, proof.end)),
        Standing::Sure | Standing::Open | Standing::Dropped => None,
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.sentence.get(self.start as usize..self.end as usize).unwrap_or_default();
        let evidence = self.evidence.as_deref().unwrap_or_default();
        match self.rule {
            Rule::Spelling => write!(f, "\"{name}\" always means this skill"),
            Rule::Listed => write!(f, "\"{name}\" stands in a list with \"{evidence}\""),
            Rule::Beside => write!(f, "\"{evidence}\" right beside \"{name}\" says that it is used or known"),
            Rule::Nearby => write!(f, "\"{evidence}\" in the same sentence says what \"{name}\" means"),
            Rule::Text => write!(f, "\"{evidence}\" elsewhere in the text says what \"{name}\" means"),
            Rule::Correction => write!(f, "you said that \"{name}\" means this skill"),
        }
    }
}
