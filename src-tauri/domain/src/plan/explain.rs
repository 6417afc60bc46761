//! What another choice would mean: why this resource, why not that one, what the limits cost.

use std::fmt;

use chrono::NaiveDate;
use serde::Serialize;

use super::Outcome;
use crate::gap::name_list;
use crate::id::ResourceId;
use crate::market::CountedShare;
use crate::minutes::Minutes;
use crate::number::grouped;

/// Another plan beside the one at hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct PlanAlternative {
    /// What it takes that the plan at hand does not.
    pub instead: Vec<Named>,
    /// What it does not take that the plan at hand does.
    pub spared: Vec<Named>,
    /// Skills it brings to the level asked for that the plan at hand does not.
    pub closes: Vec<String>,
    /// Skills the plan at hand brings to the level asked for that it does not.
    pub leaves_open: Vec<String>,
    /// What the plan at hand comes to.
    pub here: Outcome,
    /// What the other comes to.
    pub there: Outcome,
    /// Whether no plan under the same condition is better.
    pub proved: bool,
}

/// A resource by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Named {
    /// The resource.
    pub resource: ResourceId,
    /// Its title.
    pub title: String,
}

impl fmt::Display for PlanAlternative {
    /// For example "12 h more, 3 postings fewer; Raft stays open".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts = Vec::new();
        let (here, there) = (&self.here, &self.there);
        if let Some((by, word)) = compared(here.effort.get(), there.effort.get(), ["more", "less"]) {
            parts.push(format!("{} {word}", Minutes::new(by)));
        }
        if let Some((by, word)) = compared(here.dollars, there.dollars, ["more", "less"]) {
            parts.push(format!("{} US dollars {word}", grouped(by)));
        }
        let count = |shares: &Option<CountedShare>| shares.as_ref().map(|shares| shares.count);
        if let (Some(before), Some(after)) = (count(&here.postings), count(&there.postings))
            && let Some((by, word)) = compared(before, after, ["more", "fewer"])
        {
            parts.push(format!("{} {} {word}", grouped(by), if by == 1 { "posting" } else { "postings" }));
        }
        if !self.closes.is_empty() {
            parts.push(format!("{} reached as well", name_list(&self.closes)));
        }
        if !self.leaves_open.is_empty() {
            let stay = if self.leaves_open.len() == 1 { "stays" } else { "stay" };
            parts.push(format!("{} {stay} open", name_list(&self.leaves_open)));
        }
        if parts.is_empty() { f.write_str("No difference") } else { f.write_str(&parts.join(", ")) }
    }
}

/// By how much, and in which direction; nothing where there is no difference.
fn compared(before: u32, after: u32, [more, less]: [&'static str; 2]) -> Option<(u32, &'static str)> {
    match after.cmp(&before) {
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some((after - before, more)),
        std::cmp::Ordering::Less => Some((before - after, less)),
    }
}

/// Why a resource is not in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum WhyNot {
    /// It is finished.
    Finished,
    /// It was left out by name.
    LeftOut,
    /// It costs more than the limit, or nobody knows what.
    TooDear,
    /// Its kind is not wanted.
    Kind,
    /// It is in a language that is not wanted.
    Language,
    /// A newer edition took its place.
    Superseded,
    /// Nothing on offer leads to what it needs.
    NeedsUnreachable {
        /// The skills.
        names: Vec<String>,
    },
    /// It teaches the same as something in the plan, and one of them is enough.
    Overlaps {
        /// What is in the plan.
        titles: Vec<String>,
    },
    /// It teaches the same as something that is finished.
    Known {
        /// What is finished.
        titles: Vec<String>,
    },
    /// With what it needs it does not fit before the date.
    OverTime {
        /// By at least so much.
        by: Minutes,
    },
    /// It costs more than is left.
    OverMoney {
        /// By so many US dollars.
        by: u32,
    },
    /// It brings nothing that counts.
    AddsNothing,
    /// The plan is better without it.
    Better,
}

impl fmt::Display for WhyNot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Finished => f.write_str("You have finished it."),
            Self::LeftOut => f.write_str("You left it out."),
            Self::TooDear => f.write_str("It costs more than your limit, or its price is not known."),
            Self::Kind => f.write_str("You left out its kind."),
            Self::Language => f.write_str("It is in a language you did not name."),
            Self::Superseded => {
                f.write_str("A newer edition took its place. Say that you own it, and it counts again.")
            }
            Self::NeedsUnreachable { names } => {
                write!(f, "It needs more of {} than anything within your limits teaches.", name_list(names))
            }
            Self::Overlaps { titles } => {
                write!(f, "It teaches much the same as {}, which the plan takes.", name_list(titles))
            }
            Self::Known { titles } => {
                write!(f, "It teaches much the same as {}, which you finished.", name_list(titles))
            }
            Self::OverTime { by } => {
                write!(f, "With what it needs first it is at least {by} too long for your date.")
            }
            Self::OverMoney { by } => write!(f, "It costs {by} US dollars more than your limit."),
            Self::AddsNothing => f.write_str("It brings nothing the plan does not bring already."),
            Self::Better => f.write_str("The plan is better without it."),
        }
    }
}

/// What would have to give so that everything that can be reached is reached; each alone is enough.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SmallestChange {
    /// So much more time a week, at the same date.
    pub hours_per_week: Option<Minutes>,
    /// This date, at the same hours a week.
    pub finish: Option<NaiveDate>,
    /// So many more US dollars.
    pub dollars: Option<u32>,
    /// Without this skill.
    pub leave_out: Option<String>,
    /// Whether less would not do.
    pub proved: bool,
}

impl SmallestChange {
    /// True when it names nothing.
    pub const fn is_empty(&self) -> bool {
        self.hours_per_week.is_none()
            && self.finish.is_none()
            && self.dollars.is_none()
            && self.leave_out.is_none()
    }
}

impl fmt::Display for SmallestChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ways: Vec<String> = [
            self.hours_per_week.map(|more| format!("with {more} more a week")),
            self.finish.map(|day| format!("by {}", day.format("%-d %b %Y"))),
            self.dollars.map(|more| format!("with {more} US dollars more")),
            self.leave_out.as_ref().map(|name| format!("without {name}")),
        ]
        .into_iter()
        .flatten()
        .collect();
        let all = if self.leave_out.is_some() { "The rest" } else { "All that can be reached" };
        match ways.split_last() {
            None => Ok(()),
            Some((last, [])) => write!(f, "{all} fits {last}."),
            Some((last, others)) => write!(f, "{all} fits {}, or {last}.", others.join(", ")),
        }
    }
}

/// What can be had within other limits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct LimitPrice {
    /// Study time a week.
    pub hours_per_week: Minutes,
    /// What may be spent, where that is limited.
    pub dollars: Option<u32>,
    /// What the best plan found comes to.
    pub outcome: Outcome,
    /// Whether none is better.
    pub proved: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::share::Share;

    fn outcome(hours: u32, dollars: u32, postings: u32) -> Outcome {
        Outcome {
            coverage: Share::NOTHING,
            postings: Some(CountedShare::of(postings, 100)),
            resources: 1,
            effort: Minutes::from_hours(hours),
            dollars,
            finish: None,
        }
    }

    #[test]
    fn a_difference_is_said_in_hours_money_postings_and_skills() {
        let other = PlanAlternative {
            instead: Vec::new(),
            spared: Vec::new(),
            closes: Vec::new(),
            leaves_open: vec!["Raft".into()],
            here: outcome(20, 0, 30),
            there: outcome(32, 15, 29),
            proved: true,
        };
        assert_eq!(other.to_string(), "12 h more, 15 US dollars more, 1 posting fewer, Raft stays open");
        let same = PlanAlternative { there: other.here.clone(), leaves_open: Vec::new(), ..other };
        assert_eq!(same.to_string(), "No difference");
    }

    #[test]
    fn a_smallest_change_names_each_way_out() {
        let change = SmallestChange {
            hours_per_week: Some(Minutes::from_hours(3)),
            finish: Some("2027-09-14".parse().unwrap()),
            dollars: None,
            leave_out: None,
            proved: true,
        };
        let said = "All that can be reached fits with 3 h more a week, or by 14 Sep 2027.";
        assert_eq!(change.to_string(), said);
        let without =
            SmallestChange { hours_per_week: None, finish: None, leave_out: Some("Paxos".into()), ..change };
        assert_eq!(without.to_string(), "The rest fits without Paxos.");
    }
}
