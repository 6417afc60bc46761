//! Backups, as somebody types them.

use std::fs;
use std::path::PathBuf;

use chrono::NaiveDateTime;

struct Terminal(tempfile::TempDir);

struct Said {
    code: u8,
    out: String,
    err: String,
}

impl Terminal {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn types(&self, words: &[&str]) -> Said {
        let now: NaiveDateTime = "2026-11-24T18:30:00".parse().unwrap();
        let folder = self.file("data").to_string_lossy().into_owned();
        let words = ["cairn", "--data-dir", &folder].into_iter().chain(words.iter().copied());
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let words: Vec<_> = words.map(Into::into).collect();
        let code = crate::run_with(words, now, &mut out, &mut err, None);
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Said { code, out: text(out), err: text(err) }
    }

    #[track_caller]
    fn says(&self, words: &[&str]) -> String {
        let said = self.types(words);
        assert_eq!(said.code, 0, "`cairn {words:?}` failed: {}", said.err);
        said.out
    }

    #[track_caller]
    fn refuses(&self, words: &[&str], because: &str) {
        let said = self.types(words);
        assert_eq!(said.code, 1, "`cairn {words:?}` was accepted: {}", said.out);
        assert!(said.err.contains(because), "`cairn {words:?}` said: {}", said.err);
    }
}

#[test]
fn what_was_backed_up_comes_back_and_that_can_be_taken_back() {
    let terminal = Terminal::new();
    terminal.says(&["skills", "set", "golang", "2"]);
    assert!(terminal.says(&["backup"]).contains("1 skill"));
    terminal.says(&["skills", "set", "raft", "3"]);
    let asked = terminal.says(&["restore", "latest"]);
    assert!(asked.contains("now") && asked.contains("Nothing was changed"), "{asked}");
    let done = terminal.says(&["restore", "2026-11-24T183000-asked.cairn", "--yes"]);
    assert!(done.contains("skills") && done.contains("It is in place"), "{done}");
    assert!(terminal.says(&["check"]).contains("you have 1 skill"));
    let back = done.split('`').nth(1).unwrap().split(' ').skip(1).collect::<Vec<_>>();
    terminal.says(&[&back[..], &["--yes"]].concat());
    assert!(terminal.says(&["check"]).contains("you have 2 skills"));
    assert!(terminal.says(&["backups"]).contains("before a restore"));
}

#[test]
fn a_backup_is_made_once_a_day_unasked() {
    let terminal = Terminal::new();
    terminal.says(&["skills", "set", "golang", "2"]);
    terminal.says(&["skills", "set", "golang", "3"]);
    let listed = terminal.says(&["backups", "--json"]);
    let rows: serde_json::Value = serde_json::from_str(&listed).unwrap();
    let reasons: Vec<&str> = rows.as_array().unwrap().iter().filter_map(|row| row["why"].as_str()).collect();
    assert_eq!(reasons, ["daily"]);
}

#[test]
fn a_backup_elsewhere_can_have_a_passphrase() {
    let terminal = Terminal::new();
    terminal.says(&["skills", "set", "golang", "2"]);
    let (file, words, wrong) =
        (terminal.file("mine.cairn.age"), terminal.file("words"), terminal.file("wrong"));
    fs::write(&words, "correct horse\n").unwrap();
    fs::write(&wrong, "battery staple\n").unwrap();
    let [file, words, wrong] = [&file, &words, &wrong].map(|path| path.to_str().unwrap());
    terminal.says(&["backup", "--to", file, "--passphrase-file", words]);
    terminal.refuses(&["backup", "--to", file], "is there already");
    terminal.refuses(&["restore", file], "--passphrase");
    terminal.refuses(&["restore", file, "--passphrase-file", wrong], "does not open it");
    let preview = terminal.says(&["restore", file, "--passphrase-file", words, "--yes"]);
    assert!(preview.contains("as you asked"), "{preview}");
}

#[test]
fn what_is_no_backup_is_refused_with_what_to_do() {
    let terminal = Terminal::new();
    let file = terminal.file("diary.cairn");
    fs::write(&file, "Dear diary").unwrap();
    terminal.refuses(&["restore", file.to_str().unwrap()], "it is not a backup of Cairn");
    terminal.refuses(&["restore", "latest"], "there is no such file");
    let said = terminal.types(&["restore", file.to_str().unwrap(), "--json"]);
    let failure: serde_json::Value = serde_json::from_str(&said.err).unwrap();
    assert_eq!(
        (failure["code"].as_str(), failure["why"]["kind"].as_str()),
        (Some("backup"), Some("notABackup"))
    );
}

#[test]
fn a_check_says_of_each_thing_whether_it_is_well() {
    let terminal = Terminal::new();
    terminal.says(&["skills", "set", "golang", "2"]);
    assert!(!terminal.says(&["check"]).contains("wrong"));
    let backups = terminal.file("data/backups");
    let newest = fs::read_dir(&backups).unwrap().flatten().next().unwrap().path();
    let mut bytes = fs::read(&newest).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    fs::write(&newest, bytes).unwrap();
    let said = terminal.types(&["check"]);
    assert!(said.out.contains("wrong  the newest backup"), "{}", said.out);
    assert_eq!(said.code, 1);
}

#[test]
fn everything_is_erased_after_a_last_backup_unless_that_goes_too() {
    let terminal = Terminal::new();
    terminal.says(&["skills", "set", "golang", "2"]);
    assert!(terminal.says(&["erase"]).contains("Nothing was erased"));
    terminal.says(&["erase", "--yes"]);
    assert!(terminal.says(&["check"]).contains("you have nothing yet"));
    assert!(terminal.says(&["restore", "latest", "--yes"]).contains("It is in place"));
    assert!(terminal.says(&["check"]).contains("you have 1 skill"));
    terminal.says(&["erase", "--backups", "--yes"]);
    assert!(terminal.says(&["backups"]).contains("There is no backup yet"));
}

#[test]
fn damaged_data_is_set_aside_and_what_can_be_read_of_it_comes_back() {
    let terminal = Terminal::new();
    for level in ["1", "2", "3", "4"] {
        terminal.says(&["skills", "set", "golang", level]);
    }
    let database = terminal.file("data/cairn.db");
    let mut bytes = fs::read(&database).unwrap();
    // The shipped content takes most of the file: a hole at its end is in that.
    let end = bytes.len() - 4096;
    bytes[end..].fill(0x5a);
    fs::write(&database, &bytes).unwrap();
    let said = terminal.says(&["salvage", "--yes"]);
    assert!(said.contains("assessment") && said.contains("It is in place"), "{said}");
    assert!(terminal.says(&["skills", "history", "golang"]).contains('4'));
    assert!(terminal.says(&["check"]).contains("a damaged file lies in"));
    assert!(terminal.says(&["backups"]).contains("salvaged"));
    terminal.says(&["restore", "latest", "--yes"]);
}
