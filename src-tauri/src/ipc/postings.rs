//! Bringing postings in. Paths come from the system's dialogs or from what was dropped, never from the page.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use cairn_core::Changed;
use cairn_core::market::import::{
    Columns, ImportFrom, ImportInto, ImportProgress, ImportRequest, PostingsPreview,
};
use cairn_domain::id::MarketId;
use serde::{Deserialize, Serialize};
use tauri::State;

use super::{Answer, Failure};
use crate::desk::Desk;
use crate::outside::{Outside, Pick};

/// What was chosen or dropped last, and whether the import that is under way should end.
#[derive(Clone, Default)]
pub struct Bringing {
    chosen: Arc<Mutex<Vec<PathBuf>>>,
    ended: Arc<AtomicBool>,
}

impl Bringing {
    /// Takes note of files and folders; tells their names.
    pub(crate) fn choose(&self, paths: Vec<PathBuf>) -> Vec<String> {
        let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let names = paths.iter().map(name).collect();
        *self.chosen.lock().unwrap_or_else(PoisonError::into_inner) = paths;
        names
    }
}

/// Where postings come from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PostingsFrom {
    /// What was chosen or dropped last.
    Chosen,
    /// A text that was pasted.
    Text {
        /// The text.
        text: String,
    },
}

/// The market postings go to.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, specta::Type)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PostingsInto {
    /// One of one's own.
    Market {
        /// Which.
        id: MarketId,
    },
    /// A new one.
    New {
        /// Its name.
        name: String,
    },
}

/// The page hears of progress this often at most.
const PAUSE: Duration = Duration::from_millis(100);

/// Asks which files or which folder to bring in; tells their names, and none when none was chosen.
#[tauri::command(async)]
#[specta::specta]
pub fn postings_choose(
    outside: State<'_, Box<dyn Outside>>,
    bringing: State<'_, Bringing>,
    pick: Pick,
) -> Answer<Vec<String>> {
    Ok(bringing.choose(outside.postings_which(pick)))
}

/// Prepares an import and tells what it would do. The page hears `importing` on the way.
#[tauri::command(async)]
#[specta::specta]
pub fn postings_prepare(
    desk: State<'_, Desk>,
    outside: State<'_, Box<dyn Outside>>,
    bringing: State<'_, Bringing>,
    from: PostingsFrom,
    into: PostingsInto,
    columns: Option<Columns>,
) -> Answer<PostingsPreview> {
    let from = match from {
        PostingsFrom::Text { text } => ImportFrom::Text(text),
        PostingsFrom::Chosen => {
            ImportFrom::Paths(bringing.chosen.lock().unwrap_or_else(PoisonError::into_inner).clone())
        }
    };
    let into = match into {
        PostingsInto::Market { id } => ImportInto::Market(id),
        PostingsInto::New { name } => ImportInto::New(name),
    };
    bringing.ended.store(false, Ordering::Relaxed);
    let mut told = Instant::now();
    let on = &mut |progress: &ImportProgress| {
        if told.elapsed() >= PAUSE {
            told = Instant::now();
            outside.importing(progress);
        }
        if bringing.ended.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let request = ImportRequest { from, into, columns };
    Ok(desk.cairn()?.market_import_prepare(&request, desk.today(), on)?)
}

/// Ends the import that is being prepared; nothing of it stays.
#[tauri::command]
#[specta::specta]
pub fn postings_end(bringing: State<'_, Bringing>) -> Answer<()> {
    bringing.ended.store(true, Ordering::Relaxed);
    Ok(())
}

/// Brings a prepared import into sight, as one step.
#[tauri::command(async)]
#[specta::specta]
pub fn postings_apply(desk: State<'_, Desk>, prepared: u32) -> Answer<Changed<MarketId>> {
    Ok(desk.cairn()?.market_import_apply(prepared, desk.today())?)
}

/// Gives a prepared import up.
#[tauri::command(async)]
#[specta::specta]
pub fn postings_give_up(desk: State<'_, Desk>, prepared: u32) -> Result<(), Failure> {
    Ok(desk.cairn()?.market_import_give_up(prepared)?)
}
