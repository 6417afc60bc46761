//! Which postings of a market are counted.

use super::month::Month;
use super::posting::Seniority;
use super::reading::{Reading, Readings};
use crate::skills::SkillNo;

/// Which postings are counted. The default is all of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only those posted in these months; what has no month falls out.
    pub months: Option<Months>,
    /// Only those that ask for this skill, or for this umbrella word itself.
    pub anchor: Option<SkillNo>,
    /// Only those for this seniority; what does not say falls out.
    pub seniority: Option<Seniority>,
}

/// Months in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Months {
    /// The first.
    pub from: Month,
    /// The last.
    pub to: Month,
}

impl Filter {
    /// Those of the readings that are counted, in their order.
    pub fn of(self, readings: &Readings) -> impl Iterator<Item = &Reading> {
        readings.list.iter().filter(move |reading| self.holds(reading))
    }

    /// Whether a reading is counted.
    pub fn holds(self, reading: &Reading) -> bool {
        let in_time =
            |months: Months| reading.month.is_some_and(|month| (months.from..=months.to).contains(&month));
        self.months.is_none_or(in_time)
            && self.seniority.is_none_or(|seniority| reading.seniority == Some(seniority))
            && self.anchor.is_none_or(|anchor| reading.asks_for(anchor))
    }
}
