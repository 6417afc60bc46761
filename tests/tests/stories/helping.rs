//! Help on what is seen, and a sample to look around with.

use cairn_tests::desktop::Desktop;
use cairn_tests::people::somebody_with_a_plan;

/// Whether the heading of a topic has the focus and stands in view.
async fn at_topic(desk: &Desktop, topic: &str) {
    desk.find(&format!("nav a[href='#/help/{topic}'][aria-current]")).await;
    let began = std::time::Instant::now();
    let script = format!(
        "const heading = document.getElementById('help-{topic}'); \
         const box = heading?.getBoundingClientRect(); \
         return !!box && document.activeElement === heading && box.top >= 0 && box.bottom <= innerHeight"
    );
    while !desk.ask::<bool>(&script).await {
        assert!(began.elapsed().as_secs() < 20, "the help is not at {topic}");
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
}

#[tokio::test]
async fn f1_opens_the_help_at_what_the_screen_is_about() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.ask::<()>("location.hash = '/gap'").await;
    desk.find("main[data-screen='gap'] h1").await;
    desk.keys("\u{e031}").await;
    desk.see("main[data-screen='help'] h1", "What each figure means").await;
    at_topic(&desk, "priority").await;
    desk.keys("j").await;
    at_topic(&desk, "unlocks").await;
    desk.keys("k").await;
    at_topic(&desk, "priority").await;
}

#[tokio::test]
async fn the_source_of_a_figure_leads_to_the_help_on_it() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.ask::<()>("location.hash = '/gap'").await;
    desk.click("main h1 + p [data-figure='derived']").await;
    desk.click("[data-source-popover] [data-help='coverage']").await;
    desk.see("main[data-screen='help'] [data-topic='coverage']", "Σ weight").await;
    at_topic(&desk, "coverage").await;
}

#[tokio::test]
async fn the_help_names_the_folder_the_data_is_in() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.ask::<()>("location.hash = '/help/data'").await;
    let folder = desk.data().display().to_string();
    desk.see("[data-topic='data'] [data-path]", &folder).await;
    desk.see("[data-topic='fault'] [data-path]", &format!("{folder}/logs/cairn.log")).await;
}

#[tokio::test]
async fn a_sample_is_looked_at_on_the_first_start_and_left_without_a_trace() {
    let desk = Desktop::first_start().await;
    desk.see("h1", "Which role").await;
    desk.click("[data-sample-begin]").await;
    desk.see("[data-sample]", "This is a sample").await;
    desk.see("h1", "Next:").await;
    desk.ask::<()>("location.hash = '/plan'").await;
    desk.see("main[data-screen='plan']", "Version 1, accepted on").await;
    desk.click("[data-sample-end]").await;
    desk.see("h1", "Which role").await;
    desk.see_none("[data-sample]").await;
    let home = desk.close().await;

    let desk = Desktop::start_in(home).await;
    desk.see("h1", "Which role").await;
}

#[tokio::test]
async fn leaving_a_sample_brings_back_what_was_there() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    let before = desk.see("h1", "Next:").await;
    desk.ask::<()>("location.hash = '/help/sample'").await;
    desk.click("[data-topic='sample'] [data-sample-begin]").await;
    desk.see("[data-sample]", "This is a sample").await;
    desk.ask::<()>("location.hash = '/applications'").await;
    desk.see("main[data-screen='applications']", "Sample Storage Ltd").await;
    desk.click("[data-sample-end]").await;
    desk.see_none("[data-sample]").await;
    desk.see("main[data-screen='today'] h1", &before).await;
}
