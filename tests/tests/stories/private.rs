//! What stays with the person: nothing they wrote lies outside their data, and their data is theirs alone.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use cairn_tests::desktop::Desktop;
use cairn_tests::people::somebody_with_a_plan;
use cairn_tests::walk::{SCREENS, go};
use cairn_tests::writing::write_everywhere;

/// No other text holds it, whatever becomes of it on the way: an id keeps letters and digits.
const CANARY: &str = "kanarie";
/// How many times each text is written; some twenty a time.
const ROUNDS: usize = 10;

/// Every file and folder below, without what is the person's own data or was laid there by the story.
fn left_behind(home: &Path) -> Vec<PathBuf> {
    let ours = [home.join("data/cairn/cairn.db"), home.join("data/cairn/backups"), home.join("files")];
    let mut all = Vec::new();
    let mut folders = vec![home.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let own = ours.iter().any(|own| path.to_string_lossy().starts_with(&*own.to_string_lossy()));
            if own {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                folders.push(path.clone());
            }
            all.push(path);
        }
    }
    all
}

/// Where something the person wrote lies, in either of the encodings text is kept in.
fn canaries(home: &Path) -> Vec<String> {
    let wide: Vec<u8> = CANARY.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let holds = |bytes: &[u8], text: &[u8]| bytes.windows(text.len()).any(|window| window == text);
    let mut found = Vec::new();
    for path in left_behind(home) {
        let bytes = if path.is_file() { fs::read(&path).unwrap_or_default() } else { Vec::new() };
        let named = path.file_name().is_some_and(|name| name.to_string_lossy().contains(CANARY));
        if named || holds(&bytes, CANARY.as_bytes()) || holds(&bytes, &wide) {
            found.push(path.display().to_string());
        }
    }
    found
}

#[tokio::test]
async fn also_through_dialogs_nothing_the_person_wrote_lies_outside_the_data() {
    let mut number = 0;
    let mut next = || {
        number += 1;
        format!("{CANARY}{number:05}")
    };
    let mut written = None;
    let desk = Desktop::after(|cairn| {
        somebody_with_a_plan(cairn);
        written = Some(write_everywhere(cairn, ROUNDS, &mut next));
    })
    .await;
    let written = written.expect("the past happened");
    assert!(written.texts.len() >= 200, "only {} texts", written.texts.len());
    let market = written.market.expect("there is a market");
    for place in SCREENS.map(String::from).into_iter().chain([
        "practice/cards".into(),
        "practice/interview".into(),
        "skills/raft".into(),
        format!("market/{market}"),
        format!("market/{market}/postings/1"),
        format!("library/{}", written.resources[0]),
    ]) {
        go(&desk, &place).await;
    }
    desk.see("main", CANARY).await;

    // What is found in the palette, and chosen.
    desk.keys("\u{e009}k").await;
    desk.fill("[role='combobox']", &format!("{CANARY}00")).await;
    desk.see("#palette-list", CANARY).await;
    desk.type_keys("\u{e007}").await;
    desk.see_none("dialog[open]").await;

    provoke(&desk).await;
    let log = fs::read_to_string(desk.data().join("logs/cairn.log")).expect("there is a log");
    assert!(log.contains("incident"), "something went wrong, and was written down: {log}");
    let home = desk.close().await;
    assert_eq!(canaries(home.path()), Vec::<String>::new(), "the log says:\n{log}");
}

/// Everything goes wrong that can, with something the person wrote in it.
async fn provoke(desk: &Desktop) {
    // A text and a file that are nothing Cairn can read.
    go(desk, "settings").await;
    desk.click("[data-import-paste]").await;
    desk.fill("[data-import-text]", &format!("{{\"basics\": {{\"name\": \"{CANARY}\"}}}}")).await;
    desk.click("[data-import-look]").await;
    desk.find("[data-notice]").await;
    let failed = |command: &str, arguments: &str| {
        format!(
            "window.__TAURI_INTERNALS__.invoke('{command}', {arguments}).then(() => done('done'), (why) => done(why?.code ?? String(why)))"
        )
    };
    let name = format!("{CANARY}.json");
    fs::write(desk.files().join("bring.json"), format!("{{\"schemaVersion\": 1, \"{CANARY}\": ["))
        .expect("a file");
    for (command, arguments, expected) in [
        ("import_choose", "{}".to_owned(), "fileUnreadable"),
        ("import_paste", format!("{{ name: '{name}', text: '{{' }}"), "fileUnreadable"),
        ("catalog_resource", format!("{{ id: 'my-{CANARY}' }}"), "notFound"),
        ("app_open_link", format!("{{ url: 'javascript:{CANARY}' }}"), "invalid"),
    ] {
        let code: String = desk.ask_later(&failed(command, &arguments)).await;
        assert_eq!(code, expected, "{command}");
    }
    // A folder that is gone when an export is saved into it.
    fs::remove_dir_all(desk.files()).expect("the folder goes");
    let save = "{ format: 'json', shown: ['levels', 'notes'] }";
    let code: String = desk.ask_later(&failed("export_save", save)).await;
    assert_eq!(code, "fileNotWritable");
    // A row no version of Cairn writes, with the person's words in it.
    rusqlite::Connection::open(desk.data().join("cairn.db"))
        .and_then(|data| data.execute("UPDATE assessment SET skill = ?1", [format!("{CANARY} is no skill")]))
        .expect("the data can be damaged");
    let code: String = desk.ask_later(&failed("skills_list", "{}")).await;
    assert_eq!(code, "unexpected");
}

#[tokio::test]
async fn what_cairn_writes_is_for_its_owner_alone() {
    // Whoever starts Cairn may let everybody read what is made; Cairn does not.
    let before = rustix::process::umask(rustix::fs::Mode::empty());
    let desk = Desktop::after(somebody_with_a_plan).await;
    rustix::process::umask(before);
    for screen in SCREENS {
        go(&desk, screen).await;
    }
    let data = desk.data();
    let made = |folder: &Path| {
        let inside = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        inside.collect::<Vec<_>>()
    };
    let home = data.ancestors().nth(2).expect("the folder of the story").to_path_buf();
    let mut open = Vec::new();
    let mut looked = 0;
    let mut folders: Vec<PathBuf> =
        ["data", "config", "cache"].iter().flat_map(|name| made(&home.join(name))).collect();
    while let Some(path) = folders.pop() {
        let about = fs::symlink_metadata(&path).expect("it is there");
        looked += 1;
        if about.permissions().mode() & 0o077 != 0 && !about.is_symlink() {
            open.push(format!("{:o} {}", about.permissions().mode() & 0o777, path.display()));
        }
        if about.is_dir() {
            folders.extend(made(&path));
        }
    }
    assert!(data.join("logs/cairn.log").is_file() && looked > 5, "there is something to look at");
    assert!(open.is_empty(), "others could read {open:#?}");

    // No core is written of Cairn, nor of any process its page lives in.
    let mine = format!("XDG_DATA_HOME={}", home.join("data").display());
    let mut without = Vec::new();
    for process in made(Path::new("/proc")) {
        let environment = fs::read(process.join("environ")).unwrap_or_default();
        let name = fs::read_to_string(process.join("comm")).unwrap_or_default().trim().to_owned();
        let started = String::from_utf8_lossy(&environment).contains(&mine);
        if !started || !(name == "cairn" || (name.starts_with("WebKit") && !name.contains("Driver"))) {
            continue;
        }
        let limits = fs::read_to_string(process.join("limits")).unwrap_or_default();
        let core =
            limits.lines().find(|line| line.starts_with("Max core file size")).unwrap_or_default().to_owned();
        assert!(core.split_whitespace().nth(4) == Some("0"), "{name}: {core}");
        without.push(name);
    }
    assert!(without.len() >= 3, "Cairn and the processes of its page: {without:?}");
}
