//! Postings labeled by hand, by somebody who did not write the rules.
//!
//! `tests/labels/postings.csv` has one line for each place that names a skill: the posting, where the
//! name begins and ends in bytes of its text, and the skill. `tests/labels/sources.csv` has one line for
//! each posting, with the file its text lies in; a posting without a label names nothing. The texts are
//! not here.
//!
//! Two things are counted, for precision and for recall:
//!
//! - *by skill of a posting*: each skill of each posting once. This is what the market counts, and so
//!   it is the bar;
//! - *by place*: each mention, to see that what is shown and explained is right as well.
//!
//! The umbrella words for the whole profession are not labeled and not counted.
//!
//! The postings fall into two halves by their ids. What is missed is listed for one half only, so that
//! the rules cannot be written for the other.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cairn_domain::skills::Skills;

use crate::{is_labeled, recognizer, shared, skills};

/// What each half must reach by skill of a posting: of everything found, how much is right, and of
/// everything there is, how much is found, in basis points.
const BAR: [usize; 2] = [9_500, 9_000];

/// What was reached on the whole by place, kept from falling.
const BY_PLACE: [usize; 2] = [9_600, 9_250];

/// How many postings there are.
const POSTINGS: usize = 200;

type Place = (usize, usize, String);

#[test]
fn postings_are_read_as_a_person_reads_them() {
    let Some(folder) = shared::folder() else { return };
    let skills = skills();
    let labels = labels(&skills);
    let texts = texts(&folder);
    assert_eq!(texts.len(), POSTINGS, "every labeled posting is among the shared ones");
    let mut halves = [Score::default(), Score::default()];
    let recognizer = recognizer(&skills);
    for (posting, text) in &texts {
        let found = recognizer.read(text).into_iter().filter_map(|mention| {
            let skill = skills.at(mention.skill)?.id.to_string();
            Some((mention.start as usize, mention.end as usize, skill))
        });
        let found: Vec<Place> = found.filter(|place| is_labeled(&place.2)).collect();
        let labels = labels.get(posting).map_or(&[][..], Vec::as_slice);
        halves[usize::from(is_held_out(posting))].add(posting, text, labels, &found);
    }
    let [seen, held_out] = &halves;
    seen.list();
    println!("{} postings; the bar is by skill of a posting", texts.len());
    let whole = seen.with(held_out);
    whole.print("all of them");
    seen.print("the half that may be looked at");
    held_out.print("the half held out");
    for (name, counts, [precision, recall]) in [
        ("the half that may be looked at", seen.skills, BAR),
        ("the half held out", held_out.skills, BAR),
        ("all places", whole.places, BY_PLACE),
    ] {
        assert!(counts.precision() >= precision, "in {name}, too much is found that is not there");
        assert!(counts.recall() >= recall, "in {name}, too much is missed");
    }
}

/// Half of all postings, by the parity of the FNV-1a hash of their ids.
fn is_held_out(posting: &str) -> bool {
    let hash = posting
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash % 2 == 1
}

fn table(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("labels").join(file);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn labels(skills: &Skills) -> BTreeMap<String, Vec<Place>> {
    let mut read: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for line in table("postings.csv").lines().skip(1) {
        let [posting, start, end, skill] = line.split(',').collect::<Vec<_>>()[..] else {
            panic!("\"{line}\" does not have four fields")
        };
        let places = read.entry(posting.to_owned()).or_default();
        if !is_labeled(skill) {
            continue;
        }
        let known = skill.parse().is_ok_and(|skill| skills.number(&skill).is_some());
        assert!(known, "\"{line}\" names a skill that is not in the list");
        let place = |at: &str| at.parse().unwrap_or_else(|_| panic!("\"{line}\" has no place {at}"));
        places.push((place(start), place(end), skill.to_owned()));
    }
    read
}

/// The text of each labeled posting, from the file that `sources.csv` names for it.
fn texts(folder: &Path) -> BTreeMap<String, String> {
    let mut postings: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in table("sources.csv").lines().skip(1) {
        let (posting, file) = line.split_once(',').unwrap_or_else(|| panic!("\"{line}\" names no file"));
        postings.entry(file.to_owned()).or_default().insert(posting.to_owned());
    }
    let mut texts = BTreeMap::new();
    for (file, postings) in postings {
        let path = folder.join(&file);
        if !file.contains(".jsonl") {
            let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}"));
            texts.extend(postings.into_iter().map(|posting| (posting, text.clone())));
            continue;
        }
        for line in shared::lines(&path) {
            let id = shared::text(&line, "id");
            if postings.contains(id) {
                texts.insert(id.to_owned(), shared::text(&line, "text").to_owned());
            }
        }
    }
    texts
}

#[derive(Debug, Default, Clone, Copy)]
struct Counts {
    there: usize,
    there_found: usize,
    found: usize,
    found_there: usize,
}

impl Counts {
    fn with(self, other: Self) -> Self {
        Self {
            there: self.there + other.there,
            there_found: self.there_found + other.there_found,
            found: self.found + other.found,
            found_there: self.found_there + other.found_there,
        }
    }

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

    /// The figures of both halves, without their lists.
    fn with(&self, other: &Self) -> Self {
        Self {
            postings: self.postings + other.postings,
            places: self.places.with(other.places),
            skills: self.skills.with(other.skills),
            ..Self::default()
        }
    }

    fn print(&self, name: &str) {
        println!("{name}: {} postings", self.postings);
        for (what, counts) in [("by skill of a posting", self.skills), ("by place", self.places)] {
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
