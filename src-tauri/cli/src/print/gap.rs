//! What one can do, and what is missing.

use std::io::{self, Write};

use cairn_core::skills::SkillsView;
use cairn_domain::gap::GapReport;
use cairn_domain::skills::Assessment;

use super::{Explain, day, named_sources, one_line, range, table};

pub(crate) fn skills(out: &mut dyn Write, view: &SkillsView) -> io::Result<()> {
    let rows: Vec<Vec<String>> = view
        .skills
        .iter()
        .filter(|row| !row.skill.is_umbrella())
        .map(|row| {
            let held = row.held.as_ref();
            vec![
                row.skill.id.to_string(),
                row.skill.name.clone(),
                held.map_or_else(|| "not assessed".into(), |held| held.level.to_string()),
                row.asked.as_ref().map_or_else(String::new, |asked| asked.required.value().to_string()),
                held.map_or_else(String::new, |held| format!("{}, {}", held.evidence, day(held.on))),
            ]
        })
        .collect();
    table(out, &["id", "skill", "you", "asked", "rests on"], &rows)?;
    let asked = view.skills.iter().filter_map(|row| row.asked.as_ref());
    named_sources(out, asked.flat_map(|asked| asked.required.sources()))
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
    beside_the_gaps(out, report)
}

fn beside_the_gaps(out: &mut dyn Write, report: &GapReport) -> io::Result<()> {
    writeln!(out, "\n{}", report.formula.sentence)?;
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
    let figures = report.gaps.iter().flat_map(|gap| {
        let effort = gap.effort.iter().flat_map(|effort| effort.sources());
        gap.required.sources().into_iter().chain(gap.market_weight.sources()).chain(effort)
    });
    named_sources(out, figures)
}
