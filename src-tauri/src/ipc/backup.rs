//! Backups, the way back, and erasing everything. Paths come from the system's dialogs or from what was opened, never
//! from the page: it names a backup of the list. What was looked through is held here until it is put in place.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use cairn_core::backup::{
    BackupRow, Brought, Checkup, Passphrase, RestorePreview, Salvaged, begins_like_a_backup,
};
use cairn_core::{Changed, Rule};
use tauri::State;

use super::{Answer, Failure};
use crate::desk::Desk;
use crate::outside::Outside;

type Beyond<'a> = State<'a, Box<dyn Outside>>;

/// The file that is to be restored, and what was looked through last.
#[derive(Default)]
pub struct Restoring {
    file: Mutex<Option<PathBuf>>,
    brought: Mutex<Option<Arc<Brought>>>,
}

/// Enough of a file to tell whether it is a backup.
const BEGIN: u64 = 32;

impl Restoring {
    /// Takes note of a file that was opened with Cairn or dropped on it, if it is a backup.
    pub(crate) fn drop_here(&self, path: &Path) -> bool {
        let mut begin = Vec::new();
        let read = path.is_file()
            && File::open(path).is_ok_and(|file| file.take(BEGIN).read_to_end(&mut begin).is_ok());
        let backup = read && begins_like_a_backup(&begin);
        if backup {
            *self.file.lock().unwrap_or_else(PoisonError::into_inner) = Some(path.to_path_buf());
        }
        backup
    }

    fn hold(&self, brought: Brought) -> RestorePreview {
        let preview = brought.preview.clone();
        *self.brought.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(brought));
        preview
    }

    fn look(&self, desk: &Desk, passphrase: Option<&Passphrase>) -> Answer<Option<RestorePreview>> {
        let file = self.file.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let Some(file) = file else { return Ok(None) };
        Ok(Some(self.hold(desk.cairn()?.restore_look(&file, passphrase)?)))
    }
}

/// The backups, newest first.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_list(desk: State<'_, Desk>) -> Answer<Vec<BackupRow>> {
    Ok(desk.cairn()?.backups())
}

/// Makes a backup among the others; nothing of a sample.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_now(desk: State<'_, Desk>) -> Answer<Option<BackupRow>> {
    Ok(desk.cairn()?.back_up(desk.now())?)
}

/// Asks where to save a backup, and saves it there, encrypted where a passphrase is given; tells the name of the file,
/// or nothing when nothing was chosen.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_save(
    desk: State<'_, Desk>,
    outside: Beyond<'_>,
    passphrase: Option<String>,
) -> Answer<Option<String>> {
    let passphrase = passphrase.and_then(Passphrase::new);
    let ending = if passphrase.is_some() { "cairn.age" } else { "cairn" };
    let suggested = format!("backup-{}.{ending}", desk.today());
    let Some(path) = outside.save_backup_where(&suggested) else { return Ok(None) };
    let saved = desk.cairn()?.back_up_to(&path, passphrase.as_ref(), desk.now())?;
    Ok(Some(saved.name))
}

/// Looks whether all is well with the data, its files and its backups.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_check(desk: State<'_, Desk>) -> Answer<Checkup> {
    Ok(desk.cairn()?.check_up()?)
}

/// Reads what can still be read of the database that was set aside last, and keeps it as a backup.
#[tauri::command(async)]
#[specta::specta]
pub fn backup_salvage(desk: State<'_, Desk>) -> Answer<Salvaged> {
    Ok(desk.cairn()?.salvage(None, desk.now())?)
}

/// Looks a backup of the list through, by its name, and says what it would change.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_look(
    desk: State<'_, Desk>,
    restoring: State<'_, Restoring>,
    name: String,
) -> Answer<RestorePreview> {
    Ok(restoring.hold(desk.cairn()?.restore_look_at(&name)?))
}

/// Asks for a file to restore, looks it through and says what it would change; nothing when none was chosen.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_choose(
    desk: State<'_, Desk>,
    restoring: State<'_, Restoring>,
    outside: Beyond<'_>,
) -> Answer<Option<RestorePreview>> {
    let Some(path) = outside.backup_which() else { return Ok(None) };
    *restoring.file.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
    restoring.look(&desk, None)
}

/// Looks the file through that was opened, dropped or chosen, with a passphrase where it needs one; nothing where there
/// is none.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_open(
    desk: State<'_, Desk>,
    restoring: State<'_, Restoring>,
    passphrase: Option<String>,
) -> Answer<Option<RestorePreview>> {
    restoring.look(&desk, passphrase.and_then(Passphrase::new).as_ref())
}

/// Lets go of what was looked through, and of the file that was chosen.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_leave(restoring: State<'_, Restoring>) -> Answer<()> {
    *restoring.file.lock().unwrap_or_else(PoisonError::into_inner) = None;
    *restoring.brought.lock().unwrap_or_else(PoisonError::into_inner) = None;
    Ok(())
}

/// Puts what was looked through in the place of everything; answers with the backup that takes this back.
#[tauri::command(async)]
#[specta::specta]
pub fn restore_apply(
    desk: State<'_, Desk>,
    restoring: State<'_, Restoring>,
) -> Answer<Changed<Option<BackupRow>>> {
    let held = restoring.brought.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let brought = held.ok_or(Failure::Refused { rule: Rule::NothingBrought })?;
    let before = desk.cairn()?.restore(&brought, desk.now())?;
    restore_leave(restoring)?;
    Ok(before)
}

/// Erases everything the person has; the backups too where that is said. Without that the answer is the backup that
/// takes this back.
#[tauri::command(async)]
#[specta::specta]
pub fn data_erase(
    desk: State<'_, Desk>,
    restoring: State<'_, Restoring>,
    backups_too: bool,
) -> Answer<Changed<Option<BackupRow>>> {
    // A copy of what is to be erased may still be looked at.
    restore_leave(restoring)?;
    Ok(desk.cairn()?.erase(backups_too, desk.now())?)
}

/// Begins with empty data in the place of what was damaged and set aside, so that a backup can be put into it.
#[tauri::command(async)]
#[specta::specta]
pub fn data_begin_anew(desk: State<'_, Desk>) -> Answer<()> {
    desk.begin_anew()
}
