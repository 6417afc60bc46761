//! The papers of a release: what is in it, on whose terms, and how to tell that it is unchanged.
//!
//! All is made from the lock files, so the same commit gives the same bytes.

mod carried;
mod checksums;
mod crates;
mod notices;
mod npm;
mod part;
mod sbom;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use part::Part;

use crate::shell::{Outcome, Trouble, said, stop};

pub(crate) use checksums::{checksums, of_file as checksum};

/// The bill of materials, as `CycloneDX` 1.6.
const BILL: &str = "sbom.cdx.json";
/// The notices the licences of others ask for.
const NOTICES: &str = "THIRD-PARTY.txt";

/// Writes `sbom.cdx.json` and `THIRD-PARTY.txt` into a folder, for the system this runs on.
pub(crate) fn papers(into: &Path) -> Outcome {
    let host = host()?;
    let release = Release::of(&host)?;
    fs::create_dir_all(into)?;
    fs::write(into.join(BILL), sbom::bill(&release, &host, dated()?)?)?;
    let notices = notices::notices(&release.parts, &carried::sources()?)?;
    fs::write(into.join(NOTICES), notices)?;
    println!("{} parts, in {}", release.parts.len(), into.display());
    Ok(())
}

/// Cairn and everything it is made of.
struct Release {
    cairn: Part,
    /// In the order of their package URLs, none twice.
    parts: Vec<Part>,
}

impl Release {
    fn of(target: &str) -> Outcome<Self> {
        let (mut cairn, mut parts) = crates::parts(target)?;
        let (packages, named) = npm::parts()?;
        let files = carried::typeface()?;
        cairn.needs.extend(named);
        cairn.needs.extend(files.iter().map(|file| file.purl.clone()));
        carried::sqlite(&mut parts)?;
        parts.extend(packages);
        parts.extend(files);
        parts.sort_by(|one, other| one.purl.cmp(&other.purl));
        parts.dedup_by(|one, other| one.purl == other.purl);

        let known: BTreeSet<&str> = parts.iter().map(|part| part.purl.as_str()).collect();
        let missing = parts
            .iter()
            .chain([&cairn])
            .flat_map(|part| &part.needs)
            .find(|needed| !known.contains(needed.as_str()));
        match missing {
            Some(needed) => stop(format!("{needed} is needed and is not among the parts.")),
            None => Ok(Self { cairn, parts }),
        }
    }
}

/// The system this runs on, as Rust names it.
fn host() -> Outcome<String> {
    let about = said("rustc", &["-vV"])?;
    match about.lines().find_map(|line| line.strip_prefix("host: ")) {
        Some(host) => Ok(host.to_owned()),
        None => stop("`rustc -vV` does not name its host."),
    }
}

/// When the release is dated, in seconds since 1970. Nothing is dated unless somebody says so: the clock
/// would make every bill another.
fn dated() -> Outcome<Option<i64>> {
    let Ok(said) = std::env::var("SOURCE_DATE_EPOCH") else { return Ok(None) };
    match said.parse() {
        Ok(seconds) => Ok(Some(seconds)),
        Err(_) => stop(format!("SOURCE_DATE_EPOCH is no number of seconds: {said}.")),
    }
}

/// A file's text, or a sentence that names the file.
fn text(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(|error| Trouble(format!("{} cannot be read: {error}.", file.display())))
}

#[cfg(test)]
mod tests;
