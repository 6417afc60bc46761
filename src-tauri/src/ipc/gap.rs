//! What is missing.

use cairn_domain::gap::GapReport;
use tauri::State;

use super::Answer;
use crate::desk::Desk;

/// Compares the profile with the chosen role on the chosen market.
#[tauri::command(async)]
#[specta::specta]
pub fn gap_report(desk: State<'_, Desk>) -> Answer<GapReport> {
    Ok(desk.cairn()?.gap_report()?)
}
