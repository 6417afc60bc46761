//! Sentences in which others labeled what somebody must know.
//!
//! Their labels are free pieces of text: "modern CI/CD practices", "degree in computer science". So it
//! is counted like this:
//!
//! - *recall*: of the labels that are, as a whole, a spelling of a skill, how many are found;
//! - *precision*: of what is found in sentences with a label, how much touches one.
//!
//! Titles and bare lists are often not labeled, so precision is a lower bound. Its floor, like that of
//! recall, is there to keep it from falling.

use std::collections::BTreeMap;

use cairn_domain::skills::{SkillNo, Skills};
use serde_json::Value;

use crate::{is_labeled, recognizer, shared, skills};

/// How much was found, in basis points and counts.
#[derive(Debug, Default)]
struct Score {
    labels: usize,
    labels_found: usize,
    found: usize,
    found_labeled: usize,
    missed: BTreeMap<String, usize>,
    unlabeled: BTreeMap<String, usize>,
}

impl Score {
    fn recall(&self) -> usize {
        self.labels_found * 10_000 / self.labels.max(1)
    }

    fn precision(&self) -> usize {
        self.found_labeled * 10_000 / self.found.max(1)
    }

    fn print(&self, name: &str) {
        let percent = |points: usize| format!("{}.{:02} %", points / 100, points % 100);
        println!("{name}");
        println!(
            "  recall     {}  ({} of {} labels)",
            percent(self.recall()),
            self.labels_found,
            self.labels
        );
        println!(
            "  precision  {}  ({} of {} places; a lower bound)",
            percent(self.precision()),
            self.found_labeled,
            self.found
        );
        println!("  missed     {}", most(&self.missed));
        println!("  unlabeled  {}", most(&self.unlabeled));
    }
}

fn most(counts: &BTreeMap<String, usize>) -> String {
    let mut counts: Vec<(&String, &usize)> = counts.iter().collect();
    counts.sort_by_key(|(name, count)| (std::cmp::Reverse(**count), (*name).clone()));
    counts.iter().take(25).map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>().join(", ")
}

#[test]
fn labeled_sentences_are_read_no_worse_than_before() {
    let Some(folder) = shared::folder() else { return };
    let check = |file: &str, source: Option<&str>, field: &str, recall: usize, precision: usize| {
        let lines = shared::lines(&folder.join("benchmarks").join(file));
        let of_source = |line: &&Value| source.is_none_or(|source| shared::text(line, "source") == source);
        let score = score(lines.iter().filter(of_source), field);
        score.print(file);
        assert!(score.recall() >= recall, "recall on {file} fell below {recall} basis points");
        assert!(score.precision() >= precision, "precision on {file} fell below {precision} basis points");
    };
    check("skillspan_dev.jsonl.zst", Some("tech"), "knowledge_spans", 9_350, 9_100);
    check("green_dev.jsonl.zst", None, "skill_spans", 7_900, 8_600);
}

fn score<'a>(lines: impl Iterator<Item = &'a Value>, field: &str) -> Score {
    let skills = skills();
    let recognizer = recognizer(&skills);
    let spellings = spellings(&skills);
    let mut score = Score::default();
    for line in lines {
        let (text, labels) = sentence(line, field);
        if labels.is_empty() {
            continue;
        }
        let mentions: Vec<(usize, usize, SkillNo)> = recognizer
            .read(&text)
            .iter()
            .filter(|mention| skills.at(mention.skill).is_some_and(|skill| is_labeled(skill.id.as_str())))
            .map(|mention| (mention.start as usize, mention.end as usize, mention.skill))
            .collect();
        let touches = |(start, end): (usize, usize), (from, to): (usize, usize)| start < to && from < end;
        for label in &labels {
            let written = &text[label.0..label.1];
            let Some(skill) = spellings.get(&plain(written)) else { continue };
            score.labels += 1;
            if mentions.iter().any(|(start, end, found)| found == skill && touches(*label, (*start, *end))) {
                score.labels_found += 1;
            } else {
                *score.missed.entry(written.to_lowercase()).or_default() += 1;
            }
        }
        for (start, end, _) in mentions {
            score.found += 1;
            if labels.iter().any(|label| touches(*label, (start, end))) {
                score.found_labeled += 1;
            } else {
                *score.unlabeled.entry(text[start..end].to_lowercase()).or_default() += 1;
            }
        }
    }
    score
}

/// The sentence with a space between its tokens, and where its labels stand in it.
fn sentence(line: &Value, field: &str) -> (String, Vec<(usize, usize)>) {
    let tokens = line["tokens"].as_array().expect("a sentence has tokens");
    let mut text = String::new();
    let mut places = Vec::new();
    for token in tokens {
        let start = text.len();
        text.push_str(token.as_str().unwrap_or_default());
        places.push((start, text.len()));
        text.push(' ');
    }
    let number = |span: &Value, end: &str| span[end].as_u64().and_then(|at| usize::try_from(at).ok());
    let spans = line[field].as_array().expect("a sentence has labels, or none");
    let labels = spans.iter().filter_map(|span| {
        let (first, last) = (number(span, "start")?, number(span, "end")?.checked_sub(1)?);
        Some((places.get(first)?.0, places.get(last)?.1))
    });
    (text, labels.collect())
}

/// Every spelling of every skill without its signs, gaps and plural.
fn spellings(skills: &Skills) -> BTreeMap<String, SkillNo> {
    let mut spellings = BTreeMap::new();
    for skill in skills.iter().filter(|skill| is_labeled(skill.id.as_str())) {
        let Some(number) = skills.number(&skill.id) else { continue };
        let ambiguous = skill.ambiguous.iter().map(|ambiguous| &ambiguous.alias);
        for name in skill.aliases.iter().chain([&skill.name]).chain(ambiguous) {
            spellings.insert(plain(name), number);
        }
    }
    spellings
}

fn plain(name: &str) -> String {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric() || "+#".contains(*letter));
    let letters = letters.collect::<String>().to_lowercase();
    letters.strip_suffix('s').map_or(letters.clone(), String::from)
}
