//! Files named on the command line.

use std::fs;
use std::io::Read;
use std::path::Path;

use cairn_core::bring::LARGEST_BROUGHT;
use cairn_core::export::{File, write_whole};

use crate::say::Trouble;

/// Whether a file that is there may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Replace {
    Yes,
    No,
}

/// Reads a regular file, as far as an import looks at it.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    let failed = |error: std::io::Error| Trouble::file(path, &error);
    let facts = fs::metadata(path).map_err(failed)?;
    if !facts.is_file() {
        return Err(Trouble::File { path: path.to_path_buf(), reason: "it is not a file".into() });
    }
    // One byte more than is looked at tells the reader that there is more, however large the file.
    let most = u64::try_from(LARGEST_BROUGHT).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes)).map_err(failed)?;
    Ok(bytes)
}

/// Writes a file whole or not at all.
pub(crate) fn write(path: &Path, bytes: &[u8], replace: Replace) -> Result<(), Trouble> {
    // A link that leads nowhere is there too.
    if replace == Replace::No && fs::symlink_metadata(path).is_ok() {
        return Err(Trouble::Exists(path.to_path_buf()));
    }
    write_whole(path, bytes).map_err(|error| Trouble::file(path, &error))
}

/// Writes files into a folder, which is made if it is not there. Where one may not be replaced, none is written.
pub(crate) fn write_all(folder: &Path, files: &[File], replace: Replace) -> Result<(), Trouble> {
    let paths: Vec<_> = files.iter().map(|file| (folder.join(file.name), file)).collect();
    if replace == Replace::No
        && let Some((there, _)) = paths.iter().find(|(path, _)| fs::symlink_metadata(path).is_ok())
    {
        return Err(Trouble::Exists(there.clone()));
    }
    fs::create_dir_all(folder).map_err(|error| Trouble::file(folder, &error))?;
    paths.iter().try_for_each(|(path, file)| write(path, &file.bytes, replace))
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn an_export_is_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.md");
        write(&path, b"a plan", Replace::No).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_link_in_the_place_of_an_export_gives_way_and_what_it_leads_to_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (theirs, path) = (folder.path().join("theirs"), folder.path().join("plan.md"));
        fs::write(&theirs, b"a diary").unwrap();
        std::os::unix::fs::symlink(&theirs, &path).unwrap();
        assert!(matches!(write(&path, b"a plan", Replace::No), Err(Trouble::Exists(_))));
        write(&path, b"a plan", Replace::Yes).unwrap();
        assert_eq!(fs::read(&theirs).unwrap(), b"a diary");
        assert_eq!(fs::read(&path).unwrap(), b"a plan");
    }

    #[test]
    fn what_is_no_file_is_not_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(read(folder.path()), Err(Trouble::File { .. })));
        assert!(matches!(read(Path::new("/dev/zero")), Err(Trouble::File { .. })));
    }
}
