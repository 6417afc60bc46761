//! What single values are worth, and how they are set.

use std::borrow::Cow;

use super::{html, limits};

/// A text on one line, with single spaces.
pub(super) fn on_one_line(value: &str) -> String {
    let words = value.split(|letter: char| letter.is_whitespace() || letter.is_ascii_control());
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The first line that says something, for texts without a title.
pub(super) fn first_line(text: &str) -> String {
    /// Longer than any title; what is longer is a paragraph.
    const MOST: usize = 300;
    let says = |line: &&str| line.chars().any(char::is_alphanumeric);
    let line = on_one_line(text.lines().find(says).unwrap_or_default());
    let start = limits::beginning(&line, MOST);
    if start.len() == line.len() {
        return line;
    }
    start.rsplit_once(' ').map_or(start, |(words, _)| words).to_owned()
}

/// Plain text, also where a source hands over markup in a field for text.
pub(super) fn text_of(value: &str) -> Cow<'_, str> {
    if html::is_markup(value) { html::plain(value).into() } else { value.into() }
}

/// Lines end with "\n"; other control characters have no place in a text. What a wrong decoder left is kept.
pub(super) fn without_controls(text: &str) -> Cow<'_, str> {
    let unwanted = |letter: char| letter.is_ascii_control() && letter != '\n' && letter != '\t';
    // Without a way out in the middle, this is looked at many bytes at once.
    if !text.bytes().fold(false, |found, byte| found | unwanted(char::from(byte))) {
        return text.into();
    }
    text.replace("\r\n", "\n").replace('\r', "\n").replace(unwanted, "").into()
}

/// What programs write where they have nothing to write.
pub(super) fn says_nothing(value: &str) -> bool {
    const NOTHING: [&str; 7] = ["null", "none", "nan", "na", "n/a", "undefined", "-"];
    value.is_empty() || NOTHING.iter().any(|word| value.eq_ignore_ascii_case(word))
}

/// Only what a browser could open; the rest are names of templates and paths of machines.
pub(super) fn is_link(value: &str) -> bool {
    let starts =
        |scheme: &str| value.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    starts("https://") || starts("http://")
}

/// What a field that asks "remote?" says of the workplace.
pub(super) fn remote(answer: &str) -> Option<&str> {
    #[rustfmt::skip]
    const YES: [&str; 15] =
        ["yes", "y", "true", "1", "1.0", "t", "ja", "oui", "si", "sí", "sim", "vrai", "wahr", "verdadeiro", "是"];
    // Of these, "false" is what programs write when nobody said anything; it says nothing of the workplace.
    const UNKNOWN: [&str; 9] = ["false", "f", "0", "0.0", "falso", "faux", "falsch", "unknown", "否"];
    const NO: [&str; 4] = ["no", "n", "nein", "non"];
    let plain = answer.to_lowercase();
    // "No (in Bern)" is a no; "Yes (in Europe)" is worth keeping as it is.
    let first = plain.split([' ', ',', '.']).next().unwrap_or_default();
    if NO.contains(&first) {
        Some("on-site")
    } else if YES.contains(&plain.as_str()) {
        Some("remote")
    } else {
        Some(answer).filter(|_| !UNKNOWN.contains(&plain.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_programs_write_for_nothing_says_nothing() {
        for value in ["", "NaN", "NULL", "-", "N/A"] {
            assert!(says_nothing(value), "{value}");
        }
        assert!(!says_nothing("C"));
    }

    #[test]
    fn a_long_first_line_is_cut_between_words() {
        let title = first_line(&"word ".repeat(100));
        assert!(title.len() <= 300 && title.ends_with("word"), "{title}");
    }
}
