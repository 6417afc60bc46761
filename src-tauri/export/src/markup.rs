//! Text from outside is never markup.

/// Punctuation that means nothing inside a line, left as it is so that the raw text stays readable.
///
/// Everything else is escaped: a list of dangerous marks is always incomplete, a list of harmless
/// ones is tried below against a parser with all its extensions on.
const HARMLESS: [char; 9] = [',', ';', '?', '%', '/', '(', ')', '\'', '"'];

/// Plain text as it has to stand in Markdown to stay plain text on one line.
pub(crate) fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.trim().chars() {
        let begins = escaped.is_empty();
        match character {
            '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => escaped.push(' '),
            // A full stop makes a list after a number, and an address after "www".
            '.' if !escaped.ends_with("www") && !escaped.chars().all(|c| c.is_ascii_digit()) => {
                escaped.push('.');
            }
            // A hyphen draws a line or begins a list, but not between two letters.
            '-' if escaped.chars().next_back().is_some_and(char::is_alphanumeric) => escaped.push('-'),
            _ if character.is_control() => {}
            _ if HARMLESS.contains(&character) && !begins && !escaped.chars().all(|c| c.is_ascii_digit()) => {
                escaped.push(character);
            }
            _ if character.is_ascii_punctuation() => {
                escaped.push('\\');
                escaped.push(character);
            }
            _ => escaped.push(character),
        }
    }
    escaped
}

/// An address of the web without any sign that could end it; nothing for one that is not http or https.
pub(crate) fn web_address(url: &str) -> Option<String> {
    if !url.starts_with("https://") && !url.starts_with("http://") {
        return None;
    }
    let safe =
        url.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '\\'));
    Some(safe.collect())
}

/// An address as it has to stand between angle brackets; nothing for one that is not http or https.
pub(crate) fn address(url: &str) -> Option<String> {
    let safe = web_address(url)?;
    // Only an ampersand before a semicolon can be read as a character's name; the others stay readable.
    Some(if safe.contains(';') { safe.replace('&', "&amp;") } else { safe })
}

/// A value of front matter, in the one quoting YAML reads without surprises.
pub(crate) fn yaml(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(character);
            }
            '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => quoted.push(' '),
            // Signs no stream of YAML may hold: the whole of it would be refused.
            _ if character.is_control() || matches!(character, '\u{feff}' | '\u{fffe}' | '\u{ffff}') => {}
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser};

    use super::*;

    /// What a reader with every extension sees of a paragraph: its text, or `None` if there is markup in it.
    fn seen(markdown: &str) -> Option<String> {
        let mut options = Options::all();
        // Typographic quotes change how text looks, not what it is.
        options.remove(Options::ENABLE_SMART_PUNCTUATION);
        let mut text = String::new();
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::Start(pulldown_cmark::Tag::Paragraph)
                | Event::End(pulldown_cmark::TagEnd::Paragraph) => {}
                _ => return None,
            }
        }
        Some(text)
    }

    #[test]
    fn ordinary_titles_stay_readable() {
        assert_eq!(markdown("C++ (2nd ed.): part-time"), "C\\+\\+ (2nd ed.)\\: part-time");
        assert_eq!(markdown("1. one"), "1\\. one");
    }

    #[test]
    fn only_web_addresses_are_linked() {
        assert_eq!(address("javascript:alert(1)"), None);
        assert_eq!(address("https://a.example/x y>").as_deref(), Some("https://a.example/xy"));
    }

    #[test]
    fn front_matter_holds_no_sign_that_yaml_refuses() {
        assert_eq!(yaml("\u{feff}a\u{ffff}\u{0}\n\"b\\"), "\"a \\\"b\\\\\"");
    }

    /// Where a link to the address leads.
    fn led_to(url: &str) -> Option<String> {
        let link = format!("[text](<{}>)", address(url)?);
        Parser::new_ext(&link, Options::all()).find_map(|event| match event {
            Event::Start(pulldown_cmark::Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
            _ => None,
        })
    }

    proptest! {
        #[test]
        fn an_address_leads_where_it_says(path in "(&(amp|copy|#65|lt);|[a-z0-9 ?=&;:/@~*_#<>`!|$+()\\[\\]{}\"'\\\\%.-]){0,30}") {
            let url = format!("https://a.example/{path}");
            let plain: String = url.chars().filter(|c| !matches!(c, ' ' | '<' | '>' | '\\')).collect();
            prop_assert_eq!(led_to(&url), Some(plain));
        }

        #[test]
        fn text_from_outside_is_never_markup(text in "[a-z0-9 .:/@^~*_#<>`!|$+=()\\[\\]{}&\"'-]{1,40}") {
            let plain = text.trim();
            prop_assume!(!plain.is_empty());
            let shown = seen(&markdown(&text));
            prop_assert_eq!(shown.as_deref(), Some(plain));
        }
    }
}
