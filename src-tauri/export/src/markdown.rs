//! Markdown: front matter, the plan with task boxes, weeks, gaps, sources.

use std::fmt::Write;

use cairn_domain::dossier::Dossier;
use cairn_domain::figure::Provenance;
use cairn_domain::level::Level;
use cairn_domain::minutes::{Effort, Minutes};
use cairn_domain::plan::{LeftOverWhy, PlanItem};
use chrono::NaiveDate;

use crate::digest;
use crate::markup::{address, markdown as text, yaml};

pub(crate) fn write(dossier: &Dossier) -> Result<String, serde_json::Error> {
    let digest = digest::of_facts(dossier)?;
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = front_matter(&mut out, dossier, &digest)
        .and_then(|()| opening(&mut out, dossier))
        .and_then(|()| plan(&mut out, dossier))
        .and_then(|()| weeks(&mut out, dossier))
        .and_then(|()| gaps(&mut out, dossier))
        .and_then(|()| profile(&mut out, dossier))
        .and_then(|()| sources(&mut out, dossier));
    Ok(out)
}

fn front_matter(out: &mut String, dossier: &Dossier, digest: &str) -> std::fmt::Result {
    writeln!(out, "---")?;
    writeln!(out, "title: {}", yaml(&format!("Learning plan: {}", dossier.gap.role_title)))?;
    writeln!(out, "created: {}", dossier.today)?;
    writeln!(out, "market: {}", yaml(&dossier.gap.market_name))?;
    writeln!(out, "market_as_of: {}", yaml(&dossier.gap.as_of))?;
    writeln!(out, "hours_per_week: {}", hours(dossier.plan.constraints.terms.hours_per_week))?;
    match dossier.plan.version {
        Some(version) => writeln!(out, "plan_version: {version}")?,
        None => writeln!(out, "plan_version: draft")?,
    }
    writeln!(out, "input_hash: {}", yaml(digest))?;
    writeln!(out, "data_version: {}", yaml(&dossier.data_version))?;
    writeln!(out, "app_version: {}", yaml(&dossier.app_version))?;
    writeln!(out, "---\n")
}

fn opening(out: &mut String, dossier: &Dossier) -> std::fmt::Result {
    writeln!(out, "# Learning plan: {}\n", text(&dossier.gap.role_title))?;
    let weekly = dossier.plan.constraints.terms.hours_per_week;
    if let Some(finish) = dossier.plan.finish {
        writeln!(
            out,
            "Done around {} at {weekly} a week, between {} and {}: every resource at its low or its high estimate.",
            day(finish.likely),
            day(finish.early),
            day(finish.late),
        )?;
    }
    writeln!(
        out,
        "{} resources, {} left of {}. {} of the levels the role asks for are held today.\n",
        dossier.plan.items.len(),
        range(dossier.plan.left),
        range(dossier.plan.total),
        dossier.gap.coverage.value(),
    )?;
    for note in &dossier.plan.notes {
        writeln!(out, "> {}\n", text(&note.sentence))?;
    }
    Ok(())
}

fn plan(out: &mut String, dossier: &Dossier) -> std::fmt::Result {
    writeln!(out, "## Plan\n")?;
    for (item, place) in dossier.plan.items.iter().zip(1..) {
        let title = text(&item.title);
        match item.url.as_deref().and_then(address) {
            Some(url) => writeln!(out, "### {place}. [{title}](<{url}>)\n")?,
            None => writeln!(out, "### {place}. {title}\n")?,
        }
        let span = dossier.plan.spans.iter().find(|span| span.resource == item.resource);
        let when =
            span.map(|span| format!(", {} to {}", day(span.starts), day(span.ends))).unwrap_or_default();
        writeln!(
            out,
            "{} by {}, {}, {}{when}\n",
            item.kind,
            text(&item.provider),
            range(*item.effort.value()),
            text(&item.price.band),
        )?;
        for reason in &item.reasons {
            writeln!(out, "- {}", text(&reason.sentence))?;
        }
        writeln!(out, "- Levels: {}", levels(item))?;
        writeln!(out, "- Hours: {}\n", text(&basis(item.effort.provenance())))?;
        for unit in &item.units {
            let done = if unit.done { 'x' } else { ' ' };
            writeln!(out, "- [{done}] {} ({}) <!-- {} -->", text(&unit.title), unit.minutes, unit.id)?;
        }
        writeln!(out)?;
    }
    if !dossier.plan.left_over.is_empty() {
        writeln!(out, "Not closed by this plan:\n")?;
        for left in &dossier.plan.left_over {
            let why = obstacle(left.why);
            writeln!(out, "- {}: {} of {}, because {why}", text(&left.name), left.reached, left.required)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn obstacle(why: LeftOverWhy) -> &'static str {
    match why {
        LeftOverWhy::Time => "it does not fit before the finish date",
        LeftOverWhy::Limits => {
            "the limits on price, kinds and languages leave nothing that teaches it that far"
        }
        LeftOverWhy::Combination => "no combination was found that brings it that far beside the rest",
        LeftOverWhy::Catalog => "nothing in the library teaches it that far",
    }
}

fn levels(item: &PlanItem) -> String {
    let raised = item.closes.iter().map(|close| {
        if close.from == close.to {
            format!("{} shown at {}", text(&close.name), close.to)
        } else {
            format!("{} from {} to {}", text(&close.name), close.from, close.to)
        }
    });
    raised.collect::<Vec<_>>().join("; ")
}

fn weeks(out: &mut String, dossier: &Dossier) -> std::fmt::Result {
    if dossier.plan.weeks.is_empty() {
        return Ok(());
    }
    writeln!(out, "## Weeks\n")?;
    writeln!(out, "| from | planned | what |\n|---|---|---|")?;
    for week in &dossier.plan.weeks {
        let mut titles: Vec<String> = Vec::new();
        for block in &week.blocks {
            let item = dossier.plan.items.iter().find(|item| item.resource == block.resource);
            let title = item.map_or_else(|| block.resource.to_string(), |item| item.title.clone());
            let title = text(&title);
            if titles.last() != Some(&title) {
                titles.push(title);
            }
        }
        writeln!(
            out,
            "| {} | {} of {} | {} |",
            day(week.starts),
            week.planned,
            week.capacity,
            titles.join("; ")
        )?;
    }
    writeln!(out)
}

fn gaps(out: &mut String, dossier: &Dossier) -> std::fmt::Result {
    writeln!(out, "## Gaps\n")?;
    writeln!(out, "{}\n", text(&dossier.gap.formula))?;
    writeln!(out, "| priority | skill | held | asked | why |\n|---|---|---|---|---|")?;
    for gap in &dossier.gap.gaps {
        let why: Vec<String> = gap.reasons.iter().skip(1).map(|reason| text(&reason.sentence)).collect();
        writeln!(
            out,
            "| {} | {} | {} | {} | {} |",
            gap.priority.value(),
            text(&gap.name),
            gap.held,
            gap.required.value(),
            why.join(" "),
        )?;
    }
    writeln!(out)?;
    for note in &dossier.gap.notes {
        writeln!(out, "> {}\n", text(&note.sentence))?;
    }
    Ok(())
}

fn profile(out: &mut String, dossier: &Dossier) -> std::fmt::Result {
    let held: Vec<_> = dossier.profile.iter().filter(|(_, level)| *level > Level::None).collect();
    if held.is_empty() {
        return Ok(());
    }
    writeln!(out, "## What I can do\n")?;
    for (name, level) in held {
        writeln!(out, "- {}: {level}", text(name))?;
    }
    writeln!(out)
}

fn sources(out: &mut String, dossier: &Dossier) -> std::fmt::Result {
    writeln!(out, "## Sources\n")?;
    for source in &dossier.sources {
        let title = text(&source.title);
        let title = match source.url.as_deref().and_then(address) {
            Some(url) => format!("[{title}](<{url}>)"),
            None => title,
        };
        let publisher = text(&source.publisher);
        writeln!(out, "- {title}, {publisher}, read {}. {}", text(&source.retrieved), text(&source.licence))?;
    }
    Ok(())
}

fn basis(provenance: &Provenance) -> String {
    match provenance {
        Provenance::Stated { basis, .. } => basis.clone().unwrap_or_else(|| "stated by the provider".into()),
        Provenance::Judged { basis, .. } => basis.clone(),
        Provenance::Entered { on } => format!("entered on {}", day(*on)),
        Provenance::Derived { rule, .. } => rule.clone(),
    }
}

fn day(day: NaiveDate) -> String {
    day.format("%-d %b %Y").to_string()
}

fn range(effort: Effort) -> String {
    format!("{} ({} to {})", effort.typical, effort.low, effort.high)
}

/// Hours as a number, with at most two digits behind the point.
fn hours(minutes: Minutes) -> String {
    let hundredths = minutes.scaled(100, 60).get();
    match hundredths % 100 {
        0 => (hundredths / 100).to_string(),
        rest => format!("{}.{rest:02}", hundredths / 100),
    }
}
