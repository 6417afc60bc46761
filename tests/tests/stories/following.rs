//! Following the plan.

use cairn_core::Cairn;
use cairn_tests::TODAY;
use cairn_tests::desktop::Desktop;
use cairn_tests::people::somebody_with_a_plan;

#[tokio::test]
async fn logging_an_hour_moves_the_date() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    let before = desk
        .find("[data-forecast]")
        .await
        .attr("data-forecast")
        .await
        .expect("an attribute")
        .expect("a date");
    desk.fill("[data-log-time]", "4 h").await;
    desk.press("Log it").await;
    desk.see("[data-week]", "4 h of 8 h").await;
    let mut after = before.clone();
    for _ in 0..100 {
        after = desk
            .find("[data-forecast]")
            .await
            .attr("data-forecast")
            .await
            .expect("an attribute")
            .expect("a date");
        if after != before {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(after < before, "{after} is not earlier than {before}");
}

#[tokio::test]
async fn time_that_is_no_time_is_refused_beside_its_field() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.fill("[data-log-time]", "soon").await;
    desk.press("Log it").await;
    desk.see("[data-log-form] [role='alert']", "That is no time").await;
}

#[tokio::test]
async fn a_unit_is_ticked_off_and_taken_back() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    let first =
        desk.find("[data-unit]").await.attr("data-unit").await.expect("an attribute").expect("a unit");
    desk.click(&format!("[data-unit='{first}'] input")).await;
    desk.see("[data-toast]", "ticked off").await;
    desk.see_none(&format!("[data-unit='{first}']")).await;
    desk.click("[data-undo]").await;
    desk.find(&format!("[data-unit='{first}']")).await;
}

#[tokio::test]
async fn finishing_a_resource_offers_its_levels_and_the_answer_counts() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.click("[data-finish-resource]").await;
    desk.see("[data-offer]", "Take them over").await;
    desk.press("Take them over").await;
    desk.see("[data-toast]", "Levels taken over").await;
    desk.see_none("[data-offer]").await;
    desk.ask::<()>("location.hash = '/skills'").await;
    desk.see("main", "Course finished").await;
}

#[tokio::test]
async fn a_timer_goes_on_while_the_window_is_closed() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.click("[data-start-timer]").await;
    desk.find("[data-timer]").await;
    let home = desk.close().await;
    let desk = Desktop::start_in(home).await;
    desk.find("[data-timer]").await;
    desk.press("Discard").await;
    desk.find("[data-start-timer]").await;
}

#[tokio::test]
async fn the_window_sees_what_the_terminal_changed() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.see("[data-week]", "0 min of 8 h").await;
    let terminal = Cairn::open(&desk.data().join("cairn.db"), TODAY).expect("both may use it at once");
    let request = cairn_core::progress::LogRequest {
        resource: "ddia-2e".parse().expect("an id"),
        unit: None,
        minutes: cairn_domain::minutes::Minutes::new(45),
        on: None,
        note: None,
    };
    terminal.progress_log(&request, TODAY).expect("the terminal logs");
    desk.see("[data-week]", "45 min of 8 h").await;
}
