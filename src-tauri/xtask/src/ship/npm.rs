//! The npm packages of the interface, from its lock file.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::part::{Checksum, Part, Role, hex, purl};
use super::text;
use crate::shell::{Outcome, Trouble, root, stop};

/// Packages whose code is in the interface although `package.json` lists them with the tools: the compiler
/// of Svelte brings its runtime.
const ALSO_INSIDE: [&str; 1] = ["svelte"];

/// The packages the interface is made of, and the package URLs of those it names itself.
pub(super) fn parts() -> Outcome<(Vec<Part>, BTreeSet<String>)> {
    let lock: Lock = serde_json::from_str(&text(&root().join("ui/package-lock.json"))?)
        .map_err(|error| Trouble(format!("ui/package-lock.json cannot be read: {error}.")))?;
    reached(&lock)
}

fn reached(lock: &Lock) -> Outcome<(Vec<Part>, BTreeSet<String>)> {
    let Some(interface) = lock.packages.get("") else {
        return stop("ui/package-lock.json does not say what the interface itself needs.");
    };
    let mut named = BTreeSet::new();
    let mut waiting = Vec::new();
    for name in interface.dependencies.keys().map(String::as_str).chain(ALSO_INSIDE) {
        let place = lock.place(name, "")?;
        named.insert(lock.purl(place)?);
        waiting.push(place);
    }
    let mut parts = BTreeMap::new();
    while let Some(place) = waiting.pop() {
        let package = lock.package(place)?;
        let purl = lock.purl(place)?;
        if parts.contains_key(&purl) {
            continue;
        }
        let mut needs = BTreeSet::new();
        for name in package.needs() {
            let needed = lock.place(name, place)?;
            needs.insert(lock.purl(needed)?);
            waiting.push(needed);
        }
        let Some(integrity) = &package.integrity else {
            return stop(format!("ui/package-lock.json has no checksum of {place}."));
        };
        let name = name_at(place).to_owned();
        parts.insert(
            purl.clone(),
            Part {
                purl,
                address: Some(format!("https://www.npmjs.com/package/{name}")),
                name,
                version: package.version.clone().unwrap_or_default(),
                licence: package.license.clone(),
                checksum: Some(checksum(integrity)?),
                folder: Some(root().join("ui").join(place)),
                role: Role::Runs,
                needs,
            },
        );
    }
    Ok((parts.into_values().collect(), named))
}

#[derive(Deserialize)]
struct Lock {
    /// By the folder each lies in; the interface itself under the empty name.
    packages: BTreeMap<String, Package>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Package {
    version: Option<String>,
    license: Option<String>,
    integrity: Option<String>,
    #[serde(default)]
    dependencies: BTreeMap<String, String>,
    #[serde(default)]
    peer_dependencies: BTreeMap<String, String>,
    #[serde(default)]
    peer_dependencies_meta: BTreeMap<String, Peer>,
}

#[derive(Deserialize)]
struct Peer {
    #[serde(default)]
    optional: bool,
}

impl Package {
    fn needs(&self) -> impl Iterator<Item = &String> {
        let optional =
            |name: &&String| self.peer_dependencies_meta.get(*name).is_some_and(|peer| peer.optional);
        let peers = self.peer_dependencies.keys().filter(move |name| !optional(name));
        self.dependencies.keys().chain(peers)
    }
}

impl Lock {
    fn package(&self, place: &str) -> Outcome<&Package> {
        self.packages
            .get(place)
            .ok_or_else(|| Trouble(format!("ui/package-lock.json does not list {place}.")))
    }

    fn purl(&self, place: &str) -> Outcome<String> {
        let version = self.package(place)?.version.as_deref().unwrap_or_default();
        Ok(purl("npm", name_at(place), version))
    }

    /// Where a package finds another, as Node looks for it: beside its own packages first, then further out.
    fn place(&self, name: &str, from: &str) -> Outcome<&str> {
        let mut within = from;
        loop {
            let slash = if within.is_empty() { "" } else { "/" };
            let here = format!("{within}{slash}node_modules/{name}");
            if let Some((place, _)) = self.packages.get_key_value(&here) {
                return Ok(place);
            }
            match within.rfind("node_modules/") {
                Some(at) => within = within[..at].trim_end_matches('/'),
                None => {
                    return stop(format!("ui/package-lock.json does not list {name}, which {from} needs."));
                }
            }
        }
    }
}

fn name_at(place: &str) -> &str {
    place.rsplit_once("node_modules/").map_or(place, |(_, name)| name)
}

/// The checksum npm writes as base64.
fn checksum(integrity: &str) -> Outcome<Checksum> {
    let bytes = integrity.strip_prefix("sha512-").and_then(base64);
    match bytes {
        Some(bytes) if bytes.len() == 64 => Ok(Checksum::Sha512(hex(&bytes))),
        _ => stop(format!("This is no SHA-512 as npm writes it: {integrity}.")),
    }
}

fn base64(text: &str) -> Option<Vec<u8>> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for letter in text.trim_end_matches('=').bytes() {
        let digit = DIGITS.iter().position(|digit| *digit == letter)?;
        held = (held << 6 | u32::try_from(digit).ok()?) & 0xFFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xFF).ok()?);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(lock: &str) -> Vec<String> {
        let (parts, _) = reached(&serde_json::from_str(lock).unwrap()).map_err(|trouble| trouble.0).unwrap();
        parts.into_iter().map(|part| part.purl).collect()
    }

    fn integrity() -> String {
        format!("sha512-{}==", "A".repeat(86))
    }

    #[test]
    fn the_checksum_of_npm_is_the_same_in_hexadecimal() {
        // SHA-512 of the empty text, in both writings.
        let sum =
            "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==";
        let hexadecimal = "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce\
                           47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e";
        assert_eq!(checksum(sum).ok(), Some(Checksum::Sha512(hexadecimal.to_owned())));
        assert!(checksum("sha512-z4PhNX7vuL3x").is_err(), "half a checksum is none");
        assert!(checksum("sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=").is_err(), "a weak one is refused");
    }

    #[test]
    fn a_package_finds_its_own_copy_before_the_common_one() {
        let sum = integrity();
        let lock = format!(
            r#"{{"packages": {{
                "": {{"dependencies": {{"a": "1"}}}},
                "node_modules/a": {{"version": "1.0.0", "integrity": "{sum}", "dependencies": {{"b": "2"}}}},
                "node_modules/a/node_modules/b": {{"version": "2.0.0", "integrity": "{sum}"}},
                "node_modules/b": {{"version": "1.0.0", "integrity": "{sum}"}},
                "node_modules/svelte": {{"version": "5.0.0", "integrity": "{sum}"}}
            }}}}"#
        );
        assert_eq!(names(&lock), ["pkg:npm/a@1.0.0", "pkg:npm/b@2.0.0", "pkg:npm/svelte@5.0.0"]);
    }

    #[test]
    fn a_tool_and_an_optional_peer_are_left_out() {
        let sum = integrity();
        let lock = format!(
            r#"{{"packages": {{
                "": {{"dependencies": {{}}, "devDependencies": {{"vite": "8"}}}},
                "node_modules/vite": {{"version": "8.0.0", "integrity": "{sum}", "dev": true}},
                "node_modules/types": {{"version": "1.0.0", "integrity": "{sum}"}},
                "node_modules/peer": {{"version": "1.0.0", "integrity": "{sum}"}},
                "node_modules/svelte": {{"version": "5.0.0", "integrity": "{sum}",
                    "peerDependencies": {{"types": "1", "peer": "1"}},
                    "peerDependenciesMeta": {{"types": {{"optional": true}}}}}}
            }}}}"#
        );
        assert_eq!(names(&lock), ["pkg:npm/peer@1.0.0", "pkg:npm/svelte@5.0.0"]);
    }
}
