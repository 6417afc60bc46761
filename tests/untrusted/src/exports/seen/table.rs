//! Tables, cell by cell.

use csv::ReaderBuilder;

use super::{Kind, Part};

/// Whose tables they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// For spreadsheets.
    Cells,
    /// For Todoist.
    Tasks,
    /// For Anki: apart by tabs, after lines that say how.
    Notes,
}

pub(super) fn parts(text: &str, sort: Sort) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    let mut rest = text;
    while sort == Sort::Notes && rest.starts_with('#') {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        parts.push(Part::new("head", line, Kind::Exact));
        rest = after;
    }
    if sort != Sort::Notes && text.replace("\r\n", "").contains('\r') {
        return Err("a line ends in two ways".into());
    }
    let delimiter = if sort == Sort::Notes { b'\t' } else { b',' };
    let mut reader =
        ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(rest.as_bytes());
    for (row, record) in reader.records().enumerate() {
        let record = record.map_err(|error| error.to_string())?;
        for (column, cell) in record.iter().enumerate() {
            let kind = match sort {
                Sort::Cells => Kind::Cell,
                Sort::Tasks => Kind::Task,
                Sort::Notes => Kind::Note,
            };
            parts.push(Part::new(format!("row {row}, column {column}"), cell, kind));
        }
    }
    Ok(parts)
}
