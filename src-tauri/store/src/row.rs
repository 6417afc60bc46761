//! Statements from files, and columns as values of the domain.

use std::fmt::Display;
use std::str::FromStr;

use rusqlite::{Connection, Params, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Error, Result};

/// A statement and the name of its file, which is how errors call it.
#[derive(Clone, Copy)]
pub(crate) struct Statement {
    pub(crate) name: &'static str,
    pub(crate) text: &'static str,
}

/// The statement in `sql/<name>.sql`.
macro_rules! sql {
    ($name:literal) => {
        crate::row::Statement {
            name: $name,
            text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/sql/", $name, ".sql")),
        }
    };
}
pub(crate) use sql;

impl Statement {
    /// Every row the statement finds, turned into a value.
    pub(crate) fn all<T>(
        self,
        connection: &Connection,
        params: impl Params,
        from_row: impl Fn(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        let mut found = Vec::new();
        self.each(connection, params, |row| {
            found.push(from_row(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// Looks at every row the statement finds.
    pub(crate) fn each(
        self,
        connection: &Connection,
        params: impl Params,
        mut look: impl FnMut(&Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let failed = |error| Error::of(self.name, error);
        let mut statement = connection.prepare_cached(self.text).map_err(failed)?;
        let mut rows = statement.query(params).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            look(row)?;
        }
        Ok(())
    }

    /// The first row the statement finds, if it finds one.
    pub(crate) fn first<T>(
        self,
        connection: &Connection,
        params: impl Params,
        from_row: impl Fn(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        Ok(self.all(connection, params, from_row)?.into_iter().next())
    }

    /// Runs the statement for what it changes.
    pub(crate) fn run(self, connection: &Connection, params: impl Params) -> Result<()> {
        let failed = |error| Error::of(self.name, error);
        connection.prepare_cached(self.text).map_err(failed)?.execute(params).map_err(failed)?;
        Ok(())
    }
}

/// A column as it is.
pub(crate) fn plain<T: rusqlite::types::FromSql>(
    row: &Row<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<T> {
    row.get(column).map_err(|error| Error::BadRow { table, column, value: error.to_string() })
}

/// A column that holds a value as its word.
pub(crate) fn word<T: FromStr>(row: &Row<'_>, table: &'static str, column: &'static str) -> Result<T> {
    let text = text(row, table, column)?.unwrap_or_default();
    text.parse().map_err(|_| Error::BadRow { table, column, value: text.into() })
}

/// A column that holds a value as its word, or nothing.
pub(crate) fn maybe_word<T: FromStr>(
    row: &Row<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<Option<T>> {
    let text = text(row, table, column)?;
    text.map(|text| text.parse().map_err(|_| Error::BadRow { table, column, value: text.into() })).transpose()
}

/// A column that holds text or nothing, as it lies in the row.
fn text<'a>(row: &'a Row<'_>, table: &'static str, column: &'static str) -> Result<Option<&'a str>> {
    let bad = |error: &dyn Display| Error::BadRow { table, column, value: error.to_string() };
    let value = row.get_ref(column).map_err(|error| bad(&error))?;
    value.as_str_or_null().map_err(|error| bad(&error))
}

/// A column that holds a value as its number.
pub(crate) fn number<T: TryFrom<u8>>(row: &Row<'_>, table: &'static str, column: &'static str) -> Result<T> {
    let number: i64 = plain(row, table, column)?;
    let value = u8::try_from(number).ok().and_then(|number| T::try_from(number).ok());
    value.ok_or_else(|| Error::BadRow { table, column, value: number.to_string() })
}

/// A column that holds a value as a JSON document.
pub(crate) fn document<T: DeserializeOwned>(
    row: &Row<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<T> {
    let text: String = plain(row, table, column)?;
    serde_json::from_str(&text).map_err(|error| Error::BadRow {
        table,
        column,
        value: shortened(&text, &error),
    })
}

/// A value as a JSON document.
pub(crate) fn to_document<T: Serialize>(
    value: &T,
    table: &'static str,
    column: &'static str,
) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::BadRow { table, column, value: error.to_string() })
}

/// The beginning of a document with what is wrong: enough to find it, not the whole of it.
fn shortened(text: &str, error: &impl Display) -> String {
    let beginning: String = text.chars().take(60).collect();
    format!("{beginning}… ({error})")
}
