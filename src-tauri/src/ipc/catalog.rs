//! What one can learn from.

use cairn_core::catalog::{CatalogRow, ResourceView};
use cairn_domain::id::ResourceId;
use tauri::State;

use super::Answer;
use crate::desk::Desk;

/// Every resource, those that help with most gaps first.
#[tauri::command(async)]
#[specta::specta]
pub fn catalog_list(desk: State<'_, Desk>) -> Answer<Vec<CatalogRow>> {
    Ok(desk.cairn()?.catalog_list()?)
}

/// A resource with everything a reader wants to know of it.
#[tauri::command(async)]
#[specta::specta]
pub fn catalog_resource(desk: State<'_, Desk>, id: ResourceId) -> Answer<ResourceView> {
    Ok(desk.cairn()?.catalog_resource(&id)?)
}
