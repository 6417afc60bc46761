//! The tables of an export of `LinkedIn`, each by the names of its columns.
//!
//! In the real ones files lie in a folder or not, the last line may end in one comma too many, an empty table may be a
//! sentence, cells say `N/A`, and a skill stands twice. All other tables (messages, contacts, advertisements) are
//! left aside unread.

use cairn_domain::skills::claims::{DocumentPart, Passage, Span};

use super::month::month;
use super::{Document, Part, Sort, rows};
use crate::Error;
use crate::table::{Cells, Table};

/// A table that tells of skills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Skills,
    Positions,
    Education,
    Certifications,
    Projects,
    Learning,
    Endorsements,
    Profile,
}

impl Kind {
    /// What a table is, by columns that no other has together.
    fn of(part: &Part<'_>) -> Option<Self> {
        let table = Table::of(part.text);
        let has = |columns: &[&str]| columns.iter().all(|column| table.has(column));
        let only_names = table.has("name") && table.width() == 1;
        match () {
            () if has(&["company name", "title", "started on"]) => Some(Self::Positions),
            () if has(&["school name", "degree name"]) => Some(Self::Education),
            () if has(&["name", "authority", "started on"]) => Some(Self::Certifications),
            () if has(&["title", "description", "url", "started on"]) => Some(Self::Projects),
            () if has(&["content title", "content type"]) => Some(Self::Learning),
            () if has(&["skill name", "endorsement date"]) => Some(Self::Endorsements),
            () if has(&["headline", "summary"]) => Some(Self::Profile),
            () if only_names && part.name.eq_ignore_ascii_case("Skills.csv") => Some(Self::Skills),
            () => None,
        }
    }
}

pub(super) fn recognizes(part: &Part<'_>) -> bool {
    Kind::of(part).is_some()
}

pub(super) fn read(parts: &[Part<'_>]) -> Result<Document, Error> {
    let (mut passages, mut left_aside) = (Vec::new(), Vec::new());
    for part in parts {
        let Some(kind) = Kind::of(part) else {
            left_aside.push(part.name.to_owned());
            continue;
        };
        let table = Table::of(part.text);
        for row in rows(part.name, &table, part.text)? {
            passages.extend(passage(kind, &row, &table));
        }
    }
    Ok(Document { sort: Sort::LinkedIn, passages, left_aside })
}

fn passage(kind: Kind, row: &Cells, table: &Table) -> Option<Passage> {
    let cell = |column: &str| row.filled(table, column).filter(|cell| !cell.eq_ignore_ascii_case("n/a"));
    let joined = |columns: &[&str], between: &str| {
        let cells: Vec<String> = columns.iter().filter_map(|column| cell(column)).collect();
        Some(cells.join(between)).filter(|text| !text.is_empty())
    };
    let span = |from, until| Span {
        from: cell(from).and_then(|cell| month(&cell)),
        until: cell(until).and_then(|cell| month(&cell)),
    };
    let (section, text) = match kind {
        Kind::Skills => (DocumentPart::Skills, cell("name")?),
        Kind::Endorsements => (DocumentPart::Skills, cell("skill name")?),
        Kind::Profile => (DocumentPart::Text, joined(&["headline", "summary"], "\n")?),
        Kind::Positions => (DocumentPart::Work, joined(&["title", "description"], "\n")?),
        Kind::Education => (DocumentPart::Education, joined(&["degree name", "notes", "activities"], "\n")?),
        Kind::Certifications => (DocumentPart::Certificates, cell("name")?),
        Kind::Projects => (DocumentPart::Projects, joined(&["title", "description"], "\n")?),
        Kind::Learning => {
            // What was only watched or saved was not learned.
            cell("content completed at (if completed)")?;
            (DocumentPart::Certificates, joined(&["content title", "content description"], "\n")?)
        }
    };
    let heading = match kind {
        Kind::Positions => joined(&["title", "company name"], ", "),
        Kind::Education => cell("school name"),
        Kind::Certifications => joined(&["name", "authority"], ", "),
        Kind::Projects => cell("title"),
        Kind::Learning => cell("content title"),
        Kind::Skills | Kind::Endorsements | Kind::Profile => None,
    };
    let span = match kind {
        Kind::Education => span("start date", "end date"),
        Kind::Positions | Kind::Projects => span("started on", "finished on"),
        // The second date of a certificate is when it runs out.
        Kind::Certifications => Span { from: None, until: span("started on", "started on").until },
        Kind::Learning => Span { from: None, until: span("", "content completed at (if completed)").until },
        Kind::Skills | Kind::Endorsements | Kind::Profile => Span::default(),
    };
    let link = cell("url").filter(|link| link.starts_with("http"));
    Some(Passage { heading, line: Some(row.line()), span, link, ..Passage::new(section, text) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const POSITIONS: &str = "Company Name,Title,Description,Location,Started On,Finished On\r\n\
        Acme,Engineer,\"Ran Kafka, and more\",N/A,Mar 2020,\r\nBeta,Intern,,,2018,2019\r\n";
    const LEARNING: &str = "Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),Content Completed At (if completed),Content Saved,Notes taken on videos (if taken)\n\
        Learning Go,,Course,2024-02-01,2024-02-02 10:00 UTC,false,N/A,\nLearning Rust,,Course,2024-02-01,,false,N/A,\n";

    fn read_all(parts: &[(&str, &str)]) -> Document {
        let parts: Vec<Part<'_>> = parts.iter().map(|&(name, text)| Part { name, text }).collect();
        super::super::read(&parts).unwrap()
    }

    #[test]
    fn a_job_goes_on_where_its_end_is_empty() {
        let document = read_all(&[("Positions.csv", POSITIONS)]);
        let [first, second] = document.passages.as_slice() else { panic!("two jobs") };
        assert_eq!(first.text, "Engineer\nRan Kafka, and more");
        assert_eq!(first.heading.as_deref(), Some("Engineer, Acme"));
        assert_eq!((first.span.from.is_some(), first.span.until), (true, None));
        assert_eq!(second.span.until.map(|day| day.to_string()).as_deref(), Some("2019-01-01"));
    }

    #[test]
    fn a_skill_is_an_item_and_other_files_are_left_aside() {
        let document =
            read_all(&[("Skills.csv", "Name\nRaft\nGo\n"), ("messages.csv", "FROM,TO,CONTENT\na,b,c\n")]);
        assert_eq!(
            document.passages.iter().map(|passage| passage.text.as_str()).collect::<Vec<_>>(),
            ["Raft", "Go"]
        );
        assert_eq!(
            (document.sort, document.left_aside.as_slice()),
            (Sort::LinkedIn, &["messages.csv".to_owned()][..])
        );
    }

    #[test]
    fn a_course_counts_once_it_is_completed_whatever_comma_ends_its_line() {
        let document = read_all(&[("Learning.csv", LEARNING)]);
        assert_eq!(
            document.passages.iter().map(|passage| passage.text.as_str()).collect::<Vec<_>>(),
            ["Learning Go"]
        );
    }

    #[test]
    fn a_table_that_is_only_a_sentence_is_left_aside() {
        let document = read_all(&[("Skills.csv", "Name\nGo\n"), ("Projects.csv", "You have no projects.\n")]);
        assert_eq!(document.left_aside, ["Projects.csv"]);
    }
}
