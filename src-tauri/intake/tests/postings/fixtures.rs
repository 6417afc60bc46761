//! Real postings in all their mess, with what comes out of each file and why.
//!
//! They belong to their authors and lie outside the repository: in the folder `CAIRN_SHARED` names, else in
//! `shared` beside the repository. Without them there is nothing to test here.

use std::fs;
use std::path::PathBuf;

use cairn_domain::market::posting::Advert;

use crate::reading::{Outcome, read_all, root};

/// A file or a folder, the postings and the findings in it, and why so many.
type Expected = (&'static str, usize, &'static [&'static str], &'static str);

#[rustfmt::skip]
const TABLE: [Expected; 23] = [
    ("01_hn_2013_2018.jsonl", 66, &[], "one posting a line; U+2028 and U+0085 within texts end no line"),
    ("02_hn_2026.jsonl", 30, &[], "one posting a line"),
    ("03_pythonjobs_md", 20, &[], "one posting a file; its notes give title, company, place, day, contract and skills"),
    ("04_zh_ruanyf.jsonl", 20, &[], "one posting a line, even where it offers several positions"),
    ("05_armenia_semicolon_crlf.csv", 12, &[], "semicolons, CRLF and texts of many lines; blank rows are passed over"),
    ("06_rekrute_ddmmyyyy_utf8bom.csv", 10, &[], "a mark before the first name does not hide it"),
    ("07_dice_undated.csv", 10, &[], "the column without a name is left out; title and text are enough"),
    ("08_internships_epoch_dates_no_text.csv", 12, &[], "a title with a company is a posting without a text"),
    ("09_plain_text", 13, &[], "one posting a file, by its labels or its first heading"),
    ("10_ats_utf16le_bom.txt", 5, &[], "UTF-16; five postings between lines of \"===\""),
    ("11_hn_structured_skills_alias_noise.jsonl", 20, &[], "titles with companies and lists of skills"),
    ("12_titles_only_no_text.jsonl", 10, &[], "titles with companies; empty values say nothing"),
    ("13_html", 8, &[], "pieces of pages, each one posting called by its first line"),
    ("14_skillspan_tech_dev_150.jsonl", 0, &["NotAPosting; 150"], "labelled sentences: no title, and no text of an advert's length"),
    ("15_esco_tech_validation.csv", 0, &["UnknownColumns"], "labelled sentences: no column is a title or a text"),
    ("jsonld/avature_ally_en.html", 1, &[], "escaped slashes and line breaks within a description"),
    ("jsonld/marsbased_graph.html", 1, &[], "found within @graph; its employer stands in the identifier alone"),
    ("jsonld/rallit_ko_commented_out.html", 1, &[], "commented out, and all there is; absurd dates are handed over as written"),
    ("jsonld/softgarden_laderach_de.html", 1, &[], "@type before @context; a list in the description"),
    ("jsonld/topcv_vi_mechanic_two_locations.json", 1, &[], "one object in a file; two places"),
    ("jsonld/topcv_vi_sales.json", 1, &[], "one object in a file; pay in words"),
    ("jsonld/usda_ars_invalid_json.html", 0, &["BrokenJson at 11", "NotAPosting at 1"],
        "quotation marks within a text end it; the page shows nothing else but a picture"),
    ("README.md", 1, &[], "a text like any other: what is no advert, only a person can tell"),
];

#[test]
fn every_real_file_comes_out_as_the_table_says() {
    let Some(folder) = folder() else { return };
    for (name, adverts, findings, why) in TABLE {
        let outcome = read_folder(&folder.join(name));
        let count: usize = outcome.iter().map(|(_, outcome)| outcome.adverts.len()).sum();
        assert_eq!(count, adverts, "{name}: {why}");
        let found: Vec<String> = outcome.iter().flat_map(|(_, outcome)| told(outcome)).collect();
        assert_eq!(found, findings, "{name}: {why}");
    }
}

#[test]
fn no_real_file_is_left_out_of_the_table() {
    let Some(folder) = folder() else { return };
    for file in fs::read_dir(&folder).unwrap().map(|file| file.unwrap()) {
        let name = file.file_name().to_string_lossy().into_owned();
        assert!(TABLE.iter().any(|(known, ..)| known.split('/').next() == Some(&name)), "{name}");
    }
}

#[test]
fn values_of_real_postings_stand_where_they_belong() {
    let Some(folder) = folder() else { return };
    let all = |name: &str| -> Vec<Advert> {
        let outcomes = read_folder(&folder.join(name)).into_iter();
        outcomes.flat_map(|(_, outcome)| outcome.adverts).map(|(_, advert)| advert).collect()
    };
    let every = |name: &str, holds: fn(&Advert) -> bool, what: &str| {
        assert!(all(name).iter().all(holds), "every posting of {name} has {what}");
    };
    every(
        "03_pythonjobs_md",
        |advert| advert.company.is_some() && !advert.skills.is_empty(),
        "company and skills",
    );
    every(
        "03_pythonjobs_md",
        |advert| advert.posted.as_ref().is_some_and(|day| day.len() == 10),
        "a plain day",
    );
    every(
        "05_armenia_semicolon_crlf.csv",
        |advert| advert.closes.is_some() && advert.text.lines().count() > 5,
        "lines",
    );
    every(
        "06_rekrute_ddmmyyyy_utf8bom.csv",
        |advert| advert.key.is_some() && advert.seniority.is_some(),
        "a key",
    );
    every(
        "08_internships_epoch_dates_no_text.csv",
        |advert| advert.url.is_some() && advert.company.is_some(),
        "a link",
    );
    every("10_ats_utf16le_bom.txt", |advert| !advert.places.is_empty() && advert.text.len() > 1000, "a text");
    every("11_hn_structured_skills_alias_noise.jsonl", |advert| advert.company.is_some(), "a company");
    every("13_html", |advert| !["<p", "</", "&#"].iter().any(|tag| advert.text.contains(tag)), "no markup");
    let separators = |advert: &Advert| advert.text.contains(['\u{2028}', '\u{85}']);
    assert!(all("01_hn_2013_2018.jsonl").iter().any(separators), "line separators are kept as written");
    let pay = |name: &str| all(name).remove(0).pay.unwrap_or_default();
    assert_eq!(pay("jsonld/topcv_vi_sales.json").text.as_deref(), Some("7-20 triệu"));
    assert_eq!(pay("jsonld/marsbased_graph.html").high.as_deref(), Some("60000"));
    assert_eq!(all("jsonld/topcv_vi_mechanic_two_locations.json")[0].places.len(), 2);
    assert_eq!(all("jsonld/rallit_ko_commented_out.html")[0].posted.as_deref(), Some("1970-01-01"));
}

/// The folder of the real files, where there is one.
fn folder() -> Option<PathBuf> {
    let shared = std::env::var_os("CAIRN_SHARED").map_or_else(|| root().join("../shared"), PathBuf::from);
    let folder = shared.join("fixtures/postings");
    if !folder.is_dir() {
        eprintln!("no real postings here: set CAIRN_SHARED to the folder that holds fixtures/postings");
        return None;
    }
    Some(folder)
}

/// What comes out of a file, or of each file of a folder.
fn read_folder(path: &PathBuf) -> Vec<(PathBuf, Outcome)> {
    let mut files = vec![path.clone()];
    if path.is_dir() {
        files = fs::read_dir(path).unwrap().map(|file| file.unwrap().path()).collect();
        files.sort();
    }
    let outcome = |file: PathBuf| {
        let outcome = read_all(&file.file_name().unwrap().to_string_lossy(), &fs::read(&file).unwrap());
        (file, outcome)
    };
    files.into_iter().map(outcome).collect()
}

/// The findings by name and line; of very many of a kind, their number.
fn told(outcome: &Outcome) -> Vec<String> {
    let name = |what: &dyn std::fmt::Debug| {
        format!("{what:?}").split([' ', '{']).next().unwrap_or_default().to_owned()
    };
    match outcome.findings.as_slice() {
        many @ [first, .., last] if many.len() > 10 => {
            assert_eq!(first.what, last.what, "findings of one kind");
            vec![format!("{}; {}", name(&first.what), many.len())]
        }
        few => few
            .iter()
            .map(|finding| match finding.what {
                cairn_intake::market::postings::FileFinding::UnknownColumns { .. } => name(&finding.what),
                _ => format!("{} at {}", name(&finding.what), finding.line.unwrap_or(0)),
            })
            .collect(),
    }
}
