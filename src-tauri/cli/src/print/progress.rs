//! What to do now, and how far one is.

use std::io::{self, Write};

use cairn_core::progress::{ProgressView, ResourceProgress, TodayView};
use cairn_domain::progress::Offer;

use super::{day, done_around, range, table};

pub(crate) fn today(out: &mut dyn Write, view: &TodayView) -> io::Result<()> {
    writeln!(out, "{}: {} of {} this week", day(view.date), view.week.logged, view.week.capacity)?;
    if let Some(forecast) = &view.forecast {
        done_around(out, forecast.finish)?;
    }
    writeln!(out)?;
    if !view.has_plan {
        return writeln!(
            out,
            "There is no plan yet. `cairn plan` drafts one, `cairn plan --accept` keeps it."
        );
    }
    if view.finished {
        writeln!(out, "The plan is finished.")?;
    }
    for unit in &view.now {
        writeln!(out, "{}  {}  {} ({} left)", unit.unit, unit.resource_title, unit.title, unit.left)?;
    }
    for offer in &view.offers {
        writeln!(out, "\n{}", in_words(offer))?;
    }
    Ok(())
}

pub(crate) fn offers(out: &mut dyn Write, offers: &[Offer]) -> io::Result<()> {
    if offers.is_empty() {
        return writeln!(out, "No levels are offered: they come when a resource is finished.");
    }
    offers.iter().try_for_each(|offer| writeln!(out, "{}", in_words(offer)))
}

fn in_words(offer: &Offer) -> String {
    let gains: Vec<String> =
        offer.gains.iter().map(|gain| format!("{} {} (now {})", gain.name, gain.to, gain.held)).collect();
    let id = &offer.resource;
    format!(
        "You finished {}. Do you hold what it teaches? {}. Take it over with `cairn offers take {id}`, or leave it with `cairn offers leave {id}`.",
        offer.title,
        gains.join(", "),
    )
}

pub(crate) fn progress(out: &mut dyn Write, view: &ProgressView) -> io::Result<()> {
    writeln!(out, "{} logged; {} left of {}.", view.logged, range(view.left), range(view.total))?;
    if let Some(forecast) = &view.forecast {
        done_around(out, forecast.finish)?;
        writeln!(out, "{}", forecast.basis.sentence)?;
    }
    if !view.rhythm.weeks.is_empty() {
        writeln!(out, "{}", view.rhythm.lately.sentence)?;
    }
    let begun = |row: &&ResourceProgress| row.done > 0 || !row.logged.is_zero();
    let rows: Vec<Vec<String>> = view
        .resources
        .iter()
        .filter(begun)
        .map(|row| {
            let state = row.finished_on.map_or_else(|| row.left.typical.to_string(), |_| "done".into());
            vec![
                row.logged.to_string(),
                state,
                format!("{} of {}", row.done, row.units),
                row.resource.to_string(),
                row.title.clone(),
            ]
        })
        .collect();
    if rows.is_empty() {
        return writeln!(out, "Nothing was begun yet. `cairn today` says what comes first.");
    }
    writeln!(out)?;
    table(out, &["logged", "left", "units", "id", "title"], &rows)
}
