//! Backups: a header anybody can write, and a database anybody can make.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use cairn_store::{Store, begins_like_a_backup};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::TODAY;

thread_local! {
    /// A folder with a database, gone with its thread; a file is written there for each input.
    static HOME: (Store, TempDir) = {
        let home = tempfile::tempdir().expect("a folder");
        (Store::open(&home.path().join("data/cairn.db"), TODAY).expect("a new database opens"), home)
    };
}

/// A backup as it is, and the same with the checksums it would have to have.
pub fn backups(bytes: &[u8]) {
    HOME.with(|(store, home)| {
        look_at(bytes, store, home.path());
        if let Some(sealed) = sealed(bytes) {
            look_at(&sealed, store, home.path());
        }
    });
}

/// What is let in can be looked at and holds what it says; looking changes nothing.
fn look_at(bytes: &[u8], store: &Store, folder: &Path) {
    let file = folder.join("brought.cairn");
    fs::write(&file, bytes).expect("a file can be written");
    // A passphrase costs a second by its purpose, and what is behind it is sealed by a checksum that nobody guesses.
    if let Ok(candidate) = store.look_at_backup(&file, None) {
        assert_eq!(candidate.bytes, bytes.len() as u64, "all of it was looked at");
        assert!(begins_like_a_backup(bytes) || bytes.starts_with(b"SQLite format 3\0"));
    }
    assert!(store.read(|r| r.holdings()).expect("the database is sound").is_empty());
    let beside = fs::read_dir(folder.join("data")).expect("a folder").flatten();
    let left = beside.filter(|entry| entry.file_name().to_string_lossy().starts_with("unfinished-")).count();
    assert_eq!(left, 0, "something unfinished was left");
}

/// The lines of a header with the length and the checksums that go with them and with what follows.
fn sealed(bytes: &[u8]) -> Option<Vec<u8>> {
    let end = bytes.windows(2).position(|pair| pair == b"\n\n")?;
    let header = std::str::from_utf8(bytes.get(..=end)?).ok()?;
    let content = bytes.get(end + 2..)?;
    let mut text = String::new();
    for line in header.lines().filter(|line| !line.starts_with("content-") && !line.starts_with("header-")) {
        let _ = writeln!(text, "{line}");
    }
    let _ = writeln!(text, "content-length {}\ncontent-sha256 {}", content.len(), hex(content));
    let sum = hex(text.as_bytes());
    let _ = write!(text, "header-sha256 {sum}\n\n");
    Some([text.as_bytes(), content].concat())
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
