//! Where a piece of JSON ends, found without reading what it says.

/// How far a piece of JSON has been followed. Text comes in pieces, and may never end.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Extent {
    depth: usize,
    within_text: bool,
    escaped: bool,
}

impl Extent {
    /// Follows the next bytes. The length up to the end, if it is there.
    pub(super) fn follow(&mut self, bytes: &[u8]) -> Option<usize> {
        let mut at = 0;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            if self.escaped {
                self.escaped = false;
                at += 1;
            } else if self.within_text {
                let next = memchr::memchr2(b'"', b'\\', rest)?;
                self.escaped = rest.get(next) == Some(&b'\\');
                self.within_text = self.escaped;
                at += next + 1;
            } else {
                match rest.first() {
                    Some(b'"') => self.within_text = true,
                    Some(b'{' | b'[') => self.depth += 1,
                    Some(b'}' | b']') => self.depth = self.depth.saturating_sub(1),
                    _ => {}
                }
                at += 1;
            }
            if self.depth == 0 && !self.within_text {
                return Some(at);
            }
        }
        None
    }
}

/// Where the next element begins, if a line ends one and the next line begins another. Where JSON is broken,
/// this is where it can be read again.
pub(super) fn next_element(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    memchr::memchr_iter(b'\n', bytes).map(|end| end + 1).find(|start| {
        let (before, after) = bytes.split_at_checked(*start).unwrap_or_default();
        last_letter(before.strip_suffix(b"\n").unwrap_or(before)) == Some(b'}')
            && first_letter(after) == Some(b'{')
    })
}

/// Enough for any way to set JSON in lines, so that pages of white space are not read again and again.
const FAR: usize = 200;

fn first_letter(bytes: &[u8]) -> Option<u8> {
    bytes.iter().take(FAR).copied().find(|byte| !byte.is_ascii_whitespace())
}

fn last_letter(bytes: &[u8]) -> Option<u8> {
    bytes.iter().rev().take(FAR).copied().find(|byte| !byte.is_ascii_whitespace() && *byte != b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(Extent::default().follow(text.as_bytes()).map(|end| &text[..end]), expect, "{text}");
        let mut slowly = Extent::default();
        let end = text.bytes().position(|byte| slowly.follow(&[byte]).is_some());
        assert_eq!(end.map(|end| &text[..=end]), expect, "{text}, byte by byte");
    }

    #[test]
    fn brackets_within_texts_do_not_count() {
        check(r#"{"a": "}\"}", "b": [{}]} rest"#, Some(r#"{"a": "}\"}", "b": [{}]}"#));
        check(r#""text\\" rest"#, Some(r#""text\\""#));
        check("[[[[", None);
        check(r#"{"never closed}"#, None);
    }

    #[test]
    fn reading_goes_on_where_an_element_begins_a_line() {
        let text = "{\"a\": \"x\"y\"},\n  {\"b\": 1}]";
        assert_eq!(next_element(text), Some(14));
        assert_eq!(next_element("{\"a\":\n{\"b\": 1}}"), None);
    }
}
