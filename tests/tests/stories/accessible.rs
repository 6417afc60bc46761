//! Everybody can use it: each screen and the main states, one theme after the other; the whole of it is checked by
//! `cargo run -p cairn-tests --features e2e --bin accessibility`.

use cairn_core::Cairn;
use cairn_domain::settings::{Settings, Theme};
use cairn_tests::accessibility::{Findings, focus, motion, rules};
use cairn_tests::desktop::Desktop;
use cairn_tests::people::{somebody_under_way, somebody_who_practises, somebody_with_a_plan};
use cairn_tests::walk::{SCREENS, go};

#[track_caller]
fn nothing(found: &Findings, state: &str) {
    let faults: Vec<&str> = found.faults.iter().map(|fault| fault.what.as_str()).collect();
    assert!(faults.is_empty(), "{state}: {faults:#?}");
}

async fn look(desk: &Desktop) -> Findings {
    desk.still().await;
    let mut found = rules(desk).await;
    motion(desk, &mut found).await;
    found
}

fn dark(cairn: &Cairn) {
    let settings = cairn.settings_get().expect("settings are there");
    cairn.settings_set(&Settings { theme: Theme::Dark, ..settings }).expect("settings are kept");
}

/// Switches between the themes, as the shortcut does.
async fn other_theme(desk: &Desktop) {
    desk.ask::<()>(
        "const root = document.documentElement; root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark'",
    )
    .await;
}

#[tokio::test]
async fn no_screen_keeps_anybody_out() {
    let desk = Desktop::calm_after(somebody_under_way).await;
    for screen in SCREENS {
        other_theme(&desk).await;
        go(&desk, screen).await;
        let mut found = look(&desk).await;
        // The list of all skills has more stops than a test has time for.
        if screen != "skills" {
            focus(&desk, &mut found).await;
        }
        nothing(&found, screen);
    }
}

#[tokio::test]
async fn nothing_that_floats_keeps_anybody_out() {
    let desk = Desktop::calm_after(|cairn| {
        somebody_with_a_plan(cairn);
        dark(cairn);
    })
    .await;
    go(&desk, "gap/raft").await;
    for (open, state) in [("Control+k", "the palette"), ("?", "the shortcuts")] {
        if open == "?" {
            desk.keys(open).await;
        } else {
            desk.click(".search").await;
        }
        desk.find("dialog[open]").await;
        let mut found = look(&desk).await;
        focus(&desk, &mut found).await;
        nothing(&found, state);
        desk.keys("\u{e00c}").await;
        desk.see_none("dialog[open]").await;
    }
    desk.click("main [data-figure]").await;
    desk.find("[data-source-popover]:popover-open").await;
    nothing(&look(&desk).await, "the source of a figure");
}

#[tokio::test]
async fn what_happens_is_said_once_in_the_page_and_in_a_dialog() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    go(&desk, "gap/raft").await;
    desk.ask::<()>(
        "window.heard = []; new MutationObserver(() => { \
           const said = [...document.querySelectorAll('[aria-live]')].map((it) => it.textContent).filter(Boolean); \
           if (said.length && said.join() !== window.heard.at(-1)) window.heard.push(said.join()) \
         }).observe(document, { subtree: true, childList: true, characterData: true })",
    )
    .await;
    desk.click("aside [data-level='3']").await;
    let toast = desk.see("[data-toast] span", "Raft").await;
    desk.see_that("[data-toast]", |_| true, "to stay").await;
    desk.still().await;
    assert_eq!(desk.ask::<Vec<String>>("return window.heard").await, [toast]);
    desk.click(".search").await;
    desk.set("dialog[open] input[role='combobox']", "kubernetes").await;
    desk.still().await;
    let heard: Vec<String> = desk.ask("return window.heard").await;
    let [_, count] = &heard[..] else { panic!("one thing is said of what was found: {heard:?}") };
    assert!(count.contains("result"), "{count}");
    let inside: bool = desk.ask("return !!document.querySelector('dialog[open] [aria-live]')").await;
    assert!(inside, "what lies behind a dialog is not heard");
}

#[tokio::test]
async fn no_view_of_practice_breaks_a_rule_of_accessibility() {
    let desk = Desktop::calm_after(somebody_who_practises).await;
    for view in ["today", "cards", "check", "interview", "ahead"] {
        other_theme(&desk).await;
        go(&desk, &format!("practice/{view}")).await;
        nothing(&look(&desk).await, view);
    }
    go(&desk, "practice/today").await;
    desk.click("[data-show]").await;
    let made = "return document.activeElement.matches('[data-made]')";
    assert!(desk.ask::<bool>(made).await, "the focus goes on to the next button");
    while desk.count("[data-made]").await > 0 {
        desk.click("[data-made]").await;
    }
    nothing(&look(&desk).await, "a card that was answered");
    go(&desk, "practice/interview").await;
    desk.click("[data-begin-mock]").await;
    desk.find("[data-pad]").await;
    nothing(&look(&desk).await, "an interview under way");
    desk.click("[data-finish-mock]").await;
    desk.find("[data-look-over]").await;
    nothing(&look(&desk).await, "an interview that is looked over");
}
