//! Our exports as programs see them that we did not write: Anki, Python's csv, the calendar khal, PyPI's icalendar,
//! pypdf, pdfua and outloud, and npm's html-validate and axe; and our memories beside PyPI's fsrs.
//!
//! They are installed into the build folder the first time. Without Python nothing can be said, and that is said.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use cairn_core::Cairn;
use cairn_core::export::Format;
use cairn_domain::chance::Chance;
use cairn_domain::dossier::Shown;
use cairn_domain::practice::{Rating, Retention};
use cairn_domain::progress::StudyTimes;
use cairn_domain::settings::Settings;
use cairn_recall::Memory;
use cairn_tests::TODAY;
use cairn_tests::people::{somebody, somebody_with_a_plan};
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/oracles");

/// The folder the programs are in; none where there is no Python.
static PROGRAMS: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
    let python = ["python3", "python"].into_iter().find(|python| {
        let version = "import sys; sys.exit(sys.version_info < (3, 10))";
        Command::new(python).args(["-c", version]).status().is_ok_and(|status| status.success())
    })?;
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("oracles");
    let programs = home.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let wanted =
        fs::read_to_string(Path::new(FIXTURES).join("requirements.txt")).expect("a list of programs");
    let mark = home.join("installed");
    if fs::read_to_string(&mark).is_ok_and(|installed| installed == wanted) {
        return Some(programs);
    }
    done(Command::new(python).args(["-m", "venv"]).arg(&home));
    done(
        Command::new(programs.join("python"))
            .args(["-m", "pip", "install", "--quiet", "--requirement"])
            .arg(Path::new(FIXTURES).join("requirements.txt")),
    );
    fs::write(&mark, wanted).expect("the programs are marked as installed");
    Some(programs)
});

/// Runs a program that has to succeed; what it says.
#[track_caller]
fn done(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{command:?}: {}{}", said(&output.stdout), said(&output.stderr));
    said(&output.stdout)
}

fn programs() -> Option<&'static Path> {
    if PROGRAMS.is_none() {
        eprintln!("There is no Python 3.10 or newer here, so no other program looked at the exports.");
    }
    PROGRAMS.as_deref()
}

/// What Python sees in a file.
fn seen(programs: &Path, file: &Path) -> Value {
    let look = Path::new(FIXTURES).join("look.py");
    let said = done(Command::new(programs.join("python")).arg(look).arg(file));
    serde_json::from_str(&said).expect("the script answers in JSON")
}

/// Writes an export into a folder; its files.
fn exported(cairn: &Cairn, format: Format, folder: &Path, today: NaiveDate) -> Vec<PathBuf> {
    let files = cairn
        .export_write(format, &Shown::everything(), Some("Europe/Berlin"), today)
        .expect("the plan is exported");
    let write = |file: cairn_core::export::File| {
        let path = folder.join(file.name);
        fs::write(&path, file.bytes).expect("the export is written");
        path
    };
    files.into_iter().map(write).collect()
}

/// Somebody whose plan ends before the clocks change twice, so that it has not too many sessions.
fn somebody_with_a_short_plan() -> Cairn {
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    somebody(&cairn);
    let mut constraints = cairn.settings_get().expect("settings").constraints(TODAY);
    constraints.terms.finish = NaiveDate::from_ymd_opt(2027, 1, 17);
    cairn.plan_accept(&constraints.into(), TODAY).expect("there is a plan");
    cairn
}

fn text<'a>(component: &'a Value, field: &str) -> &'a str {
    component[field].as_str().unwrap_or_default()
}

#[test]
fn icalendar_reads_every_session_at_its_time_in_its_zone() {
    let Some(programs) = programs() else { return };
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    somebody_with_a_plan(&cairn);
    let folder = tempfile::tempdir().expect("a folder");
    let [file] =
        <[_; 1]>::try_from(exported(&cairn, Format::Calendar, folder.path(), TODAY)).expect("a file");
    let all = seen(programs, &file);
    let events = all.as_array().expect("a list");
    assert!(events.len() > 20, "{} events", events.len());
    let names: BTreeSet<&str> = events.iter().map(|event| text(event, "uid")).collect();
    assert_eq!(names.len(), events.len(), "every event has a name of its own");
    let mut offsets = BTreeSet::new();
    for event in events {
        assert_eq!(event["name"], "VEVENT");
        assert_eq!(event["errors"], serde_json::json!([]), "{event}");
        assert_eq!(event["offset"], event["offset_known"], "{event}");
        assert!(event["minutes"].as_i64().is_some_and(|minutes| minutes > 0), "{event}");
        offsets.insert(event["offset"].to_string());
    }
    assert_eq!(offsets.len(), 2, "winter and summer: {offsets:?}");
}

#[test]
fn icalendar_reads_every_task_and_finds_its_resource() {
    let Some(programs) = programs() else { return };
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    somebody_with_a_plan(&cairn);
    let folder = tempfile::tempdir().expect("a folder");
    let [file] = <[_; 1]>::try_from(exported(&cairn, Format::Tasks, folder.path(), TODAY)).expect("a file");
    let all = seen(programs, &file);
    let tasks = all.as_array().expect("a list");
    let names: BTreeSet<&str> = tasks.iter().map(|task| text(task, "uid")).collect();
    assert_eq!(names.len(), tasks.len(), "every task has a name of its own");
    for task in tasks {
        assert_eq!((&task["name"], &task["errors"]), (&"VTODO".into(), &serde_json::json!([])), "{task}");
        assert!(text(task, "parent").is_empty() || names.contains(text(task, "parent")), "{task}");
    }
    assert!(tasks.iter().any(|task| !text(task, "parent").is_empty()));
}

/// A khal of its own, with one empty calendar.
struct Khal<'a> {
    programs: &'a Path,
    home: tempfile::TempDir,
}

impl<'a> Khal<'a> {
    fn new(programs: &'a Path) -> Self {
        let home = tempfile::tempdir().expect("a folder");
        fs::create_dir(home.path().join("calendar")).expect("an empty calendar");
        let config = format!(
            "[calendars]\n[[study]]\npath = {home}/calendar\n[sqlite]\npath = {home}/khal.db\n[locale]\n\
             local_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\ntimeformat = %H:%M\n\
             dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n\
             longdatetimeformat = %Y-%m-%d %H:%M\n",
            home = home.path().display()
        );
        fs::write(home.path().join("config"), config).expect("a configuration");
        Self { programs, home }
    }

    fn khal(&self, words: &[&str]) -> String {
        let home = self.home.path();
        let mut khal = Command::new(self.programs.join("khal"));
        khal.env("HOME", home).env("XDG_DATA_HOME", home).env("LC_ALL", "C.UTF-8");
        done(khal.arg("--config").arg(home.join("config")).args(words))
    }

    /// Brings a calendar in; every event that is in the calendar then, as its start and its name.
    fn brings_in(&self, file: &Path) -> Vec<String> {
        self.khal(&["import", "--batch", "-a", "study", &file.to_string_lossy()]);
        let format = "{start} {uid}";
        let all = self.khal(&["list", "--day-format", "", "--format", format, "2026-11-01", "400d"]);
        all.lines().filter(|line| line.contains("@cairn.invalid")).map(str::to_owned).collect()
    }
}

#[test]
fn a_calendar_that_comes_in_again_moves_its_events_and_doubles_none() {
    let Some(programs) = programs() else { return };
    let cairn = somebody_with_a_short_plan();
    let folder = tempfile::tempdir().expect("a folder");
    let khal = Khal::new(programs);
    let written = |today| exported(&cairn, Format::Calendar, folder.path(), today).remove(0);

    let first = khal.brings_in(&written(TODAY));
    let sessions = seen(programs, &folder.path().join("calendar.ics")).as_array().map_or(0, Vec::len);
    assert!(sessions > 5 && first.len() == sessions, "{sessions} sessions became {} events", first.len());
    assert_eq!(khal.brings_in(&written(TODAY)), first, "a second time nothing changes");

    let settings = cairn.settings_get().expect("settings");
    let study_times = StudyTimes::new(["06:30"; 7].map(|time| time.parse().expect("a time")));
    cairn.settings_set(&Settings { study_times, ..settings }).expect("the settings are kept");
    let tomorrow = TODAY.checked_add_days(Days::new(1)).expect("there is a tomorrow");
    let moved = khal.brings_in(&written(tomorrow));
    let names = |events: &[String]| -> BTreeSet<String> {
        events.iter().filter_map(|event| event.rsplit(' ').next()).map(str::to_owned).collect()
    };
    assert_eq!(names(&moved).len(), moved.len(), "no event is there twice");
    assert_eq!(names(&moved), names(&first));
    let early = |event: &String| event.contains(" 06:") || event.contains(" 07:");
    assert!(!first.iter().any(early) && moved.iter().all(early), "{moved:?}");
}

#[test]
fn python_reads_every_table_and_finds_no_formula() {
    let Some(programs) = programs() else { return };
    let cairn = somebody_with_a_short_plan();
    let folder = tempfile::tempdir().expect("a folder");
    for format in [Format::Csv, Format::Todoist, Format::Board] {
        for file in exported(&cairn, format, folder.path(), TODAY) {
            let table = seen(programs, &file);
            let rows = table.as_array().expect("rows");
            assert!(rows.len() > 1, "{} has no rows", file.display());
            let columns = rows[0].as_array().map_or(0, Vec::len);
            for row in rows {
                let cells = row.as_array().expect("cells");
                assert_eq!(cells.len(), columns, "{row}");
                let formula =
                    |cell: &&Value| cell.as_str().is_some_and(|c| c.starts_with(['=', '+', '-', '@']));
                assert_eq!(cells.iter().find(formula), None, "{}", file.display());
            }
        }
    }
}

/// Says something in the output of the tests, also where they succeed.
fn verdict(said: &str) {
    // A verdict that cannot be printed changes none.
    let _ = writeln!(std::io::stderr(), "{said}");
}

/// The only file of an export.
fn only(cairn: &Cairn, format: Format, folder: &Path) -> PathBuf {
    let [file] = <[_; 1]>::try_from(exported(cairn, format, folder, TODAY)).expect("a file");
    file
}

#[test]
fn pypdf_reads_every_word_of_a_tagged_document() {
    let Some(programs) = programs() else { return };
    let cairn = somebody_with_a_short_plan();
    let folder = tempfile::tempdir().expect("a folder");
    let pdf = seen(programs, &only(&cairn, Format::Pdf, folder.path()));

    assert!(text(&pdf, "title").starts_with("Learning plan: "), "{}", pdf["title"]);
    assert_eq!(text(&pdf, "language"), "en");
    for kept in ["shows_title", "marked", "universal", "embedded"] {
        assert_eq!(pdf[kept], true, "{kept}");
    }
    let of = |role: &str| pdf["roles"][role].as_u64().unwrap_or_default();
    assert_eq!((of("H1"), of("Figure")), (1, 2));
    for role in ["H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "Caption", "THead", "TH", "TD", "Link"]
    {
        assert!(of(role) > 0, "no {role} among {}", pdf["roles"]);
    }
    let alts = pdf["alts"].as_array().expect("a list");
    assert!(alts.iter().all(|alt| alt.as_str().is_some_and(|alt| alt.len() > 20)), "{alts:?}");
    assert!(pdf["outline"].as_u64() > Some(5), "{}", pdf["outline"]);

    let joined = |list: &Value| {
        list.as_array().map(|list| list.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "))
    };
    let all = [
        text(&pdf, "text").into(),
        joined(&pdf["alts"]).unwrap_or_default(),
        joined(&pdf["links"]).unwrap_or_default(),
    ];
    let words = |text: &str| -> BTreeSet<String> {
        let parts = text.split(|sign: char| sign.is_whitespace() || matches!(sign, '<' | '>' | '[' | ']'));
        parts.map(|word| word.trim_matches([':', ';', ',', '.', '(', ')'])).map(str::to_owned).collect()
    };
    let there = words(&all.join(" "));
    let previewed = cairn.export_preview(Format::Pdf, &Shown::everything(), None, TODAY).expect("a preview");
    // The preview draws lines under headings, and boxes as letters.
    let wanted = words(&previewed[0].text)
        .into_iter()
        .filter(|word| !word.starts_with("==") && word != "x" && word != "-");
    let missing: Vec<String> = wanted.filter(|word| !there.contains(word)).collect();
    assert!(missing.is_empty(), "{missing:?} of {} words", there.len());
    verdict(&format!("pypdf: tagged, PDF/UA-1 by its own word, every word of {} there", there.len()));
}

#[test]
fn checkers_of_pdf_ua_find_no_fault() {
    let Some(programs) = programs() else { return };
    let cairn = somebody_with_a_short_plan();
    let folder = tempfile::tempdir().expect("a folder");
    let file = only(&cairn, Format::Pdf, folder.path());
    let said = done(Command::new(programs.join("pdfua")).arg("check").arg(&file));
    verdict(&format!(
        "pdfua: {}",
        said.lines().find(|line| line.contains("result:")).unwrap_or_default().trim()
    ));
    let words = ["--layer", "conformance", "--fail-on", "error"];
    let said = done(Command::new(programs.join("outloud")).args(words).arg(&file));
    let checkpoints = said.lines().find(|line| line.contains("checkpoints")).unwrap_or_default();
    verdict(&format!("outloud: {}", checkpoints.trim()));
}

#[test]
fn html_validate_and_axe_find_no_fault_in_the_page() {
    let packages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/html-validate");
    if !packages.exists() {
        eprintln!("The packages of the interface are not installed, so no other program looked at the page.");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let cairn = somebody_with_a_short_plan();
    let file = only(&cairn, Format::Html, folder.path());
    let said = done(Command::new("node").arg(Path::new(FIXTURES).join("page.mjs")).arg(&file));
    let page: Value = serde_json::from_str(&said).expect("the script answers in JSON");
    assert_eq!(page["markup"], serde_json::json!([]), "html-validate");
    assert_eq!(page["access"], serde_json::json!([]), "axe");
    assert!(page["passes"].as_u64() > Some(20), "axe found something to look at: {}", page["passes"]);
    verdict(&format!("html-validate: no fault; axe: {} rules passed, none broken", page["passes"]));
}

#[test]
fn anki_takes_every_card_and_doubles_none() {
    let Some(programs) = programs() else { return };
    let cairn = Cairn::in_memory().expect("shipped data is sound");
    somebody_with_a_plan(&cairn);
    let folder = tempfile::tempdir().expect("a folder");
    let [file] = <[_; 1]>::try_from(exported(&cairn, Format::Anki, folder.path(), TODAY)).expect("a file");
    let cards = csv_rows(&fs::read_to_string(&file).expect("cards are text"));
    let look = Path::new(FIXTURES).join("cards.py");
    let said = done(Command::new(programs.join("python")).arg(look).arg(&file));
    let seen: Value = serde_json::from_str(&said).expect("the script answers in JSON");
    let all = json!({ "new": cards, "notes": cards });
    assert_eq!(seen["turns"], json!([all, { "new": 0, "notes": cards }]), "the second time nothing is new");
    let whole = seen["fields"].as_array().expect("notes").iter().all(|note| {
        note.as_array()
            .is_some_and(|fields| fields.iter().all(|field| !field.as_str().unwrap_or_default().is_empty()))
    });
    assert!(whole, "every card has a question and an answer");
    verdict(&format!("Anki: {cards} cards taken, none doubled by a second import"));
}

/// How many rows stand below the headers of a file for Anki; a row may have several lines between quotes.
fn csv_rows(text: &str) -> usize {
    let rows: Vec<&str> = text.lines().skip_while(|line| line.starts_with('#')).collect();
    rows.iter().filter(|line| line.starts_with("\"cairn-")).count()
}

/// The days after which a card comes again, after each answer of a history of days and grades.
fn days_until_due(history: &[(u64, u32)]) -> Vec<i64> {
    let mut memory = None;
    let mut on = TODAY;
    let answer = |&(days, grade): &(u64, u32)| {
        on = on.checked_add_days(Days::new(days)).expect("a day to come");
        let rating = Rating::ALL.into_iter().find(|rating| rating.number() == grade).expect("a grade");
        let after = Memory::answered(memory, rating, on);
        memory = Some(after);
        (after.due(Retention::default()) - on).num_days()
    };
    history.iter().map(answer).collect()
}

#[test]
fn cards_come_again_when_the_python_implementation_of_fsrs_says() {
    let Some(programs) = programs() else { return };
    let mut chance = Chance::new(6);
    let history = |chance: &mut Chance| -> Vec<(u64, u32)> {
        let answers = 2 + chance.below(12);
        (0..answers)
            .map(|number| {
                let days = if number == 0 { 0 } else { u64::from(chance.below(60) * chance.below(3)) };
                (days, 1 + chance.below(4))
            })
            .collect()
    };
    let histories: Vec<Vec<(u64, u32)>> = (0..500).map(|_| history(&mut chance)).collect();
    let ours: Vec<Vec<i64>> = histories.iter().map(|history| days_until_due(history)).collect();
    let mut python = Command::new(programs.join("python"))
        .arg(Path::new(FIXTURES).join("memory.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Python starts");
    let asked = serde_json::to_vec(&histories).expect("days and grades are JSON");
    python.stdin.take().expect("it listens").write_all(&asked).expect("it reads");
    let said = python.wait_with_output().expect("it answers").stdout;
    let theirs: Vec<Vec<i64>> = serde_json::from_slice(&said).expect("it answers in JSON");
    let pairs: Vec<(i64, i64)> = ours.into_iter().flatten().zip(theirs.into_iter().flatten()).collect();
    let same = pairs.iter().filter(|(ours, theirs)| ours == theirs).count();
    // They compute with twice our digits: where a day begins in between, one may say the next.
    let far: Vec<_> =
        pairs.iter().filter(|(ours, theirs)| (ours - theirs).abs() > 1 + theirs / 1_000).collect();
    assert!(far.is_empty(), "{far:?}");
    assert!(same * 100 >= pairs.len() * 99, "{same} of {} agree", pairs.len());
    verdict(&format!("FSRS (PyPI fsrs): {same} of {} days agree, the others by one", pairs.len()));
}
