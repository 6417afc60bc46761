//! Whole documents: how they look, and that nothing from outside changes their structure.

use cairn_domain::dossier::Archive;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser};

use crate::{Format, sample, write};

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
fn the_same_dossier_gives_the_same_bytes() {
    for format in Format::ALL {
        assert_eq!(written(format, "é"), written(format, "é"), "{format}");
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
    assert!("pdf".parse::<Format>().is_err());
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

proptest! {
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
