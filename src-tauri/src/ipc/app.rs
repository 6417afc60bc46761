//! About the app itself.

use chrono::NaiveDate;
use serde::Serialize;
use tauri::State;

use super::{Answer, Failure, Invalid};
use crate::desk::Desk;
use crate::outside::Outside;

/// What the app knows about itself.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Status {
    /// The day findings are computed for.
    pub today: NaiveDate,
    /// The version of Cairn.
    pub version: String,
    /// The folder the data is in.
    pub data_folder: String,
    /// The version of the database's schema.
    pub schema_version: u32,
}

/// What day it is, which Cairn this is, and where it keeps things.
#[tauri::command(async)]
#[specta::specta]
pub fn app_status(desk: State<'_, Desk>) -> Answer<Status> {
    Ok(Status {
        today: desk.today(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        data_folder: desk.folder().display().to_string(),
        schema_version: desk.cairn()?.schema_version()?,
    })
}

/// Opens a web address in the person's browser. The window itself never leaves its page.
#[tauri::command(async)]
#[specta::specta]
pub fn app_open_link(outside: State<'_, Box<dyn Outside>>, url: String) -> Answer<()> {
    let web =
        url.parse().is_ok_and(|url: tauri::Url| matches!(url.scheme(), "https" | "http") && url.has_host());
    if !web {
        return Err(Failure::invalid("url", Invalid::Link));
    }
    outside.open_link(&url).map_err(|error| Failure::unexpected(&error))
}
