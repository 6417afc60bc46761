//! HTML as a row of tokens, never as a tree.
//!
//! A tree of hostile nesting takes quadratic time to build, and so does a list of hostile attributes
//! without repetitions. Here every byte is looked at once: tokens are slices of the page, and the
//! attributes of a tag are one slice, read only where somebody asks for one of them.

use std::borrow::Cow;

/// A piece of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'h> {
    /// Text between tags, its entities not yet decoded.
    Text(&'h str),
    /// What stands in an element that has no markup inside: a script, a style.
    Raw(&'h str),
    /// A tag that opens an element.
    Open {
        /// Its name, as written.
        name: &'h str,
        /// Everything between the name and the end of the tag.
        attributes: &'h str,
    },
    /// A tag that closes an element.
    Close {
        /// Its name, as written.
        name: &'h str,
    },
    /// A comment.
    Comment(&'h str),
}

/// The tokens of a page, each with the byte at which it begins.
pub(super) struct Tokens<'h> {
    html: &'h str,
    at: usize,
    /// The element whose content is not markup, and which only its own end closes.
    raw: Option<&'h str>,
}

/// Elements whose content is not markup.
const RAW: [&str; 8] = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

impl<'h> Tokens<'h> {
    pub(super) fn of(html: &'h str) -> Self {
        Self { html, at: 0, raw: None }
    }

    fn rest(&self) -> &'h str {
        self.html.get(self.at..).unwrap_or_default()
    }

    /// Takes the first `length` bytes.
    fn take(&mut self, length: usize) -> &'h str {
        let (taken, _) = self.rest().split_at_checked(length).unwrap_or((self.rest(), ""));
        self.at += taken.len();
        taken
    }

    /// Everything up to the tag that closes `name`.
    fn raw_text(&mut self, name: &str) -> &'h str {
        let rest = self.rest();
        let end = memchr::memchr_iter(b'<', rest.as_bytes()).find(|at| {
            let tag = rest.get(at + 1..).and_then(|tag| tag.strip_prefix('/')).unwrap_or_default();
            tag.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
                && tag.as_bytes().get(name.len()).is_none_or(|next| ends_name(*next))
        });
        self.take(end.unwrap_or(rest.len()))
    }

    fn tag(&mut self) -> Token<'h> {
        let closes = self.rest().starts_with("</");
        self.take(if closes { 2 } else { 1 });
        let name = self.rest().bytes().position(ends_name).unwrap_or(self.rest().len());
        let name = self.take(name);
        let attributes = self.take(attributes_length(self.rest()));
        self.take(1);
        if closes {
            return Token::Close { name };
        }
        self.raw = Some(name).filter(|name| RAW.iter().any(|raw| raw.eq_ignore_ascii_case(name)));
        Token::Open { name, attributes }
    }

    /// A comment, a document type, an instruction or a tag without a name: nothing that is shown.
    fn comment(&mut self) -> Token<'h> {
        if !self.rest().starts_with("<!--") {
            self.take(2);
            let text = self.take_until(">", 1);
            return Token::Comment(text);
        }
        self.take(4);
        // "<!-->" and "<!--->" are over before they begin.
        for empty in [">", "->"] {
            if self.rest().starts_with(empty) {
                self.take(empty.len());
                return Token::Comment("");
            }
        }
        Token::Comment(self.take_until("-->", 3))
    }

    /// Takes everything before `end`, and drops the end itself.
    fn take_until(&mut self, end: &str, length: usize) -> &'h str {
        let rest = self.rest();
        let text = self.take(memchr::memmem::find(rest.as_bytes(), end.as_bytes()).unwrap_or(rest.len()));
        self.take(length.min(self.rest().len()));
        text
    }
}

impl<'h> Iterator for Tokens<'h> {
    type Item = (usize, Token<'h>);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(name) = self.raw.take() {
            let at = self.at;
            let text = self.raw_text(name);
            if !text.is_empty() {
                return Some((at, Token::Raw(text)));
            }
        }
        let at = self.at;
        let rest = self.rest().as_bytes();
        let token = match rest {
            [] => return None,
            [b'<', b'/', next, ..] | [b'<', next, ..] if next.is_ascii_alphabetic() => self.tag(),
            [b'<', b'!' | b'?' | b'/', ..] => self.comment(),
            _ => {
                let more = rest.get(1..).unwrap_or_default();
                Token::Text(self.take(memchr::memchr(b'<', more).map_or(rest.len(), |next| next + 1)))
            }
        };
        Some((at, token))
    }
}

/// The value of an attribute, its entities decoded.
pub(super) fn attribute<'h>(attributes: &'h str, wanted: &str) -> Option<Cow<'h, str>> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
        if rest.is_empty() {
            return None;
        }
        let (name, value, after) = next_attribute(rest);
        if name.eq_ignore_ascii_case(wanted) {
            return Some(htmlize::unescape_attribute(value));
        }
        rest = after;
    }
}

/// How long the attributes are: up to the ">" that stands in none of them.
fn attributes_length(text: &str) -> usize {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_ascii_whitespace() || letter == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return text.len() - rest.len();
        }
        (_, _, rest) = next_attribute(rest);
    }
}

/// The name and the value of the attribute at the beginning of a text, and what follows it.
fn next_attribute(text: &str) -> (&str, &str, &str) {
    let split = |text: &'_ str, at: Option<usize>| at.unwrap_or(text.len());
    // A name may begin with "=", which then does not end it.
    let after_first = text.chars().next().map_or(0, char::len_utf8);
    let name_end = text.bytes().skip(after_first).position(|byte| ends_name(byte) || byte == b'=');
    let (name, rest) = text.split_at(split(text, name_end.map(|at| at + after_first)));
    let Some(value) = rest.trim_ascii_start().strip_prefix('=') else {
        return (name, "", rest);
    };
    let value = value.trim_ascii_start();
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            let (value, rest) =
                quoted.split_at(split(quoted, memchr::memchr(quote as u8, quoted.as_bytes())));
            return (name, value, rest.get(1..).unwrap_or_default());
        }
    }
    let (value, rest) = value
        .split_at(split(value, value.bytes().position(|byte| byte.is_ascii_whitespace() || byte == b'>')));
    (name, value, rest)
}

fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == b'/' || byte == b'>'
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tokens written down: text as it is, `[raw]`, `(name attributes)`, `(/name)`, `{comment}`.
    #[track_caller]
    fn check(html: &str, expect: &str) {
        let written: String = Tokens::of(html)
            .map(|(_, token)| match token {
                Token::Text(text) => text.to_owned(),
                Token::Raw(text) => format!("[{text}]"),
                Token::Open { name, attributes } => format!("({name}{attributes})"),
                Token::Close { name } => format!("(/{name})"),
                Token::Comment(text) => format!("{{{text}}}"),
            })
            .collect();
        assert_eq!(written, expect, "{html}");
    }

    #[test]
    fn a_page_is_told_apart_into_its_pieces() {
        check("<p class=a>Go &amp; C</P >x", "(p class=a)Go &amp; C(/P)x");
        check("<!doctype html><!-- a > b --><?xml ?>t", "{doctype html}{ a > b }{xml ?}t");
        check("<br/><img src='a>b' alt=\">\">t", "(br/)(img src='a>b' alt=\">\")t");
    }

    #[test]
    fn scripts_hold_no_tags() {
        check("<script>if (a<b) \"</p>\"</SCRIPT >t", "(script)[if (a<b) \"</p>\"](/SCRIPT)t");
        check("<title>a <b> c</title><script></script>", "(title)[a <b> c](/title)(script)(/script)");
        check("<script>never closed</scripture>", "(script)[never closed</scripture>]");
    }

    #[test]
    fn what_only_looks_like_a_tag_is_text() {
        check("a < b <3 <<b>", "a < b <3 <(b)");
        check("<!--><p><!---><p></><", "{}(p){}(p){}<");
    }

    #[test]
    fn what_never_ends_ends_with_the_page() {
        check("<a href=\"x", "(a href=\"x)");
        check("<!-- x", "{ x}");
        check("<", "<");
        check("</", "{}");
    }

    #[test]
    fn attributes_are_found_in_every_spelling() {
        let find = |attributes, name| attribute(attributes, name).map(Cow::into_owned);
        assert_eq!(find(" TYPE = 'a/b' x", "type").as_deref(), Some("a/b"));
        assert_eq!(find(" a href=b&amp;c>", "href").as_deref(), Some("b&c"));
        assert_eq!(find(" =x type=y", "type").as_deref(), Some("y"));
        assert_eq!(find(" title=\"type=1\" ü=2", "type"), None);
        assert_eq!(find(" async", "async").as_deref(), Some(""));
    }
}
