//! The document from its finding to its last line, block by block.

use std::fmt::Write as _;
use std::num::NonZeroU16;

use krilla::geom::Rect;
use krilla::tagging::{BBox, ListNumbering, Tag};

use super::drawing::name;
use super::sheet::{Child, Color, Element, Heading, LEFT, Mark, Sheet, Style, WIDE, What};
use super::{figures, steps, table};
use crate::paper::{Anchor, Block, Chart, Ink, Paper, Section, Shape, Words};
use crate::typeface::{UNKNOWN, Weight, width};

pub(super) const TEXT: Color = Color::Ink(Ink::Text);
pub(super) const ASIDE: Color = Color::Ink(Ink::Aside);
const FINDING: Style = Style::of(21.0, 27.0, Weight::SemiBold, TEXT);
const SECTION: Style = Style::of(13.5, 18.0, Weight::SemiBold, TEXT);
pub(super) const ITEM: Style = Style::of(10.5, 15.0, Weight::SemiBold, TEXT);
pub(super) const BODY: Style = Style::of(9.5, 14.0, Weight::Regular, TEXT);
pub(super) const BESIDE: Style = Style::of(9.0, 13.0, Weight::Regular, ASIDE);
pub(super) const SMALL: Style = Style::of(8.0, 11.0, Weight::Regular, Color::Faint);
const LETTERS: Style = Style::of(8.5, 11.0, Weight::Regular, TEXT);
/// A heading never stands alone at the foot of a page: so much of what follows comes with it.
const COMPANY: f32 = 64.0;

pub(super) fn lay_out(sheet: &mut Sheet, paper: &Paper) {
    paragraph(sheet, &paper.title, BESIDE);
    sheet.y += 2.0;
    heading(sheet, 1, &paper.finding, FINDING);
    sheet.y += 6.0;
    paper.standing.iter().for_each(|standing| paragraph(sheet, standing, BESIDE));
    paper.sections.iter().for_each(|part| section(sheet, part));
    rule(sheet, 22.0);
    paragraph(sheet, &paper.colophon, SMALL);
    if let Some(lost) = lost(sheet) {
        paragraph(sheet, &lost, SMALL);
    }
}

/// What the typeface could not show, said.
fn lost(sheet: &Sheet) -> Option<String> {
    let named: Vec<String> =
        sheet.lost.iter().take(8).map(|sign| format!("U+{:04X}", u32::from(*sign))).collect();
    let which = match sheet.lost.len() {
        0 => return None,
        1 => "one sign".to_owned(),
        many => format!("{many} signs"),
    };
    let such_as = if sheet.lost.len() > named.len() { "among them " } else { "" };
    Some(format!(
        "The typeface of this file does not have {which} of this text ({such_as}{}); {UNKNOWN} stands in their \
         place. The HTML and the Markdown have them.",
        named.join(", ")
    ))
}

fn section(sheet: &mut Sheet, section: &Section) {
    // A part that opens with a drawing begins where the drawing has room, so that no page ends half empty within it.
    let opening = section.blocks.iter().find_map(|block| match block {
        Block::Chart(chart) => Some(chart.height + 80.0),
        Block::Table(_) | Block::Steps(_) => Some(0.0),
        _ => None,
    });
    sheet.keep(22.0 + SECTION.leading + COMPANY + opening.unwrap_or(0.0));
    rule(sheet, 22.0);
    heading(sheet, 2, section.title, SECTION);
    sheet.y += 5.0;
    section.blocks.iter().for_each(|part| block(sheet, part));
}

fn block(sheet: &mut Sheet, block: &Block) {
    match block {
        Block::Text(text) => paragraph(sheet, text, BODY),
        Block::Caution(text) => caution(sheet, text),
        Block::Figures(all) => figures::lay_out(sheet, all),
        Block::Chart(chart) => chart_of(sheet, chart),
        Block::Table(table) => table::lay_out(sheet, table),
        Block::Steps(all) => steps::lay_out(sheet, all),
        Block::List(lines) => list(sheet, lines),
    }
}

/// A hairline with room above and below it.
fn rule(sheet: &mut Sheet, above: f32) {
    sheet.space(above);
    let points = vec![(LEFT, sheet.y), (LEFT + WIDE, sheet.y)];
    sheet.put(What::Line { points, color: Color::Line, width: 0.7 }, None);
    sheet.y += 12.0;
}

pub(super) fn heading(sheet: &mut Sheet, level: u16, text: &str, style: Style) {
    sheet.keep(style.leading + if level == 1 { 0.0 } else { COMPANY / 2.0 });
    note(sheet, level, text);
    let children = sheet.text(text, style, LEFT, WIDE);
    push_heading(sheet, level, text, children);
}

/// Notes a heading that begins here, for the outline.
pub(super) fn note(sheet: &mut Sheet, level: u16, text: &str) {
    let (page, y) = (sheet.page(), sheet.y);
    sheet.headings.push(Heading { level, text: text.to_owned(), page, y });
}

pub(super) fn push_heading(sheet: &mut Sheet, level: u16, text: &str, children: Vec<Child>) {
    let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
    sheet.root.push(Element::of(Tag::Hn(level, Some(name(text))), children));
}

pub(super) fn paragraph(sheet: &mut Sheet, text: &str, style: Style) {
    let children = sheet.text(text, style, LEFT, WIDE);
    sheet.root.push(Element::of(Tag::P, children));
}

/// A paragraph with a line beside it: it changes how the rest is read.
fn caution(sheet: &mut Sheet, text: &str) {
    let style = Style { color: ASIDE, ..BODY };
    let lines = sheet.lines(text, style, WIDE - 14.0);
    sheet.keep(style.leading * 2.0);
    let mut children = Vec::new();
    for line in lines {
        children.push(sheet.line(&line, style, LEFT + 12.0));
        let (y, height) = (sheet.y - style.leading, style.leading);
        let fill = Some(Color::Ink(Ink::Market));
        sheet.put(What::Box { x: LEFT, y, width: 2.5, height, fill, edge: None }, None);
    }
    sheet.root.push(Element::of(Tag::P, children));
    sheet.y += 8.0;
}

fn list(sheet: &mut Sheet, lines: &[Words]) {
    let mut items = Vec::new();
    for words in lines {
        sheet.keep(BESIDE.leading);
        let top = sheet.y;
        let mark = sheet.line("•", BESIDE, LEFT);
        sheet.y = top;
        let body = worded(sheet, words, BESIDE, LEFT + 12.0, WIDE - 12.0);
        sheet.y += 3.0;
        let parts = vec![Element::of(Tag::Lbl, vec![mark]).into(), Element::of(Tag::LBody, body).into()];
        items.push(Element::of(Tag::LI, parts).into());
    }
    sheet.root.push(Element::of(Tag::L(ListNumbering::Disc), items));
}

/// Words that may lead somewhere.
pub(super) fn worded(sheet: &mut Sheet, words: &Words, style: Style, x: f32, room: f32) -> Vec<Child> {
    match words.link.as_deref().and_then(web) {
        Some(url) => sheet.leading((&words.text, &url, &words.after), style, x, room),
        None => sheet.text(&format!("{}{}", words.text, words.after), style, x, room),
    }
}

/// Longer than any address a browser opens.
const LONGEST_ADDRESS: usize = 2_000;

/// An address in the letters a PDF may have in one: every other byte by its number.
fn web(url: &str) -> Option<String> {
    let mut address = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii_graphic() {
            address.push(char::from(byte));
        } else {
            // Writing to a text cannot fail.
            let _ = write!(address, "%{byte:02X}");
        }
    }
    (address.len() <= LONGEST_ADDRESS).then_some(address)
}

fn chart_of(sheet: &mut Sheet, chart: &Chart) {
    let measure = sheet.lines(&chart.measure, BESIDE, WIDE).len();
    let around = ITEM.leading + BESIDE.leading * f32::from(u16::try_from(measure).unwrap_or(9)) + 20.0;
    sheet.keep(around + chart.height);
    let title = sheet.text(&chart.title, ITEM, LEFT, WIDE);
    push_heading(sheet, 3, &chart.title, title);
    paragraph(sheet, &chart.measure, BESIDE);
    sheet.y += 6.0;
    // A title of many lines can have used up the page.
    sheet.keep(chart.height);
    let (mark, top) = (sheet.mark(Mark::Drawing), sheet.y);
    chart.shapes.iter().for_each(|shape| drawn(sheet, shape, top, mark));
    let place = Rect::from_xywh(LEFT, top, WIDE, chart.height);
    let bbox = place.map(|rect| BBox::new(sheet.page(), rect));
    let figure = Tag::Figure(Some(name(&chart.says))).with_bbox(bbox);
    sheet.root.push(Element::of(figure, vec![Child::Content(mark)]));
    sheet.y = top + chart.height + 5.0;
    paragraph(sheet, &chart.source, SMALL);
    sheet.y += 12.0;
}

fn drawn(sheet: &mut Sheet, shape: &Shape, top: f32, mark: usize) {
    let what = match shape {
        Shape::Box { x, y, width, height, fill, edge } => What::Box {
            x: LEFT + x,
            y: top + y,
            width: *width,
            height: *height,
            fill: fill.map(Color::Ink),
            edge: edge.map(Color::Ink),
        },
        Shape::Line { points, ink, width } => What::Line {
            points: points.iter().map(|(x, y)| (LEFT + x, top + y)).collect(),
            color: Color::Ink(*ink),
            width: *width,
        },
        Shape::Label { x, y, text, ink, anchor } => {
            let wide = match anchor {
                Anchor::Start => 0.0,
                Anchor::End => width(text, LETTERS.weight, LETTERS.size),
            };
            let style = Style { color: Color::Ink(*ink), ..LETTERS };
            What::Words { x: LEFT + x - wide, y: top + y, text: text.clone(), style }
        }
    };
    sheet.put(what, Some(mark));
}
