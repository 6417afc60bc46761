//! JSON that is wrong in a way that leaves no doubt about what is meant.

/// The same text as JSON: line breaks within strings are escaped, commas before an end are dropped.
/// None where it holds neither.
pub(super) fn mend(text: &str) -> Option<String> {
    let mut mended = String::with_capacity(text.len() + 64);
    let mut changed = false;
    let mut within = false;
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => within = !within,
            '\\' if within => {
                mended.push(letter);
                mended.extend(letters.next().map(|(_, escaped)| escaped));
                continue;
            }
            _ if within && letter.is_ascii_control() => {
                changed = true;
                mended.push_str(match letter {
                    '\n' => "\\n",
                    '\t' => "\\t",
                    '\r' => "\\r",
                    _ => " ",
                });
                continue;
            }
            ',' if !within && ends(text.get(at + 1..).unwrap_or_default()) => {
                changed = true;
                continue;
            }
            _ => {}
        }
        mended.push(letter);
    }
    changed.then_some(mended)
}

/// Whether a list or an object ends here. Looks no further than the white space goes.
fn ends(rest: &str) -> bool {
    /// Enough for any way to set JSON in lines, so that a page of white space is not read again and again.
    const FAR: usize = 200;
    let next = rest.bytes().take(FAR).find(|byte| !byte.is_ascii_whitespace());
    matches!(next, Some(b'}' | b']'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: Option<&str>) {
        assert_eq!(mend(text).as_deref(), expect, "{text}");
    }

    #[test]
    fn line_breaks_within_strings_are_escaped() {
        check("{\"a\": \"x\ny\tz\u{1}\",\n\"b\": 1}", Some("{\"a\": \"x\\ny\\tz \",\n\"b\": 1}"));
        check(r#"{"a": "x\"y, }"}"#, None);
    }

    #[test]
    fn commas_before_an_end_are_dropped() {
        check("[1, 2,\n]", Some("[1, 2\n]"));
        check("{\"a\": \",}\", }", Some("{\"a\": \",}\" }"));
        check("[1, 2]", None);
    }
}
