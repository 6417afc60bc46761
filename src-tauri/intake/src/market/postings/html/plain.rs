//! Markup as plain text: paragraphs, list items and line breaks become lines.

use std::borrow::Cow;

use super::tokens::{Token, Tokens};
use crate::market::postings::limits;

/// Whether a text is markup rather than text that mentions a "<".
pub(in super::super) fn is_markup(text: &str) -> bool {
    has_tags(text) || (text.contains("&lt;") && has_tags(&htmlize::unescape(text)))
}

/// Markup as plain text. Some sources escape it once more than they should; that is undone.
pub(crate) fn plain(html: &str) -> String {
    let html = match htmlize::unescape(html) {
        inner if html.contains("&lt;") && !has_tags(html) && has_tags(&inner) => inner,
        _ => Cow::Borrowed(html),
    };
    let mut text = Text::new(line_breaks_of(&html));
    for (_, token) in Tokens::of(&html) {
        text.add(token);
    }
    text.finish()
}

/// What a line break within the text of a source means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineBreaks {
    /// A space: the source ends its lines by markup.
    Space,
    /// The end of a line: nothing else ends one, or only paragraphs do.
    Line,
}

/// What line breaks mean here. A source that uses `<br>` or `<li>` says itself where its lines end.
pub(super) fn line_breaks_of(html: &str) -> LineBreaks {
    let says = Tokens::of(html).any(|(_, token)| {
        matches!(token, Token::Open { name, .. } if is_one_of(name, &["br", "li", "div", "tr", "h1", "h2", "h3", "h4"]))
    });
    if says { LineBreaks::Space } else { LineBreaks::Line }
}

/// Plain text in the making.
pub(super) struct Text {
    written: String,
    breaks: LineBreaks,
    /// What is due before the next word.
    gap: Gap,
    preformatted: bool,
    full: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    None,
    Space,
    Line,
    Item,
}

impl Text {
    pub(super) fn new(breaks: LineBreaks) -> Self {
        Self { written: String::new(), breaks, gap: Gap::None, preformatted: false, full: false }
    }

    /// Adds what a token shows.
    pub(super) fn add(&mut self, token: Token<'_>) {
        match token {
            Token::Text(text) => self.words(&htmlize::unescape(text)),
            Token::Open { name, .. } if name.eq_ignore_ascii_case("li") => self.gap = Gap::Item,
            Token::Open { name, .. } | Token::Close { name } => {
                if name.eq_ignore_ascii_case("pre") {
                    self.preformatted = matches!(token, Token::Open { .. });
                }
                self.gap = self.gap.max(gap_of(name));
            }
            Token::Raw(_) | Token::Comment(_) => {}
        }
    }

    pub(super) fn finish(self) -> String {
        self.written
    }

    /// The letters and digits there are.
    pub(super) fn letters(&self) -> usize {
        self.written.chars().filter(|letter| letter.is_alphanumeric()).count()
    }

    fn words(&mut self, text: &str) {
        for piece in text.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            if !word.is_empty() {
                self.word(word);
            }
            if let Some(space) = piece.chars().next_back().filter(|last| last.is_whitespace()) {
                let breaks = space == '\n' && (self.preformatted || self.breaks == LineBreaks::Line);
                self.gap = self.gap.max(if breaks { Gap::Line } else { Gap::Space });
            }
        }
    }

    fn word(&mut self, word: &str) {
        // One byte more than is kept, so that whoever keeps it sees that there was more.
        if self.full || self.written.len() > limits::TEXT {
            self.full = true;
            return;
        }
        match self.gap {
            Gap::Space if !self.written.is_empty() => self.written.push(' '),
            Gap::Line | Gap::Item if !self.written.is_empty() => self.written.push('\n'),
            _ => {}
        }
        if self.gap == Gap::Item {
            self.written.push_str("- ");
        }
        self.gap = Gap::None;
        self.written.push_str(limits::beginning(word, limits::TEXT));
    }
}

/// What an element puts between the words before and after its tag.
fn gap_of(name: &str) -> Gap {
    const LINES: [&str; 33] = [
        "p",
        "br",
        "div",
        "ul",
        "ol",
        "li",
        "tr",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "nav",
        "aside",
        "dl",
        "dt",
        "dd",
        "blockquote",
        "pre",
        "hr",
        "figure",
        "form",
        "fieldset",
        "address",
        "title",
        "option",
    ];
    if is_one_of(name, &LINES) {
        Gap::Line
    } else if is_one_of(name, &["td", "th"]) {
        Gap::Space
    } else {
        Gap::None
    }
}

/// Whether any of the usual tags stands in a text.
fn has_tags(text: &str) -> bool {
    const USUAL: [&str; 21] = [
        "p", "br", "div", "span", "ul", "ol", "li", "b", "i", "strong", "em", "a", "h1", "h2", "h3", "h4",
        "table", "tr", "font", "script", "html",
    ];
    memchr::memchr(b'<', text.as_bytes()).is_some()
        && Tokens::of(text)
            .any(|(_, token)| matches!(token, Token::Open { name, .. } | Token::Close { name } if is_one_of(name, &USUAL)))
}

pub(super) fn is_one_of(name: &str, names: &[&str]) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expect: &str) {
        assert_eq!(plain(html), expect, "{html}");
    }

    #[test]
    fn blocks_and_breaks_become_lines() {
        check(
            "<h2>You</h2><p>know <b>Go</b>,\n Rust</p><div>and<br>more</div>",
            "You\nknow Go, Rust\nand\nmore",
        );
        check("We need<ul><li>Go</li>\n<li> <p>Rust</p>\n</li></ul>Bye", "We need\n- Go\n- Rust\nBye");
        check("<table><tr><th>Pay</th><td>100</td></tr><tr><td>Where</td></tr></table>", "Pay 100\nWhere");
    }

    #[test]
    fn a_source_without_its_own_breaks_keeps_its_lines() {
        check(
            "Company: Acme\nPlace: Bern<p>We build\nthings",
            "Company: Acme\nPlace: Bern\nWe build\nthings",
        );
        check("one\n\ttwo  three", "one\ntwo three");
        check("a<br><pre>x\n  y</pre>", "a\nx\ny");
    }

    #[test]
    fn entities_are_decoded_once() {
        check(
            "R&amp;D &#x2F; caf&eacute; &#146;n&nbsp;roll &amp;lt; &nosuch;",
            "R&D / café ’n roll &lt; &nosuch;",
        );
    }

    #[test]
    fn markup_that_was_escaped_once_more_is_undone() {
        check("&lt;p&gt;Go &amp;amp; Rust&lt;/p&gt;&lt;p&gt;Bern&lt;/p&gt;", "Go & Rust\nBern");
        check("if a &lt; b", "if a < b");
    }

    #[test]
    fn scripts_styles_and_comments_are_not_shown() {
        check("a<script>x</script><style>y</style><!-- z -->b<svg><title>t</title></svg>", "ab");
    }

    #[test]
    fn a_word_is_not_torn_by_what_is_within_it() {
        check("Type<wbr>Script <i>or</i> Java<b>Script</b>", "TypeScript or JavaScript");
    }

    #[test]
    fn text_that_mentions_a_tag_is_no_markup() {
        for text in ["a < b and c > d", "std::vector<int>", "List<String> &amp; Map<K, V>", "I <3 Go"] {
            assert!(!is_markup(text), "{text}");
        }
        for text in ["a<br>b", "<P>x", "x</p>", "&lt;li&gt;Go&lt;/li&gt;"] {
            assert!(is_markup(text), "{text}");
        }
    }

    #[test]
    fn no_more_is_held_than_is_kept() {
        assert!(plain(&"<p>word ".repeat(1 << 18)).len() <= limits::TEXT + 8);
        assert!(plain(&"x".repeat(1 << 20)).len() <= limits::TEXT + 8);
    }
}
