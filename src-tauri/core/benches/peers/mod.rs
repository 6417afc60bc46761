//! What others do with the same names and texts.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use serde::Deserialize;

use crate::Outcome;

/// An automaton over bytes, as one puts it together from what there is: the longest name at each place,
/// whatever its capitals, and then a look at the letters beside it.
pub(crate) struct Automaton(AhoCorasick);

impl Automaton {
    pub(crate) fn of(names: &BTreeSet<String>) -> Outcome<Self> {
        let automaton = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::DFA))
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(names)?;
        Ok(Self(automaton))
    }

    /// How many names stand in the text as words of their own.
    pub(crate) fn count(&self, text: &str) -> usize {
        let bytes = text.as_bytes();
        let is_word = |at: Option<usize>| {
            at.and_then(|at| bytes.get(at)).is_some_and(|byte| byte.is_ascii_alphanumeric())
        };
        let bounded = |start: usize, end: usize| !is_word(start.checked_sub(1)) && !is_word(Some(end));
        self.0.find_iter(text).filter(|found| bounded(found.start(), found.end())).count()
    }
}

/// What a peer in Python did.
#[derive(Deserialize)]
pub(crate) struct Peer {
    seconds: f64,
    /// How many names it found.
    pub(crate) found: usize,
    /// Its version.
    pub(crate) version: String,
}

impl Peer {
    /// How long its processor worked on the texts.
    pub(crate) fn worked(&self) -> Duration {
        Duration::from_secs_f64(self.seconds)
    }
}

/// Names and texts, written where a program in Python can read them.
pub(crate) struct Python {
    interpreter: Option<PathBuf>,
    names: PathBuf,
    texts: PathBuf,
}

impl Python {
    /// The interpreter that `CAIRN_PEERS` names.
    pub(crate) fn with(place: &Path, names: &BTreeSet<String>, texts: &[String]) -> Outcome<Self> {
        let (of_names, of_texts) = (place.join("names.jsonl"), place.join("texts.jsonl"));
        write(&of_names, names.iter())?;
        write(&of_texts, texts.iter())?;
        let interpreter = std::env::var_os("CAIRN_PEERS").map(PathBuf::from);
        Ok(Self { interpreter, names: of_names, texts: of_texts })
    }

    /// Why a peer did nothing, and what to do about it.
    pub(crate) fn absence(&self, peer: &str) -> String {
        match &self.interpreter {
            Some(interpreter) => {
                format!("peer not installed: {} -m pip install {peer}", interpreter.display())
            }
            None => format!(
                "peer not installed: python3 -m venv PEERS, PEERS/bin/pip install {peer}, then set CAIRN_PEERS \
                 to PEERS/bin/python"
            ),
        }
    }

    /// What the peer did, or nothing where it is not installed.
    pub(crate) fn run(&self, peer: &str) -> Option<Peer> {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/peers.py");
        let mut command = Command::new(self.interpreter.as_ref()?);
        command.arg(script).arg(peer).arg(&self.names).arg(&self.texts).stderr(Stdio::null());
        let output = command.output().ok().filter(|output| output.status.success())?;
        serde_json::from_slice(&output.stdout).ok()
    }
}

fn write<'a>(file: &Path, list: impl Iterator<Item = &'a String>) -> Outcome {
    let mut out = BufWriter::new(File::create(file)?);
    for text in list {
        serde_json::to_writer(&mut out, text)?;
        writeln!(out)?;
    }
    Ok(out.flush()?)
}
