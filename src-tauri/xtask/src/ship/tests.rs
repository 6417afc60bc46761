//! What the papers of a release must hold, told from the lock files and manifests and not from the code that
//! writes them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::OnceLock;

use serde_json::Value;

use super::part::Role;
use super::*;
use crate::shell::root;

/// A folder with these files in it.
pub(super) fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// Asked of Cargo once for all tests.
fn release() -> &'static Release {
    static RELEASE: OnceLock<Release> = OnceLock::new();
    RELEASE.get_or_init(|| Release::of(&host().unwrap()).map_err(|trouble| trouble.0).unwrap())
}

fn bill(release: &Release) -> Value {
    let text = sbom::bill(release, "a-system", None).map_err(|trouble| trouble.0).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name].as_array().map_or(&[], Vec::as_slice)
}

fn table(file: PathBuf) -> toml::Table {
    text(&file).map_err(|trouble| trouble.0).unwrap().parse().unwrap()
}

/// Name, version and checksum of every crate of others in Cargo.lock.
fn locked() -> Vec<(String, String, String)> {
    let lock = table(root().join("Cargo.lock"));
    let word = |package: &toml::Value, key: &str| package.get(key)?.as_str().map(str::to_owned);
    lock["package"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|package| {
            Some((word(package, "name")?, word(package, "version")?, word(package, "checksum")?))
        })
        .collect()
}

#[test]
fn every_crate_that_a_manifest_of_ours_names_is_in_the_bill() {
    let release = release();
    let there: BTreeSet<&str> = release.parts.iter().map(|part| part.name.as_str()).collect();
    let ours = release.parts.iter().chain([&release.cairn]).filter(|part| part.role == Role::Ours);
    let mut named = 0;
    for part in ours {
        let manifest = table(part.folder.clone().unwrap().join("Cargo.toml"));
        for table in ["dependencies", "build-dependencies"] {
            for (name, how) in manifest.get(table).and_then(|it| it.as_table()).into_iter().flatten() {
                if how.get("optional").and_then(toml::Value::as_bool) != Some(true) {
                    assert!(there.contains(name.as_str()), "{} needs {name}", part.name);
                    named += 1;
                }
            }
        }
    }
    assert!(named > 40, "only {named} crates are named: the manifests were not read");
}

#[test]
fn every_crate_of_others_in_the_bill_has_the_checksum_of_the_lock_file() {
    let locked: BTreeMap<String, String> = locked()
        .into_iter()
        .map(|(name, version, sum)| (part::purl("cargo", &name, &version), sum))
        .collect();
    let bill = bill(release());
    let mut compared = 0;
    for component in list(&bill, "components") {
        let purl = component["purl"].as_str().unwrap();
        if purl.starts_with("pkg:cargo/") {
            let hash = &component["hashes"][0];
            assert_eq!(hash["alg"], "SHA-256", "{purl}");
            assert_eq!(hash["content"].as_str(), locked.get(purl).map(String::as_str), "{purl}");
            compared += 1;
        }
    }
    assert!(compared > 250, "only {compared} crates are in the bill");
}

#[test]
fn every_package_of_the_bill_that_a_registry_handed_out_has_a_checksum_and_a_licence() {
    for component in list(&bill(release()), "components") {
        let purl = component["purl"].as_str().unwrap();
        if !purl.starts_with("pkg:generic/") {
            assert_eq!(list(component, "hashes").len(), 1, "{purl}");
        }
        assert!(component["licenses"][0]["expression"].is_string(), "{purl}");
    }
}

#[test]
fn what_only_tests_and_tools_need_is_not_in_the_bill() {
    let release = release();
    for left_out in
        ["proptest", "insta", "thirtyfour", "jsonschema", "tempfile", "xtask", "cairn-tests", "vite"]
    {
        assert!(!release.parts.iter().any(|part| part.name == left_out), "{left_out} is not in Cairn");
    }
}

#[test]
fn what_only_builds_the_program_does_not_run_in_it() {
    let release = release();
    let role = |name: &str| release.parts.iter().find(|part| part.name == name).map(|part| part.role);
    assert_eq!(role("tauri-build"), Some(Role::Builds));
    assert_eq!(role("serde_derive"), Some(Role::Builds), "a macro runs in the compiler");
    assert_eq!(role("rusqlite"), Some(Role::Runs));
    assert_eq!(role("sqlite"), Some(Role::Runs), "its source is inside libsqlite3-sys");
    assert_eq!(role("svelte"), Some(Role::Runs), "its runtime is in the interface");
    assert_eq!(role("Inter-Regular.ttf"), Some(Role::File));
}

#[test]
fn every_part_is_reached_from_cairn_along_the_graph_of_the_bill() {
    let bill = bill(release());
    let graph: BTreeMap<&str, Vec<&str>> = list(&bill, "dependencies")
        .iter()
        .map(|node| {
            let needs = list(node, "dependsOn").iter().filter_map(Value::as_str).collect();
            (node["ref"].as_str().unwrap(), needs)
        })
        .collect();
    let mut waiting = vec![bill["metadata"]["component"]["bom-ref"].as_str().unwrap()];
    let mut reached = BTreeSet::new();
    while let Some(part) = waiting.pop() {
        if reached.insert(part) {
            waiting.extend(&graph[part]);
        }
    }
    let unreached: Vec<&str> = list(&bill, "components")
        .iter()
        .filter_map(|component| component["bom-ref"].as_str())
        .filter(|part| !reached.contains(part))
        .collect();
    assert_eq!(unreached, Vec::<&str>::new());
}

#[test]
fn equal_parts_give_equal_bytes_and_only_a_said_date_is_in_them() {
    let again = Release::of(&host().unwrap()).map_err(|trouble| trouble.0).unwrap();
    let bytes = |dated| sbom::bill(&again, "a-system", dated).map_err(|trouble| trouble.0).unwrap();
    let first = sbom::bill(release(), "a-system", None).map_err(|trouble| trouble.0).unwrap();
    assert_eq!(bytes(None), first);
    assert!(!bytes(None).contains("timestamp"));
    assert!(bytes(Some(1_800_000_000)).contains("\"timestamp\": \"2027-01-15T08:00:00Z\""));
    assert!(!bytes(None).contains(&*root().to_string_lossy()), "no path of this machine is in them");
}

#[test]
fn every_part_of_others_and_every_source_of_data_is_in_the_notices() {
    let release = release();
    let sources = carried::sources().map_err(|trouble| trouble.0).unwrap();
    let notices = notices::notices(&release.parts, &sources).map_err(|trouble| trouble.0).unwrap();
    for part in &release.parts {
        let entry = format!("\n{} {}\n", part.name, part.version);
        assert_eq!(notices.contains(&entry), part.role != Role::Ours, "{}", part.name);
    }
    for title in ["ESCO, European Skills", "O*NET-SOC codes"] {
        assert!(notices.contains(title), "{title}");
    }
    assert!(!notices.contains("Cards you wrote yourself"), "what somebody brings in is not in a release");
    for words in ["SIL OPEN FONT LICENSE Version 1.1", "Mozilla Public License Version 2.0", "Apache License"]
    {
        assert!(notices.contains(words), "{words}");
    }
}

/// Crates that open connections for others to use, or fetch a newer Cairn.
const OF_THE_NETWORK: [&str; 22] = [
    "attohttpc",
    "curl",
    "h2",
    "hickory-resolver",
    "hyper",
    "hyper-util",
    "isahc",
    "minreq",
    "native-tls",
    "openssl-sys",
    "quinn",
    "reqwest",
    "ring",
    "rustls",
    "surf",
    "tauri-plugin-http",
    "tauri-plugin-shell",
    "tauri-plugin-updater",
    "tauri-plugin-upload",
    "tauri-plugin-websocket",
    "tungstenite",
    "ureq",
];

/// Every system Cairn is released for.
const TARGETS: [&str; 4] =
    ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "x86_64-apple-darwin", "aarch64-apple-darwin"];

fn of_the_network(package: &[&str], target: &str) -> Vec<String> {
    let built = crates::tree(package, "normal,build", target).map_err(|trouble| trouble.0).unwrap();
    built.into_iter().map(|(name, _)| name).filter(|name| OF_THE_NETWORK.contains(&name.as_str())).collect()
}

#[test]
fn no_client_of_a_network_and_no_updater_is_built_into_cairn_on_any_system() {
    for target in TARGETS {
        assert_eq!(
            of_the_network(&["cairn"], target),
            Vec::<String>::new(),
            "Cairn stays on this computer: {target}"
        );
    }
    let packages = npm::parts().map_err(|trouble| trouble.0).unwrap().0;
    for part in packages {
        let name = part.name;
        assert!(!name.starts_with("@tauri-apps/plugin-"), "the page asks our own commands only, not {name}");
    }
}

#[test]
fn a_client_of_a_network_would_be_found() {
    // The stories speak HTTP with the program that drives the window.
    let found = of_the_network(&["cairn-tests", "--features", "e2e"], TARGETS[0]);
    assert!(found.contains(&"reqwest".to_owned()), "{found:?}");
}
