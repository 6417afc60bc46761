//! Arguments no page of ours sends: each command answers all of them, and none is a panic, a hang or half an act.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{Window, described, lens, request, told};

/// Longer than any answer takes, also in a build nobody optimized on a computer with other things to do.
const PATIENCE: Duration = Duration::from_secs(30);

/// Every command, with the names of its arguments, as the page calls it.
fn commands() -> BTreeMap<String, Vec<String>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/bindings.ts");
    let bindings = fs::read_to_string(file).expect("bindings are text");
    let calls = bindings.split("__TAURI_INVOKE(\"").skip(1).filter_map(|call| call.split_once(')'));
    calls
        .filter_map(|(call, _)| call.split_once('"'))
        .map(|(name, arguments)| {
            let inside = arguments
                .split_once('{')
                .and_then(|(_, rest)| rest.split_once('}'))
                .map_or("", |(inside, _)| inside);
            let names =
                inside.split(',').map(|name| name.split(':').next().unwrap_or_default().trim().to_owned());
            (name.to_owned(), names.filter(|name| !name.is_empty()).collect())
        })
        .collect()
}

/// What stands in the place of anything.
fn hostile() -> Vec<Value> {
    let deep = |(open, close): (&str, &str), times: usize| {
        serde_json::from_str(&format!("{}1{}", open.repeat(times), close.repeat(times))).expect("JSON")
    };
    vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(0),
        json!(1.5),
        json!(1e308),
        json!(255),
        json!(65_536),
        json!(u32::MAX),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(""),
        json!(" "),
        json!("\u{0}"),
        json!("../../../../etc/passwd"),
        json!("'; DROP TABLE assessment; --"),
        json!("<img src=x onerror=alert(1)>"),
        json!("\u{202e}\u{feff}\u{1f468}\u{200d}\u{1f469}\u{fdfa}"),
        json!("9999-99-99"),
        json!("-262143-01-01"),
        json!("262142-12-31"),
        json!("__proto__"),
        json!("a".repeat(3_000)),
        json!([]),
        json!({}),
        json!([null, 1, "x", {}]),
        json!({ "kind": "text", "text": null }),
        deep(("[", "]"), 100),
        deep(("{\"a\":", "}"), 100),
    ]
}

/// Texts so long that whatever is slow about them shows.
fn huge() -> Vec<String> {
    ["a", "<div>", "(", "http://", "\u{301}", "\n", "{\"a\":", "1 "]
        .map(|piece| piece.repeat(1_000_000 / piece.len()))
        .to_vec()
}

/// Asks, and looks at how the answer comes: in time, and where it is no, with a reason of a known form and nothing done.
#[track_caller]
fn try_it(window: &Window, command: &str, arguments: &Value) {
    let before = window.answers("undo_state", json!({}));
    let began = Instant::now();
    let answer = window.ask(command, arguments.clone());
    let shown = arguments.to_string();
    let shown: String = shown.chars().take(300).collect();
    assert!(began.elapsed() < PATIENCE, "{command} takes {:?} over {shown}", began.elapsed());
    if let Err(why) = answer {
        let typed =
            why["code"].is_string() || why.as_str().is_some_and(|why| why.starts_with("invalid args"));
        assert!(typed, "{command} answers {why} to {shown}");
        // Never a mistake of ours: what cannot be taken has a reason of its own.
        assert_ne!(why["code"], "unexpected", "{command} fails at {shown}");
        assert_eq!(window.answers("undo_state", json!({})), before, "{command} did half of {shown}");
    }
}

#[test]
fn no_argument_is_a_panic_or_half_applied() {
    let commands = commands();
    assert!(commands.len() > 100, "only {} commands were found", commands.len());
    let window = Window::open();
    for (command, names) in &commands {
        let all =
            |value: &Value| Value::Object(names.iter().map(|name| (name.clone(), value.clone())).collect());
        if names.is_empty() {
            continue;
        }
        try_it(&window, command, &json!({}));
        for value in hostile() {
            try_it(&window, command, &all(&value));
        }
    }
}

#[test]
fn no_text_is_too_long_to_answer() {
    let window = Window::open();
    for text in huge() {
        for (command, arguments) in [
            ("resource_recognize", json!({ "text": text })),
            ("market_find", json!({ "words": text })),
            ("import_paste", json!({ "name": "x.json", "text": text })),
            ("import_paste", json!({ "name": "x.md", "text": text })),
            ("app_open_link", json!({ "url": text })),
            ("skills_history", json!({ "skill": text })),
            ("market_correct", json!({ "phrase": text, "skill": "go", "verdict": null })),
            ("market_rename", json!({ "market": "hn-hiring", "name": text })),
        ] {
            try_it(&window, command, &arguments);
        }
    }
}

/// Requests that are right, so that with one wrong place each gets as far as that place.
fn right(window: &Window) -> Vec<(&'static str, Value)> {
    let settings = window.answers("settings_get", json!({}));
    let card = json!({ "skill": "raft", "style": "concept", "question": "Why?", "points": ["Terms grow"], "probes": 3, "reading": "" });
    let step = json!({ "on": "2026-11-24", "stage": "applied", "note": null });
    let entry = json!({ "on": "2026-11-24", "event": { "kind": "studied", "resource": "ddia-2e", "unit": "ddia-2e/1", "minutes": 45, "note": null } });
    vec![
        ("settings_set", json!({ "settings": settings })),
        (
            "skills_assess",
            json!({ "assessments": [{ "skill": "go", "level": 2, "evidence": "selfRated", "link": null, "note": null }] }),
        ),
        (
            "resource_add",
            described(&json!({ "units": [{ "key": null, "title": "One", "minutes": 30 }], "needs": [] })),
        ),
        ("applications_add", json!({ "application": told(&json!({ "steps": [step] })), "posting": null })),
        ("practice_card_put", json!({ "id": null, "draft": card })),
        ("practice_mock_draw", json!({ "set": { "topics": ["paxos"], "exercises": 2, "draw": 1 } })),
        ("practice_answer", json!({ "answer": { "card": "q-raft-01", "met": [0, 1], "seconds": 90 } })),
        (
            "practice_check",
            json!({ "request": { "skill": "raft", "answers": [{ "card": "q-raft-01", "met": [0], "seconds": 9 }] } }),
        ),
        (
            "progress_log",
            json!({ "request": { "resource": "ddia-2e", "unit": "ddia-2e/1", "minutes": 45, "on": null, "note": null } }),
        ),
        ("progress_part", json!({ "request": { "unit": "ddia-2e/2", "share": 5_000 } })),
        ("progress_correct", json!({ "request": { "was": entry, "now": entry } })),
        ("progress_entries", json!({ "request": { "after": 0, "most": 2 } })),
        ("market_counted", json!({ "lens": lens() })),
        ("market_trend", json!({ "lens": lens(), "of": ["go"], "grain": "quarter" })),
        (
            "market_postings",
            json!({ "query": { "lens": lens(), "skill": "go", "company": null, "place": null, "skip": 0, "most": 5 } }),
        ),
        (
            "postings_prepare",
            json!({ "from": { "kind": "text", "text": "Storage engineer\nAcme\nYou know Go." }, "into": { "kind": "new", "name": "Mine" }, "columns": null }),
        ),
        ("export_preview", json!({ "format": "json", "shown": ["levels"] })),
        ("plan_draft", json!({ "request": request() })),
    ]
}

/// Every place in a value, as a path.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| places(value, &format!("{at}/{name}"), found))
        }
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(place, value)| places(value, &format!("{at}/{place}"), found));
        }
        _ => (),
    }
}

#[test]
fn one_wrong_place_in_a_right_request_is_found() {
    let window = Window::open();
    let (mut tried, mut turn) = (0, 0);
    for (command, arguments) in right(&window) {
        let mut all = Vec::new();
        places(&arguments, "", &mut all);
        for place in all.iter().filter(|place| !place.is_empty()) {
            for value in hostile() {
                let mut wrong = arguments.clone();
                *wrong.pointer_mut(place).expect("the place is there") = value;
                // A plan takes its time, and what is wrong with one is told before it is made.
                turn += 1;
                if command == "plan_draft" && turn % 5 != 0 {
                    continue;
                }
                try_it(&window, command, &wrong);
                tried += 1;
            }
        }
    }
    assert!(tried > 2_000, "only {tried} were tried");
}
