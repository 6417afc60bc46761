//! The postings that are measured with. They belong to their authors and are no part of the repository:
//! they are read where they lie.

use std::fs::File;
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};

use ruzstd::decoding::StreamingDecoder;

/// 28,000 postings of software work.
const NAME: &str = "hn_2013-08_2018-04.jsonl";

/// A file of postings, one JSON object a line: the one that `CAIRN_CORPUS` names, or else the one of the shared
/// folder, unpacked into `place`. Where there is none, says so.
pub(crate) fn file(place: &Path) -> io::Result<Option<PathBuf>> {
    if let Some(named) = std::env::var_os("CAIRN_CORPUS").map(PathBuf::from) {
        return Ok(Some(named));
    }
    let folder = shared().join("corpora");
    let plain = folder.join(NAME);
    if plain.is_file() {
        return Ok(Some(plain));
    }
    let packed = folder.join(format!("{NAME}.zst"));
    if !packed.is_file() {
        println!(
            "Not measured: there are no postings here. CAIRN_CORPUS names a file of them, one JSON object a \
             line; or {} is there.",
            packed.display()
        );
        return Ok(None);
    }
    let unpacked = place.join(NAME);
    let mut from = StreamingDecoder::new(BufReader::new(File::open(packed)?)).map_err(io::Error::other)?;
    io::copy(&mut from, &mut File::create(&unpacked)?)?;
    Ok(Some(unpacked))
}

/// The folder of what is not ours to ship: the one that `CAIRN_SHARED` names, or the one beside the repository.
pub(crate) fn shared() -> PathBuf {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    std::env::var_os("CAIRN_SHARED").map_or(beside, PathBuf::from)
}
