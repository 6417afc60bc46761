//! Practice in the window: the day's cards, testing out, mock interviews, the weeks ahead.

use std::path::Path;
use std::time::Duration;

use cairn_tests::desktop::Desktop;
use cairn_tests::people::{somebody_who_practises, somebody_with_a_plan};

async fn go(desk: &Desktop, place: &str) {
    desk.ask::<()>(&format!("location.hash = '/{place}'")).await;
}

/// Answers the card on the table with keys alone: all points said, but for those in `missed`.
async fn answer_by_keys(desk: &Desktop, missed: &[usize]) {
    desk.find("[data-show]").await;
    desk.keys(" ").await;
    let mut place = 0;
    while desk.count("[data-keep-answer]").await == 0 {
        desk.find(&format!("[data-point='{place}']")).await;
        desk.keys(if missed.contains(&place) { "n" } else { "y" }).await;
        place += 1;
    }
    desk.find("[data-counted]").await;
}

#[tokio::test]
async fn the_days_cards_are_answered_by_keyboard_and_an_answer_can_be_taken_back() {
    let desk = Desktop::after(somebody_who_practises).await;
    go(&desk, "today").await;
    desk.see("[data-reviews]", "about").await;
    desk.click("[data-begin-reviews]").await;
    let before = desk.see("h1", "due").await;
    let card: String = desk.ask("return document.querySelector('[data-card]').dataset.card").await;
    answer_by_keys(&desk, &[0]).await;
    desk.see("[data-counted]", "4 of 5 points").await;
    desk.keys("\u{e007}").await;
    desk.see("[data-toast]", "comes again").await;
    desk.see_gone("h1", &before).await;
    desk.see_none(&format!("[data-card='{card}']")).await;
    desk.click("[data-undo]").await;
    desk.find(&format!("[data-card='{card}']")).await;
    desk.see("h1", &before).await;
}

#[tokio::test]
async fn testing_out_proposes_a_level_says_what_it_spares_and_is_taken_or_left() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    go(&desk, "practice/check").await;
    desk.click("[data-check='kubernetes']").await;
    desk.see("h1", "Checking Kubernetes").await;
    while desk.count("[data-check-result]").await == 0 {
        let card: String = desk.ask("return document.querySelector('[data-card]').dataset.card").await;
        answer_by_keys(&desk, &[]).await;
        desk.click("[data-keep-answer]").await;
        desk.see_none(&format!("[data-card='{card}']")).await;
        desk.find("[data-show], [data-check-result]").await;
    }
    desk.see("h1", "in Kubernetes").await;
    desk.see("[data-check-result]", "Your plan would be").await;
    desk.click("[data-take]").await;
    desk.see("[data-toast]", "by a test").await;
    go(&desk, "skills/kubernetes").await;
    desk.see("main aside", "Test passed").await;
    desk.click("[data-undo]").await;
    desk.see_gone("main aside", "Test passed").await;
}

#[tokio::test]
async fn a_mock_interview_outlives_a_restart_and_is_looked_over_point_by_point() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    go(&desk, "practice/interview").await;
    desk.click("[data-begin-mock]").await;
    desk.fill("[data-pad]", "First the requirements.").await;
    // The pad is kept when typing rests.
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    let home = desk.close().await;
    let desk = Desktop::start_in(home).await;
    go(&desk, "practice/interview").await;
    desk.find("[data-pad]").await;
    let pad: String = desk.ask("return document.querySelector('[data-pad]').value").await;
    assert_eq!(pad, "First the requirements.");
    desk.click("[data-finish-mock]").await;
    desk.click("[data-look-over] [data-point='0'] input").await;
    desk.click("[data-keep-mock]").await;
    desk.see("h1", "made 1 of").await;
    desk.find("[data-mock]").await;
    desk.click("[data-undo]").await;
    desk.find("[data-look-over], [data-pad]").await;
}

#[tokio::test]
async fn a_card_of_ones_own_is_written_set_aside_and_taken_up_again() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    go(&desk, "practice/cards").await;
    desk.click("[data-write-card]").await;
    desk.fill("[data-card-form] [data-field='question']", "Why do terms only grow?").await;
    desk.fill("[data-card-form] [data-field='points']", "They order leaders\nA stale one steps down").await;
    desk.choose("[data-card-form] [data-field='skill'] select", "Raft").await;
    desk.click("[data-card-form] [data-keep]").await;
    desk.see("main aside", "Why do terms only grow?").await;
    desk.click("[data-set-aside='true']").await;
    desk.see("[data-toast]", "set aside").await;
    desk.click("[data-undo]").await;
    desk.see("main aside", "Why do terms only grow?").await;
    desk.click("[data-practise]").await;
    desk.see("[data-card='my-raft-1'] h2", "Why do terms only grow?").await;
}

#[tokio::test]
async fn time_set_aside_for_reviews_is_part_of_the_hours_of_the_plan() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    go(&desk, "practice/ahead").await;
    let before = desk.see("h1", "a week").await;
    desk.set("[data-rule='retention']", "97").await;
    desk.see_gone("h1", &before).await;
    desk.set("[data-rule='minutes']", "20").await;
    desk.click("[data-day='sunday']").await;
    desk.click("[data-keep-rules]").await;
    desk.see("[data-toast]", "from now on").await;
    go(&desk, "plan").await;
    desk.click("[data-panel='limits']").await;
    desk.see("[data-week]", "2 h 10 min of them for reviews").await;
}

#[tokio::test]
async fn what_fades_is_marked_where_skills_and_gaps_are_looked_at() {
    let desk = Desktop::after(somebody_who_practises).await;
    go(&desk, "skills/kafka").await;
    desk.see("main aside [data-fades]", "it fades").await;
    desk.find("tr[data-picked='true'] [data-fades]").await;
    go(&desk, "gap/kafka").await;
    desk.see("main aside [data-fades]", "it fades").await;
    go(&desk, "practice").await;
    desk.see("[data-recall='kafka']", "fades").await;
    desk.click("[data-recall-offer] [data-take]").await;
    desk.see("[data-toast]", "by what you remember").await;
}

/// Through the system's dialogs, which only a build for development lets a folder answer for.
mod dialogs {
    use super::*;

    #[tokio::test]
    async fn notes_of_anki_come_in_as_cards_or_say_why_not() {
        let desk = Desktop::after(somebody_with_a_plan).await;
        let notes = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/notes/anki.txt");
        std::fs::copy(notes, desk.files().join("bring.json")).expect("the notes are laid out");
        go(&desk, "settings").await;
        desk.click("[data-import-choose]").await;
        desk.see("[data-import-preview]", "How long does an egg boil?").await;
        desk.click("[data-import-apply]").await;
        desk.see("[data-toast]", "brought in").await;
        go(&desk, "practice/cards").await;
        desk.fill("[data-card-filters] input", "closes a channel").await;
        desk.see("main aside", "Receiving goes on until it is empty").await;
        desk.see("main aside", "Written by You").await;
        desk.click("[data-undo]").await;
        desk.see_gone("main aside", "Receiving goes on until it is empty").await;
    }
}
