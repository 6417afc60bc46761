//! Opening the window, and keeping it at home.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use tauri::plugin::TauriPlugin;
use tauri::webview::NewWindowResponse;
use tauri::{
    AppHandle, Builder, DragDropEvent, Emitter, Manager, RunEvent, Runtime, Url, WebviewWindowBuilder,
    WindowEvent,
};

use crate::clock::Clock;
use crate::desk::Desk;
use crate::ipc::backup::Restoring;
use crate::ipc::import::Held;
use crate::ipc::plan::Proving;
use crate::ipc::postings::Bringing;
use crate::opened::{self, Waiting};
use crate::outside::{Outside, System};
use crate::{beat, ipc, log, paths};

/// The label of the only window, as in tauri.conf.json.
pub(crate) const MAIN: &str = "main";

/// Everything the page can reach, over any runtime: the real one, or the one of the tests.
pub fn app<R: Runtime>(builder: Builder<R>, desk: Desk) -> Builder<R> {
    builder
        .manage(desk)
        .manage(Bringing::default())
        .manage(Held::default())
        .manage(Restoring::default())
        .manage(Proving::default())
        .manage(Waiting::default())
        .invoke_handler(ipc::commands().invoke_handler())
}

/// Opens the window over the data in `folder`, or in the usual one, until the person closes it. `open` are files and
/// links it was started for.
pub fn run(folder: Option<PathBuf>, open: Vec<OsString>) -> ExitCode {
    log::write_down_panics();
    spare_the_graphics_driver();
    let mut builder = Builder::default();
    if folder.is_none() {
        // A second window over other data is welcome; over the same data, the first one comes forward and takes over.
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, words, folder| {
            let words: Vec<OsString> = words.into_iter().skip(1).map(OsString::from).collect();
            opened::take_in(app, &words, Path::new(&folder));
            come_forward(app);
        }));
    }
    let Some(folder) = folder.or_else(paths::data_folder) else {
        eprintln!("Cairn does not know where to keep its data: say it with --data-dir and a folder.");
        return ExitCode::FAILURE;
    };
    let desk = Desk::open(&folder, Clock::of_the_system());
    let beating = desk.clone();
    let builder = builder
        .plugin(log::plugin(&folder))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .plugin(stay_home())
        .setup(move |app| {
            let outside: Box<dyn Outside> = Box::new(System(app.handle().clone()));
            app.manage(outside);
            opened::take_in(app.handle(), &open, &std::env::current_dir().unwrap_or_default());
            show(app.handle())?;
            beat::begin(app.handle().clone(), beating);
            Ok(())
        });
    let builder = builder.on_window_event(take_in_what_was_dropped);
    match app(builder, desk).build(tauri::generate_context!()) {
        Ok(app) => {
            app.run(on_event);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("Cairn's window could not be opened: {error}.");
            ExitCode::FAILURE
        }
    }
}

/// On macOS files and links do not come as words of a command line.
fn on_event<R: Runtime>(_app: &AppHandle<R>, _event: RunEvent) {
    #[cfg(target_os = "macos")]
    if let RunEvent::Opened { urls } = _event {
        let words: Vec<OsString> = urls.iter().map(|url| url.as_str().into()).collect();
        opened::take_in(_app, &words, Path::new("/"));
    }
}

/// Opens the window that tauri.conf.json describes. The page may not open any other.
fn show<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    for window in app.config().app.windows.iter().filter(|window| window.label == MAIN) {
        let builder = WebviewWindowBuilder::from_config(app, window)?;
        #[cfg(target_os = "linux")]
        let builder = builder.proxy_url(nowhere()?);
        builder.on_new_window(|_, _| NewWindowResponse::Deny).build()?;
    }
    Ok(())
}

/// Whatever would go to a network goes here instead, where nobody listens: a port of this computer that only its
/// administrator may open, kept for what is thrown away. Neither the content policy nor [`stay_home`] stops a web view
/// from connecting early to where a link leads, without asking anything of it yet. On Linux only, where it is tested.
#[cfg(target_os = "linux")]
fn nowhere() -> tauri::Result<Url> {
    Url::parse("http://127.0.0.1:9").map_err(tauri::Error::InvalidUrl)
}

/// Brings the window to the front.
pub(crate) fn come_forward<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // If the window manager refuses, there is nothing better to do.
        let _ = window.unminimize().and_then(|()| window.set_focus());
    }
}

/// What is dropped on the window is chosen as if in a dialog; the page hears its names. One thing that tells of the
/// person is looked at as such; everything else counts as postings.
fn take_in_what_was_dropped<R: Runtime>(window: &tauri::Window<R>, event: &WindowEvent) {
    if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
        // A page that is gone has nothing to do with it.
        let _ = match paths.as_slice() {
            [path] if window.state::<Restoring>().drop_here(path) => window.emit("dropped-backup", ()),
            [path] if window.state::<Held>().drop_here(path) => window.emit("dropped-of-you", ()),
            _ => window.emit("dropped", window.state::<Bringing>().choose(paths.clone())),
        };
    }
}

/// A content policy does not stop a page from being left for another; this does, for every web view.
fn stay_home<R: Runtime>() -> TauriPlugin<R> {
    tauri::plugin::Builder::new("stay-home").on_navigation(|_, url| is_home(url)).build()
}

fn is_home(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // How the same page is called on Windows.
        "http" | "https" if url.host_str() == Some("tauri.localhost") => true,
        // The page as the dev server gives it, in a build for development only.
        "http" => cfg!(dev) && url.host_str() == Some("localhost") && url.port() == Some(1420),
        _ => false,
    }
}

/// WebKit's fast path to the screen shows nothing at all with some graphics drivers, and no test can tell which.
fn spare_the_graphics_driver() {
    #[cfg(target_os = "linux")]
    {
        // Refused only for a name that is not one.
        let _ = glib::setenv("WEBKIT_DISABLE_DMABUF_RENDERER", "1", false);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_app_s_own_page_is_home() {
        for home in ["tauri://localhost/", "tauri://localhost/index.html", "http://tauri.localhost/"] {
            assert!(is_home(&home.parse().unwrap()), "{home} is our page");
        }
        for away in [
            "https://example.com/",
            "file:///etc/passwd",
            "data:text/html,hi",
            "http://localhost:8080/",
            "tauri://elsewhere/",
        ] {
            assert!(!is_home(&away.parse().unwrap()), "{away} is not our page");
        }
    }
}
