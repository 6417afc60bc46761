//! Plain text: one posting, or several between lines like "=== 3 ===". What stands before the text under labels,
//! as in "COMPANY: Acme", is known by their names.

use super::delivery::{Delivery, Flow};
use super::draft::{Claim, Draft};
use super::field::{Field, Named, named};
use super::finding::FileFinding;
use super::limits;
use super::source::{Line, Source};
use super::words::first_line;

/// Reads a text line by line.
pub(super) fn read(source: &mut Source<'_>, delivery: &Delivery<'_>) -> Flow {
    let mut entry: Option<Entry> = None;
    let mut separated = None;
    while let Some((number, line)) = source.line()? {
        let Line::Text(line) = line else {
            delivery.finding(Some(number), FileFinding::too_long(limits::LINE))?;
            continue;
        };
        if line.trim().is_empty() && entry.is_none() {
            continue;
        }
        // Only a file that begins with such a line is divided by them.
        if *separated.get_or_insert_with(|| is_separator(line)) && is_separator(line) {
            entry.take().map_or(Ok(()), |entry| entry.deliver(delivery))?;
        } else {
            entry.get_or_insert(Entry { line: number, text: String::new() }).add(line);
        }
    }
    entry.map_or(Ok(()), |entry| entry.deliver(delivery))
}

/// A posting while its lines come in.
struct Entry {
    line: u32,
    text: String,
}

impl Entry {
    /// Adds a line, but not more than one line above what is kept: so it is seen that there was more.
    fn add(&mut self, line: &str) {
        if self.text.len() <= limits::TEXT {
            self.text.push_str(limits::beginning(line, limits::TEXT + 1));
            self.text.push('\n');
        }
    }

    fn deliver(self, delivery: &Delivery<'_>) -> Flow {
        delivery.draft(self.line, draft(&self.text), Claim::Alone)
    }
}

/// A posting from its text alone.
pub(super) fn draft(text: &str) -> Draft {
    let mut draft = Draft::new();
    let mut kept = String::new();
    let mut rest = text;
    while let Some((line, after)) = rest.split_once('\n') {
        let Some((named, value)) = labelled(line) else { break };
        draft.put(named, value);
        rest = after;
        match named.field {
            // The label of the text is the last one.
            Field::Text => {
                kept.push_str(value);
                kept.push('\n');
                break;
            }
            // What says only which posting it is; all else may name skills, and is part of the text as well.
            Field::Key
            | Field::Title
            | Field::Company
            | Field::Place
            | Field::Url
            | Field::Posted
            | Field::Closes => {}
            _ => {
                kept.push_str(line);
                kept.push('\n');
            }
        }
    }
    if rest.len() < text.len() && !draft.has(Field::Title) {
        draft.put(Field::Title, &first_line(rest));
    }
    draft.put_written(&[&kept, rest].concat());
    draft
}

/// A line that says under a known label what a posting is.
fn labelled(line: &str) -> Option<(Named, &str)> {
    /// No label is longer.
    const LONGEST: usize = 30;
    let (label, value) = line.split_once(':')?;
    let value = value.trim();
    if label.len() > LONGEST || value.is_empty() || value.starts_with("//") {
        return None;
    }
    Some((named(label)?, value))
}

/// A line such as "=== 3 ===".
fn is_separator(line: &str) -> bool {
    /// What stands between is a number or a name.
    const LONGEST: usize = 80;
    let line = line.trim();
    line.len() <= LONGEST && line.len() > 6 && line.starts_with("===") && line.ends_with("===")
}

#[cfg(test)]
mod tests {
    use cairn_domain::market::posting::Advert;

    use super::*;

    fn advert(text: &str) -> Advert {
        draft(text).finish(Claim::Alone).expect("a posting").0
    }

    const ABOUT: &str =
        "We build distributed systems in Go and Rust for the banks of this world, and need you.";

    #[test]
    fn labels_say_what_a_posting_is() {
        let advert =
            advert(&format!("TITLE: Go developer\nCOMPANY: Acme\nLOC: Bern; Basel\nURL: [url]\n\n{ABOUT}\n"));
        assert_eq!((advert.title.as_str(), advert.company.as_deref()), ("Go developer", Some("Acme")));
        assert_eq!((advert.places.len(), advert.text.as_str()), (2, ABOUT));
    }

    #[test]
    fn a_label_for_the_text_ends_the_labels() {
        let advert =
            advert(&format!("Title: Go\nDESC: {ABOUT}\nCompany: none of this is a label any more\n"));
        assert_eq!(advert.company, None);
        assert!(advert.text.starts_with(ABOUT) && advert.text.ends_with("any more"));
    }

    #[test]
    fn labels_that_may_name_skills_stay_in_the_text() {
        let advert =
            advert(&format!("Company: Acme\nType: full-time\nStack: Go, SQL\nBackend developer\n{ABOUT}\n"));
        assert_eq!(advert.title, "Backend developer");
        assert_eq!(advert.skills, ["Go", "SQL"]);
        assert!(advert.text.starts_with("Type: full-time\nStack: Go, SQL\nBackend developer"));
    }

    #[test]
    fn a_text_without_labels_is_kept_whole() {
        let advert = advert(&format!("https://a.example\nAbout us:\n{ABOUT}\n"));
        assert_eq!(advert.text, format!("https://a.example\nAbout us:\n{ABOUT}"));
    }
}
