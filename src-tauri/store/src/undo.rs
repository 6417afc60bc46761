//! Taking steps back by what the rows were.
//!
//! While a step is written, temporary triggers of this connection keep the image of each
//! row before and after. Undo puts the images from before back, last row first; redo
//! those from after. Table and column names come from the list here: a data file holds
//! images only, never a statement.

use rusqlite::{Connection, Row, ToSql, named_params};

use crate::row::{Statement, plain, sql};
use crate::{Error, Result};

/// Steps that are kept.
const KEPT: i64 = 200;

/// The tables a person's steps change, with their columns.
pub(crate) const TABLES: [(&str, &[&str]); 21] = [
    ("assessment", &["id", "skill", "level", "day", "evidence", "link", "note"]),
    ("plan", &["version", "accepted_on", "role", "market", "constraints"]),
    ("plan_item", &["id", "version", "position", "resource"]),
    ("plan_item_close", &["id", "version", "item", "position", "skill", "from_level", "to_level", "proof"]),
    ("plan_left_over", &["id", "version", "position", "skill", "reached", "required", "why"]),
    ("entry", &["id", "day", "kind", "resource", "unit", "minutes", "note", "taken", "share", "was", "now"]),
    ("timer", &["only", "resource", "unit", "started"]),
    ("setting", &["only", "document"]),
    ("own_market", &["id", "market", "name", "created_on"]),
    ("posting_import", &["id", "market", "origin", "day"]),
    ("posting_removal", &["id", "posting", "day"]),
    ("correction", &["id", "phrase", "skill", "verdict", "day"]),
    ("column_choice", &["id", "header", "columns"]),
    ("own_resource", &["id", "resource", "document"]),
    ("application", &["id", "posting", "document"]),
    ("resume", &["id", "name", "day", "text"]),
    ("skill_name", &["id", "name", "skill", "source", "day"]),
    ("review", &["id", "card", "day", "points", "met", "seconds"]),
    ("own_card", &["id", "card", "document"]),
    ("mock", &["id", "document"]),
    ("mock_under_way", &["only", "document"]),
];

/// Makes this connection keep images while a step is open.
pub(crate) fn watch(connection: &Connection) -> Result<()> {
    let failed = |error| Error::of("undo/watch", error);
    connection.execute_batch("CREATE TEMP TABLE undo_open (step INTEGER NOT NULL) STRICT").map_err(failed)?;
    for (table, columns) in TABLES {
        let image = |row: &str| {
            let pairs: Vec<String> =
                columns.iter().map(|column| format!("'{column}', {row}.{column}")).collect();
            pairs.join(", ")
        };
        let triggers = sql!("undo/watch").text.replace("{table}", table);
        let triggers = triggers.replace("{old}", &image("OLD")).replace("{new}", &image("NEW"));
        connection.execute_batch(&triggers).map_err(failed)?;
    }
    Ok(())
}

/// Runs `write` as a step of that name. A step that changed nothing leaves no trace, and does
/// not end the chance to redo.
pub(crate) fn record<T>(connection: &Connection, name: &str, write: impl FnOnce() -> Result<T>) -> Result<T> {
    let step: i64 = sql!("undo/begin")
        .first(connection, named_params! { ":name": name }, |row| plain(row, "undo_step", "id"))?
        .unwrap_or_default();
    sql!("undo/open").run(connection, named_params! { ":step": step })?;
    let value = write()?;
    sql!("undo/close").run(connection, ())?;
    sql!("undo/forget_undone").run(connection, named_params! { ":step": step })?;
    sql!("undo/forget_empty").run(connection, named_params! { ":step": step })?;
    sql!("undo/forget_old").run(connection, named_params! { ":kept": KEPT })?;
    Ok(value)
}

/// Tables to which rows are only added, so that whoever read them before reads on from there.
const ADDED_TO: [&str; 6] = ["entry", "review", "plan", "plan_item", "plan_item_close", "plan_left_over"];

/// A step that was taken back or done again.
pub(crate) struct Travelled {
    pub(crate) name: String,
    /// Whether what stood in the log, the answers or the plans is no longer all there.
    pub(crate) rewrites: bool,
}

/// Takes the last step back.
pub(crate) fn undo(connection: &rusqlite::Transaction<'_>) -> Result<Option<Travelled>> {
    travel(connection, sql!("undo/last"), sql!("undo/rows_back"), true)
}

/// Does the step taken back last again.
pub(crate) fn redo(connection: &rusqlite::Transaction<'_>) -> Result<Option<Travelled>> {
    travel(connection, sql!("undo/next"), sql!("undo/rows_forward"), false)
}

/// The names of the steps that undo and redo would touch.
pub(crate) fn names(connection: &Connection) -> Result<(Option<String>, Option<String>)> {
    let name = |statement: Statement| statement.first(connection, (), |row| plain(row, "undo_step", "name"));
    Ok((name(sql!("undo/last"))?, name(sql!("undo/next"))?))
}

struct Image {
    place: String,
    key: i64,
    then: Option<String>,
}

fn travel(
    connection: &Connection,
    which: Statement,
    rows: Statement,
    undone: bool,
) -> Result<Option<Travelled>> {
    let step = |row: &Row<'_>| {
        Ok((plain::<i64>(row, "undo_step", "id")?, plain::<String>(row, "undo_step", "name")?))
    };
    let Some((step, name)) = which.first(connection, (), step)? else { return Ok(None) };
    let images = rows.all(connection, named_params! { ":step": step }, |row| {
        Ok(Image {
            place: plain(row, "undo_row", "place")?,
            key: plain(row, "undo_row", "key")?,
            then: plain(row, "undo_row", "image")?,
        })
    })?;
    let mut rewrites = false;
    for image in images {
        // Done again, a step adds its rows behind all others, as it did at first.
        rewrites |= ADDED_TO.contains(&image.place.as_str()) && (undone || image.then.is_none());
        put(connection, &image)?;
    }
    sql!("undo/mark").run(connection, named_params! { ":step": step, ":undone": undone })?;
    Ok(Some(Travelled { name, rewrites }))
}

/// Makes one row what the image says it was.
fn put(connection: &Connection, image: &Image) -> Result<()> {
    let Some((table, columns)) = TABLES.iter().find(|(table, _)| *table == image.place) else {
        return Err(Error::BadRow { table: "undo_row", column: "place", value: image.place.clone() });
    };
    let run = |name: &str, text: &str, params: &[(&str, &dyn ToSql)]| {
        let failed = |error| Error::of(name, error);
        connection.prepare_cached(text).map_err(failed)?.execute(params).map_err(failed).map(|_| ())
    };
    match &image.then {
        None => run("undo/take_out", &take_out(table), &[(":key", &image.key)]),
        Some(then) => run("undo/put_in", &put_in(table, columns), &[(":key", &image.key), (":image", then)]),
    }
}

fn take_out(table: &str) -> String {
    sql!("undo/take_out").text.replace("{table}", table)
}

/// A row that is there is changed in its place: taking it out first would take along what hangs on it.
fn put_in(table: &str, columns: &[&str]) -> String {
    let each = |shape: &dyn Fn(&str) -> String| {
        columns.iter().map(|column| shape(column)).collect::<Vec<_>>().join(", ")
    };
    sql!("undo/put_in")
        .text
        .replace("{table}", table)
        .replace("{columns}", &each(&|column| column.to_owned()))
        .replace("{values}", &each(&|column| format!("json_extract(:image, '$.{column}')")))
        .replace("{updates}", &each(&|column| format!("{column} = excluded.{column}")))
}
