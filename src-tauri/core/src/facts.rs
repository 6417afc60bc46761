//! Everything a finding about one person rests on, read at once.

use cairn_domain::catalog::Catalog;
use cairn_domain::gap::{self, GapReport};
use cairn_domain::market::{self, Demand, Market, Role};
use cairn_domain::plan::AcceptedPlan;
use cairn_domain::progress::{self, Entry, Progress, Timer};
use cairn_domain::settings::Settings;
use cairn_domain::skills::{Assessment, Profile};

use crate::{Cairn, Content, Result};

pub(crate) struct Facts {
    pub(crate) settings: Settings,
    pub(crate) assessments: Vec<Assessment>,
    pub(crate) entries: Vec<Entry>,
    pub(crate) accepted: Option<AcceptedPlan>,
    pub(crate) timer: Option<Timer>,
}

impl Cairn {
    /// One read of everything: it is small, and one moment's facts always fit together.
    pub(crate) fn facts(&self) -> Result<Facts> {
        Ok(self.store.read(|r| {
            Ok(Facts {
                settings: r.settings()?,
                assessments: r.assessments()?,
                entries: r.entries()?,
                accepted: r.current_plan()?,
                timer: r.timer()?,
            })
        })?)
    }
}

impl Facts {
    pub(crate) fn profile(&self) -> Profile {
        Profile::of(&self.assessments)
    }

    pub(crate) fn progress(&self, catalog: &Catalog) -> Progress {
        progress::fold(&self.entries, catalog)
    }

    /// What the chosen role asks for on the chosen market.
    pub(crate) fn demand(&self, content: &Content) -> Result<Demand> {
        let role = content.chosen_role(&self.settings)?;
        let market = content.chosen_market(&self.settings)?;
        Ok(market::demand(role, market, &content.skills))
    }

    pub(crate) fn gap(&self, content: &Content) -> Result<GapReport> {
        let role = content.chosen_role(&self.settings)?;
        let market = content.chosen_market(&self.settings)?;
        Ok(self.gap_against(role, market, content))
    }

    pub(crate) fn gap_against(&self, role: &Role, market: &Market, content: &Content) -> GapReport {
        let demand = market::demand(role, market, &content.skills);
        gap::assess(&self.profile(), &demand, &content.skills, &content.catalog)
    }
}
