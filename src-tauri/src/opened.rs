//! What a start of Cairn was asked to open: files of a file manager, and links such as `cairn://gap/raft`.
//!
//! Nothing of it is done by itself. A link only says which screen to show, and a file is looked at as if it had been
//! dropped on the window: the person sees what it would change first.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use tauri::{AppHandle, Emitter, Manager, Runtime, Url};

use crate::ipc::backup::Restoring;
use crate::ipc::import::Held;
use crate::ipc::postings::Bringing;

/// The scheme of links into Cairn.
const SCHEME: &str = "cairn";

/// What the page should turn to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum ToOpen {
    /// A place in the app.
    Place {
        /// As in the page's address: `gap/raft`.
        place: String,
    },
    /// A backup, which waits to be looked through.
    Backup,
    /// A file that tells of the person, which waits to be looked at.
    OfYou,
    /// Files that count as postings, which wait to be looked at.
    Postings {
        /// Their names.
        names: Vec<String>,
    },
}

/// What was asked for and not yet taken by the page, which may still be loading.
#[derive(Default)]
pub struct Waiting(Mutex<Option<ToOpen>>);

impl Waiting {
    /// Gives it away, once.
    pub(crate) fn take(&self) -> Option<ToOpen> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    fn put(&self, opened: ToOpen) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(opened);
    }
}

/// One word of a command line that asks for something to be opened.
#[derive(Debug, PartialEq, Eq)]
enum Given {
    File(PathBuf),
    Place(String),
}

/// True if a word can only be a file or a link. A bare word is a subcommand of the terminal, whatever lies in the folder.
pub(crate) fn is_given(word: &OsStr) -> bool {
    let text = word.to_string_lossy();
    !text.starts_with('-') && (text.contains(['.', '/', '\\']) || text.starts_with("cairn:"))
}

/// What a word means to somebody in this folder; nothing for a file that is not there and a link to elsewhere.
fn given(word: &OsStr, folder: &Path) -> Option<Given> {
    let link = word.to_str().and_then(|text| Url::parse(text).ok());
    match link.as_ref().map(Url::scheme) {
        Some(SCHEME) => link.as_ref().and_then(place).map(Given::Place),
        Some("file") => {
            link.and_then(|link| link.to_file_path().ok()).filter(|path| path.exists()).map(Given::File)
        }
        _ => Some(folder.join(word)).filter(|path| path.exists()).map(Given::File),
    }
}

/// The place a link names: its host is the screen, its path what the screen opens at.
fn place(link: &Url) -> Option<String> {
    let screen = link.host_str()?;
    let plain = |text: &str| text.chars().all(|c| c.is_ascii_alphanumeric() || "-_/%.~".contains(c));
    let place = format!("{screen}{}", link.path().trim_end_matches('/'));
    plain(&place).then_some(place)
}

/// Takes in what a start was asked to open, from somebody in this folder, and tells the page if there is anything.
pub(crate) fn take_in<R: Runtime>(app: &AppHandle<R>, words: &[OsString], folder: &Path) {
    let (mut files, mut place) = (Vec::new(), None);
    for word in words {
        match given(word, folder) {
            Some(Given::File(path)) => files.push(path),
            Some(Given::Place(named)) => place = Some(named),
            None => (),
        }
    }
    let opened = match files.as_slice() {
        [] => place.map(|place| ToOpen::Place { place }),
        [path] if app.state::<Restoring>().drop_here(path) => Some(ToOpen::Backup),
        [path] if app.state::<Held>().drop_here(path) => Some(ToOpen::OfYou),
        _ => Some(ToOpen::Postings { names: app.state::<Bringing>().choose(files) }),
    };
    if let Some(opened) = opened {
        if opened == ToOpen::Backup {
            // Whoever looks at the backups already does not open them anew.
            let _ = app.emit("dropped-backup", ());
        }
        app.state::<Waiting>().put(opened);
        // A page that is not there yet asks when it is.
        let _ = app.emit("opened", ());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(word: &str, folder: &Path) -> Option<Given> {
        given(OsStr::new(word), folder)
    }

    #[test]
    fn a_link_names_a_place_and_nothing_else() {
        let here = Path::new("/");
        let place = |word: &str| match meant(word, here) {
            Some(Given::Place(place)) => Some(place),
            _ => None,
        };
        assert_eq!(place("cairn://gap/raft"), Some("gap/raft".into()));
        assert_eq!(place("cairn://today/"), Some("today".into()));
        assert_eq!(place("cairn://market/my%20jobs?x=1#y"), Some("market/my%20jobs".into()));
        for odd in [
            "cairn:gap",
            "cairn://",
            "cairn://gap/'onload'",
            "https://example.com/gap",
            "javascript:alert(1)",
        ] {
            assert_eq!(place(odd), None, "{odd}");
        }
    }

    #[test]
    fn a_file_is_meant_from_the_folder_one_is_in() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("me and mine.cairn");
        std::fs::write(&file, "{}").unwrap();
        let expected = Some(Given::File(file.clone()));
        assert_eq!(meant("me and mine.cairn", folder.path()), expected);
        assert_eq!(meant(Url::from_file_path(&file).unwrap().as_str(), Path::new("/")), expected);
        assert_eq!(meant("missing.cairn", folder.path()), None);
    }

    #[test]
    fn a_bare_word_is_for_the_terminal() {
        let is_given = |word: &str| is_given(OsStr::new(word));
        for word in ["cairn://gap/raft", "./plan", "plan.cairn", "/tmp/postings", "file:///tmp/a.jsonl"] {
            assert!(is_given(word), "{word}");
        }
        for word in ["plan", "gap", "--help", "--data-dir=./here"] {
            assert!(!is_given(word), "{word}");
        }
    }
}
