//! What to do about the gaps.

use std::io::{self, Write};

use cairn_domain::plan::{PlanItem, PlanView};

use super::{Explain, day, done_around, named_sources, range, table};

pub(crate) fn plan(out: &mut dyn Write, view: &PlanView, explain: Explain) -> io::Result<()> {
    match (view.version, view.accepted_on) {
        (Some(version), Some(on)) => {
            writeln!(out, "Plan {version} for {}, accepted {}", view.role_title, day(on))?;
        }
        _ => {
            writeln!(out, "A draft for {}; keep it with --accept", view.role_title)?;
        }
    }
    let weekly = view.constraints.terms.hours_per_week;
    writeln!(out, "{} resources, {} left at {weekly} a week.", view.items.len(), range(view.left))?;
    if let Some(finish) = view.finish {
        done_around(out, finish)?;
    }
    writeln!(out)?;
    let rows: Vec<Vec<String>> =
        view.items.iter().zip(1..).map(|(item, place)| row(view, item, place)).collect();
    table(out, &["", "from", "left", "kind", "id", "title"], &rows)?;
    if explain == Explain::Yes {
        writeln!(out)?;
        for item in &view.items {
            let reasons: Vec<&str> = item.reasons.iter().map(|reason| reason.sentence.as_str()).collect();
            writeln!(out, "{}: {}", item.title, reasons.join(" "))?;
        }
    }
    if !view.left_over.is_empty() {
        writeln!(out, "\nNot closed:")?;
        for left in &view.left_over {
            writeln!(out, "  {} at {}, asked {}", left.name, left.reached, left.required)?;
        }
    }
    if !view.notes.is_empty() {
        writeln!(out)?;
    }
    for note in &view.notes {
        writeln!(out, "{}", note.sentence)?;
    }
    named_sources(out, view.items.iter().flat_map(|item| item.effort.sources()))
}

fn row(view: &PlanView, item: &PlanItem, place: u32) -> Vec<String> {
    let span = view.spans.iter().find(|span| span.resource == item.resource);
    let when = match span {
        Some(span) => day(span.starts),
        None if item.finished => "done".into(),
        None => String::new(),
    };
    vec![
        place.to_string(),
        when,
        item.left.typical.to_string(),
        item.kind.to_string(),
        item.resource.to_string(),
        item.title.clone(),
    ]
}
