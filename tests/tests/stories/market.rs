//! Markets: bringing postings in, correcting what was read in them, measuring oneself on counts.

use std::fs;
use std::path::Path;

use cairn_tests::desktop::Desktop;
use cairn_tests::people::{collected_postings, somebody_with_a_plan, somebody_with_postings};

/// Lays the collected postings where the system's dialog will find them.
fn lay_out_postings(desk: &Desktop) {
    let folder = desk.files().join("postings");
    fs::create_dir_all(&folder).expect("a folder for postings");
    for file in fs::read_dir(collected_postings()).expect("the postings are there").flatten() {
        fs::copy(file.path(), folder.join(file.file_name())).expect("a posting is laid out");
    }
}

async fn go(desk: &Desktop, place: &str) {
    desk.ask::<()>(&format!("location.hash = '/{place}'")).await;
}

#[tokio::test]
async fn postings_that_are_left_leave_nothing_behind() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    go(&desk, "market").await;
    desk.click("[data-bring]").await;
    desk.fill("[data-paste]", "Go developer at Acme\nYou write Go and keep Kafka running, with four others in a house by a lake. Required: Go, Kafka, PostgreSQL.")
        .await;
    desk.click("[data-use-text]").await;
    desk.click("[data-look-in]").await;
    desk.see("[data-preview]", "1 posting would be added").await;
    desk.click("[data-leave]").await;
    desk.see_none("[data-bringing]").await;
    go(&desk, "settings").await;
    desk.see("main", "Hacker News hiring threads").await;
    desk.see_gone("main", "Jobs I want").await;
}

#[tokio::test]
async fn a_word_that_names_no_skill_is_corrected_and_the_count_moves() {
    let desk = Desktop::after(somebody_with_postings).await;
    go(&desk, "market/jobs-i-want").await;
    let before = desk.see("h1", "Kubernetes is asked for most").await;
    desk.click("[data-demand] [data-row='kubernetes'] button").await;
    desk.see("[data-sifted]", "Asks for Kubernetes").await;
    desk.click("[data-posting]").await;
    desk.click("[data-posting-text] [data-named='kubernetes']").await;
    desk.see("[data-mark-note]", "Kubernetes").await;
    desk.click("[data-not-this]").await;
    desk.see("[data-toast]", "no longer counts as Kubernetes").await;
    desk.see_none("[data-posting-text] [data-named='kubernetes']").await;

    go(&desk, "market/jobs-i-want").await;
    desk.see_change("h1", &before).await;
    desk.see_none("[data-demand] [data-row='kubernetes']").await;
    desk.see("[data-corrections]", "is not Kubernetes").await;
    desk.press("Take back").await;
    desk.see("h1", "Kubernetes is asked for most").await;
}

#[tokio::test]
async fn words_that_name_a_skill_are_said_to_and_are_marked() {
    let desk = Desktop::after(somebody_with_postings).await;
    go(&desk, "market/jobs-i-want/postings").await;
    desk.click("[data-posting]").await;
    desk.click("[data-add-skill]").await;
    desk.fill("[data-words]", "control plane").await;
    desk.choose("[data-this-too] select", "Raft").await;
    desk.press("This too").await;
    desk.see("[data-toast]", "counts as Raft").await;
    desk.see("[data-posting-text] [data-named='raft']", "control plane").await;
}

#[tokio::test]
async fn the_gap_on_counted_postings_says_what_each_skill_opens() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    go(&desk, "market/hn-hiring").await;
    desk.see("h1", "points").await;
    desk.click("[data-measure]").await;
    desk.see("[data-toast]", "measured on Hacker News").await;
    desk.find("[data-measured]").await;
    go(&desk, "gap").await;
    desk.see("h1", "more postings").await;
    desk.see("[data-reach]", "You meet every must-have").await;
    desk.find("[data-opens]").await;
    desk.see("[data-asked-in]", " of ").await;
    desk.see("[data-together]", "%").await;
}

fn write_table(file: &Path, title: &str) {
    fs::create_dir_all(file.parent().expect("a folder")).expect("a folder for tables");
    let text = "You keep the services of a small company running and write new ones with four others, in a house by a lake.";
    fs::write(file, format!("what,who,more\n{title},Acme,{text}\n")).expect("a table");
}

async fn look_into_the_folder(desk: &Desktop) {
    desk.click("[data-bring]").await;
    desk.click("[data-choose-folder]").await;
    desk.click("[data-look-in]").await;
    desk.find("[data-preview]").await;
}

#[tokio::test]
async fn a_posting_on_the_clipboard_is_pasted_onto_the_window() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    go(&desk, "market").await;
    desk.click("[data-bring]").await;
    desk.fill("[data-paste]", "Go developer at Acme: you write Go and keep Kafka running for four others.")
        .await;
    let field = desk.find("[data-paste]").await;
    field.send_keys("\u{e009}a").await.expect("a field that hears keys");
    field.send_keys("\u{e009}x").await.expect("a field that hears keys");
    desk.keys("\u{e00c}").await;
    desk.see_none("[data-bringing]").await;
    desk.keys("\u{e009}v").await;
    desk.see("[data-bringing='into']", "pasted text").await;
}

/// Through the system's dialogs, which only a build for development lets a folder answer for.
mod dialogs {
    use super::*;

    #[tokio::test]
    async fn postings_of_a_folder_come_in_after_a_look_and_go_with_one_undo() {
        let desk = Desktop::after(somebody_with_a_plan).await;
        lay_out_postings(&desk);
        go(&desk, "market").await;
        desk.click("[data-bring]").await;
        desk.click("[data-choose-folder]").await;
        desk.click("[data-look-in]").await;
        let said = desk.see("[data-preview]", "41 postings would be added").await;
        assert!(said.contains("1 was seen before"), "a repost is no second posting: {said}");
        let found = desk.see("[data-findings]", "saved.jsonl").await;
        assert!(found.contains("line 3"), "a broken line is named with its file: {found}");
        desk.click("[data-apply]").await;
        desk.see("[data-toast]", "41 postings brought into Jobs I want").await;
        desk.see("h1", "of 41 postings").await;
        desk.find("[data-months] [data-month='2026-11']").await;

        desk.click("[data-undo]").await;
        desk.find("[data-market='skillexchange-2026-11']").await;
        desk.see_none("[data-own-market]").await;
    }

    #[tokio::test]
    async fn a_table_is_read_as_one_says_and_the_next_one_like_it_too() {
        let desk = Desktop::after(somebody_with_a_plan).await;
        let folder = desk.files().join("postings");
        write_table(&folder.join("one.csv"), "Go developer");
        go(&desk, "market").await;
        look_into_the_folder(&desk).await;
        desk.click("[data-table] summary").await;
        desk.choose("[data-column='what'] select", "Title").await;
        desk.choose("[data-column='who'] select", "Company").await;
        desk.click("[data-read-again]").await;
        desk.find("[data-basis='said']").await;
        desk.click("[data-apply]").await;
        desk.see("[data-toast]", "1 posting brought").await;

        fs::remove_file(folder.join("one.csv")).expect("the table is taken away");
        write_table(&folder.join("two.csv"), "Rust developer");
        look_into_the_folder(&desk).await;
        desk.find("[data-basis='remembered']").await;
        desk.see("[data-bringing]", "Rust developer").await;
    }
}
