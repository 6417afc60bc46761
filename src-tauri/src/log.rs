//! What happened, in a file beside the data, so that a person can send it along with a question.
//!
//! Nothing of what a person entered is written here: only what went wrong, and where.

use std::fmt::{self, Display};
use std::panic::PanicHookInfo;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};
use std::{fs, io};

use ::log::LevelFilter;
use tauri::Runtime;
use tauri::plugin::TauriPlugin;
use tauri_plugin_log::{Builder, RotationStrategy, Target, TargetKind};

/// A file that is full makes room for a new one.
const LARGEST_FILE: u128 = 1_000_000;

/// Writes to `logs/cairn.log` in the data folder.
pub(crate) fn plugin<R: Runtime>(data: &Path) -> TauriPlugin<R> {
    let folder = data.join("logs");
    // A folder that cannot be made is told by the plugin, and one that is not ours stays as it is.
    let _ = for_the_owner_alone(&folder);
    let file = TargetKind::Folder { path: folder, file_name: Some("cairn".into()) };
    Builder::new()
        .clear_targets()
        .target(Target::new(file))
        .level(LevelFilter::Info)
        // What libraries find worth saying may quote what they were given.
        .filter(|about| about.target().starts_with("cairn"))
        .max_file_size(LARGEST_FILE)
        .rotation_strategy(RotationStrategy::KeepOne)
        .build()
}

/// Makes the folder for the logs private, and what an earlier start left in it.
#[cfg(unix)]
fn for_the_owner_alone(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};

    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    for file in fs::read_dir(folder)?.flatten() {
        if file.file_type()?.is_file() {
            fs::set_permissions(file.path(), fs::Permissions::from_mode(0o600))?;
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn for_the_owner_alone(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// Writes down something nobody expected and answers the short name under which it can be found in the file.
pub(crate) fn incident(what: &dyn Display) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let name = format!("{:06x}-{}", seconds & 0x00ff_ffff, COUNT.fetch_add(1, Ordering::Relaxed));
    // One thing is one line, whatever it says.
    ::log::error!("incident {name}: {}", what.to_string().replace(char::is_control, " "));
    name
}

/// A panic is a mistake of ours. Where it was is written down before anything else happens; what it says may quote the
/// person, so only somebody who develops Cairn sees that, in the terminal.
pub(crate) fn write_down_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        ::log::error!("panic {}", Place(panic));
        if cfg!(debug_assertions) {
            before(panic);
        }
    }));
}

struct Place<'a>(&'a PanicHookInfo<'a>);

impl Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.location() {
            Some(place) => write!(f, "at {place}"),
            None => f.write_str("somewhere"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[test]
    fn of_a_panic_only_its_place_is_written_down() {
        let written = Arc::new(Mutex::new(String::new()));
        let into = Arc::clone(&written);
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| *into.lock().unwrap() = Place(panic).to_string()));
        let text = String::from("a secr\u{e9}t");
        // As where a text is cut inside a letter: what the panic says quotes the text.
        let cut = std::panic::catch_unwind(move || text[..7].to_owned());
        std::panic::set_hook(before);
        assert!(cut.is_err());
        let written = written.lock().unwrap();
        assert!(written.starts_with("at ") && !written.contains("secr"), "{written}");
    }

    #[cfg(unix)]
    #[test]
    fn the_logs_are_for_their_owner_alone_also_those_of_an_earlier_start() {
        use std::os::unix::fs::PermissionsExt;

        let home = tempfile::tempdir().unwrap();
        let logs = home.path().join("logs");
        fs::create_dir(&logs).unwrap();
        fs::set_permissions(&logs, fs::Permissions::from_mode(0o755)).unwrap();
        fs::write(logs.join("cairn.log"), "").unwrap();
        fs::set_permissions(logs.join("cairn.log"), fs::Permissions::from_mode(0o644)).unwrap();
        for_the_owner_alone(&logs).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&logs), mode(&logs.join("cairn.log"))), (0o700, 0o600));
    }
}
