//! Drawings as shapes and words in points, of which whoever draws them knows nothing but that.

/// How wide a drawing is.
pub(crate) const WIDTH: f32 = 483.0;

/// How large its words are.
pub(crate) const LETTERS: f32 = 8.5;

/// A drawing with what it shows.
pub(crate) struct Chart {
    /// What is seen, as a heading.
    pub title: String,
    /// What is measured, and how it is drawn.
    pub measure: String,
    /// The same for those who do not see it.
    pub says: String,
    /// Where its numbers come from.
    pub source: String,
    /// How high it is.
    pub height: f32,
    /// What is drawn, the lowest first.
    pub shapes: Vec<Shape>,
}

/// What a color means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Words.
    Text,
    /// Words beside the words.
    Aside,
    /// The person's own.
    You,
    /// The same, lighter.
    YouSoft,
    /// The market's.
    Market,
    /// The same, lighter.
    MarketSoft,
    /// What measures.
    Grid,
}

/// Something that is drawn.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    /// A box, filled, with an edge, or both.
    Box { x: f32, y: f32, width: f32, height: f32, fill: Option<Ink>, edge: Option<Ink> },
    /// A line from point to point.
    Line { points: Vec<(f32, f32)>, ink: Ink, width: f32 },
    /// Words on one line, whose foot is at `y`.
    Label { x: f32, y: f32, text: String, ink: Ink, anchor: Anchor },
}

/// Which end of some words is where they are put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    End,
}

/// A count as a length. Nothing that is drawn is longer than the largest.
pub(crate) fn length(count: impl TryInto<u16>) -> f32 {
    f32::from(count.try_into().unwrap_or(u16::MAX))
}
