//! Backups: whole copies of the database that say what they are, and the way back.

mod copy;
mod erase;
mod folder;
mod gate;
mod header;
mod health;
#[cfg(test)]
#[cfg(unix)]
mod planted;
mod private;
mod replace;
mod salvage;
mod seal;
mod shape;
#[cfg(test)]
mod tests;

use std::path::Path;

use cairn_domain::backup::{BadBackup, Made, Why, is_due};
use chrono::{NaiveDate, NaiveDateTime};

use self::copy::Copied;
use crate::{Error, Result, Store, files};

pub use folder::Backup;
pub use gate::Candidate;
pub use health::Health;
pub use salvage::{Salvaged, SavedTable};
pub use seal::Passphrase;

pub(crate) use folder::list;
pub(crate) use private::sweep;

/// True for what begins like a backup, encrypted or not. A bare copy of a database does not.
pub fn begins_like_a_backup(begin: &[u8]) -> bool {
    begin.starts_with(header::BEGIN.as_bytes()) || begin.starts_with(seal::BEGIN.as_bytes())
}

/// Keeps a copy of an older database before it is upgraded.
pub(crate) fn before_upgrade(database: &Path, today: NaiveDate) -> Result<()> {
    Copied::of(database, folder::made_on(database, today, Why::BeforeUpgrade))?.keep(database).map(|_| ())
}

/// The newest backup that passes in all.
pub(crate) fn newest_sound(database: &Path) -> Option<Backup> {
    let readable = list(database).into_iter().filter(|backup| backup.refused.is_none());
    readable.into_iter().find(|backup| gate::let_in(&backup.file, None, database).is_ok())
}

impl Store {
    /// Makes a backup among the others. Nothing is made of a database in memory.
    pub fn back_up(&self, made: Made) -> Result<Option<Backup>> {
        let Some(database) = self.path() else { return Ok(None) };
        Copied::of(database, made)?.keep(database).map(Some)
    }

    /// The same where only the day is known: it is marked with the first moment of it that lies behind every other.
    pub fn back_up_on(&self, today: NaiveDate, why: Why) -> Result<Option<Backup>> {
        self.path().map_or(Ok(None), |database| self.back_up(folder::made_on(database, today, why)))
    }

    /// Makes the backup of the day where it is due and something changed since the newest, and thins out the others.
    pub fn back_up_if_due(&self, now: NaiveDateTime) -> Result<Option<Backup>> {
        let Some(database) = self.path() else { return Ok(None) };
        let usable = |backup: &Backup| backup.refused.is_none() && backup.has_checksum;
        let there: Vec<Backup> = list(database).into_iter().filter(usable).collect();
        if !is_due(&there.iter().map(|backup| backup.made).collect::<Vec<_>>(), now.date()) {
            return Ok(None);
        }
        let newest = there.into_iter().find(|backup| backup.made.at <= now);
        // Looking at the clock of the file is cheap, and copying it is not: a backup carries the moment it is of.
        let changed = files::changed(database);
        if newest.as_ref().is_some_and(|newest| files::changed_alone(&newest.file) == changed) {
            return Ok(None);
        }
        let copied = Copied::of(database, Made { at: now, why: Why::Daily })?;
        // A copy of nothing would only push out others.
        if copied.is_empty() {
            return Ok(None);
        }
        if let Some(newest) = newest.filter(|newest| copied.is_in(&newest.file)) {
            files::mark_changed(&newest.file, changed);
            return Ok(None);
        }
        let made = copied.keep(database)?;
        files::mark_changed(&made.file, changed);
        folder::thin(database, now.date())?;
        Ok(Some(made))
    }

    /// Saves a backup as a file anywhere, in the place of what may be there, encrypted where there is a passphrase.
    pub fn back_up_to(
        &self,
        file: &Path,
        passphrase: Option<&Passphrase>,
        at: NaiveDateTime,
    ) -> Result<Backup> {
        let database = self.place()?;
        Copied::of(database, Made { at, why: Why::Asked })?.save(file, passphrase)
    }

    /// The backups of this database, newest first.
    pub fn backups(&self) -> Vec<Backup> {
        self.path().map(list).unwrap_or_default()
    }

    /// Looks a backup through from its first byte to its last row. Nothing is changed.
    pub fn look_at_backup(&self, file: &Path, passphrase: Option<&Passphrase>) -> Result<Candidate> {
        gate::let_in(file, passphrase, self.place()?).map_err(|refusal| refusal.of(file))
    }

    /// Reads what can still be read of a damaged database, and keeps it as a backup; without a file, of the one that was
    /// set aside last. Nothing is put in place yet.
    pub fn salvage(&self, damaged: Option<&Path>, now: NaiveDateTime) -> Result<Salvaged> {
        let database = self.place()?;
        let set_aside = files::all_set_aside(database).pop();
        let last = set_aside.map(|folder| folder.join(database.file_name().unwrap_or_default()));
        let damaged = damaged.map(Path::to_path_buf).or(last).ok_or_else(|| Error::BadBackup {
            name: "a database that was set aside".into(),
            why: BadBackup::Missing,
        })?;
        salvage::salvage(&damaged, database, now)
    }

    fn place(&self) -> Result<&Path> {
        let reason = "this data is in memory only".to_owned();
        self.path().ok_or(Error::Unwritable { path: Path::new("").into(), reason })
    }
}
