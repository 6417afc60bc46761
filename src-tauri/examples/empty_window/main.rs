//! The smallest window there is with the same front-end stack, Svelte, its font and its styles: what `cargo xtask bench`
//! compares Cairn's start with.

use std::process::ExitCode;

fn main() -> ExitCode {
    // The same path to the screen as Cairn's, or the comparison would measure the graphics driver.
    #[cfg(target_os = "linux")]
    {
        let _ = glib::setenv("WEBKIT_DISABLE_DMABUF_RENDERER", "1", false);
    }
    match tauri::Builder::default().run(tauri::generate_context!("examples/empty_window/tauri.conf.json")) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
