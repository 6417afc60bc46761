//! Postings from wherever they were saved: bytes become adverts.
//!
//! [`read`] takes the name of a file and its bytes, finds out what it is, and hands over every posting as it
//! is read, and a [`Finding`] for whatever could not be. A file is never held whole, unless it is one page or
//! one document of bounded size; what bounds there are, and why, is in [`limits`].
//!
//! How the bytes get through:
//!
//! 1. `source` decodes them, piece by piece, from whatever `encoding` they are in;
//! 2. [`Format::detect`] tells what they are;
//! 3. one reader a format ([`Format`]) finds the postings and their values;
//! 4. `field` knows which value is meant, by its name, and `draft` puts an
//!    [`Advert`](cairn_domain::market::posting::Advert) together;
//! 5. `delivery` hands it over.
//!
//! Nothing is understood here: dates, pay and places are handed over as they are written.

pub mod limits;

mod columns;
mod delimited;
mod delivery;
mod detect;
mod draft;
pub(crate) mod encoding;
mod field;
mod finding;
mod front_matter;
pub(crate) mod html;
mod json;
mod markdown;
mod rows;
mod source;
mod text;
mod words;

use std::io::Read;
use std::ops::ControlFlow;

use cairn_domain::market::posting::Advert;

pub use columns::{Column, Columns, FirstRow};
pub use detect::Format;
pub use field::Field;
pub use finding::{FileFinding, FileKind, Finding};

use delimited::Beginning;
use delivery::{Delivery, Flow, Stop};
use source::Source;

use crate::{Error, ErrorKind};

/// What is known of a file before it is read.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// What it is, where the caller knows better.
    pub format: Option<Format>,
    /// What its columns say, where a person said so.
    pub columns: Option<Columns>,
}

/// What comes out of a file, one by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A posting.
    Advert {
        /// The line at which it begins, counted from 1.
        line: u32,
        /// What it says.
        advert: Box<Advert>,
    },
    /// Something that could not be read, or was changed.
    Finding(Finding),
    /// So many bytes were read by now. This comes at least once a mebibyte, so that the caller can show a rate,
    /// and stop a file that has nothing else to say.
    Progress {
        /// The bytes.
        bytes: u64,
    },
}

/// What a file was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// How its postings are written down. None where it holds no text.
    pub format: Option<Format>,
    /// The name of its encoding.
    pub encoding: &'static str,
    /// What its columns were taken to say, where it is a table.
    pub columns: Option<Columns>,
    /// The postings that were handed over.
    pub adverts: u32,
    /// The findings; of a file with very many, not all were handed over.
    pub findings: u32,
    /// The bytes that were read.
    pub bytes: u64,
    /// How far reading came.
    pub end: End,
}

/// How far reading came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// To the end of the file.
    File,
    /// To a limit, which a finding names.
    Limit,
    /// To where the caller wanted no more.
    Caller,
}

/// The beginning of a table, for a person to say which column is which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TablePreview {
    /// What its columns are taken to say.
    pub columns: Columns,
    /// Its first rows.
    pub rows: Vec<Vec<String>>,
}

/// Reads postings, and hands over each `on` its way. Fails only where the bytes do not come.
pub fn read(
    name: &str,
    mut bytes: impl Read,
    options: &Options,
    on: &mut dyn FnMut(Item) -> ControlFlow<()>,
) -> Result<Summary, Error> {
    let delivery = Delivery::new(name, on);
    let mut summary = Summary {
        format: None,
        encoding: "UTF-8",
        columns: None,
        adverts: 0,
        findings: 0,
        bytes: 0,
        end: End::File,
    };
    let flow = Source::open(&mut bytes, &delivery).and_then(|mut source| {
        let flow = read_source(name, &mut source, options, &delivery, &mut summary);
        summary.encoding = source.encoding();
        summary.bytes = source.read();
        flow.and_then(|()| source.report())
    });
    summary.end = match flow {
        Ok(()) => End::File,
        Err(Stop::Asked) => End::Caller,
        Err(Stop::Limit) => End::Limit,
        Err(Stop::Broken(error)) => return Err(Error::of_file(name, ErrorKind::Unreadable(error.kind()))),
    };
    summary.adverts = delivery.adverts();
    summary.findings = delivery.findings();
    Ok(summary)
}

/// Looks at the beginning of a file. None where it is no table.
pub fn preview_table(
    name: &str,
    mut bytes: impl Read,
    options: &Options,
) -> Result<Option<TablePreview>, Error> {
    let mut ignore = |_| ControlFlow::Continue(());
    let delivery = Delivery::new(name, &mut ignore);
    let beginning = Source::open(&mut bytes, &delivery).and_then(|mut source| {
        if FileKind::of(source.head()).is_some() || !source.skip_blank_lines()? {
            return Ok(None);
        }
        let head = source.look_ahead(limits::HEAD)?;
        match options.format.unwrap_or_else(|| Format::detect(name, head)) {
            Format::Table => Beginning::read(&mut source),
            _ => Ok(None),
        }
    });
    let beginning = match beginning {
        Ok(beginning) => beginning,
        Err(Stop::Broken(error)) => return Err(Error::of_file(name, ErrorKind::Unreadable(error.kind()))),
        Err(Stop::Asked | Stop::Limit) => None,
    };
    Ok(beginning.map(|Beginning { first_row, rows, .. }| {
        let columns = match &options.columns {
            Some(said) => said.applied_to(&first_row),
            None => Columns::guess(&first_row, &rows),
        };
        let first = Some(first_row).filter(|_| columns.first_row == FirstRow::Posting);
        TablePreview { columns, rows: first.into_iter().chain(rows).collect() }
    }))
}

fn read_source(
    name: &str,
    source: &mut Source<'_>,
    options: &Options,
    delivery: &Delivery<'_>,
    summary: &mut Summary,
) -> Flow {
    if let Some(kind) = FileKind::of(source.head()) {
        return delivery.finding(None, FileFinding::Unsupported { kind });
    }
    if !source.skip_blank_lines()? {
        return delivery.finding(None, FileFinding::Empty);
    }
    let head = source.look_ahead(limits::HEAD)?;
    if detect::is_binary(head) {
        return delivery.finding(None, FileFinding::Binary);
    }
    if options.format.is_none() && detect::is_foreign_xml(head) {
        return delivery.finding(None, FileFinding::Unsupported { kind: FileKind::Xml });
    }
    let format = options.format.unwrap_or_else(|| Format::detect(name, head));
    summary.format = Some(format);
    match format {
        Format::Html => html::read(source, delivery),
        Format::Json => json::read(source, delivery),
        Format::JsonLines => json::read_lines(source, delivery),
        Format::Table => {
            summary.columns = delimited::read(source, options.columns.as_ref(), delivery)?;
            Ok(())
        }
        Format::Markdown => markdown::read(source, delivery),
        Format::Text => text::read(source, delivery),
    }
}
