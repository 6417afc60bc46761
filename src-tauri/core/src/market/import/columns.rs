//! What the columns of a table say: as the person says now, as they said before of such a table, or as guessed.

use std::io::Read;

use cairn_intake::market::postings::{Columns, Options, preview_table};
use serde::Serialize;

/// Rows that are shown of a table, so that one sees what its columns hold.
const ROWS: usize = 3;

/// Letters that are shown of a cell.
const LETTERS: usize = 60;

/// Where the meaning of columns is taken from.
pub(super) struct ColumnsFrom<'a> {
    /// What the person says now.
    pub(super) said: Option<&'a Columns>,
    /// What they said of a table with that header.
    pub(super) remembered: &'a (dyn Fn(&str) -> Option<Columns> + Sync),
}

/// On what the meaning of columns rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum ColumnsBasis {
    /// On their names and what stands below them.
    Guessed,
    /// On what the person said of a table with the same header.
    Remembered,
    /// On what the person says now.
    Said,
}

/// A table before it is read.
pub(super) struct Settled {
    /// What its columns are to be read as; none where they are guessed.
    pub(super) columns: Option<Columns>,
    pub(super) basis: ColumnsBasis,
    /// By what such a table is known again; none where its columns have no names.
    pub(super) header: Option<String>,
    /// Its first rows, cut short.
    pub(super) rows: Vec<Vec<String>>,
}

/// Looks at the beginning of a file. None where it is no table, or cannot be read: reading it says so.
pub(super) fn settle_columns(file: &str, bytes: impl Read, from: &ColumnsFrom<'_>) -> Option<Settled> {
    let table = preview_table(file, bytes, &Options::default()).ok()??;
    let header = header(&table.columns);
    let remembered = || header.as_deref().and_then(from.remembered);
    let (columns, basis) = match from.said {
        Some(said) => (Some(said.clone()), ColumnsBasis::Said),
        None => match remembered() {
            Some(known) => (Some(known), ColumnsBasis::Remembered),
            None => (None, ColumnsBasis::Guessed),
        },
    };
    let rows = table.rows.into_iter().take(ROWS);
    Some(Settled { columns, basis, header, rows: rows.map(|row| row.iter().map(cut).collect()).collect() })
}

fn header(columns: &Columns) -> Option<String> {
    let names = columns.names();
    if names.iter().all(String::is_empty) { None } else { serde_json::to_string(&names).ok() }
}

fn cut(cell: impl AsRef<str>) -> String {
    let words = cell.as_ref().split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= LETTERS {
        return words;
    }
    words.chars().take(LETTERS - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use cairn_intake::market::postings::{Column, Field, FirstRow};

    const TABLE: &str = "a,b\nGo developer,You write Go and keep the services of a large company running\n";

    fn read_as(field: Field) -> Columns {
        let column = |name: &str, field| Column { name: name.into(), field };
        let columns = vec![column("a", Some(field)), column("b", Some(Field::Text))];
        Columns { first_row: FirstRow::Names, columns }
    }

    #[track_caller]
    fn check(
        said: Option<&Columns>,
        known: Option<&Columns>,
        basis: ColumnsBasis,
        columns: Option<&Columns>,
    ) {
        let from = ColumnsFrom { said, remembered: &|_| known.cloned() };
        let settled = settle_columns("t.csv", TABLE.as_bytes(), &from).unwrap();
        assert_eq!((settled.basis, settled.columns.as_ref()), (basis, columns));
    }

    #[test]
    fn what_the_person_says_now_goes_before_what_they_said_and_that_before_a_guess() {
        let (title, company) = (read_as(Field::Title), read_as(Field::Company));
        check(None, None, ColumnsBasis::Guessed, None);
        check(None, Some(&company), ColumnsBasis::Remembered, Some(&company));
        check(Some(&title), Some(&company), ColumnsBasis::Said, Some(&title));
    }

    #[test]
    fn a_table_shows_its_first_rows_and_is_known_by_its_header() {
        let from = ColumnsFrom { said: None, remembered: &|_| None };
        let settled = settle_columns("t.csv", TABLE.as_bytes(), &from).unwrap();
        assert_eq!(settled.header.as_deref(), Some(r#"["a","b"]"#));
        assert_eq!(settled.rows[0][0], "Go developer");
        assert!(settled.rows[0][1].ends_with('…'), "a long cell is cut: {}", settled.rows[0][1]);
    }
}
