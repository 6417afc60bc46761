//! A header that is a sentence: "Acme is hiring engineers in Berlin".

use crate::market::posting::title::{Likeness, likeness};
use crate::market::posting::words::Word;

/// What a sentence says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) company: Option<String>,
    pub(super) title: Option<String>,
}

/// Reads words as a sentence; nothing where they are none.
pub(super) fn read(words: &[Word<'_>], line: &str) -> Option<Said> {
    // "Hiring Coordinator" is a title.
    let capital = words.first().is_some_and(|word| !word.text.starts_with(char::is_lowercase));
    if capital && words.len() <= 3 && likeness(words) == Likeness::Profession && !has_verb(words) {
        return None;
    }
    let verb =
        words.iter().enumerate().find_map(|(at, _)| hiring_at(words.get(at..)?).map(|length| (at, length)));
    let Some((at, length)) = verb else {
        return is_sentence(words).then(Said::default);
    };
    let company = words.get(..at).filter(|name| looks_like_name(name)).map(|name| text_of(name, line));
    let title = words
        .get(at + length..)
        .map(|words| wanted(words, line))
        .filter(|words| likeness(words) == Likeness::Profession && !is_sentence(words) && words.len() <= 7);
    Some(Said { company, title: title.map(|title| text_of(title, line)) })
}

/// The number of words of "is hiring" and the like that the words begin with.
fn hiring_at(words: &[Word<'_>]) -> Option<usize> {
    const VERBS: [&[&str]; 17] = [
        &["is", "currently", "hiring"],
        &["is", "actively", "hiring"],
        &["is", "currently", "looking", "for"],
        &["is", "looking", "to", "hire"],
        &["is", "hiring", "for"],
        &["is", "hiring"],
        &["are", "hiring"],
        &["were", "hiring"],
        &["is", "looking", "for"],
        &["are", "looking", "for"],
        &["were", "looking", "for"],
        &["is", "searching", "for"],
        &["is", "seeking"],
        &["needs"],
        &["seeks"],
        &["looking", "for"],
        &["hiring"],
    ];
    VERBS
        .iter()
        .find(|verb| {
            words
                .get(..verb.len())
                .is_some_and(|words| words.iter().zip(**verb).all(|(word, wanted)| word.folded == *wanted))
        })
        .map(|verb| verb.len())
}

/// What is looked for, without the words before it and what is said of it afterwards.
fn wanted<'w, 'a>(words: &'w [Word<'a>], line: &str) -> &'w [Word<'a>] {
    const AFTER: [&str; 9] = ["to", "who", "that", "in", "with", "at", "for", "and", "or"];
    const BEFORE: [&str; 24] = [
        "a",
        "an",
        "the",
        "for",
        "our",
        "first",
        "several",
        "multiple",
        "some",
        "more",
        "great",
        "talented",
        "experienced",
        "awesome",
        "strong",
        "skilled",
        "new",
        "another",
        "amazing",
        "exceptional",
        "passionate",
        "many",
        "two",
        "another",
    ];
    let skip = words.iter().take_while(|word| BEFORE.contains(&word.folded.as_str())).count();
    let words = words.get(skip..).unwrap_or_default();
    let ends = |at: usize, word: &Word<'_>| {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let gap = before.and_then(|before| line.get(before.end..word.start)).unwrap_or_default();
        at > 0 && (gap.contains(['.', ',', ';', '!', '(', ':']) || AFTER.contains(&word.folded.as_str()))
    };
    let end = words.iter().enumerate().position(|(at, word)| ends(at, word)).unwrap_or(words.len());
    words.get(..end).unwrap_or_default()
}

fn looks_like_name(words: &[Word<'_>]) -> bool {
    let pronoun = words.iter().any(|word| {
        matches!(
            word.folded.as_str(),
            "we" | "i"
                | "im"
                | "our"
                | "my"
                | "who"
                | "it"
                | "company"
                | "startup"
                | "team"
                | "client"
                | "that"
                | "hi"
                | "hey"
                | "hello"
                | "and"
        )
    });
    (1..=5).contains(&words.len())
        && !pronoun
        && words.first().is_some_and(|word| !word.text.starts_with(char::is_lowercase))
}

/// Whether words have a verb or pronoun in them that no title has.
pub(super) fn has_verb(words: &[Word<'_>]) -> bool {
    const VERBS: [&str; 16] = [
        "are", "is", "was", "were", "will", "we", "our", "you", "your", "their", "has", "been", "im", "my",
        "by", "growing",
    ];
    words.iter().any(|word| VERBS.contains(&word.folded.as_str()))
}

/// Whether words are a sentence and not a name or a title: long, with little words that only sentences have.
fn is_sentence(words: &[Word<'_>]) -> bool {
    const SIGNS: [&str; 10] = ["that", "have", "who", "be", "us", "this", "its", "can", "do", "i"];
    const GREETINGS: [&str; 5] = ["hi", "hey", "hello", "please", "im"];
    let greets = words.first().is_some_and(|word| GREETINGS.contains(&word.folded.as_str()));
    let signs = words.iter().filter(|word| SIGNS.contains(&word.folded.as_str())).count()
        + usize::from(has_verb(words));
    greets || signs > 0 && words.len() > 4 || signs > 1 || words.len() > 16
}

fn text_of(words: &[Word<'_>], line: &str) -> String {
    match (words.first(), words.last()) {
        (Some(first), Some(last)) => line.get(first.start..last.end).unwrap_or_default().to_owned(),
        _ => String::new(),
    }
}
