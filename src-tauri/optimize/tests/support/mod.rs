//! What the tests and benches of this crate share.
#![allow(dead_code, reason = "each test uses its part")]
#![allow(clippy::expect_used, reason = "what is made up here is well formed")]

pub(crate) mod brute;
pub(crate) mod chance;
pub(crate) mod shipped;
pub(crate) mod tiny;
pub(crate) mod world;

use proptest::test_runner::{Config, RngAlgorithm, RngSeed};

/// Always the same instances: a failure is there again on the next run.
pub(crate) fn always_the_same(cases: u32) -> Config {
    Config {
        cases,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(4),
        failure_persistence: None,
        ..Config::default()
    }
}
