//! Every fixture of a taxonomy meets the skills that are shipped: which names it adds, what is left out, and why.
//!
//! The real table of O\*NET is read from `../shared` where that exists, and nothing of it is kept here.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so")]

use std::fs;
use std::path::PathBuf;

use cairn_domain::merge::{ImportAction, ImportPreview, SkillName, merge_names};
use cairn_intake::{shipped, taxonomy};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn met(bytes: &[u8]) -> Result<(Vec<SkillName>, ImportPreview), String> {
    let (source, terms) = taxonomy::read("skills.csv", bytes).map_err(|error| error.to_string())?;
    Ok(merge_names(&[], &terms, source, &shipped().unwrap().skills))
}

/// The rows of a fixture in short: its line, what becomes of it, what it says, and why.
#[track_caller]
fn check(name: &str, expected: &[&str]) {
    let bytes = fs::read(root().join("tests/fixtures/taxonomies").join(name)).unwrap();
    assert!(taxonomy::recognizes(&bytes).is_some(), "{name} is a taxonomy");
    let rows = met(&bytes).unwrap().1.rows.into_iter().map(|row| {
        let line = row.line.map(|line| format!("{line} ")).unwrap_or_default();
        let action = if row.action == ImportAction::Add { "add" } else { "out" };
        let why = row.why.map(|why| format!(": {}", why.sentence)).unwrap_or_default();
        format!("{line}{action} {}{why}", row.told.sentence)
    });
    assert_eq!(rows.collect::<Vec<_>>(), expected, "{name}");
}

#[test]
fn esco_adds_its_labels_to_the_skills_they_mean() {
    check(
        "esco-good.csv",
        &[
            "2 add \u{201c}Python programming language\u{201d} for Python",
            "2 out \u{201c}serpent\u{201d} for Python: It may be an everyday word, and would be found where it means none of this.",
            "5 add \u{201c}SQL query writing\u{201d} for SQL",
            "out One entry: Cairn knows no skill of that name.",
        ],
    );
}

#[test]
fn labels_of_esco_that_mean_several_things_are_left_out() {
    check(
        "esco-odd.csv",
        &[
            "7 out Java and Kotlin: It could be Java or Kotlin.",
            "3 add \u{201c}Scala language\u{201d} for Scala",
            "3 out \u{201c}JVM languages\u{201d} for Scala: It could be Kotlin or Scala.",
            "5 add \u{201c}Kotlin language\u{201d} for Kotlin",
            "out One entry: Cairn knows no skill of that name.",
        ],
    );
}

#[test]
fn onet_adds_what_its_technologies_are_written_as() {
    check(
        "onet-good.txt",
        &[
            "2 add \u{201c}Structured query language SQL\u{201d} for SQL",
            "3 add \u{201c}Oracle Java\u{201d} for Java",
            "5 add \u{201c}Cascading style sheets CSS\u{201d} for CSS",
            "out 2 entries: Cairn knows no skill of that name.",
        ],
    );
    check("onet-odd.csv", &["out 2 entries: Cairn knows no skill of that name."]);
}

#[test]
fn a_table_without_addresses_is_no_taxonomy_and_half_a_line_is_no_crash() {
    let read = |name: &str| fs::read(root().join("tests/fixtures/taxonomies").join(name)).unwrap();
    assert_eq!(taxonomy::recognizes(&read("broken.csv")), None);
    assert!(met(&read("broken.csv")).unwrap_err().contains("no column \"preferredlabel\""));
    assert_eq!(met(&read("cut.csv")).unwrap().1.added, 1);
}

#[test]
fn the_real_table_of_onet_is_read_where_it_is() {
    let Ok(bytes) = fs::read(root().join("../shared/taxonomies/onet_technology_skills.txt")) else { return };
    let (_, preview) = met(&bytes).unwrap();
    println!("{} added, {} left out", preview.added, preview.left_out);
    assert!(preview.added > 50, "O*NET names many a technology we know");
}
