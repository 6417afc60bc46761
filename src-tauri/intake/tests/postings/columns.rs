//! What a person sees of a table before it is read, and what becomes of what they say.

use cairn_intake::market::postings::{Column, Columns, Field, FirstRow, Options, preview_table};

use crate::reading::read_with;

const TABLE: &str = "what;who;words\nGo developer;Acme;Go,SQL\nWelder;Beispiel AG;\n";

fn columns(fields: [Option<Field>; 3]) -> Columns {
    let names = ["what", "who", "words"].into_iter().zip(fields);
    let columns = names.map(|(name, field)| Column { name: name.into(), field }).collect();
    Columns { first_row: FirstRow::Names, columns }
}

#[test]
fn a_table_is_shown_before_it_is_read() {
    let preview = preview_table("jobs.csv", TABLE.as_bytes(), &Options::default()).unwrap().unwrap();
    assert_eq!(preview.columns, columns([None; 3]), "none of the names is known");
    assert_eq!(preview.rows, [["Go developer", "Acme", "Go,SQL"], ["Welder", "Beispiel AG", ""]]);
}

#[test]
fn what_is_no_table_is_not_shown_as_one() {
    for text in ["", "{\"title\": \"Go\"}", "<p>Go", "PK\u{3}\u{4}"] {
        assert_eq!(preview_table("jobs", text.as_bytes(), &Options::default()), Ok(None), "{text}");
    }
}

#[test]
fn columns_are_read_as_a_person_says_and_come_back_to_be_kept() {
    let said = columns([Some(Field::Title), Some(Field::Company), Some(Field::Skills)]);
    let options = Options { columns: Some(said.clone()), ..Options::default() };
    let outcome = read_with("jobs.csv", TABLE.as_bytes(), &options);
    assert_eq!(outcome.summary.columns, Some(said));
    assert_eq!(outcome.adverts[0].1.skills, ["Go", "SQL"]);
    assert_eq!(outcome.adverts[1].1.company.as_deref(), Some("Beispiel AG"));
}
