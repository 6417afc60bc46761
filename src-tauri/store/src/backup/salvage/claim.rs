//! Whose the rows of a page are, told by their shape: for tables that no longer can be read by name.
//!
//! A page is claimed by the one table whose columns, rules and meaning all of its rows fit. Where two tables would have
//! it, neither gets it: a row in the wrong place is worse than one that is lost.

use std::collections::BTreeMap;

use rusqlite::types::{Type, Value};
use rusqlite::{Connection, OptionalExtension, named_params};

use super::pages::{Pages, Row};
use super::{Filling, LEFT, LONG};
use crate::backup::replace::TABLES;
use crate::row::sql;
use crate::{Error, Reader, Result};

/// A table that some of the rows may be of.
struct Table {
    name: &'static str,
    columns: Vec<Column>,
    filling: Filling,
    /// How its row of a key is read.
    at: String,
}

struct Column {
    name: String,
    sort: Type,
    may_be_null: bool,
    is_key: bool,
}

impl Table {
    fn of(fresh: &Connection, name: &'static str) -> Result<Self> {
        let failed = |error| Error::of("backup/shape_of", error);
        let columns = sql!("backup/shape_of").all(fresh, named_params! { ":table": name }, |row| {
            let sort: String = row.get(1).map_err(failed)?;
            Ok(Column {
                name: row.get(0).map_err(failed)?,
                sort: match sort.as_str() {
                    "INTEGER" => Type::Integer,
                    "BLOB" => Type::Blob,
                    _ => Type::Text,
                },
                may_be_null: !row.get::<_, bool>(2).map_err(failed)?,
                is_key: row.get(3).map_err(failed)?,
            })
        })?;
        let names: Vec<String> = columns.iter().map(|column| column.name.clone()).collect();
        let at = sql!("backup/row_at").text.replace("{table}", name).replace("{columns}", &names.join(", "));
        Ok(Self { name, filling: Filling::new(name, &names), columns, at })
    }

    /// Whether its rows are read for what they mean when everything is.
    fn is_read(&self) -> bool {
        const UNREAD: [&str; 3] = ["timer_seen", "reminded", "column_choice"];
        !LEFT.contains(&self.name) && !LONG.contains(&self.name) && !UNREAD.contains(&self.name)
    }

    /// The row with its key in its place, if it has this shape.
    fn fitted(&self, (key, row): &Row) -> Option<Vec<Value>> {
        if row.len() != self.columns.len() {
            return None;
        }
        let fit = row.iter().zip(&self.columns).map(|(value, column)| match value {
            Value::Null if column.is_key => Some(Value::Integer(*key)),
            Value::Null => column.may_be_null.then_some(Value::Null),
            value => (!column.is_key && value.data_type() == column.sort).then(|| value.clone()),
        });
        fit.collect()
    }

    /// What of these rows is not there yet; nothing where one of them cannot be of this table.
    fn new_of(&self, fresh: &Connection, rows: &[Row]) -> Result<Option<Vec<Vec<Value>>>> {
        let failed = |error| Error::of("backup/row_at", error);
        let mut new = Vec::new();
        for row in rows {
            let Some(fitted) = self.fitted(row) else { return Ok(None) };
            let mut there = fresh.prepare_cached(&self.at).map_err(failed)?;
            let read = |row: &rusqlite::Row<'_>| (1..=fitted.len()).map(|at| row.get(at)).collect();
            let there: Option<Vec<Value>> = there.query_row([row.0], read).optional().map_err(failed)?;
            match there {
                None => new.push(fitted),
                Some(there) if there == fitted => {}
                Some(_) => return Ok(None),
            }
        }
        Ok(Some(new))
    }

    /// Whether all of these rows could be written, and mean something; nothing is.
    fn would_take(&self, fresh: &Connection, rows: &[Vec<Value>]) -> Result<bool> {
        let failed = |error| Error::of("savepoint", error);
        // What rows refer to may be in a page that comes later.
        fresh.execute_batch("SAVEPOINT tried; PRAGMA defer_foreign_keys = on").map_err(failed)?;
        let mut all = true;
        for row in rows {
            all = all && self.filling.write(fresh, row)?;
        }
        let means = || (Reader { connection: fresh, rewritten: 0 }).everything();
        let taken = match all.then(means) {
            Some(Ok(())) => Ok(true),
            None | Some(Err(Error::BadRow { .. })) => Ok(false),
            Some(Err(error)) => Err(error),
        };
        fresh
            .execute_batch("ROLLBACK TO tried; RELEASE tried; PRAGMA defer_foreign_keys = off")
            .map_err(failed)?;
        taken
    }
}

/// Writes the rows of all pages that one of these tables claims; tells how many of each.
pub(super) fn claimed(
    pages: &mut Pages,
    fresh: &Connection,
    troubled: &[&'static str],
) -> Result<BTreeMap<&'static str, (u32, u32)>> {
    // Those that are not filled have shapes too, and so do those that were read in full.
    let tables: Vec<Table> = TABLES.into_iter().map(|name| Table::of(fresh, name)).collect::<Result<_>>()?;
    let tables: Vec<Table> = tables.into_iter().filter(|table| !table.columns.is_empty()).collect();
    let mut held: BTreeMap<&str, Vec<Vec<Value>>> = BTreeMap::new();
    let mut written: BTreeMap<&'static str, (u32, u32)> = BTreeMap::new();
    for rows in pages.leaves() {
        let mut fits = Vec::new();
        for table in &tables {
            if let Some(new) = table.new_of(fresh, &rows)? {
                fits.push((table, new));
            }
        }
        if fits.len() > 1 {
            // By their shape more than one: what they mean decides, and most where somebody reads a meaning at all.
            let mut means = Vec::new();
            for (table, new) in fits {
                if LEFT.contains(&table.name) || table.would_take(fresh, &new)? {
                    means.push((table, new));
                }
            }
            if means.iter().any(|(table, _)| table.is_read()) {
                means.retain(|(table, _)| table.is_read());
            }
            fits = means;
        }
        let [(table, new)] = fits.as_mut_slice() else { continue };
        if !troubled.contains(&table.name) {
            continue;
        }
        if LONG.contains(&table.name) {
            let (well, ill) = written.entry(table.name).or_default();
            for row in new {
                if table.filling.write(fresh, row)? { *well += 1 } else { *ill += 1 }
            }
        } else {
            held.entry(table.name).or_default().append(new);
        }
    }
    // In the order in which they refer to each other.
    for table in tables.iter().filter(|table| held.contains_key(table.name)) {
        let (mut well, mut ill) = (0, 0);
        table.filling.add(fresh, held.get(table.name).map_or(&[], Vec::as_slice), &mut well, &mut ill)?;
        written.insert(table.name, (well, ill));
    }
    Ok(written)
}
