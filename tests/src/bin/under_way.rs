//! Lays the data of somebody under way into a folder, for a window to be opened on it.

use std::path::PathBuf;

use cairn_core::Cairn;
use cairn_tests::{TODAY, people};

fn main() {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).expect("the folder is named");
    let cairn = Cairn::open(&folder.join("cairn.db"), TODAY).expect("a new file");
    people::somebody_under_way(&cairn);
    let settings = cairn.settings_get().expect("settings are there");
    let settings = cairn_domain::settings::Settings { started: true, ..settings };
    cairn.settings_set(&settings).expect("settings are kept");
}
