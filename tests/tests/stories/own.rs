//! What one adds: a resource, a job one is after, and copies that write themselves.

use cairn_tests::desktop::Desktop;
use cairn_tests::people::{somebody_with_a_plan, somebody_with_postings};

/// Chooses in a list of the form that is open.
async fn choose(desk: &Desktop, css: &str, value: &str) {
    desk.ask::<()>(&format!(
        "const list = document.querySelector(\"{css}\"); list.value = '{value}'; \
         list.dispatchEvent(new Event('change', {{ bubbles: true }}))"
    ))
    .await;
}

#[tokio::test]
async fn a_resource_of_ones_own_is_described_used_and_taken_back() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.ask::<()>("location.hash = '/library'").await;
    desk.click("[data-add-resource]").await;
    desk.fill("[data-line]", "Raft by hand https://www.youtube.com/watch?v=1").await;
    desk.click("[data-read-line]").await;
    choose(&desk, "[data-gains] select", "raft").await;
    desk.fill("[data-field='typical']", "6 h").await;
    desk.fill("[data-field='units']", "Elections | 4 h\nLogs").await;
    desk.click("[data-resource-form] [data-keep]").await;
    desk.see("[data-toast]", "Raft by hand is in your library").await;
    desk.see("[data-resource='my-raft-by-hand']", "Yours").await;
    desk.see("main aside", "youtube.com").await;
    desk.ask::<()>("location.hash = '/library/my-raft-by-hand'").await;
    desk.click("[data-edit-resource]").await;
    desk.fill("[data-field='title']", "Raft by hand, again").await;
    desk.click("[data-resource-form] [data-keep]").await;
    desk.see("main aside h2", "Raft by hand, again").await;
    desk.click("[data-remove-resource]").await;
    desk.see("[data-toast]", "out of your library").await;
    desk.click("[data-undo]").await;
    desk.find("[data-resource='my-raft-by-hand']").await;
}

#[tokio::test]
async fn a_book_the_library_has_is_shown_instead_of_added() {
    let desk = Desktop::after(somebody_with_a_plan).await;
    desk.ask::<()>("location.hash = '/library'").await;
    desk.click("[data-add-resource]").await;
    desk.fill("[data-line]", "ISBN 9781098119065").await;
    desk.click("[data-read-line]").await;
    desk.see("[data-resource-form]", "The library has it already").await;
}

/// Through the system's dialogs, which only a build for development lets a folder answer for.
mod dialogs {
    use super::*;

    #[tokio::test]
    async fn a_posting_is_tracked_and_its_keywords_laid_beside_a_resume() {
        let desk = Desktop::after(somebody_with_postings).await;
        std::fs::write(desk.files().join("bring.json"), "# Experience\n\nI write Go and run Kubernetes.\n")
            .expect("a r\u{e9}sum\u{e9}");
        desk.ask::<()>("location.hash = '/applications'").await;
        desk.see("[data-empty]", "No job is on your list yet").await;
        desk.click("[data-choose-resume]").await;
        desk.see("[data-resume]", "names 2 skills").await;
        desk.ask::<()>("location.hash = '/market/jobs-i-want/postings/1'").await;
        desk.see("[data-keywords]", "true and unsaid").await;
        desk.click("[data-track]").await;
        desk.see("[data-toast]", "is on your list").await;
        desk.click("[data-tracked]").await;
        desk.click("[data-add-step]").await;
        desk.click("[data-application-form] [data-keep]").await;
        desk.see("[data-application]", "Applied").await;
        desk.see("h1", "waits").await;
        desk.click("[data-remove]").await;
        desk.see("[data-empty]", "No job is on your list yet").await;
    }

    #[tokio::test]
    async fn copies_are_written_by_themselves_into_the_folder_one_chose() {
        let desk = Desktop::after(somebody_with_a_plan).await;
        desk.ask::<()>("location.hash = '/settings/export/pdf'").await;
        desk.find("[data-export='pdf']").await;
        desk.click("[data-copies]").await;
        desk.click("[data-copy-into]").await;
        desk.see("[data-copying]", "once a week").await;
        for name in ["cairn-plan.json", "cairn-calendar.ics"] {
            assert!(desk.files().join(name).is_file(), "{name} is written");
        }
        desk.click("[data-copy-no-more]").await;
        desk.find("[data-copies]").await;
    }
}
