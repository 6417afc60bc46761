//! Why a document was not read.

use serde::{Deserialize, Serialize};

/// Why a document was not read. Nothing of it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Refusal {
    /// It is neither a PDF nor a ZIP.
    #[error("it is neither a PDF nor a DOCX nor a ZIP")]
    NoDocument,
    /// It has more bytes than are read.
    #[error("it has more than 32 MiB")]
    TooLarge,
    /// It unpacks to more than it could hold, or holds more files than are looked at.
    #[error("it unpacks to more than is read: 2,000 files, 32 MiB each, 200 times its size")]
    Bomb,
    /// It is not whole, or not what it says it is.
    #[error("it is damaged: {0}")]
    Damaged(String),
    /// It needs a password.
    #[error("it is locked with a password; save it without one")]
    Locked,
    /// It defines entities of its own, which documents of a word processor never do.
    #[error("it holds a document type definition, which no word processor writes")]
    Entities,
    /// It holds pictures of text, or nothing.
    #[error("there is no text in it; a scan has to be turned into text first")]
    NoText,
    /// Neither a DOCX nor an archive with a table in it.
    #[error("it is a ZIP without a document or a table in it")]
    EmptyZip,
    /// The reader did not come to an end in time, or wanted too much memory, or failed.
    #[error("reading it was stopped: it took more than {0} seconds, or more memory than a document needs")]
    Stopped(u64),
    /// The reader could not be started.
    #[error("the reader of documents could not be started: {0}")]
    NoReader(String),
}
