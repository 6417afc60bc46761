//! Resources the person adds.

use cairn_domain::catalog::own::{MOST_OWN, OwnResource, Recognized, ResourceDraft, recognize};
use cairn_domain::id::ResourceId;
use chrono::NaiveDate;

use crate::content::missing;
use crate::{Cairn, Changed, Entity, Result, Rule, Topic};

impl Cairn {
    /// The resources the person added, oldest first.
    pub fn own_resources(&self) -> Result<Vec<OwnResource>> {
        Ok(self.told()?.own.to_vec())
    }

    /// What a pasted line, an address or an ISBN tells of a resource.
    pub fn resource_recognize(&self, text: &str) -> Result<Recognized> {
        Ok(recognize(text, &self.content()?.catalog))
    }

    /// Adds a resource. From then on it is planned like a shipped one.
    pub fn resource_add(&self, draft: &ResourceDraft, today: NaiveDate) -> Result<Changed<ResourceId>> {
        let told = self.told()?;
        if told.own.len() >= MOST_OWN {
            return Err(Rule::TooManyResources.into());
        }
        let own = draft.checked(None, &told.content.catalog, &told.content.skills, today)?;
        self.store.write(&format!("Add {}", own.title), |w| w.put_own_resource(&own))?;
        Ok(Changed::new(own.id, Topic::Catalog))
    }

    /// Describes a resource of one's own anew. Its parts keep what was ticked off in them.
    pub fn resource_change(
        &self,
        id: &ResourceId,
        draft: &ResourceDraft,
        today: NaiveDate,
    ) -> Result<Changed<()>> {
        let (before, told) = (self.own_resource(id)?, self.told()?);
        let own = draft.checked(Some(&before), &told.content.catalog, &told.content.skills, today)?;
        self.store.write(&format!("Change {}", own.title), |w| w.put_own_resource(&own))?;
        Ok(Changed::new((), Topic::Catalog))
    }

    /// Takes a resource of one's own out of the library. What was logged for it stays in the log.
    pub fn resource_remove(&self, id: &ResourceId) -> Result<Changed<()>> {
        let own = self.own_resource(id)?;
        self.store.write(&format!("Remove {}", own.title), |w| w.take_out_own_resource(&own.id))?;
        Ok(Changed::new((), Topic::Catalog))
    }

    fn own_resource(&self, id: &ResourceId) -> Result<OwnResource> {
        let told = self.told()?;
        match told.own.iter().find(|own| &own.id == id) {
            Some(own) => Ok(own.clone()),
            None if told.content.catalog.get(id).is_some() => Err(Rule::NotYourResource.into()),
            None => Err(missing(Entity::Resource, id)),
        }
    }
}
