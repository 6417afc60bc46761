//! Drives the real, built window through WebKitWebDriver.
//!
//! Each [`Desktop`] has its own folders, its own message bus and its own driver,
//! so stories may run side by side. It needs an X display in `DISPLAY` and the
//! built app in `CAIRN_BIN`; `cargo xtask test` provides both.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};
use tempfile::TempDir;
use thirtyfour::Capabilities;
use thirtyfour::components::SelectElement;
use thirtyfour::prelude::*;

use cairn_core::Cairn;

use crate::TODAY;

/// How long a person would wait before calling it broken.
const PATIENCE: Duration = Duration::from_secs(20);

/// The app in a window of its own, and the hands that use it.
pub struct Desktop {
    page: WebDriver,
    home: TempDir,
    driver: Child,
    /// A screen of its own, where it has one; it ends with the window.
    _screen: Option<Screen>,
}

/// A screen that only one window is on: there it has the focus, whatever else runs.
struct Screen {
    server: Child,
    name: String,
}

impl Screen {
    fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1700x1100x24", "-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed");
        let mut number = String::new();
        let out = server.stdout.as_mut().expect("it says which screen it is");
        BufReader::new(out).read_line(&mut number).expect("it says which screen it is");
        Self { server, name: format!(":{}", number.trim()) }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Where the built app is.
pub fn app() -> PathBuf {
    std::env::var_os("CAIRN_BIN")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/debug/cairn"), PathBuf::from)
}

/// A command that lives in this folder and meets nothing of whoever runs the tests, in a group of its own.
pub fn apart(folder: &Path, mut command: Command) -> Command {
    command
        .env_remove("WAYLAND_DISPLAY")
        .env("CAIRN_TODAY", TODAY.to_string())
        .env("CAIRN_FILES", folder.join("files"))
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder.join("data"))
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env("XDG_CACHE_HOME", folder.join("cache"))
        .env("XDG_RUNTIME_DIR", folder.join("run"))
        .env("TMPDIR", folder.join("tmp"))
        .env("NO_AT_BRIDGE", "1")
        .env("LC_ALL", "C.UTF-8")
        .env("TZ", "UTC")
        .process_group(0);
    command
}

/// Ends a command that was started [`apart`], with everything it started.
pub fn end(child: &mut Child) {
    end_with(child, Signal::TERM);
}

fn end_with(child: &mut Child, signal: Signal) {
    if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        let _ = kill_process_group(group, signal);
    }
    let _ = child.wait();
}

/// A port that is free and was given to no other window of these stories. It lies below those the system hands out by
/// itself: one of these somebody else may have by the time the driver listens, and then two windows ask the same driver.
fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let begin = 10_000 + u16::try_from(std::process::id() % 20).unwrap_or(0) * 1_000;
    (0..1_000)
        .map(|_| begin + NEXT.fetch_add(1, Ordering::Relaxed) % 1_000)
        .find(|&port| TcpListener::bind(("127.0.0.1", port)).is_ok())
        .expect("a free port")
}

impl Desktop {
    /// Opens Cairn as somebody does for the first time.
    pub async fn first_start() -> Self {
        Self::start_in(tempfile::tempdir().expect("a folder for the story")).await
    }

    /// Opens Cairn for somebody who has used it before: `past` is what they did.
    pub async fn after(past: impl FnOnce(&Cairn)) -> Self {
        let home = tempfile::tempdir().expect("a folder for the story");
        let file = home.path().join("data/cairn/cairn.db");
        past(&Cairn::open(&file, TODAY).expect("a fresh database"));
        Self::start_in(home).await
    }

    /// The same, alone on a screen, where the system asks for less motion.
    pub async fn calm_after(past: impl FnOnce(&Cairn)) -> Self {
        let home = tempfile::tempdir().expect("a folder for the story");
        let settings = home.path().join("config/gtk-3.0");
        std::fs::create_dir_all(&settings).expect("a folder for settings");
        std::fs::write(settings.join("settings.ini"), "[Settings]\ngtk-enable-animations=0\n")
            .expect("settings");
        past(&Cairn::open(&home.path().join("data/cairn/cairn.db"), TODAY).expect("a fresh database"));
        Self::start_on(home, &[], Some(Screen::start())).await
    }

    /// Opens Cairn on what an earlier window left behind.
    pub async fn start_in(home: TempDir) -> Self {
        Self::start_with(home, &[]).await
    }

    /// Opens Cairn with these words behind its name, as a file manager or a browser does.
    pub async fn start_with(home: TempDir, words: &[String]) -> Self {
        Self::start_on(home, words, None).await
    }

    async fn start_on(home: TempDir, words: &[String], screen: Option<Screen>) -> Self {
        let display = screen.as_ref().map(|screen| ("DISPLAY", screen.name.as_str()));
        let folder = home.path();
        let runtime = folder.join("run");
        std::fs::create_dir_all(folder.join("files")).expect("a folder for files");
        std::fs::create_dir_all(folder.join("tmp")).expect("a folder for what is thrown away");
        std::fs::create_dir_all(&runtime).expect("a folder for sockets");
        std::fs::set_permissions(&runtime, std::fs::Permissions::from_mode(0o700)).expect("a private folder");
        let log = std::fs::File::create(folder.join("driver.log")).expect("a log");
        let port = free_port();
        let driver = apart(folder, Command::new("dbus-run-session"))
            .args(["--", "WebKitWebDriver", &format!("--port={port}")])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // Cairn turns this path to the screen off, but the driver takes its pictures along it.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "0")
            .envs(display)
            .stdout(Stdio::from(log.try_clone().expect("a log")))
            .stderr(Stdio::from(log))
            .spawn()
            .expect("dbus-run-session and WebKitWebDriver are installed");
        let page = session(port, words).await;
        page.set_script_timeout(PATIENCE).await.expect("a driver that listens");
        let desk = Self { page, home, driver, _screen: screen };
        desk.first_words().await;
        desk
    }

    /// Waits until the page says something: whoever uses it sooner than a person can, meets a page that is still being loaded.
    async fn first_words(&self) {
        let began = Instant::now();
        while self.text("h1").await.is_empty() && began.elapsed() < PATIENCE {
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// The folder Cairn keeps its data in.
    pub fn data(&self) -> PathBuf {
        self.home.path().join("data/cairn")
    }

    /// The folder the system's file dialogs answer with, instead of asking.
    pub fn files(&self) -> PathBuf {
        self.home.path().join("files")
    }

    /// Starts Cairn once more beside this window, with these words behind its name, and waits until that start ended.
    pub async fn start_again(&self, words: &[String]) {
        let children = format!("/proc/{0}/task/{0}/children", self.driver.id());
        let child = std::fs::read_to_string(children).expect("the driver runs");
        let driver = child.split_whitespace().last().expect("the bus started the driver");
        let variables = std::fs::read(format!("/proc/{driver}/environ")).expect("the driver's variables");
        let variables = String::from_utf8_lossy(&variables).into_owned();
        let variables = variables.split('\0').filter_map(|variable| variable.split_once('='));
        let mut again = Command::new(app())
            .args(words)
            .current_dir(self.home.path())
            .env_clear()
            .envs(variables)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the app starts");
        let began = Instant::now();
        while again.try_wait().expect("a child").is_none() {
            if began.elapsed() > PATIENCE {
                let _ = again.kill();
                panic!("the second start opened a window of its own");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Closes the window; a later one may open on the same folders.
    pub async fn close(mut self) -> TempDir {
        let _ = self.page.clone().quit().await;
        self.end(Signal::TERM);
        std::mem::replace(&mut self.home, tempfile::tempdir().expect("an empty folder"))
    }

    /// Ends everything at once, as a crash or a power cut does; a later window may open on the same folders.
    pub fn kill(mut self) -> TempDir {
        self.end(Signal::KILL);
        let _ = self.page.clone().leak();
        std::mem::replace(&mut self.home, tempfile::tempdir().expect("an empty folder"))
    }

    /// Waits for the first element that matches, and answers it.
    pub async fn find(&self, css: &str) -> WebElement {
        let began = Instant::now();
        loop {
            if let Ok(element) = self.page.find(By::Css(css)).await {
                return element;
            }
            assert!(began.elapsed() < PATIENCE, "waited for {css}, and saw:\n{}", self.text("body").await);
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Waits until the page says this somewhere inside what matches, and answers all it says there.
    pub async fn see(&self, css: &str, wanted: &str) -> String {
        assert!(!wanted.is_empty(), "a page that is still empty says nothing too: wait for it with `find`");
        self.see_that(css, |text| text.contains(wanted), &format!("to say {wanted:?}")).await
    }

    /// Waits until the page no longer says this inside what matches.
    pub async fn see_gone(&self, css: &str, unwanted: &str) {
        self.see_that(css, |text| !text.contains(unwanted), &format!("to stop saying {unwanted:?}")).await;
    }

    /// Waits until what matches says something else than before, and answers it.
    pub async fn see_change(&self, css: &str, before: &str) -> String {
        self.see_that(css, |text| !text.is_empty() && text != before, &format!("to differ from {before:?}"))
            .await
    }

    /// Waits until the first match says enough, and answers what it says then. The wish is for the failure's message.
    pub async fn see_that(&self, css: &str, enough: impl Fn(&str) -> bool, wish: &str) -> String {
        let began = Instant::now();
        loop {
            let text = self.text(css).await;
            if enough(&text) {
                return text;
            }
            assert!(began.elapsed() < PATIENCE, "waited for {css} {wish}, but it says:\n{text}");
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// What the first match says right now; nothing if there is none.
    pub async fn text(&self, css: &str) -> String {
        match self.page.find(By::Css(css)).await {
            Ok(element) => element.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// How many elements match right now.
    pub async fn count(&self, css: &str) -> usize {
        self.page.find_all(By::Css(css)).await.map_or(0, |all| all.len())
    }

    /// Waits until nothing matches.
    pub async fn see_none(&self, css: &str) {
        let began = Instant::now();
        while self.page.find(By::Css(css)).await.is_ok() {
            assert!(began.elapsed() < PATIENCE, "waited for {css} to go");
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Clicks the first match, once it is there.
    pub async fn click(&self, css: &str) {
        let began = Instant::now();
        loop {
            let element = self.find(css).await;
            self.come_to(&element).await;
            let Err(error) = element.click().await else { return };
            // The page may have drawn it anew meanwhile; then the new one is meant.
            assert!(began.elapsed() < PATIENCE, "{css} cannot be clicked: {error}");
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Clicks the button, link, tab or label that carries exactly these words.
    pub async fn press(&self, words: &str) {
        let began = Instant::now();
        let quoted = format!("{words:?}");
        let path = format!(
            "//*[self::button or self::a or self::label or self::summary or @role='button' or @role='tab' or @role='radio']\
             [normalize-space()={quoted} or @aria-label={quoted}]"
        );
        loop {
            let mut last = String::from("it is not there");
            for element in self.page.find_all(By::XPath(path.as_str())).await.unwrap_or_default() {
                self.come_to(&element).await;
                match element.click().await {
                    Ok(()) => return,
                    Err(error) => last = error.to_string(),
                }
            }
            assert!(
                began.elapsed() < PATIENCE,
                "cannot press {words:?}: {last}\n{}",
                self.text("body").await
            );
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Brings an element into view and waits until it stands still: what loads above it moves it,
    /// and a click would land beside it.
    async fn come_to(&self, element: &WebElement) {
        let _ = element.scroll_into_view().await;
        let script = "const [element, done] = arguments;
                      const place = () => JSON.stringify(element.getBoundingClientRect());
                      const look = (before, frames) => requestAnimationFrame(() => {
                        const now = place();
                        if (now === before || frames > 60) done(true);
                        else look(now, frames + 1);
                      });
                      requestAnimationFrame(() => look(place(), 0));";
        if let Ok(element) = element.to_json() {
            let _ = self.page.execute_async(script, vec![element]).await;
        }
    }

    /// Empties a field and types into it.
    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.find(css).await;
        self.come_to(&field).await;
        field.clear().await.expect("a field that can be emptied");
        field.send_keys(text).await.expect("a field that can be typed into");
    }

    /// Gives a field a value at once, as a calendar or a slider does.
    pub async fn set(&self, css: &str, value: &str) {
        self.find(css).await;
        let [css, value] = [css, value].map(|text| serde_json::json!(text));
        let script = format!(
            "const field = document.querySelector({css}); field.value = {value}; \
             field.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        );
        self.ask::<()>(&script).await;
    }

    /// Chooses from a list by the words a person reads there.
    pub async fn choose(&self, css: &str, words: &str) {
        let list = SelectElement::new(&self.find(css).await).await.expect("a list of choices");
        list.select_by_visible_text(words).await.expect("the choice is on the list");
    }

    /// Presses keys while nothing particular has the focus.
    pub async fn keys(&self, keys: &str) {
        self.find("body").await.send_keys(keys).await.expect("a page that hears keys");
    }

    /// Presses keys where the focus is.
    pub async fn type_keys(&self, keys: &str) {
        self.page.action_chain().send_keys(keys).perform().await.expect("a page that hears keys");
    }

    /// Presses a key until the focus is on what matches, as somebody without a mouse does.
    pub async fn focus_by_keys(&self, key: &str, css: &str) {
        const STEPS: u32 = 200;
        self.find(css).await;
        for _ in 0..STEPS {
            if self.ask::<bool>(&format!("return document.activeElement?.matches({css:?}) ?? false")).await {
                return;
            }
            self.type_keys(key).await;
        }
        panic!("{css} is not reached in {STEPS} steps");
    }

    /// Runs a script in the page and answers what it returns.
    pub async fn ask<T: serde::de::DeserializeOwned>(&self, script: &str) -> T {
        let answer = self.page.execute(script, Vec::new()).await.expect("a script that runs");
        answer.convert().expect("an answer of the expected kind")
    }

    /// Runs a script in the page that answers by the function `done`, later.
    pub async fn ask_later<T: serde::de::DeserializeOwned>(&self, script: &str) -> T {
        let script = format!("const done = arguments[arguments.length - 1]; {script}");
        let answer = self.page.execute_async(script, Vec::new()).await.expect("a script that answers");
        answer.convert().expect("an answer of the expected kind")
    }

    /// Waits until the page has not changed for a moment, and nothing is being read or moving.
    pub async fn still(&self) {
        self.ask_later::<()>(
            "const LONGEST = 8000, REST = 300, began = Date.now();
             let last = began;
             const seen = new MutationObserver(() => (last = Date.now()));
             seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
             const look = () => {
               const now = Date.now();
               const busy = document.querySelector('[aria-busy=true]') ||
                 document.getAnimations().some((it) => it.effect.getComputedTiming().endTime < Infinity);
               if (now - began > LONGEST || (now - last > REST && !busy)) {
                 seen.disconnect();
                 requestAnimationFrame(() => requestAnimationFrame(() => done(null)));
               } else setTimeout(look, 50);
             };
             look();",
        )
        .await;
    }

    /// Presses the key that goes to the next control, so many times.
    pub async fn tab(&self, times: usize) {
        let keys = Key::Tab.value().to_string().repeat(times);
        // The driver loses a chain of keys now and then; then fewer controls are reached, and the next chain goes on.
        let _ = self.page.action_chain().send_keys(keys).perform().await;
    }

    /// Draws the page larger or smaller, in percent of its usual size, as the person can.
    pub async fn zoom(&self, percent: u32) {
        self.ask_later::<()>(&format!(
            "window.__TAURI_INTERNALS__.invoke('app_zoom', {{ percent: {percent} }}).then(() => done(null))"
        ))
        .await;
        self.still().await;
    }

    /// Makes the window this large.
    pub async fn resize(&self, width: u32, height: u32) {
        self.page.set_window_rect(0, 0, width, height).await.expect("a window that can be resized");
    }

    /// Keeps what is on screen, after the page has had two frames to draw its latest state.
    pub async fn picture(&self, path: &Path) {
        let script = "const done = arguments[arguments.length - 1];
                      requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.page.execute_async(script, Vec::new()).await.expect("a page that draws");
        self.page.screenshot(path).await.expect("a picture");
    }

    fn end(&mut self, signal: Signal) {
        // The whole group: message bus, driver, app and web processes.
        end_with(&mut self.driver, signal);
    }
}

/// A session with the driver, which needs a moment before it listens.
async fn session(port: u16, words: &[String]) -> WebDriver {
    let mut wish = Capabilities::new();
    wish.set("webkitgtk:browserOptions", serde_json::json!({ "binary": app(), "args": words }))
        .expect("capabilities");
    let url = format!("http://127.0.0.1:{port}");
    let began = Instant::now();
    loop {
        // An app that ends right away leaves the question for a session open forever.
        let answer = tokio::time::timeout(PATIENCE, WebDriver::new(&url, wish.clone())).await;
        match answer {
            Ok(Ok(page)) => return page,
            Ok(Err(error)) if began.elapsed() > PATIENCE => panic!("no session: {error}"),
            Ok(Err(_)) => tokio::time::sleep(Duration::from_millis(50)).await,
            Err(_) => panic!("the window {} did not open", app().display()),
        }
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        // Otherwise the session would be closed through a driver that is gone already, which takes two minutes to fail.
        let _ = self.page.clone().leak();
        self.end(Signal::TERM);
    }
}
