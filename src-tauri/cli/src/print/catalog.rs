//! What one can learn from.

use std::io::{self, Write};

use cairn_core::catalog::{CatalogRow, ResourceView};

use super::{named_sources, range, table};

pub(crate) fn library(out: &mut dyn Write, rows: &[CatalogRow]) -> io::Result<()> {
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            vec![
                row.helps.to_string(),
                row.kind.to_string(),
                range(*row.effort.value()),
                if row.planned { "planned".into() } else { String::new() },
                row.id.to_string(),
                row.title.clone(),
            ]
        })
        .collect();
    table(out, &["helps", "kind", "takes", "", "id", "title"], &cells)?;
    writeln!(
        out,
        "\nHelps is the number of your gaps it would bring nearer today. `cairn library ID` shows one resource with its units."
    )?;
    named_sources(out, rows.iter().flat_map(|row| row.effort.sources()))
}

pub(crate) fn resource(out: &mut dyn Write, view: &ResourceView) -> io::Result<()> {
    let resource = &view.resource;
    writeln!(out, "{}", resource.title)?;
    let by = Some(&resource.provider).filter(|by| !by.is_empty()).map(|by| format!(" by {by}"));
    let edition =
        Some(&resource.edition).filter(|edition| !edition.is_empty()).map(|edition| format!(", {edition}"));
    let (effort, price) = (range(*resource.effort.value()), &resource.price.band);
    let [by, edition] = [by, edition].map(Option::unwrap_or_default);
    writeln!(out, "{}{by}{edition}, {effort}, {price}", resource.kind)?;
    for more in [&resource.url, &resource.note].into_iter().flatten() {
        writeln!(out, "{more}")?;
    }
    writeln!(out)?;
    for gain in &view.gains {
        let asked = gain.asked.map_or_else(|| "not asked for".into(), |asked| format!("asked {asked}"));
        writeln!(out, "Teaches {} from {} to {}; you {}, {asked}", gain.name, gain.from, gain.to, gain.held)?;
    }
    for need in &view.needs {
        writeln!(out, "Needs {} at {}; you {}", need.name, need.level, need.held)?;
    }
    for other in &view.alternatives {
        writeln!(out, "Instead of it: {} ({}, {})", other.title, other.kind, other.id)?;
    }
    writeln!(out)?;
    let units: Vec<Vec<String>> = resource
        .units
        .iter()
        .map(|unit| {
            let state = if view.done.contains(&unit.id) { "done" } else { "" };
            vec![unit.id.to_string(), unit.minutes.to_string(), state.into(), unit.title.clone()]
        })
        .collect();
    table(out, &["unit", "takes", "", "title"], &units)?;
    named_sources(out, resource.effort.sources())
}
