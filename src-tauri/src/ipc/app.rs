//! About the app itself.

use chrono::NaiveDate;
use serde::Serialize;
use tauri::State;

use crate::clock::Clock;

/// What the app knows about itself.
#[derive(Debug, Clone, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Status {
    /// The day findings are computed for.
    today: NaiveDate,
    /// The version of Cairn.
    version: &'static str,
}

/// What day it is, and which Cairn this is.
#[tauri::command(async)]
#[specta::specta]
pub fn app_status(clock: State<'_, Clock>) -> Status {
    Status { today: clock.today(), version: env!("CARGO_PKG_VERSION") }
}
