//! Taking the plan along, and bringing it back.

use std::path::Path;

use cairn_tests::desktop::Desktop;
use cairn_tests::people::{somebody_under_way, somebody_with_a_plan};

/// Through the system's dialogs, which only a build for development lets a folder answer for.
mod dialogs {
    use super::*;

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
        assert!(said.contains("it names no skills") && said.contains("Nothing was changed"), "{said}");
    }

    #[tokio::test]
    async fn a_resume_as_pdf_brings_its_skills_at_the_levels_one_decides() {
        let desk = Desktop::after(somebody_with_a_plan).await;
        let resume = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/documents/resume.pdf");
        std::fs::copy(resume, desk.files().join("bring.json")).expect("the r\u{e9}sum\u{e9} is laid out");
        desk.ask::<()>("location.hash = '/settings'").await;
        desk.click("[data-import-choose]").await;
        desk.see("[data-claim='kafka']", "used at work").await;
        let sentence = "return document.querySelector(\"[data-claim='kafka'] q\").textContent";
        assert_eq!(desk.ask::<String>(sentence).await, "Ran Kafka and PostgreSQL for four product teams.");
        desk.click("[data-claim='python'] input").await;
        desk.ask::<()>(
        "const level = document.querySelector(\"[data-claim='consistent-hashing'] select\"); level.value = '3'; \
         level.dispatchEvent(new Event('change', { bubbles: true }))",
    )
    .await;
        desk.click("[data-import-take]").await;
        desk.see("[data-toast]", "levels kept").await;
        desk.ask::<()>("location.hash = '/skills/consistent-hashing'").await;
        desk.see("main", "Independent").await;
    }
}
