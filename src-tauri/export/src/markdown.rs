//! Markdown: front matter, the plan with task boxes, weeks, gaps, sources.

use std::fmt::Write;

use cairn_domain::dossier::{Dossier, Personal};
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::PlanItem;

use crate::digest;
use crate::markup::{address, markdown as text, yaml};
use crate::standing::skills;
use crate::words::{basis, day, obstacle, range, why};

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
    if dossier.shown.has(Personal::Hours) {
        writeln!(out, "hours_per_week: {}", hours(dossier.plan.constraints.terms.hours_per_week))?;
    }
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
    let shows = |personal| dossier.shown.has(personal);
    if let Some(finish) = dossier.plan.finish {
        let weekly = dossier.plan.constraints.terms.hours_per_week;
        let pace = if shows(Personal::Hours) { format!(" at {weekly} a week") } else { String::new() };
        writeln!(
            out,
            "Done around {}{pace}, between {} and {}: every resource at its low or its high estimate.",
            day(finish.likely),
            day(finish.early),
            day(finish.late),
        )?;
    }
    let left = if shows(Personal::Hours) { range(dossier.plan.left) + " left of " } else { String::new() };
    write!(out, "{} resources, {left}{}.", dossier.plan.items.len(), range(dossier.plan.total))?;
    if shows(Personal::Levels) {
        write!(out, " {} of the levels the role asks for are held today.", dossier.gap.coverage.value())?;
    }
    writeln!(out, "\n")?;
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
        if dossier.shown.has(Personal::Levels) {
            writeln!(out, "- Levels: {}", levels(item))?;
        } else {
            writeln!(out, "- Skills: {}", text(&skills(item)))?;
        }
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
            let reached = if dossier.shown.has(Personal::Levels) {
                format!("{} of {}", left.reached, left.required)
            } else {
                left.required.to_string()
            };
            writeln!(out, "- {}: {reached}, because {why}", text(&left.name))?;
        }
        writeln!(out)?;
    }
    Ok(())
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
    writeln!(out, "{}\n", text(&dossier.gap.formula.sentence))?;
    let levels = dossier.shown.has(Personal::Levels);
    if levels {
        writeln!(out, "| priority | skill | held | asked | why |\n|---|---|---|---|---|")?;
    } else {
        writeln!(out, "| skill | asked | why |\n|---|---|---|")?;
    }
    for gap in &dossier.gap.gaps {
        let (name, required, why) = (text(&gap.name), gap.required.value(), text(&why(gap)));
        if levels {
            writeln!(out, "| {} | {name} | {} | {required} | {why} |", gap.priority.value(), gap.held)?;
        } else {
            writeln!(out, "| {name} | {required} | {why} |")?;
        }
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

/// Hours as a number, with at most two digits behind the point.
fn hours(minutes: Minutes) -> String {
    let hundredths = minutes.scaled(100, 60).get();
    match hundredths % 100 {
        0 => (hundredths / 100).to_string(),
        rest => format!("{}.{rest:02}", hundredths / 100),
    }
}
