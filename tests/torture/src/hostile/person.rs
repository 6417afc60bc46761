//! Files that say they tell of the person, as text.

use std::fs;
use std::path::Path;

use super::postings::{link, pipe, sparse};
use super::trap::Due::{Refused, Taken};
use super::trap::{Due, Trap, Way};

const MANY: usize = 1_000_000;

fn file<B: AsRef<[u8]>>(name: &'static str, due: Due, bytes: impl Fn() -> B + 'static) -> Trap {
    Trap::file(name, Way::Person, due, bytes)
}

fn place(name: &'static str, due: Due, lay: impl Fn(&Path) + 'static) -> Trap {
    Trap::place(name, Way::Person, due, lay)
}

/// An export of ours with these entries, and these fields beside them.
fn archive(entries: &str, fields: &str) -> String {
    format!(
        "{{ \"schemaVersion\": 1, \"appVersion\": \"0.1.0\", \"dataVersion\": \"1\", \"exportedOn\": \"2026-11-24\", \
         \"assessments\": [], \"plan\": null, \"entries\": [{entries}]{fields} }}"
    )
}

fn studied(minutes: &str, note: &str) -> String {
    format!(
        "{{ \"on\": \"2026-11-24\", \"event\": {{ \"kind\": \"studied\", \"resource\": \"ddia\", \"unit\": null, \
         \"minutes\": {minutes}, \"note\": {note} }} }}"
    )
}

pub(crate) fn traps() -> Vec<Trap> {
    [archives(), tables(), texts(), places()].into_iter().flatten().collect()
}

fn archives() -> Vec<Trap> {
    vec![
        file("honest.json", Taken(1, "added"), || archive(&studied("30", "null"), "")),
        file("deep.json", Refused("x: expected value"), || {
            archive("", &format!(", \"x\": {}", "[".repeat(MANY)))
        }),
        file("deep-entries.json", Refused("entries: expected"), || archive(&"[".repeat(MANY), "")),
        file("twice.json", Refused("duplicate field"), || archive("", ", \"entries\": []")),
        file("another.json", Refused("trailing"), || format!("{} {{}}", archive("", ""))),
        file("large.json", Refused("has more than the"), || {
            archive("", &format!(", \"x\": \"{}\"", "x".repeat(9 * MANY)))
        }),
        file("version.json", Refused("version 18446744073709551615"), || {
            archive("", "").replace("Version\": 1", "Version\": 18446744073709551615")
        }),
        file("minutes.json", Refused("minutes"), || archive(&studied("1e308", "null"), "")),
        file("negative.json", Refused("entries[0].event"), || archive(&studied("-1", "null"), "")),
        file("too-many-minutes.json", Refused("minutes"), || archive(&studied("4294967295", "null"), "")),
        file("day.json", Refused("on"), || {
            archive(&studied("30", "null").replace("2026-11-24", "+262142-12-31"), "")
        }),
        file("path.json", Refused("is not an id"), || {
            archive(&studied("30", "null").replace("ddia", "../../../x"), "")
        }),
        file("half-first.json", Refused("entries[1]"), || {
            archive(&format!("{}, {}", studied("30", "null"), studied("-1", "null")), "")
        }),
        file("note.json", Refused("note"), || {
            archive(&studied("30", &format!("\"{}\"", "x".repeat(MANY))), "")
        }),
        file("unknown.json", Refused("kind"), || {
            archive(&studied("30", "null").replace("studied", "dropTable"), "")
        }),
        file("cut.json", Refused("EOF"), || {
            let whole = archive(&studied("30", "null"), "");
            whole.get(..whole.len() / 2).unwrap_or_default().to_owned()
        }),
        file("resume.json", Refused(""), || format!("{{\"basics\": {{}}, \"work\": {}", "[".repeat(MANY))),
        file("resume-values.json", Refused("has more than the"), || {
            format!("{{\"basics\": 0, \"skills\": [{}0]}}", "0,".repeat(15 * MANY))
        }),
        file("resume-many.json", Taken(1, ""), || {
            let one = "{\"name\": \"Kafka\", \"level\": \"Master\", \"keywords\": [\"Kafka\"]},";
            format!("{{\"basics\": {{}}, \"skills\": [{}{{}}]}}", one.repeat(40_000))
        }),
    ]
}

fn tables() -> Vec<Trap> {
    vec![
        file(
            "minutes.csv",
            Taken(0, ""),
            || "date,resource,minutes\n2026-11-01,ddia,-5\n2026-11-02,ddia,99999999999\n",
        ),
        file("days.csv", Taken(0, ""), || "date,resource,minutes\n9999999-01-01,ddia,5\n2026-02-30,ddia,5\n"),
        file(
            "formula.csv",
            Taken(0, "noSuchResource"),
            || "date,resource,minutes,note\n2026-11-01,=1+1,30,\"=HYPERLINK(\"\"x\"\")\"\n",
        ),
        file("open-quote.csv", Taken(0, ""), || {
            format!("date,resource,minutes\n\"2026{}", ",x\n".repeat(MANY))
        }),
        file("columns.csv", Taken(0, ""), || format!("date,resource,minutes{}\n", ",x".repeat(MANY))),
        file("sessions.csv", Taken(0, ""), || format!("date,resource,minutes\n{}", "x,y,z\n".repeat(30_000))),
        file("books.csv", Taken(0, ""), || {
            format!("Book Id,Title,Author,Exclusive Shelf\n{}", "1,x,y,read\n".repeat(30_000))
        }),
        file("notes.txt", Refused("more than 5000 notes"), || {
            format!("#separator:tab\n#html:true\n{}", "What is Raft?\t<script>x</script>\n".repeat(20_000))
        }),
        file("long-note.txt", Refused("has more than the"), || {
            format!("#separator:tab\n#html:true\nRaft?\t{}\n", "<b>".repeat(3 * MANY))
        }),
        file("esco.csv", Taken(0, ""), || {
            format!(
                "conceptType,conceptUri,preferredLabel,altLabels\n{}",
                format!("a,http://x,{},\"{}\"\n", "x".repeat(1000), "y\n".repeat(1000)).repeat(3_000)
            )
        }),
        file("skills.csv", Taken(1, ""), || {
            format!("skill,level\nKafka,3\n{}", "Kafka,99999999999\n".repeat(100_000))
        }),
    ]
}

fn texts() -> Vec<Trap> {
    vec![
        file("letters.txt", Refused("names no skills"), || "x".repeat(8 * MANY)),
        file("spaces.txt", Refused("names no skills"), || " ".repeat(8 * MANY)),
        file("marks.txt", Refused("names no skills"), || "e\u{301}".repeat(2 * MANY)),
        file("words.txt", Taken(2, ""), || "Go and Kafka. ".repeat(70_000)),
        file("heads.txt", Taken(1, ""), || "Experience\nKafka\n\n".repeat(50_000)),
        file("stars.md", Taken(1, ""), || format!("# Skills\n\nKafka {}", "*_`[(".repeat(MANY))),
        file("program", Refused("names no skills"), || {
            [b"\x7fELF\x02\x01\x01\0".repeat(1000), vec![0; 4096]].concat()
        }),
        file("zeros", Refused("names no skills"), || vec![0; 8 * MANY]),
    ]
}

fn places() -> Vec<Trap> {
    let resume = |name, due, lay: fn(&Path)| Trap::place(name, Way::Resume, due, lay);
    vec![
        place("two-gib.txt", Refused(""), |path| sparse(path, 2 << 30)),
        place("pipe", Refused("it is not a file"), pipe),
        place("endless", Refused("it is not a file"), |path| link("/dev/zero", path)),
        place("nowhere", Refused("No such file"), |path| link("/nowhere/at/all", path)),
        place("folder", Refused("no git repository"), |path| {
            fs::create_dir_all(path).expect("a folder");
            link("..", &path.join("round"));
        }),
        place("own-git", Refused(""), |path| {
            fs::create_dir_all(path.join(".git/objects")).expect("a folder");
            fs::write(path.join(".git/HEAD"), "ref: ../../../../etc/passwd\n").expect("a file");
            fs::write(path.join(".git/config"), "[core]\n\tfsmonitor = touch /tmp/owned\n").expect("a file");
            link("/dev/zero", &path.join("main.rs"));
            link("/", &path.join("src"));
            pipe(&path.join("lib.go"));
        }),
        place("git-elsewhere", Refused(""), |path| {
            fs::create_dir_all(path).expect("a folder");
            fs::write(path.join(".git"), "gitdir: .git\n").expect("a file");
        }),
        resume("resume-pipe", Refused("it is not a file"), pipe),
        resume("resume-two-gib", Refused(""), |path| sparse(path, 2 << 30)),
        resume("resume-endless", Refused("it is not a file"), |path| link("/dev/zero", path)),
    ]
}
