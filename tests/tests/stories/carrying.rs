//! Taking the plan along, and bringing it back.

use cairn_tests::desktop::Desktop;
use cairn_tests::people::{somebody_under_way, somebody_with_a_plan};

#[tokio::test]
async fn an_export_is_saved_and_comes_back_elsewhere() {
    let desk = Desktop::after(somebody_under_way).await;
    desk.ask::<()>("location.hash = '/settings'").await;
    desk.press("JSON").await;
    desk.see("[data-export='json']", "schemaVersion").await;
    desk.click("[data-save]").await;
    desk.see("[data-toast]", "Saved as").await;
    let saved = desk.files().join("cairn-plan-2026-11-24.json");
    let text = std::fs::read(&saved).expect("the export was written");
    desk.close().await;

    let desk = Desktop::after(somebody_with_a_plan).await;
    std::fs::write(desk.files().join("bring.json"), text).expect("the file is carried over");
    desk.ask::<()>("location.hash = '/settings'").await;
    desk.click("[data-import-choose]").await;
    desk.see("[data-import-preview]", "will be added").await;
    desk.click("[data-import-apply]").await;
    desk.see("[data-toast]", "brought in").await;
    desk.ask::<()>("location.hash = '/progress'").await;
    desk.see("main", "Logged").await;
}

#[tokio::test]
async fn an_import_that_is_wrong_says_why_and_changes_nothing() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.ask::<()>("location.hash = '/settings'").await;
    desk.click("[data-import-paste]").await;
    desk.fill("[data-import-text]", "{\"basics\": {}}").await;
    desk.click("[data-import-look]").await;
    let said = desk.see("[data-notice]", "This was not brought in").await;
    assert!(said.contains("a JSON Resume") && said.contains("Nothing was changed"), "{said}");
}
