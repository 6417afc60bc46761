//! Everything the page may ask of Cairn: the whole surface on one screen.
//!
//! A command names what is asked, calls the core once, and answers. What it
//! answers with when that fails is a [`Failure`], so that each has one meaning on both sides.

pub mod app;

use std::path::Path;

use specta_typescript::Typescript;
use tauri::Runtime;
use tauri_specta::{Builder, collect_commands};

/// The one list. `cargo xtask bindings` writes its TypeScript side; `build.rs` checks that each is granted to the page.
pub fn commands<R: Runtime>() -> Builder<R> {
    Builder::new()
        .commands(collect_commands![
            app::app_status,
        ])
        // One TypeScript type for one Rust type: no field is left out in one direction only.
        .disable_serde_phases()
}

/// Writes the TypeScript side of [`commands`].
pub fn write_bindings(file: &Path) -> Result<(), specta_typescript::Error> {
    commands::<tauri::Wry>().export(Typescript::default(), file)
}
