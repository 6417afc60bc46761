//! How much is read, and why not more.
//!
//! Whatever a file holds, memory and time stay within these. What lies beyond is said in a
//! [`Finding`](super::Finding), and everything before it is still handed over.

/// MiB of one file. Thirty thousand postings take 77; with sixty times the most postings that are read, it is
/// something else.
pub const FILE_MIB: u32 = 4096;

/// Bytes of a saved page or of one JSON value standing alone: these are held whole. Pages with all their
/// scripts inside are rarely above 4 MiB.
pub const DOCUMENT: usize = 8 << 20;

/// Bytes of one line of JSON, one element of a list, one row of a table: one posting. The longest
/// of 42,000 real ones has 34 KiB.
pub const LINE: usize = 1 << 20;

/// Bytes kept of one posting's text. The longest of 42,000 real ones has 32 KiB.
pub const TEXT: usize = 64 << 10;

/// Bytes kept of a title, a company, a place and the like. The longest of 42,000 real titles has 734.
pub const SHORT: usize = 1 << 10;

/// Texts kept of a list: skills, places, sorts of contract.
pub const LIST: usize = 300;

/// Columns of a table that are looked at.
pub const COLUMNS: usize = 500;

/// Postings of one file.
pub const POSTINGS: u32 = 1_000_000;

/// Postings of one page, by schema.org; a page of search results lists 10 to 100.
pub const PAGE_POSTINGS: usize = 200;

/// Blocks of JSON-LD of one page.
pub const BLOCKS: usize = 64;

/// Values in one JSON value. A tree takes a hundred times the memory of its text where every value is a digit.
pub const VALUES: u32 = 200_000;

/// Levels of JSON within each other: what `serde_json` allows before it would use up the stack.
pub const DEPTH: u32 = 128;

/// Findings told of one file; the rest are counted.
pub const FINDINGS: u32 = 1_000;

/// Findings after which a file is given up: whatever it is, it is no list of postings.
pub const GIVE_UP: u32 = 1_000_000;

/// How often reading goes back to the line after a broken beginning. Each time may read [`LINE`] bytes again.
pub const RETRIES: u32 = 16;

/// Letters of a text that stands alone in its file, below which it is no posting: "coming soon", a menu.
pub const LETTERS_ALONE: usize = 60;

/// Letters of an untitled text in a list, below which it is no posting: labelled sentences, notes.
pub const LETTERS_IN_A_LIST: usize = 300;

/// The caller hears at least this often, in bytes, how far reading is.
pub const REPORT: u64 = 1 << 20;

/// Bytes looked at to tell what a file is.
pub const HEAD: usize = 64 << 10;

/// As much of a text as fits into `most` bytes, without tearing a letter.
pub(super) fn beginning(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}
