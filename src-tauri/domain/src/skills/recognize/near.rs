//! An ambiguous name in a sentence about software.

use super::Rule;
use super::beside::{first_word, last_word};
use super::sentences::{Name, Proof, Sentences};
use super::spelling::{Ambiguous, Sort};

/// An ambiguous spelling at its place in a text.
#[derive(Debug)]
pub(super) struct Place<'s, 'a> {
    pub(super) sentences: &'s Sentences<'a>,
    /// The number of the name.
    pub(super) place: usize,
    pub(super) name: &'s Name<'a>,
    pub(super) ambiguous: &'s Ambiguous,
    /// Written with the capitals it has as a name.
    pub(super) exact: bool,
}

impl<'a> Place<'_, 'a> {
    /// The text between the name and another one.
    pub(super) fn between(&self, other: &Name<'_>) -> &'a str {
        let (first, second) =
            if other.start < self.name.start { (other, self.name) } else { (self.name, other) };
        self.sentences.slice(first.end, second.start)
    }

    /// A word of the sentence that speaks for this very spelling.
    pub(super) fn companion(&self) -> Option<(usize, usize)> {
        if self.ambiguous.sort.is_name() && !self.exact {
            return None;
        }
        let sentence = self.sentences.sentence_of(self.name);
        let text = self.sentences.slice(sentence.start, sentence.end);
        let mut with = self.ambiguous.with.iter();
        with.find_map(|word| find_word(text, word))
            .map(|(start, end)| (sentence.start + start, sentence.start + end))
    }
}

/// In a sentence about software, "in Go" and "with Go" speak of the language.
pub(super) fn written_in(place: &Place<'_, '_>) -> Option<Proof> {
    const SMALL: &[&str] = &["in", "with", "to", "from", "some", "using"];
    let small = last_word(place.sentences.before(place.name)).is_some_and(|word| SMALL.contains(&word));
    let language = place.ambiguous.sort == Sort::Language && place.exact;
    if language && small && !is_part_of_a_name(place) {
        other_name(place).or_else(|| software(place))
    } else {
        None
    }
}

/// Words that are used where software is made.
const SOFTWARE: &[&str] = &[
    "api",
    "apis",
    "app",
    "application",
    "applications",
    "apps",
    "backend",
    "cluster",
    "clusters",
    "code",
    "codebase",
    "coding",
    "cloud",
    "database",
    "databases",
    "deploy",
    "deployment",
    "dev",
    "developer",
    "developers",
    "devs",
    "engineer",
    "engineers",
    "framework",
    "frameworks",
    "frontend",
    "languages",
    "library",
    "libraries",
    "microservices",
    "open-source",
    "pipeline",
    "pipelines",
    "programmer",
    "programmers",
    "programming",
    "sdk",
    "server",
    "servers",
    "stack",
    "tech",
    "technologies",
    "tooling",
    "ui",
];

/// A name written as a name, in a sentence that names other skills or speaks of making software.
pub(super) fn nearby(place: &Place<'_, '_>) -> Option<Proof> {
    if place.ambiguous.sort.is_name() && (!place.exact || is_first_word(place) || is_part_of_a_name(place)) {
        return None;
    }
    let software = || if place.ambiguous.sort.is_name() { software(place) } else { None };
    other_name(place).or_else(software)
}

/// Another skill that the sentence names.
fn other_name(place: &Place<'_, '_>) -> Option<Proof> {
    let others = place.sentences.names.iter().skip(place.place.saturating_sub(3)).take(7);
    let mut others = others.filter(|other| other.counts() && other.start != place.name.start);
    let other = others.find(|other| other.sentence == place.name.sentence)?;
    Some(Proof { rule: Rule::Nearby, start: other.start, end: other.end })
}

/// A word of the sentence that is used where software is made.
fn software(place: &Place<'_, '_>) -> Option<Proof> {
    let sentence = place.sentences.sentence_of(place.name);
    let text = place.sentences.slice(sentence.start, sentence.end);
    let (start, end) = words(text).find(|(start, end)| {
        let word = text.get(*start..*end).unwrap_or_default();
        SOFTWARE.iter().any(|known| known.eq_ignore_ascii_case(word))
    })?;
    Some(Proof { rule: Rule::Nearby, start: sentence.start + start, end: sentence.start + end })
}

/// At the head of a sentence every word has a capital: there it must stand by itself or be spoken of.
fn is_first_word(place: &Place<'_, '_>) -> bool {
    const SPOKEN_OF: &[&str] =
        &["and", "or", "is", "are", "with", "on", "for", "as", "based", "plus", "native", "front"];
    let before = place.sentences.before(place.name);
    if before.chars().any(char::is_alphanumeric) {
        return false;
    }
    let after = place.sentences.after(place.name);
    after.starts_with(' ')
        && first_word(after).is_some_and(|word| {
            word.starts_with(char::is_lowercase) && !SPOKEN_OF.iter().any(|known| *known == word)
        })
}

/// "Spring Health", "Spark Capital", "Cassandra Smith": another name follows that nobody knows.
fn is_part_of_a_name(place: &Place<'_, '_>) -> bool {
    const TITLES: &[&str] = &[
        "Developer",
        "Developers",
        "Engineer",
        "Engineers",
        "Engineering",
        "Senior",
        "Lead",
        "Staff",
        "Core",
        "Front",
        "Back",
        "Backend",
        "Frontend",
        "Full",
        "Web",
        "Mobile",
        "UI",
        "Team",
        "Tech",
        "Programmer",
        "Architect",
        "Application",
        "Software",
        "Dev",
    ];
    let after = place.sentences.after(place.name);
    let next_name = place.sentences.names.get(place.place + 1);
    let follows = |word: &str| {
        word.starts_with(char::is_uppercase)
            && !TITLES.contains(&word)
            && next_name.is_none_or(|next| next.start != place.name.end + 1)
    };
    after.starts_with(' ') && first_word(after).is_some_and(follows)
}

/// Where each word of a text begins and ends.
fn words(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(|letter: char| letter.is_alphanumeric())?;
        let rest = text.get(start..)?;
        let end = start + rest.find(|letter: char| !letter.is_alphanumeric()).unwrap_or(rest.len());
        at = end;
        Some((start, end))
    })
}

/// Where a phrase stands in a text with no letter hanging on either end, whatever its capitals.
fn find_word(text: &str, phrase: &str) -> Option<(usize, usize)> {
    words(text).find_map(|(start, _)| {
        let end = start + phrase.len();
        let same = text.get(start..end)?.eq_ignore_ascii_case(phrase);
        let ends = text.get(end..)?.chars().next().is_none_or(|next| !next.is_alphanumeric());
        (same && ends).then_some((start, end))
    })
}
