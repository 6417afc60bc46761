//! Every text in every field of every format (R18): read back by readers that are not ours, it is text.

use cairn_export::{File, Format};
use cairn_untrusted::exports::dossier::Told;
use cairn_untrusted::exports::{check, compared, payloads, written};

/// Each text in each field once; with an odd number of texts, an address is met as it is and behind a host.
fn each_text_in_each_field(format: Format) {
    let texts = payloads::all();
    assert!(texts.len() % 2 == 1 && texts.len() > Told::fields(), "{} texts", texts.len());
    for first in 0..texts.len() {
        check(format, &Told::of(&texts, first)).unwrap_or_else(|wrong| panic!("{wrong}"));
    }
}

#[test]
fn text_stays_text_in_html() {
    each_text_in_each_field(Format::Html);
}

#[test]
fn text_stays_text_in_markdown() {
    each_text_in_each_field(Format::Markdown);
    each_text_in_each_field(Format::Obsidian);
}

#[test]
fn text_stays_text_in_calendars() {
    each_text_in_each_field(Format::Calendar);
    each_text_in_each_field(Format::Tasks);
}

#[test]
fn text_stays_text_in_tables() {
    each_text_in_each_field(Format::Csv);
    each_text_in_each_field(Format::Board);
    each_text_in_each_field(Format::Todoist);
}

#[test]
fn text_stays_text_in_cards() {
    each_text_in_each_field(Format::Anki);
}

#[test]
fn text_stays_text_in_data() {
    each_text_in_each_field(Format::Json);
    each_text_in_each_field(Format::JsonResume);
}

#[test]
fn text_stays_text_in_pdfs() {
    // Laying out a page takes long: each text is met in some fields, and each field has some of them.
    let texts = payloads::all();
    for first in (0..texts.len()).step_by(texts.len() / 8) {
        check(Format::Pdf, &Told::of(&texts, first)).unwrap_or_else(|wrong| panic!("{wrong}"));
    }
}

/// An exporter with a mistake: what it wrote, with one thing left undone.
fn careless(format: Format, text: &str, mistake: &dyn Fn(&str) -> String) -> Result<(), String> {
    let texts = [text.to_owned()];
    let told = Told::of(&texts, 0);
    let files = written(format, &told.dossier()).into_iter().map(|file| {
        let bytes = mistake(&String::from_utf8_lossy(&file.bytes)).into_bytes();
        File { bytes, ..file }
    });
    compared(format, &files.collect::<Vec<_>>(), &told)
}

#[track_caller]
fn is_noticed(format: Format, text: &str, escaped: &str, raw: &str) {
    assert_eq!(careless(format, text, &str::to_owned), Ok(()), "{format} is right as it is");
    let noticed = careless(format, text, &|written| written.replace(escaped, raw));
    assert!(noticed.is_err(), "{format} with {raw:?} for {escaped:?} went unnoticed");
}

#[test]
fn an_exporter_that_forgets_to_escape_is_noticed() {
    is_noticed(Format::Html, "<b>", "&lt;b&gt;", "<b>");
    is_noticed(Format::Html, "\" onload=\"x", "&quot;", "\"");
    is_noticed(Format::Html, "a&lt;b", "&amp;", "&");
    is_noticed(Format::Markdown, "*a*", "\\*", "*");
    is_noticed(Format::Markdown, "^x^", "\\^", "^");
    is_noticed(Format::Obsidian, "[a](https://a.example)", "\\", "");
    is_noticed(Format::Calendar, "a\nEND:VEVENT", "\\n", "\r\n");
    is_noticed(Format::Calendar, "a, b", "\\,", ",");
    is_noticed(Format::Tasks, "a\\b", "\\\\", "\\");
    is_noticed(Format::Csv, "=1+1", "'=", "=");
    is_noticed(Format::Csv, "a\"b", "\"\"", "\"");
    is_noticed(Format::Board, "@x", "'@", "@");
    is_noticed(Format::Anki, "{{c1::x}}", "\u{ff5b}\u{ff5b}", "{{");
    is_noticed(Format::Json, "a\nb", "\\n", " ");
}

#[test]
fn a_pdf_that_acts_is_noticed() {
    let texts = ["x".to_owned()];
    let told = Told::of(&texts, 0);
    let mut files = written(Format::Pdf, &told.dossier());
    assert_eq!(compared(Format::Pdf, &files, &told), Ok(()), "it is right as it is");
    let mut document = lopdf::Document::load_mem(&files[0].bytes).unwrap();
    let action =
        lopdf::dictionary! { "S" => "JavaScript", "JS" => lopdf::Object::string_literal("app.alert(1)") };
    document.catalog_mut().unwrap().set("OpenAction", action);
    files[0].bytes.clear();
    document.save_to(&mut files[0].bytes).unwrap();
    assert!(compared(Format::Pdf, &files, &told).is_err());
}
