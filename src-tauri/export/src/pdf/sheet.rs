//! Pages under construction: what is drawn where, and which part of the document it belongs to.

use std::collections::BTreeSet;

use krilla::geom::Rect;
use krilla::tagging::TagKind;

use crate::paper::Ink;
use crate::typeface::{Weight, drawable, width, wrap};

/// A4, in points.
pub(super) const PAGE: (f32, f32) = (595.28, 841.89);
pub(super) const LEFT: f32 = 56.0;
/// How wide everything is.
pub(super) const WIDE: f32 = crate::paper::CHART_WIDTH;
const TOP: f32 = 58.0;
const BOTTOM: f32 = 776.0;

/// How words look.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub size: f32,
    pub leading: f32,
    pub weight: Weight,
    pub color: Color,
}

impl Style {
    pub(super) const fn of(size: f32, leading: f32, weight: Weight, color: Color) -> Self {
        Self { size, leading, weight, color }
    }
}

/// A color of words, or of what is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Color {
    /// What it means in a chart.
    Ink(Ink),
    /// Captions.
    Faint,
    /// Words that lead somewhere.
    Link,
    /// Hairlines.
    Line,
    /// Edges that have to be seen.
    Edge,
}

/// Something on a page.
#[derive(Debug)]
pub(super) struct Drawn {
    pub what: What,
    /// The content it is part of; none for decoration.
    pub mark: Option<usize>,
}

#[derive(Debug)]
pub(super) enum What {
    /// Words whose foot begins here.
    Words {
        x: f32,
        y: f32,
        text: String,
        style: Style,
    },
    Box {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        fill: Option<Color>,
        edge: Option<Color>,
    },
    Line {
        points: Vec<(f32, f32)>,
        color: Color,
        width: f32,
    },
}

/// What a piece of content is to a reader that hears it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Words.
    Words,
    /// A drawing.
    Drawing,
    /// A sign that is heard as this.
    Heard(&'static str),
}

/// A part of the document's structure.
#[derive(Debug)]
pub(super) struct Element {
    pub tag: TagKind,
    pub children: Vec<Child>,
}

impl Element {
    pub(super) fn of(tag: impl Into<TagKind>, children: Vec<Child>) -> Self {
        Self { tag: tag.into(), children }
    }
}

#[derive(Debug)]
pub(super) enum Child {
    Element(Element),
    /// Content, by its number among the marks.
    Content(usize),
    /// A place to click, by its number among the links.
    Click(usize),
}

impl From<Element> for Child {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

/// A place to click on a page.
pub(super) struct Click {
    pub page: usize,
    pub place: Rect,
    pub url: String,
}

/// A heading, for the outline.
pub(super) struct Heading {
    pub level: u16,
    pub text: String,
    pub page: usize,
    pub y: f32,
}

/// Pages, with the structure of what is on them.
pub(super) struct Sheet {
    pub pages: Vec<Vec<Drawn>>,
    pub marks: Vec<Mark>,
    pub clicks: Vec<Click>,
    pub headings: Vec<Heading>,
    pub root: Vec<Element>,
    /// Signs the typeface does not have.
    pub lost: BTreeSet<char>,
    /// How far down the last page is used.
    pub y: f32,
}

impl Default for Sheet {
    fn default() -> Self {
        Self {
            pages: vec![Vec::new()],
            marks: Vec::new(),
            clicks: Vec::new(),
            headings: Vec::new(),
            root: Vec::new(),
            lost: BTreeSet::new(),
            y: TOP,
        }
    }
}

impl Sheet {
    /// The number of the page that is written on, from 0.
    pub(super) fn page(&self) -> usize {
        self.pages.len().saturating_sub(1)
    }

    /// How much of the page is free.
    pub(super) fn free(&self) -> f32 {
        BOTTOM - self.y
    }

    /// Makes room for something that belongs together, on a new page if it has to be.
    pub(super) fn keep(&mut self, height: f32) {
        if height > self.free() && self.y > TOP {
            self.turn();
        }
    }

    pub(super) fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = TOP;
    }

    /// Leaves room before what follows, unless a page begins with it.
    pub(super) fn space(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    pub(super) fn put(&mut self, what: What, mark: Option<usize>) {
        if let Some(page) = self.pages.last_mut() {
            page.push(Drawn { what, mark });
        }
    }

    pub(super) fn mark(&mut self, mark: Mark) -> usize {
        self.marks.push(mark);
        self.marks.len() - 1
    }

    /// Some text in lines of a style, cut where the width ends. What it loses is noted.
    pub(super) fn lines(&mut self, text: &str, style: Style, room: f32) -> Vec<String> {
        self.lost.extend(drawable(text).1);
        wrap(text, style.weight, style.size, room)
    }

    /// Puts one line at a place and goes on below it; the content it is.
    pub(super) fn line(&mut self, text: &str, style: Style, x: f32) -> Child {
        self.keep(style.leading);
        self.y += style.leading;
        let y = self.y - (style.leading - style.size * 0.73) / 2.0;
        let mark = self.mark(Mark::Words);
        self.put(What::Words { x, y, text: text.to_owned(), style }, Some(mark));
        Child::Content(mark)
    }

    /// Puts a text at a place and goes on below it; the content it is, line by line.
    pub(super) fn text(&mut self, text: &str, style: Style, x: f32, room: f32) -> Vec<Child> {
        let lines = self.lines(text, style, room);
        lines.iter().map(|line| self.line(line, style, x)).collect()
    }

    /// The same with the first of two texts leading to an address.
    pub(super) fn leading(
        &mut self,
        (first, url, rest): (&str, &str, &str),
        style: Style,
        x: f32,
        room: f32,
    ) -> Vec<Child> {
        let (mut link, mut after) = (Vec::new(), Vec::new());
        let seen = |text: &str| text.chars().filter(|sign| *sign != ' ').count();
        let mut of_link = seen(&drawable(first).0);
        let linked = Style { color: Color::Link, ..style };
        for line in self.lines(&format!("{first}{rest}"), style, room) {
            let (leads, follows) = split(&line, of_link);
            of_link = of_link.saturating_sub(seen(leads));
            let wide = width(leads, style.weight, style.size);
            self.keep(style.leading);
            let before = self.y;
            if !leads.is_empty() {
                link.push(self.line(leads, linked, x));
                let click = Rect::from_xywh(x, self.y - style.leading, wide.max(1.0), style.leading);
                if let Some(place) = click {
                    self.clicks.push(Click { page: self.page(), place, url: url.to_owned() });
                    link.push(Child::Click(self.clicks.len() - 1));
                }
                self.y = before;
            }
            if follows.is_empty() {
                self.y = before + style.leading;
            } else {
                after.push(self.line(follows, style, x + wide));
            }
        }
        let mut children = Vec::new();
        if !link.is_empty() {
            children.push(Element::of(krilla::tagging::Tag::Link, link).into());
        }
        children.append(&mut after);
        children
    }
}

/// A line after so many of its signs that are no spaces.
fn split(line: &str, signs: usize) -> (&str, &str) {
    let mut seen = 0;
    let end = line.char_indices().find(|(_, sign)| {
        seen += usize::from(*sign != ' ');
        seen > signs
    });
    line.split_at(end.map_or(line.len(), |(at, _)| at))
}
