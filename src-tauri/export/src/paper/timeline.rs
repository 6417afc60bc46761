//! When: each resource in time, and under it what is held by then, on the same axis.

use cairn_domain::dossier::Dossier;
use cairn_domain::plan::{PlanItem, Span};
use chrono::{Datelike, Months, NaiveDate};

use super::chart::{Anchor, Chart, Ink, LETTERS, Shape, WIDTH, length};
use super::{Block, Column, Section, Table, coverage};
use crate::standing::span;
use crate::typeface::{Weight, fit, width};
use crate::words::day;

/// How many resources are drawn; the table has all.
const DRAWN: usize = 24;
const ROW: f32 = 15.0;
const NAME: f32 = 170.0;
/// Where time begins.
const LEFT: f32 = NAME + 10.0;
/// Room behind the end of time, for a word.
const RIGHT: f32 = 34.0;
const STAIRS: f32 = 72.0;
/// From so many months on, only January and July are drawn,
const FEW_MONTHS: usize = 14;
/// and beyond so many only January.
const SOME_MONTHS: usize = 36;

pub(super) fn when(dossier: &Dossier) -> Option<Section> {
    let planned: Vec<(&PlanItem, &Span)> =
        dossier.plan.items.iter().filter_map(|item| Some((item, span(dossier, item)?))).collect();
    let axis = Axis::of(&planned)?;
    let blocks = vec![Block::Chart(chart(dossier, &planned, &axis)), Block::Table(table(dossier, &planned))];
    Some(Section { id: "when", title: "When", blocks })
}

/// Time as a length.
struct Axis {
    from: NaiveDate,
    to: NaiveDate,
}

impl Axis {
    fn of(planned: &[(&PlanItem, &Span)]) -> Option<Self> {
        let from = planned.iter().map(|(_, span)| span.starts).min()?;
        let to = planned.iter().map(|(_, span)| span.late.max(span.ends)).max()?;
        Some(Self { from, to: to.max(from.succ_opt()?) })
    }

    fn x(&self, day: NaiveDate) -> f32 {
        let whole = length((self.to - self.from).num_days()).max(1.0);
        let gone = length((day.clamp(self.from, self.to) - self.from).num_days());
        LEFT + (WIDTH - LEFT - RIGHT) * gone / whole
    }

    /// The first days of the months within: of all, or where those are many of each January and July, or January.
    fn months(&self) -> Vec<NaiveDate> {
        let first = self.from.with_day(1).unwrap_or(self.from);
        let next = |day: &NaiveDate| day.checked_add_months(Months::new(1));
        let months: Vec<NaiveDate> = std::iter::successors(Some(first), next)
            .skip_while(|month| *month < self.from)
            .take_while(|month| *month <= self.to)
            .collect();
        let every = match months.len() {
            FEW_MONTHS.. if months.len() > SOME_MONTHS => 12,
            FEW_MONTHS.. => 6,
            _ => 1,
        };
        months.into_iter().filter(|month| month.month0() % every == 0).collect()
    }
}

fn chart(dossier: &Dossier, planned: &[(&PlanItem, &Span)], axis: &Axis) -> Chart {
    let drawn = planned.get(..DRAWN).unwrap_or(planned);
    let bars = 18.0 + length(drawn.len()) * ROW;
    let way = coverage::way(dossier);
    let height = if way.is_some() { bars + 24.0 + STAIRS + 6.0 } else { bars + 4.0 };
    let mut shapes = months(axis, height);
    for ((item, span), row) in drawn.iter().zip(0_u16..) {
        bar(&mut shapes, item, span, axis, 18.0 + f32::from(row) * ROW);
    }
    if way.is_some() {
        stairs(&mut shapes, dossier, axis, bars + 24.0);
    }
    let all = planned.len();
    let which = if all > drawn.len() {
        format!("The first {} of {all} resources; the table has all. ", drawn.len())
    } else {
        String::new()
    };
    let held = way.map(|(now, then)| {
        format!(" Under them, what is held of the levels asked for: {now} now, {then} at the end.")
    });
    let held = held.unwrap_or_default();
    Chart {
        title: format!("From {} to {}", day(axis.from), day(last(planned, axis))),
        measure: format!(
            "{which}Bars: at typical effort. Thin lines: from the low to the high estimate.{held}"
        ),
        says: format!(
            "{which}{all} {} from {} to {}.{held}",
            if all == 1 { "resource in its time" } else { "resources, each in its time," },
            day(axis.from),
            day(last(planned, axis)),
        ),
        source: "Computed from the estimates of the resources and the time there is for them.".into(),
        height,
        shapes,
    }
}

fn last(planned: &[(&PlanItem, &Span)], axis: &Axis) -> NaiveDate {
    planned.iter().map(|(_, span)| span.ends).max().unwrap_or(axis.to)
}

fn months(axis: &Axis, height: f32) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let mut free = LEFT;
    for month in axis.months() {
        let x = axis.x(month);
        shapes.push(Shape::Line { points: vec![(x, 14.0), (x, height)], ink: Ink::Grid, width: 0.6 });
        if x >= free && x < WIDTH - RIGHT - 10.0 {
            let year = if month.month() == 1 || free <= LEFT { "%b %Y" } else { "%b" };
            let text = month.format(year).to_string();
            free = x + 6.0 + width(&text, Weight::Regular, LETTERS);
            shapes.push(Shape::Label { x: x + 2.0, y: 9.0, text, ink: Ink::Aside, anchor: Anchor::Start });
        }
    }
    shapes
}

fn bar(shapes: &mut Vec<Shape>, item: &PlanItem, span: &Span, axis: &Axis, y: f32) {
    let text = fit(&item.title, Weight::Regular, LETTERS, NAME);
    shapes.push(Shape::Label { x: 0.0, y: y + 10.5, text, ink: Ink::Text, anchor: Anchor::Start });
    let (starts, ends) = (axis.x(span.starts), axis.x(span.ends));
    let (early, late) = (axis.x(span.early), axis.x(span.late));
    let width = (ends - starts).max(1.5);
    let fill = Some(Ink::You);
    shapes.push(Shape::Box { x: starts, y: y + 3.5, width, height: 8.0, fill, edge: None });
    if late > early {
        let middle = y + 7.5;
        let points = vec![(ends.max(starts + width), middle), (late, middle)];
        shapes.push(Shape::Line { points, ink: Ink::You, width: 0.9 });
        shapes.push(tick(late, middle, Ink::You));
        if early > starts && early < ends {
            shapes.push(tick(early, middle, Ink::YouSoft));
        }
    }
}

fn tick(x: f32, middle: f32, ink: Ink) -> Shape {
    Shape::Line { points: vec![(x, middle - 2.5), (x, middle + 2.5)], ink, width: 0.9 }
}

/// What is held, as stairs from zero to everything.
fn stairs(shapes: &mut Vec<Shape>, dossier: &Dossier, axis: &Axis, top: f32) {
    let y = |points: u32| top + STAIRS * (1.0 - length(points.min(10_000)) / 10_000.0);
    for (points, text) in [(0, "0%"), (5_000, "50%"), (10_000, "100%")] {
        let line = vec![(LEFT, y(points)), (WIDTH - RIGHT, y(points))];
        shapes.push(Shape::Line { points: line, ink: Ink::Grid, width: 0.6 });
        let (x, y) = (LEFT - 5.0, y(points) + 3.0);
        shapes.push(Shape::Label { x, y, text: text.into(), ink: Ink::Aside, anchor: Anchor::End });
    }
    let label = "Held of the levels asked for";
    shapes.push(Shape::Label {
        x: 0.0,
        y: top + 3.0,
        text: label.into(),
        ink: Ink::Text,
        anchor: Anchor::Start,
    });
    let mut height = y(dossier.gap.coverage.value().basis_points());
    let mut points = vec![(LEFT, height)];
    let mut dated: Vec<_> =
        dossier.plan.coverage.iter().filter_map(|step| Some((step.on?, step.share))).collect();
    dated.sort();
    for (on, share) in &dated {
        let x = axis.x(*on);
        points.push((x, height));
        height = y(share.basis_points());
        points.push((x, height));
    }
    points.push((WIDTH - RIGHT, height));
    shapes.push(Shape::Line { points, ink: Ink::You, width: 1.6 });
    if let Some((_, share)) = dated.last() {
        let (x, y) = (WIDTH - RIGHT + 4.0, height + 3.0);
        shapes.push(Shape::Label { x, y, text: share.to_string(), ink: Ink::You, anchor: Anchor::Start });
    }
}

fn table(dossier: &Dossier, planned: &[(&PlanItem, &Span)]) -> Table {
    let levels = coverage::way(dossier).is_some();
    let mut columns = vec![
        Column::words("Resource", 32),
        Column::words("Starts", 15),
        Column::words("Done", 15),
        Column::words("Done between", 34),
    ];
    if levels {
        columns.push(Column::numbers("Held then", 11));
    }
    let row = |(item, span): &(&PlanItem, &Span)| {
        let between = format!("{} and {}", day(span.early), day(span.late));
        let mut row = vec![item.title.clone(), day(span.starts), day(span.ends), between];
        if levels {
            let held = coverage::after(dossier, &item.resource);
            row.push(held.map(|share| share.to_string()).unwrap_or_default());
        }
        row
    };
    Table { caption: "Every resource in time".into(), columns, rows: planned.iter().map(row).collect() }
}
