//! What the tests and benches of this crate share.
#![allow(dead_code, reason = "each test uses its part")]
#![allow(clippy::expect_used, reason = "what is made up here is well formed")]

pub(crate) mod brute;
pub(crate) mod chance;
pub(crate) mod shipped;
pub(crate) mod tiny;
pub(crate) mod world;
