//! The plan as a document for people: what it says, in which order, with which charts and tables.
//!
//! It is composed once; [`html`](crate::html) and [`pdf`](crate::pdf) draw it, and [`text`] is its words alone. What
//! comes from outside stands in it as it is: whoever draws it takes care that text stays text.

mod chart;
mod compose;
mod coverage;
mod figures;
mod gaps;
mod sections;
mod text;
mod timeline;

pub(crate) use chart::{Anchor, Chart, Ink, Shape, WIDTH as CHART_WIDTH};
pub(crate) use compose::compose;
pub(crate) use text::text;

/// A document.
pub(crate) struct Paper {
    /// What it is, such as `Learning plan: Engineer`.
    pub title: String,
    /// What was found, in a sentence: the heading of the whole.
    pub finding: String,
    /// Where it stands: market, day, version.
    pub standing: Vec<String>,
    /// Its parts.
    pub sections: Vec<Section>,
    /// What it was made with.
    pub colophon: String,
}

/// A part of a document under its own heading.
pub(crate) struct Section {
    /// A name without spaces, for links.
    pub id: &'static str,
    /// The heading.
    pub title: &'static str,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// Something that stands by itself.
pub(crate) enum Block {
    /// A paragraph.
    Text(String),
    /// What changes how the rest is read.
    Caution(String),
    /// Numbers that matter most.
    Figures(Vec<KeyFigure>),
    /// A drawing. The block after it is a table of the same numbers.
    Chart(Chart),
    /// Rows and columns.
    Table(Table),
    /// What to learn from, in order.
    Steps(Vec<Step>),
    /// Lines with a mark before each.
    List(Vec<Words>),
}

/// A number with what it counts, its range, and where it comes from.
pub(crate) struct KeyFigure {
    /// The number.
    pub value: String,
    /// What it is.
    pub label: String,
    /// Between which numbers it lies, and what these are.
    pub range: Option<String>,
    /// What it rests on.
    pub source: String,
}

/// Words of which the first may lead somewhere.
pub(crate) struct Words {
    /// The words that lead there.
    pub text: String,
    /// Where they lead: an address of the web that was looked at.
    pub link: Option<String>,
    /// What follows them.
    pub after: String,
}

/// Rows and columns. The first cell of a row names it.
pub(crate) struct Table {
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows: a cell for each column.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
pub(crate) struct Column {
    /// Its heading.
    pub title: &'static str,
    /// Whether it is of numbers, which stand at its right edge.
    pub numbers: bool,
    /// How much of the width it wants, beside the others.
    pub width: u16,
}

impl Column {
    pub(crate) const fn words(title: &'static str, width: u16) -> Self {
        Self { title, numbers: false, width }
    }

    pub(crate) const fn numbers(title: &'static str, width: u16) -> Self {
        Self { title, numbers: true, width }
    }
}

/// A resource of the plan.
pub(crate) struct Step {
    /// Its place.
    pub place: u32,
    /// Its title, which may lead to it.
    pub title: Words,
    /// What it is, by whom, how long, for how much and when.
    pub facts: Vec<String>,
    /// Why it is in the plan, what it adds, and what its hours rest on.
    pub why: Vec<String>,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// A part of a resource.
pub(crate) struct Part {
    /// Whether it is done.
    pub done: bool,
    /// Its title.
    pub title: String,
    /// How long it takes.
    pub time: String,
}
