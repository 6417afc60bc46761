//! Two findings at once.

use std::panic::resume_unwind;
use std::thread::{self, Builder};

/// What both give: one is found on this thread, the other beside it where the system has a thread left.
pub(super) fn at_once<A, B: Send>(here: impl FnOnce() -> A, beside: impl Fn() -> B + Sync) -> (A, B) {
    thread::scope(|scope| {
        let other = Builder::new().spawn_scoped(scope, &beside);
        let here = here();
        let other = match other {
            Ok(other) => other.join().unwrap_or_else(|panic| resume_unwind(panic)),
            Err(_) => beside(),
        };
        (here, other)
    })
}
