//! Files that were made to do harm, or look as if. Each is read to its end, with what can be read of it.

use std::io::{self, Read};
use std::ops::ControlFlow;

use cairn_intake::market::postings::{End, FileFinding, FileKind, Format, Item, Options, limits, read};

use crate::reading::{read_all, read_with};

const POSTING: &str = r#"{"title": "Go developer", "company": "Acme"}"#;

/// What is wrong with a file, by the names of its findings.
#[track_caller]
fn check(name: &str, bytes: impl AsRef<[u8]>, adverts: usize, findings: &[&str]) {
    let outcome = read_all(name, bytes.as_ref());
    let told: Vec<String> = outcome.findings.iter().map(|finding| format!("{:?}", finding.what)).collect();
    let told: Vec<&str> = told.iter().map(|what| what.split([' ', '{']).next().unwrap_or_default()).collect();
    assert_eq!((outcome.adverts.len(), told.as_slice()), (adverts, findings), "{name}");
}

#[test]
fn what_holds_nothing_is_empty() {
    check("empty.csv", "", 0, &["Empty"]);
    check("blank.json", " \n\t\r\n ", 0, &["Empty"]);
    check("mark.txt", "\u{feff}", 0, &["Empty"]);
    check("mark.html", b"\xff\xfe", 0, &["Empty"]);
    check("blank.txt", "\n".repeat(1 << 20), 0, &["Empty"]);
}

#[test]
fn files_of_other_kinds_are_named_whatever_they_are_called() {
    let kind = |bytes: &[u8]| read_all("jobs.csv", bytes).findings.remove(0).what;
    assert_eq!(kind(b"PK\x03\x04\x14\x00\x06\x00"), FileFinding::Unsupported { kind: FileKind::Zip });
    assert_eq!(kind(b"%PDF-1.7\n%\xe2\xe3"), FileFinding::Unsupported { kind: FileKind::Pdf });
    assert_eq!(kind(b"\x89PNG\r\n\x1a\n"), FileFinding::Unsupported { kind: FileKind::Picture });
    assert_eq!(kind(b"\xd0\xcf\x11\xe0\xa1\xb1"), FileFinding::Unsupported { kind: FileKind::Office });
    assert_eq!(kind(b"<?xml version=\"1.0\"?><rss/>"), FileFinding::Unsupported { kind: FileKind::Xml });
    assert_eq!(kind(&[0, 1, 2, 3].repeat(1000)), FileFinding::Binary);
}

#[test]
fn a_zero_among_letters_is_dropped() {
    let outcome =
        read_all("a.jsonl", format!("{}\n{}\n", POSTING.replace("Acme", "Ac\\u0000me"), POSTING).as_bytes());
    assert_eq!(outcome.adverts[0].1.company.as_deref(), Some("Ac me"));
    assert_eq!(outcome.adverts.len(), 2);
}

#[test]
fn json_nested_without_end_is_too_deep_and_the_rest_is_read() {
    check("a.json", "[".repeat(100_000), 0, &["TooDeep"]);
    check("a.json", "{\"a\":".repeat(100_000), 0, &["TooDeep"]);
    let deep = format!("{}{}", "[".repeat(50_000), "]".repeat(50_000));
    check("a.jsonl", format!("{POSTING}\n{deep}\n{POSTING}"), 2, &["TooDeep"]);
    check("a.json", format!("[{POSTING},{deep},{POSTING}]"), 2, &["TooDeep"]);
}

#[test]
fn json_of_too_many_values_is_not_built() {
    let many = format!("{{\"jobs\": [{}0]}}", "{\"a\":0},".repeat(300_000));
    check("a.json", many, 0, &["TooManyValues"]);
}

#[test]
fn half_a_letter_is_replaced_and_said() {
    let outcome = read_all("a.jsonl", br#"{"title": "Go \ud83d developer", "company": "Acme"}"#);
    assert_eq!(outcome.adverts[0].1.title, "Go \u{fffd} developer");
    assert!(matches!(outcome.findings[0].what, FileFinding::MendedJson { .. }));
    let mut bytes = "[{\"title\": \"G".encode_utf16().collect::<Vec<u16>>();
    bytes.push(0xd83d);
    bytes.extend("o\", \"company\": \"Acme\"}]".encode_utf16());
    let bytes: Vec<u8> = bytes.into_iter().flat_map(u16::to_le_bytes).collect();
    check("a.json", bytes, 1, &["Replaced"]);
}

#[test]
fn a_line_too_long_is_left_out_and_the_next_is_read() {
    let long = POSTING.replace("Acme", &"x".repeat(limits::LINE));
    check("a.jsonl", format!("{POSTING}\n{long}\n{POSTING}\n"), 2, &["TooLong"]);
    check("a.json", format!("[{POSTING},{long},{POSTING}]"), 2, &["TooLong"]);
    check("a.csv", format!("title,company\nGo,Acme\nx,{long}\nC,Acme"), 2, &["TooLong"]);
    check("a.html", format!("<p>{}", "x".repeat(limits::DOCUMENT)), 0, &["TooLong"]);
}

#[test]
fn a_quote_that_nobody_closes_costs_no_other_row() {
    let rows = |count| "Go,Acme\n".repeat(count);
    check("a.csv", format!("title,company\n\"Bad\n{}", rows(140_000)), 140_000, &["UnclosedQuote"]);
    check("a.csv", format!("title,company\n\"Bad,Acme\n{}", rows(1000)), 1001, &["UnclosedQuote"]);
    check("a.csv", format!("\"title,company\n{}", rows(1000)), 1000, &[]);
}

#[test]
fn quotes_that_never_close_are_letters_in_the_end() {
    let text = format!("title,company\n{}", "x\"y,\"\n".repeat(5000));
    let outcome = read_all("a.csv", text.as_bytes());
    assert_eq!(outcome.summary.end, End::File);
    let unclosed =
        outcome.findings.iter().filter(|finding| finding.what == FileFinding::UnclosedQuote).count();
    assert_eq!(unclosed, limits::RETRIES as usize + 1);
}

#[test]
fn columns_without_end_are_not_kept() {
    let wide = ",x".repeat(100_000);
    check("a.csv", format!("title,company{wide}\nGo,Acme{wide}\n"), 1, &["TooManyColumns"]);
}

#[test]
fn more_findings_than_anybody_reads_are_counted() {
    let outcome = read_all("a.jsonl", format!("{POSTING}\n{}", "{]\n".repeat(5000)).as_bytes());
    assert_eq!(outcome.findings.len(), limits::FINDINGS as usize);
    assert_eq!((outcome.summary.findings, outcome.adverts.len()), (5000, 1));
}

#[test]
fn a_file_of_nothing_but_findings_is_given_up() {
    let scalars = format!("[{}0]", "1,".repeat(limits::GIVE_UP as usize));
    let outcome = read_all("a.json", scalars.as_bytes());
    assert_eq!(outcome.summary.end, End::Limit);
    assert_eq!(
        outcome.findings.last().map(|last| last.what.clone()),
        Some(FileFinding::TooManyFindings { most: limits::GIVE_UP })
    );
}

#[test]
fn a_page_of_postings_without_end_is_cut() {
    let one = r#"{"@type": "JobPosting", "title": "Job N"}"#;
    let many: Vec<String> = (0..1000).map(|number| one.replace('N', &number.to_string())).collect();
    let page = format!("<script type=application/ld+json>[{}]</script>", many.join(","));
    check("a.html", page, limits::PAGE_POSTINGS, &["TooManyPostings"]);
}

#[test]
fn pages_that_repeat_themselves_give_each_posting_once() {
    let block = r#"<script type=application/ld+json>{"@type": "JobPosting", "title": "Go"}</script>"#;
    check("a.html", block.repeat(3), 1, &[]);
}

#[test]
fn hostile_markup_is_text_or_nothing() {
    let about = "We build distributed systems in Go and Rust for the banks of this world, and need you.";
    let text = |html: String| read_all("a.html", html.as_bytes()).adverts.remove(0).1.text;
    let nested = "<div>".repeat(100_000);
    assert_eq!(text(format!("{nested}{about}")), about);
    assert_eq!(text(format!("<p>{about}<img src=x onerror=alert(1)><script>alert(1)</script>")), about);
    assert_eq!(text(format!("<p>{about}{}", "&nbsp;".repeat(100_000))), about);
    let attributes: Vec<String> = (0..100_000).map(|number| format!(" a{number}=\"x\"")).collect();
    let attributes = attributes.concat();
    assert_eq!(text(format!("<p{attributes}>{about}")), about);
    assert!(
        text(format!("<p>{about} &lt;b onclick=x&gt;")).ends_with("<b onclick=x>"),
        "text, never markup again"
    );
    let outcome = read_all("a.html", format!("<p>{about}{}", "&amp;".repeat(500_000)).as_bytes());
    assert_eq!(outcome.adverts[0].1.text.len(), limits::TEXT);
    assert!(matches!(outcome.findings[0].what, FileFinding::Cut { .. }));
}

#[test]
fn json_ld_of_hostile_depth_leaves_the_page_readable() {
    let about = "We build distributed systems in Go and Rust for the banks of this world, and need you.";
    let deep = format!("{{\"@type\": \"JobPosting\", \"a\": {}", "[".repeat(100_000));
    let page = format!("<script type=application/ld+json>{deep}</script><h1>Go</h1><p>{about}");
    check("a.html", page, 1, &["TooDeep"]);
}

#[test]
fn a_wrong_idea_of_the_format_harms_nothing() {
    for format in
        [Format::Html, Format::Json, Format::JsonLines, Format::Table, Format::Markdown, Format::Text]
    {
        let outcome =
            read_with("a", b"\0\xff<[{\"=== \n---\n,;", &Options { format: Some(format), columns: None });
        assert!(outcome.adverts.is_empty(), "{format:?}");
    }
}

#[test]
fn what_comes_before_the_bytes_break_off_is_handed_over() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::from(io::ErrorKind::PermissionDenied))
        }
    }
    let rows = format!("title,company\n{}", "Go,Acme\n".repeat(20_000));
    let mut adverts = 0;
    let error = read("jobs.csv", rows.as_bytes().chain(Broken), &Options::default(), &mut |item| {
        adverts += usize::from(matches!(item, Item::Advert { .. }));
        ControlFlow::Continue(())
    });
    assert_eq!(error.unwrap_err().to_string(), "jobs.csv: it cannot be read: permission denied");
    assert!(adverts > 10_000, "{adverts} postings came before");
}
