//! Why a resource stays, moves, comes in or goes.

use std::collections::BTreeSet;
use std::fmt;

use serde::Serialize;

use super::{Sides, StudyDates};
use crate::gap::name_list;
use crate::id::{ResourceId, SkillId};
use crate::plan::{LeftOverWhy, PlanItem, PlanReason, PlanView, WhyNot, barred};

/// Why a resource stays, moves, comes in or goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum ChangeReason {
    /// It stays in its weeks.
    Stays,
    /// It stays because the plan was told to take it.
    Locked,
    /// Something that comes in is studied before it.
    AfterNew {
        /// Titles.
        titles: Vec<String>,
    },
    /// Something that was studied before it goes.
    WithoutEarlier {
        /// Titles.
        titles: Vec<String>,
    },
    /// It is studied in another order.
    Order {
        /// What is studied before it now and was not. Titles.
        after: Vec<String>,
        /// What was studied before it and is not now. Titles.
        before: Vec<String>,
    },
    /// Hours, study days, pauses or the first day are others.
    Terms,
    /// What comes before it was not done as soon as was planned, or needs more time.
    Behind,
    /// What comes before it was done sooner than was planned, or needs less time.
    Ahead,
    /// What it brings to the plan.
    Brings {
        /// The first of its reasons.
        reason: PlanReason,
    },
    /// The plan was told to take it.
    AskedFor,
    /// It is no longer up for choice.
    Barred {
        /// Why not.
        why: WhyNot,
    },
    /// What it teaches is held as asked by now.
    NotMissing {
        /// The skills it was for.
        names: Vec<String>,
    },
    /// What it teaches is neither asked for nor needed for something else any more.
    NotNeeded {
        /// The skills it was for.
        names: Vec<String>,
    },
    /// One language is enough, and another one is held or nearer by now.
    StoodIn {
        /// The languages it was for.
        names: Vec<String>,
        /// The languages that do instead.
        by: Vec<String>,
    },
    /// Something that comes in teaches what it was for.
    Replaced {
        /// Titles.
        titles: Vec<String>,
    },
    /// Something that stays in the plan now teaches what it was for.
    ClosedBy {
        /// Titles.
        titles: Vec<String>,
    },
    /// It no longer fits before the finish date.
    NoTime,
    /// The plan is better without it.
    Better,
}

impl fmt::Display for ChangeReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stays => f.write_str("Stays in its weeks."),
            Self::Locked => f.write_str("Stays in its weeks: you asked for it."),
            Self::AfterNew { titles } => {
                write!(f, "{} {} in before it.", name_list(titles), come(titles))
            }
            Self::WithoutEarlier { titles } => {
                write!(f, "{} {} no longer studied before it.", name_list(titles), are(titles))
            }
            Self::Order { after, .. } if !after.is_empty() => {
                write!(f, "It now comes after {}.", name_list(after))
            }
            Self::Order { before, .. } => write!(f, "It now comes before {}.", name_list(before)),
            Self::Terms => f.write_str("Your hours, study days, pauses or first day changed."),
            Self::Behind => f.write_str("What comes before it takes longer than was planned."),
            Self::Ahead => f.write_str("What comes before it is done sooner than was planned."),
            Self::Brings { reason } => reason.fmt(f),
            Self::AskedFor => f.write_str("You asked for it."),
            Self::Barred { why } => why.fmt(f),
            Self::NotMissing { names } => {
                write!(f, "{} {} no longer missing.", name_list(names), are(names))
            }
            Self::NotNeeded { names } => {
                write!(f, "{} {} no longer needed.", name_list(names), are(names))
            }
            Self::StoodIn { names, by } => {
                let does = if by.len() == 1 { "does" } else { "do" };
                write!(f, "{} {does} instead of {}.", name_list(by), name_list(names))
            }
            Self::Replaced { titles } => {
                write!(f, "{} {} in for it.", name_list(titles), come(titles))
            }
            Self::ClosedBy { titles } => {
                let closes = if titles.len() == 1 { "closes" } else { "close" };
                write!(f, "{} now {closes} what it was for.", name_list(titles))
            }
            Self::NoTime => f.write_str("It no longer fits before your date."),
            Self::Better => f.write_str("The rest reaches as much without it."),
        }
    }
}

fn come(titles: &[String]) -> &'static str {
    if titles.len() == 1 { "comes" } else { "come" }
}

fn are(names: &[String]) -> &'static str {
    if names.len() == 1 { "is" } else { "are" }
}

impl Sides<'_> {
    pub(super) fn why_kept(&self, item: &PlanItem) -> ChangeReason {
        let locked = self.after.constraints.terms.locked.contains(&item.resource);
        if locked { ChangeReason::Locked } else { ChangeReason::Stays }
    }

    pub(super) fn why_added(&self, item: &PlanItem) -> ChangeReason {
        match item.reasons.first() {
            Some(reason) => ChangeReason::Brings { reason: reason.fact.clone() },
            None if self.after.constraints.terms.locked.contains(&item.resource) => ChangeReason::AskedFor,
            None => ChangeReason::Better,
        }
    }

    /// What comes first among: other things before it, another order, other terms, and how it went.
    pub(super) fn why_moved(
        &self,
        item: &PlanItem,
        was: Option<StudyDates>,
        is: Option<StudyDates>,
    ) -> ChangeReason {
        let later = match (was, is) {
            (Some(was), Some(is)) => (is.until, is.from) > (was.until, was.from),
            // What has no date lies beyond the last one.
            (was, _) => was.is_some(),
        };
        let (earlier, now) = (self.preceding(self.before, item), self.preceding(self.after, item));
        let new = |id: &&ResourceId| !self.holds(self.before, id);
        let gone = |id: &&ResourceId| !self.holds(self.after, id);
        let added = titles(self.after, now.iter().copied().filter(new));
        let dropped = titles(self.before, earlier.iter().copied().filter(gone));
        let after = titles(self.after, now.difference(&earlier).copied().filter(|id| !new(id)));
        let before = titles(self.before, earlier.difference(&now).copied().filter(|id| !gone(id)));
        match later {
            true if !added.is_empty() => ChangeReason::AfterNew { titles: added },
            false if !dropped.is_empty() => ChangeReason::WithoutEarlier { titles: dropped },
            true if !after.is_empty() => ChangeReason::Order { after, before },
            false if !before.is_empty() => ChangeReason::Order { after: Vec::new(), before },
            _ if self.calendar_changed() => ChangeReason::Terms,
            true => ChangeReason::Behind,
            false => ChangeReason::Ahead,
        }
    }

    pub(super) fn why_dropped(&self, item: &PlanItem) -> ChangeReason {
        let resource = self.catalog.get(&item.resource);
        let terms = &self.after.constraints.terms;
        if let Some(why) =
            resource.and_then(|resource| barred(resource, terms, self.circumstances, self.catalog))
        {
            return ChangeReason::Barred { why };
        }
        let wanted = self.wanted(item);
        let teaches = |view: &PlanView, other: &ResourceId| {
            let found = view.items.iter().find(|item| &item.resource == other);
            found.is_some_and(|other| other.closes.iter().any(|close| wanted.contains(&close.skill)))
        };
        let doing_so = self.open(self.after).filter(|other| teaches(self.after, &other.resource));
        let (known, new): (Vec<_>, Vec<_>) =
            doing_so.partition(|other| self.holds(self.before, &other.resource));
        if !new.is_empty() {
            return ChangeReason::Replaced { titles: new.iter().map(|other| other.title.clone()).collect() };
        }
        let now = known.iter().filter(|other| !teaches(self.before, &other.resource));
        let titles: Vec<String> = now.map(|other| other.title.clone()).collect();
        if !titles.is_empty() {
            return ChangeReason::ClosedBy { titles };
        }
        if item.closes.iter().all(|close| !self.is_missing(&close.skill)) {
            return self.why_not_missing(item);
        }
        let late = self.after.left_over.iter().filter(|left| left.why == LeftOverWhy::Time);
        let skills: Vec<_> = late.map(|left| &left.skill).collect();
        let no_time = item.closes.iter().any(|close| skills.contains(&&close.skill));
        if no_time { ChangeReason::NoTime } else { ChangeReason::Better }
    }

    fn is_missing(&self, skill: &SkillId) -> bool {
        self.report.gaps.iter().any(|gap| &gap.skill == skill)
    }

    /// What an item would close of what is missing now: where another language does instead of its own, that one.
    fn wanted(&self, item: &PlanItem) -> BTreeSet<SkillId> {
        let closes = item.closes.iter().map(|close| &close.skill);
        let stands_in = |skill: &SkillId| {
            self.report.alternatives.iter().find(|other| &other.skill == skill).map(|other| &other.stands_in)
        };
        let wanted = closes.map(|skill| stands_in(skill).unwrap_or(skill));
        wanted.filter(|skill| self.is_missing(skill)).cloned().collect()
    }

    /// Why nothing an item teaches is missing: it is held, another language does, or it is not needed.
    fn why_not_missing(&self, item: &PlanItem) -> ChangeReason {
        let names = |holds: &dyn Fn(&SkillId) -> bool| -> Vec<String> {
            item.closes.iter().filter(|close| holds(&close.skill)).map(|close| close.name.clone()).collect()
        };
        let held = names(&|skill| self.report.met.iter().any(|met| &met.skill == skill));
        if !held.is_empty() {
            return ChangeReason::NotMissing { names: held };
        }
        let alternatives = &self.report.alternatives;
        let stood_in = names(&|skill| alternatives.iter().any(|other| &other.skill == skill));
        if stood_in.is_empty() {
            return ChangeReason::NotNeeded { names: names(&|_| true) };
        }
        let of =
            alternatives.iter().filter(|other| item.closes.iter().any(|close| close.skill == other.skill));
        let by: BTreeSet<String> = of.map(|other| other.stands_in_name.clone()).collect();
        ChangeReason::StoodIn { names: stood_in, by: by.into_iter().collect() }
    }

    /// What a plan studies before an item.
    fn preceding<'b>(&'b self, view: &'b PlanView, item: &PlanItem) -> BTreeSet<&'b ResourceId> {
        self.open(view).map(|other| &other.resource).take_while(|other| **other != item.resource).collect()
    }

    fn calendar_changed(&self) -> bool {
        let calendar = |view: &PlanView| {
            let terms = view.constraints.terms.clone();
            (terms.hours_per_week, terms.days, terms.session, terms.pauses, terms.parallel)
        };
        calendar(self.before) != calendar(self.after)
    }
}

fn titles<'b>(view: &PlanView, ids: impl Iterator<Item = &'b ResourceId>) -> Vec<String> {
    let title = |id| view.items.iter().find(|item| &item.resource == id).map(|item| item.title.clone());
    ids.filter_map(title).collect()
}
