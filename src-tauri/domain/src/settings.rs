//! What a person chose, apart from skills and plans.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::catalog::ResourceKind;
use crate::id::{MarketId, ResourceId, RoleId};
use crate::minutes::Minutes;
use crate::plan::{Constraints, PriceLimit};

/// Everything chosen. There is one set for the whole profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// The role one wants to reach, once chosen.
    pub role: Option<RoleId>,
    /// The market it is measured on; the first shipped one until another is chosen.
    pub market: Option<MarketId>,
    /// Study time a week.
    pub hours_per_week: Minutes,
    /// The day by which as much as fits should be done.
    pub finish: Option<NaiveDate>,
    /// What may be spent.
    pub price: PriceLimit,
    /// Kinds of resources not wanted.
    pub avoid: BTreeSet<ResourceKind>,
    /// Languages a resource may be in; empty means any.
    pub languages: BTreeSet<String>,
    /// Single resources not wanted.
    pub excluded: BTreeSet<ResourceId>,
    /// Light, dark, or as the system says.
    pub theme: Theme,
    /// Whether single letters are shortcuts.
    pub letters: bool,
    /// Whether the first questions were answered.
    pub started: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            role: None,
            market: None,
            hours_per_week: Minutes::from_hours(6),
            finish: None,
            price: PriceLimit::Any,
            avoid: BTreeSet::new(),
            languages: BTreeSet::new(),
            excluded: BTreeSet::new(),
            theme: Theme::System,
            letters: true,
            started: false,
        }
    }
}

impl Settings {
    /// What a plan that starts on a day has to respect.
    pub fn constraints(&self, start: NaiveDate) -> Constraints {
        Constraints {
            hours_per_week: self.hours_per_week,
            start,
            finish: self.finish,
            price: self.price,
            avoid: self.avoid.clone(),
            languages: self.languages.clone(),
            excluded: self.excluded.clone(),
        }
    }
}

/// The window's look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}
