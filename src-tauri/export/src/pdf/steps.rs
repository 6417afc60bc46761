//! The plan: each resource with its reasons and its parts.

use krilla::tagging::{ListNumbering, Tag};

use super::blocks::{ASIDE, BESIDE, ITEM, note, push_heading, worded};
use super::sheet::{Child, Color, Element, LEFT, Mark, Sheet, Style, WIDE, What};
use crate::paper::{Ink, Part, Step};
use crate::typeface::{Weight, width};

const PART: Style = Style::of(9.0, 13.5, Weight::Regular, ASIDE);
const INDENT: f32 = 22.0;
const BOX: f32 = 6.5;
/// Between a part and how long it takes.
const APART: f32 = 12.0;

pub(super) fn lay_out(sheet: &mut Sheet, steps: &[Step]) {
    for step in steps {
        sheet.keep(ITEM.leading + BESIDE.leading * 4.0);
        lay_out_one(sheet, step);
        sheet.y += 14.0;
    }
}

fn lay_out_one(sheet: &mut Sheet, step: &Step) {
    note(sheet, 3, &step.title.text);
    let top = sheet.y;
    let place = sheet.line(&format!("{} ", step.place), Style { color: Color::Faint, ..ITEM }, LEFT);
    sheet.y = top;
    let mut title = vec![place];
    title.extend(worded(sheet, &step.title, ITEM, LEFT + INDENT, WIDE - INDENT));
    push_heading(sheet, 3, &step.title.text, title);
    said(sheet, &step.facts.join(" · "));
    for why in &step.why {
        sheet.y += 2.0;
        said(sheet, why);
    }
    if !step.parts.is_empty() {
        sheet.y += 4.0;
        let items = step.parts.iter().map(|part| lay_out_part(sheet, part).into()).collect();
        sheet.root.push(Element::of(Tag::L(ListNumbering::Square), items));
    }
}

fn said(sheet: &mut Sheet, text: &str) {
    let children = sheet.text(text, BESIDE, LEFT + INDENT, WIDE - INDENT);
    sheet.root.push(Element::of(Tag::P, children));
}

fn lay_out_part(sheet: &mut Sheet, part: &Part) -> Element {
    sheet.keep(PART.leading);
    let (top, fill) = (sheet.y, part.done.then_some(Color::Ink(Ink::You)));
    let mark = sheet.mark(Mark::Heard(if part.done { "Done: " } else { "To do: " }));
    let (x, y) = (LEFT + INDENT, top + (PART.leading - BOX) / 2.0);
    let edge = Some(if part.done { Color::Ink(Ink::You) } else { Color::Edge });
    sheet.put(What::Box { x, y, width: BOX, height: BOX, fill, edge }, Some(mark));
    let wide = width(&part.time, PART.weight, PART.size);
    let faint = Style { color: Color::Faint, ..PART };
    let time = sheet.line(&part.time, faint, LEFT + WIDE - wide);
    sheet.y = top;
    let mut body = sheet.text(&part.title, PART, x + 14.0, WIDE - INDENT - 14.0 - wide - APART);
    if body.is_empty() {
        sheet.y = top + PART.leading;
    }
    body.push(time);
    Element::of(
        Tag::LI,
        vec![
            Element::of(Tag::Lbl, vec![Child::Content(mark)]).into(),
            Element::of(Tag::LBody, body).into(),
        ],
    )
}
