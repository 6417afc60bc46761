//! Bringing something in. What was looked at is held here until it is applied, so the page can only apply what the
//! person saw, and no path or file ever comes from it.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use cairn_core::bring::{Brought, LARGEST_BROUGHT, is_about_the_person};
use cairn_core::skills::AssessRequest;
use cairn_core::{Changed, Rule};
use cairn_domain::merge::ImportPreview;
use serde::Serialize;
use tauri::State;

use super::{Answer, Failure};
use crate::desk::Desk;
use crate::outside::Outside;

/// What was looked at last, and what was dropped on the window to be looked at.
#[derive(Default)]
pub struct Held {
    looked: Mutex<Option<Arc<File>>>,
    dropped: Mutex<Option<PathBuf>>,
}

/// Enough of a file to tell what it is.
const BEGIN: u64 = 64 * 1024;

struct File {
    name: String,
    bytes: Vec<u8>,
}

/// What was brought, and what it would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Looked {
    /// The name of the file.
    pub name: String,
    /// What it would change.
    pub brought: Brought,
}

impl Held {
    fn look(&self, desk: &Desk, name: String, bytes: Vec<u8>) -> Answer<Looked> {
        *self.looked.lock().unwrap_or_else(PoisonError::into_inner) = None;
        let brought = desk.cairn()?.bring_look(&name, &bytes, &cairn_document::read, desk.today())?;
        let looked = Looked { name: name.clone(), brought };
        *self.looked.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(File { name, bytes }));
        Ok(looked)
    }

    fn look_at(&self, desk: &Desk, path: &Path) -> Answer<Looked> {
        if path.is_dir() {
            return self.look_into(desk, path);
        }
        let (name, bytes) = brought(path)?;
        self.look(desk, name, bytes)
    }

    /// A folder is read by the core itself; of it only the name is held.
    fn look_into(&self, desk: &Desk, folder: &Path) -> Answer<Looked> {
        let brought = Brought::Claims(desk.cairn()?.folder_look(folder, desk.today())?);
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let file = File { name: name.clone(), bytes: Vec::new() };
        *self.looked.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(file));
        Ok(Looked { name, brought })
    }

    /// Takes note of a file or folder that was dropped, if it tells of the person.
    pub(crate) fn drop_here(&self, path: &Path) -> bool {
        let about = if path.is_dir() {
            path.join(".git").exists()
        } else {
            let mut begin = Vec::new();
            // A pipe that nobody writes into would never open.
            let is_file = fs::metadata(path).is_ok_and(|facts| facts.is_file());
            let mut read = || fs::File::open(path).and_then(|file| file.take(BEGIN).read_to_end(&mut begin));
            is_file && read().is_ok() && is_about_the_person(&begin)
        };
        if about {
            *self.dropped.lock().unwrap_or_else(PoisonError::into_inner) = Some(path.to_path_buf());
        }
        about
    }

    fn file(&self) -> Answer<Arc<File>> {
        let held = self.looked.lock().unwrap_or_else(PoisonError::into_inner).clone();
        held.ok_or(Failure::Refused { rule: Rule::NothingBrought })
    }
}

/// Asks which file to bring in, and looks at it; nothing when none was chosen.
#[tauri::command(async)]
#[specta::specta]
pub fn import_choose(
    desk: State<'_, Desk>,
    held: State<'_, Held>,
    outside: State<'_, Box<dyn Outside>>,
) -> Answer<Option<Looked>> {
    let Some(path) = outside.bring_which() else { return Ok(None) };
    held.look_at(&desk, &path).map(Some)
}

/// Asks for a folder of git repositories, and looks at the code in it; nothing when none was chosen.
#[tauri::command(async)]
#[specta::specta]
pub fn import_folder(
    desk: State<'_, Desk>,
    held: State<'_, Held>,
    outside: State<'_, Box<dyn Outside>>,
) -> Answer<Option<Looked>> {
    let Some(folder) = outside.bring_which_folder() else { return Ok(None) };
    held.look_into(&desk, &folder).map(Some)
}

/// Looks at what was dropped on the window; nothing where it was looked at already.
#[tauri::command(async)]
#[specta::specta]
pub fn import_dropped(desk: State<'_, Desk>, held: State<'_, Held>) -> Answer<Option<Looked>> {
    let dropped = held.dropped.lock().unwrap_or_else(PoisonError::into_inner).take();
    dropped.map(|path| held.look_at(&desk, &path)).transpose()
}

/// Looks at a text that was pasted.
#[tauri::command(async)]
#[specta::specta]
pub fn import_paste(
    desk: State<'_, Desk>,
    held: State<'_, Held>,
    name: String,
    text: String,
) -> Answer<Looked> {
    held.look(&desk, name, text.into_bytes())
}

/// Adds the rows that were looked at, as one step.
#[tauri::command(async)]
#[specta::specta]
pub fn import_apply(desk: State<'_, Desk>, held: State<'_, Held>) -> Answer<Changed<ImportPreview>> {
    let file = held.file()?;
    Ok(desk.cairn()?.import_apply(&file.name, &file.bytes, desk.today())?)
}

/// Keeps what the person decided on the skills of the document that was looked at, as one step.
#[tauri::command(async)]
#[specta::specta]
pub fn import_take(
    desk: State<'_, Desk>,
    held: State<'_, Held>,
    decided: Vec<AssessRequest>,
) -> Answer<Changed<()>> {
    let file = held.file()?;
    Ok(desk.cairn()?.claims_take(&file.name, &decided, desk.today())?)
}

/// The name and the bytes of a file that was chosen.
pub(super) fn brought(path: &Path) -> Answer<(String, Vec<u8>)> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let unreadable = |problem: String| Failure::FileUnreadable { name: name.clone(), line: None, problem };
    let facts = fs::metadata(path).map_err(|error| unreadable(error.to_string()))?;
    let largest = u64::try_from(LARGEST_BROUGHT).unwrap_or(u64::MAX);
    if !facts.is_file() || facts.len() > largest {
        return Err(unreadable("it is not a file of at most 32 MiB".to_owned()));
    }
    let bytes = fs::read(path).map_err(|error| unreadable(error.to_string()))?;
    Ok((name, bytes))
}
