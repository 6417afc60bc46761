//! Tasks as the Obsidian plugin of that name reads them: one line each, its marks at the end.
//!
//! The plugin reads a line backwards and stops at the first thing it does not know. So words come first, then the
//! time in brackets, at which it stops, and only then the marks; none of the words can be taken for one.

use std::fmt::Write;

use cairn_domain::dossier::Dossier;
use cairn_domain::id::UnitId;
use cairn_domain::plan::{PlanItem, UnitState};

use crate::markup::{address, markdown as text};
use crate::standing::{done_days, due_days, left, span};

pub(crate) fn write(dossier: &Dossier) -> Vec<u8> {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = all(&mut out, dossier);
    out.into_bytes()
}

fn all(out: &mut String, dossier: &Dossier) -> std::fmt::Result {
    let (due, done) = (due_days(dossier), done_days(dossier));
    writeln!(out, "# Tasks: {}\n", text(&dossier.gap.role_title))?;
    for item in &dossier.plan.items {
        resource(out, dossier, item)?;
        for unit in &item.units {
            part(out, unit)?;
            match (unit.done, due.get(&unit.id), done.get(&unit.id)) {
                (true, _, Some(on)) => writeln!(out, " ✅ {on}")?,
                (false, Some(on), _) => writeln!(out, " 📅 {on}")?,
                _ => writeln!(out)?,
            }
        }
    }
    Ok(())
}

fn resource(out: &mut String, dossier: &Dossier, item: &PlanItem) -> std::fmt::Result {
    let title = text(&item.title);
    let title = match item.url.as_deref().and_then(address) {
        Some(url) => format!("[{title}](<{url}>)"),
        None => title,
    };
    write!(out, "- [{}] {title} ({})", mark(item.finished), left(item))?;
    write!(out, " 🆔 {}", item.resource)?;
    if item.finished {
        return writeln!(out);
    }
    let before: Vec<&str> = item.after.iter().map(|before| before.as_str()).collect();
    if !before.is_empty() {
        write!(out, " ⛔ {}", before.join(","))?;
    }
    if let Some(span) = span(dossier, item) {
        write!(out, " ⏳ {} 📅 {}", span.starts, span.ends)?;
    }
    writeln!(out)
}

fn part(out: &mut String, unit: &UnitState) -> std::fmt::Result {
    let name = |unit: &UnitId| format!("{}-{}", unit.resource(), unit.key());
    write!(out, "    - [{}] {} ({}) 🆔 {}", mark(unit.done), text(&unit.title), unit.minutes, name(&unit.id))
}

const fn mark(done: bool) -> char {
    if done { 'x' } else { ' ' }
}
