//! Mutated files (G8, without coverage): small files of every kind that is read, changed at random, and read again. No
//! reader may panic or take long, whatever the bytes are.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

use cairn_core::Cairn;
use cairn_core::market::import::{ImportFrom, ImportInto, ImportRequest};
use cairn_untrusted::seeds::{self, Seed};

use crate::act::TODAY;
use crate::chance::Chance;
use crate::table::{Counts, Line};

/// Whoever takes longer for a few kilobytes is stuck.
const LONGEST: Duration = Duration::from_secs(5);

/// Pieces that mean something to one reader or another.
const PIECES: [&[u8]; 30] = [
    b"\"",
    b",",
    b"\n",
    b"\r",
    b"\t",
    b";",
    b"{",
    b"}",
    b"[",
    b"]",
    b"<",
    b"</",
    b"<!--",
    b"&#0;",
    b"&lt;",
    b"\\u",
    b"\\ud83d",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"1e999",
    b"-1",
    b"99999999999999999999",
    b"null",
    b"---\n",
    b"\xe2\x80\xae",
    b"2026-02-30",
    b"obj",
    b"/Kids",
    b"PK\x03\x04",
];

fn mutated(seed: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..1 + chance.below(8) {
        let length = u64::try_from(bytes.len()).unwrap_or(0);
        let place = |chance: &mut Chance| usize::try_from(chance.below(length)).unwrap_or(0);
        let (from, to) = (place(chance), place(chance));
        let (from, to) = (from.min(to), from.max(to).min(from.min(to) + 64));
        match chance.below(5) {
            0 if !bytes.is_empty() => bytes[from] = chance.next().to_le_bytes()[0],
            1 => drop(bytes.drain(from..to)),
            2 => {
                let again = bytes[from..to].repeat(1 + usize::try_from(chance.below(9)).unwrap_or(0));
                bytes.splice(from..from, again);
            }
            3 => bytes.truncate(to.max(1)),
            _ => {
                let piece = PIECES[usize::try_from(chance.below(30)).unwrap_or(0)];
                bytes.splice(from..from, piece.iter().copied());
            }
        }
    }
    bytes
}

/// Reads mutated files of every kind for so long each.
pub(crate) fn run(seed: u64, each: Duration) -> Line {
    let cairn = Cairn::in_memory().expect("memory is there");
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    for (Seed { kind, bytes, .. }, number) in seeds::all().into_iter().zip(0..) {
        let mut chance = Chance::of(seed, number);
        let begun = Instant::now();
        let mut executions = 0;
        while begun.elapsed() < each {
            let bytes = mutated(&bytes, &mut chance);
            let before = Instant::now();
            executions += 1;
            if catch_unwind(AssertUnwindSafe(|| read(&cairn, &bytes))).is_err() {
                wrong.push(format!("{kind}: a panic by {:?}", String::from_utf8_lossy(&bytes)));
            }
            if before.elapsed() > LONGEST {
                wrong.push(format!(
                    "{kind}: {:?} for {:?}",
                    before.elapsed(),
                    String::from_utf8_lossy(&bytes)
                ));
            }
        }
        counts.add_many(kind, executions);
    }
    Line::of("G8", "mutated files, executions by kind".into(), counts, "no panic, each within 5 s", wrong)
}

/// Everything Cairn does to look at a file.
fn read(cairn: &Cairn, bytes: &[u8]) {
    let _ = cairn.bring_look("a file", bytes, &cairn_document::read, TODAY);
    let _ = cairn.import_preview("a file", bytes, TODAY);
    let from = ImportFrom::Text(String::from_utf8_lossy(bytes).into_owned());
    let request = ImportRequest { from, into: ImportInto::New("Mine".into()), columns: None };
    let prepared = cairn.market_import_prepare(&request, TODAY, &mut |_| ControlFlow::Continue(()));
    if let Ok(preview) = prepared {
        let _ = cairn.market_import_give_up(preview.import);
    }
}
