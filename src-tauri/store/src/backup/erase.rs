//! Erasing everything a person has.

use std::fs;
use std::path::Path;

use rusqlite::TransactionBehavior;

use super::folder::list;
use super::replace::take_out_everything;
use crate::row::{plain, sql};
use crate::{Error, Result, Store, begin, files};

impl Store {
    /// Erases every row of what a person has, with its traces in the file; with backups and databases that were set
    /// aside, too, where that is asked.
    ///
    /// Each freed page is overwritten, the file is written anew and its log emptied. What a disk keeps of overwritten
    /// blocks is out of reach.
    pub fn erase(&self, backups_too: bool) -> Result<()> {
        let mut connection = self.connection();
        let transaction = begin(&mut connection, TransactionBehavior::Immediate)?;
        take_out_everything(&transaction)?;
        sql!("backup/erase_copying").run(&transaction, ())?;
        self.rewritten.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        transaction.commit().map_err(|error| Error::of("commit", error))?;
        connection.execute_batch("VACUUM").map_err(|error| Error::of("vacuum", error))?;
        let busy = sql!("backup/empty_log").first(&connection, (), |row| plain::<i64>(row, "log", "busy"))?;
        if busy != Some(0) {
            // Somebody still reads what was there: the log can only be emptied after that.
            return Err(Error::Busy);
        }
        drop(connection);
        match self.path() {
            Some(database) if backups_too => remove_copies(database),
            _ => Ok(()),
        }
    }
}

/// Removes the backups beside a database, and what was set aside.
fn remove_copies(database: &Path) -> Result<()> {
    let backups = files::backups(database);
    if backups.is_symlink() {
        // Of a folder elsewhere only the link would go: the backups in it go one by one, and what is not ours stays.
        for backup in list(database).into_iter().filter(|backup| backup.holdings.is_some()) {
            fs::remove_file(&backup.file).map_err(|error| Error::writing(&backup.file, &error))?;
        }
    }
    let there = [backups].into_iter().filter(|folder| fs::symlink_metadata(folder).is_ok());
    for folder in there.chain(files::all_set_aside(database)) {
        fs::remove_dir_all(&folder).map_err(|error| Error::writing(&folder, &error))?;
    }
    Ok(())
}
