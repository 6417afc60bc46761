//! What is missing: levels as notches, priorities as bars, and the table of both.

use cairn_domain::dossier::{Dossier, Personal};
use cairn_domain::gap::Gap;

use super::chart::{Anchor, Chart, Ink, LETTERS, Shape, WIDTH, length};
use super::{Block, Column, Section, Table};
use crate::typeface::{Weight, fit};
use crate::words::why;

/// How many gaps are drawn; the table has all.
const DRAWN: usize = 15;
const ROW: f32 = 18.0;
const NAME: f32 = 150.0;
const NOTCH: f32 = 14.0;
const BARS: f32 = 248.0;
/// Room for a number behind the longest bar.
const NUMBER: f32 = 34.0;

pub(super) fn missing(dossier: &Dossier) -> Option<Section> {
    let gaps = &dossier.gap.gaps;
    let mut blocks: Vec<Block> =
        dossier.gap.notes.iter().map(|note| Block::Caution(note.sentence.clone())).collect();
    if gaps.is_empty() && blocks.is_empty() {
        return None;
    }
    if !gaps.is_empty() {
        blocks.push(Block::Chart(chart(dossier)));
        blocks.push(Block::Table(table(dossier)));
    }
    Some(Section { id: "gaps", title: "What is missing", blocks })
}

fn chart(dossier: &Dossier) -> Chart {
    let (all, levels) = (dossier.gap.gaps.len(), dossier.shown.has(Personal::Levels));
    let gaps = dossier.gap.gaps.get(..DRAWN).unwrap_or(&dossier.gap.gaps);
    let most = gaps.iter().map(|gap| *gap.priority.value()).max().unwrap_or(0).max(1);
    let mut shapes = heads(levels);
    for (gap, row) in gaps.iter().zip(1_u16..) {
        let y = f32::from(row) * ROW;
        name_and_notches(&mut shapes, gap, y, levels);
        if levels {
            bar(&mut shapes, *gap.priority.value(), most, y);
        } else {
            let text = format!("asked for: {}", gap.required.value());
            shapes.push(Shape::Label { x: BARS, y: y + 12.0, text, ink: Ink::Aside, anchor: Anchor::Start });
        }
    }
    let first = gaps.first().map(|gap| gap.name.as_str()).unwrap_or_default();
    let which = if all > gaps.len() {
        format!("The {} of {all} gaps that come first; the table has all.", gaps.len())
    } else {
        format!("{all} {}.", if all == 1 { "gap" } else { "gaps" })
    };
    let (measure, says) = if levels {
        (
            "Levels from 1 to 5: solid is held, outlined is asked for. Bars: priority.",
            format!("{which} Each with its levels held and asked for and its priority. First comes {first}."),
        )
    } else {
        (
            "Levels from 1 to 5: outlined is asked for.",
            format!("{which} Each with the level asked for. First comes {first}."),
        )
    };
    Chart {
        title: format!("{first} comes first"),
        measure: format!("{which} {measure}"),
        says,
        source: format!(
            "{}, as of {}. {}",
            dossier.gap.market_name,
            dossier.gap.as_of,
            if levels { &dossier.gap.formula.sentence } else { "In the order of their priority." }
        ),
        height: length(gaps.len() + 1) * ROW + 2.0,
        shapes,
    }
}

fn heads(levels: bool) -> Vec<Shape> {
    let head = |x, text: &str| Shape::Label {
        x,
        y: 11.0,
        text: text.into(),
        ink: Ink::Aside,
        anchor: Anchor::Start,
    };
    let mut heads = vec![head(0.0, "Skill"), head(NAME + 8.0, "Level")];
    if levels {
        heads.push(head(BARS, "Priority"));
    }
    heads
}

fn name_and_notches(shapes: &mut Vec<Shape>, gap: &Gap, y: f32, levels: bool) {
    let text = fit(&gap.name, Weight::Regular, LETTERS, NAME);
    shapes.push(Shape::Label { x: 0.0, y: y + 12.0, text, ink: Ink::Text, anchor: Anchor::Start });
    let (held, required) = (gap.held.number(), gap.required.value().number());
    for level in 1..=5_u8 {
        let x = NAME + 8.0 + f32::from(level - 1) * (NOTCH + 2.0);
        let (fill, edge) = match level {
            _ if levels && level <= held => (Some(Ink::You), None),
            _ if level <= required => (Some(Ink::MarketSoft), Some(Ink::Market)),
            _ => (Some(Ink::Grid), None),
        };
        shapes.push(Shape::Box { x, y: y + 5.0, width: NOTCH, height: 8.0, fill, edge });
    }
}

fn bar(shapes: &mut Vec<Shape>, priority: u32, most: u32, y: f32) {
    let width = (WIDTH - BARS - NUMBER) * length(u64::from(priority) * 10_000 / u64::from(most)) / 10_000.0;
    let fill = Some(Ink::Market);
    shapes.push(Shape::Box { x: BARS, y: y + 4.5, width: width.max(1.0), height: 9.0, fill, edge: None });
    let (x, text) = (BARS + width + 5.0, priority.to_string());
    shapes.push(Shape::Label { x, y: y + 12.0, text, ink: Ink::Text, anchor: Anchor::Start });
}

fn table(dossier: &Dossier) -> Table {
    let levels = dossier.shown.has(Personal::Levels);
    let (name, asked, why_here) =
        (Column::words("Skill", 24), Column::words("Asked for", 19), Column::words("Why", 58));
    let columns = if levels {
        vec![
            name,
            Column::words("Held", 19),
            asked,
            Column::numbers("Priority", 11),
            Column::numbers("Hours", 11),
            why_here,
        ]
    } else {
        vec![name, asked, why_here]
    };
    let row = |gap: &Gap| {
        let (name, asked, why) = (gap.name.clone(), gap.required.value().to_string(), why(gap));
        if !levels {
            return vec![name, asked, why];
        }
        let hours = gap.effort.as_ref().map(|effort| effort.value().typical.to_string()).unwrap_or_default();
        vec![name, gap.held.to_string(), asked, gap.priority.value().to_string(), hours, why]
    };
    Table { caption: "Every gap".into(), columns, rows: dossier.gap.gaps.iter().map(row).collect() }
}
