//! What comes out of each of our own fixtures.

use std::fmt::Write;
use std::fs;

use cairn_domain::market::posting::Advert;

use crate::reading::{Outcome, read_all, root};

const FORMATS: [&str; 6] = ["html", "json", "json_lines", "table", "markdown", "text"];

#[test]
fn every_fixture_gives_what_it_gave() {
    for format in FORMATS {
        let folder = root().join("tests/fixtures/postings").join(format);
        let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
        assert!(files.len() >= 3, "{format} has good, odd and broken files");
        for file in files {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            let outcome = read_all(&name, &fs::read(&file).unwrap());
            insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(format!("{format}_{name}"), written(&outcome));
            });
        }
    }
}

/// An outcome as a person would note it down.
fn written(outcome: &Outcome) -> String {
    let Outcome { summary, adverts, findings } = outcome;
    let mut text = format!("{:?} in {}\n", summary.format, summary.encoding);
    for column in summary.columns.iter().flat_map(|columns| &columns.columns) {
        writeln!(text, "column {:?}: {:?}", column.name, column.field).unwrap();
    }
    for finding in findings {
        writeln!(text, "! {finding}").unwrap();
    }
    for (line, advert) in adverts {
        write_advert(&mut text, *line, advert);
    }
    text
}

fn write_advert(text: &mut String, line: u32, advert: &Advert) {
    writeln!(text, "\nline {line}: {}", advert.title).unwrap();
    let pay = advert.pay.as_ref().map(|pay| {
        let parts = [&pay.text, &pay.currency, &pay.low, &pay.high, &pay.period];
        parts.map(|part| part.as_deref().unwrap_or("-")).join(" ")
    });
    let short = [
        ("key", &advert.key),
        ("company", &advert.company),
        ("posted", &advert.posted),
        ("closes", &advert.closes),
        ("pay", &pay),
        ("workplace", &advert.workplace),
        ("seniority", &advert.seniority),
        ("language", &advert.language),
        ("url", &advert.url),
    ];
    for (name, value) in short {
        if let Some(value) = value {
            writeln!(text, "  {name}: {value}").unwrap();
        }
    }
    for (name, values) in
        [("place", &advert.places), ("employment", &advert.employment), ("skill", &advert.skills)]
    {
        for value in values {
            writeln!(text, "  {name}: {value}").unwrap();
        }
    }
    for line in advert.text.lines() {
        writeln!(text, "  | {line}").unwrap();
    }
}
