//! Writing laid out pages as PDF, with their tags, links and outline.

use krilla::Document;
use krilla::SerializeSettings;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::Metadata;
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, Node, SpanTag, TagGroup, TagTree};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::sheet::{Child, Color, Drawn, Element, Heading, LEFT, Mark, PAGE, Sheet, Style, WIDE, What};
use crate::paper::Ink;
use crate::typeface::{REGULAR, SEMI_BOLD, Weight, fit, is_unseen, shape, width};

const FOOT: Style = Style::of(8.0, 11.0, Weight::Regular, Color::Faint);
const FOOT_AT: f32 = 808.0;

/// What the pages are written with.
struct Pen {
    regular: Font,
    semi_bold: Font,
}

pub(super) fn draw(sheet: Sheet, title: &str) -> Result<Vec<u8>, KrillaError> {
    // Only two standards that contradict each other fail here, and this is one.
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .unwrap_or_default();
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let Some(pen) = Pen::new() else { return document.finish() };
    let title = name(title);
    document.set_metadata(
        Metadata::new()
            .title(title.clone())
            .language("en".into())
            .creator("Cairn".into())
            .producer("krilla".into()),
    );
    let mut written =
        Written { marks: vec![None; sheet.marks.len()], clicks: vec![None; sheet.clicks.len()] };
    let all = sheet.pages.len();
    for (at, drawn) in sheet.pages.iter().enumerate() {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).unwrap_or_default();
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        pen.page(&mut surface, drawn, &sheet.marks, &mut written);
        pen.foot(&mut surface, &title, at + 1, all);
        surface.finish();
        for (click, identifier) in sheet.clicks.iter().zip(&mut written.clicks) {
            if click.page == at {
                let target = Target::Action(Action::Link(LinkAction::new(click.url.clone())));
                let annotation = LinkAnnotation::new(click.place, target);
                let said = format!("Opens {}", click.url);
                *identifier = Some(page.add_tagged_annotation(Annotation::new_link(annotation, Some(said))));
            }
        }
        page.finish();
    }
    let mut tree = TagTree::new().with_lang(Some("en".into()));
    for element in sheet.root {
        tree.push(written.group(element));
    }
    document.set_tag_tree(tree);
    document.set_outline(outline(&sheet.headings));
    document.finish()
}

/// Where content and places to click went.
struct Written {
    marks: Vec<Option<Identifier>>,
    clicks: Vec<Option<Identifier>>,
}

impl Written {
    fn group(&self, element: Element) -> TagGroup {
        let mut group = TagGroup::new(element.tag);
        for child in element.children {
            let leaf = match child {
                Child::Element(element) => {
                    group.push(self.group(element));
                    continue;
                }
                Child::Content(at) => self.marks.get(at),
                Child::Click(at) => self.clicks.get(at),
            };
            if let Some(Some(identifier)) = leaf {
                group.push(Node::Leaf(*identifier));
            }
        }
        group
    }
}

impl Pen {
    fn new() -> Option<Self> {
        let font = |bytes: &'static [u8]| Font::new(bytes.into(), 0);
        Some(Self { regular: font(REGULAR)?, semi_bold: font(SEMI_BOLD)? })
    }

    /// Draws a page. What belongs to one mark follows one another.
    fn page(&self, surface: &mut Surface<'_>, drawn: &[Drawn], marks: &[Mark], written: &mut Written) {
        let mut rest = drawn;
        while let Some(first) = rest.first() {
            let same = rest.iter().take_while(|drawn| drawn.mark == first.mark).count();
            let (these, others) = rest.split_at(same.max(1));
            let tag = match first.mark.and_then(|mark| marks.get(mark)) {
                None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
                Some(Mark::Words) => ContentTag::Span(SpanTag::empty()),
                Some(Mark::Drawing) => ContentTag::Other,
                Some(Mark::Heard(as_what)) => {
                    ContentTag::Span(SpanTag::empty().with_actual_text(Some(as_what)))
                }
            };
            let identifier = surface.start_tagged(tag);
            for drawn in these {
                self.what(surface, &drawn.what);
            }
            surface.end_tagged();
            if let Some(place) = first.mark.and_then(|mark| written.marks.get_mut(mark)) {
                *place = Some(identifier);
            }
            rest = others;
        }
    }

    fn foot(&self, surface: &mut Surface<'_>, title: &str, page: usize, all: usize) {
        let number = format!("{page} / {all}");
        let wide = width(&number, FOOT.weight, FOOT.size);
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
        self.words(surface, LEFT, FOOT_AT, &fit(title, FOOT.weight, FOOT.size, WIDE - 80.0), FOOT);
        self.words(surface, LEFT + WIDE - wide, FOOT_AT, &number, FOOT);
        surface.end_tagged();
    }

    fn what(&self, surface: &mut Surface<'_>, what: &What) {
        match what {
            What::Words { x, y, text, style } => self.words(surface, *x, *y, text, *style),
            What::Box { x, y, width, height, fill, edge } => {
                let mut path = PathBuilder::new();
                let Some(rect) = Rect::from_xywh(*x, *y, *width, *height) else { return };
                path.push_rect(rect);
                let Some(path) = path.finish() else { return };
                surface.set_fill(fill.map(filled));
                surface.set_stroke(edge.map(|edge| stroked(edge, 0.8)));
                surface.draw_path(&path);
            }
            What::Line { points, color, width } => {
                let mut path = PathBuilder::new();
                for (at, (x, y)) in points.iter().enumerate() {
                    if at == 0 { path.move_to(*x, *y) } else { path.line_to(*x, *y) }
                }
                let Some(path) = path.finish() else { return };
                surface.set_fill(None);
                surface.set_stroke(Some(stroked(*color, *width)));
                surface.draw_path(&path);
            }
        }
    }

    fn words(&self, surface: &mut Surface<'_>, x: f32, y: f32, text: &str, style: Style) {
        let font = match style.weight {
            Weight::Regular => &self.regular,
            Weight::SemiBold => &self.semi_bold,
        };
        let glyph = |glyph: crate::typeface::Shaped| {
            let (dx, dy) = glyph.offset;
            KrillaGlyph::new(GlyphId::new(glyph.id), glyph.advance, dx, dy, 0.0, glyph.text, None)
        };
        let glyphs: Vec<KrillaGlyph> = shape(text, style.weight).into_iter().map(glyph).collect();
        surface.set_stroke(None);
        surface.set_fill(Some(filled(style.color)));
        surface.draw_glyphs(Point::from_xy(x, y), &glyphs, font.clone(), text, style.size, false);
    }
}

fn outline(headings: &[Heading]) -> Outline {
    let mut outline = Outline::new();
    let mut open: Option<OutlineNode> = None;
    for heading in headings {
        let to = XyzDestination::new(heading.page, Point::from_xy(LEFT, heading.y));
        let node = OutlineNode::new(name(&heading.text), to);
        match (&mut open, heading.level) {
            (Some(section), 3..) => section.push_child(node),
            (_, _) => {
                if let Some(section) = open.replace(node) {
                    outline.push_child(section);
                }
            }
        }
    }
    if let Some(section) = open {
        outline.push_child(section);
    }
    outline
}

/// A text as a name that programs show: on one line, without signs that steer.
pub(super) fn name(text: &str) -> String {
    let shown = text.chars().filter(|sign| !is_unseen(*sign) || sign.is_whitespace());
    let name: String = shown
        .map(|sign| if sign.is_whitespace() { ' ' } else { sign })
        .filter(|sign| u32::from(*sign) & 0xfffe != 0xfffe)
        .collect();
    if name.trim().is_empty() { "Learning plan".into() } else { name.trim().into() }
}

fn filled(color: Color) -> Fill {
    Fill { paint: value(color).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn stroked(color: Color, width: f32) -> Stroke {
    Stroke { paint: value(color).into(), width, ..Stroke::default() }
}

/// The colors of the window in its light theme.
fn value(color: Color) -> rgb::Color {
    match color {
        Color::Ink(Ink::Text) => rgb::Color::new(0x1c, 0x24, 0x29),
        Color::Ink(Ink::Aside) => rgb::Color::new(0x4a, 0x53, 0x58),
        Color::Ink(Ink::You) => rgb::Color::new(0x18, 0x6e, 0x82),
        Color::Ink(Ink::YouSoft) => rgb::Color::new(0xc6, 0xe4, 0xeb),
        Color::Ink(Ink::Market) => rgb::Color::new(0xc0, 0x73, 0x2a),
        Color::Ink(Ink::MarketSoft) => rgb::Color::new(0xf7, 0xe3, 0xc8),
        Color::Ink(Ink::Grid) => rgb::Color::new(0xe3, 0xe7, 0xe8),
        Color::Faint => rgb::Color::new(0x61, 0x69, 0x6e),
        Color::Link => rgb::Color::new(0x15, 0x60, 0x73),
        Color::Line => rgb::Color::new(0xdc, 0xe0, 0xe3),
        Color::Edge => rgb::Color::new(0x7c, 0x85, 0x89),
    }
}
