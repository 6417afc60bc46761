//! Why a place counts, in words and in its sentence.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::narrow::Narrow;
use super::sentences::{Name, Standing};
use super::{Mention, Recognizer, Rule};

/// What is longer is no sentence: of it only what stands around the name is shown, so many bytes to each side.
const LONGEST_SENTENCE: usize = 2_000;
const AROUND: usize = 400;

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
        self.explain_all(text, std::slice::from_ref(mention)).pop().flatten()
    }

    /// The same for several mentions, in their order, for one reading of the text: reading it again for each takes
    /// hours where a text names something a hundred thousand times.
    pub fn explain_all(&self, text: &str, mentions: &[Mention]) -> Vec<Option<Explanation>> {
        let Ok(sentences) = self.sentences(text) else {
            let narrow = Narrow::of(text);
            let moved = |mention: &Mention| {
                let (start, end) = (narrow.place(mention.start), narrow.place(mention.end));
                Mention { start, end, ..*mention }
            };
            return self.explain_all(&narrow.text, &mentions.iter().map(moved).collect::<Vec<_>>());
        };
        let mut names = BTreeMap::new();
        for name in sentences.names.iter().filter(|name| name.counts()) {
            names.entry(name.start).or_insert(name);
        }
        let explained = |mention: &Mention| {
            let name = names.get(&(mention.start as usize))?;
            let sentence = sentences.sentence_of(name);
            let (mut start, mut end) = (sentence.start, sentence.end);
            if end.saturating_sub(start) > LONGEST_SENTENCE {
                start = start.max(text.floor_char_boundary(name.start.saturating_sub(AROUND)));
                end = end.min(text.ceil_char_boundary(name.end.saturating_add(AROUND)));
            }
            let whole = sentences.slice(start, end);
            let shown = whole.trim();
            let margin = start + (whole.len() - whole.trim_start().len());
            let place = |at: usize| u32::try_from(at.saturating_sub(margin)).unwrap_or(u32::MAX);
            Some(Explanation {
                sentence: shown.to_owned(),
                start: place(name.start),
                end: place(name.end),
                rule: mention.rule,
                evidence: evidence(name).map(|(start, end)| sentences.slice(start, end).to_owned()),
            })
        };
        mentions.iter().map(explained).collect()
    }
}

fn evidence(name: &Name<'_>) -> Option<(usize, usize)> {
    match name.standing {
        Standing::Proved(proof) => Some((proof.start, proof.end)),
        Standing::Sure | Standing::Open | Standing::Dropped => None,
    }
}

/// Why words count as the name of a skill, for somebody who looks at them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase")]
pub enum WhyNamed {
    /// They always mean the skill.
    Spelling {
        /// The words.
        words: String,
    },
    /// They are an item among other skills.
    Listed {
        /// The words.
        words: String,
        /// One of the others.
        evidence: String,
    },
    /// What stands right beside them says that it is used or known.
    Beside {
        /// The words.
        words: String,
        /// What stands there.
        evidence: String,
    },
    /// Their sentence speaks of other skills or of software.
    Nearby {
        /// The words.
        words: String,
        /// Where it does.
        evidence: String,
    },
    /// The text names other skills elsewhere.
    Text {
        /// The words.
        words: String,
        /// One of them.
        evidence: String,
    },
    /// The person said so.
    Correction {
        /// The words.
        words: String,
    },
}

impl From<Explanation> for WhyNamed {
    fn from(Explanation { sentence, start, end, rule, evidence }: Explanation) -> Self {
        let words = sentence.get(start as usize..end as usize).unwrap_or_default().to_owned();
        let evidence = evidence.unwrap_or_default();
        match rule {
            Rule::Spelling => Self::Spelling { words },
            Rule::Listed => Self::Listed { words, evidence },
            Rule::Beside => Self::Beside { words, evidence },
            Rule::Nearby => Self::Nearby { words, evidence },
            Rule::Text => Self::Text { words, evidence },
            Rule::Correction => Self::Correction { words },
        }
    }
}

impl fmt::Display for WhyNamed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Spelling { words } => write!(f, "\"{words}\" always means this skill"),
            Self::Listed { words, evidence } => write!(f, "\"{words}\" stands in a list with \"{evidence}\""),
            Self::Beside { words, evidence } => {
                write!(f, "\"{evidence}\" right beside \"{words}\" says that it is used or known")
            }
            Self::Nearby { words, evidence } => {
                write!(f, "\"{evidence}\" in the same sentence says what \"{words}\" means")
            }
            Self::Text { words, evidence } => {
                write!(f, "\"{evidence}\" elsewhere in the text says what \"{words}\" means")
            }
            Self::Correction { words } => write!(f, "you said that \"{words}\" means this skill"),
        }
    }
}
