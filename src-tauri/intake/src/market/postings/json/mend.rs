//! JSON that is wrong in a way that leaves no doubt about what is meant.

/// The same text as JSON: line breaks within strings are escaped, halves of letters become "\u{fffd}", commas
/// before an end are dropped. None where it holds nothing of the kind.
pub(super) fn mend(text: &str) -> Option<String> {
    let mut mended = String::with_capacity(text.len() + 64);
    let mut within = false;
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let (piece, after) = match letter {
            '\\' if within => {
                let (escape, length) = escape(rest);
                (escape, rest.get(length..).unwrap_or_default())
            }
            _ => rest.split_at(letter.len_utf8()),
        };
        rest = after;
        within ^= letter == '"';
        mended.push_str(match letter {
            '\n' if within => "\\n",
            '\t' if within => "\\t",
            '\r' if within => "\\r",
            _ if within && letter.is_ascii_control() => " ",
            ',' if !within && ends(rest) => "",
            _ => piece,
        });
    }
    Some(mended).filter(|mended| mended != text)
}

/// The escape a text begins with, and its length. Half of a pair means nothing, and is replaced.
fn escape(text: &str) -> (&str, usize) {
    let unit = |from: usize| {
        let digits = text.get(from..from + 6)?.strip_prefix("\\u")?;
        u32::from_str_radix(digits, 16).ok()
    };
    let first_half = |unit: u32| (0xd800..0xdc00).contains(&unit);
    let second_half = |unit: u32| (0xdc00..0xe000).contains(&unit);
    let length = match (unit(0), unit(6)) {
        (Some(first), Some(second)) if first_half(first) && second_half(second) => 12,
        (Some(half), _) if first_half(half) || second_half(half) => return ("\\ufffd", 6),
        // Whatever else is escaped, it is one letter that a string does not end with.
        _ => text.chars().take(2).map(char::len_utf8).sum(),
    };
    (text.get(..length).unwrap_or_default(), length)
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

    #[test]
    fn half_a_letter_is_replaced() {
        check(r#""a\ud83db""#, Some(r#""a\ufffdb""#));
        check(r#""\ude00\ud83d\n""#, Some(r#""\ufffd\ufffd\n""#));
        check(r#""\ud83d\ude00 \\ud83d""#, None);
        check(r#""\u12"#, None);
    }
}
