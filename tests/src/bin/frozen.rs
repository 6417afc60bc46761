//! Lays the oldest database a released Cairn wrote into a folder, as the data of somebody who upgrades.

use std::fs;
use std::path::{Path, PathBuf};

fn main() {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).expect("the folder is named");
    let sql = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/databases/v1.sql");
    fs::create_dir_all(&folder).expect("a folder for the data");
    let made = rusqlite::Connection::open(folder.join("cairn.db")).expect("a new file");
    made.execute_batch(&fs::read_to_string(sql).expect("the frozen SQL is text"))
        .expect("the frozen SQL runs");
}
