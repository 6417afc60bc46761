//! Tables for spreadsheets and scripts: the plan, the gaps, the study sessions and the levels one said of oneself.

use std::collections::BTreeMap;

use cairn_domain::applications::Stage;
use cairn_domain::dossier::{Dossier, Personal};
use cairn_domain::id::ResourceId;
use cairn_domain::progress::{Event, standing};

use crate::standing::{Status, left, raises, reasons, span};
use crate::table::{Cell, Table, day, hours, number, text};

pub(crate) fn plan(dossier: &Dossier) -> Vec<u8> {
    let mut table = Table::of(&[
        "position",
        "resource",
        "title",
        "kind",
        "provider",
        "url",
        "price",
        "status",
        "starts",
        "ends",
        "hours_low",
        "hours",
        "hours_high",
        "hours_left",
        "raises",
        "reasons",
    ]);
    for (item, position) in dossier.plan.items.iter().zip(1_u32..) {
        let (span, effort) = (span(dossier, item), item.effort.value());
        table.row([
            number(position),
            text(item.resource.as_str()),
            text(&item.title),
            text(item.kind.to_string()),
            text(&item.provider),
            text(item.url.clone().unwrap_or_default()),
            text(&item.price.band),
            text(Status::of(item).word()),
            day(span.map(|span| span.starts)),
            day(span.map(|span| span.ends)),
            hours(effort.low),
            hours(effort.typical),
            hours(effort.high),
            hours(left(item)),
            text(raises(dossier, item)),
            text(reasons(item)),
        ]);
    }
    table.into_bytes()
}

pub(crate) fn gaps(dossier: &Dossier) -> Vec<u8> {
    let mut table = Table::of(&[
        "position",
        "skill",
        "name",
        "level_held",
        "level_required",
        "priority",
        "market_rank",
        "hours",
        "said_on",
        "needs",
        "reasons",
    ]);
    let levels = dossier.shown.has(Personal::Levels);
    for (gap, position) in dossier.gap.gaps.iter().zip(1_u32..) {
        let needs = gap.needs.iter().map(|need| format!("{} {}", need.name, need.level.number()));
        let reasons = gap.reasons.iter().map(|reason| reason.sentence.as_str());
        table.row([
            number(position),
            text(gap.skill.as_str()),
            text(&gap.name),
            number_if(levels, gap.held.number()),
            number(gap.required.value().number()),
            number_if(levels, gap.priority.value()),
            gap.rank.map_or(nothing(), number),
            gap.effort.as_ref().map_or(nothing(), |effort| hours(effort.value().typical)),
            day(gap.held_on),
            text(needs.collect::<Vec<_>>().join("; ")),
            text(reasons.collect::<Vec<_>>().join(" ")),
        ]);
    }
    table.into_bytes()
}

fn nothing() -> Cell {
    Cell::Plain(String::new())
}

/// A number that may be left out.
fn number_if(shown: bool, value: impl ToString) -> Cell {
    if shown { number(value) } else { nothing() }
}

/// What was studied, as the log stands, and what is planned.
pub(crate) fn sessions(dossier: &Dossier) -> Vec<u8> {
    let items = dossier.plan.items.iter().map(|item| (&item.resource, item));
    let items: BTreeMap<&ResourceId, _> = items.collect();
    let title = |resource: &ResourceId| items.get(resource).map_or("", |item| item.title.as_str()).to_owned();
    let mut table = Table::of(&["date", "state", "resource", "title", "unit", "unit_title", "hours", "note"]);
    for entry in standing(&dossier.entries) {
        let Event::Studied { resource, unit, minutes, note } = &entry.event else { continue };
        let units = items.get(resource).map(|item| item.units.iter());
        let known = units.into_iter().flatten().find(|known| Some(&known.id) == unit.as_ref());
        table.row([
            day(Some(entry.on)),
            text("studied"),
            text(resource.as_str()),
            text(title(resource)),
            text(unit.as_ref().map(ToString::to_string).unwrap_or_default()),
            text(known.map_or("", |unit| unit.title.as_str())),
            hours(*minutes),
            text(note.clone().unwrap_or_default()),
        ]);
    }
    for session in &dossier.sessions {
        for block in &session.blocks {
            table.row([
                day(Some(session.on)),
                text("planned"),
                text(block.resource.as_str()),
                text(title(&block.resource)),
                text(block.unit.to_string()),
                text(&block.title),
                hours(block.minutes),
                text(""),
            ]);
        }
    }
    table.into_bytes()
}

pub(crate) fn assessments(dossier: &Dossier) -> Vec<u8> {
    let mut table = Table::of(&["date", "skill", "level", "level_name", "evidence", "link", "note"]);
    for said in &dossier.assessments {
        table.row([
            day(Some(said.on)),
            text(said.skill.as_str()),
            number(said.level.number()),
            text(said.level.name()),
            text(said.evidence.to_string()),
            text(said.link.clone().unwrap_or_default()),
            text(said.note.clone().unwrap_or_default()),
        ]);
    }
    table.into_bytes()
}

/// What one is after: a row for the day it was noted, and one for each step.
pub(crate) fn applications(dossier: &Dossier) -> Vec<u8> {
    let mut table = Table::of(&["company", "title", "url", "stage_now", "date", "stage", "note"]);
    for told in &dossier.applications {
        let now = told.stage(dossier.today).word();
        let mut row = |on, stage: &str, note: Option<&String>| {
            table.row([
                text(&told.company),
                text(&told.title),
                text(told.url.clone().unwrap_or_default()),
                text(now),
                day(Some(on)),
                text(stage),
                text(note.cloned().unwrap_or_default()),
            ]);
        };
        row(told.on, Stage::Wishlist.word(), told.note.as_ref());
        for step in &told.steps {
            row(step.on, step.stage.word(), step.note.as_ref());
        }
    }
    table.into_bytes()
}
