//! What documents, and the code one keeps, say of a person's skills: passages become claims, one a skill, with a level
//! to decide on.
//!
//! A document proves nothing. So a claim carries the sentences it rests on and a level that is *proposed*, with the
//! rule that proposed it; what the person then says of it is an [`Assessment`](super::Assessment) like any other.
//!
//! **How a level is proposed** (our judgement, and shown as such): a level that the document states stands. Else five
//! years at work propose Advanced, two Independent; work and projects propose Guided; certificates, courses,
//! education and bare lists propose Aware. Years are those the text states, or the months of the jobs that name the
//! skill, counted once where jobs overlap.

mod code;
mod passage;
mod proposal;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::recognize::{Mention, Recognizer};
use super::{EvidenceKind, Profile, SkillNo, Skills};
use crate::id::SkillId;
use crate::level::Level;
use crate::note::Said;

pub use code::{COMMITS, Code, DAYS_RECENT, LINES_WRITTEN, Repository, WorkRecord, code_claims};
pub use passage::{DocumentPart, Passage, Span};
pub use proposal::Proposal;

use proposal::Grounds;

/// What documents say of a person's skills.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Claims {
    /// The skills that are named, most sightings first.
    pub claims: Vec<Claim>,
    /// Items of a list of skills that name none we know.
    pub unknown: Vec<String>,
}

/// A skill that documents name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Claim {
    /// The skill.
    pub skill: SkillId,
    /// Its name.
    pub name: String,
    /// The level it is held at by what the person said so far.
    pub held: Option<Level>,
    /// The level that is proposed, to be decided on.
    pub proposed: Level,
    /// The rule that proposes it.
    pub why: Said<Proposal>,
    /// What would become of the claim if the proposal is taken.
    pub action: ClaimAction,
    /// What a statement would rest on.
    pub evidence: EvidenceKind,
    /// Where the evidence can be seen.
    pub link: Option<String>,
    /// The last month it was used, by its first day, where the document says so.
    pub last_used: Option<NaiveDate>,
    /// Where it stands in the document: the first few places.
    pub seen: Vec<ClaimPlace>,
    /// In how many places it stands.
    pub places: u32,
}

/// What would become of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ClaimAction {
    /// Nothing was said of the skill before.
    Add,
    /// The level that is held would rise.
    Raise,
    /// At least as much is held.
    Skip,
}

impl ClaimAction {
    fn of(held: Option<Level>, proposed: Level) -> Self {
        match held {
            None => Self::Add,
            Some(held) if held < proposed => Self::Raise,
            Some(_) => Self::Skip,
        }
    }
}

/// A place of a document that names a skill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ClaimPlace {
    /// The sentence, or the item of a list.
    pub sentence: String,
    /// What it stands under, such as a job.
    pub heading: Option<String>,
    /// The part of the document.
    pub section: DocumentPart,
    /// Its line, counted from 1, where the document has lines.
    pub line: Option<u32>,
}

/// More sentences than anybody reads for one skill.
const SHOWN: usize = 3;

/// Finds what passages say of each skill, beside what is held. `today` ends what still goes on.
pub fn claims(
    passages: &[Passage],
    recognizer: &Recognizer,
    skills: &Skills,
    profile: &Profile,
    today: NaiveDate,
) -> Claims {
    let mut found: BTreeMap<SkillNo, Grounds> = BTreeMap::new();
    let (mut unknown, mut told) = (Vec::new(), BTreeSet::new());
    for passage in passages {
        let mut named = false;
        for (skill, sighting, years) in sightings(passage, recognizer, skills) {
            named = true;
            found.entry(skill).or_default().add(passage, sighting, years, today);
        }
        let item = passage.text.trim();
        if !named && passage.section == DocumentPart::Skills && told.insert(item.to_lowercase()) {
            unknown.push(item.to_owned());
        }
    }
    let mut claims: Vec<Claim> =
        found.into_iter().filter_map(|(number, grounds)| claim(number, grounds, skills, profile)).collect();
    claims.sort_by(|a, b| b.places.cmp(&a.places).then_with(|| a.name.cmp(&b.name)));
    Claims { claims, unknown }
}

/// So many places of a passage are looked at for one skill; more are counted.
const LOOKED_AT: usize = 64;

/// The places of a passage, and what of them is only counted. An item of a list is first looked up as a name, since a list proves that it is one.
fn sightings(
    passage: &Passage,
    recognizer: &Recognizer,
    skills: &Skills,
) -> Vec<(SkillNo, Option<ClaimPlace>, Option<u8>)> {
    let sighting = |sentence: String, line: Option<u32>| ClaimPlace {
        sentence,
        heading: passage.heading.clone(),
        section: passage.section,
        line,
    };
    let item = passage.text.trim();
    if passage.section == DocumentPart::Skills
        && let Some(number) = skills.resolve(item).and_then(|skill| skills.number(&skill.id))
    {
        return vec![(number, Some(sighting(item.to_owned(), passage.line)), None)];
    }
    let text = &passage.text;
    let mentions = recognizer.read(text);
    let mut places: BTreeMap<SkillNo, usize> = BTreeMap::new();
    let (shown, counted): (Vec<Mention>, Vec<Mention>) = mentions.into_iter().partition(|mention| {
        let places = places.entry(mention.skill).or_default();
        *places += 1;
        *places <= LOOKED_AT
    });
    let explained = recognizer.explain_all(text, &shown);
    let (mut at, mut lines) = (0, 0_u32);
    let mut found = Vec::new();
    for (mention, why) in shown.iter().zip(explained) {
        // Mentions come in their order, so lines are counted once.
        let passed = text.get(at..mention.start as usize).unwrap_or_default();
        lines = lines.saturating_add(u32::try_from(passed.matches('\n').count()).unwrap_or(u32::MAX));
        at = at.max(mention.start as usize);
        let line = passage.line.map(|first| first.saturating_add(lines));
        let sentence = why.map_or_else(|| item.to_owned(), |why| why.sentence);
        found.push((mention.skill, Some(sighting(sentence, line)), mention.years));
    }
    found.extend(counted.into_iter().map(|mention| (mention.skill, None, mention.years)));
    found
}

/// Umbrella terms are never assessed, so nothing is claimed of them.
fn claim(number: SkillNo, grounds: Grounds, skills: &Skills, profile: &Profile) -> Option<Claim> {
    let skill = skills.at(number).filter(|skill| !skill.is_umbrella())?;
    let (proposed, why) = grounds.proposal();
    let held = profile.held(&skill.id).map(|held| held.level);
    Some(Claim {
        skill: skill.id.clone(),
        name: skill.name.clone(),
        held,
        proposed,
        why: why.into(),
        action: ClaimAction::of(held, proposed),
        evidence: grounds.evidence(),
        link: grounds.link,
        last_used: grounds.last_used,
        places: grounds.places,
        seen: grounds.seen,
    })
}
