//! A table one makes oneself: `date,resource,minutes`, and `note` and `unit` where they are wanted.

use cairn_domain::market::posting::DateOrder;
use cairn_domain::merge::{BroughtSession, ImportReason};

use super::cells::{check, day, minutes};
use crate::table::{Cells, Table};

pub(super) const DATE: &str = "date";
pub(super) const RESOURCE: &str = "resource";
pub(super) const MINUTES: &str = "minutes";
pub(super) const NEEDS: &[&[&str]] = &[&[DATE], &[RESOURCE], &[MINUTES]];

pub(super) fn session(row: &Cells, table: &Table, order: DateOrder) -> Result<BroughtSession, ImportReason> {
    check(row, table)?;
    Ok(BroughtSession {
        on: day(row.cell(table, DATE), order)?,
        minutes: minutes(row.cell(table, MINUTES))?,
        about: row.filled(table, RESOURCE).into_iter().collect(),
        unit: row.filled(table, "unit"),
        note: row.filled(table, "note"),
    })
}
