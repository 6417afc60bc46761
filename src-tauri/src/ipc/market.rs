//! What employers ask for.

use cairn_core::market::{MarketSummary, MarketView, RoleSummary};
use cairn_domain::source::Source;
use tauri::State;

use super::Answer;
use crate::desk::Desk;

/// The roles one can choose from.
#[tauri::command(async)]
#[specta::specta]
pub fn market_roles(desk: State<'_, Desk>) -> Answer<Vec<RoleSummary>> {
    Ok(desk.cairn()?.market_roles())
}

/// The markets one can choose from.
#[tauri::command(async)]
#[specta::specta]
pub fn market_list(desk: State<'_, Desk>) -> Answer<Vec<MarketSummary>> {
    Ok(desk.cairn()?.market_list())
}

/// The chosen market with the weights that follow from it.
#[tauri::command(async)]
#[specta::specta]
pub fn market_report(desk: State<'_, Desk>) -> Answer<MarketView> {
    Ok(desk.cairn()?.market_report()?)
}

/// The register of sources, which every figure names an entry of.
#[tauri::command(async)]
#[specta::specta]
pub fn market_sources(desk: State<'_, Desk>) -> Answer<Vec<Source>> {
    Ok(desk.cairn()?.market_sources())
}
