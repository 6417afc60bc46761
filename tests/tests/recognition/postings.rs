//! Postings labeled by hand, by somebody who did not write the rules.
//!
//! `tests/labels/postings.csv` has one line for each place that names a skill: the posting, where the
//! name begins and ends in bytes of its text, and the skill. A posting without any has one line with
//! the rest left empty. The texts are not here.
//!
//! The postings fall into two halves by their ids. What is missed is listed for one half only, so that
//! the rules cannot be written for the other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use cairn_domain::skills::Skills;

use crate::{recognizer, shared, skills};

/// Of everything found, how much must be right, in basis points.
const PRECISION: usize = 9_500;

/// Of everything there is, how much must be found, in basis points.
const RECALL: usize = 9_000;

type Place = (usize, usize, String);

#[test]
fn postings_are_read_as_a_person_reads_them() {
    let labels = Path::new(env!("CARGO_MANIFEST_DIR")).join("labels/postings.csv");
    let Ok(labels) = std::fs::read_to_string(&labels) else {
        println!("Not measured: there are no labels yet.");
        return;
    };
    let Some(folder) = shared::folder() else { return };
    let skills = skills();
    let labels = read(&labels, &skills);
    let texts = texts(&folder, &labels);
    assert!(!texts.is_empty(), "the labeled postings are among the shared ones");
    let mut halves = [Score::default(), Score::default()];
    let recognizer = recognizer(&skills);
    for (posting, text) in &texts {
        let found = recognizer.read(text).into_iter().filter_map(|mention| {
            let skill = skills.at(mention.skill)?;
            Some((mention.start as usize, mention.end as usize, skill.id.to_string()))
        });
        let score = &mut halves[usize::from(is_held_out(posting))];
        score.add(posting, text, &labels[posting], &found.collect::<Vec<_>>());
    }
    let [seen, held_out] = &halves;
    println!("{} postings, {} of them held out", texts.len(), held_out.postings);
    seen.print("the half that may be looked at");
    seen.list();
    held_out.print("the half held out");
    for score in &halves {
        for (what, counts) in [("place", score.places), ("skill of a posting", score.skills)] {
            assert!(counts.precision() >= PRECISION, "by {what}, too much is found that is not there");
            assert!(counts.recall() >= RECALL, "by {what}, too much is missed");
        }
    }
}

/// Half of all postings, by the parity of the FNV-1a hash of their ids.
fn is_held_out(posting: &str) -> bool {
    let hash = posting
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash % 2 == 1
}

fn read(labels: &str, skills: &Skills) -> BTreeMap<String, Vec<Place>> {
    let mut read: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for line in labels.lines().skip(1) {
        let [posting, start, end, skill] = line.split(',').collect::<Vec<_>>()[..] else {
            panic!("\"{line}\" does not have four fields")
        };
        let places = read.entry(posting.to_owned()).or_default();
        if skill.is_empty() {
            continue;
        }
        let known = skill.parse().is_ok_and(|skill| skills.number(&skill).is_some());
        assert!(known, "\"{line}\" names a skill that is not in the list");
        let place = |at: &str| at.parse().unwrap_or_else(|_| panic!("\"{line}\" has no place {at}"));
        places.push((place(start), place(end), skill.to_owned()));
    }
    read
}

/// The text of each labeled posting, wherever it lies.
fn texts(folder: &Path, labels: &BTreeMap<String, Vec<Place>>) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for file in files(folder) {
        for line in shared::lines(&file) {
            let id = shared::text(&line, "id");
            if labels.contains_key(id) && !shared::text(&line, "text").is_empty() {
                texts.entry(id.to_owned()).or_insert_with(|| shared::text(&line, "text").to_owned());
            }
        }
    }
    texts
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = ["corpora", "fixtures/postings"]
        .iter()
        .filter_map(|room| std::fs::read_dir(folder.join(room)).ok())
        .flat_map(|room| room.flatten().map(|entry| entry.path()))
        .filter(|path| {
            let name = path.to_string_lossy();
            name.ends_with(".jsonl") || name.ends_with(".jsonl.zst")
        })
        .collect();
    files.sort();
    files
}

#[derive(Debug, Default, Clone, Copy)]
struct Counts {
    there: usize,
    there_found: usize,
    found: usize,
    found_there: usize,
}

impl Counts {
    fn precision(self) -> usize {
        self.found_there * 10_000 / self.found.max(1)
    }

    fn recall(self) -> usize {
        self.there_found * 10_000 / self.there.max(1)
    }
}

#[derive(Debug, Default)]
struct Score {
    postings: usize,
    places: Counts,
    skills: Counts,
    missed: Vec<String>,
    wrong: Vec<String>,
}

impl Score {
    fn add(&mut self, posting: &str, text: &str, labels: &[Place], found: &[Place]) {
        self.postings += 1;
        let shown = |(start, end, skill): &Place| {
            let before = text.get(..*start).unwrap_or_default().chars().rev().take(40).collect::<Vec<_>>();
            let before: String = before.into_iter().rev().collect();
            let after: String = text.get(*end..).unwrap_or_default().chars().take(40).collect();
            let name = text.get(*start..*end).unwrap_or_default();
            format!("{posting} {skill}: {before}[{name}]{after}").replace('\n', " / ")
        };
        let has = |places: &[Place], (start, end, skill): &Place| {
            places.iter().any(|(from, to, same)| same == skill && start < to && from < end)
        };
        self.places.there += labels.len();
        self.places.found += found.len();
        for place in labels {
            if has(found, place) { self.places.there_found += 1 } else { self.missed.push(shown(place)) }
        }
        for place in found {
            if has(labels, place) { self.places.found_there += 1 } else { self.wrong.push(shown(place)) }
        }
        let once = |places: &[Place]| places.iter().map(|place| place.2.clone()).collect::<BTreeSet<_>>();
        let (there, found) = (once(labels), once(found));
        let both = there.intersection(&found).count();
        self.skills.there += there.len();
        self.skills.there_found += both;
        self.skills.found += found.len();
        self.skills.found_there += both;
    }

    fn print(&self, name: &str) {
        println!("{name}: {} postings", self.postings);
        for (what, counts) in [("by place", self.places), ("by skill of a posting", self.skills)] {
            let percent = |points: usize| format!("{}.{:02} %", points / 100, points % 100);
            println!(
                "  {what:<22} precision {} of {}, recall {} of {}",
                percent(counts.precision()),
                counts.found,
                percent(counts.recall()),
                counts.there
            );
        }
    }

    fn list(&self) {
        self.missed.iter().for_each(|place| println!("  missed  {place}"));
        self.wrong.iter().for_each(|place| println!("  wrong   {place}"));
    }
}
