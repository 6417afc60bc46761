//! Answers as aligned tables and plain sentences.

mod catalog;
mod claims;
mod following;
mod gap;
mod plan;
mod progress;
mod report;
mod settings;

use std::collections::BTreeSet;
use std::io::{self, Write};

use cairn_domain::id::SourceId;
use cairn_domain::level::Level;
use cairn_domain::merge::{ImportAction, ImportPreview};
use cairn_domain::minutes::Effort;
use cairn_domain::plan::FinishRange;
use chrono::NaiveDate;

pub(crate) use catalog::{library, resource};
pub(crate) use claims::claims;
pub(crate) use following::{entries, forecast, replan, timer};
pub(crate) use gap::{gap, history, skills};
pub(crate) use plan::{compared, drafted, explained, plan};
pub(crate) use progress::{offers, progress, today};
pub(crate) use report::{report, roles, sources};
pub(crate) use settings::settings;

/// Whether reasons are printed too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Explain {
    Yes,
    No,
}

/// Rows of cells, each column as wide as its widest cell.
pub(crate) fn table(out: &mut dyn Write, heads: &[&str], rows: &[Vec<String>]) -> io::Result<()> {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain(heads.get(column).map(|head| head.chars().count())).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..heads.len()).map(width).collect();
    let line = |cells: Vec<&str>| {
        let padded = cells.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    writeln!(out, "{}", line(heads.to_vec()))?;
    for row in rows {
        let row = line(row.iter().map(String::as_str).collect());
        writeln!(out, "{}", one_line(&row))?;
    }
    Ok(())
}

/// The line under an answer that says where its figures come from.
fn named_sources(out: &mut dyn Write, sources: impl IntoIterator<Item = SourceId>) -> io::Result<()> {
    let once: BTreeSet<SourceId> = sources.into_iter().collect();
    if once.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = once.iter().map(SourceId::as_str).collect();
    writeln!(out, "\nSources: {} (`cairn market --sources`).", names.join(", "))
}

fn done_around(out: &mut dyn Write, finish: FinishRange) -> io::Result<()> {
    let FinishRange { early, likely, late } = finish;
    writeln!(out, "Done around {}, between {} and {}.", day(likely), day(early), day(late))
}

pub(crate) fn day(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}

fn range(effort: Effort) -> String {
    format!("{} ({} to {})", effort.typical, effort.low, effort.high)
}

pub(crate) fn import(out: &mut dyn Write, preview: &ImportPreview) -> io::Result<()> {
    for row in &preview.rows {
        let action = match row.action {
            ImportAction::Add => "add ",
            ImportAction::Skip => "same",
            ImportAction::LeaveOut => "out ",
        };
        let line = row.line.map(|line| format!("line {line}")).unwrap_or_default();
        let why = row.why.as_ref().map_or("", |why| why.sentence.as_str());
        let parts = [line.as_str(), &row.told.sentence, why].into_iter().filter(|part| !part.is_empty());
        let row: Vec<String> = parts.map(one_line).collect();
        writeln!(out, "{action}  {}", row.join(": "))?;
    }
    if let Some(notice) = &preview.notice {
        writeln!(out, "{notice}")?;
    }
    write!(out, "{} to add, {} there already", preview.added, preview.skipped)?;
    match preview.left_out {
        0 => writeln!(out, "."),
        left_out => writeln!(out, ", {left_out} left out."),
    }
}

pub(crate) fn level(level: Level) -> String {
    format!("{level}: {}", level.test())
}

/// Text of the person's or from a file, without anything that would steer the terminal or turn its words around.
pub(crate) fn one_line(text: &str) -> String {
    let turns =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if c.is_control() || turns(c) { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let mut out = Vec::new();
        let rows = [vec!["1".into(), "é".into()], vec!["200".into(), String::new()]];
        table(&mut out, &["n", "name"], &rows).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "n    name\n1    é\n200\n");
    }

    #[test]
    fn text_of_others_cannot_steer_the_terminal() {
        assert_eq!(one_line("a\u{1b}[31mb\nc\u{202e}d"), "a [31mb c d");
    }
}
