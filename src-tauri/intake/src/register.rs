//! The register of sources.

use cairn_domain::id::SourceId;
use cairn_domain::source::Source;
use serde::Deserialize;

use crate::Error;
use crate::read::toml;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    source: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: SourceId,
    title: String,
    publisher: String,
    url: Option<String>,
    licence: String,
    retrieved: String,
    #[expect(dead_code, reason = "said for those who refresh the data, and checked to be a reader we have")]
    reader: Reader,
    note: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Reader {
    Skills,
    Market,
    Catalog,
    Practice,
    /// No file holds it: the code applies it.
    Code,
}

/// Reads a register of sources, in its order.
pub fn read(file: &str, text: &str) -> Result<Vec<Source>, Error> {
    let File { source } = toml(file, text)?;
    let to_source = |row: Row| Source {
        id: row.id,
        title: row.title,
        publisher: row.publisher,
        url: row.url,
        licence: row.licence,
        retrieved: row.retrieved,
        note: row.note,
    };
    Ok(source.into_iter().map(to_source).collect())
}
