//! Which skills a text names, where, by which rule, and how strongly it asks for them.
//!
//! One pure function over text, in one pass: [`Recognizer::read`]. Postings and résumés are
//! read alike.

mod asks;
mod behind;
mod beside;
mod blocks;
mod chinese;
mod context;
mod cues;
mod employer;
mod evidence;
mod explain;
mod filter;
mod headings;
mod lexicon;
mod list;
mod narrow;
mod near;
mod necessity;
mod room;
mod scan;
mod sentences;
mod spelling;
mod steps;
mod table;
mod text;
mod unspaced;
mod words;
mod years;

use serde::{Deserialize, Serialize};

use self::context::Context;
use self::headings::Headings;
use self::lexicon::{Draft, Lexicon};
use self::narrow::Narrow;
use self::room::Room;
use self::scan::{Found, FullWidth, scan};
use self::sentences::{Name, Sentences, Standing};
use self::spelling::{Says, Spellings, Trust};
use super::{SkillNo, Skills};
use crate::id::SkillId;

pub use asks::{Wanted, asks};
pub use explain::{Explanation, WhyNamed};

/// One place of a text that names a skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The skill.
    pub skill: SkillNo,
    /// Where the name begins, in bytes of the text.
    pub start: u32,
    /// Where it ends, in bytes of the text.
    pub end: u32,
    /// Why the words count as a name of the skill.
    pub rule: Rule,
    /// How strongly the text asks for it here.
    pub necessity: Necessity,
    /// Years of experience stated for it, where the text says so.
    pub years: Option<u8>,
}

/// Why words count as the name of a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Rule {
    /// The spelling always means the skill.
    Spelling,
    /// The spelling can mean something else, and it is an item among other skills.
    Listed,
    /// The spelling can mean something else, and the words right beside it say that it is used.
    Beside,
    /// The spelling can mean something else, and its sentence speaks of other skills or of software.
    Nearby,
    /// The spelling can mean something else, and the text names other skills elsewhere.
    Text,
    /// The person said that these words mean the skill.
    Correction,
}

/// How strongly a text asks for a skill, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Necessity {
    /// Only named where a company speaks of itself; not counted as asked for.
    Background,
    /// Welcome, but not needed.
    Preferred,
    /// Named without saying how much it matters.
    Named,
    /// Must be there.
    Required,
}

/// What the person said of a spelling; it is applied to everything that is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Correction {
    /// The words, as they stand in a text.
    pub phrase: String,
    /// The skill they were taken for, or should be taken for.
    pub skill: SkillId,
    /// What is right.
    pub verdict: Verdict,
}

/// Whether words name a skill.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    /// "Not this": the words do not name the skill.
    NotThis,
    /// "This too": the words name the skill.
    ThisToo,
}

/// Finds the skills a text names.
#[derive(Debug, Clone)]
pub struct Recognizer {
    spellings: Spellings,
    lexicon: Lexicon<Says>,
    headings: Lexicon<Necessity>,
    context: Context,
}

impl Recognizer {
    /// Learns every spelling of the skills, and what the person said of some.
    pub fn new(skills: &Skills, corrections: &[Correction]) -> Self {
        let (spellings, lexicon) = Spellings::draft(skills, corrections);
        let mut headings = Draft::new();
        for (phrase, necessity) in cues::headings() {
            headings.add(&spelling::words(phrase), necessity);
        }
        Self { spellings, lexicon, headings: headings.finish(), context: Context::new() }
    }

    /// Every place of the text that names a skill, in order, none overlapping another.
    pub fn read(&self, text: &str) -> Vec<Mention> {
        if let Ok(sentences) = self.sentences(text) {
            let mentions = mentions(&sentences);
            Room::leave(sentences);
            return mentions;
        }
        let narrow = Narrow::of(text);
        let mut mentions = match self.sentences(&narrow.text) {
            Ok(sentences) => mentions(&sentences),
            Err(FullWidth) => Vec::new(),
        };
        for mention in &mut mentions {
            mention.start = narrow.origin(mention.start);
            mention.end = narrow.origin(mention.end);
        }
        mentions
    }

    fn scan(&self, text: &str, found: Found<Says>) -> Result<Found<Says>, FullWidth> {
        let bytes = text.as_bytes();
        scan(&self.lexicon, text, found, |hit| {
            if let Says::Exactly(number) = hit.says {
                let written = bytes.get(hit.start..hit.end).unwrap_or_default();
                if !self.spellings.get(number).is_some_and(|spelling| spelling.is(written)) {
                    return false;
                }
            }
            // "https://" is no skill.
            let address = bytes.get(hit.end..hit.end + 3) == Some(b"://");
            matches!(hit.says, Says::Cue(_)) | (!address & !matches!(hit.says, Says::Nothing))
        })
    }

    fn sentences<'a>(&'a self, text: &'a str) -> Result<Sentences<'a>, FullWidth> {
        let mut room = Room::take();
        room.found = self.scan(text, room.found)?;
        let headings = Headings::new(&self.headings);
        let mut sentences = Sentences::new(text, room, &self.spellings, &self.context, headings);
        evidence::settle(&mut sentences);
        Ok(sentences)
    }
}

fn mentions(sentences: &Sentences<'_>) -> Vec<Mention> {
    let mut mentions = Vec::with_capacity(sentences.names.len());
    let mut names = sentences.names.as_slice();
    for (number, sentence) in sentences.list.iter().enumerate() {
        let here = names.iter().take_while(|name| name.sentence == number).count();
        let (these, rest) = names.split_at(here);
        names = rest;
        let throughout = necessity::throughout(sentences, sentence, here);
        let only_names = sentences.hits(sentence).len() == here;
        let years = if only_names { Vec::new() } else { years::of(sentences, sentence, these) };
        let mut years = years.into_iter();
        for name in these {
            let years = years.next().flatten();
            if !name.counts() {
                continue;
            }
            let necessity = throughout.unwrap_or_else(|| necessity::of(sentences, sentence, name));
            let necessity = match (years, necessity) {
                (Some(_), Necessity::Named) => Necessity::Required,
                (_, necessity) => necessity,
            };
            mentions.push(mention(name, necessity, years));
        }
    }
    mentions
}

fn mention(name: &Name<'_>, necessity: Necessity, years: Option<u8>) -> Mention {
    let rule = match (name.standing, &name.spelling.trust) {
        (Standing::Proved(proof), _) => proof.rule,
        (_, Trust::Corrected) => Rule::Correction,
        _ => Rule::Spelling,
    };
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Mention {
        skill: name.spelling.skill,
        start: place(name.start),
        end: place(name.end),
        rule,
        necessity,
        years,
    }
}
