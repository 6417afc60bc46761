//! What is missing.

use cairn_domain::gap::GapReport;
use cairn_domain::id::RoleId;

use crate::{Cairn, Result};

impl Cairn {
    /// Compares the profile with the chosen role on the chosen market.
    pub fn gap_report(&self) -> Result<GapReport> {
        let facts = self.facts()?;
        facts.gap(&facts.content)
    }

    /// Compares the profile with another role on the chosen market.
    pub fn gap_report_for(&self, role: &RoleId) -> Result<GapReport> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        Ok(facts.gap_against(content.role(role)?, &facts.market, &content))
    }
}
