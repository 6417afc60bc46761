//! Charts as SVG in the page: a picture with a name; its numbers stand in the table after it.

use std::fmt::{Result, Write};

use super::escaped;
use crate::paper::{Anchor, CHART_WIDTH, Chart, Ink, Shape};

pub(super) fn draw(out: &mut String, chart: &Chart) -> Result {
    writeln!(
        out,
        "<svg viewBox=\"0 0 {CHART_WIDTH} {:.1}\" role=\"img\" aria-label=\"{}\">",
        chart.height,
        escaped(&chart.says)
    )?;
    for shape in &chart.shapes {
        match shape {
            Shape::Box { x, y, width, height, fill, edge } => {
                let fill = fill.map_or("none", color);
                write!(
                    out,
                    "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"1.5\""
                )?;
                match edge {
                    Some(edge) => writeln!(out, " style=\"fill:{fill};stroke:{}\"/>", color(*edge))?,
                    None => writeln!(out, " style=\"fill:{fill}\"/>")?,
                }
            }
            Shape::Line { points, ink, width } => {
                write!(out, "<polyline points=\"")?;
                for (at, (x, y)) in points.iter().enumerate() {
                    write!(out, "{}{x:.1},{y:.1}", if at == 0 { "" } else { " " })?;
                }
                writeln!(out, "\" style=\"fill:none;stroke:{};stroke-width:{width}\"/>", color(*ink))?;
            }
            Shape::Label { x, y, text, ink, anchor } => {
                let anchor = match anchor {
                    Anchor::Start => "start",
                    Anchor::End => "end",
                };
                let (color, text) = (color(*ink), escaped(text));
                writeln!(
                    out,
                    "<text x=\"{x:.1}\" y=\"{y:.1}\" style=\"fill:{color};text-anchor:{anchor}\">{text}</text>"
                )?;
            }
        }
    }
    writeln!(out, "</svg>")
}

const fn color(ink: Ink) -> &'static str {
    match ink {
        Ink::Text => "var(--text)",
        Ink::Aside => "var(--aside)",
        Ink::You => "var(--you)",
        Ink::YouSoft => "var(--you-soft)",
        Ink::Market => "var(--market)",
        Ink::MarketSoft => "var(--market-soft)",
        Ink::Grid => "var(--grid)",
    }
}
