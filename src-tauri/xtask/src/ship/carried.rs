//! What is carried along without being a package: the typeface of the PDF, SQLite inside a crate, and data.

use std::fs;

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use super::part::{Checksum, Part, Role, hex, purl};
use super::text;
use crate::shell::{Outcome, Trouble, root, stop};

const FONTS: &str = "src-tauri/export/fonts";
/// The version of Inter that the files are cut from, as the README beside them tells.
const INTER: &str = "4.1";

/// The files of the typeface that is inside every PDF.
pub(super) fn typeface() -> Outcome<Vec<Part>> {
    let folder = root().join(FONTS);
    let mut files = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_none_or(|ending| ending != "ttf") {
            continue;
        }
        files.push(Part {
            purl: purl("generic", &name, INTER),
            name,
            version: INTER.to_owned(),
            licence: Some("OFL-1.1".to_owned()),
            address: Some("https://rsms.me/inter".to_owned()),
            checksum: Some(Checksum::Sha256(hex(&Sha256::digest(fs::read(&path)?)))),
            folder: Some(folder.clone()),
            role: Role::File,
            needs: [].into(),
        });
    }
    if files.is_empty() { stop(format!("There is no typeface in {FONTS}.")) } else { Ok(files) }
}

/// Adds SQLite, whose source is inside the crate that binds it: those who look for a weakness of SQLite look for
/// its own version, not for that of the crate.
pub(super) fn sqlite(parts: &mut Vec<Part>) -> Outcome {
    let Some(binding) = parts.iter_mut().find(|part| part.name == "libsqlite3-sys") else {
        return stop("No crate brings SQLite.");
    };
    let header = binding.folder.clone().unwrap_or_default().join("sqlite3/sqlite3.h");
    let header = text(&header)?;
    let Some(version) = header.lines().find_map(version_of_sqlite) else {
        return stop("SQLite does not say its version.");
    };
    let purl = purl("generic", "sqlite", version);
    binding.needs.insert(purl.clone());
    parts.push(Part {
        purl,
        name: "sqlite".to_owned(),
        version: version.to_owned(),
        licence: Some("blessing".to_owned()),
        address: Some("https://sqlite.org".to_owned()),
        // The crate it lies in has one.
        checksum: None,
        folder: None,
        role: Role::Runs,
        needs: [].into(),
    });
    Ok(())
}

fn version_of_sqlite(line: &str) -> Option<&str> {
    let said = line.strip_prefix("#define SQLITE_VERSION ")?;
    Some(said.trim().trim_matches('"'))
}

/// A source of data, as the register has it.
#[derive(Deserialize)]
pub(super) struct Source {
    id: String,
    pub(super) title: String,
    pub(super) publisher: String,
    pub(super) licence: String,
    pub(super) url: Option<String>,
}

/// The sources of the data that is carried along, but for our own and for what somebody brings in.
pub(super) fn sources() -> Outcome<Vec<Source>> {
    #[derive(Deserialize)]
    struct Register {
        source: Vec<Source>,
    }
    let register: Register = toml::from_str(&text(&root().join("data/sources.toml"))?)
        .map_err(|error| Trouble(format!("data/sources.toml cannot be read: {error}")))?;
    let of_others = |source: &Source| source.publisher != "Cairn" && !source.id.starts_with("own-");
    Ok(register.source.into_iter().filter(of_others).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_sqlite_is_read_from_its_own_header() {
        assert_eq!(version_of_sqlite("#define SQLITE_VERSION        \"3.54.1\""), Some("3.54.1"));
        assert_eq!(
            version_of_sqlite("#define SQLITE_VERSION_NUMBER 3054001"),
            None,
            "a number is another thing"
        );
    }

    #[test]
    fn the_version_of_the_typeface_is_the_one_its_readme_tells() {
        let readme = text(&root().join(FONTS).join("README.md")).map_err(|trouble| trouble.0).unwrap();
        assert!(readme.contains(&format!("[Inter](https://rsms.me/inter) {INTER} ")));
    }
}
