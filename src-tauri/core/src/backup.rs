//! Keeping everything safe: backups, the way back, a look whether all is well, and erasing it.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use cairn_domain::backup::{BadBackup, Holdings, Made, Why};
use cairn_store::{Backup, Candidate};
use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;

use crate::{Cairn, Changed, Result, Topic};

pub use cairn_store::{Passphrase, begins_like_a_backup};

/// A backup in the folder of backups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct BackupRow {
    /// The name of its file.
    pub name: String,
    /// When it was made, by the clock on the wall.
    pub at: NaiveDateTime,
    /// For what.
    pub why: Why,
    /// How much of each kind is in it; not known of one without a header.
    pub holdings: Option<Holdings>,
    /// How large it is, in bytes.
    pub bytes: u32,
    /// Whether it carries a checksum. Copies that early versions made carry none.
    pub has_checksum: bool,
    /// Why it cannot be used, if that shows already.
    pub refused: Option<BadBackup>,
}

impl From<Backup> for BackupRow {
    fn from(backup: Backup) -> Self {
        Self {
            name: backup.name(),
            at: backup.made.at,
            why: backup.made.why,
            holdings: backup.holdings,
            bytes: u32::try_from(backup.bytes).unwrap_or(u32::MAX),
            has_checksum: backup.has_checksum,
            refused: backup.refused,
        }
    }
}

/// What a backup would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct RestorePreview {
    /// The name of its file.
    pub name: String,
    /// When it was made; not known of a bare copy.
    pub at: Option<NaiveDateTime>,
    /// For what; not known of a bare copy.
    pub why: Option<Why>,
    /// Whether it carries a checksum. Without one nobody can tell whether it is as it was written.
    pub has_checksum: bool,
    /// How much of each kind there is now.
    pub now: Holdings,
    /// How much of each kind there would be.
    pub then: Holdings,
}

/// A backup that was looked through and passed: what would be put in place is what was looked at.
pub struct Brought {
    candidate: Candidate,
    /// What it would change.
    pub preview: RestorePreview,
}

/// Whether all is well with the data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Checkup {
    /// What is wrong with the file, in the database's own words; nothing where it is sound.
    pub damage: Vec<String>,
    /// Rows that refer to rows that are not there.
    pub strays: u32,
    /// The first row that means nothing, in words.
    pub meaningless: Option<String>,
    /// Files that others on this computer may read.
    pub open_to_others: Vec<String>,
    /// Folders with damaged files that were set aside.
    pub set_aside: Vec<String>,
    /// How much of each kind there is.
    pub holdings: Holdings,
    /// The backups, newest first.
    pub backups: Vec<BackupRow>,
    /// Why the newest backup would not come back, if it would not.
    pub newest_refused: Option<BadBackup>,
}

impl Checkup {
    /// True where nothing has to be done.
    pub fn is_well(&self) -> bool {
        self.damage.is_empty()
            && self.strays == 0
            && self.meaningless.is_none()
            && self.open_to_others.is_empty()
            && self.newest_refused.is_none()
            && self.backups.iter().all(|backup| backup.refused.is_none())
    }
}

/// What was read of a damaged database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Salvaged {
    /// The tables of which there was something.
    pub tables: Vec<SavedTable>,
    /// The backup it became, which can be restored.
    pub backup: BackupRow,
}

/// What was read of one table of a damaged database.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct SavedTable {
    /// Its name.
    pub table: String,
    /// Rows that were read.
    pub read: u32,
    /// Rows that were not, as far as that is known.
    pub lost: u32,
    /// Whether the end of the table was seen. If not, more may be lost.
    pub to_its_end: bool,
}

impl From<cairn_store::Salvaged> for Salvaged {
    fn from(salvaged: cairn_store::Salvaged) -> Self {
        let table = |saved: cairn_store::SavedTable| SavedTable {
            table: saved.table.to_owned(),
            read: saved.read,
            lost: saved.lost,
            to_its_end: saved.to_its_end,
        };
        Self { tables: salvaged.tables.into_iter().map(table).collect(), backup: salvaged.backup.into() }
    }
}

/// Looks at every page of the data there, if there is any, and sets it aside where it is damaged, before something is
/// put in its place; tells where it lies then.
pub fn set_aside_if_damaged(path: &Path, today: NaiveDate) -> Result<Option<PathBuf>> {
    Ok(cairn_store::set_aside_if_damaged(path, today)?)
}

impl Cairn {
    /// The backups, newest first.
    pub fn backups(&self) -> Vec<BackupRow> {
        self.store.backups().into_iter().map(BackupRow::from).collect()
    }

    /// Makes a backup among the others; nothing of a database in memory.
    pub fn back_up(&self, now: NaiveDateTime) -> Result<Option<BackupRow>> {
        Ok(self.store.back_up(Made { at: now, why: Why::Asked })?.map(BackupRow::from))
    }

    /// Makes the backup of the day, where it is due and something changed since the newest.
    pub fn back_up_if_due(&self, now: NaiveDateTime) -> Result<Option<BackupRow>> {
        Ok(self.store.back_up_if_due(now)?.map(BackupRow::from))
    }

    /// Saves a backup anywhere, in the place of what may be there, encrypted where there is a passphrase.
    pub fn back_up_to(
        &self,
        file: &Path,
        passphrase: Option<&Passphrase>,
        now: NaiveDateTime,
    ) -> Result<BackupRow> {
        Ok(self.store.back_up_to(file, passphrase, now)?.into())
    }

    /// Looks a backup of the list through, by its name.
    pub fn restore_look_at(&self, name: &str) -> Result<Brought> {
        let there = self.store.backups().into_iter().find(|backup| backup.name() == name);
        match there {
            Some(backup) => self.restore_look(&backup.file, None),
            None => Err(refused(name, BadBackup::Missing)),
        }
    }

    /// Looks the newest backup that can be used through.
    pub fn restore_look_at_newest(&self) -> Result<Brought> {
        let usable = self.store.backups().into_iter().find(|backup| backup.refused.is_none());
        match usable {
            Some(backup) => self.restore_look(&backup.file, None),
            None => Err(refused("the newest backup", BadBackup::Missing)),
        }
    }

    /// Looks a backup through from its first byte to its last row, and says what it would change. Nothing is changed.
    pub fn restore_look(&self, file: &Path, passphrase: Option<&Passphrase>) -> Result<Brought> {
        let candidate = self.store.look_at_backup(file, passphrase)?;
        let preview = RestorePreview {
            name: file.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            at: candidate.made.map(|made| made.at),
            why: candidate.made.map(|made| made.why),
            has_checksum: candidate.has_checksum,
            now: self.store.read(|r| r.holdings())?,
            then: candidate.holdings,
        };
        Ok(Brought { candidate, preview })
    }

    /// Puts a backup that was looked through in the place of everything. What was there is kept as a backup first,
    /// which is the answer: restoring that one takes this back.
    pub fn restore(&self, brought: &Brought, now: NaiveDateTime) -> Result<Changed<Option<BackupRow>>> {
        let before = self.store.back_up(Made { at: now, why: Why::BeforeRestore })?;
        self.store.restore(&brought.candidate)?;
        self.forget_what_was_loaded();
        Ok(Changed::new(before.map(BackupRow::from), Topic::Settings))
    }

    /// Reads what can still be read of a damaged database; without a file, of the one that was set aside last. It is kept
    /// as a backup, and nothing is put in place yet.
    pub fn salvage(&self, damaged: Option<&Path>, now: NaiveDateTime) -> Result<Salvaged> {
        Ok(self.store.salvage(damaged, now)?.into())
    }

    /// Erases everything the person has. Without the backups it can be taken back: by the one that is made before.
    pub fn erase(&self, backups_too: bool, now: NaiveDateTime) -> Result<Changed<Option<BackupRow>>> {
        let before =
            if backups_too { None } else { self.store.back_up(Made { at: now, why: Why::BeforeErase })? };
        self.store.erase(backups_too)?;
        self.forget_what_was_loaded();
        Ok(Changed::new(before.map(BackupRow::from), Topic::Settings))
    }

    /// Looks whether all is well: the file, its rows, who can read it, and whether the newest backup would come back.
    pub fn check_up(&self) -> Result<Checkup> {
        let health = self.store.health()?;
        let backups = self.store.backups();
        let newest = backups.first().filter(|newest| newest.refused.is_none());
        let newest_refused = newest.and_then(|newest| self.store.look_at_backup(&newest.file, None).err());
        let newest_refused = match newest_refused {
            None => None,
            Some(cairn_store::Error::BadBackup { why, .. }) => Some(why),
            Some(error) => return Err(error.into()),
        };
        let shown = |path: PathBuf| path.display().to_string();
        Ok(Checkup {
            holdings: self.store.read(|r| r.holdings()).unwrap_or_default(),
            damage: health.damage,
            strays: health.strays,
            meaningless: health.meaningless,
            open_to_others: health.open_to_others.into_iter().map(shown).collect(),
            set_aside: health.set_aside.into_iter().map(shown).collect(),
            backups: backups.into_iter().map(BackupRow::from).collect(),
            newest_refused,
        })
    }

    /// What is kept at hand is of rows that are gone.
    fn forget_what_was_loaded(&self) {
        *self.loaded.lock().unwrap_or_else(PoisonError::into_inner) = crate::market::Loaded::default();
        *self.advert_reader.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.prepared.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

fn refused(name: &str, why: BadBackup) -> crate::Error {
    cairn_store::Error::BadBackup { name: name.to_owned(), why }.into()
}

#[cfg(test)]
mod tests {
    use cairn_domain::level::Level;
    use cairn_domain::skills::EvidenceKind;

    use super::*;
    use crate::skills::AssessRequest;

    fn now() -> NaiveDateTime {
        "2026-11-24T18:30:00".parse().unwrap()
    }

    fn open(folder: &tempfile::TempDir) -> Cairn {
        Cairn::open(&folder.path().join("cairn.db"), now().date()).unwrap()
    }

    fn assess(cairn: &Cairn, level: Level) {
        let said = AssessRequest {
            skill: "go".parse().unwrap(),
            level,
            evidence: EvidenceKind::SelfRated,
            link: None,
            note: None,
        };
        cairn.skills_assess(&[said], now().date()).unwrap();
    }

    fn level(cairn: &Cairn) -> Level {
        cairn.facts().unwrap().profile().level(&"go".parse().unwrap())
    }

    #[test]
    fn what_is_kept_at_hand_is_read_anew_after_a_restore() {
        let folder = tempfile::tempdir().unwrap();
        let (terminal, window) = (open(&folder), open(&folder));
        assess(&terminal, Level::Guided);
        terminal.back_up(now()).unwrap();
        assess(&terminal, Level::Advanced);
        assert_eq!((level(&terminal), level(&window)), (Level::Advanced, Level::Advanced));
        let brought = terminal.restore_look_at_newest().unwrap();
        let before = terminal.restore(&brought, now()).unwrap().value.unwrap();
        assert_eq!((level(&terminal), level(&window)), (Level::Guided, Level::Guided));
        let brought = window.restore_look_at(&before.name).unwrap();
        window.restore(&brought, now()).unwrap();
        assert_eq!((level(&terminal), level(&window)), (Level::Advanced, Level::Advanced));
    }

    #[test]
    fn a_backup_is_made_before_an_export_is_brought_in() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (cairn, elsewhere) = (open(&folder), open(&other));
        assess(&elsewhere, Level::Guided);
        let shown = cairn_domain::dossier::Shown::everything();
        let files = elsewhere.export_write(crate::export::Format::Json, &shown, None, now().date()).unwrap();
        cairn.import_apply("plan.json", &files[0].bytes, now().date()).unwrap();
        let reasons: Vec<Why> = cairn.backups().into_iter().map(|row| row.why).collect();
        assert_eq!(reasons, [Why::BeforeImport]);
    }

    #[test]
    fn a_sample_is_neither_backed_up_nor_restored_over() {
        let cairn = Cairn::in_memory().unwrap();
        assert_eq!((cairn.back_up(now()).unwrap(), cairn.backups()), (None, Vec::new()));
        assert_eq!(cairn.back_up_if_due(now()).unwrap(), None);
        assert!(cairn.restore_look(Path::new("mine.cairn"), None).is_err());
    }
}
