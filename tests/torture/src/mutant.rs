//! Mistakes on purpose: each harness has to notice those it is there for.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use cairn_core::Cairn;
use chrono::NaiveDate;
use rusqlite::Connection;

use crate::act::{exported, kind};

/// A mistake somebody could make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Mutant {
    /// A write is acknowledged before it is kept.
    AckFirst,
    /// An export is written under its name from the first byte on.
    ExportInPlace,
    /// An upgrade takes each statement by itself, and says at the end that it is done.
    UpgradeInSteps,
    /// The database may be read by everybody.
    ForAll,
    /// Turning the log on is tried once, and given up where somebody else is at it.
    NoPatience,
}

impl Mutant {
    /// The word for it on the command line.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::AckFirst => "ack-first",
            Self::ExportInPlace => "export-in-place",
            Self::UpgradeInSteps => "upgrade-in-steps",
            Self::ForAll => "for-all",
            Self::NoPatience => "no-patience",
        }
    }
}

/// The export, written where the last one is.
pub(crate) fn export_in_place(cairn: &Cairn, path: &Path, today: NaiveDate) -> Result<(), String> {
    let bytes = exported(cairn, today).map_err(|error| kind(&error))?;
    let failed = |error: std::io::Error| error.to_string();
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let mut file = File::create(path).map_err(failed)?;
    // As slow as a disk can be: otherwise only a lucky kill would meet what is half there.
    let mut pieces = bytes.chunks(2_048);
    pieces.try_for_each(|piece| file.write_all(piece).and_then(|()| file.sync_data())).map_err(failed)
}

/// The steps of the upgrades after the first released version.
const STEPS: [&str; 5] = [
    include_str!("../../../src-tauri/store/migrations/0002_own_markets.sql"),
    include_str!("../../../src-tauri/store/migrations/0003_corrections.sql"),
    include_str!("../../../src-tauri/store/migrations/0004_seen_and_reminded.sql"),
    include_str!("../../../src-tauri/store/migrations/0005_own_resources_and_applications.sql"),
    include_str!("../../../src-tauri/store/migrations/0006_practice.sql"),
];

/// Upgrades the oldest database, in no transaction.
pub(crate) fn upgrade_in_steps(path: &Path) {
    let upgraded = Connection::open(path).and_then(|connection| {
        connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
        let version: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if version == 1 {
            STEPS.iter().try_for_each(|step| connection.execute_batch(step))?;
            connection.pragma_update(None, "user_version", crate::kill::NEWEST)?;
        }
        Ok(())
    });
    // The judge tells what came of it.
    drop(upgraded);
}

/// As Cairn once opened a new database: with patience for everything but this.
pub(crate) fn turns_the_log_on_once(path: &Path) -> rusqlite::Result<()> {
    if let Some(folder) = path.parent() {
        // Opening tells where that failed.
        let _ = std::fs::create_dir_all(folder);
    }
    let connection = Connection::open(path)?;
    connection.busy_timeout(std::time::Duration::from_secs(5))?;
    connection.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))
}
