//! Several titles in one line, or one a line in a text.

use std::sync::LazyLock;

use super::{Likeness, cleaned, ends_in_profession, likeness, nouns};
use crate::market::posting::words::{Phrases, words};

/// The titles of a line that lists several; otherwise the line as one.
///
/// "Data Engineer, Data Scientist" are two, "Frontend, Backend Engineers" are one: the first item and one more
/// must name a profession of their own.
pub(in super::super) fn listed(title: &str) -> Vec<&str> {
    const LISTERS: [&str; 11] = [", and ", ", ", "; ", ";", " / ", " & ", " and ", " + ", " | ", "、", "，"];
    let items = split_outside_parentheses(title, &LISTERS);
    let own: Vec<&str> = items.iter().copied().filter(|item| is_title(item)).collect();
    if own.len() > 1 && items.first().is_some_and(|first| own.first() == Some(first)) {
        return own;
    }
    // "Staff Engineer/Forward Deployed Engineer" are two, "Developer/Analyst" may be one.
    let halves = split_outside_parentheses(title, &["/"]);
    let whole = |half: &&str| {
        let words = words(half);
        words.len() > 1 && ends_in_profession(&words) && is_title(half)
    };
    if halves.len() > 1 && halves.iter().all(whole) { halves } else { vec![title] }
}

/// Lines of a text that are nothing but a job title, as adverts for several positions list them.
pub(in super::super) fn in_text(text: &str) -> Vec<String> {
    const LINES: usize = 60;
    text.lines().skip(1).take(LINES).filter_map(title_line).collect()
}

/// The title a line consists of, without its bullet and what is said of the job behind it.
fn title_line(line: &str) -> Option<String> {
    const LONGEST: usize = 70;
    const NAMES: [&str; 3] = ["Position:", "Role:", "Title:"];
    const WORDS: usize = 7;
    let line = without_bullet(line);
    let line = NAMES.iter().find_map(|name| line.strip_prefix(name)).unwrap_or(line).trim();
    let head = [": ", "：", "|", "(", " - ", " – ", ":"]
        .iter()
        .fold(line, |head, end| head.split(end).next().unwrap_or(head));
    let head = head.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '+' | '#'));
    if head.contains(')') || !(3..=LONGEST).contains(&head.len()) || line.len() > 3 * LONGEST {
        return None;
    }
    let words = words(head);
    let named = words.first().is_some_and(|word| !word.text.starts_with(char::is_lowercase));
    let sentence = words.iter().any(|word| SENTENCES.word(&word.folded).is_some());
    let vague = words.last().is_some_and(|last| VAGUE.word(last.folded.trim_end_matches('s')).is_some());
    let title = named && !vague && !sentence && words.len() <= WORDS && ends_in_profession(&words);
    title.then(|| cleaned(head)).filter(|title| !title.is_empty())
}

fn without_bullet(line: &str) -> &str {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '.');
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    match number.strip_prefix(['.', ')', ':']) {
        Some(rest) if number.len() < line.len() => rest.trim_start(),
        _ => line,
    }
}

/// Whether an item is a title of its own: it ends in a profession or begins with one, as "VP of Engineering", and
/// does not only say how high it is.
fn is_title(item: &str) -> bool {
    let words = words(item.split(['(', '（']).next().unwrap_or(item));
    let rank = words.iter().all(|word| RANKS.word(word.folded.trim_end_matches('s')).is_some());
    let of = words.iter().any(|word| matches!(word.folded.as_str(), "of" | "de" | "for" | "für"));
    let foreign = words.iter().any(|word| !word.text.is_ascii());
    !rank && likeness(&words) == Likeness::Profession && (ends_in_profession(&words) || of || foreign)
}

fn split_outside_parentheses<'a>(text: &'a str, separators: &[&str]) -> Vec<&'a str> {
    let mut items = Vec::new();
    let mut depth = 0usize;
    let (mut from, mut at) = (0, 0);
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let separator = separators.iter().find(|separator| depth == 0 && rest.starts_with(**separator));
        at += separator.map_or(c.len_utf8(), |separator| separator.len());
        if let Some(separator) = separator {
            items.push(text.get(from..at - separator.len()).unwrap_or_default());
            from = at;
        }
    }
    items.push(text.get(from..).unwrap_or_default());
    items
}

static RANKS: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of_lists(&[((), nouns::RANKS)]));
static SENTENCES: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of_lists(&[((), nouns::SENTENCES)]));
static VAGUE: LazyLock<Phrases<()>> = LazyLock::new(|| Phrases::of_lists(&[((), nouns::VAGUE)]));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_titles_is_taken_apart_only_where_each_names_a_profession() {
        let check = |title, expected: &[&str]| assert_eq!(listed(title), expected, "{title:?}");
        check(
            "Data Engineer, Data Scientist & ML Engineer",
            &["Data Engineer", "Data Scientist", "ML Engineer"],
        );
        check("Frontend, Backend Engineers", &["Frontend, Backend Engineers"]);
        check("Software Engineer, SDKs (Flutter)", &["Software Engineer, SDKs (Flutter)"]);
        check("高级产品经理; Java工程师", &["高级产品经理", "Java工程师"]);
        check("Engineer (Lead, Staff Engineer)", &["Engineer (Lead, Staff Engineer)"]);
        check("Web Engineers, Test/QA, Ops", &["Web Engineers", "Test/QA"]);
        check(
            "Data Engineers, Speech, Search and Front-end Engineers",
            &["Data Engineers", "Front-end Engineers"],
        );
        check("Lead / Senior Backend Engineer", &["Lead / Senior Backend Engineer"]);
        check("Staff Engineer/Forward Deployed Engineer", &["Staff Engineer", "Forward Deployed Engineer"]);
        check("Software Engineer, Agent Dev Velocity", &["Software Engineer, Agent Dev Velocity"]);
        check("VP of Engineering, Data Scientist", &["VP of Engineering", "Data Scientist"]);
        check("QA/Test Developer", &["QA/Test Developer"]);
    }

    #[test]
    fn lines_that_are_titles_are_found_in_a_text() {
        let text = "Acme | Berlin\nWe are hiring:\n1. Senior Go Engineer: You will build systems\n* Data Scientist (m/w/d)\n-- QA Tester --\n\
                    We are looking for an engineer\nTalk to our engineers\n";
        assert_eq!(in_text(text), ["Senior Go Engineer", "Data Scientist", "QA Tester"]);
    }
}
