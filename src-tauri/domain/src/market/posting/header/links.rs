//! Addresses in a header line.

use std::ops::Range;

/// The line with links, addresses and the pay replaced by separators.
pub(super) fn without(line: &str, pay: Option<Range<usize>>) -> String {
    let (before, after) = pay.map_or((line, ""), |pay| {
        (line.get(..pay.start).unwrap_or_default(), line.get(pay.end..).unwrap_or_default())
    });
    let mut plain = String::with_capacity(line.len() + 4);
    push_without(&mut plain, before);
    if !after.is_empty() {
        plain.push_str(" ; ");
        push_without(&mut plain, after);
    }
    plain
}

/// Whether a word is an address of the web or of mail; a bare domain may be a company's name.
pub(super) fn is_link(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '[', '<']);
    let mail = word.split_once('@').is_some_and(|(before, after)| !before.is_empty() && after.contains('.'));
    let path = word.split_once('/').is_some_and(|(domain, _)| {
        let plain =
            |part: &str| part.len() > 1 && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
        // "Node.js/React" is no address.
        domain.contains('.') && domain.split('.').all(plain) && !domain.ends_with("js")
    });
    word.starts_with("http") && word.contains("://")
        || word.starts_with("www.")
        || word.contains("[email]")
        || mail
        || path
}

fn push_without(plain: &mut String, text: &str) {
    for (number, word) in text.split(' ').enumerate() {
        if number > 0 {
            plain.push(' ');
        }
        if !is_link(word) {
            // A link may stand right behind a name: "Acme(https://acme.example)".
            let open = word.find(['(', '[']).filter(|open| word.get(open + 1..).is_some_and(is_link));
            plain.push_str(open.map_or(word, |open| word.get(..open).unwrap_or_default()));
            continue;
        }
        // What closes or separates behind the link still does.
        plain.push(';');
        if word.ends_with(')') && !word.contains('(') {
            plain.push(')');
        }
        if let Some((_, behind)) = word.split_once('|') {
            plain.push_str(" | ");
            plain.push_str(behind);
        }
    }
}
