//! The notes some texts begin with, between two lines of "---": as much of YAML as people write there.

/// A note: its name, and its value or values.
pub(super) type Note = (String, Vec<String>);

/// The notes of a text, and the text without them. No notes where they have no end.
pub(super) fn split(text: &str) -> (Vec<Note>, &str) {
    /// Notes are short; a line further down that separates two parts of a text does not end any.
    const MOST_LINES: usize = 500;
    let Some(rest) = text
        .trim_start()
        .strip_prefix("---")
        .filter(|rest| rest.trim_start_matches([' ', '\r']).starts_with('\n'))
    else {
        return (Vec::new(), text);
    };
    let mut at = 0;
    for line in rest.split_inclusive('\n').take(MOST_LINES) {
        if at > 0 && matches!(line.trim_end(), "---" | "...") {
            let (notes, body) = rest.split_at_checked(at).unwrap_or_default();
            return (read(notes), body.get(line.len()..).unwrap_or_default());
        }
        at += line.len();
    }
    (Vec::new(), text)
}

fn read(notes: &str) -> Vec<Note> {
    let mut read: Vec<Note> = Vec::new();
    for line in notes.lines() {
        let content = line.trim();
        let nested = line.starts_with([' ', '\t']);
        if content.is_empty() || content.starts_with('#') {
            continue;
        }
        if let Some(item) = content.strip_prefix("- ") {
            read.extend_last(scalar(item));
        } else if let Some((name, value)) = content.split_once(':').filter(|_| !nested) {
            read.push((scalar(name), values(value)));
        } else if let Some((name, value)) = content.split_once(": ") {
            // Of what is nested, only the name of a thing is of interest.
            if matches!(name, "name" | "title") {
                read.extend_last(scalar(value));
            }
        } else if nested {
            read.extend_last(scalar(content));
        }
    }
    read
}

/// Adding to the note that was begun last.
trait Notes {
    fn extend_last(&mut self, value: String);
}

impl Notes for Vec<Note> {
    fn extend_last(&mut self, value: String) {
        if let Some((_, values)) = self.last_mut() {
            values.push(value);
        }
    }
}

/// What stands after the colon: a value, a list in brackets, or nothing, when the lines below say it.
fn values(text: &str) -> Vec<String> {
    let text = text.trim();
    if matches!(text, "" | "|" | ">" | "|-" | ">-" | "|+" | ">+") {
        return Vec::new();
    }
    let list = text.strip_prefix('[').and_then(|list| list.strip_suffix(']'));
    match list {
        Some(list) => list.split(',').map(scalar).filter(|item| !item.is_empty()).collect(),
        None => vec![scalar(text)],
    }
}

/// A value without its type, its quotes, and what is remarked about it.
fn scalar(text: &str) -> String {
    let text = text.trim();
    let text = if text.starts_with("!!") {
        text.split_once(' ').map_or("", |(_, value)| value.trim())
    } else {
        text
    };
    for quote in ['"', '\''] {
        if let Some((value, _)) = text.strip_prefix(quote).and_then(|rest| rest.rsplit_once(quote)) {
            return value.replace("\\\"", "\"").replace("''", "'");
        }
    }
    text.split(" #").next().unwrap_or_default().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Notes written as "name=value,value", separated by " / ".
    #[track_caller]
    fn check(text: &str, expect: &str, body: &str) {
        let (notes, rest) = split(text);
        let notes: Vec<String> =
            notes.iter().map(|(name, values)| format!("{name}={}", values.join(","))).collect();
        assert_eq!((notes.join(" / ").as_str(), rest), (expect, body), "{text}");
    }

    #[test]
    fn notes_are_read_as_people_write_them() {
        check(
            "---\ntitle: \"Go: developer\"\ncreated: !!timestamp '2015-11-11'\ncontract: permanent # for now\n---\n\nWe build.",
            "title=Go: developer / created=2015-11-11 / contract=permanent",
            "\nWe build.",
        );
        check("---\r\ntags:\r\n  - \"go\"\r\n- c\r\n---\r\nx", "tags=go,c", "x");
        check("---\ntags: [go, 'c++']\nempty:\n---\n", "tags=go,c++ / empty=", "");
        check(
            "---\ncompany:\n  name: Acme\n  size: 5\nabout: >\n  one\n  two\n...\nx",
            "company=Acme / about=one,two",
            "x",
        );
    }

    #[test]
    fn what_has_no_end_is_no_note() {
        check("---\ntitle: Go\n", "", "---\ntitle: Go\n");
        check("--- hello\n---\n", "", "--- hello\n---\n");
        check("plain", "", "plain");
    }
}
