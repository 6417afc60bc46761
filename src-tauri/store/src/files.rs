//! Files and folders beside the database: private, moved but never deleted.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::{Error, Result};

/// Makes the folder and the file, both for the owner alone. What is there stays as it is.
pub(crate) fn make_private(path: &Path) -> Result<()> {
    let unwritable =
        |error: std::io::Error| Error::Unwritable { path: path.to_path_buf(), reason: error.to_string() };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(unwritable)?;
        only_mine(folder, 0o700).map_err(unwritable)?;
    }
    // SQLite gives its side files the mode of the file itself.
    fs::OpenOptions::new().read(true).append(true).create(true).open(path).map_err(unwritable)?;
    only_mine(path, 0o600).map_err(unwritable)
}

#[cfg(unix)]
fn only_mine(path: &Path, mode: u32) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    if fs::metadata(path)?.permissions().mode() & 0o777 == mode {
        return Ok(());
    }
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn only_mine(_: &Path, _: u32) -> std::io::Result<()> {
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

/// Moves the file with its side files into a folder of its own; tells where the file lies now.
pub(crate) fn set_aside(path: &Path, today: NaiveDate) -> Result<PathBuf> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let free = (1_u32..1_000)
        .map(
            |number| {
                if number == 1 { format!("damaged-{today}") } else { format!("damaged-{today}-{number}") }
            },
        )
        .map(|name| folder.join(name))
        .find(|candidate| !candidate.exists())
        .unwrap_or_else(|| folder.join("damaged"));
    let unwritable =
        |error: std::io::Error| Error::Unwritable { path: free.clone(), reason: error.to_string() };
    fs::create_dir_all(&free).map_err(unwritable)?;
    only_mine(&free, 0o700).map_err(unwritable)?;
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

/// The backup made last.
pub(crate) fn newest_backup(path: &Path) -> Option<PathBuf> {
    let made = |file: &PathBuf| fs::metadata(file).and_then(|meta| meta.modified()).ok();
    let files = fs::read_dir(backups(path)).ok()?.flatten().map(|entry| entry.path());
    files
        .filter(|file| file.extension().is_some_and(|ending| ending == "db"))
        .max_by_key(|file| (made(file), file.clone()))
}
