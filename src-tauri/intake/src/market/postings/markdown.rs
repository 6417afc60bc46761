//! Markdown, with or without notes before it: one posting. The text is kept as it is written.

use super::delivery::{Delivery, Flow};
use super::draft::{Claim, Draft};
use super::field::{Field, named};
use super::finding::FileFinding;
use super::source::Source;
use super::{front_matter, limits};

/// Reads a text in Markdown.
pub(super) fn read(source: &mut Source<'_>, delivery: &Delivery<'_>) -> Flow {
    let Some(text) = source.whole(limits::DOCUMENT)? else {
        return delivery.finding(None, FileFinding::too_long(limits::DOCUMENT));
    };
    let (notes, body) = front_matter::split(text);
    let mut draft = Draft::new();
    for (name, values) in &notes {
        if let Some(named) = named(name) {
            draft.put_all(named, values.iter().map(String::as_str));
        }
    }
    if !draft.has(Field::Title) {
        draft.put(Field::Title, heading(body).unwrap_or_default());
    }
    draft.put_written(body);
    delivery.draft(1, draft, Claim::Alone)
}

/// The first heading.
fn heading(text: &str) -> Option<&str> {
    let heading = text.lines().find(|line| line.starts_with('#'))?;
    Some(heading.trim_matches('#').trim())
}
