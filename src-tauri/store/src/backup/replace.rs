//! Putting what is in a backup in the place of everything.

use rusqlite::{Connection, Transaction, TransactionBehavior, named_params};

use super::gate::Candidate;
use crate::row::{Statement, sql};
use crate::{Error, Result, Store, begin};

/// All tables of what a person has, each after those it refers to. Steps that can be taken back come along: they fit
/// the rows they were made on.
pub(super) const TABLES: [&str; 30] = [
    "assessment",
    "plan",
    "plan_item",
    "plan_item_close",
    "plan_left_over",
    "entry",
    "timer",
    "timer_seen",
    "reminded",
    "setting",
    "own_resource",
    "application",
    "resume",
    "skill_name",
    "review",
    "own_card",
    "mock",
    "mock_under_way",
    "own_market",
    "posting_import",
    "posting_import_begun",
    "posting",
    "posting_sighting",
    "posting_removal",
    "correction",
    "column_choice",
    "posting_reading",
    "posting_fingerprint",
    "undo_step",
    "undo_row",
];

/// What stays as it is: shipped content is that of this Cairn, and the folder of exports is on this device.
#[cfg(test)]
pub(super) const STAYS: [&str; 3] = ["content", "content_version", "copying"];

impl Store {
    /// Puts what is in a backup in the place of everything a person has, in one transaction: a crash leaves the one or
    /// the other. Whoever has the database open goes on, and sees it as a change.
    pub fn restore(&self, backup: &Candidate) -> Result<()> {
        let mut connection = self.connection();
        let file = backup.database.to_str().unwrap_or_default();
        sql!("backup/attach").run(&connection, named_params! { ":file": file })?;
        let replaced = self.replace(&mut connection);
        // The statements that read from it have to be gone before it can be let go.
        connection.flush_prepared_statement_cache();
        let let_go = sql!("backup/detach").run(&connection, ());
        replaced.and(let_go)
    }

    fn replace(&self, connection: &mut Connection) -> Result<()> {
        let transaction = begin(connection, TransactionBehavior::Immediate)?;
        take_out_everything(&transaction)?;
        for table in TABLES {
            of_table(sql!("backup/put_in_all"), table, &transaction)?;
        }
        self.rewritten.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        transaction.commit().map_err(|error| Error::of("commit", error))
    }
}

/// Takes out every row of what a person has.
pub(super) fn take_out_everything(transaction: &Transaction<'_>) -> Result<()> {
    for table in TABLES.into_iter().rev() {
        of_table(sql!("backup/take_out_all"), table, transaction)?;
    }
    Ok(())
}

/// Runs a statement on a table of the list above.
fn of_table(statement: Statement, table: &str, transaction: &Transaction<'_>) -> Result<()> {
    let failed = |error| Error::of(statement.name, error);
    transaction.execute(&statement.text.replace("{table}", table), ()).map_err(failed).map(|_| ())
}
