//! Taking everything along, and bringing it back.

use cairn_domain::dossier::{Archive, Dossier};
use cairn_domain::merge::{self, ImportPreview, Merge};
use cairn_domain::plan::{self, PlanView};
use cairn_domain::progress::forecast;
use cairn_intake::archive;
use chrono::NaiveDate;

use crate::facts::Facts;
use crate::{Cairn, Changed, Content, Result, Topic};

pub use cairn_export::Format;

impl Cairn {
    /// The plan and everything it rests on, in a format.
    pub fn export_write(&self, format: Format, today: NaiveDate) -> Result<Vec<u8>> {
        let (facts, content) = (self.facts()?, self.content());
        Ok(cairn_export::write(format, &dossier(facts, &content, today)?)?)
    }

    /// The same as text, to look at before it leaves.
    pub fn export_preview(&self, format: Format, today: NaiveDate) -> Result<String> {
        Ok(String::from_utf8_lossy(&self.export_write(format, today)?).into_owned())
    }

    /// What bringing an export back would add. Nothing is kept.
    pub fn import_preview(&self, name: &str, bytes: &[u8]) -> Result<ImportPreview> {
        Ok(self.merge(&archive::read(name, bytes)?)?.preview)
    }

    /// Brings an export back, as one step.
    pub fn import_apply(&self, name: &str, bytes: &[u8]) -> Result<Changed<ImportPreview>> {
        let merge = self.merge(&archive::read(name, bytes)?)?;
        self.store.write(&format!("Import {name}"), |w| {
            w.append_assessments(&merge.assessments)?;
            w.append_entries(&merge.entries)?;
            merge.plan.as_ref().map_or(Ok(0), |plan| w.append_plan(&plan.plan, plan.accepted_on))
        })?;
        Ok(Changed::new(merge.preview, Topic::Skills))
    }

    fn merge(&self, brought: &Archive) -> Result<Merge> {
        let facts = self.facts()?;
        Ok(merge::merge(
            &facts.assessments,
            &facts.entries,
            facts.accepted.as_ref(),
            brought,
            &self.content().skills,
        ))
    }
}

fn dossier(facts: Facts, content: &Content, today: NaiveDate) -> Result<Dossier> {
    let gap = match &facts.accepted {
        Some(accepted) => facts.gap_against(
            content.role(&accepted.plan.role)?,
            content.market(&accepted.plan.market)?,
            content,
        ),
        None => facts.gap(content)?,
    };
    let plan = plan_or_draft(&facts, content, today)?;
    let profile = facts.profile();
    Ok(Dossier {
        today,
        app_version: env!("CARGO_PKG_VERSION").into(),
        data_version: content.version.clone(),
        forecast: facts.accepted.is_some().then(|| forecast(&plan, today)).flatten(),
        profile: profile.iter().map(|(skill, held)| (content.skills.name(skill), held.level)).collect(),
        sources: content.sources.clone(),
        gap,
        plan,
        accepted: facts.accepted,
        assessments: facts.assessments,
        entries: facts.entries,
    })
}

/// The accepted plan; before one was accepted, what the settings would give.
fn plan_or_draft(facts: &Facts, content: &Content, today: NaiveDate) -> Result<PlanView> {
    if let Some(view) = facts.current_plan(content, today)? {
        return Ok(view);
    }
    let report = facts.gap(content)?;
    let constraints = facts.settings.constraints(today);
    let circumstances = facts.progress(&content.catalog).circumstances;
    let profile = facts.profile();
    let draft =
        plan::draft(&report, &profile, &content.skills, &content.catalog, &constraints, &circumstances);
    Ok(plan::view(&draft, &report, &content.skills, &content.catalog, &circumstances, today))
}
