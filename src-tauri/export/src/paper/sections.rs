//! The plan itself, what it leaves open, the weeks ahead, what was done, what is held, and the sources.

use cairn_domain::dossier::{Dossier, Personal};
use cairn_domain::level::Level;
use cairn_domain::minutes::Minutes;
use cairn_domain::plan::PlanItem;
use cairn_domain::progress::{Entry, Event, standing};

use super::{Block, Column, Part, Section, Step, Table, Words};
use crate::markup::web_address;
use crate::standing::{reasons, skills, span};
use crate::words::{basis, day, obstacle, range};

/// How many study sessions of the past are told; the CSV has all.
const TOLD: usize = 40;

pub(super) fn plan(dossier: &Dossier) -> Option<Section> {
    let steps: Vec<Step> =
        dossier.plan.items.iter().zip(1..).map(|(item, place)| step(dossier, item, place)).collect();
    (!steps.is_empty()).then(|| Section { id: "plan", title: "The plan", blocks: vec![Block::Steps(steps)] })
}

fn step(dossier: &Dossier, item: &PlanItem, place: u32) -> Step {
    let link = item.url.as_deref().and_then(web_address);
    let mut facts = vec![
        capital(&format!("{} by {}", item.kind, item.provider)),
        range(*item.effort.value()),
        item.price.band.clone(),
    ];
    if let Some(span) = span(dossier, item) {
        facts.push(format!("{} to {}", day(span.starts), day(span.ends)));
    } else if item.finished {
        facts.push("done".into());
    }
    let adds = if dossier.shown.has(Personal::Levels) {
        format!("Levels: {}.", levels(item))
    } else {
        format!("Skills: {}.", skills(item))
    };
    let why = [reasons(item), adds, format!("The hours rest on: {}.", basis(item.effort.provenance()))];
    let parts = item.units.iter().map(|unit| Part {
        done: unit.done,
        title: unit.title.clone(),
        time: unit.minutes.to_string(),
    });
    Step {
        place,
        title: Words { text: item.title.clone(), link, after: String::new() },
        facts,
        why: why.into_iter().filter(|line| !line.is_empty()).collect(),
        parts: parts.collect(),
    }
}

fn levels(item: &PlanItem) -> String {
    let raised = item.closes.iter().map(|close| {
        if close.proof {
            format!("{} shown at {}", close.name, close.to)
        } else {
            format!("{} from {} to {}", close.name, close.from, close.to)
        }
    });
    raised.collect::<Vec<_>>().join("; ")
}

pub(super) fn left_over(dossier: &Dossier) -> Option<Section> {
    let levels = dossier.shown.has(Personal::Levels);
    let mut columns = vec![Column::words("Skill", 26), Column::words("Asked for", 18)];
    if levels {
        columns.push(Column::words("Brought to", 18));
    }
    columns.push(Column::words("Why not further", 50));
    let rows: Vec<Vec<String>> = dossier
        .plan
        .left_over
        .iter()
        .map(|left| {
            let mut row = vec![left.name.clone(), left.required.to_string()];
            if levels {
                row.push(left.reached.to_string());
            }
            row.push(capital(obstacle(left.why)) + ".");
            row
        })
        .collect();
    let table = Table { caption: "Gaps that stay open".into(), columns, rows };
    (!table.rows.is_empty()).then(|| Section {
        id: "open",
        title: "Not closed by this plan",
        blocks: vec![Block::Table(table)],
    })
}

/// The same with a capital letter.
fn capital(text: &str) -> String {
    let mut signs = text.chars();
    let first = signs.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + signs.as_str()
}

pub(super) fn next_weeks(dossier: &Dossier) -> Option<Section> {
    let title_of = |block: &cairn_domain::plan::Block| {
        let item = dossier.plan.items.iter().find(|item| item.resource == block.resource);
        item.map_or_else(|| block.resource.to_string(), |item| item.title.clone())
    };
    let rows: Vec<Vec<String>> = dossier
        .plan
        .sessions
        .iter()
        .map(|session| {
            let mut resources: Vec<String> = session.blocks.iter().map(title_of).collect();
            resources.dedup();
            let parts: Vec<&str> = session.blocks.iter().map(|block| block.title.as_str()).collect();
            let on = session.on.format("%a %-d %b %Y").to_string();
            vec![on, session.minutes.to_string(), resources.join("; "), parts.join("; ")]
        })
        .collect();
    let columns = vec![
        Column::words("Day", 20),
        Column::numbers("Time", 14),
        Column::words("Resource", 34),
        Column::words("Part", 40),
    ];
    let table = Table { caption: "Study sessions of the next four weeks".into(), columns, rows };
    (!table.rows.is_empty()).then(|| Section {
        id: "weeks",
        title: "The next four weeks",
        blocks: vec![Block::Table(table)],
    })
}

pub(super) fn studied(dossier: &Dossier) -> Option<Section> {
    let notes = dossier.shown.has(Personal::Notes);
    let sessions: Vec<(&Entry, String, Minutes, &str)> = standing(&dossier.entries)
        .filter_map(|entry| match &entry.event {
            Event::Studied { resource, minutes, note, .. } => {
                let item = dossier.plan.items.iter().find(|item| &item.resource == resource);
                let title = item.map_or_else(|| resource.to_string(), |item| item.title.clone());
                Some((entry, title, *minutes, note.as_deref().unwrap_or_default()))
            }
            _ => None,
        })
        .collect();
    let (count, time) = (sessions.len(), sessions.iter().map(|(_, _, minutes, _)| *minutes).sum::<Minutes>());
    let mut columns =
        vec![Column::words("Day", 16), Column::numbers("Time", 14), Column::words("Resource", 40)];
    if notes {
        columns.push(Column::words("Note", 40));
    }
    let rows = sessions.iter().rev().take(TOLD).map(|(entry, title, minutes, note)| {
        let mut row = vec![day(entry.on), minutes.to_string(), title.clone()];
        if notes {
            row.push((*note).to_owned());
        }
        row
    });
    let table = Table { caption: "Study sessions, the newest first".into(), columns, rows: rows.collect() };
    let all = format!("{time} in {count} {}.", if count == 1 { "session" } else { "sessions" });
    let told = if count > TOLD { format!("{all} The newest {TOLD} are told here.") } else { all };
    (count > 0).then(|| Section {
        id: "studied",
        title: "Studied so far",
        blocks: vec![Block::Text(told), Block::Table(table)],
    })
}

pub(super) fn profile(dossier: &Dossier) -> Option<Section> {
    let held = dossier.profile.iter().filter(|(_, level)| *level > Level::None);
    let rows: Vec<Vec<String>> =
        held.map(|(name, level)| vec![name.clone(), level.to_string(), level.test().to_owned()]).collect();
    let columns =
        vec![Column::words("Skill", 30), Column::words("Level", 18), Column::words("What that means", 52)];
    let table = Table { caption: "Skills held, as stated".into(), columns, rows };
    (!table.rows.is_empty()).then(|| Section {
        id: "profile",
        title: "What I can do",
        blocks: vec![Block::Table(table)],
    })
}

pub(super) fn sources(dossier: &Dossier) -> Option<Section> {
    let lines: Vec<Words> = dossier
        .sources
        .iter()
        .map(|source| Words {
            text: source.title.clone(),
            link: source.url.as_deref().and_then(web_address),
            after: format!(", {}, read {}. {}", source.publisher, source.retrieved, source.licence),
        })
        .collect();
    (!lines.is_empty()).then(|| Section { id: "sources", title: "Sources", blocks: vec![Block::List(lines)] })
}
