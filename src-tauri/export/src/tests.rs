//! Whole documents: how they look, and that nothing from outside changes their structure.

use cairn_domain::dossier::Archive;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser};

use crate::{Format, preview, sample, write};

/// All files of an export, one after the other.
fn written(format: Format, outside: &str) -> String {
    let files = write(format, &sample::dossier(outside)).unwrap();
    files.into_iter().map(|file| String::from_utf8(file.bytes).unwrap()).collect()
}

#[test]
fn a_plan_as_markdown() {
    insta::assert_snapshot!(written(Format::Markdown, ""));
}

#[test]
fn a_plan_as_json() {
    insta::assert_snapshot!(written(Format::Json, ""));
}

#[test]
fn a_plan_as_tables() {
    insta::assert_snapshot!(written(Format::Csv, "").replace("\r\n", "\n"));
}

#[test]
fn a_plan_for_todoist() {
    insta::assert_snapshot!(written(Format::Todoist, "").replace("\r\n", "\n"));
}

#[test]
fn a_plan_for_obsidian() {
    insta::assert_snapshot!(written(Format::Obsidian, ""));
}

#[test]
fn cards_for_anki() {
    insta::assert_snapshot!(written(Format::Anki, ""));
}

#[test]
fn skills_for_a_resume() {
    insta::assert_snapshot!(written(Format::JsonResume, ""));
}

#[test]
fn a_plan_for_a_board() {
    insta::assert_snapshot!(written(Format::Board, "").replace("\r\n", "\n"));
}

#[test]
fn a_plan_as_words_on_a_page() {
    let [(_, text)] = <[_; 1]>::try_from(preview(Format::Html, &sample::dossier("")).unwrap()).unwrap();
    insta::assert_snapshot!(text);
}

#[test]
fn the_page_loads_nothing_and_runs_nothing() {
    let page = written(Format::Html, "");
    for load in ["<script", "<link", "<img", "src=", "url(", "@import", "onload"] {
        assert!(!page.contains(load), "{load}");
    }
}

#[test]
fn what_is_seen_before_it_leaves_is_the_same_for_the_page_and_the_document() {
    let seen = |format| preview(format, &sample::dossier("é")).unwrap().remove(0).1;
    assert_eq!(seen(Format::Html), seen(Format::Pdf));
}

#[test]
fn the_same_dossier_gives_the_same_bytes() {
    for format in Format::ALL {
        let bytes = || write(format, &sample::dossier("é")).unwrap();
        assert_eq!(bytes(), bytes(), "{format}");
    }
}

#[test]
fn a_format_that_is_no_folder_is_one_file() {
    for format in Format::ALL {
        let files = write(format, &sample::dossier("")).unwrap();
        assert_eq!(files.len() > 1, format.is_folder(), "{format}");
        for file in files {
            assert!(file.name.ends_with(&format!(".{}", format.extension())), "{}", file.name);
        }
    }
}

#[test]
fn every_format_is_found_by_its_word() {
    for format in Format::ALL {
        assert_eq!(format.word().parse(), Ok(format));
    }
    assert!("docx".parse::<Format>().is_err());
}

/// What a reader sees of a document apart from words: headings, lists, boxes, links, tables, comments.
fn structure(markdown: &str) -> Vec<String> {
    let mut options = Options::all();
    // Typographic quotes change how text looks, not what it is.
    options.remove(Options::ENABLE_SMART_PUNCTUATION);
    let mut seen: Vec<String> = Vec::new();
    for event in Parser::new_ext(markdown, options) {
        let shape = match event {
            Event::Text(_) => "text".to_owned(),
            other => format!("{other:?}"),
        };
        if shape != "text" || seen.last().is_none_or(|last| last != "text") {
            seen.push(shape);
        }
    }
    seen
}

/// Every table of a format, read by a reader that is not ours and expects as many cells in each row.
fn tables(format: Format, outside: &str) -> Vec<Vec<Vec<String>>> {
    let files = write(format, &sample::dossier(outside)).unwrap();
    let read = |file: crate::File| {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file.bytes.as_slice());
        reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    };
    files.into_iter().map(read).collect()
}

/// The notes of an Anki file: its fields are in quotes and apart by tabs, after the lines of its head.
fn notes(text: &str) -> Vec<Vec<String>> {
    let body: Vec<&str> = text.split_inclusive('\n').skip_while(|line| line.starts_with('#')).collect();
    let body = body.concat();
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b'\t').has_headers(false).from_reader(body.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// Tasks of Obsidian from the bracket on at which its plugin stops reading backwards.
fn marks(markdown: &str) -> Vec<&str> {
    markdown
        .lines()
        .filter(|line| line.trim_start().starts_with("- ["))
        .filter_map(|line| line.rsplit_once(')').map(|(_, marks)| marks))
        .collect()
}

/// The elements of a page in order, by name: every angle bracket in it opens one.
fn elements(page: &str) -> Vec<&str> {
    page.split('<').skip(1).filter_map(|part| part.split([' ', '>', '\n']).next()).collect()
}

fn json_resume() -> jsonschema::Validator {
    let text = include_str!("../fixtures/json-resume-1.3.1.schema.json");
    jsonschema::validator_for(&serde_json::from_str(text).unwrap()).unwrap()
}

#[test]
fn the_schema_of_json_resume_refuses_what_is_wrong() {
    let wrong = serde_json::json!({ "skills": [{ "name": 7 }] });
    assert!(!json_resume().is_valid(&wrong));
}

/// Text as people paste it: separators of every format, formulas, ends of components, other scripts.
fn odd() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z0-9 .:;,/@^~*_#<>`!|$+=()\\[\\]{}&\"'\\\\\n\r\t\u{2028}é🚀📅✅⛔\u{202e}א-]{1,24}",
        Just("=HYPERLINK(\"https://a.example\",\"x\")".to_owned()),
        Just("x\r\nEND:VCALENDAR".to_owned()),
        Just("x 🆔 other ⛔ raft-book 📅 2020-01-01".to_owned()),
    ]
}

proptest! {
    #[test]
    fn no_cell_is_a_formula_and_no_row_is_cut(outside in odd()) {
        for format in [Format::Csv, Format::Todoist, Format::Board] {
            let (odd, plain) = (tables(format, &outside), tables(format, "plain"));
            prop_assert_eq!(odd.len(), plain.len());
            for (odd, plain) in odd.iter().zip(&plain) {
                prop_assert_eq!(odd.len(), plain.len());
                prop_assert_eq!(&odd[0], &plain[0]);
            }
            for cell in odd.iter().flatten().flatten() {
                prop_assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell:?}");
                prop_assert!(!cell.starts_with(['\t', '\r']), "{cell:?}");
            }
        }
    }

    #[test]
    fn nothing_from_outside_changes_the_structure_of_a_page(outside in prop_oneof![odd(), any::<String>()]) {
        let (odd, plain) = (written(Format::Html, &outside), written(Format::Html, "plain"));
        prop_assert_eq!(elements(&odd), elements(&plain));
        prop_assert_eq!(odd.lines().count(), plain.lines().count());
        prop_assert_eq!(odd.matches('"').count(), plain.matches('"').count());
        prop_assert!(!odd.contains(|sign: char| sign.is_control() && sign != '\n'));
    }

    #[test]
    fn words_never_become_marks_of_a_task(outside in odd()) {
        let (odd, plain) = (written(Format::Obsidian, &outside), written(Format::Obsidian, "plain"));
        prop_assert_eq!(marks(&odd), marks(&plain));
        prop_assert_eq!(structure(&odd), structure(&plain));
    }

    #[test]
    fn a_card_is_one_note_whatever_it_says(outside in odd()) {
        let (odd, plain) = (notes(&written(Format::Anki, &outside)), notes(&written(Format::Anki, "plain")));
        prop_assert_eq!(odd.len(), plain.len());
        for (odd, plain) in odd.iter().zip(&plain) {
            prop_assert_eq!(odd.len(), 4);
            prop_assert_eq!((&odd[0], &odd[3]), (&plain[0], &plain[3]));
        }
    }

    #[test]
    fn skills_keep_to_the_schema_of_json_resume_and_come_back(outside in any::<String>()) {
        let document: serde_json::Value = serde_json::from_str(&written(Format::JsonResume, &outside)).unwrap();
        let wrong: Vec<String> = json_resume().iter_errors(&document).map(|error| error.to_string()).collect();
        prop_assert!(wrong.is_empty(), "{wrong:?}");
        let name = format!("{outside}Raft{outside}");
        prop_assert_eq!(document.pointer("/skills/0/name").and_then(|name| name.as_str()), Some(name.as_str()));
    }

    #[test]
    fn nothing_from_outside_changes_the_structure_of_a_document(
        outside in "[a-z0-9 .:/@^~*_#<>`!|$+=()\\[\\]{}&\"'\\\\\n\r\t\u{2028}-]{1,24}",
    ) {
        let plain = written(Format::Markdown, "plain");
        let odd = written(Format::Markdown, &outside);
        prop_assert_eq!(structure(&odd), structure(&plain));
        prop_assert_eq!(odd.lines().count(), plain.lines().count());
    }

    #[test]
    fn facts_come_back_from_json_as_they_went_out(outside in any::<String>()) {
        let facts: Archive = serde_json::from_str(&written(Format::Json, &outside)).unwrap();
        prop_assert_eq!(facts, Archive::from(&sample::dossier(&outside)));
    }
}
