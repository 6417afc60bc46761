//! One thing Cairn is made of, whoever made it and wherever it came from.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

/// A package, a library inside a package, or a file that is carried along.
pub(super) struct Part {
    /// Its package URL, which names it everywhere.
    pub(super) purl: String,
    pub(super) name: String,
    pub(super) version: String,
    /// As an SPDX expression, in the words of its maker.
    pub(super) licence: Option<String>,
    /// Where it is at home.
    pub(super) address: Option<String>,
    pub(super) checksum: Option<Checksum>,
    /// Where its source lies on this machine.
    pub(super) folder: Option<PathBuf>,
    pub(super) role: Role,
    /// The package URLs of what it needs itself.
    pub(super) needs: BTreeSet<String>,
}

/// What a part is to the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    /// Written by us.
    Ours,
    /// In the program.
    Runs,
    /// A file that is carried in the program and is no code.
    File,
    /// Used to build the program, and not in it.
    Builds,
}

/// The checksum of a part as its registry handed it out, in hexadecimal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Checksum {
    Sha256(String),
    Sha512(String),
}

/// A package URL. A name may have a scope before a slash.
pub(super) fn purl(kind: &str, name: &str, version: &str) -> String {
    let name: Vec<String> = name.split('/').map(encoded).collect();
    format!("pkg:{kind}/{}@{}", name.join("/"), encoded(version))
}

fn encoded(word: &str) -> String {
    let mut safe = String::new();
    for byte in word.bytes() {
        if byte.is_ascii_alphanumeric() || b".-_~".contains(&byte) {
            safe.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            let _ = write!(safe, "%{byte:02X}");
        }
    }
    safe
}

/// Bytes as they are written in checksums.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut written, byte| {
        let _ = write!(written, "{byte:02x}");
        written
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_url_escapes_the_scope_and_the_plus() {
        assert_eq!(purl("npm", "@tauri-apps/api", "2.9.0"), "pkg:npm/%40tauri-apps/api@2.9.0");
        assert_eq!(purl("cargo", "toml", "1.1.3+spec-1.1.0"), "pkg:cargo/toml@1.1.3%2Bspec-1.1.0");
    }
}
