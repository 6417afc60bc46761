//! The plan: each resource with its reasons and its parts.

use krilla::tagging::{ListNumbering, Tag};

use super::blocks::{ASIDE, BESIDE, ITEM, note, push_heading, worded};
use super::sheet::{Child, Color, Element, LEFT, Mark, Sheet, Style, WIDE, What};
use crate::paper::{Ink, Part, Step};
use crate::typeface::{Weight, drawable, width};

const PART: Style = Style::of(9.0, 13.5, Weight::Regular, ASIDE);
const INDENT: f32 = 22.0;
const BOX: f32 = 6.5;
/// From a box to the words beside it.
const TICK: f32 = 14.0;
/// Between two columns.
const BETWEEN: f32 = 24.0;
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
        let items = parts(sheet, &step.parts);
        sheet.root.push(Element::of(Tag::L(ListNumbering::Square), items));
    }
}

/// The parts of a resource: in two columns where each fits on a line of its own there.
fn parts(sheet: &mut Sheet, parts: &[Part]) -> Vec<Child> {
    let (x, room) = (LEFT + INDENT, WIDE - INDENT);
    let half = (room - BETWEEN) / 2.0;
    let words = |part: &Part| width(&drawable(&part.title).0, PART.weight, PART.size) + time(part);
    if parts.len() < 4 || parts.iter().any(|part| words(part) > half - TICK - APART) {
        return parts.iter().map(|part| lay_out_part(sheet, part, x, room).into()).collect();
    }
    let mut items = Vec::new();
    for pair in parts.chunks(2) {
        sheet.keep(PART.leading);
        let top = sheet.y;
        for (part, x) in pair.iter().zip([x, x + half + BETWEEN]) {
            sheet.y = top;
            items.push(lay_out_part(sheet, part, x, half).into());
        }
    }
    items
}

fn time(part: &Part) -> f32 {
    width(&part.time, PART.weight, PART.size)
}

fn said(sheet: &mut Sheet, text: &str) {
    let children = sheet.text(text, BESIDE, LEFT + INDENT, WIDE - INDENT);
    sheet.root.push(Element::of(Tag::P, children));
}

fn lay_out_part(sheet: &mut Sheet, part: &Part, x: f32, room: f32) -> Element {
    sheet.keep(PART.leading);
    let (top, fill) = (sheet.y, part.done.then_some(Color::Ink(Ink::You)));
    let mark = sheet.mark(Mark::Heard(if part.done { "Done: " } else { "To do: " }));
    let y = top + (PART.leading - BOX) / 2.0;
    let edge = Some(if part.done { Color::Ink(Ink::You) } else { Color::Edge });
    sheet.put(What::Box { x, y, width: BOX, height: BOX, fill, edge }, Some(mark));
    let (page, wide) = (sheet.page(), time(part));
    let mut body = sheet.text(&part.title, PART, x + TICK, room - TICK - wide - APART);
    // Its time stands beside its first line and is drawn after its title, as it is read; beside its last line where
    // the title went on to another page.
    let low = sheet.y.max(top + PART.leading);
    sheet.y = if sheet.page() == page { top } else { sheet.y - PART.leading };
    body.push(sheet.line(&part.time, Style { color: Color::Faint, ..PART }, x + room - wide));
    sheet.y = if sheet.page() == page { low } else { sheet.y };
    Element::of(
        Tag::LI,
        vec![Element::of(Tag::Lbl, vec![Child::Content(mark)]).into(), Element::of(Tag::LBody, body).into()],
    )
}
