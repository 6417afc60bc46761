//! Jobs one is after, and what their postings ask beside what one's résumé says.

use std::collections::BTreeSet;

use cairn_domain::applications::{Application, Keywords, MOST_APPLICATIONS, Resume, Stage, Step, keywords};
use cairn_domain::id::PostingId;
use chrono::NaiveDate;
use serde::Serialize;

use crate::bring::{Documents, document};
use crate::content::missing;
use crate::market::whole_text;
use crate::{Cairn, Changed, Entity, Result, Rule, Topic};

/// Everything one is after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationBoard {
    /// The day it is looked at.
    pub today: NaiveDate,
    /// The applications: what comes next first, then those that wait longest, those that are over last.
    pub list: Vec<ApplicationRow>,
    /// How many are at each stage, in order of stage.
    pub stages: Vec<StageCount>,
    /// The résumé that is at hand.
    pub resume: Option<ResumeAtHand>,
}

/// How many applications are at a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct StageCount {
    /// The stage.
    pub stage: Stage,
    /// How many.
    pub count: u32,
}

/// A résumé that was brought in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ResumeAtHand {
    /// The name of its file.
    pub name: String,
    /// The day it was brought in.
    pub on: NaiveDate,
    /// How many skills it names.
    pub skills: u32,
}

/// An application in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ApplicationRow {
    /// Its number.
    pub id: u32,
    /// What was told of it.
    pub application: Application,
    /// The posting it answers, while that is there.
    pub posting: Option<PostingId>,
    /// How far it is.
    pub stage: Stage,
    /// What is arranged next.
    pub next: Option<Step>,
    /// For how many days nothing happened, while an answer is due.
    pub quiet_days: Option<u32>,
}

impl Cairn {
    /// Everything one is after.
    pub fn applications(&self, today: NaiveDate) -> Result<ApplicationBoard> {
        let (kept, resume, corrections) = self.store.read(|r| {
            let kept: cairn_store::Result<Vec<_>> = r
                .applications()?
                .into_iter()
                .map(|mut kept| {
                    kept.posting = kept.posting.map(|id| r.posting(id)).transpose()?.flatten().map(|p| p.id);
                    Ok(kept)
                })
                .collect();
            Ok((kept?, r.resume()?, r.learned()?))
        })?;
        let mut list: Vec<ApplicationRow> = kept
            .into_iter()
            .map(|kept| ApplicationRow {
                id: kept.id,
                stage: kept.application.stage(today),
                next: kept.application.next(today).cloned(),
                quiet_days: kept.application.quiet_days(today),
                posting: kept.posting,
                application: kept.application,
            })
            .collect();
        list.sort_by_key(order);
        let count = |stage| list.iter().filter(|row| row.stage == stage).count();
        let stages = Stage::ALL
            .map(|stage| StageCount { stage, count: u32::try_from(count(stage)).unwrap_or(u32::MAX) });
        let resume = resume.map(|resume| {
            let mentions = self.advert_reader(&corrections).mentions(&resume.text);
            let named: BTreeSet<_> = mentions.into_iter().map(|mention| mention.skill).collect();
            let skills = u32::try_from(named.len()).unwrap_or(u32::MAX);
            ResumeAtHand { name: resume.name, on: resume.on, skills }
        });
        Ok(ApplicationBoard { today, list, stages: stages.to_vec(), resume })
    }

    /// Notes a job one is after, and the posting it answers.
    pub fn application_add(
        &self,
        application: Application,
        posting: Option<PostingId>,
    ) -> Result<Changed<()>> {
        let application = application.checked()?;
        if let Some(posting) = posting {
            self.kept_posting(posting)?;
        }
        if self.store.read(|r| r.applications())?.len() >= MOST_APPLICATIONS {
            return Err(Rule::TooManyApplications.into());
        }
        let step = format!("Track {}", application.company);
        self.store.write(&step, |w| w.append_application(&application, posting))?;
        Ok(Changed::new((), Topic::Applications))
    }

    /// Tells of an application what is true of it now.
    pub fn application_change(&self, id: u32, application: Application) -> Result<Changed<()>> {
        let application = application.checked()?;
        self.application(id)?;
        let step = format!("Change {}", application.company);
        self.store.write(&step, |w| w.put_application(id, &application))?;
        Ok(Changed::new((), Topic::Applications))
    }

    /// Tracks an application no more.
    pub fn application_remove(&self, id: u32) -> Result<Changed<()>> {
        let step = format!("Remove {}", self.application(id)?.company);
        self.store.write(&step, |w| w.take_out_application(id))?;
        Ok(Changed::new((), Topic::Applications))
    }

    /// The keywords of a posting: which the résumé names, which are true and unsaid, which are missing.
    pub fn posting_keywords(&self, posting: PostingId) -> Result<Keywords> {
        let kept = self.kept_posting(posting)?;
        let (resume, corrections) = self.store.read(|r| Ok((r.resume()?, r.learned()?)))?;
        let reader = self.advert_reader(&corrections);
        let text = whole_text(&kept.advert);
        let profile = self.facts()?.profile();
        let resume = resume.as_ref().map(|resume| resume.text.as_str());
        Ok(keywords(&text, resume, &profile, &self.shipped.skills, reader.recognizer()))
    }

    /// Keeps the text of a résumé, so that postings can be laid beside it.
    pub fn resume_keep(
        &self,
        name: &str,
        bytes: &[u8],
        documents: Documents<'_>,
        today: NaiveDate,
    ) -> Result<Changed<()>> {
        let lines = document(name, bytes, documents)?.passages.into_iter().map(|passage| passage.text);
        let resume = Resume { name: name.to_owned(), on: today, text: lines.collect::<Vec<_>>().join("\n") };
        self.store.write(&format!("Keep {name}"), |w| w.put_resume(&resume))?;
        Ok(Changed::new((), Topic::Applications))
    }

    /// Keeps no résumé any more.
    pub fn resume_forget(&self) -> Result<Changed<()>> {
        self.store.write("Forget the r\u{e9}sum\u{e9}", |w| w.forget_resume())?;
        Ok(Changed::new((), Topic::Applications))
    }

    /// What was told of an application.
    pub fn application(&self, id: u32) -> Result<Application> {
        let kept = self.store.read(|r| r.applications())?.into_iter().find(|kept| kept.id == id);
        kept.map(|kept| kept.application).ok_or_else(|| missing(Entity::Application, &id))
    }
}

/// What is arranged comes first, by its day; then what waits, longest first; then the rest, newest first; what is over last.
fn order(row: &ApplicationRow) -> impl Ord + use<> {
    let arranged = row.next.as_ref().map(|step| step.on);
    let group = match (arranged, row.quiet_days, row.stage) {
        (_, _, Stage::Closed) => 3,
        (Some(_), ..) => 0,
        (None, Some(_), _) => 1,
        (None, None, _) => 2,
    };
    let waits = std::cmp::Reverse(row.quiet_days);
    (group, arranged, waits, std::cmp::Reverse(row.application.on), row.application.company.clone(), row.id)
}
