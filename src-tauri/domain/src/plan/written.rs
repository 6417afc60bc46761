//! Reading constraints: field by field, so that an error names the field it is in.
//!
//! A flattened struct is gathered before it is read, and then no error knows its place. What is not written is as
//! usual, so that documents from before a field was there are read.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::{Aim, Constraints, Pause, PriceLimit, Proofs, ReviewTime, SessionLength, StudyDays, Terms};
use crate::catalog::ResourceKind;
use crate::id::ResourceId;
use crate::minutes::Minutes;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Written {
    start: Option<NaiveDate>,
    hours_per_week: Minutes,
    days: StudyDays,
    reviews: ReviewTime,
    session: SessionLength,
    pauses: BTreeSet<Pause>,
    finish: Option<NaiveDate>,
    price: PriceLimit,
    avoid: BTreeSet<ResourceKind>,
    languages: BTreeSet<String>,
    excluded: BTreeSet<ResourceId>,
    locked: BTreeSet<ResourceId>,
    owned: BTreeSet<ResourceId>,
    aim: Aim,
    proofs: Proofs,
    parallel: u8,
}

impl Default for Written {
    fn default() -> Self {
        let Terms {
            hours_per_week,
            days,
            reviews,
            session,
            pauses,
            finish,
            price,
            avoid,
            languages,
            excluded,
            locked,
            owned,
            aim,
            proofs,
            parallel,
        } = Terms::default();
        Self {
            start: None,
            hours_per_week,
            days,
            reviews,
            session,
            pauses,
            finish,
            price,
            avoid,
            languages,
            excluded,
            locked,
            owned,
            aim,
            proofs,
            parallel,
        }
    }
}

impl<'de> Deserialize<'de> for Constraints {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Written::deserialize(deserializer)?;
        let start = written.start.ok_or_else(|| D::Error::missing_field("start"))?;
        let terms = Terms {
            hours_per_week: written.hours_per_week,
            days: written.days,
            reviews: written.reviews,
            session: written.session,
            pauses: written.pauses,
            finish: written.finish,
            price: written.price,
            avoid: written.avoid,
            languages: written.languages,
            excluded: written.excluded,
            locked: written.locked,
            owned: written.owned,
            aim: written.aim,
            proofs: written.proofs,
            parallel: written.parallel,
        };
        Ok(Self { start, terms })
    }
}
