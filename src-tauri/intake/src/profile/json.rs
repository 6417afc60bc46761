//! A JSON Resume (1.3.1 and the older keys), and résumés in JSON of other shapes.
//!
//! A value is known by the name it stands under, so an unknown shape is still read: what stands under "skills" is a
//! list of them, what stands under "work" or "experience" tells of jobs.

use cairn_domain::level::Level;
use cairn_domain::skills::claims::{DocumentPart, Passage, Span};
use serde_json::{Map, Value};

use super::level::level;
use super::month::month;
use crate::{Error, ErrorKind};

/// Names under which no skill stands: who somebody is, and where to find them.
const PRIVATE: [&str; 15] = [
    "$schema",
    "meta",
    "email",
    "phone",
    "location",
    "address",
    "profiles",
    "image",
    "picture",
    "languages",
    "references",
    "birthdate",
    "username",
    "network",
    "interests",
];

/// No résumé has more, and in memory its values take many times as much as their letters.
const LARGEST: usize = 4 * 1024 * 1024;

pub(super) fn passages(file: &str, text: &str) -> Result<Vec<Passage>, Error> {
    if text.len() > LARGEST {
        return Err(Error::of_file(file, ErrorKind::TooLarge { most: LARGEST }));
    }
    let value: Value = serde_json::from_str(text).map_err(|error| Error {
        file: file.into(),
        line: u32::try_from(error.line()).ok().filter(|line| *line > 0),
        kind: ErrorKind::Json(error.to_string()),
    })?;
    let mut passages = Vec::new();
    walk(&value, &Within::default(), &mut passages);
    if passages.is_empty() { Err(Error::of_file(file, ErrorKind::NoProfile)) } else { Ok(passages) }
}

/// What a value stands in.
#[derive(Clone, Default)]
struct Within {
    section: Option<DocumentPart>,
    heading: Option<String>,
    span: Span,
    link: Option<String>,
    stated: Option<Level>,
}

impl Within {
    fn passage(&self, text: String) -> Passage {
        Passage {
            heading: self.heading.clone(),
            stated: self.stated,
            span: self.span,
            link: self.link.clone(),
            ..Passage::new(self.section.unwrap_or(DocumentPart::Text), text)
        }
    }

    fn is_list(&self) -> bool {
        self.section == Some(DocumentPart::Skills)
    }
}

fn walk(value: &Value, within: &Within, passages: &mut Vec<Passage>) {
    match value {
        Value::String(text) => passages.extend(texts(text, within)),
        Value::Array(values) if within.is_list() => {
            for value in values {
                walk(value, within, passages);
            }
        }
        Value::Array(values) => {
            // Highlights of one job are one text, so that a name in one of them helps to read the next.
            let lines: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
            passages.extend(texts(&lines.join("\n"), within));
            for value in values.iter().filter(|value| !value.is_string()) {
                walk(value, within, passages);
            }
        }
        Value::Object(fields) => object(fields, within, passages),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn object(fields: &Map<String, Value>, within: &Within, passages: &mut Vec<Passage>) {
    let text = |names: &[&str]| {
        names.iter().find_map(|name| fields.get(*name)?.as_str()).filter(|text| !text.trim().is_empty())
    };
    let here = if within.section.is_some() {
        let title = text(&["position", "title", "studyType"]);
        let place = text(&["company", "institution", "organization", "issuer", "name"]);
        let day = |names: &[&str]| text(names).and_then(month);
        let until = day(&["endDate", "date", "releaseDate"]);
        Within {
            heading: match (title, place) {
                (Some(title), Some(place)) => Some(format!("{title}, {place}")),
                (one, other) => one.or(other).map(str::to_owned).or_else(|| within.heading.clone()),
            },
            span: Span { from: day(&["startDate"]), until },
            link: text(&["url", "website", "link"])
                .filter(|link| link.starts_with("http"))
                .map(str::to_owned),
            stated: text(&["level"]).and_then(level),
            ..within.clone()
        }
    } else {
        within.clone()
    };
    let here = if here.is_list() { Within { heading: None, ..here } } else { here };
    for (name, value) in fields {
        let name = name.to_lowercase();
        let told = ["level", "startdate", "enddate", "date", "releasedate", "url", "website", "link"];
        // Outside of a section a name is that of the person.
        let person = here.section.is_none() && name == "name";
        if person
            || PRIVATE.contains(&name.as_str())
            || (here.section.is_some() && told.contains(&name.as_str()))
        {
            continue;
        }
        let section = section(&name).or(here.section);
        // The name of a group of skills is no skill, if something stands in the group.
        let group = here.is_list()
            && name == "name"
            && fields.get("keywords").and_then(Value::as_array).is_some_and(|words| !words.is_empty());
        if !group {
            walk(value, &Within { section, ..here.clone() }, passages);
        }
    }
}

/// A text as a passage. "HTML5, HTML" in a list of skills is two items.
fn texts(text: &str, within: &Within) -> Vec<Passage> {
    let items: Vec<&str> =
        if within.is_list() && !text.contains('(') { text.split([',', ';']).collect() } else { vec![text] };
    let filled = items.into_iter().map(str::trim).filter(|item| item.chars().any(char::is_alphanumeric));
    filled.map(|item| within.passage(item.to_owned())).collect()
}

fn section(name: &str) -> Option<DocumentPart> {
    const NAMES: [(DocumentPart, &[&str]); 5] = [
        (DocumentPart::Skills, &["skill", "technolog", "competenc", "keyword"]),
        (DocumentPart::Work, &["work", "experience", "employment", "volunteer", "positions"]),
        (DocumentPart::Projects, &["project", "publication"]),
        (DocumentPart::Certificates, &["certificat", "certification", "course", "award"]),
        (DocumentPart::Education, &["education"]),
    ];
    NAMES
        .into_iter()
        .find(|(_, names)| names.iter().any(|part| name.contains(part)))
        .map(|(section, _)| section)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(DocumentPart, &str)]) -> Vec<Passage> {
        let passages = passages("resume.json", text).unwrap();
        let found: Vec<(DocumentPart, &str)> =
            passages.iter().map(|p| (p.section, p.text.as_str())).collect();
        assert_eq!(found, expected);
        passages
    }

    #[test]
    fn the_words_of_a_group_are_the_skills_and_have_its_level() {
        let text = r#"{"skills": [{"name": "Languages", "level": "Master", "keywords": ["Go", "Python"]}, {"name": "Raft", "level": ""}]}"#;
        let found = check(
            text,
            &[(DocumentPart::Skills, "Go"), (DocumentPart::Skills, "Python"), (DocumentPart::Skills, "Raft")],
        );
        assert_eq!([found[0].stated, found[2].stated], [Some(Level::Expert), None]);
    }

    #[test]
    fn a_job_is_known_by_new_and_by_old_keys() {
        for (company, place) in [("name", "url"), ("company", "website")] {
            let text = format!(
                r#"{{"work": [{{"{company}": "Acme", "position": "Engineer", "{place}": "https://acme.example", "startDate": "2020-03-01",
                   "endDate": "2022-01-01", "summary": "Ran Kafka.", "highlights": ["Moved to Raft."]}}]}}"#
            );
            let found = passages("resume.json", &text).unwrap();
            let job = found.iter().find(|passage| passage.text == "Ran Kafka.").unwrap();
            assert_eq!((job.section, job.heading.as_deref()), (DocumentPart::Work, Some("Engineer, Acme")));
            assert_eq!(job.span.from.map(|day| day.to_string()).as_deref(), Some("2020-03-01"));
        }
    }

    #[test]
    fn nothing_is_read_of_who_somebody_is() {
        let text = r#"{"basics": {"name": "Jo Swift", "email": "go@rust.example", "location": {"city": "Java"}, "summary": "Builds Kafka."}}"#;
        check(text, &[(DocumentPart::Text, "Builds Kafka.")]);
    }

    #[test]
    fn a_resume_of_another_shape_is_read_by_its_words() {
        let text = r#"{"headline": "Backend", "skills": {"Databases": ["PostgreSQL"]}, "experience": [{"title": "Dev", "bullets": ["Used Go."]}]}"#;
        let found = passages("resume.json", text).unwrap();
        let has = |section, text: &str| found.iter().any(|p| p.section == section && p.text == text);
        assert!(has(DocumentPart::Skills, "PostgreSQL") && has(DocumentPart::Work, "Used Go."), "{found:?}");
    }

    #[test]
    fn json_that_breaks_off_names_its_line() {
        let error = passages("resume.json", "{\n\"skills\": [").unwrap_err();
        assert_eq!(error.line, Some(2));
    }
}
