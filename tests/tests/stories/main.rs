//! What a person does with Cairn, done in the real window.

#[tokio::test]
async fn the_window_opens() {
    let desk = cairn_tests::desktop::Desktop::first_start().await;
    desk.find("body").await;
}
