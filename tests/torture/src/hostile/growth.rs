//! Growth (G9): what twice as much of a pattern costs, in every reader.

use std::path::Path;
use std::time::Duration;

use super::packed::docx_body;
use super::trap::Way;
use super::watched::watched;
use super::{HANGS, bring_in};
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

/// Doubles every pattern in every reader, from 64 KiB up to so many bytes.
pub(crate) fn run(most: usize) -> Line {
    let ground = quick_scratch();
    let fresh = ground.path().join("fresh.db");
    drop(cairn_core::Cairn::open(&fresh, TODAY).expect("a new database opens"));
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    let mut worst = (0.0_f64, String::new());
    for (reader, way, ending, before) in READERS {
        for pattern in PATTERNS {
            let (mut length, mut last) = (64 << 10, None);
            let path = ground.path().join(format!("growing.{ending}"));
            let empty = cost(&path, way, ending, before, 0, &fresh);
            while length <= most {
                let text = pattern.repeat(length / pattern.len());
                let now =
                    cost(&path, way, ending, &format!("{before}{text}"), 3, &fresh).saturating_sub(empty);
                if let Some(last) = last.filter(|last| *last > FLOOR) {
                    let ratio = now.as_secs_f64() / Duration::as_secs_f64(&last);
                    let place = format!("{reader} of {pattern:?} at {} KiB", length >> 10);
                    if ratio > MOST {
                        wrong.push(format!("{place}: {ratio:.2} times for twice as much"));
                    }
                    if ratio > worst.0 {
                        worst = (ratio, place);
                    }
                    counts.add("doublings measured");
                } else {
                    counts.add("doublings too fast to tell");
                }
                last = Some(now);
                length *= 2;
            }
        }
    }
    if worst.1.is_empty() {
        wrong.push("no doubling took long enough to tell anything: ask for more KiB".into());
    }
    let what = format!("growth of 12 patterns in 9 readers (R16); worst {:.2}, {}", worst.0, worst.1);
    Line::of("G9", what, counts, "at most 2.5 times for twice as much", wrong)
}

/// The time of the processor a text costs: the least of a few, since others disturb.
fn cost(path: &Path, way: Way, ending: &str, text: &str, tries: u32, fresh: &Path) -> Duration {
    let bytes = if ending == "docx" { docx_body(text) } else { text.as_bytes().to_vec() };
    std::fs::write(path, bytes).expect("a file can be written");
    let mut least = Duration::MAX;
    for _ in 0..tries.max(1) {
        let folder = path.with_extension("data");
        let cost = watched(&mut bring_in(way, path, &folder, fresh), HANGS).map_or(HANGS, |said| said.cpu);
        least = least.min(cost);
        let _ = std::fs::remove_dir_all(folder);
        // What is fast is not worth a second look.
        if least < FLOOR {
            break;
        }
    }
    least
}
