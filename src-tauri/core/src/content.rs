//! What is shipped, loaded through the same door as everything else and kept at hand; and with it what the person added.

use std::sync::Arc;

use cairn_domain::catalog::own::OwnResource;
use cairn_domain::catalog::{Catalog, Resource};
use cairn_domain::id::{ResourceId, RoleId, SkillId, SourceId, UnitId};
use cairn_domain::market::{Report, Role};
use cairn_domain::practice::{self, Card, OwnCard};
use cairn_domain::settings::Settings;
use cairn_domain::skills::{Skill, Skills};
use cairn_domain::source::Source;
use cairn_store::Store;

use crate::{Entity, Error, Result, StoreError};

/// Skills, roles, markets, resources, cards and sources.
#[derive(Debug, Clone)]
pub struct Content {
    /// The version of the shipped data.
    pub version: String,
    /// All skills.
    pub skills: Skills,
    /// All roles, in shipped order.
    pub roles: Vec<Role>,
    /// All market reports, in shipped order.
    pub reports: Vec<Arc<Report>>,
    /// All resources.
    pub catalog: Catalog,
    /// All practice cards, in shipped order.
    pub cards: Vec<Card>,
    /// The register of sources.
    pub sources: Vec<Source>,
}

impl Content {
    /// Loads what is in the store, after bringing shipped data in if its version differs.
    ///
    /// What lies there may mean nothing any more, as after a bit that turned on the disk. Nothing of it is the person's, so
    /// it is brought in anew.
    pub(crate) fn shipped(store: &Store) -> Result<Self> {
        if store.read(|r| r.content_version())?.as_deref() == Some(cairn_intake::version()) {
            match Self::load(store) {
                Err(Error::Store(StoreError::BadRow { .. }) | Error::Skills(_) | Error::Catalog(_)) => {}
                loaded => return loaded,
            }
        }
        Self::bring_in(store)?;
        Self::load(store)
    }

    fn bring_in(store: &Store) -> Result<()> {
        let shipped = cairn_intake::shipped()?;
        let skills: Vec<Skill> = shipped.skills.iter().cloned().collect();
        let resources: Vec<Resource> = shipped.catalog.iter().cloned().collect();
        let content = cairn_store::Content {
            version: &shipped.version,
            sources: &shipped.sources,
            skills: &skills,
            roles: &shipped.roles,
            reports: &shipped.reports,
            resources: &resources,
            cards: &shipped.cards,
        };
        Ok(store.keep(|w| w.replace_content(&content))?)
    }

    fn load(store: &Store) -> Result<Self> {
        let (version, skills, roles, reports, resources, cards, sources) = store.read(|r| {
            Ok((
                r.content_version()?,
                r.skills()?,
                r.roles()?,
                r.reports()?,
                r.resources()?,
                r.cards()?,
                r.sources()?,
            ))
        })?;
        let skills = Skills::new(skills)?;
        let catalog = Catalog::new(resources, &skills)?;
        let reports = reports.into_iter().map(Arc::new).collect();
        Ok(Self { version: version.unwrap_or_default(), skills, roles, reports, catalog, cards, sources })
    }

    /// The same with the resources and practice cards the person added or changed.
    pub(crate) fn with(&self, own: &[OwnResource], cards: &[OwnCard]) -> Self {
        let catalog = self.catalog.with(own, &self.skills);
        Self { catalog, cards: practice::deck(&self.cards, cards), ..self.clone() }
    }

    /// The skill of that id.
    pub fn skill(&self, id: &SkillId) -> Result<&Skill> {
        self.skills.get(id).ok_or_else(|| missing(Entity::Skill, id))
    }

    /// The resource of that id.
    pub fn resource(&self, id: &ResourceId) -> Result<&Resource> {
        self.catalog.get(id).ok_or_else(|| missing(Entity::Resource, id))
    }

    /// Checks that the unit exists.
    pub fn require_unit(&self, id: &UnitId) -> Result<()> {
        self.catalog.unit(id).map(|_| ()).ok_or_else(|| missing(Entity::Unit, id))
    }

    /// The role of that id.
    pub fn role(&self, id: &RoleId) -> Result<&Role> {
        self.roles.iter().find(|role| &role.id == id).ok_or_else(|| missing(Entity::Role, id))
    }

    /// The entry of the register that the program itself names.
    pub(crate) fn source(&self, id: &str) -> Result<SourceId> {
        let source = self.sources.iter().find(|source| source.id.as_str() == id);
        source.map(|source| source.id.clone()).ok_or_else(|| missing(Entity::Source, &id))
    }

    /// The role one wants to reach: the chosen one, or the first.
    pub fn chosen_role(&self, settings: &Settings) -> Result<&Role> {
        match &settings.role {
            Some(id) => self.role(id),
            None => self.roles.first().ok_or_else(|| missing(Entity::Role, &"first")),
        }
    }
}

pub(crate) fn missing(what: Entity, id: &impl ToString) -> Error {
    Error::NotFound { what, id: id.to_string() }
}

#[cfg(test)]
mod tests {
    use crate::Cairn;
    use chrono::NaiveDate;

    const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();

    #[test]
    fn shipped_data_that_means_nothing_any_more_is_brought_in_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cairn.sqlite");
        let shipped = Cairn::open(&path, TODAY).unwrap().content().unwrap().skills.iter().count();
        let spoil =
            "UPDATE content SET document = replace(document, '\"name\"', '\"nime\"') WHERE kind = 'skill'";
        assert!(rusqlite::Connection::open(&path).unwrap().execute(spoil, ()).unwrap() > 0);
        let brought = Cairn::open(&path, TODAY).unwrap();
        assert_eq!(brought.content().unwrap().skills.iter().count(), shipped);
    }
}
