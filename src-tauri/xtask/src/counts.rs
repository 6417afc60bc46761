//! Counts of postings to ship, made with Cairn's own engine. The texts are read and never leave.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::cargo::{self, Profile};
use crate::shell::{Outcome, command, must, stop, target};

/// The full texts of hiring threads, and skill lists made of them, in order of time.
const CORPORA: [&str; 3] =
    ["hn_2013-08_2018-04.jsonl", "hn_2022-12_2025-10_structured.jsonl", "hn_2026-01_2026-05.jsonl"];

/// The market they become, and where they lie until they are counted.
const SHIPPED: &str = "hn-hiring";
const MARKET: &str = "to-be-counted";

/// Counts the corpora in a folder into `data/market/counts`.
pub(crate) fn run(words: &[String]) -> Outcome {
    let [folder] = words else {
        return stop(
            "Name the folder that holds the corpora, unpacked: cargo xtask counts FOLDER. data/README.md tells where they are from.",
        );
    };
    let terminal = cargo::terminal(Profile::Release)?;
    let place = target().join("counts");
    // Left over from the last counting, and ours alone.
    let _ = fs::remove_dir_all(&place);
    let cairn = |words: &[&str]| {
        let place = place.to_string_lossy().into_owned();
        let mut all = vec!["--data-dir", &place];
        all.extend(words);
        must(command(&terminal.to_string_lossy(), &all))
    };
    for corpus in CORPORA {
        let file = Path::new(folder).join(corpus);
        if !file.is_file() {
            return stop(format!("{} is not there.", file.display()));
        }
        cairn(&["market", "import", &file.to_string_lossy(), "--into", MARKET, "--yes"])?;
    }
    let counted = place.join("counts.csv");
    cairn(&["market", "counts", MARKET, "--out", &counted.to_string_lossy()])?;
    let shipped =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/market/counts").join(format!("{SHIPPED}.csv"));
    fs::write(&shipped, of_software(&fs::read_to_string(&counted)?))?;
    println!("Counted into {}. Raise data/version to ship it.", shipped.display());
    Ok(())
}

/// Only rows that name a skill: hiring threads offer work of every sort, and what names none of three
/// hundred skills of software work is taken for other work.
fn of_software(counts: &str) -> String {
    let mut kept = String::new();
    for (number, line) in counts.lines().enumerate() {
        let names_a_skill = line.rsplit(',').nth(1).is_some_and(|skills| !skills.is_empty());
        if number == 0 || names_a_skill {
            // Writing to a text cannot fail.
            let _ = writeln!(kept, "{line}");
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::of_software;

    #[test]
    fn only_postings_that_name_a_skill_are_kept() {
        let counts = "month,skills,postings\n2026-01,,7\n2026-01,go raft+,1\n";
        assert_eq!(of_software(counts), "month,skills,postings\n2026-01,go raft+,1\n");
    }
}
