//! What is done while somebody listens: every screen and state, an import, every export, practice.

use std::process::ExitCode;

use cairn_domain::settings::Theme;
use cairn_tests::desktop::Desktop;
use cairn_tests::people::somebody_who_practises;
use cairn_tests::walk::{Look, Part, Size, State, go};

/// Somebody who only goes by.
#[derive(Default)]
struct Passing {
    states: usize,
}

impl Look for Passing {
    fn sizes(&self) -> Vec<Size> {
        vec![(1280, 800)]
    }

    fn calm(&self) -> bool {
        false
    }

    async fn state(&mut self, _: &Desktop, _: State<'_>) {
        self.states += 1;
    }

    async fn further(&mut self, _: &Desktop, _: State<'_>, _: &str) {
        self.states += 1;
    }
}

/// Walks; with the word `short` through the screens only.
#[tokio::main]
pub(crate) async fn walk(words: &[String]) -> ExitCode {
    let short = words.iter().any(|word| word == "short");
    let mut passing = Passing::default();
    let parts = if short { vec![Part::Screens] } else { Part::ALL.to_vec() };
    for part in parts {
        part.walk(Theme::Light, &mut passing).await;
    }
    bring_in_and_take_along().await;
    println!("{} states, an import, an answered card and an export", passing.states);
    ExitCode::SUCCESS
}

async fn bring_in_and_take_along() {
    let desk = Desktop::after(somebody_who_practises).await;
    go(&desk, "settings").await;
    desk.press("JSON").await;
    desk.see("[data-export='json']", "schemaVersion").await;
    desk.click("[data-save]").await;
    desk.see("[data-toast]", "Saved as").await;
    let saved = desk.files().join("cairn-plan-2026-11-24.json");
    std::fs::rename(saved, desk.files().join("bring.json")).expect("it was written");
    desk.click("[data-import-choose]").await;
    desk.find("[data-import-preview]").await;
    go(&desk, "practice").await;
    desk.click("[data-show]").await;
    while desk.count("[data-made]").await > 0 {
        desk.click("[data-made]").await;
    }
    desk.click("[data-keep-answer]").await;
    desk.see("[data-toast]", "comes again").await;
    desk.close().await;
}
