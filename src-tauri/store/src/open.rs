//! Opening: make, upgrade, refuse or set aside, and never lose anything.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use rusqlite::{Connection, TransactionBehavior};

use crate::connection::{APPLICATION_ID, application_id, file, guard, keep_safely, schema_version};
use crate::{Error, Result, backup, files, undo};

const SCHEMA: &str = include_str!("../schema.sql");

/// The newest schema version; `schema.sql` is this one.
pub(crate) const SUPPORTED: u32 = 6;

/// The step to each released version, oldest first.
const STEPS: &[(u32, &str)] = &[
    (1, include_str!("../migrations/0001_first.sql")),
    (2, include_str!("../migrations/0002_own_markets.sql")),
    (3, include_str!("../migrations/0003_corrections.sql")),
    (4, include_str!("../migrations/0004_seen_and_reminded.sql")),
    (5, include_str!("../migrations/0005_own_resources_and_applications.sql")),
    (6, include_str!("../migrations/0006_practice.sql")),
];

pub(crate) fn in_memory() -> Result<Connection> {
    let mut connection = Connection::open_in_memory().map_err(|error| Error::of("open", error))?;
    guard(&connection).map_err(|error| Error::of("guard", error))?;
    make(&mut connection)?;
    undo::watch(&connection)?;
    Ok(connection)
}

/// An empty database as a Cairn of this schema version made it.
pub(crate) fn in_memory_of_version(version: u32) -> Result<Connection> {
    of_version(Connection::open_in_memory().map_err(|error| Error::of("open", error))?, version)
}

/// The same in a file.
pub(crate) fn fresh_of_version(path: &Path, version: u32) -> Result<Connection> {
    let connection = file(path).map_err(|error| Error::of("open", error))?;
    guard(&connection).map_err(|error| Error::of("guard", error))?;
    of_version(connection, version)
}

fn of_version(connection: Connection, version: u32) -> Result<Connection> {
    let failed = |error| Error::of("schema", error);
    for (_, step) in STEPS.iter().filter(|(step, _)| *step <= version) {
        connection.execute_batch(step).map_err(failed)?;
    }
    connection.pragma_update(None, "application_id", APPLICATION_ID).map_err(failed)?;
    connection.pragma_update(None, "user_version", version).map_err(failed)?;
    Ok(connection)
}

/// Looks at every page of the database there, if there is one, and sets it aside where it is damaged; tells where it
/// lies then. Opening it looks at every page only after it was not closed well.
pub fn set_aside_if_damaged(path: &Path, today: NaiveDate) -> Result<Option<PathBuf>> {
    if !path.exists() {
        return Ok(None);
    }
    refuse_what_is_not_ours(path)?;
    let looked = file(path).map_err(|error| Problem::from(Error::of("open", error))).and_then(|connection| {
        guard(&connection).map_err(|error| Error::of("guard", error))?;
        check(&connection)
    });
    match looked {
        Ok(()) => Ok(None),
        Err(Problem::Damage) => files::set_aside(path, today).map(Some),
        Err(Problem::Other(error)) => Err(error),
    }
}

pub(crate) fn open(path: &Path, today: NaiveDate) -> Result<Connection> {
    refuse_what_is_not_ours(path)?;
    files::make_private(path)?;
    backup::sweep(path);
    let opened = match open_sound(path, today, Sharing::WithOthers) {
        // The index that processes share wants room before anything can be read; alone, none is needed.
        Err(Problem::Other(Error::Full)) => match open_sound(path, today, Sharing::Alone) {
            // Whatever was in the way of that as well: it is room that is missing.
            Err(Problem::Other(_)) => Err(Problem::Other(Error::Full)),
            opened => opened,
        },
        opened => opened,
    };
    match opened {
        Err(Problem::Damage) => {
            let set_aside = files::set_aside(path, today)?;
            files::suspect(path, false);
            Err(Error::Damaged { set_aside, backup: backup::newest_sound(path).map(Box::new) })
        }
        Err(Problem::Other(error)) => Err(error),
        Ok(connection) => Ok(connection),
    }
}

enum Problem {
    Damage,
    Other(Error),
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        match &error {
            Error::Sql { source, .. } if Error::is_damage(source) => Self::Damage,
            _ => Self::Other(error),
        }
    }
}

/// Whether other processes may have the database open at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sharing {
    WithOthers,
    Alone,
}

fn open_sound(path: &Path, today: NaiveDate, sharing: Sharing) -> std::result::Result<Connection, Problem> {
    let unclean = files::with_side_files(path).len() > 1 || files::is_suspected(path);
    let mut connection = file(path).map_err(|error| Error::of("open", error))?;
    guard(&connection).map_err(|error| Error::of("guard", error))?;
    if sharing == Sharing::Alone {
        connection
            .pragma_update_and_check(None, "locking_mode", "exclusive", |_| Ok(()))
            .map_err(|error| Error::of("locking_mode", error))?;
    }
    keep_safely(&connection)?;
    if unclean {
        check(&connection)?;
        files::suspect(path, false);
    }
    make(&mut connection)?;
    upgrade(&mut connection, path, today, sharing)?;
    undo::watch(&connection)?;
    Ok(connection)
}

/// Reads the file's header without opening it as a database, so that it stays as it is.
fn refuse_what_is_not_ours(path: &Path) -> Result<()> {
    let mut header = [0_u8; 72];
    let read = fs::File::open(path).and_then(|mut file| file.read_exact(&mut header));
    if read.is_err() || !header.starts_with(b"SQLite format 3\0") {
        // Missing, empty or damaged: opening it tells.
        return Ok(());
    }
    let number = |at: usize| {
        header.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map_or(0, u32::from_be_bytes)
    };
    let (found, application) = (number(60), number(68));
    if application != APPLICATION_ID.cast_unsigned() && (application != 0 || found != 0) {
        return Err(Error::NotOurs(path.to_path_buf()));
    }
    if found > SUPPORTED {
        return Err(Error::TooNew { found, supported: SUPPORTED });
    }
    Ok(())
}

/// After an unclean exit: a quick look at every page.
fn check(connection: &Connection) -> std::result::Result<(), Problem> {
    let answer: std::result::Result<String, _> =
        connection.pragma_query_value(None, "quick_check", |row| row.get(0));
    match answer {
        Ok(answer) if answer == "ok" => Ok(()),
        Ok(answer) if tells_of_the_disk(&answer) => {
            Err(Problem::Other(Error::DiskFailed { reason: "a page could not be read".into() }))
        }
        Ok(_) => Err(Problem::Damage),
        Err(error) => Err(Error::of("quick_check", error).into()),
    }
}

/// SQLite answers a look at every page with what it found, and a page the disk would not give it is among that: such a
/// file is as whole as before, and is not set aside. Errors of the disk are those whose lowest byte is 10.
pub(crate) fn tells_of_the_disk(answer: &str) -> bool {
    let codes = answer.split("error code").skip(1).filter_map(|rest| {
        let digits = rest.trim_start_matches(['=', ' ']);
        digits.split(|c: char| !c.is_ascii_digit()).next()?.parse::<u32>().ok()
    });
    answer.contains("failed to get page") || codes.into_iter().any(|code| code & 0xff == 10)
}

/// Gives an empty file the whole schema. Two processes may try at once; one of them finds it done.
fn make(connection: &mut Connection) -> Result<()> {
    let failed = |error| Error::of("schema", error);
    if schema_version(connection)? != 0 {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    if schema_version(&transaction)? == 0 && application_id(&transaction).map_err(failed)? == 0 {
        transaction.execute_batch(SCHEMA).map_err(failed)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID).map_err(failed)?;
        transaction.pragma_update(None, "user_version", SUPPORTED).map_err(failed)?;
    }
    transaction.commit().map_err(failed)
}

/// Copies an older database aside, then takes all steps at once.
fn upgrade(connection: &mut Connection, path: &Path, today: NaiveDate, sharing: Sharing) -> Result<()> {
    let found = schema_version(connection)?;
    if found > SUPPORTED {
        return Err(Error::TooNew { found, supported: SUPPORTED });
    }
    if found == SUPPORTED {
        return Ok(());
    }
    if sharing == Sharing::Alone {
        // The copy wants room, which is why the database was opened alone, and whoever makes it would wait for us.
        return Err(Error::Full);
    }
    backup::before_upgrade(path, today)?;
    take_steps(connection)
}

/// Takes all steps to the newest version at once.
pub(crate) fn take_steps(connection: &mut Connection) -> Result<()> {
    let failed = |error| Error::of("upgrade", error);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    // Another process may have taken them meanwhile.
    let found = schema_version(&transaction)?;
    if found < SUPPORTED {
        for (_, step) in STEPS.iter().filter(|(version, _)| *version > found) {
            transaction.execute_batch(step).map_err(failed)?;
        }
        transaction.pragma_update(None, "user_version", SUPPORTED).map_err(failed)?;
    }
    transaction.commit().map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_the_disk_does_not_give_is_no_damage() {
        for answer in [
            "Tree 2 page 17: unable to get the page. error code=266",
            "Tree 5 page 5 cell 3: btreeInitPage() returns error code 10",
            "Freelist: failed to get page 40",
        ] {
            assert!(tells_of_the_disk(answer), "{answer}");
        }
        for answer in [
            "Tree 2 page 17: btreeInitPage() returns error code 11",
            "Tree 2 page 17 cell 0: 2nd reference to page 10",
            "row 10 missing from index posting_of_import",
        ] {
            assert!(!tells_of_the_disk(answer), "{answer}");
        }
    }
}
