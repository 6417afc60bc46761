//! Names of things: short, stable, readable words such as `raft` or `mit-6-5840`.
//!
//! An id outlives the wording of the thing it names: titles change between data
//! versions, ids never do, so that progress is kept.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Why a text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{text}\" is not an id: use small letters, digits and single hyphens, at most 80 characters")]
pub struct BadId {
    /// What was given.
    pub text: String,
}

const LONGEST: usize = 80;

fn is_slug(text: &str) -> bool {
    text.len() <= LONGEST
        && !text.is_empty()
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

macro_rules! slug_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Box<str>);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                if is_slug(text) { Ok(Self(text.into())) } else { Err(BadId { text: text.chars().take(LONGEST).collect() }) }
            }
        }

        impl TryFrom<String> for $name {
            type Error = BadId;
            fn try_from(text: String) -> Result<Self, BadId> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0.into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl specta::Type for $name {
            fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
                <str as specta::Type>::definition(types)
            }
        }
    )+};
}

slug_id! {
    /// A skill, such as `raft`.
    SkillId,
    /// A target role, such as `ds-engineer-mid`.
    RoleId,
    /// A market, such as `skillexchange-2026-11`.
    MarketId,
    /// A learning resource, such as `ddia-2e`.
    ResourceId,
    /// An entry of the register of sources.
    SourceId,
    /// A practice card, such as `q-raft-01`.
    CardId,
}

/// A posting in the database of one person. On the wire it is its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PostingId(u32);

impl PostingId {
    /// The posting of that number.
    pub const fn new(number: u32) -> Self {
        Self(number)
    }

    /// Its number.
    pub const fn number(self) -> u32 {
        self.0
    }
}

impl FromStr for PostingId {
    type Err = std::num::ParseIntError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

impl fmt::Display for PostingId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl specta::Type for PostingId {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <u32 as specta::Type>::definition(types)
    }
}

/// One unit of a resource, written `ddia-2e/5`.
///
/// The number is the unit's stable key inside its resource, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UnitId {
    resource: ResourceId,
    key: u16,
}

impl UnitId {
    /// The unit with this key in that resource.
    pub fn new(resource: ResourceId, key: u16) -> Self {
        Self { resource, key }
    }

    /// The resource the unit belongs to.
    pub fn resource(&self) -> &ResourceId {
        &self.resource
    }

    /// The unit's key inside its resource.
    pub fn key(&self) -> u16 {
        self.key
    }
}

impl FromStr for UnitId {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let bad = || BadId { text: text.chars().take(LONGEST).collect() };
        let (resource, key) = text.split_once('/').ok_or_else(bad)?;
        let key = key.parse().map_err(|_| bad())?;
        Ok(Self { resource: resource.parse()?, key })
    }
}

impl TryFrom<String> for UnitId {
    type Error = BadId;
    fn try_from(text: String) -> Result<Self, BadId> {
        text.parse()
    }
}

impl From<UnitId> for String {
    fn from(id: UnitId) -> Self {
        id.to_string()
    }
}

impl fmt::Display for UnitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.resource, self.key)
    }
}

impl specta::Type for UnitId {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <str as specta::Type>::definition(types)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_small_letters_digits_and_single_hyphens() {
        for good in ["raft", "mit-6-5840", "c2"] {
            assert!(good.parse::<SkillId>().is_ok(), "{good} names a skill");
        }
        for bad in ["", "Raft", "a--b", "-a", "a-", "a b", "a/b", "é"] {
            assert!(bad.parse::<SkillId>().is_err(), "{bad:?} names nothing");
        }
    }

    #[test]
    fn a_unit_id_survives_a_round_trip_through_text() {
        let unit: UnitId = "ddia-2e/5".parse().unwrap();
        assert_eq!(unit.to_string(), "ddia-2e/5");
        assert_eq!(unit.key(), 5);
    }
}
