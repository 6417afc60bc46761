//! Taking everything along, and bringing it back.

use std::collections::BTreeSet;
use std::sync::Arc;

use cairn_domain::dossier::{Dossier, PracticeCard, Shown, StatedPay};
use cairn_domain::fact;
use cairn_domain::gap::GapReport;
use cairn_domain::id::{MarketId, SkillId};
use cairn_domain::market::{Periods, Sampled};
use cairn_domain::merge::{self, ImportPreview, Merge, merge_sessions};
use cairn_domain::plan::{Plan, PlanView};
use cairn_domain::progress::forecast;
use cairn_domain::settings::Settings;
use cairn_intake::{archive, sessions};
use chrono::NaiveDate;
use serde::Serialize;

use crate::facts::Facts;
use crate::market::Lens;
use crate::plan::Question;
use crate::{Cairn, Changed, Content, Entity, Error, Result, Topic};

pub use cairn_export::{File, Format, knows_zone};
pub use cairn_intake::archive::LARGEST as LARGEST_IMPORT;

/// A file of an export as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct ExportText {
    /// A name that says what is in it, such as `plan.md`.
    pub name: String,
    /// What is in it.
    pub text: String,
}

impl Cairn {
    /// The plan and everything it rests on, in a format: one file, or several that belong into a folder. Of what is
    /// the person's own, only what is `shown` is in it.
    ///
    /// `zone` is the name of the time zone one lives in, which calendars say; without one their times are those on
    /// the clock on the wall, wherever that is.
    pub fn export_write(
        &self,
        format: Format,
        shown: &Shown,
        zone: Option<&str>,
        today: NaiveDate,
    ) -> Result<Vec<File>> {
        Ok(cairn_export::write(format, &self.dossier(shown, zone, today)?)?)
    }

    /// The same as text, to look at before it leaves: of a format for a program what is in the file, of one that is
    /// drawn the words on the page.
    pub fn export_preview(
        &self,
        format: Format,
        shown: &Shown,
        zone: Option<&str>,
        today: NaiveDate,
    ) -> Result<Vec<ExportText>> {
        let texts = cairn_export::preview(format, &self.dossier(shown, zone, today)?)?;
        Ok(texts.into_iter().map(|(name, text)| ExportText { name: name.into(), text }).collect())
    }

    /// What an export that is brought back, or a table of study sessions, would add. Nothing is kept.
    pub fn import_preview(&self, name: &str, bytes: &[u8], today: NaiveDate) -> Result<ImportPreview> {
        Ok(self.merge(name, bytes, today)?.preview)
    }

    /// Brings an export back, or study sessions in, as one step.
    pub fn import_apply(&self, name: &str, bytes: &[u8], today: NaiveDate) -> Result<Changed<ImportPreview>> {
        let Merge { assessments, entries, plan, preview } = self.merge(name, bytes, today)?;
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

    fn merge(&self, name: &str, bytes: &[u8], today: NaiveDate) -> Result<Merge> {
        if sessions::recognizes(bytes) {
            let lines = sessions::read(name, bytes)?;
            return Ok(merge_sessions(&self.facts()?.log.entries, &lines, &self.content().catalog, today));
        }
        let brought = archive::read(name, bytes)?;
        let (facts, content) = (self.facts()?, self.content());
        fact::fits(&brought, &content.skills, &content.roles).map_err(|broken| cairn_intake::Error {
            file: name.into(),
            line: None,
            kind: broken.into(),
        })?;
        Ok(merge::merge(
            &facts.assessments,
            &facts.log.entries,
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
        terms: plan.constraints.terms.clone(),
        started: true,
        ..settings
    }
}

impl Cairn {
    fn dossier(&self, shown: &Shown, zone: Option<&str>, today: NaiveDate) -> Result<Dossier> {
        let (facts, content) = (self.facts()?, self.content());
        let gap = match &facts.accepted {
            Some(accepted) => facts.gap_of(&accepted.plan, &content)?,
            None => facts.gap(&content)?,
        };
        let (plan, facts) = self.plan_or_draft(facts, &content, today)?;
        let profile = facts.profile();
        let whole = Dossier {
            today,
            app_version: env!("CARGO_PKG_VERSION").into(),
            data_version: content.version.clone(),
            forecast: facts.accepted.is_some().then(|| forecast(&plan, today)).flatten(),
            profile: profile.iter().map(|(skill, held)| (content.skills.name(skill), held.level)).collect(),
            sources: content.sources.clone(),
            cards: cards(&gap, &content),
            sessions: plan.all_sessions(today),
            study_times: facts.settings.study_times,
            zone: zone.map(Into::into),
            pay: self.stated_pay(&gap.market)?,
            gap,
            plan,
            accepted: facts.accepted,
            assessments: facts.assessments,
            entries: facts.log.entries.clone(),
            shown: Shown::everything(),
        };
        Ok(whole.showing(shown.clone()))
    }

    /// What the postings of a market pay; nothing where it has none, or too few that say.
    fn stated_pay(&self, market: &MarketId) -> Result<Option<StatedPay>> {
        let lens = Lens { market: market.clone(), anchor: None, from: None, to: None, seniority: None };
        let report = match self.market_pay(&lens, Periods::Stated) {
            Err(Error::NotFound { what: Entity::Market, .. }) => return Ok(None),
            report => report?,
        };
        let most = report.currencies.into_iter().next();
        Ok(most
            .filter(|most| most.all.quantiles != Sampled::TooFew)
            .map(|most| StatedPay { currency: most.currency, spread: most.all }))
    }

    /// The accepted plan; before one was accepted, what the settings would give. The facts come back with it.
    fn plan_or_draft(
        &self,
        facts: Facts,
        content: &Arc<Content>,
        today: NaiveDate,
    ) -> Result<(PlanView, Facts)> {
        if let Some(view) = facts.current_plan(facts.progress(&content.catalog), content, today)? {
            return Ok((view, facts));
        }
        let constraints = facts.settings.constraints(today);
        let question = Question::of(facts, content.clone(), &constraints)?;
        let draft = question.plan(&question.choice(self));
        Ok((question.look_at(&draft, today), question.facts))
    }
}

/// The cards of what the role asks for, in shipped order.
fn cards(gap: &GapReport, content: &Content) -> Vec<PracticeCard> {
    let missing = gap.gaps.iter().map(|gap| &gap.skill);
    let asked: BTreeSet<&SkillId> = missing.chain(gap.met.iter().map(|met| &met.skill)).collect();
    let cards = content.cards.iter().filter(|card| asked.contains(&card.skill));
    cards.map(|card| PracticeCard { card: card.clone(), skill: content.skills.name(&card.skill) }).collect()
}
