//! Files and folders beside the database: private, moved but never deleted.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::NaiveDate;

use crate::{Error, Result};

/// How folders with damaged files are called.
const SET_ASIDE: &str = "damaged";

/// Makes the folder and the file, both for the owner alone. What is there stays as it is.
pub(crate) fn make_private(path: &Path) -> Result<()> {
    let unwritable = |error: std::io::Error| Error::writing(path, &error);
    if let Some(folder) = path.parent() {
        make_private_folder(folder)?;
    }
    // SQLite gives its side files the mode of the file itself.
    fs::OpenOptions::new().read(true).append(true).create(true).open(path).map_err(unwritable)?;
    only_mine(path, 0o600).map_err(unwritable)
}

/// Makes the folder for the owner alone.
pub(crate) fn make_private_folder(folder: &Path) -> Result<()> {
    let made = fs::create_dir_all(folder).and_then(|()| only_mine(folder, 0o700));
    made.map_err(|error| Error::writing(folder, &error))
}

#[cfg(unix)]
pub(crate) fn only_mine(path: &Path, mode: u32) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if fs::metadata(path)?.permissions().mode() & 0o777 == mode {
        return Ok(());
    }
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
pub(crate) fn only_mine(_: &Path, _: u32) -> std::io::Result<()> {
    Ok(())
}

/// The file, its log and its index, as far as they exist.
pub(crate) fn with_side_files(path: &Path) -> Vec<PathBuf> {
    let side = |ending: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    [path.to_path_buf(), side("-wal"), side("-shm")].into_iter().filter(|file| file.exists()).collect()
}

/// The note that a database was found damaged while it was open, which the next one to open it looks into.
fn suspicion(path: &Path) -> PathBuf {
    path.with_extension("suspect")
}

/// Leaves a note that a database is damaged, or takes it away.
pub(crate) fn suspect(path: &Path, damaged: bool) {
    let note = suspicion(path);
    // Without it damage is found after an unclean exit only, or by a check that somebody asks for.
    let _ = if damaged { fs::write(&note, "") } else { fs::remove_file(&note) };
}

/// Whether there is such a note.
pub(crate) fn is_suspected(path: &Path) -> bool {
    suspicion(path).exists()
}

/// What the name of a side file adds to that of its file; nothing for one of another.
pub(crate) fn side_of(path: &Path, side: &Path) -> Option<&'static str> {
    let name = path.as_os_str().to_string_lossy().into_owned();
    let ending = side.as_os_str().to_string_lossy().strip_prefix(&name)?.to_owned();
    ["", "-wal", "-shm"].into_iter().find(|known| *known == ending)
}

/// Moves the file with its side files into a folder of its own; tells where the file lies now.
pub(crate) fn set_aside(path: &Path, today: NaiveDate) -> Result<PathBuf> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let free = (1_u32..1_000)
        .map(|number| {
            if number == 1 { format!("{SET_ASIDE}-{today}") } else { format!("{SET_ASIDE}-{today}-{number}") }
        })
        .map(|name| folder.join(name))
        .find(|candidate| !candidate.exists())
        .unwrap_or_else(|| folder.join(SET_ASIDE));
    let unwritable = |error: std::io::Error| Error::writing(&free, &error);
    make_private_folder(&free)?;
    for file in with_side_files(path) {
        if let Some(name) = file.file_name() {
            fs::rename(&file, free.join(name)).map_err(unwritable)?;
        }
    }
    Ok(path.file_name().map_or_else(|| free.clone(), |name| free.join(name)))
}

/// The folder backups of this file are kept in.
pub(crate) fn backups(path: &Path) -> PathBuf {
    path.parent().unwrap_or(Path::new(".")).join("backups")
}

/// The folders in which damaged files were set aside.
pub(crate) fn all_set_aside(path: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(path.parent().unwrap_or(Path::new("."))).into_iter().flatten().flatten();
    let named = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(SET_ASIDE));
    let mut folders: Vec<PathBuf> = named.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// The files of a database, of its backups and of what was set aside that others may read.
pub(crate) fn open_to_others(path: &Path) -> Vec<PathBuf> {
    let folders = [backups(path)].into_iter().chain(all_set_aside(path));
    let inside = folders.flat_map(|folder| {
        let files = fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let files: Vec<PathBuf> = files.collect();
        [folder].into_iter().chain(files)
    });
    let home = path.parent().map(Path::to_path_buf);
    home.into_iter()
        .chain(with_side_files(path))
        .chain(inside)
        .filter(|file| is_open_to_others(file))
        .collect()
}

#[cfg(unix)]
fn is_open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|facts| facts.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn is_open_to_others(_: &Path) -> bool {
    false
}

/// When a database or its log was written last.
pub(crate) fn changed(path: &Path) -> Option<SystemTime> {
    // Whoever looks at a database makes an empty log beside it.
    let holds = |file: &PathBuf| {
        side_of(path, file) != Some("-shm") && fs::metadata(file).is_ok_and(|facts| facts.len() > 0)
    };
    let written = with_side_files(path).into_iter().filter(holds);
    written.filter_map(|file| changed_alone(&file)).max()
}

/// When one file was written last.
pub(crate) fn changed_alone(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|facts| facts.modified()).ok()
}

/// Lets a file say that it was written at another moment. Where that is refused, more is looked at than has to be.
pub(crate) fn mark_changed(file: &Path, at: Option<SystemTime>) {
    if let (Some(at), Ok(open)) = (at, fs::OpenOptions::new().append(true).open(file)) {
        let _ = open.set_modified(at);
    }
}
