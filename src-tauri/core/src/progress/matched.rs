//! How much of the chosen market was matched over time.

use cairn_domain::market::Market;
use cairn_domain::progress::{MatchedWeek, asks_met, postings_matched};
use chrono::NaiveDate;
use serde::Serialize;

use crate::{Cairn, Result};

/// How much of the chosen market was matched, week by week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct MatchedView {
    /// What the market is called.
    pub market: String,
    /// What is counted of it.
    pub counted: Matched,
    /// The weeks since something was first said of a skill, oldest first.
    pub weeks: Vec<MatchedWeek>,
}

/// What is matched of a market.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Matched {
    /// Its postings: every must-have is met.
    Postings,
    /// What the role asks for on it, since it has no postings: the level asked for is held.
    Skills,
}

impl Cairn {
    /// How many postings of the chosen market were fully matched with the levels held in each week; of a market
    /// without postings, how many of the skills it asks for were held as asked.
    pub fn progress_matched(&self, today: NaiveDate) -> Result<MatchedView> {
        let facts = self.facts()?;
        let content = facts.content.clone();
        Ok(match &facts.market {
            Market::Counted(counted) => MatchedView {
                market: counted.name.clone(),
                counted: Matched::Postings,
                weeks: postings_matched(&counted.readings, &content.skills, &facts.assessments, today),
            },
            Market::Report(report) => MatchedView {
                market: report.name.clone(),
                counted: Matched::Skills,
                weeks: asks_met(&facts.demand(&content)?.asks, &facts.assessments, today),
            },
        })
    }
}
