//! The crates in the program, from what Cargo says of them and the checksums of Cargo.lock.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde::Deserialize;

use super::part::{Checksum, Part, Role, purl};
use super::text;
use crate::shell::{Outcome, Trouble, root, said, stop};

/// Where crates of others may come from.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// The crate of the window, and the crates that are built into it or build it on this system.
/// What only tests need is left out.
pub(super) fn parts(target: &str) -> Outcome<(Part, Vec<Part>)> {
    let metadata = Metadata::read(target)?;
    let checksums = checksums(&text(&root().join("Cargo.lock"))?)?;
    let built = tree(&["cairn"], "normal,build", target)?;
    let inside = tree(&["cairn"], "normal,no-proc-macro", target)?;
    assembled(&metadata, &checksums, &built, &inside)
}

/// The name and version of a crate.
pub(super) type Named = (String, String);

/// What Cargo builds for a package on a system. The graph of `cargo metadata` is wider: it follows features that the
/// tests turn on, and optional crates that nothing turns on.
pub(super) fn tree(package: &[&str], edges: &str, target: &str) -> Outcome<BTreeSet<Named>> {
    let mut words =
        vec!["tree", "--locked", "--prefix", "none", "--target", target, "--edges", edges, "--package"];
    words.extend(package);
    let lines = said("cargo", &words)?;
    let named: BTreeSet<Named> = lines
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            Some((words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned()))
        })
        .collect();
    if named.is_empty() {
        stop(format!("`cargo tree` names no crate of {}.", package.join(" ")))
    } else {
        Ok(named)
    }
}

/// The checksum of every crate of others in a lock file.
fn checksums(lock: &str) -> Outcome<BTreeMap<Named, String>> {
    #[derive(Deserialize)]
    struct Lock {
        package: Vec<Locked>,
    }
    #[derive(Deserialize)]
    struct Locked {
        name: String,
        version: String,
        checksum: Option<String>,
    }
    let lock: Lock =
        toml::from_str(lock).map_err(|error| Trouble(format!("Cargo.lock cannot be read: {error}")))?;
    let with_checksum = |one: Locked| Some(((one.name, one.version), one.checksum?));
    Ok(lock.package.into_iter().filter_map(with_checksum).collect())
}

fn assembled(
    metadata: &Metadata,
    checksums: &BTreeMap<Named, String>,
    built: &BTreeSet<Named>,
    inside: &BTreeSet<Named>,
) -> Outcome<(Part, Vec<Part>)> {
    let mut purls = BTreeMap::new();
    for package in metadata.packages.iter().filter(|package| built.contains(&package.named())) {
        purls.insert(package.id.as_str(), package.purl()?);
    }
    if purls.len() != built.len() {
        return stop("`cargo tree` and `cargo metadata` do not name the same crates.");
    }
    let needs: BTreeMap<&str, &Vec<Edge>> =
        metadata.resolve.nodes.iter().map(|node| (node.id.as_str(), &node.deps)).collect();

    let mut cairn = None;
    let mut parts = Vec::new();
    for package in &metadata.packages {
        let Some(purl) = purls.get(package.id.as_str()) else { continue };
        let named = package.named();
        let checksum = checksums.get(&named).map(|sum| Checksum::Sha256(sum.clone()));
        if package.source.is_some() && checksum.is_none() {
            return stop(format!("Cargo.lock has no checksum of {} {}.", named.0, named.1));
        }
        let part = Part {
            purl: purl.clone(),
            name: named.0.clone(),
            version: named.1.clone(),
            licence: package.license.as_deref().map(expression),
            address: package.repository.clone().or_else(|| package.homepage.clone()),
            checksum,
            folder: package.manifest_path.parent().map(PathBuf::from),
            role: match &package.source {
                None => Role::Ours,
                Some(_) if inside.contains(&named) => Role::Runs,
                Some(_) => Role::Builds,
            },
            needs: needs
                .get(package.id.as_str())
                .into_iter()
                .flat_map(|edges| edges.iter())
                .filter(|edge| edge.dep_kinds.iter().any(|kind| kind.kind.as_deref() != Some("dev")))
                .filter_map(|edge| purls.get(edge.pkg.as_str()).cloned())
                .collect(),
        };
        if part.name == "cairn" { cairn = Some(part) } else { parts.push(part) }
    }
    match cairn {
        Some(cairn) => Ok((cairn, parts)),
        None => stop("Cargo knows no package `cairn`."),
    }
}

/// A licence as SPDX writes it. Older crates have a slash for "or".
fn expression(licence: &str) -> String {
    licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    source: Option<String>,
    license: Option<String>,
    repository: Option<String>,
    homepage: Option<String>,
    manifest_path: PathBuf,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Edge>,
}

#[derive(Deserialize)]
struct Edge {
    pkg: String,
    dep_kinds: Vec<Kind>,
}

#[derive(Deserialize)]
struct Kind {
    /// Nothing, `build` or `dev`.
    kind: Option<String>,
}

impl Metadata {
    fn read(target: &str) -> Outcome<Self> {
        let words = ["metadata", "--format-version", "1", "--locked", "--filter-platform", target];
        serde_json::from_str(&said("cargo", &words)?)
            .map_err(|error| Trouble(format!("The answer of `cargo metadata` cannot be read: {error}.")))
    }
}

impl Package {
    fn named(&self) -> Named {
        (self.name.clone(), self.version.clone())
    }

    fn purl(&self) -> Outcome<String> {
        match self.source.as_deref() {
            // Our own crates are in no registry.
            None => Ok(purl("generic", &self.name, &self.version)),
            Some(REGISTRY) => Ok(purl("cargo", &self.name, &self.version)),
            Some(other) => stop(format!("{} comes from {other}, which has no package URL here.", self.name)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_between_licences_means_or() {
        assert_eq!(expression("Apache-2.0 / MIT"), "Apache-2.0 OR MIT");
        assert_eq!(expression("(MIT OR Apache-2.0) AND Unicode-3.0"), "(MIT OR Apache-2.0) AND Unicode-3.0");
    }

    #[test]
    fn a_crate_whose_checksum_is_missing_from_the_lock_file_stops_the_release() {
        let lock = text(&root().join("Cargo.lock")).unwrap();
        let target = super::super::host().unwrap();
        let metadata = Metadata::read(&target).unwrap();
        let built = tree(&["cairn"], "normal,build", &target).unwrap();
        let mut checksums = checksums(&lock).unwrap();
        assert!(assembled(&metadata, &checksums, &built, &built).is_ok(), "the lock file itself is complete");

        checksums.retain(|(name, _), _| name != "rusqlite");
        let trouble = assembled(&metadata, &checksums, &built, &built).err().map(|trouble| trouble.0);
        assert!(trouble.is_some_and(|trouble| trouble.contains("no checksum of rusqlite")), "it is named");
    }
}
