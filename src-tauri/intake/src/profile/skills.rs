//! A table of skills: `skill`, and `level`, `last_used`, `evidence_url` where they are wanted.

use cairn_domain::skills::claims::{DocumentPart, Passage, Span};

use super::level::level;
use super::month::month;
use super::rows;
use crate::Error;
use crate::table::Table;

const SKILL: &str = "skill";

pub(super) fn recognizes(table: &Table) -> bool {
    table.has(SKILL)
}

pub(super) fn passages(file: &str, table: &Table, text: &str) -> Result<Vec<Passage>, Error> {
    let rows = rows(file, table, text)?;
    let passage = |row: &crate::table::Cells| {
        let used = month(row.cell(table, "last_used"));
        let link = row.filled(table, "evidence_url").filter(|link| link.starts_with("http"));
        Some(Passage {
            line: Some(row.line()),
            stated: level(row.cell(table, "level")),
            span: Span { from: None, until: used },
            link,
            ..Passage::new(DocumentPart::Skills, row.filled(table, SKILL)?)
        })
    };
    Ok(rows.iter().filter_map(passage).collect())
}
