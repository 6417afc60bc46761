//! What comes in: an export on its way back, study sessions, books and notes of another program, and what documents say
//! of a person.
//!
//! Everything is looked at first. What can be added as it stands is [`Brought::Rows`]; what somebody has to decide
//! on, a level for each skill that a document names or code is in, is [`Brought::Claims`].

mod folder;
#[cfg(test)]
mod tests;

use std::path::Path;

use cairn_document::{Kind, Piece, Refusal};
use cairn_domain::backup::Why;
use cairn_domain::fact;
use cairn_domain::merge::{
    self, ImportPreview, Merge, Present, merge_books, merge_names, merge_notes, merge_sessions,
};
use cairn_domain::plan::Plan;
use cairn_domain::settings::Settings;
use cairn_domain::skills::claims::{Claims, claims, code_claims};
use cairn_domain::skills::recognize::Recognizer;
use cairn_intake::{anki, archive, books, profile, sessions, taxonomy};
use chrono::NaiveDate;
use serde::Serialize;

use crate::skills::AssessRequest;
use crate::{Cairn, Changed, Error, Result, Rule, Topic};

pub use cairn_document::LARGEST as LARGEST_BROUGHT;

/// What was brought, and what it would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Brought {
    /// Rows that are added as they stand.
    Rows(ImportPreview),
    /// Skills that a document names, each with a level to decide on.
    Claims(BroughtClaims),
}

/// Skills that a document names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BroughtClaims {
    /// The skills, and what names none.
    #[serde(flatten)]
    pub claims: Claims,
    /// Files in it that tell nothing of skills, and folders that were not looked into, by name.
    pub left_aside: Vec<String>,
}

/// Whoever reads documents that are no text; [`cairn_document::read`] does it in a confined child.
pub type Documents<'a> = &'a dyn Fn(&[u8]) -> std::result::Result<Vec<Piece>, Refusal>;

/// True for a file that tells of the person and never of postings, by how it begins: an export on its way back,
/// a table of study sessions or books, notes of Anki, a document that is no text, a résumé in JSON.
pub fn is_about_the_person(begin: &[u8]) -> bool {
    let is_document = Kind::of(begin).is_some() || profile::is_json_resume(begin);
    is_document || is_table(begin) || taxonomy::recognizes(begin).is_some() || archive::is_ours(begin)
}

/// True for a table of study sessions or books, or for notes.
fn is_table(bytes: &[u8]) -> bool {
    anki::recognizes(bytes) || books::recognizes(bytes) || sessions::recognizes(bytes)
}

impl Cairn {
    /// What a file would change, whatever it is. Nothing is kept.
    pub fn bring_look(
        &self,
        name: &str,
        bytes: &[u8],
        documents: Documents<'_>,
        today: NaiveDate,
    ) -> Result<Brought> {
        let is_rows = is_table(bytes) || taxonomy::recognizes(bytes).is_some() || archive::is_ours(bytes);
        if Kind::of(bytes).is_none() && is_rows {
            return Ok(Brought::Rows(self.import_preview(name, bytes, today)?));
        }
        let document = document(name, bytes, documents)?;
        let facts = self.facts()?;
        let content = facts.content.clone();
        let corrections = self.store.read(|r| r.learned())?;
        let recognizer = Recognizer::new(&content.skills, &corrections);
        let claims = claims(&document.passages, &recognizer, &content.skills, &facts.profile(), today);
        let tables = [profile::Sort::LinkedIn, profile::Sort::Skills];
        if claims.claims.is_empty() && claims.unknown.is_empty() && !tables.contains(&document.sort) {
            return Err(cairn_intake::Error {
                file: name.into(),
                line: None,
                kind: cairn_intake::ErrorKind::NoProfile,
            }
            .into());
        }
        Ok(Brought::Claims(BroughtClaims { claims, left_aside: document.left_aside }))
    }

    /// What the code in a folder of git repositories, or in one, says of skills. Nothing is kept, and nothing is run.
    pub fn folder_look(&self, folder: &Path, today: NaiveDate) -> Result<BroughtClaims> {
        let folder::Found { repositories, left_aside } = folder::repositories(folder, folder::USUAL)?;
        let facts = self.facts()?;
        let (profile, content) = (facts.profile(), facts.content);
        let claims = code_claims(&repositories, &content.skills, &profile, today);
        Ok(BroughtClaims { claims, left_aside })
    }

    /// Keeps what the person decided on the claims of a document or a folder, as one step.
    pub fn claims_take(
        &self,
        name: &str,
        decided: &[AssessRequest],
        today: NaiveDate,
    ) -> Result<Changed<()>> {
        self.assess(&format!("Bring in {name}"), decided, today)
    }

    /// What an export that is brought back, a table of study sessions or of books, or notes would add. Nothing is kept.
    pub fn import_preview(&self, name: &str, bytes: &[u8], today: NaiveDate) -> Result<ImportPreview> {
        Ok(self.merge(name, bytes, today)?.preview)
    }

    /// Brings an export back, or study sessions, books or notes in, as one step.
    pub fn import_apply(&self, name: &str, bytes: &[u8], today: NaiveDate) -> Result<Changed<ImportPreview>> {
        let merge = self.merge(name, bytes, today)?;
        let before = self.settings_get()?;
        let mut settings = match &merge.plan {
            Some(plan) if !before.started => led_by(&plan.plan, before.clone()),
            _ => before.clone(),
        };
        settings.terms.owned.extend(merge.owned.iter().cloned());
        settings.terms.check().map_err(Rule::from)?;
        let changed = settings != before;
        if archive::is_ours(bytes) {
            self.store.back_up_on(today, Why::BeforeImport)?;
        }
        self.store.write(&format!("Import {name}"), |w| {
            if changed {
                w.put_settings(&settings)?;
            }
            w.append_skill_names(&merge.names, today)?;
            merge.resources.iter().try_for_each(|own| w.put_own_resource(own))?;
            merge.applications.iter().try_for_each(|told| w.append_application(told, None))?;
            merge.resume.as_ref().map_or(Ok(()), |resume| w.put_resume(resume))?;
            w.append_assessments(&merge.assessments)?;
            w.append_entries(&merge.entries)?;
            merge.cards.iter().try_for_each(|own| w.put_own_card(own))?;
            w.append_reviews(&merge.reviews)?;
            w.append_mocks(&merge.mocks)?;
            merge.plan.as_ref().map_or(Ok(0), |plan| w.append_plan(&plan.plan, plan.accepted_on))
        })?;
        Ok(Changed::new(merge.preview, if changed { Topic::Settings } else { Topic::Skills }))
    }

    fn merge(&self, name: &str, bytes: &[u8], today: NaiveDate) -> Result<Merge> {
        if anki::recognizes(bytes) {
            let (notes, told) = (anki::read(name, bytes)?, self.told()?);
            let corrections = self.store.read(|r| r.learned())?;
            let (skills, deck) = (&told.content.skills, &told.content.cards);
            let recognizer = Recognizer::new(skills, &corrections);
            let present = Present { deck, own_cards: &told.own_cards, ..Present::default() };
            return Ok(merge_notes(&present, &notes, skills, &recognizer, today));
        }
        if sessions::recognizes(bytes) {
            let lines = sessions::read(name, bytes)?;
            return Ok(merge_sessions(&self.facts()?.log.entries, &lines, &self.content()?.catalog, today));
        }
        if books::recognizes(bytes) {
            let lines = books::read(name, bytes)?;
            let facts = self.facts()?;
            let (log, owned) = (&facts.log.entries, &facts.settings.terms.owned);
            return Ok(merge_books(log, owned, &lines, &facts.content.catalog, today));
        }
        if taxonomy::recognizes(bytes).is_some() {
            let (source, terms) = taxonomy::read(name, bytes)?;
            let known = self.store.read(|r| r.skill_names())?;
            let (names, preview) = merge_names(&known, &terms, source, &self.shipped.skills);
            return Ok(Merge { names, preview, ..Merge::default() });
        }
        let brought = archive::read(name, bytes)?;
        let facts = self.facts()?;
        let content = facts.content.clone();
        fact::fits(&brought, &content.skills, &content.roles).map_err(|broken| cairn_intake::Error {
            file: name.into(),
            line: None,
            kind: broken.into(),
        })?;
        let (applications, resume, mocks) =
            self.store.read(|r| Ok((r.applications()?, r.resume()?, r.mocks()?)))?;
        let applications: Vec<_> = applications.into_iter().map(|kept| kept.application).collect();
        let told = self.told()?;
        let present = Present {
            assessments: &facts.assessments,
            entries: &facts.log.entries,
            current: facts.accepted.as_ref(),
            resources: &told.own,
            applications: &applications,
            resume: resume.as_ref(),
            reviews: &facts.reviews.given,
            deck: &content.cards,
            own_cards: &told.own_cards,
            mocks: &mocks,
        };
        Ok(merge::merge(&present, &brought, &content.skills))
    }
}

/// Somebody who brings a plan along before anything was chosen has answered the first questions with it.
fn led_by(plan: &Plan, settings: Settings) -> Settings {
    Settings {
        role: Some(plan.role.clone()),
        market: Some(plan.market.clone()),
        terms: plan.constraints.terms.clone(),
        started: true,
        ..settings
    }
}

/// What a document about a person says.
pub(crate) fn document(name: &str, bytes: &[u8], documents: Documents<'_>) -> Result<profile::Document> {
    let pieces = match Kind::of(bytes) {
        Some(_) => documents(bytes).map_err(|refusal| Error::Document { file: name.into(), refusal })?,
        None => vec![Piece { name: None, text: profile::decoded(bytes) }],
    };
    let parts: Vec<profile::Part<'_>> = pieces
        .iter()
        .map(|piece| profile::Part { name: piece.name.as_deref().unwrap_or(name), text: &piece.text })
        .collect();
    Ok(profile::read(&parts)?)
}
