//! The contract between the window and Rust: every command over the mock runtime, every failure's JSON, and fresh bindings.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use cairn::ipc::{Failure, Invalid};
use cairn::outside::{Outside, Pick};
use cairn::{Clock, Desk, app};
use cairn_core::export::Format;
use cairn_core::market::import::ImportProgress;
use cairn_core::plan::ProofProgress;
use cairn_core::{Cairn, Entity, Rule};
use cairn_domain::backup::BadBackup;
use cairn_domain::note::Said;
use cairn_tests::TODAY;
use serde_json::{Value, json};
use tauri::WebviewWindow;
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets};
use tauri::webview::InvokeRequest;

#[path = "ipc/arguments.rs"]
mod arguments;

/// A person who always chooses the same file, and a browser that only remembers.
struct Somebody {
    file: PathBuf,
    opened: Mutex<Vec<String>>,
}

impl Outside for Somebody {
    fn save_where(&self, _: &str, _: Format) -> Option<PathBuf> {
        Some(self.file.clone())
    }
    fn save_into(&self) -> Option<PathBuf> {
        self.file.parent().map(Path::to_path_buf)
    }
    fn save_backup_where(&self, suggested: &str) -> Option<PathBuf> {
        self.file.parent().map(|folder| folder.join(suggested))
    }
    fn backup_which(&self) -> Option<PathBuf> {
        Some(self.file.clone())
    }
    fn bring_which(&self) -> Option<PathBuf> {
        Some(self.file.clone())
    }
    fn bring_which_folder(&self) -> Option<PathBuf> {
        self.file.parent().map(Path::to_path_buf)
    }
    fn postings_which(&self, _: Pick) -> Vec<PathBuf> {
        vec![self.file.clone()]
    }
    fn importing(&self, _: &ImportProgress) {}
    fn proving(&self, _: &ProofProgress) {}
    fn remind(&self, _: &str) {}
    fn open_link(&self, url: &str) -> Result<(), tauri_plugin_opener::Error> {
        if let Ok(mut opened) = self.opened.lock() {
            opened.push(url.into());
        }
        Ok(())
    }
    fn zoom(&self, _: u16) -> tauri::Result<()> {
        Ok(())
    }
    fn quit(&self) -> tauri::Result<()> {
        Ok(())
    }
}

struct Window {
    window: WebviewWindow<MockRuntime>,
    folder: tempfile::TempDir,
    /// The window goes with its app.
    _app: tauri::App<MockRuntime>,
}

impl Window {
    fn open() -> Self {
        Self::over(Cairn::in_memory())
    }

    fn over(cairn: cairn_core::Result<Cairn>) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let somebody = Somebody { file: folder.path().join("plan.json"), opened: Mutex::default() };
        let outside: Box<dyn Outside> = Box::new(somebody);
        let app = app(mock_builder(), Desk::over(cairn, Clock::standing_still(TODAY)))
            .manage(outside)
            .build(mock_context(noop_assets()))
            .expect("an app without a window system");
        let window = tauri::WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default())
            .build()
            .expect("a window that is not drawn");
        Self { window, folder, _app: app }
    }

    fn ask(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let request = InvokeRequest {
            cmd: command.into(),
            callback: CallbackFn(0),
            error: CallbackFn(1),
            url: "tauri://localhost".parse().expect("an address"),
            body: InvokeBody::Json(arguments),
            headers: tauri::http::HeaderMap::default(),
            invoke_key: INVOKE_KEY.into(),
        };
        get_ipc_response(&self.window, request).map(|body| body.deserialize().expect("answers are JSON"))
    }

    #[track_caller]
    fn answers(&self, command: &str, arguments: Value) -> Value {
        self.ask(command, arguments).unwrap_or_else(|failure| panic!("{command} failed: {failure}"))
    }
}

/// What a value looks like without what it says: enough to see in a diff that the contract changed.
fn shape(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::Bool(_) => "bool".into(),
        Value::Number(_) => "number".into(),
        Value::String(_) => "text".into(),
        Value::Array(items) => {
            let kinds: BTreeSet<String> = items.iter().map(shape).collect();
            format!("[{}]", kinds.into_iter().collect::<Vec<_>>().join(" or "))
        }
        Value::Object(fields) => {
            let fields: Vec<String> =
                fields.iter().map(|(name, value)| format!("{name}: {}", shape(value))).collect();
            format!("{{{}}}", fields.join(", "))
        }
    }
}

/// Only the outermost names and kinds, so that a snapshot stays readable.
///
/// Names are sorted, since the order of an object's fields depends on how the libraries were built.
fn outline(value: &Value) -> String {
    let names = |fields: &serde_json::Map<String, Value>| {
        let mut names: Vec<&str> = fields.keys().map(String::as_str).collect();
        names.sort_unstable();
        names.join(", ")
    };
    match value {
        Value::Object(fields) => {
            let kind = |value: &Value| match value {
                Value::Array(items) => items.first().map_or("[]".into(), |first| match first {
                    Value::Object(fields) => {
                        format!("[{{{}}}]", names(fields))
                    }
                    other => format!("[{}]", shape(other)),
                }),
                Value::Object(fields) => {
                    format!("{{{}}}", names(fields))
                }
                other => shape(other),
            };
            let mut lines: Vec<String> =
                fields.iter().map(|(name, value)| format!("\n    {name}: {}", kind(value))).collect();
            lines.sort_unstable();
            lines.concat()
        }
        Value::Array(items) => format!(" list of{}", items.first().map(outline).unwrap_or_default()),
        other => format!(" {}", shape(other)),
    }
}

fn request() -> Value {
    json!({ "constraints": { "hoursPerWeek": 480, "start": "2026-11-24" }, "suppose": { "role": null }, "order": null })
}

/// The shipped counts, as far as they are of distributed systems.
fn lens() -> Value {
    json!({ "market": "hn-hiring", "anchor": "distributed-systems", "from": "2018-01", "to": null, "seniority": null })
}

#[test]
fn every_command_answers_in_the_shape_the_page_was_built_for() {
    let window = Window::open();
    let rating = json!([{ "skill": "go", "level": 2, "evidence": "selfRated", "link": null, "note": null }]);
    let log = json!({ "resource": "ddia-2e", "unit": "ddia-2e/1", "minutes": 45, "on": null, "note": null });
    let settings = window.answers("settings_get", json!({}));
    let card = json!({ "skill": "raft", "style": "concept", "question": "Why?", "points": ["Terms grow"], "probes": 3, "reading": "" });
    let mock = json!({ "topics": ["paxos"], "exercises": 2, "draw": 1 });
    let asked: Vec<(&str, Value)> = vec![
        ("skills_list", json!({})),
        ("skills_assess", json!({ "assessments": rating })),
        ("skills_history", json!({ "skill": "go" })),
        ("market_roles", json!({})),
        ("market_list", json!({})),
        ("market_report", json!({ "market": "skillexchange-2026-11" })),
        ("market_counted", json!({ "lens": lens() })),
        ("market_trend", json!({ "lens": lens(), "of": ["go"], "grain": "quarter" })),
        ("market_pay", json!({ "lens": lens(), "periods": "alsoPresumed" })),
        ("market_pairs", json!({ "lens": lens() })),
        (
            "market_postings",
            json!({ "query": { "lens": lens(), "skill": "go", "company": null, "place": null, "skip": 0, "most": 5 } }),
        ),
        ("market_opportunities", json!({ "lens": lens() })),
        ("market_compare", json!({ "left": "skillexchange-2026-11", "right": "hn-hiring" })),
        ("market_sources", json!({})),
        (
            "postings_prepare",
            json!({
                "from": { "kind": "text", "text": "Storage engineer\nAcme\nYou know Go and Kafka, have built a database that keeps what it acknowledged, and like to explain why it does. We work from Berlin or from home, on storage that other teams rely upon day and night." },
                "into": { "kind": "new", "name": "Jobs I want" },
                "columns": null
            }),
        ),
        ("postings_apply", json!({ "prepared": 1 })),
        ("market_imports", json!({})),
        ("market_find", json!({ "words": "engineer" })),
        ("market_posting", json!({ "posting": 1 })),
        ("applications_add", json!({ "application": told(&json!({})), "posting": 1 })),
        ("applications_board", json!({})),
        ("applications_change", json!({ "id": 1, "application": told(&json!({ "title": "Engineer" })) })),
        ("applications_keywords", json!({ "posting": 1 })),
        ("applications_remove", json!({ "id": 1 })),
        ("applications_forget_resume", json!({})),
        ("market_correct", json!({ "phrase": "Go", "skill": "go", "verdict": "notThis" })),
        ("market_corrections", json!({})),
        ("market_rename", json!({ "market": "jobs-i-want", "name": "Jobs I would take" })),
        ("market_remove_posting", json!({ "posting": 1 })),
        ("market_remove", json!({ "market": "jobs-i-want" })),
        ("postings_choose", json!({ "pick": "files" })),
        ("postings_end", json!({})),
        ("catalog_list", json!({})),
        ("catalog_resource", json!({ "id": "ddia-2e" })),
        ("resource_recognize", json!({ "text": "Raft explained https://www.youtube.com/watch?v=1" })),
        ("resource_add", described(&json!({}))),
        ("resource_change", {
            let mut change = described(&json!({ "note": "by Ana" }));
            merged(&mut change, &json!({ "id": "my-raft-in-an-hour" }));
            change
        }),
        ("resource_remove", json!({ "id": "my-raft-in-an-hour" })),
        ("gap_report", json!({})),
        ("plan_draft", json!({ "request": request() })),
        ("plan_change", json!({ "request": request() })),
        ("plan_accept", json!({ "request": request() })),
        ("plan_ordered", json!({ "request": request() })),
        ("plan_prove", json!({ "request": request() })),
        ("plan_prove_end", json!({})),
        ("plan_explain", json!({ "request": request(), "resource": "ddia-2e" })),
        ("plan_explain_skill", json!({ "request": request(), "skill": "go" })),
        ("plan_prices", json!({ "request": request() })),
        ("plan_difference", json!({ "request": request() })),
        ("skills_unused", json!({})),
        ("skills_said", json!({})),
        ("plan_current", json!({})),
        ("plan_versions", json!({})),
        ("progress_log", json!({ "request": log })),
        (
            "progress_correct",
            json!({ "request": {
                "was": { "on": "2026-11-24", "event": { "kind": "studied", "resource": "ddia-2e", "unit": "ddia-2e/1", "minutes": 45, "note": null } },
                "now": { "on": "2026-11-24", "event": { "kind": "studied", "resource": "ddia-2e", "unit": "ddia-2e/1", "minutes": 60, "note": null } }
            } }),
        ),
        (
            "progress_withdraw",
            json!({ "entry": { "on": "2026-11-24", "event": { "kind": "studied", "resource": "ddia-2e", "unit": "ddia-2e/1", "minutes": 60, "note": null } } }),
        ),
        ("progress_part", json!({ "request": { "unit": "ddia-2e/2", "share": 5_000 } })),
        ("progress_forecast", json!({})),
        ("progress_matched", json!({})),
        ("plan_replan", json!({ "request": request() })),
        ("plan_compare_versions", json!({ "from": 1, "to": 1 })),
        ("progress_tick", json!({ "unit": "ddia-2e/1" })),
        ("progress_untick", json!({ "unit": "ddia-2e/1" })),
        ("progress_timer_start", json!({ "resource": "ddia-2e", "unit": null })),
        ("progress_timer", json!({})),
        ("progress_timer_go_on", json!({})),
        ("progress_timer_stop", json!({ "keep": "discard" })),
        ("progress_finish", json!({ "resource": "kleppmann-cambridge-ds" })),
        ("progress_today", json!({})),
        ("progress_report", json!({})),
        ("progress_entries", json!({ "request": { "after": 0, "most": 2 } })),
        ("progress_accept_offer", json!({ "resource": "kleppmann-cambridge-ds", "link": null })),
        ("practice_view", json!({})),
        ("practice_fading", json!({})),
        ("practice_answer", json!({ "answer": { "card": "q-raft-01", "met": [0, 1], "seconds": 90 } })),
        ("practice_ahead", json!({ "request": null })),
        ("practice_checks", json!({})),
        ("practice_check", json!({ "request": { "skill": "raft", "answers": [] } })),
        ("practice_check_end", json!({ "request": { "skill": "raft", "answers": [] }, "take": false })),
        ("practice_card_put", json!({ "id": null, "draft": card })),
        ("practice_card_aside", json!({ "id": "my-raft-1", "aside": true })),
        ("practice_card_remove", json!({ "id": "my-raft-1" })),
        ("practice_mocks", json!({})),
        ("practice_mock_draw", json!({ "set": mock })),
        ("practice_mock_begin", json!({ "set": mock })),
        ("practice_mock_drop", json!({})),
        ("export_preview", json!({ "format": "pdf", "shown": ["levels"] })),
        ("export_save", json!({ "format": "json", "shown": ["levels", "notes", "hours", "pay"] })),
        ("import_choose", json!({})),
        ("import_dropped", json!({})),
        ("export_copying", json!({})),
        ("export_copy_into", json!({ "formats": ["json"], "every": "day" })),
        ("export_copying", json!({})),
        ("export_copy_no_more", json!({})),
        ("settings_get", json!({})),
        ("settings_set", json!({ "settings": settings })),
        ("undo_state", json!({})),
        ("undo", json!({})),
        ("redo", json!({})),
        ("app_status", json!({})),
        ("app_sample_begin", json!({})),
        ("app_sample_end", json!({})),
        ("app_open_link", json!({ "url": "https://example.org/" })),
        ("app_opened", json!({})),
        ("app_zoom", json!({ "percent": 110 })),
        ("app_quit", json!({})),
    ];
    let mut text = String::new();
    for (command, arguments) in asked {
        let answer = window.answers(command, arguments);
        let _ = writeln!(text, "{command}{}", outline(&answer));
    }
    let brought =
        std::fs::read_to_string(window.folder.path().join("plan.json")).expect("the plan was saved");
    let under_way = window.answers("practice_mock_begin", json!({ "set": mock }))["value"].clone();
    for command in ["practice_mock_keep", "practice_mock_end"] {
        let answer = window.answers(command, json!({ "mock": under_way }));
        let _ = writeln!(text, "{command}{}", outline(&answer));
    }
    let pasted = json!({ "name": "plan.json", "text": brought });
    for (command, arguments) in
        [("import_paste", pasted), ("import_apply", json!({})), ("import_take", json!({ "decided": [] }))]
    {
        let answer = window.answers(command, arguments);
        let _ = writeln!(text, "{command}{}", outline(&answer));
    }
    insta::assert_snapshot!("answers", text);
}

#[test]
fn a_sample_stands_in_the_place_of_ones_own_and_leaves_nothing_behind() {
    let window = Window::open();
    let own = |window: &Window| ["settings_get", "undo_state"].map(|asked| window.answers(asked, json!({})));
    let before = own(&window);
    assert_eq!(window.answers("app_status", json!({}))["sample"], false);
    window.answers("app_sample_begin", json!({}));
    assert_eq!(window.answers("app_status", json!({}))["sample"], true);
    assert_eq!(window.answers("progress_today", json!({}))["hasPlan"], true);
    let copies = window.ask("export_copy_into", json!({ "formats": ["json"], "every": "day" }));
    assert!(copies.is_err(), "nothing is written by itself of a sample");
    window.answers("app_sample_end", json!({}));
    assert_eq!(own(&window), before);
    assert_eq!(window.answers("app_status", json!({}))["sample"], false);
}

#[test]
fn several_files_are_saved_into_a_folder_of_their_own_and_replace_nothing() {
    let window = Window::open();
    for folder in ["cairn-csv-2026-11-24", "cairn-csv-2026-11-24-2"] {
        assert_eq!(window.answers("export_save", json!({ "format": "csv", "shown": [] })), folder);
        let files = std::fs::read_dir(window.folder.path().join(folder)).expect("the folder was made");
        assert_eq!(files.count(), 4);
    }
}

#[test]
fn every_failure_has_one_json() {
    let failures = [
        Failure::NotFound { what: Entity::Skill, id: "cobol".into() },
        Failure::Invalid { field: "url".into(), problem: Said::from(Invalid::Link) },
        Failure::Refused { rule: Rule::UmbrellaIsNoSkill },
        Failure::FileUnreadable {
            name: "plan.json".into(),
            line: Some(3),
            problem: "a comma is missing".into(),
        },
        Failure::FileNotWritable { name: "plan.md".into(), problem: "the disk is full".into() },
        Failure::BackupRefused {
            name: "mine.cairn".into(),
            why: BadBackup::TooNew { found: 9, supported: 6 },
        },
        Failure::StorageBusy,
        Failure::StorageFull,
        Failure::StorageFailing { problem: "Error code 266: Error reading from file".into() },
        Failure::StorageDamaged { backup_from: Some(TODAY) },
        Failure::StorageTooNew { found: 9, supported: 1 },
        Failure::Cancelled,
        Failure::Unexpected { incident: "k3f9".into() },
    ];
    let lines: Vec<String> =
        failures.iter().map(|failure| serde_json::to_string(failure).expect("failures are JSON")).collect();
    insta::assert_snapshot!("failures", lines.join("\n"));
}

#[test]
fn wrong_arguments_are_refused_and_change_nothing() {
    let window = Window::open();
    let before = window.answers("undo_state", json!({}));
    let bad: BTreeMap<&str, Vec<Value>> = BTreeMap::from([
        (
            "skills_history",
            vec![json!({ "skill": "no such skill!" }), json!({ "skill": "cobol" }), json!({})],
        ),
        (
            "skills_assess",
            vec![
                json!({ "assessments": [{ "skill": "go", "level": 9, "evidence": "selfRated", "link": null, "note": null }] }),
                json!({ "assessments": [{ "skill": "cloud", "level": 2, "evidence": "selfRated", "link": null, "note": null }] }),
                json!({ "assessments": [
                    { "skill": "go", "level": 2, "evidence": "selfRated", "link": null, "note": null },
                    { "skill": "cobol", "level": 2, "evidence": "selfRated", "link": null, "note": null }
                ] }),
                json!({ "assessments": "go" }),
            ],
        ),
        ("catalog_resource", vec![json!({ "id": "../../etc/passwd" }), json!({ "id": 7 })]),
        ("progress_tick", vec![json!({ "unit": "ddia-2e" }), json!({ "unit": "ddia-2e/999" })]),
        (
            "progress_log",
            vec![
                json!({ "request": { "resource": "ddia-2e", "unit": null, "minutes": 0, "on": null, "note": null } }),
                json!({ "request": { "resource": "ddia-2e", "unit": "sre-book/1", "minutes": 5, "on": null, "note": null } }),
                json!({ "request": { "resource": "ddia-2e", "unit": null, "minutes": 5, "on": "2199-01-01", "note": null } }),
                json!({ "request": { "resource": "ddia-2e", "unit": null, "minutes": -5, "on": null, "note": null } }),
            ],
        ),
        ("progress_timer_stop", vec![json!({ "keep": "log" }), json!({ "keep": "maybe" })]),
        ("progress_timer_go_on", vec![json!({})]),
        ("progress_accept_offer", vec![json!({ "resource": "ddia-2e", "link": null })]),
        (
            "plan_draft",
            vec![
                json!({ "request": { "constraints": { "start": "2026-11-24", "hoursPerWeek": 99_999_999 } } }),
                json!({ "request": { "constraints": { "start": "2026-11-24", "days": [0, 0, 0, 0, 0, 0, 0] } } }),
                json!({ "request": { "constraints": { "start": "2026-11-24", "parallel": 9 } } }),
                json!({}),
            ],
        ),
        (
            "plan_accept",
            vec![json!({ "request": { "constraints": { "start": "2026-11-24" }, "order": [] } })],
        ),
        (
            "import_paste",
            vec![json!({ "name": "x", "text": "{" }), json!({ "name": "x", "text": "[".repeat(50_000) })],
        ),
        ("import_paste", vec![json!({ "name": "x", "text": "{\"schemaVersion\": 2}" })]),
        ("import_apply", vec![json!({})]),
        ("import_take", vec![json!({ "decided": [] })]),
        (
            "resource_add",
            vec![
                described(&json!({ "title": "" })),
                described(&json!({ "gains": [] })),
                described(&json!({ "gains": [{ "skill": "cobol", "from": 0, "to": 2 }] })),
                described(&json!({ "url": "javascript:alert(1)" })),
                described(&json!({ "typical": 0 })),
                described(&json!({ "isbn": "1234567890" })),
            ],
        ),
        ("resource_remove", vec![json!({ "id": "ddia-2e" }), json!({ "id": "my-nothing" })]),
        (
            "applications_add",
            vec![
                json!({ "application": told(&json!({ "company": " " })), "posting": null }),
                json!({ "application": told(&json!({ "on": "0001-01-01" })), "posting": null }),
                json!({ "application": told(&json!({})), "posting": 99 }),
            ],
        ),
        ("applications_change", vec![json!({ "id": 9, "application": told(&json!({})) })]),
        ("applications_remove", vec![json!({ "id": 9 })]),
        ("applications_keywords", vec![json!({ "posting": 9 })]),
        (
            "app_open_link",
            vec![json!({ "url": "javascript:alert(1)" }), json!({ "url": "file:///etc/passwd" })],
        ),
        ("app_zoom", vec![json!({ "percent": 49 }), json!({ "percent": 401 })]),
        (
            "export_preview",
            vec![json!({ "format": "exe", "shown": [] }), json!({ "format": "pdf", "shown": ["age"] })],
        ),
        (
            "market_counted",
            vec![
                json!({ "lens": { "market": "nowhere", "anchor": null, "from": null, "to": null, "seniority": null } }),
                json!({ "lens": { "market": "hn-hiring", "anchor": "cobol", "from": null, "to": null, "seniority": null } }),
                json!({ "lens": { "market": "hn-hiring", "anchor": null, "from": "2018-13", "to": null, "seniority": null } }),
            ],
        ),
        (
            "market_posting",
            vec![json!({ "posting": 99 }), json!({ "posting": -1 }), json!({ "posting": "1" })],
        ),
        ("market_correct", vec![json!({ "phrase": " ", "skill": "go", "verdict": null })]),
        ("market_rename", vec![json!({ "market": "hn-hiring", "name": "Mine" })]),
        ("market_remove", vec![json!({ "market": "skillexchange-2026-11" })]),
        ("postings_apply", vec![json!({ "prepared": 7 })]),
        (
            "postings_prepare",
            vec![
                json!({ "from": { "kind": "path", "path": "/etc/passwd" }, "into": { "kind": "new", "name": "x" }, "columns": null }),
            ],
        ),
    ]);
    for (command, wrongs) in bad {
        for wrong in wrongs {
            assert!(window.ask(command, wrong.clone()).is_err(), "{command} accepted {wrong}");
        }
    }
    assert_eq!(window.answers("undo_state", json!({})), before, "nothing was half-applied");
}

/// What the page sends for a resource of one's own, with some fields changed.
fn described(change: &Value) -> Value {
    let mut draft = json!({
        "title": "Raft in an hour", "kind": "course", "provider": "", "url": null, "isbn": null, "language": "en",
        "price": "free", "low": null, "typical": 60, "high": null, "gains": [{ "skill": "raft", "from": 0, "to": 2 }],
        "needs": [], "units": [], "note": null
    });
    merged(&mut draft, change);
    json!({ "draft": draft })
}

/// What the page sends for an application, with some fields changed.
fn told(change: &Value) -> Value {
    let mut told =
        json!({ "company": "Acme", "title": "", "url": null, "note": null, "on": "2026-11-24", "steps": [] });
    merged(&mut told, change);
    told
}

fn merged(whole: &mut Value, change: &Value) {
    let fields = whole.as_object_mut().zip(change.as_object());
    let (whole, change) = fields.expect("both are objects");
    whole.extend(change.iter().map(|(field, value)| (field.clone(), value.clone())));
}

#[test]
fn a_backup_that_was_shown_is_put_in_place_and_that_is_taken_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = Window::over(Cairn::open(&folder.path().join("cairn.db"), TODAY));
    window.answers("backup_now", json!({}));
    let said = json!({ "skill": "go", "level": 2, "evidence": "selfRated", "link": null, "note": null });
    window.answers("skills_assess", json!({ "assessments": [said] }));
    let name = window.answers("backup_list", json!({}))[0]["name"].clone();
    let preview = window.answers("restore_look", json!({ "name": name }));
    assert_eq!((&preview["now"]["skills"], &preview["then"]["skills"]), (&json!(1), &json!(0)));
    let before = window.answers("restore_apply", json!({}));
    assert_eq!((&before["topic"], &before["value"]["why"]), (&json!("settings"), &json!("beforeRestore")));
    assert!(window.ask("restore_apply", json!({})).is_err(), "only what was shown, and once");
    window.answers("restore_look", json!({ "name": before["value"]["name"] }));
    window.answers("restore_apply", json!({}));
    assert_eq!(window.answers("backup_check", json!({}))["holdings"]["skills"], 1);
}

#[test]
fn the_page_cannot_name_a_file_to_restore() {
    let folder = tempfile::tempdir().expect("a folder");
    let window = Window::over(Cairn::open(&folder.path().join("cairn.db"), TODAY));
    for name in ["../cairn.db", "/etc/passwd", "cairn.db", ""] {
        let failure =
            window.ask("restore_look", json!({ "name": name })).expect_err("no backup is called so");
        assert_eq!(failure["why"], json!({ "kind": "missing" }), "{name}");
    }
}

#[test]
fn data_that_cannot_be_opened_is_told_by_every_command() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("cairn.db");
    drop(Cairn::open(&file, TODAY).expect("a fresh database"));
    rusqlite::Connection::open(&file)
        .and_then(|c| c.pragma_update(None, "user_version", 9))
        .expect("a newer version");
    let window = Window::over(Cairn::open(&file, TODAY));
    let failure = window.ask("gap_report", json!({})).expect_err("a newer database is refused");
    assert_eq!(failure, json!({ "code": "storageTooNew", "found": 9, "supported": 6 }));
}

#[test]
fn the_bindings_are_fresh() {
    let folder = tempfile::tempdir().expect("a folder");
    let fresh = folder.path().join("bindings.ts");
    cairn::ipc::write_bindings(&fresh).expect("bindings are written");
    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/bindings.ts");
    let read = |path: &Path| std::fs::read_to_string(path).expect("bindings are text");
    assert!(read(&fresh) == read(&committed), "the bindings are stale: run `cargo xtask bindings`");
}
