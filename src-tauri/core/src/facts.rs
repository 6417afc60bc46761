//! Everything a finding about one person rests on, read at once.

use cairn_domain::catalog::Catalog;
use cairn_domain::gap::{self, GapReport};
use cairn_domain::market::{self, Demand, Market, Role};
use cairn_domain::plan::{AcceptedPlan, AcceptedTerms, Capacity, Plan};
use cairn_domain::progress::{self, Entry, Progress, Rhythm, Timer};
use cairn_domain::settings::Settings;
use cairn_domain::skills::{Assessment, Profile};
use chrono::NaiveDate;

use crate::{Cairn, Content, Result};

pub(crate) struct Facts {
    /// The market that was chosen, or the first.
    pub(crate) market: Market,
    /// The market of the accepted plan, where it is another one and still there.
    other: Option<Market>,
    pub(crate) settings: Settings,
    pub(crate) assessments: Vec<Assessment>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) accepted: Option<AcceptedPlan>,
    /// What every accepted plan had to respect, oldest first.
    pub(crate) terms: Vec<AcceptedTerms>,
    pub(crate) timer: Option<Timer>,
}

impl Cairn {
    /// One read of everything: it is small, and one moment's facts always fit together.
    pub(crate) fn facts(&self) -> Result<Facts> {
        let (settings, assessments, entries, accepted, terms, timer) = self.store.read(|r| {
            let (settings, assessments, entries) = (r.settings()?, r.assessments()?, r.entries()?);
            Ok((settings, assessments, entries, r.current_plan()?, r.terms()?, r.timer()?))
        })?;
        let market = self.chosen_market(&settings)?;
        let other = accepted.as_ref().map(|accepted: &AcceptedPlan| &accepted.plan.market);
        let other = other.filter(|id| *id != market.id()).and_then(|id| self.market(id).ok());
        Ok(Facts { market, other, settings, assessments, entries, accepted, terms, timer })
    }
}

impl Facts {
    pub(crate) fn profile(&self) -> Profile {
        Profile::of(&self.assessments)
    }

    pub(crate) fn progress(&self, catalog: &Catalog) -> Progress {
        progress::fold(&self.entries, catalog)
    }

    pub(crate) fn rhythm(&self, progress: &Progress, today: NaiveDate) -> Rhythm {
        progress::rhythm(progress, &Capacity::of(&self.terms), today)
    }

    /// What the chosen role asks for on the chosen market.
    pub(crate) fn demand(&self, content: &Content) -> Result<Demand> {
        let role = content.chosen_role(&self.settings)?;
        Ok(market::demand(role, &self.market, &content.skills))
    }

    pub(crate) fn gap(&self, content: &Content) -> Result<GapReport> {
        Ok(self.gap_against(content.chosen_role(&self.settings)?, &self.market, content))
    }

    /// What is missing for the role of a plan on its market; on the chosen one where that is gone.
    pub(crate) fn gap_of(&self, plan: &Plan, content: &Content) -> Result<GapReport> {
        let market = self.other.as_ref().filter(|other| other.id() == &plan.market).unwrap_or(&self.market);
        Ok(self.gap_against(content.role(&plan.role)?, market, content))
    }

    pub(crate) fn gap_against(&self, role: &Role, market: &Market, content: &Content) -> GapReport {
        let demand = market::demand(role, market, &content.skills);
        gap::assess(&self.profile(), &demand, &content.skills, &content.catalog)
    }
}
