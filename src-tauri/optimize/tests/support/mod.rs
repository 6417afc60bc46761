//! What tests and benches of this crate share.
pub mod chance;
pub mod world;
