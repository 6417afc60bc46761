//! What is still known.

use cairn_core::practice::CardRow;
use tauri::State;

use super::Answer;
use crate::desk::Desk;

/// Every card, in shipped order.
#[tauri::command(async)]
#[specta::specta]
pub fn practice_cards(desk: State<'_, Desk>) -> Answer<Vec<CardRow>> {
    Ok(desk.cairn()?.practice_cards()?)
}
