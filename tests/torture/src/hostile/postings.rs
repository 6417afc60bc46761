//! Files that say they hold postings.

use std::fs;
use std::path::Path;
use std::process::Command;

use cairn_untrusted::packed::{Entry, pdf_of, zip_of};

use super::trap::Due::Taken;
use super::trap::{Due, Trap, Way};

const POSTING: &str = r#"{"title": "Go developer", "company": "Acme"}"#;
const ABOUT: &str = "We build distributed systems in Go and Rust for the banks of this world, and need you.";
const LD: &str = "<script type=application/ld+json>";

/// So much that a reader without bounds is noticed.
const MANY: usize = 1_000_000;

fn file<B: AsRef<[u8]>>(name: &'static str, due: Due, bytes: impl Fn() -> B + 'static) -> Trap {
    Trap::file(name, Way::Postings, due, bytes)
}

fn place(name: &'static str, due: Due, lay: impl Fn(&Path) + 'static) -> Trap {
    Trap::place(name, Way::Postings, due, lay)
}

/// A file of so many bytes, of which none is on the disk.
pub(crate) fn sparse(path: &Path, length: u64) {
    fs::File::create(path).and_then(|file| file.set_len(length)).expect("a file can be as long as one likes");
}

/// A pipe with a name, which nobody ever writes into.
pub(crate) fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.is_ok_and(|made| made.success()), "a pipe can be made");
}

/// A link to somewhere else.
pub(crate) fn link(to: &str, path: &Path) {
    std::os::unix::fs::symlink(to, path).expect("a link can be made");
}

pub(crate) fn traps() -> Vec<Trap> {
    [tables(), json(), pages(), kinds(), places()].into_iter().flatten().collect()
}

fn tables() -> Vec<Trap> {
    let row = "Go developer,Acme\n";
    vec![
        file("empty.csv", Taken(0, "empty"), String::new),
        file("one-line.csv", Taken(0, "tooLong"), || format!("title,company\n{}", "x".repeat(64 * MANY))),
        file("long-cell.csv", Taken(2, "tooLong"), move || {
            format!("title,company\n{row}x,{}\nC developer,Acme\n", "x".repeat(2 * MANY))
        }),
        file("wide.csv", Taken(1, "tooManyColumns"), move || {
            format!("title,company{0}\nGo developer,Acme{0}\n", ",x".repeat(100_000))
        }),
        file("commas.csv", Taken(0, "tooLong"), || ",".repeat(MANY / 2 * 3)),
        file("newlines.csv", Taken(0, "empty"), || "\n".repeat(8 * MANY)),
        file("open-quote.csv", Taken(1, "unclosedQuote"), move || {
            format!("title,company\n\"Bad\n{}", row.repeat(20_000))
        }),
        file("quotes.csv", Taken(1, "unclosedQuote"), || {
            format!("title,company\n{}", "x\"y,\"\n".repeat(20_000))
        }),
        file("only-quotes.csv", Taken(0, ""), || "\"".repeat(MANY)),
        file("formula.csv", Taken(1, "=cmd|"), || "title,company\n\"=cmd|'/C calc'!A0\",\"@SUM(1)\"\n"),
        file("returns.csv", Taken(1, "Acme"), || "title,company\rGo developer,Acme\r"),
        file("utf16.csv", Taken(1, "Acme"), || {
            let letters = "\u{feff}title,company\nGo developer,Acme\n".encode_utf16();
            letters.flat_map(u16::to_le_bytes).collect::<Vec<u8>>()
        }),
        file("half-utf16.csv", Taken(1, "replaced"), || {
            let letters = "\u{feff}title,company\nGo developer,Ac".encode_utf16().chain([0xd83d, 0x20]);
            letters.flat_map(u16::to_be_bytes).collect::<Vec<u8>>()
        }),
        file("latin.csv", Taken(1, "Soci\u{e9}t\u{e9}"), || {
            b"title,company\nD\xe9veloppeur Go,Soci\xe9t\xe9\n"
        }),
        file("broken-utf8.csv", Taken(1, "Go developer"), || {
            b"title,company\nGo developer,\xc3\x28 \xf0\x9f\n"
        }),
        file("zeros-within.csv", Taken(0, "binary"), || b"title,company\nGo\0 developer,Ac\0me\n"),
        file(
            "controls.csv",
            Taken(0, "binary"),
            || "title,company\n\u{1b}[2J\u{1b}]0;x\u{7}Go developer,Acme\n",
        ),
        file("turned.csv", Taken(1, "Acme"), || "title,company\nGo \u{202e}repoleved\u{202c},Acme\n"),
    ]
}

fn json() -> Vec<Trap> {
    let deep = || format!("{}{}", "[".repeat(50_000), "]".repeat(50_000));
    vec![
        file("lists.json", Taken(0, "tooDeep"), || "[".repeat(MANY)),
        file("objects.json", Taken(0, "tooDeep"), || "{\"a\":".repeat(MANY)),
        file("deep-between.jsonl", Taken(1, "tooDeep"), move || {
            format!("{POSTING}\n{}\n{POSTING}\n", deep())
        }),
        file("deep-within.json", Taken(1, "tooDeep"), move || format!("[{POSTING},{},{POSTING}]", deep())),
        file("long-line.jsonl", Taken(1, "tooLong"), || {
            format!("{POSTING}\n{}\n", POSTING.replace("Acme", &"x".repeat(32 * MANY)))
        }),
        file("values.json", Taken(0, "tooManyValues"), || {
            format!("{{\"jobs\": [{}0]}}", "{\"a\":0},".repeat(300_000))
        }),
        file(
            "twice.json",
            Taken(1, "Rust developer"),
            || r#"{"title": "Rust developer", "title": "Go developer", "company": "A", "company": "Acme"}"#,
        ),
        file("keys.json", Taken(1, "Acme"), || {
            let keys: Vec<String> = (0..20_000).map(|number| format!("\"k{number}\": {number}, ")).collect();
            format!("{{{}\"title\": \"Go developer\", \"company\": \"Acme\"}}", keys.concat())
        }),
        file("numbers.json", Taken(0, ""), || {
            let digits = "9".repeat(100_000);
            format!(r#"{{"title": "Go developer", "company": "Acme", "salary": 1e999, "id": {digits}}}"#)
        }),
        file("half-letter.jsonl", Taken(1, "mendedJson"), || {
            br#"{"title": "Go \ud83d developer", "company": "Acme"}"#
        }),
        file("broken-lines.jsonl", Taken(1, "brokenJson"), || {
            format!("{POSTING}\n{}", "{]\n".repeat(100_000))
        }),
        file("nothing-but-findings.json", Taken(0, "tooManyFindings"), || {
            format!("[{}0]", "1,".repeat(1_100_000))
        }),
        file(
            "own-shape.json",
            Taken(0, "notAPosting"),
            || r#"{"__proto__": {"title": "x"}, "constructor": {}}"#,
        ),
        file("same.jsonl", Taken(1, "Acme"), || format!("{POSTING}\n").repeat(20_000)),
    ]
}

fn pages() -> Vec<Trap> {
    let text = |before: String| format!("<h1>Go developer</h1><p>{before}{ABOUT}");
    vec![
        file("divs.html", Taken(1, "Go developer"), move || text("<div>".repeat(200_000))),
        file("formatting.html", Taken(1, "Go developer"), move || text("<b><i><p>".repeat(200_000))),
        file("tables.html", Taken(1, "Go developer"), move || text("<table><tr><td>".repeat(100_000))),
        file("attributes.html", Taken(1, "Go developer"), move || {
            let names: Vec<String> = (0..200_000).map(|number| format!(" a{number}=\"x\"")).collect();
            text(format!("<p{}>", names.concat()))
        }),
        file("half-tags.html", Taken(0, ""), move || "<a ".repeat(2 * MANY)),
        file("half-comments.html", Taken(0, ""), move || "<!--".repeat(MANY)),
        file("ends.html", Taken(1, "Go developer"), move || text("</p>".repeat(MANY))),
        file("characters.html", Taken(1, "cut"), move || {
            format!("{}{}", text(String::new()), "&amp;".repeat(MANY))
        }),
        file("number-characters.html", Taken(1, "Go developer"), move || {
            text("&#x110000;&#0;&#xd800;".repeat(10_000))
        }),
        file("scripts.html", Taken(1, "Go developer"), move || {
            text("<script>alert(1)</script>".repeat(50_000))
        }),
        file("handlers.html", Taken(1, "Go developer"), move || {
            text("<img src=x onerror=alert(1)>".repeat(10_000))
        }),
        file("open-script.html", Taken(1, "Go developer"), move || {
            format!("{}<script>{}", text(String::new()), "<".repeat(MANY))
        }),
        file("too-long.html", Taken(0, "tooLong"), || format!("<p>{}", "x".repeat(9 * MANY))),
        file("deep-data.html", Taken(1, "tooDeep"), move || {
            format!(
                "{LD}{{\"@type\": \"JobPosting\", \"a\": {}</script>{}",
                "[".repeat(100_000),
                text(String::new())
            )
        }),
        file("many-data.html", Taken(200, "tooManyPostings"), || {
            let one = |number| format!("{{\"@type\": \"JobPosting\", \"title\": \"Job {number} of many\"}}");
            format!("{LD}[{}]</script>", (0..1000).map(one).collect::<Vec<_>>().join(","))
        }),
        file("many-blocks.html", Taken(1, "Go developer"), move || {
            format!("{}{}", text(String::new()), format!("{LD}{{\"a\": 1}}</script>").repeat(20_000))
        }),
        file("escaped-end.html", Taken(1, "Go developer"), || {
            format!(
                "{LD}{{\"@type\": \"JobPosting\", \"title\": \"Go developer<\\/script><script>alert(1)\", \
                 \"url\": \"javascript:alert(1)\", \"description\": \"&lt;img src=x onerror=alert(1)&gt;\"}}</script>"
            )
        }),
        file("front.md", Taken(1, ""), || format!("---\n{}", "a: &a [*a,*a]\n".repeat(100_000))),
        file("marks.txt", Taken(1, ""), || {
            format!("Go developer\n\n{ABOUT}{}", "e\u{301}\u{302}".repeat(200_000))
        }),
        file("spaces.txt", Taken(0, "empty"), || " ".repeat(8 * MANY)),
    ]
}

/// What is no posting, whatever it is called.
fn kinds() -> Vec<Trap> {
    vec![
        file("zip.csv", Taken(0, "zip"), || zip_of(&[Entry::of("a.csv", b"title,company\n")])),
        file("pdf.html", Taken(0, "pdf"), || pdf_of(&[b"<</Type/Catalog>>".to_vec()])),
        file("picture.json", Taken(0, "picture"), || b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        file("office.csv", Taken(0, "office"), || b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        file(
            "laughs.csv",
            Taken(0, "xml"),
            || "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><l>&b;</l>",
        ),
        file("program.csv", Taken(0, "a program is not read"), || {
            [b"\x7fELF\x02\x01\x01\0".repeat(1000), vec![0; 4096]].concat()
        }),
        file("random.jsonl", Taken(0, ""), || {
            let mut chance = crate::chance::Chance::new(9);
            (0..MANY / 8).flat_map(|_| chance.next().to_le_bytes()).collect::<Vec<u8>>()
        }),
    ]
}

/// What is no file.
fn places() -> Vec<Trap> {
    let advert = format!("{POSTING}\n");
    vec![
        place("two-gib.jsonl", Taken(0, "binary"), |path| sparse(path, 2 << 30)),
        place("two-gib.html", Taken(0, ""), |path| sparse(path, 2 << 30)),
        place("begins-well.csv", Taken(0, "binary"), |path| {
            fs::write(path, "title,company\nGo developer,Acme\n").expect("a file");
            fs::File::options()
                .append(true)
                .open(path)
                .and_then(|f| f.set_len(2 << 30))
                .expect("a longer file");
        }),
        place("five-gib.jsonl", Taken(0, ""), |path| sparse(path, 5 << 30)),
        place("pipe.jsonl", Taken(0, "notAFile"), pipe),
        place("endless.jsonl", Taken(0, "notAFile"), |path| link("/dev/zero", path)),
        place("nowhere.jsonl", Taken(0, "unreadable"), |path| link("nowhere", path)),
        place("folder", Taken(1, "notAFile"), move |path| {
            fs::create_dir_all(path).expect("a folder");
            fs::write(path.join("a.jsonl"), &advert).expect("a file");
            link("/etc/passwd", &path.join("passwd.txt"));
            link("/dev/zero", &path.join("zero.csv"));
            link(".", &path.join("round"));
            pipe(&path.join("pipe.csv"));
        }),
        place("deep", Taken(0, "tooMany"), |path| {
            fs::create_dir_all(path.join("x/".repeat(60))).expect("folders in folders");
        }),
    ]
}
