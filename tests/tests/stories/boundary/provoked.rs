//! What the page may not do even if something of it were not ours: each is tried, and seen to be stopped.

use std::net::TcpListener;
use std::time::Duration;

use cairn_tests::desktop::Desktop;
use cairn_tests::people::somebody_with_a_plan;

use super::{ran, refused, watch};

/// A place that could be reached, and never should be.
struct Reachable(TcpListener);

impl Reachable {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        listener.set_nonblocking(true).expect("a listener that does not wait");
        Self(listener)
    }

    fn address(&self) -> String {
        format!("http://{}", self.0.local_addr().expect("it listens"))
    }

    /// How many came.
    fn visits(&self) -> usize {
        std::iter::from_fn(|| self.0.accept().ok()).count()
    }
}

/// What is tried in the page, by name, and the directive that stops it. `HERE` is a place that listens.
const TRIED: [(&str, &str, &str); 20] = [
    (
        "inline script",
        "const it = document.createElement('script'); it.textContent = '__pwn=1'; document.head.append(it)",
        "script-src",
    ),
    (
        "inline handler",
        "const it = document.createElement('img'); it.setAttribute('onerror', '__pwn=2'); it.src = 'data:,'; document.body.append(it)",
        "script-src",
    ),
    (
        "javascript: link",
        "const it = document.createElement('a'); it.href = 'javascript:__pwn=3'; document.body.append(it); it.click()",
        "script-src",
    ),
    ("eval", "try { eval('__pwn=4') } catch {}", "script-src"),
    ("Function", "try { new Function('__pwn=5')() } catch {}", "script-src"),
    ("text as timer", "setTimeout('__pwn=6', 0)", "script-src"),
    (
        "remote script",
        "const it = document.createElement('script'); it.src = 'HERE/a.js'; document.head.append(it)",
        "script-src",
    ),
    ("remote module", "import('HERE/a.mjs').catch(() => {})", "script-src"),
    ("worker", "try { new Worker(URL.createObjectURL(new Blob(['']))) } catch {}", "worker-src"),
    (
        "inline style",
        "const it = document.createElement('style'); it.textContent = 'p{}'; document.body.append(it)",
        "style-src",
    ),
    (
        "remote style",
        "const it = document.createElement('link'); it.rel = 'stylesheet'; it.href = 'HERE/a.css'; document.head.append(it)",
        "style-src",
    ),
    ("remote font", "new FontFace('x', 'url(HERE/a.woff2)').load().catch(() => {})", "font-src"),
    ("remote image", "new Image().src = 'HERE/a.png'", "img-src"),
    ("remote sound", "new Audio('HERE/a.mp3').load()", "media-src"),
    (
        "frame",
        "const it = document.createElement('iframe'); it.src = 'HERE/'; document.body.append(it)",
        "frame-src",
    ),
    (
        "object",
        "const it = document.createElement('object'); it.data = 'HERE/a.svg'; document.body.append(it)",
        "object-src",
    ),
    ("fetch", "fetch('HERE/').catch(() => {})", "connect-src"),
    ("socket", "try { new WebSocket('HERE/'.replace('http', 'ws')) } catch {}", "connect-src"),
    ("beacon", "navigator.sendBeacon('HERE/', 'x')", "connect-src"),
    (
        "form",
        "const it = document.createElement('form'); it.method = 'post'; it.action = 'HERE/'; document.body.append(it); it.submit()",
        "form-action",
    ),
];

#[tokio::test]
async fn nothing_foreign_runs_loads_or_is_sent() {
    let there = Reachable::new();
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.find("h1").await;
    watch(&desk).await;
    let mut allowed = Vec::new();
    for (name, script, directive) in TRIED {
        desk.ask::<()>("window.refused.length = 0").await;
        desk.ask::<()>(&script.replace("HERE", &there.address())).await;
        let mut told = Vec::new();
        for _ in 0..40 {
            told = refused(&desk).await;
            if told.iter().any(|told| stops(told, directive)) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        if !told.iter().any(|told| stops(told, directive)) {
            allowed.push(format!("{name}: {told:?}"));
        }
    }
    assert!(allowed.is_empty(), "the policy did not say that it stopped {allowed:#?}");
    assert!(ran(&desk).await.is_null());
    assert_eq!(there.visits(), 0, "nobody came");
}

/// Whether a report is of this directive, or of one it falls back to.
fn stops(told: &str, directive: &str) -> bool {
    let by = told.split(' ').next().unwrap_or_default();
    by.starts_with(directive)
        || by == "default-src"
        || (directive == "frame-src" && by.starts_with("child-src"))
        || (directive == "worker-src" && (by.starts_with("script-src") || by.starts_with("child-src")))
}

#[tokio::test]
async fn the_page_is_left_by_no_road_and_opens_no_other() {
    let there = Reachable::new();
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.find("h1").await;
    let before: String = desk.ask("return location.href").await;
    for (name, script) in [
        ("location", "location.href = 'HERE/'"),
        ("replace", "location.replace('HERE/')"),
        ("data", "location.href = 'data:text/html,hi'"),
        ("file", "location.href = 'file:///etc/passwd'"),
        ("blob", "location.href = URL.createObjectURL(new Blob(['hi'], { type: 'text/html' }))"),
        (
            "link",
            "const it = document.createElement('a'); it.href = 'HERE/'; document.body.append(it); it.click()",
        ),
        ("new window", "window.open('HERE/')"),
        (
            "new window for a link",
            "const it = document.createElement('a'); it.href = 'HERE/'; it.target = '_blank'; document.body.append(it); it.click()",
        ),
        (
            "refresh",
            "const it = document.createElement('meta'); it.httpEquiv = 'refresh'; it.content = '0;url=HERE/'; document.head.append(it)",
        ),
        (
            "get form",
            "const it = document.createElement('form'); it.action = 'HERE/'; document.body.append(it); it.submit()",
        ),
        (
            "download",
            "const it = document.createElement('a'); it.href = 'HERE/x.bin'; it.download = 'x'; document.body.append(it); it.click()",
        ),
    ] {
        desk.ask::<()>(&script.replace("HERE", &there.address())).await;
        tokio::time::sleep(Duration::from_millis(250)).await;
        let after: String = desk.ask("return location.href").await;
        assert_eq!(after, before, "{name} leaves the page");
        assert_eq!(there.visits(), 0, "{name} reaches the outside");
    }
    assert!(desk.ask::<bool>("return window.open('about:blank') === null").await);
    assert!(desk.ask::<bool>("return window.__TAURI__ === undefined").await);
}

/// Hints a browser takes as leave to reach out: they load nothing the policy would stop.
#[tokio::test]
async fn hints_to_reach_out_early_reach_nobody() {
    let there = Reachable::new();
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.find("h1").await;
    for rel in ["preconnect", "dns-prefetch", "prefetch", "preload", "modulepreload", "icon", "manifest"] {
        let script = format!(
            "const it = document.createElement('link'); it.rel = '{rel}'; it.as = 'image'; it.href = '{}/{rel}'; document.head.append(it)",
            there.address()
        );
        desk.ask::<()>(&script).await;
        tokio::time::sleep(Duration::from_millis(250)).await;
        assert_eq!(there.visits(), 0, "{rel}");
    }
    let peers: String = desk.ask("return typeof RTCPeerConnection + typeof WebTransport").await;
    assert_eq!(peers, "undefinedundefined", "there are no other ways to speak to a network");
}

/// Commands of Tauri and its plugins, of which the page was given none but hearing events, and some that do not exist.
const NOT_GIVEN: [&str; 30] = [
    "plugin:fs|read_file",
    "plugin:fs|read_text_file",
    "plugin:fs|write_file",
    "plugin:shell|execute",
    "plugin:shell|open",
    "plugin:opener|open_url",
    "plugin:opener|open_path",
    "plugin:opener|reveal_item_in_dir",
    "plugin:dialog|open",
    "plugin:dialog|save",
    "plugin:http|fetch",
    "plugin:log|log",
    "plugin:window-state|restore_state",
    "plugin:window|create",
    "plugin:window|close",
    "plugin:window|set_title",
    "plugin:webview|create_webview_window",
    "plugin:webview|internal_toggle_devtools",
    "plugin:webview|print",
    "plugin:event|emit",
    "plugin:event|emit_to",
    "plugin:app|app_show",
    "plugin:path|resolve_directory",
    "plugin:resources|close",
    "plugin:image|from_path",
    "plugin:menu|new",
    "plugin:tray|new",
    "plugin:nothing|at_all",
    "made_up",
    "../settings_get",
];

#[tokio::test]
async fn commands_that_were_not_given_are_denied() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.find("h1").await;
    let names = serde_json::json!(NOT_GIVEN.to_vec());
    let answered: Vec<String> = desk
        .ask_later(&format!(
            "const ask = (name) => window.__TAURI_INTERNALS__.invoke(name, {{ path: '/etc/passwd', url: 'https://example.org', label: 'x', options: {{}} }}) \
               .then(() => name + ' answered', (why) => (/not allowed|not found/.test(String(why)) ? '' : name + ': ' + why)); \
             Promise.all({names}.map(ask)).then((all) => done(all.filter((it) => it !== '')))"
        ))
        .await;
    assert!(answered.is_empty(), "{answered:#?}");
    let own: bool = desk
        .ask_later("window.__TAURI_INTERNALS__.invoke('app_status').then((it) => done('today' in it), () => done(false))")
        .await;
    assert!(own, "a command that was given answers");
}
