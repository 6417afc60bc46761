//! What one can learn from.

use cairn_core::Changed;
use cairn_core::catalog::{CatalogRow, ResourceView};
use cairn_domain::catalog::own::{Recognized, ResourceDraft};
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

/// What a pasted line, an address or an ISBN tells of a resource. Nothing is fetched.
#[tauri::command(async)]
#[specta::specta]
pub fn resource_recognize(desk: State<'_, Desk>, text: String) -> Answer<Recognized> {
    Ok(desk.cairn()?.resource_recognize(&text)?)
}

/// Adds a resource of one's own.
#[tauri::command(async)]
#[specta::specta]
pub fn resource_add(desk: State<'_, Desk>, draft: ResourceDraft) -> Answer<Changed<ResourceId>> {
    Ok(desk.cairn()?.resource_add(&draft, desk.today())?)
}

/// Describes a resource of one's own anew.
#[tauri::command(async)]
#[specta::specta]
pub fn resource_change(desk: State<'_, Desk>, id: ResourceId, draft: ResourceDraft) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.resource_change(&id, &draft, desk.today())?)
}

/// Takes a resource of one's own out of the library.
#[tauri::command(async)]
#[specta::specta]
pub fn resource_remove(desk: State<'_, Desk>, id: ResourceId) -> Answer<Changed<()>> {
    Ok(desk.cairn()?.resource_remove(&id)?)
}
