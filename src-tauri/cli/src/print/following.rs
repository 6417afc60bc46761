//! How following the plan goes, and what planning again would change.

use std::io::{self, Write};

use cairn_core::progress::{EntryRow, TimerState};
use cairn_domain::plan::{PlanChange, Replan, StudyDates};
use cairn_domain::progress::{DateSpan, Entry, Event, FinishOutlook};
use chrono::NaiveDate;

use super::{day, table};

pub(crate) fn forecast(out: &mut dyn Write, outlook: Option<&FinishOutlook>) -> io::Result<()> {
    let Some(outlook) = outlook else {
        return writeln!(
            out,
            "There is nothing to forecast: no plan is under way, or it has no hours a week."
        );
    };
    let span = |span: DateSpan| format!("{} to {}", date(span.from), date(span.until));
    writeln!(out, "Done by {} in half of {} runs.", date(outlook.median), outlook.runs)?;
    writeln!(out, "One in two ends {}, nine in ten {}.", span(outlook.half), span(outlook.most))?;
    if let Some(moved) = &outlook.moved {
        writeln!(out, "{}", moved.sentence)?;
    }
    writeln!(out, "{}", outlook.basis.sentence)
}

pub(crate) fn timer(out: &mut dyn Write, timer: Option<&TimerState>) -> io::Result<()> {
    let Some(timer) = timer else {
        return writeln!(out, "No timer runs. `cairn log ddia-2e/3 --start` starts one.");
    };
    writeln!(out, "{}: running for {}.", timer.unit_title.as_ref().unwrap_or(&timer.title), timer.elapsed)?;
    if let Some(absence) = &timer.absence {
        writeln!(out, "Cairn was last open {} after it began.", absence.studied)?;
    }
    Ok(())
}

fn date(on: Option<NaiveDate>) -> String {
    on.map_or_else(|| "later than twenty years from now".into(), day)
}

pub(crate) fn replan(out: &mut dyn Write, replan: &Replan) -> io::Result<()> {
    writeln!(out, "{}", replan.summary)?;
    for (name, changes) in [("Moved", &replan.moved), ("Added", &replan.added), ("Dropped", &replan.dropped)]
    {
        if !changes.is_empty() {
            writeln!(out, "\n{name}:")?;
            let rows: Vec<Vec<String>> = changes.iter().map(row).collect();
            table(out, &["time", "before", "after", "title", "why"], &rows)?;
        }
    }
    Ok(())
}

fn row(change: &PlanChange) -> Vec<String> {
    let from = |dates: Option<StudyDates>| dates.map_or_else(String::new, |dates| day(dates.from));
    vec![
        change.effort.to_string(),
        from(change.before),
        from(change.after),
        change.title.clone(),
        change.reason.sentence.clone(),
    ]
}

pub(crate) fn entries(out: &mut dyn Write, rows: &[EntryRow]) -> io::Result<()> {
    if rows.is_empty() {
        return writeln!(out, "Nothing was logged yet. `cairn log` keeps a study session.");
    }
    let cells = |(number, row): (usize, &EntryRow)| {
        let was =
            row.before.last().map_or_else(String::new, |earlier| format!("was: {}", said(&earlier.entry)));
        vec![number.to_string(), day(row.entry.on), said(&row.entry), row.title.clone(), was]
    };
    let rows: Vec<Vec<String>> = (1..).zip(rows).map(cells).collect();
    table(out, &["", "day", "what", "title", ""], &rows)
}

fn said(entry: &Entry) -> String {
    match &entry.event {
        Event::Studied { minutes, note: Some(note), .. } => format!("{minutes} ({note})"),
        Event::Studied { minutes, note: None, .. } => minutes.to_string(),
        Event::UnitProgress { unit, share } => format!("{share} of {unit}"),
        Event::UnitDone { unit } => format!("{unit} done"),
        Event::UnitReopened { unit } => format!("{unit} opened again"),
        Event::OfferAnswered { taken: true, .. } => "levels taken over".into(),
        Event::OfferAnswered { taken: false, .. } => "levels left".into(),
        Event::Corrected { now, .. } => said(now),
        Event::Withdrawn { was } => said(was),
    }
}
