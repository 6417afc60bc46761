//! Texts of others, read where they lie.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use ruzstd::decoding::StreamingDecoder;
use serde_json::Value;

/// The folder, if there is one here.
pub(crate) fn folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let folder = std::env::var_os("CAIRN_SHARED").map_or(beside, PathBuf::from);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("Not measured: {} is not there.", folder.display());
    None
}

/// The lines of a file of JSON lines, packed or not. A line ends at a line feed and nowhere else.
pub(crate) fn lines(path: &Path) -> Vec<Value> {
    let file = File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let reader: Box<dyn BufRead> = if path.extension().is_some_and(|kind| kind == "zst") {
        Box::new(BufReader::new(StreamingDecoder::new(file).expect("a packed file begins as one")))
    } else {
        Box::new(BufReader::new(file))
    };
    reader
        .split(b'\n')
        .map(|line| line.expect("the file can be read to its end"))
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(&line).expect("each line is JSON"))
        .collect()
}

/// A field of text; nothing where it is absent.
pub(crate) fn text<'a>(line: &'a Value, field: &str) -> &'a str {
    line.get(field).and_then(Value::as_str).unwrap_or_default()
}
