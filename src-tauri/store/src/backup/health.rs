//! Looking one's own data through.

use std::path::PathBuf;

use crate::row::{plain, sql};
use crate::{Error, Result, Store, files};

/// What was found when the data was looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// What SQLite says of the file; nothing where it is sound.
    pub damage: Vec<String>,
    /// Rows that refer to rows that are not there.
    pub strays: u32,
    /// The first row that means nothing, in words.
    pub meaningless: Option<String>,
    /// Files that others on this computer may read.
    pub open_to_others: Vec<PathBuf>,
    /// Folders with damaged files that were set aside.
    pub set_aside: Vec<PathBuf>,
}

impl Store {
    /// Looks the data through: every page, every reference, every row, every file.
    pub fn health(&self) -> Result<Health> {
        let damage = |error: Error| match error {
            Error::Sql { source, .. } if Error::is_damage(&source) => Ok(vec![source.to_string()]),
            error => Err(error),
        };
        self.read(|r| {
            let said = sql!("backup/integrity")
                .all(r.connection, (), |row| plain::<String>(row, "integrity", "integrity_check"))
                .or_else(damage)?;
            let mut strays = 0;
            // A file that is damaged was told of already.
            let _ = sql!("backup/strays").each(r.connection, (), |_| {
                strays += 1;
                Ok(())
            });
            Ok(Health {
                damage: said.into_iter().filter(|line| line != "ok").collect(),
                strays,
                meaningless: r.everything().err().map(|error| error.to_string()),
                open_to_others: self.path().map(files::open_to_others).unwrap_or_default(),
                set_aside: self.path().map(files::all_set_aside).unwrap_or_default(),
            })
        })
    }
}
