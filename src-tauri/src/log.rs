//! What happened, in a file beside the data, so that a person can send it along with a question.
//!
//! Nothing of what a person entered is written here: only what went wrong, and where.

use std::fmt::Display;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use ::log::LevelFilter;
use tauri::Runtime;
use tauri::plugin::TauriPlugin;
use tauri_plugin_log::{Builder, RotationStrategy, Target, TargetKind};

/// A file that is full makes room for a new one; one old file is kept.
const LARGEST_FILE: u128 = 1_000_000;

/// Writes to `logs/cairn.log` in the data folder.
pub(crate) fn plugin<R: Runtime>(folder: &Path) -> TauriPlugin<R> {
    let file = TargetKind::Folder { path: folder.join("logs"), file_name: Some("cairn".into()) };
    Builder::new()
        .clear_targets()
        .target(Target::new(file))
        .level(LevelFilter::Info)
        .max_file_size(LARGEST_FILE)
        .rotation_strategy(RotationStrategy::KeepOne)
        .build()
}

/// Writes down something nobody expected and answers the short name under which it can be found in the file.
pub(crate) fn incident(what: &dyn Display) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let name = format!("{:06x}-{}", seconds & 0x00ff_ffff, COUNT.fetch_add(1, Ordering::Relaxed));
    ::log::error!("incident {name}: {what}");
    name
}

/// A panic is a mistake of ours. It is written down before anything else happens.
pub(crate) fn write_down_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        ::log::error!("panic: {panic}");
        before(panic);
    }));
}
