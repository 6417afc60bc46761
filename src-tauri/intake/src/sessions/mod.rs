//! Study sessions that another program kept, as a table.
//!
//! - [`toggl`]: the detailed report of Toggl Track as CSV;
//! - [`plain`]: a table one makes oneself: `date,resource,minutes,note,unit`, the last two if wanted.
//!
//! Columns are found by their names, in any order, between commas, semicolons or tabs. A line that cannot be read
//! is no reason to leave the others: it comes with its number and what is wrong with it.

mod cells;
mod plain;
mod toggl;

use cairn_domain::market::posting::{DateOrder, settle};
use cairn_domain::merge::SessionLine;

use crate::archive::LARGEST;
use crate::table::{Cells, Table};
use crate::{Error, ErrorKind};

/// A table whose columns are known.
#[derive(Clone, Copy)]
enum Kind {
    Toggl,
    Plain,
}

impl Kind {
    /// The columns it cannot do without: one of each list.
    const fn needs(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Toggl => toggl::NEEDS,
            Self::Plain => plain::NEEDS,
        }
    }

    const fn date(self) -> &'static str {
        match self {
            Self::Toggl => toggl::DATE,
            Self::Plain => plain::DATE,
        }
    }

    /// What a header is that names at least a day and a length of time.
    fn of(table: &Table) -> Option<Self> {
        if table.has(toggl::DATE) && table.has(toggl::DURATION) {
            Some(Self::Toggl)
        } else if table.has(plain::DATE) && (table.has(plain::MINUTES) || table.has(plain::RESOURCE)) {
            Some(Self::Plain)
        } else {
            None
        }
    }
}

/// True for a table of study sessions.
pub fn recognizes(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(4_096)).unwrap_or(bytes);
    Kind::of(&Table::of(&String::from_utf8_lossy(head))).is_some()
}

/// Reads a table of study sessions.
pub fn read(file: &str, bytes: &[u8]) -> Result<Vec<SessionLine>, Error> {
    let refused = |kind: ErrorKind| Error { file: file.into(), line: Some(1), kind };
    if bytes.len() > LARGEST {
        return Err(Error::of_file(file, ErrorKind::TooLarge { most: LARGEST }));
    }
    let text = String::from_utf8_lossy(bytes);
    let table = Table::of(&text);
    let kind = Kind::of(&table).ok_or_else(|| refused(ErrorKind::NotAnArchive("a file of another kind")))?;
    for column in kind.needs() {
        if !column.iter().any(|name| table.has(name)) {
            let columns = column.iter().map(|name| (*name).to_owned()).collect();
            return Err(refused(ErrorKind::MissingColumn(columns)));
        }
    }
    let rows = table.rows(&text).map_err(|(line, problem)| Error {
        file: file.into(),
        line,
        kind: ErrorKind::Csv(problem),
    })?;
    let order: DateOrder = settle(rows.iter().map(|row| row.cell(&table, kind.date())));
    let line = |row: &Cells| {
        let session = match kind {
            Kind::Toggl => toggl::session(row, &table, order),
            Kind::Plain => plain::session(row, &table, order),
        };
        SessionLine { number: row.line(), session }
    };
    Ok(rows.iter().map(line).collect())
}

#[cfg(test)]
mod tests {
    use cairn_domain::merge::ImportReason;

    use super::*;

    const TOGGL: &str = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)\n";

    /// Each line in short: day, minutes and what it is about, or what is wrong with it.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let lines = read("study.csv", text.as_bytes()).unwrap();
        let found: Vec<String> = lines
            .into_iter()
            .map(|line| match line.session {
                Ok(session) => {
                    let about = session.about.join(" | ");
                    let (unit, note) = (session.unit.unwrap_or_default(), session.note.unwrap_or_default());
                    format!("{}: {} {}, {about}; {unit}; {note}", line.number, session.on, session.minutes)
                }
                Err(why) => format!("{}: {why}", line.number),
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_report_of_toggl_is_read_by_its_column_names() {
        let row = "Ann,ann@example.org,,Go Tour,,\"Methods, again\",No,2026-11-03,19:05:10,2026-11-03,20:35:05,01:29:55,study,\n";
        check(
            &format!("{TOGGL}{row}"),
            &["2: 2026-11-03 1 h 30 min, Methods, again | Go Tour; ; Methods, again"],
        );
    }

    #[test]
    fn a_table_of_ones_own_is_read_between_commas_semicolons_and_tabs() {
        for between in [",", ";", "\t"] {
            let rows = [
                "Date,Resource,Minutes,Note,Unit",
                "2026-11-03,go-tour,45,slow,3",
                "2026-11-04,go-tour,90,,",
            ];
            let text = format!("\u{feff}{}\r\n", rows.join("\r\n").replace(',', between));
            check(
                &text,
                &["2: 2026-11-03 45 min, go-tour; 3; slow", "3: 2026-11-04 1 h 30 min, go-tour; ; "],
            );
        }
    }

    #[test]
    fn a_line_that_cannot_be_read_says_why_and_leaves_the_others() {
        check(
            "date,resource,minutes\n2026-13-03,go,45\n2026-11-03,go,an hour\n\n2026-11-03,go,45,x\n2026-11-03,go,45\n2026-11-03\n",
            &[
                "2: \u{201c}2026-13-03\u{201d} is no date such as 2026-11-24.",
                "3: \u{201c}an hour\u{201d} is no length of time such as 90 or 1:30:00.",
                "5: It has more cells than the table has columns.",
                "6: 2026-11-03 45 min, go; ; ",
                "7: \u{201c}\u{201d} is no length of time such as 90 or 1:30:00.",
            ],
        );
    }

    #[test]
    fn a_note_of_several_lines_does_not_upset_the_count_of_lines() {
        let text = "date,resource,minutes,note\n2026-11-03,go,45,\"one\ntwo\"\n2026-11-04,go,x,\n";
        let lines = read("study.csv", text.as_bytes()).unwrap();
        assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), [2, 4]);
    }

    #[test]
    fn dates_that_can_be_read_in_two_ways_are_read_as_the_others_of_the_file_show() {
        let of = |dates: &[&str]| {
            let rows = dates.iter().map(|date| format!("{date},go,45")).collect::<Vec<_>>().join("\n");
            let lines = read("study.csv", format!("date,resource,minutes\n{rows}").as_bytes()).unwrap();
            lines
                .into_iter()
                .map(|line| line.session.map(|session| session.on.to_string()))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(&["03/04/2026", "13/04/2026"])[0].as_deref(), Ok("2026-04-03"));
        assert_eq!(of(&["03/04/2026", "04/13/2026"])[0].as_deref(), Ok("2026-03-04"));
        assert_eq!(of(&["03.04.2026"])[0].as_deref(), Ok("2026-04-03"));
        assert_eq!(of(&["04/04/2026"])[0].as_deref(), Ok("2026-04-04"));
        assert_eq!(of(&["03/04/2026"])[0], Err(ImportReason::DayOrMonth { value: "03/04/2026".into() }));
    }

    #[test]
    fn a_column_that_is_missing_is_named() {
        for (text, column) in [
            ("date,minutes\n", "resource"),
            ("date,resource\n", "minutes"),
            ("Start date,Duration,Tags\n", "description"),
        ] {
            let error = read("study.csv", text.as_bytes()).unwrap_err();
            assert!(
                matches!(&error.kind, ErrorKind::MissingColumn(names) if names[0] == column),
                "{text:?}: {error}"
            );
            assert_eq!(error.line, Some(1));
        }
    }

    #[test]
    fn other_files_are_not_taken_for_study_sessions() {
        for text in ["", "{\"schemaVersion\": 1}", "skill,level\ngo,3\n", "date,title\n", "\u{0}\u{1}\u{2}"] {
            assert!(!recognizes(text.as_bytes()), "{text:?}");
            assert!(read("study.csv", text.as_bytes()).is_err(), "{text:?}");
        }
        assert!(recognizes(TOGGL.as_bytes()) && recognizes(b"date;resource;minutes\n"));
    }

    #[test]
    fn half_a_letter_and_a_quote_without_end_are_no_crash() {
        let text = b"date,resource,minutes\n2026-11-03,\xff\xfe,45\n2026-11-04,\"go,45\n";
        let lines = read("study.csv", text).unwrap();
        assert_eq!(lines.len(), 2);
        assert!(lines[0].session.is_ok() && lines[1].session.is_err());
    }
}
