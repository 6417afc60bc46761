//! Tests that cross a crate border.

#[cfg(feature = "e2e")]
pub mod desktop;
