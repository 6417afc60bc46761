//! The numbers that matter most, two beside each other.

use krilla::tagging::{ListNumbering, Tag};

use super::blocks::{BESIDE, BODY, SMALL, TEXT};
use super::sheet::{Child, Element, LEFT, Sheet, Style, WIDE};
use crate::paper::KeyFigure;
use crate::typeface::Weight;

const NUMBER: Style = Style::of(17.0, 23.0, Weight::SemiBold, TEXT);
const GAP: f32 = 26.0;
const COLUMN: f32 = (WIDE - GAP) / 2.0;
const BELOW: f32 = 12.0;
/// A figure higher than this has words of a length nobody meant, and gets the whole width.
const HIGHEST: f32 = 220.0;

pub(super) fn lay_out(sheet: &mut Sheet, figures: &[KeyFigure]) {
    let mut items: Vec<Child> = Vec::new();
    for pair in figures.chunks(2) {
        let height = pair.iter().map(|figure| height(sheet, figure)).fold(0.0, f32::max);
        if height > HIGHEST {
            for figure in pair {
                items.push(figure_at(sheet, figure, LEFT, WIDE).into());
                sheet.y += BELOW;
            }
            continue;
        }
        sheet.keep(height);
        let top = sheet.y;
        for (figure, x) in pair.iter().zip([LEFT, LEFT + COLUMN + GAP]) {
            sheet.y = top;
            items.push(figure_at(sheet, figure, x, COLUMN).into());
        }
        sheet.y = top + height + BELOW;
    }
    sheet.root.push(Element::of(Tag::L(ListNumbering::None), items));
}

/// Its texts, each in its style.
fn texts(figure: &KeyFigure) -> Vec<(&str, Style)> {
    let range = figure.range.as_deref().map(|range| (range, BESIDE));
    let first = [(figure.value.as_str(), NUMBER), (figure.label.as_str(), BODY)];
    first.into_iter().chain(range).chain([(figure.source.as_str(), SMALL)]).collect()
}

fn height(sheet: &mut Sheet, figure: &KeyFigure) -> f32 {
    let lines = |(text, style): (&str, Style)| {
        let lines = sheet.lines(text, style, COLUMN).len();
        style.leading * f32::from(u16::try_from(lines).unwrap_or(u16::MAX))
    };
    texts(figure).into_iter().map(lines).sum()
}

fn figure_at(sheet: &mut Sheet, figure: &KeyFigure, x: f32, room: f32) -> Element {
    let said = texts(figure)
        .into_iter()
        .map(|(text, style)| Element::of(Tag::P, sheet.text(text, style, x, room)).into())
        .collect();
    Element::of(Tag::LI, vec![Element::of(Tag::LBody, said).into()])
}
