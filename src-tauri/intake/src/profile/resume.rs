//! A résumé as text or Markdown: its sections by their headings. Also a list of skills, one a line.

use cairn_domain::skills::claims::{DocumentPart, Passage};

use super::Part;

const HEADINGS: [(DocumentPart, &[&str]); 6] = [
    (
        DocumentPart::Skills,
        &[
            "skills",
            "technical skills",
            "key skills",
            "core skills",
            "technologies",
            "tech stack",
            "tools",
            "competencies",
            "core competencies",
            "expertise",
        ],
    ),
    (
        DocumentPart::Work,
        &[
            "experience",
            "work experience",
            "professional experience",
            "employment",
            "employment history",
            "work history",
            "career",
            "relevant experience",
        ],
    ),
    (
        DocumentPart::Projects,
        &[
            "projects",
            "personal projects",
            "side projects",
            "open source",
            "selected projects",
            "publications",
        ],
    ),
    (
        DocumentPart::Certificates,
        &[
            "certifications",
            "certificates",
            "licenses and certifications",
            "licenses & certifications",
            "courses",
            "training",
        ],
    ),
    (DocumentPart::Education, &["education", "academic background", "education and training"]),
    (
        DocumentPart::Text,
        &[
            "summary",
            "profile",
            "about",
            "about me",
            "objective",
            "contact",
            "languages",
            "interests",
            "hobbies",
            "references",
        ],
    ),
];

/// A list of skills has no longer lines.
const LONGEST_ITEM: usize = 60;
const FEWEST_ITEMS: usize = 2;

/// The sections of a page. A document of one page has lines; of more, a line says little.
pub(super) fn passages(part: &Part<'_>, has_lines: bool) -> Vec<Passage> {
    let lines: Vec<(u32, &str)> = (1..).zip(part.text.lines()).collect();
    if is_a_list(&lines) {
        return lines.iter().flat_map(|&(number, line)| items(line, number, has_lines)).collect();
    }
    let mut passages = Vec::new();
    let (mut section, mut begun, mut block) = (DocumentPart::Text, 1, String::new());
    let mut finish = |section: DocumentPart, begun: u32, block: &mut String| {
        if block.chars().any(char::is_alphanumeric) {
            passages.push(Passage {
                line: has_lines.then_some(begun),
                ..Passage::new(section, std::mem::take(block))
            });
        }
        block.clear();
    };
    let mut listed = Vec::new();
    for &(number, line) in &lines {
        if let Some(next) = heading(line) {
            finish(section, begun, &mut block);
            (section, begun) = (next, number + 1);
        } else if section == DocumentPart::Skills {
            listed.extend(items(line, number, has_lines));
        } else {
            block.push_str(line);
            block.push('\n');
        }
    }
    finish(section, begun, &mut block);
    listed.append(&mut passages);
    listed
}

/// Whether every line is short and none is a heading or a sentence: a list of skills.
fn is_a_list(lines: &[(u32, &str)]) -> bool {
    let filled: Vec<&str> =
        lines.iter().map(|(_, line)| line.trim()).filter(|line| !line.is_empty()).collect();
    filled.len() >= FEWEST_ITEMS
        && filled.iter().all(|line| {
            line.chars().count() <= LONGEST_ITEM
                && heading(line).is_none()
                && !line.ends_with(['.', ':', '?', '!'])
                && line.split_whitespace().count() <= 6
        })
}

/// The section a line begins, such as "## Work Experience" or "SKILLS:".
fn heading(line: &str) -> Option<DocumentPart> {
    let bare = line.trim().trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let known = HEADINGS.iter().find(|(_, names)| names.contains(&bare.as_str()));
    known.map(|(section, _)| *section)
}

/// The skills of a line: "Languages: Go, Rust; Python" are three; brackets hold together.
fn items(line: &str, number: u32, has_lines: bool) -> Vec<Passage> {
    let line = line.trim().trim_start_matches(['-', '*', '•', '·', '–', '+', ' ']);
    let line = line.split_once(": ").map_or(line, |(_, rest)| rest);
    let (mut depth, mut parts, mut part) = (0_u32, Vec::new(), String::new());
    for letter in line.chars() {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' | ';' | '|' | '•' | '·' | '\t' if depth == 0 => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            _ => {}
        }
        part.push(letter);
    }
    parts.push(part);
    let named = parts.into_iter().map(|part| part.trim().trim_matches('*').to_owned());
    named
        .filter(|part| part.chars().any(char::is_alphanumeric))
        .map(|part| Passage { line: has_lines.then_some(number), ..Passage::new(DocumentPart::Skills, part) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RESUME: &str = "Ann Example\nann@example.org\n\n## Skills\n- Languages: Go, C++ (since 2015, daily)\n\n\
        ## Work experience\nAcme, 2020 to now\nRan Kafka for four teams.\n\nEDUCATION\nBSc, distributed systems\n";

    fn read(text: &str) -> Vec<(DocumentPart, String, Option<u32>)> {
        let found = passages(&Part { name: "resume.md", text }, true);
        found.into_iter().map(|passage| (passage.section, passage.text, passage.line)).collect()
    }

    #[test]
    fn sections_are_found_by_their_headings_and_know_their_lines() {
        let found = read(RESUME);
        let places: Vec<(DocumentPart, Option<u32>)> =
            found.iter().map(|(section, _, line)| (*section, *line)).collect();
        assert_eq!(
            places,
            [
                (DocumentPart::Skills, Some(5)),
                (DocumentPart::Skills, Some(5)),
                (DocumentPart::Text, Some(1)),
                (DocumentPart::Work, Some(8)),
                (DocumentPart::Education, Some(12)),
            ]
        );
        assert_eq!(found[1].1, "C++ (since 2015, daily)", "brackets hold together");
    }

    #[test]
    fn a_list_of_short_lines_is_a_list_of_skills() {
        let found = read("Go\nRaft\n\nDistributed tracing\n");
        assert_eq!(
            found.iter().map(|(_, text, _)| text.as_str()).collect::<Vec<_>>(),
            ["Go", "Raft", "Distributed tracing"]
        );
        assert!(found.iter().all(|(section, ..)| *section == DocumentPart::Skills));
    }

    #[test]
    fn a_sentence_is_no_list() {
        assert_eq!(read("I ran Kafka.\nAnd Raft.")[0].0, DocumentPart::Text);
    }
}
