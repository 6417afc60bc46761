//! Reading postings as the rest of Cairn does: whole files in, everything that comes out.
#![expect(clippy::expect_used, clippy::unwrap_used, reason = "a test that cannot go on says so")]

mod any_bytes;
mod columns;
mod fixtures;
mod golden;
mod hostile;
mod reading;
