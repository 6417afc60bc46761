//! Reading whole files, for the tests that look at what comes out.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use cairn_domain::market::posting::Advert;
use cairn_intake::market::postings::{Finding, Item, Options, Summary, read};

/// Everything that comes out of a file.
pub(crate) struct Outcome {
    pub(crate) summary: Summary,
    pub(crate) adverts: Vec<(u32, Advert)>,
    pub(crate) findings: Vec<Finding>,
}

/// Reads a file from memory.
pub(crate) fn read_all(name: &str, bytes: &[u8]) -> Outcome {
    read_with(name, bytes, &Options::default())
}

/// Reads a file from memory, as somebody said it is to be read.
pub(crate) fn read_with(name: &str, bytes: &[u8], options: &Options) -> Outcome {
    let (mut adverts, mut findings) = (Vec::new(), Vec::new());
    let summary = read(name, bytes, options, &mut |item| {
        match item {
            Item::Advert { line, advert } => adverts.push((line, *advert)),
            Item::Finding(finding) => findings.push(finding),
            Item::Progress { .. } => {}
        }
        ControlFlow::Continue(())
    });
    Outcome { summary: summary.expect("memory can always be read"), adverts, findings }
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
