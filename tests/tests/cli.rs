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
        let folder = self.0.path().join("data").to_string_lossy().into_owned();
        let words = ["cairn", "--data-dir", &folder]
            .into_iter()
            .map(String::from)
            .chain(words.split(' ').map(String::from));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = cairn_cli::run_with(words.map(Into::into), NOW, &mut out, &mut err);
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
fn the_market_is_printed_with_what_it_does_not_state() {
    insta::assert_snapshot!("market", Terminal::new().says("market"));
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
    for words in ["gap", "plan", "today", "market", "market --sources", "skills", "skills history go", "role"]
    {
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
    assert!(elsewhere.says(&format!("import {path}")).contains("Nothing was changed yet"));
    assert!(elsewhere.says("plan").starts_with("A draft"), "a preview changes nothing");
    elsewhere.says(&format!("import {path} --yes"));
    assert!(elsewhere.says("plan").starts_with("Plan 1"));
    assert!(
        elsewhere.says(&format!("import {path}")).contains("0 to add"),
        "a second time there is nothing to add"
    );
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
    terminal.refuses(&format!("import {}", broken.display()), "a JSON Resume");
    terminal.refuses("--json gap --role nobody", "\"notFound\"");
}

#[test]
fn another_role_asks_for_other_things() {
    let terminal = Terminal::new();
    let before = terminal.says("gap");
    terminal.says("role platform-sre");
    assert_ne!(terminal.says("gap"), before);
}
