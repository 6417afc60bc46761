//! Following the plan.

use std::path::Path;

use cairn_core::Cairn;
use cairn_core::progress::LogRequest;
use cairn_domain::minutes::Minutes;
use cairn_tests::TODAY;
use cairn_tests::desktop::Desktop;
use cairn_tests::people::{somebody, somebody_under_way, somebody_with_a_plan};

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
async fn the_palette_starts_and_stops_the_timer_from_any_screen() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.ask::<()>("location.hash = '/gap'").await;
    desk.find("main[data-screen='gap'] h1").await;
    for said in ["Timer started", "Timer stopped"] {
        desk.ask::<()>("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }))").await;
        desk.fill("[role='combobox']", "start or stop\u{e007}").await;
        desk.see("[data-toast]", said).await;
    }
}

#[tokio::test]
async fn a_timer_survives_a_crash_and_asks_what_was_studied() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.click("[data-start-timer]").await;
    desk.find("[data-timer]").await;
    let home = desk.kill();
    four_hours_pass(&home.path().join("data/cairn/cairn.db"));
    let desk = Desktop::start_in(home).await;
    desk.see("[data-timer-absence]", "How long did you study?").await;
    desk.press("Until then: log 28 min").await;
    desk.see("[data-toast]", "28 min logged").await;
    desk.see("[data-week]", "28 min of 8 h").await;
}

/// The clock of the computer cannot be moved, so the timer is: it began four hours ago, and was seen for 28 minutes.
fn four_hours_pass(database: &Path) {
    let connection = rusqlite::Connection::open(database).expect("the database is whole");
    let passed = "UPDATE timer SET started = strftime('%Y-%m-%dT%H:%M:%S', started, '-240 minutes');
        INSERT OR REPLACE INTO timer_seen SELECT 1, strftime('%Y-%m-%dT%H:%M:%S', started, '+28 minutes') FROM timer;";
    connection.execute_batch(passed).expect("the timer is older");
}

#[tokio::test]
async fn going_on_holiday_moves_the_date_and_breaks_nothing() {
    let desk = Desktop::after(somebody_under_way).await;
    let finish = desk.see("[data-forecast]", "Nine in ten:").await;
    let logged = desk.see("[data-week]", "logged this week").await;
    desk.ask::<()>("location.hash = '/plan'").await;
    desk.click("[data-panel='limits']").await;
    desk.click("[data-pause-new]").await;
    desk.set("[data-pause='from']", "2026-12-14").await;
    desk.set("[data-pause='until']", "2027-01-10").await;
    desk.click("[data-pause-add]").await;
    desk.see("[data-pauses]", "14 Dec 2026").await;
    desk.press("Accept as version 2").await;
    desk.see("[data-plan-status='accepted']", "Version 2").await;
    desk.ask::<()>("location.hash = '/today'").await;
    desk.see_change("[data-forecast]", &finish).await;
    desk.see("[data-week]", &logged).await;
}

#[tokio::test]
async fn the_window_sees_what_the_terminal_changed() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.see("[data-week]", "0 min of 8 h").await;
    let terminal = Cairn::open(&desk.data().join("cairn.db"), TODAY).expect("both may use it at once");
    let request = LogRequest {
        resource: "ddia-2e".parse().expect("an id"),
        unit: None,
        minutes: Minutes::new(45),
        on: None,
        note: None,
    };
    terminal.progress_log(&request, TODAY).expect("the terminal logs");
    desk.see("[data-week]", "45 min of 8 h").await;
}

async fn at_the_progress_of(past: fn(&Cairn)) -> Desktop {
    let desk = Desktop::after(past).await;
    desk.ask::<()>("location.hash = '/progress'").await;
    desk.find("[data-log]").await;
    desk
}

#[tokio::test]
async fn the_finish_is_said_as_chances_with_what_they_rest_on() {
    let desk = Desktop::after(somebody_under_way).await;
    desk.see("[data-forecast]", "Nine in ten:").await;
    desk.click("[data-forecast] summary").await;
    desk.see("[data-forecast]", "It was run 10,000 times").await;
}

#[tokio::test]
async fn a_part_of_a_unit_is_said_by_page_and_taken_back() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    let first =
        desk.find("[data-unit]").await.attr("data-unit").await.expect("an attribute").expect("a unit");
    let row = format!("[data-unit='{first}']");
    let before = desk.text(&row).await;
    desk.click(&format!("[data-part='{first}']")).await;
    desk.fill("[data-part-form] input", "half").await;
    desk.press("Keep").await;
    desk.see("[data-part-form] [role='alert']", "Write a percentage").await;
    desk.fill("[data-part-form] input", "120/300").await;
    desk.press("Keep").await;
    desk.see("[data-toast]", "40% of").await;
    desk.see_none("[data-part-form]").await;
    desk.see_change(&row, &before).await;
    desk.click("[data-undo]").await;
    desk.see(&row, &before).await;
}

#[tokio::test]
async fn an_entry_is_corrected_and_tells_what_it_read_before() {
    let desk = at_the_progress_of(somebody_with_an_hour).await;
    desk.click("[data-correct='0']").await;
    desk.fill("[data-entry-time]", "1:30").await;
    desk.click("[data-entry-keep]").await;
    desk.see("[data-toast]", "corrected").await;
    desk.see("[data-entry='0']", "1 h 30 min").await;
    desk.see("[data-before]", "was 1 h until").await;
    desk.click("[data-undo]").await;
    desk.see_none("[data-before]").await;
}

#[tokio::test]
async fn an_entry_is_taken_out_and_kept_in_sight_below_the_log() {
    let desk = at_the_progress_of(somebody_with_an_hour).await;
    desk.click("[data-correct='0']").await;
    desk.click("[data-entry-withdraw]").await;
    desk.see("[data-toast]", "taken out of the log").await;
    desk.see("[data-withdrawn]", "One entry taken out").await;
    desk.keys("z").await;
    desk.see_none("[data-withdrawn]").await;
    desk.see("[data-entry='0']", "1 h").await;
}

#[tokio::test]
async fn falling_behind_offers_a_new_plan_and_shows_what_it_changes() {
    let desk = Desktop::after(somebody_who_fell_behind).await;
    desk.see("[data-replan-offer='behind']", "weeks behind").await;
    desk.click("[data-see-replan]").await;
    desk.find("[data-plan-status='draft']").await;
    desk.see("[data-replan-part='moved']", "was ").await;
    desk.press("Accept as version 2").await;
    desk.see("[data-plan-status='accepted']", "Version 2").await;
    desk.see_none("[data-replan-offer]").await;
    desk.click("[data-versions-button]").await;
    desk.find("[data-versions] [data-replan]").await;
}

#[tokio::test]
async fn a_week_is_looked_back_on_and_one_thing_decided() {
    let desk = Desktop::after(somebody_under_way).await;
    desk.click("[data-open-review]").await;
    desk.see("main h1", "studied").await;
    desk.find("[data-review-next] li").await;
    desk.click("[data-decide='hours']").await;
    desk.find("[data-limits]").await;
    desk.keys("gw").await;
    desk.find("[data-review]").await;
    desk.click("[data-decide='keep']").await;
    desk.see("[data-toast]", "The plan stays as it is.").await;
    desk.find("[data-log-form]").await;
}

#[tokio::test]
async fn progress_draws_the_plan_and_gives_its_figures_as_a_table() {
    let desk = at_the_progress_of(somebody_under_way).await;
    desk.find("[data-burn-up] svg").await;
    desk.click("[data-burn-up] figcaption button").await;
    desk.see("[data-burn-up] table", "50% of the runs done by").await;
}

/// Somebody who logged an hour today, and nothing else.
fn somebody_with_an_hour(cairn: &Cairn) {
    somebody_with_a_plan(cairn);
    let request = LogRequest {
        resource: "ddia-2e".parse().expect("an id"),
        unit: None,
        minutes: Minutes::from_hours(1),
        on: None,
        note: None,
    };
    cairn.progress_log(&request, TODAY).expect("the hour is logged");
}

/// Somebody who accepted a plan two months ago and did nothing since.
fn somebody_who_fell_behind(cairn: &Cairn) {
    somebody(cairn);
    let then = TODAY.checked_sub_days(chrono::Days::new(60)).expect("a day");
    let mut constraints = cairn.settings_get().expect("settings").constraints(then);
    constraints.terms.hours_per_week = Minutes::from_hours(8);
    cairn.plan_accept(&constraints.into(), then).expect("there is a plan");
}
