//! How well skills are recognized: our own traps, and sentences and postings that others wrote.
//!
//! What others wrote stays where it is: `CAIRN_SHARED` names that folder, or it lies beside the
//! repository as `shared`. Where it is absent, a test says so and passes.

mod benchmarks;
mod postings;
mod reading;
mod shared;
mod traps;

use cairn_domain::skills::Skills;
use cairn_domain::skills::recognize::Recognizer;
use cairn_intake::shipped;

fn skills() -> Skills {
    shipped().unwrap_or_else(|error| panic!("{error}")).skills
}

fn recognizer(skills: &Skills) -> Recognizer {
    Recognizer::new(skills, &[])
}

/// Whether people label it: words for the whole profession stand in nearly every posting, and nobody does.
fn is_labeled(skill: &str) -> bool {
    !["engineering", "technology", "software-engineering"].contains(&skill)
}

/// The ids of all skills a text names, each once, in order.
fn named(recognizer: &Recognizer, skills: &Skills, text: &str) -> Vec<String> {
    let mentions = recognizer.read(text);
    let mut ids: Vec<String> = mentions
        .iter()
        .filter_map(|mention| skills.at(mention.skill))
        .map(|skill| skill.id.to_string())
        .collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}
