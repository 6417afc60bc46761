//! Resources the person added.

use cairn_domain::catalog::own::OwnResource;
use cairn_domain::id::ResourceId;
use rusqlite::named_params;

use crate::row::{document, sql, to_document};
use crate::{Reader, Result, Writer};

impl Reader<'_> {
    /// Every resource the person added, oldest first.
    pub fn own_resources(&self) -> Result<Vec<OwnResource>> {
        sql!("catalog/own_resources")
            .all(self.connection, (), |row| document(row, "own_resource", "document"))
    }
}

impl Writer<'_> {
    /// Keeps a resource, in the place of the one of its id.
    pub fn put_own_resource(&self, own: &OwnResource) -> Result<()> {
        let document = to_document(own, "own_resource", "document")?;
        let params = named_params! { ":resource": own.id.as_str(), ":document": document };
        sql!("catalog/put_own_resource").run(self.connection, params)
    }

    /// Takes a resource out.
    pub fn take_out_own_resource(&self, id: &ResourceId) -> Result<()> {
        sql!("catalog/take_out_own_resource").run(self.connection, named_params! { ":resource": id.as_str() })
    }
}
