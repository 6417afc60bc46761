//! The terminal, as somebody types it.

use std::fs;

use cairn_tests::NOW;

struct Terminal(tempfile::TempDir);

struct Said {
    code: u8,
    out: String,
    err: String,
}

impl Terminal {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn types(&self, words: &str) -> Said {
        self.types_and_answers(words, None)
    }

    /// Types a command line, and an answer where one is asked for.
    fn types_and_answers(&self, words: &str, answer: Option<&str>) -> Said {
        let folder = self.0.path().join("data").to_string_lossy().into_owned();
        let words = ["cairn", "--data-dir", &folder]
            .into_iter()
            .map(String::from)
            .chain(words.split(' ').map(String::from));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut person = answer.map(str::as_bytes);
        let ask: cairn_cli::Ask<'_> = match &mut person {
            Some(person) => Some(person),
            None => None,
        };
        let code = cairn_cli::run_with(words.map(Into::into), NOW, &mut out, &mut err, ask);
        let text = |bytes| String::from_utf8(bytes).expect("answers are text");
        Said { code, out: text(out), err: text(err) }
    }

    fn says(&self, words: &str) -> String {
        let said = self.types(words);
        assert_eq!(said.code, 0, "`cairn {words}` failed: {}", said.err);
        said.out
    }

    #[track_caller]
    fn refuses(&self, words: &str, because: &str) {
        let said = self.types(words);
        assert_ne!(said.code, 0, "`cairn {words}` was accepted");
        assert!(said.err.contains(because), "`cairn {words}` said: {}", said.err);
        assert!(said.out.is_empty(), "a failure answers nothing");
    }
}

#[test]
fn the_gap_is_printed_with_its_formula() {
    let terminal = Terminal::new();
    terminal.says("skills set golang 2");
    terminal.says("skills set python independent");
    insta::assert_snapshot!("gap", terminal.says("gap"));
}

#[test]
fn the_plan_is_printed_with_its_sources() {
    let terminal = Terminal::new();
    terminal.says("skills set golang 2");
    insta::assert_snapshot!("plan", terminal.says("plan --hours 8 --budget 100 --avoid video"));
}

#[test]
fn a_package_gets_completions_and_manual_pages_without_any_data_being_made() {
    let terminal = Terminal::new();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = terminal.says(&format!("completions {shell}"));
        assert!(script.contains("practice") && script.contains("data-dir"), "{shell}:\n{script}");
    }
    let folder = tempfile::tempdir().expect("a folder");
    terminal.says(&format!("manual {}", folder.path().display()));
    let page = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap_or_default();
    assert!(page("cairn.1").contains("What employers ask for"), "{}", page("cairn.1"));
    assert!(page("cairn-plan.1").contains("hours"), "{}", page("cairn-plan.1"));
    assert!(!terminal.0.path().join("data/cairn.db").exists(), "nobody asked for data");
}

#[test]
fn the_market_is_printed_with_what_it_does_not_state() {
    insta::assert_snapshot!("market", Terminal::new().says("market"));
}

#[test]
fn a_plan_is_set_beside_what_two_more_hours_would_make_of_it() {
    let terminal = Terminal::new();
    insta::assert_snapshot!("what_if", terminal.says("plan --hours 4 --by 2027-03-12 --what-if hours=+2"));
    let known = terminal.says("plan --hours 4 --by 2027-03-12 --what-if know=golang:4 --what-if free");
    assert!(known.contains("as it is") && known.contains("what if"), "{known}");
    assert!(!terminal.says("skills history go").contains("Advanced"), "what is supposed is not kept");
}

#[test]
fn a_plan_is_explained_with_how_good_it_is_and_what_else_there_is() {
    let terminal = Terminal::new();
    let said = terminal.says("plan --hours 4 --by 2027-01-31 --explain");
    for part in ["The best without each", "Other limits:", "5 h a week", "No plan within your limits"] {
        assert!(said.contains(part), "{part} is missing:\n{said}");
    }
    let json = terminal.says("--json plan --hours 4 --by 2027-01-31 --explain");
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert!(json["items"].as_array().is_some_and(|items| items.iter().all(|item| item["taken"] == true)));
    assert!(json["quality"]["quality"]["sentence"].is_string() && json["prices"]["hours"].is_array());
}

#[test]
fn a_timer_is_started_looked_at_and_stopped() {
    let terminal = Terminal::new();
    assert!(terminal.says("log").contains("No timer runs"));
    assert!(terminal.says("log ddia-2e/1 --start").contains("The timer runs for"));
    terminal.refuses("log ddia-2e/2 --start", "already running");
    assert!(terminal.says("log").contains("running for 0 min"), "{}", terminal.says("log"));
    assert!(terminal.says("log --stop nothing").contains("Nothing was logged"));
    terminal.refuses("log --stop", "no timer is running");
}

#[test]
fn a_session_is_corrected_by_its_number_and_can_be_taken_out() {
    let terminal = Terminal::new();
    terminal.says("plan --hours 8 --accept");
    terminal.says("log ddia-2e/1 1h30");
    assert!(terminal.says("entries").contains("1 h 30 min"));
    terminal.says("correct 1 --time 2h --note slow");
    let entries = terminal.says("entries");
    assert!(entries.contains("2 h (slow)") && entries.contains("was: 1 h 30 min"), "{entries}");
    terminal.says("withdraw 1");
    assert!(terminal.says("entries").contains("Nothing was logged"), "{}", terminal.says("entries"));
    terminal.says("undo");
    assert!(terminal.says("entries").contains("2 h (slow)"));
    terminal.refuses("correct 7 --time 2h", "no entry 7");
}

#[test]
fn a_forecast_says_chances_and_a_replan_what_it_would_change() {
    let terminal = Terminal::new();
    assert!(terminal.says("forecast").contains("nothing to forecast"));
    assert!(terminal.says("replan").contains("no plan yet"));
    terminal.says("plan --hours 8 --accept");
    let said = terminal.says("forecast");
    assert!(said.contains("in half of 10000 runs") && said.contains("nine in ten"), "{said}");
    assert!(said == terminal.says("forecast"), "the same facts and day give the same dates");
    terminal.says("settings set --hours 4");
    let said = terminal.says("replan --accept");
    assert!(said.contains("Moved:") && said.contains("Kept as version 2"), "{said}");
}

#[test]
fn a_change_that_cannot_be_read_says_which_can() {
    let terminal = Terminal::new();
    terminal.refuses("plan --what-if hours=many", "hours a week");
    terminal.refuses("plan --what-if tea=+2", "know=SKILL:LEVEL");
    terminal.refuses("plan --what-if role=baker", "no role called");
}

#[test]
fn a_plan_is_drafted_accepted_followed_and_taken_back() {
    let terminal = Terminal::new();
    assert!(terminal.says("plan --hours 8").starts_with("A draft"));
    assert!(terminal.says("plan --hours 8 --accept").starts_with("Plan 1"));
    assert!(terminal.says("today").contains("this week"));
    let first = terminal
        .says("today")
        .lines()
        .find_map(|line| line.split_once("  "))
        .map(|(unit, _)| unit.to_owned());
    let unit = first.filter(|unit| unit.contains('/')).expect("there is something to do");
    assert!(terminal.says(&format!("log {unit} 1h30")).contains("The plan is done around"));
    terminal.says(&format!("done {unit}"));
    assert!(!terminal.says("today").contains(&format!("{unit} ")), "what is done is no longer to do");
    assert!(terminal.says("undo").starts_with("Taken back: Finish"));
    assert!(terminal.says("today").contains(&format!("{unit} ")));
}

#[test]
fn readers_answer_in_json() {
    let terminal = Terminal::new();
    let readers = [
        "gap",
        "plan",
        "today",
        "market",
        "market --sources",
        "skills",
        "skills history go",
        "role",
        "settings",
        "library",
        "library ddia-2e",
        "progress",
        "offers",
    ];
    for words in readers {
        let answer = terminal.says(&format!("--json {words}"));
        assert!(serde_json::from_str::<serde_json::Value>(&answer).is_ok(), "`{words}` answered {answer}");
    }
}

#[test]
fn an_export_comes_back_after_a_preview() {
    let terminal = Terminal::new();
    terminal.says("skills set go 3");
    terminal.says("plan --accept");
    let file = terminal.0.path().join("plan.json");
    let path = file.to_string_lossy();
    terminal.says(&format!("export json --out {path}"));
    terminal.refuses(&format!("export json --out {path}"), "--force");

    let elsewhere = Terminal::new();
    assert!(elsewhere.says(&format!("import {path}")).contains("Nothing was changed: add --yes"));
    assert!(elsewhere.says("plan").starts_with("A draft"), "a preview changes nothing");
    elsewhere.says(&format!("import {path} --yes"));
    assert!(elsewhere.says("plan").starts_with("Plan 1"));
    assert!(
        elsewhere.says(&format!("import {path}")).contains("0 to add"),
        "a second time there is nothing to add"
    );
}

#[test]
fn an_import_asks_a_person_who_sits_there_and_takes_only_a_yes() {
    let terminal = Terminal::new();
    terminal.says("skills set go 3");
    let file = terminal.0.path().join("plan.json");
    terminal.says(&format!("export json --out {}", file.display()));
    let import = format!("import {}", file.display());

    for answer in ["", "\n", "n\n", "yesterday\n"] {
        let elsewhere = Terminal::new();
        let said = elsewhere.types_and_answers(&import, Some(answer));
        assert_eq!(said.code, 0);
        assert!(said.out.contains("Nothing was changed"), "{answer:?} was taken for a yes: {}", said.out);
        assert!(elsewhere.says("skills history go").contains("Nothing was said"));
    }
    let elsewhere = Terminal::new();
    let said = elsewhere.types_and_answers(&import, Some("Yes\n"));
    assert!(said.out.contains("1 to add") && said.out.contains("Added."), "{}", said.out);
    assert!(elsewhere.says("skills history go").contains("Independent"));
    assert!(elsewhere.says(&import).contains("There is nothing to add."));
}

#[test]
fn a_plan_brought_to_a_new_machine_brings_its_limits_along() {
    let terminal = Terminal::new();
    terminal.says("role platform-sre");
    terminal.says("plan --hours 9 --avoid video --accept");
    let file = terminal.0.path().join("plan.json");
    terminal.says(&format!("export json --out {}", file.display()));
    let elsewhere = Terminal::new();
    assert!(elsewhere.says(&format!("import {} --yes", file.display())).contains("now your settings"));
    let settings = elsewhere.says("settings");
    assert!(settings.contains("platform-sre") && settings.contains("9 h") && settings.contains("video"));
}

#[test]
fn settings_change_one_by_one_and_can_be_taken_back() {
    let terminal = Terminal::new();
    let before = terminal.says("settings");
    let set =
        "settings set --role platform-sre --hours 7.5 --by 2027-06-30 --price 60 --avoid video --avoid paper";
    terminal.says(set);
    terminal.says("settings set --language en --exclude ddia-2e");
    insta::assert_snapshot!(terminal.says("settings"), @r"
    role      platform-sre
    market    none; the first one counts
    hours     7 h 30 min a week
    by        30 Jun 2027
    price     at most 60 US dollars
    avoid     paper, video
    language  en
    exclude   ddia-2e
    study-at  19:00 on every day
    ");
    terminal.says("settings set --by none --avoid none --language any --exclude none --price any");
    insta::assert_snapshot!(terminal.says("settings"), @r"
    role      platform-sre
    market    none; the first one counts
    hours     7 h 30 min a week
    by        none
    price     any
    avoid     none
    language  any
    exclude   none
    study-at  19:00 on every day
    ");
    for _ in 0..3 {
        terminal.says("undo");
    }
    assert_eq!(terminal.says("settings"), before);
}

#[test]
fn a_finished_resource_offers_its_levels_in_the_terminal_too() {
    let terminal = Terminal::new();
    assert!(terminal.says("offers").contains("No levels are offered"));
    assert!(terminal.says("done aws-builders-library").contains("cairn offers take aws-builders-library"));
    let before = terminal.says("gap");
    terminal.says("offers take aws-builders-library --link https://work.example");
    assert_ne!(terminal.says("gap"), before, "what was learned counts");
    terminal.refuses("offers take aws-builders-library", "no levels are offered");
    assert!(terminal.says("progress").contains("aws-builders-library"));
}

#[test]
fn the_library_shows_a_resource_with_units_that_can_be_logged() {
    let terminal = Terminal::new();
    assert!(terminal.says("library").contains("ddia-2e"));
    let book = terminal.says("library ddia-2e");
    assert!(book.contains("ddia-2e/1  ") && book.contains("Teaches"), "{book}");
    terminal.refuses("library nowhere", "no resource called \"nowhere\"");
}

#[test]
fn a_skill_may_be_called_by_any_of_its_names() {
    let terminal = Terminal::new();
    terminal.says("skills set GoLang guided");
    assert_eq!(terminal.says("skills history go"), terminal.says("skills history Golang"));
    assert!(terminal.says("skills history go").contains("Guided"));
}

/// A reader that goes away, such as `head`.
struct Gone;

impl std::io::Write for Gone {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(std::io::ErrorKind::BrokenPipe.into())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A disk that is full when it is too late to say so for each line.
struct Full;

impl std::io::Write for Full {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Err(std::io::ErrorKind::StorageFull.into())
    }
}

fn told(words: &str, out: &mut dyn std::io::Write) -> (u8, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path().to_string_lossy().into_owned();
    let words = ["cairn", "--data-dir", &folder].into_iter().chain(words.split(' ')).map(Into::into);
    let mut err = Vec::new();
    let code = cairn_cli::run_with(words, NOW, out, &mut err, None);
    (code, String::from_utf8(err).expect("failures are text"))
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    for words in ["gap", "--json gap", "plan", "export markdown", "--help"] {
        assert_eq!(told(words, &mut Gone), (0, String::new()), "{words}");
    }
}

#[test]
fn an_answer_that_could_not_be_written_is_a_failure() {
    let (code, said) = told("gap", &mut Full);
    assert_eq!(code, 1);
    assert!(said.contains("The answer could not be written"), "{said}");
}

#[test]
fn a_command_line_that_is_not_understood_ends_with_two() {
    let terminal = Terminal::new();
    for words in [
        "fly",
        "log ddia-2e",
        "log --stop some",
        "skills set go",
        "plan --free --budget 5",
        "settings set",
        "export docx",
        "export html --share age",
    ] {
        let said = terminal.types(words);
        assert_eq!(said.code, 2, "`cairn {words}` said: {}", said.err);
    }
    let said = terminal.types("--json fly");
    let failure: serde_json::Value = serde_json::from_str(&said.err).expect("scripts get JSON");
    assert_eq!((said.code, &failure["code"]), (2, &"usage".into()));
}

#[test]
fn what_cannot_be_done_is_said_in_a_sentence() {
    let terminal = Terminal::new();
    terminal.refuses("skills set cobol 3", "There is no skill called \"cobol\"");
    terminal.refuses("skills set go 9", "0 to 5");
    terminal.refuses("skills set cloud 3", "umbrella");
    terminal.refuses("log nowhere 30", "no resource called \"nowhere\"");
    terminal.refuses("log ddia-2e/99 30", "no unit called \"ddia-2e/99\"");
    terminal.refuses("log ddia-2e 25h", "between one minute and 24 hours");
    terminal.refuses("log ddia-2e 30 --on 2027-01-01", "future");
    terminal.refuses("plan --hours 200", "168 hours");
    terminal.refuses("import /no/such/file.json", "could not be used");
    let broken = terminal.0.path().join("broken.json");
    fs::write(&broken, "{\n  \"schemaVersion\": 1,\n  oops\n}").expect("a file");
    terminal.refuses(&format!("import {}", broken.display()), "broken.json, line 3");
    fs::write(&broken, "{\"basics\": {\"name\": \"A\"}}").expect("a file");
    terminal.refuses(&format!("import {}", broken.display()), "it names no skills");
    fs::write(&broken, "---\ntitle: \"Learning plan\"\napp_version: \"0.1.0\"\n---\n").expect("a file");
    terminal.refuses(&format!("import {}", broken.display()), "this is Markdown");
    let long = format!("{{ \"schemaVersion\": 1,{}}}", " ".repeat(9 * 1024 * 1024));
    fs::write(&broken, long).expect("a file");
    terminal.refuses(&format!("import {}", broken.display()), "more than the 8388608 bytes");
    terminal.refuses(&format!("import {}", terminal.0.path().display()), "no git repository in this folder");
    terminal.refuses("plan --avoid song", "course, book, project");
    terminal.refuses("log ddia-2e 30 --on yesterday", "2027-06-30");
    terminal.refuses("--json gap --role nobody", "\"notFound\"");
    terminal.refuses("--json skills set cloud 3", "\"umbrellaIsNoSkill\"");
}

#[test]
fn another_role_asks_for_other_things() {
    let terminal = Terminal::new();
    let before = terminal.says("gap");
    terminal.says("role platform-sre");
    assert_ne!(terminal.says("gap"), before);
}

#[test]
fn study_sessions_of_another_program_come_in_line_by_line_and_only_once() {
    let terminal = Terminal::new();
    let file = terminal.0.path().join("toggl.csv");
    let header = "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)";
    let row = |about: &str, date: &str, duration: &str| {
        format!("Ann,ann@example.org,,Study,,\"{about}\",No,{date},19:00:00,{date},20:30:00,{duration},,")
    };
    let rows = [
        header.to_owned(),
        row("Database Internals", "2026-11-03", "01:30:00"),
        row("Guitar", "2026-11-04", "00:45:00"),
        row("Database Internals", "2027-01-01", "00:45:00"),
    ];
    fs::write(&file, rows.join("\r\n")).expect("the table is written");
    let import = format!("import {}", file.display());
    let preview = terminal.says(&import);
    for said in [
        "add   line 2: 1 h 30 min on Database Internals, 3 Nov 2026",
        "out   line 3: 45 min on Guitar, 4 Nov 2026: Nothing in the library is called \u{201c}Guitar\u{201d}.",
        "out   line 4: 45 min on Database Internals, 1 Jan 2027: It lies in the future.",
        "1 to add, 0 there already, 2 left out.",
    ] {
        assert!(preview.contains(said), "{said}\n is missing in\n{preview}");
    }
    terminal.says(&format!("{import} --yes"));
    assert!(terminal.says(&import).contains("0 to add, 1 there already, 2 left out."));
    assert!(terminal.says("undo").contains("Import toggl.csv"));
    assert!(terminal.says(&import).contains("1 to add"), "one step took all of it back");

    fs::write(&file, "date,minutes\n2026-11-03,45\n").expect("another table is written");
    terminal.refuses(&import, "toggl.csv, line 1: the table has no column \"resource\"");
}

#[test]
fn every_format_is_written_where_one_says_and_several_files_go_into_a_folder() {
    let terminal = Terminal::new();
    let help = terminal.says("export --help");
    for format in cairn_core::export::Format::ALL {
        assert!(help.contains(&format!("- {format}:")), "{format} is not in the help");
        let path = terminal.0.path().join(format.word());
        terminal.says(&format!("export {format} --out {}", path.display()));
        assert_eq!(path.is_dir(), format.is_folder(), "{format}");
        terminal.refuses(&format!("export {format} --out {}", path.display()), "--force");
        terminal.says(&format!("export {format} --force --out {}", path.display()));
    }
    let names = fs::read_dir(terminal.0.path().join("csv")).expect("a folder");
    let mut names: Vec<_> = names.map(|entry| entry.expect("a file").file_name()).collect();
    names.sort();
    assert_eq!(names, ["assessments.csv", "gaps.csv", "plan.csv", "sessions.csv"]);
    terminal.refuses("export csv", "several files");
}

#[test]
fn a_calendar_is_for_the_zone_and_the_times_one_says() {
    let terminal = Terminal::new();
    terminal.says("settings set --study-at 20:15 --study-at tue=06:30");
    assert!(terminal.says("settings get").contains("mon 20:15, tue 06:30, wed 20:15"));
    let calendar = terminal.says("export calendar --zone America/New_York");
    assert!(calendar.contains("DTSTART;TZID=America/New_York:20261124T063000"), "a Tuesday");
    assert!(calendar.contains("DTSTART;TZID=America/New_York:20261125T201500"), "a Wednesday");
    assert!(!terminal.says("export calendar --zone none").contains("TZID"));
    terminal.refuses("export calendar --zone Mars/Olympus", "Europe/Berlin");
    terminal.refuses("settings set --study-at noon", "19:30");
}

#[test]
fn a_plan_is_shared_with_what_is_named_and_nothing_else() {
    let terminal = Terminal::new();
    terminal.says("role ds-engineer-mid");
    terminal.says("skills set kubernetes 1 --note quietly");
    terminal.says("plan --accept --hours 6");
    let held = "What I can do";
    let own = terminal.says("export html");
    assert!(own.contains(held) && own.contains("at 6 h a week"), "one's own has everything");
    let shared = terminal.says("export html --share");
    assert!(!shared.contains(held) && !shared.contains("at 6 h a week"), "nothing was named");
    assert!(shared.contains("Left out of this copy: levels, notes, hours and pay."));
    assert!(terminal.says("export html --share levels,hours").contains(held));
}

#[test]
fn books_of_another_program_come_in_row_by_row_and_only_once() {
    let terminal = Terminal::new();
    let file = terminal.0.path().join("goodreads.csv");
    let fixture = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/documents/goodreads.csv");
    fs::copy(fixture, &file).expect("the fixture is there");
    let import = format!("import {}", file.display());
    let preview = terminal.says(&import);
    for said in [
        "add   line 2: Designing Data-Intensive Applications, 1st edition, read 14 Mar 2021, owned",
        "add   line 4: Database Internals, being read",
        "out   line 8: Dune, read 1 Aug 2010, owned: Nothing in the library is called \u{201c}Dune\u{201d}.",
        "4 to add, 0 there already, 2 left out.",
    ] {
        assert!(preview.contains(said), "{said}\n is missing in\n{preview}");
    }
    let added = terminal.says(&format!("{import} --yes"));
    assert!(
        added.contains("Added") && !added.contains("now your settings"),
        "no plan came with them: {added}"
    );
    assert!(terminal.says(&import).contains("0 to add, 4 there already, 2 left out."));
    assert!(terminal.says("undo").contains("Import goodreads.csv"));
    assert!(terminal.says(&import).contains("4 to add"), "one step took all of it back");
}

#[test]
fn a_folder_of_repositories_names_languages_with_levels_to_decide_on() {
    let terminal = Terminal::new();
    let folder = terminal.0.path().join("code");
    fs::create_dir_all(folder.join("raft-kv/.git")).expect("a repository");
    fs::write(folder.join("raft-kv/main.go"), "package main\n").expect("some code");
    let import = format!("import {}", folder.display());
    let said = terminal.says(&import);
    let sentence = "raft-kv: One line of Go in one repository without a commit of yours on record";
    assert!(said.contains("Go: Aware proposed") && said.contains(sentence), "{said}");
    assert!(terminal.says(&format!("{import} --yes")).contains("Added"));
    assert!(terminal.says("undo").contains("Bring in code"));
}

#[test]
fn a_resource_of_ones_own_is_added_looked_at_and_taken_back() {
    let terminal = Terminal::new();
    terminal.says("own add Raft-by-hand --raises raft:0>2 --time 6h --part Elections|4h --part Logs");
    let said = terminal.says("library my-raft-by-hand");
    assert!(said.contains("course, 6 h (4 h 30 min to 9 h), free"), "{said}");
    assert!(said.contains("my-raft-by-hand/2  2 h"), "{said}");
    terminal.refuses("own remove ddia-2e", "only resources you added");
    terminal.refuses("own add Nothing --raises raft:2>2 --time 1h", "rises from a level to a higher one");
    terminal.says("undo");
    terminal.refuses("library my-raft-by-hand", "there is no resource");
}

#[test]
fn a_job_is_noted_goes_on_and_says_what_comes_next() {
    let terminal = Terminal::new();
    assert!(terminal.says("jobs").contains("No job is on your list yet"));
    terminal.says("jobs add Acme --title Engineer");
    terminal.says("jobs step 1 applied --on 2026-11-20");
    assert!(terminal.says("jobs").contains("quiet for 4 days"));
    terminal.says("jobs step 1 interview --on 2026-12-02");
    assert!(terminal.says("jobs").contains("interview on 2026-12-02"));
    terminal.refuses("jobs step 9 offer", "there is no application called");
}
