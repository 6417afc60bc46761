//! What one can learn from.

mod edition;
mod isbn;
pub mod own;
mod price;
mod resource;

use std::collections::BTreeMap;

use crate::id::{ResourceId, SkillId, UnitId};
use crate::level::Level;
use crate::skills::Skills;

use own::OwnResource;

pub use edition::carried;
pub use isbn::{BadIsbn, Isbn};
pub use price::{Price, PriceTier};
pub use resource::{BadGain, Gain, Resource, ResourceKind, ResourceStatus, Unit};

/// All resources Cairn knows, checked once and then relied upon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalog {
    by_id: BTreeMap<ResourceId, Resource>,
}

/// Why a list of resources does not hold together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BrokenCatalog {
    /// An id appears twice.
    #[error("the resource \"{0}\" is listed twice")]
    Twice(ResourceId),
    /// A resource names a skill that does not exist or cannot be studied.
    #[error("the resource \"{resource}\" names the skill \"{skill}\", which nobody can study")]
    UnknownSkill {
        /// The resource.
        resource: ResourceId,
        /// The skill it names.
        skill: SkillId,
    },
    /// Hours are not low ≤ typical ≤ high, or are zero.
    #[error("the hours of \"{0}\" are not low \u{2264} typical \u{2264} high")]
    Hours(ResourceId),
    /// A resource teaches nothing, or a gain does not rise.
    #[error("the resource \"{0}\" raises no level")]
    NoGain(ResourceId),
    /// A resource has no units, or a unit belongs to another resource, or appears twice.
    #[error("the units of \"{0}\" do not hold together")]
    Units(ResourceId),
}

impl Catalog {
    /// Checks that the resources hold together and name only skills one can study.
    pub fn new(list: Vec<Resource>, skills: &Skills) -> Result<Self, BrokenCatalog> {
        let mut by_id = BTreeMap::new();
        for resource in list {
            check(&resource, skills)?;
            let id = resource.id.clone();
            if by_id.insert(id.clone(), resource).is_some() {
                return Err(BrokenCatalog::Twice(id));
            }
        }
        Ok(Self { by_id })
    }

    /// The same with resources of one's own.
    ///
    /// They were checked when they were kept. What a later version of the skills no longer knows falls out of them,
    /// and a resource that then teaches nothing is not shown: it is a fact still, and comes back with its skill.
    #[must_use]
    pub fn with(&self, own: &[OwnResource], skills: &Skills) -> Self {
        let mut by_id = self.by_id.clone();
        for own in own {
            let mut resource = own.resource();
            let known = |skill: &SkillId| skills.get(skill).is_some_and(crate::skills::Skill::is_taught);
            resource.gains.retain(|gain| known(&gain.skill));
            resource.needs.retain(|need| known(&need.skill));
            if check(&resource, skills).is_ok() {
                by_id.entry(own.id.clone()).or_insert(resource);
            }
        }
        Self { by_id }
    }

    /// The resource of that id.
    pub fn get(&self, id: &ResourceId) -> Option<&Resource> {
        self.by_id.get(id)
    }

    /// The unit of that id.
    pub fn unit(&self, id: &UnitId) -> Option<&Unit> {
        self.get(id.resource())?.units.iter().find(|unit| &unit.id == id)
    }

    /// Every resource, in order of id.
    pub fn iter(&self) -> impl Iterator<Item = &Resource> {
        self.by_id.values()
    }

    /// Every resource that raises the skill, in order of id.
    pub fn teaching<'a>(&'a self, skill: &'a SkillId) -> impl Iterator<Item = &'a Resource> {
        self.iter().filter(move |resource| resource.gains.iter().any(|gain| &gain.skill == skill))
    }
}

fn check(resource: &Resource, skills: &Skills) -> Result<(), BrokenCatalog> {
    let named = resource.gains.iter().map(|gain| &gain.skill).chain(resource.needs.iter().map(|n| &n.skill));
    for skill in named {
        if !skills.get(skill).is_some_and(crate::skills::Skill::is_taught) {
            return Err(BrokenCatalog::UnknownSkill { resource: resource.id.clone(), skill: skill.clone() });
        }
    }
    let effort = resource.effort.value();
    if effort.low.is_zero() || effort.low > effort.typical || effort.typical > effort.high {
        return Err(BrokenCatalog::Hours(resource.id.clone()));
    }
    if resource.gains.is_empty() || resource.gains.iter().any(|g| g.from >= g.to || g.to == Level::None) {
        return Err(BrokenCatalog::NoGain(resource.id.clone()));
    }
    let mut keys: Vec<u16> = resource.units.iter().map(|unit| unit.id.key()).collect();
    keys.sort_unstable();
    keys.dedup();
    let own = resource.units.iter().all(|unit| unit.id.resource() == &resource.id);
    if !own || keys.is_empty() || keys.len() != resource.units.len() {
        return Err(BrokenCatalog::Units(resource.id.clone()));
    }
    Ok(())
}
