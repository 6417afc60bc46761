//! Readers of documents that are no text. Here they run without the child that bounds them, so that what only the
//! child survives is found.

use cairn_document::{Kind, LARGEST, Piece, unconfined};
use cairn_intake::profile::{self, Part};

use super::person::told;
use crate::packed::{Entry, zip_of};

/// More text than this nobody gets out of a document.
const MOST_TEXT: usize = 8 << 20;

/// Archives of tables.
pub fn zips(bytes: &[u8]) {
    if Kind::of(bytes) == Some(Kind::Zip) {
        read(bytes);
    }
}

/// The XML of a DOCX.
pub fn word(bytes: &[u8]) {
    read(&zip_of(&[Entry::stored("word/document.xml", bytes)]));
}

/// PDFs.
pub fn pdfs(bytes: &[u8]) {
    if Kind::of(bytes) == Some(Kind::Pdf) {
        read(bytes);
    }
}

fn read(bytes: &[u8]) {
    assert!(bytes.len() < LARGEST);
    let Ok(pieces) = unconfined::pieces(bytes) else { return };
    assert!(!pieces.is_empty(), "a document without text is refused");
    let length: usize = pieces.iter().map(|piece| piece.text.len()).sum();
    assert!(length <= MOST_TEXT, "{length} bytes of text");
    for name in pieces.iter().filter_map(|piece| piece.name.as_deref()) {
        assert!(!name.contains(['/', '\\']), "{name:?} is a way and no name");
    }
    told(profile::read(&parts(&pieces)).ok().as_ref());
}

fn parts(pieces: &[Piece]) -> Vec<Part<'_>> {
    pieces
        .iter()
        .map(|Piece { name, text }| Part { name: name.as_deref().unwrap_or("document"), text })
        .collect()
}
