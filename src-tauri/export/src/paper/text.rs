//! The words of a document, without any drawing.

use std::fmt::{Result, Write};

use super::{Block, Chart, Paper, Step, Table, Words};

/// Everything the document says, in order, for looking at it before it leaves.
pub(crate) fn text(paper: &Paper) -> String {
    let mut out = String::new();
    // Writing to a text cannot fail.
    let _ = write(&mut out, paper);
    out
}

fn write(out: &mut String, paper: &Paper) -> Result {
    writeln!(out, "{}\n{}", line(&paper.title), line(&paper.finding))?;
    for standing in &paper.standing {
        writeln!(out, "{}", line(standing))?;
    }
    for section in &paper.sections {
        writeln!(out, "\n{}\n{}\n", section.title, "=".repeat(section.title.len()))?;
        for block in &section.blocks {
            block_of(out, block)?;
        }
    }
    writeln!(out, "\n{}", line(&paper.colophon))
}

fn block_of(out: &mut String, block: &Block) -> Result {
    match block {
        Block::Text(text) | Block::Caution(text) => writeln!(out, "{}\n", line(text)),
        Block::Figures(figures) => {
            for figure in figures {
                write!(out, "{} {}", line(&figure.value), line(&figure.label))?;
                figure.range.as_deref().map_or(Ok(()), |range| write!(out, ", {}", line(range)))?;
                writeln!(out, "\n    {}", line(&figure.source))?;
            }
            writeln!(out)
        }
        Block::Chart(Chart { title, measure, says, source, .. }) => {
            writeln!(out, "{}\n{}\n{}\n{}\n", line(title), line(measure), line(says), line(source))
        }
        Block::Table(table) => table_of(out, table),
        Block::Steps(steps) => steps.iter().try_for_each(|step| step_of(out, step)),
        Block::List(lines) => {
            lines.iter().try_for_each(|words| writeln!(out, "- {}", words_of(words)))?;
            writeln!(out)
        }
    }
}

fn table_of(out: &mut String, table: &Table) -> Result {
    writeln!(out, "{}", line(&table.caption))?;
    for row in &table.rows {
        let cells = table.columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
        let said: Vec<String> =
            cells.map(|(column, cell)| format!("{}: {}", column.title, line(cell))).collect();
        writeln!(out, "- {}", said.join("; "))?;
    }
    writeln!(out)
}

fn step_of(out: &mut String, step: &Step) -> Result {
    writeln!(out, "{}. {}", step.place, words_of(&step.title))?;
    writeln!(out, "   {}", line(&step.facts.join(", ")))?;
    for why in &step.why {
        writeln!(out, "   {}", line(why))?;
    }
    for part in &step.parts {
        writeln!(out, "   [{}] {} ({})", if part.done { 'x' } else { ' ' }, line(&part.title), part.time)?;
    }
    writeln!(out)
}

fn words_of(words: &Words) -> String {
    match &words.link {
        Some(link) => format!("{} <{link}>{}", line(&words.text), line(&words.after)),
        None => format!("{}{}", line(&words.text), line(&words.after)),
    }
}

/// The same on one line.
fn line(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}
