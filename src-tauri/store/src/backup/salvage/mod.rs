//! Reading what can still be read of a damaged database.
//!
//! Each table is read row by row, and where that fails key by key, into a fresh database. What the file no longer says of
//! its tables is made up for by looking at each page. What was read becomes a backup like any other, so it comes back
//! through the same gate. Of the damaged file only a copy is looked at.

mod claim;
mod pages;
#[cfg(test)]
mod tests;

use std::fs;
use std::path::{Path, PathBuf};

use cairn_domain::backup::{BadBackup, Made, Why};
use chrono::NaiveDateTime;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, TransactionBehavior, named_params, params_from_iter};

use super::copy::Copied;
use super::folder::Backup;
use super::gate::{Refusal, looking, upgraded};
use super::private::Private;
use super::replace::TABLES;
use crate::connection::{APPLICATION_ID, application_id, schema_version};
use crate::row::sql;
use crate::{Error, Reader, Result, files, open};
use pages::Pages;

/// What is found anew from the rest, and steps that no longer fit it.
const LEFT: [&str; 5] =
    ["posting_import_begun", "posting_reading", "posting_fingerprint", "undo_step", "undo_row"];

/// Tables of so many and such long rows that they are not held in memory; no row of them can mean nothing.
const LONG: [&str; 2] = ["posting", "posting_sighting"];

/// After so many keys in a row without one that can be read, a table is at its end.
const FAR: i64 = 20_000;

/// What was read of a damaged database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvaged {
    /// The tables of which there was something.
    pub tables: Vec<SavedTable>,
    /// The backup it became.
    pub backup: Backup,
}

/// What was read of one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedTable {
    /// Its name.
    pub table: &'static str,
    /// Rows that were read.
    pub read: u32,
    /// Rows that were not, as far as that is known.
    pub lost: u32,
    /// Whether the end of the table was seen. If not, more may be lost.
    pub to_its_end: bool,
}

/// Reads what can be read of a damaged file, and keeps it among the backups of a database.
pub(crate) fn salvage(damaged: &Path, database: &Path, at: NaiveDateTime) -> Result<Salvaged> {
    let private = Private::beside(database)?;
    let copy = copied(damaged, &private)?;
    let from = readable(&copy).map_err(|refusal| refusal.of(damaged))?;
    // A file that no longer says so is taken for one of this Cairn.
    let version = from.as_ref().map_or(open::SUPPORTED, |(_, version)| *version);
    let file = private.file("fresh.db");
    files::make_private(&file)?;
    let mut fresh = open::fresh_of_version(&file, version)?;
    let tables = filled(from.as_ref().map(|(from, _)| from), &copy, &mut fresh, version)?;
    if from.is_none() && tables.iter().all(|table| table.read == 0) {
        return Err(Refusal::from(BadBackup::Unsound).of(damaged));
    }
    drop((from, fresh));
    if version < open::SUPPORTED {
        upgraded(&file)?;
    }
    let backup = Copied::packed(private, file, Made { at, why: Why::Salvaged })?.keep(database)?;
    Ok(Salvaged { tables, backup })
}

/// Opens the copy with the version of its schema; nothing where it no longer says what it is.
fn readable(copy: &Path) -> std::result::Result<Option<(Connection, u32)>, Refusal> {
    let mut connection = match looking(copy) {
        Ok(connection) => connection,
        Err(Refusal::Bad(_)) => return Ok(None),
        Err(ours) => return Err(ours),
    };
    // What is only slow is not lost. Keys have to rise, so that it ends all the same.
    connection.progress_handler(0, None::<fn() -> bool>).map_err(|error| Error::of("open", error))?;
    let application =
        application_id(&connection).map_err(|error| Refusal::from(Error::of("application_id", error)));
    match (application, schema_version(&connection).map_err(Refusal::from)) {
        (Ok(APPLICATION_ID), Ok(version)) if (1..=open::SUPPORTED).contains(&version) => {
            Ok(Some((connection, version)))
        }
        (Ok(_), Ok(_)) => Err(BadBackup::Unsound.into()),
        (Err(Refusal::Bad(_)), _) | (_, Err(Refusal::Bad(_))) => Ok(None),
        (Err(ours), _) | (_, Err(ours)) => Err(ours),
    }
}

/// A private copy of a damaged file with its log, which may hold what was written last.
fn copied(damaged: &Path, private: &Private) -> Result<PathBuf> {
    let copy = private.file("damaged.db");
    let found = files::with_side_files(damaged);
    if found.is_empty() {
        let name = damaged.file_name().unwrap_or_default().to_string_lossy().into_owned();
        return Err(Error::BadBackup { name, why: BadBackup::Missing });
    }
    for (from, ending) in found.iter().filter_map(|file| Some((file, files::side_of(damaged, file)?))) {
        // The index beside the log is made anew from it.
        if ending != "-shm" {
            let mut to = copy.clone().into_os_string();
            to.push(ending);
            fs::copy(from, &to).map_err(|error| Error::writing(&copy, &error))?;
        }
    }
    Ok(copy)
}

fn filled(
    from: Option<&Connection>,
    copy: &Path,
    fresh: &mut Connection,
    version: u32,
) -> Result<Vec<SavedTable>> {
    let mut tables = Vec::new();
    for table in TABLES.into_iter().filter(|table| !LEFT.contains(table)) {
        let columns = columns(fresh, table)?;
        if columns.is_empty() {
            // A table of a later version.
            continue;
        }
        tables.push(match from {
            Some(from) => of_table(from, fresh, version, table, &columns)?,
            None => SavedTable { table, read: 0, lost: 0, to_its_end: false },
        });
    }
    let troubled = |saved: &&SavedTable| saved.lost > 0 || !saved.to_its_end;
    let troubled: Vec<&'static str> = tables.iter().filter(troubled).map(|saved| saved.table).collect();
    if !troubled.is_empty() {
        let mut pages = Pages::of(copy).map_err(|error| Error::writing(copy, &error))?;
        let transaction = fresh.transaction().map_err(|error| Error::of("begin", error))?;
        let found = claim::claimed(&mut pages, &transaction, &troubled)?;
        transaction.commit().map_err(|error| Error::of("commit", error))?;
        for saved in &mut tables {
            let (well, ill) = found.get(saved.table).copied().unwrap_or_default();
            saved.read += well;
            // Some of those that were lost before are those that mean nothing now.
            saved.lost = saved.lost.saturating_sub(well).max(ill);
        }
    }
    tables.retain(|saved| saved.read > 0 || saved.lost > 0 || !saved.to_its_end);
    Ok(tables)
}

fn columns(fresh: &Connection, table: &str) -> Result<Vec<String>> {
    sql!("backup/columns").all(fresh, named_params! { ":table": table }, |row| {
        row.get(0).map_err(|error| Error::of("backup/columns", error))
    })
}

fn of_table(
    from: &Connection,
    fresh: &mut Connection,
    version: u32,
    table: &'static str,
    columns: &[String],
) -> Result<SavedTable> {
    let filling = Filling::new(table, columns);
    let transaction = fresh
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(|error| Error::of("begin", error))?;
    let (mut held, mut refused, mut written) = (Vec::new(), 0, 0);
    let mut failure = None;
    let keys = each_row(from, table, columns, &mut |row| {
        if LONG.contains(&table) || version < open::SUPPORTED {
            match filling.write(&transaction, &row) {
                Ok(true) => written += 1,
                Ok(false) => refused += 1,
                Err(error) => failure = Some(error),
            }
        } else {
            held.push(row);
        }
    });
    if let Some(error) = failure {
        return Err(error);
    }
    filling.add(&transaction, &held, &mut written, &mut refused)?;
    transaction.commit().map_err(|error| Error::of("commit", error))?;
    let lost = keys.lost + refused;
    Ok(SavedTable { table, read: written, lost, to_its_end: keys.to_its_end })
}

/// How a table is filled.
struct Filling {
    statement: String,
}

impl Filling {
    fn new(table: &str, columns: &[String]) -> Self {
        let places = vec!["?"; columns.len()].join(", ");
        let statement = sql!("backup/put_in_row").text.replace("{table}", table);
        Self { statement: statement.replace("{columns}", &columns.join(", ")).replace("{places}", &places) }
    }

    /// Writes one row; false for one that a rule of the table forbids.
    fn write(&self, fresh: &Connection, row: &[Value]) -> Result<bool> {
        let failed = |error| Error::of("backup/put_in_row", error);
        let mut statement = fresh.prepare_cached(&self.statement).map_err(failed)?;
        match statement.execute(params_from_iter(row)) {
            Ok(_) => Ok(true),
            Err(error) => match Error::of("backup/put_in_row", error) {
                Error::Sql { .. } => Ok(false),
                ours => Err(ours),
            },
        }
    }

    /// Writes rows, leaving out those that mean nothing: halves are tried until one of them is a single row.
    fn add(
        &self,
        fresh: &Connection,
        rows: &[Vec<Value>],
        written: &mut u32,
        refused: &mut u32,
    ) -> Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        let failed = |error| Error::of("savepoint", error);
        fresh.execute_batch("SAVEPOINT half").map_err(failed)?;
        let (mut well, mut ill) = (0, 0);
        for row in rows {
            if self.write(fresh, row)? { well += 1 } else { ill += 1 }
        }
        match (Reader { connection: fresh, rewritten: 0 }).everything() {
            Ok(()) => {
                (*written, *refused) = (*written + well, *refused + ill);
                fresh.execute_batch("RELEASE half").map_err(failed)
            }
            Err(Error::BadRow { .. }) => {
                fresh.execute_batch("ROLLBACK TO half; RELEASE half").map_err(failed)?;
                if rows.len() == 1 {
                    *refused += 1;
                    return Ok(());
                }
                let (first, second) = rows.split_at(rows.len() / 2);
                self.add(fresh, first, written, refused)?;
                self.add(fresh, second, written, refused)
            }
            Err(error) => Err(error),
        }
    }
}

/// What the keys of a table told.
struct Keys {
    lost: u32,
    to_its_end: bool,
}

/// Reads a table in the order of its keys; from where that fails on key by key, until it goes again.
fn each_row(from: &Connection, table: &str, columns: &[String], take: &mut impl FnMut(Vec<Value>)) -> Keys {
    let text =
        |statement: &str| statement.replace("{table}", table).replace("{columns}", &columns.join(", "));
    let after = text(sql!("backup/rows_after").text);
    let at = text(sql!("backup/row_at").text);
    if from.prepare_cached(&after).is_err() {
        // The file does not say where the table is, so that asking for each key would find none.
        return Keys { lost: 0, to_its_end: false };
    }
    let last: Option<i64> =
        from.query_row(&text(sql!("backup/last_key").text), (), |row| row.get(0)).unwrap_or(None);
    let empty = last.is_none()
        && from.query_row(&after, [i64::MIN], |_| Ok(())) == Err(rusqlite::Error::QueryReturnedNoRows);
    let mut keys = Keys { lost: 0, to_its_end: empty || last.is_some() };
    let (mut key, mut unread) = (i64::MIN, 0);
    loop {
        // As far as it goes.
        let went = run(from, &after, key, columns.len(), &mut |found, row| {
            (key, unread) = (found, 0);
            take(row);
        });
        if went {
            return keys;
        }
        // One by one over what is broken.
        let mut next = key.max(0);
        loop {
            next += 1;
            if last.is_some_and(|last| next > last) {
                keys.lost += unread;
                return keys;
            }
            let mut found = false;
            let read = run(from, &at, next, columns.len(), &mut |_, row| {
                found = true;
                take(row);
            });
            if found {
                keys.lost += unread;
                (key, unread) = (next, 0);
                break;
            }
            unread += u32::from(!read);
            if next - key.max(0) > FAR {
                keys.to_its_end = false;
                return keys;
            }
        }
    }
}

/// Runs a statement from a key on; false where it did not come to its end.
fn run(
    from: &Connection,
    text: &str,
    key: i64,
    columns: usize,
    take: &mut impl FnMut(i64, Vec<Value>),
) -> bool {
    let values = |row: &Row<'_>| {
        let cells: rusqlite::Result<Vec<Value>> = (1..=columns).map(|column| row.get(column)).collect();
        Ok::<_, rusqlite::Error>((row.get::<_, i64>(0)?, cells?))
    };
    let Ok(mut statement) = from.prepare_cached(text) else { return false };
    let Ok(mut rows) = statement.query([key]) else { return false };
    let mut last = None;
    loop {
        match rows.next().map(|row| row.map(values)) {
            Ok(Some(Ok((key, row)))) if last.is_none_or(|last| last < key) => {
                last = Some(key);
                take(key, row);
            }
            Ok(None) => return true,
            Ok(Some(_)) | Err(_) => return false,
        }
    }
}
