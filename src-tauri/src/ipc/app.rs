//! About the app itself.

use chrono::NaiveDate;
use serde::Serialize;
use tauri::State;

use super::{Answer, Failure, Invalid};
use crate::desk::Desk;
use crate::link::leading_out;
use crate::log;
use crate::opened::{ToOpen, Waiting};
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
    /// Whether what is shown is a sample, and not the person's own.
    pub sample: bool,
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
        sample: desk.is_sample(),
    })
}

/// Shows a sample to look around with, in the place of the person's own data, which it does not touch.
/// The page begins anew after it.
#[tauri::command(async)]
#[specta::specta]
pub fn app_sample_begin(desk: State<'_, Desk>) -> Answer<()> {
    desk.begin_sample()
}

/// Shows the person's own data again. Nothing of the sample is kept. The page begins anew after it.
#[tauri::command(async)]
#[specta::specta]
pub fn app_sample_end(desk: State<'_, Desk>) -> Answer<()> {
    desk.end_sample();
    Ok(())
}

/// Opens a web address in the person's browser. The window itself never leaves its page.
#[tauri::command(async)]
#[specta::specta]
pub fn app_open_link(outside: State<'_, Box<dyn Outside>>, url: String) -> Answer<()> {
    let url = leading_out(&url).ok_or_else(|| Failure::invalid("url", Invalid::Link))?;
    // What the system says of it quotes the address, which is the person's.
    outside
        .open_link(url.as_str())
        .map_err(|_| Failure::Unexpected { incident: log::incident(&"no browser could be started") })
}

/// What Cairn was started or called for, once; nothing where the page has it already.
#[tauri::command]
#[specta::specta]
pub fn app_opened(waiting: State<'_, Waiting>) -> Option<ToOpen> {
    waiting.take()
}

/// How large the page may be drawn, in percent.
const ZOOM: std::ops::RangeInclusive<u16> = 50..=400;

/// Draws the whole page larger or smaller, in percent of its usual size.
#[tauri::command]
#[specta::specta]
pub fn app_zoom(outside: State<'_, Box<dyn Outside>>, percent: u16) -> Answer<()> {
    if !ZOOM.contains(&percent) {
        return Err(Failure::invalid("percent", Invalid::Zoom));
    }
    outside.zoom(percent).map_err(|error| Failure::unexpected(&error))
}

/// Ends Cairn, with everything kept.
#[tauri::command]
#[specta::specta]
pub fn app_quit(outside: State<'_, Box<dyn Outside>>) -> Answer<()> {
    outside.quit().map_err(|error| Failure::unexpected(&error))
}
