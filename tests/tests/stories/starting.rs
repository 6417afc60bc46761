//! First start, and saying what one can do.

use std::time::{Duration, Instant};

use cairn_tests::desktop::Desktop;
use cairn_tests::people::somebody_with_a_plan;

#[tokio::test]
async fn three_questions_lead_to_a_first_plan_that_can_be_accepted() {
    let desk = Desktop::first_start().await;
    desk.see("h1", "Which role").await;
    desk.click("[data-role='ds-engineer-mid']").await;
    desk.click("[data-next]").await;
    desk.see("h1", "What can you do already?").await;
    desk.click("[data-skill='go'] [data-level='3']").await;
    desk.see("footer", "1 skill set").await;
    desk.click("[data-next]").await;
    desk.see("h1", "How much time").await;
    desk.click("[data-next]").await;
    desk.see("h1", "A first plan").await;
    desk.see("[data-draft-finish]", "Done around").await;
    desk.click("[data-accept]").await;
    desk.see("h1", "Next:").await;
    let home = desk.close().await;

    let desk = Desktop::start_in(home).await;
    desk.see("h1", "Next:").await;
}

#[tokio::test]
async fn a_role_is_needed_before_going_on() {
    let desk = Desktop::first_start().await;
    desk.see("h1", "Which role").await;
    desk.click("[data-next]").await;
    desk.see("[data-notice]", "Choose a role").await;
}

#[tokio::test]
async fn rating_a_skill_moves_the_gap_and_can_be_taken_back() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.ask::<()>("location.hash = '/gap/raft'").await;
    let before = desk.see("main", "You hold").await;
    let share = |text: &str| {
        text.split("You hold ").nth(1).and_then(|rest| rest.split(' ').next()).unwrap_or("").to_owned()
    };
    desk.click("aside [data-level='3']").await;
    desk.see("[data-toast]", "Raft").await;
    let counts = |text: &str| !share(text).is_empty() && share(text) != share(&before);
    desk.see_that("main", counts, "to count Raft").await;
    desk.click("[data-undo]").await;
    desk.see("main", &format!("You hold {}", share(&before))).await;
}

/// How long a first start may take until it shows what it is for, and in how many actions.
const A_MINUTE: Duration = Duration::from_secs(60);
const ACTIONS: u32 = 12;

/// Gaps with their counts, a first week and the range of the finish are on the screen.
async fn sees_first_value(desk: &Desktop) {
    desk.see("[data-draft-finish]", "between").await;
    desk.see("[data-first-gaps]", "postings").await;
    desk.see("[data-first-week]", "From").await;
}

#[tokio::test]
async fn the_first_value_is_there_within_a_minute_and_twelve_actions() {
    let began = Instant::now();
    let desk = Desktop::first_start().await;
    let clicks = [
        "[data-role='ds-engineer-mid']",
        "[data-next]",
        "[data-skill='go'] [data-level='3']",
        "[data-skill='kubernetes'] [data-level='2']",
        "[data-next]",
        "[data-next]",
    ];
    for css in clicks {
        desk.click(css).await;
    }
    sees_first_value(&desk).await;
    assert!(began.elapsed() < A_MINUTE && clicks.len() <= ACTIONS as usize, "{:?}", began.elapsed());
}

#[tokio::test]
async fn the_first_value_is_reached_by_keyboard_alone() {
    const TAB: &str = "\u{e004}";
    const ENTER: &str = "\u{e007}";
    let began = Instant::now();
    let desk = Desktop::first_start().await;
    desk.see("h1", "Which role").await;
    let mut actions = 0;
    for (question, answer) in
        [("Which role", Some("[data-role] input")), ("What can you do", None), ("How much time", None)]
    {
        desk.see("h1", question).await;
        if let Some(css) = answer {
            desk.focus_by_keys(TAB, css).await;
            desk.type_keys(" ").await;
            actions += 2;
        }
        desk.focus_by_keys(TAB, "[data-next]").await;
        desk.type_keys(ENTER).await;
        actions += 2;
    }
    sees_first_value(&desk).await;
    assert!(began.elapsed() < A_MINUTE && actions <= ACTIONS, "{actions} actions in {:?}", began.elapsed());
}
