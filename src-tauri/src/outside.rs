//! What lies outside the commands: the system's file dialogs, the person's browser, and the page that listens.

use std::path::PathBuf;

use cairn_core::export::Format;
use cairn_core::market::import::ImportProgress;
use cairn_core::plan::ProofProgress;
use notify_rust::Notification;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Emitter, Manager, Runtime};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use crate::window::MAIN;

/// What is to be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum Pick {
    /// One or more files.
    Files,
    /// A folder, with everything in it.
    Folder,
}

/// Asks the person for files and opens links, whatever the runtime.
pub trait Outside: Send + Sync {
    /// Where to save a file of this format; nothing when the person changed their mind.
    fn save_where(&self, suggested: &str, format: Format) -> Option<PathBuf>;
    /// Into which folder to save a format of several files; nothing when the person changed their mind.
    fn save_into(&self) -> Option<PathBuf>;
    /// Where to save a backup; nothing when the person changed their mind.
    fn save_backup_where(&self, suggested: &str) -> Option<PathBuf>;
    /// Which backup to restore; nothing when the person changed their mind.
    fn backup_which(&self) -> Option<PathBuf>;
    /// Which file to bring in; nothing when the person changed their mind.
    fn bring_which(&self) -> Option<PathBuf>;
    /// Which folder of code to bring in; nothing when the person changed their mind.
    fn bring_which_folder(&self) -> Option<PathBuf>;
    /// Which files or which folder of postings to bring in; none when the person changed their mind.
    fn postings_which(&self, pick: Pick) -> Vec<PathBuf>;
    /// Tells the page how far an import is, as `importing`.
    fn importing(&self, progress: &ImportProgress);
    /// Tells the page how far the proof of a plan is, as `proving`.
    fn proving(&self, progress: &ProofProgress);
    /// Shows a reminder among the system's notifications.
    fn remind(&self, sentence: &str);
    /// Opens a web address in the person's browser.
    fn open_link(&self, url: &str) -> Result<(), tauri_plugin_opener::Error>;
    /// Draws the page at so many percent of its usual size.
    fn zoom(&self, percent: u16) -> tauri::Result<()>;
    /// Closes the window, which ends Cairn.
    fn quit(&self) -> tauri::Result<()>;
}

/// The endings of the files that can be brought in.
const BROUGHT: [&str; 8] = ["cairn", "json", "csv", "zip", "pdf", "docx", "md", "txt"];

/// The endings of backups: plain, encrypted, and of the copies that earlier versions made.
const BACKUPS: [&str; 3] = ["cairn", "age", "db"];

/// The system's own dialogs and browser.
pub(crate) struct System<R: Runtime>(pub(crate) AppHandle<R>);

impl<R: Runtime> Outside for System<R> {
    fn save_where(&self, suggested: &str, format: Format) -> Option<PathBuf> {
        if let Some(folder) = answering_folder() {
            return Some(folder.join(suggested));
        }
        let dialog = self.0.dialog().file().set_file_name(suggested);
        dialog.add_filter(format.word(), &[format.extension()]).blocking_save_file()?.into_path().ok()
    }

    fn save_into(&self) -> Option<PathBuf> {
        answering_folder().or_else(|| self.0.dialog().file().blocking_pick_folder()?.into_path().ok())
    }

    fn save_backup_where(&self, suggested: &str) -> Option<PathBuf> {
        if let Some(folder) = answering_folder() {
            return Some(folder.join(suggested));
        }
        let dialog = self.0.dialog().file().set_file_name(suggested);
        dialog.add_filter(BACKUPS.join(", "), &BACKUPS).blocking_save_file()?.into_path().ok()
    }

    fn backup_which(&self) -> Option<PathBuf> {
        if let Some(folder) = answering_folder() {
            return Some(folder.join("restore.cairn"));
        }
        self.0.dialog().file().add_filter(BACKUPS.join(", "), &BACKUPS).blocking_pick_file()?.into_path().ok()
    }

    fn bring_which(&self) -> Option<PathBuf> {
        if let Some(folder) = answering_folder() {
            return Some(folder.join("bring.json"));
        }
        self.0.dialog().file().add_filter(BROUGHT.join(", "), &BROUGHT).blocking_pick_file()?.into_path().ok()
    }

    fn bring_which_folder(&self) -> Option<PathBuf> {
        self.save_into()
    }

    fn postings_which(&self, pick: Pick) -> Vec<PathBuf> {
        if let Some(folder) = answering_folder() {
            return vec![folder.join("postings")];
        }
        let dialog = self.0.dialog().file();
        let chosen = match pick {
            Pick::Files => dialog.blocking_pick_files().unwrap_or_default(),
            Pick::Folder => dialog.blocking_pick_folder().into_iter().collect(),
        };
        chosen.into_iter().filter_map(|path| path.into_path().ok()).collect()
    }

    fn importing(&self, progress: &ImportProgress) {
        // A page that is gone hears nothing, and misses nothing.
        let _ = self.0.emit("importing", progress);
    }

    fn proving(&self, progress: &ProofProgress) {
        let _ = self.0.emit("proving", progress);
    }

    fn remind(&self, sentence: &str) {
        let shown = Notification::new().appname("Cairn").summary("Cairn").body(sentence).icon("cairn").show();
        if let Err(error) = shown {
            log::warn!("a reminder could not be shown: {error}");
        }
    }

    fn open_link(&self, url: &str) -> Result<(), tauri_plugin_opener::Error> {
        self.0.opener().open_url(url, None::<&str>)
    }

    fn zoom(&self, percent: u16) -> tauri::Result<()> {
        let window = self.0.get_webview_window(MAIN).ok_or(tauri::Error::WindowNotFound)?;
        window.set_zoom(f64::from(percent) / 100.0)
    }

    fn quit(&self) -> tauri::Result<()> {
        self.0.get_webview_window(MAIN).ok_or(tauri::Error::WindowNotFound)?.close()
    }
}

/// The stories that drive the real window cannot click in the system's dialogs, so in a build
/// for development a folder may answer instead.
fn answering_folder() -> Option<PathBuf> {
    if cfg!(debug_assertions) { std::env::var_os("CAIRN_FILES").map(PathBuf::from) } else { None }
}
