//! Places for files that are not finished, which nobody else reads and nobody finds later.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::files::only_mine;
use crate::{Error, Result};

/// A folder beside the database that is gone with this value; after a crash the next start sweeps it away.
///
/// As long as it is used, its lock is held: that is how a start of another process knows it from one left behind.
pub(crate) struct Private {
    folder: PathBuf,
    _lock: File,
}

const PREFIX: &str = "unfinished-";
const LOCK: &str = "lock";

impl Private {
    /// Makes such a folder beside the database.
    pub(crate) fn beside(database: &Path) -> Result<Self> {
        let parent = database.parent().unwrap_or(Path::new("."));
        let mut last = None;
        for number in 1_u32..1_000 {
            let folder = parent.join(format!("{PREFIX}{number}"));
            match Self::make(&folder) {
                Ok(Some(lock)) => return Ok(Self { folder, _lock: lock }),
                Ok(None) => (),
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => (),
                Err(error) => {
                    last = Some(error);
                    break;
                }
            }
        }
        let error = last.unwrap_or_else(|| std::io::ErrorKind::AlreadyExists.into());
        Err(Error::writing(parent, &error))
    }

    fn make(folder: &Path) -> std::io::Result<Option<File>> {
        fs::create_dir(folder)?;
        only_mine(folder, 0o700)?;
        match File::create(folder.join(LOCK)) {
            Ok(lock) => Ok(lock.try_lock().is_ok().then_some(lock)),
            // Another process took it for one left behind.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The path of a file in it.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

impl Drop for Private {
    fn drop(&mut self) {
        // What cannot be removed now is swept at the next start.
        let _ = remove(&self.folder);
    }
}

/// Removes the lock last: whoever is killed meanwhile leaves a folder that is known as left behind, or an empty one.
fn remove(folder: &Path) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if !path.ends_with(LOCK) {
            fs::remove_file(path)?;
        }
    }
    fs::remove_file(folder.join(LOCK))?;
    fs::remove_dir(folder)
}

/// Removes what a crash left unfinished beside this database.
pub(crate) fn sweep(database: &Path) {
    let parent = database.parent().unwrap_or(Path::new("."));
    let entries = fs::read_dir(parent).into_iter().flatten().flatten();
    let unfinished = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(PREFIX));
    for folder in unfinished.map(|entry| entry.path()) {
        let free = File::open(folder.join(LOCK)).is_ok_and(|lock| lock.try_lock().is_ok());
        if free {
            // Left for the next start where that fails.
            let _ = remove(&folder);
        }
        // Without a lock there is nothing in it: somebody was killed right after making it, or right before removing it.
        let _ = fs::remove_dir(&folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_folder_is_gone_with_its_value() {
        let home = tempfile::tempdir().unwrap();
        let database = home.path().join("cairn.db");
        let (one, other) = (Private::beside(&database).unwrap(), Private::beside(&database).unwrap());
        assert_ne!(one.folder, other.folder);
        let folder = one.folder.clone();
        fs::write(one.file("copy.db"), "half").unwrap();
        drop(one);
        assert!(!folder.exists() && other.folder.exists());
    }

    #[test]
    fn what_a_crash_left_is_swept_and_what_is_in_use_is_not() {
        let home = tempfile::tempdir().unwrap();
        let database = home.path().join("cairn.db");
        let in_use = Private::beside(&database).unwrap();
        let left = home.path().join(format!("{PREFIX}7"));
        fs::create_dir(&left).unwrap();
        fs::write(left.join(LOCK), "").unwrap();
        fs::write(left.join("copy.db"), "half").unwrap();
        sweep(&database);
        assert!(!left.exists() && in_use.folder.exists());
    }

    #[test]
    fn a_folder_whose_maker_was_killed_before_it_had_a_lock_is_swept() {
        let home = tempfile::tempdir().unwrap();
        let left = home.path().join(format!("{PREFIX}1"));
        fs::create_dir(&left).unwrap();
        sweep(&home.path().join("cairn.db"));
        assert!(!left.exists());
    }
}
