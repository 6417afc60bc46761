//! Which column of a table says what.

use serde::{Deserialize, Serialize};

use super::field::{Field, named};

/// The columns of a table and what each says. It can be guessed, changed by a person, and kept for the next file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Columns {
    /// Whether the first row names the columns.
    pub first_row: FirstRow,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
}

/// What the first row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub enum FirstRow {
    /// The names of the columns.
    Names,
    /// A posting like all others.
    Posting,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "camelCase")]
pub struct Column {
    /// Its name as the file gives it, which may be empty.
    pub name: String,
    /// What it says of a posting. None where it is left out.
    pub field: Option<Field>,
}

impl Columns {
    /// Guesses by the names, and where these say nothing, by what stands below them.
    pub fn guess(first_row: &[impl AsRef<str>], rows: &[Vec<impl AsRef<str>>]) -> Self {
        let names: Vec<&str> = first_row.iter().map(AsRef::as_ref).collect();
        let known = names.iter().any(|name| named(name).is_some());
        let (first_row, names) = if known || names.iter().all(|name| could_be_a_name(name)) {
            (FirstRow::Names, names)
        } else {
            (FirstRow::Posting, vec![""; names.len()])
        };
        let mut columns = Self {
            first_row,
            columns: names.iter().map(|name| Column { name: (*name).into(), field: None }).collect(),
        };
        columns.settle_by_name();
        let of_column = |place: usize| {
            rows.iter()
                .filter_map(move |row| row.get(place))
                .map(AsRef::as_ref)
                .filter(|cell| !cell.trim().is_empty())
        };
        if !columns.have(Field::Text) && !columns.have(Field::Html) {
            columns.settle_text(|place| average_length(of_column(place)));
        }
        if !columns.have(Field::Url) {
            let is_link = |place: usize| {
                of_column(place).next().is_some()
                    && of_column(place).all(|cell| cell.trim().starts_with("http"))
            };
            columns.settle_first(Field::Url, is_link);
        }
        columns
    }

    /// Whether a column says this.
    pub fn have(&self, field: Field) -> bool {
        self.columns.iter().any(|column| column.field == Some(field))
    }

    /// Whether they can hold postings: with neither title nor text there is nothing to call a posting by.
    pub fn hold_postings(&self) -> bool {
        [Field::Title, Field::Text, Field::Html, Field::MoreText].into_iter().any(|field| self.have(field))
    }

    /// The names of the columns.
    pub fn names(&self) -> Vec<String> {
        self.columns.iter().map(|column| column.name.clone()).collect()
    }

    /// The same meaning for a file with these names: by name where it has one, else by place.
    pub(super) fn applied_to(&self, first_row: &[impl AsRef<str>]) -> Self {
        if self.first_row == FirstRow::Posting {
            return self.clone();
        }
        let column = |(place, name): (usize, &str)| {
            let same = self.columns.iter().find(|column| column.name == name && !name.is_empty());
            let same = same.or_else(|| self.columns.get(place).filter(|column| column.name == name));
            Column { name: name.into(), field: same.and_then(|column| column.field) }
        };
        let columns = first_row.iter().map(AsRef::as_ref).enumerate().map(column).collect();
        Self { first_row: self.first_row, columns }
    }

    /// One column a field: the one with the surest name. Only further texts add up.
    fn settle_by_name(&mut self) {
        let known: Vec<_> = self.columns.iter().map(|column| named(&column.name)).collect();
        for (place, column) in self.columns.iter_mut().enumerate() {
            let Some(own) = known.get(place).copied().flatten() else { continue };
            let surer = known.iter().enumerate().any(|(other, named)| {
                named.is_some_and(|named| named.field == own.field && (named.rank, other) < (own.rank, place))
            });
            column.field = Some(own.field).filter(|field| !surer || *field == Field::MoreText);
        }
    }

    /// The text is the column with the longest cells, if they are long.
    fn settle_text(&mut self, length: impl Fn(usize) -> usize) {
        /// Longer than any title or list of places, shorter than any advert.
        const LONG: usize = 200;
        let longest = (0..self.columns.len()).max_by_key(|place| length(*place));
        if let Some(place) = longest.filter(|place| length(*place) >= LONG) {
            self.settle_first(Field::Text, |other| other == place);
        }
    }

    /// Gives a field to the first column without one that fits.
    fn settle_first(&mut self, field: Field, fits: impl Fn(usize) -> bool) {
        let mut free = self.columns.iter_mut().enumerate().filter(|(_, column)| column.field.is_none());
        if let Some((_, column)) = free.find(|(place, _)| fits(*place)) {
            column.field = Some(field);
        }
    }
}

/// Names of columns are short, and no numbers, dates or links.
fn could_be_a_name(cell: &str) -> bool {
    /// No known name is longer.
    const LONGEST: usize = 64;
    cell.len() <= LONGEST
        && !cell.starts_with("http")
        && !cell.starts_with(|first: char| first.is_ascii_digit())
}

fn average_length<'c>(cells: impl Iterator<Item = &'c str>) -> usize {
    let (count, letters) = cells.fold((0, 0), |(count, letters), cell| (count + 1, letters + cell.len()));
    letters / count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(names: &str, rows: &[&str]) -> Columns {
        let cells = |row: &str| row.split(',').map(String::from).collect::<Vec<_>>();
        Columns::guess(&cells(names), &rows.iter().map(|row| cells(row)).collect::<Vec<_>>())
    }

    /// The fields from left to right, "-" for none.
    #[track_caller]
    fn check(names: &str, rows: &[&str], expect: &str) {
        let fields = guess(names, rows).columns.into_iter();
        let fields: Vec<String> =
            fields.map(|column| column.field.map_or("-".into(), |field| format!("{field:?}"))).collect();
        assert_eq!(fields.join(" "), expect, "{names}");
    }

    #[test]
    fn columns_are_known_by_their_names() {
        check(
            "jobpost,date,Title,Company,Location,Deadline,Year",
            &[],
            "Text Posted Title Company Place Closes -",
        );
        check(",jobdescription,jobtitle", &["0,x,y"], "- Text Title");
        check("title,first_seen_date,date_posted", &[], "Title - Posted");
        check("title,requirements,benefits", &[], "Title MoreText MoreText");
    }

    #[test]
    fn columns_without_a_known_name_are_known_by_what_they_hold() {
        let long = "word ".repeat(60);
        let row = format!("7,{long},https://a.example/1");
        check("no,what,where to", &[&row], "- Text Url");
        let columns = guess(&row, &[&row]);
        assert_eq!(columns.first_row, FirstRow::Posting);
        assert!(columns.hold_postings());
    }

    #[test]
    fn a_table_of_something_else_holds_no_postings() {
        assert!(!guess("sentence,span,sub_span,label", &["javascript reactjs,java,,Java"]).hold_postings());
    }

    #[test]
    fn what_a_person_said_is_applied_by_name_and_to_unnamed_columns_by_place() {
        let said = Columns {
            first_row: FirstRow::Names,
            columns: vec![
                Column { name: String::new(), field: Some(Field::Key) },
                Column { name: "what".into(), field: Some(Field::Text) },
                Column { name: "x".into(), field: None },
            ],
        };
        let applied = said.applied_to(&["", "new", "what"]);
        let fields: Vec<_> = applied.columns.iter().map(|column| column.field).collect();
        assert_eq!(fields, [Some(Field::Key), None, Some(Field::Text)]);
    }
}
