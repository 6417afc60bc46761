//! The window: the last of Cairn's layers before the page itself.
//!
//! It knows what the others must not: which day it is ([`Clock`]), where the
//! data folder lies (`paths`), and how a page in a web view asks for things
//! ([`ipc`]). What is asked is answered by `cairn-core`; nothing is decided here.

pub mod ipc;

mod beat;
mod clock;
mod desk;
mod link;
mod log;
mod opened;
pub mod outside;
mod paths;
mod tray;
mod window;

pub use clock::Clock;
pub use desk::Desk;
pub use paths::{Asked, asked};
pub use window::{app, run};
