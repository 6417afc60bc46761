//! What one chose, and taking changes back.

use cairn_core::Changed;
use cairn_core::settings::UndoState;
use cairn_domain::settings::Settings;
use tauri::State;

use super::Answer;
use crate::desk::Desk;

/// What one chose.
#[tauri::command(async)]
#[specta::specta]
pub fn settings_get(desk: State<'_, Desk>) -> Answer<Settings> {
    Ok(desk.cairn()?.settings_get()?)
}

/// Keeps what one chose.
#[tauri::command(async)]
#[specta::specta]
pub fn settings_set(desk: State<'_, Desk>, settings: Settings) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.settings_set(&settings)?)
}

/// Takes the last step back; tells which it was, if there was one.
#[tauri::command(async)]
#[specta::specta]
pub fn undo(desk: State<'_, Desk>) -> Answer<Changed<Option<String>>> {
    Ok(desk.cairn()?.undo()?)
}

/// Does the step taken back last again; tells which it was, if there was one.
#[tauri::command(async)]
#[specta::specta]
pub fn redo(desk: State<'_, Desk>) -> Answer<Changed<Option<String>>> {
    Ok(desk.cairn()?.redo()?)
}

/// What could be taken back, and what could be done again.
#[tauri::command(async)]
#[specta::specta]
pub fn undo_state(desk: State<'_, Desk>) -> Answer<UndoState> {
    Ok(desk.cairn()?.undo_state()?)
}
