//! What to do about the gaps.

use std::io::{self, Write};

use cairn_domain::note::Said;
use cairn_domain::number::grouped;
use cairn_domain::plan::{Outcome, PlanItem, PlanView, SmallestChange};

use crate::plan::{Compared, Drafted, Explained, Side};

use super::{Explain, day, done_around, named_sources, range, table};

pub(crate) fn plan(out: &mut dyn Write, view: &PlanView, explain: Explain) -> io::Result<()> {
    with_change(out, view, None, explain)
}

/// A draft with what would have to give.
pub(crate) fn drafted(out: &mut dyn Write, draft: &Drafted, explain: Explain) -> io::Result<()> {
    with_change(out, &draft.plan, draft.change.as_ref(), explain)
}

fn with_change(
    out: &mut dyn Write,
    view: &PlanView,
    change: Option<&Said<SmallestChange>>,
    explain: Explain,
) -> io::Result<()> {
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
    if let Some(change) = change {
        writeln!(out, "{}", change.sentence)?;
    }
    named_sources(out, view.items.iter().flat_map(|item| item.effort.sources()))
}

/// A draft with how good it is, why each item is there, and what other limits would be worth.
pub(crate) fn explained(out: &mut dyn Write, all: &Explained) -> io::Result<()> {
    drafted(out, &all.draft, Explain::Yes)?;
    writeln!(out, "\n{}", all.quality.quality.sentence)?;
    writeln!(out, "\nThe best without each, as far as found:")?;
    for item in &all.items {
        let title =
            all.draft.plan.items.iter().find(|other| other.resource == item.resource).map(|item| &item.title);
        if let (Some(title), Some(other)) = (title, &item.otherwise) {
            let instead: Vec<&str> = other.fact.instead.iter().map(|named| named.title.as_str()).collect();
            let instead =
                if instead.is_empty() { String::new() } else { format!(" (with {})", instead.join(", ")) };
            writeln!(out, "  {title}: {}{instead}", other.sentence)?;
        }
    }
    writeln!(out, "\nOther limits:")?;
    let hours = all.prices.hours.iter().map(|price| {
        let mut row = vec![format!("{} a week", price.hours_per_week)];
        row.extend(outcome(&price.outcome));
        row
    });
    let dollars = all.prices.dollars.iter().map(|price| {
        let mut row = vec![format!("{} US dollars", price.dollars.unwrap_or(0))];
        row.extend(outcome(&price.outcome));
        row
    });
    table(
        out,
        &["with", "levels held", "postings", "time", "done"],
        &hours.chain(dollars).collect::<Vec<_>>(),
    )
}

/// A draft beside the same with something supposed.
pub(crate) fn compared(out: &mut dyn Write, both: &Compared) -> io::Result<()> {
    let row = |name: &str, side: &Side| {
        let mut row = vec![name.to_string()];
        row.extend(outcome(&side.outcome));
        row
    };
    let rows = [row("as it is", &both.now), row("what if", &both.then)];
    table(out, &["", "levels held", "postings", "time", "done"], &rows)?;
    let only = |one: &PlanView, two: &PlanView| -> Vec<String> {
        let mine =
            one.items.iter().filter(|item| two.items.iter().all(|other| other.resource != item.resource));
        mine.map(|item| item.title.clone()).collect()
    };
    for (said, titles) in [
        ("Only with it", only(&both.then.plan, &both.now.plan)),
        ("No longer", only(&both.now.plan, &both.then.plan)),
    ] {
        if !titles.is_empty() {
            writeln!(out, "{said}: {}.", titles.join(", "))?;
        }
    }
    Ok(())
}

/// Levels held, postings matched, time and last day.
fn outcome(outcome: &Outcome) -> [String; 4] {
    let postings = outcome
        .postings
        .as_ref()
        .map(|matched| format!("{} of {}", grouped(matched.count), grouped(matched.base)));
    [
        outcome.coverage.to_string(),
        postings.unwrap_or_else(|| "not counted".into()),
        outcome.effort.to_string(),
        outcome.finish.map_or_else(|| "no date".into(), day),
    ]
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
