//! Tables: a head that comes again on every page, rows that stay together where they can.

use krilla::tagging::{TableHeaderScope, Tag, TagKind};

use super::blocks::{BESIDE, TEXT};
use super::sheet::{Child, Color, Element, LEFT, Sheet, Style, WIDE, What};
use crate::paper::{Column, Table};
use crate::typeface::{Weight, width};

const HEAD: Style = Style::of(8.0, 11.0, Weight::Regular, Color::Faint);
const CELL: Style = Style::of(8.5, 12.0, Weight::Regular, TEXT);
const GAP: f32 = 10.0;
const PADDING: f32 = 3.5;
/// A row higher than this may be cut by the end of a page.
const HIGHEST: f32 = 320.0;

/// Where a column is, and how wide.
struct Place {
    x: f32,
    wide: f32,
    numbers: bool,
}

pub(super) fn lay_out(sheet: &mut Sheet, table: &Table) {
    let places = places(&table.columns);
    sheet.keep(BESIDE.leading + HEAD.leading + CELL.leading * 3.0);
    let caption = sheet.text(&table.caption, BESIDE, LEFT, WIDE);
    let cells = head(sheet, &table.columns, &places);
    let heads =
        cells.into_iter().map(|cell| Element::of(Tag::TH(TableHeaderScope::Column), vec![cell]).into());
    let head_row = Element::of(Tag::TR, heads.collect());
    let mut rows = Vec::new();
    for row in &table.rows {
        rows.push(lay_out_row(sheet, row, &table.columns, &places).into());
    }
    sheet.root.push(Element::of(
        Tag::Table,
        vec![
            Element::of(Tag::Caption, caption).into(),
            Element::of(Tag::THead, vec![head_row.into()]).into(),
            Element::of(Tag::TBody, rows).into(),
        ],
    ));
    sheet.y += 14.0;
}

fn places(columns: &[Column]) -> Vec<Place> {
    let all: f32 = columns.iter().map(|column| f32::from(column.width)).sum();
    let gaps = GAP * f32::from(u16::try_from(columns.len()).unwrap_or(1).saturating_sub(1));
    let mut x = LEFT;
    let place = |column: &Column| {
        let wide = (WIDE - gaps) * f32::from(column.width) / all.max(1.0);
        let place = Place { x, wide, numbers: column.numbers };
        x += wide + GAP;
        place
    };
    columns.iter().map(place).collect()
}

/// The head of the table; the content of each of its cells.
fn head(sheet: &mut Sheet, columns: &[Column], places: &[Place]) -> Vec<Child> {
    let top = sheet.y;
    let cell = |(column, place): (&Column, &Place)| {
        sheet.y = top + 2.0;
        line(sheet, column.title, HEAD, place)
    };
    let cells = columns.iter().zip(places).map(cell).collect();
    sheet.y = top + 2.0 + HEAD.leading + 2.0;
    hairline(sheet, Color::Edge);
    cells
}

/// A line of a cell, at its left or its right edge.
fn line(sheet: &mut Sheet, text: &str, style: Style, place: &Place) -> Child {
    let free = place.wide - width(text.trim_end(), style.weight, style.size);
    let x = if place.numbers { place.x + free.max(0.0) } else { place.x };
    sheet.line(text, style, x)
}

fn hairline(sheet: &mut Sheet, color: Color) {
    let points = vec![(LEFT, sheet.y), (LEFT + WIDE, sheet.y)];
    sheet.put(What::Line { points, color, width: 0.6 }, None);
}

fn lay_out_row(sheet: &mut Sheet, row: &[String], columns: &[Column], places: &[Place]) -> Element {
    let mut cells: Vec<Vec<String>> =
        row.iter().zip(places).map(|(cell, place)| sheet.lines(cell, CELL, place.wide)).collect();
    let lines = cells.iter().map(Vec::len).max().unwrap_or(0);
    let height = CELL.leading * f32::from(u16::try_from(lines).unwrap_or(u16::MAX)) + 2.0 * PADDING;
    let smallest = CELL.leading + 2.0 * PADDING;
    if sheet.free() < if height > HIGHEST { smallest } else { height } {
        turn(sheet, columns, places);
    }
    let mut said: Vec<Vec<Child>> = places.iter().map(|_| Vec::new()).collect();
    loop {
        sheet.y += PADDING;
        let top = sheet.y;
        let mut low = top;
        for ((lines, place), said) in cells.iter_mut().zip(places).zip(&mut said) {
            sheet.y = top;
            let mut rest = std::mem::take(lines).into_iter();
            while sheet.free() >= CELL.leading {
                let Some(text) = rest.next() else { break };
                said.push(line(sheet, &text, CELL, place));
            }
            *lines = rest.collect();
            low = low.max(sheet.y);
        }
        sheet.y = low.max(top) + PADDING;
        if cells.iter().all(Vec::is_empty) {
            break;
        }
        turn(sheet, columns, places);
    }
    hairline(sheet, Color::Line);
    let cells = said.into_iter().enumerate().map(|(at, children)| {
        let tag: TagKind = if at == 0 { Tag::TH(TableHeaderScope::Row).into() } else { Tag::TD.into() };
        Element::of(tag, children).into()
    });
    Element::of(Tag::TR, cells.collect())
}

/// A new page, which begins with the head of the table: seen again, not heard again.
fn turn(sheet: &mut Sheet, columns: &[Column], places: &[Place]) {
    sheet.turn();
    head(sheet, columns, places);
    if let Some(page) = sheet.pages.last_mut() {
        for drawn in page {
            drawn.mark = None;
        }
    }
}
