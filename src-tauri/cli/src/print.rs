//! Answers as aligned tables and plain sentences.

use std::io::{self, Write};

use cairn_core::market::MarketView;
use cairn_core::progress::TodayView;
use cairn_core::skills::SkillsView;
use cairn_domain::gap::GapReport;
use cairn_domain::level::Level;
use cairn_domain::market::{PayMeasure, SectionStatus};
use cairn_domain::merge::{ImportAction, ImportPreview};
use cairn_domain::minutes::Effort;
use cairn_domain::plan::PlanView;
use cairn_domain::skills::Assessment;
use cairn_domain::source::Source;
use chrono::NaiveDate;

/// Whether reasons are printed too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Explain {
    Yes,
    No,
}

/// Rows of cells, each column as wide as its widest cell.
fn table(out: &mut dyn Write, heads: &[&str], rows: &[Vec<String>]) -> io::Result<()> {
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
        writeln!(out, "{}", line(row.iter().map(String::as_str).collect()))?;
    }
    Ok(())
}

fn day(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}

fn range(effort: Effort) -> String {
    format!("{} ({} to {})", effort.typical, effort.low, effort.high)
}

pub(crate) fn market(out: &mut dyn Write, view: &MarketView) -> io::Result<()> {
    let market = &view.market;
    writeln!(out, "{}, as of {}", market.name, market.as_of)?;
    writeln!(out, "{}\n", market.caveat)?;
    if let Some(openings) = &market.openings {
        writeln!(out, "Openings      {} ({})", openings.value(), market.openings_place)?;
    }
    if let Some(share) = &market.senior_share {
        writeln!(out, "For seniors   {}", share.value())?;
    }
    for pay in &market.salaries {
        let measure = match pay.measure {
            PayMeasure::Base => "base",
            PayMeasure::Total => "total compensation",
            PayMeasure::NotStated => "measure not stated",
        };
        let who = pay.seniority.as_deref().unwrap_or("anyone");
        writeln!(
            out,
            "Pay           {} to {} {} a year, {measure}, {who}, {}",
            pay.low.value(),
            pay.high.value(),
            pay.currency,
            pay.place
        )?;
    }
    for forecast in &market.forecasts {
        writeln!(
            out,
            "Forecast      {:?}: {} to {} until {} ({}), {}",
            forecast.subject,
            forecast.low.value(),
            forecast.high.value(),
            forecast.until,
            forecast.wording,
            forecast.place
        )?;
    }
    writeln!(out)?;
    let rows: Vec<Vec<String>> = view
        .weights
        .iter()
        .map(|row| {
            vec![row.rank.to_string(), row.name.clone(), row.weight.value().to_string(), row.terms.join(", ")]
        })
        .collect();
    table(out, &["place", "skill", "weight", "from the terms"], &rows)?;
    writeln!(
        out,
        "\nWeights follow from places in the ranking, not from counts: {}\n",
        cairn_domain::market::RANK_RULE
    )?;
    writeln!(out, "Companies named: {}", market.companies.join(", "))?;
    let stressed: Vec<&str> = market.stressed.iter().map(|topic| topic.topic.as_str()).collect();
    writeln!(out, "Stressed or named as core: {}", stressed.join("; "))?;
    for section in market.sections.iter().filter(|section| section.status == SectionStatus::NotStated) {
        writeln!(out, "Not stated by this source: {}", section.name)?;
    }
    writeln!(out, "\nSource: {} (`cairn market --sources`).", market.source)
}

pub(crate) fn sources(out: &mut dyn Write, sources: &[Source]) -> io::Result<()> {
    for source in sources {
        writeln!(out, "{}: {}", source.id, source.title)?;
        writeln!(out, "    {}, {}. {}", source.publisher, source.retrieved, source.licence)?;
        if let Some(note) = &source.note {
            writeln!(out, "    {note}")?;
        }
    }
    Ok(())
}

pub(crate) fn skills(out: &mut dyn Write, view: &SkillsView) -> io::Result<()> {
    let rows: Vec<Vec<String>> = view
        .skills
        .iter()
        .filter(|row| !row.skill.is_umbrella())
        .map(|row| {
            vec![
                row.skill.id.to_string(),
                row.skill.name.clone(),
                row.held.as_ref().map_or_else(|| "not assessed".into(), |held| held.level.to_string()),
                row.asked.as_ref().map_or_else(String::new, |asked| asked.required.value().to_string()),
                row.held
                    .as_ref()
                    .map_or_else(String::new, |held| format!("{}, {}", held.evidence, day(held.on))),
            ]
        })
        .collect();
    table(out, &["id", "skill", "you", "asked", "rests on"], &rows)
}

pub(crate) fn history(out: &mut dyn Write, history: &[Assessment]) -> io::Result<()> {
    if history.is_empty() {
        return writeln!(out, "Nothing was said about this skill yet.");
    }
    for said in history {
        write!(out, "{}  {}  {}", day(said.on), said.level, said.evidence)?;
        for more in [&said.link, &said.note].into_iter().flatten() {
            write!(out, "  {}", one_line(more))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

pub(crate) fn gap(out: &mut dyn Write, report: &GapReport, explain: Explain) -> io::Result<()> {
    writeln!(out, "{}, on {} ({})", report.role_title, report.market_name, report.as_of)?;
    writeln!(
        out,
        "You hold {} of the levels asked for; {} skills are missing levels.\n",
        report.coverage.value(),
        report.gaps.len()
    )?;
    let rows: Vec<Vec<String>> = report
        .gaps
        .iter()
        .map(|gap| {
            let needs: Vec<String> =
                gap.needs.iter().map(|need| format!("{} {}", need.name, need.level)).collect();
            vec![
                gap.priority.value().to_string(),
                gap.name.clone(),
                format!("{} to {}", gap.held, gap.required.value()),
                gap.effort.as_ref().map_or_else(String::new, |effort| range(*effort.value())),
                needs.join(", "),
            ]
        })
        .collect();
    table(out, &["priority", "skill", "level", "alone it takes", "needs first"], &rows)?;
    if explain == Explain::Yes {
        writeln!(out)?;
        for gap in &report.gaps {
            let reasons: Vec<&str> = gap.reasons.iter().map(|reason| reason.sentence.as_str()).collect();
            writeln!(out, "{}: {}", gap.name, reasons.join(" "))?;
        }
    }
    writeln!(out, "\n{}", report.formula)?;
    for other in &report.alternatives {
        writeln!(out, "{} need not be learned: {} stands in for it.", other.name, other.stands_in_name)?;
    }
    if !report.beyond.is_empty() {
        let names: Vec<&str> = report.beyond.iter().map(|skill| skill.name.as_str()).collect();
        writeln!(out, "Held and not asked for here: {}.", names.join(", "))?;
    }
    for note in &report.notes {
        writeln!(out, "{}", note.sentence)?;
    }
    Ok(())
}

pub(crate) fn plan(out: &mut dyn Write, view: &PlanView, explain: Explain) -> io::Result<()> {
    match (view.version, view.accepted_on) {
        (Some(version), Some(on)) => {
            writeln!(out, "Plan {version} for {}, accepted {}", view.role_title, day(on))?;
        }
        _ => {
            writeln!(out, "A draft for {}; keep it with --accept", view.role_title)?;
        }
    }
    let weekly = view.constraints.hours_per_week;
    writeln!(out, "{} resources, {} left at {weekly} a week.", view.items.len(), range(view.left))?;
    if let Some(finish) = view.finish {
        writeln!(
            out,
            "Done around {}, between {} and {}.",
            day(finish.likely),
            day(finish.early),
            day(finish.late)
        )?;
    }
    writeln!(out)?;
    let rows: Vec<Vec<String>> = view
        .items
        .iter()
        .zip(1..)
        .map(|(item, place)| {
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
        })
        .collect();
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
    Ok(())
}

pub(crate) fn today(out: &mut dyn Write, view: &TodayView) -> io::Result<()> {
    writeln!(out, "{}: {} of {} this week", day(view.date), view.week.logged, view.week.capacity)?;
    if let Some(forecast) = &view.forecast {
        let finish = forecast.finish;
        writeln!(
            out,
            "Done around {}, between {} and {}.",
            day(finish.likely),
            day(finish.early),
            day(finish.late)
        )?;
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
        let gains: Vec<String> =
            offer.gains.iter().map(|gain| format!("{} {}", gain.name, gain.to)).collect();
        writeln!(out, "You finished {}. Its levels wait in the window: {}.", offer.title, gains.join(", "))?;
    }
    Ok(())
}

pub(crate) fn import(out: &mut dyn Write, preview: &ImportPreview) -> io::Result<()> {
    for row in &preview.rows {
        let action = match row.action {
            ImportAction::Add => "add ",
            ImportAction::Skip => "same",
        };
        writeln!(out, "{action}  {}", one_line(&row.text))?;
    }
    writeln!(out, "{} to add, {} there already.", preview.added, preview.skipped)
}

pub(crate) fn level(level: Level) -> String {
    format!("{level}: {}", level.test())
}

/// Text of the person's or from a file, without anything that would steer the terminal.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
