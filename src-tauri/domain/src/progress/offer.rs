//! Finishing something offers the levels it teaches; taking them is the person's decision.

use serde::Serialize;

use super::Progress;
use crate::catalog::{Catalog, ResourceKind};
use crate::id::{ResourceId, SkillId};
use crate::level::Level;
use crate::skills::{EvidenceKind, Held, Profile, Skills};

/// Levels a finished resource teaches and the profile does not hold yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Offer {
    /// The finished resource.
    pub resource: ResourceId,
    /// Its title.
    pub title: String,
    /// Its sort, which decides what the assessment will rest on.
    pub kind: ResourceKind,
    /// What the assessment will rest on.
    pub evidence: EvidenceKind,
    /// The levels.
    pub gains: Vec<OfferedGain>,
}

/// A level that is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct OfferedGain {
    /// The skill.
    pub skill: SkillId,
    /// How it is written.
    pub name: String,
    /// The level held.
    pub held: Level,
    /// The level offered.
    pub to: Level,
}

/// The offers that wait for an answer, in order of resource.
///
/// A gain is offered only to those at or above its first level: a book that starts at
/// Guided does not make somebody Advanced who never was Guided.
pub fn offers(progress: &Progress, profile: &Profile, skills: &Skills, catalog: &Catalog) -> Vec<Offer> {
    let open = progress.circumstances.finished.iter().filter(|id| !progress.answered.contains_key(*id));
    open.filter_map(|id| catalog.get(id))
        .filter_map(|resource| {
            let gains: Vec<OfferedGain> = resource
                .gains
                .iter()
                .map(|gain| (gain, profile.level(&gain.skill)))
                .filter(|(gain, held)| *held >= gain.from && *held < gain.to)
                .map(|(gain, held)| OfferedGain {
                    skill: gain.skill.clone(),
                    name: skills.name(&gain.skill),
                    held,
                    to: gain.to,
                })
                .collect();
            (!gains.is_empty()).then(|| Offer {
                resource: resource.id.clone(),
                title: resource.title.clone(),
                kind: resource.kind,
                evidence: evidence(resource.kind),
                gains,
            })
        })
        .collect()
}

/// The profile as it will be once every waiting offer is taken.
///
/// A plan counts on it until the person says otherwise: else finishing a book would put another one on what it taught
/// into the plan. What was declined is not counted on.
pub fn awaited(progress: &Progress, profile: &Profile, skills: &Skills, catalog: &Catalog) -> Profile {
    let mut profile = profile.clone();
    loop {
        // A level taken may be the one another offer begins at.
        let waiting = offers(progress, &profile, skills, catalog);
        if waiting.is_empty() {
            return profile;
        }
        for offer in waiting {
            let on = progress.finished_on.get(&offer.resource).copied().unwrap_or_default();
            for gain in offer.gains {
                profile.raise(&gain.skill, Held { level: gain.to, on, evidence: offer.evidence });
            }
        }
    }
}

fn evidence(kind: ResourceKind) -> EvidenceKind {
    match kind {
        ResourceKind::Project | ResourceKind::Lab => EvidenceKind::Project,
        ResourceKind::Certification => EvidenceKind::Test,
        ResourceKind::Course
        | ResourceKind::Book
        | ResourceKind::Practice
        | ResourceKind::Tutorial
        | ResourceKind::Paper
        | ResourceKind::Video
        | ResourceKind::Docs => EvidenceKind::Course,
    }
}
