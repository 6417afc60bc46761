//! The bill of materials, as `CycloneDX` 1.6.

use std::collections::BTreeSet;

use chrono::DateTime;
use serde::Serialize;

use super::Release;
use super::part::{Checksum, Part, Role};
use crate::shell::{Outcome, Trouble};

/// The bill of a release for a system, dated in seconds since 1970 if it is dated at all. Equal parts give equal
/// bytes.
pub(super) fn bill(release: &Release, target: &str, dated: Option<i64>) -> Outcome<String> {
    let timestamp = match dated {
        None => None,
        Some(seconds) => Some(
            DateTime::from_timestamp(seconds, 0)
                .ok_or_else(|| Trouble(format!("{seconds} seconds are no date.")))?
                .format("%Y-%m-%dT%H:%M:%SZ")
                .to_string(),
        ),
    };
    let all = || [&release.cairn].into_iter().chain(&release.parts);
    let bill = Bill {
        bom_format: "CycloneDX",
        spec_version: "1.6",
        version: 1,
        metadata: Metadata {
            timestamp,
            lifecycles: [Lifecycle { phase: "build" }],
            component: component(&release.cairn, "application"),
            properties: [Property { name: "cairn:target", value: target }],
        },
        components: release.parts.iter().map(|part| component(part, kind(part))).collect(),
        dependencies: all().map(|part| Needs { part: &part.purl, depends_on: &part.needs }).collect(),
    };
    let mut written = serde_json::to_string_pretty(&bill)
        .map_err(|error| Trouble(format!("The bill of materials cannot be written: {error}.")))?;
    written.push('\n');
    Ok(written)
}

fn kind(part: &Part) -> &'static str {
    if part.role == Role::File { "file" } else { "library" }
}

fn component<'a>(part: &'a Part, kind: &'static str) -> Component<'a> {
    Component {
        kind,
        bom_ref: &part.purl,
        name: &part.name,
        version: &part.version,
        scope: if part.role == Role::Builds { "excluded" } else { "required" },
        hashes: part.checksum.iter().map(Hash::of).collect(),
        licenses: part
            .licence
            .iter()
            .map(|expression| Licence { expression, acknowledgement: "declared" })
            .collect(),
        purl: &part.purl,
        external_references: part.address.iter().map(|url| Reference { kind: "website", url }).collect(),
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Bill<'a> {
    bom_format: &'static str,
    spec_version: &'static str,
    version: u32,
    metadata: Metadata<'a>,
    components: Vec<Component<'a>>,
    dependencies: Vec<Needs<'a>>,
}

#[derive(Serialize)]
struct Metadata<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    timestamp: Option<String>,
    lifecycles: [Lifecycle; 1],
    component: Component<'a>,
    properties: [Property<'a>; 1],
}

#[derive(Serialize)]
struct Lifecycle {
    phase: &'static str,
}

#[derive(Serialize)]
struct Property<'a> {
    name: &'static str,
    value: &'a str,
}

#[derive(Serialize)]
struct Component<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "bom-ref")]
    bom_ref: &'a str,
    name: &'a str,
    version: &'a str,
    /// What only builds the program is "excluded", which says that it does not run.
    scope: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hashes: Vec<Hash<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<Licence<'a>>,
    purl: &'a str,
    #[serde(rename = "externalReferences", skip_serializing_if = "Vec::is_empty")]
    external_references: Vec<Reference<'a>>,
}

#[derive(Serialize)]
struct Hash<'a> {
    alg: &'static str,
    content: &'a str,
}

impl<'a> Hash<'a> {
    fn of(checksum: &'a Checksum) -> Self {
        match checksum {
            Checksum::Sha256(content) => Self { alg: "SHA-256", content },
            Checksum::Sha512(content) => Self { alg: "SHA-512", content },
        }
    }
}

#[derive(Serialize)]
struct Licence<'a> {
    expression: &'a str,
    acknowledgement: &'static str,
}

#[derive(Serialize)]
struct Reference<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    url: &'a str,
}

#[derive(Serialize)]
struct Needs<'a> {
    #[serde(rename = "ref")]
    part: &'a str,
    #[serde(rename = "dependsOn")]
    depends_on: &'a BTreeSet<String>,
}
