//! Nothing is lost: what a backup holds comes back, what was erased too, and each of that is taken back.

use cairn_tests::desktop::Desktop;
use cairn_tests::people::somebody_with_a_plan;

async fn go(desk: &Desktop, place: &str) {
    desk.ask::<()>(&format!("location.hash = '/{place}'")).await;
}

#[tokio::test]
async fn a_backup_comes_back_in_the_place_of_everything_and_that_is_taken_back() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    go(&desk, "settings").await;
    desk.click("[data-backup-now]").await;
    desk.find("[data-backup]").await;
    go(&desk, "plan").await;
    desk.press("One hour more").await;
    desk.press("Accept as version 2").await;
    desk.see("[data-plan-status='accepted']", "Version 2").await;
    go(&desk, "settings").await;
    desk.click("[data-backup] button").await;
    desk.see("[data-restore-preview] table", "2").await;
    desk.click("[data-restore-apply]").await;
    desk.find("[data-undo]").await;
    go(&desk, "plan").await;
    desk.see("[data-plan-status='accepted']", "Version 1").await;
    desk.click("[data-undo]").await;
    desk.see("[data-plan-status='accepted']", "Version 2").await;
}

#[tokio::test]
async fn everything_is_erased_and_brought_back() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    go(&desk, "settings").await;
    desk.click("[data-erase]").await;
    desk.click("[data-erase-go]").await;
    desk.see("[data-toast]", "Everything is erased.").await;
    desk.click("[data-undo]").await;
    desk.see("[data-toast]", "Everything is as it was before.").await;
    go(&desk, "plan").await;
    desk.find("[data-plan-status='accepted']").await;
}
