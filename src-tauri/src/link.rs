//! Addresses that lead out of the window.

use tauri::Url;

/// No address anybody wrote is longer; a longer one is there to hide where it leads.
const LONGEST: usize = 2_000;

/// The address to open, as the reader of addresses understood it; nothing where it may not be opened.
///
/// What is opened is what was looked at: a browser that reads the same text otherwise never gets to see it.
pub(crate) fn leading_out(text: &str) -> Option<Url> {
    // The reader forgives these and leaves them out, so what it tells would be less than what was written.
    let odd = |sign: char| sign.is_control() || sign.is_whitespace() || sign == '\\';
    if text.len() > LONGEST || text.chars().any(odd) {
        return None;
    }
    let url = Url::parse(text).ok()?;
    let web = matches!(url.scheme(), "https" | "http") && url.host_str().is_some_and(|host| !host.is_empty());
    // A name before the host is how one host is made to look like another.
    let named = !url.username().is_empty() || url.password().is_some();
    (web && !named).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(text: &str) -> Option<String> {
        leading_out(text).map(String::from)
    }

    #[test]
    fn web_addresses_are_opened_as_they_were_understood() {
        for (text, expected) in [
            ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
            ("HTTP://Example.ORG", "http://example.org/"),
            ("https://example.org:8443/x", "https://example.org:8443/x"),
            ("https://example.org/caf\u{e9}", "https://example.org/caf%C3%A9"),
            // A host in foreign letters is written so that it cannot pass for another.
            ("https://\u{430}pple.com/", "https://xn--pple-43d.com/"),
        ] {
            assert_eq!(opened(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn nothing_else_is_opened() {
        for text in [
            "",
            "example.org",
            "//example.org",
            "javascript:alert(1)",
            "JaVaScRiPt://example.org/%0aalert(1)",
            "file:///etc/passwd",
            "data:text/html,<script>alert(1)</script>",
            "mailto:somebody@example.org",
            "ftp://example.org/",
            "cairn://gap/raft",
            "ms-settings:",
            "https://",
            "https:///",
            "http://[::1",
            "--help",
            "-a Calculator",
        ] {
            assert_eq!(opened(text), None, "{text:?}");
        }
    }

    #[test]
    fn no_address_hides_where_it_leads() {
        for text in [
            "https://github.com@evil.example/",
            "https://somebody:secret@evil.example/",
            "https://:secret@evil.example/",
            "https://evil.example\\@github.com/",
            "java\nscript:alert(1)",
            "https://evil\t.example/",
            " https://example.org/",
            "https://example.org/\r\nX: y",
            "https://example.org/\u{0}",
            "https://example.org/\u{85}",
        ] {
            assert_eq!(opened(text), None, "{text:?}");
        }
        assert_eq!(opened(&format!("https://example.org/{}", "a".repeat(LONGEST))), None);
    }
}
