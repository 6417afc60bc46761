//! Growth (G9): what twice as much of a pattern costs, in every reader. Time is held to a ratio. Memory is held to a limit
//! up to the largest file: what an empty file takes at its peak hides what a small one takes, so that a ratio of memory
//! would tell of that peak.

use std::path::Path;
use std::time::Duration;

use cairn_untrusted::packed::docx_body;

use super::trap::Way;
use super::watched::watched;
use super::{HANGS, MOST_MEMORY, bring_in};
use crate::act::TODAY;
use crate::kill::quick_scratch;
use crate::table::{Counts, Line};

/// Pieces that make a reader do its work again for each.
const PATTERNS: [&str; 12] =
    ["<div>", "<b><i>", "[", "{\"a\":", "\"", "&amp;", ",", "\n", "(", "*", "e\u{301}", "Go and Kafka. "];

/// A reader: its name, the way to it, the ending of its files, and what comes before the pattern.
const READERS: [(&str, Way, &str, &str); 9] = [
    ("pages", Way::Postings, "html", "<h1>Go developer</h1><p>"),
    ("tables", Way::Postings, "csv", "title,company\nGo developer,"),
    ("lines", Way::Postings, "jsonl", "{\"title\": \"Go developer\", \"text\": \""),
    ("Markdown", Way::Postings, "md", "# Go developer\n\n"),
    ("exports", Way::Person, "json", "{\"schemaVersion\": 1, \"entries\": "),
    ("r\u{e9}sum\u{e9}s", Way::Person, "txt", "Experience\nKafka at Acme. "),
    ("sessions", Way::Person, "csv", "date,resource,minutes,note\n2026-11-01,ddia,30,"),
    ("notes", Way::Person, "txt", "#separator:tab\n#html:true\nWhat is Raft?\t"),
    ("DOCX", Way::Person, "docx", "<w:p><w:t>"),
];

/// Twice as much may cost this many times as much.
const MOST: f64 = 2.5;

/// What takes less than this beyond an empty file tells nothing.
const FLOOR: Duration = Duration::from_millis(if cfg!(debug_assertions) { 60 } else { 20 });

/// What a text costs.
#[derive(Debug, Clone, Copy)]
struct Cost {
    time: Duration,
    memory: u64,
}

/// The worst of many ratios, and where.
#[derive(Debug, Default)]
struct Worst(f64, String);

impl Worst {
    fn see(&mut self, ratio: f64, place: &str) {
        if ratio > self.0 {
            *self = Self(ratio, place.to_owned());
        }
    }
}

impl std::fmt::Display for Worst {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.1.is_empty() { f.write_str("none") } else { write!(f, "{:.2}, {}", self.0, self.1) }
    }
}

/// Doubles every pattern in every reader, from 64 KiB up to so many bytes.
pub(crate) fn run(most: usize) -> Line {
    let ground = quick_scratch();
    let fresh = ground.path().join("fresh.db");
    drop(cairn_core::Cairn::open(&fresh, TODAY).expect("a new database opens"));
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    let (mut worst, mut largest) = (Worst::default(), 0);
    for (reader, way, ending, before) in READERS {
        let path = ground.path().join(format!("growing.{ending}"));
        let empty = cost(&path, way, ending, before, 3, &fresh);
        for pattern in PATTERNS {
            let (mut length, mut last) = (64 << 10, None::<Duration>);
            while length <= most {
                let text = format!("{before}{}", pattern.repeat(length / pattern.len()));
                let whole = cost(&path, way, ending, &text, 3, &fresh);
                let now = whole.time.saturating_sub(empty.time);
                let place = format!("{reader} of {pattern:?} at {} KiB", length >> 10);
                if whole.memory > MOST_MEMORY {
                    wrong.push(format!("{place}: {} MiB", whole.memory >> 10));
                }
                largest = largest.max(whole.memory);
                match last.replace(now) {
                    Some(last) if last > FLOOR => {
                        counts.add("doublings of time");
                        let ratio = now.as_secs_f64() / last.as_secs_f64();
                        worst.see(ratio, &place);
                        if ratio > MOST {
                            wrong.push(format!("{place}: {ratio:.2} times as long for twice as much"));
                        }
                    }
                    Some(_) => counts.add("too little to tell"),
                    None => {}
                }
                length *= 2;
            }
        }
    }
    if worst.1.is_empty() {
        wrong.push("no doubling took long enough to tell anything: ask for more KiB".into());
    }
    let what = format!(
        "growth of 12 patterns in 9 readers (R16); worst of time {worst}; most memory {} MiB",
        largest >> 10
    );
    Line::of("G9", what, counts, "at most 2.5 times as long for twice as much, in 300 MiB", wrong)
}

/// What a text costs: the least of a few tries, since others disturb.
fn cost(path: &Path, way: Way, ending: &str, text: &str, tries: u32, fresh: &Path) -> Cost {
    let bytes = if ending == "docx" { docx_body(text) } else { text.as_bytes().to_vec() };
    std::fs::write(path, bytes).expect("a file can be written");
    let mut least = Cost { time: HANGS, memory: u64::MAX };
    for _ in 0..tries {
        let folder = path.with_extension("data");
        if let Ok(said) = watched(&mut bring_in(way, path, &folder, fresh), HANGS) {
            least = Cost { time: least.time.min(said.cpu), memory: least.memory.min(said.memory) };
        }
        let _ = std::fs::remove_dir_all(folder);
        // What is fast is not worth a second look.
        if least.time < FLOOR {
            break;
        }
    }
    least
}
