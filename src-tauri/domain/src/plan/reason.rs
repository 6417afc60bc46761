//! Why a resource is in the plan, and what should be known about the whole.

use std::fmt;

use serde::Serialize;

use crate::gap::name_list;

/// One reason why a resource is in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PlanReason {
    /// It brings gaps to the level asked for.
    Closes {
        /// The skills.
        names: Vec<String>,
    },
    /// It brings gaps nearer to the level asked for.
    Raises {
        /// The skills.
        names: Vec<String>,
    },
    /// It ends in something that shows the level.
    Proves {
        /// The skills.
        names: Vec<String>,
    },
    /// Something later in the plan needs levels it gives.
    Prepares {
        /// The skills.
        names: Vec<String>,
        /// The later resources.
        titles: Vec<String>,
    },
    /// The market report recommends it.
    Recommended,
}

impl fmt::Display for PlanReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Closes { names } => write!(f, "Closes {}.", name_list(names)),
            Self::Raises { names } => write!(f, "Brings {} nearer.", name_list(names)),
            Self::Proves { names } => write!(f, "Leaves you something to show for {}.", name_list(names)),
            Self::Prepares { names, titles } => {
                write!(f, "Comes before {}: it brings {} far enough.", name_list(titles), name_list(names))
            }
            Self::Recommended => f.write_str("The market report recommends it."),
        }
    }
}

/// What should be known about a whole plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PlanNote {
    /// There is nothing to plan.
    NothingMissing,
    /// No hours a week were given.
    NoTime,
    /// Some gaps do not fit before the finish date.
    DateTooShort {
        /// Their names.
        names: Vec<String>,
    },
    /// The finish date lies before the start.
    DateInThePast,
    /// The limits on price, kinds and languages leave some gaps open.
    LimitsTooTight {
        /// Their names.
        names: Vec<String>,
    },
    /// Something that was asked for by name is not in the plan.
    NotTaken {
        /// Titles.
        titles: Vec<String>,
    },
    /// Some gaps stay open beside the others.
    NoCombination {
        /// Their names.
        names: Vec<String>,
    },
    /// Nothing in the catalog reaches some levels.
    NothingTeaches {
        /// The skills.
        names: Vec<String>,
    },
    /// At this pace the plan takes more than twenty years.
    BeyondHorizon,
    /// Some resources of an accepted plan are no longer in the catalog.
    Missing {
        /// Their ids.
        ids: Vec<String>,
    },
}

impl fmt::Display for PlanNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NothingMissing => f.write_str("You hold every level this role asks for: there is nothing to plan."),
            Self::NoTime => f.write_str("With no hours a week there are no weeks and no finish date. Give it half an hour to see one."),
            Self::DateTooShort { names } => {
                let them = if names.len() == 1 { "it" } else { "them" };
                write!(f, "{} will not fit before your date. More hours a week or a later date would bring {them} back.", name_list(names))
            }
            Self::DateInThePast => f.write_str("The finish date lies before the start, so nothing fits. Choose a later date."),
            Self::LimitsTooTight { names } => {
                write!(f, "Your limits on price, kinds and languages leave nothing that teaches {} far enough.", name_list(names))
            }
            Self::NotTaken { titles } => {
                let they = if titles.len() == 1 { "it is" } else { "they are" };
                write!(
                    f,
                    "You asked for {}, but {they} not in the plan: your other limits, or something that teaches the \
                     same, stand against it. Ask why not to see which.",
                    name_list(titles)
                )
            }
            Self::NoCombination { names } => {
                write!(
                    f,
                    "No combination was found that brings {} far enough beside the rest. Plan again once the first \
                     resources are done, or rate what you know.",
                    name_list(names)
                )
            }
            Self::NothingTeaches { names } => {
                write!(f, "Nothing in the library teaches {} that far; the last step takes work experience.", name_list(names))
            }
            Self::BeyondHorizon => f.write_str("At this pace the plan takes more than twenty years, so its end has no date."),
            Self::Missing { ids } => {
                write!(f, "{} of this plan is no longer in the library. Your progress on it is kept.", name_list(ids))
            }
        }
    }
}
