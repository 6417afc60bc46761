//! Taking everything along.

mod copying;

use std::collections::BTreeSet;
use std::sync::Arc;

use cairn_domain::dossier::{Dossier, PracticeCard, Shown, StatedPay};
use cairn_domain::gap::GapReport;
use cairn_domain::id::{MarketId, SkillId};
use cairn_domain::market::{Periods, Sampled};
use cairn_domain::plan::PlanView;
use cairn_domain::practice::Card;
use cairn_domain::progress::forecast;
use chrono::NaiveDate;
use serde::Serialize;

use crate::facts::Facts;
use crate::market::Lens;
use crate::plan::Question;
use crate::{Cairn, Content, Entity, Error, Result};

pub use cairn_export::{File, Format, knows_zone};
pub use cairn_store::write_whole;

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
}

impl Cairn {
    fn dossier(&self, shown: &Shown, zone: Option<&str>, today: NaiveDate) -> Result<Dossier> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        let gap = match &facts.accepted {
            Some(accepted) => facts.gap_of(&accepted.plan, &content)?,
            None => facts.gap(&content)?,
        };
        let (applications, resume, mocks) =
            self.store.read(|r| Ok((r.applications()?, r.resume()?, r.mocks()?)))?;
        let (plan, facts) = self.plan_or_draft(facts, &content, today)?;
        let profile = facts.profile();
        let whole = Dossier {
            today,
            app_version: env!("CARGO_PKG_VERSION").into(),
            data_version: content.version.clone(),
            forecast: facts.accepted.is_some().then(|| forecast(&plan, today)).flatten(),
            profile: profile.iter().map(|(skill, held)| (content.skills.name(skill), held.level)).collect(),
            sources: content.sources.clone(),
            cards: cards(&gap, &content, &content.cards),
            shipped_cards: cards(&gap, &content, &self.shipped.cards),
            own_cards: self.told()?.own_cards.to_vec(),
            reviews: facts.reviews.given.clone(),
            mocks,
            sessions: plan.all_sessions(today),
            study_times: facts.settings.study_times,
            zone: zone.map(Into::into),
            pay: self.stated_pay(&gap.market)?,
            gap,
            plan,
            accepted: facts.accepted,
            assessments: facts.assessments,
            entries: facts.log.entries.clone(),
            resources: self.own_resources()?,
            applications: applications.into_iter().map(|kept| kept.application).collect(),
            resume,
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

/// The cards of a deck on what the role asks for, in its order.
fn cards(gap: &GapReport, content: &Content, deck: &[Card]) -> Vec<PracticeCard> {
    let missing = gap.gaps.iter().map(|gap| &gap.skill);
    let asked: BTreeSet<&SkillId> = missing.chain(gap.met.iter().map(|met| &met.skill)).collect();
    let cards = deck.iter().filter(|card| asked.contains(&card.skill));
    cards.map(|card| PracticeCard { card: card.clone(), skill: content.skills.name(&card.skill) }).collect()
}
