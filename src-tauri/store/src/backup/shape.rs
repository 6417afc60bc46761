//! What a database of Cairn looks like, version by version.

use rusqlite::Connection;

use crate::row::{plain, sql};
use crate::{Result, open};

/// Every table and index with the statement that made it, in a fixed order.
type Shape = Vec<[String; 4]>;

/// The shape of an open database.
pub(super) fn of(connection: &Connection) -> Result<Shape> {
    sql!("backup/shape").all(connection, (), |row| {
        let column = |name| plain::<String>(row, "sqlite_schema", name);
        Ok([column("type")?, column("name")?, column("tbl_name")?, column("statement")?])
    })
}

/// The shape of every database that a Cairn of this schema version wrote.
pub(super) fn of_version(version: u32) -> Result<Shape> {
    of(&open::in_memory_of_version(version)?)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// The frozen databases lie with the tests of upgrades.
    #[test]
    fn the_shape_of_a_version_is_that_of_its_frozen_database() {
        let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/fixtures/databases"));
        for version in 1..=open::SUPPORTED {
            let frozen = std::fs::read_to_string(folder.join(format!("v{version}.sql"))).unwrap();
            let database = Connection::open_in_memory().unwrap();
            database.execute_batch(&frozen).unwrap();
            assert_eq!(of_version(version).unwrap(), of(&database).unwrap(), "version {version}");
        }
    }

    #[test]
    fn a_fresh_database_has_the_shape_of_the_newest_version() {
        let fresh = open::in_memory().unwrap();
        assert_eq!(of_version(open::SUPPORTED).unwrap(), of(&fresh).unwrap());
    }
}
