//! PDF: the document laid out on pages, tagged to PDF/UA-1, with its typeface in it and all of its text.
//!
//! Layout and drawing are two passes. [`blocks`] puts lines, boxes and their tags on a [`Sheet`](sheet::Sheet), page
//! by page; [`drawing`] writes them, when every page is known. Nothing here knows a clock or a random number.

mod blocks;
mod drawing;
mod figures;
mod sheet;
mod steps;
mod table;

use krilla::error::KrillaError;

use crate::paper::Paper;
use sheet::Sheet;

/// The bytes of a PDF.
pub(crate) fn write(paper: &Paper) -> Result<Vec<u8>, KrillaError> {
    let mut sheet = Sheet::default();
    blocks::lay_out(&mut sheet, paper);
    drawing::draw(sheet, &paper.title)
}

#[cfg(test)]
mod tests;
