//! Taking everything along, and bringing it back.

use cairn_domain::dossier::Dossier;
use cairn_domain::fact;
use cairn_domain::merge::{self, ImportPreview, Merge};
use cairn_domain::plan::{Plan, PlanView};
use cairn_domain::progress::forecast;
use cairn_domain::settings::Settings;
use cairn_intake::archive;
use chrono::NaiveDate;

use crate::facts::Facts;
use crate::{Cairn, Changed, Content, Result, Topic};

pub use cairn_export::Format;
pub use cairn_intake::archive::LARGEST as LARGEST_IMPORT;

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
        Ok(self.merge(name, bytes)?.preview)
    }

    /// Brings an export back, as one step.
    pub fn import_apply(&self, name: &str, bytes: &[u8]) -> Result<Changed<ImportPreview>> {
        let Merge { assessments, entries, plan, preview } = self.merge(name, bytes)?;
        let settings = self.settings_get()?;
        let settings = plan.as_ref().filter(|_| !settings.started).map(|plan| led_by(&plan.plan, settings));
        self.store.write(&format!("Import {name}"), |w| {
            settings.as_ref().map_or(Ok(()), |settings| w.put_settings(settings))?;
            w.append_assessments(&assessments)?;
            w.append_entries(&entries)?;
            plan.as_ref().map_or(Ok(0), |plan| w.append_plan(&plan.plan, plan.accepted_on))
        })?;
        Ok(Changed::new(preview, if settings.is_some() { Topic::Settings } else { Topic::Skills }))
    }

    fn merge(&self, name: &str, bytes: &[u8]) -> Result<Merge> {
        let brought = archive::read(name, bytes)?;
        let (facts, content) = (self.facts()?, self.content());
        fact::fits(&brought, &content.skills, &content.roles).map_err(|broken| cairn_intake::Error {
            file: name.into(),
            line: None,
            kind: broken.into(),
        })?;
        Ok(merge::merge(
            &facts.assessments,
            &facts.entries,
            facts.accepted.as_ref(),
            &brought,
            &content.skills,
        ))
    }
}

/// Somebody who brings a plan along before anything was chosen has answered the first questions with it.
fn led_by(plan: &Plan, settings: Settings) -> Settings {
    Settings {
        role: Some(plan.role.clone()),
        market: Some(plan.market.clone()),
        hours_per_week: plan.constraints.hours_per_week,
        finish: plan.constraints.finish,
        price: plan.constraints.price,
        avoid: plan.constraints.avoid.clone(),
        languages: plan.constraints.languages.clone(),
        started: true,
        ..settings
    }
}

fn dossier(facts: Facts, content: &Content, today: NaiveDate) -> Result<Dossier> {
    let gap = match &facts.accepted {
        Some(accepted) => facts.gap_of(&accepted.plan, content)?,
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
    let draft = crate::plan::chosen(facts, content, &facts.settings.constraints(today))?;
    facts.look_at(&draft, content, today)
}
