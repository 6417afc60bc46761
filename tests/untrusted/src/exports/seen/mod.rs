//! What a reader that is not ours sees of an export: parts in order, each with its place and its text.

mod calendar;
mod data;
mod kind;
mod markdown;
mod page;
mod pdf;
mod table;

use cairn_export::{File, Format};

use super::dossier::Follows;

pub use kind::Kind;

/// A part of an export as its reader sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where it stands: the same for the same structure.
    pub place: String,
    /// What stands there.
    pub text: String,
    /// What a format may do to text there.
    pub kind: Kind,
}

impl Part {
    fn new(place: impl Into<String>, text: impl Into<String>, kind: Kind) -> Self {
        Self { place: place.into(), text: text.into(), kind }
    }
}

/// What a format makes of addresses.
pub const fn follows(format: Format) -> Follows {
    match format {
        Format::Pdf
        | Format::Html
        | Format::Markdown
        | Format::Calendar
        | Format::Tasks
        | Format::Obsidian => Follows::Web,
        Format::Json | Format::Csv | Format::Todoist | Format::Anki | Format::JsonResume | Format::Board => {
            Follows::Nothing
        }
    }
}

/// The parts of all files of an export.
pub fn all(format: Format, files: &[File]) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    for file in files {
        let mut of_file = if format == Format::Pdf {
            pdf::parts(&file.bytes)
        } else {
            let text = std::str::from_utf8(&file.bytes).map_err(|error| format!("{format}: {error}"))?;
            match format {
                Format::Html => page::parts(text),
                Format::Markdown | Format::Obsidian => markdown::parts(text),
                Format::Calendar | Format::Tasks => calendar::parts(text),
                Format::Json | Format::JsonResume => data::parts(text),
                Format::Csv | Format::Board => table::parts(text, table::Sort::Cells),
                Format::Todoist => table::parts(text, table::Sort::Tasks),
                Format::Anki => table::parts(text, table::Sort::Notes),
                Format::Pdf => unreachable!("it is no text"),
            }
        }
        .map_err(|wrong| format!("{format}, {}: {wrong}", file.name))?;
        of_file.iter_mut().for_each(|part| part.place.insert_str(0, &format!("{}: ", file.name)));
        parts.append(&mut of_file);
    }
    Ok(parts)
}
