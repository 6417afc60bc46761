//! Which skills a text names, where, by which rule, and how strongly it asks for them.
//!
//! One pure function over text, in one pass: [`Recognizer::read`]. Postings and résumés are
//! read alike.

use serde::{Deserialize, Serialize};

use super::SkillNo;
use crate::id::SkillId;

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
    /// The spelling can mean something else, and the words around it speak for the skill.
    Company,
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
