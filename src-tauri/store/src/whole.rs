//! Files a person names: written whole or not at all, and through nothing that was laid in their place.
//!
//! What is written lies beside the name first, in a file of ours that nobody else can read, and takes the name once it is
//! on the disk. A link under the name gives way, and what it leads to stays as it is. What is no file, and a database, is
//! never replaced.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Puts these bytes under a name, in the place of a file that may be there.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = Part::beside(path)?;
    part.file().write_all(bytes)?;
    part.settle()
}

/// A file beside its name to be; gone with this value unless it [settles](Part::settle).
///
/// As long as it is used its lock is held: that is how the next one to write in this folder knows it from what somebody
/// left who was killed.
pub(crate) struct Part {
    path: PathBuf,
    file: File,
    target: PathBuf,
    settled: bool,
}

/// Short, since the name to be may be as long as names can be.
const PREFIX: &str = ".cairn-";
const ENDING: &str = ".part";

impl Part {
    /// Begins a file that will have this name.
    pub(crate) fn beside(target: &Path) -> io::Result<Self> {
        replaceable(target)?;
        let folder = folder_of(target);
        sweep(folder);
        for number in 0_u32..1_000 {
            let path = folder.join(format!("{PREFIX}{}-{number}{ENDING}", std::process::id()));
            match make(&path) {
                Ok(file) if is_held(&file) => {
                    return Ok(Self { path, file, target: target.to_path_buf(), settled: false });
                }
                // Taken for one left behind, in the moment before it was held.
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// Where it lies until it settles.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The open file.
    pub(crate) fn file(&self) -> &File {
        &self.file
    }

    /// Gives it its name: on the disk before it has it, so that a power cut leaves the old file or the new one.
    pub(crate) fn settle(mut self) -> io::Result<()> {
        self.file.sync_all()?;
        rename(&self.path, &self.target)?;
        self.settled = true;
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.settled {
            // What cannot be removed now is swept by the next one to write here.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Gives a file its name for good: on the disk before anybody hears of it.
pub(crate) fn rename(part: &Path, file: &Path) -> io::Result<()> {
    fs::rename(part, file)?;
    // A folder that may be written to but not read cannot be asked for it.
    #[cfg(unix)]
    if let Ok(folder) = File::open(folder_of(file)) {
        folder.sync_all()?;
    }
    Ok(())
}

/// A file that was not there, for the owner alone, whatever others get to see of the folder.
fn make(path: &Path) -> io::Result<File> {
    let mut new = OpenOptions::new();
    new.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut new, 0o600);
    let file = new.open(path)?;
    // Of the mode that was asked for, the mask of the shell may have taken something away.
    #[cfg(unix)]
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    Ok(file)
}

/// Whether a file may take this name.
fn replaceable(target: &Path) -> io::Result<()> {
    if target.file_name().is_none() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no name of a file"));
    }
    // Looked at through a link: one that leads to a device is somebody's way to write there, and must stay one.
    match fs::metadata(target) {
        Ok(facts) if facts.is_dir() => Err(io::Error::new(io::ErrorKind::IsADirectory, "it is a folder")),
        Ok(facts) if !facts.is_file() => Err(io::Error::other("it is a device or a pipe, and no file")),
        Ok(_) if is_database(target) => Err(io::Error::other("it is a database, which is never replaced")),
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Whether a file holds a database, perhaps the very one that is being written from.
fn is_database(path: &Path) -> bool {
    const BEGIN: &[u8; 16] = b"SQLite format 3\0";
    let mut begin = [0; BEGIN.len()];
    File::open(path).and_then(|mut file| file.read_exact(&mut begin)).is_ok() && begin == *BEGIN
}

/// The folder a file is in; a bare name is in the one that one is in.
fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Holds the lock of a new file; false if somebody swept it away meanwhile.
#[cfg(unix)]
fn is_held(file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    match file.try_lock() {
        Err(fs::TryLockError::WouldBlock) => false,
        // Where a file system knows no locks, nobody takes a file for one left behind.
        Ok(()) | Err(fs::TryLockError::Error(_)) => file.metadata().is_ok_and(|facts| facts.nlink() > 0),
    }
}

/// Elsewhere a lock would keep out whoever reads what was written; so nothing is swept there.
#[cfg(not(unix))]
fn is_held(_: &File) -> bool {
    true
}

/// Removes what was left half done in this folder by somebody who was killed.
#[cfg(unix)]
fn sweep(folder: &Path) {
    let is_part = |name: &std::ffi::OsStr| {
        name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(ENDING))
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for path in entries.filter(|entry| is_part(&entry.file_name())).map(|entry| entry.path()) {
        // A link or a pipe of that name is not ours: neither followed nor waited for.
        let is_file = fs::symlink_metadata(&path).is_ok_and(|facts| facts.is_file());
        if is_file && File::open(&path).is_ok_and(|left| left.try_lock().is_ok()) {
            let _ = fs::remove_file(&path);
        }
    }
}

#[cfg(not(unix))]
fn sweep(_: &Path) {}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::{FileTypeExt, PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_for_its_owner_alone_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.md");
        write_whole(&path, b"one").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(names(folder.path()), ["plan.md"]);
    }

    #[test]
    fn a_bare_name_is_in_the_folder_one_is_in() {
        assert_eq!(folder_of(Path::new("mine.cairn")), Path::new("."));
        assert_eq!(folder_of(Path::new("stick/mine.cairn")), Path::new("stick"));
    }

    #[test]
    fn a_link_gives_way_and_what_it_leads_to_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let (theirs, path) = (folder.path().join("theirs"), folder.path().join("plan.md"));
        fs::write(&theirs, b"a diary").unwrap();
        for leads_to in [theirs.clone(), folder.path().join("nowhere"), path.clone()] {
            symlink(&leads_to, &path).unwrap();
            write_whole(&path, b"a plan").unwrap();
            assert!(!path.is_symlink() && fs::read(&path).unwrap() == b"a plan", "{}", leads_to.display());
            fs::remove_file(&path).unwrap();
        }
        assert_eq!(fs::read(&theirs).unwrap(), b"a diary");
        assert_eq!(names(folder.path()), ["theirs"]);
    }

    #[test]
    fn what_is_no_file_is_never_replaced_not_even_through_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (socket, inner) = (folder.path().join("socket"), folder.path().join("folder"));
        let _listening = UnixListener::bind(&socket).unwrap();
        fs::create_dir(&inner).unwrap();
        for theirs in [socket.as_path(), inner.as_path(), Path::new("/dev/null")] {
            let link = folder.path().join("link");
            symlink(theirs, &link).unwrap();
            for name in [theirs, &link] {
                assert!(write_whole(name, b"a plan").is_err(), "{}", name.display());
            }
            assert!(link.is_symlink());
            fs::remove_file(&link).unwrap();
        }
        assert!(fs::metadata(&socket).unwrap().file_type().is_socket() && inner.is_dir());
        assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
        assert_eq!(names(folder.path()), ["folder", "socket"]);
    }

    #[test]
    fn a_database_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cairn.db");
        fs::write(&path, b"SQLite format 3\0and everything in it").unwrap();
        assert!(write_whole(&path, b"a plan").is_err());
        assert!(fs::read(&path).unwrap().ends_with(b"everything in it"));
    }

    #[test]
    fn a_name_that_cannot_be_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("in")).unwrap();
        let within = folder.path().join("in");
        for name in ["x".repeat(300), "a\0b".into(), "..".into(), "no/such/folder".into(), String::new()] {
            assert!(write_whole(&within.join(&name), b"a plan").is_err(), "{name:?}");
        }
        assert_eq!((names(folder.path()), names(&within)), (vec!["in".to_owned()], Vec::new()));
    }

    #[test]
    fn names_that_mean_something_elsewhere_are_names() {
        let folder = tempfile::tempdir().unwrap();
        for name in
            ["CON", "nul.txt", "-", "--force", " ", "a\nb", "\u{202e}fdp.exe", "é".repeat(127).as_str()]
        {
            let path = folder.path().join(name);
            write_whole(&path, name.as_bytes()).unwrap();
            assert_eq!(fs::read(&path).unwrap(), name.as_bytes(), "{name:?}");
        }
        assert_eq!(names(folder.path()).len(), 8);
    }

    #[test]
    fn what_was_left_half_done_is_swept_and_what_is_being_written_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let theirs = folder.path().join("theirs");
        fs::write(&theirs, b"a diary").unwrap();
        let left = folder.path().join(format!("{PREFIX}77-0{ENDING}"));
        let planted = folder.path().join(format!("{PREFIX}78-0{ENDING}"));
        fs::write(&left, b"half").unwrap();
        symlink(&theirs, &planted).unwrap();
        let begun = Part::beside(&folder.path().join("one.md")).unwrap();
        write_whole(&folder.path().join("other.md"), b"a plan").unwrap();
        assert!(!left.exists() && planted.is_symlink() && begun.path().exists());
        begun.file().write_all(b"whole").unwrap();
        begun.settle().unwrap();
        assert_eq!(fs::read(folder.path().join("one.md")).unwrap(), b"whole");
        assert_eq!(fs::read(&theirs).unwrap(), b"a diary");
    }

    #[test]
    fn a_link_under_the_name_of_what_is_half_done_is_not_written_through() {
        let folder = tempfile::tempdir().unwrap();
        let theirs = folder.path().join("theirs");
        fs::write(&theirs, b"a diary").unwrap();
        for number in 0..3 {
            let name = format!("{PREFIX}{}-{number}{ENDING}", std::process::id());
            symlink(&theirs, folder.path().join(name)).unwrap();
        }
        write_whole(&folder.path().join("plan.md"), b"a plan").unwrap();
        assert_eq!(fs::read(&theirs).unwrap(), b"a diary");
    }
}
