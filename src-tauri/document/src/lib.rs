//! The text of documents that are no text: PDF, DOCX, and the tables of a ZIP.
//!
//! Readers of such files meet whatever the world made of them, and some files are made to harm. So they run in a
//! child process that can open nothing, write nothing, start nothing and speak to nobody, with bounds on its time
//! and memory ([`serve`]); what comes back is text in pieces, or a typed [`Refusal`].
//!
//! The child is the program itself, started with [`FLAG`]: [`is_asked`] is the first thing it looks at.

mod child;
mod docx;
mod kind;
mod pdf;
mod refusal;
mod zipped;

use serde::{Deserialize, Serialize};

pub use child::{FLAG, is_asked, read, serve};
pub use kind::Kind;
pub use refusal::Refusal;

/// The readers themselves, without time, memory or rights taken away from them.
#[cfg(feature = "unconfined")]
pub mod unconfined {
    use crate::{Piece, Refusal};

    /// What is in a document, or why nothing is said of it.
    pub fn pieces(bytes: &[u8]) -> Result<Vec<Piece>, Refusal> {
        super::pieces(bytes)
    }
}

/// The largest document that is read.
pub const LARGEST: usize = 32 * 1024 * 1024;

/// More text than any document about a person has.
pub(crate) const MOST_TEXT: usize = 8 * 1024 * 1024;

/// A part of a document: a page, or a file of an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// The name of a file in an archive.
    pub name: Option<String>,
    /// Its text.
    pub text: String,
}

/// What is in a document. It is to be called in the child only.
pub(crate) fn pieces(bytes: &[u8]) -> Result<Vec<Piece>, Refusal> {
    if bytes.len() > LARGEST {
        return Err(Refusal::TooLarge);
    }
    match Kind::of(bytes).ok_or(Refusal::NoDocument)? {
        Kind::Pdf => pdf::pieces(bytes),
        Kind::Zip => zipped::pieces(bytes),
    }
}
