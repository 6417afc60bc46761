//! The detailed report of Toggl Track as CSV: `User,Email,Client,Project,Task,Description,Billable,Start date,Start
//! time,End date,End time,Duration,Tags`, and a last column for the amount whose name has the currency in it.
//!
//! What counts is the duration, as Toggl adds it up; a session belongs to the day it began on.

use cairn_domain::market::posting::DateOrder;
use cairn_domain::merge::{BroughtSession, ImportReason};

use super::cells::{check, day, minutes};
use crate::table::{Cells, Table};

pub(super) const DATE: &str = "start date";
pub(super) const DURATION: &str = "duration";
const DESCRIPTION: &str = "description";
/// Whatever may name what was studied, most telling first.
const ABOUT: &[&str] = &[DESCRIPTION, "task", "project"];
pub(super) const NEEDS: &[&[&str]] = &[&[DATE], &[DURATION], ABOUT];

pub(super) fn session(row: &Cells, table: &Table, order: DateOrder) -> Result<BroughtSession, ImportReason> {
    check(row, table)?;
    Ok(BroughtSession {
        on: day(row.cell(table, DATE), order)?,
        minutes: minutes(row.cell(table, DURATION))?,
        about: ABOUT.iter().filter_map(|column| row.filled(table, column)).collect(),
        unit: None,
        note: row.filled(table, DESCRIPTION),
    })
}
