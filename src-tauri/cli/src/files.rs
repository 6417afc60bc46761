//! Files named on the command line.

use std::fs;
use std::io::Write;
use std::path::Path;

use crate::say::Trouble;

/// The largest file an import looks at.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Whether a file that is there may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Replace {
    Yes,
    No,
}

/// Reads a regular file of sensible size.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Trouble> {
    let failed = |error: std::io::Error| Trouble::file(path, &error);
    let facts = fs::metadata(path).map_err(failed)?;
    let refused = |reason: &str| Trouble::File { path: path.to_path_buf(), reason: reason.into() };
    if !facts.is_file() {
        return Err(refused("it is not a file"));
    }
    if facts.len() > LARGEST {
        return Err(refused("it is larger than 64 MiB"));
    }
    fs::read(path).map_err(failed)
}

/// Writes a file whole or not at all: beside its name first, then under it.
pub(crate) fn write(path: &Path, bytes: &[u8], replace: Replace) -> Result<(), Trouble> {
    let failed = |error: std::io::Error| Trouble::file(path, &error);
    if replace == Replace::No && path.exists() {
        return Err(Trouble::Exists(path.to_path_buf()));
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    let written = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(&part)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // Ours, incomplete, and in the way of the next try.
        let _ = fs::remove_file(&part);
    }
    written.map_err(failed)
}
