//! What Cairn is started for: links into it, files of a file manager, and the palette, which opens everything inside.

use std::fs;

use cairn_core::Cairn;
use cairn_core::export::Format;
use cairn_domain::dossier::Shown;
use cairn_tests::TODAY;
use cairn_tests::desktop::Desktop;
use cairn_tests::people::{collected_postings, somebody_with_a_plan, somebody_with_postings};
use tempfile::TempDir;

/// The folders of somebody who has used Cairn before.
fn home(past: impl FnOnce(&Cairn)) -> TempDir {
    let home = tempfile::tempdir().expect("a folder");
    past(&Cairn::open(&home.path().join("data/cairn/cairn.db"), TODAY).expect("a fresh database"));
    home
}

#[tokio::test]
async fn a_link_opens_its_place_at_the_start_and_in_the_window_that_is_open() {
    let desk = Desktop::start_with(home(somebody_with_a_plan), &["cairn://gap/raft".into()]).await;
    desk.see("main[data-screen='gap'] aside", "Raft").await;
    desk.start_again(&["cairn://library/ddia-2e".into()]).await;
    desk.see("main[data-screen='library'] aside", "Designing Data-Intensive Applications").await;
    desk.start_again(&["cairn://elsewhere/'onload'".into()]).await;
    desk.see("main[data-screen='library']", "Designing").await;
}

#[tokio::test]
async fn a_backup_given_to_the_window_is_looked_at_first() {
    let home = home(|_| ());
    let other = Cairn::in_memory().expect("shipped data is sound");
    somebody_with_a_plan(&other);
    let files = other.export_write(Format::Json, &Shown::everything(), None, TODAY).expect("it is written");
    fs::write(home.path().join("me.cairn"), &files.first().expect("one file").bytes).expect("a file");
    let settings = other.settings_get().expect("settings");
    Cairn::open(&home.path().join("data/cairn/cairn.db"), TODAY)
        .and_then(|cairn| cairn.settings_set(&settings))
        .expect("the first questions are answered");
    let desk = Desktop::start_with(home, &[]).await;
    desk.start_again(&["me.cairn".into()]).await;
    desk.see("[data-import-preview]", "me.cairn").await;
}

#[tokio::test]
async fn postings_given_to_the_window_are_looked_at_first() {
    let file = collected_postings().join("saved.jsonl");
    let words = [file.to_string_lossy().into_owned()];
    let desk = Desktop::start_with(home(somebody_with_a_plan), &words).await;
    desk.see("[data-bringing='into']", "saved.jsonl").await;
}

#[tokio::test]
async fn the_palette_forgives_a_slip_finds_postings_and_remembers() {
    let desk = Desktop::after(somebody_with_postings).await;
    desk.find("h1").await;
    desk.keys("\u{e009}k").await;
    desk.fill("[role='combobox']", "kuberntes").await;
    desk.see("#palette-list", "Kubernetes").await;
    desk.fill("[role='combobox']", "engineer").await;
    desk.see("#palette-list", "Postings").await;
    desk.click("[data-command^='posting-']").await;
    desk.find("[data-posting-text]").await;
    desk.keys("\u{e009}k").await;
    desk.find("#palette-list [role='option']").await;
}

#[tokio::test]
async fn the_page_grows_and_shrinks_and_stays_so() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.see("h1", "Next:").await;
    let width = async |desk: &Desktop| desk.ask::<f64>("return window.innerWidth").await;
    let before = width(&desk).await;
    desk.keys("\u{e009}+").await;
    desk.keys("\u{e009}+").await;
    let narrower = async |desk: &Desktop| {
        for _ in 0..200 {
            let now = width(desk).await;
            if now < before * 0.85 {
                return now;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("the page has more than 85 % of its {before} pixels");
    };
    let after = narrower(&desk).await;
    // The web view writes what a page remembers a moment later.
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    let home = desk.close().await;
    let desk = Desktop::start_in(home).await;
    desk.see("h1", "Next:").await;
    let again = narrower(&desk).await;
    assert!((again - after).abs() < 2.0, "it was {after} pixels wide, and is {again}");
}
